"""``python -m dossier_pro``."""

from __future__ import annotations

import sys

from dossier_pro.cli import main

if __name__ == "__main__":
    sys.exit(main())
