"""Attachments: in, out, once, and gone when nothing names them."""

from __future__ import annotations

import hashlib
import io
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Declaration, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.store import pieces
from dossier_pro.store.repository import Repository
from tests.store import samples
from tests.store.samples import add_preuve, edit, value

SIZES = (1, pieces.CHUNK - 1, pieces.CHUNK, pieces.CHUNK + 1, 3 * pieces.CHUNK + 17)
CONTENT = random.Random(1).randbytes(max(SIZES))


@pytest.mark.parametrize("size", SIZES)
def test_the_same_bytes_come_out(repository: Repository, path: Path, size: int) -> None:
    content = CONTENT[:size]
    preuve = add_preuve(repository, content)
    assert preuve.sha256 == hashlib.sha256(content).hexdigest()
    assert preuve.taille == size
    repository.close()
    with Repository.open(path, read_only=True) as again, again.read_piece(preuve.sha256) as reader:
        assert reader.read() == content
        assert value(path, "SELECT max(length(octets)) FROM piece_chunk") == min(size, pieces.CHUNK)


@pytest.fixture(scope="module")
def one_piece(tmp_path_factory: pytest.TempPathFactory):
    with Repository.create(tmp_path_factory.mktemp("pieces") / "d.dpro", samples.full()) as repository:
        yield repository, repository.add_piece(io.BytesIO(CONTENT)).sha256


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from([0, 1, 2]), st.integers(-5_000_000, 5_000_000), st.integers(-1, 2_000_000))))
def test_a_reader_behaves_like_bytes_in_memory(one_piece, moves: list[tuple[int, int, int]]) -> None:
    repository, sha256 = one_piece
    plain = io.BytesIO(CONTENT)
    with repository.read_piece(sha256) as reader:
        for whence, offset, count in moves:
            base = {0: 0, 1: plain.tell(), 2: len(CONTENT)}[whence]
            if base + offset < 0:
                continue
            assert reader.seek(offset, whence) == plain.seek(offset, whence)
            assert reader.read(count) == plain.read(count)
            assert reader.tell() == plain.tell()


def test_a_piece_is_read_from_where_the_stream_stands_and_in_any_portions(repository: Repository) -> None:
    class Dripping(io.RawIOBase):
        """Gives a little at a time, as a pipe does."""

        def __init__(self) -> None:
            self.inner = io.BytesIO(CONTENT)

        def readable(self) -> bool:
            return True

        def readinto(self, buffer) -> int:
            return self.inner.readinto(memoryview(buffer)[:70_001])

    info = repository.add_piece(Dripping())  # type: ignore[arg-type]
    assert (info.taille, info.sha256) == (len(CONTENT), hashlib.sha256(CONTENT).hexdigest())
    stream = io.BytesIO(CONTENT)
    stream.seek(1000)
    assert repository.add_piece(stream).taille == len(CONTENT) - 1000


def test_the_same_content_is_kept_once(repository: Repository, path: Path) -> None:
    first = add_preuve(repository, CONTENT, "pa")
    size = path.stat().st_size
    second = add_preuve(repository, CONTENT, "pb")
    assert second.sha256 == first.sha256
    assert path.stat().st_size < size + pieces.CHUNK
    assert value(path, "SELECT count(*) FROM piece") == 1
    assert value(path, "SELECT sum(length(octets)) FROM piece_chunk") == len(CONTENT)


def held(path: Path) -> int:
    return int(value(path, "SELECT count(*) FROM piece"))


def reopened(repository: Repository) -> Repository:
    repository.close()
    return Repository.open(repository.path)


def test_a_piece_lives_as_long_as_the_history_names_it(repository: Repository, path: Path) -> None:
    preuve = add_preuve(repository, CONTENT)
    repository.commit(Draft(repository.dossier).drop(preuve).changeset("Retirer", samples.START))
    again = reopened(repository)
    assert held(path) == 1
    again.undo()
    with again.read_piece(preuve.sha256 or "") as reader:
        assert reader.read() == CONTENT
    again.redo()
    again.purge_history()
    assert held(path) == 0
    again.close()


def test_a_replaced_file_can_be_brought_back(repository: Repository, path: Path) -> None:
    # The two SHA-256 may share their first digits, and a ChangeSet then holds only the rest of them.
    preuve = add_preuve(repository, b"premier")
    other = repository.add_piece(io.BytesIO(b"second"))
    edit(repository, replace(preuve, sha256=other.sha256, taille=other.taille))
    again = reopened(repository)
    assert held(path) == 2
    again.undo()
    with again.read_piece(preuve.sha256 or "") as reader:
        assert reader.read() == b"premier"
    again = reopened(again)
    assert held(path) == 2, "redo still names the second"
    again.close()


