"""Fixed words inside lines that a candidate completes: « Je soussigné(e) … », « Fait à … », « Intitulé de l’… »."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from dossier_pro.domain.text import fold
from dossier_pro.office.labels import plier, wordings

_FEMININ: Final = r"e?s?\s*(?:\(\s*e\s*\)|[·.]e(?!\w))?"
"""« soussignée », « soussigné(e) », « soussigné·e »."""


def soussigne(text: str) -> int:
    """Return where « Je soussigné(e) » ends in a text that begins with it, 0 in another."""
    return _fin("soussigne", text)


def fait(text: str) -> int:
    """Return where « Fait à : » ends in a text that begins with it, 0 in another."""
    return _fin("fait", text)


def sans_intitule(text: str) -> str:
    """Return a line of a sommaire without « Intitulé de l’ »."""
    return text[_fin("avant", text) :]


def invite_du_nom(text: str) -> re.Match[str] | None:
    """Return where « [prénom et nom] » stands in a text, None where it does not."""
    return _invite().search(text)


def sans_invite_du_nom(text: str) -> str:
    """Return a text without « [prénom et nom] »."""
    return _invite().sub("", text)


def _fin(nom: str, text: str) -> int:
    plie = plier(text)
    match = _debuts()[nom].match(plie.texte)
    return plie.place(match.end()) if match else 0


@cache
def _debuts() -> dict[str, re.Pattern[str]]:
    known = wordings("variantes")
    declaration = known["declaration"]
    ends = {"soussigne": _FEMININ, "fait": r"(?!\w)\s?:?", "avant": ""}
    texts = {"soussigne": declaration["soussigne"], "fait": declaration["fait"], "avant": known["sommaire"]["avant"]}
    return {name: re.compile(rf"\W*{_suite(text)}{ends[name]}") for name, text in texts.items()}


def _suite(text: str) -> str:
    """Return the pattern of words over folded text; an apostrophe at their end stays."""
    words = r"[\W_]+".join(map(re.escape, re.findall(r"\w+", fold(text))))
    return rf"{words}['’][\s\u00a0]*" if text.endswith("’") else words


@cache
def _invite() -> re.Pattern[str]:
    words = wordings("variantes")["declaration"]["invite"].split()
    accents = ("".join(f"[{c}{fold(c)}]" if fold(c) != c else c for c in word) for word in words)
    name = r"s?\s+".join(accents)
    return re.compile(rf"\[\s*{name}s?\s*\]\s?", re.IGNORECASE)
