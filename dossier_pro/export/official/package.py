"""The parts of a Word model that somebody else made: read with care, its personal traces removed, written again."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from typing import BinaryIO, Final, Literal

from lxml import etree

from dossier_pro.domain import archive
from dossier_pro.export.document import PrintedImage
from dossier_pro.export.docx.oxml import NS, REL, Node, el, qn, serialize, write_package
from dossier_pro.export.docx.parts import app_properties, core_properties
from dossier_pro.office import outside, revisions

LIMITES: Final = archive.Limites(fichier=50_000_000, entrees=2000, total=80_000_000, entree=80_000_000)
"""What a model may hold; the official ones weigh 0.2 MB, those of centres a few."""

ATTENDU: Final = "le modèle officiel du dossier professionnel"

_TYPES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_WML: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN: Final = f"{_WML}.document.main+xml"
_R: Final = f"{{{NS['r']}}}"
_MONTRES: Final = ("/image", "/hyperlink", "/oleObject")
_A_NOUS: Final = re.compile(r"(?:^|/)(?:header|footer)Dp\d+\.xml$")
"""Headers and footers that we added to a model which is filled again."""
_PERSONNELS: Final = ("/customXml", "/custom-properties", "/comments", "/commentsExtended", "/commentsIds", "/people")
"""Ends of the relation types whose parts say who made or read the model."""


def parse(octets: bytes, appele: str = "Ce modèle") -> Node:
    """Return the root of an XML part; entities are never resolved and nothing is fetched.

    Raises:
        KnownError: it is no XML, or declares entities: what they stand for would be missing from what is written.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(octets, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise archive.abime(appele) from error
    if root.getroottree().docinfo.doctype:
        raise archive.abime(appele)
    return root


class Paquet:
    """A model in memory: its parts by name, and the tree of its main part in ``document``.

    Args:
        modele: its bytes.
        nom: the file's name, for sentences.

    Raises:
        KnownError: it is no Word document, is protected or damaged, has macros, or expands beyond ``LIMITES``.
    """

    def __init__(self, modele: bytes, nom: str = "") -> None:
        self.appele = archive.appeler(modele, nom)
        self.parts = self._lire(modele)
        names = {name.lower() for name in self.parts}
        if "[Content_Types].xml" not in self.parts:
            raise archive.pas_word_non_plus(names, self.parts.get("mimetype"), self.appele, ATTENDU)
        self._types = parse(self.parts["[Content_Types].xml"], self.appele)
        if any(
            "macroEnabled" in node.get("ContentType", "") or "vbaProject" in node.get("PartName", "")
            for node in self._types
        ) or any(name.endswith("vbaproject.bin") for name in names):
            raise archive.a_des_macros(self.appele)
        revisions.accept_parts(self.parts)
        self.coupe = outside.cut(self.parts)
        """Whether it asked something of outside, which the jury's Word would have fetched."""
        self.principal = self._principal()
        self.document = parse(self.parts[self.principal], self.appele)
        self._numbering: Node | None = None
        self._media: dict[bytes, str] = {}
        self._marges: dict[bytes, str] = {}

    def _lire(self, modele: bytes) -> dict[str, bytes]:
        if not modele.startswith(b"PK\x03\x04"):
            raise archive.pas_word(modele, self.appele, ATTENDU)
        try:
            with archive.ouvrir(modele, self.appele, LIMITES) as opened:
                return {info.filename: opened.read(info) for info in opened.infolist() if not info.is_dir()}
        except archive.CASSE:
            raise archive.abime(self.appele) from None

    def _principal(self) -> str:
        if "_rels/.rels" in self.parts:
            for node in parse(self.parts["_rels/.rels"], self.appele):
                if node.get("Type", "").endswith("/officeDocument"):
                    name = posixpath.normpath(node.get("Target", "").lstrip("/"))
                    if name in self.parts and self._est_word(name):
                        return str(name)
        names = {name.lower() for name in self.parts}
        raise archive.pas_word_non_plus(names, self.parts.get("mimetype"), self.appele, ATTENDU)

    def _est_word(self, name: str) -> bool:
        kinds = [n.get("ContentType", "") for n in self._types if n.get("PartName", "").lstrip("/") == name]
        return name.startswith("word/") or any("wordprocessingml" in kind for kind in kinds)

    # --- relations and types ---

    def _rels_of(self, part: str) -> str:
        folder, name = posixpath.split(part)
        return posixpath.join(folder, "_rels", f"{name}.rels")

    def _relations(self, part: str) -> Node:
        octets = self.parts.get(self._rels_of(part))
        return parse(octets) if octets else etree.Element(f"{_RELS}Relationships", nsmap={None: _RELS[1:-1]})

    def _cible(self, part: str, target: str) -> str:
        base = "" if target.startswith("/") else posixpath.dirname(part)
        return posixpath.normpath(posixpath.join(base, target.lstrip("/")))

    def _relier(self, kind: str, target: str) -> str:
        """Add a relation of the main part; return its id."""
        rels = self._relations(self.principal)
        taken = {node.get("Id") for node in rels}
        ident = next(f"rIdDp{n}" for n in range(1, len(taken) + 2) if f"rIdDp{n}" not in taken)
        etree.SubElement(rels, f"{_RELS}Relationship", Id=ident, Type=f"{REL}/{kind}", Target=target)
        self.parts[self._rels_of(self.principal)] = serialize(rels)
        return ident

    def _partie_liee(self, kind: str) -> str | None:
        for node in self._relations(self.principal):
            if node.get("Type", "").endswith(f"/{kind}"):
                name = self._cible(self.principal, node.get("Target", ""))
                return name if name in self.parts else None
        return None

    def ajouter_image(self, image: PrintedImage) -> str:
        """Add a picture and return the id of its relation; the same bytes are stored once."""
        if image.octets not in self._media:
            extension = image.format.lower()
            folder = posixpath.dirname(self.principal)
            rank = len(self._media) + 1
            while posixpath.join(folder, "media", f"dp{rank}.{extension}") in self.parts:
                rank += 1
            target = f"media/dp{rank}.{extension}"
            self.parts[posixpath.join(folder, target)] = image.octets
            self._extension(extension, f"image/{extension}")
            self._media[image.octets] = self._relier("image", target)
        return self._media[image.octets]

    def marge(self, genre: Literal["header", "footer"], root: Node) -> str:
        """Add a header or a footer and return the id of its relation; what is the same is stored once."""
        octets = serialize(root)
        if octets not in self._marges:
            folder = posixpath.dirname(self.principal)
            names = (f"{genre}Dp{n}.xml" for n in range(1, len(self.parts) + 2))
            name = next(name for name in names if posixpath.join(folder, name) not in self.parts)
            part = posixpath.join(folder, name)
            self.parts[part] = octets
            kind = {"PartName": f"/{part}", "ContentType": f"{_WML}.{genre}+xml"}
            etree.SubElement(self._types, f"{_TYPES}Override", **kind)
            self._marges[octets] = self._relier(genre, name)
        return self._marges[octets]

    def partie(self, ident: str) -> Node | None:
        """Return the root of the part that a relation of the main part leads to, None where there is none."""
        for node in self._relations(self.principal):
            if node.get("Id") == ident:
                octets = self.parts.get(self._cible(self.principal, node.get("Target", "")))
                return parse(octets) if octets else None
        return None

    def _extension(self, extension: str, kind: str) -> None:
        for node in self._types:
            if node.tag == f"{_TYPES}Default" and node.get("Extension", "").lower() == extension:
                return
        self._types.insert(0, etree.Element(f"{_TYPES}Default", Extension=extension, ContentType=kind))

    def ajouter_donnees(self, parties: Mapping[str, bytes]) -> None:
        """Add the parts of hidden data (``docx.marks.parties``), related to the main part; call it last."""
        for name, octets in parties.items():
            self.parts[name] = octets
            if name.endswith("Props1.xml"):
                kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
                etree.SubElement(self._types, f"{_TYPES}Override", PartName=f"/{name}", ContentType=kind)
            elif name.endswith(".xml"):
                self._relier("customXml", posixpath.relpath(name, posixpath.dirname(self.principal)))
        if parties:
            self._extension("xml", "application/xml")

    # --- styles and lists ---

    def styles_d_invite(self) -> frozenset[str]:
        """Return the ids of the character style that greys a prompt (« Placeholder Text »)."""
        name = self._partie_liee("styles")
        found = {"PlaceholderText", "Textedelespacerserv"}
        for style in parse(self.parts[name]).iter(qn("w:style")) if name else ():
            label = style.find(qn("w:name"))
            if label is not None and label.get(qn("w:val"), "").casefold() in ("placeholder text", "espace réservé"):
                found.add(style.get(qn("w:styleId"), ""))
        return frozenset(found)

    def ajouter_liste(self, *, numerotee: bool, debut: int = 1) -> int:
        """Add a list of its own (bullets, or numbers from ``debut``) and return its ``numId``."""
        root = self._numerotation()
        abstracts = root.findall(qn("w:abstractNum"))
        marque = "DpNumeros" if numerotee else "DpPuces"
        abstract = next((a for a in abstracts if _nom(a) == marque), None)
        if abstract is None:
            ident = 1 + max((int(a.get(qn("w:abstractNumId"), "0")) for a in abstracts), default=-1)
            abstract = _abstract(ident, marque, numerotee=numerotee)
            first = root.find(qn("w:num"))
            cleanup = root.find(qn("w:numIdMacAtCleanup"))
            follower = first if first is not None else cleanup
            if follower is None:
                root.append(abstract)
            else:
                follower.addprevious(abstract)
        nums = root.findall(qn("w:num"))
        numero = 1 + max((int(n.get(qn("w:numId"), "0")) for n in nums), default=0)
        override = el("w:lvlOverride", el("w:startOverride", val=debut), ilvl=0) if numerotee else None
        num = el("w:num", el("w:abstractNumId", val=abstract.get(qn("w:abstractNumId"))), override, numId=numero)
        (nums[-1] if nums else abstract).addnext(num)
        return numero

    def _numerotation(self) -> Node:
        if self._numbering is None:
            name = self._partie_liee("numbering")
            if name is None:
                name = posixpath.join(posixpath.dirname(self.principal), "numbering.xml")
                self.parts[name] = serialize(etree.Element(qn("w:numbering"), nsmap={"w": NS["w"]}))
                self._relier("numbering", "numbering.xml")
                kind = {"PartName": f"/{name}", "ContentType": f"{_WML}.numbering+xml"}
                etree.SubElement(self._types, f"{_TYPES}Override", **kind)
            self._numbering = parse(self.parts[name])
        return self._numbering

    # --- what says who made the model ---

    def oublier_l_auteur(self, titre: str, auteur: str) -> None:
        """Give the file the title and author of the dossier; drop everything that names who made the model.

        That is: core, extended and custom properties, the thumbnail, comments and their authors, bound XML data, the
        path of the template it was made from.
        """
        root = parse(self.parts["_rels/.rels"])
        for node in list(root):
            kind = node.get("Type", "")
            name = self._cible("", node.get("Target", ""))
            if kind.endswith("/core-properties") and name in self.parts:
                self.parts[name] = core_properties(titre, auteur)
            elif kind.endswith("/extended-properties") and name in self.parts:
                self.parts[name] = app_properties()
            elif kind.endswith(("/thumbnail", *_PERSONNELS)):
                root.remove(node)
                self._jeter(name)
        self.parts["_rels/.rels"] = serialize(root)
        rels = self._relations(self.principal)
        for node in [n for n in rels if n.get("Type", "").endswith(_PERSONNELS)]:
            rels.remove(node)
            self._jeter(self._cible(self.principal, node.get("Target", "")))
            self.parts[self._rels_of(self.principal)] = serialize(rels)
        self._oublier_le_gabarit()

    def _oublier_le_gabarit(self) -> None:
        name = self._partie_liee("settings")
        if name is None:
            return
        root = parse(self.parts[name])
        found = [n for n in root if n.tag in (qn("w:attachedTemplate"), qn("w:mailMerge"), qn("w:docVars"))]
        if found:
            for node in found:
                root.remove(node)
            self.parts[name] = serialize(root)
            self.parts.pop(self._rels_of(name), None)

    def _jeter(self, name: str) -> None:
        folder = posixpath.dirname(name)
        gone = [name, self._rels_of(name)]
        if folder == "customXml":
            gone += [part for part in self.parts if part.startswith("customXml/")]
        for part in gone:
            self.parts.pop(part, None)
        for node in list(self._types):
            if node.get("PartName", "").lstrip("/") in gone:
                self._types.remove(node)

    def _oublier_ce_qui_ne_sert_plus(self) -> None:
        """Drop pictures and addresses that the main part no longer shows: they are of whoever filled the model."""
        used = {value for node in self.document.iter() for name, value in node.attrib.items() if name.startswith(_R)}
        rels = self._relations(self.principal)
        idle = [n for n in rels if n.get("Id") not in used]
        gone = [n for n in idle if n.get("Type", "").endswith(_MONTRES) or _A_NOUS.search(n.get("Target", ""))]
        if not gone:
            return
        for node in gone:
            rels.remove(node)
        self.parts[self._rels_of(self.principal)] = serialize(rels)
        kept = {self._cible(self.principal, node.get("Target", "")) for node in rels}
        for node in gone:
            name = self._cible(self.principal, node.get("Target", ""))
            if node.get("TargetMode") != "External" and name not in kept and not self._sert_ailleurs(name):
                self._jeter(name)

    def _sert_ailleurs(self, name: str) -> bool:
        own = self._rels_of(self.principal)
        end = posixpath.basename(name).encode()
        return any(end in octets for part, octets in self.parts.items() if part.endswith(".rels") and part != own)

    def ecrire(self, target: BinaryIO) -> None:
        """Write the file. The same content gives the same bytes."""
        self._oublier_ce_qui_ne_sert_plus()
        for node in self._types:
            if node.get("PartName", "").lstrip("/") == self.principal:
                node.set("ContentType", _MAIN)  # a template (.dotx) becomes a document
        self.parts["[Content_Types].xml"] = serialize(self._types)
        self.parts[self.principal] = serialize(self.document)
        name = self._partie_liee("numbering")
        if self._numbering is not None and name:
            self.parts[name] = serialize(self._numbering)
        first = ("[Content_Types].xml", "_rels/.rels")
        names: Sequence[str] = (*first, *(n for n in self.parts if n not in first))
        write_package({n: self.parts[n] for n in names}, target)


def _nom(abstract: Node) -> str:
    name = abstract.find(qn("w:name"))
    return "" if name is None else str(name.get(qn("w:val"), ""))


def _abstract(ident: int, marque: str, *, numerotee: bool) -> Node:
    font = None if numerotee else el("w:rFonts", ascii="Calibri", hAnsi="Calibri", cs="Calibri", hint="default")
    level = el(
        "w:lvl",
        el("w:start", val=1),
        el("w:numFmt", val="decimal" if numerotee else "bullet"),
        el("w:suff", val="tab"),
        el("w:lvlText", val="%1." if numerotee else "•"),
        el("w:lvlJc", val="left"),
        el("w:pPr", el("w:ind", left=460, hanging=300)),
        el("w:rPr", font, el("w:b", val=0), el("w:i", val=0)),
        ilvl=0,
    )
    return el(
        "w:abstractNum", el("w:multiLevelType", val="singleLevel"), el("w:name", val=marque), level, abstractNumId=ident
    )
