"""A dossier's password: what opens it, what is said where it does not, and what is never found in its bytes."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro.domain.dossier import Exemple, new_id
from dossier_pro.domain.errors import DamagedError, KnownError, PasswordNeededError, WrongPasswordError
from dossier_pro.store import cipher, keys, protection, verified
from dossier_pro.store.lock import FileLock
from dossier_pro.store.repository import Repository
from tests.store import protecting, samples, straying
from tests.store.protecting import WORD
from tests.store.samples import names_in
from tests.store.test_bad_input import a_sentence

pytestmark = pytest.mark.usefixtures("quick_passwords")
unix = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "d" / "dossier.dpro"
    place.parent.mkdir()
    protecting.make(place)
    return place


def test_without_the_password_nothing_is_opened_and_one_sentence_says_why(path: Path) -> None:
    keys.forget_all()
    assert keys.is_protected(path)
    assert not keys.is_unlocked(path)
    for read_only in (True, False):
        with pytest.raises(PasswordNeededError) as caught:
            Repository.open(path, read_only=read_only)
        assert "« dossier.dpro »" in a_sentence(caught.value)
    assert verified.dossier_id(path) is None
    assert names_in(path.parent) == [path.name]


def test_what_is_forgotten_is_asked_for_again_and_what_is_open_goes_on(path: Path) -> None:
    with Repository.open(path):
        keys.forget(path)
        assert keys.is_unlocked(path)
        assert keys.parcel()
    keys.forget(path)
    assert not keys.is_unlocked(path)
    assert not keys.parcel()
    keys.forget(path.with_name("absent.dpro"))


@pytest.mark.parametrize("left", [16, 3000])
def test_a_file_of_which_the_beginning_is_left_is_not_said_to_have_another_password(path: Path, left: int) -> None:
    keys.forget_all()
    path.write_bytes(path.read_bytes()[:left])
    with pytest.raises(DamagedError, match="que le début") as caught:
        keys.unlock(path, WORD)
    assert "« dossier.dpro »" in a_sentence(caught.value)


def test_the_right_password_opens_it_however_it_was_typed(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    keys.forget_all()
    for wrong in (WORD.upper(), WORD[:-1], f"{WORD}!"):
        with pytest.raises(WrongPasswordError) as caught:
            keys.unlock(path, wrong)
        assert wrong not in a_sentence(caught.value)
    assert not keys.is_unlocked(path)
    # A Mac takes letters and accents apart; a keyboard adds a space after a word.
    keys.unlock(path, " e\u0301te\u0301 a\u0300 l’Œuvre ")
    with Repository.open(path) as repository:
        assert straying.word_of(repository.dossier) == "un"
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("word", ["", "  ", "\u00a0"])
def test_an_empty_password_is_refused(word: str) -> None:
    with pytest.raises(KnownError):
        keys.new(word)


def test_nothing_that_describes_a_key_shows_it(path: Path) -> None:
    key = keys.of(path)
    assert key is not None
    assert all(part not in f"{key!r} {key}" for part in (repr(key.secret), key.secret.hex(), WORD))


def test_a_copied_moved_or_renamed_dossier_asks_no_more(path: Path, tmp_path: Path) -> None:
    copied = tmp_path / "Autre nom.dpro"
    shutil.copyfile(path, copied)
    path.rename(path.with_name("renommé.dpro"))
    for place in (copied, path.with_name("renommé.dpro")):
        with Repository.open(place) as repository:
            assert straying.word_of(repository.dossier) == "un"


def test_what_another_process_is_given_opens_the_dossier_there(path: Path) -> None:
    given = dict(keys.parcel())
    keys.forget_all()
    keys.unpack(given)
    with Repository.open(path, read_only=True) as repository:
        assert straying.word_of(repository.dossier) == "un"


def test_every_copy_stays_protected(path: Path, tmp_path: Path) -> None:
    made = tmp_path / "copies"
    made.mkdir()
    with Repository.open(path) as repository:
        straying.say(repository, "deux")
        repository.backup(made / "1.dpro")
        repository.copy_without_history(made / "2.dpro")
        repository.copy_at(repository.history()[0].id, made / "3.dpro")
        path.unlink()
        path.write_bytes(b"lost")
        repository.backup(made / "4.dpro")  # from memory
    verified.copy(made / "1.dpro", made / "5.dpro")
    assert protecting.readable(made, "deux", "groupe") == []
    for place in sorted(made.iterdir()):
        with Repository.open(place) as repository:
            assert straying.word_of(repository.dossier) == "deux"


@unix
def test_killed_in_the_middle_of_a_write_it_is_recovered_and_nothing_can_be_read(path: Path) -> None:
    done, doing = straying.tear(path, random.Random(5))
    assert f"{path.name}-journal" in names_in(path.parent)
    assert protecting.readable(path.parent, done, doing, "groupe") == []
    keys.forget_all()
    with pytest.raises(PasswordNeededError):
        Repository.open(path, read_only=True)
    keys.unlock(path, WORD)
    for read_only in (True, False):
        with Repository.open(path, read_only=read_only) as repository:
            assert straying.word_of(repository.dossier) == done
    assert names_in(path.parent) == [path.name]


@unix
@pytest.mark.parametrize("seed", [2, 3])
def test_wherever_the_kill_comes_it_is_recovered(path: Path, seed: int) -> None:
    """Also where page 1 was written already: SQLite's own count of commits is none in a protected file."""
    done, doing = straying.die_writing(path, random.Random(seed))
    for read_only in (True, False):
        with Repository.open(path, read_only=read_only) as repository:
            assert straying.word_of(repository.dossier) in (done or "un", doing)
            repository.backup(path.with_name(f"{read_only}.dpro"))


