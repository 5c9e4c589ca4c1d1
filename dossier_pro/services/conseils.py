"""Reading of the draft (``guidance/lint``) of an open dossier: what could have been copied, and what is ignored."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from dossier_pro.domain.dossier import CHAMPS, Candidat, Dossier, Exemple
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.text import plain
from dossier_pro.guidance.lint.engine import PAR_DEFAUT, relire
from dossier_pro.guidance.lint.rule import Conseil, Source, Vue
from dossier_pro.services.clock import aujourd_hui


def conseils(
    dossier: Dossier,
    *,
    pages: Mapping[str, float] | None = None,
    exemple_id: str = "",
    regles: Collection[str] = PAR_DEFAUT,
) -> tuple[Conseil, ...]:
    """Return what the reading says of a dossier.

    Args:
        dossier: the file.
        pages: how many pages each exemple fills, by id, where it was counted.
        exemple_id: the only exemple to speak of, "" for all.
        regles: ids of the rules that speak.
    """
    return relire(Vue(dossier, aujourd_hui(), pages or {}, sources_de(dossier), exemple_id), regles)


def sources_de(dossier: Dossier) -> tuple[Source, ...]:
    """Return what a passage of this dossier could have been copied from: its référentiel, and our example."""
    exemple, candidat = _exemple()
    found = [_du_referentiel(dossier.referentiel)]
    if (dossier.candidat.nom_complet, dossier.candidat.adresse) != (candidat.nom_complet, candidat.adresse):
        found.append(exemple)  # in the example itself its words are at home
    return tuple(found)


@lru_cache(maxsize=8)
def _du_referentiel(ref: Referentiel) -> Source:
    return Source("du référentiel de votre titre", tuple(_phrases(ref)), tuple(_textes(ref)))


def _phrases(ref: Referentiel) -> Iterator[str]:
    """The sentences of a référentiel that stand for themselves."""
    for activite in ref.activites:
        yield activite.intitule
        for competence in activite.competences:
            yield competence.intitule
            yield from (critere.texte for critere in competence.criteres)
            yield from competence.savoirs
    for transversale in ref.transversales:
        yield transversale.intitule
        yield from (critere.texte for critere in transversale.criteres)


def _textes(ref: Referentiel) -> Iterator[str]:
    for activite in ref.activites:
        yield activite.description or ""
        for competence in activite.competences:
            yield competence.description or ""
            yield competence.contexte or ""


@lru_cache(maxsize=1)
def _exemple() -> tuple[Source, Candidat]:
    """Our example dossier as a source, and who it belongs to."""
    from dossier_pro.services.exemple import dossier_exemple

    dossier = dossier_exemple()
    textes = [plain(e.reponse(champ)) for e in dossier.all(Exemple).values() for champ in CHAMPS]
    return Source("du dossier d’exemple livré avec Dossier Pro", (), tuple(textes)), dossier.candidat
