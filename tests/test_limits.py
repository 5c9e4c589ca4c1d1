"""The table of limits: each line says its unit and where its figure comes from."""

from __future__ import annotations

import ast
from pathlib import Path

from dossier_pro import limits

UNITS = ("BYTES", "SECONDS", "BYTES_PER_SECOND", "PAGES", "PIXELS", "TIMES", "LEVELS", "PARTS")
LINES = ast.parse(Path(limits.__file__).read_text("utf-8")).body


def _assigned() -> list[tuple[str, bool]]:
    """Each name, and whether a text stands under it."""
    texts = [isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant) for one in LINES] + [False]
    return [
        (one.target.id, texts[rank + 1])
        for rank, one in enumerate(LINES)
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
    ]


def test_each_line_says_where_it_comes_from() -> None:
    assert [name for name, told in _assigned() if not told] == []


def test_each_figure_says_its_unit() -> None:
    figures = [name for name, _ in _assigned() if not isinstance(getattr(limits, name), limits.Limits)]
    assert [name for name in figures if not name.endswith(UNITS)] == []


def test_no_message_is_larger_than_what_may_be_held() -> None:
    for name, _ in _assigned():
        line = getattr(limits, name)
        if isinstance(line, limits.Limits) and line.memory_bytes is not None:
            assert line.message_bytes * 2 < line.memory_bytes, name
