"""What an import gives back, and how a reader's notes become a référentiel with its ids."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import (
    Activite,
    Competence,
    Correspondance,
    Critere,
    Doute,
    Origine,
    Referentiel,
    Source,
    Transversale,
    TypeCertification,
    TypeSource,
    critere_ids,
    item_id,
)
from dossier_pro.domain.translation import tr
from dossier_pro.referentiels.evaluation import Evaluation

if TYPE_CHECKING:
    from dossier_pro.referentiels.lines import Line  # it brings pdfium in: who only takes an answer does without


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """Where an item was read: page from 1 and its box in points from the top left corner (page 0: no page to show)."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class ReferentielReading:
    """One imported document.

    ``lieux`` gives the place of an item by its id, ``a_verifier`` the doubts that are about one item, by its id; the
    référentiel's own ``doutes`` hold them all. ``evaluation`` is what a RE or RC says beside the critères.
    """

    referentiel: Referentiel
    lieux: Mapping[str, SourcePlace] = field(default_factory=dict)
    a_verifier: Mapping[str, tuple[Doute, ...]] = field(default_factory=dict)
    evaluation: Evaluation | None = None
    reconnu: str | None = None

    @property
    def doutes(self) -> tuple[Doute, ...]:
        """Everything that the reader was unsure of."""
        return self.referentiel.doutes


@dataclass(slots=True)
class SourcePassage:
    """A text with the lines that it was read from, and what was unsure about it."""

    text: str
    lines: tuple[Line, ...] = ()
    doute: str | None = None


@dataclass(slots=True)
class NoteCompetence:
    """What a reader noted of a compétence."""

    numero: int
    intitule: SourcePassage
    description: str | None = None
    contexte: str | None = None
    criteres: list[SourcePassage] = field(default_factory=list)
    savoirs: list[str] = field(default_factory=list)
    doutes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class NoteActivite:
    """What a reader noted of an activité-type."""

    numero: int
    intitule: SourcePassage
    ccs: bool = False
    description: str | None = None
    competences: list[NoteCompetence] = field(default_factory=list)
    doutes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class NoteTransversale:
    """What a reader noted of a compétence transversale."""

    intitule: SourcePassage
    criteres: list[SourcePassage] = field(default_factory=list)
    doutes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Notes:
    """What a reader noted of a whole document; `construire` makes the référentiel of it."""

    type_source: TypeSource
    intitule: str = ""
    code: str | None = None
    millesime: str | None = None
    sigle: str | None = None
    niveau: int | None = None
    certificateur: str | None = None
    type: TypeCertification = "titre-professionnel"
    rncp: str | None = None
    codes_rome: list[str] = field(default_factory=list)
    codes_nsf: list[str] = field(default_factory=list)
    date_jo: date | None = None
    fin_validite: date | None = None
    date_document: date | None = None
    origine: Origine = "reac"
    activites: list[NoteActivite] = field(default_factory=list)
    transversales: list[NoteTransversale] = field(default_factory=list)
    correspondances: list[Correspondance] = field(default_factory=list)
    doutes: list[Doute] = field(default_factory=list)


def empreinte_source(source: Path | bytes | str) -> str:
    """Return the SHA-256 (64 hex digits) of a source: of the file's bytes, or of the text in UTF-8."""
    if isinstance(source, Path):
        with source.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    return hashlib.sha256(source.encode() if isinstance(source, str) else source).hexdigest()


def cle_de(notes: Notes, sha256: str) -> str:
    """Return the key of a référentiel (`docs/model.md`, Référentiel)."""
    if notes.code:
        return f"{notes.code}:{notes.millesime}" if notes.millesime else notes.code
    return notes.rncp or f"sans-code-{sha256[:8]}"


def construire(notes: Notes, nom: str, sha256: str, evaluation: Evaluation | None = None) -> ReferentielReading:
    """Return the référentiel that a reader's notes describe, each item with its id, place and doubts."""
    batisseur = _Batisseur(cle_de(notes, sha256), notes.origine)
    activites = tuple(batisseur.activite(a) for a in notes.activites)
    transversales = tuple(batisseur.transversale(t, n) for n, t in enumerate(notes.transversales, start=1))
    referentiel = Referentiel(
        cle=batisseur.cle,
        code=notes.code,
        millesime=notes.millesime,
        sigle=notes.sigle,
        intitule=notes.intitule,
        niveau=notes.niveau,
        certificateur=notes.certificateur,
        type=notes.type,
        source=Source(nom, notes.type_source, sha256, notes.date_document),
        rncp=notes.rncp,
        codes_rome=tuple(dict.fromkeys(notes.codes_rome)),
        codes_nsf=tuple(dict.fromkeys(notes.codes_nsf)),
        date_jo=notes.date_jo,
        fin_validite=notes.fin_validite,
        activites=activites,
        transversales=transversales,
        correspondances=tuple(notes.correspondances),
        doutes=(*notes.doutes, *batisseur.doutes),
    )
    a_verifier = {key: tuple(doutes) for key, doutes in batisseur.par_item.items()}
    return ReferentielReading(referentiel, batisseur.lieux, a_verifier, evaluation)


