"""A password is set, changed and removed: the dossier stays what it is, and its copies go along."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_pro.domain.dossier import Candidat, Preuve
from dossier_pro.domain.errors import KnownError, PasswordNeededError, WrongPasswordError
from dossier_pro.limits import JOB
from dossier_pro.services import drafts, jobs, password
from dossier_pro.services.copies.making import lister, restaurer, sauvegarder
from dossier_pro.services.copies.notes import note
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.password import Changement, Geste, changer, deverrouiller, est_protege, proteger, retirer
from dossier_pro.workers.call import telling
from dossier_pro.workers.worker import Worker
from tests.store import protecting

pytestmark = pytest.mark.usefixtures("quick_passwords")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def name(desk: Desk, nom: str) -> None:
    desk.change("Nom", lambda draft: draft.put(replace(draft.dossier.candidat, nom_naissance=nom)))


def test_set_changed_and_removed_the_dossier_stays_what_it_is(desk: Desk, tmp_path: Path) -> None:
    piece = tmp_path / "note.txt"
    piece.write_text("Ce que la pièce dit")
    desk.ajouter_preuve(piece)
    name(desk, "Martin")
    before, history = desk.dossier, desk.historique()

    phrases = proteger(desk, "premier")
    assert "Personne ne peut retrouver un mot de passe oublié" in phrases[0]
    assert desk.protege
    assert (desk.dossier, desk.historique()) == (before, history)
    changer(desk, "premier", "second")
    assert protecting.readable(desk.chemin.parent / desk.chemin.name, "Martin") == []

    # Undo walks back over the change of the password, and edits go on.
    assert desk.undo_label == "Nom"
    desk.undo()
    assert desk.dossier.candidat.nom_naissance == "Durand"
    desk.redo()
    retirer(desk, "second")
    assert not est_protege(desk.chemin)
    assert (desk.dossier, desk.historique()) == (before, history)
    (preuve,) = desk.dossier.all(Preuve).values()
    with desk.read_piece(preuve.sha256 or "") as stream:
        assert stream.read().decode() == "Ce que la pièce dit"
    desk.close()
    with ouvrir(desk.chemin) as again:
        assert (again.dossier, again.historique()) == (before, history)


def test_the_present_password_is_needed(desk: Desk) -> None:
    proteger(desk, "premier")
    before = desk.chemin.read_bytes()
    for wrong in ("autre", "second"):
        with pytest.raises(WrongPasswordError):
            changer(desk, wrong, "second")
        with pytest.raises(WrongPasswordError):
            retirer(desk, wrong)
    with pytest.raises(KnownError):
        changer(desk, "premier", "  ")
    with pytest.raises(KnownError):
        proteger(desk, "premier")
    assert desk.chemin.read_bytes()[:16] == before[:16]
    name(desk, "Martin")
    assert desk.dossier.candidat.nom_naissance == "Martin"


def test_without_a_password_there_is_none_to_change(desk: Desk) -> None:
    for act in (lambda: changer(desk, "un", "deux"), lambda: retirer(desk, "un")):
        with pytest.raises(KnownError):
            act()


@pytest.mark.skipif(sys.platform == "win32", reason="nothing takes the place of an open file on Windows")
@pytest.mark.parametrize("how", ["replaced", "moved"])
@pytest.mark.parametrize("geste", ["mettre", "changer"])
def test_another_file_in_its_place_is_left_alone_and_the_dossier_stays_open(
    desk: Desk, tmp_path: Path, how: str, geste: Geste
) -> None:
    if geste == "changer":
        proteger(desk, "premier")
    place, aside = desk.chemin, tmp_path / "ailleurs.dpro"
    shutil.copy(place, aside)
    desk.close()
    with ouvrir(place) as again:
        if how == "moved":
            place.rename(aside)
        else:
            aside.replace(place)
        before = place.read_bytes() if place.exists() else b""
        with pytest.raises(KnownError, match="pendant qu’il était ouvert"):
            Changement(again, geste, actuel="premier", nouveau="second").commencer()
        assert (place.read_bytes() if place.exists() else b"") == before
        again.copie(tmp_path / "copie.dpro")
    with ouvrir(tmp_path / "copie.dpro") as kept:
        assert kept.dossier.candidat.nom_naissance == "Durand"


def test_read_only_nothing_is_changed(desk: Desk) -> None:
    desk.close()
    with ouvrir(desk.chemin, lecture_seule=True) as reading:
        with pytest.raises(KnownError):
            proteger(reading, "un")
        assert reading.dossier == desk.dossier


def test_the_copies_go_along_and_their_notes_name_nobody(desk: Desk, home: Path, tmp_path: Path) -> None:
    sauvegarder(desk.chemin, "demande")
    name(desk, "Lagarde")
    sauvegarder(desk.chemin, "demande")
    assert "Lagarde" in "".join(path.read_text() for path in home.rglob("*.json"))
    phrases = proteger(desk, "premier")
    assert any("2\u00a0copies de sécurité" in phrase for phrase in phrases)
    name(desk, "Martin")
    sauvegarder(desk.chemin, "demande")
    copies = lister(desk.dossier.id)
    assert len(copies) == 3
    assert [one.abimees for one in copies] == [0, 0, 0]
    assert protecting.readable(home, "Durand", "Lagarde", "Martin", "Camille") == []

    changer(desk, "premier", "second")
    password.tout_verrouiller()
    deverrouiller(copies[0].fichier, "second")
    place = tmp_path / "restauré.dpro"
    restaurer(copies[0], place)
    assert est_protege(place)
    with ouvrir(place) as restored:
        assert restored.dossier == desk.dossier

    deverrouiller(desk.chemin, "second")
    retirer(desk, "second")
    assert not any(est_protege(one.fichier) for one in lister(desk.dossier.id))
    assert all(note(one.fichier).is_file() for one in lister(desk.dossier.id))


def test_a_copy_whose_password_nobody_said_stays_and_is_told(desk: Desk) -> None:
    proteger(desk, "premier")
    sauvegarder(desk.chemin, "demande")
    (copy,) = lister(desk.dossier.id)
    kept = copy.fichier.read_bytes()
    retirer(desk, "premier")
    copy.fichier.write_bytes(kept)  # as it would come back from a key
    password.tout_verrouiller()
    phrases = proteger(desk, "second")
    assert any("un mot de passe d’avant" in phrase for phrase in phrases)
    assert copy.fichier.read_bytes() == kept


def test_the_long_step_may_run_elsewhere(desk: Desk) -> None:
    from concurrent.futures import ThreadPoolExecutor

    steps: list[str] = []
    change = Changement(desk, "mettre", nouveau="premier")
    change.commencer()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(change.faire, lambda what, part: steps.append(what)).result()
    change.finir()
    assert desk.protege
    assert steps
    name(desk, "Martin")


def test_what_is_handed_over_may_have_a_password_of_its_own(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "pour relecture.dpro"
    proteger(desk, "le mien")
    desk.copy_without_history(target)
    password.changer_copie(target, "le leur")
    password.tout_verrouiller()
    with pytest.raises(WrongPasswordError):
        deverrouiller(target, "le mien")
    with pytest.raises(PasswordNeededError):
        ouvrir(target)
    deverrouiller(target, "le leur")
    with ouvrir(target) as handed:
        assert handed.dossier == desk.dossier


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=30).filter(str.strip), st.text(max_size=40))
def test_any_password_opens_what_it_closed(desk: Desk, word: str, nom: str) -> None:
    desk.change("Nom", lambda draft: draft.put(Candidat(nom_naissance=nom.encode("utf-8", "ignore").decode())))
    before = desk.dossier
    proteger(desk, word)
    password.tout_verrouiller()
    deverrouiller(desk.chemin, word)
    with ouvrir(desk.chemin, lecture_seule=True) as reading:
        assert reading.dossier == before
    retirer(desk, word)
    assert desk.dossier == before


def test_what_is_kept_of_it_beside_it_goes_along(desk: Desk, home: Path) -> None:
    """Drafts are in clear, else; and the index of who follows a group names the candidate."""
    index = home / "suivi" / "index.json"
    index.parent.mkdir(parents=True)
    index.write_text(f'{{"dossier_id": "{desk.dossier.id}", "nom": "Durand"}}')
    names = (desk.dossier.id, drafts.du_lecteur(desk.dossier.id, "Camille Durand"))
    for one in names:
        drafts.ecrire(one, {"champ": "Ce que Durand écrivait"})
    proteger(desk, "premier")
    changer(desk, "premier", "second")
    assert protecting.readable(home, "Durand") == []
    password.tout_verrouiller()
    assert drafts.lire(names[0]) == {}
    deverrouiller(desk.chemin, "second")
    desk.close()
    with ouvrir(desk.chemin) as again:
        for one in names:
            assert drafts.lire(one) == {"champ": "Ce que Durand écrivait"}
            drafts.ecrire(one, {"champ": "Ce que Durand écrit"})
        assert protecting.readable(home, "Durand") == []
        retirer(again, "second")
    password.tout_verrouiller()
    assert drafts.lire(names[1]) == {"champ": "Ce que Durand écrit"}


def test_a_child_of_the_window_is_given_the_key_and_nothing_shows_it(desk: Desk) -> None:
    proteger(desk, "premier")
    desk.close()
    wanted = telling(jobs.count_pages, desk.chemin)
    key = desk.cle
    assert key is not None
    assert key.secret.hex() not in repr(wanted)
    assert repr(key.secret) not in repr(wanted)
    with Worker(JOB) as worker:
        assert worker.run(wanted) == {}
