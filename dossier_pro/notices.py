"""What a person is told although nothing failed: a sentence that reaches whoever listens, on any thread."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LOG = logging.getLogger(__name__)
_listeners: list[Callable[[str], object]] = []


def tell(phrase: str) -> None:
    """Give one French sentence to all who listen; it is called on the thread that has something to say."""
    _LOG.info("a sentence for %d listeners", len(_listeners))  # not the sentence: it names files
    for listener in tuple(_listeners):
        listener(phrase)


def listen(listener: Callable[[str], object]) -> None:
    """Call ``listener`` with every sentence from now on."""
    _listeners.append(listener)


def stop_listening(listener: Callable[[str], object]) -> None:
    """Call it no more; again is harmless."""
    if listener in _listeners:
        _listeners.remove(listener)


@contextmanager
def heard() -> Iterator[list[str]]:
    """Yield a list that takes every sentence said inside the block."""
    phrases: list[str] = []
    listen(phrases.append)
    try:
        yield phrases
    finally:
        stop_listening(phrases.append)
