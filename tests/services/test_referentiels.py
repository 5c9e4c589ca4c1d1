"""The user's own catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.services import referentiels
from dossier_pro.services.dossiers import NouveauDossier, creer, titres_disponibles
from tests.domain.samples import CLE, referentiel


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))


def test_what_is_kept_can_carry_a_dossier(tmp_path: Path) -> None:
    assert CLE not in {r.cle for r in titres_disponibles()}
    path = referentiels.enregistrer(referentiel())
    assert path.parent == referentiels.catalogue_utilisateur()
    assert {r.cle for r in titres_disponibles()} >= {CLE, "TP-01285:04"}
    with creer(tmp_path / "d.dpro", NouveauDossier(CLE)) as atelier:
        assert atelier.dossier.referentiel == referentiel()
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_catalogue_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "fichier"
    blocked.write_text("x")
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(blocked))
    with pytest.raises(KnownError, match="catalogue"):
        referentiels.enregistrer(referentiel())


def test_a_document_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="n’existe pas"):
        referentiels.lire(tmp_path / "absent.pdf")
