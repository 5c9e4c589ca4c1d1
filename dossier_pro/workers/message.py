"""The one message between a process and its child: a kind, the number of the call it belongs to, and a value.

On the pipe: a head of thirteen bytes, then the value, pickled. What a parent says is trusted. What a child says is not:
a document may have taken it over. So only data is made of it (``load``): dataclasses, enumerations and named tuples of
this program, dates and paths.
"""

from __future__ import annotations

import pickle
import struct
from dataclasses import is_dataclass
from enum import Enum, IntEnum
from io import BytesIO
from typing import IO, Any, Final

from dossier_pro.domain.records import dataclass

_HEAD: Final = struct.Struct(">BIQ")
_PACKAGE: Final = __name__.partition(".")[0]
_PLAIN: Final = {
    "builtins": {"set", "frozenset", "bytearray"},
    "collections": {"OrderedDict", "deque"},
    "datetime": {"date", "datetime", "time", "timedelta", "timezone"},
    "decimal": {"Decimal"},
    "pathlib": {"PosixPath", "WindowsPath", "PurePosixPath", "PureWindowsPath"},
}
"""What is made of a child's answer beside the program's own data; none of it does anything when it is made."""


class Kind(IntEnum):
    """What a message says."""

    SETUP = 1
    """To the child, once: its limits and its parent's process id."""
    CALL = 2
    """To the child: do this."""
    STOP = 3
    """To the child: give up at the next step."""
    READY = 10
    """From the child, once: it holds itself to its limits."""
    STEP = 11
    """A step of the call is done (the values of ``Tell``)."""
    SHOWN = 12
    """What there is of the result by now, or the next one of several."""
    DONE = 20
    """The result."""
    REFUSED = 21
    """The sentence of a ``KnownError``."""
    STOPPED = 22
    """It was asked to stop, and did."""
    BUG = 23
    """What may be told of an exception that nobody foresaw."""
    LOST = 24
    """There will be no answer; the value says why (``Why``)."""

    @property
    def last(self) -> bool:
        """Whether nothing follows it that belongs to the same call."""
        return self >= Kind.DONE


@dataclass(frozen=True, slots=True)
class Message:
    """One message."""

    kind: Kind
    number: int = 0
    value: Any = None


class TooLargeError(Exception):
    """A message is larger than both sides agreed on."""


def packed(message: Message, most: int) -> bytes:
    """Return a message as bytes.

    Raises:
        TooLargeError: its value takes more than ``most`` bytes.
    """
    value = b"" if message.value is None else pickle.dumps(message.value, protocol=5)
    if len(value) > most:
        raise TooLargeError
    return _HEAD.pack(message.kind, message.number, len(value)) + value


def read(pipe: IO[bytes], most: int) -> tuple[Kind, int, bytes] | None:
    """Return the next message with its value unread; None where the other side is gone.

    Raises:
        TooLargeError: it says that it has more than ``most`` bytes.
        ValueError: what came is no message.
    """
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    kind, number, size = _HEAD.unpack(head)
    if size > most:
        raise TooLargeError
    value = pipe.read(size)
    return (Kind(kind), number, value) if len(value) == size else None


class _Data(pickle.Unpickler):
    """Makes data, and calls nothing that could do something."""

    def find_class(self, module: str, name: str) -> Any:
        found = None
        if name in _PLAIN.get(module, ()):
            found = super().find_class(module, name)
        elif module.partition(".")[0] == _PACKAGE and "." not in name:
            found = super().find_class(module, name)
            if not (isinstance(found, type) and found.__module__.startswith(_PACKAGE) and _is_data(found)):
                found = None
        if found is None:
            raise pickle.UnpicklingError(f"{module}.{name} is not data")
        return found


def _is_data(kind: type) -> bool:
    return is_dataclass(kind) or issubclass(kind, Enum) or (issubclass(kind, tuple) and hasattr(kind, "_fields"))


def load(value: bytes) -> Any:
    """Return what a child said.

    Raises:
        pickle.UnpicklingError: it is damaged, or more than data.
    """
    if not value:
        return None
    try:
        return _Data(BytesIO(value)).load()
    except pickle.UnpicklingError:
        raise
    except Exception as error:  # an unpickler may fail in any way over bytes that were tampered with
        raise pickle.UnpicklingError("damaged") from error
