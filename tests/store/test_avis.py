"""Facts of reviews in a dossier's file, in what is sent of it, and in a reader's notebook."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.avis import Avis, Etat, Lecture, Position, Remarque, Reponse, ResultatEcf, Retrait, Synthese
from dossier_pro.domain.dossier import Annexe, Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.store.avis import Carnet
from dossier_pro.store.repository import Repository
from tests.store import samples
from tests.store.samples import add_preuve, answer, edit, looking_into, names_in, value, write

WHO = "Une formatrice"
REMARQUE = Remarque(
    "r1", WHO, 1, "precision", "Précisez « l’outil ».", "passage", "ex1", Ancre("taches", "un groupe", "", ".", 3)
)
AVIS = Avis.de(
    [
        REMARQUE,
        replace(REMARQUE, texte="Un autre contenu sous le même nom"),
        Reponse("a1", "Camille Durand", 2, "r1", "C’est fait.", "candidat"),
        Etat("e1", "Camille Durand", 3, "r1", "traite"),
        Position("p1", WHO, "cr1", "confirme", "f" * 64, 4, role="formateur"),
        Synthese("s1", WHO, 5, "at1", "Bon travail."),
        ResultatEcf("c1", WHO, 6, "at1", "Mise en situation", satisfait=True),
        Lecture("l1", WHO, 7, (("exemple/ex1/taches", "a" * 64),)),
        Retrait("x1", WHO, 8, "s1"),
    ]
)


def test_facts_are_added_once_told_in_the_history_and_never_undone(repository: Repository, path: Path) -> None:
    write(repository, "un", burst="")
    before = repository.dossier.tables
    assert repository.add_avis(AVIS, "Fusionner l’avis de WHO", samples.at(5), author=WHO) == 9
    assert repository.add_avis(AVIS, "Fusionner l’avis de WHO", samples.at(6), author=WHO) == 0
    assert repository.dossier.tables == before
    assert [(e.label, e.author, e.undoable) for e in repository.history()] == [
        ("Fusionner l’avis de WHO", WHO, False),
        ("Écrire un", "", True),
    ]
    assert repository.undo_label == "Écrire un"
    repository.undo()
    assert answer(repository) == samples.full().all(Exemple)["ex1"].taches
    assert repository.dossier.avis == AVIS
    repository.close()
    with Repository.open(path, read_only=True) as again:
        assert again.dossier.avis == AVIS
        assert again.dossier.avis.empreinte == AVIS.empreinte
        with pytest.raises(KnownError, match="lecture seule"):
            again.add_avis(AVIS, "Fusionner", samples.at(7))


def test_an_edit_after_a_merge_keeps_the_facts_and_redo_survives_one(repository: Repository) -> None:
    write(repository, "un", burst="")
    repository.undo()
    repository.add_avis(AVIS, "Fusionner", samples.at(5))
    repository.redo()
    assert answer(repository) == "un"
    assert repository.dossier.avis == AVIS


def test_a_dossier_is_made_with_its_facts(tmp_path: Path) -> None:
    dossier = replace(samples.full(), avis=AVIS)
    with Repository.create(tmp_path / "d.dpro", dossier) as repository:
        assert repository.dossier == dossier


@pytest.mark.parametrize("json", ["{", "[]", '{"fait":"autre"}', '{"fait":"retrait","id":1}'])
def test_a_damaged_fact_is_a_damaged_file(repository: Repository, path: Path, json: str) -> None:
    repository.close()
    with looking_into(path) as connection:
        connection.execute("INSERT INTO avis (sha256, json) VALUES ('x', ?)", (json,))
    with pytest.raises(KnownError, match="abîmé"):
        Repository.open(path)


def test_what_is_left_out_of_a_copy_is_not_in_its_bytes(repository: Repository, tmp_path: Path) -> None:
    add_preuve(repository, b"LesOctetsSecrets" * 500, "secrete")
    kept = add_preuve(repository, b"LesOctetsGardes" * 500, "gardee")
    edit(repository, Annexe("a9", 2, "TitreSecret", "secrete"))
    repository.add_avis(AVIS, "EtiquetteSecrete", samples.at(5))
    dossier = repository.dossier.drop("preuve", "secrete").drop("annexe", "a9")
    target = tmp_path / "copie.dpro"
    repository.copy_without_history(target, dossier)
    content = target.read_bytes()
    for secret in (b"LesOctetsSecrets", b"TitreSecret", b"EtiquetteSecrete"):
        assert secret not in content
    assert b"LesOctetsGardes" in content
    with Repository.open(target) as copy:
        assert copy.dossier == dossier
        assert copy.dossier.get(Preuve, "gardee") == kept
        assert copy.history() == ()
    assert "secrete" in repository.dossier.all(Preuve)


# --- the notebook ----------------------------------------------------------------------------------------------------


@pytest.fixture
def carnet(tmp_path: Path):
    with Carnet(tmp_path / "a" / "relectures.sqlite") as carnet:
        yield carnet


def test_the_notebook_keeps_each_dossier_apart(carnet: Carnet, tmp_path: Path) -> None:
    carnet.ajouter("d1", AVIS)
    carnet.ajouter("d1", AVIS)
    carnet.ajouter("../../d2", Avis.de([REMARQUE]))
    carnet.garder_textes("d1", {"a": "Un texte", "b": "Un autre"})
    carnet.garder_textes("d1", {"a": "Un texte"})
    with Carnet(tmp_path / "a" / "relectures.sqlite") as other:
        assert other.avis("d1") == AVIS
        assert other.avis("../../d2") == Avis.de([REMARQUE])
        assert other.avis("d3") == Avis()
        assert [other.texte_lu("d1", one) for one in "abc"] == ["Un texte", "Un autre", None]
        assert other.texte_lu("d3", "a") is None
        other.oublier("d1")
    assert carnet.avis("d1") == Avis()
    assert carnet.texte_lu("d1", "a") is None
    assert names_in(tmp_path / "a") == ["relectures.sqlite"]


def test_the_reader_and_the_phrases_are_remembered(carnet: Carnet) -> None:
    assert carnet.lecteur() is None
    one, other = carnet.identifier("Une formatrice", "formateur"), carnet.identifier("Un tuteur", "tuteur")
    assert carnet.identifier("une  FORMATRICE", "formateur") == one != other
    carnet.noter_lecteur(one, "Une formatrice", "formateur")
    carnet.noter_lecteur(other, "Un tuteur", "tuteur")
    known = carnet.lecteur()
    assert known is not None
    assert (known.id, known.nom, known.role) == (other, "Un tuteur", "tuteur")
    carnet.noter_phrases(["Dites avec quel outil.", "Dites « je ».", "Dites avec quel outil."])
    assert carnet.phrases() == ("Dites avec quel outil.", "Dites « je ».")
    carnet.noter_phrases([])
    assert carnet.phrases() == ()


@pytest.mark.parametrize(
    ("pragma", "sentence"), [("user_version=9", "plus récente"), ("application_id=7", "n’est pas le carnet")]
)
def test_a_file_that_is_no_notebook_of_ours(tmp_path: Path, pragma: str, sentence: str) -> None:
    path = tmp_path / "relectures.sqlite"
    Carnet(path).close()
    with looking_into(path) as connection:
        connection.execute(f"PRAGMA {pragma}")
    with pytest.raises(KnownError, match=sentence):
        Carnet(path)


def test_a_damaged_notebook(tmp_path: Path) -> None:
    path = tmp_path / "relectures.sqlite"
    path.write_bytes(b"autre chose" * 1000)
    with pytest.raises(KnownError):
        Carnet(path)
    path.unlink()
    with Carnet(path) as carnet:
        carnet.ajouter("d", AVIS)
        with looking_into(path) as connection:
            connection.execute("UPDATE fait SET json = '{'")
        with pytest.raises(KnownError, match="abîmé"):
            carnet.avis("d")
    assert value(path, "SELECT count(*) FROM fait") == 9
