"""The grammar of a RE (RC before 2017): critères d'évaluation, épreuves and durations, transversales, correspondances.

Everything stands in ruled tables. A competence has no number in a RE: it is numbered through the document as the REAC
does, from 1 again in each CCS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeGuard

from dossier_pro.domain.dates import lire as lire_date
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Correspondance, Doute, item_id
from dossier_pro.domain.text import fold
from dossier_pro.referentiels.evaluation import Evaluation, Modalite
from dossier_pro.referentiels.identity import separer
from dossier_pro.referentiels.lines import Line, LinedDocument, ouvrir_pdf, page_ouverte
from dossier_pro.referentiels.nomenclature import lire_niveau, lire_nsf, lire_rome
from dossier_pro.referentiels.paragraphs import Mesure, Vocabulaire, items, mesurer_cellules, titre
from dossier_pro.referentiels.re_tables import (
    RuledFrame,
    a_droite,
    cadre_de,
    ccp_de,
    cellule_a,
    coches_de,
    est_duree_totale,
    est_entete,
    genre_de,
    minutes_de,
    nom_de,
    sans_puce,
)
from dossier_pro.referentiels.reading import NoteActivite, NoteCompetence, Notes, NoteTransversale, SourcePassage
from dossier_pro.referentiels.tables import RuledCell, RuledPage, RuledTable, lire_page

_CCP = re.compile(r"^CC([PS])\s*(?:n ?° ?)?(\d{1,2})?\s*(?:[-–—:]\s*(.+))?$")
_PARTIE_CCS = re.compile(r"(?:des? |du )?certificats? complementaires?\b")


@dataclass(slots=True)
class _Epreuve:
    """A row of a table of épreuves."""

    session: str
    nom: str
    minutes: int | None
    lignes: list[Line] = field(default_factory=list)
    detail: list[str] = field(default_factory=list)


@dataclass(slots=True)
class LectureRe:
    """What was read in a RE: notes for the référentiel, and what its ids are needed for."""

    notes: Notes
    epreuves: list[_Epreuve] = field(default_factory=list)
    durees: dict[str, int] = field(default_factory=dict)
    coches: dict[int, tuple[str, ...]] = field(default_factory=dict)
    par_transversale: list[tuple[str, list[str]]] = field(default_factory=list)
    correspondances: list[tuple[str | None, str | None]] = field(default_factory=list)
    arretes: tuple[str | None, str | None] = (None, None)

    def evaluation(self, cle: str) -> Evaluation:
        """Return the evaluation with the ids that the items get under ``cle``."""
        par_nom: dict[str, str] = {}
        par_item: dict[str, tuple[str, ...]] = {}
        for activite in self.notes.activites:
            path: tuple[str | int, ...] = ("CCS" if activite.ccs else "AT", activite.numero)
            for competence in activite.competences:
                key = item_id(cle, *path, "CP", competence.numero)
                par_nom.setdefault(nom_de(competence.intitule.text), key)
                if id(competence) in self.coches:
                    par_item[key] = self.coches[id(competence)]
        transversales: dict[str, tuple[str, ...]] = {}
        for numero, note in enumerate(self.notes.transversales, start=1):
            key = item_id(cle, "TRANSVERSALES", numero)
            if id(note) in self.coches:
                par_item[key] = self.coches[id(note)]
            if noms := self._noms_sous(note):
                transversales[key] = _ids(noms, par_nom)
        modalites = tuple(
            Modalite(e.session, e.nom, e.minutes, _reconnus(e.lignes, par_nom), " ".join(e.detail) or None)
            for e in self.epreuves
        )
        return Evaluation(
            modalites,
            tuple(self.durees.items()),
            par_item,
            transversales,
            tuple(self.correspondances),
            *self.arretes,
        )

    def _noms_sous(self, note: NoteTransversale) -> list[str]:
        """The compétences that the document names under a transversale."""
        return next((noms for nom, noms in self.par_transversale if nom_de(nom) == nom_de(note.intitule.text)), [])


def lire_re(source: Path | bytes, document: LinedDocument) -> LectureRe:
    """Return what a RE says.

    Args:
        source: the PDF, whose tables are read.
        document: its lines, already read, for the feet and the references.
    """
    identite, corps = separer(document)
    pages: list[RuledPage] = []
    with ouvrir_pdf(source) as pdf:
        for numero in range(len(pdf)):
            with page_ouverte(pdf, numero) as page:
                if page is not None:
                    pages.append(lire_page(page, numero + 1))
    lecteur = _Lecteur(document)
    notes = lecteur.lecture.notes
    notes.code, notes.millesime, notes.sigle = identite.code, identite.millesime, identite.sigle
    notes.date_jo, notes.date_document = identite.date_jo, identite.date_maj or identite.date_validation
    _references(corps.lines, notes)
    return lecteur.lire(pages)


# --- the tables, in the order of the document ------------------------------------------------------------------


class _Lecteur:
    """Reads the tables of one RE one after the other, knowing under which heading each stands."""

    def __init__(self, document: LinedDocument) -> None:
        self.lecture = LectureRe(Notes("re", origine="re"))
        self.mots = Vocabulaire(document)
        self.mesure = Mesure((None, None), 0.0)
        self.ccs = False
        self.session = "TP"
        self.attend_titre = ""
        self.correspondances = False
        self.cadre: RuledFrame | None = None

    def lire(self, pages: Sequence[RuledPage]) -> LectureRe:
        tables = [t for page in pages for t in page.tableaux if genre_de(t) in ("criteres", "transversales")]
        self.mesure = mesurer_cellules([line for table in tables for cell in table.cellules for line in cell.lines])
        for passage in (self._structure, self._epreuves):
            self.ccs, self.session, self.correspondances, self.cadre = False, "TP", False, None
            for page in pages:
                for bloc in _blocs(page):
                    if isinstance(bloc, Line):
                        self._titre(bloc)
                    else:
                        passage(bloc)
        self._controler()
        return self.lecture

    def _titre(self, line: Line) -> None:
        """Note under which certificate what follows stands."""
        folded = fold(line.text)
        if self.attend_titre:
            self.session = self._session(self.attend_titre, None, line.text)
            self.attend_titre = ""
        elif match := _CCP.match(line.text.strip()):
            if match.group(2) or match.group(3):
                self.session = self._session(match.group(1), match.group(2), match.group(3) or "")
            else:
                self.attend_titre = match.group(1)
        elif line.text.isupper() and _PARTIE_CCS.search(folded):
            self.ccs = True
        if folded.startswith("correspondances du"):
            self.correspondances = True
        elif folded.startswith("annexe 3"):
            self.correspondances = False

    def _session(self, lettre: str, numero: str | None, intitule: str) -> str:
        ccs = lettre == "S"
        known = [a for a in self.lecture.notes.activites if a.ccs == ccs]
        for activite in known:
            nom = nom_de(activite.intitule.text)
            if nom_de(intitule) and (nom == nom_de(intitule) or nom.startswith(nom_de(intitule))):
                return f"CC{lettre} {activite.numero}"
        deja = {e.session for e in self.lecture.epreuves if e.session.startswith(f"CC{lettre}")}
        return f"CC{lettre} {numero or 1 + len(deja)}"

    def _structure(self, table: RuledTable) -> None:
        if self.correspondances:
            self._correspondances(table)
            return
        cadre, debut = self._reconnaitre(table)
        if cadre is None:
            return
        self.cadre = cadre
        if cadre.genre == "criteres":
            self._criteres(table, cadre, debut)
        elif cadre.genre == "transversales":
            self._transversales(table, cadre, debut)

    def _reconnaitre(self, table: RuledTable) -> tuple[RuledFrame | None, int]:
        """The columns of a table and its first row under the heads; it may go on without heads on the next page."""
        genre = genre_de(table)
        if genre == "criteres" or genre == "transversales":
            return cadre_de(table, genre)
        cadre = self.cadre
        suite = cadre is not None and genre is None and table.page in (cadre.page, cadre.page + 1)
        if suite and cadre is not None and abs(table.largeur - cadre.largeur) < 3 and cadre.memes_colonnes(table):
            return replace(cadre, page=table.page), 0
        return None, 0

    def _epreuves(self, table: RuledTable) -> None:
        if self.correspondances:
            return
        if genre_de(table) == "modalites":
            self._modalites(table)
        for cell in table.cellules:
            if est_duree_totale(cell.text) and (minutes := minutes_de(cell.text + " " + a_droite(table, cell))):
                self.lecture.durees.setdefault(self.session, minutes)

    # --- critères d'évaluation

    def _criteres(self, table: RuledTable, cadre: RuledFrame, debut: int) -> None:
        for row in table.rangs()[debut:]:
            if len(row) == 1 and row[0].x1 - row[0].x0 > 0.9 * table.largeur:
                self._activite(row[0])
                continue
            self._rang(cellule_a(row, cadre.gauche), cellule_a(row, cadre.droite), coches_de(row, cadre.colonnes))

    def _activite(self, cell: RuledCell) -> None:
        text = titre(cell.lines, self.mots)
        if not text or fold(text).startswith("obligations reglementaires"):
            return
        notes = self.lecture.notes
        if any(nom_de(a.intitule.text) == nom_de(text) and a.ccs == self.ccs for a in notes.activites):
            return
        numero = 1 + sum(a.ccs == self.ccs for a in notes.activites)
        notes.activites.append(NoteActivite(numero, SourcePassage(text, cell.lines), self.ccs))

    def _rang(self, tete: RuledCell | None, cell: RuledCell | None, coches: tuple[str, ...] | None) -> None:
        """A row of the table; one without a box to tick is the end of the row before, on the next page."""
        notes = self.lecture.notes
        if not notes.activites:
            if not _remplie(tete):
                return
            doute = "Le tableau ne nomme pas l’activité type de ses premières compétences."
            notes.activites.append(NoteActivite(1, SourcePassage(notes.intitule), self.ccs, doutes=[doute]))
        competences = notes.activites[-1].competences
        suite = coches is None and bool(competences)
        if _remplie(tete):
            text = titre(tete.lines, self.mots)
            if suite:
                competences[-1].intitule.text = f"{competences[-1].intitule.text} {text}"
            else:
                self._nouvelle(notes.activites[-1], text, tete)
        competences = notes.activites[-1].competences
        if not competences:
            return
        if _remplie(cell):
            self._ajouter(competences[-1].criteres, cell, suite)
        if coches is not None:
            self.lecture.coches.setdefault(id(competences[-1]), coches)

    def _nouvelle(self, activite: NoteActivite, text: str, cell: RuledCell) -> None:
        if any(nom_de(c.intitule.text) == nom_de(text) for c in activite.competences):
            return
        tous = self.lecture.notes.activites
        numero = 1 + (len(activite.competences) if activite.ccs else sum(len(a.competences) for a in tous if not a.ccs))
        activite.competences.append(NoteCompetence(numero, SourcePassage(text, cell.lines)))

    def _ajouter(self, criteres: list[SourcePassage], cell: RuledCell, suite: bool) -> None:
        """Add the critères of a cell; the first one of a row that goes on may be the end of the last one."""
        marge = min(line.x0 for line in cell.lines) - cell.x0
        lines = list(cell.lines)
        if suite and criteres:
            lines = [*criteres.pop().lines, *lines]
        found = items(lines, self.mesure, self.mots, cell.x1 - min(max(marge, 1.0), 8.0))
        criteres.extend(SourcePassage(item.text, item.lines, item.doute) for item in found if item.text)

    # --- transversales

    def _transversales(self, table: RuledTable, cadre: RuledFrame, debut: int) -> None:
        for row in table.rangs()[debut:]:
            tete, contenu = cellule_a(row, cadre.gauche), cellule_a(row, cadre.droite)
            if _remplie(tete):
                self._transversale(titre(tete.lines, self.mots), tete)
            if self.lecture.notes.transversales and _remplie(contenu):
                self._sous_la_transversale(contenu, row, cadre)

    def _sous_la_transversale(self, contenu: RuledCell, row: Sequence[RuledCell], cadre: RuledFrame) -> None:
        """Add a row's critères to the last transversale; a table without critères names compétences there."""
        if not cadre.criteres:
            self.lecture.par_transversale[-1][1].append(titre(contenu.lines, self.mots))
            return
        note = self.lecture.notes.transversales[-1]
        coches = coches_de(row, cadre.colonnes)
        self._ajouter(note.criteres, contenu, coches is None)
        if coches is not None:
            self.lecture.coches.setdefault(id(note), coches)

    def _transversale(self, text: str, cell: RuledCell) -> None:
        known = self.lecture.notes.transversales
        if not any(nom_de(t.intitule.text) == nom_de(text) for t in known):
            known.append(NoteTransversale(SourcePassage(text, cell.lines)))
            self.lecture.par_transversale.append((text, []))

    # --- épreuves

    def _modalites(self, table: RuledTable) -> None:
        rows = table.rangs()
        tetes = {
            name: cell
            for cell in rows[0]
            for name in ("modalites", "competences", "duree", "detail")
            if est_entete(cell, name)
        }
        if "modalites" not in tetes or "duree" not in tetes:
            return
        for row in rows[1:]:
            if len(row) != 1 and not any(est_duree_totale(cell.text) for cell in row):
                self._modalite({name: cellule_a(row, tete.x0) for name, tete in tetes.items()})

    def _modalite(self, cells: Mapping[str, RuledCell | None]) -> None:
        """Add what a row says to its épreuve: a new one where the row names it, else the one above."""
        nom = sans_puce(cells["modalites"].text) if cells["modalites"] else ""
        epreuve = self._epreuve(nom)
        if (duree := cells["duree"]) and epreuve.minutes is None:
            epreuve.minutes = minutes_de(duree.text)
        if competences := cells.get("competences"):
            epreuve.lignes.extend(competences.lines)
        if detail := cells.get("detail"):
            epreuve.detail.extend(line.text for line in detail.lines)

    def _epreuve(self, nom: str) -> _Epreuve:
        """The épreuve of a row; a name that « : » ends is that of the épreuve which the rows above began."""
        deux_points = nom.endswith(":")
        if (nom and not deux_points) or not self._en_cours():
            self.lecture.epreuves.append(_Epreuve(self.session, nom.strip(" :-"), None))
        elif deux_points:
            self.lecture.epreuves[-1].nom = nom.strip(" :-")
        return self.lecture.epreuves[-1]

    def _en_cours(self) -> bool:
        return bool(self.lecture.epreuves) and self.lecture.epreuves[-1].session == self.session

    # --- annexe 2

    def _correspondances(self, table: RuledTable) -> None:
        rows = table.rangs()
        larges = [c for c in rows[0] if c.x1 - c.x0 > 0.2 * table.largeur]
        if len(larges) != 2:
            return
        ancien, nouveau = larges
        self.lecture.arretes = (titre(ancien.lines) or None, titre(nouveau.lines) or None)
        gauches, droites = _colonne(rows[1:], ancien), _colonne(rows[1:], nouveau)
        for left in gauches:
            paires = [(ccp_de(left, self.mots), ccp_de(right, self.mots)) for right in droites if left.cote(right)]
            self.lecture.correspondances.extend(paires)
        self._numeroter([ccp_de(c, self.mots) for c in gauches])

    def _numeroter(self, anciens: Sequence[str | None]) -> None:
        """The correspondances with numbers: the table names the old CCP in their order, without a number."""
        notes = self.lecture.notes
        ordre = list(dict.fromkeys(name for name in anciens if name))
        nouveaux = {nom_de(a.intitule.text): a.numero for a in notes.activites if not a.ccs}
        code = self._code_ancien()
        for gauche, droite in self.lecture.correspondances:
            if gauche is None:
                continue
            numero = nouveaux.get(nom_de(droite)) if droite else None
            notes.correspondances.append(
                Correspondance(code, ordre.index(gauche) + 1, notes.code if numero is not None else None, numero)
            )
        if notes.correspondances:
            phrase = "L’annexe 2 nomme les anciens CCP sans leur numéro : ils sont numérotés dans l’ordre du tableau."
            notes.doutes.append(Doute("Annexe 2", phrase))

    def _code_ancien(self) -> str:
        """The code of the titre where the arrêté of the old CCP is about it too, else the arrêté’s own words."""
        notes, arrete = self.lecture.notes, self.lecture.arretes[0] or ""
        meme_titre = bool(notes.intitule) and fold(notes.intitule) in fold(arrete)
        return notes.code if meme_titre and notes.code else arrete

    def _controler(self) -> None:
        notes = self.lecture.notes
        if not notes.code:
            phrase = "Le document ne donne pas le code du titre (TP-…) : il est laissé vide."
            notes.doutes.append(Doute("Code du titre", phrase))
        for activite in notes.activites:
            for competence in activite.competences:
                if not competence.criteres:
                    competence.doutes.append("Aucun critère d’évaluation n’a été trouvé dans le tableau.")


