"""The parts of packaging/dev.py that need neither a network nor another machine."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev
import dev_setup
from tests.bench import _page
from tests.bench._page import APART, PAGE

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
BENCHES = sorted((ROOT / "tests" / "bench").glob("[!_]*.py"))

DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n'
MINT = 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n'
FEDORA = 'NAME="Fedora Linux"\nID=fedora\n'


@pytest.mark.parametrize(
    ("system", "environ", "expected"),
    [
        ("Linux", {}, False),
        ("Linux", {"DISPLAY": ""}, False),
        ("Linux", {"DISPLAY": ":0"}, True),
        ("Linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("Windows", {}, True),
        ("Darwin", {}, True),
    ],
)
def test_has_screen(system: str, environ: dict[str, str], expected: bool) -> None:
    assert dev_setup.has_screen(system, environ) is expected


def test_venv_python_on_each_system() -> None:
    assert dev_setup.venv_python(Path("v"), "Linux") == Path("v/bin/python")
    assert dev_setup.venv_python(Path("v"), "Darwin") == Path("v/bin/python")
    assert dev_setup.venv_python(Path("v"), "Windows") == Path("v/Scripts/python.exe")


@pytest.mark.parametrize(("text", "expected"), [(DEBIAN, True), (MINT, True), (FEDORA, False), ("", False)])
def test_is_debian_like(text: str, expected: bool) -> None:
    assert dev_setup.is_debian_like(text) is expected


def test_the_libraries_are_those_of_the_display_in_use() -> None:
    x11, wayland = {"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}
    assert dev_setup.libraries_for(x11 | wayland, screen=False) == dev_setup.QT_LIBRARIES
    assert dev_setup.libraries_for(x11, screen=True) == dev_setup.QT_LIBRARIES | dev_setup.X11_LIBRARIES
    assert dev_setup.libraries_for(wayland, screen=True) == dev_setup.QT_LIBRARIES | dev_setup.WAYLAND_LIBRARIES


def test_apt_command_is_what_a_person_would_type() -> None:
    expected = "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1"
    assert dev_setup.apt_command(["libegl1"], sudo=True) == expected
    assert "sudo" not in dev_setup.apt_command(["libegl1"], sudo=False)


def test_missing_libraries_asks_the_loader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    wanted = {"libdossier-pro-nowhere.so.9": "nothing", "libc.so.6": "libc6"} if sys.platform == "linux" else {}
    assert dev_setup.missing_libraries(wanted) == {n: p for n, p in wanted.items() if p == "nothing"}


@pytest.fixture
def bare_machine(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A Debian where a library and the venv module are missing, and nobody is root."""
    monkeypatch.setattr(dev_setup, "missing_libraries", lambda wanted: {"libEGL.so.1": "libegl1"})
    monkeypatch.setattr(dev_setup, "missing_venv", lambda: {"venv": "python3.11-venv"})
    monkeypatch.setattr(dev_setup, "_is_debian", lambda: True)
    monkeypatch.setattr(dev_setup, "_is_root", lambda: False)
    return monkeypatch


def test_without_root_one_command_is_printed_not_run(bare_machine: pytest.MonkeyPatch) -> None:
    with pytest.raises(dev_setup.SetupError, match=r"sudo apt-get install -y .* libegl1 python3\.11-venv$"):
        dev_setup.ensure_machine({})


def test_on_another_system_what_is_missing_is_named(bare_machine: pytest.MonkeyPatch) -> None:
    bare_machine.setattr(dev_setup, "_is_debian", lambda: False)
    with pytest.raises(dev_setup.SetupError, match=r"libEGL\.so\.1, venv"):
        dev_setup.ensure_machine({})


