"""The look, from one file of tokens (``resources/qss/tokens.json``): palette, style sheet, fonts, painters' colours.

In that file stands every colour, size and distance of the window, once; sizes are pixels at 100 % (Qt's 96 dpi: 12, 14,
17, 23 and 32 px are 9, 10.5, 13, 17 and 24 pt). A state is always a colour, a shape and a word: its own name is its
ink, ``_fond`` the tint behind it, ``_trait`` its part of a bar. ``app.qss`` is a template over these names, and the
contrast of every pair is tested. It is JSON because Python reads that ten times faster than TOML, before anything is
painted.

Everything that paints asks the one ``Theme`` (``theme()``) and repaints when its ``changed`` signal says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from string import Template
from typing import Any, Literal, NamedTuple, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from dossier_pro import temporary
from dossier_pro.domain.json_text import parse
from dossier_pro.domain.translation import tr
from dossier_pro.resources import resource

Choice = Literal["systeme", "clair", "sombre", "contraste"]
CHOICES: tuple[tuple[Choice, str], ...] = (
    ("systeme", tr("Comme l’ordinateur")),
    ("clair", tr("Clair")),
    ("sombre", tr("Sombre")),
    ("contraste", tr("Contraste élevé")),
)
STYLE = "Fusion"
"""Qt's style under ours; also the property of an application that was started with it."""
FAMILY, READING = "Inter", "Andika"
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
"""The zooms of the whole interface, in percent."""
_LITERAL = re.compile(r"(?<![\w.])(\d+)px")
_SECTIONS: dict[Choice, str] = {"clair": "light", "sombre": "dark", "contraste": "contrast"}
_STYLE_IMAGES = (("chevron-down", "muted"), ("chevron-right", "muted"), ("check", "on_accent"))
"""Icons that the style sheet shows, with the token of their colour."""


_HALF = 128
"""The lightness that a dark ground is under."""


class Tokens(NamedTuple):
    """One colour scheme with the sizes, scaled."""

    name: str
    colors: Mapping[str, str]
    sizes: Mapping[str, int]
    border: int
    dark: bool

    def color(self, name: str) -> QColor:
        """Return a colour by its token."""
        return QColor(self.colors[name])

    def px(self, name: str) -> int:
        """Return a size by its token, in pixels."""
        return self.sizes[name]


@lru_cache(maxsize=1)
def _source() -> dict[str, Any]:
    return dict(parse(resource("qss", "tokens.json").read_text("utf-8")))


@lru_cache(maxsize=32)
def tokens(section: str, scale: float = 1.0) -> Tokens:
    """Return the tokens of ``light``, ``dark`` or ``contrast``; ``scale`` multiplies every size."""
    data = _source()
    colors = {name: value for name, value in data[section].items() if isinstance(value, str)}
    sizes = {name: round(value * scale) for name, value in data["sizes"].items()}
    return Tokens(section, colors, sizes, data[section]["border"], data[section]["dark"])


class Theme(QObject):
    """What the application looks like now. One object, made by ``install``; ``changed`` follows each change."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.choice: Choice = "systeme"
        self.tokens = tokens("light")
        self.zoom = 100
        self.reading = False
        self._fonts: dict[tuple[str, bool, bool], QFont] = {}
        """Layouts ask for them hundreds of times in a start."""
        # Before ours is set it is the system's; to ask for its scheme by name would touch ``Qt`` (``behave``).
        self._dark_system = app.palette().color(QPalette.ColorRole.Window).lightness() < _HALF
        self._images = temporary.folder(tidy=False)
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    def choose(self, choice: Choice) -> None:
        """Take a scheme for the whole application at once."""
        self.choice = choice
        section = _SECTIONS.get(choice) or ("dark" if self._dark_system else "light")
        self.tokens = tokens(section, self.zoom / 100)
        self._fonts.clear()
        app = _app()
        app.setFont(self.font("font_text"))
        app.setPalette(_palette(self.tokens))
        app.setStyleSheet(style_sheet(self.tokens, self._write_images(), self.family))
        self.changed.emit()

    def enlarge(self, zoom: int) -> None:
        """Take a zoom of the whole interface, in percent (``ZOOMS``), for everything that is laid out from now on.

        Widgets that exist keep the distances they were made with: who made them makes them anew.
        """
        zoom = nearest_zoom(zoom)
        if zoom != self.zoom:
            self.zoom = zoom
            self.choose(self.choice)

    def ease_reading(self, on: bool) -> None:
        """Take the font whose letters are drawn to be told apart (Andika), or the usual one again."""
        if on != self.reading:
            self.reading = on
            if self.family not in QFontDatabase.families():
                _load_font(self.family)
            self.choose(self.choice)

    @property
    def family(self) -> str:
        """The font of the interface."""
        return READING if self.reading else FAMILY

    def color(self, name: str) -> QColor:
        """Return a colour of the scheme in use."""
        return self.tokens.color(name)

    def font(self, size: str, *, strong: bool = False, tabular: bool = False) -> QFont:
        """Return the interface's font: a size token, weight 400 or 600, figures of one width for tables."""
        font = self._fonts.get((size, strong, tabular))
        if font is None:
            font = self._fonts[size, strong, tabular] = QFont(self.family)
            font.setPixelSize(self.tokens.px(size))
            font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
            if tabular:
                font.setFeature(QFont.Tag("tnum"), 1)
        return QFont(font)

    def _system_changed(self) -> None:
        from PySide6.QtCore import Qt

        self._dark_system = _app().styleHints().colorScheme() == Qt.ColorScheme.Dark
        if self.choice == "systeme":
            self.choose("systeme")

    def _write_images(self) -> Path:
        """Write the style sheet's few pictures in the scheme's colours: a style sheet cannot colour one itself."""
        folder = Path(self._images.name) / self.tokens.name
        folder.mkdir(exist_ok=True)
        for name, token in _STYLE_IMAGES:
            svg = resource("icons", f"{name}.svg").read_text("utf-8")
            (folder / f"{name}.svg").write_text(svg.replace("currentColor", self.tokens.colors[token]), "utf-8")
        return folder


