"""An outline that is no official document: what a person typed or copied, a centre's own fiche, Markdown's headings.

What a line is, is told by its words (« CCP 1 - … », « CP 2 : … »), by a code that only a block has
(« 1. … (CCP N° 001332) ») or by the level of its heading (« ## 1. … » over « ### 1. … »).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Doute
from dossier_pro.domain.text import fold
from dossier_pro.referentiels.identity import normaliser_code
from dossier_pro.referentiels.lines import Line, LinedDocument
from dossier_pro.referentiels.nomenclature import intitule_nu, lire_niveau
from dossier_pro.referentiels.paragraphs import Vocabulaire, continue_, joindre, mesurer, puce
from dossier_pro.referentiels.reading import NoteActivite, NoteCompetence, Notes, SourcePassage

_Sorte = Literal["activite", "ccs", "competence", "puce", "criteres", "ignorer", "suite", "autre"]

_ACTIVITE = re.compile(
    r"^(?:■\s*)?(?:(CCS)|CCP|AT|BC|Activit[ée]s?[- ]?types?|Activit[ée](?=\s*(?:n ?° ?)?\d)|"
    r"Bloc(?: de comp[ée]tences)?)\s*(?:n ?° ?)?(\d{1,2}|[IVX]{1,4}(?=\W))?\s*[-–—:.]\s*(\S.*)$",
    re.IGNORECASE,
)
# « C1.2 » counts anew under each bloc; what is printed as a compétence's number does not.
_COMPETENCE = re.compile(
    r"^(?:CP|C|Comp[ée]tence(?: professionnelle)?)\s*(?:n ?° ?)?"
    r"(?:(\d{1,2})\s*(?:[-–—:]\s*|\.\s*(?!\d))|\d{1,2}\.\d{1,2}\s*[-–—:.]?\s+(?:[-–—:]\s*)?)(\S.*)$",
    re.IGNORECASE,
)
_SOUS_NUMERO = re.compile(r"^(\d{1,2})\.\d{1,2}\.?\s*(?:[-–—:)]\s*)?(?![\d.])(\S.*)$")
# A centre's fiche: « 1. Tenir le potager (CCP N° 001332) »; the number is the block's in the centre's catalogue.
_CODE_CCP = re.compile(r"\s*\(\s*(CCS|CCP)\s*(?:n ?° ?|num[ée]ro )?\s*\d{3,}\s*\)\s*\.?$", re.IGNORECASE)
_NUMERO = re.compile(r"^(\d{1,2})\s*(?:[.)°](?!\d)|[-–—:](?=\s))\s*(\S.*)$")
# Under a Markdown heading a number needs no sign after it: « ## 1 Tenir le potager », « ### 1.1 Préparer le sol ».
_NUMERO_TITRE = re.compile(r"^(\d{1,2})\s*(?:[.)°:–—-]\s*|\s)(?!\d)(\S.*)$")
_ROMAINS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_MAX_LIGNES = 40
"""No intitulé or critère runs over more lines."""
_CRITERES = re.compile(r"criteres?\b.{0,30}$")
_IGNORER = re.compile(r"(?:savoirs?\b|description\b|contexte|modalite|duree|prerequis|objectif|evaluation)")


@dataclass(frozen=True, slots=True)
class _Ligne:
    """One line of an outline: what it is, its number (0: none said), and its words without mark and number."""

    sorte: _Sorte
    numero: int
    text: str
    line: Line


def est_un_plan(document: LinedDocument) -> bool:
    """Whether a document names a CCP, a bloc or an activité type, and compétences under it.

    A text in which a person typed a single one will do; a printed document must have several compétences.
    """
    lues = _lire(document)
    rangs = [i for i, lue in enumerate(lues) if lue.sorte in ("activite", "ccs")]
    if not rangs:
        return False
    if document.pdf:
        return sum(lue.sorte == "competence" for lue in lues[rangs[0] :]) >= 2
    return rangs[0] + 1 < len(lues)


def lire_plan(document: LinedDocument) -> Notes:
    """Return what an outline says: activités, the compétences under each, and the critères under those."""
    notes = Notes("texte")
    plan = _Plan(notes, Vocabulaire(document))
    for lue in _lire(document):
        plan.prendre(lue)
    _tete(document, plan.avant, notes)
    notes.doutes.append(
        Doute("Tout le texte", "Ce texte n’est pas un document officiel reconnu : vérifiez chaque ligne.")
    )
    return notes


class _Plan:
    """The notes as they grow, line by line."""

    def __init__(self, notes: Notes, mots: Vocabulaire) -> None:
        self.notes = notes
        self.mots = mots
        self.avant: list[Line] = []
        self._dernier: SourcePassage | None = None
        self._rubrique: _Sorte = "autre"
        self._nommee = False

    def prendre(self, lue: _Ligne) -> None:
        """Put one line where it belongs."""
        if lue.sorte in ("activite", "ccs"):
            self._activite(lue)
        elif not self.notes.activites:
            self.avant.append(lue.line)
        elif lue.sorte == "competence":
            self._competence(lue)
            self._nommee = True
        elif lue.sorte in ("criteres", "ignorer"):
            self._rubrique, self._dernier = lue.sorte, None
        elif lue.sorte == "suite" and self._dernier is not None and len(self._dernier.lines) < _MAX_LIGNES:
            ligne = replace(lue.line, text=self._dernier.text)
            self._dernier.text = joindre([ligne, lue.line], self.mots)
            self._dernier.lines = (*self._dernier.lines, lue.line)
        elif self._est_item(lue):
            self._item(lue)

    def _est_item(self, lue: _Ligne) -> bool:
        """Whether a line is one of a list: a bullet anywhere, any line under « Critères »."""
        return self._rubrique != "ignorer" and (lue.sorte == "puce" or self._rubrique == "criteres")

    def _activite(self, lue: _Ligne) -> None:
        ccs = lue.sorte == "ccs"
        rang = lue.numero or 1 + sum(a.ccs == ccs for a in self.notes.activites)
        self._dernier = SourcePassage(lue.text, (lue.line,))
        self.notes.activites.append(NoteActivite(rang, self._dernier, ccs))
        self._rubrique, self._nommee = "autre", False

    def _competence(self, lue: _Ligne) -> None:
        numero = lue.numero or 1 + max((c.numero for a in self.notes.activites for c in a.competences), default=0)
        self._dernier = SourcePassage(lue.text, (lue.line,))
        self.notes.activites[-1].competences.append(NoteCompetence(numero, self._dernier))
        self._rubrique = "autre"

    def _item(self, lue: _Ligne) -> None:
        """A bullet is a critère under a compétence that is named as one; elsewhere it is itself a compétence."""
        if self._nommee:
            self._dernier = SourcePassage(lue.text, (lue.line,))
            self.notes.activites[-1].competences[-1].criteres.append(self._dernier)
        else:
            self._competence(replace(lue, numero=0))


def _lire(document: LinedDocument) -> list[_Ligne]:
    niveaux = _niveaux(document.lines)
    mesure = mesurer(document)
    lues: list[_Ligne] = []
    for line in document.lines:
        lue = _lire_ligne(line, niveaux)
        if lue.sorte == "autre" and lues and lues[-1].sorte not in ("autre", "criteres", "ignorer"):
            printed = document.pdf and not line.bold and continue_(lues[-1].line, line, mesure)[0]
            if printed or _petite(line):
                lue = replace(lue, sorte="suite")
        lues.append(lue)
    return lues if document.pdf else _numerotees(lues)


def _petite(line: Line) -> bool:
    """Whether a line goes on in the middle of a sentence: a small letter, close under the line above."""
    return line.text[:1].islower() and not line.saut


def _numerotees(lues: Sequence[_Ligne]) -> list[_Ligne]:
    """The lines of a text, where numbers alone tell what is what: « 1. Tenir le potager » over « 1.1 Préparer le sol ».

    A bold line with a number over its own sub-numbers is an activité. Under an activité, sub-numbers of its own are
    compétences; so are plain numbers where nothing in the text is called a compétence.
    """
    nommees = any(lue.sorte == "competence" for lue in lues)
    sous = {match.group(1) for lue in lues if (match := _SOUS_NUMERO.match(lue.text))}
    found: list[_Ligne] = []
    courante = 0
    for lue in lues:
        if lue.sorte == "autre":
            lue = _par_son_numero(lue, sous, courante, nommees=nommees)
        if lue.sorte in ("activite", "ccs"):
            courante = lue.numero or courante + 1
        found.append(lue)
    return found


def _par_son_numero(lue: _Ligne, sous: set[str], courante: int, *, nommees: bool) -> _Ligne:
    """Return what a line's number makes of it under the activité ``courante`` (0: none yet), or the line as it is."""
    numero, sous_numero = _NUMERO.match(lue.text), _SOUS_NUMERO.match(lue.text)
    if numero and lue.line.bold and numero.group(1) in sous:
        return _Ligne("activite", int(numero.group(1)), numero.group(2), lue.line)
    if courante and sous_numero and int(sous_numero.group(1)) == courante:
        return _Ligne("competence", 0, sous_numero.group(2), lue.line)
    if courante and numero and not nommees:
        return _Ligne("competence", 0, numero.group(2), lue.line)
    return lue


