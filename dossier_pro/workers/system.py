"""What this system holds children with; the same names on each."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from dossier_pro.workers.windows import allow, confine, die_with, end_group, ran_out, released
else:
    from dossier_pro.workers.posix import allow, confine, die_with, end_group, ran_out, released

__all__ = ["allow", "confine", "die_with", "end_group", "ran_out", "released"]
