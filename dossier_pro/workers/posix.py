"""How Linux and macOS hold a child to its limits, and end it with its parent; called in the child."""

from __future__ import annotations

import math
import os
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

_PR_SET_PDEATHSIG: Final = 1
_HELD: Final = (resource.RLIMIT_AS, resource.RLIMIT_CPU)


def confine(memory_bytes: int | None) -> None:
    """Hold this process to so much address space; macOS takes the call and does not keep to it."""
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # what it dies with is not left on the disk
    if memory_bytes is not None:
        _soft(resource.RLIMIT_AS, memory_bytes)


def allow(processor_seconds: float | None) -> None:
    """Let this process take so much processor time from now on; the system ends it after that (SIGXCPU)."""
    if processor_seconds is None:
        _soft(resource.RLIMIT_CPU, resource.RLIM_INFINITY)
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _soft(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime + processor_seconds))


@contextmanager
def released() -> Iterator[None]:
    """Lift the limits for a program of others that is started inside the block: it has a patience of its own."""
    before = [resource.getrlimit(which) for which in _HELD]
    for which in _HELD:
        _soft(which, resource.RLIM_INFINITY)
    try:
        yield
    finally:
        for which, (soft, _) in zip(_HELD, before, strict=True):
            _soft(which, soft)


def die_with(parent: int) -> None:
    """Have this process ended when its parent is, also in the middle of a library that answers to nobody (Linux).

    Elsewhere the end of the pipe alone tells that the parent is gone.
    """
    if sys.platform != "linux":
        return
    import ctypes  # in the child alone: the parent does without

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(0)  # it was gone before that


def end_group(leader: int) -> None:
    """End a child and the programs that it started."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)


def ran_out(code: int) -> bool:
    """Tell whether an exit code says that the processor time was used up."""
    return code == -signal.SIGXCPU


def _soft(which: int, wanted: int) -> None:
    """Set the limit that can be lifted again; what the system forbids is left as it is."""
    hard = resource.getrlimit(which)[1]
    if hard != resource.RLIM_INFINITY:
        wanted = hard if wanted == resource.RLIM_INFINITY else min(wanted, hard)
    with suppress(ValueError, OSError):
        resource.setrlimit(which, (wanted, hard))
