"""The line over the sheet: which exemple, how long it is, and what one does with its text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from dossier_pro.domain.regles import MAX_PAGES
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.exemples.picker import Picker
from dossier_pro.gui.kit.basics import Elided, ToolBar, role, tool, tool_for
from dossier_pro.gui.kit.icons import dress
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions

BAR = 44
_ALL, _WIDE, _MIDDLE = 840, 760, 560
"""Widths in pixels from which everything stands on the line; all but the number of pages; that, but not every tool."""
_WRITING = (specs.GRAS, specs.ITALIQUE, specs.PUCES, specs.NUMEROS, specs.LIER)
_LOOKING = (specs.REMPLACER, specs.APERCU, specs.TEXTE_SEUL)


class Bar(ToolBar):
    """The picker, the number of words, the tools; what has no room is in the menu at the end, as everything is."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setFixedHeight(px(BAR))
        self.picker = Picker()
        self.words: Elided = Elided(look="note", own_width=True)
        self._count = self._pages = 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(12), px(4), px(12), px(4))
        layout.setSpacing(px(2))
        self._around: list[QWidget] = []
        before, after = (tool_for(actions[s]) for s in (specs.EXEMPLE_PRECEDENT, specs.EXEMPLE_SUIVANT))
        self._around += [before, after]
        layout.addWidget(before)
        layout.addWidget(self.picker, 1000)
        layout.addWidget(after)
        layout.addSpacing(px(8))
        layout.addWidget(self.words)
        layout.addSpacing(px(8))
        for spec in _WRITING:
            made = tool_for(actions[spec])
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            layout.addWidget(made)
        for spec in _LOOKING:
            made = tool_for(actions[spec])
            layout.addWidget(made)
            self._around.append(made)
        self.up, self.down = QAction(tr("Monter cet exemple"), self), QAction(tr("Descendre cet exemple"), self)
        self.delete = QAction(tr("Supprimer cet exemple"), self)
        for action, icon in ((self.up, "arrow-up"), (self.down, "arrow-down"), (self.delete, "trash-2")):
            dress(action, icon)
        self.menu: QMenu = QMenu(self)
        looking = [actions[s] for s in _LOOKING]
        self.menu.addActions([actions[specs.EXEMPLE_PRECEDENT], actions[specs.EXEMPLE_SUIVANT]])
        self.menu.addSeparator()
        self.menu.addActions(looking)
        self.menu.addSeparator()
        self.menu.addActions([actions[specs.AJOUTER_EXEMPLE], self.up, self.down, self.delete])
        self.more = tool("ellipsis", tr("Plus d’actions sur cet exemple"), self.open_menu)
        layout.addWidget(self.more)

    def open_menu(self) -> None:
        """Show the menu of the exemple below its button."""
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + px(2))))

    def show_words(self, count: int, pages: int) -> None:
        """Write the words, and the pages of the last count."""
        self._count, self._pages = count, pages
        wide = self.width() >= px(_ALL) or px(_MIDDLE) <= self.width() < px(_WIDE)
        tail = (
            " · " + tr("{pages} sur {total}", pages=pluriel(pages, "page"), total=MAX_PAGES) if pages and wide else ""
        )
        self.words.setText(pluriel(count, "mot") + tail)
        wanted = "problem" if pages > MAX_PAGES else "note"
        if self.words.property("role") != wanted:
            role(self.words, wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for made in self._around:
            made.setVisible(self.width() >= px(_WIDE))
        self.show_words(self._count, self._pages)
