"""Beside what is read: the critères with their states, and under them what the candidate ties to the present one."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dossier_pro.domain.dossier import Exemple, Lien, Preuve
from dossier_pro.domain.readiness import PositionLue
from dossier_pro.domain.text import is_blank
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import Page, button, clear, label, paragraph, row
from dossier_pro.gui.kit.delegates import Index, draw_ground, quiet_list
from dossier_pro.gui.kit.icons import dress
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.paint import draw_lines, line_height, wrap
from dossier_pro.gui.kit.state_mark import StateMark
from dossier_pro.gui.kit.state_paint import draw_state
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.gui.review.given.changes import EcartView
from dossier_pro.gui.review.given.criteres_model import CriteresModel, Rang, rangs
from dossier_pro.gui.review.given.margin import NotesColumn, focused_thread
from dossier_pro.gui.review.given.model import MOTS, Etude
from dossier_pro.gui.review.given.notes import Note, who_of
from dossier_pro.gui.session.drafts import Drafts

_MARK = 16


class CritereDelegate(QStyledItemDelegate):
    """A head in bold, a critère with its shape; at the right the shapes of the other readers."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        rang = index.data(RowRole)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        if not isinstance(rang, Rang):
            return QSize(width, px(30))
        lines, font = self._lines(rang, width)
        return QSize(width, len(lines) * line_height(font) + px(12 if rang.genre == "cible" else 14))

    def _lines(self, rang: Rang, width: int) -> tuple[tuple[str, ...], QFont]:
        look = theme()
        if rang.genre == "cible":
            font = look.font("font_text")
            return wrap(rang.texte, font, width - px(54) - self._beside(rang), 3), font
        font = look.font("font_note" if rang.genre == "tete" else "font_text", strong=True)
        return wrap(rang.texte, font, width - px(28), 2), font

    @staticmethod
    def _beside(rang: Rang) -> int:
        return (px(_MARK) + px(3)) * min(len(rang.autres), 3) + (px(26) if rang.remarques else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rang = index.data(RowRole)
        if not isinstance(rang, Rang):
            return
        look = theme()
        area: QRect = option.rect
        lines, font = self._lines(rang, area.width())
        if rang.genre != "cible":
            ink = look.color("text" if rang.genre == "ccp" else "muted")
            draw_lines(painter, area.left() + px(14), area.top() + px(8), lines, font, ink)
            return
        draw_ground(painter, option, area.adjusted(px(4), 1, -px(4), -1))
        top = area.top() + px(7)
        mark = QRectF(area.left() + px(14), top + px(1), px(_MARK), px(_MARK))
        draw_state(painter, mark, rang.etat, look.color("a_revoir" if rang.ancienne else rang.etat))
        ink = look.color("text" if rang.montre else "muted")
        draw_lines(painter, area.left() + px(38), area.top() + px(6), lines, font, ink)
        right = area.right() - px(12)
        for _, state in rang.autres[:3]:
            right -= px(_MARK) + px(3)
            draw_state(painter, QRectF(right, top + px(1), px(_MARK - 2), px(_MARK - 2)), state)
        if rang.remarques:
            note = look.font("font_note", tabular=True)
            place = QRect(right - px(24), area.top() + px(6), px(20), line_height(font))
            painter.setFont(note)
            painter.setPen(look.color("declare"))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"({rang.remarques})")


class SourceButton(QPushButton):
    """A link to a piece, its name cut to the room there is."""

    def __init__(self, name: str, icon: str) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("role", "link")
        dress(self, icon, "accent")
        self.setIconSize(QSize(theme().tokens.px("icon"), theme().tokens.px("icon")))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = QFontMetrics(theme().font("font_text", strong=True))
        room = max(px(40), self.width() - px(48))
        self.setText("\u00a0" + metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room))


