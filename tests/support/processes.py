"""Processes of this computer: whether one is still there, as far as Linux tells; what the children took."""

from __future__ import annotations

import sys
import threading
from pathlib import Path


def gone(pid: int) -> bool:
    """Whether a process is no more, or only waits for somebody to hear that."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
        # Its first thread may be over while the others still hold its pipes (proc(5): state, num_threads).
        return fields[0] == "Z" and int(fields[17]) <= 1
    except OSError:
        return True


def wait_until_gone(*pids: int) -> None:
    """Return once they are all gone.

    Raises:
        AssertionError: one of them stays.
    """
    pause = threading.Event()
    for _ in range(1000):
        if all(map(gone, pids)):
            return
        pause.wait(0.01)
    raise AssertionError(f"still there: {[pid for pid in pids if not gone(pid)]}")


def children() -> tuple[float, int]:
    """Processor seconds of the children so far, and the most memory that one of them held, in bytes."""
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
