"""The référentiels at hand: what ships, a user's own folders, and keys as people type them."""

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Referentiel, critere_ids, from_json, item_id, to_json
from dossier_pro.referentiels.catalogue import charger, lister, resume, trouver
from dossier_pro.resources import resource


def save(ref: Referentiel, path: Path) -> None:
    path.write_text(json.dumps(to_json(ref)), encoding="utf-8")


def variant(millesime: str, code: str = "TP-09999", jo: date | None = None) -> Referentiel:
    base = trouver("TP-01285:04")
    return replace(
        base, cle=f"{code}:{millesime}", code=code, millesime=millesime, intitule="Titre inventé", date_jo=jo
    )


def test_every_id_is_the_one_that_the_key_and_the_path_give():
    for ref in lister():
        for activite in ref.activites:
            kind = "CCS" if activite.ccs else "AT"
            assert activite.id == item_id(ref.cle, kind, activite.numero), (ref.cle, activite.numero)
            for cp in activite.competences:
                path = (kind, activite.numero, "CP", cp.numero)
                assert cp.id == item_id(ref.cle, *path), (ref.cle, path)
                textes = tuple(c.texte for c in cp.criteres)
                assert tuple(c.id for c in cp.criteres) == critere_ids(ref.cle, path, textes), (ref.cle, path)
        for number, transversale in enumerate(ref.transversales, 1):
            place = ("TRANSVERSALES", number)
            assert transversale.id == item_id(ref.cle, *place), (ref.cle, place)
            textes = tuple(c.texte for c in transversale.criteres)
            assert tuple(c.id for c in transversale.criteres) == critere_ids(ref.cle, place, textes), (ref.cle, place)


def test_no_id_serves_twice_and_the_numbers_run():
    everywhere: list[str] = []
    for ref in lister():
        competences = [c for a in ref.activites for c in a.competences]
        everywhere += [a.id for a in ref.activites] + [c.id for c in competences] + [t.id for t in ref.transversales]
        criteres = [c.criteres for c in competences] + [t.criteres for t in ref.transversales]
        everywhere += [k.id for group in criteres for k in group]
        assert [c.numero for c in competences] == list(range(1, len(competences) + 1))
        assert [a.numero for a in ref.activites] == list(range(1, len(ref.activites) + 1))
    assert len(set(everywhere)) == len(everywhere)


def test_shipped_data_holds_no_narrative_of_a_reac_and_survives_the_round_trip():
    for path in sorted(resource("referentiels").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        ref = from_json(data)
        assert to_json(ref) == data, path.name
        competences = [c for a in ref.activites for c in a.competences]
        assert not any(c.description or c.contexte or c.savoirs for c in competences), path.name
        if ref.ministere:
            assert not any(a.description for a in ref.activites), path.name


@pytest.mark.parametrize(
    ("cle", "ccp", "competences", "criteres", "unite"),
    [
        ("TP-01285:04", 2, 8, 31, "critere"),
        ("TP-00523", 3, 9, 0, "competence"),
        ("sans-code-e5cdb7ee", 3, 11, 0, "competence"),
        ("RNCP6568", 3, 0, 0, "activite"),
    ],
)
def test_what_ships(cle, ccp, competences, criteres, unite):
    ref = trouver(cle)
    line = resume(ref)
    assert line == {
        "cle": cle,
        "intitule": ref.intitule,
        "niveau": 5,
        "source": ref.source.nom,
        "ccp": ccp,
        "competences": competences,
        "criteres": criteres,
    }
    assert ref.unite == unite
    assert resume(ref) in [resume(other) for other in lister()]


@pytest.mark.parametrize("typed", ["TP-01285:04", "tp-01285:04", " TP -01285 : 04 ", "TP‑01285", "tp-01285"])
def test_a_key_is_found_however_it_is_typed(typed):
    assert trouver(typed).cle == "TP-01285:04"


def test_a_code_alone_is_the_newest_millesime_known(tmp_path):
    for millesime in ("02", "10", "9"):
        save(variant(millesime), tmp_path / f"{millesime}.json")
    assert trouver("TP-09999", (tmp_path,)).millesime == "10"
    assert trouver("tp-09999:9", (tmp_path,)).millesime == "9"
    assert [r.millesime for r in lister((tmp_path,)) if r.code == "TP-09999"] == ["10", "9", "02"]


def test_without_numbers_the_later_journal_officiel_is_the_newest(tmp_path):
    save(replace(variant("01", jo=date(2020, 1, 1)), cle="TP-09999:a"), tmp_path / "a.json")
    save(replace(variant("01", jo=date(2024, 1, 1)), cle="TP-09999:b"), tmp_path / "b.json")
    assert trouver("TP-09999", (tmp_path,)).cle == "TP-09999:b"


def test_the_exact_key_wins_over_the_newest_millesime(tmp_path):
    save(replace(trouver("TP-00523"), cle="TP-00523:07", millesime="07"), tmp_path / "full.json")
    assert trouver("TP-00523", (tmp_path,)).millesime is None
    assert trouver("TP-00523:07", (tmp_path,)).millesime == "07"


def test_a_users_own_import_takes_the_place_of_the_shipped_one(tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    for folder, sigle in ((first, "MIEN"), (second, "AUTRE")):
        folder.mkdir()
        save(replace(trouver("TP-01285:04"), sigle=sigle), folder / "x.json")
    assert trouver("TP-01285:04", (first, second)).sigle == "MIEN"
    assert trouver("TP-01285:04").sigle == "ACom"
    assert len(lister((first, second))) == len(lister())


def test_a_changed_file_is_read_again(tmp_path):
    path = tmp_path / "x.json"
    save(variant("01"), path)
    assert trouver("TP-09999", (tmp_path,)).intitule == "Titre inventé"
    save(replace(variant("01"), intitule="Titre corrigé"), path)
    os.utime(path, ns=(1, 1))
    assert trouver("TP-09999", (tmp_path,)).intitule == "Titre corrigé"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe\x00",
        b'{"format": "dossier-pro/autre/1"}',
        b'{"format": "dossier-pro/referentiel/1"}',
        b"[" * 100_000,
        json.dumps({"format": "dossier-pro/referentiel/1", "code": 12}).encode(),
    ],
)
def test_a_damaged_file_is_skipped_and_reported(tmp_path, content):
    path = tmp_path / "abime.json"
    path.write_bytes(content)
    save(variant("01"), tmp_path / "bon.json")
    catalogue = charger((tmp_path,))
    assert [e.fichier for e in catalogue.ecartes] == [path]
    assert catalogue.ecartes[0].phrase.endswith(".")
    assert "TP-09999:01" in {r.cle for r in catalogue.referentiels}
    assert len(catalogue.referentiels) == len(lister()) + 1


def test_a_folder_that_is_absent_or_is_a_file_counts_as_empty(tmp_path):
    file = tmp_path / "fichier"
    file.write_text("")
    assert lister((tmp_path / "absent", file)) == lister()


@pytest.mark.parametrize(
    ("asked", "named"),
    [("TP-01285:03", "TP-01285:04"), ("TP-0528", "TP-00523"), ("assistant comercial", "TP-01285:04"), ("", "TP-01285")],
)
def test_an_unknown_key_is_refused_with_the_nearest_and_the_way_out(asked, named):
    with pytest.raises(KnownError) as refusal:
        trouver(asked)
    assert named in refusal.value.phrase
    assert "referentiel importer" in refusal.value.phrase
    assert refusal.value.phrase.count(".") == 1
