"""A window, as in `tests/gui`."""

from tests.gui.conftest import *  # noqa: F403 - every fixture that is listed there
