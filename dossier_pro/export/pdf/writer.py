"""Pages to a tagged PDF (PDF/UA-1, PDF/A-2a): each stretch drawn is part of an element, or marked as there for the eye.

Nothing is laid out here. What stands on the pages is in ``pages.py``, what it is in ``tags.py``; reportlab draws it
(``canvas.py``), and pikepdf closes the file (``closing.py``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from typing import BinaryIO

from dossier_pro.domain.records import dataclass
from dossier_pro.export.document import Copie, Document, PrintedImage
from dossier_pro.export.fonts.widths import GlyphRun, police, polices
from dossier_pro.export.layout.house_style import ACCENT, PALE
from dossier_pro.export.layout.lines import Frag
from dossier_pro.export.layout.pages import Filet, Fond, Lieu, MiseEnPage, Page, PageMark, Pose, Texte
from dossier_pro.export.layout.pagination import Pagination, paginate
from dossier_pro.export.layout.scripts import langue
from dossier_pro.export.pdf.canvas import PageCanvas, PageText
from dossier_pro.export.pdf.closing import Closing, LinkArea, OutlineEntry, Place
from dossier_pro.export.pdf.strings import in_content
from dossier_pro.export.pdf.tags import SOUS_IMAGE, TaggedPart, arbre

__all__ = ["draw", "paginate", "write_pdf"]

_CASES = {"☒": "case cochée", "☐": "case non cochée"}
_SUIVANTES = "SomPage"
"""Begins the names of the styles that go on with a line of the sommaire."""


def write_pdf(document: Document, target: BinaryIO) -> Pagination:
    """Write the PDF of a document to a stream and return its pages. The same document gives the same bytes.

    A character that no font at hand can set is drawn as « � »; its own text stays in the file, so
    that copying, searching and reading aloud give what was written.
    """
    pagination = paginate(document)
    draw(pagination.mise_en_page, target)
    return pagination


def draw(mise_en_page: MiseEnPage, target: BinaryIO) -> None:
    """Write pages that are laid out as a PDF.

    Pages of annexes that are to be there as they are leave empty frames, for ``copies.inserer``; such a file claims
    nothing.
    """
    _Dessin(mise_en_page).ecrire(target)


class _Dessin:
    """One file being made: what its pages share."""

    def __init__(self, mise_en_page: MiseEnPage) -> None:
        self.pages = mise_en_page.pages
        self.flow = mise_en_page.flow
        self.numeros = mise_en_page.numeros
        self.canvas = PageCanvas()
        self.images: dict[str, Copie | None] = {}
        self.morceaux: dict[Lieu, list[TaggedPart]] = {}
        self.lieux: dict[str, Place] = {}
        self.plan: list[OutlineEntry] = []
        self.links: list[LinkArea] = []

    def image(self, image: PrintedImage) -> str:
        """Return the name of a picture; each is stored once."""
        nom = hashlib.sha256(image.octets + repr(image.copie).encode()).hexdigest()
        self.images.setdefault(nom, image.copie)
        return nom

    def ecrire(self, target: BinaryIO) -> None:
        for rang, page in enumerate(self.pages):
            _Feuille(self, page, rang).dessiner()
        octets, fonts = self.canvas.finish()
        with Closing(octets) as closing:
            closing.fonts(fonts)
            closing.links(self.links)
            closing.structure(arbre(self.flow, self.morceaux))
            closing.outline(self.plan, self.lieux)
            closing.frames({nom: copie for nom, copie in self.images.items() if copie})
            # Of pages put in as they are nothing can be said.
            closing.metadata(self.flow.titre, self.flow.auteur, conforming=not any(self.images.values()))
            closing.save(target)


@dataclass(frozen=True, slots=True)
class _Etat:
    """What is being drawn: a part of an element (its place), or what is there for the eye alone (``artefact``).

    ``dit`` is what a sign stands for; with ``actuel``, who copies or searches gets it too. ``langue`` is its language,
    where that is not French.
    """

    lieu: Lieu | None = None
    genre: str = ""
    cible: str = ""
    dit: str = ""
    actuel: bool = False
    artefact: str = ""
    langue: str = ""


_DECOR = _Etat(artefact="/Artifact BMC")
_FLECHES = ("fleche", "grande_fleche")


class _Feuille:
    """One page being drawn."""

    def __init__(self, dessin: _Dessin, page: Page, rang: int) -> None:
        self.dessin, self.page, self.rang = dessin, page, rang
        self.format = page.format
        self.x0 = self.format.cote + (0 if rang % 2 else self.format.reliure)
        self.canvas = dessin.canvas
        self._text: PageText | None = None
        self._mcid = 0
        self._etat: _Etat | None = None
        self._simple = _Etat()
        self._morceau: TaggedPart | None = None
        self._police = ("", 0.0)
        self._encre: object = None

    def dessiner(self) -> None:
        """Draw the page: fills and rules, then text and pictures, so that nothing hides what is read."""
        self.canvas.setPageSize((self.format.largeur / 20, self.format.hauteur / 20))
        self._decor()
        for item in self.page.items:
            if isinstance(item, PageMark):
                self._repere(item)
            elif isinstance(item, Pose):
                self._pose(item)
            elif isinstance(item, Texte):
                self._texte(item)
        self._fermer()
        self.canvas.showPage()

    def _x(self, x: float) -> float:
        return (self.x0 + x) / 20

    def _y(self, y: float) -> float:
        return (self.format.hauteur - y) / 20

    def _couleur(self, couleur: str) -> tuple[float, float, float]:
        return _rgb(self.dessin.flow.couleur if couleur == ACCENT else couleur)

    # --- elements and what is there for the eye ---

    def _ouvrir(self, etat: _Etat) -> None:
        """Begin a part of an element, or go on with the one that is open."""
        if etat == self._etat and not etat.actuel:
            return
        self._fermer()
        self._etat = etat
        if etat.lieu is None:
            self.canvas.addLiteral(etat.artefact)
        else:
            genre = "P" if etat.genre in ("", SOUS_IMAGE) else etat.genre
            actuel = f"/ActualText{in_content(etat.dit)}" if etat.actuel else ""
            parle = f"/Lang({etat.langue})" if etat.langue else ""
            self.canvas.addLiteral(f"/{genre}<</MCID {self._mcid}{actuel}{parle}>>BDC")
            self._morceau = TaggedPart(etat.genre, self.rang, self._mcid, etat.cible, etat.dit)
            self.dessin.morceaux.setdefault((self.page.section, *etat.lieu), []).append(self._morceau)
            self._mcid += 1
        if etat.genre != "Figure" and etat is not _DECOR:
            self._text = PageText(self.canvas)

    def _fermer(self) -> None:
        if self._text is not None:
            self.canvas.drawText(self._text)
        if self._etat is not None:
            self.canvas.addLiteral("EMC")
        self._etat = self._morceau = self._text = None

    # --- what is drawn ---

    def _decor(self) -> None:
        """Fills, rules and dotted leaders, none of which says anything."""
        self._ouvrir(_DECOR)
        items, canvas = self.page.items, self.canvas
        for item in items:
            if isinstance(item, Fond):
                canvas.fill_with(self._couleur(item.couleur))
                sides = (self._x(item.x0), self._y(item.y1), (item.x1 - item.x0) / 20, (item.y1 - item.y0) / 20)
                canvas.rect(*sides, stroke=0, fill=1)
        for item in items:
            if isinstance(item, Filet):
                canvas.rule_with(self._couleur(item.couleur), item.epaisseur / 20)
                canvas.line(self._x(item.x0), self._y(item.y0), self._x(item.x1), self._y(item.y1))
        leaders = [item for item in items if isinstance(item, Texte) and item.ligne.points]
        if leaders:
            # Marks, not full stops, so that nobody has them read out.
            canvas.saveState()
            canvas.rule_with(self._couleur(PALE), 0.9)
            canvas.setLineCap(1)
            canvas.setDash([0.01, 2.78])
            for item in leaders:
                y = self._y(item.base) + 0.6
                for start, end in item.ligne.points:
                    canvas.line(self._x(item.x + start), y, self._x(item.x + end), y)
            canvas.restoreState()
        self._fermer()

    def _repere(self, item: PageMark) -> None:
        dessin = self.dessin
        if item.ancre not in dessin.lieux:
            dessin.lieux[item.ancre] = Place(self.rang, self._y(max(0, item.y - 700)))
            if item.niveau:
                dessin.plan.append(OutlineEntry(item.niveau, item.plan, item.ancre))

    def _pose(self, item: Pose) -> None:
        picture = item.picture
        width, height = picture.largeur / 20, picture.hauteur / 20
        x, y = self._x(item.x), self._y(item.y) - height
        nom = self.dessin.image(picture.image)
        etat = _Etat(item.lieu, "Figure") if item.lieu else _DECOR
        self._fermer()
        self._ouvrir(etat)
        if self._morceau:
            self._morceau.cadre = (x, y, x + width, y + height)
        self.canvas.picture(nom, picture.image, x, y, width, height)
        self._fermer()
        if item.lieu and picture.image.mots and picture.image.copie is None:
            self._sous_image(item.lieu, picture.image, (x, y, width, height))

    def _sous_image(self, lieu: Lieu, image: PrintedImage, cadre: tuple[float, float, float, float]) -> None:
        """Lay the words of a page invisibly over its picture: found by a search, copied, and read out after it."""
        x, y, width, height = cadre
        self._ouvrir(_Etat(lieu, SOUS_IMAGE))
        assert self._text is not None
        self._text.render(3)
        for text, x0, y0, x1, y1 in image.mots:
            pt = max(1.0, 0.82 * (y1 - y0) * height)
            base = y + (1 - y1) * height + 0.2 * pt
            pieces = polices().pieces(f"{text} ", bold=False, italic=False)
            natural = sum(polices().advance(piece) for piece in pieces) * pt
            etire = min(400.0, max(5.0, 100 * (x1 - x0) * width / natural)) if natural else 100.0
            at = x + x0 * width
            for piece in pieces:
                self._text.stretch(etire)
                meant = piece.text if piece.remplace else piece.sens
                self._text.show(piece.police, pt, piece.signes, at, base, meant)
                at += polices().advance(piece) * pt * etire / 100
        self._text.render(0)
        self._text.stretch(100)
        self._fermer()

    def _suit_du_texte(self) -> bool:
        """Whether what was written last is text, and not the sign of an item."""
        return self._morceau is not None and self._morceau.genre != "Lbl"

    def _texte(self, item: Texte) -> None:
        frags = item.ligne.frags
        fin, blanc, lie = 0.0, False, False
        for frag in frags:
            if blanc and self._suit_du_texte() and frag.x > fin + 5:
                self._espace(item, fin)
            self._ouvrir(self._etat_de(item, frag))
            if frag is frags[0] and item.premier and item.para.style.startswith(_SUIVANTES):
                self._espace(item, fin)
            blanc = not frag.piece.text.endswith((" ", "\u00a0"))
            lie = lie or bool(frag.lien)
            if blanc and item.ligne.blanc and frag is frags[-1] and self._est_du_texte(frag):
                self._frag(item, frag, suivi=" ")
                blanc = False
                break
            self._frag(item, frag)
            if len(frags) > 1 or frag.lien or item.ligne.blanc:
                fin = max(fin, frag.x + polices().advance(frag.piece) * frag.pt * 20)
        if frags and blanc and item.ligne.blanc:
            self._espace(item, fin)
        if lie and item.lieu is not None:
            self._liens(item, item.lieu)

    def _est_du_texte(self, frag: Frag) -> bool:
        """Whether what is being drawn is read as it stands, so that a space may follow it."""
        etat = self._etat
        return etat is not None and etat.lieu is not None and not etat.dit and not frag.piece.montre

    def _etat_de(self, item: Texte, frag: Frag) -> _Etat:
        if item.lieu is None:
            if item.base > self.format.fond:
                return _PIED
            return _EN_TETE
        if frag.marque:
            return _Etat(item.lieu, "Lbl")
        parle = langue(frag.piece.text)
        if frag.piece.remplace:
            return _Etat(item.lieu, "Link" if frag.lien else "Span", frag.lien, frag.piece.text, True, langue=parle)
        if frag.look in _FLECHES:
            return _FLECHE
        if frag.look == "case" and frag.piece.text in _CASES:
            return _Etat(item.lieu, "Span", dit=_CASES[frag.piece.text])
        if frag.lien:
            return _Etat(item.lieu, "Link", frag.lien, langue=parle)
        if (self._simple.lieu, self._simple.langue) != (item.lieu, parle):
            self._simple = _Etat(item.lieu, langue=parle)
        return self._simple

    def _espace(self, item: Texte, x: float) -> None:
        """Draw the space that a line's end or a tab stands for, so that words stay apart for who listens or copies."""
        etat = self._etat
        if etat is None or etat.lieu is None or not self._police[0]:
            return
        if etat.dit:
            # Never inside a sign that is read out as something else.
            self._ouvrir(_Etat(etat.lieu, "Link" if etat.cible else "", etat.cible))
        self._montrer(" ", self._x(item.x + x), self._y(item.base))

    def _montrer(self, signes: str, x: float, y: float, sens: Sequence[str] = "") -> None:
        """Draw signs of the font at hand."""
        assert self._text is not None, "text stands in an element, or is there for the eye"
        self._text.show(*self._police, signes, x, y, sens)

    def _frag(self, item: Texte, frag: Frag, suivi: str = "") -> None:
        """Draw a stretch; ``suivi`` is a space that the end of the line stands for."""
        piece = frag.piece
        self._police = (piece.police, frag.pt)
        encre = self._couleur(frag.couleur)
        if self._encre != encre and self._text is not None:
            self._encre = encre
            self._text.fill_with(encre)
        if piece.montre:
            self._envers(item, frag)
            return
        shown = piece.signes
        # A capital that takes more letters than what it stands for (ß) keeps its own.
        sens = frag.original if len(frag.original) == len(shown) else ""
        sens = sens and sens + suivi
        self._montrer(shown + suivi, self._x(item.x + frag.x), self._y(item.base) + frag.releve, sens)

    def _envers(self, item: Texte, frag: Frag) -> None:
        """Draw from right to left, sign by sign: the file has them in the order in which they are read.

        Where a sign stands for several letters, the others stand unseen a hair to its left, so that whoever copies or
        searches finds them one after the other.
        """
        piece, y = frag.piece, self._y(item.base) + frag.releve
        x = frag.x + polices().advance(piece) * frag.pt * 20
        assert self._text is not None

        for sign, meant in zip(reversed(piece.montre), reversed(piece.sens), strict=True):
            x -= polices().advance(GlyphRun(sign, piece.police)) * frag.pt * 20
            self._montrer(sign, self._x(item.x + x), y, (meant[0],))
            for rank, other in enumerate(meant[1:], start=1):
                if ord(other) in police(piece.police).glyphes:
                    self._text.render(3)
                    self._montrer(other, self._x(item.x + x - 0.5 * rank), y)
                    self._text.render(0)

    def _liens(self, item: Texte, lieu: Lieu) -> None:
        """Make the stretches that lead somewhere clickable, one area for each run of the same link."""
        runs = _suites_de_lien(item.ligne.frags)
        pieces = self.dessin.morceaux[(self.page.section, *lieu)]
        for lien, start, end, dit in runs:
            sides = (self._x(item.x + start), self._y(item.base) - 3, self._x(item.x + end), self._y(item.base) + 10)
            contents = f"Adresse\u00a0: {lien}"
            if lien.startswith("#"):
                contents = f"{dit.strip()} – page\u00a0{self.dessin.numeros.get(lien[1:], '')}"
            piece = next(m for m in reversed(pieces) if m.genre == "Link" and m.cible == lien)
            piece.links.append(len(self.dessin.links))
            self.dessin.links.append(LinkArea(self.rang, sides, contents, lien))


_EN_TETE = _Etat(artefact="/Artifact<</Type/Pagination/Subtype/Header>>BDC")
_PIED = _Etat(artefact="/Artifact<</Type/Pagination/Subtype/Footer>>BDC")
_FLECHE = _Etat(artefact="/Artifact BMC", genre="Fleche")


@cache
def _rgb(hexa: str) -> tuple[float, float, float]:
    red, green, blue = (round(int(hexa[i : i + 2], 16) / 255, 4) for i in (0, 2, 4))
    return red, green, blue


def _suites_de_lien(frags: Iterable[Frag]) -> list[tuple[str, float, float, str]]:
    """Return each run of one link with where it begins and ends on the line, and its words."""
    runs: list[tuple[str, float, float, str]] = []
    for frag in frags:
        if not frag.lien:
            continue
        end = frag.x + polices().advance(frag.piece) * frag.pt * 20
        if runs and runs[-1][0] == frag.lien:
            lien, start, stop, dit = runs[-1]
            between = "" if dit[-1:].isspace() else " "
            runs[-1] = (lien, min(start, frag.x), max(stop, end), f"{dit}{between}{frag.piece.text}")
        else:
            runs.append((frag.lien, frag.x, end, frag.piece.text))
    return runs
