"""Job objects, as far as another system can tell: the shapes Windows documents, and the calls in their order."""

from __future__ import annotations

import ctypes
from typing import Any

from dossier_pro.workers import windows
from dossier_pro.workers.windows import BasicLimits, ExtendedLimits, Job, extended


class _Kernel:
    """Notes what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.given: ExtendedLimits | None = None

    def CreateJobObjectW(self, security: Any, name: Any) -> int:
        self.asked.append("create")
        return 77

    def SetInformationJobObject(self, job: int, kind: int, limits: Any, size: int) -> int:
        assert (job, kind, size) == (77, 9, ctypes.sizeof(ExtendedLimits))
        self.given = limits._obj
        self.asked.append("set")
        return 1

    def AssignProcessToJobObject(self, job: int, process: int) -> int:
        self.asked.append(f"take {process}")
        return 1

    def GetCurrentProcess(self) -> int:
        return -1

    def CloseHandle(self, handle: int) -> int:
        self.asked.append("close")
        return 1


def test_the_shapes_are_those_of_windows_on_64_bits() -> None:
    assert ctypes.sizeof(BasicLimits) == 64
    assert ctypes.sizeof(ExtendedLimits) == 144
    assert ExtendedLimits.ProcessMemoryLimit.offset == 112


def test_memory_and_time_are_set_with_their_flags() -> None:
    made = extended(1_000, 1.5)
    basic = made.BasicLimitInformation
    assert made.ProcessMemoryLimit == 1_000
    assert basic.PerProcessUserTimeLimit == 15_000_000
    assert basic.LimitFlags == windows.PROCESS_MEMORY | windows.PROCESS_TIME


def test_nothing_is_held_that_has_no_limit() -> None:
    assert extended(None, None).BasicLimitInformation.LimitFlags == 0


def test_a_child_is_adopted_by_a_job_that_ends_with_its_parent() -> None:
    kernel = _Kernel()
    job = windows.adopt(5, kernel)
    job.close()
    assert kernel.asked == ["create", "set", "take 5", "close"]
    assert kernel.given is not None
    assert kernel.given.BasicLimitInformation.LimitFlags == windows.KILL_ON_JOB_CLOSE


def test_a_job_takes_a_process() -> None:
    kernel = _Kernel()
    assert Job(kernel).take(9)
    assert kernel.asked == ["create", "take 9"]


def test_what_a_process_holds_itself_to_can_be_changed() -> None:
    kernel = _Kernel()
    for memory in (1_000, 500, 1_000):
        windows.confine(memory, kernel)
        assert kernel.given is not None
        assert kernel.given.ProcessMemoryLimit == memory
    assert kernel.asked == ["create", "set", "take -1", "set", "set"]