@unix
@pytest.mark.parametrize("way", [straying.copy_of_the_open_file, straying.continued_copy, straying.written_copy])
def test_another_file_of_the_same_key_is_safe_from_a_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: Callable[[Path, Path], str]
) -> None:
    key = keys.new(WORD)

    def make(path: Path, word: str, *, other: bool = False) -> None:
        dossier = samples.full()
        with Repository.create(path, replace(dossier, id=new_id()) if other else dossier, key=key) as repository:
            straying.say(repository, word)

    monkeypatch.setattr(straying, "make", make)
    assert straying.case(tmp_path, way, random.Random(7), read_only=False) == []


@unix
@pytest.mark.parametrize("taken_by", ["another dossier", "a plain one", "one of the same password"])
def test_its_journal_is_never_played_into_another_file(path: Path, tmp_path: Path, taken_by: str) -> None:
    straying.tear(path, random.Random(5))
    other = tmp_path / "autre.dpro"
    straying.make(other, "autre", other=True)
    if taken_by != "a plain one":
        protecting.protect(other, WORD if taken_by == "one of the same password" else "autre mot")
    other.replace(path)
    for read_only in (True, False):
        with Repository.open(path, read_only=read_only) as repository:
            assert straying.word_of(repository.dossier) == "autre"


@unix
def test_a_plain_dossiers_journal_is_never_played_into_a_protected_one(tmp_path: Path) -> None:
    plain, protected = tmp_path / "d.dpro", tmp_path / "p.dpro"
    straying.make(plain, "clair")
    protecting.make(protected, "protégé")
    straying.tear(plain, random.Random(5))
    protected.replace(plain)
    for read_only in (True, False):
        with Repository.open(plain, read_only=read_only) as repository:
            assert straying.word_of(repository.dossier) == "protégé"


@pytest.mark.parametrize("page", [1, 3, 9])
def test_damage_is_told_from_a_wrong_password(path: Path, page: int, capfd: pytest.CaptureFixture[str]) -> None:
    octets = bytearray(path.read_bytes())
    octets[(page - 1) * cipher.PAGE + 300] ^= 1
    path.write_bytes(octets)
    keys.forget_all()
    keys.unlock(path, WORD)
    with pytest.raises(DamagedError), Repository.open(path) as repository:
        repository.backup(path.with_name("copie.dpro"))
    assert capfd.readouterr() == ("", "")


def test_a_file_cut_short_is_damaged_and_not_something_else(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])
    with pytest.raises(DamagedError), Repository.open(path) as repository:
        repository.backup(path.with_name("copie.dpro"))