class CriteresView(QWidget):
    """The list, and the details of the critère that is chosen in it."""

    chosen = Signal(str)
    """The id of the cible that was chosen by hand."""
    lien = Signal(object)
    """A ``Lien`` whose source and passage are asked for."""
    again = Signal(str)
    """The position that stood on another text is taken on the present one too: its value."""
    here = Signal(bool)
    """Only the critères of what is read are listed, or all of them."""
    blind = Signal(bool)
    """What others say waits until this reader has said something, or is shown at once."""

    def __init__(self, note: Note, drafts: Drafts) -> None:
        super().__init__()
        self._note, self._drafts = note, drafts
        self._quiet = False
        self.model = CriteresModel()
        self.list = QListView()
        quiet_list(self.list, tr("Critères"), self.model)
        self.list.setItemDelegate(CritereDelegate(self.list))
        self.list.setWordWrap(True)
        self.only_here = button(
            tr("De cet exemple  E"), "quiet", on_click=lambda: self.here.emit(self.only_here.isChecked())
        )
        self.only_here.setToolTip(
            tr(
                "Seulement les critères auxquels le candidat lie ce qui est lu ; après C, le "
                "suivant vient de lui-même (E)"
            )
        )
        self.only_here.setAccessibleName(tr("Seulement les critères de ce qui est lu"))
        self.unseen = button(tr("À l’aveugle  B"), "quiet", on_click=lambda: self.blind.emit(self.unseen.isChecked()))
        self.unseen.setToolTip(
            tr("Cacher les positions des autres lecteurs tant que vous n’avez pas donné la vôtre (B)")
        )
        self.unseen.setAccessibleName(tr("Lire sans voir les positions des autres"))
        for made in (self.only_here, self.unseen):
            made.setCheckable(True)
        self._nothing = label(tr("Le candidat ne lie ceci à aucun critère."), "muted", wrap=True)
        self._nothing.setContentsMargins(px(14), px(8), px(14), px(8))
        choices = row(self.only_here, self.unseen, 1, spacing=px(4))
        choices.setContentsMargins(px(8), px(6), px(8), 0)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.details = Page(margin=14)
        self.details.body.setSpacing(px(6))
        self.details.setAccessibleName(tr("Ce que le candidat montre"))
        self.threads = NotesColumn(drafts)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.list)
        split.addWidget(self.details)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 6)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.setSizes([px(250), px(270)])
        self.list.setMinimumHeight(px(48))
        self.details.setMinimumHeight(px(48))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(choices)
        layout.addWidget(self._nothing)
        layout.addWidget(split, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "panel")

    def show_etude(self, etude: Etude, cible_id: str, ids: Collection[str] | None = None) -> None:
        """Show the critères, one of them being the present one; with ``ids`` these alone."""
        self._quiet = True
        self.only_here.setChecked(ids is not None)
        self.unseen.setChecked(etude.aveugle)
        self._nothing.setVisible(ids is not None and not ids)
        self.model.show_rows(rangs(etude, ids))
        index = self.model.index_of(cible_id)
        if index.isValid() and index.row() != self.list.currentIndex().row():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._quiet = False
        self._show_details(etude, cible_id)

    def _moved(self, index: QModelIndex, _: QModelIndex) -> None:
        rang = index.data(RowRole) if index.isValid() else None
        if isinstance(rang, Rang) and rang.cible_id and not self._quiet:
            self.chosen.emit(rang.cible_id)

    # --- details -------------------------------------------------------------------------------------------------

    def _show_details(self, etude: Etude, cible_id: str) -> None:
        body = self.details.body
        at = focused_thread(self.threads)
        clear(body)
        self.threads = NotesColumn(self._drafts)
        if cible_id not in etude.dossier.referentiel.cibles:
            return
        cible = etude.dossier.referentiel.cibles[cible_id]
        body.addWidget(label(cible.lieu[:1].upper() + cible.lieu[1:], "over"))
        body.addWidget(paragraph(cible.texte, "section"))
        self._add_positions(etude, cible_id)
        liens = etude.liens(cible_id)
        body.addWidget(label(tr("Ce que le candidat y lie"), "over"))
        if not liens:
            body.addWidget(label(tr("Rien n’est lié à ce critère."), "muted", wrap=True))
        for lien in liens:
            self._add_lien(etude, lien)
        threads = etude.fils_du_critere(cible_id)
        if threads:
            body.addWidget(label(tr("Remarques sur ce critère"), "over"))
        # In the page first: without a parent it would show as a window of its own.
        body.addWidget(self.threads)
        self.threads.show_threads(threads, etude, self._note, at)
        body.addStretch(1)
        self.details.verticalScrollBar().setValue(0)

    def _add_positions(self, etude: Etude, cible_id: str) -> None:
        mine = etude.mienne(cible_id)
        both: tuple[PositionLue, ...] = (mine,) if mine else ()
        for one in (*both, *etude.autres(cible_id)):
            who = tr("Vous") if one is mine else who_of(one.position, etude)
            mark = StateMark(one.valeur)
            words = label(tr("{who} : {position}", who=who, position=position_words(one)), "", wrap=True)
            across = row(spacing=px(6))
            across.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            across.addWidget(words, 1)
            self.details.body.addLayout(across)
            if one.position.motif:
                self.details.body.addWidget(paragraph(one.position.motif, "muted"))
            if mine is one and cible_id in etude.ecarts:
                gap = EcartView(one.position.valeur, *etude.ecarts[cible_id])
                gap.again.connect(partial(self.again.emit, one.position.valeur))
                self.details.body.addWidget(gap)

    def _add_lien(self, etude: Etude, lien: Lien) -> None:
        body = self.details.body
        name = source_name(etude, lien)
        see = SourceButton(name, "notebook-pen" if lien.source == "exemple" else "paperclip")
        where = (
            tr("{name}\u00a0: voir le passage", name=name)
            if lien.ancre
            else tr("{name}\u00a0: voir à gauche", name=name)
        )
        see.setToolTip(plain_tip(where))
        see.clicked.connect(partial(self.lien.emit, lien))
        body.addWidget(see)
        if is_blank(lien.phrase):
            body.addWidget(label(tr("Le candidat ne dit pas comment."), "note", wrap=True))
        else:
            body.addWidget(paragraph(lien.phrase))
        if lien.ancre:
            body.addWidget(paragraph(tr("«\u00a0{text}\u00a0»", text=lien.ancre.citation), "muted"))


def position_words(one: PositionLue) -> str:
    """Return what a reader's position is called; one of an older text says so."""
    word = MOTS[one.position.valeur].lower()
    return tr("{position} sur une version antérieure, à relire", position=word) if one.ancienne else word


def source_name(etude: Etude, lien: Lien) -> str:
    """Return the name of what a lien starts from."""
    if lien.source == "preuve":
        preuve = etude.dossier.get(Preuve, lien.source_id)
        name = preuve.titre if preuve else tr("Preuve")
    else:
        exemple = etude.dossier.get(Exemple, lien.source_id)
        name = exemple.intitule if exemple else tr("Exemple")
    return name.strip() or tr("Sans titre")
