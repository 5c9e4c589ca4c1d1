"""The sheet of one exemple in the official model: found by its labels, filled, copied as often as needed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from copy import deepcopy
from datetime import date
from itertools import pairwise
from typing import Final

from dossier_pro.domain.dates import ecrire_court
from dossier_pro.domain.return_marks import Marque
from dossier_pro.domain.text import fold
from dossier_pro.export.document import ActiviteImprimee, Contexte, FicheImprimee, ReponseImprimee
from dossier_pro.export.docx.oxml import Node, el, qn, run, text
from dossier_pro.export.official.labels import placer
from dossier_pro.export.official.leftovers import est_figure
from dossier_pro.export.official.marks import Cachees
from dossier_pro.export.official.rows import ferme, filets, poser_filet, sans_filet, tenir_en_ligne, visible
from dossier_pro.export.official.text import Redacteur
from dossier_pro.export.official.xml import (
    R_PR,
    SDT,
    SDT_PR,
    TR,
    VAL,
    W14,
    P,
    T,
    cellule,
    cellules,
    demande,
    ecrire,
    ecrire_paragraphes,
    largeur,
    oter,
    parcourir,
    place,
    plie,
    poser,
    premier,
    propre,
    props,
    retexter,
    substituer,
    texte,
    toutes_les_rangees,
)
from dossier_pro.office.labels import Libelles, entete

_RANGEE_FINE: Final = 60
"""Twips: a row of the model lower than this only leaves room above the answer."""

_LARGEUR: Final = 9000
_SIGNE: Final = re.compile(r"\bn\s*[°ºo]\s*$", re.IGNORECASE)


class Feuille:
    """The rows of one sheet, whichever tables they stand in."""

    def __init__(self, elements: Iterable[Node], libelles: Libelles, gris: frozenset[str]) -> None:
        self.libelles, self.gris = libelles, gris
        self.rows = toutes_les_rangees(elements)
        self.places = placer(self.rows, libelles)
        self.manques: list[str] = []
        self.figures: list[Node] = []  # of whoever filled this model before
        self.ancres: dict[str, Node] = {}
        """The paragraph of each answer and figure, by its anchor, once the sheet is filled."""
        self.titres: dict[str, Node] = {}
        """The paragraphs that name the activité and the exemple, once the sheet is filled."""

    def remplir(self, activite: ActiviteImprimee, fiche: FicheImprimee, redacteur: Redacteur) -> Node | None:
        """Fill the sheet; return the paragraph of its first label, or None. What has no place is in ``manques``."""
        self._sans_saut()
        head = self._activite(activite)
        self._exemple(fiche)
        for reponse in fiche.reponses:
            numero = int(reponse.ancre[-1])
            cell = self._case(numero)
            if cell is None:
                if reponse.blocs or reponse.mentions or reponse.figures:
                    self.manques.append(f"la réponse {numero}")
                continue
            self._reponse(cell, reponse, redacteur)
        self._contexte(fiche.contexte)
        self._cacher(fiche, redacteur.cachees)
        for row in self.figures:
            row.getparent().remove(row)
        self._tenir_ensemble()
        return head

    def _cacher(self, fiche: FicheImprimee, cachees: Cachees) -> None:
        """Keep what the words of its heading and its contexte do not say."""
        row = self._row("exemple")
        items = [] if row is None else cellules(row)
        if fiche.intitule and len(items) > 1:
            cachees.noter(self.titres.get("exemple"), Marque("exemple", id=fiche.exemple_id))
        for name in ("entreprise", "service"):
            row = self._row(name)
            items = [] if row is None else cellules(row)
            if len(items) > 1:
                cachees.valeurs(cellule(items[-1]))

    def _reponse(self, item: Node, reponse: ReponseImprimee, redacteur: Redacteur) -> None:
        """Write an answer; each figure gets a row that never splits, so that its caption stays under it."""
        where = place(item, self.gris)
        if where.en_ligne:
            # A control inside a line cannot hold paragraphs: the answer takes the place of the whole cell.
            where = place(_sans_controle(cellule(item)), self.gris)
        room = largeur(cellule(item), _LARGEUR)
        nodes = redacteur.reponse(reponse, where)
        row = item.getparent()
        alone = len(cellules(row)) == 1
        if not alone:
            for figure in reponse.figures:
                made = redacteur.figure(figure, where, room)
                self.ancres[figure.ancre] = made[0]
                nodes += made
        ecrire_paragraphes(where, nodes)
        self._reperer(reponse.ancre, cellule(item))
        last = row
        for figure in reponse.figures if alone else ():
            added = _rangee_de_figure(row)
            made = redacteur.figure(figure, where, room)
            for paragraph in made:  # the row keeps them together; Word would keep it with the row below too
                oter(props(paragraph), "keepNext")
            ecrire_paragraphes(place(cellules(added)[0], self.gris), made)
            self._reperer(figure.ancre, cellules(added)[0])
            sans_filet(cellule(cellules(last)[0]), "bottom")
            sans_filet(cellule(cellules(added)[0]), "top")
            last.addnext(added)
            last = added
        if alone:
            self._refermer(last)

    def _reperer(self, ancre: str, node: Node) -> None:
        first = next(parcourir(node, P), None)
        if first is not None:
            self.ancres[ancre] = first

    def _refermer(self, row: Node) -> None:
        """Give the rule under an answer to its own last row, lest the blank row that carries it begin a page alone."""
        below = row.getnext()
        if below is None or below.tag != TR or texte(below).strip() or next(parcourir(below, SDT), None) is not None:
            return
        rules = filets(cellule(cellules(row)[0]))
        under = cellules(below)
        if ferme(below):
            poser_filet(rules, filets(cellule(under[0])).find(qn("w:bottom")))
            below.getparent().remove(below)
            return
        for item in under:
            above = filets(cellule(item)).find(qn("w:top"))
            if visible(above):
                line = deepcopy(above)
                line.tag = qn("w:bottom")
                poser_filet(rules, line)
                sans_filet(cellule(item), "top")

    def _tenir_ensemble(self) -> None:
        """Keep each question with its answer's first line and the rows of the contexte on one page."""
        names = {index: name for name, index in self.places.items()}
        for index, row in enumerate(self.rows):
            name, before = names.get(index, ""), names.get(index - 1, "")
            thin = before in ("q1", "q2", "q3", "q4") and _est_vide(row)
            following = self.rows[index + 1 : index + 2]
            closed = name == "periode" and any(ferme(other) for other in following)
            if name in ("q1", "q2", "q3", "q4", "q5", "entreprise", "service") or thin or closed:
                for paragraph in parcourir(row, P):
                    poser(props(paragraph), el("w:keepNext"))

    def serrer(self) -> None:
        """Take the height of the blank rows between the parts of the sheet, once it is filled."""
        for row in self.rows:
            if row.getparent() is None or any(node.tag != P for node in parcourir(row, P, SDT, qn("w:drawing"))):
                continue
            if texte(row).strip() or any(row is next(a.iterancestors(TR), None) for a in self.ancres.values()):
                continue
            for height in row.iter(qn("w:trHeight")):
                height.set(VAL, "20")
            for paragraph in parcourir(row, P):
                poser(props(paragraph), el("w:spacing", before=0, after=0, line=60, lineRule="exact"))

    def _sans_saut(self) -> None:
        """Take away the page break that the model of 2017 has in the row before question 3.

        Word follows it and LibreOffice does not: the pages would differ, and an answer that ends in the middle of a
        page would leave the rest of it blank.
        """
        for row in self.rows:
            for node in [n for n in parcourir(row, qn("w:br")) if n.get(qn("w:type")) == "page"]:
                node.getparent().remove(node)

    def _row(self, name: str) -> Node | None:
        return self.rows[self.places[name]] if name in self.places else None

    def _activite(self, activite: ActiviteImprimee) -> Node | None:
        row = self._row("activite")
        if row is None:
            self.manques.append("l’activité-type")
            return None
        items = cellules(row)
        label = next(parcourir(cellule(items[0]), P))
        if len(items) > 2 and self._numero_apart(items[0], items[1]):
            self._numero(items[1], activite.numero)
        else:
            _renumeroter(cellule(items[0]), self.libelles, activite.numero)
        if len(items) > 1:
            ecrire(place(items[-1], self.gris), (activite.intitule,))
        else:
            self.manques.append("l’intitulé de l’activité-type")
        self._nommer("activite", items)
        return label

    def _nommer(self, name: str, items: list[Node]) -> None:
        """Keep the paragraph that holds a title; that of its label where there is none."""
        for item in (items[-1], items[0]):
            found = premier(parcourir(cellule(item), P), lambda p: bool(plie(p)))
            if found is not None:
                self.titres.setdefault(name, found)

    def _numero_apart(self, label: Node, item: Node) -> bool:
        """Whether the number of an activité has a cell of its own: not where it stands in its label, « AT 1 ► »."""
        words = texte(cellule(item)).strip()
        found = self.libelles.chercher(texte(cellule(label)))
        return (found is None or found.numero is None) and (not words or any(map(str.isalnum, words)))

    def _numero(self, item: Node, numero: str) -> None:
        value = numero.replace("\u00a0", " ")
        prompt = item.tag == SDT and item.find(f"{SDT_PR}/{qn('w:showingPlcHdr')}") is not None
        # An older format of Word makes a form field of the list of numbers.
        if prompt or next(parcourir(cellule(item), qn("w:fldChar")), None) is not None:
            ecrire(place(item, self.gris), (value,))
        else:
            paragraphs = list(parcourir(cellule(item), P))
            retexter(next((p for p in paragraphs if texte(p).strip()), paragraphs[0]), value)
        if len(value) > 2:  # « CCS 1 » in the cell made for one figure
            tenir_en_ligne(item, value)

    def _exemple(self, fiche: FicheImprimee) -> None:
        row = self._row("exemple")
        if row is None:
            self.manques.append("l’intitulé de l’exemple")
            return
        items = cellules(row)
        _renumeroter(cellule(items[0]), self.libelles, str(fiche.numero))
        if len(items) > 1:
            ecrire(place(items[-1], self.gris), (fiche.intitule,))
        else:
            self.manques.append("l’intitulé de l’exemple")
        self._nommer("exemple", items)

    def _case(self, numero: int) -> Node | None:
        """Return the cell of an answer: one with a control or a prompt, else the boxed row after the question."""
        start = self.places.get(f"q{numero}")
        if start is None:
            return None
        end = min((p for p in self.places.values() if p > start), default=len(self.rows))
        between = self.rows[start + 1 : end]
        figures = [row for row in between if est_figure(row)]
        if len(figures) < len(between):
            between = [row for row in between if row not in figures]
            self.figures += figures
        filled = premier(between, demande)
        if filled is None and between:
            filled = _encadree(between)
        items = [] if filled is None else cellules(filled)
        return items[-1] if items else None

    # --- question 4 ---

    def _contexte(self, contexte: Contexte) -> None:
        for name, value, words in (
            ("entreprise", contexte.entreprise, "le nom de l’entreprise"),
            ("service", contexte.service, "le service"),
        ):
            row = self._row(name)
            items = [] if row is None else cellules(row)
            if len(items) > 1:
                ecrire(place(items[-1], self.gris), (value,))
            elif value:
                self.manques.append(words)
        row = self._row("periode")
        if row is None or not self._periode(row, contexte.debut, contexte.fin):
            self.manques.append("la période")

    def _periode(self, row: Node, debut: date | None, fin: date | None) -> bool:
        controls = [sdt for sdt in parcourir(row, SDT) if next(parcourir(sdt, SDT), None) is None]
        dated = [sdt for sdt in controls if sdt.find(f"{SDT_PR}/{qn('w:date')}") is not None]
        if len(dated) == 2 or len(controls) == 2:
            for sdt, jour in zip(dated if len(dated) == 2 else controls, (debut, fin), strict=True):
                ecrire(place(sdt, self.gris), (ecrire_court(jour),), jour)
            return True
        values = {"du": ecrire_court(debut), "au": ecrire_court(fin)}
        if self._dates_en_cellules(row, values):
            return True
        return any(_dates_en_ligne(paragraph, values, self.gris) for paragraph in parcourir(row, P))

    def _dates_en_cellules(self, row: Node, values: dict[str, str]) -> bool:
        """Write the dates into the cells after « Du : » and « au : »; return whether both have one."""
        done = set()
        for item, following in pairwise(cellules(row)):
            word = plie(cellule(item)).rstrip(" :")
            if word in values:
                ecrire(place(following, self.gris), (values[word],))
                done.add(word)
        return len(done) == 2


