"""How a copy of a dossier differs from the dossier as it is: in one sentence, and place by place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from dossier_pro.domain.dossier import KINDS, Dossier
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import counted_noop, tr, tr_noop
from dossier_pro.services.copies.notes import Sauvegarde
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.history import Modification, comparer

_TEXTES = frozenset(
    {
        tr_noop("1. Tâches ou opérations"),
        tr_noop("2. Moyens utilisés"),
        tr_noop("3. Avec qui"),
        tr_noop("5. Informations complémentaires"),
    }
)
_COMPTES = {
    "exemple": (counted_noop("exemple"), counted_noop("exemple différent", "exemples différents")),
    "preuve": (counted_noop("preuve"), counted_noop("preuve différente", "preuves différentes")),
}
"""The kinds that are counted by name: their noun, and those that differ."""


@dataclass(frozen=True, slots=True)
class Ecarts:
    """What opening a copy would give that the dossier does not have, or has otherwise.

    ``modifications`` lead from the dossier to the copy; empty with ``lisible`` False where there is no dossier to
    compare with.
    """

    phrase: str
    modifications: tuple[Modification, ...]
    lisible: bool = True


def comparer_a(chemin: Path | None, sauvegarde: Sauvegarde) -> Ecarts:
    """Compare a copy with the file at a path; neither is written to.

    Raises:
        KnownError: the copy cannot be read.
    """
    with ouvrir(sauvegarde.fichier, lecture_seule=True) as copy:
        dossier = copy.dossier
    try:
        if chemin is None:
            raise KnownError("")
        with ouvrir(chemin, lecture_seule=True) as present:
            if present.dossier.id != dossier.id:
                raise KnownError("")
            found = ecarts(present.dossier, dossier)
            other_words = present.dossier.avis.empreinte != dossier.avis.empreinte
    except KnownError:
        return Ecarts(
            tr("Le fichier du dossier ne peut pas être lu à son emplacement\u00a0: cette copie n’est comparée à rien."),
            (),
            lisible=False,
        )
    return Ecarts(phrase(found, autres_avis=other_words), found)


def ecarts(avant: Dossier, apres: Dossier) -> tuple[Modification, ...]:
    """Return everything in which two states of a dossier differ; what a reader said is not looked at."""
    sides = (avant, apres)
    return comparer(
        avant, apres, ((kind, one) for kind in KINDS for side in sides for one in side.tables.get(kind, ()))
    )


def phrase(modifications: Sequence[Modification], *, autres_avis: bool = False) -> str:
    """Return « Dans cette copie : 1 exemple en moins, 2 exemples différents (3 textes). »."""
    parts: list[str] = []
    for kind in _COMPTES:
        parts += _compte(kind, [m for m in modifications if m.kind == kind])
    rest = sum(m.kind not in _COMPTES for m in modifications)
    if rest:
        parts.append(pluriel(rest, "autre différence", "autres différences"))
    if autres_avis:
        parts.append(tr("d’autres remarques de relecture"))
    if not parts:
        return tr("Cette copie contient la même chose que votre dossier.")
    return tr("Dans cette copie\u00a0: {liste}.", liste=", ".join(parts))


def _compte(kind: str, mine: Sequence[Modification]) -> Iterator[str]:
    """Say how many of one kind are more, fewer and different."""
    noun, different = _COMPTES[kind]
    if count := sum(m.genre == "ajout" for m in mine):
        yield tr("{things} en plus", things=pluriel(count, *noun))
    if count := sum(m.genre == "retrait" for m in mine):
        yield tr("{things} en moins", things=pluriel(count, *noun))
    if count := sum(m.genre == "changement" for m in mine):
        texts = sum(c.nom in map(tr, _TEXTES) for m in mine if m.genre == "changement" for c in m.champs)
        inside = f" ({pluriel(texts, 'texte')})" if texts else ""
        yield pluriel(count, *different) + inside
