"""How the columns of a table share its width: no word is cut while there is any room that another column can spare."""

from __future__ import annotations

from collections.abc import Sequence

_LEAST = 104
"""What a column that shares the rest has before those of a fixed width give anything away, in pixels at 100 %."""


def shares(room: int, wanted: Sequence[int], needs: Sequence[int], scale: float = 1.0) -> list[int]:
    """Return the width of each column.

    Args:
        room: the width of all together.
        wanted: what each column asks for, 0 where it shares what is left.
        needs: the least that each can do with: its head, and its longest word.
        scale: the zoom.

    Returns:
        The widths; together they are wider than the room only where the needs are.
    """
    rest = [at for at, width in enumerate(wanted) if not width]
    fixed = [at for at, width in enumerate(wanted) if width]
    spare = sum(max(0, wanted[at] - needs[at]) for at in fixed)
    left = room - sum(needs[at] for at in fixed) - sum(max(needs[at], round(_LEAST * scale)) for at in rest)
    part = 1.0 if not spare else max(0.0, min(1.0, left / spare))
    widths = list(needs)
    for at in fixed:
        widths[at] += int(max(0, wanted[at] - needs[at]) * part)
    _divide(widths, rest or fixed, room)
    return widths


def _divide(widths: list[int], among: Sequence[int], room: int) -> None:
    """Give what is left to the narrowest first, so that they come to be alike."""
    left = room - sum(widths)
    waiting = sorted(among, key=lambda at: widths[at])
    for rank, at in enumerate(waiting):
        same = waiting[: rank + 1]
        above = widths[waiting[rank + 1]] if rank + 1 < len(waiting) else widths[at] + left
        step = min(above - widths[at], left // len(same))
        if step <= 0:
            continue
        for one in same:
            widths[one] += step
        left -= step * len(same)
    if left > 0 and waiting:
        widths[waiting[-1]] += left
