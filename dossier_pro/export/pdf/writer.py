"""Pages to a tagged PDF (PDF/UA-1, PDF/A-2a): each stretch drawn is part of an element, or marked as there for the eye.

Nothing is laid out here. What stands on the pages is in ``layout/pages.py``, what it is in ``tags.py``, the file format
in ``file.py``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import BinaryIO

from dossier_pro.export.document import Document, PrintedImage
from dossier_pro.export.fonts.widths import GlyphRun, polices
from dossier_pro.export.layout.house_style import ACCENT, PALE
from dossier_pro.export.layout.lines import Frag
from dossier_pro.export.layout.pages import Filet, Fond, Lieu, MiseEnPage, Page, PageMark, Pose, Texte
from dossier_pro.export.layout.pagination import Pagination, paginate
from dossier_pro.export.layout.scripts import langue
from dossier_pro.export.pdf.file import PdfFile, nombre, texte
from dossier_pro.export.pdf.fonts import PoliceIncorporee
from dossier_pro.export.pdf.images import incorporer
from dossier_pro.export.pdf.meta import LANGUE, OutlineEntry, destinations, infos, intention, nom_de, plan, xmp
from dossier_pro.export.pdf.tags import SOUS_IMAGE, TaggedPart, arbre, ecrire

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

    Pages of annexes that are to be there as they are leave empty frames, for ``page_copies.inserer``; such a file
    claims nothing.
    """
    _Dessin(mise_en_page).ecrire(target)


