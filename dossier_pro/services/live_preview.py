"""The pages of one exemple while it is being written: laid out as the PDF is, drawn as pictures, in a worker process.

The process is given the entities and the bytes that it needs and never opens the dossier's file: an open reader would
make the writer's transaction fail (`docs/model.md`, Edits).
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, BinaryIO

from dossier_pro.domain.dossier import Citation, Dossier, Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.jury import DossierDuJury, devant_le_jury
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.translation import in_french, tr

if TYPE_CHECKING:
    from dossier_pro.export.document import Document, PrintedImage
    from dossier_pro.export.layout.engine import Memoire
    from dossier_pro.export.layout.pages import MiseEnPage

MAX_EXEMPLES = 12
"""Up to how many exemples the whole dossier is laid out, so that the pages bear their own numbers."""
MAX_LARGEUR = 2000
"""The widest picture of a page, in pixels."""
_COTE = 700
"""The longest side of a photo in such a page, in pixels; its size on the page does not depend on it."""
_UTILES = ("candidat", "projet", "declaration", "ccp_obtenu")
"""What is printed before the sheets, or decides which are."""


@dataclass(frozen=True, slots=True)
class Matiere:
    """What the pages of one exemple are made of: plain entities, no bytes."""

    dossier_id: str
    exemple_id: str
    tables: Mapping[str, Mapping[str, Any]]
    pieces: tuple[str, ...]
    """The SHA-256 of the pictures that are printed in it."""


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """Draw a page of the exemple; ``page`` from 1, its last one where there are fewer; ``largeur`` in pixels."""

    tour: int
    matiere: Matiere
    page: int
    largeur: int


@dataclass(frozen=True, slots=True)
class PageVue:
    """One page as a picture (BMP), of how many the exemple fills; ``numero`` is printed at its foot.

    ``phrase`` says in the place of a picture why there is none.
    """

    tour: int
    octets: bytes = b""
    page: int = 1
    pages: int = 0
    numero: int = 0
    phrase: str = ""


def matiere(dossier: Dossier, exemple: Exemple) -> Matiere:
    """Return what the pages of an exemple need, its texts as they are given (typed, saved or not)."""
    jury = devant_le_jury(dossier)
    exemples = {**jury.all(Exemple), exemple.id: exemple}
    if len(exemples) > MAX_EXEMPLES:
        exemples = _autour(exemples, exemple)
    citations = {c.id: c for c in jury.all(Citation).values() if c.exemple_id in exemples}
    cited = {c.preuve_id for c in citations.values()}
    preuves = {i: p for i, p in jury.all(Preuve).items() if i in cited}
    tables: dict[str, Mapping[str, Any]] = {kind: dict(jury.tables.get(kind, {})) for kind in _UTILES}
    tables |= {"exemple": exemples, "citation": citations, "preuve": preuves}
    pieces = tuple(p.sha256 for p in preuves.values() if p.image and p.sha256)
    return Matiere(dossier.id, exemple.id, tables, pieces)


def _autour(exemples: Mapping[str, Exemple], exemple: Exemple) -> dict[str, Exemple]:
    """Keep the exemple, and those before it in its activité as blank sheets: its rank stays what it is."""
    before = [e for e in exemples.values() if e.activite_id == exemple.activite_id and e.ordre < exemple.ordre]
    return {e.id: Exemple(e.id, e.activite_id, e.ordre) for e in before} | {exemple.id: exemple}


class Metteur:
    """Lays out and draws; keeps the bytes of pictures between two requests. Lives in the worker process."""

    def __init__(self, referentiel: Referentiel) -> None:
        """Make one for the dossiers of a référentiel."""
        self._referentiel = referentiel
        self._pieces: dict[str, bytes] = {}
        self._prets: dict[str, PrintedImage] = {}
        self._memoire: Memoire | None = None

    def prendre(self, sha256: str, octets: bytes) -> None:
        """Keep the bytes of a picture."""
        self._pieces[sha256] = octets

    def page(self, demande: PreviewRequest) -> PageVue:
        """Return a page as a picture.

        Raises:
            KnownError: the exemple is not printed: its CCP is not presented.
        """
        from dossier_pro.export.layout.engine import Memoire
        from dossier_pro.export.pdf.writer import draw, paginate

        document = self._composer(demande.matiere)
        if self._memoire is None:
            self._memoire = Memoire()
        pagination = paginate(document, self._memoire)
        if demande.matiere.exemple_id not in pagination.exemples:
            raise KnownError(
                tr("Cet exemple ne sera pas imprimé : son CCP n’est pas présenté à cette session (écran Parcours).")
            )
        first, last = pagination.exemples[demande.matiere.exemple_id]
        page = max(1, min(demande.page, last - first + 1))
        target = io.BytesIO()
        draw(_seule(pagination.mise_en_page, first + page - 2), target)
        picture = _dessiner(target.getvalue(), demande.largeur)
        return PageVue(demande.tour, picture, page, last - first + 1, first + page - 1)

    def _composer(self, matiere: Matiere) -> Document:
        from dossier_pro.export.compose import Options, compose
        from dossier_pro.export.images import PLEIN

        tables = MappingProxyType({kind: MappingProxyType(dict(rows)) for kind, rows in matiere.tables.items()})
        dossier = DossierDuJury(matiere.dossier_id, self._referentiel, tables)
        return compose(dossier, Options(), self._lire, niveau=replace(PLEIN, cote=_COTE), prets=self._prets)

    def _lire(self, sha256: str) -> BinaryIO:
        if sha256 not in self._pieces:
            raise KnownError(tr("Cette image arrive."))
        return io.BytesIO(self._pieces[sha256])


def _seule(mise_en_page: MiseEnPage, index: int) -> MiseEnPage:
    """Keep one page, the last: drawing the others would take longer than all the rest.

    A page on the left stays one, because its margins are: an empty one stands before it.
    """
    from dossier_pro.export.layout.pages import Page

    page = mise_en_page.pages[index]
    before = (Page(page.nom_format, section=page.section),) * (index % 2)
    return replace(mise_en_page, pages=(*before, page))


def _dessiner(pdf: bytes, largeur: int) -> bytes:
    """The last page of a file as a picture."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        opened = document[len(document) - 1]
        width, _ = opened.get_size()
        bitmap = opened.render(scale=max(120, min(largeur, MAX_LARGEUR)) / width)
        target = io.BytesIO()
        # Packing a page takes longer than all of drawing it, and it goes no further than to the window.
        bitmap.to_pil().save(target, "BMP")
        bitmap.close()
        opened.close()
        return target.getvalue()
    finally:
        document.close()


# --- in the child ------------------------------------------------------------------------------------------------


class _Here:
    """What the child keeps between two calls."""

    metteur: Metteur | None = None


def begin(referentiel: Referentiel) -> None:
    """Lay out dossiers of a référentiel from now on."""
    _Here.metteur = Metteur(referentiel)


def take(sha256: str, octets: bytes) -> None:
    """Keep the bytes of a picture."""
    if _Here.metteur is not None:
        _Here.metteur.prendre(sha256, octets)


@in_french()
def draw(demande: PreviewRequest) -> PageVue:
    """Return a page, or why there is none."""
    assert _Here.metteur is not None
    try:
        return _Here.metteur.page(demande)
    except KnownError as error:
        return PageVue(demande.tour, phrase=error.phrase)