def _niveaux(lines: Sequence[Line]) -> tuple[int, int] | None:
    """The levels of headings that are activités and compétences: the two shallowest of which the first is numbered."""
    titres = [line for line in lines if line.rang_titre]
    numerotes = sorted({line.rang_titre for line in titres if _NUMERO_TITRE.match(line.text)})
    if not numerotes:
        return None
    dessous = sorted({line.rang_titre for line in titres if line.rang_titre > numerotes[0]})
    return (numerotes[0], dessous[0]) if dessous else None


def _lire_ligne(line: Line, niveaux: tuple[int, int] | None) -> _Ligne:
    text = line.text.replace("\t", " ")
    nu = text[len(puce(text)) :].strip()
    return (
        _par_ses_mots(line, text, nu)
        or _rubrique(line, nu)
        or _par_son_rang(line, text, nu, niveaux)
        or _Ligne("puce" if nu != text else "autre", 0, nu, line)
    )


def _par_ses_mots(line: Line, text: str, nu: str) -> _Ligne | None:
    """Return a line that says of itself that it is an activité, a CCS or a compétence."""
    sans_code = _CODE_CCP.sub("", text)
    match = _ACTIVITE.match(sans_code) or _ACTIVITE.match(nu)
    if match and (match.group(2) or nu == text):  # a bullet that only begins with such a word is a sentence
        return _Ligne("ccs" if match.group(1) else "activite", _chiffre(match.group(2)), match.group(3).strip(), line)
    if match := _COMPETENCE.match(nu):
        return _Ligne("competence", int(match.group(1) or 0), match.group(2).strip(), line)
    if code := _CODE_CCP.search(text):  # Word numbers the line by itself: the figure is not among its words
        numero, reste = _numero_et_reste(sans_code)
        return _Ligne("ccs" if code.group(1).upper() == "CCS" else "activite", numero, reste.strip(), line)
    return None