def test_another_file_put_in_its_place_while_it_is_open_is_not_written_into(path: Path, tmp_path: Path) -> None:
    plain = tmp_path / "clair.dpro"
    straying.make(plain, "clair", other=True)
    before = plain.read_bytes()
    with Repository.open(path) as repository:
        shutil.copyfile(plain, path)
        with pytest.raises(KnownError):
            straying.say(repository, "deux")
    assert path.read_bytes() == before


def test_one_that_cannot_be_written_stays_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()
    monkeypatch.setattr(verified, "examine", _refuse)
    with Repository.open(path) as repository:
        with pytest.raises(DamagedError), repository.let_go():
            protection.rewrite(path, None)
        assert path.read_bytes() == before
        straying.say(repository, "deux")
        assert straying.word_of(repository.dossier) == "deux"
    assert names_in(path.parent) == [path.name]


def _refuse(*_: object) -> None:
    raise DamagedError("Ce dossier est abîmé.")


def test_what_stood_there_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "dossier.dpro"
    straying.make(path, "un")
    with path.open("rb") as held:
        protecting.protect(path)
        assert not any(held.read())


def test_where_a_file_that_is_open_keeps_its_place_it_is_written_over_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows; here the same is done in the same way."""
    path = tmp_path / "dossier.dpro"
    straying.make(path, "un")
    with path.open("rb") as held, Repository.open(path) as repository, repository.let_go():
        monkeypatch.setattr(protection, "KEEPS_ITS_PLACE", True)
        protection.rewrite(path, keys.new(WORD))
        assert not any(held.read())
    assert names_in(tmp_path) == [path.name]


def test_a_second_name_of_the_file_keeps_what_it_holds(tmp_path: Path) -> None:
    path, second = tmp_path / "dossier.dpro", tmp_path / "second nom.dpro"
    straying.make(path, "un")
    second.hardlink_to(path)
    protecting.protect(path)
    with Repository.open(second, read_only=True) as repository:
        assert straying.word_of(repository.dossier) == "un"


def test_whoever_writes_is_alone_meanwhile(path: Path) -> None:
    with Repository.open(path) as repository, repository.let_go(), pytest.raises(KnownError):
        FileLock(path)


def test_a_plain_dossier_asks_nothing_of_the_library(tmp_path: Path) -> None:
    path = tmp_path / "d.dpro"
    with Repository.create(path, samples.full()) as repository:
        assert repository.dossier.all(Exemple)
    look = (
        "import sys; from pathlib import Path; from dossier_pro.store.repository import Repository\n"
        "with Repository.open(Path(sys.argv[1])) as r: r.backup(Path(sys.argv[1]).with_name('c.dpro'))\n"
        "assert not {'sqlcipher3', 'Cryptodome', 'pyzipper'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", look, str(path)], check=True, cwd=Path(__file__).parents[2])


def test_the_file_is_sqlciphers_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has the password and no Dossier Pro gets at it with any program that knows SQLCipher."""
    from sqlcipher3 import dbapi2

    monkeypatch.undo()
    path = tmp_path / "d.dpro"
    protecting.make(path, "un")
    with closing(dbapi2.connect(str(path))) as connection:
        connection.execute("PRAGMA key = 'été à l’Œuvre'")
        assert connection.execute("SELECT intitule FROM exemple WHERE id = 'ex1'").fetchall() == [("un",)]


@pytest.mark.parametrize("before", ["", "un autre mot"])
def test_who_only_reads_it_is_told_that_it_was_set_anew_elsewhere(tmp_path: Path, before: str) -> None:
    path = tmp_path / "d.dpro"
    protecting.make(path, "un", before) if before else straying.make(path, "un")
    with Repository.open(path, read_only=True) as reader:
        protecting.protect(path)
        for ask in (reader.follow, reader.history, lambda: reader.backup(tmp_path / "copie.dpro")):
            with pytest.raises(KnownError) as caught:
                ask()
            assert "fermez-le ici, puis ouvrez-le de nouveau" in a_sentence(caught.value)
        assert straying.word_of(reader.dossier) == "un"
    with Repository.open(path, read_only=True) as reader:
        assert straying.word_of(reader.dossier) == "un"
