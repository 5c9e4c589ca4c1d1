"""How long a folder of dossiers takes to be followed: ``python -m tests.bench.suivi_times [dossiers] [Mo] [ms]``.

By default 300 dossiers of 200 MB together, one in ten in a folder of its own: read for the first time, again in a new
process, then both once more with 20 ms added to every operation on a file below the folder (``slow_files.c``,
preloaded; Linux with a C compiler). Each is a fresh process, timed from the import of what is needed on; the start of
Python is told apart. Says how busy the machine was. To compare with another checkout: ``PYTHONPATH`` to it.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Candidat, Preuve, new_id
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple

HERE = Path(__file__).parent
MEASURE = """
import ctypes, os, sys, time
from pathlib import Path
begun = time.perf_counter()
from dossier_pro.services.suivi.following import suivre
first = []
def shown(suivi):
    first or first.append((time.perf_counter() - begun, len(suivi.lignes)))
try:
    found = suivre(Path(sys.argv[1]), montrer=shown)
except TypeError:
    found = suivre(Path(sys.argv[1]))
whole = time.perf_counter() - begun
bad = sum(bool(line.erreur) for line in found.lignes)
count = ctypes.CDLL(None).slow_operations() if os.environ.get("SLOW_UNDER") else -1
said = f"{len(found.lignes)} lignes, {bad} non lues"
at = f", premières ({first[0][1]}) à {first[0][0]:.2f} s" if first else ""
print(f"{whole:6.2f} s{at}   {said}" + (f", {count} opérations" if count >= 0 else ""))
"""


def make(folder: Path, dossiers: int, mo: float) -> None:
    """Write dossiers of one size each, with an attachment that does not compress, under names of their own."""
    folder.mkdir()
    master = _model(folder.parent, int(mo * 1_000_000 / dossiers))
    with ouvrir(master, lecture_seule=True) as desk:
        for number in range(dossiers):
            place = folder / f"groupe {number % 10}" / f"candidat {number}" if number % 10 == 0 else folder
            place.mkdir(parents=True, exist_ok=True)
            path = place / f"candidat {number:03}.dpro"
            desk.copy_without_history(path, replace(desk.dossier, id=new_id()))
            with ouvrir(path) as written:
                who = replace(written.dossier.candidat, nom_naissance=f"Nom {number:03}", nom_usage="")
                written.change("Nommer", partial(_put, who))


def _model(place: Path, size: int) -> Path:
    """Write the example with one attachment in the place of its own, so that the file has about that size."""
    whole, bare, padding = place / "exemple.dpro", place / "modele.dpro", place / "annexe.txt"
    with creer_exemple(whole) as desk:
        content = desk.dossier
        for preuve in content.all(Preuve).values():
            content = content.put(replace(preuve, sha256=None))
        desk.copy_without_history(bare, content)
    more = size - bare.stat().st_size
    if more > 0:
        padding.write_bytes(random.Random(3).randbytes(more).hex()[:more].encode())
        with ouvrir(bare) as desk:
            desk.ajouter_preuve(padding)
    return bare


def _put(who: Candidat, draft: Draft) -> None:
    draft.put(who)


def build(target: Path) -> bool:
    """Compile the slow disk; False where there is no compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        return False
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(target), str(HERE / "slow_files.c"), "-ldl"]
    return subprocess.run(command, check=False).returncode == 0


def measure(what: str, folder: Path, home: Path, slow: dict[str, str]) -> None:
    """Print the time of one run in a process of its own."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else -1.0
    environ = {**os.environ, "DOSSIER_PRO_HOME": str(home), **slow}
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(folder)], env=environ, capture_output=True, text=True, check=False
    )
    whole = time.perf_counter() - begun
    said = done.stdout.strip() or done.stderr.strip()
    print(f"{what:34} {said}   (avec le démarrage {whole:.2f} s ; charge {load:.1f})", flush=True)


def main(argv: list[str]) -> int:
    """Print the times."""
    dossiers, mo, ms = (int(argv[at]) if len(argv) > at else known for at, known in enumerate((300, 200, 20)))
    with tempfile.TemporaryDirectory(prefix="suivi-") as name:
        place = Path(name)
        folder = place / "groupe"
        os.environ["DOSSIER_PRO_HOME"] = str(place / "home-0")
        make(folder, dossiers, mo)
        size = sum(path.stat().st_size for path in folder.rglob("*.dpro")) / 1e6
        print(f"{dossiers} dossiers, {size:.0f} Mo, {os.cpu_count()} cœurs")
        for home in ("home-1", "home-2"):
            measure("première lecture", folder, place / home, {})
            measure("la suivante", folder, place / home, {})
        library = place / "slow.so"
        if not build(library):
            print("Pas de compilateur C, ou pas Linux : la lenteur du disque n’est pas mesurée.")
            return 0
        slow = {"LD_PRELOAD": str(library), "SLOW_UNDER": str(folder), "SLOW_MS": str(ms)}
        measure(f"première lecture, {ms} ms l’opération", folder, place / "home-3", slow)
        measure(f"la suivante, {ms} ms l’opération", folder, place / "home-3", slow)
    return 0


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    raise SystemExit(main(sys.argv[1:]))
