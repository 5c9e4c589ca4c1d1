"""JSON from outside: right or a ``ValueError``, whatever it is; and nobody reads it otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier_pro.domain.json_text import parse

PACKAGE = Path(__file__).resolve().parents[2] / "dossier_pro"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        "[1e999]",
        "[-1e999]",
        "[NaN]",
        "Infinity",
        "1" * 300_000,
        '"\\ud800"',
        '{"\\uDFFF": 1}',
        '"\ud800"',
        "",
        "\ufeff[]",
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_what_is_wrong_is_a_value_error(text: str | bytes) -> None:
    with pytest.raises(ValueError):
        parse(text)


def test_what_is_right_is_read() -> None:
    assert parse(b'\xef\xbb\xbf{"a": [1, 1.5, null]}') == {"a": [1, 1.5, None]}
    assert parse('["\\ud83d\\ude00", "\\ue000", "é"]') == ["😀", "\ue000", "é"]


def test_the_name_of_a_file_may_hold_halves() -> None:
    assert parse('["\\udcff"]', halves=True) == ["\udcff"]


def test_nobody_else_reads_json() -> None:
    others = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if "json.load" in path.read_text("utf-8") and path.name != "json_text.py"
    }
    assert others == set()
