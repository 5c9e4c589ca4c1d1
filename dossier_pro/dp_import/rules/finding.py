"""What the rules on a DP in Word share: how they are called, how they compare and quote what is printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dossier_pro.domain.regles import Constat
from dossier_pro.dp_import.reader import DpReading
from dossier_pro.office.labels import lettre

Examiner = Callable[[DpReading], Iterator[Constat]]
"""Looks at a DP for the faults of one rule."""


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
