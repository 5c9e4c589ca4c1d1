"""What the guide found in a text, under its words: a wave under an unknown word, dashes under what may not agree.

It is painted over the text and never a part of it, so that marks of liens and remarks, and what is saved, stay what
they are. The paragraph that was changed is asked for once the keys rest; the word that is being written is left alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.announce import announce
from dossier_pro.gui.kit.growing import GrowingEdit
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.why import WhyPanel, is_unknown
from dossier_pro.gui.session.session import Session

if TYPE_CHECKING:
    from dossier_pro.domain.changes import Draft
    from dossier_pro.domain.signalement import Signalement

PAUSE_MS = 350
"""How long the keys rest before a paragraph is asked for."""
MOST = 5
"""How many propositions have a key."""
_DIGITS = {
    Qt.Key.Key_1: 1,
    Qt.Key.Key_2: 2,
    Qt.Key.Key_3: 3,
    Qt.Key.Key_4: 4,
    Qt.Key.Key_5: 5,
    # The same keys of a French keyboard, where a figure needs Shift.
    Qt.Key.Key_Ampersand: 1,
    Qt.Key.Key_Eacute: 2,
    Qt.Key.Key_QuoteDbl: 3,
    Qt.Key.Key_Apostrophe: 4,
    Qt.Key.Key_ParenLeft: 5,
}
_LINE_ENDS = {0x2028: "\n", 0x2029: "\n"}
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


@dataclass(eq=False, slots=True)
class Mark:
    """A finding and where it stands; the cursor moves with the typing."""

    cursor: QTextCursor
    found: Signalement

    @property
    def whole(self) -> bool:
        """Whether its words stand there still."""
        return self.cursor.selectedText().translate(_LINE_ENDS) == self.found.passage

    def holds(self, position: int) -> bool:
        """Whether a place of the document is inside or at an edge of it."""
        return self.cursor.selectionStart() <= position <= self.cursor.selectionEnd()


class Underlines(QObject):
    """Shows what was found in one field, and lets it be mended there; dies with the field."""

    def __init__(self, session: Session, field: GrowingEdit) -> None:
        super().__init__(field)
        self.field = field
        self._session, self._proof = session, session.proofreader
        self._marks: list[Mark] = []
        self._current: Mark | None = None
        self._writing = False
        """Whether the last thing that happened was a keystroke: its word may not be finished."""
        self._keyed = False
        self._panel: WhyPanel | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._look)
        field.over_text.append(self._paint)
        field.installEventFilter(self)
        field.viewport().installEventFilter(self)
        field.document().contentsChange.connect(self._changed)
        field.cursorPositionChanged.connect(self._moved)
        field.menu_coming.connect(self._fill_menu)
        self._proof.renewed.connect(self._look)
        self._proof.switched.connect(self._look)

    # --- what is shown -------------------------------------------------------------------------------------------

    def marks(self) -> list[Mark]:
        """Return what is underlined now, in the order of the text."""
        return [one for one in self._marks if not self._unfinished(one)]

    def at(self, position: int) -> Mark | None:
        """Return what is underlined at a place of the document."""
        return next((one for one in self.marks() if one.holds(position)), None)

    @property
    def _shown(self) -> bool:
        return self._proof.underlines and not self.field.isReadOnly()

    def _unfinished(self, mark: Mark) -> bool:
        return self._writing and self.field.hasFocus() and mark.holds(self.field.textCursor().position())

    def _changed(self, _: int, removed: int, added: int) -> None:
        if removed or added:
            self._writing = self._keyed = self.field.hasFocus()
            if self._marks:
                self._marks = [one for one in self._marks if one.whole]
            self._timer.start()

    def _moved(self) -> None:
        # A keystroke moves the cursor too, behind the change it made.
        if self._writing and not self._keyed:
            self._writing = False
            self.field.viewport().update()
        self._keyed = False
        here = self.field.textCursor().position()
        if self._current is not None and not self._current.holds(here):
            self.put_away()

    def _look(self, *_: object) -> None:
        """Take what is known of each paragraph, and ask for what is not."""
        self._marks = []
        if self._shown and self.field.isVisible():
            from dossier_pro.services.relire import paragraphes

            unknown = []
            text = self.field.document().toRawText().translate(_LINE_ENDS)
            wide = [at for at, char in enumerate(text) if char > "\uffff"]
            for at, paragraph in paragraphes(text):
                found = self._proof.found(paragraph)
                if found is None:
                    unknown.append(paragraph)
                else:
                    self._marks += [self._mark(wide, at, one) for one in found]
            self._proof.want(reversed(unknown))
        self._keep_current()
        self.field.viewport().update()

    def _keep_current(self) -> None:
        """What is being read stays beside its passage, as long as that is still found there."""
        told = self._current
        if told is not None:
            at = told.cursor.selectionStart()
            same = (one for one in self._marks if one.found == told.found and one.cursor.selectionStart() == at)
            self._current = next(same, None)
            if self._current is None:
                self.put_away()

    def catch_up(self) -> None:
        """Look now at what was written a moment ago: a key asks where to go."""
        if self._timer.isActive():
            self._timer.stop()
            self._look()

    def _mark(self, wide: list[int], at: int, found: Signalement) -> Mark:
        """Return a finding where it stands; ``wide`` are the signs before which Qt counts one more."""
        start, end = at + found.debut, at + found.fin
        cursor = QTextCursor(self.field.document())
        cursor.setPosition(start + bisect_left(wide, start))
        cursor.setPosition(end + bisect_left(wide, end), QTextCursor.MoveMode.KeepAnchor)
        return Mark(cursor, found)

    # --- painting ------------------------------------------------------------------------------------------------

    def _paint(self, painter: QPainter, part: QRect) -> None:
        for mark in self._marks:
            if self._unfinished(mark):
                continue
            for line in _lines(self.field, mark.cursor):
                if line.intersects(part):
                    self._underline(painter, line, mark)

    def _underline(self, painter: QPainter, line: QRect, mark: Mark) -> None:
        look, unknown = theme(), is_unknown(mark.found)
        if mark is self._current:
            veil = look.color("focus")
            veil.setAlpha(45)  # the words are under it
            painter.fillRect(line, veil)
        pen = QPen(look.color("a_revoir_trait" if unknown else "focus"), max(1.4, px(14) / 10))
        base = line.bottom() - 1.0
        if unknown:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            step, wave, x = px(2), QPolygonF(), float(line.left())
            while x <= line.right():
                wave.append(QPointF(x, base if round((x - line.left()) / step) % 2 else base - step))
                x += step
            painter.drawPolyline(wave)
        else:
            pen.setDashPattern([3, 2])
            pen.setWidthF(pen.widthF() * 1.3)
            painter.setPen(pen)
            painter.drawLine(QPointF(line.left(), base), QPointF(line.right(), base))

    # --- going, saying -------------------------------------------------------------------------------------------

    def go(self, mark: Mark) -> None:
        """Put the cursor behind a passage, and say what was found there."""
        self._writing = False
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = QTextCursor(mark.cursor)
        cursor.setPosition(mark.cursor.selectionEnd())
        self.field.setTextCursor(cursor)
        self.explain(mark)

    def explain(self, mark: Mark) -> None:
        """Say beside a passage why it is underlined, and what may stand there."""
        self._current = mark
        panel = self._panel
        if panel is None:
            panel = self._panel = WhyPanel(self.field)
            panel.taken.connect(lambda rank: self._with_current(partial(self.take, rank=rank)))
            panel.added.connect(lambda: self._with_current(self.add_word))
            panel.ignored.connect(lambda: self._with_current(self.ignore))
        lines = _lines(self.field, mark.cursor)
        panel.tell(mark.found, lines[-1] if lines else self.field.cursorRect())
        announce(self.field, said(mark.found))
        self.field.viewport().update()

    def put_away(self) -> None:
        """Say nothing any more."""
        self._current = None
        if self._panel is not None:
            self._panel.hide()
        self.field.viewport().update()

    def _with_current(self, act: Callable[[Mark], object]) -> None:
        if self._current is not None:
            act(self._current)

    def here(self) -> Mark | None:
        """Return what is told of now, else what stands at the cursor."""
        return self._current or self.at(self.field.textCursor().position())

    # --- doing ---------------------------------------------------------------------------------------------------

    def take(self, mark: Mark, rank: int) -> None:
        """Put one of the propositions in the place of the passage, as one step of its own."""
        if self.field.isReadOnly() or not mark.whole or not 0 <= rank < len(mark.found.propositions):
            return
        words = mark.found.propositions[rank]
        self.put_away()
        self.field.gesture.emit()
        style = QTextCursor(mark.cursor)
        style.setPosition(mark.cursor.selectionStart() + 1)
        mark.cursor.insertText(words, style.charFormat())
        self._writing = False
        self.field.gesture.emit()
        announce(self.field, tr("{passage}, remplacé par {mots}", passage=mark.found.passage, mots=words))

    def add_word(self, mark: Mark) -> None:
        """Add the word to the dossier's own dictionary."""
        from dossier_pro.services.relire import ajouter_mot

        passage = mark.found.passage
        said = tr("«\u00a0{mot}\u00a0» est ajouté au dictionnaire de ce dossier", mot=passage)
        label = tr_noop("Ajouter «\u00a0{mot}\u00a0» au dictionnaire", mot=passage)
        self._edit(label, lambda draft: ajouter_mot(draft, passage), said)

    def ignore(self, mark: Mark) -> None:
        """Let these words not be underlined again for this reason."""
        from dossier_pro.services.relire import ignorer

        cle, passage = mark.found.cle, mark.found.passage
        said = tr("«\u00a0{passage}\u00a0» n’est plus souligné dans ce dossier", passage=passage)
        label = tr_noop("Ignorer «\u00a0{passage}\u00a0»", passage=passage)
        self._edit(label, lambda draft: ignorer(draft, cle), said)

    def _edit(self, label: str, edit: Callable[[Draft], None], said: str) -> None:
        if self.field.isReadOnly():
            return
        self.put_away()
        self._session.flushing.emit()
        self._session.close_burst()
        self._session.edit(label, edit, then=lambda _: self._session.told.emit(said))

    # --- keys, mouse, menu ---------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return self._key(event)
        if kind == QEvent.Type.FocusOut:
            self._writing = False
            if self._current is not None:
                # Later, because a field that dies with its screen loses the keyboard while half of it is gone.
                QTimer.singleShot(0, self, self.put_away)
        elif kind == QEvent.Type.Show:
            self._timer.start()
        elif isinstance(event, QMouseEvent) and kind == QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self, self._clicked)  # the field itself hears of it first
        return False

    def _clicked(self) -> None:
        """A click on what is underlined asks why."""
        cursor = self.field.textCursor()
        menu = QApplication.activePopupWidget() is not None
        mark = None if menu or cursor.hasSelection() else self.at(cursor.position())
        if mark is not None and mark is not self._current:
            self.explain(mark)

    def _key(self, event: QKeyEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress
        rank = rank_of(event)
        mark = self.here() if rank else None
        if rank and mark is not None:
            if pressed:
                self.take(mark, rank - 1)
            event.accept()
            return True
        if event.key() == Qt.Key.Key_Escape and self._current is not None:
            if pressed:
                self.put_away()
            event.accept()
            return True
        return False

    def _fill_menu(self, menu: QMenu, position: int) -> None:
        mark = self.at(position)
        if mark is None or self.field.isReadOnly():
            return
        made: list[QAction] = []

        def entry(text: str, act: Callable[[], object]) -> None:
            action = QAction(text.replace("&", "&&"), menu)
            action.triggered.connect(lambda: act())
            made.append(action)

        for rank, words in enumerate(mark.found.propositions[:MOST]):
            entry(f"{words}\tAlt+{rank + 1}", partial(self.take, mark, rank))
        entry(tr("Pourquoi\u00a0?"), partial(self.go, mark))
        if is_unknown(mark.found):
            entry(tr("Ajouter au dictionnaire"), partial(self.add_word, mark))
        entry(tr("Ignorer partout"), partial(self.ignore, mark))
        before = menu.actions()
        line = QAction(menu)
        line.setSeparator(True)
        menu.insertActions(before[0] if before else None, [*made, line])  # type: ignore[arg-type]


def rank_of(event: QKeyEvent) -> int:
    """Return which proposition a key takes, from 1; 0 where it is none of those keys."""
    return _DIGITS.get(Qt.Key(event.key()), 0) if event.modifiers() & Qt.KeyboardModifier.AltModifier else 0


def said(found: Signalement) -> str:
    """Return what a screen reader says of a finding."""
    ranked = enumerate(found.propositions[:MOST], 1)
    choices = ", ".join(tr("{nom}\u00a0: {texte}", nom=rank, texte=words) for rank, words in ranked)
    told = f"{found.passage}. {found.message}"
    return f"{told} " + tr("Propositions, avec Alt\u00a0: {choix}", choix=choices) if choices else told


def _lines(field: GrowingEdit, cursor: QTextCursor) -> list[QRect]:
    """Return where the words of a cursor stand in the field, line by line."""
    document = field.document()
    block = document.findBlock(cursor.selectionStart())
    layout, top = block.layout(), document.documentLayout().blockBoundingRect(block).topLeft()
    start, end = cursor.selectionStart() - block.position(), cursor.selectionEnd() - block.position()
    made = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first >= last:
            continue
        left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
        base = line.y() + line.ascent()
        made.append(
            QRectF(top.x() + min(left, right), top.y() + line.y(), abs(right - left), base - line.y() + px(4)).toRect()
        )
    return made


def _x(value: object) -> float:
    """PySide gives the place and the offset."""
    return float(value[0] if isinstance(value, tuple) else value)  # type: ignore[arg-type]
