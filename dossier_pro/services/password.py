"""The password of a dossier: set, changed, removed; and a dossier that has one, unlocked for this process.

Nobody can find a forgotten password again, and no function here promises to. A password stands in no log, no argument
of a process and no text of an error: what is kept, in memory, is a key (``store.keys``).
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final, Literal

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.resources import user_folder
from dossier_pro.services import drafts
from dossier_pro.services.desk import Desk
from dossier_pro.services.progress import Progres, rien
from dossier_pro.store import keys, protection
from dossier_pro.store.cipher import CipherKey

OUBLI: Final = tr_noop(
    "Personne ne peut retrouver un mot de passe oublié\u00a0: ni ce logiciel, ni ceux qui l’ont fait. Notez-le en "
    "lieu sûr."
)
"""What is said before a password is set, and when it is."""

Geste = Literal["mettre", "changer", "retirer"]


def est_protege(chemin: Path) -> bool:
    """Whether a file is a dossier with a password."""
    return keys.is_protected(chemin)


def est_ouvert(chemin: Path) -> bool:
    """Whether a file opens without its password being asked: it has none, or this process was given it."""
    return keys.is_unlocked(chemin)


def deverrouiller(chemin: Path, mot_de_passe: str) -> None:
    """Find out whether a password opens a dossier; this process asks no more then. Takes some tenths of a second.

    On any thread. A dossier without a password is left as it is.

    Raises:
        WrongPasswordError: it does not.
        KnownError: the password is empty, or the file cannot be read.
    """
    keys.unlock(chemin, mot_de_passe)


def verrouiller(chemin: Path) -> None:
    """Forget the password of a dossier that was closed; one that is open to be written to keeps it."""
    keys.forget(chemin)


def tout_verrouiller() -> None:
    """Forget every password: what is opened from now on is asked for it. What is open stays so."""
    keys.forget_all()


def verifier_geste(desk: Desk, geste: Geste) -> None:
    """Make sure that a password can be set, changed or removed, before anything is typed.

    Raises:
        KnownError: the dossier has a password already, or has none.
    """
    if geste == "mettre" and desk.protege:
        raise KnownError(tr("Ce dossier a déjà un mot de passe\u00a0: changez-le, ou retirez-le."))
    if geste != "mettre" and not desk.protege:
        raise KnownError(tr("Ce dossier n’a pas de mot de passe\u00a0: il n’y a rien à changer ni à retirer."))


class Changement:
    """A password that is set, changed or removed, in three steps, of which the long one may run on any thread.

    ``commencer`` and ``finir`` belong to the thread of the desk, which is not used between them; ``finir`` is called
    whatever ``faire`` raised. ``proteger``, ``changer`` and ``retirer`` do all three.
    """

    def __init__(self, desk: Desk, geste: Geste, *, actuel: str = "", nouveau: str = "") -> None:
        """Make one; nothing is done yet.

        Args:
            desk: the dossier, open to be written to.
            geste: what to do.
            actuel: the present password, to change or remove it.
            nouveau: the new one, to set or change it.
        """
        self._desk, self._geste = desk, geste
        self._actuel, self._nouveau = actuel, nouveau
        self._key = desk.cle
        self._id = desk.dossier.id
        self._letting_go = desk.lacher()
        self.phrases: tuple[str, ...] = ()
        """What there is to say once it is done."""

    def commencer(self) -> None:
        """Let go of the file.

        Raises:
            KnownError: it is open read-only, cannot be written to, has a password already, or has none.
        """
        verifier_geste(self._desk, self._geste)
        self._letting_go.__enter__()

    def faire(self, progres: Progres = rien) -> None:
        """Write the dossier anew, then its copies.

        Raises:
            WrongPasswordError: the present password is another one.
            KnownError: the new one is empty, the place cannot be written to, the disk is full, or the dossier is
                damaged. The dossier and its copies are as they were then.
        """
        from dossier_pro.services.copies import protecting  # whoever only opens a dossier needs none of it

        chemin = self._desk.chemin
        progres(tr("Mot de passe"), 0.0)
        if self._key is not None:
            keys.check(self._key, self._actuel)
        new = None if self._geste == "retirer" else keys.new(self._nouveau)
        progres(tr("Écriture du dossier"), 0.1)
        protection.rewrite(chemin, new)
        self._desk.remplace()
        done = protecting.convertir(self._id, new, lambda what, part: progres(what, 0.4 + 0.6 * part))
        _beside(self._id, new)
        self.phrases = (_fait(self._geste), *protecting.phrases(done, new))

    def finir(self) -> None:
        """Take the file up again, whatever became of it."""
        self._letting_go.__exit__(None, None, None)


def proteger(desk: Desk, mot_de_passe: str) -> tuple[str, ...]:
    """Set a password on an open dossier that has none, and on its copies; undo and history stay.

    Returns:
        What there is to say, sentence by sentence.

    Raises:
        KnownError: as ``Changement``.
    """
    return _entier(Changement(desk, "mettre", nouveau=mot_de_passe))


def changer(desk: Desk, actuel: str, nouveau: str) -> tuple[str, ...]:
    """Set another password; as ``proteger``."""
    return _entier(Changement(desk, "changer", actuel=actuel, nouveau=nouveau))


def retirer(desk: Desk, actuel: str) -> tuple[str, ...]:
    """Take the password away; as ``proteger``."""
    return _entier(Changement(desk, "retirer", actuel=actuel))


def changer_copie(chemin: Path, mot_de_passe: str | None) -> None:
    """Give a file that was just written, and that nobody has open, a password of its own, or none.

    For what is handed over: « pour relecture », with a password that the reader is told.

    Args:
        chemin: the file; its present key is known.
        mot_de_passe: None for a file in clear.

    Raises:
        KnownError: as ``Changement.faire``.
    """
    protection.rewrite(chemin, None if mot_de_passe is None else keys.new(mot_de_passe))


def _beside(dossier_id: str, key: CipherKey | None) -> None:
    """Let what is kept of a dossier beside it follow: its drafts, and its line in the index of those followed."""
    if key is None:
        keys.released(dossier_id)
    else:
        keys.belongs(dossier_id, key)
        index = user_folder("suivi", "index.json")
        with suppress(OSError):
            if dossier_id in index.read_text("utf-8", "replace"):
                index.unlink()  # it is made again of the files
    with suppress(OSError):
        drafts.refaire(dossier_id)


def _entier(changement: Changement) -> tuple[str, ...]:
    changement.commencer()
    try:
        changement.faire()
    finally:
        changement.finir()
    return changement.phrases


def _fait(geste: Geste) -> str:
    if geste == "retirer":
        return tr("Ce dossier n’a plus de mot de passe\u00a0: qui a le fichier peut le lire.")
    done = tr("Ce dossier a maintenant un mot de passe.")
    if geste != "mettre":
        done = tr("Ce dossier a un nouveau mot de passe.")
    return f"{done} {tr(OUBLI)}"
