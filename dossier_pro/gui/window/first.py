"""The window as it is first painted: its head and the page one starts from, and nothing that takes time to import.

Because: of the half second that a start takes on an old laptop, four fifths are imports that these two do without. What
a person does meanwhile waits in Qt's queue, and reaches a window that is complete.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier_pro.gui.depart.screen import DepartView
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.rooms import Rooms
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.frame import Frame
from dossier_pro.gui.window.geometry import Geometry
from dossier_pro.gui.window.header import Header

LOW_UNDER = 560
"""Window height in pixels, at a zoom of 100 %, under which the head gives room to the page."""
PATIENCE_MS = 1000
"""How long the first picture is waited for: a window that opens behind others, or as an icon, is not painted."""


class FirstPicture(Frame):
    """The head over the start page. Nothing here answers yet: who is asked comes with ``MainWindow.complete``."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.actions_table = Actions(self)
        self.setWindowTitle("Dossier Pro")
        centre = QWidget(self)
        centre.setProperty("role", "canvas")
        self.setCentralWidget(centre)
        self._centre = layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.header = Header(self.actions_table)
        self.start_banners = Banners((24, 8, 24, 0))
        self.depart = DepartView(self.actions_table, settings)
        self.pages = Rooms()
        layout.addWidget(self.header)
        layout.addWidget(self.start_banners)
        layout.addWidget(self.pages, 1)
        self.pages.addWidget(self.depart)
        Geometry(self).restore(settings.state("fenetre"))
        self.depart.take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_head()

    def fit_head(self, *, low: bool = False) -> None:
        """Give the head its height; ``low`` wherever the text needs the room."""
        self.header.set_low(low or self.height() < px(LOW_UNDER))

    def paint_now(self) -> None:
        """Return once the window is painted; keys and clicks wait until somebody looks at them."""
        loop = QEventLoop()
        painted = _Painted(loop)
        self.installEventFilter(painted)
        QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.removeEventFilter(painted)


class _Painted(QObject):
    """Ends a loop once what it watches was painted, with all that lies in it."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__(loop)
        self._loop = loop

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop, self._loop.quit)
        return False
