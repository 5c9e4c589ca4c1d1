"""How much of a filled model comes back after what people do to it, from Word and from other formats.

    python -m tests.bench.dp_import_mutants CORPUS [COUNT]

COUNT mutants (default 80) of each official model (see ``tests.dp_import.mutants``); then, where LibreOffice is, each
model filled and turned into .odt, .doc, .rtf and PDF, and read back.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from dossier_pro.services.dp_source import lire_source
from tests.dp_import.filler import Remplisseur
from tests.dp_import.known import contenu, mesurer, png
from tests.dp_import.mutants import juger, mutant
from tests.support import libreoffice


def mutants(modeles: list[Path], count: int) -> None:
    """Print what came back of the mutants, one line for each that is not whole."""
    total = lost = moved = made_up = silent = number = 0
    for path in modeles:
        for seed in range(count):
            one = mutant(path, seed)
            found = juger(one)
            number += 1
            total += found.total
            lost, moved = lost + len(found.perdus), moved + len(found.deplaces)
            made_up, silent = made_up + len(found.inventes), silent + len(found.sans_doute)
            if found.perdus or found.deplaces or found.inventes or found.sans_doute:
                print(one.nom, one.gestes, found.perdus, found.deplaces, found.inventes, found.sans_doute)
    print(f"{number} mutants, {total} texts: found {1 - lost / total:.2%}, in place {1 - (lost + moved) / total:.2%}, ")
    print(f"{made_up} invented values, {silent} uncertainties without a doute of their own")


def formats(modeles: list[Path]) -> None:
    """Print what came back of each model after each format."""
    known = contenu(par_at=(3, 2, 1, 3), riche=True, modalite="vae")
    for path in modeles:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "dp.docx"
            source.write_bytes(Remplisseur(path, png()).remplir(known).octets())
            for ending in ("docx", "odt", "doc", "rtf", "pdf"):
                if ending != "docx":
                    libreoffice.convert(source, ending, Path(folder))
                found = mesurer(lire_source(Path(folder) / f"dp.{ending}").lu, known)
                print(f"{path.stem[10:]:22} {ending} lost {len(found.perdus)}, in place {found.en_place:.1%}")


def main(corpus: Path, count: int) -> None:
    """Measure both."""
    modeles = sorted(corpus.glob("modeles/*.docx"))
    mutants(modeles, count)
    if libreoffice.skip_reason() is None:
        formats(modeles)


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 80)
