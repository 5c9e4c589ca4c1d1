"""The feet of pages in a document that comes as text, where a converter has broken them up.

Printed, a foot is a row of heads over a row of values. As text it may be that, or values on two lines, or each head
over its value, seven pairs in a column (`reac-cda2023-pdftotext-default.txt`), or the values alone. So a foot is not
known by its shape but by its words: consecutive lines in which nothing is left once heads, codes, dates, folios and
the sigle are taken away.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold
from dossier_pro.referentiels.lines import Line

MAX_LIGNES = 24
"""Seven heads and seven values, some of them on two lines."""
_MAX_SIGLE = 20

_TETES = re.compile(
    r"\b(?:sigle|libelle (?:reduit|abrege)|type de document|code (?:du )?titre(?: professionnel)?|millesime|version|"
    r"dates? (?:du |de |de la )?(?:validation|mise a jour|dernier jo|jo)|date d'effet|mise a jour|validation|"
    r"dernier jo|type de|document|dates?|pages?)(?!\w)"
)
_FORTES = re.compile(r"\b(?:type de document|code (?:du )?titre|libelle (?:reduit|abrege))\b|^sigle$")
_PAGE = re.compile(r"\bpage\s+\d{1,3}(?:\s*(?:/|sur)\s*\d{1,3})?(?!\s*[\d/])")
_FOLIO = re.compile(r"(?<![\d/])\d{1,3}\s*(?:/|sur)\s*\d{1,3}(?![\d/])")
_CODE = re.compile(r"\btp\s*[-–]?\s*\d{4,6}\b")
_DATE = re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b")
_AUTRES = re.compile(r"\b(?:reac|rce|cre|rev\s?\d?|re|rc)\b|(?<!\S)\d{2}(?!\S)")
_MORCEAUX = ((_PAGE, 1), (_CODE, 2), (_DATE, 1), (_FOLIO, 1), (_TETES, 0), (_AUTRES, 0))
"""What a foot is made of, in the order in which it is looked for, and how much each is a sign of one."""


@dataclass(frozen=True, slots=True)
class FootText:
    """One foot: the ranks of its lines, its heads and its values, each in the order they stand in."""

    rangs: tuple[int, ...]
    tetes: str
    valeurs: str


@dataclass(frozen=True, slots=True)
class _Ligne:
    """One line as a foot would have it: its heads, its values, and the words that are neither."""

    tetes: str
    valeurs: str
    reste: str
    forte: bool
    signes: int

    @property
    def de_pied(self) -> bool:
        return not self.reste and bool(self.tetes or self.valeurs)


def pieds(lines: Sequence[Line]) -> list[FootText]:
    """Return the feet of a text, in order; a line belongs to one at the most."""
    lues = [_lire(line.text) for line in lines]
    candidats = _parcourir(lues, None)
    restes = Counter(lues[r].reste for pied in candidats for r in pied.rangs if lues[r].reste)
    if not restes:
        return candidats
    sigle, fois = restes.most_common(1)[0]
    return _parcourir(lues, sigle if fois > 1 or len(candidats) == 1 else "")


def _lire(text: str) -> _Ligne:
    text = " ".join(text.replace("|", " ").split())
    folded = fold(text)
    if len(folded) != len(text) or len(text) > 200:
        return _Ligne("", "", text, False, 0)  # a foot has neither ligatures nor that many words
    taken = [False] * len(text)
    tetes: list[str] = []
    valeurs: list[tuple[int, str]] = []
    signes = 0
    for pattern, poids in _MORCEAUX:
        for match in pattern.finditer(folded):
            debut, fin = match.span()
            if any(taken[debut:fin]):
                continue
            taken[debut:fin] = [True] * (fin - debut)
            signes += poids
            if pattern in (_PAGE, _TETES):
                tetes.append("page" if pattern is _PAGE else match.group())
            else:
                valeurs.append((debut, text[debut:fin]))
    rangees = " ".join(value for _, value in sorted(valeurs))
    return _Ligne(" ".join(tetes), rangees, _reste(text, taken), bool(_FORTES.search(folded)), signes)


def _reste(text: str, taken: Sequence[bool]) -> str:
    """The words that are neither heads nor values."""
    reste = "".join(" " if used else c for c, used in zip(text, taken, strict=True))
    return " ".join(re.sub(r"[|:·–-]", " ", reste).split())


def _parcourir(lues: Sequence[_Ligne], sigle: str | None) -> list[FootText]:
    """The feet, where ``sigle`` is the one word that may stand among the values; None while it is not known."""
    found: list[FootText] = []
    rang = 0
    while rang < len(lues):
        pied = _pied_depuis(lues, rang, sigle)
        if pied is None:
            rang += 1
        else:
            found.append(pied)
            rang = pied.rangs[-1] + 1
    return found


def _pied_depuis(lues: Sequence[_Ligne], debut: int, sigle: str | None) -> FootText | None:
    """The foot that begins at a line, or None: its heads come first, or one line holds all its values."""
    premiere = lues[debut]
    if premiere.signes >= 3 and not premiere.tetes and _sigle_possible(premiere.reste, sigle):
        return FootText((debut,), "", f"{premiere.valeurs} {premiere.reste}")
    if not premiere.tetes or not _sigle_possible(premiere.reste, sigle):
        return None
    rangs = range(debut, _fin(lues, debut, sigle))
    tetes = " ".join(lues[rang].tetes for rang in rangs if lues[rang].tetes)
    if not _suffit([lues[rang] for rang in rangs], tetes):
        return None
    valeurs = " ".join(
        f"{lues[rang].valeurs} {lues[rang].reste}".strip() for rang in rangs if not _folio_nu(lues, rang)
    )
    return FootText(tuple(rangs), tetes, valeurs)


def _fin(lues: Sequence[_Ligne], debut: int, sigle: str | None) -> int:
    """The rank after the last line of a foot: lines of heads and values, and one word that is neither, the sigle."""
    fin = debut
    reste = ""
    while fin < min(len(lues), debut + MAX_LIGNES):
        if fin > debut and _meme_tete(lues[fin], lues[debut]):
            break  # the next foot, with nothing between
        if not _folio_nu(lues, fin):
            if not _poursuit(lues, fin, reste, sigle):
                break
            reste = reste or lues[fin].reste
        fin += 1
    return fin


def _meme_tete(lue: _Ligne, premiere: _Ligne) -> bool:
    return bool(lue.tetes) and lue.tetes.split()[0] == premiere.tetes.split()[0]


def _poursuit(lues: Sequence[_Ligne], rang: int, deja: str, sigle: str | None) -> bool:
    """Whether a line may belong to a foot that has, or has not, had its sigle (``deja``)."""
    lue = lues[rang]
    if not lue.reste:
        return lue.de_pied
    return not deja and _sigle_possible(lue.reste, sigle) and _sous_une_tete(lues, rang)


def _suffit(lignes: Sequence[_Ligne], tetes: str) -> bool:
    """Whether lines hold enough to be a foot, because a sentence may hold a head and a date by chance."""
    return (
        len(_TETES.findall(tetes)) >= 3 and sum(lue.signes for lue in lignes) >= 2 and any(lue.forte for lue in lignes)
    )


def _folio_nu(lues: Sequence[_Ligne], rang: int) -> bool:
    """« 12 » alone under « Page »."""
    return rang > 0 and lues[rang - 1].tetes.endswith("page") and f"{lues[rang].valeurs}{lues[rang].reste}".isdigit()


def _sous_une_tete(lues: Sequence[_Ligne], rang: int) -> bool:
    """A word that is no value stands under the heads, or beside values: « CDA », « CDA … 04 24/05/2023 »."""
    return bool((rang and lues[rang - 1].tetes) or lues[rang].tetes or lues[rang].valeurs)


def _sigle_possible(reste: str, sigle: str | None) -> bool:
    if not reste:
        return True
    return reste == sigle if sigle is not None else len(reste) <= _MAX_SIGLE and len(reste.split()) <= 2


def semble_pied(text: str, code: str | None) -> bool:
    """Whether a sentence that was read holds what only a foot holds: two of its heads, or the code of the titre."""
    folded = fold(text)
    codes = {re.sub(r"\D", "", match.group()).zfill(5) for match in _CODE.finditer(folded)}
    if code is not None and code.removeprefix("TP-") in codes:
        return True
    if len(text) > 80:
        return bool(_FORTES.search(folded) and _DATE.search(folded))
    lue = _lire(text)
    return lue.de_pied or (lue.forte and bool(lue.valeurs))
