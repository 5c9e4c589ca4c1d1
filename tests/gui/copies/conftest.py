"""A window with the real gateway, and the person who answers its dialogs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.support.dialogs import Dialogs, answering


@pytest.fixture
def dialogs(qapp: QApplication) -> Iterator[Dialogs]:
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    with answering() as made:
        yield made
