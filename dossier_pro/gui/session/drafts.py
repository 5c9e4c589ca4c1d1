"""What is typed in a field whose text belongs to nothing yet: kept by key, at most a second behind, until it does.

A field that is bound to the dossier saves itself (``binding``). All the others mirror their words here by a ``Keeper``
and find them again when they come back: after another screen, another zoom, another day, or a crash.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from dossier_pro.domain.dossier import Dossier
from dossier_pro.gui.session.rich_text import raw_text
from dossier_pro.journal import noter_bug
from dossier_pro.services import drafts as brouillons

DELAY_MS = 600
"""From the first keystroke that is not on the disk yet to the file."""
Field = QLineEdit | QTextEdit | QPlainTextEdit


class Drafts(QObject):
    """The drafts of one dossier, or of none."""

    def __init__(self, parent: QObject | None = None, name: str = "") -> None:
        """Make them; with ``name`` those of that name, else none until ``aim``."""
        super().__init__(parent)
        self._name = ""
        self._texts: dict[str, str] = {}
        self._misread: dict[str, str] = {}
        self._changed: set[str] = set()
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.save)
        self.aim(name)

    def aim(self, name: str) -> None:
        """Keep the drafts of another dossier, ``""`` for those of none; what was kept before is saved."""
        self.save()
        self._name, self._misread, self._changed = name, {}, set()
        self._texts = brouillons.lire(name) if name else {}

    def aim_at(self, dossier: Dossier, *, reading: bool) -> None:
        """Keep the drafts of a dossier: its candidate's own, or with ``reading`` those of who reads theirs."""
        name = brouillons.du_lecteur(dossier.id, dossier.candidat.nom_complet) if reading else dossier.id
        self.aim(name)

    def take_over(self, name: str) -> None:
        """Take in the drafts that are kept under another name, where nothing was typed since; they end there."""
        if name == self._name or not self._name:
            return
        for key, text in brouillons.lire(name).items():
            if key not in self._texts:
                self.keep(key, text)
        self.save()
        if not self._changed:
            brouillons.effacer(name)

    def text(self, key: str) -> str:
        """Return what was typed under a key, "" where nothing is kept."""
        return self._texts.get(key, "")

    def keys(self, prefix: str) -> list[str]:
        """Return the keys that begin so."""
        return [key for key in self._texts if key.startswith(prefix)]

    def keep(self, key: str, text: str) -> None:
        """Keep what was typed under a key; a blank text is none."""
        if not text.strip():
            self.forget(key)
        elif self._name and self._texts.get(key) != text:
            self._texts[key] = text
            self._save_soon(key)

    def keep_misread(self, key: str, text: str, about: str) -> None:
        """Keep what cannot be read as what its field is for; ``about`` names the field (« la date de la preuve »)."""
        self.keep(key, text)
        if text.strip():
            self._misread[key] = about

    def forget(self, key: str) -> None:
        """Let go of what was typed under a key: it has found its place, or was taken back."""
        self._misread.pop(key, None)
        if self._texts.pop(key, None) is not None:
            self._save_soon(key)

    def misread(self) -> list[tuple[str, str, str]]:
        """Return key, name of the field and text of everything that could not be read since the dossier was opened."""
        return [(key, about, self._texts[key]) for key, about in self._misread.items() if key in self._texts]

    def save(self) -> None:
        """Write now what is not written yet."""
        self._timer.stop()
        if not self._changed or not self._name:
            return
        # Another window keeps drafts under the same name: only what was typed in this one is written over.
        texts = brouillons.lire(self._name)
        for key in self._changed:
            texts.pop(key, None)
            if key in self._texts:
                texts[key] = self._texts[key]
        try:
            brouillons.ecrire(self._name, texts)
        except OSError as error:
            # They stay in memory, and the next keystroke tries again: nothing here is worth stopping who writes.
            noter_bug(error)
        else:
            self._changed.clear()

    def _save_soon(self, key: str) -> None:
        self._changed.add(key)
        if not self._timer.isActive():
            self._timer.start()


class Keeper(QObject):
    """Mirrors one field in the drafts, under the key it is aimed at, and shows what was kept there."""

    def __init__(self, drafts: Drafts, field: Field, key: str = "") -> None:
        """Keep a field, with which this dies; with ``key`` what was kept there is shown at once."""
        super().__init__(field)
        self._drafts, self._field, self._key = drafts, field, ""
        # A line edit tells apart what a person types; in the others whoever shows another text says so with ``quiet``.
        changed = field.textEdited if isinstance(field, QLineEdit) else field.textChanged
        changed.connect(self._mirror)
        if key:
            self.aim(key)

    @property
    def kept(self) -> str:
        """What is kept under the present key."""
        return self._drafts.text(self._key) if self._key else ""

    def aim(self, key: str) -> bool:
        """Be about another key; where something is kept there it is shown, and True returned."""
        self._key = key
        return self.restore()

    def restore(self) -> bool:
        """Show what is kept, and tell whether something is."""
        kept = self.kept
        if kept and kept != text_of(self._field):
            self.quietly(lambda: _show(self._field, kept))
        return bool(kept)

    def quietly(self, show: Callable[[], object]) -> None:
        """Show another text in the field that is not typed: what is kept stays."""
        key, self._key = self._key, ""
        try:
            show()
        finally:
            self._key = key

    def done(self) -> None:
        """The words have found their place."""
        if self._key:
            self._drafts.forget(self._key)

    def _mirror(self) -> None:
        if self._key:
            self._drafts.keep(self._key, text_of(self._field))


def text_of(field: Field) -> str:
    """Return what stands in a field, its no-break spaces included."""
    return field.text() if isinstance(field, QLineEdit) else raw_text(field.document())


def _show(field: Field, text: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(text)
        return
    field.setPlainText(text)
    cursor = field.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    field.setTextCursor(cursor)
