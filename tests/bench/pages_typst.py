"""A dossier of 63 pages without pictures as whole processes: ours to PDF, and typst setting the same text.

    python -m tests.bench.pages_typst [rounds] [python that has typst]

Each round runs both, one after the other, so that a busy machine slows both alike; the medians and the least of
``rounds`` (7) are printed, with the processor time. Ours is ``dossier-pro exporter --pdf``: it reads the dossier, lays
it out, tags it (PDF/UA-1, PDF/A-2a) and checks what blocks; its modules are byte-compiled, as in what people install,
whatever the environment says. typst is its Python package where that is installed (it is no dependency): it sets the
same words, in the same font and sizes, in columns as wide and lines as high, with a table of contents, tagged for the
same two standards.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from dossier_pro.domain.dossier import Dossier, Exemple
from dossier_pro.domain.text import plain
from dossier_pro.resources import resource
from tests.bench.export_times import exemple as written
from tests.bench.export_times import opening
from tests.export.sample import dossier, referentiel

TYPST: Final = (
    "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], "
    "ignore_system_fonts=True, pdf_standards=['a-2a', 'ua-1'])"
)


def without_pictures() -> Dossier:
    """Twelve exemples of five pages."""
    rng = random.Random(63)
    entities = opening(rng, "formation")
    entities += [written(rng, rank, (1250, 360, 280, 200), date(2024, 6, 30)) for rank in range(12)]
    return dossier(referentiel(activites=4), *entities)


def in_typst(made: Dossier) -> str:
    """The words of the exemples as typst's markup: what a paragraph holds is a string, so that no sign of it is one."""
    lines = [
        '#set document(title: "Dossier professionnel")',
        '#set page(paper: "a4", margin: (x: 39.5pt, y: 71pt), numbering: "1", header: [Dossier professionnel])',
        '#set text(font: "Carlito", size: 11pt, lang: "fr", hyphenate: false, top-edge: 0.8em, bottom-edge: -0.2em)',
        "#set par(justify: false, spacing: 8.5pt, leading: 4pt)",
        "#outline()",
    ]
    for exemple in made.all(Exemple).values():
        lines += ["#pagebreak()", f"= #{_string(exemple.intitule)}", "#v(60pt)"]
        for number, text in enumerate((exemple.taches, exemple.moyens, exemple.equipe, exemple.complements), start=1):
            lines.append(f"== {number}. Question")
            lines.append("#block(stroke: 0.5pt, inset: (x: 7.5pt, y: 4.5pt), width: 100%, breakable: true)[")
            lines += [f"#par({_string(part)})\n" for part in plain(text).split("\n") if part.strip()]
            lines.append("]")
    return "\n".join(lines)


def _string(text: str) -> str:
    return '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"'))


def timed(command: Sequence[str]) -> tuple[float, float]:
    """Run a program; return how long it took, and the processor's time, in seconds."""
    start = time.perf_counter()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return took, usage.ru_utime + usage.ru_stime


def main(rounds: int, python: str) -> None:
    """Print a line for each program, and how many times longer ours takes."""
    from dossier_pro.services.dossiers import creer_rempli

    made = without_pictures()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "pages.dpro"
        creer_rempli(path, made, iter(())).close()
        (folder / "pages.typ").write_text(in_typst(made), encoding="utf-8")
        ours = [sys.executable, "-m", "dossier_pro", "exporter", str(path), "--pdf", str(folder / "ours.pdf")]
        fonts = str(resource("fonts"))
        theirs = [python, "-c", TYPST, str(folder / "pages.typ"), str(folder / "typst.pdf"), fonts]
        commands = {"ours": ours}
        if subprocess.run([python, "-c", "import typst"], capture_output=True, check=False).returncode:
            print("typst is not installed: pip install typst, into an environment of its own")
        else:
            commands["typst"] = theirs
        for command in commands.values():
            timed(command)
        runs: dict[str, list[tuple[float, float]]] = {who: [] for who in commands}
        for _ in range(rounds):
            for who, command in commands.items():
                runs[who].append(timed(command))
        _report(runs, folder)


def _report(runs: dict[str, list[tuple[float, float]]], folder: Path) -> None:
    import pypdfium2

    medians = {}
    for who, times in runs.items():
        wall, cpu = [t for t, _ in times], [c for _, c in times]
        with pypdfium2.PdfDocument(folder / f"{who}.pdf") as pdf:
            pages = len(pdf)
        medians[who] = statistics.median(wall), min(wall), statistics.median(cpu), min(cpu)
        print(
            f"{who:6} {pages} pages, whole process: median {medians[who][0]:.3f} s, least {medians[who][1]:.3f}; "
            f"processor {medians[who][2]:.3f} s, least {medians[who][3]:.3f}"
        )
    if len(medians) == 2:
        ratios = [a / b for a, b in zip(medians["ours"], medians["typst"], strict=True)]
        print("ours / typst: median × {:.2f}, least × {:.2f}; processor × {:.2f}, least × {:.2f}".format(*ratios))


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    given = sys.argv[1:]
    main(int(given[0]) if given else 7, given[1] if len(given) > 1 else sys.executable)
