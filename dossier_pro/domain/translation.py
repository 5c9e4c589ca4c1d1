"""The words of the program in another language than French.

The program is written in French, and a French phrase is its own key: ``tr("Votre dossier")`` returns it as it stands,
or what the language that was chosen says instead. A value stands in a phrase by its name, so that another language may
put it elsewhere: ``tr("{nom} est abîmé.", nom=nom)``.

What is printed for the jury and what is written into a file stay French, in every language: who prints or writes does
it ``in_french``. For that reason the rooms below the window call ``tr`` where the words are asked for, never where a
module is imported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple


class Phrases(NamedTuple):
    """What a language says: a phrase for each French one, and for each French noun that is counted one and many."""

    phrases: Mapping[str, str]
    counted: Mapping[str, tuple[str, str]]


_spoken: Phrases | None = None
_french: ContextVar[bool] = ContextVar("french", default=False)


def speak(phrases: Phrases | None) -> None:
    """From now on say ``phrases`` in this process; None is French."""
    global _spoken
    _spoken = phrases


def is_french() -> bool:
    """Whether what is said now is said in French."""
    return _spoken is None or _french.get()


@contextmanager
def in_french() -> Iterator[None]:
    """Within this, on this thread, everything is French: what is printed, and what is written into a file."""
    token = _french.set(True)
    try:
        yield
    finally:
        _french.reset(token)


def tr(phrase: str, about: str = "", /, **valeurs: object) -> str:
    """Return a French phrase in the language of the window, its ``{names}`` filled in.

    Args:
        phrase: in French, written out where ``tr`` is called: what collects the phrases reads the source.
        about: tells two things apart that one French phrase says, such as « Annuler »; never shown.
        valeurs: what stands in it, by name; where there is none, a brace in the phrase is a brace.
    """
    said = phrase
    if _spoken is not None and not _french.get():
        said = _spoken.phrases.get(key(phrase, about), phrase)
    return said.format(**valeurs) if valeurs else said


def key(phrase: str, about: str) -> str:
    """Return the key of a phrase among ``Phrases``."""
    return f"{phrase}\0{about}" if about else phrase


def tr_noop(phrase: str, /, **valeurs: object) -> str:
    """Return the phrase in French: what is kept so, and is said by ``tr_kept`` where it is shown.

    What is counted in it would be said in the language of the window: whoever counts does it ``in_french``.
    """
    return phrase.format(**valeurs) if valeurs else phrase


def tr_kept(kept: str) -> str:
    """Return what was kept in French, such as the name of a step, as ``tr`` says it, with the values that are in it."""
    if _spoken is None or _french.get():
        return kept
    if kept in _spoken.phrases:
        return _spoken.phrases[kept]
    best, within = "", {}
    for phrase in _spoken.phrases:
        start, hole, _ = phrase.partition("{")
        # A phrase that begins with its value would take in what is another phrase.
        if hole and start and kept.startswith(start) and len(phrase) > len(best) and (found := _values(phrase, kept)):
            best, within = phrase, found
    return tr(best, **{name: tr(value) for name, value in within.items()}) if best else kept


def _values(phrase: str, kept: str) -> dict[str, str]:
    """Return by name what stands in a phrase whose values were filled in, nothing where it is another phrase."""
    pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(phrase))
    try:
        found = re.fullmatch(pattern, kept)
    except re.error:  # a value that stands there twice, or has a format: no such phrase is kept
        return {}
    return found.groupdict() if found else {}


def counted_noop(one: str, many: str | None = None, /) -> tuple[str, str]:
    """Return a noun's two forms as they are, for a table of what ``pluriel`` is given later."""
    return one, many or one + "s"


def counted(count: int, one: str, many: str) -> str:
    """Return the noun for a count, « one » and « many » being French: 0 is one in French, many in English."""
    said = None if _spoken is None or _french.get() else _spoken.counted.get(one)
    if said is None:
        return one if abs(count) < 2 else many
    return said[0] if abs(count) == 1 else said[1]
