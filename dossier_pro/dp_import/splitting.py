"""Cutting a flow of paragraphs at the model's labels: cover, sommaire, sheets with their questions, closing sections.

Nothing relies on tables, controls or their tags: a converter, an online editor or a candidate loses or swaps them. What
counts is the words, their order, and (where there are rows) what stands in the same row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from itertools import pairwise
from typing import Final

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import Run, fold
from dossier_pro.dp_import.flow import ReadPara, ReadRow, ReadTable
from dossier_pro.office.label_order import CORPS, Candidat, Choix
from dossier_pro.office.labels import COUVERTURE, QUESTIONS, SECTIONS, VUE, FoundLabel, Genre, Libelles

_FIN_DE_LIGNE: Final = re.compile(r"(?:^|[\s\u00a0.…_])p?\.?[\s\u00a0]*\d{1,3}[\s\u00a0.]*$|\bp\.?[\s\u00a0]*$")
_TAGS: Final[dict[str, Genre]] = {
    "1.decrire taches effectuees": "q1",
    "2.preciser les moyens utilises": "q2",
    "3.avec qui avez-vous travaille ?": "q3",
    "5.informations complementaires": "q5",
}
"""Tags of the answers' controls in the model of 2016: used only where the question itself was deleted."""
_AVANT: Final[dict[Genre, tuple[Genre, ...]]] = {
    "q1": ("activite", "exemple"),
    "q2": ("q1",),
    "q3": ("q2",),
    "q5": ("periode",),
}
_APRES: Final[dict[Genre, tuple[Genre, ...]]] = {"q1": ("q2",), "q2": ("q3",), "q3": ("q4", "entreprise")}


_TAGS_DE_VALEURS: Final = frozenset(
    {*_TAGS, "nom entreprise", "at1 - nom entreprise", "chantier", "at1 - chantier", "intitule de l'activite"}
)
"""Tags of controls in which a candidate types: whatever they hold, and however swapped they are, it is no label."""
_A_COTE: Final[dict[Genre, frozenset[Genre]]] = {
    "activite": frozenset({"exemple"}),
    "exemple": frozenset(),
    "entreprise": frozenset({"service", "periode"}),
    "service": frozenset({"entreprise", "periode"}),
}
"""The labels that may stand in a cell to the right of another: what else looks like one there is its value."""


@dataclass(frozen=True, slots=True)
class Landmark:
    """A label in the flow: paragraphs ``debut`` to ``fin`` hold it; from ``reste`` on, ``fin`` holds something else."""

    genre: Genre
    debut: int
    fin: int
    reste: int
    numero: int | None = None
    ccs: bool = False
    entier: bool = True
    imprime: str = ""


@dataclass(slots=True)
class Region:
    """A label and what follows it, up to the next one. ``apres`` holds what stands after the sheet's own table."""

    repere: Landmark
    indices: range
    apres: range = range(0)

    @property
    def genre(self) -> Genre:
        """The label's kind."""
        return self.repere.genre


@dataclass(slots=True)
class SplitSheet:
    """The sheet of an exemple, as far as its labels are there. A question may stand twice where a page was pasted."""

    activite: Region | None = None
    exemple: Region | None = None
    questions: dict[str, list[Region]] = field(default_factory=dict)

    @property
    def regions(self) -> list[Region]:
        """All its regions, in the order of the document."""
        own = [r for r in (self.activite, self.exemple) if r]
        own += [r for regions in self.questions.values() for r in regions]
        return sorted(own, key=lambda r: r.repere.debut)

    @property
    def debut(self) -> int:
        """The index of its first paragraph."""
        return self.regions[0].repere.debut

    @property
    def fin(self) -> int:
        """The index after its last paragraph, what follows its table left out."""
        last = self.regions[-1]
        return max(last.repere.fin + 1, last.indices.stop)