def test_on_a_complete_machine_nothing_is_said(
    bare_machine: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bare_machine.setattr(dev_setup, "missing_libraries", lambda wanted: {})
    bare_machine.setattr(dev_setup, "missing_venv", dict)
    dev_setup.ensure_machine({})
    assert capsys.readouterr().out == ""


def test_stamp_changes_with_any_part_and_any_python(tmp_path: Path) -> None:
    value = dev_setup.stamp_of([b"a", b"b"], version="3.11")
    assert value == dev_setup.stamp_of([b"a", b"b"], version="3.11")
    others = {
        dev_setup.stamp_of([b"ab", b""], version="3.11"),
        dev_setup.stamp_of([b"a", b"c"], version="3.11"),
        dev_setup.stamp_of([b"a", b"b"], version="3.12"),
    }
    assert value not in others
    stamp = tmp_path / "stamp"
    assert not dev_setup.fresh(stamp, value)
    stamp.write_text(value + "\n", "ascii")
    assert dev_setup.fresh(stamp, value)
    assert not dev_setup.fresh(stamp, others.pop())


def test_forms_are_mirrored_and_then_up_to_date(tmp_path: Path) -> None:
    source, target = tmp_path / "ui", tmp_path / "gui" / "forms"
    (source / "preuves").mkdir(parents=True)
    (source / "main.ui").write_text("m", "utf-8")
    (source / "preuves" / "liste.ui").write_text("l", "utf-8")

    def compile_form(form: Path) -> str:
        return f"# {form.stem}\n"

    changed, orphans = dev_setup.stale_forms(source, target, compile_form)
    assert {path.relative_to(target).as_posix() for path in changed} == {
        "__init__.py",
        "ui_main.py",
        "preuves/__init__.py",
        "preuves/ui_liste.py",
    }
    assert orphans == []
    for path, text in changed.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    assert dev_setup.stale_forms(source, target, compile_form) == ({}, [])

    (source / "main.ui").unlink()
    assert dev_setup.stale_forms(source, target, compile_form) == ({}, [target / "ui_main.py"])


def test_no_form_no_folder(tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    assert dev_setup.stale_forms(tmp_path / "ui", tmp_path / "forms", str) == ({}, [])


@pytest.mark.parametrize(("cores", "expected"), [(None, 2), (1, 2), (2, 2), (3, 3), (64, 4)])
def test_workers(cores: int | None, expected: int) -> None:
    assert dev.workers(cores) == expected


def test_stages_stop_at_the_first_failure(capfd: pytest.CaptureFixture[str]) -> None:
    ok, bad = [sys.executable, "-c", "pass"], [sys.executable, "-c", "raise SystemExit(3)"]
    assert dev._stages([("un", ok), ("deux", bad), ("trois", ok)]) == 3
    assert "ÉCHEC : deux (code 3). Réussi : un. Pas fait : trois." in capfd.readouterr().out
    assert dev._stages([("un", ok)]) == 0


def test_an_unknown_command_explains_itself() -> None:
    done = subprocess.run(
        [sys.executable, PACKAGING / "dev.py", "danser"], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert "Usage : python3 packaging/dev.py COMMANDE" in done.stderr


def test_an_older_python_gets_a_sentence() -> None:
    code = "import sys; sys.version_info = (3, 9, 1); import runpy; runpy.run_path(sys.argv[1], run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", code, PACKAGING / "dev.py"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 2
    assert done.stderr.startswith("Dossier Pro demande Python 3.11 ou plus récent ; celui-ci est le 3.9.")


@pytest.mark.parametrize("name", ["lock.txt", "lock-dev.txt", "lock-bundle.txt"])
def test_locks_are_exact_hashed_and_name_no_place(name: str) -> None:
    text = (PACKAGING / name).read_text("utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert [block.splitlines()[0] for block in blocks if "==" not in block or "--hash=sha256:" not in block] == []


def test_the_larger_lock_holds_the_smaller_one() -> None:
    small, large = (
        set(re.findall(r"^([\w.-]+==[^\s;]+)", (PACKAGING / name).read_text("utf-8"), re.MULTILINE))
        for name in ("lock.txt", "lock-dev.txt")
    )
    assert small <= large


def test_the_npm_lock_names_no_registry() -> None:
    assert "resolved" not in (PACKAGING / "node" / "package-lock.json").read_text("utf-8")


def test_the_pinned_dependencies_are_the_locked_ones() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pinned = [pin for group in project["optional-dependencies"].values() for pin in group] + project["dependencies"]
    locked = (PACKAGING / "lock-dev.txt").read_text("utf-8").lower()
    assert [pin for pin in pinned if not re.search(rf"^{re.escape(pin.lower())}[\s;]", locked, re.MULTILINE)] == []


def test_every_sub_command_answers_when_it_is_asked_for_help(capsys: pytest.CaptureFixture[str]) -> None:
    names = re.findall(r"^  ([a-z]+) ", dev.USAGE, re.MULTILINE)
    assert len(names) >= 9
    for name in names:
        assert dev.main([name, "--help"]) == 0
        told = capsys.readouterr().out
        assert name in told
        assert "usage" in told.lower()


def test_every_measurement_answers_when_it_is_asked_for_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["bench", "--help"]) == 0
    names = capsys.readouterr().out
    for script in BENCHES:
        assert script.stem in names
        assert dev.main(["bench", script.stem, "--help"]) == 0
        assert len(capsys.readouterr().out) > 40
        # Its own answer comes before it measures anything.
        *_, last = ast.parse(script.read_text("utf-8")).body
        assert isinstance(last, ast.If)
        calls = [one for one in last.body if not isinstance(one, ast.ImportFrom)]
        assert ast.unparse(calls[0]) == "_help.answer(__doc__)", script.name
    command = [sys.executable, "-m", "tests.bench.store_kill", "--help"]
    assert "Kills anywhere" in subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_an_unknown_measurement_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.bench(["rien_de_tel"]) == 2
    assert "rien_de_tel" in "".join(capsys.readouterr())


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The modules that are run, with their words; none of them is."""
    found: list[tuple[str, ...]] = []

    def module(*words: str) -> int:
        found.append(words)
        return 0

    monkeypatch.setattr(dev, "_prepare_tests", lambda: None)
    monkeypatch.setattr(dev, "_module", module)
    return found


def test_a_measurement_gets_the_words_behind_its_name(ran: list[tuple[str, ...]]) -> None:
    assert dev.bench(["store_kill", "1000", "7", "export", "bursts"]) == 0
    assert ran == [("tests.bench.store_kill", "1000", "7", "export"), ("tests.bench.bursts",)]


def test_without_a_name_every_measurement_stands_on_the_page(ran: list[tuple[str, ...]]) -> None:
    assert dev.bench([]) == 0
    assert ran == [("tests.bench._page",)]
    assert sorted([*(small.name for small in PAGE), *APART]) == [script.stem for script in BENCHES]


def test_the_page_says_what_a_measurement_says_last_and_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_page, "KEPT", ROOT / "sortie" / f"bench-{tmp_path.name}")
    monkeypatch.setenv("DOSSIER_PRO_CORPUS", str(tmp_path / "absent"))
    small = (_page.Small("page_white", ("--help",)), _page.Small("referentiel_import", (), "corpus"))
    monkeypatch.setattr(_page, "PAGE", small)
    try:
        assert _page.main() == 0
    finally:
        shutil.rmtree(_page.KEPT)
    first, second = capsys.readouterr().out.strip().splitlines()[2:4]
    assert re.fullmatch(r"page_white +\d+ s  \S.*", first)
    assert second.startswith("referentiel_import   non faite : il faut le corpus")


def test_every_dependency_serves_at_run_time() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    imported = set()
    for path in (ROOT / "dossier_pro").rglob("*.py"):
        imported |= set(re.findall(r"^\s*(?:from|import) (\w+)", path.read_text("utf-8"), re.MULTILINE))
    # A package is imported under names of its own: python-docx is ``docx``.
    names = importlib.metadata.packages_distributions()
    serving = {_normal(name) for module in imported for name in names.get(module, ())}
    assert {_normal(pin.partition("==")[0]) for pin in project["dependencies"]} <= serving


def _normal(name: str) -> str:
    """The name of a distribution as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()