class _Batisseur:
    """Gives items their ids, and keeps their places and doubts by id."""

    def __init__(self, cle: str, origine: Origine) -> None:
        self.cle = cle
        self.origine = origine
        self.lieux: dict[str, SourcePlace] = {}
        self.doutes: list[Doute] = []
        self.par_item: dict[str, list[Doute]] = {}
        self._vus: set[str] = set()

    def _chemin(self, path: tuple[str | int, ...], doutes: list[str]) -> tuple[tuple[str | int, ...], str]:
        """The path and id of an item; a number that a document gives twice is told apart: no id stands twice."""
        key, bis = item_id(self.cle, *path), 1
        while key in self._vus:
            bis += 1
            key = item_id(self.cle, *path, "bis", bis)
        self._vus.add(key)
        if bis > 1:
            doutes.append(tr("Le document donne deux fois ce numéro : vérifiez lequel est le bon."))
            path = (*path, "bis", bis)
        return path, key

    def activite(self, note: NoteActivite) -> Activite:
        path, key = self._chemin(("CCS" if note.ccs else "AT", note.numero), note.doutes)
        sigle = f"{'CCS' if note.ccs else 'CCP'} {note.numero}"
        self._placer(key, note.intitule, sigle, note.doutes)
        competences = []
        for one in note.competences:
            ou = f"{sigle}, CP {one.numero}" if note.ccs else f"CP {one.numero}"
            competences.append(self._competence(one, (*path, "CP", one.numero), ou))
        return Activite(key, note.numero, note.intitule.text, note.ccs, note.description, tuple(competences))

    def _competence(self, note: NoteCompetence, path: tuple[str | int, ...], ou: str) -> Competence:
        path, key = self._chemin(path, note.doutes)
        self._placer(key, note.intitule, ou, note.doutes)
        return Competence(
            key,
            note.numero,
            note.intitule.text,
            note.description,
            note.contexte,
            self._criteres(note.criteres, path, ou),
            tuple(note.savoirs),
        )

    def transversale(self, note: NoteTransversale, numero: int) -> Transversale:
        path = ("TRANSVERSALES", numero)
        key = item_id(self.cle, *path)
        ou = tr("Compétence transversale {numero}", numero=numero)
        self._placer(key, note.intitule, ou, note.doutes)
        return Transversale(key, note.intitule.text, self._criteres(note.criteres, path, ou))

    def _criteres(self, notes: Sequence[SourcePassage], path: tuple[str | int, ...], ou: str) -> tuple[Critere, ...]:
        keys = critere_ids(self.cle, path, tuple(note.text for note in notes))
        for rang, (key, note) in enumerate(zip(keys, notes, strict=True), start=1):
            self._placer(key, note, tr("{ou}, critère {rang}", ou=ou, rang=rang), ())
        return tuple(Critere(key, note.text, self.origine) for key, note in zip(keys, notes, strict=True))

    def _placer(self, key: str, passage: SourcePassage, ou: str, phrases: Iterable[str]) -> None:
        if passage.lines:
            self.lieux[key] = lieu_de(passage.lines)
        doutes = [Doute(ou, phrase) for phrase in (passage.doute, *phrases) if phrase]
        if doutes:
            self.doutes.extend(doutes)
            self.par_item.setdefault(key, []).extend(doutes)


def lieu_de(lines: Sequence[Line]) -> SourcePlace:
    """Return the box of an item on the page where it starts."""
    page = lines[0].page
    here = [line for line in lines if line.page == page]
    return SourcePlace(
        page,
        round(min(line.x0 for line in here), 2),
        round(min(line.y0 for line in here), 2),
        round(max(line.x1 for line in here), 2),
        round(max(line.y1 for line in here), 2),
    )


def renommer(lecture: ReferentielReading, reconnu: str) -> ReferentielReading:
    """Return ``lecture`` with the words that say what was recognised."""
    return replace(lecture, reconnu=reconnu)
