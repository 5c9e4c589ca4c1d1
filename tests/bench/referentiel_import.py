"""Prints how long a whole REAC import takes beside the bare text extraction of the same file (at most 4 times).

Run: python tests/bench/referentiel_import.py [folder of REAC in PDF]. Both are warm and in process; the best of several
runs, taken in turn, is kept, so that another program's load falls on both alike.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from dossier_pro.referentiels.importer import importer  # noqa: E402

LIMITE = 4.0
TOURS = 7


def bare(path: Path) -> int:
    """Extract the text of every page and do nothing with it."""
    size = 0
    document = pypdfium2.PdfDocument(path)
    try:
        for page in document:
            textpage = page.get_textpage()
            size += len(textpage.get_text_range())
            textpage.close()
            page.close()
    finally:
        document.close()
    return size


def whole(path: Path) -> int:
    """Read the file, recognise it, read its sheets, give ids and places."""
    ref = importer(path, nom=path.name).referentiel
    return sum(len(c.criteres) for a in ref.activites for c in a.competences)


def seconds(job: Callable[[Path], int], path: Path) -> float:
    started = time.perf_counter()
    job(path)
    return time.perf_counter() - started


def main() -> int:
    given = (
        sys.argv[1] if len(sys.argv) > 1 else os.environ.get("DOSSIER_PRO_CORPUS", str(ROOT.parent / "shared/corpus"))
    )
    folder = Path(given)
    folder = folder / "reac" if (folder / "reac").is_dir() else folder
    paths = sorted(folder.glob("*.pdf"))
    if not paths:
        print(f"no PDF in {folder.name}")
        return 2
    worst = 0.0
    for path in paths:
        bare(path), whole(path)
        times = [(seconds(bare, path), seconds(whole, path)) for _ in range(TOURS)]
        best_bare, best_whole = min(t[0] for t in times), min(t[1] for t in times)
        ratio = best_whole / best_bare
        worst = max(worst, ratio)
        print(f"{path.name}: bare {best_bare * 1e3:.0f} ms, whole {best_whole * 1e3:.0f} ms, ratio {ratio:.2f}")
    print(f"worst ratio {worst:.2f} (limit {LIMITE})")
    return 0 if worst <= LIMITE else 1


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    raise SystemExit(main())
