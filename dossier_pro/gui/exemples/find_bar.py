"""Over the sheet: words looked for in all of its texts, and others put in their place, one step of the history each."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import CHAMPS
from dossier_pro.domain.occurrences import occurrences
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import clean, parse, plain, pluriel, render
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.exemples.sheet import FicheView
from dossier_pro.gui.kit.basics import button, label, row, tool
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.fields import TextLine
from dossier_pro.gui.kit.growing import GrowingEdit
from dossier_pro.gui.kit.marks import from_plain
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.rich_text import blocks_of, show_blocks
from dossier_pro.gui.session.session import Session
from dossier_pro.services import writing

_PAUSE_MS = 200
"""How far the matches may lag behind the typing in the text."""
_WORDS = 110
"""The least width of the line for the words, in pixels at 100 %."""
TITLE = "intitule"


@dataclass(frozen=True, slots=True)
class Match:
    """One place: the field, and where in its text without its marks."""

    champ: str
    start: int
    end: int


class FindLine(SearchLine):
    """The words to look for: Enter goes to the next, Shift+Enter back."""

    stepped = Signal(int)
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Finds in the intitulé and the answers of the exemple on the desk; replaces where the dossier may be changed."""

    closed = Signal()

    def __init__(self, session: Session, fiche: FicheView) -> None:
        super().__init__()
        self._session, self._fiche = session, fiche
        self._exemple_id = ""
        self.matches: list[Match] = []
        self._at = -1
        self._again = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._again.timeout.connect(self.look)
        self._build()
        for field in self._texts().values():
            field.textChanged.connect(self._soon)
        self.hide()

    def _build(self) -> None:
        self.setProperty("role", "find")
        self.search = FindLine(tr("Chercher dans cet exemple"))
        self.count = label("", "note")
        self.count.setMinimumWidth(px(80))
        self.case, self.accents = QCheckBox(tr("Majuscules")), QCheckBox(tr("Accents"))
        self.case.setToolTip(tr("Distinguer « Devis » et « devis »"))
        self.accents.setToolTip(tr("Distinguer « relevé » et « releve »"))
        self.before = tool("chevron-up", tr("Passage précédent (Maj+Entrée)"), lambda: self.step(-1))
        self.after = tool("chevron-down", tr("Passage suivant (Entrée)"), lambda: self.step(1))
        self.close_up = tool("x", tr("Refermer la recherche (Échap)"), self.give_up)
        self.other = TextLine(name=tr("Remplacer par"), placeholder=tr("Remplacer par"))
        self.one = button(tr("Remplacer"), on_click=self.replace_one)
        self.all = button(tr("Tout remplacer"), on_click=self.replace_all)
        lock(self._session, self.other)
        self._second = QWidget()
        second = row(self.other, self.one, self.all)
        self._second.setLayout(second)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(6), px(12), px(6))
        layout.setSpacing(px(6))
        self._first = row(self.search, self.count, self.before, self.after, self.case, self.accents, self.close_up)
        self._first.setStretch(0, 1)
        self._boxes = row(1)
        layout.addLayout(self._first)
        layout.addLayout(self._boxes)
        layout.addWidget(self._second)
        self.search.textChanged.connect(lambda _: self.look(first=True))
        self.search.stepped.connect(self.step)
        self.search.given_up.connect(self.give_up)
        self.other.returnPressed.connect(self.replace_one)
        for box in (self.case, self.accents):
            box.toggled.connect(lambda _: self.look(first=True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what is distinguished a line of its own where its words would be cut."""
        super().resizeEvent(event)
        others = (self.count, self.before, self.after, self.case, self.accents, self.close_up)
        needed = px(_WORDS) + sum(made.sizeHint().width() + px(8) for made in others) + px(24)
        below = self._first.indexOf(self.case) < 0
        if below == (self.width() < needed):
            return
        for rank, box in enumerate((self.case, self.accents)):
            (self._boxes if below else self._first).removeWidget(box)
            if below:
                self._first.insertWidget(4 + rank, box)
            else:
                self._boxes.insertWidget(rank, box)

    # --- showing -------------------------------------------------------------------------------------------------

    def open_up(self, words: str = "") -> None:
        """Show the bar, the keyboard in it; ``words`` is what is selected in the text."""
        self._second.setVisible(self._session.editable)
        self.show()
        if words.strip() and "\n" not in words:
            self.search.setText(words)
        self.search.selectAll()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.look(first=True)

    def give_up(self) -> None:
        """Put the bar away; what was found last stays selected in the text."""
        self.hide()
        self._mark({})
        self.closed.emit()

    def show_exemple(self, exemple_id: str) -> None:
        """Look through another exemple, or the same one anew."""
        other, self._exemple_id = exemple_id != self._exemple_id, exemple_id
        if not self.isHidden():
            self.look(first=other)

    def look(self, *, first: bool = False) -> None:
        """Find the words as the fields and the boxes stand; ``first`` goes to the first place."""
        self._again.stop()
        if self.isHidden():
            return
        words, here = self.search.text(), self.current
        self.matches = [
            Match(champ, *place)
            for champ, text in self._plain().items()
            for place in occurrences(text, words, casse=self.case.isChecked(), accents=self.accents.isChecked())
        ]
        if first or here is None:
            self._at = 0 if self.matches else -1
        else:
            order = list(self._texts())
            now = (order.index(here.champ), here.start)
            after = (at for at, m in enumerate(self.matches) if (order.index(m.champ), m.start) >= now)
            self._at = next(after, len(self.matches) - 1)
        self._show()
        if first:
            self._go()

    @property
    def current(self) -> Match | None:
        """The place that is looked at."""
        return self.matches[self._at] if 0 <= self._at < len(self.matches) else None

    def _show(self) -> None:
        total = len(self.matches)
        blank = not self.search.text().strip()
        self.count.setText(
            ""
            if blank
            else tr("{nombre} sur {total}", nombre=self._at + 1, total=total)
            if total
            else tr("Rien trouvé")
        )
        for made in (self.before, self.after, self.one, self.all):
            made.setEnabled(total > 0)
        places: dict[str, list[tuple[int, int]]] = {}
        for match in self.matches:
            places.setdefault(match.champ, []).append((match.start, match.end))
        self._mark(places)

    def _mark(self, places: dict[str, list[tuple[int, int]]]) -> None:
        here = self.current if places else None
        for champ in CHAMPS:
            found = tuple(places.get(champ, ()))
            at = found.index((here.start, here.end)) if here is not None and here.champ == champ else -1
            self._fiche.answer(champ).mark_found(found, at)

    def step(self, delta: int) -> None:
        """Go to the next place, or the one before, round the exemple."""
        if self.matches:
            self._at = (self._at + delta) % len(self.matches)
            self._show()
            self._go()

    def _go(self) -> None:
        here = self.current
        if here is None:
            return
        for other in self._texts().values():
            cursor = other.textCursor()
            cursor.clearSelection()
            other.setTextCursor(cursor)
        field = self._texts()[here.champ]
        cursor = field.textCursor()
        document = field.document()
        cursor.setPosition(from_plain(document, here.start))
        cursor.setPosition(from_plain(document, here.end), QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        self._fiche.show_line(field)

    def _soon(self) -> None:
        if not self.isHidden():
            self._again.start()

    def _texts(self) -> dict[str, GrowingEdit]:
        return {TITLE: self._fiche.intitule, **{champ: self._fiche.answer(champ) for champ in CHAMPS}}

    def _plain(self) -> dict[str, str]:
        """Return the texts as they stand in the editors, saved or not."""
        return {TITLE: self._fiche.intitule.text(), **{c: plain(t) for c, t in self._fiche.words().items()}}

    # --- replacing -----------------------------------------------------------------------------------------------

    def replace_one(self) -> None:
        """Put the other words in the place that is looked at, and go to the next."""
        if (here := self.current) is not None:
            self._replace([here], tr_noop("Remplacer «\u00a0{text}\u00a0»", text=self.search.text()))

    def replace_all(self) -> None:
        """Put the other words in every place, as one step."""
        self._replace(self.matches, tr_noop("Remplacer «\u00a0{text}\u00a0» partout", text=self.search.text()))

    def _replace(self, matches: list[Match], history: str) -> None:
        if not matches or not self._session.editable:
            return
        self.look()
        if not set(matches) <= set(self.matches):
            return  # the text moved on since: nothing is put where one did not look
        self._session.flushing.emit()
        self._session.close_burst()
        other, exemple_id = self.other.text(), self._exemple_id
        changed: dict[str, str] = {}
        for champ in {m.champ for m in matches}:
            places = [(m.start, m.end) for m in matches if m.champ == champ]
            if champ == TITLE:
                changed[champ] = _in_line(self._fiche.intitule.text(), places, other)
            else:
                changed[champ] = _in_text(self._fiche.answer(champ).markdown(), places, other)

        def edit(draft: Draft) -> None:
            writing.modifier(draft, "exemple", exemple_id, **changed)

        def told(_: None) -> None:
            self.look()
            self._go()
            count = len(matches)
            self._session.told.emit(pluriel(count, "passage remplacé", "passages remplacés"))

        self._session.edit(history, edit, then=told)


def _in_line(text: str, places: list[tuple[int, int]], other: str) -> str:
    for start, end in sorted(places, reverse=True):
        text = text[:start] + other + text[end:]
    return text


def _in_text(markdown: str, places: list[tuple[int, int]], other: str) -> str:
    """Return a text in the Markdown subset with other words in these places, which keep their bold and italic."""
    document = QTextDocument()
    show_blocks(QTextCursor(document), parse(markdown))
    spans = [(from_plain(document, start), from_plain(document, end)) for start, end in places]
    for start, end in sorted(spans, reverse=True):
        cursor = QTextCursor(document)
        cursor.setPosition(start + 1)
        style = cursor.charFormat()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(other, style)
    return clean(render(blocks_of(document)))