def style_sheet(scheme: Tokens, images: Path, family: str = FAMILY) -> str:
    """Return the style sheet of a scheme; ``images`` is the folder of its pictures."""
    text = resource("qss", "app.qss").read_text("utf-8")
    scale = scheme.sizes["control"] / _source()["sizes"]["control"]
    if scale != 1:
        text = _LITERAL.sub(lambda found: f"{_scaled(int(found[1]), scale)}px", text)
    sizes = {name: f"{value}px" for name, value in scheme.sizes.items()}
    return Template(text).substitute(
        scheme.colors, **sizes, border=f"{scheme.border}px", images=images.as_posix(), family=family
    )


def _scaled(size: int, scale: float) -> int:
    """Return a size of the style sheet at a zoom; hairlines and rings stay as thin as they are."""
    return size if size <= 3 else round(size * scale)


def _palette(scheme: Tokens) -> QPalette:
    """Return the palette behind the style sheet, so that what Fusion draws itself agrees with it."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    pairs = {
        role.Window: "canvas",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "canvas",
        role.ToolTipBase: "surface",
        role.ToolTipText: "text",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "non_demontre",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.PlaceholderText: "muted",
        role.Mid: "line",
        role.Accent: "accent",
    }
    palette = QPalette()
    for which, token in pairs.items():
        palette.setColor(which, scheme.color(token))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, which, scheme.color("muted"))
    return palette


_installed: Theme | None = None


def _load_font(family: str) -> None:
    for file in sorted(resource("fonts").glob(f"{family}-*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(file))


def install(app: QApplication, choice: Choice = "systeme", zoom: int = 100, *, easy_reading: bool = False) -> Theme:
    """Dress the application: Fusion underneath, our fonts, the scheme; done once, later calls only choose.

    Args:
        app: the one there is.
        choice: the scheme.
        zoom: of the whole interface, in percent, the first time.
        easy_reading: whether it is in the font that ``ease_reading`` takes, the first time.
    """
    global _installed
    if _installed is None or _installed.parent() is not app:
        if not app.property(STYLE):
            app.setStyle(STYLE)
        _load_font(READING if easy_reading else FAMILY)
        _installed = Theme(app)
        _installed.zoom, _installed.reading = nearest_zoom(zoom), easy_reading
    _installed.choose(choice)
    return _installed


def theme() -> Theme:
    """Return the one theme.

    Raises:
        RuntimeError: ``install`` was not called yet.
    """
    if _installed is None:
        raise RuntimeError("theme.install was not called")
    return _installed


def px(size: float) -> int:
    """Return a distance in pixels at the present zoom: every fixed size of the window goes through here."""
    zoom = _installed.zoom if _installed is not None else 100
    return round(size * zoom / 100)


def nearest_zoom(zoom: int) -> int:
    """Return the step of ``ZOOMS`` that is nearest."""
    return min(ZOOMS, key=lambda step: abs(step - zoom))


def _app() -> QApplication:
    return cast(QApplication, QApplication.instance())
