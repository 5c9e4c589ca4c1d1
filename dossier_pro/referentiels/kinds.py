"""The kinds of document that a référentiel is read from, each in one place.

A new kind is a word of ``TypeSource``, a reader in a module of its own with its test, and a line here. Its line says
what recognises it, what reads it and where it stands when several documents of one titre are made into one. What a
person is told one can be read from (``importer.ATTENDU``, the page where a document is chosen) names them besides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import TypeSource
from dossier_pro.referentiels.arrete import lire_arrete
from dossier_pro.referentiels.fiche_rncp import lire_fiche_rncp
from dossier_pro.referentiels.fiche_titre import lire_fiche
from dossier_pro.referentiels.lines import LinedDocument
from dossier_pro.referentiels.reac import lire_reac
from dossier_pro.referentiels.reading import Notes
from dossier_pro.referentiels.text import lire_plan


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document.

    Attributes:
        nom: what a person calls it.
        rang: its place when several documents are made into one; the word of the lowest stands.
        lire: what reads its lines; None where more than its lines is needed, and ``importer`` reads it by itself.
        signes: what only this kind says, as patterns on the folded text, with how much each weighs.
    """

    nom: str
    rang: int
    lire: Callable[[LinedDocument], Notes] | None = None
    signes: tuple[tuple[str, int], ...] = ()


KINDS: Mapping[TypeSource, Kind] = MappingProxyType(
    {
        "reac": Kind(
            "un REAC",
            rang=1,
            lire=lire_reac,
            signes=(
                (r"referentiel (?:d')?emploi,? activites,?(?: et)? competences", 3),
                (r"fiches? (?:de )?competences? professionnelles?\b.{0,30}n ?° ?\d", 5),
                (r"fiches? (?:d')?activites?[- ]types?\b.{0,30}n ?° ?\d", 3),
                (r"criteres de performance", 3),
                (r"\breac\b.{0,12}tp-? ?\d{5}|tp-? ?\d{5}.{0,12}\breac\b", 6),
            ),
        ),
        "re": Kind(
            "un référentiel d’évaluation",
            rang=3,
            signes=(
                (r"referentiel d'evaluation", 3),
                (r"referentiel de certification", 3),
                (r"criteres d'evaluation", 4),
                (
                    (
                        r"modalites d'evaluation des competences et organisation de l'epreuve|"
                        r"dispositif d'evaluation pour l'acces"
                    ),
                    5,
                ),
                (r"\b(?:re|rc|rev ?\d?)\b.{0,4}tp-? ?\d{5}|tp-? ?\d{5}.{0,4}\b(?:re|rc|rev ?\d?)\b", 6),
            ),
        ),
        "fiche-titre": Kind(
            "une fiche de titre",
            rang=6,
            lire=lire_fiche,
            signes=(
                (r"(?:^|\n)(?:\W{0,4}|n )ccp ?[-–:] ", 5),
                (r"se compose d(?:e|') ?.{2,10} activites? types?", 4),
                (r"reference du titre ?:", 3),
                (r"information source ?: ?referentiel du titre", 3),
            ),
        ),
        "arrete": Kind(
            "un arrêté",
            rang=7,
            lire=lire_arrete,
            signes=(
                (r"capacites attestees et descriptif", 6),
                (r"informations requises pour l'inscription du titre professionnel", 6),
                (r"(?:^|\n)[^\w\n]{0,40}arrete du \d.{0,60}relatif au titre professionnel", 6),
                (r"resume du referentiel d'emploi", 2),
            ),
        ),
        "fiche-rncp": Kind(
            "une fiche RNCP",
            rang=5,
            lire=lire_fiche_rncp,
            signes=(
                (r"resume descriptif de la certification", 6),
                (r"bloc de competences? n ?° ?\d+ de la fiche", 5),
                (r"rncp ?\d{3,6} ?bc ?\d{2}", 6),
                (r"code rncp ?:", 3),
                (r"repertoire national des certifications professionnelles", 1),
            ),
        ),
        "rncp-xml": Kind("une fiche de l’export du RNCP", rang=4),
        "texte": Kind("un texte", rang=2, lire=lire_plan),
    }
)
"""Each kind by its word. Where a document looks as much like two, it is the one that stands first here."""


def rang(word: str) -> int:
    """Return the place of a kind among several documents; one that only a newer version knows is taken for a text.

    Because: what the catalogue holds from it keeps its ids beside a RE, and gives way to the REAC.
    """
    return next((kind.rang for known, kind in KINDS.items() if known == word), KINDS["texte"].rang)
