"""What stands for what is lost, so that the words tied to it can stay: never more than its id is invented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dossier_pro.domain.dossier import Citation, Dossier, Exemple, Lien, Preuve
from dossier_pro.domain.referentiel import Activite, Competence, Critere, Referentiel, Source, TypeCertification

LOST_EXEMPLE = "Exemple perdu, à réécrire"
LOST_PREUVE = "Preuve perdue, à ajouter de nouveau"


def missing(dossier: Dossier) -> tuple[list[str], list[str]]:
    """Return the ids of the exemples and of the preuves that something names and that are not there."""
    exemples: list[str] = []
    preuves: list[str] = []
    for citation in dossier.all(Citation).values():
        exemples.append(citation.exemple_id)
        preuves.append(citation.preuve_id)
    for lien in dossier.all(Lien).values():
        (exemples if lien.source == "exemple" else preuves).append(lien.source_id)
    preuves += [row.preuve_id for row in dossier.joints() if row.preuve_id is not None]
    lost = [e for e in dict.fromkeys(exemples) if e not in dossier.all(Exemple)]
    return lost, [p for p in dict.fromkeys(preuves) if p not in dossier.all(Preuve)]


def with_stand_ins(dossier: Dossier) -> Dossier:
    """Return the dossier in which all that is named is there."""
    exemples, preuves = missing(dossier)
    for ident in exemples:
        dossier = dossier.put(Exemple(ident, _activite(dossier, ident), 99, LOST_EXEMPLE))
    for ident in preuves:
        dossier = dossier.put(Preuve(ident, "note", LOST_PREUVE))
    return dossier


def _activite(dossier: Dossier, exemple_id: str) -> str:
    """The activité of a lost exemple, by what it was tied to; else the first."""
    for lien in dossier.liens_de(exemple_id):
        cible = dossier.referentiel.cibles.get(lien.cible_id)
        if cible is not None and cible.activite is not None:
            return cible.activite.id
    return next((activite.id for activite in dossier.referentiel.activites), "")


def referentiel(cle: str, tables: Mapping[str, Mapping[str, Any]]) -> Referentiel:
    """Return a référentiel without words that has every id that the dossier names.

    Importing the document anew and carrying the dossier over to it finds them again.
    """
    exemples: Iterable[Exemple] = tables.get(Exemple.KIND, {}).values()
    of = {exemple.id: exemple.activite_id for exemple in exemples}
    first = next(iter(of.values()), "activite-perdue")
    cibles: dict[str, list[str]] = {activite: [] for activite in dict.fromkeys((*of.values(), first))}
    for lien in tables.get(Lien.KIND, {}).values():
        activite = of.get(lien.source_id, first)
        if lien.cible_id not in {*cibles, *(c for known in cibles.values() for c in known)}:
            cibles[activite].append(lien.cible_id)
    activites = tuple(
        Activite(
            activite,
            number,
            "Intitulé perdu",
            competences=(Competence(f"{activite}/perdue", number, "Intitulé perdu", criteres=_criteres(ids)),),
        )
        for number, (activite, ids) in enumerate(cibles.items(), start=1)
    )
    source = Source("perdu", "reac", "0" * 64)
    known = cle or "sans-code-perdu"
    kind: TypeCertification = "titre-professionnel"
    return Referentiel(known, None, None, None, "Titre perdu", None, None, kind, source, activites=activites)


def _criteres(ids: Iterable[str]) -> tuple[Critere, ...]:
    return tuple(Critere(ident, f"Critère perdu n° {number}") for number, ident in enumerate(ids, start=1))
