"""The walk through a .docx that makes its ``Flux``: blocks, tables, controls, text boxes, fields, pictures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import field, replace
from typing import Final

from docx.opc.rel import Relationships

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import Run, fold
from dossier_pro.dp_import.docx.drawings import description, images, mots, premiers
from dossier_pro.dp_import.docx.glyphs import COCHE, VIDE, dans_police, glyphe, lisible
from dossier_pro.dp_import.docx.opening import open_dp, root_of
from dossier_pro.dp_import.docx.styles import Styles, W, on_off, val
from dossier_pro.dp_import.flow import Controle, ReadCell, ReadPara, ReadRow, ReadTable, RefImage, Renvoi
from dossier_pro.office.word_package import Element, contents, target, tree

R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
OFFICE: Final = "{urn:schemas-microsoft-com:office:office}"
DGM: Final = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_HIDDEN: Final = frozenset(
    f"{W}{name}"
    for name in ("del", "moveFrom", "rPr", "pPr", "tblPr", "tblGrid", "tcPr", "trPr", "sdtPr", "sdtEndPr", "sectPr")
)
_DRAWINGS: Final = frozenset(f"{W}{name}" for name in ("drawing", "pict", "object"))
_CALLS: Final = frozenset(f"{W}{name}Reference" for name in ("footnote", "endnote", "comment"))
_MAX_PROFONDEUR: Final = 2
_PAGEREF: Final = re.compile(r'\bPAGEREF\s+"?([^\s"\\]+)')


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds a paragraph: its cell, its control, and whether it is in a text box."""

    cellule: ReadCell | None = None
    controle: Controle | None = None
    boite: bool = False


@dataclass(slots=True)
class _Champ:
    """A complex field being read: its instruction, then its result."""

    instruction: str = ""
    resultat: str = ""
    en_resultat: bool = False


