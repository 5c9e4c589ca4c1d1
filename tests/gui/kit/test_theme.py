"""One file of tokens, three schemes, every pair legible."""

from __future__ import annotations

import gc
import re
import weakref

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QMenu, QProgressBar, QPushButton, QScrollArea, QStyle
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from dossier_pro.gui.kit import theme
from dossier_pro.gui.kit.basics import Elided, tool, wait_in
from dossier_pro.gui.kit.icons import dress, icon
from dossier_pro.gui.kit.states import ORDRE
from dossier_pro.resources import resource

SECTIONS = ("light", "dark", "contrast")
TEXT_PAIRS = [
    ("text", "canvas"),
    ("text", "surface"),
    ("text", "hover"),
    ("text", "soft"),
    ("muted", "canvas"),
    ("muted", "surface"),
    ("muted", "hover"),
    ("muted", "soft"),
    ("accent", "canvas"),
    ("accent", "surface"),
    ("accent", "soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    *((state, f"{state}_fond") for state in ORDRE),
    *((state, "surface") for state in ORDRE),
    *((state, "canvas") for state in ORDRE),
]
SHAPE_PAIRS = [("focus", "canvas"), ("focus", "surface"), ("line_strong", "surface"), ("line_strong", "canvas")]


def _luminance(color: QColor) -> float:
    parts = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2.2, from 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_words_are_legible(section: str, ink: str, ground: str) -> None:
    tokens = theme.tokens(section)
    assert _contrast(tokens.color(ink), tokens.color(ground)) >= 5.5


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize(("ink", "ground"), SHAPE_PAIRS)
def test_shapes_are_visible(section: str, ink: str, ground: str) -> None:
    tokens = theme.tokens(section)
    assert _contrast(tokens.color(ink), tokens.color(ground)) >= 3


def test_no_colour_escapes_the_measure() -> None:
    """What is not measured is decoration: hairlines, and the bars whose numbers stand beside them."""
    measured = {name for pair in (*TEXT_PAIRS, *SHAPE_PAIRS) for name in pair}
    decoration = {"line", *(f"{state}_trait" for state in ORDRE)}
    for section in SECTIONS:
        assert set(theme.tokens(section).colors) <= measured | decoration


def test_schemes_have_the_same_tokens() -> None:
    names = [set(theme.tokens(section).colors) for section in SECTIONS]
    assert names[0] == names[1] == names[2]


def test_colours_stand_in_one_file_only() -> None:
    sheet = resource("qss", "app.qss").read_text("utf-8")
    assert not re.findall(r"#[0-9A-Fa-f]{3,8}\b", sheet)


def test_the_sheet_uses_known_tokens_only(tmp_path) -> None:
    sheet = theme.style_sheet(theme.tokens("dark"), tmp_path)
    assert "$" not in sheet
    assert theme.tokens("dark").colors["canvas"] in sheet


def test_a_larger_scale_enlarges_every_size() -> None:
    usual, large = theme.tokens("light"), theme.tokens("light", 2.0)
    assert all(large.sizes[name] == 2 * size for name, size in usual.sizes.items())


def test_choosing_a_scheme_changes_everything_at_once(qtbot: QtBot) -> None:
    look = theme.theme()
    with qtbot.waitSignal(look.changed):
        look.choose("sombre")
    assert look.tokens.dark
    assert look.color("canvas") == QColor("#16181D")
    look.choose("clair")
    assert not look.tokens.dark


def test_icons_follow_the_scheme(qtbot: QtBot) -> None:
    made = tool("house", "Accueil")
    qtbot.addWidget(made)
    light = made.icon().pixmap(18).toImage()
    theme.theme().choose("sombre")
    assert made.icon().pixmap(18).toImage() != light
    theme.theme().choose("clair")
    assert made.icon().pixmap(18).toImage() == light
    dress(made, "x")
    assert made.icon().pixmap(18).toImage() == icon("x").pixmap(18).toImage()


def test_buttons_that_are_gone_are_let_go_of(qtbot: QtBot) -> None:
    """A screen draws its rows again with each word: what was dressed once must not be kept for the whole day."""
    gone = []
    for _ in range(1000):
        button = tool("x", "Fermer")
        gone.append(weakref.ref(button))
        delete(button)
    del button
    gc.collect()
    assert sum(ref() is not None for ref in gone) < 600


def test_nothing_moves_by_itself(qtbot: QtBot) -> None:
    """Whoever asked the system for less motion gets none, because there is none."""
    for kind in (QScrollArea, QMenu, QPushButton):
        made = kind()
        qtbot.addWidget(made)
        made.ensurePolished()
        assert made.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, made) == 0, kind
    waiting = QProgressBar()
    qtbot.addWidget(waiting)
    wait_in(waiting)
    assert waiting.maximum() > waiting.minimum()  # a bar without an end runs, whatever the style is told
    moving = re.compile(r"QPropertyAnimation|QVariantAnimation|QTimeLine|QMovie|setRange\(0, 0\)|setMaximum\(0\)")
    package = resource().parent / "dossier_pro" / "gui"
    assert [path.name for path in package.rglob("*.py") if moving.search(path.read_text("utf-8"))] == []


def test_a_line_with_a_shorter_form_is_never_cut_while_that_one_fits(qtbot: QtBot) -> None:
    line = Elided()
    qtbot.addWidget(line)
    line.show()
    line.show_text("Assistant commercial (2025)", "Assistant commercial")
    least = line.fontMetrics().horizontalAdvance("Assistant commercial") + 2
    shown = set()
    for width in range(least, line.sizeHint().width() + 3):
        line.resize(width, 20)
        shown.add(QLabel.text(line))
    assert shown == {"Assistant commercial", "Assistant commercial (2025)"}