# --- small readings ----------------------------------------------------------------------------------------------


def _remplie(cell: RuledCell | None) -> TypeGuard[RuledCell]:
    return cell is not None and bool(cell.lines)


def _colonne(rows: Sequence[Sequence[RuledCell]], tete: RuledCell) -> list[RuledCell]:
    """The cells under a head that hold something."""
    return [cell for row in rows for cell in row if abs(cell.x0 - tete.x0) < 3 and cell.lines]


def _ids(noms: Sequence[str], par_nom: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(par_nom[nom_de(nom)] for nom in noms if nom_de(nom) in par_nom)


def _blocs(page: RuledPage) -> Iterator[Line | RuledTable]:
    """Lines and tables of a page from top to bottom."""
    blocs: list[tuple[float, Line | RuledTable]] = [(line.base, line) for line in page.lines]
    blocs.extend((table.y0, table) for table in page.tableaux)
    blocs.sort(key=lambda bloc: bloc[0])
    return (bloc for _, bloc in blocs)


def _reconnus(lines: Sequence[Line], par_nom: dict[str, str]) -> tuple[str, ...]:
    """The competences named by lines that may wrap: lines are added up until they make a known name."""
    found: list[str] = []
    text = ""
    for line in lines:
        text = f"{text} {line.text}".strip()
        if nom_de(line.text) in par_nom:
            text = line.text
        if nom_de(text) in par_nom:
            found.append(par_nom[nom_de(text)])
            text = ""
    return tuple(dict.fromkeys(found))


def _references(lines: Sequence[Line], notes: Notes) -> None:
    """Section 1, « Références de la spécialité »: each item is « name : value »."""
    for line in lines[:120]:
        nom, _, valeur = line.text.partition(":")
        if valeur.strip():
            _reference(fold(nom), valeur.strip(), notes)
    if notes.niveau is None:
        notes.niveau = next((n for line in lines[:30] if (n := lire_niveau(line.text)) is not None), None)
    notes.intitule = notes.intitule or _couverture(lines)
    if not notes.intitule:
        notes.doutes.append(
            Doute("Intitulé", "L’intitulé du titre n’a pas été trouvé : recopiez celui de la couverture.")
        )


def _reference(nom: str, valeur: str, notes: Notes) -> None:
    if nom.startswith("intitule du titre"):
        notes.intitule = valeur
    elif nom == "niveau" and notes.niveau is None:
        notes.niveau = lire_niveau(f"niveau {valeur}")
    elif nom.startswith("code(s) nsf") and not notes.codes_nsf:
        notes.codes_nsf = _codes_nsf(valeur)
    elif nom.startswith("code(s) rome") and not notes.codes_rome:
        notes.codes_rome = lire_rome(valeur)
    elif nom.startswith("date de parution au jo"):
        notes.date_jo = _jour(valeur) or notes.date_jo


def _codes_nsf(valeur: str) -> list[str]:
    return [code for part in valeur.split(",") for code in lire_nsf(part)[:1]]


def _couverture(lines: Sequence[Line]) -> str:
    """The title on the cover, between « DU TITRE PROFESSIONNEL » and the level."""
    parts: list[str] = []
    inside = False
    for line in lines[:20]:
        folded = fold(line.text)
        if inside and (folded.startswith(("niveau", "site")) or line.page > 1):
            break
        if inside:
            parts.append(line.text)
        inside = inside or folded.endswith("du titre professionnel")
    return " ".join(parts)


def _jour(text: str) -> date | None:
    try:
        return lire_date(text.strip(" ."))
    except KnownError:
        return None
