"""A PDF that is a picture of pages: read with tesseract where it is installed with French, else said to be one."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from dossier_pro import limits
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.referentiels.lines import Line, LinedDocument, ouvrir_pdf, page_ouverte
from dossier_pro.workers.system import released

_DPI = 300
_SECONDES_PAR_PAGE = limits.OCR_PAGE_SECONDS
_LETTRES_PAR_PAGE = 25
_INSTALLER = tr_noop(
    "Ce PDF est une image de pages numérisées, sans texte : installez tesseract avec "
    "le français (paquets tesseract-ocr et tesseract-ocr-fra), ou importez le PDF "
    "d’origine."
)


def est_une_image(document: LinedDocument) -> bool:
    """Whether a PDF has next to no readable text: pages that were scanned, or letters that stand for nothing."""
    lettres = sum(c.isalpha() and c.isascii() for line in document.lines for c in line.text)
    signes = sum(not c.isspace() for line in document.lines for c in line.text)
    return lettres < _LETTRES_PAR_PAGE * min(len(document.pages), 4) or lettres < 0.4 * signes


def tesseract() -> str | None:
    """Return the path of a tesseract that knows French, None where there is none."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        with released():  # it has its own patience, and is not what a document could make swell
            done = subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return program if b"fra" in (done.stdout + done.stderr).split() else None


def lire_image(source: Path | bytes, progression: Callable[[int, int], None] | None = None) -> LinedDocument:
    """Return the lines that tesseract reads on each page, with their places.

    Args:
        source: the PDF.
        progression: called with pages done and pages in all; a page takes some seconds.

    Raises:
        KnownError: tesseract or its French is not installed, or it could not read a page.
    """
    program = tesseract()
    if program is None:
        raise KnownError(tr(_INSTALLER))
    lines: list[Line] = []
    tailles: list[tuple[float, float]] = []
    with ouvrir_pdf(source) as document:
        pages = len(document)
        for numero in range(pages):
            with page_ouverte(document, numero) as page:
                if page is None:
                    tailles.append((0.0, 0.0))
                    continue
                tailles.append(page.get_size())
                bitmap = page.render(scale=_DPI / 72, grayscale=True)
                try:
                    stream = io.BytesIO()
                    bitmap.to_pil().save(stream, "PNG")
                finally:
                    bitmap.close()
            lines.extend(_lines(_executer(program, stream.getvalue()), numero + 1))
            if progression:
                progression(numero + 1, pages)
    return LinedDocument(tuple(lines), tuple(tailles))


def _executer(program: str, png: bytes) -> str:
    command = [program, "stdin", "stdout", "-l", "fra", "--dpi", str(_DPI), "--psm", "4", "tsv"]
    try:
        with released():
            done = subprocess.run(command, input=png, capture_output=True, timeout=_SECONDES_PAR_PAGE, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise KnownError(
            tr("tesseract n’a pas pu lire une page de ce PDF : importez le PDF d’origine, avec son texte.")
        ) from error
    return done.stdout.decode("utf-8", errors="replace")


def _lines(tsv: str, page: int) -> list[Line]:
    """The lines of one page: tesseract's words, grouped by its own blocks and lines."""
    groups: dict[tuple[str, ...], list[dict[str, str]]] = {}
    for row in _rows(tsv):
        groups.setdefault((row["block_num"], row["par_num"], row["line_num"]), []).append(row)
    lines = [_line(words, page) for words in groups.values()]
    return sorted(lines, key=lambda line: line.base)


def _rows(tsv: str) -> Iterator[dict[str, str]]:
    for row in csv.DictReader(io.StringIO(tsv), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row.get("level") == "5" and (row.get("text") or "").strip() and None not in row.values():
            yield row


def _line(words: Sequence[dict[str, str]], page: int) -> Line:
    scale = 72 / _DPI
    boxes = [tuple(int(w[name]) * scale for name in ("left", "top", "width", "height")) for w in words]
    x0, y0 = min(b[0] for b in boxes), min(b[1] for b in boxes)
    x1, y1 = max(b[0] + b[2] for b in boxes), max(b[1] + b[3] for b in boxes)
    gaps = sorted(b[0] - a[0] - a[2] for a, b in pairwise(boxes))
    gap = max(gaps[len(gaps) // 2], 0.1) if gaps else 0.0
    text = " ".join(w["text"].strip() for w in words)
    # Tesseract gives no weight, and no size but the height of the letters: all lines look alike.
    return Line(text, page, x0, x1, y0, y1, y1, 11.0, 400, "", gap, boxes[0][2])
