"""How long the exports of a dossier of sixty pages take, against LibreOffice printing our Word of it in the same run.

    python -m tests.bench.export_times [runs]

Medians of ``runs`` (5), after one warm-up. Aims: pages and PDF under 1 s and at least three times faster than
LibreOffice, Word under 0.8 s, the preview of one exemple (laid out, drawn, its first page as a picture) under 0.15 s.
LibreOffice is timed both whole (with its start) and without the time that it takes to print an empty page.
"""

from __future__ import annotations

import io
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2

from dossier_pro.domain.dossier import (
    Candidat,
    Citation,
    Declaration,
    Diplome,
    Dossier,
    Entity,
    Exemple,
    Modalite,
    Preuve,
    Projet,
)
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.export.companions.index import write_index
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.document import Document
from dossier_pro.export.docx.writer import write_docx
from dossier_pro.export.pdf.writer import draw, paginate
from dossier_pro.office import conversions
from tests.export.sample import Pieces, dossier, phrase, picture, prose, referentiel
from tests.support import libreoffice


def opening(rng: random.Random, modalite: Modalite) -> list[Entity]:
    """Return who presents it, by which route, with seven diplômes."""
    return [
        Candidat(nom_naissance="Essai", prenom="Aléa", adresse="1, rue du Test\n00000 Ville-Exemple"),
        Projet(modalite=modalite),
        Declaration("unique", "Aléa Essai", "Ville-Exemple", date(2026, 1, 2)),
        *(Diplome(f"d{n}", n, phrase(rng), "Centre d’Exemple", str(2000 + n)) for n in range(1, 8)),
    ]


def exemple(rng: random.Random, rank: int, lengths: tuple[int, ...], fin: date | None = None) -> Exemple:
    """Return an exemple whose four answers have these numbers of words."""
    taches, moyens, equipe, complements = (prose(rng, words) for words in lengths)
    return Exemple(
        f"e{rank}",
        f"at-{rank // 3 + 1}",
        rank % 3 + 1,
        phrase(rng)[:100],
        taches,
        moyens,
        equipe,
        complements,
        "Ateliers Fictibois",
        "" if fin is None else "Atelier de montage",
        date(2024, 1, 1),
        fin,
    )


def sixty() -> tuple[Dossier, Pieces]:
    """Twelve exemples of five pages, with two photos each."""
    rng = random.Random(60)
    pieces = Pieces()
    entities = opening(rng, "vae")
    for rank in range(12):
        entities.append(exemple(rng, rank, (1150, 330, 250, 180)))
        for n in range(2):
            sha = pieces.add(picture(1200, 800, text=f"{rank}-{n}"))
            entities.append(Preuve(f"p{rank}{n}", "photo", phrase(rng), mime="image/jpeg", taille=1, sha256=sha))
            entities.append(Citation(f"c{rank}{n}", f"e{rank}", f"p{rank}{n}", "taches", "", n))
    return dossier(referentiel(activites=4), *entities), pieces


def median(run: Callable[[], object], runs: int) -> float:
    """Return the median time of a call in seconds, after one that is not counted."""
    times = []
    for rank in range(runs + 1):
        start = time.perf_counter()
        run()
        if rank:
            times.append(time.perf_counter() - start)
    return statistics.median(times)


def apercu(document: Document) -> int:
    """Lay out and draw the sheet of one exemple alone, and return the pixels of its first page."""
    activite = document.activites[0]
    fiche = activite.fiches[0]
    alone = replace(document, activites=(replace(activite, fiches=(fiche,)),), diplomes=(), annexes=(), documents=())
    pagination = paginate(alone)
    target = io.BytesIO()
    draw(pagination.mise_en_page, target)
    with pypdfium2.PdfDocument(target.getvalue()) as pdf:
        bitmap = pdf[pagination.exemples[fiche.exemple_id][0] - 1].render(scale=96 / 72)
        return int(bitmap.width * bitmap.height)


def main(runs: int) -> None:
    """Print a line for each thing measured."""
    entered, pieces = sixty()
    made = devant_le_jury(entered)
    document = compose(made, Options(), pieces.lire)
    start = time.perf_counter()
    pagination = paginate(document)
    target = io.BytesIO()
    draw(pagination.mise_en_page, target)
    first = time.perf_counter() - start
    print(f"{pagination.total} pages, PDF of {len(target.getvalue()) // 1024} kB")
    print(f"pages and PDF, first time in the process   {first:7.3f} s   aim 1 s")
    pages = median(lambda: paginate(document), runs)
    pdf = median(lambda: draw(pagination.mise_en_page, io.BytesIO()), runs)
    print(f"pages {pages:.3f} s + PDF {pdf:.3f} s                = {pages + pdf:7.3f} s   aim 0.6 s")
    word = median(lambda: write_docx(document, pagination, io.BytesIO()), runs)
    print(f"Word                                       {word:7.3f} s   aim 0.8 s")
    index = median(lambda: write_index(made, document, pagination, io.BytesIO()), runs)
    print(f"index                                      {index:7.3f} s")
    print(f"preview of one exemple                     {median(lambda: apercu(document), runs):7.3f} s   aim 0.15 s")
    os.environ[conversions.VARIABLE] = ""  # each time anew
    if libreoffice.skip_reason():
        print(libreoffice.skip_reason())
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for label, content in (("dossier", document), ("vide", compose(dossier(), Options(), Pieces().lire))):
            with (folder / f"{label}.docx").open("wb") as stream:
                write_docx(content, paginate(content), stream)
        office = median(lambda: libreoffice.to_pdf(folder / "dossier.docx", folder), min(runs, 3))
        empty = median(lambda: libreoffice.to_pdf(folder / "vide.docx", folder), min(runs, 3))
    print(f"LibreOffice, whole                         {office:7.3f} s   {office / first:.1f} × ours the first time")
    print(f"LibreOffice, beyond a five-page file       {office - empty:7.3f} s   {(office - empty) / first:.1f} ×")


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
