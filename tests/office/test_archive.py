"""An archive is judged by its directory, before anything is expanded."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.office.archive import Limites, examiner


def archive(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, data in entries.items():
            made.writestr(name, data)
    return out.getvalue()


def refused(source: Path | bytes, **options: object) -> str:
    with pytest.raises(KnownError) as raised:
        examiner(source, **options)  # type: ignore[arg-type]
    phrase = raised.value.phrase
    assert "\n" not in phrase
    assert phrase.endswith(".")
    return phrase


def test_a_plain_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "dp.docx"
    path.write_bytes(archive({"word/document.xml": b"<a/>" * 1000, "[Content_Types].xml": b"<b/>"}))
    told = examiner(path)
    assert told.noms == ("word/document.xml", "[Content_Types].xml")
    assert told.total == 4004
    assert not told.macros


def test_small_file_that_expands_to_300_megabytes_is_refused() -> None:
    bomb = archive({"word/document.xml": bytes(300_000_000)})
    assert len(bomb) < 400_000
    assert "300\u00a0Mo" in refused(bomb)


def test_large_pictures_pass() -> None:
    noise = bytes(range(256)) * 4000
    data = archive({f"word/media/{n}.jpg": noise for n in range(80)}, zipfile.ZIP_STORED)
    assert examiner(data).total == 80 * len(noise)


def test_too_many_entries() -> None:
    assert "12 éléments" in refused(archive({str(n): b"" for n in range(12)}), limites=Limites(entrees=10))


def test_one_entry_too_large() -> None:
    refused(archive({"a": bytes(2000)}), limites=Limites(entree=1000))
    assert examiner(archive({"a": bytes(1000)}), limites=Limites(entree=1000)).total == 1000


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/x", "C:/x", "a\\..\\x"])
def test_names_that_lead_outside(name: str) -> None:
    assert "hors de son dossier" in refused(archive({name: b"x"}))


@pytest.mark.parametrize("name", ["a..b.txt", "word/..media.xml", "a/b:c"])
def test_odd_names_inside(name: str) -> None:
    assert examiner(archive({name: b"x"})).noms == (name,)


def test_macros_are_noted() -> None:
    assert examiner(archive({"word/vbaProject.bin": b"x"})).macros
    assert not examiner(archive({"word/vbaProject.bin.rels": b"x"})).macros


def test_entries_that_overlap() -> None:
    data = bytearray(archive({"a": bytes(100), "b": bytes(100)}, zipfile.ZIP_STORED))
    directory = data.index(b"PK\x01\x02")
    data[directory + 20 : directory + 24] = (5000).to_bytes(4, "little")
    refused(bytes(data))


def test_password_of_the_archive() -> None:
    data = bytearray(archive({"a": b"x"}))
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    assert "mot de passe" in refused(bytes(data))


def test_password_of_word() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    assert "mot de passe" in refused(data)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old .doc"])
def test_no_archive(data: bytes) -> None:
    assert ".docx" in refused(data)


def test_damaged_archive() -> None:
    assert "abîmé" in refused(archive({"a": bytes(500)})[:-30])


def test_file_that_cannot_be_read(tmp_path: Path) -> None:
    assert "« absent.docx »" in refused(tmp_path / "absent.docx")
    assert "ne peut pas être lu" in refused(tmp_path)


def test_file_too_large(tmp_path: Path) -> None:
    path = tmp_path / "gros.docx"
    path.write_bytes(archive({"a": bytes(3000)}, zipfile.ZIP_STORED))
    assert "trop" in refused(path, limites=Limites(fichier=1000))
