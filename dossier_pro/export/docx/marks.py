"""The marks of our Word file (``domain.return_marks``): which paragraph is which exemple, preuve, annexe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from lxml import etree

from dossier_pro.domain.dossier import Grandeur
from dossier_pro.domain.return_marks import ELEMENT, ESPACE, RACINE, Marque, attributs, empreinte, est_identifiant
from dossier_pro.export.document import AnnexeImprimee, Document, Figure, LigneDocument, Mention, PreuveImprimee
from dossier_pro.export.docx.oxml import Node
from dossier_pro.export.layout.flow import Element, Flow, Para
from dossier_pro.office.word_package import WordPackage

_AMBIGU: Final = re.compile(r"\s*(?:\d|[^\w\s«“\"(]\s|document\s+cité|figure\s*\d)", re.IGNORECASE)
_ITEM: Final = "{5B0C5B0E-6A3B-4E57-9C39-6D4E2D0F7A11}"
"""How Word tells one part of data from another; the same in every file, so that it names nobody."""
_VALEURS: Final = frozenset({"TabTexte", "TabCentre"})


def marques(flow: Flow) -> tuple[Marque, ...]:
    """Return the marks of a document's paragraphs, in their order; none where it is not the dossier itself."""
    if flow.document is None:
        return ()
    return tuple(m for m in _Marqueur(flow.document).marquer(_paras(flow)) if m.empreinte)


def texte_ambigu(imprime: str) -> Marque | None:
    """Return the mark of a paragraph of text that could be taken for something else: an item, a legend, a mention."""
    return Marque("texte") if _AMBIGU.match(imprime) or "\n" in imprime else None


def joindre(package: WordPackage, found: Iterable[Marque]) -> None:
    """Put marks into a Word file, as data that its text has a relationship to; nothing where there are none."""
    found = tuple(_sans_identite(list(found)))
    if not found:
        return
    item = package.xml_part("/customXml/item1.xml", CONTENT_TYPE.XML, _xml(found))
    properties = package.xml_part("/customXml/itemProps1.xml", CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, _proprietes())
    item.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    package.main.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def _proprietes() -> Node:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    root = etree.Element(f"{{{space}}}datastoreItem", {f"{{{space}}}itemID": _ITEM}, nsmap={"ds": space})
    etree.SubElement(etree.SubElement(root, f"{{{space}}}schemaRefs"), f"{{{space}}}schemaRef").set(
        f"{{{space}}}uri", ESPACE
    )
    return root


def _xml(found: Iterable[Marque]) -> Node:
    root = etree.Element(f"{{{ESPACE}}}{RACINE}", nsmap={None: ESPACE})
    for marque in found:
        etree.SubElement(root, f"{{{ESPACE}}}{ELEMENT}", attributs(marque))
    return root


def _sans_identite(found: list[Marque]) -> Iterator[Marque]:
    """Put a number in place of an id that is not one of ours: it could say something."""
    numbers: dict[str, str] = {}
    for marque in found:
        ids = (marque.id, marque.preuve)
        safe = [i if not i or est_identifiant(i) else numbers.setdefault(i, f"n{len(numbers) + 1}") for i in ids]
        yield replace(marque, id=safe[0], preuve=safe[1])


def _paras(flow: Flow) -> Iterator[Para]:
    for section in flow.all_sections():
        yield from _dans(section.elements)


def _dans(elements: Iterable[Element]) -> Iterator[Para]:
    for element in elements:
        if isinstance(element, Para):
            yield element
        else:
            for row in element.rows:
                for cell in row.cells:
                    yield from cell.paras


def _choisie(grandeur: Grandeur) -> str:
    return "" if grandeur == "auto" else grandeur


