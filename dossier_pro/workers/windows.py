"""How Windows holds a child to its limits, and ends it with its parent: job objects.

The parent puts the child into a job that ends what is in it when the parent's handle goes, however the parent ends. The
child puts itself into a second one, inside the first (Windows 8 and later), with its limits. Written after the
documentation of ``SetInformationJobObject``; it was never run on Windows.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

PROCESS_TIME: Final = 0x2
PROCESS_MEMORY: Final = 0x100
DIE_ON_UNHANDLED_EXCEPTION: Final = 0x400
KILL_ON_JOB_CLOSE: Final = 0x2000
EXTENDED_LIMITS: Final = 9
"""JobObjectExtendedLimitInformation."""
NOT_ENOUGH_QUOTA: Final = 1816
"""ERROR_NOT_ENOUGH_QUOTA, the exit code of a process whose time ran out."""
_TICKS: Final = 10_000_000
"""A unit of time is 100 nanoseconds."""


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("BasicLimitInformation", BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def extended(memory_bytes: int | None, processor_seconds: float | None, flags: int = 0) -> ExtendedLimits:
    """Return limits as a job takes them; the processor seconds are those of the whole life of each process."""
    made = ExtendedLimits()
    if memory_bytes is not None:
        flags |= PROCESS_MEMORY
        made.ProcessMemoryLimit = memory_bytes
    if processor_seconds is not None:
        flags |= PROCESS_TIME
        made.BasicLimitInformation.PerProcessUserTimeLimit = round(processor_seconds * _TICKS)
    made.BasicLimitInformation.LimitFlags = flags
    return made


class Job:
    """A job object; it goes when its handle is closed or the process ends that made it."""

    def __init__(self, kernel: Any = None) -> None:
        self._kernel = kernel or _kernel()
        self._handle = self._kernel.CreateJobObjectW(None, None)

    def set(self, limits: ExtendedLimits) -> bool:
        """Set what holds for every process inside it."""
        size = ctypes.sizeof(limits)
        return bool(self._kernel.SetInformationJobObject(self._handle, EXTENDED_LIMITS, ctypes.byref(limits), size))

    def take(self, process: int) -> bool:
        """Put a process into it, by its handle."""
        return bool(self._kernel.AssignProcessToJobObject(self._handle, process))

    def take_this(self) -> bool:
        """Put the process into it that runs this."""
        return self.take(self._kernel.GetCurrentProcess())

    def close(self) -> None:
        """Close the handle."""
        self._kernel.CloseHandle(self._handle)


def _kernel() -> Any:
    kernel = getattr(ctypes, "WinDLL")("kernel32", use_last_error=True)  # noqa: B009 - typed on Windows only
    handle = ctypes.c_void_p
    kernel.CreateJobObjectW.argtypes, kernel.CreateJobObjectW.restype = (handle, ctypes.c_wchar_p), handle
    kernel.SetInformationJobObject.argtypes = (handle, ctypes.c_int, handle, ctypes.c_uint32)
    kernel.AssignProcessToJobObject.argtypes = (handle, handle)
    kernel.GetCurrentProcess.argtypes, kernel.GetCurrentProcess.restype = (), handle
    kernel.CloseHandle.argtypes = (handle,)
    return kernel


def adopt(process: int, kernel: Any = None) -> Job:
    """Return a job that ends a child, and what it starts, when this process goes; called in the parent.

    Args:
        process: the child's handle.
        kernel: what answers in the place of Windows, in a test.
    """
    job = Job(kernel)
    job.set(extended(None, None, KILL_ON_JOB_CLOSE))
    job.take(process)
    return job


# --- in the child ------------------------------------------------------------------------------------------------


class _Own:
    """The job that this process is in, and what it is held to."""

    job: Job | None = None
    memory_bytes: int | None = None


def confine(memory_bytes: int | None, kernel: Any = None) -> None:
    """Hold this process, and each one that it starts, to so much memory; again to change it.

    Args:
        memory_bytes: how much.
        kernel: what answers in the place of Windows, in a test.
    """
    _Own.memory_bytes = memory_bytes
    job = _Own.job or Job(kernel)  # one for its life: of jobs inside each other the narrowest holds for good
    job.set(extended(memory_bytes, None, DIE_ON_UNHANDLED_EXCEPTION))
    if _Own.job is None:
        job.take_this()
    _Own.job = job


def allow(processor_seconds: float | None) -> None:
    """Let this process take so much processor time from now on; the system ends it after that."""
    if _Own.job is None:
        return
    limit = None if processor_seconds is None else os.times().user + processor_seconds
    _Own.job.set(extended(_Own.memory_bytes, limit, DIE_ON_UNHANDLED_EXCEPTION))


@contextmanager
def released() -> Iterator[None]:
    """Change nothing: a program that is started inside the block has the same limits, counted for itself."""
    yield


def die_with(parent: int) -> None:
    """Change nothing: the parent's job does it (``adopt``)."""


def end_group(leader: int) -> None:
    """Change nothing: what the child started ends with the parent's job."""


def ran_out(code: int) -> bool:
    """Tell whether an exit code says that the processor time was used up."""
    return code == NOT_ENOUGH_QUOTA
