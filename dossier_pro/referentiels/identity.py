"""What the foot of each page says of a document: code, millésime, sigle, kind, dates; and the lines without it.

Since 2018 the foot is « SIGLE | Type de document | Code titre | Millésime | … | Page », in 2013 « Libellé réduit | Code
titre | Type de document | Version | … ». The order does not matter here: each value is known by its shape.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold
from dossier_pro.referentiels.foot_text import pieds
from dossier_pro.referentiels.lines import Line, LinedDocument

_ENTETE = re.compile(r"type\s+de\s+document|code\s+titre|libell[ée]\s+(?:r[ée]duit|abr[ée]g[ée])", re.IGNORECASE)
_MOTS = (
    "sigle libelle reduit abrege type de document code titre professionnel millesime version date dates validation "
    "mise a jour dernier jo d'effet page pages du la"
)
_MOTS_ENTETE = frozenset(_MOTS.split())
_CODE = re.compile(r"\bTP\s*[-–]?\s*(\d{4,6})\b", re.IGNORECASE)
_FOLIO = re.compile(r"\b\d{1,3}\s*/\s*\d{1,3}\b(?!/)")
_DATE = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_GENRE = re.compile(r"\b(REAC|RCE|CRE|REV\s?\d?|RE|RC)\b")
_MILLESIME = re.compile(r"(?<!\S)(\d{2})(?!\S)")
_FOLIO_SEUL = re.compile(r"^(?:page\s*)?\d{1,3}\s*(?:/|sur)\s*\d{1,3}$|^page\s+\d{1,3}$", re.IGNORECASE)
_TITRES = re.compile(
    r"^\W*(?:fiches?|crit[eè]res?|description|contexte|savoirs?|liste|glossaire|ccp|ccs)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ReferentielIdentity:
    """What the feet say; None for what they leave out. ``genre`` is as printed: « REAC », « RE », « RC »."""

    code: str | None = None
    millesime: str | None = None
    sigle: str | None = None
    genre: str | None = None
    date_validation: date | None = None
    date_jo: date | None = None
    date_maj: date | None = None
    contradictions: tuple[str, ...] = ()


def normaliser_code(text: str) -> str | None:
    """Return the first code of a titre in ``text`` as « TP-01285 », or None."""
    match = _CODE.search(text)
    return f"TP-{match.group(1).zfill(5)}" if match else None


def separer(document: LinedDocument) -> tuple[ReferentielIdentity, LinedDocument]:
    """Return what the feet of the pages say, and the document without feet, running heads and folios."""
    by_page: defaultdict[int, list[Line]] = defaultdict(list)
    for line in document.lines:
        by_page[line.page].append(line)
    found: list[ReferentielIdentity] = []
    body: list[Line] = []
    if not document.pdf:
        return _separer_texte(document.lines)
    repeated = _repetees(document, by_page)
    for page, lines in by_page.items():
        kept = _sans_pied(lines, document.pages[page - 1][1], found)
        body.extend(line for line in kept if _masque(line) not in repeated and not _FOLIO_SEUL.match(line.text))
    return _fusion(found), LinedDocument(tuple(body), document.pages)


def _separer_texte(lines: Sequence[Line]) -> tuple[ReferentielIdentity, LinedDocument]:
    """The same for a text, whose feet may be broken into pieces (``foot_text``)."""
    trouves = pieds(lines)
    dehors = {rang for pied in trouves for rang in pied.rangs}
    body = [x for rang, x in enumerate(lines) if rang not in dehors and not _FOLIO_SEUL.match(x.text)]
    identite = _fusion([_lire(pied.tetes, pied.valeurs) for pied in trouves])
    return identite, LinedDocument(tuple(_sauts_apres_pied(lines, body)))


def _sans_pied(lines: Sequence[Line], hauteur: float, found: list[ReferentielIdentity]) -> list[Line]:
    """Take the foot off a page and note what it says."""
    rows = _rangs(lines)
    limite_basse, limite_haute = float("inf"), float("-inf")
    pied: set[int] = set()
    for index, row in enumerate(rows):
        text = _texte(row)
        if index in pied or not _ENTETE.search(text) or not _est_entete(text):
            continue
        valeurs = _valeurs(rows, index)
        pied.update((index, *valeurs))
        found.append(_lire(text, " \t ".join(_texte(rows[i]) for i in valeurs)))
        if row[0].base > hauteur / 2:
            limite_basse = min(limite_basse, row[0].y0 - 1)
        else:
            limite_haute = max(limite_haute, max(line.y1 for i in (index, *valeurs) for line in rows[i]) - 1)
    corps = [row for index, row in enumerate(rows) if index not in pied]
    return _entre(corps, limite_haute, limite_basse)


def _entre(rows: Sequence[Sequence[Line]], haut: float, bas: float) -> list[Line]:
    return [line for row in rows if _dans_le_corps(row, haut, bas) for line in row]


def _dans_le_corps(row: Sequence[Line], haut: float, bas: float) -> bool:
    """Whether a row stands between the head and the foot of its page."""
    line = row[0]
    if line.base >= bas or line.y0 <= haut - line.size:
        return False
    # The upper line of a head of column that takes two is of the foot too.
    return not (bas - line.base < 1.6 * line.size and set(fold(_texte(row)).split()) <= _MOTS_ENTETE)


def _rangs(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines that stand side by side, as the cells of one row."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(line.base - rows[-1][0].base) < 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _texte(row: Sequence[Line]) -> str:
    return " ".join(line.text for line in row)


def _est_entete(text: str) -> bool:
    words = fold(text.replace("\t", " ")).split()
    known = sum(word in _MOTS_ENTETE for word in words)
    return known >= 3 and known >= 0.7 * len(words)


def _valeurs(rows: Sequence[Sequence[Line]], index: int) -> list[int]:
    """The rows that hold the values under a row of heads: up to the first that has a code or a folio."""
    found: list[int] = []
    for i in range(index + 1, min(index + 4, len(rows))):
        found.append(i)
        text = _texte(rows[i])
        if _CODE.search(text) or (_FOLIO.search(text) and _DATE.search(text)):
            return found
        if not _est_entete(text) and len(text) > 40:
            break
    return []


def _lire(entete: str, valeurs: str) -> ReferentielIdentity:
    code = normaliser_code(valeurs)
    rest = _CODE.sub(" ", valeurs, count=1)
    dates = [_date(match) for match in _DATE.finditer(rest)]
    rest = _DATE.sub(" ", rest)
    rest = _FOLIO.sub(" ", rest)
    genre = _GENRE.search(rest)
    if genre:
        rest = rest[: genre.start()] + " " + rest[genre.end() :]
    millesime = _MILLESIME.search(rest)
    if millesime:
        rest = rest[: millesime.start()] + " " + rest[millesime.end() :]
    sigle = " ".join(rest.replace("|", " ").split()) or None
    roles = dict(zip(_roles(entete), dates, strict=False))
    return ReferentielIdentity(
        code,
        millesime.group(1) if millesime else None,
        sigle if sigle and len(sigle) <= 30 else None,
        genre.group(1).replace(" ", "") if genre else None,
        roles.get("validation"),
        roles.get("jo"),
        roles.get("maj"),
    )


def _roles(entete: str) -> list[str]:
    """Which dates the row of heads announces, in its order."""
    places = []
    folded = fold(entete.replace("\t", " "))
    for role, words in (("validation", "validation"), ("jo", "dernier jo"), ("maj", "mise a jour")):
        at = folded.find(words)
        if at >= 0:
            places.append((at, role))
    return [role for _, role in sorted(places)]


def _date(match: re.Match[str]) -> date | None:
    try:
        return date(int(match.group(3)), int(match.group(2)), int(match.group(1)))
    except ValueError:
        return None


def _fusion(found: Sequence[ReferentielIdentity]) -> ReferentielIdentity:
    """The identity that most feet give, and the codes or millésimes that some pages give instead."""
    if not found:
        return ReferentielIdentity()
    contradictions: list[str] = []
    merged = ReferentielIdentity()
    for name in ("code", "millesime", "sigle", "genre", "date_validation", "date_jo", "date_maj"):
        values = Counter(value for one in found if (value := getattr(one, name)) is not None)
        if not values:
            continue
        best = values.most_common(1)[0][0]
        merged = replace(merged, **{name: best})
        if name in ("code", "millesime"):
            contradictions.extend(str(value) for value in values if value != best)
    return replace(merged, contradictions=tuple(contradictions))


def _masque(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.base / 3)


def _repetees(document: LinedDocument, by_page: dict[int, list[Line]]) -> frozenset[tuple[str, int]]:
    """Lines that stand at the same place at the top or bottom of many pages: running heads and folios."""
    counts: Counter[tuple[str, int]] = Counter()
    for page, lines in by_page.items():
        hauteur = document.pages[page - 1][1]
        marge = 0.1 * hauteur
        counts.update({_masque(x) for x in lines if not marge < x.base < hauteur - marge and not _TITRES.match(x.text)})
    least = max(4, len(by_page) // 3)
    return frozenset(mask for mask, count in counts.items() if count >= least)


def _sauts_apres_pied(lines: Sequence[Line], body: Sequence[Line]) -> list[Line]:
    """In a text the empty lines around a foot are the page's, not the paragraph's."""
    kept = {id(line) for line in body}
    out: list[Line] = []
    foot = False
    for line in lines:
        if id(line) not in kept:
            foot = True
            continue
        out.append(replace(line, saut=False) if foot else line)
        foot = False
    return out