class Faits:
    """What is known of each thing that is printed and that its words do not say: marks without their ``empreinte``."""

    def __init__(self, document: Document) -> None:
        """Make one; ``support`` is what the last row or annexe asked about says of where it is."""
        self.document = document
        self.support = ""

    def objet(self, couverture: str) -> Marque:
        """Return the mark of the cover, which says ``couverture`` of the titre and what is aimed at."""
        objet = self.document.objet
        obtenus = " ".join(f"{'c' if ccs else ''}{numero}" for numero, ccs in objet.obtenus)
        numeros = " ".join(map(str, objet.numeros))
        return Marque("objet", empreinte(couverture), nature=objet.genre, numeros=numeros, obtenus=obtenus)

    def _preuve(self, marque: Marque, preuve_id: str | None, titre: str) -> Marque:
        preuve = self.document.preuves.get(preuve_id or "")
        if preuve is None or preuve_id is None:
            return marque
        return replace(
            marque,
            preuve=preuve_id,
            nature=preuve.genre,
            propre=preuve.titre == titre,
            muette=preuve.muette,
            secrete=preuve.confidentielle,
        )

    def mention(self, mention: Mention) -> Marque:
        """Return the mark of « Document cité : … »."""
        preuve = self.document.preuves.get(mention.preuve_id)
        voir = "adresse" if preuve and mention.renvoi and mention.renvoi == preuve.adresse else ""
        marque = Marque("mention", debut=len(mention.titre), voir=voir, grandeur=_choisie(mention.grandeur))
        return self._preuve(marque, mention.preuve_id, mention.titre)

    def figure(self, figure: Figure) -> Marque:
        """Return the mark of the legend under a picture."""
        marque = Marque("figure", debut=len(figure.legende), grandeur=_choisie(figure.grandeur))
        return self._preuve(marque, figure.preuve_id, figure.legende)

    def ligne(self, row: LigneDocument, imprime: str) -> Marque:
        """Return the mark of the row of a document illustrant, whose paragraph says ``imprime``."""
        return self._joint(Marque("document", id=row.ligne_id), row, row.feuillet, imprime)

    def annexe(self, annexe: AnnexeImprimee, imprime: str) -> Marque:
        """Return the mark of an annexe in their list."""
        return self._joint(Marque("annexe", id=annexe.ligne_id), annexe, annexe, imprime)

    def _joint(
        self, marque: Marque, row: LigneDocument | AnnexeImprimee, annexe: AnnexeImprimee | None, imprime: str
    ) -> Marque:
        preuve = self.document.preuves.get(row.preuve_id or "")
        forme, self.support = _forme(annexe, preuve) if annexe is not None else ("", "")
        marque = replace(marque, forme=forme, debut=len(imprime) - len(row.intitule))
        return self._preuve(marque, row.preuve_id, row.intitule)


class _Marqueur:
    """Walks through the paragraphs beside what they print: both are in the same order."""

    def __init__(self, document: Document) -> None:
        self.document = document
        answers = [reponse for _, fiche in document.fiches() for reponse in fiche.reponses]
        self.fiches = iter([fiche for _, fiche in document.fiches()])
        self.mentions = iter([mention for reponse in answers for mention in reponse.mentions])
        self.figures = iter(document.figures())
        self.documents = iter(document.documents)
        self.annexes = iter(document.annexes)
        self.faits = Faits(document)

    def marquer(self, paras: Iterable[Para]) -> Iterator[Marque]:
        """Yield a mark for each paragraph that has something to tell."""
        couverture: list[str] = []
        for para in paras:
            if para.style in ("CouvIntitule", "CouvPrecision"):
                couverture.append(para.text)
            elif couverture:
                yield self.faits.objet("\n".join(couverture))
                couverture = []
            marque = self._marque(para)
            if marque is not None:
                yield replace(marque, empreinte=empreinte(para.text)) if para.text.strip() else marque

    def _marque(self, para: Para) -> Marque | None:
        match para.style:
            case "Exemple":
                fiche = next(self.fiches)
                return Marque("exemple", id=fiche.exemple_id, debut=len(para.text) - len(fiche.intitule))
            case "Contexte":
                return Marque("valeur", debut=para.text.rfind("\t") + 1) if para.text.count("\t") == 1 else None
            case "Mention":
                return self.faits.mention(next(self.mentions))
            case "Legende":
                return self.faits.figure(next(self.figures))
            case "TabNumero":
                return self.faits.ligne(next(self.documents), para.text)
            case "AnnexeLigne":
                return self.faits.annexe(next(self.annexes), para.text)
            case "TabSupport" | "AnnexeSupport":
                return None if any(s.renvoi for s in para.spans) else Marque("support", voir=self.faits.support)
            case "AnnexeTitre" | "AnnexeSuite" | "AnnexePaysage":
                return Marque("pages")
            case "Reponse" | "AnnexeTexte":
                return texte_ambigu(para.text)
            case style:
                return Marque("valeur") if style in _VALEURS else None


def _forme(annexe: AnnexeImprimee, preuve: PreuveImprimee | None) -> tuple[str, str]:
    """Return in what form an annexe stands in the file, and where it is instead of standing there."""
    if annexe.images:
        return ("image" if preuve and preuve.image else "pages"), ""
    if annexe.texte:
        return ("" if preuve and preuve.genre == "note" else "texte"), ""
    return "", _support(preuve) if preuve and annexe.support else ""


def _support(preuve: PreuveImprimee) -> str:
    """Return what a preuve is instead of pages: a secret, a file that is handed over, or an address."""
    return "secret" if preuve.confidentielle else "fichier" if preuve.fichier else "adresse"
