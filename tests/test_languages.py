"""A language is a file: what is read of it, how a process and its children come to speak it, and that it is whole."""

from __future__ import annotations

import os
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import dossier_pro
from dossier_pro import languages
from dossier_pro.domain import translation
from dossier_pro.domain.translation import tr
from dossier_pro.languages import ASKED
from dossier_pro.resources import resource
from tools import langues

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="xx" sourcelanguage="fr">
<context><name>Dossier Pro</name>
<message><source>Ouvrir</source><translation>Open</translation></message>
<message><source>Ouvrir</source><comment>un lien</comment><translation>Follow</translation></message>
<message><source>Fermer</source><translation type="unfinished"></translation></message>
<message><source>Partir</source><translation type="vanished">Leave</translation></message>
</context>
<context><name>pluriel</name>
<message numerus="yes"><source>preuve</source><translation><numerusform>piece</numerusform>
<numerusform>pieces</numerusform></translation></message>
</context>
</TS>
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(languages, "resource", lambda *parts: tmp_path.joinpath(*parts[1:]))
    monkeypatch.setenv(ASKED, "fr")
    (tmp_path / "xx.ts").write_text(TS, "utf-8")
    yield tmp_path
    translation.speak(None)


@pytest.mark.usefixtures("place")
def test_what_is_not_translated_is_said_in_french() -> None:
    assert languages.available() == ("fr", "xx")
    assert languages.phrases("xx") == ({"Ouvrir": "Open", "Ouvrir\0un lien": "Follow"}, {"preuve": ("piece", "pieces")})
    languages.speak("xx")
    assert (tr("Ouvrir", "un lien"), tr("Ouvrir", "une porte")) == ("Follow", "Ouvrir")
    assert (tr("Ouvrir"), tr("Fermer"), os.environ[ASKED]) == ("Open", "Fermer", "xx")
    languages.speak("zz")
    assert (tr("Ouvrir"), os.environ[ASKED]) == ("Ouvrir", "fr")


def test_a_damaged_file_leaves_french(place: Path) -> None:
    languages.speak("xx")
    (place / "xx.ts").write_text(TS[:300], "utf-8")
    languages.speak("xx")
    assert (tr("Ouvrir"), os.environ[ASKED]) == ("Ouvrir", "fr")


@pytest.mark.usefixtures("place")
def test_a_process_speaks_as_its_parent_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    languages.speak_as_asked()
    assert tr("Ouvrir") == "Ouvrir"
    monkeypatch.setenv(ASKED, "xx")
    languages.speak_as_asked()
    assert tr("Ouvrir") == "Open"


def test_phrases_are_collected_from_every_way_of_saying_them() -> None:
    source = (
        'tr("Un " "mot")\ntr_noop("Deux")\npluriel(n, "preuve")\ncounted_noop("avis", "avis")\n'
        'QCoreApplication.translate("Form", u"Trois", None)\ntr(nom)\nprint("Quatre")\n'
    )
    assert sorted(langues.said_in(source)) == [
        ("Dossier Pro", "Deux"),
        ("Dossier Pro", "Trois"),
        ("Dossier Pro", "Un mot"),
        ("pluriel", "avis"),
        ("pluriel", "preuve"),
    ]


def test_the_words_that_are_explained_are_collected() -> None:
    found = langues.phrases(Path(langues.__file__).parent)[langues.PHRASES]
    assert found["millésime"] == "resources/lexique.toml"
    assert any(phrase.startswith("La version d’un référentiel.") for phrase in found)


def test_a_file_brought_up_to_date_keeps_what_is_translated(tmp_path: Path) -> None:
    path = tmp_path / "xx.ts"
    path.write_text(TS, "utf-8")
    found = {
        "Dossier Pro": {"Ouvrir": "a.py", "Ouvrir\0un lien": "a.py", "Il a <b>5</b>\u00a0% & plus": "a.py"},
        "pluriel": {"preuve": "b.py"},
    }
    path.write_text(langues.written("xx", found, langues.known(path)), "utf-8")
    again = langues.written("xx", found, langues.known(path))
    assert path.read_text("utf-8") == again
    assert langues.known(path) == {
        ("Dossier Pro", "Ouvrir"): ["Open"],
        ("Dossier Pro", "Ouvrir\0un lien"): ["Follow"],
        ("pluriel", "preuve"): ["piece", "pieces"],
    }
    assert again.count('type="unfinished"') == 1
    assert "Il a &lt;b&gt;5&lt;/b&gt;&#xa0;% &amp; plus" in again
    assert "Fermer" not in again


def _holes(phrase: str) -> list[str]:
    return sorted({name for _, name, _, _ in string.Formatter().parse(phrase) if name is not None})


def test_english_is_whole() -> None:
    path = resource("langues", "en.ts")
    found = langues.phrases(Path(dossier_pro.__file__).parent)
    said = langues.known(path)
    assert [text for context, texts in found.items() for text in texts if (context, text) not in said] == []
    assert path.read_text("utf-8") == langues.written("en", found, said), "run packaging/dev.py langues"


def test_a_translation_has_the_holes_and_the_marks_of_its_phrase() -> None:
    for (_, phrase), forms in langues.known(resource("langues", "en.ts")).items():
        for form in forms:
            assert _marks(form) == _marks(phrase), phrase
            if "{" in phrase:
                assert _holes(form) == _holes(phrase), phrase


def _marks(phrase: str) -> list[str]:
    return sorted(piece for piece in phrase.replace(">", "<").split("<")[1::2])


def test_qt_itself_reads_the_file(tmp_path: Path) -> None:
    command = [str(Path(sys.executable).with_name("pyside6-lrelease")), str(resource("langues", "en.ts"))]
    done = subprocess.run([*command, "-qm", str(tmp_path / "en.qm")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "0 unfinished" in done.stdout


def test_what_several_steps_have_in_common_is_found_in_each_language() -> None:
    """``domain.steps`` tells several preuves to be joined as one: it looks for these words in the phrase of each."""
    said = languages.phrases("en").phrases
    parts = [phrase for phrase in said if " pour que {cite} soit montré" in phrase]
    assert len(parts) == 2
    assert all(said[" pour que "] in said[phrase] for phrase in parts)