@dataclass(slots=True)
class Marcheur:
    """Walks through one story of the file (its body, a header, a note) and collects the paragraphs.

    ``invites`` holds the folded prompts that a control showing its placeholder may hold. ``coupures`` are the ends of
    sections by paragraph index, ``appels`` the notes and comments called for (kind, id, paragraph), ``objets`` the
    words found in charts.
    """

    styles: Styles
    relations: Relationships
    invites: frozenset[str] = frozenset()
    paras: list[ReadPara] = field(default_factory=list)
    coupures: list[tuple[int, Element]] = field(default_factory=list)
    appels: list[tuple[str, str, ReadPara]] = field(default_factory=list)
    objets: list[tuple[str, ReadPara]] = field(default_factory=list)
    page: int = 1
    profondeur: int = 0
    _frais: bool = True
    _saut: bool = False
    _en_attente: list[tuple[str, str]] = field(default_factory=list)
    _signets: list[str] = field(default_factory=list)
    _champs: list[_Champ] = field(default_factory=list)

    # --- blocks -------------------------------------------------------------------------------------------------

    def blocs(self, parent: Element, cadre: Frame) -> None:
        """Take every block under ``parent``, in order."""
        for node in parent:
            tag = node.tag
            if take := _BLOCS.get(tag):
                take(self, node, cadre)
            elif tag == f"{W}bookmarkStart":
                self._signets.append(node.get(f"{W}name") or "")
            elif tag == f"{W}sectPr":
                self.coupures.append((len(self.paras), node))
            elif tag not in _HIDDEN and len(node):
                self.blocs(node, cadre)

    def _sdt(self, node: Element, cadre: Frame) -> None:
        content = node.find(f"{W}sdtContent")
        if content is not None:
            self.blocs(content, replace(cadre, controle=controle(node)))

    def _table(self, node: Element, cadre: Frame) -> None:
        table = ReadTable(cadre.cellule)
        for numero, (row, row_control) in enumerate(self._enveloppes(node, f"{W}tr", cadre.controle)):
            rangee = ReadRow(table, numero)
            for rang, (cell, control) in enumerate(self._enveloppes(row, f"{W}tc", row_control)):
                self.blocs(cell, replace(cadre, cellule=ReadCell(rangee, rang), controle=control))

    def _enveloppes(
        self, parent: Element, tag: str, control: Controle | None
    ) -> Iterator[tuple[Element, Controle | None]]:
        """Yield the rows or cells under ``parent``, also those inside controls and other wrappers."""
        for node in parent:
            if node.tag == tag:
                yield node, control
            elif node.tag == f"{W}sdt":
                content = node.find(f"{W}sdtContent")
                if content is not None:
                    yield from self._enveloppes(content, tag, controle(node))
            elif node.tag == f"{W}bookmarkStart":
                self._signets.append(node.get(f"{W}name") or "")
            elif node.tag not in _HIDDEN and len(node):
                yield from self._enveloppes(node, tag, control)

    def _morceau(self, node: Element, cadre: Frame) -> None:
        """Text of another document embedded whole (``altChunk``): Word, HTML or plain text."""
        relation = self.relations.get(node.get(f"{R}id") or "")
        data = None if relation is None else contents(target(relation))
        if data and data.startswith(b"PK"):
            self._document(data, cadre)
        elif data:
            # Tags are cut by pattern: the words matter here, not their looks.
            bare = re.sub(r"<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>", "\n", data.decode("utf-8", "replace"))
            for line in filter(str.strip, bare.split("\n")):
                self._ajouter(ReadPara(runs=[Run(line.strip())], cellule=cadre.cellule, controle=cadre.controle))

    def _document(self, data: bytes, cadre: Frame) -> None:
        """Text of a Word document inside this one; a document may hold one that holds one, no deeper."""
        try:
            package = open_dp(data)
            root = root_of(package)
        except KnownError:
            return
        if self.profondeur < _MAX_PROFONDEUR:
            inner = Marcheur(Styles.lire(package), package.main.rels, self.invites, profondeur=self.profondeur + 1)
            inner.blocs(root, cadre)
            for para in inner.paras:
                para.images = []  # their parts are in the other package
            self.paras.extend(inner.paras)

    def _alternative(self, node: Element, cadre: Frame, para: ReadPara | None = None) -> None:
        """Take the branch of an ``AlternateContent`` that holds text; what only its older twin holds is kept too."""
        essais = [self._essai(b, cadre, para) for b in node if b.tag in (f"{MC}Choice", f"{MC}Fallback")]
        if not essais:
            return
        pleins = [essai for essai in essais if essai.rempli]
        chosen = pleins[0] if pleins else essais[0]
        self.paras.extend(chosen.paras)
        if para is not None:
            _reprendre(para, chosen.own)
        said = fold(chosen.texte)
        for other in pleins[1:]:
            for extra in other.paras:
                if not extra.vide and fold(extra.texte) not in said:
                    self.paras.append(extra)

    def _essai(self, branch: Element, cadre: Frame, para: ReadPara | None) -> _Essai:
        before, self.paras = self.paras, []
        own = ReadPara(style=para.style if para else "")
        if para is None:
            self.blocs(branch, cadre)
        else:
            self._inline(branch, cadre, own)
        essai, self.paras = _Essai(self.paras, own), before
        return essai

    # --- paragraphs ---------------------------------------------------------------------------------------------

    def _ajouter(self, para: ReadPara) -> None:
        para.page = para.page or self.page
        self.paras.append(para)

    def _para(self, node: Element, cadre: Frame) -> None:
        properties = node.find(f"{W}pPr")
        style = val(None if properties is None else properties.find(f"{W}pStyle")) or self.styles.defaut
        liste = self.styles.liste(properties, style)
        para = ReadPara(cellule=cadre.cellule, controle=cadre.controle, style=style, boite=cadre.boite)
        if liste:
            para.liste, para.rang = liste.genre, liste.rang
        para.titre, para.table_des_matieres = self.styles.est_titre(style), self.styles.est_sommaire(style)
        if properties is not None and on_off(properties.find(f"{W}pageBreakBefore")):
            self._nouvelle_page()
        para.signets, self._signets = self._signets, []
        before, self.paras = self.paras, []
        self._inline(node, cadre, para)
        boites, self.paras = self.paras, before
        self._rattacher(para)
        self._retirer_invite(para, cadre.controle)
        self._ajouter(para)
        self.paras.extend(boites)
        section = None if properties is None else properties.find(f"{W}sectPr")
        if section is not None:
            self.coupures.append((len(self.paras), section))
            if val(section.find(f"{W}type")) != "continuous":
                self._nouvelle_page()

    def _rattacher(self, para: ReadPara) -> None:
        """Give a paragraph the notes, comments and charts that were met in it."""
        for kind, value in self._en_attente:
            if kind == "objet":
                self.objets.append((value, para))
            else:
                self.appels.append((kind, value, para))
        self._en_attente = []

    def _orphelin(self, node: Element, cadre: Frame) -> None:
        """A run outside any paragraph, as a damaged file may hold one."""
        para = ReadPara(cellule=cadre.cellule, controle=cadre.controle, boite=cadre.boite)
        self._run(node, cadre, para)
        self._ajouter(para)

    def _retirer_invite(self, para: ReadPara, control: Controle | None) -> None:
        """Take the model's prompt out of a control that says it shows one; any other text there was typed."""
        if control is not None and control.invite and fold(para.texte).rstrip(" .") in self.invites:
            para.invites.append(para.texte.strip())
            para.runs = []

    def _nouvelle_page(self) -> None:
        self.page += 1
        self._frais = self._saut = True

    def _inline(self, parent: Element, cadre: Frame, para: ReadPara) -> None:
        for node in parent:
            tag = node.tag
            if take := _EN_LIGNE.get(tag):
                take(self, node, cadre, para)
            elif tag == f"{W}bookmarkStart":
                para.signets.append(node.get(f"{W}name") or "")
            elif tag in (f"{W}p", f"{W}tbl"):
                self.blocs([node], cadre)
            elif tag not in _HIDDEN and len(node):
                self._inline(node, cadre, para)

    def _champ_simple(self, node: Element, cadre: Frame, para: ReadPara) -> None:
        own = ReadPara(style=para.style)
        self._inline(node, cadre, own)
        _renvoi(node.get(f"{W}instr") or "", own.texte, own)
        _reprendre(para, own)

    def _sdt_inline(self, node: Element, cadre: Frame, para: ReadPara) -> None:
        content = node.find(f"{W}sdtContent")
        if content is None:
            return
        control = controle(node)
        para.mixte = para.mixte or not para.vide
        own = ReadPara(style=para.style, controle=control)
        self._inline(content, replace(cadre, controle=control), own)
        self._retirer_invite(own, control)
        _reprendre(para, own)
        para.controle = para.controle or control

    # --- runs ---------------------------------------------------------------------------------------------------

    def _run(self, node: Element, cadre: Frame, para: ReadPara) -> None:
        properties = node.find(f"{W}rPr")
        bold, italic = self.styles.gras(properties, para.style), self.styles.italique(properties, para.style)
        police = _police(properties)
        masque = properties is not None and bool(on_off(properties.find(f"{W}vanish")))
        pieces: list[str] = []
        for child in node:
            if child.tag in _DRAWINGS or child.tag == f"{MC}AlternateContent":
                _poser(para, Run("".join(pieces), bold, italic))
                pieces = []
                take = self._dessin if child.tag in _DRAWINGS else self._alternative
                take(child, cadre, para)
            else:
                pieces.append(self._imprime(child, cadre.controle, police, para))
        text = "".join(pieces)
        if masque and text.strip():  # the jury does not read it: kept beside the file's words, not among them
            self._en_attente.append(("objet", f"Texte masqué : {text.strip()}"))
            return
        _poser(para, Run(text, bold, italic))

    def _imprime(self, child: Element, control: Controle | None, police: str, para: ReadPara) -> str:
        """Return the text of a child of a run as it is printed: in its font, a box as ticked or not."""
        text = self._texte(child, para)
        if not text:
            return ""
        if child.tag == f"{W}t":
            text = dans_police(text, police)
        if control is not None and control.genre == "case" and (printed := control.imprime(text)) is not None:
            text = COCHE if printed else VIDE
        if self._champs and self._champs[-1].en_resultat:
            self._champs[-1].resultat += text
        if text.strip():
            self._marquer(para)
        return text

    def _marquer(self, para: ReadPara) -> None:
        """Note where the first thing that a paragraph shows stands."""
        if not para.page:
            para.page, para.saut = self.page, self._saut
        self._frais = self._saut = False

    def _texte(self, node: Element, para: ReadPara) -> str:
        """Return the text of a child of a run; breaks, fields and calls of notes are noted on the way."""
        tag = node.tag
        if tag in (f"{W}t", f"{M}t"):
            return lisible(node.text or "")
        if tag in (f"{W}tab", f"{W}ptab"):
            return "\t"
        if tag in (f"{W}br", f"{W}cr") and node.get(f"{W}type") != "page":
            return "\n"
        if tag == f"{W}fldChar":
            return self._borne(node, para)
        self._noter(node)
        return _texte_rare(node)

    def _noter(self, node: Element) -> None:
        """Note what a child of a run does without a word of its own: a new page, a call of a note, a field's text."""
        tag = node.tag
        if tag in (f"{W}br", f"{W}cr"):
            self._nouvelle_page()
        elif tag == f"{W}lastRenderedPageBreak":
            self.page += not self._frais
            self._frais = True
        elif tag in _CALLS:
            kind = tag[len(W) :].removesuffix("Reference")
            self._en_attente.append((kind, node.get(f"{W}id") or ""))
        elif tag == f"{W}instrText" and self._champs:
            self._champs[-1].instruction += node.text or ""

    def _borne(self, node: Element, para: ReadPara) -> str:
        kind = node.get(f"{W}fldCharType")
        if kind == "begin":
            self._champs.append(_Champ())
            return _case_ancienne(node)
        if kind == "separate" and self._champs:
            self._champs[-1].en_resultat = True
        elif kind == "end" and self._champs:
            champ = self._champs.pop()
            _renvoi(champ.instruction, champ.resultat, para)
            if self._champs and self._champs[-1].en_resultat:
                self._champs[-1].resultat += champ.resultat
        return ""

    # --- drawings -----------------------------------------------------------------------------------------------

    def _dessin(self, node: Element, cadre: Frame, para: ReadPara) -> None:
        """Take the pictures, text boxes, SmartArt words and chart words of a drawing (DrawingML or VML)."""
        boites = list(premiers(node, f"{W}txbxContent"))
        for blip in images(node):
            self._image(blip, description(node), para)
        for content in boites:
            self.blocs(content, replace(cadre, boite=True, controle=None))
        for link in node.iter(f"{DGM}relIds"):
            for line in mots(self._lie(link.get(f"{R}dm"))):
                self._ajouter(ReadPara(runs=[Run(line)], cellule=cadre.cellule, boite=True))
        for embedded in node.iter(f"{OFFICE}OLEObject"):
            kind = embedded.get("ProgID") or "fichier"
            self._en_attente.append(("objet", f"Objet incorporé ({kind}), à reprendre depuis Word"))
        for link in node.iter(f"{CHART}chart"):
            self._en_attente += [("objet", line) for line in mots(self._lie(link.get(f"{R}id")))]

    def _lie(self, ident: str | None) -> Element | None:
        relation = self.relations.get(ident or "")
        return None if relation is None else tree(target(relation))

    def _image(self, blip: Element, said: str, para: ReadPara) -> None:
        ident = blip.get(f"{R}embed") or blip.get(f"{R}id") or blip.get(f"{R}link") or ""
        relation = self.relations.get(ident)
        if relation is None:
            return
        self._marquer(para)
        partie = "" if relation.is_external else relation.target_part.partname.membername
        ref = RefImage(partie, lisible(said).strip(), relation.target_ref if relation.is_external else "")
        if ref not in para.images:
            para.images.append(ref)


