"""The Windows bundle's parts that need neither makensis nor wine: the script's text, Python's path, icons, imports."""

from __future__ import annotations

import io
import re
import struct
from pathlib import Path

import pytest
from PIL import Image

from bundle import windows, windows_icon, windows_imports, windows_installer, windows_python, windows_sign
from dev_setup import ROOT, SetupError

SCRIPT = (ROOT / "packaging" / "bundle" / "windows.nsi").read_text("utf-8")


# ------------------------------------------------------------------------------------------- the script


def test_the_version_is_four_numbers() -> None:
    assert windows_installer.version4("0.2.0") == "0.2.0.0"
    assert windows_installer.version4("1.2.3.4.5rc1") == "1.2.3.4"
    with pytest.raises(SetupError):
        windows_installer.version4("demain")


def test_signs_of_the_script_are_doubled() -> None:
    assert windows_installer.quoted('a$b "c"') == '"a$$b $\\"c$\\""'


def test_exactly_what_is_installed_is_removed(tmp_path: Path) -> None:
    names = ["python.exe", "Lib/b.pyc", "Lib/a/cé.pyc", "Lib/a/deep/d.txt"]
    text = windows_installer.file_lists(tmp_path, names)
    install, remove = text.split("!macro REMOVE_FILES")
    assert len(re.findall(r"^  File ", install, re.MULTILINE)) == len(names)
    assert re.findall(r'Delete "\$INSTDIR\\(.*)"', remove) == [
        r"Lib\a\cé.pyc",
        r"Lib\a\deep\d.txt",
        r"Lib\b.pyc",
        "python.exe",
    ]
    # Never a folder with all that is in it: somebody may have laid a dossier there.
    assert re.findall(r'RMDir (.*)"', remove) == [r'"$INSTDIR\Lib\a\deep', r'"$INSTDIR\Lib\a', r'"$INSTDIR\Lib']
    assert "/r" not in re.sub(r'"[^"]*"', "", SCRIPT + text)


@pytest.mark.parametrize("name", ["x" * 151, "a$b", "a:b", 'a"b'])
def test_a_name_that_windows_does_not_take_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SetupError, match="Windows"):
        windows_installer.file_lists(tmp_path, ["a.txt", name])


def test_the_facts_are_those_of_the_program(tmp_path: Path) -> None:
    text = windows_installer.facts("0.2.0", tmp_path / "a.exe", 4096, None)
    assert '!define VERSION "0.2.0"' in text
    assert "!define KILOBYTES 4" in text
    assert "!define OLDEST_BUILD 17763" in text
    assert "SIGN" not in text
    assert "!define SIGN" in windows_installer.facts("0.2.0", tmp_path / "a.exe", 4096, "signer")


def test_what_the_installer_writes_the_uninstaller_takes_away() -> None:
    section = SCRIPT.split("Section Uninstall")[1]
    for macro in ("ASSOCIATE", "DISSOCIATE"):
        used = re.findall(rf'!insertmacro {macro} "(\.\w+)" "([\w.]+)" "(\w+)"', SCRIPT)
        assert used == [(".dpro", "DossierPro.dossier", "AvantDpro"), (".avis", "DossierPro.avis", "AvantAvis")]
    assert 'DeleteRegKey HKCU "${KEY}"' in section
    assert re.findall(r'CreateShortcut "([^"]+)"', SCRIPT) == re.findall(r'Delete "(\$SMPROGRAMS[^"]+)"', section)
    assert not re.search(r"HKLM|HKCR|RequestExecutionLevel admin", SCRIPT)


def test_the_script_speaks_with_french_typography() -> None:
    spoken = [line for line in SCRIPT.splitlines() if re.search(r"_TEXT|_TITLE|MessageBox|RUN_TEXT", line)]
    assert len(spoken) > 8
    for line in spoken:
        assert not re.search(r"\w'\w|[^\u202f\xa0][?!;:»](?![\w/\\])|«[^\u202f\xa0]", line.split('"', 1)[1]), line


# ------------------------------------------------------------------------------------------------ Python


def test_python_looks_nowhere_else_for_modules() -> None:
    assert windows_python.path_file().split() == ["python311.zip", ".", "Lib"]  # and never at PYTHONPATH


RIGHT = """\
Signer's certificate:
\t------------------
\tSigner #0:
\t\tSubject: /C=US/ST=Oregon/O=Python Software Foundation/CN=Python Software Foundation
\t\tIssuer : /C=US/O=Somebody/CN=Somebody Else
Signature verification: ok
"""


