"""Fills a blank official model with known text, without using anything of the program: what the tests read back.

``Contenu`` is what is written; ``attendus`` lists each text with the place where an import must find it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

WNS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RNS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = f"{{{WNS}}}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
NS = {"w": WNS}

Bloc = tuple[str, Any]
"""("p", text) · ("g", bold) · ("i", italics) · ("ul"/"ol", text) · ("t", rows) · ("img", alternative text)"""


@dataclass
class Feuille:
    """One sheet."""

    at: int
    at_intitule: str
    numero: int
    intitule: str
    reponses: dict[int, list[Bloc]]
    entreprise: str = ""
    service: str = ""
    debut: str = ""
    fin: str = ""

    @property
    def cle(self) -> str:
        return f"{self.at}.{self.numero}"


@dataclass
class Contenu:
    """Everything that a candidate types."""

    champs: dict[str, str]
    feuilles: list[Feuille]
    diplomes: list[tuple[str, str, str]] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    annexes: list[str] = field(default_factory=list)


def texte_de(bloc: Bloc) -> list[str]:
    """The texts of a block."""
    kind, value = bloc
    if kind == "t":
        return [cell for row in value for cell in row]
    return [] if kind == "img" else [value]


def attendus(contenu: Contenu) -> Iterator[tuple[str, str]]:
    """Every text with its place: « champs.prenom », « 1.2.reponse.3 », « diplome.1.0 »."""
    for name, value in contenu.champs.items():
        if name != "modalite":
            yield f"champs.{name}", value
    for feuille in contenu.feuilles:
        cle = feuille.cle
        yield f"{cle}.at", feuille.at_intitule
        yield f"{cle}.intitule", feuille.intitule
        for numero, blocs in feuille.reponses.items():
            for bloc in blocs:
                for text in texte_de(bloc):
                    yield f"{cle}.reponse.{numero}", text
        for name in ("entreprise", "service", "debut", "fin"):
            yield f"{cle}.contexte.{name}", getattr(feuille, name)
    for row, values in enumerate(contenu.diplomes):
        for column, value in enumerate(values):
            yield f"diplome.{row}.{column}", value
    for row, value in enumerate(contenu.documents):
        yield f"document.{row}", value
    for row, value in enumerate(contenu.annexes):
        yield f"annexe.{row}", value


# --- making blocks -------------------------------------------------------------------------------------------------


def _run(text: str, style: str = "") -> Any:
    run = etree.Element(f"{W}r")
    properties = etree.SubElement(run, f"{W}rPr")
    for mark in style:
        etree.SubElement(properties, f"{W}{mark}")
    for rank, line in enumerate(text.split("\n")):
        if rank:
            etree.SubElement(run, f"{W}br")
        node = etree.SubElement(run, f"{W}t")
        node.text = line
        node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def paragraphe(text: str, style: str = "", liste: str = "") -> Any:
    """A paragraph; ``style`` « b » or « i »; ``liste`` a numId."""
    node = etree.Element(f"{W}p")
    properties = etree.SubElement(node, f"{W}pPr")
    if liste:
        num = etree.SubElement(properties, f"{W}numPr")
        etree.SubElement(num, f"{W}ilvl").set(f"{W}val", "0")
        etree.SubElement(num, f"{W}numId").set(f"{W}val", liste)
    if text:
        node.append(_run(text, style))
    return node


def tableau(rows: list[list[str]]) -> Any:
    """A bare table."""
    node = etree.Element(f"{W}tbl")
    etree.SubElement(node, f"{W}tblPr")
    etree.SubElement(node, f"{W}tblGrid")
    for row in rows:
        tr = etree.SubElement(node, f"{W}tr")
        for cell in row:
            tc = etree.SubElement(tr, f"{W}tc")
            tc.append(paragraphe(cell))
    return node


def image(rel: str, alternative: str) -> Any:
    """A paragraph with a picture in the line."""
    xml = f"""<w:p xmlns:w="{WNS}" xmlns:r="{RNS}"><w:r><w:drawing>
      <wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">
      <wp:extent cx="914400" cy="914400"/><wp:docPr id="9001" name="Image" descr="{alternative}"/>
      <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
      <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
      <pic:nvPicPr><pic:cNvPr id="1" name="i"/><pic:cNvPicPr/></pic:nvPicPr>
      <pic:blipFill><a:blip r:embed="{rel}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic>
      </wp:inline></w:drawing></w:r></w:p>"""
    return etree.fromstring(xml)


class Modele:
    """A model in memory: parts by name, and the tree of the main one."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self.images = 0

    @property
    def body(self) -> Any:
        return self.root.find(f"{W}body")

    def octets(self) -> bytes:
        """The .docx."""
        self.parts["word/document.xml"] = etree.tostring(
            self.root, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
            for name, data in self.parts.items():
                archive.writestr(zipfile.ZipInfo(name), data)  # of 1980: the same words are the same file
        return out.getvalue()

    def ajouter_image(self, octets: bytes) -> str:
        """Add a PNG and return its relation's id."""
        self.images += 1
        name, ident = f"media/essai{self.images}.png", f"rIdEssai{self.images}"
        self.parts[f"word/{name}"] = octets
        rels = etree.fromstring(self.parts["word/_rels/document.xml.rels"])
        node = etree.SubElement(rels, "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship")
        node.set("Id", ident)
        node.set("Type", f"{RNS}/image")
        node.set("Target", name)
        self.parts["word/_rels/document.xml.rels"] = etree.tostring(rels)
        types = self.parts["[Content_Types].xml"]
        if b'Extension="png"' not in types:
            extra = b'<Default Extension="png" ContentType="image/png"/></Types>'
            self.parts["[Content_Types].xml"] = types.replace(b"</Types>", extra)
        return ident

    def ajouter_listes(self) -> tuple[str, str]:
        """Add a bulleted and a numbered list; return their numIds."""
        root = etree.fromstring(self.parts["word/numbering.xml"])
        for abstract, fmt in (("9001", "bullet"), ("9002", "decimal")):
            node = etree.Element(f"{W}abstractNum")
            node.set(f"{W}abstractNumId", abstract)
            level = etree.SubElement(node, f"{W}lvl")
            level.set(f"{W}ilvl", "0")
            etree.SubElement(level, f"{W}start").set(f"{W}val", "1")
            etree.SubElement(level, f"{W}numFmt").set(f"{W}val", fmt)
            root.insert(0, node)
            num = etree.SubElement(root, f"{W}num")
            num.set(f"{W}numId", abstract)
            etree.SubElement(num, f"{W}abstractNumId").set(f"{W}val", abstract)
        self.parts["word/numbering.xml"] = etree.tostring(root)
        return "9001", "9002"


def texte(node: Any) -> str:
    """The text of an element."""
    return "".join(t.text or "" for t in node.iter(f"{W}t"))


# --- filling -------------------------------------------------------------------------------------------------------


def _poser(cell_or_sdt: Any, blocs: list[Any]) -> None:
    """Put blocks in the place of a cell's (or control's) paragraphs; the control no longer shows its placeholder."""
    if cell_or_sdt.tag == f"{W}sdt":
        showing = cell_or_sdt.find(f"{W}sdtPr/{W}showingPlcHdr")
        if showing is not None:
            showing.getparent().remove(showing)
        content = cell_or_sdt.find(f"{W}sdtContent")
        cell = content.find(f"{W}tc")
        target = content if cell is None else cell
        if content.find(f"{W}r") is not None:
            for run in list(content):
                content.remove(run)
            content.append(_run(texte(blocs[0])))
            return
    else:
        target = cell_or_sdt
    for old in [n for n in target if n.tag in (f"{W}p", f"{W}tbl")]:
        target.remove(old)
    target.extend(blocs)
    if blocs[-1].tag == f"{W}tbl":
        target.append(paragraphe(""))


class Remplisseur:
    """Fills one model."""

    def __init__(self, path: Path, png: bytes) -> None:
        self.modele = Modele(path)
        self.png = png
        self.puces, self.numeros = self.modele.ajouter_listes()

    def remplir(self, contenu: Contenu) -> Modele:
        """Fill everything and return the model."""
        self._couverture(contenu)
        self._feuilles(contenu.feuilles)
        self._sommaire(contenu.feuilles)
        self._titres(contenu.diplomes)
        self._declaration(contenu.champs)
        self._documents(contenu.documents)
        for title in contenu.annexes:
            self.modele.body.insert(len(self.modele.body) - 1, paragraphe(title))
        return self.modele

    def _apres(self, node: Any, label: str) -> Any:
        """The control or cell that follows the cell of a label, in its row."""
        row = next(r for r in node.iter(f"{W}tr") if texte(r).strip().startswith(label))
        items = [c for c in row if c.tag in (f"{W}tc", f"{W}sdt")]
        return items[-1]

    def _couverture(self, contenu: Contenu) -> None:
        champs = contenu.champs
        for label, name in (
            ("Nom de naissance", "nom_naissance"),
            ("Nom d’usage", "nom_usage"),
            ("Prénom", "prenom"),
            ("Adresse", "adresse"),
        ):
            lines = champs[name].split("\n")
            _poser(self._apres(self.modele.body, label), [paragraphe(line) for line in lines])
        rows = list(self.modele.body.iter(f"{W}tr"))
        start = next(i for i, r in enumerate(rows) if texte(r).startswith("Titre professionnel visé"))
        cell = next(c for c in rows[start + 2] if c.tag in (f"{W}tc", f"{W}sdt"))
        _poser(cell, [paragraphe(champs["titre"])])
        wanted = "Parcours" if champs["modalite"] == "formation" else "Validation"
        row = next(r for r in rows if wanted in texte(r) and "☐" in texte(r))
        for checked in row.iter(f"{W14}checked"):
            checked.set(f"{W14}val", "1")
        next(t for t in row.iter(f"{W}t") if t.text == "☐").text = "☒"

    def _tables(self, words: str) -> list[Any]:
        return [t for t in self.modele.body if t.tag == f"{W}tbl" and words in texte(t)]

    def _feuilles(self, feuilles: list[Feuille]) -> None:
        tables = self._tables("Décrivez les tâches")
        blank = deepcopy(tables[0])
        place = self.modele.body.index(tables[0])
        for old in tables:
            follower = old.getnext()
            self.modele.body.remove(old)
            if follower is not None and follower.tag == f"{W}p" and not texte(follower):
                pass
        for feuille in feuilles:
            table = deepcopy(blank)
            self._feuille(table, feuille)
            self.modele.body.insert(place, table)
            saut = paragraphe("")
            etree.SubElement(etree.SubElement(saut, f"{W}r"), f"{W}br").set(f"{W}type", "page")
            self.modele.body.insert(place + 1, saut)
            place += 2

    def _blocs(self, blocs: list[Bloc]) -> list[Any]:
        out = []
        for kind, value in blocs:
            if kind == "t":
                out += [tableau(value), paragraphe("")]
            elif kind == "img":
                out.append(image(self.modele.ajouter_image(self.png), value))
            elif kind in ("ul", "ol"):
                out.append(paragraphe(value, liste=self.puces if kind == "ul" else self.numeros))
            else:
                out.append(paragraphe(value, {"g": "b", "i": "i"}.get(kind, "")))
        return out

    def _feuille(self, table: Any, feuille: Feuille) -> None:
        rows = list(table.iter(f"{W}tr"))
        head = next(r for r in rows if texte(r).startswith("Activité-type"))
        items = [c for c in head if c.tag in (f"{W}tc", f"{W}sdt")]
        next(t for t in items[1].iter(f"{W}t")).text = str(feuille.at)
        _poser(items[2], [paragraphe(feuille.at_intitule)])
        exemple = next(r for r in rows if texte(r).startswith("Exemple n"))
        items = [c for c in exemple if c.tag in (f"{W}tc", f"{W}sdt")]
        label = "".join(t.text or "" for t in items[0].iter(f"{W}t"))
        first, *others = list(items[0].iter(f"{W}t"))
        first.text = label.replace("1", str(feuille.numero), 1)
        for other in others:
            other.text = ""
        _poser(items[1], [paragraphe(feuille.intitule)])
        for numero, blocs in feuille.reponses.items():
            _poser(self._case_reponse(rows, numero), self._blocs(blocs))
        _poser(self._apres(table, "Nom de l’entreprise"), [paragraphe(feuille.entreprise)])
        self._service_et_periode(rows, feuille)

    def _case_reponse(self, rows: list[Any], numero: int) -> Any:
        start = next(i for i, r in enumerate(rows) if texte(r).startswith(f"{numero}."))
        following = rows[start + 1]
        sdt = following.find(f"{W}sdt")
        return sdt if sdt is not None else next(rows[start + 2].iter(f"{W}tc"))

    def _service_et_periode(self, rows: list[Any], feuille: Feuille) -> None:
        row = next(r for r in rows if texte(r).startswith("Chantier"))
        sdts = list(row.iter(f"{W}sdt"))
        _poser(sdts[-1] if sdts else list(row.iter(f"{W}tc"))[-1], [paragraphe(feuille.service)])
        row = next(r for r in rows if texte(r).startswith("Période"))
        sdts = list(row.iter(f"{W}sdt"))
        if sdts:
            for sdt, value in zip(sdts, (feuille.debut, feuille.fin), strict=True):
                _poser(sdt, [paragraphe(value)])
        else:
            prompts = [t for t in row.iter(f"{W}t") if (t.text or "").strip() == "Cliquez ici"]
            for node, value in zip(prompts, (feuille.debut, feuille.fin), strict=True):
                node.text = value

    def _sommaire(self, feuilles: list[Feuille]) -> None:
        """Type the titles over the generic lines; remove the lines that are left."""
        table = self._tables("Intitulé de l’activité-type")[0]
        rows = list(table.iter(f"{W}tr"))
        ats = list(dict.fromkeys((f.at, f.at_intitule) for f in feuilles))
        group = -1
        exemples: list[Feuille] = []
        for row in rows:
            line = texte(row)
            if line.startswith("Intitulé de l’activité-type"):
                group += 1
                exemples = [f for f in feuilles if group < len(ats) and f.at == ats[group][0]]
                if group < len(ats):
                    self._ligne(
                        row, f"Activité-type {ats[group][0]} – {ats[group][1]}", 5 + feuilles.index(exemples[0])
                    )
                else:
                    table.remove(row)
            elif "Intitulé de l’exemple" in line:
                if exemples:
                    feuille = exemples.pop(0)
                    self._ligne(row, f"Exemple n° {feuille.numero} – {feuille.intitule}", 5 + feuilles.index(feuille))
                else:
                    table.remove(row)
            elif line.startswith(("Titres, dipl", "Déclaration sur", "Documents ill", "Annexes")):
                _poser(list(row.iter(f"{W}tc"))[-1], [paragraphe("40")])

    @staticmethod
    def _ligne(row: Any, text: str, page: int) -> None:
        cells = [c for c in row.iter(f"{W}tc") if texte(c).strip()]
        _poser(cells[0], [paragraphe(text)])
        last = list(row.iter(f"{W}tc"))[-1]
        _poser(last, [paragraphe(str(page))])

    def _titres(self, diplomes: list[tuple[str, str, str]]) -> None:
        table = self._tables("Autorité ou organisme")[0]
        rows = list(table.iter(f"{W}tr"))
        start = next(i for i, r in enumerate(rows) if "Autorité" in texte(r)) + 1
        for rank, row in enumerate(rows[start:]):
            values = diplomes[rank] if rank < len(diplomes) else ("", "", "")
            for item, value in zip([c for c in row if c.tag in (f"{W}tc", f"{W}sdt")], values, strict=True):
                _poser(item, [paragraphe(value)])

    def _documents(self, documents: list[str]) -> None:
        table = self._tables("Documents illustrant la pratique")[-1]
        rows = list(table.iter(f"{W}tr"))
        start = next(i for i, r in enumerate(rows) if texte(r) == "Intitulé") + 1
        for rank, row in enumerate(rows[start:]):
            value = documents[rank] if rank < len(documents) else ""
            _poser(next(c for c in row if c.tag in (f"{W}tc", f"{W}sdt")), [paragraphe(value)])

    def _declaration(self, champs: dict[str, str]) -> None:
        boxes = list(self.modele.body.iter(f"{W}txbxContent"))
        values = [champs["declaration_nom"], champs["declaration_lieu"], champs["declaration_date"]]
        for rank, box in enumerate(boxes):
            sdt = box.find(f"{W}sdt")
            _poser(box if sdt is None else sdt, [paragraphe(values[rank // 2])])
