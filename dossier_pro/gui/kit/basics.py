"""Words, lines, sheets, buttons: the pieces that every screen is made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QAction, QEnterEvent, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from dossier_pro.domain.spaces import insecables
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.behave import behave, point
from dossier_pro.gui.kit.icons import dress
from dossier_pro.gui.kit.paint import elided
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tips import escaped, plain_tip

MEASURE = 1040
"""The widest that a page of mixed content gets, in pixels; text columns are narrower."""


def role(widget: QWidget, name: str) -> None:
    """Give a widget its look in the style sheet."""
    from PySide6.QtCore import Qt

    widget.setProperty("role", name)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        _restyle(widget)


def tighten(widget: QWidget, on: bool) -> None:
    """Let a widget take the style sheet's tight form, or its usual one."""
    if on != bool(widget.property("tight")):
        widget.setProperty("tight", on)
        _restyle(widget)


def _restyle(widget: QWidget) -> None:
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Words(QLabel):
    """Plain words in which no line begins with « : » or « ? », nor ends with a guillemet that opens."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(insecables(text), parent)
        behave(self, textFormat="PlainText")

    def setText(self, text: str) -> None:
        super().setText(insecables(text))


def label(text: str, look: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label of plain text; ``look`` is a role of the style sheet (title, lead, section, muted, note)."""
    made = Words(text)
    made.setWordWrap(wrap)
    if look:
        made.setProperty("role", look)
    return made


def paragraph(text: str, look: str = "") -> QLabel:
    """Return a wrapped label of running text at the comfortable line height."""
    made = QLabel(prose(text))
    behave(made, textFormat="RichText")
    made.setWordWrap(True)
    if look:
        made.setProperty("role", look)
    return made


def prose(text: str) -> str:
    """Return text as HTML at the comfortable line height, escaped."""
    body = escaped(insecables(text)).replace("\n", "<br>")
    return f'<p style="line-height:140%; margin:0">{body}</p>'


def rule() -> QFrame:
    """Return a horizontal hairline."""
    made = QFrame()
    made.setProperty("role", "rule")
    return made


def sheet(look: str = "sheet") -> tuple[QFrame, QVBoxLayout]:
    """Return a white sheet with its layout."""
    made = QFrame()
    made.setProperty("role", look)
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return made, layout


class _Button(QPushButton):
    def enterEvent(self, event: QEnterEvent) -> None:
        point(self)
        super().enterEvent(event)


class _Tool(QToolButton):
    def enterEvent(self, event: QEnterEvent) -> None:
        point(self)
        super().enterEvent(event)


def button(text: str, look: str = "", *, on_click: Callable[[], object] | None = None, icon: str = "") -> QPushButton:
    """Return a push button; ``look`` is primary, link, quiet or nothing."""
    # The style leaves no room between icon and word: a no-break space does.
    made = _Button(f"\u00a0{text}" if icon else text)
    made.setAccessibleName(text)
    if look:
        made.setProperty("role", look)
    if icon:
        color = {"primary": "on_accent", "start-primary": "on_accent", "link": "accent"}.get(look, "muted")
        dress(made, icon, color)
        made.setIconSize(QSize(theme().tokens.px("icon"), theme().tokens.px("icon")))
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def tool(icon: str, name: str, on_click: Callable[[], object] | None = None) -> QToolButton:
    """Return a small button that shows an icon only; ``name`` is its tooltip and its accessible name."""
    made = _Tool()
    made.setToolTip(plain_tip(name))
    made.setAccessibleName(name)
    made.setIconSize(QSize(theme().tokens.px("icon"), theme().tokens.px("icon")))
    behave(made, focusPolicy="StrongFocus")
    dress(made, icon)
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made


def tool_for(action: QAction) -> QToolButton:
    """Return a small button for an action."""
    made = _Tool()
    made.setDefaultAction(action)
    # An assistive tool turns the button alone (Qt 6.11); the action is what counts.
    made.toggled.connect(lambda on: action.trigger() if action.isChecked() != on else None)
    made.setAccessibleName(action.text())
    made.setIconSize(QSize(theme().tokens.px("icon"), theme().tokens.px("icon")))
    behave(made, focusPolicy="StrongFocus")
    return made


def row(*items: QWidget | QLayout | int, spacing: int | None = None) -> QHBoxLayout:
    """Return a horizontal layout; a number is a stretch (0 or more)."""
    layout = QHBoxLayout()
    fill(layout, *items, spacing=spacing)
    return layout


def column(*items: QWidget | QLayout | int, spacing: int | None = None) -> QVBoxLayout:
    """Return a vertical layout; a number is a stretch."""
    layout = QVBoxLayout()
    fill(layout, *items, spacing=spacing)
    return layout


def fill(layout: QBoxLayout, *items: QWidget | QLayout | int, spacing: int | None = None) -> None:
    """Put widgets, layouts and stretches into a layout without margins, 8 pixels (at 100 %) apart unless told."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(px(8) if spacing is None else spacing)
    for item in items:
        if isinstance(item, int):
            layout.addStretch(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


def held(layout: QLayout) -> list[QWidget]:
    """Return the widgets of a layout, in its order.

    Never by ``itemAt``, because the Python object of an item outlives it: PySide takes for it whatever Qt makes next at
    the same address, and hands it out in the place of a widget.
    """
    place: QWidget | None = layout.parentWidget()
    if place is None:
        return []
    from PySide6.QtCore import Qt

    near = place.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return sorted((w for w in near if layout.indexOf(w) >= 0), key=layout.indexOf)


def clear(layout: QLayout) -> None:
    """Remove everything from a layout; the widgets die."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