def _est_vide(row: Node) -> bool:
    """Whether a row has neither words nor a control."""
    return not texte(row).strip() and next(parcourir(row, SDT), None) is None


def _encadree(rows: list[Node]) -> Node:
    """Return the row of an answer among those under its question: the one after a blank that only parts them."""
    height = _hauteur(rows[0])
    fine = height is not None and height <= _RANGEE_FINE
    several = len(rows) > 2 or (fine and len(rows) > 1)
    return rows[1] if several and not texte(rows[0]).strip() else rows[0]


def _hauteur(row: Node) -> int | None:
    node = row.find(f"{qn('w:trPr')}/{qn('w:trHeight')}")
    value = None if node is None else node.get(VAL)
    return int(value) if value and value.isdecimal() else None


def _rangee_de_figure(row: Node) -> Node:
    """Return a copy of the row of an answer: a plain cell, never split over two pages."""
    made = deepcopy(row)
    for name in ("paraId", "textId"):
        made.attrib.pop(f"{W14}{name}", None)
    for item in cellules(made):
        if item.tag == SDT:
            made.replace(item, cellule(item))
    properties = made.find(qn("w:trPr"))
    if properties is None:
        properties = el("w:trPr")
        exception = made.find(qn("w:tblPrEx"))
        made.insert(0, properties) if exception is None else exception.addnext(properties)
    if properties.find(qn("w:cantSplit")) is None:
        properties.insert(0, el("w:cantSplit"))
    return made


