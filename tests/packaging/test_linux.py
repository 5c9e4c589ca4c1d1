"""What the Debian package and the Linux archive are made of, as far as that shows without making them."""

from __future__ import annotations

import io
import re
import shutil
import struct
import subprocess
import tarfile
import tomllib
import zipfile
import zlib
from pathlib import Path

import pytest

from bundle import archive, bare, content, deb, linux, manual, proof, runtime, screen
from dev_setup import ROOT, SetupError
from dossier_pro.cli import COMMANDS

FILES = linux.FILES
LISTS = tomllib.loads((ROOT / "packaging" / "bundle" / "linux.toml").read_text("utf-8"))


def _avis() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("avis.json", "{}")
    return data.getvalue()


def _needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not there")


# ------------------------------------------------------------------------------------------------ the desktop


@_needs("desktop-file-validate")
def test_the_menu_entry_is_valid() -> None:
    said = subprocess.run(["desktop-file-validate", str(FILES / "dossier-pro.desktop")], capture_output=True, text=True)
    assert (said.returncode, said.stdout + said.stderr) == (0, "")


@_needs("appstreamcli")
def test_what_software_centres_show_is_valid(tmp_path: Path) -> None:
    path = tmp_path / deb.METAINFO
    path.write_text(deb.metainfo(content.version()), "utf-8")
    said = subprocess.run(["appstreamcli", "validate", "--no-net", str(path)], capture_output=True, text=True)
    assert said.returncode == 0, said.stdout


def test_the_types_are_the_same_wherever_they_are_named() -> None:
    types = linux.mime_types()
    assert types == re.findall(r'<mime-type type="([^"]+)"', (FILES / "dossier-pro.xml").read_text("utf-8"))
    assert types == re.findall(r"<mediatype>([^<]+)</mediatype>", (FILES / deb.METAINFO).read_text("utf-8"))


@_needs("update-mime-database")
def test_files_are_known_by_what_is_in_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtCore import QMimeDatabase

    share = tmp_path / "mime"
    (share / "packages").mkdir(parents=True)
    shutil.copyfile(FILES / "dossier-pro.xml", share / "packages" / "dossier-pro.xml")
    subprocess.run(["update-mime-database", str(share)], check=True, capture_output=True)
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "none"))
    header = b"SQLite format 3\0" + bytes(52)
    samples = {
        "dossier": (header + b"DPRO" + bytes(28), "application/x-dossier-pro"),
        "protected": (b"DPRO" + bytes(range(256)), "application/x-dossier-pro"),
        "mine.dpro": (b"", "application/x-dossier-pro"),
        "avis": (_avis(), "application/x-dossier-pro-avis"),
    }
    database = QMimeDatabase()
    for name, (data, kind) in samples.items():
        (tmp_path / name).write_bytes(data)
        assert database.mimeTypeForFile(str(tmp_path / name)).name() == kind, name
    (tmp_path / "other.db").write_bytes(header + bytes(32))
    assert "dossier" not in database.mimeTypeForFile(str(tmp_path / "other.db")).name()


def test_every_icon_lies_where_desktops_look(tmp_path: Path) -> None:
    linux.icons(tmp_path)
    found = {path.relative_to(tmp_path / "icons" / "hicolor").as_posix() for path in tmp_path.rglob("*.*")}
    assert {"48x48/apps/dossier-pro.png", "scalable/apps/dossier-pro.svg"} <= found
    assert "scalable/mimetypes/application-x-dossier-pro-avis.svg" in found
    assert len(found) == 3 * 8


@pytest.mark.parametrize(
    ("line", "file", "expected"),
    [
        ("dossier-pro %f", "", "dossier-pro"),
        ("dossier-pro %f", "/a b/é’(1).dpro", "dossier-pro '/a b/é’(1).dpro'"),
        ('"/home/l a/dossier-pro" %F', "x", "'/home/l a/dossier-pro' x"),
        ("p %i 100%%", "", "p 100%"),
    ],
)
def test_an_exec_line_becomes_a_command(line: str, file: str, expected: str) -> None:
    assert proof.exec_command(line, file) == expected


# --------------------------------------------------------------------------------------------------- the pages


def test_the_man_pages_name_every_command() -> None:
    assert {name for name, _ in manual.commands(manual.parser())} == set(COMMANDS)
    french, english = manual.french(), manual.english()
    for name in COMMANDS:
        assert f".SS {name}".replace("-", "\\-") in french
        assert f".B {name}".replace("-", "\\-") in english
    assert ".B \\-\\-max\\-mo N" in french


