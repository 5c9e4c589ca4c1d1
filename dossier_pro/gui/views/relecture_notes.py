"""Remarks as they stand in a margin: the threads with their answers, and the field in which one is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLineEdit, QMenu, QVBoxLayout, QWidget
from shiboken6 import isValid

from dossier_pro.domain.avis import CANDIDAT, GENRES, Fait, Fil, GenreRemarque, Sur
from dossier_pro.domain.dates import ecrire_court
from dossier_pro.domain.dossier import Champ
from dossier_pro.gui.editor import GrowingEdit
from dossier_pro.gui.models.relecture import Etude, Noter
from dossier_pro.gui.prompts import prompts
from dossier_pro.gui.theme import px
from dossier_pro.gui.widgets.basics import Choice, button, label, paragraph, role, row, tool
from dossier_pro.services.remarques import RemarqueSituee

Note = Callable[[Noter], None]
_GAP = 8


@dataclass(frozen=True, slots=True)
class Visee:
    """What a remark is made on; ``debut`` and ``fin`` are offsets in the answer ``champ`` for a passage."""

    sur: Sur
    sur_id: str
    nom: str
    champ: Champ = "taches"
    debut: int = 0
    fin: int = 0

    def noter(self, genre: GenreRemarque, texte: str) -> Noter:
        """Return what notes a remark here."""
        if self.sur == "passage":
            return lambda revue: revue.remarquer_passage(genre, texte, self.sur_id, self.champ, self.debut, self.fin)
        return lambda revue: revue.remarquer(genre, texte, self.sur, self.sur_id)


class PhraseMenu(QMenu):
    """The reader's own phrases: their number is their key."""

    def __init__(self, parent: QWidget, phrases: Sequence[str], take: Callable[[str], None]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName("Mes phrases")
        for rank, phrase in enumerate(phrases, 1):
            short = phrase if len(phrase) <= 90 else phrase[:88].rstrip() + " …"
            key = f"&{rank}  " if rank < 10 else ""
            action = QAction(f"{key}{short.replace('&', '&&')}", self)
            action.setToolTip(phrase)
            action.triggered.connect(partial(take, phrase))
            self.addAction(action)
        if not phrases:
            empty = QAction("Écrivez d’abord vos phrases dans l’onglet « Mes phrases »", self)
            empty.setEnabled(False)
            self.addAction(empty)


def put_phrase(field: QLineEdit | GrowingEdit, phrase: str) -> None:
    """Put a phrase in where the cursor is."""
    if not isValid(field):
        return
    if isinstance(field, QLineEdit):
        before = field.text()[: field.cursorPosition()]
        field.insert(f" {phrase}" if before and not before.endswith(" ") else phrase)
        field.setFocus()
        return
    cursor = field.textCursor()
    before = field.toPlainText()[: cursor.position()]
    cursor.insertText(f" {phrase}" if before and not before[-1].isspace() else phrase)
    field.setTextCursor(cursor)
    field.setFocus()


class NoteCard(QFrame):
    """One thread: who said what, the answers, and what one does with it."""

    shown = Signal(str)
    """The id of the remark whose place is asked for."""

    def __init__(self, situee: RemarqueSituee, etude: Etude, note: Note, *, where: bool = False) -> None:
        """Make the card.

        Args:
            situee: the thread.
            etude: the review.
            note: notes what is done with the thread.
            where: whether it says where it stands, for a list away from the text.
        """
        super().__init__()
        self.situee, self.etude, self._note = situee, etude, note
        fil = situee.fil
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        role(self, _look(fil))
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(px(12), px(8), px(8), px(8))
        self._body.setSpacing(px(4))
        self.reply: GrowingEdit | None = None
        self._build(fil, where)
        words = f"{GENRES[fil.remarque.genre]}, {fil.remarque.auteur} : {fil.remarque.texte}"
        self.setAccessibleName(words)

    def _build(self, fil: Fil, where: bool) -> None:
        remarque = fil.remarque
        mine = self.etude.est_a_moi(remarque)
        head = row(label(GENRES[remarque.genre], "section"), 1, spacing=px(6))
        if fil.etat == "traite":
            head.addWidget(label("traitée", "note"))
        if mine:
            head.addWidget(tool("trash-2", "Retirer cette remarque", partial(self._withdraw, remarque)))
        self._body.addLayout(head)
        who = "Vous" if mine else _who(remarque.auteur, remarque.role)
        day = f", {ecrire_court(remarque.jour)}" if remarque.jour else ""
        self._body.addWidget(label(f"{who}{day}", "note", wrap=True))
        if where:
            self._body.addWidget(label(self.situee.lieu, "note", wrap=True))
        lost = remarque.ancre is not None and self.situee.place.trouve is None
        if remarque.ancre is not None and (where or lost):
            gone = " (ce passage a été récrit ou retiré)" if lost else ""
            self._body.addWidget(paragraph(f"«\u00a0{_short(remarque.ancre.citation)}\u00a0»{gone}", "muted"))
        if remarque.texte:
            self._body.addWidget(paragraph(remarque.texte))
        for one in fil.reponses:
            who = "Vous" if self.etude.est_a_moi(one) else _who(one.auteur, one.role)
            self._body.addWidget(label(f"↳ {who}", "over", wrap=True))
            self._body.addWidget(paragraph(one.texte))
        self._actions(fil, where)

    def _actions(self, fil: Fil, where: bool) -> None:
        self.answer = button("Répondre", "link", on_click=self.open_reply)
        self.answer.setToolTip("Répondre dans ce fil")
        done = fil.etat == "traite"
        self.state = button("Rouvrir" if done else "Traitée", "link", on_click=partial(self._turn, not done))
        self.state.setToolTip("Rouvrir cette remarque" if done else "Marquer cette remarque comme traitée")
        across = row(self.answer, spacing=px(2))
        if fil.remarque.genre != "bravo" or done:
            across.addWidget(self.state)
        across.addStretch(1)
        if where:
            see = button("Voir", "link", on_click=lambda: self.shown.emit(fil.remarque.id))
            see.setToolTip("Aller à cet endroit du dossier")
            across.addWidget(see)
        self._body.addLayout(across)

    def says(self, situee: RemarqueSituee, etude: Etude) -> bool:
        """Whether the card already says that, to that reader: it is not made anew then."""
        return situee == self.situee and etude.qui == self.etude.qui

    def open_reply(self) -> None:
        """Make room for an answer."""
        if self.reply is not None:
            self.reply.setFocus()
            return
        self.reply = WordsEdit("Votre réponse")
        self.reply.kept.connect(self._send)
        self.reply.given_up.connect(self._close_reply)
        self._send_button = button("Envoyer la réponse", "link", on_click=self._send)
        self._send_button.setToolTip("Noter votre réponse (Ctrl+Entrée)")
        self._body.addWidget(self.reply)
        self._body.addWidget(self._send_button)
        self.reply.setFocus()

    def _close_reply(self) -> None:
        field, self.reply = self.reply, None
        if field is not None:
            for made in (field, self._send_button):
                made.hide()
                made.deleteLater()
        self.setFocus()

    def _send(self) -> None:
        if self.reply is None:
            return
        remark, words = self.situee.fil.remarque.id, self.reply.raw_text()
        self._note(lambda revue: revue.repondre(remark, words))

    def _turn(self, done: bool) -> None:
        remark = self.situee.fil.remarque.id
        self._note(lambda revue: revue.changer_etat(remark, "traite" if done else "rouvert"))

    def _withdraw(self, fait: Fait) -> None:
        detail = "Elle ne sera plus montrée à personne, ses réponses non plus."
        if prompts().confirm(self, "Retirer cette remarque ?", detail, "Retirer"):
            self._note(lambda revue: revue.retirer(fait))


class WordsEdit(GrowingEdit):
    """Plain words of several lines; Ctrl+Enter keeps them, Escape gives up."""

    kept = Signal()
    given_up = Signal()

    def __init__(self, name: str, placeholder: str = "", *, lines: int = 2) -> None:
        super().__init__(name=name, look="", lines=lines)
        self.setAcceptRichText(False)
        if placeholder:
            self.setPlaceholderText(placeholder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class Composer(QFrame):
    """Where a remark is written: on what, of which kind, the words."""

    closed = Signal()

    def __init__(self, note: Note, phrases: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._note, self._phrases = note, phrases
        role(self, "floating")
        self.setAccessibleName("Écrire une remarque")
        self.target = Choice()
        self.target.setAccessibleName("Sur quoi porte la remarque")
        self.target.setToolTip("Sur quoi porte la remarque")
        self.target.setMinimumContentsLength(8)
        self.target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind = Choice()
        self.kind.setAccessibleName("Genre de la remarque")
        self.kind.setToolTip("Genre de la remarque (Alt+1 à Alt+6)")
        for rank, (genre, word) in enumerate(GENRES.items()):
            self.kind.addItem(word, genre)
            keys = QShortcut(QKeySequence(f"Alt+{rank + 1}"), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(partial(self.kind.setCurrentIndex, rank))
        self.kind.setCurrentIndex(list(GENRES).index("precision"))
        self.words = WordsEdit("Votre remarque", "Votre remarque…", lines=3)
        self.words.kept.connect(self.keep)
        self.words.given_up.connect(self.close_up)
        self.keeper = button("Noter", "primary", on_click=self.keep)
        self.keeper.setToolTip("Noter cette remarque (Ctrl+Entrée)")
        self.away = button("Annuler", on_click=self.close_up)
        self.away.setToolTip("Fermer sans noter (Échap)")
        self.mine = tool("list", "Insérer une de mes phrases (F4)", self.open_phrases)
        keys = QShortcut(QKeySequence("F4"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.open_phrases)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(10), px(10), px(10), px(10))
        layout.setSpacing(px(6))
        layout.addWidget(self.target)
        layout.addWidget(self.kind)
        layout.addWidget(self.words)
        layout.addLayout(row(self.keeper, self.away, 1, self.mine, spacing=px(6)))
        QWidget.setTabOrder(self.target, self.kind)
        QWidget.setTabOrder(self.kind, self.words)

    def open_on(self, choices: Sequence[Visee]) -> None:
        """Begin a remark; the first choice is what it is on unless another is chosen."""
        self.target.clear()
        for choice in choices:
            self.target.addItem(choice.nom, choice)
        self.words.setPlainText("")
        self.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Note what is written."""
        choice = self.target.currentData()
        if isinstance(choice, Visee):
            self._note(choice.noter(self.kind.currentData(), self.words.raw_text()))

    def close_up(self) -> None:
        """Take the field away."""
        self.hide()
        self.closed.emit()

    def open_phrases(self) -> None:
        """Show the phrases at hand."""
        menu = PhraseMenu(self, self._phrases(), partial(put_phrase, self.words))
        menu.popup(self.mine.mapToGlobal(QPoint(0, self.mine.height())))


class Marge(QWidget):
    """A column beside a text in which each card stands at its passage, or below the card before it."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[tuple[QWidget, Callable[[], int]]] = []
        self.first: QWidget | None = None
        """The card that stands exactly at its passage while it is shown; the others make room."""
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self.arrange)

    def cards(self) -> list[NoteCard]:
        """Return the threads that are shown, from the top."""
        return [card for card, _ in self._cards if isinstance(card, NoteCard)]

    def show_cards(self, cards: Sequence[tuple[QWidget, Callable[[], int]]], keep: QWidget | None = None) -> None:
        """Show other cards, each with what tells the height at which it should stand."""
        for card, _ in self._cards:
            if card is not keep and card not in [new for new, _ in cards]:
                card.hide()
                card.deleteLater()
        self._cards = list(cards)
        for card, _ in self._cards:
            card.setParent(self)
            card.show()
        self._again.start()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._again.start()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._again.start()

    def arrange(self) -> None:
        """Give every card its place."""
        shown = [(card, at(), self._height(card)) for card, at in self._cards if not card.isHidden()]
        places = placed([(at, height) for _, at, height in shown], self._first_of(shown), px(_GAP))
        for (card, _, height), top in zip(shown, places, strict=True):
            card.setGeometry(0, top, self.width(), height)
        bottom = max((top + height for (_, _, height), top in zip(shown, places, strict=True)), default=0) + px(_GAP)
        if self.minimumHeight() != bottom:
            self.setMinimumHeight(bottom)

    def _first_of(self, shown: Sequence[tuple[QWidget, int, int]]) -> int:
        return next((rank for rank, (card, _, _) in enumerate(shown) if card is self.first), -1)

    def _height(self, card: QWidget) -> int:
        layout = card.layout()
        card.resize(self.width(), card.height())
        if layout is None:
            return card.sizeHint().height()
        layout.activate()
        return layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else card.sizeHint().height()


def placed(cards: Sequence[tuple[int, int]], first: int, gap: int) -> list[int]:
    """Return where cards stand that each want a height and never cover one another.

    Args:
        cards: the top that each wants and how high it is, in pixels.
        first: the rank of the one that gets exactly what it wants; -1 where there is none.
        gap: what stays free between two.
    """
    tops = [0] * len(cards)
    order = sorted(range(len(cards)), key=lambda rank: (cards[rank][0], rank != first, rank))
    before = order[: order.index(first)] if first >= 0 else []
    ceiling = cards[first][0] if first >= 0 else 0
    moved = []
    for rank in reversed(before):
        top = min(cards[rank][0], ceiling - gap - cards[rank][1])
        if top < 0:
            moved.append(rank)
            continue
        tops[rank] = ceiling = top
    bottom = 0
    if first >= 0:
        tops[first] = cards[first][0]
        bottom = tops[first] + cards[first][1] + gap
    rest = [rank for rank in order if rank != first and (rank in moved or rank not in before)]
    for rank in rest:
        tops[rank] = max(cards[rank][0], bottom)
        bottom = tops[rank] + cards[rank][1] + gap
    return tops


class NotesColumn(QWidget):
    """Threads one below the other, for places without a text beside them."""

    shown = Signal(str)

    def __init__(self, *, where: bool = False) -> None:
        super().__init__()
        self._where = where
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(px(_GAP))

    def show_threads(self, threads: Sequence[RemarqueSituee], etude: Etude, note: Note, at: str = "") -> None:
        """Show other threads; the keyboard stays on the one it is on, or goes to the one of the id ``at``."""
        at = at or focused_thread(self)
        kept = {card.situee.fil.remarque.id: card for card in self.cards()}
        for rank, one in enumerate(threads):
            card = kept.get(one.fil.remarque.id)
            if card is None or not card.says(one, etude):
                card = NoteCard(one, etude, note, where=self._where)
                card.shown.connect(self.shown)
                self._layout.insertWidget(rank, card)
                if one.fil.remarque.id == at:
                    card.setFocus(Qt.FocusReason.OtherFocusReason)
            elif self._layout.indexOf(card) != rank:
                self._layout.insertWidget(rank, card)
        while self._layout.count() > len(threads):
            item = self._layout.takeAt(len(threads))
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(threads))

    def cards(self) -> list[NoteCard]:
        """Return what is shown."""
        items = (self._layout.itemAt(i) for i in range(self._layout.count()))
        return [w for item in items if item is not None and isinstance(w := item.widget(), NoteCard)]


def focused_thread(column: QWidget) -> str:
    """Return the id of the thread that holds the keyboard in a column, "" where none does."""
    widget = QApplication.focusWidget()
    while widget is not None and widget is not column:
        if isinstance(widget, NoteCard):
            return widget.situee.fil.remarque.id if column.isAncestorOf(widget) else ""
        widget = widget.parentWidget()
    return ""


def _look(fil: Fil) -> str:
    if fil.etat == "traite":
        return "remark-done"
    return "remark-bravo" if fil.remarque.genre == "bravo" else "remark"


def _who(name: str, as_what: str) -> str:
    return f"{name}, {'candidat' if as_what == CANDIDAT else as_what}" if as_what else name


def _short(text: str, most: int = 160) -> str:
    return text if len(text) <= most else text[: most - 2].rstrip() + " …"
