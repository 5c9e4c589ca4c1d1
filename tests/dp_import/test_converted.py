"""A DP that went through another word processor: LibreOffice stands for all of them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.dp_import.verify import verifier_docx
from tests.dp_import.filler import Remplisseur
from tests.dp_import.known import contenu, mesurer, png
from tests.support.libreoffice import skip_reason

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(skip_reason() is not None, reason=skip_reason() or ""),
]


def convertir(path: Path, ending: str, folder: Path, profile: Path) -> Path:
    """Save a document in another format."""
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        pytest.skip("LibreOffice is not on the path")
    command = [soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", ending, "--outdir", str(folder), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    return folder / f"{path.stem}.{ending}"


@pytest.mark.parametrize("detour", ["odt", "doc"])
def test_round_trip_keeps_everything_in_its_place(vierges: dict[str, Path], tmp_path: Path, detour: str) -> None:
    known = contenu(par_at=(2, 1), riche=True, modalite="vae")
    source = tmp_path / "dp.docx"
    source.write_bytes(Remplisseur(vierges["petit-2017"], png()).remplir(known).octets())
    other = convertir(source, detour, tmp_path, tmp_path / "profil")
    (tmp_path / "retour").mkdir()
    back = convertir(other, "docx", tmp_path / "retour", tmp_path / "profil")
    lu = lire_dp(back)
    found = mesurer(lu, known)
    assert found.perdus == []
    assert found.en_place >= 0.95, found.deplaces
    assert lu.champs["modalite"] == "vae"
    assert len(lu.images) == 6
    assert verifier_docx(back).conforme