@_needs("man")
def test_the_man_pages_have_no_fault(tmp_path: Path) -> None:
    for text in (manual.french(), manual.english()):
        (tmp_path / "page.1").write_text(text, "utf-8")
        command = ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(tmp_path / "page.1")]
        done = subprocess.run(
            command, capture_output=True, text=True, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
        )
        assert done.stderr == ""


@_needs("bash")
def test_bash_completes_the_commands() -> None:
    script = (
        manual.completion()
        + 'COMP_WORDS=(dossier-pro relecture ""); COMP_CWORD=2; _dossier_pro; echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["exporter", "fusionner", "identite"]


# --------------------------------------------------------------------------------------------------- the makers


def test_a_library_that_nobody_knows_stops_the_making() -> None:
    assert linux.packages_for(["libEGL.so.1", "libcups.so.2"]) == (["libegl1"], ["libcups2"])
    with pytest.raises(SetupError, match=r"libstrange\.so\.1"):
        linux.packages_for(["libstrange.so.1"])


def test_every_package_of_the_archive_has_its_licence() -> None:
    wanted = {*LISTS["runtime"]["python"], *LISTS["spare"], *linux.PACKAGES} - {"libc6"}
    assert wanted == set(LISTS["spare_licences"])


def test_what_wheels_need_is_known_for_every_python_that_is_allowed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["requires-python"] == f">={linux.PYTHONS[0]}"
    assert linux.PYTHONS[0] == ".".join(map(str, content.PYTHON))


@_needs("readelf")
def test_what_a_library_needs_is_asked_of_it() -> None:
    import _ctypes

    path = Path(_ctypes.__file__)
    assert any(name.startswith("libffi") for name in linux.needs([path])[path.name])
    assert re.fullmatch(r"2\.\d+", linux.glibc(path.parent))


def test_debians_changelog_has_its_form() -> None:
    said = deb.changelog("1.2.3", 1_795_910_400)
    assert re.fullmatch(
        r"dossier-pro \(1\.2\.3-1\) stable; urgency=medium\n\n  \* .*\n\n"
        r" -- [^<]+ <[^>]+>  Sun, 29 Nov 2026 00:00:00 \+0000\n",
        said,
    )


def test_an_archive_is_the_same_each_time(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "é").mkdir(parents=True)
    (folder / "é" / "run").write_text("x", "utf-8")
    (folder / "é" / "run").chmod(0o755)
    for number in (1, 2):
        archive.pack(folder, tmp_path / f"{number}.tar.xz", 0)
    assert (tmp_path / "1.tar.xz").read_bytes() == (tmp_path / "2.tar.xz").read_bytes()
    with tarfile.open(tmp_path / "1.tar.xz") as found:
        assert [(m.name, m.mode & 0o777, m.uname) for m in found if m.isfile()] == [("in/é/run", 0o755, "")]


# ------------------------------------------------------------------------------------------- the archive's scripts


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """An archive whose program only says its version, unpacked in a folder with an awkward name."""
    root = tmp_path / "Télé chargés & co" / "dossier-pro-1-linux-x86_64"
    for file in ("installer.sh", "desinstaller.sh"):
        root.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(FILES / file, root / file)
    (root / "dossier-pro").write_text("#!/bin/sh\necho Dossier Pro 1\n", "utf-8")
    (root / "dossier-pro").chmod(0o755)
    for file, folder in (("dossier-pro.desktop", "applications"), ("dossier-pro.xml", "mime/packages")):
        (root / "share" / folder).mkdir(parents=True)
        shutil.copyfile(FILES / file, root / "share" / folder / file)
    linux.icons(root / "share")
    return root


def _sh(script: Path, home: Path, uid: int = 1000) -> subprocess.CompletedProcess[str]:
    tools = home.parent / "tools"
    tools.mkdir(exist_ok=True)
    (tools / "id").write_text(f"#!/bin/sh\necho {uid}\n", "utf-8")  # tests may run as root, which is refused
    (tools / "id").chmod(0o755)
    environ = {"HOME": str(home), "PATH": f"{tools}:/usr/bin:/bin"}
    return subprocess.run(["sh", str(script)], env=environ, capture_output=True, text=True)


def _all(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


@pytest.mark.skipif(not Path("/proc/self/exe").exists(), reason="for Linux")
def test_installing_twice_and_removing_leaves_what_was_there(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "l a \\ $x `y` %f"
    (home / ".local" / "share" / "dossier-pro").mkdir(parents=True)
    (home / ".local" / "share" / "dossier-pro" / "kept").write_text("x", "utf-8")
    (home / "Mon dossier.dpro").write_text("x", "utf-8")
    before = _all(home)
    for _ in range(2):
        done = _sh(unpacked / "installer.sh", home)
        assert (done.returncode, done.stderr) == (0, "")
    entry = (home / ".local/share/applications/dossier-pro.desktop").read_text("utf-8")
    program = home / ".local/lib/dossier-pro/dossier-pro"
    said = subprocess.run(["sh", "-c", str(program).join(["'", "'"])], capture_output=True, text=True).stdout
    assert said == "Dossier Pro 1\n"
    # Twice escaped, as the specification wants: once for the value, once for the quotes.
    quoted = proof.exec_of(entry).removeprefix('"').removesuffix('" %f').replace("\\\\", "\\").replace("%%", "%")
    assert re.sub(r"\\(.)", r"\1", quoted) == str(program)
    assert not (home / ".local/lib/dossier-pro.nouveau").exists()
    done = _sh(home / ".local/lib/dossier-pro/desinstaller.sh", home)
    assert (done.returncode, done.stderr) == (0, "")
    assert _all(home) == before


@pytest.mark.skipif(not Path("/proc/self/exe").exists(), reason="for Linux")
def test_what_cannot_be_installed_is_one_french_sentence_and_changes_nothing(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    assert "sans sudo" in _sh(unpacked / "installer.sh", home, uid=0).stderr
    (unpacked / "dossier-pro").write_text(
        "#!/bin/sh\necho \"libc.so.6: version 'GLIBC_2.35' not found\" >&2\nexit 1\n", "utf-8"
    )
    done = _sh(unpacked / "installer.sh", home)
    assert done.returncode == 2
    assert (
        done.stderr == "Ce système est trop ancien pour Dossier Pro : il faut Debian 12, Ubuntu 22.04 ou plus récent.\n"
    )
    assert _all(home) == set()


def test_the_starter_lends_only_what_is_missing(tmp_path: Path) -> None:
    text = (FILES / "archive-dossier-pro.sh").read_text("utf-8")
    script = tmp_path / "dossier-pro"
    script.write_text(runtime.starter(text, ["libc.so.6", "libnobody.so.1"]), "utf-8")
    python = tmp_path / "python" / "bin" / "python3.11"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "$LD_LIBRARY_PATH|$@"\n', "utf-8")
    python.chmod(0o755)
    link = tmp_path / "link"
    link.symlink_to(script)
    done = subprocess.run(["sh", str(link), "a b"], capture_output=True, text=True, env={"PATH": "/usr/bin:/bin"})
    assert done.stdout == f"{tmp_path}/secours/libnobody.so.1|-IS {tmp_path}/run.py a b\n"


# ------------------------------------------------------------------------------------------------- the proofs


def test_what_came_went_or_changed_is_told(tmp_path: Path) -> None:
    system = bare.Bare(tmp_path)
    (tmp_path / "usr").mkdir()
    (tmp_path / "usr" / "a").write_text("1", "utf-8")
    (tmp_path / "usr" / "b").write_text("1", "utf-8")
    before = system.files()
    (tmp_path / "usr" / "a").write_text("2", "utf-8")
    (tmp_path / "usr" / "b").unlink()
    (tmp_path / "usr" / "c").symlink_to("a")
    (tmp_path / "var" / "cache").mkdir(parents=True)
    (tmp_path / "var" / "cache" / "made").write_text("by the system", "utf-8")
    assert bare.differences(before, system.files()) == ["usr/a", "usr/b", "usr/c", "var"]


def test_a_picture_of_the_display_becomes_a_png() -> None:
    pixels = bytes([3, 2, 1, 0, 6, 5, 4, 0])  # blue, green, red, nothing
    header = struct.pack(">25I", 104, 7, 2, 24, 2, 1, 0, 0, 32, 0, 32, 32, 8, *([0] * 6), 0, *([0] * 5)) + b"x\0\0\0"
    png = screen.png(header + pixels)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    data = png[png.index(b"IDAT") + 4 : png.index(b"IEND") - 8]
    assert zlib.decompress(data) == bytes([0, 1, 2, 3, 4, 5, 6])
