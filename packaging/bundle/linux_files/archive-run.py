"""Dossier Pro, as the Linux archive starts it; nothing that is installed on this computer may come in the way."""

import sys

sys.path.insert(0, __file__.rpartition("/")[0] + "/app")

from dossier_pro.__main__ import main

sys.exit(main())
