"""Make the small files of the example dossier: `python -m tools.exemple.generate [FOLDER]`.

By default they go to resources/exemple/pieces. They are checked in; run this again only after a change here, with the
development dependencies: the same tools give the same bytes. Every person, firm, figure and place is invented.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from tools.exemple import office, pdf
from tools.exemple.drawing import ROOT
from tools.exemple.planning import planning_photo
from tools.exemple.screens import mailing_screen, orders_screen
from tools.exemple.stand import stand_photo

PIECES = ROOT / "resources" / "exemple" / "pieces"
MAX_TOTAL = 700_000
ORIENTATION = 0x0112
QUARTER_TURN = 6
"""EXIF: turn a quarter clockwise to see the picture upright, as a telephone held upright records it."""


def _png(draw: Callable[[], Image.Image], path: Path) -> None:
    draw().save(path, optimize=True)


def _planning(path: Path) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = QUARTER_TURN
    planning_photo().save(path, quality=78, optimize=True, exif=exif)


MAKERS: dict[str, Callable[[Path], None]] = {
    "devis-creches.pdf": pdf.quote,
    "procedure-de-relance.pdf": pdf.procedure,
    "attestation-emploi.pdf": pdf.employment,
    "attestation-benevolat.pdf": pdf.volunteering,
    "attestation-anglais.pdf": pdf.english,
    "check-list-salon.docx": office.check_list,
    "suivi-des-ventes.xlsx": office.sales,
    "echange-revendeur.txt": office.messages,
    "suivi-des-commandes.png": lambda path: _png(orders_screen, path),
    "e-mailing-creches.png": lambda path: _png(mailing_screen, path),
    "planning-atelier.jpg": _planning,
    "stand-accueil.jpg": lambda path: stand_photo().save(path, quality=78, optimize=True),
}


def make(folder: Path) -> int:
    """Write every file into a folder and return their total size in bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    pdf.register_fonts()
    total = 0
    for name, maker in MAKERS.items():
        path = folder / name
        maker(path)
        size = path.stat().st_size
        total += size
        print(f"{name:28} {size / 1000:7.1f} kB")
    return total


def main() -> int:
    """Make the files where the command line says."""
    total = make(Path(sys.argv[1]) if len(sys.argv) > 1 else PIECES)
    print(f"{'total':28} {total / 1000:7.1f} kB of {MAX_TOTAL / 1000:.0f}")
    return int(total > MAX_TOTAL)


if __name__ == "__main__":
    sys.exit(main())
