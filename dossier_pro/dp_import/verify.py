"""Judging a DP in Word by the rules of the register: what the jury's document must hold, and where it fails.

What cannot be known from the file alone is None and never makes it non-conform.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.regles import Constat, Lieu
from dossier_pro.domain.rules.register import VERIFIEES, Definition, Gravite
from dossier_pro.dp_import.reader import DpReading, lire
from dossier_pro.dp_import.rules import pages, sections, sheets
from dossier_pro.dp_import.rules.finding import Examiner
from dossier_pro.office.labels import NomModele

FORMAT: Final = "dossier-pro/verification/1"


@dataclass(frozen=True, slots=True)
class Regle:
    """What one rule says at one place. ``ok`` is None where the file alone cannot tell.

    ``adresse`` is where the application can lead to, in a dossier of ours; it is not part of the JSON.
    """

    code: str
    ok: bool | None
    gravite: Gravite
    ou: str
    phrase: str
    adresse: Lieu | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """Every rule at least once, in order; a rule that fails at several places stands there for each of them."""

    modele: NomModele
    regles: tuple[Regle, ...]

    @property
    def conforme(self) -> bool:
        """Whether nothing blocking was found."""
        return not any(regle.ok is False and regle.gravite == "bloquant" for regle in self.regles)

    def de(self, code: str) -> tuple[Regle, ...]:
        """Return what one rule says."""
        return tuple(regle for regle in self.regles if regle.code == code)


def verifier_docx(source: Path | bytes) -> Verification:
    """Judge any DP in Word.

    Args:
        source: the .docx, as a path or as bytes.

    Returns:
        One entry for each rule that holds or cannot be known, and one for each place where a rule fails.

    Raises:
        KnownError: the file cannot be read or is not a DP (see ``reader.lire_dp``).
    """
    return juger(lire(source))


def juger(lecture: DpReading) -> Verification:
    """Judge a DP that was read already (see ``verifier_docx``)."""
    return Verification(lecture.lu.modele, tuple(_regles(lecture)))


def verification_json(verification: Verification) -> dict[str, Any]:
    """Return the contract's JSON object (``dossier-pro/verification/1``)."""
    return {
        "format": FORMAT,
        "conforme": verification.conforme,
        "modele": verification.modele,
        "regles": [
            {"code": r.code, "ok": r.ok, "gravite": r.gravite, "ou": r.ou, "phrase": r.phrase}
            for r in verification.regles
        ],
    }


EXAMINERS: Final[Mapping[str, Examiner]] = {
    **sections.EXAMINERS,
    **sheets.EXAMINERS,
    **pages.EXAMINERS,
}
"""What looks for the faults of each rule that Word is judged by."""


def _regles(lecture: DpReading) -> Iterator[Regle]:
    for rule in VERIFIEES:
        found = [*_examine(rule, lecture)]
        failing = [c for c in found if c.ok is False]
        for constat in failing or found:
            yield Regle(rule.code, constat.ok, constat.gravite or rule.gravite, constat.ou, constat.phrase)
        if not found:
            yield Regle(rule.code, True, rule.gravite, "Dossier", rule.tenue)


def _examine(rule: Definition, lecture: DpReading) -> Iterable[Constat]:
    if rule.word == "unknown":
        return (Constat("Dossier", rule.inconnue, ok=None),)
    return EXAMINERS[rule.code](lecture)
