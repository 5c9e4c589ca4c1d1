"""The grammar of a RE (RC before 2017): critères d'évaluation, épreuves and durations, transversales, correspondances.

Everything stands in ruled tables. A competence has no number in a RE: it is numbered through the document as the REAC
does, from 1 again in each CCS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Literal

from dossier_pro.domain.dates import lire as lire_date
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Correspondance, Doute, item_id
from dossier_pro.domain.text import fold
from dossier_pro.referentiels.evaluation import Evaluation, Modalite
from dossier_pro.referentiels.identite import separer
from dossier_pro.referentiels.lecture import NoteActivite, NoteCompetence, Notes, NoteTransversale, Passage
from dossier_pro.referentiels.lines import Document, Line, ouvrir_pdf, page_ouverte
from dossier_pro.referentiels.nomenclature import lire_niveau, lire_nsf, lire_rome
from dossier_pro.referentiels.paragraphs import Mesure, Vocabulaire, items, mesurer_cellules, puce, titre
from dossier_pro.referentiels.tableaux import Cellule, Page, Tableau, lire_page

Genre = Literal["criteres", "transversales", "modalites", "correspondances"]

_COCHE = frozenset("\uf054\uf052\uf053\uf050\uf051\uf0fe\uf0fd\uf0fc☒☑✓✔✗✘■")
_VIDE = frozenset("\uf0a3\uf0a8\uf06f\uf0a4\uf071☐□")
_DUREE = re.compile(
    r"(\d{1,2})\s*h(?:eures?)?\s*(?:(\d{1,2})\s*(?:min|mn|m)?)?|\b(\d{1,3})\s*(?:min|mn)", re.IGNORECASE
)
_ARRETE = re.compile(r"arr[êe]t[ée]\s+du\s+(\d{1,2}/\d{1,2}/\d{4}|\d{1,2}(?:er)? \w+ \d{4})", re.IGNORECASE)
_CCP = re.compile(r"^CC([PS])\s*(?:n ?° ?)?(\d{1,2})?\s*(?:[-–—:]\s*(.+))?$")
_PARTIE_CCS = re.compile(r"(?:des? |du )?certificats? complementaires? de speciali")


@dataclass(frozen=True, slots=True)
class _Cadre:
    """The columns of a table: left edges of the two first, then the columns of ticks with the names of the épreuves."""

    genre: Genre
    page: int
    largeur: float
    gauche: float
    droite: float
    criteres: bool
    colonnes: tuple[tuple[float, float, str], ...]

    def memes_colonnes(self, table: Tableau) -> bool:
        """Whether the cells of ``table`` stand in these columns."""
        edges = [self.gauche, self.droite, *(x0 for x0, _, _ in self.colonnes)]
        return all(any(abs(cell.x0 - edge) < 3 for edge in edges) for cell in table.cellules)


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
                par_nom.setdefault(_nom(competence.intitule.text), key)
                if id(competence) in self.coches:
                    par_item[key] = self.coches[id(competence)]
        transversales: dict[str, tuple[str, ...]] = {}
        for numero, note in enumerate(self.notes.transversales, start=1):
            key = item_id(cle, "TRANSVERSALES", numero)
            if id(note) in self.coches:
                par_item[key] = self.coches[id(note)]
            noms = next((noms for nom, noms in self.par_transversale if _nom(nom) == _nom(note.intitule.text)), [])
            if noms:
                transversales[key] = tuple(par_nom[_nom(n)] for n in noms if _nom(n) in par_nom)
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


def lire_re(source: Path | bytes, document: Document) -> LectureRe:
    """Return what a RE says.

    Args:
        source: the PDF, whose tables are read.
        document: its lines, already read, for the feet and the references.
    """
    identite, corps = separer(document)
    pages: list[Page] = []
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

    def __init__(self, document: Document) -> None:
        self.lecture = LectureRe(Notes("re", origine="re"))
        self.mots = Vocabulaire(document)
        self.mesure = Mesure((None, None), 0.0)
        self.ccs = False
        self.session = "TP"
        self.attend_titre = ""
        self.correspondances = False
        self.cadre: _Cadre | None = None

    def lire(self, pages: Sequence[Page]) -> LectureRe:
        tables = [(t, g) for page in pages for t in page.tableaux if (g := _genre(t)) in ("criteres", "transversales")]
        self.mesure = mesurer_cellules([line for table, _ in tables for cell in table.cellules for line in cell.lines])
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
            nom = _nom(activite.intitule.text)
            if _nom(intitule) and (nom == _nom(intitule) or nom.startswith(_nom(intitule))):
                return f"CC{lettre} {activite.numero}"
        deja = {e.session for e in self.lecture.epreuves if e.session.startswith(f"CC{lettre}")}
        return f"CC{lettre} {numero or 1 + len(deja)}"

    def _structure(self, table: Tableau) -> None:
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

    def _reconnaitre(self, table: Tableau) -> tuple[_Cadre | None, int]:
        """The columns of a table and its first row under the heads; a table may go on without heads on the next page."""
        genre = _genre(table)
        if genre == "criteres" or genre == "transversales":
            return _cadre(table, genre)
        cadre = self.cadre
        suite = cadre is not None and genre is None and table.page in (cadre.page, cadre.page + 1)
        if suite and cadre is not None and abs(table.largeur - cadre.largeur) < 3 and cadre.memes_colonnes(table):
            return replace(cadre, page=table.page), 0
        return None, 0

    def _epreuves(self, table: Tableau) -> None:
        if self.correspondances:
            return
        if _genre(table) == "modalites":
            self._modalites(table)
        for cell in table.cellules:
            if _est_duree_totale(cell.text) and (minutes := _minutes(cell.text + " " + _a_droite(table, cell))):
                self.lecture.durees.setdefault(self.session, minutes)

    # --- critères d'évaluation

    def _criteres(self, table: Tableau, cadre: _Cadre, debut: int) -> None:
        for row in table.rangs()[debut:]:
            if len(row) == 1 and row[0].x1 - row[0].x0 > 0.9 * table.largeur:
                self._activite(row[0])
                continue
            self._rang(_a(row, cadre.gauche), _a(row, cadre.droite), _coches(row, cadre.colonnes))

    def _activite(self, cell: Cellule) -> None:
        text = titre(cell.lines, self.mots)
        if not text or fold(text).startswith("obligations reglementaires"):
            return
        notes = self.lecture.notes
        if any(_nom(a.intitule.text) == _nom(text) and a.ccs == self.ccs for a in notes.activites):
            return
        numero = 1 + sum(a.ccs == self.ccs for a in notes.activites)
        notes.activites.append(NoteActivite(numero, Passage(text, cell.lines), self.ccs))

    def _rang(self, tete: Cellule | None, cell: Cellule | None, coches: tuple[str, ...] | None) -> None:
        """A row of the table; one without a box to tick is the end of the row before, on the next page."""
        notes = self.lecture.notes
        if not notes.activites:
            if tete is None or not tete.lines:
                return
            doute = "Le tableau ne nomme pas l’activité type de ses premières compétences."
            notes.activites.append(NoteActivite(1, Passage(notes.intitule), self.ccs, doutes=[doute]))
        competences = notes.activites[-1].competences
        suite = coches is None and bool(competences)
        if tete is not None and tete.lines:
            text = titre(tete.lines, self.mots)
            if suite:
                competences[-1].intitule.text = f"{competences[-1].intitule.text} {text}"
            else:
                self._nouvelle(notes.activites[-1], text, tete)
        competences = notes.activites[-1].competences
        if not competences:
            return
        if cell is not None and cell.lines:
            self._ajouter(competences[-1].criteres, cell, suite)
        if coches is not None:
            self.lecture.coches.setdefault(id(competences[-1]), coches)

    def _nouvelle(self, activite: NoteActivite, text: str, cell: Cellule) -> None:
        if any(_nom(c.intitule.text) == _nom(text) for c in activite.competences):
            return
        tous = self.lecture.notes.activites
        numero = 1 + (len(activite.competences) if activite.ccs else sum(len(a.competences) for a in tous if not a.ccs))
        activite.competences.append(NoteCompetence(numero, Passage(text, cell.lines)))

    def _ajouter(self, criteres: list[Passage], cell: Cellule, suite: bool) -> None:
        """Add the critères of a cell; the first one of a row that goes on may be the end of the last one."""
        marge = min(line.x0 for line in cell.lines) - cell.x0
        lines = list(cell.lines)
        if suite and criteres:
            lines = [*criteres.pop().lines, *lines]
        found = items(lines, self.mesure, self.mots, cell.x1 - min(max(marge, 1.0), 8.0))
        criteres.extend(Passage(item.text, item.lines, item.doute) for item in found if item.text)

    # --- transversales

    def _transversales(self, table: Tableau, cadre: _Cadre, debut: int) -> None:
        for row in table.rangs()[debut:]:
            tete, contenu = _a(row, cadre.gauche), _a(row, cadre.droite)
            if tete is not None and tete.lines:
                self._transversale(titre(tete.lines, self.mots), tete)
            if not self.lecture.notes.transversales or contenu is None or not contenu.lines:
                continue
            note = self.lecture.notes.transversales[-1]
            if cadre.criteres:
                coches = _coches(row, cadre.colonnes)
                self._ajouter(note.criteres, contenu, coches is None)
                if coches is not None:
                    self.lecture.coches.setdefault(id(note), coches)
            else:
                self.lecture.par_transversale[-1][1].append(titre(contenu.lines, self.mots))

    def _transversale(self, text: str, cell: Cellule) -> None:
        known = self.lecture.notes.transversales
        if not any(_nom(t.intitule.text) == _nom(text) for t in known):
            known.append(NoteTransversale(Passage(text, cell.lines)))
            self.lecture.par_transversale.append((text, []))

    # --- épreuves

    def _modalites(self, table: Tableau) -> None:
        rows = table.rangs()
        tetes = rows[0]
        noms = {
            name: cell
            for cell in tetes
            for name in ("modalites", "competences", "duree", "detail")
            if _tete(cell, name)
        }
        if "modalites" not in noms or "duree" not in noms:
            return
        for row in rows[1:]:
            cells = {name: _a(row, tete.x0) for name, tete in noms.items()}
            nom = _sans_puce(cells["modalites"].text) if cells["modalites"] else ""
            if len(row) == 1 or any(_est_duree_totale(cell.text) for cell in row):
                continue
            if (nom and not nom.endswith(":")) or not self._en_cours():
                self.lecture.epreuves.append(_Epreuve(self.session, nom.strip(" :-"), None))
            epreuve = self.lecture.epreuves[-1]
            if nom.endswith(":"):
                epreuve.nom = nom.strip(" :-")
            if duree := cells["duree"]:
                epreuve.minutes = epreuve.minutes if epreuve.minutes is not None else _minutes(duree.text)
            if competences := cells.get("competences"):
                epreuve.lignes.extend(competences.lines)
            if detail := cells.get("detail"):
                epreuve.detail.extend(line.text for line in detail.lines)

    def _en_cours(self) -> bool:
        return bool(self.lecture.epreuves) and self.lecture.epreuves[-1].session == self.session

    # --- annexe 2

    def _correspondances(self, table: Tableau) -> None:
        rows = table.rangs()
        larges = [c for c in rows[0] if c.x1 - c.x0 > 0.2 * table.largeur]
        if len(larges) != 2:
            return
        ancien, nouveau = larges
        self.lecture.arretes = (titre(ancien.lines) or None, titre(nouveau.lines) or None)
        gauches = [c for row in rows[1:] for c in row if abs(c.x0 - ancien.x0) < 3 and c.lines]
        droites = [c for row in rows[1:] for c in row if abs(c.x0 - nouveau.x0) < 3 and c.lines]
        for left in gauches:
            paires = [(_ccp(left, self.mots), _ccp(right, self.mots)) for right in droites if left.cote(right)]
            self.lecture.correspondances.extend(paires)
        self._numeroter([_ccp(c, self.mots) for c in gauches])

    def _numeroter(self, anciens: Sequence[str | None]) -> None:
        """The correspondances with numbers: the table names the old CCP in their order, without a number."""
        notes = self.lecture.notes
        ordre = list(dict.fromkeys(name for name in anciens if name))
        nouveaux = {_nom(a.intitule.text): a.numero for a in notes.activites if not a.ccs}
        arrete = self.lecture.arretes[0] or ""
        meme_titre = bool(notes.intitule) and fold(notes.intitule) in fold(arrete)
        code = notes.code if meme_titre and notes.code else arrete
        for gauche, droite in self.lecture.correspondances:
            if gauche is None:
                continue
            numero = nouveaux.get(_nom(droite)) if droite else None
            notes.correspondances.append(
                Correspondance(code, ordre.index(gauche) + 1, notes.code if numero is not None else None, numero)
            )
        if notes.correspondances:
            phrase = "L’annexe 2 nomme les anciens CCP sans leur numéro : ils sont numérotés dans l’ordre du tableau."
            notes.doutes.append(Doute("Annexe 2", phrase))

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


def _blocs(page: Page) -> Iterator[Line | Tableau]:
    """Lines and tables of a page from top to bottom."""
    blocs: list[tuple[float, Line | Tableau]] = [(line.base, line) for line in page.lines]
    blocs.extend((table.y0, table) for table in page.tableaux)
    blocs.sort(key=lambda bloc: bloc[0])
    return (bloc for _, bloc in blocs)


def _genre(table: Tableau) -> Genre | None:
    """Which table this is, by its heads; None for the feet of pages and all the others."""
    rows = table.rangs()
    heads = fold(" | ".join(cell.text for row in rows[:3] for cell in row))
    if "criteres d'evaluation" in heads and "competences professionnelles" in heads and "transversales" not in heads:
        return "criteres"
    if "competences transversales" in heads and ("concernees" in heads or "criteres d'evaluation" in heads):
        return "transversales"
    if "modalites" in heads and "competences evaluees" in heads:
        return "modalites"
    return None


def _cadre(table: Tableau, genre: Genre) -> tuple[_Cadre | None, int]:
    """The columns of a table with heads, and the index of the first row under every head."""
    nom = "competences professionnelles" if genre == "criteres" else "competences transversales"
    rows = table.rangs()
    heads = [(index, cell) for index, row in enumerate(rows[:4]) for cell in row if _est_tete(cell, row, nom)]
    if not heads:
        return None, 0
    # A head over both columns may begin with the same words: the lowest one is the column's own.
    rang, gauche = max(heads, key=lambda found: found[0])
    droite = min((c for c in rows[rang] if c.x0 > gauche.x0), key=lambda c: c.x0, default=gauche)
    bas = max(gauche.y1, droite.y1)
    debut = next((i for i, row in enumerate(rows) if row[0].y0 >= bas - 2.5), len(rows))
    colonnes = tuple(_colonnes(rows[:debut], droite))
    criteres = "critere" in fold(droite.text)
    return _Cadre(genre, table.page, table.largeur, gauche.x0, droite.x0, criteres, colonnes), debut


def _a(row: Sequence[Cellule], x0: float) -> Cellule | None:
    """The cell of a row that starts at a column's left edge."""
    return next((cell for cell in row if abs(cell.x0 - x0) < 3), None)


