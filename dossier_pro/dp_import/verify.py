"""Judging a DP in Word by the rules of `docs/contracts.md`: what the jury's document must hold, and where it fails.

Which rules block: `docs/model.md`, Readiness. What cannot be known from the file alone is None and never makes it
non-conform.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from dossier_pro.domain.regles import Gravite, Lieu
from dossier_pro.dp_import.labels import NomModele
from dossier_pro.dp_import.reader import DpReading, lire
from dossier_pro.dp_import.rules.finding import Constat
from dossier_pro.dp_import.rules.pages import r7, r9, r10, r11
from dossier_pro.dp_import.rules.sections import r1, r2, r8, r12, r13, r14
from dossier_pro.dp_import.rules.sheets import r3, r4, r5, r6

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


@dataclass(frozen=True, slots=True)
class Definition:
    """A rule: its gravity, what is said where it holds, and how it is looked at."""

    code: str
    gravite: Gravite
    tenue: str
    examiner: Callable[[DpReading], Iterator[Constat]]


def _inconnu(phrase: str) -> Callable[[DpReading], Iterator[Constat]]:
    def examine(_lecture: DpReading) -> Iterator[Constat]:
        yield Constat("Dossier", phrase, ok=None)

    return examine


REGLES: Final = (
    Definition("R1", "bloquant", "Les sections obligatoires sont là, dans l’ordre", r1),
    Definition("R2", "a_completer", "Les textes du modèle sont intacts", r2),
    Definition("R3", "bloquant", "Chaque activité-type a un à trois exemples", r3),
    Definition("R4", "bloquant", "Chaque exemple porte son activité-type et son intitulé", r4),
    Definition("R5", "bloquant", "Les questions sont celles du modèle et ont leur réponse", r5),
    Definition("R6", "bloquant", "Le contexte de chaque exemple est complet", r6),
    Definition("R7", "a_completer", "Chaque exemple tient en trois pages", r7),
    Definition("R8", "bloquant", "Une seule modalité d’accès est cochée", r8),
    Definition("R9", "a_completer", "Le sommaire dit les mêmes titres et les mêmes pages que le dossier", r9),
    Definition("R10", "a_completer", "Les pieds de page portent la version du modèle", r10),
    Definition("R11", "a_completer", "Les pages sont au format A4, avec les marges du modèle", r11),
    Definition("R12", "bloquant", "La déclaration sur l’honneur est complète, il reste à la signer", r12),
    Definition("R13", "a_completer", "Les sections facultatives sont complètes, ou absentes partout", r13),
    Definition("R14", "bloquant", "Aucun texte d’invite du modèle n’est resté", r14),
    Definition(
        "R15",
        "conseil",
        "",
        _inconnu("Pour un dépôt de VAE en ligne : PDF, JPG ou PNG seulement, 10\u00a0Mo et 8 fichiers joints au plus"),
    ),
    Definition(
        "R16",
        "a_completer",
        "",
        _inconnu("Le fichier ne dit pas quelles compétences ses exemples montrent : importez-le pour les relier"),
    ),
)


def _regles(lecture: DpReading) -> Iterator[Regle]:
    for rule in REGLES:
        found = list(rule.examiner(lecture))
        failing = [c for c in found if c.ok is False]
        for constat in failing or found:
            yield Regle(rule.code, constat.ok, constat.gravite or rule.gravite, constat.ou, constat.phrase)
        if not found:
            yield Regle(rule.code, True, rule.gravite, "Dossier", rule.tenue)