_LEAST_EDGE = 8
"""What a page keeps beside its column where there is little room, in pixels at 100 %."""


class Page(QScrollArea):
    """A page that scrolls up and down, its content in one column of readable width in the middle.

    It scrolls sideways only where its parts cannot be narrower, and its edges neither: nothing is squeezed until its
    words are cut.
    """

    def __init__(self, *, measure: int = MEASURE, margin: int | None = None) -> None:
        super().__init__()
        edge = theme().tokens.px("page") if margin is None else px(margin)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        behave(self, focusPolicy="ClickFocus")
        self._measure = measure
        self._edge = edge
        self._room = 0
        self.holder = QWidget()
        outer = self._across = QHBoxLayout(self.holder)
        outer.setContentsMargins(edge, edge, edge, edge)
        outer.setSpacing(0)
        self._inner = QWidget()
        self._inner.setMaximumWidth(px(measure))
        self.body = QVBoxLayout(self._inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme().tokens.px("group"))
        outer.addStretch(1)
        outer.addWidget(self._inner, 1000)
        outer.addStretch(1)
        self.setWidget(self.holder)
        self.holder.installEventFilter(self)

    @classmethod
    def room_of(cls, part: QWidget) -> int:
        """Return the width that a part can have at most on the page it stands on, 0 where it stands on none."""
        above = part.parentWidget()
        while above is not None and not isinstance(above, cls):
            above = above.parentWidget()
        return above._room - 2 * px(_LEAST_EDGE) if above is not None else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The size of the viewport, which Python has never seen: to find out what it is, PySide would make every class
        # of widget there is, a tenth of the first picture.
        self._room = event.size().width()
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        # The edges give way before anything is out of sight.
        free = (self._room - self._inner.minimumSizeHint().width()) // 2
        side = max(px(_LEAST_EDGE), min(self._edge, free))
        if side != self._across.contentsMargins().left():
            self._across.setContentsMargins(side, self._edge, side, self._edge)
        self.holder.setMaximumWidth(max(self._room, self.holder.minimumSizeHint().width()))


def wait_in(bar: QProgressBar) -> None:
    """Show a bar whose end is not known: a still one beside the words that say what is done.

    Nothing in the window moves by itself, whatever the system asks for: a bar that runs (Qt's range of 0 to 0) holds
    the eye of who cannot look away from it, and tells no more.
    """
    bar.setRange(0, 1)
    bar.setValue(0)


class Elided(QLabel):
    """One line of text that ends with an ellipsis where there is no room; the whole text is its tooltip."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        look: str = "",
        middle: bool = False,
        own_width: bool = False,
    ) -> None:
        """Make a line.

        Args:
            parent: where it stands.
            text: what it says.
            look: a role of the style sheet.
            middle: whether the ellipsis stands there, and not at the end.
            own_width: whether it asks for the width of its text; else it takes what is left.
        """
        super().__init__(parent)
        self._full = self._shorter = ""
        self.hint = ""
        """What the tooltip says beside the text."""
        self._middle = middle
        behave(self, textFormat="PlainText")
        wide = QSizePolicy.Policy.Preferred if own_width else QSizePolicy.Policy.Ignored
        self.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
        if look:
            self.setProperty("role", look)
        self.show_text(text)

    def show_text(self, text: str, shorter: str = "") -> None:
        """Show another text; ``shorter`` says enough of it where it does not fit whole."""
        self._full, self._shorter = text, shorter
        self.setAccessibleName(text)
        self._fit()
        if self.hint:
            self.setAccessibleDescription(self.hint)
            self.setToolTip(plain_tip(self._tip()))
        self.updateGeometry()

    def _tip(self) -> str:
        return "\n".join(part for part in (self._full if super().text() != self._full else "", self.hint) if part)

    def full_text(self) -> str:
        """Return the text without the ellipsis."""
        return self._full

    def text(self) -> str:
        return self._full

    def setText(self, text: str) -> None:
        self.show_text(text)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(px(40), self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        room = max(self.width(), 24)
        shown = elided(self._full, self.fontMetrics(), room, middle=self._middle)
        if self._shorter and shown != self._full:
            shown = elided(self._shorter, self.fontMetrics(), room, middle=self._middle)
        if shown != super().text():
            super().setText(shown)
            self.setToolTip(plain_tip(self._tip()))


class ToolBar(QFrame):
    """Tools that act on the field one writes in: a click among them leaves the keyboard there.

    Because: a click on a tool that takes no keyboard gives it to whatever stands behind, and the tool has nothing to
    act on; a focus proxy would do, but takes its field's neighbours out of the round of Tab (Qt 6.11).
    """

    def __init__(self) -> None:
        super().__init__()
        self.field: QWidget | None = None
        """The field that the tools are for, the last one that was written in."""
        behave(self, focusPolicy="ClickFocus")
        self.setAccessibleName(tr("Outils"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.field is not None and isValid(self.field) and self.field.isVisible():
            self.field.setFocus()
