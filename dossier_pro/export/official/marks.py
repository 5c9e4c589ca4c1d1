"""The marks of a filled model (``domain.return_marks``), so that it can be read back: each beside its paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dossier_pro.domain.return_marks import Marque, empreinte
from dossier_pro.export.document import Document
from dossier_pro.export.docx.marks import Faits, texte_ambigu
from dossier_pro.export.docx.oxml import Node
from dossier_pro.export.official.xml import P, parcourir, texte


class Cachees:
    """Remembers the mark of each paragraph that is written; a paragraph that does not stay in the file has none.

    Attributes:
        faits: what is known of each thing that is printed.
    """

    def __init__(self, document: Document) -> None:
        """Make one for what is printed."""
        self.faits = Faits(document)
        self._marques: dict[Node, Marque] = {}  # lxml gives the same object for a node as long as one is held

    def noter(self, paragraph: Node | None, marque: Marque | None) -> None:
        """Keep the mark of a paragraph; nothing where there is none."""
        if paragraph is not None and marque is not None:
            self._marques[paragraph] = marque

    def texte(self, paragraph: Node) -> None:
        """Keep the mark of a paragraph of text, where it needs one."""
        self.noter(paragraph, texte_ambigu(texte(paragraph)))

    def valeurs(self, cell: Node) -> None:
        """Keep marks that say that a cell holds what somebody typed, whatever it looks like."""
        for paragraph in parcourir(cell, P):
            if texte(paragraph).strip():
                self.noter(paragraph, Marque("valeur"))

    def marques(self, body: Node) -> Iterator[Marque]:
        """Yield the marks in the order of the file, that of the cover first."""
        document = self.faits.document
        yield self.faits.objet("\n".join((document.couverture.titre, *document.couverture.precision)))
        for paragraph in body.iter(P):
            marque = self._marques.get(paragraph)
            words = texte(paragraph)
            if marque is not None and words.strip():
                yield replace(marque, empreinte=empreinte(words))