_BLOCS: Final[dict[str, Callable[[Marcheur, Element, Frame], None]]] = {
    f"{W}p": Marcheur._para,
    f"{W}tbl": Marcheur._table,
    f"{W}sdt": Marcheur._sdt,
    f"{W}altChunk": Marcheur._morceau,
    f"{W}r": Marcheur._orphelin,
    f"{MC}AlternateContent": Marcheur._alternative,
}
"""What takes a block, by its tag."""

_EN_LIGNE: Final[dict[str, Callable[[Marcheur, Element, Frame, ReadPara], None]]] = {
    f"{W}r": Marcheur._run,
    f"{M}r": Marcheur._run,
    f"{W}sdt": Marcheur._sdt_inline,
    f"{W}fldSimple": Marcheur._champ_simple,
    f"{MC}AlternateContent": Marcheur._alternative,
    **dict.fromkeys(_DRAWINGS, Marcheur._dessin),
}
"""What takes a part of a paragraph, by its tag."""


@dataclass(frozen=True, slots=True)
class _Essai:
    """What one branch of an ``AlternateContent`` holds: paragraphs of its boxes, and what stands in the line."""

    paras: list[ReadPara]
    own: ReadPara

    @property
    def texte(self) -> str:
        return "\n".join([*(p.texte for p in self.paras), self.own.texte])

    @property
    def rempli(self) -> bool:
        return bool(self.texte.strip() or self.own.images or any(p.images for p in self.paras))


