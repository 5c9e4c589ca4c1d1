"""The one message: what goes through, and what a child cannot make its parent do."""

from __future__ import annotations

import pickle
from collections import OrderedDict, deque
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.referentiel import Source
from dossier_pro.workers.message import Kind, Message, TooLargeError, load, packed, read

MOST = 10_000


@pytest.mark.parametrize(
    "value",
    [
        None,
        {"a": [1, 2.5, True, b"x", "é"]},
        Source("REAC", "reac", "ab" * 32, date(2023, 5, 24)),
        Exemple("e1", "a1", 1),
        (date(2023, 5, 24), datetime(2023, 5, 24, 12, tzinfo=UTC), timedelta(1), Decimal("1.5")),
        (Path("a") / "b", frozenset({1}), {2}, OrderedDict(a=1), deque([1])),
    ],
)
def test_data_comes_back_as_it_was(value: Any) -> None:
    said = read(BytesIO(packed(Message(Kind.DONE, 7, value), MOST)), MOST)
    assert said is not None
    kind, number, raw = said
    assert (kind, number, load(raw)) == (Kind.DONE, 7, value)


class _Sly:
    def __init__(self, *call: Any) -> None:
        self.call = call

    def __reduce__(self) -> Any:
        return self.call[0], self.call[1:]


@pytest.mark.parametrize(
    "value",
    [
        _Sly(print, "x"),
        _Sly(eval, "1"),
        _Sly(getattr, "a", "upper"),
        _Sly(Path.unlink, "x"),
        _Sly(packed, 1, 2),
        Message,
        MOST.__add__,
        Path.home,
    ],
)
def test_what_is_more_than_data_is_refused(value: Any) -> None:
    if value is Message:
        assert load(pickle.dumps(value)) is Message
        return
    with pytest.raises(pickle.UnpicklingError):
        load(pickle.dumps(value))


@given(st.binary(max_size=200))
def test_any_bytes_are_data_or_refused(raw: bytes) -> None:
    try:
        load(raw)
    except pickle.UnpicklingError:
        pass


def test_a_message_is_no_larger_than_agreed_on_either_side() -> None:
    message = Message(Kind.DONE, 1, b"x" * 200)
    with pytest.raises(TooLargeError):
        packed(message, 100)
    with pytest.raises(TooLargeError):
        read(BytesIO(packed(message, MOST)), 100)


@pytest.mark.parametrize("cut", [0, 5, 13, 40])
def test_half_a_message_is_the_end(cut: int) -> None:
    assert read(BytesIO(packed(Message(Kind.DONE, 1, "x" * 50), MOST)[:cut]), MOST) is None


def test_an_unknown_kind_is_no_message() -> None:
    with pytest.raises(ValueError, match="99"):
        read(BytesIO(bytes([99]) + bytes(12)), MOST)
