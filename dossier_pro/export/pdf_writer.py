"""Pages to PDF with reportlab: fonts embedded, outline, links, language and title; nothing is laid out here."""

from __future__ import annotations

from typing import Any, BinaryIO

from dossier_pro.export.charte import (
    ACCENT,
    MARGE_COTE,
    MARGE_COUVERTURE,
    PAGE_HAUTEUR,
    PAGE_LARGEUR,
    PALE,
    RELIURE,
)
from dossier_pro.export.document import Document
from dossier_pro.export.fonts import REMPLACANT, Piece, polices
from dossier_pro.export.lines import Frag
from dossier_pro.export.pages import Filet, Fond, MiseEnPage, Page, Pose, Repere, Texte
from dossier_pro.export.pagination import Pagination, paginate
from dossier_pro.export.pdf_images import draw_image

__all__ = ["draw", "paginate", "write_pdf"]


def write_pdf(document: Document, target: BinaryIO) -> Pagination:
    """Write the PDF of a document to a stream and return its pages. The same document gives the same bytes.

    A character that no bundled font can set (emoji, Arabic, …) is drawn as « � »; its own text stays in the file, so
    that copying, searching and reading aloud give what was written.
    """
    pagination = paginate(document)
    draw(pagination.mise_en_page, target)
    return pagination


def draw(mise_en_page: MiseEnPage, target: BinaryIO) -> None:
    """Write pages that are laid out as a PDF."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    polices()
    flow = mise_en_page.flow
    canvas = Canvas(
        target,
        pagesize=(PAGE_LARGEUR / 20, PAGE_HAUTEUR / 20),
        invariant=1,
        pageCompression=1,
        initialFontName="Carlito-Regular",
        initialFontSize=11,
        lang="fr-FR",
        pdfVersion=(1, 7),
    )
    rl_config.useA85 = 0  # text that stands for bytes: larger, slower, and not allowed everywhere
    canvas.setTitle(flow.titre)
    canvas._doc.info = _infos(flow.titre, flow.auteur)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    for number, page in enumerate(mise_en_page.pages, start=1):
        _Feuille(canvas, page, number, flow.couleur).draw()
        canvas.showPage()
    canvas.save()


def _infos(titre: str, auteur: str) -> Any:
    """Title, author and program; no dates, so that the same dossier gives the same bytes and tells nothing more."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString

    class Infos(PDFInfo):  # type: ignore[misc]
        def format(self, document: Any) -> Any:
            texts = {"Title": titre, "Author": auteur, "Creator": "Dossier Pro", "Producer": "Dossier Pro"}
            return PDFDictionary({k: PDFString(v) for k, v in texts.items() if v}).format(document)

    return Infos()


class _Feuille:
    """One page being drawn."""

    def __init__(self, canvas: Any, page: Page, number: int, couleur: str) -> None:
        self.canvas, self.page, self.couleur = canvas, page, couleur
        marge = MARGE_COTE + (RELIURE if number % 2 else 0)
        self.x0 = MARGE_COUVERTURE if page.couverture else marge

    def draw(self) -> None:
        """Draw fills, then rules, then text and pictures, so that nothing hides what is read."""
        items = self.page.items
        for item in items:
            if isinstance(item, Fond):
                self._fond(item)
        for item in items:
            if isinstance(item, Filet):
                self._filet(item)
        for item in items:
            if isinstance(item, Repere):
                self._repere(item)
            elif isinstance(item, Pose):
                self._pose(item)
            elif isinstance(item, Texte):
                self._texte(item)

    def _x(self, x: float) -> float:
        return (self.x0 + x) / 20

    @staticmethod
    def _y(y: float) -> float:
        return (PAGE_HAUTEUR - y) / 20

    def _couleur(self, couleur: str) -> tuple[float, float, float]:
        hexa = self.couleur if couleur == ACCENT else couleur
        return tuple(int(hexa[i : i + 2], 16) / 255 for i in (0, 2, 4))  # type: ignore[return-value]

    def _fond(self, item: Fond) -> None:
        self.canvas.setFillColorRGB(*self._couleur(item.couleur))
        self.canvas.rect(
            self._x(item.x0), self._y(item.y1), (item.x1 - item.x0) / 20, (item.y1 - item.y0) / 20, stroke=0, fill=1
        )

    def _filet(self, item: Filet) -> None:
        self.canvas.setStrokeColorRGB(*self._couleur(item.couleur))
        self.canvas.setLineWidth(item.epaisseur / 20)
        self.canvas.line(self._x(item.x0), self._y(item.y0), self._x(item.x1), self._y(item.y1))

    def _repere(self, item: Repere) -> None:
        self.canvas.bookmarkPage(item.ancre, fit="FitH", top=self._y(max(0, item.y - 700)))
        if item.niveau:
            self.canvas.addOutlineEntry(item.plan, item.ancre, level=item.niveau - 1, closed=False)

    def _pose(self, item: Pose) -> None:
        picture = item.picture
        width, height = picture.largeur / 20, picture.hauteur / 20
        draw_image(self.canvas, picture.image, self._x(item.x), self._y(item.y) - height, width, height)

    def _texte(self, item: Texte) -> None:
        for start, end in item.ligne.points:
            self._points(item, start, end)
        text = self.canvas.beginText()
        for frag in item.ligne.frags:
            self._frag(text, item, frag)
        self.canvas.drawText(text)
        self._liens(item)

    def _frag(self, text: Any, item: Texte, frag: Frag) -> None:
        piece = frag.piece
        text.setTextOrigin(self._x(item.x + frag.x), self._y(item.base) + frag.releve)
        text.setFont(piece.police, frag.pt)
        text.setFillColorRGB(*self._couleur(frag.couleur))
        shown = REMPLACANT * len(piece.text) if piece.remplace else piece.text
        actual = piece.text if piece.remplace else frag.original
        if actual and actual != shown:
            text._code.append(f"/Span <</ActualText <feff{actual.encode('utf-16-be').hex()}>>> BDC")
            text.textOut(shown)
            text._code.append("EMC")
        else:
            text.textOut(shown)

    def _points(self, item: Texte, start: float, end: float) -> None:
        """Draw a dotted leader: marks, not full stops, so that nobody has them read out."""
        canvas = self.canvas
        canvas.saveState()
        canvas.setStrokeColorRGB(*self._couleur(PALE))
        canvas.setLineWidth(0.9)
        canvas.setLineCap(1)
        canvas.setDash([0.01, 2.78], 0)
        y = self._y(item.base) + 0.6
        canvas.line(self._x(item.x + start), y, self._x(item.x + end), y)
        canvas.restoreState()

    def _liens(self, item: Texte) -> None:
        """Make the stretches that lead somewhere clickable, one area for each run of the same link."""
        spans: list[tuple[str, float, float]] = []
        for frag in item.ligne.frags:
            if not frag.lien:
                continue
            end = frag.x + _largeur(frag.piece, frag.pt)
            if spans and spans[-1][0] == frag.lien:
                spans[-1] = (frag.lien, spans[-1][1], end)
            else:
                spans.append((frag.lien, frag.x, end))
        for lien, start, end in spans:
            rect = (self._x(item.x + start), self._y(item.base) - 3, self._x(item.x + end), self._y(item.base) + 10)
            if lien.startswith("#"):
                self.canvas.linkRect("", lien[1:], rect, thickness=0, relative=0)
            else:
                self.canvas.linkURL(lien, rect, thickness=0, relative=0)


def _largeur(piece: Piece, pt: float) -> float:
    return polices().advance(piece) * pt * 20
