"""Where the frozen program for macOS begins."""

import sys

from dossier_pro.cli import main

sys.exit(main())