@dataclass(slots=True)
class Decoupage:
    """The whole document, cut. ``sommaire`` is the range of the sommaire's lines, its title left out."""

    paras: tuple[ReadPara, ...]
    couverture: dict[str, Region] = field(default_factory=dict)
    sections: dict[str, Region] = field(default_factory=dict)
    fiches: list[SplitSheet] = field(default_factory=list)
    ordre: list[Landmark] = field(default_factory=list)


def scinder(paras: tuple[ReadPara, ...], libelles: Libelles) -> tuple[tuple[ReadPara, ...], list[int]]:
    """Split paragraphs in which a label follows a line end (a converter joined them).

    Returns:
        The paragraphs, and for each old index the new one (one more at the end).
    """
    out: list[ReadPara] = []
    places: list[int] = []
    for para in paras:
        places.append(len(out))
        cuts = []
        if "\n" in para.texte:
            text = para.texte
            ends = (m.end() for m in re.finditer("\n", text))
            cuts = [end for end in ends if libelles.chercher(text[end : end + VUE])]
        out.extend(_morceaux(para, cuts) if cuts else (para,))
    places.append(len(out))
    return tuple(out), places


def _morceaux(para: ReadPara, cuts: list[int]) -> Iterator[ReadPara]:
    edges = [0, *cuts, len(para.texte)]
    for rank, (start, end) in enumerate(pairwise(edges)):
        yield ReadPara(
            runs=[*couper(para.runs, start, end)],
            cellule=para.cellule,
            controle=para.controle,
            style=para.style,
            boite=para.boite,
            saut=para.saut and not rank,
            page=para.page,
            images=para.images if end == len(para.texte) else [],
            signets=[] if rank else para.signets,
        )


def couper(runs: list[Run], start: int, end: int | None = None) -> list[Run]:
    """Return the runs of a part of a paragraph's text."""
    out: list[Run] = []
    place = 0
    for run in runs:
        stop = len(run.text) if end is None else end - place
        text = run.text[max(0, start - place) : max(0, stop)]
        if text:
            out.append(Run(text, run.bold, run.italic))
        place += len(run.text)
    return out


def reperer(paras: tuple[ReadPara, ...], libelles: Libelles) -> list[Landmark]:
    """Return every label of the flow, whether or not it is one there; a label may run over three paragraphs."""
    found: list[Landmark] = []
    index = 0
    while index < len(paras):
        repere = None if paras[index].vide else _reperer(paras, index, libelles)
        if repere:
            found.append(repere)
            index = repere.fin
        index += 1
    return found


def _reperer(paras: tuple[ReadPara, ...], index: int, libelles: Libelles) -> Landmark | None:
    text = paras[index].texte
    if libelles.commence(text) and (joined := _reperer_sur_plusieurs(paras, index, libelles)):
        return joined
    found = libelles.chercher(text)
    return _en_repere(found, index, index, found.fin, text) if found else None


def _reperer_sur_plusieurs(paras: tuple[ReadPara, ...], index: int, libelles: Libelles) -> Landmark | None:
    text, last = paras[index].texte, index
    for _ in range(2):
        last = next((i for i in range(last + 1, min(last + 4, len(paras))) if not paras[i].vide), -1)
        if last < 0:
            return None
        before = len(text) + 1
        text = f"{text} {paras[last].texte}"
        found = libelles.chercher(text)
        if found and found.entier and found.fin > before:
            return _en_repere(found, index, last, found.fin - before, text)
    return None


def _en_repere(found: FoundLabel, debut: int, fin: int, reste: int, text: str) -> Landmark:
    return Landmark(found.genre, debut, fin, reste, found.numero, found.ccs, found.entier, text[: found.fin].strip())


# --- which labels are labels ---------------------------------------------------------------------------------------


def table_exterieure(para: ReadPara) -> ReadTable | None:
    """Return the outermost table around a paragraph."""
    return para.cellule.tables()[-1] if para.cellule else None


def _table(para: ReadPara) -> ReadTable | None:
    return para.cellule.rangee.table if para.cellule else None