def test_a_piece_that_was_never_named_goes_on_closing_and_gives_its_room_back(
    repository: Repository, path: Path
) -> None:
    size = path.stat().st_size
    repository.add_piece(io.BytesIO(CONTENT))
    assert path.stat().st_size > size + len(CONTENT) - 50_000
    repository.close()
    assert held(path) == 0
    assert path.stat().st_size <= size + 8192


def test_an_undone_addition_can_be_done_again_until_another_edit(repository: Repository, path: Path) -> None:
    add_preuve(repository, CONTENT)
    repository.undo()
    again = reopened(repository)
    assert held(path) == 1
    again.redo()
    again.undo()
    edit(again, Preuve("p2", "note"))
    assert again.redo_label is None
    again.close()
    assert held(path) == 1  # the step that was taken back can still be read in the history
    with Repository.open(path) as last:
        last.purge_history()
    assert held(path) == 0


# --- refusals --------------------------------------------------------------------------------------------------------


class Breaking(io.BytesIO):
    """A file on a stick that is pulled out."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() >= pieces.CHUNK:
            raise OSError(5, "Input/output error")
        return super().read(size)


@pytest.mark.parametrize(
    ("stream", "sentence"),
    [
        (lambda: io.BytesIO(b""), "vide"),
        (lambda: io.BytesIO(bytes(3_000_001)), "la limite pour une pièce"),
        (lambda: Breaking(CONTENT), "jusqu’au bout"),
    ],
)
def test_a_refused_piece_leaves_nothing(
    repository: Repository, path: Path, stream, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "MAX_BYTES", 3_000_000)
    with pytest.raises(KnownError, match=sentence):
        repository.add_piece(stream())
    assert held(path) == 0
    add_preuve(repository, b"la suite marche")
    assert held(path) == 1


def test_a_piece_of_exactly_the_limit_is_taken(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    assert pieces.MAX_BYTES == 100_000_000
    monkeypatch.setattr(pieces, "MAX_BYTES", 3_000_000)
    assert repository.add_piece(io.BytesIO(bytes(3_000_000))).taille == 3_000_000


def test_an_unknown_piece_is_refused(repository: Repository) -> None:
    with pytest.raises(KnownError, match="n’est plus dans le dossier"):
        repository.read_piece("0" * 64)


def test_a_piece_that_lacks_a_chunk_is_said_to_be_damaged(repository: Repository, path: Path) -> None:
    preuve = add_preuve(repository, CONTENT)
    repository.close()
    with samples.looking_into(path) as connection:
        connection.execute("DELETE FROM piece_chunk WHERE numero = 1")
    with Repository.open(path) as again, pytest.raises(KnownError, match="abîmée"):
        again.read_piece(preuve.sha256 or "")


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE piece_chunk SET octets = zeroblob(length(octets)) WHERE numero = 1",
        "UPDATE piece_chunk SET octets = 'du texte' WHERE numero = 0",
        "UPDATE piece SET taille = taille - 1",
        "UPDATE piece SET taille = 'gros'",
        "UPDATE piece SET taille = 4000000000000000000",
        "UPDATE piece_chunk SET numero = 7 - numero",
    ],
)
def test_no_byte_of_a_piece_that_was_changed_is_given_out(repository: Repository, path: Path, damage: str) -> None:
    preuve = add_preuve(repository, CONTENT)
    repository.close()
    with samples.looking_into(path) as connection:
        connection.execute(damage)
    with Repository.open(path) as again, pytest.raises(KnownError, match="abîmée"):
        again.read_piece(preuve.sha256 or "")


# --- their text ------------------------------------------------------------------------------------------------------


def test_the_text_of_a_piece_is_kept_beside_it(repository: Repository, path: Path) -> None:
    first, second = add_preuve(repository, b"un", "pf1"), add_preuve(repository, b"deux", "pf2")
    assert first.sha256 is not None
    assert second.sha256 is not None
    assert repository.pieces_without_text() == (first.sha256, second.sha256)
    assert repository.piece_text(first.sha256) is None
    steps = len(repository.history())
    for text in ("Le premier texte", "L’été à Œuilly"):
        repository.write_piece_text(first.sha256, text)
    repository.write_piece_text(second.sha256, "")
    repository.write_piece_text("0" * 64, "d’une pièce qui n’est pas là")
    assert repository.pieces_without_text() == ()
    assert len(repository.history()) == steps
    repository.close()
    with Repository.open(path, read_only=True) as again:
        assert again.piece_text(first.sha256) == "L’été à Œuilly"
        assert again.piece_text(second.sha256) == ""
        with pytest.raises(KnownError, match="lecture seule"):
            again.write_piece_text(first.sha256, "non")


SPOILT = [
    "UPDATE piece_texte SET texte = 'Un autre texte' WHERE piece = 1",
    "UPDATE piece_texte SET texte = CAST(X'C3286161' AS TEXT) WHERE piece = 1",
    "UPDATE piece_texte SET texte = 7 WHERE piece = 1",
    "UPDATE piece_texte SET piece = piece + 10; UPDATE piece_texte SET piece = 13 - piece",
    "UPDATE sceau SET octets = X'00' WHERE cle LIKE 'piece_texte/%'",
    "DELETE FROM sceau WHERE cle LIKE 'piece_texte/%' AND rang = (SELECT max(rang) - 1 FROM sceau)",
]


@pytest.mark.parametrize("statement", SPOILT)
def test_a_text_that_is_not_what_was_read_is_read_anew(repository: Repository, path: Path, statement: str) -> None:
    """A search found words that no file holds, and did not find those that it does."""
    shas = [
        add_preuve(repository, content, ident).sha256 or "" for content, ident in ((b"un", "pf1"), (b"deux", "pf2"))
    ]
    texts = ["Le premier", "Le deuxième"]
    for sha256, text in zip(shas, texts, strict=True):
        repository.write_piece_text(sha256, text)
    repository.close()
    with samples.looking_into(path) as connection:
        connection.executescript(f"PRAGMA foreign_keys=OFF; {statement};")
    with Repository.open(path) as again:
        waiting = again.pieces_without_text()
        assert shas[0] in waiting
        for sha256, text in zip(shas, texts, strict=True):
            assert again.piece_text(sha256) == (None if sha256 in waiting else text)
            again.write_piece_text(sha256, text)
        assert again.pieces_without_text() == ()
        assert [again.piece_text(sha256) for sha256 in shas] == texts


def test_texts_of_a_file_from_before_they_had_seals_are_found_and_read_anew(repository: Repository, path: Path) -> None:
    sha256 = add_preuve(repository, b"un", "pf1").sha256 or ""
    repository.write_piece_text(sha256, "Le texte")
    repository.close()
    with samples.looking_into(path) as connection:
        connection.execute("DELETE FROM sceau WHERE cle LIKE 'piece_texte/%'")
    with Repository.open(path, read_only=True) as again:
        assert again.piece_text(sha256) == "Le texte"
        assert again.pieces_without_text() == (sha256,)


def test_a_copy_with_another_content_keeps_what_was_read(repository: Repository, path: Path, tmp_path: Path) -> None:
    sha256 = add_preuve(repository, b"un", "pf1").sha256 or ""
    repository.write_piece_text(sha256, "Le texte")
    repository.copy_without_history(tmp_path / "copie.dpro", replace(repository.dossier, id="un-autre"))
    with Repository.open(tmp_path / "copie.dpro", read_only=True) as copy:
        assert (copy.piece_text(sha256), copy.pieces_without_text()) == ("Le texte", ())


def test_the_text_of_a_piece_goes_with_it(repository: Repository, path: Path) -> None:
    preuve = add_preuve(repository, b"un", "pf1")
    assert preuve.sha256 is not None
    repository.write_piece_text(preuve.sha256, "Le texte")
    repository.commit(Draft(repository.dossier).drop(preuve).changeset("Retirer", samples.at(9)))
    repository.purge_history()
    assert value(path, "SELECT count(*) FROM piece_texte") == 0
    assert value(path, "SELECT count(*) FROM sceau WHERE cle LIKE 'piece_texte/%'") == 0


def test_the_picture_of_a_signature_is_a_piece_that_stays(repository: Repository, path: Path) -> None:
    sha256 = repository.add_piece(io.BytesIO(b"une image")).sha256
    edit(repository, Declaration(signature=sha256))
    repository.close()
    with Repository.open(path) as again:
        again.purge_history()
        with again.read_piece(sha256) as reader:
            assert reader.read() == b"une image"
        edit(again, Declaration())
        again.undo()
        assert again.dossier.declaration.signature == sha256
        edit(again, Declaration())
        again.purge_history()
    assert value(path, "SELECT count(*) FROM piece") == 0
