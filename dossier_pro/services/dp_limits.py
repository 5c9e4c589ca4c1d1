"""What reading a DP from outside may take."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from dossier_pro.limits import DP_PDF
from dossier_pro.workers.call import Call, within

R = TypeVar("R")


def held_as_dp(wanted: Call[R], path: Path) -> Call[R]:
    """Return what is asked of a DP from outside, with less for a PDF: one made to harm takes all that it is given."""
    try:
        with path.open("rb") as source:
            pdf = b"%PDF-" in source.read(1024)
    except OSError:
        pdf = False  # whoever reads it says why it cannot be
    return within(DP_PDF if pdf else None, wanted)