def _autour(candidats: list[Landmark], index: int) -> tuple[Genre | None, Genre | None]:
    """Return the labels before and after a paragraph."""
    before = next((c.genre for c in reversed(candidats) if c.fin < index), None)
    return before, next((c.genre for c in candidats if c.debut > index), None)


def _ouvre(fiche: SplitSheet, genre: Genre) -> bool:
    """Whether a label begins another sheet: a heading after questions or after its like, a first question again."""
    if genre == "activite":
        return True
    if genre == "exemple":
        return bool(fiche.questions or fiche.exemple)
    return genre == "q1" and bool(fiche.questions)


class Decoupeur:
    """Chooses among the labels found those that open a region, then cuts."""

    def __init__(self, paras: tuple[ReadPara, ...], libelles: Libelles) -> None:
        self.paras = paras
        self.libelles = libelles
        self._lignes: dict[ReadRow, list[str]] = {}
        for para in paras:
            if para.cellule and not para.vide:
                self._lignes.setdefault(para.cellule.rangee, []).append(para.texte)
        self.candidats = self._avec_tags(self._sans_valeurs(reperer(paras, libelles)))
        self._choix = Choix([self._candidat(repere) for repere in self.candidats])
        self.entetes = {c.debut for k, c in enumerate(self.candidats) if self._choix.est_entete(k)}
        self.sommaire = self._trouver_sommaire()

    def _candidat(self, repere: Landmark) -> Candidat:
        para = self.paras[repere.debut]
        return Candidat(repere.genre, re.match(r"[\W_]*\d", para.texte) is not None, _table(para))

    def _sans_valeurs(self, candidats: list[Landmark]) -> list[Landmark]:
        """Leave out what only looks like a label: an exemple may be called « Exemple 1 de l’activité Vendre »."""
        heads: dict[ReadRow, tuple[int, Genre]] = {}
        kept = []
        for repere in candidats:
            para = self.paras[repere.debut]
            if para.controle and not para.mixte and fold(para.controle.tag) in _TAGS_DE_VALEURS:
                continue
            if para.cellule:
                column = para.cellule.numero
                first, genre = heads.setdefault(para.cellule.rangee, (column, repere.genre))
                if column > first and repere.genre not in _A_COTE.get(genre, {repere.genre}):
                    continue
            kept.append(repere)
        return kept

    def _avec_tags(self, candidats: list[Landmark]) -> list[Landmark]:
        """Add a question that was deleted while its answer's control stayed (2016).

        A tag alone proves nothing, for tags are swapped: the questions around it must be its neighbours.
        """
        extra: list[Landmark] = []
        for index, para in enumerate(self.paras):
            genre = _TAGS.get(fold(para.controle.tag)) if para.controle else None
            if genre is None or any(e.genre == genre and index - e.debut < 2 for e in extra):
                continue
            before, after = _autour(candidats, index)
            if before in _AVANT[genre] and after != genre and after in _APRES.get(genre, (after,)):
                number = QUESTIONS.index(genre) + 1
                extra.append(Landmark(genre, index, index, 0, number, entier=False))
        return sorted([*candidats, *extra], key=lambda c: c.debut)

    # --- the sommaire -------------------------------------------------------------------------------------------

    def _trouver_sommaire(self) -> range | None:
        start = next((c for c in self.candidats if c.genre == "sommaire"), None)
        return range(start.fin + 1, self._fin_du_sommaire(start)) if start else None

    def _fin_du_sommaire(self, start: Landmark) -> int:
        table = table_exterieure(self.paras[start.debut])
        first = next((i for i in range(start.fin + 1, len(self.paras)) if not self.paras[i].vide), -1)
        stops = self._bornes(start, first)
        index = start.fin + 1
        while index < len(self.paras):
            para = self.paras[index]
            inside = table is not None and table_exterieure(para) is table
            if index in self.entetes or (not inside and index in stops):
                break
            if not inside and index != first and self._apres_le_sommaire(para, in_table=table is not None):
                break
            index += 1
        return index

    def _apres_le_sommaire(self, para: ReadPara, *, in_table: bool) -> bool:
        """Whether a paragraph under the sommaire's table, or on another page, is no line of it."""
        return not para.vide and (para.saut or (in_table and not self._est_ligne(para)))

    def _bornes(self, start: Landmark, first: int) -> set[int]:
        """Return where the sommaire ends at the latest: the divider, the presentation, a title that comes again.

        The paragraph ``first`` under its title says « Exemples de pratique professionnelle » too.
        """
        later = [c for c in self.candidats if c.debut > start.fin]
        dividers = [c.debut for c in later if c.genre == "intercalaire"]
        stops = {index for index in dividers if index != first}
        stops |= {c.debut for c in later if c.genre == "presentation"}
        for genre in SECTIONS:
            own = [c.debut for c in later if c.genre == genre]
            stops |= set(own[-1:])
        return stops

    def _est_ligne(self, para: ReadPara) -> bool:
        """Whether a paragraph, with what stands in its row, looks like a line of a sommaire."""
        text = "\t".join(self._lignes[para.cellule.rangee]) if para.cellule else para.texte
        return bool(para.table_des_matieres or para.renvois or _FIN_DE_LIGNE.search(text[-40:]))

    # --- the rest -----------------------------------------------------------------------------------------------

    def couper(self) -> Decoupage:
        """Return the document, cut at the labels that are labels."""
        accepted: list[Landmark] = []
        for rank, repere in enumerate(self.candidats):
            if self.sommaire and repere.debut in self.sommaire:
                continue
            if self._choix.accepter(rank):
                accepted.append(repere)
        return self._ranger(accepted)

    def _ranger(self, accepted: list[Landmark]) -> Decoupage:
        out = Decoupage(self.paras, ordre=accepted)
        stops = [*(r.debut for r in accepted), len(self.paras)][1:]
        fiche: SplitSheet | None = None
        for repere, stop in zip(accepted, stops, strict=True):
            region = Region(repere, range(repere.fin + 1, stop))
            genre = repere.genre
            if genre in COUVERTURE:
                out.couverture[genre] = region
            elif genre in CORPS or genre in ("activite", "exemple"):
                fiche = self._dans(fiche, region, out)
            else:
                fiche = None
                if genre == "sommaire" and self.sommaire:
                    region.indices, region.apres = self.sommaire, range(self.sommaire.stop, stop)
                out.sections[genre] = region
        for one in out.fiches:
            self._borner(one)
        return out

    @staticmethod
    def _dans(fiche: SplitSheet | None, region: Region, out: Decoupage) -> SplitSheet:
        genre = region.genre
        if fiche is None or _ouvre(fiche, genre):
            fiche = SplitSheet()
            out.fiches.append(fiche)
        if genre == "activite":
            fiche.activite = region
        elif genre == "exemple":
            fiche.exemple = region
        else:
            fiche.questions.setdefault(genre, []).append(region)
        return fiche

    def _borner(self, fiche: SplitSheet) -> None:
        """End a sheet's last answer with its table, or with the page where the table ends in a blank answer."""
        last = fiche.regions[-1]
        table = _table(self.paras[last.repere.debut])
        if table is None:
            return
        stop = self._fin_de_table(last, table)
        empty = all(self.paras[i].vide and not self.paras[i].images for i in range(last.indices.start, stop))
        while stop < last.indices.stop and not (self.paras[stop].saut and not self.paras[stop].vide):
            if not empty and not self.paras[stop].vide and self.paras[stop].titre:
                break
            stop += 1
        last.apres, last.indices = range(stop, last.indices.stop), range(last.indices.start, stop)

    def _fin_de_table(self, region: Region, table: ReadTable) -> int:
        """Return the index after the last paragraph of a region that stands in a table."""
        stop = region.indices.start
        for index in region.indices:
            cellule = self.paras[index].cellule
            if cellule and table in cellule.tables():
                stop = index + 1
        return stop