def test_only_a_signature_that_is_found_right_counts() -> None:
    assert windows_python.signer(RIGHT) == "Python Software Foundation"
    assert windows_python.signer(RIGHT.replace("Signature verification: ok", "Signature verification: failed")) is None
    only_the_stamp = RIGHT.replace("Signature verification", "Timestamp Server Signature verification")
    assert windows_python.signer(only_the_stamp) is None
    assert windows_python.signer("") is None


# ------------------------------------------------------------------------------------- icons and imports


@pytest.mark.parametrize("name", windows_installer.ICONS)
def test_an_icon_holds_every_size_as_it_was_drawn(name: str) -> None:
    with Image.open(io.BytesIO(windows_icon.icon(name))) as made:
        assert isinstance(made, Image.Image)
        assert made.info["sizes"] == {(size, size) for size in windows_icon.SIZES}
        for size in windows_icon.SIZES:
            made.size = (size, size)  # type: ignore[misc]  # how a size of an icon is chosen
            made.load()
            with Image.open(ROOT / "resources" / "app" / f"{name}-{size}.png") as drawn:
                assert made.convert("RGBA").tobytes() == drawn.convert("RGBA").tobytes()


def test_the_picture_beside_the_pages_is_the_icon_on_the_windows_ground() -> None:
    with Image.open(io.BytesIO(windows_icon.side_picture("dossier-pro"))) as made:
        assert made.size == (164, 314)
        assert made.getpixel((0, 0)) == made.getpixel((163, 313)) == (0xF5, 0xF4, 0xF0)
        with Image.open(ROOT / "resources" / "app" / "dossier-pro-128.png") as drawn:
            found = drawn.convert("RGBA").getpixel((20, 64))
        assert isinstance(found, tuple)
        assert made.getpixel((18 + 20, 48 + 64)) == found[:3]


def _library(*names: str) -> bytes:
    """A 64-bit library that imports from others and holds nothing else."""
    head = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40)
    optional = struct.pack("<H", 0x20B).ljust(112, b"\0") + struct.pack("<IIII", 0, 0, 0x1000, 0)
    optional = optional.ljust(240, b"\0")
    coff = b"PE\0\0" + struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, len(optional), 0)
    start = len(head) + len(coff) + len(optional) + 40
    table, words, place = b"", b"", 0x1000 + 20 * (len(names) + 1)
    for name in names:
        table += struct.pack("<IIIII", 0, 0, 0, place + len(words), 0)
        words += name.encode() + b"\0"
    body = table + bytes(20) + words
    section = b".idata\0\0" + struct.pack("<IIII", len(body), 0x1000, len(body), start) + bytes(16)
    return head + coff + optional + section + body


def test_a_library_that_lacks_another_is_found(tmp_path: Path) -> None:
    (tmp_path / "Lib").mkdir()
    (tmp_path / "Lib" / "eins.pyd").write_bytes(_library("KERNEL32.dll", "Zwei.dll", "api-ms-win-core-path-l1-1-0.dll"))
    assert windows_imports.unresolved(tmp_path) == {"Lib/eins.pyd": {"zwei.dll"}}
    (tmp_path / "zwei.dll").write_bytes(_library())
    assert windows_imports.unresolved(tmp_path) == {}


# ---------------------------------------------------------------------------------- signing, the USB key


def test_nothing_is_signed_without_a_certificate() -> None:
    assert windows_sign.command({}) is None
    environ = {windows_sign.CERTIFICATE: "c.p12", windows_sign.PASSWORD: "p.txt", windows_sign.TIMESTAMP: "http://t"}
    assert "windows_sign.py" in (windows_sign.command(environ) or "")
    said = windows_sign.arguments(environ, "a.exe", "b.exe")
    assert said[:4] == ["osslsigncode", "sign", "-pkcs12", "c.p12"]
    assert said[-8:] == ["-readpass", "p.txt", "-ts", "http://t", "-in", "a.exe", "-out", "b.exe"]


def test_what_goes_on_a_key_opens_by_a_double_click_and_keeps_its_settings(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "pythonw.exe").write_bytes(b"MZ")
    windows.for_a_key(tmp_path / "tree", tmp_path / "key", "0.2.0")
    found = {path.relative_to(tmp_path / "key").as_posix() for path in (tmp_path / "key").rglob("*") if path.is_file()}
    assert found == {"Ouvrir Dossier Pro.cmd", "LISEZ-MOI.txt", "programme/pythonw.exe", f"programme/{windows.MARKER}"}
    start = (tmp_path / "key" / "Ouvrir Dossier Pro.cmd").read_bytes()
    assert b"programme\\pythonw.exe" in start
    start.decode("ascii")  # the old code page of a French Windows reads it too
