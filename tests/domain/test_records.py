"""Records behave as the standard library's dataclasses of the same words do."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from dataclasses import field, fields, replace
from functools import cached_property
from typing import Any, ClassVar, get_type_hints

import pytest

from dossier_pro.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Ours:
    """One of each."""

    nom: str
    rang: int = 3
    suite: list[int] = field(default_factory=list, hash=False)
    cache: str = field(default="x", repr=False, compare=False)
    fait: int = field(init=False, default=7)
    plus: str = field(init=False)
    GENRE: ClassVar[str] = "g"

    def __post_init__(self) -> None:
        object.__setattr__(self, "plus", self.nom * 2)


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """One of each."""

    nom: str
    rang: int = 3
    suite: list[int] = field(default_factory=list, hash=False)
    cache: str = field(default="x", repr=False, compare=False)
    fait: int = field(init=False, default=7)
    plus: str = field(init=False)
    GENRE: ClassVar[str] = "g"

    def __post_init__(self) -> None:
        object.__setattr__(self, "plus", self.nom * 2)


@dataclass(frozen=True, slots=True)
class Single:
    """One field alone."""

    nom: object


@dataclass(frozen=True, slots=True)
class Empty:
    """None at all."""


@dataclass(frozen=True, slots=True)
class Below(Single):
    """A record of a record."""

    rang: int = 0


BOTH = pytest.mark.parametrize("cls", [Ours, Theirs])


@BOTH
def test_a_record_says_compares_and_counts_as_its_fields_do(cls: Any) -> None:
    one, other = cls("a", suite=[1]), cls("a", suite=[1], cache="y")
    assert repr(one) == f"{cls.__name__}(nom='a', rang=3, suite=[1], fait=7, plus='aa')"
    assert one == other
    assert hash(one) == hash(other) == hash(cls("a", suite=[2]))
    assert one != cls("b", suite=[1])
    assert one != "a"
    assert cls("a").suite is not cls("a").suite
    assert replace(one, rang=4) == cls("a", 4, [1])
    assert dataclasses.asdict(one) == {"nom": "a", "rang": 3, "suite": [1], "cache": "x", "fait": 7, "plus": "aa"}
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == one
    match one:
        case cls(nom, 3):
            assert nom == "a"


@BOTH
def test_nothing_is_put_into_a_record(cls: Any) -> None:
    one = cls("a")
    refused = (dataclasses.FrozenInstanceError, TypeError)  # the latter is what theirs says of a name that is no field
    for name in ("nom", "autre"):
        with pytest.raises(refused):
            setattr(one, name, "b")
        with pytest.raises(refused):
            delattr(one, name)
    assert not hasattr(one, "__dict__")
    with pytest.raises(TypeError):
        cls()
    with pytest.raises(TypeError):
        cls("a", 1, [], "", 5)


def test_both_tell_the_same_of_themselves() -> None:
    assert inspect.signature(Ours).parameters.keys() == inspect.signature(Theirs).parameters.keys()
    assert get_type_hints(Ours.__init__) == get_type_hints(Theirs.__init__)
    assert [(f.name, f.type) for f in fields(Ours)] == [(f.name, f.type) for f in fields(Theirs)]
    assert (Ours.__slots__, Ours.__match_args__) == (Theirs.__slots__, Theirs.__match_args__)
    assert Ours.__init__.__qualname__ == "Ours.__init__"


def test_records_of_one_field_of_none_and_of_a_record() -> None:
    nan = float("nan")
    assert Single(nan) == Single(nan)
    assert Single((1,)) != Single(1)
    assert len({Single(1), Single(1), Single(2)}) == 2
    assert Empty() == Empty()
    assert hash(Empty()) == hash(Empty())
    assert Below("a", 2) == replace(Below("b", 2), nom="a") != Single("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        Below("a").rang = 3  # type: ignore[misc]


def test_a_record_that_holds_itself_can_be_shown() -> None:
    inside: list[object] = []
    one = Single(inside)
    inside.append(one)
    assert repr(one) == "Single(nom=[...])"


@dataclass(frozen=True)
class Keeping:
    """A record without slots: what it works out once it keeps."""

    nom: str
    rang: int = 3

    @cached_property
    def long(self) -> str:
        """Worked out."""
        return self.nom * self.rang


def test_a_record_without_slots_keeps_what_it_works_out() -> None:
    one = Keeping("a")
    assert one.long is one.long
    assert one == Keeping("a", 3) == pickle.loads(pickle.dumps(one)) != Keeping("b")
    assert len({one, Keeping("a")}) == 1
    assert repr(replace(one, rang=2)) == "Keeping(nom='a', rang=2)"
    assert Keeping.rang == 3
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.nom = "b"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.nom


def many() -> Any:
    """A class of which nothing was made yet."""

    @dataclass(frozen=True, slots=True)
    class Many:
        nom: str
        suite: list[int] = field(default_factory=list)
        rang: int = 3
        fait: int = field(init=False, default=7)
        plus: str = field(init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "plus", self.nom * 2)

    return Many


def test_the_first_records_of_a_class_and_the_later_ones_are_made_alike() -> None:
    cls = many()
    made: list[list[str]] = []
    for _ in range(100):
        one = [cls("a"), cls(nom="a", rang=4), cls("a", [1], rang=5)]
        one[0].suite.append(0)
        made.append([repr(each) for each in one])
    assert made == [made[0]] * 100
    assert "suite=[0], rang=3, fait=7, plus='aa'" in made[0][0]


@pytest.mark.parametrize("before", [0, 100])
@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), (("a",), {"nom": "b"}), (("a",), {"autre": 1}), (("a",), {"fait": 1}), (("a", [], 1, 2), {})],
)
def test_what_a_record_does_not_take_is_refused(before: int, values: tuple[Any, ...], named: dict[str, Any]) -> None:
    cls = many()
    for _ in range(before):
        cls("a")
    with pytest.raises(TypeError, match=r"Many\.__init__\(\)"):
        cls(*values, **named)


def test_a_class_whose_records_are_only_looked_at_says_what_they_take() -> None:
    @dataclass(frozen=True, slots=True)
    class Seen:
        nom: str
        rang: int = 3

    assert list(inspect.signature(Seen).parameters) == ["nom", "rang"]
