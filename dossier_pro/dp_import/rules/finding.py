"""What a rule found at one place of a DP."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dossier_pro.domain.regles import Gravite
from dossier_pro.dp_import.labels import lettre


@dataclass(frozen=True, slots=True)
class Constat:
    """A fault (``ok`` False) or something that cannot be known (None). ``gravite``: where it is not the rule's own."""

    ou: str
    phrase: str
    ok: bool | None = False
    gravite: Gravite | None = None


def enumerer(words: Iterable[str]) -> str:
    """Return « a, b et c »."""
    items = list(words)
    return "".join(items) if len(items) < 2 else f"{', '.join(items[:-1])} et {items[-1]}"


def exact(text: str) -> str:
    """Return a fixed text as R2 and R5 compare it: words, accents and punctuation, but not typographic variants.

    Accents count, for they are part of the wording; apostrophes, dashes, spaces, case and a final colon or full stop
    are the word processor's.
    """
    accents = re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u202f", " ").replace("**", ""))
    plain = "".join(c if c.isalpha() else lettre(c) or " " for c in accents.casefold())
    return re.sub(r"\s+", " ", re.sub(r"\s*([:;,.?!])\s*", r"\1 ", plain)).strip(" :.")


def abreger(text: str, length: int = 60) -> str:
    """Return the beginning of a text, cut between words."""
    bare = re.sub(r"\s+", " ", text.replace("**", "")).strip()
    return bare if len(bare) <= length else bare[:length].rsplit(" ", 1)[0] + "…"
