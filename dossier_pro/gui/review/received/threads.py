"""The threads: filters and list on the left, the thread and what has changed under it on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QListView,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dossier_pro.domain.avis import GENRES
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import Page, label, paragraph, row
from dossier_pro.gui.kit.choosing import choice
from dossier_pro.gui.kit.delegates import Index, draw_heading, draw_two_lines, heading_size, quiet_list, two_lines_size
from dossier_pro.gui.kit.empty import Empty
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.thread_card import FilCard
from dossier_pro.gui.kit.thread_edits import repondre, tourner
from dossier_pro.gui.kit.threads import (
    ETATS,
    FilsModel,
    Filtre,
    ThreadRow,
    est_la,
    lecteurs,
    lieu_de,
    lignes,
)
from dossier_pro.gui.review.shared.differences import ecart_de_la_remarque
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.services.review.on_paper import RemarqueSituee

_SIZES = [430, 720]
_STACKED_UNDER = 700
"""The width in pixels under which the thread stands below the list."""


class FilsList(QListView):
    """The list; j and k step, Enter goes to the place, r answers, t marks as done."""

    key = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        name = _KEYS.get(Qt.Key(event.key()), "") if plain else ""
        if name:
            self.key.emit(name)
        else:
            super().keyPressEvent(event)


_KEYS = {
    Qt.Key.Key_J: "next",
    Qt.Key.Key_K: "previous",
    Qt.Key.Key_Return: "go",
    Qt.Key.Key_Enter: "go",
    Qt.Key.Key_R: "answer",
    Qt.Key.Key_T: "turn",
}


class FilsPanel(QWidget):
    """List and thread."""

    go = Signal(object)
    """Ask for a ``Lieu``."""

    def __init__(self, session: Session, actions: Actions, restore: Callable[[QSplitter], None]) -> None:
        super().__init__()
        self._session = session
        self._situees: Sequence[RemarqueSituee] = ()
        self._dossier: Dossier | None = None
        self._editable = False
        self._shown = ""
        self.model = FilsModel()
        self.list = FilsList()
        quiet_list(self.list, tr("Remarques"), self.model)
        self.list.setItemDelegate(FilDelegate(self.list))
        self.list.setToolTip(
            tr("J et K\u00a0: suivante, précédente. Entrée\u00a0: y aller. R\u00a0: répondre. T\u00a0: traitée.")
        )
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.key.connect(self._on_key)
        self.list.doubleClicked.connect(lambda _: self._on_key("go"))
        self.empty = Empty(
            "sticky-note",
            tr("Pas encore de remarques"),
            tr(
                "Envoyez une copie de votre dossier à la personne qui vous suit. Elle vous "
                "renvoie un petit fichier .avis\u00a0: intégrez-le, ses remarques apparaissent ici et "
                "à côté de chaque exemple."
            ),
            tr("Envoyer à mon formateur…"),
            actions[specs.ENVOYER].trigger,
        )
        self._pages = RoomPages()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._columns(restore))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        theme().changed.connect(self._show_gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < px(_STACKED_UNDER)
        way = Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal
        if way != self.splitter.orientation():
            self.splitter.setOrientation(way)
            # Below one another both give way: else a low window leaves the thread no line at all.
            self.splitter.setStretchFactor(0, 2 if stacked else 0)
            self.splitter.setStretchFactor(1, 3 if stacked else 1)
            self.splitter.setSizes([px(240), px(360)] if stacked else _SIZES)
            beside = QBoxLayout.Direction.LeftToRight if stacked else QBoxLayout.Direction.TopToBottom
            self._boxes.setDirection(beside)

    # --- building ----------------------------------------------------------------------------------------------------

    def _columns(self, restore: Callable[[QSplitter], None]) -> QWidget:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        for part, stretch in ((self._left(), 0), (self._right(), 1)):
            splitter.addWidget(part)
            splitter.setStretchFactor(splitter.count() - 1, stretch)
        splitter.setSizes(_SIZES)
        self.splitter = splitter
        restore(splitter)
        return splitter

    def _left(self) -> QWidget:
        made = QWidget()
        made.setMinimumWidth(px(328))
        self.state = choice(tr("Montrer les remarques"), ETATS)
        self.reader = choice(tr("Remarques de"), [(None, tr("Tous les lecteurs"))])
        self.kind = choice(
            tr("Genre de remarque"), [("", tr("Tous les genres")), *((kind, tr(word)) for kind, word in GENRES.items())]
        )
        for box in (self.state, self.reader, self.kind):
            box.activated.connect(lambda _: self._show_list())
        self.none = paragraph("", "muted")
        self.none.setContentsMargins(px(12), px(12), px(12), 0)
        layout = QVBoxLayout(made)
        layout.setContentsMargins(px(16), px(12), px(8), px(8))
        layout.setSpacing(px(8))
        self._boxes = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._boxes.setSpacing(px(8))
        self._boxes.addLayout(row(self.state, self.kind), 2)
        self._boxes.addWidget(self.reader, 1)
        layout.addLayout(self._boxes)
        layout.addWidget(self.none)
        layout.addWidget(self.list, 1)
        return made

    def _right(self) -> QWidget:
        page = Page(measure=760, margin=20)
        page.body.setSpacing(px(10))
        self.where = label("", "lead", wrap=True)
        self.card = FilCard(self._session, place=tr("Voir dans le dossier"))
        self.card.go.connect(lambda _: self._on_key("go"))
        self.card.answered.connect(partial(repondre, self._session, self.card))
        self.card.turned.connect(self._turn)
        self.card.stepped.connect(lambda delta: self._step(delta, stay=True))
        self.gap_head = label(tr("Ce qui a changé depuis sa lecture"), "section")
        self.gap = QLabel()
        self.gap.setTextFormat(Qt.TextFormat.RichText)
        self.gap.setWordWrap(True)
        self.gap.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.gap.setAccessibleName(tr("Le texte lu, à gauche, et celui d’aujourd’hui, à droite"))
        self.same = label(tr("Le texte dont parle cette remarque n’a pas changé depuis."), "note", wrap=True)
        for part in (self.where, self.card, self.gap_head, self.gap, self.same):
            page.body.addWidget(part)
        page.body.addStretch(1)
        return page

    # --- showing -----------------------------------------------------------------------------------------------------

    def show_threads(self, situees: Sequence[RemarqueSituee], dossier: Dossier, *, editable: bool) -> None:
        """Show the threads of a dossier as they are now."""
        self._situees, self._dossier, self._editable = situees, dossier, editable
        self._pages.setCurrentIndex(1 if situees else 0)
        kept = self.reader.currentData()
        self.reader.clear()
        self.reader.addItem(tr("Tous les lecteurs"), None)
        for who, name in lecteurs(dossier.avis).items():
            self.reader.addItem(name, who)
        at = next((n for n in range(self.reader.count()) if self.reader.itemData(n) == kept), 0)
        self.reader.setCurrentIndex(at)
        self.reader.setVisible(self.reader.count() > 2)
        self._show_list()

    @property
    def filtre(self) -> Filtre:
        """What the boxes say."""
        who = self.reader.currentData()
        return Filtre(self.state.currentData(), tuple(who) if who else None, self.kind.currentData())

    def _show_list(self) -> None:
        if self._dossier is None:
            return
        kept, row_before = self._shown, self.list.currentIndex().row()
        self.model.show_rows(lignes(self._situees, self._dossier, self.filtre))
        index = self.model.index_of(kept)
        if not index.isValid():
            # What was just done left the list: its neighbour takes its place.
            near = self.model.index(min(max(row_before, 0), max(0, self.model.rowCount() - 1)))
            index = self.model.next_of(near, 1) if not _is_thread(near) else near
            index = index if _is_thread(index) else self.model.next_of(near, -1)
        self.none.setText(self._why_none())
        self.none.setVisible(self.model.rowCount() == 0)
        if index.isValid() and _is_thread(index):
            self.list.setCurrentIndex(index)
        self._show_thread(index)

    def _why_none(self) -> str:
        if self.filtre.etat == "a_traiter" and self.filtre.lecteur is None and not self.filtre.genre:
            total = pluriel(len(self._situees), "remarque")
            return tr("Tout est traité. {total} en tout\u00a0: choisissez « Toutes » pour les retrouver.", total=total)
        return tr("Aucune remarque ne répond à ce choix.")

    def _chosen(self, index: QModelIndex) -> None:
        self._show_thread(index)

    def _show_thread(self, index: QModelIndex) -> None:
        line = self.model.row_at(index)
        situee = line.situee if line is not None else None
        self._shown = situee.fil.remarque.id if situee else ""
        for part in (self.where, self.card):
            part.setVisible(situee is not None)
        if situee is not None and self._dossier is not None:
            self.where.setText(situee.lieu[:1].upper() + situee.lieu[1:])
            self.card.show_thread(situee, editable=self._editable, reachable=est_la(situee, self._dossier))
        self._show_gap()

    def _show_gap(self) -> None:
        situee = self.shown
        found = ""
        if situee is not None and self._dossier is not None:
            found = ecart_de_la_remarque(self._dossier, situee, theme().tokens)
        self.gap.setText(found)
        self.gap.setVisible(bool(found))
        self.gap_head.setVisible(bool(found))
        self.same.setVisible(situee is not None and bool(situee.fil.remarque.extrait) and not found)

    @property
    def shown(self) -> RemarqueSituee | None:
        """The thread on the right."""
        return self.card.situee if self._shown else None

    def show_thread(self, remarque_id: str) -> None:
        """Bring a thread into sight; filters that hide it are opened."""
        if not self.model.index_of(remarque_id).isValid():
            for box, value in ((self.state, "toutes"), (self.reader, None), (self.kind, "")):
                box.setCurrentIndex(max(0, box.findData(value)) if value is not None else 0)
            self._show_list()
        index = self.model.index_of(remarque_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrive(self) -> None:
        """Put the keyboard into the list."""
        if self._pages.currentIndex() == 1:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- acting ------------------------------------------------------------------------------------------------------

    def _on_key(self, name: str) -> None:
        situee = self.shown
        if name in ("next", "previous"):
            self._step(1 if name == "next" else -1)
        elif situee is None:
            return
        elif name == "go":
            lieu = lieu_de(situee.fil.remarque)
            if lieu is not None and self._dossier is not None and est_la(situee, self._dossier):
                self.go.emit(lieu)
        elif name == "answer":
            self.card.open_reply()
        else:
            self.card.turn()

    def _step(self, delta: int, *, stay: bool = False) -> None:
        index = self.model.next_of(self.list.currentIndex(), delta)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        if stay:
            self.card.setFocus()

    def _turn(self, remarque_id: str, done: bool) -> None:
        if self.card.hasFocus() or self.card.state.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        tourner(self._session, remarque_id, done)


def _is_thread(index: QModelIndex) -> bool:
    line = index.data(RowRole) if index.isValid() else None
    return isinstance(line, ThreadRow) and line.situee is not None


class FilDelegate(QStyledItemDelegate):
    """What the threads below are about; or a remark on two lines, with who and when under it."""

    def _width(self) -> int:
        """The width that is there in any case, with a scroll bar or without."""
        view = self.parent()
        return view.width() - px(12) if isinstance(view, QListView) else px(360)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line, width = index.data(RowRole), self._width()
        if not isinstance(line, ThreadRow) or line.situee is None:
            text = line.texte if isinstance(line, ThreadRow) else ""
            return heading_size(width, text, theme().font("font_note", strong=True), 2)
        return two_lines_size(width, line.texte)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(RowRole)
        if not isinstance(line, ThreadRow):
            return
        if line.situee is None:
            draw_heading(painter, option.rect, line.texte, theme().font("font_note", strong=True), 2)
            return
        draw_two_lines(painter, option, line.texte, line.sous, quiet=line.situee.fil.etat == "traite")
