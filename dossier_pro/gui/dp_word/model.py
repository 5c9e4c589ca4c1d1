"""A DP that was read, as the screen shows it before it becomes a dossier: its AT, its exemples, what has no place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Referentiel
from dossier_pro.domain.text import fold, plain, pluriel
from dossier_pro.domain.translation import counted_noop, tr

if TYPE_CHECKING:
    from dossier_pro.services.dp import ActiviteLue, ExempleLu, LectureDp

Confiance = Literal["sure", "probable", "numero", "choisie", "aucune"]
_PROCHE = 0.8
"""From here on two intitulés are called near; the reader of DPs uses the same limit to propose."""
_MOTS = 24

PHRASES: Mapping[Confiance, str] = {
    "sure": tr("Même intitulé dans le référentiel"),
    "probable": tr("Intitulé proche : comparez les deux"),
    "numero": tr("Proposée d’après son numéro seulement : vérifiez"),
    "choisie": tr("Choisie par vous"),
    "aucune": tr("Rien ne correspond clairement : choisissez, ou rangez ces exemples plus tard"),
}


@dataclass(frozen=True, slots=True)
class ExempleBref:
    """An exemple in three lines: its title, its first words, its pictures."""

    titre: str
    debut: str
    images: int

    @property
    def note(self) -> str:
        """How many pictures it has, nothing where there is none."""
        return pluriel(self.images, "image") if self.images else ""


@dataclass(frozen=True, slots=True)
class LigneActivite:
    """An AT of the file with its exemples, and the activité (its id) that is proposed for it."""

    lue: ActiviteLue
    exemples: tuple[ExempleBref, ...]
    proposee: str | None


def lignes(lecture: LectureDp, proposees: Mapping[ActiviteLue, str | None]) -> tuple[LigneActivite, ...]:
    """Return one line for each AT of the file, in its order."""
    from dossier_pro.services.dp import cles

    exemples = tuple(zip(cles(lecture.lu.exemples), lecture.lu.exemples, strict=True))
    return tuple(
        LigneActivite(lue, tuple(_bref(e) for cle, e in exemples if cle == lue.numero), proposees.get(lue))
        for lue in lecture.activites
    )


def confiance(ligne: LigneActivite, choisie: str | None, ref: Referentiel) -> Confiance:
    """Return how sure the present match of a line is."""
    activite = ref.par_activite.get(choisie or "")
    if activite is None:
        return "aucune"
    if _lettres(ligne.lue.intitule) == _lettres(activite.intitule):
        return "sure"
    if choisie != ligne.proposee:
        return "choisie"
    likeness = SequenceMatcher(None, fold(ligne.lue.intitule), fold(activite.intitule)).ratio()
    return "probable" if ligne.lue.intitule and likeness >= _PROCHE else "numero"


def nom_activite(activite: Activite) -> str:
    """Return how an activité stands in the list to choose from."""
    return f"{activite.sigle}  {activite.intitule}"


def champs(lecture: LectureDp) -> tuple[tuple[str, str], ...]:
    """Return what was read on the cover and in the déclaration, with its name in words; blank fields are left out."""
    lus = lecture.lu.champs
    modalite = {"formation": tr("Parcours de formation"), "vae": "VAE"}.get(lus.get("modalite", ""), "")
    declaration = ", ".join(lus[k] for k in ("declaration_nom", "declaration_lieu", "declaration_date") if lus.get(k))
    pairs = (
        (tr("Nom de naissance"), lus.get("nom_naissance", "")),
        (tr("Nom d’usage"), lus.get("nom_usage", "")),
        (tr("Prénom"), lus.get("prenom", "")),
        (tr("Adresse"), lus.get("adresse", "")),
        (tr("Titre visé"), lus.get("titre", "")),
        (tr("Modalité d’accès"), modalite or lus.get("modalite", "")),
        (tr("Déclaration"), declaration),
    )
    return tuple((name, text) for name, text in pairs if text)


def comptes(lecture: LectureDp) -> str:
    """Return in one line what the file holds."""
    lu = lecture.lu
    parts = [
        pluriel(count, *noun)
        for count, noun in (
            (len(lu.exemples), counted_noop("exemple")),
            (len(lu.images), counted_noop("image")),
            (len(lu.diplomes), counted_noop("titre ou diplôme", "titres ou diplômes")),
            (len(lu.documents_illustrants), counted_noop("document illustrant", "documents illustrants")),
            (len(lu.annexes), counted_noop("annexe")),
        )
        if count
    ]
    return ", ".join(parts) or tr("rien de rempli")


def ensemble(choix: Sequence[str | None], ref: Referentiel) -> str:
    """Return a sentence where two AT of the file go to the same activité, else nothing."""
    for activite in ref.activites:
        if sum(c == activite.id for c in choix) > 1:
            return tr(
                "Deux activités-types de votre fichier vont au {sigle} : leurs exemples y seront réunis.",
                sigle=activite.sigle,
            )
    return ""


def _bref(exemple: ExempleLu) -> ExempleBref:
    words = next((t for t in (plain(r) for r in exemple.reponses) if t.strip()), "").split()
    start = " ".join(words[:_MOTS]) + ("…" if len(words) > _MOTS else "")
    rank = tr("Exemple {number}", number=exemple.numero) if exemple.numero else tr("Exemple")
    title = plain(exemple.intitule).strip()
    named = tr("{head} : {text}", head=rank, text=title) if title else tr("{example}, sans intitulé", example=rank)
    return ExempleBref(named, start, len(exemple.images))


def _lettres(text: str) -> str:
    return "".join(c for c in fold(plain(text)) if c.isalnum())
