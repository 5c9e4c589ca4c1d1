"""Where the frozen program for macOS begins."""

import sys

from dossier_pro.__main__ import main

sys.exit(main())