def _est_tete(cell: Cellule, row: Sequence[Cellule], nom: str) -> bool:
    folded = fold(cell.text)
    return len(row) > 1 and folded.startswith(nom) and len(folded) < len(nom) + 40


def _colonnes(tetes: Sequence[Sequence[Cellule]], droite: Cellule) -> list[tuple[float, float, str]]:
    """The columns of ticks: their edges and the name of the épreuve, from the lowest head above them."""
    cells = sorted((c for row in tetes for c in row if c.x0 >= droite.x1 - 3 and c.lines), key=lambda c: -c.y0)
    colonnes: list[tuple[float, float, str]] = []
    for cell in cells:
        if not any(x0 < (cell.x0 + cell.x1) / 2 < x1 or cell.x0 - 3 < x0 < cell.x1 - 3 for x0, x1, _ in colonnes):
            colonnes.append((cell.x0, cell.x1, titre(cell.lines)))
    return sorted(colonnes)


def _coches(row: Sequence[Cellule], colonnes: Sequence[tuple[float, float, str]]) -> tuple[str, ...] | None:
    """The épreuves ticked on a row; None where the row has no box at all."""
    ticked: list[str] = []
    boxes = False
    for x0, x1, nom in colonnes:
        text = next((c.text for c in row if c.x0 - 3 <= (x0 + x1) / 2 <= c.x1 + 3 and len(c.text) <= 4), "").strip()
        marked = any(char in _COCHE for char in text) or text in ("X", "x")
        boxes = boxes or marked or any(char in _VIDE for char in text)
        if marked:
            ticked.append(nom)
    return tuple(ticked) if boxes else None