def _rubrique(line: Line, nu: str) -> _Ligne | None:
    """Return a line that is the title of a part: « Critères », or one whose content is no part of an outline."""
    if not (line.rang_titre or line.bold or nu.endswith(":")):
        return None
    folded = fold(nu)
    if _CRITERES.match(folded):
        return _Ligne("criteres", 0, nu, line)
    return _Ligne("ignorer", 0, nu, line) if _IGNORER.match(folded) else None


def _par_son_rang(line: Line, text: str, nu: str, niveaux: tuple[int, int] | None) -> _Ligne | None:
    """Return a line whose heading's level makes it an activité or a compétence; what stands deeper is left out."""
    if niveaux is None:
        return None
    if line.rang_titre in niveaux:
        numero, reste = _numero_du_titre(text)
        return _Ligne("activite" if line.rang_titre == niveaux[0] else "competence", numero, reste.strip(), line)
    return _Ligne("ignorer", 0, nu, line) if line.rang_titre > niveaux[1] else None


def _numero_et_reste(text: str) -> tuple[int, str]:
    numerote = _NUMERO.match(text)
    return (int(numerote.group(1)), numerote.group(2)) if numerote else (0, text)


def _numero_du_titre(text: str) -> tuple[int, str]:
    """Return a heading's number and its words; a compétence's « 1.2 » counts anew under each activité: no number."""
    if sous := _SOUS_NUMERO.match(text):
        return 0, sous.group(2)
    if seul := _NUMERO_TITRE.match(text):
        return int(seul.group(1)), seul.group(2)
    return _numero_et_reste(text)


def _chiffre(text: str | None) -> int:
    """The number of an activité, in figures or Roman; 0 where none is said."""
    return int(text) if text and text.isdigit() else _ROMAINS.get((text or "").upper(), 0)


def _tete(document: LinedDocument, avant: Sequence[Line], notes: Notes) -> None:
    """What stands before the first activité: the title is a heading of the first level, else the first line."""
    notes.code = normaliser_code(" ".join(line.text for line in document.lines))
    notes.niveau = lire_niveau(" ".join(line.text for line in avant[:20]))
    titres = [line for line in avant if line.rang_titre == 1] or list(avant)
    noms = [
        nom for line in titres if len(nom := intitule_nu(line.text)) >= 3 and not fold(nom).startswith("competences a ")
    ]
    notes.intitule = noms[0] if noms else "Référentiel sans intitulé"
