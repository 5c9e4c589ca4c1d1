"""``dataclass`` as the standard library has it, made several times faster for what nearly all of ours are.

Because: it compiles six functions for each class, 0.5 ms that every start pays again for every class: a quarter of the
time until the example can be used. For ``frozen=True``, with or without ``slots=True``, only ``__init__`` is compiled
here, and only once there are several records, as of many a class none or a handful is made in one run; what the other
five do takes no code of its own. For everything else, and where a class has something of these itself, the standard
library's is what is used. Type checkers see that one alone.
"""

from __future__ import annotations

import builtins
import dataclasses
import sys
from collections.abc import Callable, Sequence
from functools import partial
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls: Any = None, /, **options: bool) -> Any:
        """Make a class a dataclass; as ``dataclasses.dataclass``."""
        kinds = ({"frozen": True}, {"frozen": True, "slots": True})
        make = partial(_record, slots="slots" in options) if options in kinds else dataclasses.dataclass(**options)
        return make if cls is None else make(cls)


_OWN = ("__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__getstate__", "__setstate__")
_FACTORY = object()
"""Stands for an argument that was not given and is made anew each time."""


def _record(cls: type[Any], *, slots: bool) -> type[Any]:
    if any(name in cls.__dict__ for name in _OWN) or hasattr(cls, "__dataclass_fields__"):
        return dataclasses.dataclass(frozen=True, slots=slots)(cls)
    # Finds the fields and, for slots, makes the class anew with them; nothing is compiled for it.
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
    fields = dataclasses.fields(made)
    compared = [field.name for field in fields if field.compare]
    hashed = [field.name for field in fields if (field.compare if field.hash is None else field.hash)]
    set_one, delete_one = _frozen(made, frozenset(field.name for field in fields))
    own = (_Init(made, fields), _repr, _eq(compared), _hash(hashed), set_one, delete_one, _getstate, _setstate)
    # What has no slots is pickled by its dictionary.
    for name, function in zip(_OWN[: None if slots else -2], own, strict=False):
        setattr(made, name, function)
    made.__dataclass_params__.frozen = made.__dataclass_params__.eq = True
    return made


class _Init:
    """Stands for ``__init__``: the first records of a class are filled field by field, which takes no code of its own.

    A class of which there are more gets what is compiled for it in this place, which is ten times faster.
    """

    def __init__(self, cls: type[Any], fields: Sequence[dataclasses.Field[Any]]) -> None:
        self._cls, self._fields, self._count = cls, fields, 0

    def __get__(self, record: object, cls: type[Any]) -> Callable[..., None]:
        self._count += 1
        if record is not None and self._count <= _FEW:
            return partial(self._fill, record)
        return self._compiled().__get__(record, cls)  # type: ignore[no-any-return]

    def _compiled(self) -> Callable[..., None]:
        init = self._cls.__init__ = _init(self._cls, self._fields)
        return init

    def _fill(self, record: object, /, *values: Any, **named: Any) -> None:
        wanted = [field.name for field in self._fields if field.init]
        given = dict(zip(wanted, values, strict=False)) | named
        missing = [field for field in self._fields if field.init and _has_no_default(field) and field.name not in given]
        if missing or len(given) < len(values) + len(named) or not given.keys() <= {*wanted}:
            self._compiled()(record, *values, **named)  # which says what is wrong, as Python says it
            return
        for field in self._fields:
            if field.name in given:
                object.__setattr__(record, field.name, given[field.name])
            elif not _has_no_default(field):
                made_by = field.default_factory
                value = field.default if made_by is dataclasses.MISSING else made_by()
                object.__setattr__(record, field.name, value)
        if hasattr(record, "__post_init__"):
            record.__post_init__()


_FEW = 30
"""Records of a class that are filled field by field (5 µs): to compile takes as long as 30 of them."""


def _has_no_default(field: dataclasses.Field[Any]) -> bool:
    return field.default is field.default_factory  # both are missing


def _init(cls: type[Any], fields: Sequence[dataclasses.Field[Any]]) -> Callable[..., None]:
    """Compile ``__init__``, which puts each value where its slot is: twice as fast as by its name."""
    known: dict[str, Any] = {"_factory": _FACTORY, "_put": object.__setattr__}
    arguments, body = ["self"], []
    for field in fields:
        name = field.name
        put = f"_put(self, {name!r}, "
        if "__slots__" in cls.__dict__:
            known[f"_put_{name}"], put = cls.__dict__[name].__set__, f"_put_{name}(self, "
        if not field.init and _has_no_default(field):
            continue  # it is for ``__post_init__`` to set
        if field.default is not dataclasses.MISSING:
            known[f"_default_{name}"] = field.default
            argument, value = f"{name}=_default_{name}", name if field.init else f"_default_{name}"
        elif field.default_factory is not dataclasses.MISSING:
            known[f"_make_{name}"] = field.default_factory
            argument = f"{name}=_factory"
            value = f"_make_{name}() if {name} is _factory else {name}" if field.init else f"_make_{name}()"
        else:
            argument = value = name
        if field.init:
            arguments.append(argument)
        body.append(f"{put}{value})")
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    lines = "".join(f"\n  {line}" for line in body or ["pass"])
    made: dict[str, Any] = {}
    code = f"def _made({', '.join(known)}):\n def __init__({', '.join(arguments)}):{lines}\n return __init__"
    exec(code, vars(sys.modules.get(cls.__module__, builtins)), made)
    init: Callable[..., None] = made["_made"](**known)
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__annotations__ = {field.name: field.type for field in fields if field.init} | {"return": None}
    return init


@recursive_repr()
def _repr(self: Any) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in dataclasses.fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _values(names: Sequence[str]) -> Callable[[Any], Any]:
    """Return what gives a record's values in one tuple, in which a single one stands twice."""
    if not names:
        return lambda _: ()
    return attrgetter(*names) if len(names) > 1 else attrgetter(*names, *names)


def _eq(names: Sequence[str]) -> Callable[[Any, Any], Any]:
    values = _values(names)

    def __eq__(self: Any, other: Any) -> Any:  # noqa: N807 - it becomes one
        if self is other:
            return True
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _hash(names: Sequence[str]) -> Callable[[Any], int]:
    values = _values(names)

    def __hash__(self: Any) -> int:  # noqa: N807
        return hash(values(self))

    return __hash__


def _frozen(cls: type[Any], names: frozenset[str]) -> tuple[Callable[..., None], Callable[..., None]]:
    def __setattr__(self: Any, name: str, value: Any) -> None:  # noqa: N807
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self: Any, name: str) -> None:  # noqa: N807
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _setstate(self: Any, state: Sequence[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
