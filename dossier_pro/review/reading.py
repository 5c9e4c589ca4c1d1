"""What a reader has read, and what has changed since.

A ``Lecture`` holds hashes only, so that an ``.avis`` stays small and no words of the candidate travel in it. The texts
themselves are in the reader's own notebook and in the history of the candidate's file; where neither has one, the
change is told without the text before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dossier_pro.domain.avis import Lecture
from dossier_pro.domain.dossier import Dossier, Exemple, Preuve
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr
from dossier_pro.review.seen import COUVERTURE, DU_DOSSIER, PARTIES, SeenState, textes_lus
from dossier_pro.review.seen import QUESTIONS as QUESTIONS

Anciens = Callable[[str], str | None]
"""A text of a former version by its hash, as far as anybody kept it."""


@dataclass(frozen=True, slots=True)
class ReadChange:
    """A text that is not what a reader read.

    Attributes:
        place: as ``seen`` names it.
        ou: the same in words, such as « CCP 1, Accueil d’un groupe, question 1 ».
        avant: the text that was read; "" for one that was not there, None where nobody kept it.
        apres: the text of today, "" where it is gone.
    """

    place: str
    ou: str
    avant: str | None
    apres: str


def empreintes_lues(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """Return what ``Lecture.vus`` holds for the dossier as it is now."""
    return tuple((place, lu.empreinte) for place, lu in sorted(textes_lus(dossier).items()))


def changements(lecture: Lecture, dossier: Dossier, anciens: Anciens) -> tuple[ReadChange, ...]:
    """Return what has changed since a reading, in the order of the dossier; what is gone comes last.

    Args:
        lecture: what the reader saw.
        dossier: as it is now.
        anciens: what tells the former texts.
    """
    return tuple(_changements(lecture, dossier, anciens))


def _changements(lecture: Lecture, dossier: Dossier, anciens: Anciens) -> Iterator[ReadChange]:
    seen = dict(lecture.vus)
    before_all = COUVERTURE not in seen
    for place, lu in textes_lus(dossier).items():
        known = lu.empreinte_d_avant if before_all else lu.empreinte
        if not known:
            continue  # a reading of the first kind says nothing of this place
        before = seen.pop(place, "")
        if not before and not _dit_autrement(place, lecture):
            yield ReadChange(place, _ou(dossier, place), "", lu.texte)
        elif before and before != known:
            yield ReadChange(place, _ou(dossier, place), _ancien(place, before, anciens, premiere=before_all), lu.texte)
    for place, before in seen.items():
        if not _tient_a_un_disparu(dossier, place):
            yield ReadChange(place, _ou(dossier, place), _ancien(place, before, anciens, premiere=before_all), "")


def _ancien(place: str, before: str, anciens: Anciens, *, premiere: bool) -> str | None:
    found = anciens(before)
    if premiere and found and place.startswith("preuve/"):
        return found.rsplit("\n", 1)[0]  # its last line is the hash of its bytes
    return found


def _dit_autrement(place: str, lecture: Lecture) -> bool:
    """Whether a new exemple says by its other places that it is new: where it stands goes without saying."""
    kind, entity_id, *part = place.split("/")
    if kind != "exemple" or part != ["rang"]:
        return False
    return not any(seen.startswith(f"exemple/{entity_id}/") for seen, _ in lecture.vus)


def _tient_a_un_disparu(dossier: Dossier, place: str) -> bool:
    """Whether a place is gone with its exemple or preuve, whose own words say so."""
    kind, entity_id, *part = place.split("/")
    gone = (kind == "exemple" and dossier.get(Exemple, entity_id) is None) or (
        kind == "preuve" and dossier.get(Preuve, entity_id) is None
    )
    return gone and part in (["rang"], ["contexte"], ["preuves"], ["liens"])


def _preuve(preuve: Preuve | None) -> str:
    return tr("Preuve « {titre} »", titre=preuve.titre) if preuve else tr("Une preuve retirée depuis")


def _ou(dossier: Dossier, place: str) -> str:
    kind, entity_id, *part = place.split("/")
    if kind == "dossier":
        return DU_DOSSIER.get(entity_id, tr("Dossier"))
    what = PARTIES.get(part[0], "") if part else ""
    if kind == "preuve":
        named = _preuve(dossier.get(Preuve, entity_id))
        return f"{named}, {what}" if what else named
    exemple = dossier.get(Exemple, entity_id)
    if exemple is None:
        return tr("Un exemple retiré depuis, {what}", what=what)
    activite = next((a for a in dossier.referentiel.activites if a.id == exemple.activite_id), None)
    return ", ".join(
        part
        for part in (activite.sigle if activite else "", exemple.intitule or tr("exemple sans titre"), what)
        if part
    )


def a_garder(dossier: Dossier) -> Mapping[str, str]:
    """Return the texts that a reader's notebook keeps of what was read, by what ``Lecture.vus`` holds of each."""
    return {lu.empreinte: lu.texte for lu in textes_lus(dossier).values()}


def par_empreinte(textes: Mapping[str, SeenState]) -> Iterator[tuple[str, str]]:
    """Yield the texts by their hash, and by that of readings of the first kind."""
    for lu in textes.values():
        yield lu.empreinte, lu.texte
        if lu.empreinte_d_avant:
            yield lu.empreinte_d_avant, lu.avant or ""
