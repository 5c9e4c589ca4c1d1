"""The languages of the window: each is one file of Qt Linguist, named by its code, under ``resources/langues``.

The file is read as it is, so that a language is nothing but its file; French needs none, and reads none. A process says
which language it speaks in its environment, from which its children have it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from dossier_pro.domain import translation
from dossier_pro.domain.translation import Phrases
from dossier_pro.resources import resource

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
    single: dict[str, str] = {}
    counted: dict[str, tuple[str, str]] = {}
    for message in messages(resource("langues", f"{code}.ts")):
        if message.state:
            continue
        if message.context == COUNTED:
            counted[message.phrase] = (message.forms[0], message.forms[1])
        else:
            single[message.phrase] = message.forms[0]
    return Phrases(single, counted)


class Message(NamedTuple):
    """What a file of Qt Linguist says of a phrase.

    Attributes:
        context: whose it is.
        phrase: the phrase in French, as ``translation.key`` has it.
        forms: the one translation, or that of one and that of many; none is empty.
        state: "" where that is finished; else Linguist's « unfinished », « vanished », « obsolete ».
    """

    context: str
    phrase: str
    forms: list[str]
    state: str


def messages(path: Path) -> Iterator[Message]:
    """Give what a file translates, finished or not."""
    from xml.etree import ElementTree  # French, which is nearly everybody, does without

    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translated = message.find("translation")
            if translated is None:
                continue
            forms = [form.text or "" for form in translated.iter("numerusform")] or [translated.text or ""]
            if all(forms):
                phrase = translation.key(message.findtext("source", ""), message.findtext("comment", ""))
                yield Message(context.findtext("name", ""), phrase, forms, translated.get("type", ""))


def speak(code: str) -> None:
    """From now on this process, and the children that it starts, speak a language.

    One that is not there is French, and one whose file is damaged too: a window in French is better than none.
    """
    found = None
    if code != FRENCH and code in available():
        try:
            found = phrases(code)
        except (SyntaxError, OSError) as error:  # the first is what ElementTree raises
            import logging  # French does without

            logging.getLogger(__name__).warning(
                "the file of the language %s cannot be read: %s", code, type(error).__name__
            )
    os.environ[ASKED] = code if found else FRENCH
    translation.speak(found)


def speak_as_asked() -> None:
    """Speak the language that the environment names, where it names one."""
    if os.environ.get(ASKED, FRENCH) != FRENCH:
        speak(os.environ[ASKED])
