"""``python -m dossier_pro``, and where every installed starter begins."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program; what falls before it can look after its own errors is told too."""
    try:
        from dossier_pro.cli import main as run

        return run()
    except Exception as error:  # noqa: BLE001 - a hole in the installation: a library or a file of ours is missing
        from dossier_pro import last_word

        chosen = len(sys.argv) < 3  # nothing, or one file
        return last_word.bug(error, unread=last_word.is_unread(console=sys.stderr is not None, chosen=chosen))


if __name__ == "__main__":
    sys.exit(main())
