"""The languages of the window: each is one file of Qt Linguist, named by its code, under ``resources/langues``.

The file is read as it is, so that a language is nothing but its file; French needs none, and reads none. A process says
which language it speaks in its environment, from which its children have it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from dossier_pro.domain import translation
from dossier_pro.domain.translation import Phrases
from dossier_pro.resources import resource

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ASKED: Final = "DOSSIER_PRO_LANGUE"
"""The variable of the environment that names the language; it goes before what was chosen in the window."""
FRENCH: Final = "fr"
COUNTED: Final = "pluriel"
"""The context of the nouns that are counted; of the others no context counts: one French phrase has one translation."""


def available() -> tuple[str, ...]:
    """Return the codes of the languages that there are (ISO 639-1), French first."""
    return (FRENCH, *sorted(path.stem for path in resource("langues").glob("*.ts")))


def phrases(code: str) -> Phrases:
    """Read a language's file; what is not translated there yet is left out, so that it is said in French.

    Args:
        code: one of ``available()``, not French.
    """
    from xml.etree import ElementTree  # French, which is nearly everybody, does without

    single: dict[str, str] = {}
    counted: dict[str, tuple[str, str]] = {}
    for context in ElementTree.parse(resource("langues", f"{code}.ts")).getroot().iter("context"):
        for source, forms in _messages(context):
            if len(forms) == 1:
                single[source] = forms[0]
            else:
                counted[source] = (forms[0], forms[1])
    return Phrases(single, counted)


def _messages(context: Element) -> Iterator[tuple[str, list[str]]]:
    for message in context.iter("message"):
        translated = message.find("translation")
        if translated is None or translated.get("type"):
            continue
        forms = [form.text or "" for form in translated.iter("numerusform")] or [translated.text or ""]
        if all(forms):
            yield translation.key(message.findtext("source", ""), message.findtext("comment", "")), forms


def speak(code: str) -> None:
    """From now on this process, and the children that it starts, speak a language; one that is not there is French."""
    known = code if code != FRENCH and code in available() else FRENCH
    os.environ[ASKED] = known
    translation.speak(phrases(known) if known != FRENCH else None)


def speak_as_asked() -> None:
    """Speak the language that the environment names, where it names one."""
    if os.environ.get(ASKED, FRENCH) != FRENCH:
        speak(os.environ[ASKED])
