"""Routes, results and durations: what the official sheets say, as pure rules.

Source of every rule that names none: « Titre professionnel du ministère du Travail », fiches Assistant commercial
(TP-01285) and Assistant import-export (TP-00523), sections « Modalités d'obtention du titre professionnel », « … d'un
CCS » and « Parchemin et livret de certification ».
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from dossier_pro.domain.dossier import Experience, GenreObjet, Modalite
from dossier_pro.domain.records import dataclass

Element = Literal["epreuves", "ecf", "dossier_professionnel", "entretien_final"]
Resultat = Literal["parchemin", "livret_de_certification", "aucun"]

NIVEAUX_1969 = {"V": 3, "IV": 4, "III": 5, "II": 6, "I": 7}
"""Levels of the 1969 nomenclature and their number today (`docs/domain.md` §3)."""


def elements_du_jury(modalite: Modalite, objet: GenreObjet, *, dernier_ccp: bool = False) -> tuple[Element, ...]:
    """Return what the jury has before it decides, in the order of the sheets.

    Args:
        modalite: only a formation has ECF results.
        objet: the whole titre, CCP by capitalisation, or a CCS.
        dernier_ccp: whether this session's CCP is the last one missing: the entretien final then takes place, on the
            livret de certification.
    """
    elements: list[Element] = ["epreuves"]
    if modalite == "formation":
        elements.append("ecf")
    elements.append("dossier_professionnel")
    if objet != "ccp" or dernier_ccp:
        elements.append("entretien_final")
    return tuple(elements)


def document_delivre(objet: GenreObjet, total: int, obtenus: int) -> Resultat:
    """Return what the candidate is given: the parchemin for the complete titre or a CCS, the livret for a part of it.

    Args:
        objet: what was presented.
        total: number of CCP in the titre (1 for a CCS).
        obtenus: number obtained, earlier sessions included.
    """
    if obtenus >= total > 0:
        return "parchemin"
    if objet == "ccs":
        return "aucun"
    return "livret_de_certification" if obtenus else "aucun"


def limite_ccp_manquants(fin_validite: date | None, *, cloture: bool, ccp_obtenus: bool) -> date | None:
    """Return the last day for the missing CCP, None where the sheet sets none.

    Within the validity of the titre; where the titre is closed, a candidate who already holds CCP has one year from
    the end of validity. On a revision the arrêté's correspondances decide, not a date.
    """
    if fin_validite is None:
        return None
    return _un_an_apres(fin_validite) if cloture and ccp_obtenus else fin_validite


def ccs_accessible(*, titre_obtenu: bool, formation: bool, experience_jours: int) -> bool:
    """Whether the sheets open a CCS: the titre held, and a formation or one year of experience in the trade."""
    return titre_obtenu and (formation or experience_jours >= 365)


@dataclass(frozen=True, slots=True)
class Duree:
    """Days of experience: in all with overlaps counted once, and each sort apart."""

    jours: int
    jours_salaries: int
    jours_benevoles: int

    @property
    def phrase(self) -> str:
        """The total in words: « 2 ans et 3 mois »."""
        return en_mots(self.jours)


def duree_experience(experiences: Sequence[Experience], aujourd_hui: date) -> Duree:
    """Return how long the experiences last.

    One without an end runs until today; one without a start, or the wrong way round, counts nothing.
    """
    return Duree(
        _jours(experiences, aujourd_hui),
        _jours([e for e in experiences if not e.benevole], aujourd_hui),
        _jours([e for e in experiences if e.benevole], aujourd_hui),
    )


def _jours(experiences: Iterable[Experience], aujourd_hui: date) -> int:
    spans = sorted((e.debut.toordinal(), (e.fin or aujourd_hui).toordinal()) for e in experiences if e.debut)
    total, reached = 0, 0
    for start, end in spans:
        start = max(start, reached + 1)
        if end >= start:
            total += end - start + 1
            reached = end
    return total


def en_mots(jours: int) -> str:
    """Return a number of days in years and months of 365 and 30.4 days: « 1 an et 2 mois », « 12 jours »."""
    ans, rest = divmod(jours, 365)
    mois = round(rest / 30.4)
    if mois == 12:
        ans, mois = ans + 1, 0
    if not ans and not mois:
        return f"{jours}\u00a0jour{'s' if jours > 1 else ''}"
    parts = []
    if ans:
        parts.append(f"{ans}\u00a0an{'s' if ans > 1 else ''}")
    if mois:
        parts.append(f"{mois}\u00a0mois")
    return " et ".join(parts)


def _un_an_apres(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)
