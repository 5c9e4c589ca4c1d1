#!/usr/bin/python3 -IS
# -I and -S: what else is installed for this Python, or set for its user, must not come in the way.
"""Dossier Pro, as the Debian package starts it."""

import sys

sys.path.insert(0, "/usr/lib/dossier-pro")

from dossier_pro.__main__ import main

sys.exit(main())
