"""« Tout exporter »: nothing of a dossier is left out, and whoever opens the ZIP needs no program of ours."""

from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import fields, replace
from pathlib import Path

import pytest

from dossier_pro.domain.changes import decode
from dossier_pro.domain.dossier import KINDS, Exemple, Preuve, Rappel
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.faisabilite import vierge
from dossier_pro.domain.guide import AutoEvaluation
from dossier_pro.domain.referentiel import from_json
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.everything import DONNEES, FORMAT, TEXTES, tout_exporter
from dossier_pro.services.exemple import creer_exemple

CODES = {
    *("id", "activite_id", "cible_id", "exemple_id", "preuve_id", "source_id", "element_id"),
    *("source", "champ", "grandeur", "genre"),
    *("mime", "sha256", "modalite", "objet", "code", "signature"),
}
"""Fields that hold no words of a person."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tout") / "exemple.dpro"
    with creer_exemple(path) as desk:
        secret = next(iter(desk.dossier.all(Preuve).values()))
        desk.change("Cacher", lambda draft: draft.put(replace(secret, confidentielle=True, titre="À moi | seul / ici")))
    return path


def _read(target: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def test_every_entity_and_every_byte_comes_back(made: Path, tmp_path: Path) -> None:
    result = tout_exporter(made, tmp_path / "tout.zip")
    parts = _read(result.cible)
    data = json.loads(parts[DONNEES])
    with ouvrir(made, lecture_seule=True) as desk:
        dossier = desk.dossier
        assert data["format"] == FORMAT
        assert from_json(data["referentiel"]) == dossier.referentiel
        back = {kind: {e.id: e for e in (decode(kind, row) for row in rows)} for kind, rows in data["entites"].items()}
        assert back == {kind: dict(table) for kind, table in dossier.tables.items()}
        assert back.keys() <= KINDS.keys()
        assert len(data["avis"]) == len(dossier.avis)
        assert len(data["historique"]) == len(desk.historique())
        assert set(data["pieces"]) == dossier.pieces()
    for sha256, path in data["pieces"].items():
        assert hashlib.sha256(parts[path]).hexdigest() == sha256
    assert result.perdues == ()


def test_every_word_can_be_read(made: Path, tmp_path: Path) -> None:
    path = tmp_path / "moi.dpro"
    path.write_bytes(made.read_bytes())
    with ouvrir(path) as desk:
        unplaced = replace(
            next(iter(desk.dossier.all(Exemple).values())), id="x", activite_id="ailleurs", moyens="Seul"
        )
        rappel = Rappel(id="r", texte="Demander l’attestation")
        bloc = replace(vierge(desk.dossier.referentiel.activites[0].id), texte="Je vends depuis 2021.")
        other = AutoEvaluation("autre", "bloc-d-un-autre-titre", "oui", "Un texte d’avant")
        desk.change("Noter", lambda draft: (draft.put(unplaced, bloc, other), draft.put(rappel), None)[-1])
    text = _read(tout_exporter(path, tmp_path / "tout.zip").cible)[TEXTES].decode("utf-8")
    assert "Exemple à ranger" in text
    assert "### CCP 1, Administrer les ventes et assurer le suivi de la supply chain\n\nJe vends depuis 2021." in text
    with ouvrir(path, lecture_seule=True) as desk:
        for kind, table in desk.dossier.tables.items():
            for entity in table.values():
                for one in fields(entity):
                    value = getattr(entity, one.name)
                    if isinstance(value, str) and one.name not in CODES:
                        assert value in text, (kind, one.name)


def test_the_five_questions_stand_in_their_order_and_numbers_are_french(made: Path, tmp_path: Path) -> None:
    text = _read(tout_exporter(made, tmp_path / "tout.zip").cible)[TEXTES].decode("utf-8")
    first = text[text.index("## CCP 1, exemple 1") :]
    headings = [line for line in first.splitlines() if line.startswith("### ")][:7]
    assert [heading[4] for heading in headings[:5]] == ["1", "2", "3", "4", "5"]
    assert headings[5:] == ["### Preuves citées", "### Ce que cet exemple montre"]
    assert "### 4. Contexte\n\n- Entreprise" in first
    assert "- Heures par semaine : 35\n" in text


def test_the_same_dossier_gives_the_same_bytes(made: Path, tmp_path: Path) -> None:
    one, two = (tout_exporter(made, tmp_path / name).cible.read_bytes() for name in ("un.zip", "deux.ZIP"))
    assert one == two


def test_another_ending_and_a_dossier_in_its_place_are_refused(made: Path, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"doit finir par \.zip"):
        tout_exporter(made, tmp_path / "tout.dpro")
    hidden = tmp_path / "cache.zip"
    hidden.write_bytes(made.read_bytes())
    with pytest.raises(KnownError):
        tout_exporter(made, hidden)
    assert hidden.read_bytes() == made.read_bytes()
