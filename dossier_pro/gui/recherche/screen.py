"""Search over the whole dossier: results as one types, by place, Enter goes there, Escape returns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)
from shiboken6 import isValid

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.announce import announce
from dossier_pro.gui.kit.basics import MEASURE, button, label, row, tool
from dossier_pro.gui.kit.delegates import Index, draw_ground, quiet_list
from dossier_pro.gui.kit.empty import Empty
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.led_list import lead
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.marked import Stretch, draw_marked, lines_of
from dossier_pro.gui.kit.paint import draw_lines, line_height, wrap
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.recherche.model import RechercheModel, ResultRow, annonce, lignes
from dossier_pro.gui.session.searching import Searcher
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.services.search import PAR_GROUPE, FoundPart, Resultats

TOUT = 300
"""How many results of each heading are shown where the rest is asked for."""


class RechercheView(Screen):
    """A line, what was found under it, grouped by place."""

    back = Signal()
    """Escape: return to where one came from."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self._chercheur: Searcher | None = None
        self._par_groupe = PAR_GROUPE
        self.asked = ""
        """The question that what is shown answers."""
        self.waiting = False
        """Whether another answer is on its way."""
        self.search = self.line = SearchLine(tr("Rechercher dans tout le dossier"))
        self.count = label("", "note")
        self.model = RechercheModel()
        self.list = QListView()
        quiet_list(self.list, tr("Résultats de la recherche"), self.model)
        self.list.setItemDelegate(TrouvailleDelegate(self.list))
        self.list.clicked.connect(self._take)
        self.list.installEventFilter(self)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._typed)
        self.empty = Empty(
            "search",
            tr("Que cherchez-vous ?"),
            tr(
                "Quelques lettres suffisent. La recherche lit vos exemples, vos preuves et le "
                "texte de leurs fichiers, les liens, les remarques et le référentiel ; les "
                "accents et les pluriels n’ont pas d’importance."
            ),
        )
        self.nothing = Empty(
            "search",
            tr("Rien de tel dans ce dossier"),
            tr(
                "Essayez un mot de moins, ou un mot plus court. Le texte d’une photo ou d’un "
                "document numérisé ne se lit pas : donnez une description à la preuve pour la "
                "retrouver."
            ),
        )
        self.pages = RoomPages()
        for page in (self.empty, self.nothing, self.list):
            self.pages.addWidget(page)
        column = QVBoxLayout()
        column.setSpacing(px(6))
        leave = tool("x", tr("Revenir d’où vous veniez (Échap)"), self.back.emit)
        self.take = button(tr("Y aller"), "quiet", on_click=lambda: self._take(self.list.currentIndex()))
        self.take.setToolTip(tr("Montrer dans le dossier le résultat choisi (Entrée)"))
        self.take.setEnabled(False)
        head = row(self.line, self.take, leave, 1)
        head.setStretch(0, 1000)
        column.addLayout(head)
        column.addWidget(self.count)
        column.addWidget(self.pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(12), px(8))
        layout.addLayout(column)
        self.line.setMinimumWidth(px(320))
        self.line.setMaximumWidth(px(MEASURE))
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.line)

    def use(self, searcher: Searcher) -> None:
        """Ask this one from now on."""
        self._chercheur = searcher
        searcher.renewed.connect(self._again)

    def refresh(self) -> None:
        """Ask again: the dossier may have changed."""
        self._again()

    def arrive(self) -> None:
        """The screen was chosen: everything is ready to be typed over."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self._again()

    def _typed(self, _: str) -> None:
        self._par_groupe = PAR_GROUPE
        self._again()

    def _again(self) -> None:
        if self._chercheur is None or not self.isVisible():
            return
        self.waiting = True
        self._chercheur.ask(self.line.text(), self._par_groupe, self._show)

    def _show(self, found: Resultats) -> None:
        if not isValid(self):
            return  # the screen was dropped while the answer was on its way
        self.waiting, self.asked = False, found.question
        chosen = self.list.currentIndex().data(RowRole)
        rows = lignes(found)
        if self.model.show_rows(rows) and rows:
            again = self.model.first(lambda row: row == chosen and row.genre == "resultat")
            self.list.setCurrentIndex(again if again.isValid() else self.model.first(self.model.can_be_chosen))
            if not again.isValid():
                self.list.scrollToTop()
        if annonce(found) != self.count.text():
            announce(self, annonce(found))
        self.count.setText(annonce(found))
        self.take.setEnabled(bool(rows))
        asked = bool(found.question.strip())
        self.pages.setCurrentWidget(self.list if rows else self.nothing if asked else self.empty)

    # --- the keyboard ------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
        else:
            return watched is self.line and lead(self.list, event)
        return True

    def _take(self, index: QModelIndex) -> None:
        row = index.data(RowRole)
        if not isinstance(row, ResultRow):
            return
        if row.trouvaille is not None:
            self.go.emit(row.trouvaille.lieu)
        elif row.genre == "suite":
            self._par_groupe = TOUT
            self._again()


def stretches(morceaux: Sequence[FoundPart]) -> list[Stretch]:
    """Return a text of the search as the painter wants it."""
    return [(m.texte, m.marque) for m in morceaux]


class TrouvailleDelegate(QStyledItemDelegate):
    """A heading; a result: icon, name, place, and a stretch of its text with the matches marked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, width = index.data(RowRole), self._width()
        if not isinstance(row, ResultRow) or row.trouvaille is None:
            return QSize(width, px(44) if isinstance(row, ResultRow) and row.genre == "titre" else px(36))
        text, note = theme().font("font_text"), theme().font("font_note")
        room = self._room(width)
        lines = lines_of(stretches(row.trouvaille.titre), theme().font("font_text", strong=True), room, 2)
        height = lines * line_height(text) + bool(row.trouvaille.ou) * line_height(note)
        height += lines_of(stretches(row.trouvaille.extrait), text, room, 2) * line_height(text)
        return QSize(width, height + px(18))

    def _width(self) -> int:
        view = self.parent()
        return view.viewport().width() if isinstance(view, QListView) else px(400)

    def _room(self, width: int) -> int:
        return min(width - px(64), px(MEASURE - 120))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowRole)
        if not isinstance(row, ResultRow):
            return
        look = theme()
        area: QRect = option.rect
        if row.genre == "titre":
            font = look.font("font_note", strong=True)
            top = area.bottom() - line_height(font) - px(4)
            draw_lines(painter, area.left() + px(12), top, [row.texte], font, look.color("muted"))
            return
        box = area.adjusted(0, 1, -px(12), -1)
        box.setWidth(min(box.width(), px(MEASURE)))
        draw_ground(painter, option, box)
        left, room = box.left() + px(44), self._room(area.width())
        if row.trouvaille is None:
            font = look.font("font_text", strong=True)
            top = area.top() + (area.height() - line_height(font)) // 2
            draw_lines(painter, left, top, [row.texte], font, look.color("accent"))
            return
        size = px(18)
        picture = pixmap(row.icone, "muted", size, painter.device().devicePixelRatioF())
        painter.drawPixmap(box.left() + px(12), area.top() + px(10), picture)
        found, marked = row.trouvaille, (look.color("declare"), look.color("declare_fond"))
        strong, text, note = look.font("font_text", strong=True), look.font("font_text"), look.font("font_note")

        def colors(token: str) -> tuple[QColor, QColor, QColor]:
            return look.color(token), *marked

        below = draw_marked(
            painter, (left, area.top() + px(8), room), stretches(found.titre), strong, colors("text"), 2
        )
        if found.ou:
            below = draw_lines(painter, left, below, wrap(found.ou, note, room, 1), note, look.color("muted"))
        if found.extrait:
            draw_marked(painter, (left, below, room), stretches(found.extrait), text, colors("text"), 2)
