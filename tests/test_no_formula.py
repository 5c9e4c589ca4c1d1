"""Whatever a dossier or a référentiel says, no cell of a table that the program writes is a formula.

A spreadsheet takes a cell for one by its first sign, in a CSV also where that sign is between quotes; a formula may
fetch a page or start a program on the computer of whoever opens the table.
"""

from __future__ import annotations

import csv
import io
import itertools
import zipfile
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import KINDS
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.text import FORMULE
from dossier_pro.referentiels.catalogue import lister
from dossier_pro.referentiels.exchange import moodle
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.suivi.cohorte import exporter_suivi
from dossier_pro.services.suivi.following import suivre

SIGNS = ("=1+1|cmd", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\x01=1", "＝1", "=1\r\n=2")
NOT_WORDS = {"id", "source", "genre", "champ", "mime", "sha256", "signature", "code", "modalite", "unite", "objet"}


@pytest.fixture(scope="module")
def group(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two dossiers whose texts begin with the signs in turn; their files are called so too."""
    folder = tmp_path_factory.mktemp("groupe")
    creer_exemple(folder / "-1.dpro").close()
    (folder / "=1.dpro").write_bytes((folder / "-1.dpro").read_bytes())
    for turn, name in enumerate(("-1.dpro", "=1.dpro")):
        signs = itertools.cycle(SIGNS[turn:] + SIGNS[:turn])
        with ouvrir(folder / name) as desk:
            entities = [entity for kind in KINDS.values() for entity in desk.dossier.all(kind).values()]

            def spoil(draft: Draft, entities: list[Any] = entities, signs: Iterator[str] = signs) -> None:
                for entity in entities:
                    words: dict[str, Any] = {
                        one.name: f"{next(signs)}{getattr(entity, one.name)}"
                        for one in fields(entity)
                        if one.type == "str" and not (one.name in NOT_WORDS or one.name.endswith("_id"))
                    }
                    draft.put(replace(entity, **words))

            desk.change("Écrire", spoil)
    (folder / "+abîmé.dpro").write_bytes(b"x" * 5000)
    return folder


def _live(cells: list[str]) -> list[str]:
    return [cell for cell in cells if cell.startswith(FORMULE)]


def test_the_follow_up_of_a_group_has_none(group: Path, tmp_path: Path) -> None:
    suivi = suivre(group)
    exporter_suivi(suivi, tmp_path / "s.csv")
    exporter_suivi(suivi, tmp_path / "s.xlsx")
    rows = list(csv.reader(io.StringIO((tmp_path / "s.csv").read_text("utf-8-sig"), newline=""), delimiter=";"))
    assert sum(cell.startswith("'") for row in rows for cell in row) >= 2
    assert not _live([cell for row in rows for cell in row])
    book = load_workbook(tmp_path / "s.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    # Text it is; with the mark it stays text also for whoever clicks into it and presses Enter.
    risky = [cell for cell in cells if cell.value.startswith(FORMULE)]
    assert len(risky) >= 5
    assert all(cell.quotePrefix for cell in risky)
    with zipfile.ZipFile(tmp_path / "s.xlsx") as made:
        assert not [n for n in made.namelist() if n.startswith("xl/worksheets") and b"<f>" in made.read(n)]


def _begun(ref: Referentiel, sign: str) -> Referentiel:
    """A référentiel whose every text begins so."""
    return replace(
        ref,
        intitule=f"{sign}{ref.intitule}",
        activites=tuple(
            replace(
                activite,
                intitule=f"{sign}{activite.intitule}",
                competences=tuple(replace(c, intitule=f"{sign}{c.intitule}") for c in activite.competences),
            )
            for activite in ref.activites
        ),
    )


@pytest.mark.parametrize("sign", ["=1+1|cmd", "+1", "-1", "@SUM(A1)"])
def test_a_framework_for_moodle_has_none_and_is_read_back(sign: str) -> None:
    ref = _begun(next(r for r in lister() if r.unite == "critere"), sign)
    text = moodle.ecrire(ref).decode()
    assert not _live([cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row])
    assert moodle.est_moodle(text)
    back = moodle.lire(text, "x", "0" * 64)
    assert back.intitule == ref.intitule[: moodle.MAX_COURT]
    assert [c.intitule for a in back.activites for c in a.competences] == [
        c.intitule for a in ref.activites for c in a.competences
    ]
