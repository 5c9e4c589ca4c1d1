"""What of a dossier reaches the jury (`docs/model.md`, Readiness): the one home of that question.

``devant_le_jury`` is the one door of confidentiality: whoever prints gets a ``DossierDuJury`` and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

from dossier_pro.domain.dossier import Citation, Dossier, E, Exemple, Lien, Preuve
from dossier_pro.domain.text import is_blank
from dossier_pro.domain.translation import tr_noop


@dataclass(frozen=True)
class DossierDuJury(Dossier):
    """A dossier as the jury may see it, whatever is put into it: of a preuve marked confidential, its title alone.

    What is blank is not looked for: every other field of that preuve, the caption under which an exemple cites it, the
    sentence of a lien from it. What is written on a row of documents or annexes is that row's own and stays.
    """

    def __post_init__(self) -> None:
        object.__setattr__(self, "tables", _sans_secrets(self.tables))


def devant_le_jury(dossier: Dossier) -> DossierDuJury:
    """Return a dossier as the jury may see it."""
    return DossierDuJury(dossier.id, dossier.referentiel, dossier.tables, dossier.avis)


def _sans_secrets(tables: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Mapping[str, Any]]:
    preuves: Mapping[str, Preuve] = tables.get(Preuve.KIND, {})
    secrets = {preuve.id for preuve in preuves.values() if preuve.confidentielle}
    if not secrets:
        return tables
    shown: dict[str, Mapping[str, Any]] = {
        Preuve.KIND: {i: _titre_seul(p) if i in secrets else p for i, p in preuves.items()},
        Lien.KIND: {i: _sans_phrase(x) if x.source_id in secrets else x for i, x in _rows(tables, Lien)},
        Citation.KIND: {i: _sans_legende(c) if c.preuve_id in secrets else c for i, c in _rows(tables, Citation)},
    }
    return MappingProxyType({**tables, **{kind: MappingProxyType(rows) for kind, rows in shown.items()}})


def _rows(tables: Mapping[str, Mapping[str, Any]], cls: type[E]) -> Iterable[tuple[str, E]]:
    return tables.get(cls.KIND, {}).items()


# Each is made anew of the few fields that may be seen, so that a field which is added later is blank too.


def _titre_seul(preuve: Preuve) -> Preuve:
    return Preuve(preuve.id, preuve.genre, preuve.titre, confidentielle=True)


def _sans_phrase(lien: Lien) -> Lien:
    return Lien(lien.id, lien.source, lien.source_id, lien.cible_id)


def _sans_legende(citation: Citation) -> Citation:
    return Citation(
        citation.id,
        citation.exemple_id,
        citation.preuve_id,
        citation.champ,
        ordre=citation.ordre,
        grandeur=citation.grandeur,
    )


class Jury:
    """What the jury sees of one dossier.

    An exemple is seen when it is printed and its question 1 is not empty. A preuve is seen when the jury sees what it
    holds: its picture is printed in such an exemple, or it stands under documents illustrants or annexes and can be
    opened there, on paper or as a file that is handed over with the dossier. Of a confidential one the jury sees the
    title alone.
    """

    def __init__(self, dossier: Dossier, visees: Collection[str] | None = None) -> None:
        """Make one.

        Args:
            dossier: the file.
            visees: ids of the activités whose exemples are printed; those of the objet where it is left out.
        """
        self._dossier = dossier
        self._visees = frozenset(a.id for a in dossier.activites_visees()) if visees is None else frozenset(visees)
        self._ecrits = {e.id: e.activite_id for e in dossier.all(Exemple).values() if not is_blank(e.taches)}
        self.citees: dict[str, tuple[str, ...]] = {}
        """Ids of the exemples that cite each preuve."""
        for citation in dossier.all(Citation).values():
            self.citees[citation.preuve_id] = (*self.citees.get(citation.preuve_id, ()), citation.exemple_id)

    def voit(self, lien: Lien) -> bool:
        """Whether a lien's source is seen.

        An exemple of the activité that the lien aims at counts as printed, as if that activité were presented: what
        it would show is told of an activité that is not.
        """
        cible = self._dossier.referentiel.cibles.get(lien.cible_id)
        own = cible.activite.id if cible and cible.activite else ""
        if lien.source == "exemple":
            return self._lit(lien.source_id, own)
        return self.voit_preuve(lien.source_id, own)

    def voit_preuve(self, preuve_id: str, activite_id: str = "") -> bool:
        """Whether the jury sees what a preuve holds; ``activite_id`` counts as presented too."""
        preuve = self._dossier.get(Preuve, preuve_id)
        if preuve is None or preuve.confidentielle:
            return False
        if preuve.lisible and preuve_id in self.jointes:
            return True
        return preuve.image and any(self._lit(e, activite_id) for e in self.citees.get(preuve_id, ()))

    def peut_joindre(self, preuve_id: str) -> bool:
        """Whether joining a preuve would show the jury what it does not see now."""
        preuve = self._dossier.get(Preuve, preuve_id)
        if preuve is None or preuve.confidentielle or not preuve.lisible:
            return False
        return not self.voit_preuve(preuve_id)

    def _lit(self, exemple_id: str, activite_id: str) -> bool:
        of = self._ecrits.get(exemple_id)
        return of is not None and (of in self._visees or of == activite_id)

    @cached_property
    def jointes(self) -> frozenset[str]:
        """Ids of the preuves that stand under documents illustrants or annexes, on a row that is printed."""
        return frozenset(
            row.preuve_id
            for row in self._dossier.joints()
            if row.preuve_id
            and (preuve := self._dossier.get(Preuve, row.preuve_id))
            # A row without a title of its own bears that of its preuve; without either it is not printed.
            and (row.intitule.strip() or preuve.titre.strip())
        )

    def montres(self, source_id: str) -> frozenset[str]:
        """Return the ids of the cibles that one exemple or preuve shows: by a lien with a sentence."""
        liens = self._dossier.liens_de(source_id)
        return frozenset(x.cible_id for x in liens if not is_blank(x.phrase) and self.voit(x))


SANS_PHRASE = tr_noop("lien sans phrase")
CITEE = tr_noop("preuve citée, non jointe : le jury n’en voit que le nom")
NON_JOINTE = tr_noop("preuve ni jointe ni imprimée : le jury ne la verra pas")
CONFIDENTIELLE = tr_noop("preuve confidentielle : le jury n’en voit que le titre")
VIDE = tr_noop("preuve vide : ni fichier, ni adresse, ni texte")
Q1_VIDE = tr_noop("exemple lié dont la question 1 est vide")
NON_PRESENTE = tr_noop("exemple d’une activité qui n’est pas présentée : il n’est pas imprimé")


def raison_absence(
    dossier: Dossier, jury: Jury, liens: Sequence[Lien], with_phrase: Sequence[Lien]
) -> tuple[str, tuple[str, ...]]:
    """Return why liens make no cible declared, the easiest to mend first, and the preuves that joining would show."""
    if not liens:
        return "", ()
    if not with_phrase:
        return SANS_PHRASE, ()
    preuves = _sources(dossier, with_phrase, Preuve)
    if preuves:
        return _raison_de_preuves(jury, preuves)
    exemples = _sources(dossier, with_phrase, Exemple)
    return Q1_VIDE if any(is_blank(e.taches) for e in exemples) else NON_PRESENTE, ()


def _raison_de_preuves(jury: Jury, preuves: Sequence[Preuve]) -> tuple[str, tuple[str, ...]]:
    joinable = tuple(dict.fromkeys(p.id for p in preuves if p.lisible and not p.confidentielle))
    if joinable:
        return CITEE if any(i in jury.citees for i in joinable) else NON_JOINTE, joinable
    return CONFIDENTIELLE if any(p.confidentielle for p in preuves) else VIDE, ()


def _sources(dossier: Dossier, liens: Sequence[Lien], cls: type[E]) -> list[E]:
    """Return the exemples, or the preuves, that liens start from."""
    found = (dossier.get(cls, lien.source_id) for lien in liens if lien.source == cls.KIND)
    return [source for source in found if source is not None]
