"""Copies that make themselves: when, where, what is kept, what is said; and opening one beside the dossier."""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Exemple, Preuve, new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.thinning import contenu
from dossier_pro.services.copies import making, places, volumes
from dossier_pro.services.copies.differences import comparer_a
from dossier_pro.services.copies.listing import details, liste_de
from dossier_pro.services.copies.making import (
    autres_fichiers,
    connus,
    dossier_de,
    lister,
    place_de_restauration,
    rappel,
    restaurer,
    sauvegarder,
    toutes,
)
from dossier_pro.services.copies.notes import note
from dossier_pro.services.copies.volumes import Volume
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import NouveauDossier, creer, ouvrir
from tests.support.lying_disk import lying_disk

NOW = datetime(2026, 11, 29, 14, 32, tzinfo=UTC)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "Camille Durand.dpro"
    with creer(path, NouveauDossier("TP-01285", "Durand", "Camille", "vae")) as desk:
        write(desk, "Le premier texte.")
    return path


def write(desk: Desk, text: str) -> None:
    """Write the answer to question 1 of the only exemple, which is made at the first time."""
    known = next(iter(desk.dossier.all(Exemple).values()), None)
    activite = desk.dossier.referentiel.activites[0].id
    exemple = replace(known or Exemple(new_id(), activite, intitule="Accueillir"), taches=text)
    desk.change("Écrire", lambda draft: draft.put(exemple))


def change(path: Path, text: str) -> None:
    with ouvrir(path) as desk:
        write(desk, text)


def copies_of(path: Path) -> list[str]:
    """The first answer in each copy, the newest first."""
    found = []
    for one in lister(dossier_de(path)):
        with ouvrir(one.fichier, lecture_seule=True) as desk:
            found.append(next(iter(desk.dossier.all(Exemple).values())).taches)
    return found


def day(number: int) -> datetime:
    return NOW + timedelta(days=number)


# --- making ----------------------------------------------------------------------------------------------------------


def test_a_copy_is_made_where_something_changed_and_only_there(dossier: Path, home: Path) -> None:
    first = sauvegarder(dossier, "travail", NOW)
    assert first.phrases == ()
    assert sauvegarder(dossier, "travail", day(1)).fichier is None
    with ouvrir(dossier):
        pass
    assert sauvegarder(dossier, "travail", day(1)).fichier is None, "it was opened, not changed"
    dossier.touch()
    assert sauvegarder(dossier, "travail", day(1)).fichier is None, "it was written to, and says the same"
    assert len(list(lister(dossier_de(dossier))[0].fichier.parent.iterdir())) == 2
    change(dossier, "Le second texte.")
    assert sauvegarder(dossier, "fusion", day(2)).fichier is not None
    assert copies_of(dossier) == ["Le second texte.", "Le premier texte."]
    newest = lister(dossier_de(dossier))[0]
    assert (newest.raison, newest.contenu.exemples, newest.contenu.preuves, newest.abimees) == ("fusion", 1, 0, 0)
    assert (newest.nom, newest.source) == ("Camille Durand", str(dossier))
    assert newest.fichier.is_relative_to(home / "sauvegardes")
    if sys.platform != "win32":
        assert stat.S_IMODE(newest.fichier.stat().st_mode) == 0o600
        assert stat.S_IMODE(note(newest.fichier).stat().st_mode) == 0o600
        assert stat.S_IMODE(newest.fichier.parent.stat().st_mode) == 0o700


def test_months_of_work_leave_few_copies_and_the_fullest(dossier: Path) -> None:
    for number, at in enumerate((0, 1, 2, 20, 21, 22, 40)):
        change(dossier, "x" * (5000 if number == 1 else 10 + number))
        sauvegarder(dossier, "travail", day(at))
    kept = copies_of(dossier)
    assert len(kept) == 6, "the last, and of each week before its last and its fullest"
    assert kept[0] == "x" * 16
    assert "x" * 5000 in kept
    folder = lister(dossier_de(dossier))[0].fichier.parent
    assert sorted(p.stem for p in folder.glob("*.json")) == sorted(p.stem for p in folder.glob("*.dpro"))