def _sans_controle(cell: Node) -> Node:
    """Return a cell whose controls inside lines are gone with their prompts."""
    for sdt in list(parcourir(cell, SDT)):
        sdt.getparent().remove(sdt)
    return cell


def _renumeroter(cell: Node, libelles: Libelles, numero: str) -> None:
    """Change the number in a label and nothing else, whichever runs its letters stand in."""
    nodes = list(parcourir(cell, T))
    words = "".join(node.text or "" for node in nodes)
    found = libelles.chercher(words) or entete(words)
    if found is not None:
        start, end = found.nombre
        before = words[:start]
        if fold(before).rstrip().endswith("ccs"):  # the label is « CCS »
            numero = numero.removeprefix("CCS").strip("\u00a0 ")
        apart = start == end and before[-1:].isalpha() and not _SIGNE.search(before)
        substituer(nodes, start, end, f" {numero}" if apart else numero)
    elif nodes:
        substituer(nodes, 10**6, 10**6, f" {numero} ")


def _apres_chaque(paragraph: Node, labels: Collection[str]) -> dict[str, list[Node]]:
    """Return each label of a line that stands there, with its own words first, then those up to the next one."""
    groups: dict[str, list[Node]] = {}
    current = ""
    for node in paragraph.iter(T):
        words = fold(re.sub(r"[\ue000-\uf8ff]", "", node.text or "")).rstrip(" :")
        if words in labels and words not in groups:
            current = words
            groups[current] = [node]
        elif current and words:
            groups[current].append(node)
    return groups


def _dates_en_ligne(paragraph: Node, values: dict[str, str], gris: frozenset[str]) -> bool:
    """Write the dates after « Du : » and « au : » of one line, over the prompts that stand there."""
    groups = _apres_chaque(paragraph, values)
    if len(groups) < 2:
        return False
    mark = paragraph.find(f"{qn('w:pPr')}/{R_PR}")
    for word, (label, *old) in groups.items():
        made = run(propre(mark, gris), *text(values[word]))
        if old and old[0].getparent() is not label.getparent():
            old[0].getparent().addprevious(made)
        else:
            _apres_la_tabulation(label).addnext(made)
        for node in old:
            node.text = ""
    return True


def _apres_la_tabulation(label: Node) -> Node:
    """Return the run after which a value goes: that of the label, or the next one where the tab stands there."""
    own = label.getparent()
    following = own.getnext()
    if label.getnext() is None and following is not None and following.find(qn("w:tab")) is not None:
        return following
    return own
