"""An open dossier on a shipped référentiel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import NouveauDossier, creer


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A blank dossier of Assistant commercial."""
    demande = NouveauDossier("TP-01285", "Durand", "Camille", "vae")
    with creer(tmp_path / "essai.dpro", demande) as opened:
        yield opened
