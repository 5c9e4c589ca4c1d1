"""The few pictures of README.md: ``python -m tools.captures.readme``; into docs/images, small."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PIL import Image

from tools.captures import run

TARGET = Path(__file__).resolve().parents[2] / "docs" / "images"
SCENES = {
    "depart": "00a-depart-nouveau",
    "exemple": "09-exemples-criteres",
    "couverture": "11-couverture",
}
"""Each picture of the window, and the scene that shows it."""
PAGE = "page"
"""The picture of a page for the jury."""
_RUN = "1280x720-clair"
_PAGE_PIXELS = 900
_COLOURS = 64


def main() -> int:
    """Make them anew; returns the exit code."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        wanted = [word for scene in SCENES.values() for word in ("--scene", scene)]
        run.main([folder, "--run", _RUN, *wanted])
        for name, scene in SCENES.items():
            with Image.open(place / f"{_RUN}-{scene}.png") as picture:
                _small(picture, name)
        _small(_page(place), PAGE)
    return 0


def _page(place: Path) -> Image.Image:
    """Return the first page of the exemples as the jury gets it, from the example's PDF."""
    import pypdfium2

    from dossier_pro.services.exemple import creer_exemple
    from dossier_pro.services.exporting import DemandeExport, exporter

    with creer_exemple(place / "exemple.dpro") as desk:
        first = next(e for a in desk.dossier.activites_visees() for e in desk.dossier.exemples_de(a.id))
    exporter(place / "exemple.dpro", DemandeExport(pdf=place / "exemple.pdf"))
    with pypdfium2.PdfDocument(place / "exemple.pdf") as document:
        texts = [page.get_textpage().get_text_range() for page in document]
        # The sommaire names it too: the page that is meant has the questions.
        number = next(n for n, text in enumerate(texts) if first.intitule[:20] in text and "1. Décrivez" in text)
        page = document[number]
        made: Image.Image = page.render(scale=_PAGE_PIXELS / page.get_height()).to_pil()
        return made


def _small(picture: Image.Image, name: str) -> None:
    target = TARGET / f"{name}.png"
    few = picture.convert("RGB").quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(target, optimize=True)
    sys.stdout.write(f"{target.name}: {target.stat().st_size / 1000:.0f} Ko\n")


if __name__ == "__main__":
    sys.exit(main())
