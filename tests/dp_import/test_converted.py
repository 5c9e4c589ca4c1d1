"""A DP that went through another word processor: LibreOffice stands for all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.dp_import.verify import verifier_docx
from tests.dp_import.filler import Remplisseur
from tests.dp_import.known import contenu, mesurer, png
from tests.support.libreoffice import convert, skip_reason

pytestmark = [
    pytest.mark.skipif(skip_reason() is not None, reason=skip_reason() or ""),
]


@pytest.mark.parametrize("detour", ["odt", "doc"])
def test_round_trip_keeps_everything_in_its_place(vierges: dict[str, Path], tmp_path: Path, detour: str) -> None:
    known = contenu(par_at=(2, 1), riche=True, modalite="vae")
    source = tmp_path / "dp.docx"
    source.write_bytes(Remplisseur(vierges["petit-2017"], png()).remplir(known).octets())
    other = convert(source, detour, tmp_path)
    back = convert(other, "docx", tmp_path / "retour")
    lu = lire_dp(back)
    found = mesurer(lu, known)
    assert found.perdus == []
    assert found.en_place >= 0.95, found.deplaces
    assert lu.champs["modalite"] == "vae"
    assert len(lu.images) == 6
    assert verifier_docx(back).conforme
