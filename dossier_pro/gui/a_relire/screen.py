"""« À relire »: everything that may be looked at before the dossier is handed over. It never stands in the way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QLineEdit,
    QListView,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import plain, pluriel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.a_relire.detail import Detail
from dossier_pro.gui.a_relire.model import FindingRow, FindingsModel, annonce, extrait, genre, lignes
from dossier_pro.gui.a_relire.names import NamesDialog
from dossier_pro.gui.a_relire.told import ToldDialog
from dossier_pro.gui.kit.announce import announce
from dossier_pro.gui.kit.basics import button, label, row
from dossier_pro.gui.kit.delegates import Index, draw_ground, draw_heading, heading_size, quiet_list, width_of
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.empty import Empty
from dossier_pro.gui.kit.growing import PhraseEdit
from dossier_pro.gui.kit.hiding import ask_to_hide
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.marked import draw_marked, lines_of
from dossier_pro.gui.kit.paint import draw_lines, line_height, wrap
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.underlines import rank_of
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.services import relire
from dossier_pro.services.relire import SignalementSitue

_STACKED_UNDER = 760
"""The width in pixels under which what is chosen stands below the list."""
_LEAST = 280


class ARelireView(Screen):
    """A list by groups, and what is chosen in it beside."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self._proof = session.proofreader
        self._chose = False
        """Whether the person has moved in the list, or done something, since it was first shown."""
        self.count = label("", "muted", wrap=True)
        self.typography = button(tr("Corriger la typographie"), on_click=self.mend_typography)
        self.typography.setToolTip(
            tr("Mettre les espaces, les apostrophes et les guillemets français\u00a0; aucun mot ne change")
        )
        self.told = button(tr("Mots ajoutés, passages ignorés…"), "link", on_click=self.show_told)
        self.told.setToolTip(tr("Voir ce que vous avez ajouté au dictionnaire ou ignoré, et le reprendre"))
        self.names = button(tr("Noms à cacher…"), "link", on_click=self.show_names)
        self.names.setToolTip(tr("Les personnes que le jury n’a pas besoin de connaître"))
        self.model = FindingsModel()
        self.list = QListView()
        quiet_list(self.list, tr("Passages à relire"), self.model)
        self.list.setItemDelegate(FindingDelegate(self.list))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self.list.activated.connect(lambda _: self.go_there())
        self.list.installEventFilter(self)
        self.list.viewport().installEventFilter(self)
        self.detail = Detail()
        self.detail.taken.connect(self.take)
        self.detail.added.connect(self.add_word)
        self.detail.ignored.connect(self.ignore)
        self.detail.hidden_everywhere.connect(self.hide_everywhere)
        self.detail.went.connect(self.go_there)
        self.detail.emptied.connect(self.list.setFocus)
        self.nothing = Empty(
            "spell-check",
            tr("Rien à reprendre"),
            tr(
                "Aucun mot inconnu, aucun accord à vérifier et aucune remarque. Lisez quand même "
                "votre dossier une fois à voix haute\u00a0: un programme ne voit pas tout."
            ),
            tr("Aller à Exporter"),
            lambda: self.go.emit(Lieu("exporter")),
        )
        self._lay_out()
        drop = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        drop.setContext(Qt.ShortcutContext.WidgetShortcut)
        drop.activated.connect(self.ignore)
        self._proof.renewed.connect(self._renewed)

    def _lay_out(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.list)
        self.split.addWidget(self.detail)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.panel = self.detail
        self.pages = RoomPages()
        self.pages.addWidget(self.split)
        self.pages.addWidget(self.nothing)
        head = row(label(tr("À relire"), "title"), self.typography, spacing=px(12))
        head.setStretch(0, 1)
        links = row(self.names, self.told, spacing=px(12))
        self._below = row(self.count, links, spacing=px(12))
        self._below.setAlignment(links, Qt.AlignmentFlag.AlignLeft)
        self._below.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(16), px(12), px(8))
        layout.setSpacing(px(4))
        layout.addLayout(head)
        layout.addLayout(self._below)
        layout.addWidget(self.pages, 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; a focus proxy would take its neighbours out of the round of Tab (Qt 6.11)."""
        super().focusInEvent(event)
        empty = self.pages.currentWidget() is self.nothing
        target = self.nothing.button if empty and self.nothing.button is not None else self.list
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._chose = self._chose or event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rank = rank_of(event)
        if rank:
            self.take(rank - 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < px(_STACKED_UNDER)
        ways = Qt.Orientation
        way = ways.Vertical if stacked else ways.Horizontal
        if way != self.split.orientation():
            self.split.setOrientation(way)
            self.split.setSizes([2, 3] if stacked else [3, 2])
            # Beside the links the sentence would have five short lines, which the list needs.
            ways_of_row = QBoxLayout.Direction
            self._below.setDirection(ways_of_row.TopToBottom if stacked else ways_of_row.LeftToRight)
            self._below.setSpacing(px(2 if stacked else 12))
        self.detail.setMinimumWidth(0 if stacked else px(_LEAST))

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present snapshot, and have what changed looked at."""
        self._proof.look_through()
        self._show()

    def arrive(self) -> None:
        """The screen was chosen."""
        self.refresh()

    def _renewed(self) -> None:
        if self.isVisible() and self.session.is_open:
            self._show()

    def _show(self) -> None:
        found = self._proof.all_found()
        before, at = self.chosen, self.list.currentIndex().row()
        rows = lignes(found)
        if self.model.show_rows(rows):
            again = self.model.first(lambda one: one.trouve is not None and one.trouve == before)
            # While findings still come in, the first of all is shown until the person chooses.
            there = self._chose and again.isValid()
            self.list.setCurrentIndex(again if there else self._near(at if self._chose else 0))
        self._show_chosen()
        pending = self._proof.pending
        said = annonce(len(found), pending=pending)
        if said != self.count.text() and not pending:
            announce(self, said)
        self.count.setText(said)
        shown = self.split if rows or pending else self.nothing
        self.pages.setCurrentWidget(shown)
        self.count.setVisible(shown is self.split)  # the other page says it at large
        editable = self.session.editable
        texts = relire.typographie_a_faire(self.session.dossier) if editable else 0
        self.typography.setVisible(texts > 0)
        self.typography.setText(tr("Corriger la typographie de {textes}", textes=pluriel(texts, "texte")))

    def _near(self, at: int) -> QModelIndex:
        """Return the finding at a place of the list, or the nearest after it, or before it."""
        places = [n for n, one in enumerate(self.model.rows) if one.trouve is not None]
        if not places:
            return QModelIndex()
        return self.model.index(next((n for n in places if n >= at), places[-1]))

    def _show_chosen(self) -> None:
        self.detail.show_finding(self.chosen, editable=self.session.editable)

    @property
    def chosen(self) -> SignalementSitue | None:
        """The finding that is chosen in the list."""
        found = self.model.row_at(self.list.currentIndex())
        return found.trouve if found is not None else None

    # --- doing ---------------------------------------------------------------------------------------------------

    def take(self, rank: int) -> None:
        """Put a proposition in the place of the passage, as one step."""
        one = self.chosen
        if one is None or not rank < len(one.signalement.propositions):
            return
        passage, words = one.signalement.passage, one.signalement.propositions[rank]
        self._edit(
            tr_noop("Corriger «\u00a0{passage}\u00a0»", passage=passage),
            lambda draft: relire.corriger(draft, one.lieu, one.signalement, words),
            tr("«\u00a0{passage}\u00a0» est remplacé par «\u00a0{mots}\u00a0»", passage=passage, mots=words),
        )

    def add_word(self) -> None:
        """Add the word to the dossier's own dictionary."""
        one = self.chosen
        if one is not None and one.signalement.regle in relire.INCONNUS:
            word = one.signalement.passage
            self._edit(
                tr_noop("Ajouter «\u00a0{mot}\u00a0» au dictionnaire", mot=word),
                lambda draft: relire.ajouter_mot(draft, word),
                tr("«\u00a0{mot}\u00a0» est ajouté au dictionnaire de ce dossier", mot=word),
            )

    def ignore(self) -> None:
        """Let what is chosen not be shown again."""
        one = self.chosen
        if one is not None:
            passage = one.signalement.passage
            name = tr_noop("Ignorer une remarque")
            if passage:
                name = tr_noop("Ignorer «\u00a0{passage}\u00a0»", passage=passage)
            said = (
                tr("«\u00a0{passage}\u00a0» n’est plus montré dans ce dossier", passage=passage)
                if passage
                else tr("Cette remarque n’est plus montrée dans ce dossier")
            )
            self._edit(name, lambda draft: relire.ignorer(draft, one.cle), said)

    def step(self, delta: int) -> None:
        """Choose the next finding, or the one before, round the list."""
        places = [n for n, one in enumerate(self.model.rows) if one.trouve is not None]
        if places:
            now = self.list.currentIndex().row()
            at = places.index(now) + delta if now in places else 0
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentIndex(self.model.index(places[at % len(places)]))

    def mend_typography(self) -> None:
        """Set the French signs of all texts, as one step."""
        self._edit(tr_noop("Corriger la typographie"), relire.mettre_typographie, tr("La typographie est corrigée"))

    def _edit(self, name: str, edit: relire.Edit, said: str) -> None:
        self._chose = True
        if self.session.editable:
            self.session.flushing.emit()
            self.session.close_burst()
            self.session.edit(name, edit, then=lambda _: self.notice.emit(said))

    def show_told(self) -> None:
        """Show what was added and ignored."""
        dialog = ToldDialog(self.window(), self.session)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_names(self) -> None:
        """Show the list of names to hide."""
        dialog = NamesDialog(self.window(), self.session)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.said.connect(self.notice)
        dialog.open()

    def hide_everywhere(self) -> None:
        """Show every place of the name or number that is chosen, to be hidden in one step."""
        one = self.chosen
        if one is not None and one.groupe == "donnees" and one.lieu.champ:
            self._chose = True
            genre = one.signalement.regle.partition(".")[2]
            dialog = ask_to_hide(self.window(), self.session, genre, one.signalement.passage)
            if dialog is not None:
                dialog.hidden.connect(self.notice)

    def go_there(self) -> None:
        """Show the passage where it is written."""
        one = self.chosen
        if one is not None:
            self.go.emit(relire.ou_aller(self.session.dossier, one.lieu))
            QTimer.singleShot(0, lambda: point_at(one))


def point_at(one: SignalementSitue) -> None:
    """Put the cursor into the passage, where the field that was gone to holds it."""
    field, found = QApplication.focusWidget(), one.signalement
    if isinstance(field, AnswerEdit) and plain(field.markdown())[found.debut : found.fin] == found.passage:
        field.put_cursor(found.fin)
    elif isinstance(field, PhraseEdit) and field.text()[found.debut : found.fin] == found.passage:
        cursor: QTextCursor = field.textCursor()
        cursor.setPosition(found.fin)
        field.setTextCursor(cursor)
    elif isinstance(field, QLineEdit) and field.text()[found.debut : found.fin] == found.passage:
        field.setSelection(found.debut, found.fin - found.debut)


class FindingDelegate(QStyledItemDelegate):
    """A heading; a finding: its words with the passage marked, what it is, and where."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        found, width = index.data(RowRole), width_of(option)
        note = theme().font("font_note", strong=True)
        if not isinstance(found, FindingRow) or found.trouve is None:
            return heading_size(width, index.data() or "", note, 1)
        text = theme().font("font_text")
        lines = lines_of(extrait(found.trouve), text, width - px(44), 2)
        return QSize(width, lines * line_height(text) + line_height(note) + px(18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found, look = index.data(RowRole), theme()
        area: QRect = option.rect
        if not isinstance(found, FindingRow):
            return
        if found.trouve is None:
            draw_heading(painter, area, found.texte, look.font("font_note", strong=True), 1)
            return
        one = found.trouve
        draw_ground(painter, option, area.adjusted(0, 1, -px(8), -1))
        left, room = area.left() + px(14), area.width() - px(44)
        colors = (look.color("text"), look.color("declare"), look.color("declare_fond"))
        below = draw_marked(painter, (left, area.top() + px(8), room), extrait(one), look.font("font_text"), colors, 2)
        official = one.signalement.rang == "regle"
        note = look.font("font_note", strong=official)
        words = wrap(f"{genre(one)} · {one.ou}", note, room, 1)
        draw_lines(painter, left, below, words, note, look.color("accent" if official else "muted"))
