"""The help, in French, beside the window: F1 opens it at the page of the present screen."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QFont,
    QKeyEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget
from shiboken6 import isValid

from dossier_pro.domain.spaces import insecables
from dossier_pro.domain.translation import tr
from dossier_pro.enonces import with_enonces
from dossier_pro.gui.kit.checklist_model import with_rules
from dossier_pro.gui.kit.rescale import rescale
from dossier_pro.gui.kit.terms import with_terms
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.session.rich_text import LINE_HEIGHT
from dossier_pro.resources import resource

_FRAME = QSize(16, 40)
"""What a window manager is taken to put around the window."""
PAGES: tuple[tuple[str, str], ...] = (
    ("premiers-pas", tr("Premiers pas")),
    ("depart", tr("Commencer")),
    ("installer", tr("Installer sous Windows")),
    ("import", tr("Importer un référentiel")),
    ("accueil", tr("Accueil")),
    ("parcours", tr("Parcours")),
    ("referentiel", tr("Référentiel")),
    ("preuves", tr("Preuves")),
    ("exemples", tr("Exemples")),
    ("raconter", tr("Raconter un exemple")),
    ("faisabilite", tr("Dossier de faisabilité")),
    ("couverture", tr("Couverture")),
    ("remarques", tr("Relecture")),
    ("echeances", tr("Échéances")),
    ("entretien", tr("S’entraîner à l’entretien")),
    ("a_relire", tr("À relire")),
    ("exporter", tr("Exporter")),
    ("recherche", tr("Recherche")),
    ("historique", tr("Historique")),
    ("sauvegardes", tr("Copies de sécurité")),
    ("mot-de-passe", tr("Mot de passe")),
    ("vos-donnees", tr("Vos données")),
    ("handicap", tr("Une épreuve aménagée")),
    ("regles", tr("Les règles")),
    ("sources", tr("D’où viennent les règles")),
    ("verifier", tr("Vérifier un DP en Word")),
    ("importer-dp", tr("Reprendre un DP commencé dans Word")),
    ("formateurs", tr("Pour les formateurs")),
    ("suivi", tr("Suivre un groupe")),
    ("relecture", tr("Relire un dossier")),
    ("avis", tr("Le fichier .avis")),
    ("lexique", tr("Les mots")),
    ("raccourcis", tr("Raccourcis clavier")),
    ("accessibilite", tr("Accessibilité")),
)


def set_prose(document: QTextDocument) -> None:
    """Give a page the type scale and the air of the window."""
    look = theme()
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        shape = QTextBlockFormat()
        shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        in_table = cursor.currentTable() is not None
        level = block.blockFormat().headingLevel()
        shape.setTopMargin(px(16) if level > 1 else 0)
        shape.setBottomMargin(0 if in_table else px(8))
        cursor.mergeBlockFormat(shape)
        if level:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            words = QTextCharFormat()
            words.setFont(look.font("font_title" if level == 1 else "font_lead", strong=True))
            cursor.mergeCharFormat(words)
        else:
            _lighten(block)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            cells = frame.format()
            cells.setBorder(0)
            cells.setCellPadding(px(5))
            frame.setFormat(cells)


def _lighten(block: QTextBlock) -> None:
    """Give bold words the weight that our font has. Because: Qt smears letters where it is asked for a heavier one."""
    bold = []
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        if piece.charFormat().fontWeight() > QFont.Weight.DemiBold:
            bold.append((piece.position(), piece.position() + piece.length()))
        at += 1
    weight = QTextCharFormat()
    weight.setFontWeight(QFont.Weight.DemiBold)
    cursor = QTextCursor(block)
    for start, end in bold:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(weight)


def _is_back(event: QKeyEvent) -> bool:
    alone = Qt.KeyboardModifier.AltModifier
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() == Qt.Key.Key_Back or (event.key() == Qt.Key.Key_Left and modifiers == alone)


class AideWindow(QWidget):
    """A small window that stays beside the other: it never stands in the way."""

    current: ClassVar[AideWindow | None] = None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._window = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "canvas")
        self.setWindowTitle(tr("Aide de Dossier Pro"))
        self._zoom = theme().zoom
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages de l’aide"))
        for name, title in PAGES:
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.list.addItem(item)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Texte de l’aide"))
        self.text.setProperty("role", "help")
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        self._before: list[str] = []
        self.list.currentItemChanged.connect(self._turned)
        for part in (self.list, self.text):
            part.installEventFilter(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(12), px(12), 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(self.list)
        layout.addWidget(self.text, 1)
        theme().changed.connect(self._again)
        self._take_room()
        self._fit()

    @classmethod
    def show_page(cls, parent: QWidget, name: str) -> AideWindow:
        """Show a page; one window serves for all."""
        if cls.current is None or not isValid(cls.current):
            cls.current = cls(parent)
        cls.current.turn_to(name)
        cls.current.show()
        cls.current.activateWindow()
        return cls.current

    @classmethod
    def close_open(cls) -> None:
        """Close the help where it is open."""
        if cls.current is not None and isValid(cls.current):
            cls.current.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        # At once: the window dies a moment later, and must not be shown again before.
        type(self).current = None
        self._window.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Alt+←, which the window behind has a use for too, and Qt's own text a third."""
        if not isinstance(event, QKeyEvent) or not _is_back(event):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self.go_back()
        return True

    def go_back(self) -> None:
        """Show the page that was read before; before the first, close."""
        if self._before:
            name = self._before.pop()
            self.turn_to(name)
            self._before.pop()  # the page that was left: there is no way forth
        else:
            self.close()

    def _turned(self, item: QListWidgetItem, before: QListWidgetItem | None) -> None:
        if before is not None:
            self._before.append(str(before.data(Qt.ItemDataRole.UserRole)))
        self._show(str(item.data(Qt.ItemDataRole.UserRole)))

    def turn_to(self, name: str) -> None:
        """Show a page by its name; an unknown one is the first."""
        names = [page for page, _ in PAGES]
        self.list.setCurrentRow(names.index(name) if name in names else 0)

    def _show(self, name: str) -> None:
        self.text.document().setDefaultFont(theme().font("font_text"))
        page = resource("aide", f"{name}.md").read_text("utf-8")
        self.text.setMarkdown(insecables(with_terms(with_enonces(with_rules(page)))))
        set_prose(self.text.document())
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _take_room(self) -> None:
        """Be as large as the zoom asks for, and within the screen."""
        area = self._window.screen().availableGeometry()
        self.resize(QSize(px(760), px(560)).boundedTo(area.size() - _FRAME))
        if self.isVisible():
            most = area.bottomRight() - QPoint(self.width() + _FRAME.width(), self.height() + _FRAME.height())
            self.move(
                max(area.left(), min(self.x(), most.x() + 1)),
                max(area.top(), min(self.y(), most.y() + 1)),
            )

    def _fit(self) -> None:
        """Give the list the width of its longest title, whatever the size of the letters."""
        self.list.ensurePolished()
        around = self.list.width() - self.list.viewport().width()
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + around)

    def _again(self) -> None:
        if theme().zoom != self._zoom:
            rescale(self, theme().zoom / self._zoom)
            self._zoom = theme().zoom
            self._take_room()
        self._fit()
        item = self.list.currentItem()
        if item is not None:
            self._show(str(item.data(Qt.ItemDataRole.UserRole)))

    def _follow(self, link: QUrl) -> None:
        self.turn_to(link.path().removesuffix(".md"))