def controle(node: Element) -> Controle:
    """Return what a content control (``w:sdt``) says of itself."""
    properties = node.find(f"{W}sdtPr")
    if properties is None:
        return Controle("")
    tag = val(properties.find(f"{W}tag")) or val(properties.find(f"{W}alias"))
    invite = bool(on_off(properties.find(f"{W}showingPlcHdr")))
    box = properties.find(f"{W14}checkbox")
    if box is not None:
        checked = box.find(f"{W14}checked")
        # LibreOffice writes the state in the other namespace.
        state = "0" if checked is None else checked.get(f"{W14}val", checked.get(f"{W}val", "1"))
        coche = state in {"1", "true", "on"}
        return Controle(tag, "case", invite, coche, _signe(box, "checkedState"), _signe(box, "uncheckedState"))
    if properties.find(f"{W}date") is not None:
        return Controle(tag, "date", invite)
    choice = properties.find(f"{W}comboBox") is not None or properties.find(f"{W}dropDownList") is not None
    return Controle(tag, "choix" if choice else "texte", invite)


def _signe(box: Element, name: str) -> str:
    """Return the sign that a box shows in one of its states, as ``Marcheur`` reads it; empty where none is said."""
    node = box.find(f"{W14}{name}")
    if node is None:
        return ""
    return glyphe(node.get(f"{W14}val") or node.get(f"{W}val") or "", node.get(f"{W14}font") or "")


