"""Prints memory and time of choosing one fiche in an export of the RNCP as large as the real one (at most 150 MB).

Run: python tests/bench/referentiel_xml.py [megabytes, 570]. The file goes to a temporary folder, made from the corpus's
excerpt where it is at hand, else from made fiches; the fiche looked for is the last one.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LIMITE = 150
MESURE = """
import resource, sys, time
from pathlib import Path
from dossier_pro.referentiels.importer import importer
started = time.perf_counter()
ref = importer(Path(sys.argv[1]), nom="export", choix="RNCP99999").referentiel
took = time.perf_counter() - started
print(ref.cle, took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def fiches() -> list[bytes]:
    """Return fiches to repeat."""
    corpus = Path(os.environ.get("DOSSIER_PRO_CORPUS", ROOT.parent / "shared/corpus"))
    excerpt = corpus / "rncp" / "export_fiches_RNCP_fixture.xml"
    if excerpt.is_file():
        return re.findall(rb"<FICHE>.*?</FICHE>", excerpt.read_bytes(), re.DOTALL)
    bloc = b"<BLOC_COMPETENCES><CODE>RNCP1BC01</CODE><LIBELLE>Semer</LIBELLE></BLOC_COMPETENCES>" * 20
    return [b"<FICHE><NUMERO_FICHE>RNCP1</NUMERO_FICHE><BLOCS_COMPETENCES>" + bloc + b"</BLOCS_COMPETENCES></FICHE>"]


def main() -> int:
    size = int(sys.argv[1]) * 1_000_000 if len(sys.argv) > 1 else 570_000_000
    parts = fiches()
    last = b"<FICHE><NUMERO_FICHE>RNCP99999</NUMERO_FICHE><INTITULE>x</INTITULE><BLOCS_COMPETENCES><BLOC_COMPETENCES>"
    last += b"<CODE>RNCP99999BC01</CODE><LIBELLE>x</LIBELLE></BLOC_COMPETENCES></BLOCS_COMPETENCES></FICHE>"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.xml"
        with path.open("wb") as stream:
            written = stream.write(
                b'<?xml version="1.0" encoding="UTF-8"?>\n<FICHES>\n<VERSION_FLUX>4.1</VERSION_FLUX>\n'
            )
            while written < size:
                written += sum(stream.write(part) for part in parts)
            stream.write(last + b"\n</FICHES>\n")
        done = subprocess.run(
            [sys.executable, "-c", MESURE, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
        )
    cle, took, memory = done.stdout.split()
    print(f"{written / 1e6:.0f} MB: {cle} in {float(took):.1f} s, {float(memory):.0f} MB of memory (limit {LIMITE})")
    return 0 if float(memory) <= LIMITE else 1


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    raise SystemExit(main())