class _Dessin:
    """One file being made: what its pages share."""

    def __init__(self, mise_en_page: MiseEnPage) -> None:
        self.pages = mise_en_page.pages
        self.flow = mise_en_page.flow
        self.numeros = mise_en_page.numeros
        self.fichier = PdfFile()
        self.objets = [self.fichier.reserver() for _ in self.pages]
        self.polices: dict[str, PoliceIncorporee] = {}
        self.images: dict[str, int] = {}
        self.conforme = True
        self.morceaux: dict[Lieu, list[TaggedPart]] = {}
        self.lieux: dict[str, str] = {}
        self.plan: list[OutlineEntry] = []
        self._cle = len(self.pages)

    def cle(self) -> int:
        """Return a new key for the tree of parents."""
        self._cle += 1
        return self._cle - 1

    def police(self, nom: str) -> PoliceIncorporee:
        if nom not in self.polices:
            self.polices[nom] = PoliceIncorporee(nom, f"F{len(self.polices) + 1}", self.fichier)
        return self.polices[nom]

    def image(self, image: PrintedImage) -> int:
        """Return the number of a picture's object; each is stored once."""
        empreinte = hashlib.sha256(image.octets + repr(image.copie).encode()).hexdigest()
        if empreinte not in self.images:
            self.images[empreinte] = incorporer(self.fichier, image)
            self.conforme = self.conforme and image.copie is None
        return self.images[empreinte]

    def ecrire(self, target: BinaryIO) -> None:
        fichier, flow = self.fichier, self.flow
        liste, ressources = fichier.reserver(), fichier.reserver()
        for rang, page in enumerate(self.pages):
            fichier.mettre(self.objets[rang], _Feuille(self, page, rang).dessiner(liste, ressources))
        for font in self.polices.values():
            font.ecrire(fichier)
        fonts = "".join(f"/{font.ressource} {font.numero} 0 R" for font in self.polices.values())
        fichier.mettre(ressources, f"<<{fonts}>>")
        kids = " ".join(f"{numero} 0 R" for numero in self.objets)
        fichier.mettre(liste, f"<</Type/Pages/Count {len(self.objets)}/Kids[{kids}]>>")
        structure = ecrire(arbre(flow, self.morceaux), fichier, self.objets)
        outline = plan(fichier, self.plan)
        metadata = xmp(fichier, flow.titre, flow.auteur, conforme=self.conforme)
        racine = fichier.objet(
            f"<</Type/Catalog/Pages {liste} 0 R/Lang({LANGUE})/MarkInfo<</Marked true>>/StructTreeRoot {structure} 0 R"
            f"/Metadata {metadata} 0 R/OutputIntents[{intention(fichier)} 0 R]"
            f"/Names {destinations(fichier, self.lieux)} 0 R/ViewerPreferences<</DisplayDocTitle true>>"
            + (f"/Outlines {outline} 0 R/PageMode/UseOutlines>>" if outline else ">>")
        )
        fichier.ecrire(target, racine, infos(fichier, flow.titre, flow.auteur))


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
        self.ops: list[str] = []
        self.annotations: list[int] = []
        self.images: dict[str, int] = {}
        self._mcid = 0
        self._etat: _Etat | None = None
        self._morceau: TaggedPart | None = None
        self._police = ("", 0.0)
        self._encre = ""

    def dessiner(self, liste: int, ressources: int) -> str:
        """Return the page's dictionary: fills and rules, then text and pictures, so that nothing hides what is read."""
        items = self.page.items
        self._decor()
        for item in items:
            if isinstance(item, PageMark):
                self._repere(item)
            elif isinstance(item, Pose):
                self._pose(item)
            elif isinstance(item, Texte):
                self._texte(item)
        self._fermer()
        contenu = self.dessin.fichier.flux("", "\n".join(self.ops).encode("latin-1"))
        images = "".join(f"/{nom} {numero} 0 R" for nom, numero in self.images.items())
        annotations = " ".join(f"{numero} 0 R" for numero in self.annotations)
        sides = f"{nombre(self.format.largeur / 20)} {nombre(self.format.hauteur / 20)}"
        return (
            f"<</Type/Page/Parent {liste} 0 R/MediaBox[0 0 {sides}]"
            f"/Resources<</Font {ressources} 0 R{f'/XObject<<{images}>>' if images else ''}>>"
            f"/Contents {contenu} 0 R/StructParents {self.rang}/Tabs/S"
            + (f"/Annots[{annotations}]>>" if annotations else ">>")
        )

    def _x(self, x: float) -> float:
        return (self.x0 + x) / 20

    def _y(self, y: float) -> float:
        return (self.format.hauteur - y) / 20

    def _couleur(self, couleur: str) -> str:
        hexa = self.dessin.flow.couleur if couleur == ACCENT else couleur
        return " ".join(f"{int(hexa[i : i + 2], 16) / 255:.4f}" for i in (0, 2, 4))

    # --- elements and what is there for the eye ---

    def _ouvrir(self, etat: _Etat) -> None:
        """Begin a part of an element, or go on with the one that is open."""
        if etat == self._etat and not etat.actuel:
            return
        self._fermer()
        self._etat = etat
        if etat.lieu is None:
            self.ops.append(etat.artefact)
        else:
            genre = "P" if etat.genre in ("", SOUS_IMAGE) else etat.genre
            actuel = f"/ActualText{texte(etat.dit)}" if etat.actuel else ""
            parle = f"/Lang({etat.langue})" if etat.langue else ""
            self.ops.append(f"/{genre}<</MCID {self._mcid}{actuel}{parle}>>BDC")
            self._morceau = TaggedPart(etat.genre, self.rang, self._mcid, etat.cible, etat.dit)
            self.dessin.morceaux.setdefault((self.page.section, *etat.lieu), []).append(self._morceau)
            self._mcid += 1
        if etat.genre != "Figure" and etat is not _DECOR:
            self.ops.append("BT")

    def _fermer(self) -> None:
        if self._etat is not None:
            text = self._etat.genre != "Figure" and self._etat is not _DECOR
            self.ops.append("ET EMC" if text else "EMC")
        self._etat = self._morceau = None

    # --- what is drawn ---

    def _decor(self) -> None:
        """Fills, rules and dotted leaders, none of which says anything."""
        self._ouvrir(_DECOR)
        items = self.page.items
        for item in items:
            if isinstance(item, Fond):
                sides = (self._x(item.x0), self._y(item.y1), (item.x1 - item.x0) / 20, (item.y1 - item.y0) / 20)
                self.ops.append(f"{self._couleur(item.couleur)} rg {' '.join(map(nombre, sides))} re f")
        for item in items:
            if isinstance(item, Filet):
                self._trait(item)
        leaders = [item for item in items if isinstance(item, Texte) and item.ligne.points]
        if leaders:
            # Marks, not full stops, so that nobody has them read out.
            self.ops.append(f"q {self._couleur(PALE)} RG 0.9 w 1 J [0.01 2.78] 0 d")
            for item in leaders:
                y = nombre(self._y(item.base) + 0.6)
                for start, end in item.ligne.points:
                    x0, x1 = (nombre(self._x(item.x + x)) for x in (start, end))
                    self.ops.append(f"{x0} {y} m {x1} {y} l S")
            self.ops.append("Q")
        self._fermer()

    def _trait(self, item: Filet) -> None:
        ends = (self._x(item.x0), self._y(item.y0), self._x(item.x1), self._y(item.y1))
        x0, y0, x1, y1 = map(nombre, ends)
        self.ops.append(f"{self._couleur(item.couleur)} RG {nombre(item.epaisseur / 20)} w {x0} {y0} m {x1} {y1} l S")

    def _repere(self, item: PageMark) -> None:
        dessin = self.dessin
        top = nombre(self._y(max(0, item.y - 700)))
        if item.ancre not in dessin.lieux:
            dessin.lieux[item.ancre] = f"[{dessin.objets[self.rang]} 0 R/FitH {top}]"
            if item.niveau:
                dessin.plan.append(OutlineEntry(item.niveau, item.plan, item.ancre))

    def _pose(self, item: Pose) -> None:
        picture = item.picture
        width, height = picture.largeur / 20, picture.hauteur / 20
        x, y = self._x(item.x), self._y(item.y) - height
        numero = self.dessin.image(picture.image)
        nom = f"Im{numero}"
        self.images[nom] = numero
        etat = _Etat(item.lieu, "Figure") if item.lieu else _DECOR
        self._fermer()
        self._ouvrir(etat)
        if self._morceau:
            self._morceau.cadre = " ".join(map(nombre, (x, y, x + width, y + height)))
        self.ops.append(f"q {nombre(width)} 0 0 {nombre(height)} {nombre(x)} {nombre(y)} cm /{nom} Do Q")
        self._fermer()
        if item.lieu and picture.image.mots and picture.image.copie is None:
            self._sous_image(item.lieu, picture.image, (x, y, width, height))

    def _sous_image(self, lieu: Lieu, image: PrintedImage, cadre: tuple[float, float, float, float]) -> None:
        """Lay the words of a page invisibly over its picture: found by a search, copied, and read out after it."""
        x, y, width, height = cadre
        self._ouvrir(_Etat(lieu, SOUS_IMAGE))
        self.ops.append("3 Tr")
        for text, x0, y0, x1, y1 in image.mots:
            pt = max(1.0, 0.82 * (y1 - y0) * height)
            base = y + (1 - y1) * height + 0.2 * pt
            pieces = polices().pieces(f"{text} ", bold=False, italic=False)
            natural = sum(polices().advance(piece) for piece in pieces) * pt
            etire = min(400.0, max(5.0, 100 * (x1 - x0) * width / natural)) if natural else 100.0
            at = x + x0 * width
            for piece in pieces:
                font = self.dessin.police(piece.police)
                codes = font.codes(piece.signes, piece.text if piece.remplace else piece.sens)
                place = f"1 0 0 1 {nombre(at)} {nombre(base)} Tm"
                self.ops.append(f"/{font.ressource} {nombre(pt)} Tf {nombre(etire)} Tz {place}<{codes}>Tj")
                at += polices().advance(piece) * pt * etire / 100
        self.ops.append("0 Tr 100 Tz")
        self._fermer()
        self._police = ("", 0.0)

    def _texte(self, item: Texte) -> None:
        frags = item.ligne.frags
        fin, blanc = 0.0, False
        for frag in frags:
            before = self._morceau.genre if self._morceau else "Lbl"
            if blanc and before != "Lbl" and frag.x > fin + 5:
                self._espace(item, fin)
            self._ouvrir(self._etat_de(item, frag))
            if frag is frags[0] and item.premier and item.para.style.startswith(_SUIVANTES):
                self._espace(item, fin)
            self._frag(item, frag)
            shown = frag.piece.text
            blanc = not shown.endswith((" ", "\u00a0"))
            if len(frags) > 1 or frag.lien or item.ligne.blanc:
                fin = max(fin, frag.x + polices().advance(frag.piece) * frag.pt * 20)
        if frags and blanc and item.ligne.blanc:
            self._espace(item, fin)
        self._liens(item)

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
        return _Etat(item.lieu, langue=parle)

    def _espace(self, item: Texte, x: float) -> None:
        """Draw the space that a line's end or a tab stands for, so that words stay apart for who listens or copies."""
        etat = self._etat
        if etat is None or etat.lieu is None or not self._police[0]:
            return
        if etat.dit:
            # Never inside a sign that is read out as something else.
            self._ouvrir(_Etat(etat.lieu, "Link" if etat.cible else "", etat.cible))
        codes = self.dessin.police(self._police[0]).codes(" ")
        self.ops.append(f"1 0 0 1 {nombre(self._x(item.x + x))} {nombre(self._y(item.base))} Tm<{codes}>Tj")

    def _frag(self, item: Texte, frag: Frag) -> None:
        piece = frag.piece
        font = self.dessin.police(piece.police)
        if self._police != (piece.police, frag.pt):
            self._police = (piece.police, frag.pt)
            self.ops.append(f"/{font.ressource} {nombre(frag.pt)} Tf")
        encre = self._couleur(frag.couleur)
        if self._encre != encre:
            self._encre = encre
            self.ops.append(f"{encre} rg")
        shown = piece.signes
        # A capital that takes more letters than what it stands for (ß) keeps its own.
        sens = frag.original if len(frag.original) == len(shown) else ""
        if piece.montre:
            self._envers(item, frag, font)
            return
        place = f"1 0 0 1 {nombre(self._x(item.x + frag.x))} {nombre(self._y(item.base) + frag.releve)} Tm"
        self.ops.append(f"{place}<{font.codes(shown, sens)}>Tj")

    def _envers(self, item: Texte, frag: Frag, font: PoliceIncorporee) -> None:
        """Draw from right to left, sign by sign: the file has them in the order in which they are read.

        Where a sign stands for several letters, the others stand unseen a hair to its left, so that whoever copies or
        searches finds them one after the other.
        """
        piece, y = frag.piece, nombre(self._y(item.base) + frag.releve)
        x = frag.x + polices().advance(piece) * frag.pt * 20

        def tracer(sign: str, meant: str, at: float) -> str:
            return f"1 0 0 1 {nombre(self._x(item.x + at))} {y} Tm<{font.codes(sign, (meant,))}>Tj"

        for sign, meant in zip(reversed(piece.montre), reversed(piece.sens), strict=True):
            x -= polices().advance(GlyphRun(sign, piece.police)) * frag.pt * 20
            self.ops.append(tracer(sign, meant[0], x))
            for rank, other in enumerate(meant[1:], start=1):
                if ord(other) in font.source.glyphes:
                    self.ops.append(f"3 Tr {tracer(other, other, x - 0.5 * rank)} 0 Tr")

    def _liens(self, item: Texte) -> None:
        """Make the stretches that lead somewhere clickable, one area for each run of the same link."""
        if item.lieu is None or not any(frag.lien for frag in item.ligne.frags):
            return
        runs: list[tuple[str, float, float, str]] = []
        for frag in item.ligne.frags:
            if not frag.lien:
                continue
            end = frag.x + polices().advance(frag.piece) * frag.pt * 20
            if runs and runs[-1][0] == frag.lien:
                lien, start, stop, dit = runs[-1]
                between = "" if dit[-1:].isspace() else " "
                runs[-1] = (lien, min(start, frag.x), max(stop, end), f"{dit}{between}{frag.piece.text}")
            else:
                runs.append((frag.lien, frag.x, end, frag.piece.text))
        pieces = self.dessin.morceaux[(self.page.section, *item.lieu)]
        for lien, start, end, dit in runs:
            sides = (self._x(item.x + start), self._y(item.base) - 3, self._x(item.x + end), self._y(item.base) + 10)
            cle = self.dessin.cle()
            action = f"/A<</S/URI/URI({_adresse(lien)})>>"
            contents = f"Adresse\u00a0: {lien}"
            if lien.startswith("#"):
                action = f"/Dest{nom_de(lien[1:])}"
                contents = f"{dit.strip()} – page\u00a0{self.dessin.numeros.get(lien[1:], '')}"
            numero = self.dessin.fichier.objet(
                f"<</Type/Annot/Subtype/Link/Rect[{' '.join(map(nombre, sides))}]/Border[0 0 0]/F 4"
                f"/StructParent {cle}/Contents{texte(contents)}{action}>>"
            )
            self.annotations.append(numero)
            piece = next(m for m in reversed(pieces) if m.genre == "Link" and m.cible == lien)
            piece.annotations.append((cle, numero))


_EN_TETE = _Etat(artefact="/Artifact<</Type/Pagination/Subtype/Header>>BDC")
_PIED = _Etat(artefact="/Artifact<</Type/Pagination/Subtype/Footer>>BDC")
_FLECHE = _Etat(artefact="/Artifact BMC", genre="Fleche")


def _adresse(lien: str) -> str:
    """Return an address in the seven bits that a PDF asks for, as a literal string."""
    from urllib.parse import quote

    return quote(lien, safe="%/:=&?~#+!$,;'@*[]").replace("\\", "%5C")