def _police(properties: Element | None) -> str:
    """Return the font that a run names for its letters; empty where it names none."""
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    return "" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""


def _poser(para: ReadPara, run: Run) -> None:
    last = para.runs[-1] if para.runs else None
    if not run.text:
        return
    if last and (last.bold, last.italic) == (run.bold, run.italic):
        para.runs[-1] = Run(last.text + run.text, run.bold, run.italic)
    else:
        para.runs.append(run)


def _reprendre(para: ReadPara, own: ReadPara) -> None:
    """Add to a paragraph what was read apart from it."""
    for run in own.runs:
        _poser(para, run)
    if not para.page:
        para.page, para.saut = own.page, own.saut
    para.images += [image for image in own.images if image not in para.images]
    para.invites += own.invites
    para.renvois += own.renvois
    para.signets += own.signets


def _renvoi(instruction: str, resultat: str, para: ReadPara) -> None:
    if match := _PAGEREF.search(instruction):
        para.renvois.append(Renvoi(match.group(1), resultat.strip()))


def _texte_rare(node: Element) -> str:
    if node.tag == f"{W}sym":
        return glyphe(node.get(f"{W}char") or "", node.get(f"{W}font") or "")
    if node.tag == f"{W}noBreakHyphen":
        return "\u2011"
    if node.tag == f"{W}ruby":
        return "".join(t.text or "" for base in node.iter(f"{W}rubyBase") for t in base.iter(f"{W}t"))
    return ""


def _case_ancienne(node: Element) -> str:
    """Return the state of a form field's check box or the choice of its list (before content controls existed)."""
    box = next(node.iter(f"{W}checkBox"), None)
    if box is not None:
        checked = on_off(box.find(f"{W}checked"))
        return COCHE if (on_off(box.find(f"{W}default")) if checked is None else checked) else VIDE
    choice = next(node.iter(f"{W}ddList"), None)
    if choice is None:
        return ""
    entries = [val(entry) for entry in choice.iter(f"{W}listEntry")]
    number = val(choice.find(f"{W}result")) or "0"
    return entries[int(number)] if number.isdecimal() and len(number) < 5 and int(number) < len(entries) else ""
