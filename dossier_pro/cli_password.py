"""Passwords on the command line: asked for on a terminal, or read from standard input; none is an argument."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

_TRIES = 3


class Passwords:
    """Where this command's passwords come from, one after the other."""

    def __init__(self, options: argparse.Namespace, say: Callable[..., None]) -> None:
        self._say = say
        self._from_input = bool(getattr(options, "mot_de_passe_stdin", False))
        self._known: list[str] = []

    @property
    def can_ask(self) -> bool:
        """Whether there is anybody or anything to ask."""
        return self._from_input or sys.stdin.isatty()

    def ask(self, what: str) -> str:
        """Return a password: the next line of standard input, or what is typed and not shown.

        Raises:
            PasswordNeededError: there is nobody to ask.
        """
        from dossier_pro.domain.errors import PasswordNeededError

        if self._from_input:
            return sys.stdin.readline().rstrip("\r\n")
        if not self.can_ask:
            raise PasswordNeededError("Il manque le mot de passe : personne n’est là pour le taper.")
        from getpass import getpass

        return getpass(f"{what} : ")

    def ask_new(self) -> str:
        """Return a new password, typed twice on a terminal: nobody sees what was typed.

        Raises:
            KnownError: there is nobody to ask, or the two are different.
        """
        from dossier_pro.domain.errors import KnownError

        typed = self.ask("Nouveau mot de passe")
        if not self._from_input and self.ask("Le même, encore une fois") != typed:
            raise KnownError("Les deux mots de passe sont différents : rien n’est changé, recommencez.")
        return typed

    def unlock(self, path: Path) -> str:
        """Ask for the password of a dossier until it opens, and return it.

        Raises:
            KnownError: there is nobody to ask, or what was given does not open it.
        """
        from dossier_pro.domain.errors import WrongPasswordError
        from dossier_pro.services.password import deverrouiller

        for number in range(_TRIES):
            typed = self.ask(f"Mot de passe de « {path.name} »")
            try:
                deverrouiller(path, typed)
            except WrongPasswordError as error:
                if self._from_input or number == _TRIES - 1:
                    raise
                self._say(error.phrase)
            else:
                self._known.append(typed)
                return typed
        raise AssertionError("the last try returns or raises")

    def unlock_all(self, paths: Iterator[Path] | list[Path]) -> None:
        """Ask for the password of each dossier that has one, where there is anybody to ask.

        Raises:
            KnownError: what was given does not open one.
        """
        from dossier_pro.services.locked import a_un_mot_de_passe

        for path in paths:
            if self.can_ask and a_un_mot_de_passe(path) and not self._opens(path):
                self.unlock(path)

    def _opens(self, path: Path) -> bool:
        """Whether a password that was given for another dossier opens this one too."""
        from dossier_pro.domain.errors import WrongPasswordError
        from dossier_pro.services.password import deverrouiller, est_ouvert

        for typed in self._known:
            try:
                deverrouiller(path, typed)
            except WrongPasswordError:
                continue
        return est_ouvert(path)


def dossiers(options: argparse.Namespace) -> Iterator[Path]:
    """Yield every file that a command is given."""
    for value in vars(options).values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, Path):
                yield one


def change(options: argparse.Namespace, say: Callable[..., None]) -> tuple[str, ...]:
    """Set, change or remove the password of a dossier and of its copies, and return what there is to say of it.

    Raises:
        KnownError: there is nobody to ask, what was given does not open it, or it cannot be done.
    """
    from dossier_pro.services import password
    from dossier_pro.services.dossiers import ouvrir

    asked, fichier = Passwords(options, say), options.fichier
    present = asked.unlock(fichier) if password.est_protege(fichier) else ""
    with ouvrir(fichier) as desk:
        password.verifier_geste(desk, options.geste)
        if options.geste == "retirer":
            return password.retirer(desk, present)
        if asked.can_ask:
            say(password.OUBLI)
        new = asked.ask_new()
        return password.proteger(desk, new) if options.geste == "mettre" else password.changer(desk, present, new)


def of_a_package(options: argparse.Namespace, say: Callable[..., None]) -> str:
    """Return the password of the ZIP that is handed over, "" where none is wanted.

    Raises:
        KnownError: there is nobody to ask, there is no ZIP, or other programs could not be given this password.
    """
    if not options.protege:
        return ""
    from dossier_pro.domain.errors import KnownError
    from dossier_pro.services.package import verifier_mot_de_passe

    if options.paquet is None:
        raise KnownError("Il manque le ZIP à protéger : donnez son nom, --paquet F.zip.")
    typed = Passwords(options, say).ask_new()
    if not typed:
        raise KnownError("Le mot de passe du ZIP est vide : rien n’est écrit, recommencez.")
    verifier_mot_de_passe(options.paquet, typed)
    return typed


def of_a_review(options: argparse.Namespace) -> str:
    """Return the password of an ``.avis``, where one is wanted."""
    if not options.mot_de_passe:
        return ""
    from getpass import getpass

    return getpass("Mot de passe de l’avis : ")
