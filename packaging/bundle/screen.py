"""A display without a screen (Xvfb), what stands on it, and a picture of it; for the proofs."""

from __future__ import annotations

import os
import struct
import subprocess
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dev_setup import SetupError

SIZE = (1366, 768)
"""The screen of an old laptop."""


class Screen:
    """A display that programs can open windows on."""

    def __init__(self, number: int, picture: Path, alive: Callable[[], bool]) -> None:
        """Made by ``screen``."""
        self.name = f":{number}"
        self._picture = picture
        self._alive = alive

    def titles(self) -> list[str]:
        """The titles of the windows that can be seen."""
        # Not `search --name`: what has no name yet is left out by itself.
        asked = ["xdotool", "search", "--onlyvisible", "--name", "."]
        environ = {**os.environ, "DISPLAY": self.name}
        found = subprocess.run(asked, env=environ, capture_output=True, text=True, check=False).stdout.split()
        named = [
            subprocess.run(
                ["xdotool", "getwindowname", window], env=environ, capture_output=True, text=True, check=False
            )
            for window in found
        ]
        return [done.stdout.strip() for done in named if done.returncode == 0]

    def wait_for(self, words: str, seconds: float, still: Callable[[], bool] = lambda: True) -> float:
        """Wait for a window with these words in its title; returns how long that took.

        Args:
            words: a part of the title.
            seconds: how long at most.
            still: whether it makes sense to wait on.

        Raises:
            SetupError: it did not come.
        """
        began = time.monotonic()
        while time.monotonic() - began < seconds and self._alive() and still():
            if any(words in title for title in self.titles()):
                return time.monotonic() - began
            time.sleep(0.1)
        raise SetupError(f"La fenêtre « {words} » n’est pas venue. À l’écran : {self.titles()}")

    def photograph(self, target: Path, settle: float = 1.5) -> None:
        """Write a picture of the whole display.

        Args:
            target: a PNG file.
            settle: how long the window may still be painting.
        """
        time.sleep(settle)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(png(self._picture.read_bytes()))


@contextmanager
def screen() -> Iterator[Screen]:
    """Start a display, and end it with the block."""
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        shape = f"{SIZE[0]}x{SIZE[1]}x24"
        command = [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            shape,
            "-fbdir",
            folder,
            "-nolisten",
            "tcp",
            "-ac",
        ]
        server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading) as stream:
                number = stream.readline().strip()
            if not number:
                raise SetupError("Xvfb n’a pas démarré.")
            yield Screen(int(number), Path(folder) / "Xvfb_screen0", lambda: server.poll() is None)
        finally:
            server.terminate()
            server.wait()


def png(xwd: bytes) -> bytes:
    """Turn what Xvfb keeps of its screen (X window dump, version 7) into a PNG."""
    header, _, _, _, width, height, _, _, _, _, _, bits, line = struct.unpack(">13I", xwd[:52])
    colours = struct.unpack(">I", xwd[76:80])[0]
    if bits != 32:
        raise SetupError(f"Image de l’écran à {bits} bits par point : seuls 32 sont lus.")
    start = header + 12 * colours
    rows = bytearray()
    for number in range(height):
        row = xwd[start + number * line : start + number * line + width * 4]
        rgb = bytearray(width * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
        rows += b"\0" + rgb

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(bytes(rows), 6)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
