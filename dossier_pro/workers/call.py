"""What a child is asked to do: a function of a module, by its name, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from importlib import import_module
from operator import attrgetter
from typing import Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar

from dossier_pro.domain.records import dataclass
from dossier_pro.limits import Limits

P = ParamSpec("P")
R = TypeVar("R")
F = TypeVar("F", bound=Callable[..., Any])


class Tell(Protocol):
    """What a function is given to speak through while it works. Both end it where somebody asked it to stop."""

    def __call__(self, *step: Any) -> None:
        """Tell that a step is done."""

    def show(self, value: Any) -> None:
        """Show what there is of the result by now."""


@dataclass(frozen=True, slots=True)
class Call(Generic[R]):
    """A function and its arguments. ``R`` is what it returns.

    Attributes:
        name: « module:function ».
        arguments, options: what it is given, by place and by name.
        tells: whether its first argument is a ``Tell``, which the child puts there.
        limits: what it may take where that is other than what its child may; how large a message may be stays.
        before: what the child does first; never shown, because it may bring a secret.
    """

    name: str
    arguments: tuple[Any, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    tells: bool = False
    limits: Limits | None = None
    before: Call[Any] | None = field(default=None, repr=False)


def bringing(before: Callable[[], Call[Any] | None]) -> Callable[[F], F]:
    """Return a decorator of a function whose child needs something that only this process has.

    Args:
        before: asked at each call for what the child does first.
    """

    def mark(function: F) -> F:
        _brought[name_of(function)] = before
        return function

    return mark


_brought: dict[str, Callable[[], Call[Any] | None]] = {}


def _before(name: str) -> Call[Any] | None:
    asked = _brought.get(name)
    return asked() if asked is not None else None


def call(function: Callable[P, R], *arguments: P.args, **options: P.kwargs) -> Call[R]:
    """Return the call of a function that a module defines. Where it yields, what it yields is shown as it comes."""
    name = name_of(function)
    return Call(name, arguments, options, before=_before(name))


def telling(function: Callable[Concatenate[Tell, P], R], *arguments: P.args, **options: P.kwargs) -> Call[R]:
    """Return the call of a function that is given a ``Tell`` first."""
    name = name_of(function)
    return Call(name, arguments, options, tells=True, before=_before(name))


def within(limits: Limits | None, wanted: Call[R]) -> Call[R]:
    """Return a call that is held to limits of its own while it is worked at; None for those of its child."""
    return replace(wanted, limits=limits)


def name_of(function: Callable[..., Any]) -> str:
    """Return the name by which a child finds a function.

    Raises:
        ValueError: it stands inside another function, where nothing finds it.
    """
    name = f"{function.__module__}:{function.__qualname__}"
    if "<" in name:
        raise ValueError(f"no child finds {name}")
    return name


def found(name: str) -> Callable[..., Any]:
    """Return the function of a name."""
    module, _, path = name.partition(":")
    function: Callable[..., Any] = attrgetter(path)(import_module(module))
    return function