def _tete(cell: Cellule, nom: str) -> bool:
    starts = {"modalites": ("modalites",), "competences": ("competences evaluees",), "duree": ("duree",)}
    return fold(cell.text).startswith(starts.get(nom, ("detail", "observations")))


def _sans_puce(text: str) -> str:
    return text[len(puce(text)) :].strip()


def _est_duree_totale(text: str) -> bool:
    return bool(re.match(r"(?:duree totale de l'epreuve|par candidat, duree)", fold(text)))


def _a_droite(table: Tableau, cell: Cellule) -> str:
    return " ".join(c.text for c in table.cellules if c.x0 > cell.x0 + 3 and c.cote(cell))


def _minutes(text: str) -> int | None:
    match = _DUREE.search(text)
    if not match:
        return None
    if match.group(3):
        return int(match.group(3))
    return 60 * int(match.group(1)) + int(match.group(2) or 0)


def _nom(text: str) -> str:
    return fold(text).rstrip(" .")


def _ccp(cell: Cellule, mots: Vocabulaire) -> str | None:
    """The title of a CCP in annexe 2; None for « Aucune correspondance »."""
    text = re.sub(r"^CC[PS]\s*\d*\s*[-–:]?\s*", "", titre(cell.lines, mots))
    return (
        None
        if fold(text).startswith(("aucune correspondance", "sans correspondance", "pas de correspondance"))
        else text
    )