def test_a_damaged_dossier_pushes_out_no_good_copy(dossier: Path, tmp_path: Path) -> None:
    piece = tmp_path / "photo.txt"
    piece.write_bytes(b"contenu" * 4000)
    with ouvrir(dossier) as desk:
        desk.ajouter_preuve(piece)
    sauvegarder(dossier, "travail", NOW)
    content = dossier.read_bytes()
    at = content.index(b"contenucontenu")
    dossier.write_bytes(content[:at] + b"C" + content[at + 1 :])
    told = sauvegarder(dossier, "travail", NOW + timedelta(seconds=1))
    (phrase,) = told.phrases
    assert phrase == (
        "Dans «\u00a0Camille Durand.dpro\u00a0», 1\u00a0fichier joint est abîmé\u00a0: la copie est faite, et les "
        "dernières copies entières sont gardées."
    )
    for number in range(1, 5):
        change(dossier, f"La suite, {number}.")
        sauvegarder(dossier, "travail", day(number))
    states = [one.abimees for one in lister(dossier_de(dossier))]
    assert states == [1, 1, 1, 0]


def test_a_dossier_that_cannot_be_read_leaves_the_copies_and_says_so(dossier: Path) -> None:
    sauvegarder(dossier, "travail", NOW)
    content = bytearray(dossier.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    dossier.write_bytes(content)
    with pytest.raises(KnownError, match="il n’en a pas été fait de copie, et celles d’avant sont gardées"):
        sauvegarder(dossier, "travail", day(1))
    assert copies_of(dossier) == ["Le premier texte."], "found by the path, as the file says nothing"
    dossier.unlink()
    assert copies_of(dossier) == ["Le premier texte."]
    with pytest.raises(KnownError, match="ne peut pas être lu"):
        sauvegarder(dossier, "travail", day(1))
    with pytest.raises(KnownError, match=r"Aucune copie de «.autre\.dpro.»"):
        dossier_de(dossier.with_name("autre.dpro"))


def test_a_place_without_room_is_one_sentence_and_leaves_nothing(
    dossier: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sauvegarder(dossier, "travail", NOW)
    change(dossier, "La suite.")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("dossier_pro.store.files.os.fsync", full)
        with pytest.raises(KnownError) as caught:
            sauvegarder(dossier, "travail", day(1))
    assert caught.value.phrase == (
        "La copie de sécurité de «\u00a0Camille Durand.dpro\u00a0» n’a pas été faite, faute de place dans "
        "«\u00a0sauvegardes\u00a0». Le dossier lui-même est enregistré."
    )
    folder = next((home / "sauvegardes").iterdir())
    assert len(list(folder.iterdir())) == 2, "the copy before, and its note"


def test_a_folder_that_takes_nothing_is_said_and_the_program_s_own_takes_the_copy(
    dossier: Path, tmp_path: Path
) -> None:
    chosen = tmp_path / "choisi"
    chosen.mkdir()
    places.choisir_repertoire(chosen)
    sauvegarder(dossier, "travail", NOW)
    folder = chosen / dossier_de(dossier)
    assert folder.is_dir()
    change(dossier, "La suite.")
    for one in folder.iterdir():
        one.unlink()
    folder.rmdir()
    folder.write_text("a file where the folder should be")
    told = sauvegarder(dossier, "travail", day(1))
    assert len(told.phrases) == 1
    assert "rien ne peut être écrit dans «\u00a0choisi\u00a0»" in told.phrases[0]
    assert copies_of(dossier) == ["La suite."]


def test_a_note_that_is_lost_is_made_again_from_the_copy(dossier: Path) -> None:
    sauvegarder(dossier, "travail", NOW)
    before = lister(dossier_de(dossier))[0]
    for content in (None, "{", "[]", json.dumps({"quand": "hier"})):
        place = note(before.fichier)
        place.unlink() if content is None else place.write_text(content)
        again = lister(dossier_de(dossier))[0]
        assert (again.quand, again.contenu, again.nom) == (before.quand, before.contenu, before.nom)
    before.fichier.write_bytes(b"\xff" * 5000)
    assert lister(dossier_de(dossier))[0].abimees == -1


# --- a second place --------------------------------------------------------------------------------------------------


def test_the_note_of_a_newer_version_stays_as_it_is(dossier: Path) -> None:
    """The reason that it noted is not known here: it is not told, and not lost."""
    made = sauvegarder(dossier, "travail", NOW).fichier
    assert made is not None
    said = json.loads(note(made).read_text("utf-8")) | {"raison": "transfert", "couleur": "vert"}
    note(made).write_text(json.dumps(said), "utf-8")
    (found,) = lister(dossier_de(dossier))
    assert (found.raison, found.nom) == ("transfert", "Camille Durand")
    assert "raison non notée" in details(found)
    assert json.loads(note(made).read_text("utf-8")) == said


def test_a_key_is_known_again_by_its_label_wherever_it_is_found(dossier: Path, tmp_path: Path) -> None:
    here, there = tmp_path / "media" / "usb0", tmp_path / "media" / "usb1"
    here.mkdir(parents=True)
    plugged = [Volume("SAUVE", here)]
    chosen = places.choisir_cle(here, lambda: plugged)
    assert chosen is not None
    assert (chosen.nom, chosen.racine, chosen.la) == ("SAUVE", here / places.NOM, True)
    sauvegarder(dossier, "travail", NOW, lambda: plugged)
    (one,) = lister(dossier_de(dossier), lambda: plugged)
    assert one.aussi_cle
    assert len(toutes(dossier_de(dossier), lambda: plugged)) == 2
    plugged.clear()  # pulled out
    change(dossier, "Sans la clé.")
    assert sauvegarder(dossier, "travail", day(1), lambda: plugged).phrases == ()
    assert [one.endroit for one in lister(dossier_de(dossier), lambda: plugged)] == ["ordinateur", "ordinateur"]
    here.rename(there)
    plugged.append(Volume("AUTRE", tmp_path))
    plugged.append(Volume("SAUVE", there))
    assert sauvegarder(dossier, "travail", day(2), lambda: plugged).fichier is None, "nothing is new"
    on_key = [one for one in toutes(dossier_de(dossier), lambda: plugged) if one.endroit == "cle"]
    assert [one.fichier.parent.parent for one in on_key] == [there / places.NOM] * 2
    assert on_key[0].quand == day(1), "what the key had missed is brought to it"
    cible = tmp_path / "rouvert.dpro"
    restaurer(on_key[0], cible)
    with ouvrir(cible, lecture_seule=True) as desk:
        assert next(iter(desk.dossier.all(Exemple).values())).taches == "Sans la clé."
    assert places.choisir_cle(None) is None
    assert on_key[0].fichier.exists()


def test_a_key_that_is_full_or_closed_is_one_sentence(dossier: Path, tmp_path: Path) -> None:
    key = tmp_path / "cle"
    key.mkdir()
    places.choisir_cle(key, lambda: ())
    (key / dossier_de(dossier)).write_text("a file where the folder should be")
    told = sauvegarder(dossier, "travail", NOW)
    assert told.fichier is not None
    (phrase,) = told.phrases
    assert phrase == (
        "La copie de «\u00a0Camille Durand.dpro\u00a0» n’a pas été portée sur «\u00a0cle\u00a0», car rien ne peut y "
        "être écrit."
    )


def test_a_worn_key_is_told_and_takes_no_copy(
    dossier: Path, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes every byte and gives back others: the copy of this computer is there, and that of before on the key."""
    key = tmp_path / "cle"
    key.mkdir()
    places.choisir_cle(key, lambda: ())
    sauvegarder(dossier, "travail", NOW)
    change(dossier, "La suite accueillante.")
    with monkeypatch.context() as patch:
        lying_disk(patch, b"accueillante", key)
        told = sauvegarder(dossier, "travail", day(1))
    assert told.fichier is not None
    (phrase,) = told.phrases
    assert phrase == (
        "La copie de «\u00a0Camille Durand.dpro\u00a0» n’a pas été portée sur «\u00a0cle\u00a0», qui ne rend pas ce "
        "qui y est écrit\u00a0: ce disque est peut-être usé."
    )
    assert [p.suffix for p in sorted((key / dossier_de(dossier)).iterdir())] == [".dpro", ".json"]
    assert sauvegarder(dossier, "travail", day(2)).phrases == ()
    assert len(list((key / dossier_de(dossier)).glob("*.dpro"))) == 2, "a better key is brought what it missed"


def test_a_worn_disk_of_copies_is_told_and_the_program_s_own_folder_takes_the_copy(
    dossier: Path, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "vieux disque"
    other.mkdir()
    places.choisir_repertoire(other)
    change(dossier, "La suite accueillante.")
    lying_disk(monkeypatch, b"accueillante", other)
    told = sauvegarder(dossier, "travail", NOW)
    assert told.fichier is not None
    assert told.fichier.is_relative_to(home)
    (phrase,) = told.phrases
    assert "«\u00a0vieux disque\u00a0» ne rend pas ce qui y est écrit" in phrase
    assert not list(other.rglob("*.dpro"))


def test_disks_that_linux_shows(tmp_path: Path) -> None:
    labels = tmp_path / "by-label"
    labels.mkdir()
    device = tmp_path / "sdb1"
    device.write_text("")
    (labels / r"CL\xc3\x89\x20USB").symlink_to(device)
    mounts = (
        f"/dev/sda1 / ext4 rw 0 0\nproc /proc proc rw 0 0\n{device} /media/camille/CL\\303\\211\\040USB vfat rw 0 0\n"
        "/dev/sdc1 /run/media/camille/autre exfat rw 0 0\n\n"
    )
    assert volumes.linux(mounts, labels) == (
        Volume("CLÉ USB", Path("/media/camille/CLÉ USB")),
        Volume("autre", Path("/run/media/camille/autre")),
    )
    assert volumes.linux(mounts, tmp_path / "none")[0].nom == "CLÉ USB", "without labels, the folder's name"
    found = volumes.volume_de(Path("/media/camille/CLÉ USB/a/b"), volumes.linux(mounts, labels))
    assert found is not None
    assert found.nom == "CLÉ USB"
    assert volumes.volume_de(Path("/home/camille"), volumes.linux(mounts, labels)) is None
    assert isinstance(volumes.presents(), tuple)


def test_another_folder_keeps_the_copies_of_the_first_in_sight(dossier: Path, tmp_path: Path, home: Path) -> None:
    sauvegarder(dossier, "travail", NOW)
    for number, name in enumerate(("un", "deux"), 1):
        (tmp_path / name).mkdir()
        places.choisir_repertoire(tmp_path / name)
        change(dossier, name)
        sauvegarder(dossier, "travail", day(number))
    assert copies_of(dossier) == ["deux", "un", "Le premier texte."]
    places.choisir_repertoire(None)
    assert copies_of(dossier) == ["deux", "un", "Le premier texte."]
    assert places.principal().racine == home / "sauvegardes"
    with pytest.raises(KnownError, match="Rien ne peut être écrit"):
        places.choisir_repertoire(tmp_path / "aucun")
    (home / "sauvegardes.json").write_text("[1]")
    assert places.principal().racine == home / "sauvegardes"


# --- finding and restoring -------------------------------------------------------------------------------------------


def test_other_files_of_the_same_dossier_are_named(dossier: Path, tmp_path: Path) -> None:
    sauvegarder(dossier, "travail", NOW)
    with creer(tmp_path / "Autre personne.dpro", NouveauDossier("TP-01285", "Martin", "Zoé", "vae")):
        pass
    double = dossier.with_name("Camille Durand (2).dpro")
    double.write_bytes(dossier.read_bytes())
    ailleurs = tmp_path / "ailleurs"
    ailleurs.mkdir()
    renamed = dossier.rename(ailleurs / "DP final.dpro")
    assert set(autres_fichiers(dossier_de(renamed), [renamed])) == {double}
    assert set(autres_fichiers(dossier_de(renamed), [])) == {double}, "nothing leads there yet"
    change(renamed, "Ailleurs.")
    sauvegarder(renamed, "travail", day(1))
    assert set(autres_fichiers(dossier_de(double), [double])) == {renamed}
    assert [group[0].nom for group in connus()] == ["Camille Durand"]


def test_a_restored_copy_is_a_new_file_and_the_dossier_as_it_was(dossier: Path, tmp_path: Path) -> None:
    sauvegarder(dossier, "travail", NOW)
    with ouvrir(dossier, lecture_seule=True) as desk:
        before = desk.dossier
    change(dossier, "Un autre texte.")
    content = dossier.read_bytes()
    copy = lister(dossier_de(dossier))[0]
    with pytest.raises(KnownError, match="existe déjà"):
        restaurer(copy, dossier)
    place = place_de_restauration(copy, tmp_path)
    assert place.parent == dossier.parent
    assert place.name.startswith("Camille Durand (copie du 29 novembre 2026, ")
    assert restaurer(copy, place) == ()
    assert place_de_restauration(copy, tmp_path) != place
    assert dossier.read_bytes() == content
    with ouvrir(place) as desk:
        assert desk.dossier == before
        write(desk, "La suite marche.")
    dossier.unlink()
    folder = dossier.parent
    copy = replace(copy, source=str(folder / "parti" / "x.dpro"))
    assert place_de_restauration(copy, tmp_path).parent == tmp_path
    copy.fichier.write_bytes(b"\xff" * 5000)
    with pytest.raises(KnownError):
        restaurer(copy, tmp_path / "rien.dpro")
    assert not (tmp_path / "rien.dpro").exists()


def test_a_journal_that_lies_in_wait_is_set_aside(dossier: Path, tmp_path: Path) -> None:
    sauvegarder(dossier, "travail", NOW)
    place = tmp_path / "rouvert.dpro"
    stray = tmp_path / "rouvert.dpro-journal"
    stray.write_bytes(bytes.fromhex("d9d505f920a163d7") + os.urandom(3000))
    restaurer(lister(dossier_de(dossier))[0], place)
    assert not stray.exists()
    assert len(list(tmp_path.glob("rouvert.dpro*.reste"))) == 1
    with ouvrir(place) as desk:
        assert next(iter(desk.dossier.all(Exemple).values())).taches == "Le premier texte."


def test_what_differs_is_counted_and_named_from_the_dossier_to_the_copy(dossier: Path, tmp_path: Path) -> None:
    sauvegarder(dossier, "travail", NOW)
    copy = lister(dossier_de(dossier))[0]
    same = comparer_a(dossier, copy)
    assert same.phrase == "Cette copie contient la même chose que votre dossier."
    assert same.modifications == ()
    with ouvrir(dossier) as desk:
        write(desk, "Un autre texte.")
        preuve, activite = Preuve(new_id(), "note", "Bilan"), desk.dossier.referentiel.activites[0].id
        more = Exemple(new_id(), activite, intitule="Relancer")
        desk.change("Ajouter", lambda draft: Draft.put(draft, preuve, more))
    found = comparer_a(dossier, copy)
    assert found.phrase == (
        "Dans cette copie\u00a0: 1\u00a0exemple en moins, 1\u00a0exemple différent (1\u00a0texte), "
        "1\u00a0preuve en moins."
    )
    changed = next(m for m in found.modifications if m.genre == "changement")
    assert (changed.champs[0].avant, changed.champs[0].apres) == ("Un autre texte.", "Le premier texte.")
    dossier.write_bytes(b"abc")
    gone = comparer_a(dossier, copy)
    assert not gone.lisible
    assert comparer_a(None, copy) == gone


def test_the_list_of_a_file_that_is_gone(dossier: Path) -> None:
    sauvegarder(dossier, "travail", NOW)
    dossier.unlink()
    found = liste_de(dossier)
    assert [one.raison for one in found.sauvegardes] == ["travail"]
    assert found.taille == found.sauvegardes[0].fichier.stat().st_size
    with pytest.raises(KnownError, match="de 1 à 1"):
        found.numero(2)


def test_a_name_that_is_no_name_of_a_folder(dossier: Path, home: Path) -> None:
    from contextlib import closing
    from sqlite3 import connect

    from tests.store import samples

    with closing(connect(dossier)) as connection:
        connection.execute("UPDATE meta SET dossier_id = '../../ailleurs'")
        samples.seal(connection)
        connection.commit()
    made = sauvegarder(dossier, "travail", NOW)
    assert made.fichier is not None
    assert made.fichier.parent.parent == home / "sauvegardes"
    assert len(lister("../../ailleurs")) == 1


def test_a_copy_comes_before_a_merge_and_a_refusal_stops_nothing(dossier: Path, home: Path) -> None:
    from dossier_pro.notices import heard

    making.copier_avant(dossier, "fusion")
    assert [one.raison for one in lister(dossier_de(dossier))] == ["fusion"]
    with heard() as phrases:
        making.copier_avant(dossier.with_name("rien.dpro"), "fusion")
    assert len(phrases) == 1


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_file_of_an_older_format_is_copied_as_it_is_and_counted(number: int, tmp_path: Path, root: Path) -> None:
    path = tmp_path / "ancien.dpro"
    path.write_bytes((root / "tests" / "fixtures" / f"schema-{number}.dpro").read_bytes())
    before = path.read_bytes()
    sauvegarder(path, "travail", NOW)
    assert path.read_bytes() == before
    (one,) = lister(dossier_de(path))
    with ouvrir(one.fichier, lecture_seule=True) as copy:
        assert one.contenu == contenu(copy.dossier)
    assert one.contenu.exemples > 0


def test_a_key_left_in_a_drawer_is_told_after_two_weeks_and_only_where_something_was_written(
    dossier: Path, tmp_path: Path
) -> None:
    key = tmp_path / "media" / "CLE"
    key.mkdir(parents=True)
    plugged = [Volume("CLE", key)]
    places.choisir_cle(key, lambda: plugged)
    assert rappel(dossier, NOW, lambda: plugged) == "", "nothing was copied yet: closing it does that"
    sauvegarder(dossier, "travail", NOW, lambda: plugged)
    plugged.clear()
    assert rappel(dossier, day(60), lambda: plugged) == "", "nothing was written since"
    change(dossier, "La suite.")
    sauvegarder(dossier, "travail", day(3), lambda: plugged)
    assert rappel(dossier, day(13), lambda: plugged) == ""
    told = rappel(dossier, day(14), lambda: plugged)
    assert told.startswith("La dernière copie sur «\u00a0CLE\u00a0» date du 29\u00a0novembre\u00a02026")
    plugged.append(Volume("CLE", key))
    sauvegarder(dossier, "travail", day(15), lambda: plugged)
    assert rappel(dossier, day(16), lambda: plugged) == ""
    change(dossier, "Sans copie.")
    assert rappel(dossier, day(20), lambda: plugged).startswith("La dernière copie de sécurité de ce dossier date du 2")


def test_a_disk_that_refuses_at_any_moment_leaves_no_half_copy_and_one_sentence(
    dossier: Path, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The n-th thing that is asked of the disk fails, for every third n; there is no copy yet each time."""
    key = tmp_path / "cle"
    key.mkdir()
    places.choisir_cle(key, lambda: ())
    dossier_id = dossier_de(dossier)

    class Disk:
        """Refuses the n-th call."""

        def __init__(self, at: int) -> None:
            self.left = at

        def __call__(self, real: Callable[..., Any]) -> Callable[..., Any]:
            def call(*args: Any, **kwargs: Any) -> Any:
                self.left -= 1
                if self.left == 0:
                    raise OSError(errno.EIO, "Input/output error")
                return real(*args, **kwargs)

            return call

    named = ((Path, "replace"), (Path, "mkdir"), (Path, "write_text"), (Path, "touch"))
    calls: tuple[tuple[Any, str], ...] = ((os, "fsync"), (shutil, "copyfile"), *named)
    told: tuple[str, ...] = ()
    for number in count(1, 3):  # every moment takes ten seconds
        change(dossier, f"Texte {number}.")
        disk = Disk(number)
        with monkeypatch.context() as patch:
            for owner, name in calls:
                patch.setattr(owner, name, disk(getattr(owner, name)))
            try:
                told = sauvegarder(dossier, "travail", day(number)).phrases
            except KnownError as error:
                told = (error.phrase,)
        assert len(told) <= 2
        for place in (home, tmp_path / "cle"):
            for one in place.rglob("*.dpro"):
                with ouvrir(one, lecture_seule=True):
                    pass
            assert not list(place.rglob("*.tmp*"))
        assert all(one.abimees == 0 for one in toutes(dossier_id))
        if disk.left > 0:
            break
        for place in (home / "sauvegardes", key):
            shutil.rmtree(place / dossier_id, ignore_errors=True)
    assert number > 8
    assert told == ()
    assert copies_of(dossier)[0] == f"Texte {number}."
