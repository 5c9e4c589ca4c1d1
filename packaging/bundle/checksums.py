"""`bundle checksums`: the sums of everything that was made, as `sha256sum -c` reads them."""

from __future__ import annotations

from collections.abc import Sequence

from bundle import content
from dev_setup import ROOT, SetupError, say

KINDS = (".deb", ".dmg", ".exe", ".gz", ".json", ".txt", ".xz", ".zip")
"""What people and programs get; pictures of the proofs and folders at work are none of it."""
NAME = "SHA256SUMS"


def make(_arguments: Sequence[str] = ()) -> int:
    """Write the sums of what lies in `sortie/bundle`."""
    made = [path for path in content.OUTPUT.glob("*") if path.is_file() and path.suffix in KINDS]
    if not made:
        raise SetupError("Il n’y a encore rien dans ./sortie/bundle.")
    content.write_checksums(made, content.OUTPUT / NAME)
    say(f"{(content.OUTPUT / NAME).relative_to(ROOT)} : {len(made)} fichiers")
    return 0