def _reconnus(lines: Sequence[Line], par_nom: dict[str, str]) -> tuple[str, ...]:
    """The competences named by lines that may wrap: lines are added up until they make a known name."""
    found: list[str] = []
    text = ""
    for line in lines:
        text = f"{text} {line.text}".strip()
        if _nom(line.text) in par_nom:
            text = line.text
        if _nom(text) in par_nom:
            found.append(par_nom[_nom(text)])
            text = ""
    return tuple(dict.fromkeys(found))


def _references(lines: Sequence[Line], notes: Notes) -> None:
    """Section 1, « Références de la spécialité »: each item is « name : value »."""
    for line in lines[:120]:
        nom, _, valeur = line.text.partition(":")
        folded, valeur = fold(nom), valeur.strip()
        if not valeur:
            continue
        if folded.startswith("intitule du titre"):
            notes.intitule = valeur
        elif folded == "niveau" and notes.niveau is None:
            notes.niveau = lire_niveau(f"niveau {valeur}")
        elif folded.startswith("code(s) nsf") and not notes.codes_nsf:
            notes.codes_nsf = [code for part in valeur.split(",") for code in lire_nsf(part)[:1]]
        elif re.match(r"code\(s\) rome", folded) and not notes.codes_rome:
            notes.codes_rome = lire_rome(valeur)
        elif folded.startswith("date de parution au jo"):
            notes.date_jo = _jour(valeur) or notes.date_jo
    if notes.niveau is None:
        notes.niveau = next((n for line in lines[:30] if (n := lire_niveau(line.text)) is not None), None)
    notes.intitule = notes.intitule or _couverture(lines)
    if not notes.intitule:
        notes.doutes.append(
            Doute("Intitulé", "L’intitulé du titre n’a pas été trouvé : recopiez celui de la couverture.")
        )


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
