"""The référentiel: its tree with the state on each line, and beside it what it says and where that is shown already."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from dossier_pro.domain.dossier import Dossier, Exemple, Lien, Preuve
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.regles import Lieu, nom_exemple
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import Page, button, clear, label, paragraph, rule
from dossier_pro.gui.kit.delegates import Index, draw_ground, follow_selection
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.names import about
from dossier_pro.gui.kit.paint import draw_lines, line_height, wrap
from dossier_pro.gui.kit.rows import StepRow
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.kit.state_mark import StateMark
from dossier_pro.gui.kit.state_paint import draw_state
from dossier_pro.gui.kit.states import ORDRE, etat_visuel
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tying import TyingPanel
from dossier_pro.gui.referentiel.model import (
    NoeudRole,
    ReferentielFilter,
    ReferentielModel,
    ReferentielNode,
    etat_en_mots,
)
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings

_STEP, _RIGHT, _MOST = 22, 118, 12


class NoeudDelegate(QStyledItemDelegate):
    """A line of the tree: fold mark, text on as many lines as it needs, its state or its counts at the right."""

    def _frame(self, option: QStyleOptionViewItem, node: ReferentielNode) -> tuple[int, int, int]:
        """Return left edge of the text, its width, and the most lines."""
        view = getattr(option, "widget", None)
        width = view.viewport().width() if isinstance(view, QTreeView) else 600
        depth = 0
        above = node.parent
        while above is not None:
            depth, above = depth + 1, above.parent
        left = px(16) + depth * px(_STEP) + px(22)
        return left, width - left - px(_RIGHT if node.enfants else 44), _MOST

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        node = index.data(NoeudRole)
        if not isinstance(node, ReferentielNode):
            return QSize(px(100), px(36))
        font = theme().font("font_text", strong=bool(node.enfants) or node.parent is None)
        _, width, most = self._frame(option, node)
        lines = wrap(_title(node), font, width, most)
        pad = px(18) if node.parent is None else px(14)
        return QSize(px(200), max(px(36), len(lines) * line_height(font) + pad))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node = index.data(NoeudRole)
        if not isinstance(node, ReferentielNode):
            return
        look = theme()
        area: QRect = option.rect
        view = getattr(option, "widget", None)
        box = (
            QRect(px(8), area.top() + 1, view.viewport().width() - px(16), area.height() - 2)
            if isinstance(view, QTreeView)
            else area
        )
        draw_ground(painter, option, box)
        left, width, most = self._frame(option, node)
        font = look.font("font_text", strong=bool(node.enfants) or node.parent is None)
        lines = wrap(_title(node), font, width, most)
        top = area.top() + (area.height() - len(lines) * line_height(font)) // 2
        if node.enfants and isinstance(view, QTreeView):
            name = "chevron-down" if view.isExpanded(index) else "chevron-right"
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(
                left - px(22), top + (line_height(font) - px(14)) // 2, pixmap(name, "muted", px(14), ratio)
            )
        draw_lines(painter, left, top, lines, font, look.color("text"))
        right = box.right() - px(14)
        if node.enfants:
            self._draw_counts(painter, node, right, area)
        elif node.cible is not None:
            draw_state(
                painter, QRectF(right - px(15), area.center().y() - px(7), px(15), px(15)), etat_visuel(node.cible)
            )

    def _draw_counts(self, painter: QPainter, node: ReferentielNode, right: int, area: QRect) -> None:
        look = theme()
        font = look.font("font_note", tabular=True)
        shown = [(state, node.compte[state]) for state in ORDRE if node.compte.get(state)]
        x = right
        for state, count in reversed(shown):
            text = str(count)
            size = painter.fontMetrics().horizontalAdvance(text)
            top = area.center().y() - line_height(font) // 2 + 1
            draw_lines(painter, x - size, top, [text], font, look.color(state))
            draw_state(painter, QRectF(x - size - px(17), area.center().y() - px(6), px(13), px(13)), state)
            x -= size + px(30)


def _title(node: ReferentielNode) -> str:
    return f"{node.sigle}  {node.texte}" if node.sigle else node.texte


class TreeView(QTreeView):
    """A tree whose lines wrap anew when its width changes."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class ReferentielView(Screen):
    """Tree on the left, the chosen line on the right."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self.model = ReferentielModel()
        self.filter = ReferentielFilter()
        self.filter.setSourceModel(self.model)
        self.tree = TreeView()
        self.tying = TyingPanel(self, session)
        self._set_up_tree()
        self.search = SearchLine(tr("Rechercher dans le référentiel"))
        self.search.textChanged.connect(self._searched)
        self.search.leads(self.tree, self.tree.setFocus)
        self.nothing_found = paragraph(tr("Aucune ligne ne contient ces mots."), "muted")
        self.nothing_found.hide()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(px(20), px(14), px(12), px(8))
        column.setSpacing(px(10))
        column.addWidget(self.search)
        column.addWidget(self.nothing_found)
        column.addWidget(self.tree, 1)
        self.panel = self._build_panel()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([680, 430])
        self.restore(splitter, "referentiel")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self._node_id = ""

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setAccessibleName(tr("Référentiel"))
        tree.setModel(self.filter)
        follow_selection(tree)
        tree.setItemDelegate(NoeudDelegate(tree))
        tree.setHeaderHidden(True)
        tree.setIndentation(0)
        tree.setRootIsDecorated(False)
        tree.setMouseTracking(True)
        tree.setWordWrap(True)
        tree.setUniformRowHeights(False)
        tree.setExpandsOnDoubleClick(False)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.selectionModel().currentChanged.connect(self._chosen)
        tree.clicked.connect(self._fold)
        tree.activated.connect(self._activate)

    def _build_panel(self) -> QFrame:
        made = QFrame()
        made.setProperty("role", "panel")
        made.setMinimumWidth(px(280))
        page = Page(measure=620, margin=20)
        self._body = page.body
        self._body.setSpacing(px(8))
        self.tie = button(tr("Dire ce qui le montre…"), "primary", icon="link", on_click=lambda: self.tie_here())
        self.tie.setToolTip(tr("Choisir un exemple ou une preuve, et dire comment (Ctrl+L)"))
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(px(20), px(8), px(20), px(14))
        foot.addWidget(self.tie)
        self._foot.hide()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page, 1)
        layout.addWidget(self._foot)
        return made

    def refresh(self) -> None:
        """Show the present snapshot."""
        now = self.session.now
        fresh = not self.model.roots
        self.model.show_dossier(now.dossier, now.etat)
        if fresh:
            self.tree.expandAll()
        if not self._node_id:
            self._show_about(now.dossier.referentiel)
        else:
            self._show_node()

    def _searched(self, text: str) -> None:
        self.filter.search(text)
        self.tree.expandAll()
        self.nothing_found.setVisible(self.filter.rowCount() == 0)

    def _fold(self, index: QModelIndex) -> None:
        self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _chosen(self, index: QModelIndex) -> None:
        node = index.data(NoeudRole)
        if isinstance(node, ReferentielNode):
            self.tying.put_away()
            self._node_id = node.id
            self._show_node()

    def _show_node(self) -> None:
        node = self.model.node(self.model.index_of(self._node_id))
        clear(self._body)
        if node is None:
            return
        dossier = self.session.dossier
        for above in _ancestors(node):
            self._body.addWidget(label(_title(above), "over", wrap=True))
        self._body.addWidget(label(_title(node), "lead", wrap=True))
        self._body.addWidget(self._state_line(node))
        offered = node.cible is not None and dossier.est_presentee(node.cible.cible.activite)
        self._foot.setVisible(offered and self.session.editable)
        if node.cible is not None:
            self._show_liens(dossier, node.cible.liens)
        self._show_text(node)
        self._body.addStretch(1)

    def _state_line(self, node: ReferentielNode) -> QWidget:
        made = QWidget()
        layout = QHBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        if node.cible is not None and not node.enfants:
            layout.addWidget(StateMark(etat_visuel(node.cible)), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(paragraph(etat_en_mots(node), "muted"), 1)
        return made

    def _show_liens(self, dossier: Dossier, liens: tuple[Lien, ...]) -> None:
        self._body.addSpacing(px(8))
        self._body.addWidget(label(tr("Où c’est montré"), "section"))
        if not liens:
            self._body.addWidget(paragraph(tr("Aucun exemple ni aucune preuve n’y est lié pour l’instant."), "muted"))
        for lien in liens:
            name = source_name(dossier, lien)
            words = (
                tr("{head} : {text}", head=name, text=lien.phrase)
                if lien.phrase.strip()
                else tr("{name}, sans phrase encore", name=name)
            )
            mark = "notebook-pen" if lien.source == "exemple" else "paperclip"
            made = StepRow(words, tr("Ouvrir"), mark=mark, inset=0, most_lines=8)
            made.last = lien is liens[-1]
            made.clicked.connect(lambda _=False, one=lien: self.go.emit(_lieu(one)))
            self._body.addWidget(made)

    def tie_here(self) -> None:
        if self._foot.isHidden():
            super().tie_here()
        else:
            self.tying.for_cible(self._node_id, self.tie)

    def _activate(self, index: QModelIndex) -> None:
        node = index.data(NoeudRole)
        if isinstance(node, ReferentielNode) and node.cible is not None:
            self.tie_here()

    def _show_text(self, node: ReferentielNode) -> None:
        """Show what the référentiel itself says of a compétence or an activité."""
        competence, activite = node.competence, node.activite
        parts: list[tuple[str, str]] = []
        if node.genre == "competence" and competence is not None:
            parts = [
                (tr("Description"), competence.description or ""),
                (tr("Contexte"), competence.contexte or ""),
                (tr("Savoirs"), "\n".join(competence.savoirs)),
            ]
        elif node.genre == "activite" and activite is not None:
            parts = [(tr("Description"), activite.description or "")]
        for head, text in parts:
            if text:
                self._body.addSpacing(px(8))
                self._body.addWidget(label(head, "section"))
                self._body.addWidget(paragraph(text))

    def _show_about(self, ref: Referentiel) -> None:
        clear(self._body)
        self._foot.hide()
        self._body.addWidget(label(ref.intitule, "lead", wrap=True))
        for line in about(ref):
            self._body.addWidget(paragraph(line, "muted"))
        if ref.doutes:
            self._body.addSpacing(px(8))
            self._body.addWidget(rule())
            self._body.addWidget(label(tr("Ce que le document laisse ouvert"), "section"))
            for doute in ref.doutes:
                self._body.addWidget(paragraph(tr("{head} : {text}", head=doute.ou, text=doute.phrase), "muted"))
        self._body.addStretch(1)

    def show_place(self, lieu: Lieu) -> None:
        """Choose an item of the référentiel."""
        self.search.clear() if self.search else None
        index = self.filter.mapFromSource(self.model.index_of(lieu.entity_id))
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)


def source_name(dossier: Dossier, lien: Lien) -> str:
    """Return how the source of a lien is called: « CCP 1, exemple 2 », « Devis signé »."""
    if lien.source == "exemple":
        exemple = dossier.get(Exemple, lien.source_id)
        return nom_exemple(dossier, exemple) if exemple else tr("Exemple supprimé")
    preuve = dossier.get(Preuve, lien.source_id)
    return preuve.titre if preuve else tr("Preuve supprimée")


def _lieu(lien: Lien) -> Lieu:
    return Lieu("cible", lien.cible_id) if lien.source == "exemple" else Lieu("preuve", lien.source_id)


def _ancestors(node: ReferentielNode) -> list[ReferentielNode]:
    found: list[ReferentielNode] = []
    above = node.parent
    while above is not None:
        found.insert(0, above)
        above = above.parent
    return found
