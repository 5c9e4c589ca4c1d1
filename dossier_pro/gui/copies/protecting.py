"""« Mot de passe… »: set, changed or taken away, for the open dossier and its copies."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dossier_pro.domain.translation import tr
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.prompts import prompts

if TYPE_CHECKING:
    from dossier_pro.gui.kit.password import PasswordQuestion
    from dossier_pro.gui.shell.shell import Shell
    from dossier_pro.services.desk import Desk

_NEW = (tr("Nouveau mot de passe"), tr("Le même, une seconde fois"))
_CURRENT = tr("Mot de passe actuel")
_CHANGE, _REMOVE = tr("Changer le mot de passe"), tr("Retirer le mot de passe")

Act = Callable[["Desk", tuple[str, ...]], tuple[str, ...]]
"""Does it with what was typed, and returns what there is to say."""


class Protecting(QObject):
    """Asks, and has the file written anew beside the window; the question stands until that is done."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window = window
        window.actions_table[specs.MOT_DE_PASSE].triggered.connect(self.ask)

    def ask(self) -> None:
        """Ask for what the dossier can have done to it: a password where it has none, else another or none."""
        from dossier_pro.services import password

        window = self._window
        if not window.session.editable:
            return
        if not password.est_protege(window.session.now.chemin):
            self._do(_set(), lambda desk, typed: password.proteger(desk, typed[0]))
            return
        words = tr("Ce dossier et ses copies de sécurité ont un mot de passe.")
        chosen = prompts().choose(window, words, tr("Que voulez-vous faire\u00a0?"), [_CHANGE, _REMOVE])
        if chosen == _CHANGE:
            self._do(_change(), lambda desk, typed: password.changer(desk, typed[0], typed[1]))
        elif chosen == _REMOVE:
            self._do(_remove(), lambda desk, typed: password.retirer(desk, typed[0]))

    def remember(self) -> None:
        """Put the open dossier first among the recent ones; of one with a password, only where its file is."""
        from dossier_pro.services.password import est_protege

        window, now = self._window, self._window.session.now
        dossier = now.dossier
        named = ("", "") if est_protege(now.chemin) else (dossier.candidat.nom_complet, dossier.referentiel.intitule)
        window.settings.remember(now.chemin, *named, dossier.id)

    def _do(self, question: PasswordQuestion, act: Act) -> None:
        window = self._window

        def attempt(typed: tuple[str, ...], done: Callable[[], object], wrong: Callable[[str], object]) -> None:
            def over(phrases: tuple[str, ...]) -> None:
                done()
                self.remember()
                window.say(" ".join(phrases), info=True)

            def failed(phrase: str) -> None:
                wrong(phrase)

            window.session.flushing.emit()
            window.session.ask(lambda desk: act(desk, typed), over, failed)

        prompts().passwords(window, question, attempt)


def _set() -> PasswordQuestion:
    from dossier_pro.gui.kit.password import PasswordQuestion
    from dossier_pro.services.password import OUBLI

    detail = tr(
        "Le dossier et ses copies de sécurité ne s’ouvriront plus qu’avec lui, ici et "
        "sur tout autre ordinateur. Quelques mots courants à la suite font un bon mot de "
        "passe."
    )
    fields = (tr("Mot de passe"), _NEW[1])
    return PasswordQuestion(
        tr("Protéger ce dossier"), detail, fields, tr("Protéger"), twice=True, warning=tr(OUBLI), stoppable=False
    )


def _change() -> PasswordQuestion:
    from dossier_pro.gui.kit.password import PasswordQuestion
    from dossier_pro.services.password import OUBLI

    detail = tr("Le nouveau vaut aussi pour les copies de sécurité qui sont à leur place.")
    return PasswordQuestion(
        _CHANGE, detail, (_CURRENT, *_NEW), tr("Changer"), twice=True, warning=tr(OUBLI), stoppable=False
    )


def _remove() -> PasswordQuestion:
    from dossier_pro.gui.kit.password import PasswordQuestion

    detail = tr("Ensuite, qui a le fichier ou une de ses copies pourra le lire.")
    return PasswordQuestion(_REMOVE, detail, (_CURRENT,), tr("Retirer"), stoppable=False)
