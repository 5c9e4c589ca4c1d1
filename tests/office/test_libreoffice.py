"""The one place that starts LibreOffice: what comes out, what it may not do, and that it never outlives us."""

from __future__ import annotations

import io
import os
import signal
import stat
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2
import pytest

from dossier_pro.office import conversions, libreoffice
from dossier_pro.office.libreoffice import LibreOfficeError, convert
from dossier_pro.temporary import office_sockets

with_libreoffice = pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not installed")
posix = pytest.mark.skipif(sys.platform == "win32", reason="a script stands for LibreOffice")

Stand = Callable[[str], Path]


def word(text: str) -> bytes:
    target = io.BytesIO()
    document = docx.Document()
    document.add_paragraph(text)
    document.save(target)
    return target.getvalue()


def words(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in the place of the system's for what is temporary, and no conversions kept."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    monkeypatch.setenv(conversions.VARIABLE, "")
    return place


@pytest.fixture
def stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stand:
    """A script in the place of LibreOffice; its arguments are those that LibreOffice gets."""

    def make(body: str) -> Path:
        path = tmp_path / "soffice"
        path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(libreoffice, "program", lambda: str(path))
        return path

    return make


@with_libreoffice
def test_a_document_comes_out_in_another_format_and_nothing_stays(temporary: Path) -> None:
    made = convert(word("Procédure d’accueil"), ".docx")
    assert "Procédure d’accueil" in words(made)
    back = convert(word("Procédure d’accueil"), ".docx", libreoffice.DOCX)
    assert "Procédure d’accueil" in [p.text for p in docx.Document(io.BytesIO(back)).paragraphs]
    assert list(temporary.iterdir()) == []


@with_libreoffice
@pytest.mark.parametrize("author", [True, False])
def test_who_wrote_it_is_said_where_that_is_wanted(temporary: Path, author: bool) -> None:
    document = docx.Document()
    document.core_properties.author = "Zoé Formatrice"
    target = io.BytesIO()
    document.save(target)
    made = convert(target.getvalue(), ".docx", author=author)
    with pypdfium2.PdfDocument(made) as printed:
        assert printed.get_metadata_dict()["Author"] == ("Zoé Formatrice" if author else "")


@with_libreoffice
def test_what_a_text_links_to_is_not_read(temporary: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("NE PAS LIRE", "utf-8")
    spaces = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{k}:1.0"' for k in ("office", "text"))
    linked = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {spaces} '
        'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
        f'<text:section text:name="S"><text:section-source xlink:href="{(tmp_path / "secret.txt").as_uri()}" '
        'text:filter-name="Text"/><text:p>Ce qui était là</text:p></text:section></office:text></office:body>'
        "</office:document>"
    )
    shown = words(convert(linked.encode(), ".fodt"))
    assert "Ce qui était là" in shown
    assert "NE PAS LIRE" not in shown


@posix
def test_its_settings_forbid_programs_links_and_the_network(temporary: Path, stand: Stand, tmp_path: Path) -> None:
    kept = tmp_path / "settings.xcu"
    profile = '"${one#*://}/user/registrymodifications.xcu"'
    stand(f'for one in "$@"; do case "$one" in -env:*) cp {profile} "{kept}";; esac; done')
    with pytest.raises(LibreOfficeError):
        convert(b"x", ".docx")
    space = "{http://openoffice.org/2001/registry}"
    found = {
        (item.get(f"{space}path"), prop.get(f"{space}name")): prop.findtext("value")
        for item in ET.parse(kept).getroot()
        for prop in item
    }
    scripting = "/org.openoffice.Office.Common/Security/Scripting"
    # NEVER is 0 in Writer and 1 in Calc.
    assert found["/org.openoffice.Office.Writer/Content/Update", "Link"] == "0"
    assert found["/org.openoffice.Office.Calc/Content/Update", "Link"] == "1"
    assert found[scripting, "MacroSecurityLevel"] == "3"
    assert {found[scripting, name] for name in ("DisableMacrosExecution", "DisableActiveContent")} == {"true"}
    assert found["/org.openoffice.Inet/Settings", "ooInetProxyType"] == "2"


@with_libreoffice
def test_a_file_that_is_no_document_is_told(temporary: Path) -> None:
    with pytest.raises(LibreOfficeError) as caught:
        convert(b"PK\x03\x04 rien", ".docx")
    assert caught.value.fault == "unreadable"
    assert list(temporary.iterdir()) == []


def test_without_libreoffice_it_is_told(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: None)
    with pytest.raises(LibreOfficeError) as caught:
        convert(b"x", ".docx")
    assert caught.value.fault == "absent"


def test_a_disk_that_takes_nothing_is_not_the_file_s_fault(
    stand: Stand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand("exit 0")
    monkeypatch.setenv(conversions.VARIABLE, "")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(LibreOfficeError) as caught:
        convert(word("un texte"), ".docx")
    assert caught.value.fault == "disk"


def test_a_command_that_is_gone_is_told(temporary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: str(tmp_path / "gone"))
    with pytest.raises(LibreOfficeError) as caught:
        convert(b"x", ".docx")
    assert caught.value.fault == "unreadable"


@posix
@pytest.mark.parametrize(("patience", "cancelled", "fault"), [(0.0, None, "slow"), (60.0, lambda: True, "cancelled")])
def test_whoever_takes_too_long_or_is_told_to_stop_ends_with_what_it_started(
    temporary: Path, stand: Stand, tmp_path: Path, patience: float, cancelled: Callable[[], bool] | None, fault: str
) -> None:
    os.mkfifo(tmp_path / "alive")
    held = os.open(tmp_path / "alive", os.O_RDONLY | os.O_NONBLOCK)
    stand(f'sleep 60 >"{tmp_path / "alive"}" &\nwait')
    with pytest.raises(LibreOfficeError) as caught:
        convert(b"x", ".docx", patience=patience, cancelled=cancelled)
    assert caught.value.fault == fault
    os.set_blocking(held, True)
    assert os.read(held, 1) == b""  # it comes to its end when the last process that holds it does
    os.close(held)
    assert list(temporary.iterdir()) == []


@with_libreoffice
@posix
def test_the_socket_that_it_makes_outside_goes_with_it(temporary: Path) -> None:
    seen: list[Path] = []

    def made() -> bool:
        seen.extend(one for folder in temporary.iterdir() for one in office_sockets(folder) if one.exists())
        return bool(seen)

    with pytest.raises(LibreOfficeError) as caught:
        convert(word("x"), ".docx", cancelled=made)
    assert caught.value.fault == "cancelled"
    assert not [one for one in seen if one.exists()]


@posix
def test_what_it_writes_for_itself_goes_with_it(temporary: Path, stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(temporary))
    stand('mkdir "$TMPDIR/lu123.tmp"')
    with pytest.raises(LibreOfficeError):
        convert(b"x", ".docx")
    assert list(temporary.iterdir()) == []


@posix
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_it_ends_with_the_program_that_waits_for_it(stand: Stand, tmp_path: Path, end: signal.Signals) -> None:
    alive = tmp_path / "alive"
    os.mkfifo(alive)
    # What stands for LibreOffice starts another process, as its own command does, and both go on for long.
    script = stand(f'touch ${{DOSSIER_PRO_SOCKETS%% *}}\n(echo started; exec sleep 60) >"{alive}" &\nwait')
    program = (
        "from dossier_pro.office import libreoffice\n"
        f"libreoffice.program = lambda: {str(script)!r}\n"
        "libreoffice.convert(b'x', '.docx')\n"
    )
    env = {**os.environ, conversions.VARIABLE: "", "TMPDIR": str(tmp_path)}
    with subprocess.Popen([sys.executable, "-c", program], env=env) as ours, alive.open("rb") as stream:
        assert stream.readline() == b"started\n"
        (folder,) = tmp_path.glob("dossier-pro-*")
        assert office_sockets(folder)[0].exists()
        ours.send_signal(end)
        assert stream.read() == b""  # it comes to its end when the last process that holds it does
    assert not list(tmp_path.glob("dossier-pro-*"))
    assert not office_sockets(folder)[0].exists()
