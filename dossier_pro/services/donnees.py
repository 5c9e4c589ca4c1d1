"""Personal data in the texts of a dossier (``guidance/privacy``), for the list of « À relire ». Advice only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from dossier_pro.domain.dossier import Dossier, Preuve
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.signalement import Signalement
from dossier_pro.domain.text import enumerer
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.guidance.privacy.numbers import Genre, names, numbers
from dossier_pro.services.relire import SignalementSitue, situe, textes

if TYPE_CHECKING:
    from dossier_pro.services.desk import Desk

_SAID: Final[Mapping[Genre, tuple[str, str]]] = {
    "courriel": (tr_noop("une adresse de courriel"), "[adresse de courriel]"),
    "telephone": (tr_noop("un numéro de téléphone"), "[numéro de téléphone]"),
    "nir": (tr_noop("un numéro de sécurité sociale"), "[numéro de sécurité sociale]"),
    "iban": (tr_noop("un compte en banque"), "[compte en banque]"),
    "siret": (tr_noop("le numéro d’une entreprise"), "[numéro SIRET]"),
    "carte": (tr_noop("un numéro de carte bancaire"), "[numéro de carte]"),
    "plaque": (tr_noop("une plaque d’immatriculation"), "[immatriculation]"),
}
"""What it looks like, and what may stand in its place."""
A_LA_PLACE: Final[Mapping[Genre, str]] = {genre: instead for genre, (_, instead) in _SAID.items()}
"""What may stand in the place of each number."""
RESSEMBLE: Final[Mapping[Genre, str]] = {genre: what for genre, (what, _) in _SAID.items()}
"""What each looks like, with its article."""


def a_relire(dossier: Dossier, pages: Mapping[str, int]) -> Iterator[SignalementSitue]:
    """Yield what tells who somebody is in the texts that the jury may read (``relire.FOURNISSEURS``)."""
    liste = tuple(one.texte for one in dossier.dits("nom"))
    for relu in textes(dossier):
        for genre, debut, fin in sorted((*numbers(relu.texte), *names(relu.texte, liste)), key=lambda one: one.debut):
            passage = relu.texte[debut:fin]
            if genre == "nom":
                said = tr("Ce nom est dans votre liste de noms à cacher.")
                propositions: tuple[str, ...] = ()
            else:
                what, instead = _SAID[genre]
                said, propositions = (
                    tr("Cela ressemble à {what}\u00a0: le jury n’en a pas besoin.", what=tr(what)),
                    (instead,),
                )
            remede = tr("Remplacez-le par ce que cette personne est pour vous\u00a0: une cliente, mon responsable.")
            found = Signalement(
                f"donnees.{genre}", debut, fin, passage, said, "" if propositions else remede, propositions
            )
            yield situe("donnees", dossier, relu.lieu, relu.ou, found)


# --- in the files of preuves ---------------------------------------------------------------------------------------

FICHIER: Final = "donnees.fichier"
"""The rule of what a file holds: it is mended in that file, with the program that made it."""
_AU_PLUS: Final = 100_000
"""How many signs of a file are looked at."""
_MORCEAU: Final = 4_000
"""How many at once: a pattern holds the interpreter while it looks, and somebody may be typing."""
_MONTRES: Final = 6


def des_fichiers(desk: Desk, preuve_id: str = "") -> tuple[SignalementSitue, ...]:
    """Return, for each file that the jury gets, or one of them, the sentence on personal data in its words.

    It is called on the dossier's thread; what was found in a text is kept.
    """
    dossier = desk.dossier
    jury = Jury(dossier)
    liste = tuple(one.texte for one in dossier.dits("nom"))
    made = []
    for preuve in dossier.all(Preuve).values():
        looked = preuve.sha256 and preuve_id in ("", preuve.id) and jury.voit_preuve(preuve.id)
        texte = desk.piece_text(preuve.sha256 or "") if looked else None
        found = _premiers(texte[:_AU_PLUS], liste) if texte else ()
        if found:
            ou = tr("Preuve «\u00a0{titre}\u00a0», dans le fichier", titre=preuve.titre or preuve.nom_fichier)
            one = Signalement(FICHIER, 0, 0, found[0][1], phrase_du_fichier(found))
            made.append(SignalementSitue("donnees", Lieu(Preuve.KIND, preuve.id), ou, one))
    return tuple(made)


def phrase_du_fichier(found: tuple[tuple[Genre, str], ...]) -> str:
    """Return in a sentence what a file holds, the beginning of each only, and what one can do."""
    parts = []
    for genre, passage in found:
        what = tr("un nom de votre liste") if genre == "nom" else tr(RESSEMBLE[genre])
        begun = passage if genre == "nom" else f"{passage[:_MONTRES].rstrip()}…"
        parts.append(f"{what} ({begun})")
    said = enumerer(parts)
    if len(found) > 1:
        return tr(
            "Ce fichier contient {said}. Masquez-les dans le fichier, ou cochez «\u00a0Confidentielle\u00a0».",
            said=said,
        )
    if found[0][0] in ("courriel", "plaque"):
        return tr(
            "Ce fichier contient {said}. Masquez-la dans le fichier, ou cochez «\u00a0Confidentielle\u00a0».", said=said
        )
    return tr(
        "Ce fichier contient {said}. Masquez-le dans le fichier, ou cochez «\u00a0Confidentielle\u00a0».", said=said
    )


@lru_cache(maxsize=256)
def _premiers(texte: str, liste: tuple[str, ...]) -> tuple[tuple[Genre, str], ...]:
    """Return the first of each genre in a text; the number of an establishment stands on every letterhead: left out."""
    firsts: dict[Genre, str] = {}
    for part in _morceaux(texte):
        for genre, debut, fin in (*numbers(part), *names(part, liste)):
            if genre != "siret":
                firsts.setdefault(genre, part[debut:fin])
    return tuple(firsts.items())


def _morceaux(texte: str) -> Iterator[str]:
    held: list[str] = []
    size = 0
    for line in texte.split("\n"):
        held.append(line)
        size += len(line) + 1
        if size >= _MORCEAU:
            yield "\n".join(held)
            held, size = [], 0
    yield "\n".join(held)
