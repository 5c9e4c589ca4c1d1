"""What a newer version wrote in words that this one lacks: said to be that; never damage, a bug, or written over."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

from dossier_pro.domain.avis import canonique, sceau
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import KINDS, Preuve
from dossier_pro.domain.errors import DamagedError, KnownError, NewerError
from dossier_pro.store import seals
from dossier_pro.store.avis import Carnet
from dossier_pro.store.repository import Repository
from tests.store import samples
from tests.store.samples import looking_into
from tests.store.test_avis import AVIS, REMARQUE

LATER = "mot-de-2031"


def words(cls: type) -> set[str]:
    """The fields of a kind that hold one of a few words."""
    found = set()
    for name, hint in get_type_hints(cls).items():
        parts = get_args(hint) if get_origin(hint) is Union else get_args(hint) or (hint,)
        if get_origin(hint) is Literal or any(get_origin(part) is Literal for part in parts):
            found.add(name)
    return found & {one.name for one in fields(cls)}


OF_ENTITIES = sorted((kind, name) for kind, cls in KINDS.items() for name in words(cls))


def refused(path: Path) -> KnownError:
    """The error with which a file is not opened, to write and to read; its bytes stay."""
    before = path.read_bytes()
    errors = []
    for read_only in (False, True):
        with pytest.raises(KnownError) as caught:
            Repository.open(path, read_only=read_only)
        errors.append(caught.value)
    assert errors[0].phrase == errors[1].phrase
    assert path.read_bytes() == before
    return errors[0]


@pytest.mark.parametrize(("kind", "name"), OF_ENTITIES)
def test_an_unknown_word_under_its_seal_is_of_a_newer_version(
    repository: Repository, path: Path, kind: str, name: str
) -> None:
    repository.close()
    with looking_into(path) as connection:
        connection.execute(f"UPDATE {kind} SET {name} = ?", (LATER,))
        samples.seal(connection)
    error = refused(path)
    assert isinstance(error, NewerError)
    assert "mettez le logiciel à jour" in error.phrase


def test_every_enumeration_of_a_dossier_is_tried() -> None:
    assert ("preuve", "genre") in OF_ENTITIES
    assert ("projet", "modalite") in OF_ENTITIES


def test_an_unknown_word_without_its_seal_is_damage(repository: Repository, path: Path) -> None:
    repository.close()
    with looking_into(path) as connection:
        connection.execute("UPDATE preuve SET genre = ?", (LATER,))
    assert isinstance(refused(path), DamagedError)


def _with_referentiel(path: Path, **values: Any) -> None:
    with looking_into(path) as connection:
        ((text,),) = connection.execute("SELECT json FROM referentiel").fetchall()
        changed = json.dumps(json.loads(text) | values, ensure_ascii=False)
        connection.execute("UPDATE referentiel SET json = ?", (changed,))
        samples.seal(connection)


def test_the_later_format_of_a_referentiel_is_of_a_newer_version(repository: Repository, path: Path) -> None:
    repository.close()
    _with_referentiel(path, format="dossier-pro/referentiel/2")
    assert isinstance(refused(path), NewerError)


def test_an_unknown_word_of_the_referentiel_hinders_nobody(repository: Repository, path: Path) -> None:
    source = {"nom": "Un document", "type": LATER, "sha256": "0" * 64, "date": None}
    repository.close()
    _with_referentiel(path, source=source, type=LATER)
    with Repository.open(path) as again:
        samples.write(again, "un")
        assert again.dossier.referentiel.source.type == LATER
    with Repository.open(path) as again:
        assert again.dossier.referentiel.type == LATER


# --- facts -----------------------------------------------------------------------------------------------------------

FACTS: dict[str, dict[str, Any]] = {
    "a kind": {"fait": "sondage", "id": "s1"},
    "a word": {"genre": LATER},
    "a word of what it is on": {"sur": LATER},
    "a field": {"couleur": "vert"},
}


def fact(change: dict[str, Any]) -> tuple[str, str]:
    text = json.dumps(json.loads(canonique(REMARQUE)) | change, ensure_ascii=False, sort_keys=True)
    return sceau(text), text


@pytest.mark.parametrize("change", FACTS.values(), ids=FACTS)
def test_a_fact_with_what_is_not_known_is_of_a_newer_version(
    repository: Repository, path: Path, change: dict[str, Any]
) -> None:
    repository.add_avis(AVIS, "Fusionner", samples.at(1))
    repository.close()
    sha256, text = fact(change)
    with looking_into(path) as connection:
        connection.execute("INSERT INTO avis (sha256, json) VALUES (?, ?)", (sha256, text))
        sealed = seals.of_facts([*AVIS.faits, sha256])
        connection.execute("UPDATE sceau SET octets = ? WHERE cle = ?", (sealed, seals.FACTS))
    assert isinstance(refused(path), NewerError)


@pytest.mark.parametrize("change", FACTS.values(), ids=FACTS)
def test_a_notebook_with_what_is_not_known_says_so_and_still_takes_a_name(
    tmp_path: Path, change: dict[str, Any]
) -> None:
    path = tmp_path / "relectures.sqlite"
    with Carnet(path) as carnet:
        reader = carnet.identifier("Une formatrice", "formateur")
        carnet.ajouter("d0", AVIS)
    with looking_into(path) as connection:
        connection.execute("INSERT INTO fait (dossier, sha256, json, parti) VALUES ('d0', ?, ?, 0)", fact(change))
    with Carnet(path) as carnet:
        with pytest.raises(KnownError, match="version plus récente"):
            carnet.avis("d0")
        carnet.noter_lecteur(reader, "Une formatrice", "tutrice")
        assert [one.role for one in carnet.lecteurs()] == ["tutrice"]


# --- the history -----------------------------------------------------------------------------------------------------


def test_a_step_in_unknown_words_is_not_taken_back(repository: Repository, path: Path) -> None:
    """A newer version chose a word and another one after it: the word never comes back into the dossier."""
    before = repository.dossier.all(Preuve)["p1"]
    samples.edit(repository, Preuve("p1", "photo", before.titre), seconds=5)
    repository.close()
    with looking_into(path) as connection:
        ((rang, text),) = connection.execute("SELECT rang, json FROM history_changes").fetchall()
        changed = text.replace('"genre":"note"', f'"genre":"{LATER}"')
        assert changed != text
        line = connection.execute("SELECT id, label, at, author, burst FROM history WHERE rang = ?", (rang,)).fetchone()
        connection.execute("UPDATE history_changes SET json = ?", (changed,))
        connection.execute("UPDATE history SET sceau = ? WHERE rang = ?", (seals.of_step(line, changed), rang))
    with Repository.open(path) as again:
        stands = again.dossier
        with pytest.raises(KnownError, match="Cette étape"):
            again.undo()
        assert again.dossier == stands
    with Repository.open(path) as again:
        assert again.dossier == stands


def test_words_that_are_known_are_taken_back(repository: Repository) -> None:
    before = repository.dossier
    draft = Draft(before).put(Preuve("p1", "photo", "Une note"))
    repository.commit(draft.changeset("Changer", samples.at(5)))
    repository.undo()
    assert repository.dossier == before
