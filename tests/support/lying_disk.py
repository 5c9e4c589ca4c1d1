"""A disk that takes bytes without a word and keeps others."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest


def lying_disk(monkeypatch: pytest.MonkeyPatch, word: bytes, below: Path = Path("/")) -> None:
    """From now on a file below a folder that is brought to the disk keeps a word otherwise than it was written."""
    if sys.platform != "linux":
        pytest.skip("the disk is told by what a descriptor leads to")
    real = os.fsync

    def fsync(descriptor: int) -> None:
        real(descriptor)
        status = os.fstat(descriptor)
        if stat.S_ISREG(status.st_mode) and Path(f"/proc/self/fd/{descriptor}").readlink().is_relative_to(below):
            at = os.pread(descriptor, status.st_size, 0).find(word)
            if at >= 0:
                os.pwrite(descriptor, word.swapcase(), at)

    monkeypatch.setattr(os, "fsync", fsync)
