"""The headings of a REAC: which sheet begins, with which number, and which under-heading a line is."""

from __future__ import annotations

import re
from typing import Literal

from dossier_pro.domain.text import fold
from dossier_pro.referentiels.lines import Line

Genre = Literal["tete", "emploi", "activite", "competence", "transversales", "ccs", "fin"]
Rubrique = Literal[
    "titre",
    "definition",
    "description",
    "contexte",
    "criteres",
    "savoirs",
    "reglementation",
    "liste",
    "liste_transversales",
    "autre",
]

_NUMERO = r"(?:n ?[°ºo*]|numero|no\.?) ?(\d{1,2})\b"
_FICHES: tuple[tuple[Genre, re.Pattern[str]], ...] = (
    ("emploi", re.compile(r"fiches? (?:de l')?emploi[- ]type$")),
    ("transversales", re.compile(r"fiches? (?:des |de )?competences? transversales?\b.*$")),
    ("activite", re.compile(r"fiches? (?:d')?activites?[- ]types?\b(.*)$")),
    ("competence", re.compile(r"fiches? (?:de )?competences? professionnelles?\b(.*)$")),
    ("ccs", re.compile(r"certificats? complementaires? de(?: speciali(?:sation|te)s?\b.*)?$")),
    ("ccs", re.compile(r"activites?[- ]types? d'extension\b.*$")),
    ("fin", re.compile(r"glossaire(?: technique| du reac| des? .*)?$")),
)
_NUMERO_SEUL = re.compile(rf"(?:(?:de l'|d')?(?:emploi|type|emploi type|extension|du ccs|ccs) )*{_NUMERO}(.*)$")
_EXTENSION = re.compile(r"\bccs\b|certificat complementaire|\bextension\b|specialisation")
_CONDUITE = re.compile(r"\.{4,}|…{2,}|(?:\. ){4,}|_{4,}")
_AMORCE = re.compile(
    r"\W*(?:\d[\d.]*\W*)?(?:fiches?|crit[eè]res?|descripti|contexte|savoir|liste|comp[ée]tence|d[ée]finition|r[ée]glementation|"
    r"glossaire|certificat|secteurs?|[ée]quivalence|liens?|niveau|activit)",
    re.IGNORECASE,
)
_RUBRIQUES: tuple[tuple[Rubrique, re.Pattern[str]], ...] = (
    ("criteres", re.compile(r"criteres? de (?:performance|realisation)s?(?: de la competence)? ?:?$")),
    ("description", re.compile(r"description (?:de la|des) competences?\b.{0,60}$")),
    (
        "contexte",
        re.compile(r"contextes?(?: ?\(s\))?(?: professionnels?(?: ?\(s\))?)?(?: de (?:mise|realisation).{0,25})?$"),
    ),
    ("savoirs", re.compile(r"savoirs?(?:[- ]faire)?(?: techniques?| organisationnels?| relationnels?)?,.{0,90}$")),
    ("savoirs", re.compile(r"savoirs?(?:[- ]faire)?(?: [a-z]+els?| techniques?| associes?)?(?: et .{0,60})? ?:?$")),
    ("definition", re.compile(r"definition\b.{0,20}description de l'activite.{0,60}$")),
    ("definition", re.compile(r"definition de l'(?:activite|emploi).{0,60}$")),
    ("reglementation", re.compile(r"reglementations? (?:d'|de l'|des )?activites?.{0,60}$")),
    ("liste", re.compile(r"liste des competences(?: professionnelles)?(?: de l'activite.{0,40})?$")),
    (
        "liste_transversales",
        re.compile(r"competences? transversales?(?: de l'.{0,60}| associees?.{0,60}| \(le cas .*)?$"),
    ),
)
Tete = tuple[Genre, int | None, bool, bool]
"""Kind of sheet, its number, whether of a CCS, and whether the number stood on the next line."""


def tete_de_fiche(line: Line, suivante: Line | None = None) -> Tete | None:
    """Return what a line says as the heading of a sheet, None where it is none; its number may be on ``suivante``."""
    if not _peut_etre_une_tete(line.text):
        return None
    folded = fold(line.text).strip("*_ ")
    found = next(((genre, match) for genre, pattern in _FICHES if (match := pattern.match(folded))), None)
    if found is None:
        return None
    genre, match = found
    if genre in ("activite", "competence"):
        return _numeroter(genre, match.group(1), line, suivante)
    if genre == "ccs":
        return (genre, None, True, False) if line.text.isupper() else None
    if genre == "fin" and not _est_la_fin(line, folded):
        return None
    return genre, None, False, False


def _peut_etre_une_tete(text: str) -> bool:
    return len(text) <= 140 and bool(_AMORCE.match(text)) and not _CONDUITE.search(text)


def _est_la_fin(line: Line, folded: str) -> bool:
    """Whether « glossaire … » is a heading: a sentence may begin with the word."""
    return line.bold or line.text.isupper() or folded in ("glossaire technique", "glossaire du reac")


def _numeroter(genre: Genre, reste: str, line: Line, suivante: Line | None) -> Tete | None:
    """The number of a sheet, on its heading's line or on the next one; a line of the summary has none."""
    ccs = bool(_EXTENSION.search(reste))
    if match := re.search(rf"{_NUMERO}(?P<apres>.*)$", reste):
        if _hors_de_la_fiche(match.group("apres").strip(), line):
            return None
        du_ccs = re.search(rf"\bccs {_NUMERO}", reste) if genre == "activite" else None
        return genre, int((du_ccs or match).group(1)), ccs, False
    if suivante is not None and (numero := _numero_seul(suivante)) is not None:
        return genre, numero, ccs or bool(_EXTENSION.search(fold(suivante.text))), True
    return (genre, None, ccs, False) if line.text.isupper() and line.bold else None


def _hors_de_la_fiche(apres: str, line: Line) -> bool:
    """Whether what follows the number says that this is no heading.

    « … N° 1 45 » is a line of the summary with its page; a sentence may begin with the same words.
    """
    if re.match(r"[\d.… ]+$", apres):
        return True
    return bool(apres) and not apres.startswith((":", "-", "(")) and not _majuscules(line)


def _numero_seul(line: Line) -> int | None:
    """The number of a line that holds nothing else."""
    match = _NUMERO_SEUL.match(fold(line.text).strip("*_ "))
    return int(match.group(1)) if match and not match.group(2).strip() else None


def _majuscules(line: Line) -> bool:
    return line.text[:20].isupper()


def rubrique_de(line: Line) -> Rubrique | None:
    """Return which under-heading a line is, if one: by its wording, and by its weight where the wording is common."""
    if len(line.text) > 130 or not _AMORCE.match(line.text) or _CONDUITE.search(line.text):
        return None
    folded = fold(line.text).strip("*_ ")
    for rubrique, pattern in _RUBRIQUES:
        if pattern.match(folded):
            # « Contexte : » or « Savoirs » may begin an ordinary line.
            return rubrique if line.bold or len(folded) > 14 else None
    return None
