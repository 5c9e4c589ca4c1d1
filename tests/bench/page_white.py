"""How much of each page stays white at its foot, and what begins the next one: the shipped example, or any dossier.

    python -m tests.bench.page_white [F.dpro]

One line for each page whose text ends above four fifths of the room for text, with « picture » where the next page
begins with one, which is what a jury would ask about; the last line counts these.
"""

from __future__ import annotations

import itertools
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.layout.measure import haut_du_texte
from dossier_pro.export.layout.pages import MiseEnPage, Page, Pose, Texte
from dossier_pro.export.layout.pagination import paginate
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple

LIMITE = 0.2
"""The part of a page that may stay white before a picture."""


def blancs(mise_en_page: MiseEnPage) -> Iterator[tuple[int, float, bool]]:
    """Yield for each page but the last of its section: its number, the white share, whether a picture follows."""
    pages = mise_en_page.pages
    for number, (page, suite) in enumerate(itertools.pairwise(pages), start=1):
        if page.section != suite.section:
            continue
        haut = haut_du_texte(page.nom_format, mise_en_page.flow.entetes_de(page.nom_format))
        first = next((i for i in suite.items if isinstance(i, Texte | Pose) and i.lieu), None)
        white = (page.format.fond - encre(page)) / (page.format.fond - haut)
        yield number, white, isinstance(first, Pose)


def encre(page: Page) -> float:
    """Return where the lowest line of a page's text or pictures ends, in twips from the top."""
    ends = [i.base for i in page.items if isinstance(i, Texte) and i.lieu]
    ends += [i.y + i.picture.hauteur for i in page.items if isinstance(i, Pose)]
    return max(ends, default=0)


def main(argv: list[str]) -> None:
    """Print the pages of a dossier that are more than a fifth white."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "exemple.dpro"
        with ouvrir(Path(argv[0]), lecture_seule=True) if argv else creer_exemple(made) as desk:
            document = compose(devant_le_jury(desk.dossier), Options(), desk.read_piece)
        pagination = paginate(document)
    wanted = 0
    for number, white, picture in blancs(pagination.mise_en_page):
        if white > LIMITE:
            wanted += picture
            print(f"page {number:3d}   {white:5.0%} white" + ("   picture" if picture else ""))
    print(f"{wanted} of {pagination.total} pages more than a fifth white before a picture")


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(sys.argv[1:])
