"""What is typed reaches the file by itself, at most a second later: there is no « Enregistrer »."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from dossier_pro.domain.dossier import SINGLETON, Candidat, Declaration, Dossier, Echeances, Entity, Projet
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.gui.session.session import Session
from dossier_pro.services import writing

DELAY_MS = 700
"""From the first keystroke that is not on the disk yet to the transaction."""


@runtime_checkable
class Writable(Protocol):
    """A widget that shows its text also while nothing can be typed into it."""

    def setReadOnly(self, on: bool, /) -> None:
        """Let it be read only, or written into."""


class Lock(QObject):
    """Keeps a widget from changing a dossier that may only be read; dies with the widget."""

    def __init__(self, session: Session, widget: QWidget) -> None:
        super().__init__(widget)
        self._session, self._widget = session, widget
        session.opened.connect(self._apply)
        self._apply()

    @Slot()
    def _apply(self) -> None:
        editable = self._session.editable
        if isinstance(self._widget, Writable):
            self._widget.setReadOnly(not editable)
        else:
            self._widget.setEnabled(editable)


def lock(session: Session, *widgets: QWidget) -> None:
    """Let widgets change nothing while the dossier may only be read; a binding does so with its own.

    For boxes and buttons that do what a binding does not. What can also be impossible for another reason says so
    itself, and asks ``Session.editable``.
    """
    for widget in widgets:
        Lock(session, widget)


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a field letter by letter, both ways, and the name of the field (« la date de la preuve »)."""

    read: Callable[[], str]
    write: Callable[[str], None]
    what: str


class Binding(QObject):
    """Ties one field of one entity to one widget, both ways.

    The widget's own text wins while it holds keystrokes that are not saved; else the dossier's. While the dossier may
    only be read the widget is too.

    Args:
        session: the open dossier.
        kind, champ: the entity's kind and the field in it.
        label: what the edit is called in the history (« Écrire la question 1 »).
        read: the widget's value; may raise KnownError where it cannot be understood, and nothing is saved then.
        write: shows a value.
        entity_id: the entity, which ``aim`` changes.
        widget: the widget, with which the binding dies.
        typed: for a field whose text may be unreadable: what stands in it letter by letter, kept as a draft.
    """

    def __init__(
        self,
        session: Session,
        kind: str,
        champ: str,
        label: str,
        read: Callable[[], Any],
        write: Callable[[Any], None],
        *,
        entity_id: str = SINGLETON,
        widget: QWidget,
        typed: Typed | None = None,
    ) -> None:
        super().__init__(widget)
        Lock(session, widget)
        self._typed, self._of = typed, ""
        self._session, self._kind, self._champ, self._label = session, kind, champ, label
        self._read, self._write = read, write
        self._id = entity_id
        self._shown: Any = None
        self._blank: Entity | None = None
        self._dirty = False
        self._writing = False
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.flush)
        session.flushing.connect(self.flush)

    @property
    def dirty(self) -> bool:
        """Whether the widget holds something that is not saved."""
        return self._dirty

    def aim(self, entity_id: str, dossier: Dossier) -> None:
        """Show the field of another entity; what was typed for the one before is saved first."""
        if entity_id != self._id:
            self.flush()
            self._dirty = False
            self._id = entity_id
            self._shown = _UNKNOWN
        self.refresh(dossier)

    def aim_at(self, blank: Entity, dossier: Dossier) -> None:
        """Show the field of an entity that the first keystroke makes, where the dossier has none of its id yet."""
        if blank.id != self._id:
            self.flush()  # what was typed for the one before may have to make that one
        self._blank = blank
        self.aim(blank.id, dossier)

    def refresh(self, dossier: Dossier) -> None:
        """Show the dossier's value where it is another than the one shown."""
        self._of = dossier.id
        # What the file could not take, or has not taken yet, stands in its field also when that is made anew.
        entity = self._session.held.shown(dossier).find(self._kind, self._id)
        if entity is None and self._id == SINGLETON:
            entity = _BLANKS[self._kind]
        if entity is None and self._blank is not None:
            entity = self._blank
        if entity is None or self._dirty:
            return
        value = getattr(entity, self._champ)
        if self._shown is _UNKNOWN or value != self._shown:
            self._shown = value
            self._write(value)
        self._take_up_draft()

    @property
    def _key(self) -> str:
        return f"{self._kind}/{self._id}/{self._champ}"

    def _take_up_draft(self) -> None:
        """Show what was typed here and could not be read, or was not saved when the program broke."""
        kept = self._session.drafts.text(self._key) if self._typed and self._session.editable else ""
        if self._typed is not None and kept:
            self._typed.write(kept)
            self._dirty = True
            self.flush()

    def touched(self, *_: object) -> None:
        """Note a keystroke."""
        self._begin()
        if not self._timer.isActive():
            self._timer.start()

    def touched_quietly(self, *_: object) -> None:
        """Note a keystroke that is saved only when the field is left; until then what stands there is a draft."""
        assert self._typed is not None, "without it the words would wait for the field to be left"
        self._begin()
        self._session.drafts.keep(self._key, self._typed.read())

    def _begin(self) -> None:
        if not self._dirty:
            self._dirty = True
            self._session.typing.emit(self._label)

    def left(self) -> None:
        """Save, and end the burst of writing: the field was left."""
        self.end_burst()

    def end_burst(self) -> None:
        """Save what stands now; what comes next is another step."""
        self.flush()
        if self._writing:
            self._writing = False
            self._session.close_burst()

    def give_up(self) -> None:
        """Let go of what is typed and not saved, a date that cannot be read included: a choice takes its place."""
        self._timer.stop()
        if self._dirty:
            self._dirty = False
            self._shown = _UNKNOWN
            self._session.drafts.forget(self._key)

    def set_now(self, *_: object) -> None:
        """Save at once, for boxes and lists."""
        self._dirty = True
        self.left()

    def drop(self) -> None:
        """Let go of the widget, which is about to die."""
        self._timer.stop()
        self._session.flushing.disconnect(self.flush)
        self.deleteLater()

    def flush(self) -> bool:
        """Save what is not saved; tells whether there was something."""
        self._timer.stop()
        if not self._dirty or not self._session.is_open or self._of != self._session.dossier.id:
            return False
        try:
            value = self._read()
        except KnownError:
            if self._typed is not None:
                self._session.drafts.keep_misread(self._key, self._typed.read(), self._typed.what)
            return False
        self._dirty = False
        self._session.drafts.forget(self._key)
        if value == self._shown:
            return False
        previous, self._shown = self._shown, value
        self._writing = True
        kind, entity_id, champ, blank = self._kind, self._id, self._champ, self._blank

        def failed(phrase: str) -> None:
            if self._id == entity_id and self._shown == value:
                self._shown, self._dirty = previous, True
                if self._typed is not None:
                    self._session.drafts.keep(self._key, self._typed.read())
            self._session.refused.emit(phrase)

        self._session.edit(
            self._label,
            lambda draft: (
                writing.modifier(draft, kind, entity_id, **{champ: value})
                if blank is None
                else writing.ecrire(draft, blank, **{champ: value})
            ),
            burst=f"{kind}/{entity_id}/{champ}",
            failed=failed,
        )
        return True


_UNKNOWN = object()
_BLANKS: dict[str, Entity] = {
    "candidat": Candidat(),
    "projet": Projet(),
    "declaration": Declaration(),
    "echeances": Echeances(),
}
