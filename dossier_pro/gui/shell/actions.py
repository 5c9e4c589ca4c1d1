"""The actions of the window, made of their table (``specs``)."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from dossier_pro.domain.translation import tr, tr_kept
from dossier_pro.gui.kit.icons import dress
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.gui.shell.specs import ALLER, ANNULER, COULEURS, LANGUES, OPEN_FIRST, READ_ONLY, SPECS, TEXT, Spec


class Actions(QObject):
    """The actions of ``SPECS`` as ``QAction``s; ``actions[ANNULER]``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reasons: dict[Spec, str] = {}
        self._tips: dict[Spec, str] = {}
        self._actions: dict[Spec, QAction] = {}
        self._groups = {
            spec: group
            for some in (ALLER, COULEURS, LANGUES)
            for group in [QActionGroup(self)]
            for spec in some.values()
        }

    def __getitem__(self, spec: Spec) -> QAction:
        """Return an action, made when it is first asked for: the start page shows a dozen of them."""
        action = self._actions.get(spec)
        return self._make(spec) if action is None else action

    def __iter__(self) -> Iterator[QAction]:
        return (self[spec] for spec in SPECS)

    def of_group(self, group: str) -> list[QAction]:
        """Return the actions of one group of the menu, in the table's order."""
        return [self[spec] for spec in SPECS if spec.group == group]

    def enable(self, *, dossier: bool, editable: bool) -> None:
        """Grey what cannot be done now, and say why."""
        for spec in SPECS:
            if spec.needs == "dossier":
                self.allow(spec, "" if dossier else OPEN_FIRST)
            elif spec.needs == "edition":
                self.allow(spec, "" if editable else READ_ONLY if dossier else OPEN_FIRST)

    def allow(self, spec: Spec, reason: str = "") -> None:
        """Let an action be done, or grey it: ``reason`` says why in a sentence, in its tooltip and to whoever tries."""
        action = self[spec]
        self._reasons[spec] = reason
        action.setEnabled(not reason)
        tip = with_keys(self._tips.get(spec) or action.statusTip(), action)
        action.setToolTip(plain_tip(f"{tip}\n{reason}" if reason else tip))

    def refusal(self, keys: QKeySequence) -> str:
        """Return why the action of a shortcut cannot be done now; empty where it can, or is none."""
        for spec, action in self._actions.items():
            if not action.isEnabled() and keys in action.shortcuts():
                return self._reasons.get(spec, "")
        return ""

    def name_step(self, spec: Spec, label: str | None, *, editable: bool) -> None:
        """Say on « Annuler » or « Rétablir » which step it is about; grey it where there is none."""
        action = self[spec]
        action.setText(tr("{nom}\u00a0: {texte}", nom=spec.text, texte=tr_kept(label)) if label else spec.text)
        self._tips[spec] = action.text() if label else spec.tip
        nothing = tr("Il n’y a rien à annuler.") if spec is ANNULER else tr("Il n’y a rien à rétablir.")
        self.allow(spec, "" if label and editable else nothing if editable else READ_ONLY)

    def _make(self, spec: Spec) -> QAction:
        action = self._actions[spec] = QAction(spec.text, self)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        action.setToolTip(with_keys(spec.tip, action))
        action.setStatusTip(spec.tip)
        if spec.icon:
            dress(action, spec.icon, "text" if spec.group == TEXT else "muted", on="accent")
        if spec in self._groups:
            self._groups[spec].addAction(action)
        return action


def with_keys(tip: str, action: QAction) -> str:
    """Return a tooltip with the action's shortcut behind it."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{tip} ({keys})" if keys else tip
