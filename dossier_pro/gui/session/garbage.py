"""Python's collector of cycles, held to the window's thread.

Because: it runs in whichever thread makes the next object. Where that is a worker's, it destroys there what a closed
screen left behind; Qt then says « Timers cannot be stopped from another thread », and the program falls (PySide6 6.11).
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

INTERVAL_MS = 500
"""Between two looks at whether a collection is due."""


def collect_due() -> None:
    """Collect what Python would have collected by now. To be called on the window's thread."""
    due = [n for n, (made, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if made > limit]
    if due:
        gc.collect(due[-1])


def keep_to_this_thread(owner: QObject) -> None:
    """Have nothing collected but here, from now on; what lives by now is taken to stay, and not looked at again.

    Args:
        owner: what lives as long as the program does; its thread is the window's.
    """
    from PySide6.QtCore import QTimer  # tests that know no Qt collect by ``collect_due`` too

    gc.disable()
    gc.freeze()
    timer = QTimer(owner, interval=INTERVAL_MS)
    timer.timeout.connect(collect_due)
    timer.start()
