"""All measurements on one page, each at a small size: what ``dev.py bench`` runs where none is named.

A line or two for each: its name, the seconds it took, and the last it said, where the ratios stand; all it said is kept
in ``sortie/bench``. What compares with another program says so itself, and is left out where that is not installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from tests.bench import _help

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "sortie" / "bench"
LONGEST = 240.0
"""Seconds after which a measurement is left: on an idle machine each takes a few."""
CORPUS = "{corpus}"
WIDTH = 100
"""Signs of a line that are shown."""


class Small(NamedTuple):
    """One measurement at the size that the page has room for.

    Attributes:
        name: of its module.
        arguments: what it is given.
        needs: what it cannot do without (``_NEEDS``).
        lines: how many of the last lines that it prints are shown.
    """

    name: str
    arguments: tuple[str, ...] = ()
    needs: str = ""
    lines: int = 1


PAGE = (
    Small("start_times", ("3",), lines=4),
    Small("cli_times", ("3",), lines=7),
    Small("gui_lag", lines=6),
    Small("store_load", ("500", "100"), lines=3),
    Small("store_growth", ("300",)),
    Small("protected_times", ("5",), lines=2),
    Small("search_times", ("100",), lines=2),
    Small("suivi_times", ("12", "4", "2"), "cc", 2),
    Small("review_merge", ("1000",)),
    Small("ancres", ("repetitif",), lines=2),
    Small("export_times", ("1",), "soffice", 5),
    Small("pages_typst", ("1",), lines=3),
    Small("export_pages", ("1", "2"), "soffice"),
    Small("own_word_rounds", ("3", "1")),
    Small("page_white"),
    Small("langue", ("a", "b"), lines=4),
    Small("suggestions", (CORPUS,), "corpus"),
    Small("relecture_du_brouillon"),
    Small("dp_import_read", lines=2),
    Small("dp_import_measure", (CORPUS,), "corpus"),
    Small("dp_import_mutants", (CORPUS, "1"), "corpus"),
    Small("referentiel_import", (), "corpus"),
    Small("referentiel_linear", ("2000",)),
    Small("referentiel_xml", ("20",)),
    Small("referentiel_fuzz", ("40",)),
    Small("mutated_inputs", ("30",)),
    Small("damaged_dossiers", ("6",)),
    Small("repaired_dossiers", ("10",)),
    Small("stray_journal", ("4",)),
    Small("store_kill", ("3",)),
    Small("failing_disk", ("2", "éditer"), "cc"),
    Small("left_by_kills", ("2",)),
    Small("stateful", ("30", "1")),
    Small("bursts", ("5",)),
    Small("random_walk", ("60", "1")),
)
APART = {"actions_by_bus": "il lui faut des minutes pour chaque écran : lancez-la par son nom"}
"""What no size makes small enough for the page, and why."""


def main() -> int:
    """Print the page; returns 1 where a measurement ended otherwise than well."""
    KEPT.mkdir(parents=True, exist_ok=True)
    print(f"Chaque mesure en petit ; tout ce qu’elle dit est dans {KEPT.relative_to(ROOT)}. {_peers()}\n")
    ended_well = True
    for small in PAGE:
        missing = _missing(small.needs)
        if missing:
            print(f"{small.name:<18}   non faite : il faut {missing}", flush=True)
        else:
            ended_well = _show(small) and ended_well
    for name, why in APART.items():
        print(f"{name:<18}   non faite : {why}")
    return 0 if ended_well else 1


def _show(small: Small) -> bool:
    """Do one and print its lines; whether it ended well."""
    arguments = [str(corpus()) if word == CORPUS else word for word in small.arguments]
    command = [sys.executable, "-m", f"tests.bench.{small.name}", *arguments]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    began = time.monotonic()
    kept = KEPT / f"{small.name}.txt"
    code: int | None
    with kept.open("wb") as out:
        try:
            done = subprocess.run(
                command, cwd=ROOT, env=env, stdout=out, stderr=subprocess.STDOUT, timeout=LONGEST, check=False
            )
            code = done.returncode
        except subprocess.TimeoutExpired:
            code = None
    seconds = time.monotonic() - began
    said = [line for line in kept.read_text("utf-8", "replace").splitlines() if line.strip()][-small.lines :]
    end = "" if code == 0 else "trop longue ; " if code is None else f"code {code} ; "
    for at, line in enumerate(said or ["(rien)"]):
        head = f"{small.name:<18} {seconds:3.0f} s" if at == 0 else " " * 24
        print(f"{head}  {end if at == 0 else ''}{line.strip()[:WIDTH]}", flush=True)
    return code == 0


def corpus() -> Path:
    """Return where public documents that are not ours are (README, Tests)."""
    return Path(os.environ.get("DOSSIER_PRO_CORPUS", ROOT.parent / "shared" / "corpus"))


def _missing(needs: str) -> str:
    """Return the name of what is needed and not here; empty where nothing is."""
    there = {
        "": True,
        "soffice": shutil.which("soffice") is not None,
        "cc": shutil.which("cc") is not None and sys.platform == "linux",
        "corpus": corpus().is_dir(),
    }
    names = {"soffice": "LibreOffice", "cc": "Linux et un compilateur C", "corpus": "le corpus (DOSSIER_PRO_CORPUS)"}
    return "" if there[needs] else names[needs]


def _peers() -> str:
    """Say of each program that some of them compare with whether it is here."""
    peers = {"LibreOffice": not _missing("soffice"), "typst": find_spec("typst") is not None}
    said = [f"{name} {'installé' if there else 'absent'}" for name, there in peers.items()]
    return f"À quoi se comparer : {', '.join(said)}."


if __name__ == "__main__":
    _help.answer(__doc__)
    sys.exit(main())
