"""Why a candidate's file cannot be read, in words for the trainer who reads it: it is not theirs to mend or restore."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from dossier_pro.domain.errors import DamagedError, KnownError, PasswordNeededError
from dossier_pro.domain.text import typographie
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.store import faults

_FERME: Final = tr_noop(
    "« {} » est là, mais vous n’avez pas le droit de le lire : demandez ce droit à qui l’a rangé ici."
)
_OCCUPE: Final = tr_noop(
    "« {} » est en train d’être écrit par un autre programme : réessayez dans un "
    "moment ; si cela dure, demandez au candidat de fermer son dossier, ou de vous "
    "en envoyer une copie."
)
_PARTI: Final = tr_noop("« {} » a été déplacé ou supprimé pendant la lecture : actualisez pour mettre la liste à jour.")
_AUTRE: Final = tr_noop("« {} » ne peut pas être lu : demandez au candidat de vous l’envoyer de nouveau.")

_ABIME: Final = tr_noop(
    "« {} » est abîmé et ne peut pas être lu en entier : demandez au candidat de vous l’envoyer de nouveau."
)

_PROTEGE: Final = tr_noop(
    "« {} » est protégé par un mot de passe : demandez-le au candidat, puis ouvrez ce dossier ici."
)

_LASTING: Final[Mapping[faults.Fault, str]] = {
    faults.empty: tr_noop(
        "« {} » est vide, l’envoi ou la copie a sans doute été interrompu : demandez au "
        "candidat de vous l’envoyer de nouveau."
    ),
    faults.not_a_dossier: tr_noop(
        "« {} » n’est pas un dossier de Dossier Pro, malgré la fin de son nom : "
        "retirez-le d’ici, ou demandez au candidat de vous envoyer son dossier."
    ),
    faults.strange: tr_noop(
        "« {} » contient des instructions qui ne viennent pas de Dossier Pro, il n’a pas "
        "été lu : demandez au candidat d’où vient ce fichier, et de vous envoyer de "
        "nouveau son dossier."
    ),
    faults.newer: tr_noop(
        "« {} » vient d’une version plus récente de Dossier Pro : mettez le logiciel à "
        "jour sur cet ordinateur pour le lire."
    ),
    faults.torn: tr_noop(
        "« {} » a été copié au milieu d’un enregistrement et il en manque une partie : "
        "demandez au candidat d’ouvrir son dossier, de le refermer, puis de vous "
        "l’envoyer de nouveau."
    ),
}
"""What will be the same until the file changes."""

_PASSING: Final[Mapping[faults.Fault, str]] = {
    faults.busy: _OCCUPE,
    faults.in_use: _OCCUPE,
    faults.interrupted: tr_noop(
        "Un enregistrement de « {} » a été interrompu : demandez au candidat d’ouvrir "
        "son dossier, de le refermer, puis de vous l’envoyer de nouveau."
    ),
    faults.missing: _PARTI,
    faults.moved: _PARTI,
    faults.replaced: _PARTI,
    faults.no_folder: _PARTI,
    faults.unreadable: _FERME,
    faults.read_only_place: _FERME,
    faults.disk_trouble: tr_noop(
        "Le disque n’a pas pu lire « {} » : vérifiez que la clé ou le réseau est bien branché, puis recommencez."
    ),
    faults.disk_full: tr_noop(
        "Il n’y a plus assez de place sur cet ordinateur pour lire « {} » : libérez de l’espace, puis recommencez."
    ),
    faults.a_folder: tr_noop("« {} » est un dossier de fichiers, et non un fichier : choisissez un fichier .dpro."),
    faults.bad_name: tr_noop("Le nom « {:.40} » ne convient pas à ce disque : donnez à ce fichier un nom plus court."),
}
"""What may be over in a moment."""


def phrase_pour_lecteur(chemin: Path, error: KnownError) -> tuple[str, bool]:
    """Return what a trainer is told of a candidate's file that could not be read, and whether it will last.

    Args:
        chemin: the file.
        error: what opening it to read raised.
    """
    for known, lasting in ((_LASTING, True), (_PASSING, False)):
        for fault, phrase in known.items():
            if fault(chemin).phrase == error.phrase:
                return _dire(phrase, chemin), lasting
    if isinstance(error, PasswordNeededError):
        return _dire(_PROTEGE, chemin), False  # until somebody gives it, and that changes nothing of the file
    if isinstance(error, DamagedError):
        return _dire(_ABIME, chemin), True
    return _dire(_AUTRE, chemin), False


@contextmanager
def pour_lecteur(chemin: Path) -> Iterator[None]:
    """Turn a ``KnownError`` of opening a candidate's file to read it, inside the block, into one for who reads.

    Where it has a password that is not known, that is left to be asked for.
    """
    try:
        yield
    except PasswordNeededError:
        raise
    except KnownError as error:
        raise KnownError(phrase_pour_lecteur(chemin, error)[0]) from error


def phrase_imprevue(chemin: Path) -> str:
    """Return what a trainer is told of a file that broke us."""
    return _dire(_AUTRE, chemin)


def phrase_fermee(chemin: Path) -> str:
    """Return what a trainer is told of a file that the system does not even describe."""
    return _dire(_FERME, chemin)


def _dire(phrase: str, chemin: Path) -> str:
    return typographie(tr(phrase)).format(chemin.name)
