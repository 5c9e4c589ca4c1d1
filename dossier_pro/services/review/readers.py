"""Who reads on this computer, as the notebook remembers them, and the phrases that they keep at hand."""

from __future__ import annotations

from collections.abc import Iterable

from dossier_pro.domain.avis import Fait, Retrait
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import clean
from dossier_pro.review.package import MAX_TEXTE
from dossier_pro.services.review.sending import ouvrir_carnet


@dataclass(frozen=True, slots=True)
class Lecteur:
    """Who reads: a name and a role, and the random id that tells them from whoever has the same name.

    Without an id it is the reader of that name and role on this computer, a new one where there is none.
    """

    nom: str
    role: str = "formateur"
    id: str = ""


def lecteur_connu() -> Lecteur | None:
    """Return who read last on this computer, None where nobody did."""
    with ouvrir_carnet() as carnet:
        known = carnet.lecteur()
    return Lecteur(known.nom, known.role, known.id) if known else None


def marque(qui: Lecteur) -> Fait:
    """Return a fact that nobody noted, for asking a set of facts which ones are that reader's (``Avis.cle``)."""
    return Retrait("", qui.nom, 0, "", qui.role, lecteur_id=qui.id)


def de_cle(cle: str) -> Fait:
    """Return such a fact of the reader whose key ``avis.cle_texte`` wrote."""
    name, bar, role = cle.partition("|")
    return Retrait("", name, 0, "", role, lecteur_id="" if bar else name)


def phrases() -> tuple[str, ...]:
    """Return the reader's own phrases."""
    with ouvrir_carnet() as carnet:
        return carnet.phrases()


def noter_phrases(textes: Iterable[str]) -> None:
    """Keep these phrases in the place of those that were kept; empty ones are left out."""
    with ouvrir_carnet() as carnet:
        carnet.noter_phrases(kept for texte in textes if (kept := clean(texte).strip()[:MAX_TEXTE]))
