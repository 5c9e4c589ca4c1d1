"""The one resolver of data files: the checkout first, then what a wheel carries."""

import sys
from pathlib import Path

import pytest

from dossier_pro import resources
from dossier_pro.domain.errors import KnownError
from dossier_pro.resources import resource


@pytest.fixture
def installation(tmp_path, monkeypatch):
    """A place laid out like a checkout with an installed copy inside; the resolver looks there."""
    package = tmp_path / "dossier_pro"
    (package / "_data" / "resources" / "fonts").mkdir(parents=True)
    (package / "_data" / "resources" / "fonts" / "a.ttf").write_text("installed")
    (package / "_data" / "resources" / "fonts" / "b.ttf").write_text("installed")
    (package / "_data" / "ui").mkdir()
    (package / "_data" / "ui" / "main.ui").write_text("installed")
    (tmp_path / "resources" / "fonts").mkdir(parents=True)
    (tmp_path / "resources" / "fonts" / "a.ttf").write_text("checkout")
    monkeypatch.setattr(resources, "_PACKAGE", package)
    resources._roots.cache_clear()
    yield tmp_path
    resources._roots.cache_clear()


def test_a_checkout_wins_over_the_copy_that_an_editable_install_left(installation):
    (installation / "pyproject.toml").write_text("")
    assert resource("fonts", "a.ttf").read_text() == "checkout"
    assert resource("fonts", "b.ttf").read_text() == "installed"


def test_a_strangers_resources_beside_an_installed_package_are_not_ours(installation):
    assert resource("fonts", "a.ttf").read_text() == "installed"


def test_forms_and_folders(installation):
    assert resource("ui", "main.ui").read_text() == "installed"
    assert resource("fonts").is_dir()
    assert resource().name == "resources"


def test_a_missing_file_is_named_with_the_way_out(installation):
    with pytest.raises(KnownError) as refusal:
        resource("fonts", "absent.ttf")
    assert "resources/fonts/absent.ttf" in refusal.value.phrase
    assert "installez" in refusal.value.phrase


def test_the_checkout_has_its_data():
    assert resource("referentiels", "TP-01285-04.json").is_file()


@pytest.mark.parametrize("name", ["x" * 5000, "a/" * 4000, "nul\0octet", ""])
def test_a_name_that_no_system_takes_stands_nowhere(name: str, tmp_path: Path) -> None:
    assert resources.is_folder(tmp_path / name) == (name == "")
    assert resources.is_there(tmp_path / name) == (name == "")


def test_on_a_key_the_data_lies_beside_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "Clé de Zoé" / "programme"
    program.mkdir(parents=True)
    (program / "sur-cle.txt").write_text("")
    monkeypatch.delenv("DOSSIER_PRO_HOME")
    monkeypatch.setattr(sys, "executable", str(program / "pythonw.exe"))
    assert resources.user_folder("a") == tmp_path / "Clé de Zoé" / "reglages" / "a"
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "ailleurs"))  # what is asked for goes before
    assert resources.user_folder() == tmp_path / "ailleurs"


def test_installed_the_data_is_the_persons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOSSIER_PRO_HOME")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "programme" / "pythonw.exe"))
    assert tmp_path not in resources.user_folder().parents
