"""What killed programs leave: ``python -m tests.bench.left_by_kills [runs] [seed]``.

Each run starts a command (export with annexes that LibreOffice prints, package, import of a DP, « tout exporter », a
preuve added, a preuve shown by another program) and ends it at a random moment: by SIGKILL, by SIGTERM, or as a logout
does, with all that it started. Afterwards each command runs once to its end. What is in the temporary folder, beside
the files, in the person's own folder and among LibreOffice's sockets then, and belongs to nobody, is told. Exit 1 where
there is something, or a file is not whole. Linux only.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path

import docx
import pikepdf

from dossier_pro.domain.dossier import Annexe, Preuve, new_id
from dossier_pro.office import conversions
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.temporary import office_sockets

SHOWN = """
import sys, time
from pathlib import Path
from dossier_pro.services.opening import copie_a_montrer
copie_a_montrer("fiche.pdf", Path(sys.argv[1]).read_bytes() * 20)
time.sleep(1)
"""


class Place:
    """A folder with a dossier, a DP in Word and an empty home."""

    def __init__(self, root: Path) -> None:
        self.work, self.tmp, self.home = root / "travail", root / "tmp", root / "home"
        for folder in (self.work, self.tmp, self.home):
            folder.mkdir()
        self.dossier = self.work / "e.dpro"
        document = docx.Document()
        document.add_paragraph("Une annexe de plusieurs mots.")
        document.save(str(self.work / "annexe.docx"))
        with creer_exemple(self.dossier) as desk:
            before = set(desk.dossier.all(Preuve))
            desk.ajouter_preuve(self.work / "annexe.docx")
            (preuve_id,) = set(desk.dossier.all(Preuve)) - before
            annexe = Annexe(new_id(), intitule="Procédure", preuve_id=preuve_id)
            desk.change("Annexe", lambda draft: draft.put(annexe))
        self.run(
            ["exporter", str(self.dossier), "--word", str(self.work / "dp.docx"), "--pdf", str(self.work / "p.pdf")]
        )
        self.known = {path.name for path in self.work.iterdir()}
        self.sockets = set(Path("/tmp").glob("OSL_PIPE_*"))

    @property
    def env(self) -> dict[str, str]:
        """What a command runs with: nothing that LibreOffice made is kept, so that it works each time."""
        here = {"TMPDIR": str(self.tmp), "DOSSIER_PRO_HOME": str(self.home), conversions.VARIABLE: ""}
        return {**os.environ, **here, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}

    def start(self, arguments: list[str]) -> subprocess.Popen[bytes]:
        """Start a command in a session of its own."""
        head = [sys.executable, "-c", SHOWN] if arguments[0] == "montrer" else [sys.executable, "-m", "dossier_pro"]
        tail = arguments[1:] if arguments[0] == "montrer" else arguments
        return subprocess.Popen(
            [*head, *tail], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
        )

    def run(self, arguments: list[str]) -> None:
        """Run a command to its end."""
        with self.start(arguments) as program:
            _, said = program.communicate()
        assert program.returncode in (0, 1, 2), (arguments, said.decode())

    def commands(self, number: int) -> list[list[str]]:
        """The commands; what they write has one name each, so that they also replace."""
        dossier, out = str(self.dossier), self.work
        return [
            ["exporter", dossier, "--word", f"{out}/x.docx", "--pdf", f"{out}/x.pdf", "--index", f"{out}/x-index.pdf"],
            ["exporter", dossier, "--paquet", f"{out}/paquet.zip"],
            ["importer-dp", f"{out}/dp.docx", "-o", f"{out}/importe{number}.dpro", "--titre", "TP-01285:04"],
            ["tout-exporter", dossier, "-o", f"{out}/tout.zip"],
            ["preuve", "ajouter", dossier, f"{out}/p.pdf", "--titre", f"P{number}"],
            ["montrer", f"{out}/p.pdf"],
        ]


def kill(program: subprocess.Popen[bytes], how: str) -> None:
    """End a command."""
    if how == "logout":  # every process of the person, the children in sessions of their own too
        for child in _below(program.pid):
            os.kill(child, signal.SIGKILL)
    program.send_signal(signal.SIGTERM if how == "term" else signal.SIGKILL)
    program.communicate()


def _below(pid: int) -> list[int]:
    found: list[int] = []
    try:
        own = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    except OSError:
        return []
    for child in map(int, own):
        found += [*_below(child), child]
    return found


def whole(path: Path) -> bool:
    """Whether a file that a person would open can be read."""
    try:
        if path.suffix in (".docx", ".zip"):
            with zipfile.ZipFile(path) as archive:
                return archive.testzip() is None
        if path.suffix == ".pdf":
            pikepdf.open(path).close()
        elif path.suffix == ".dpro":
            with ouvrir(path, lecture_seule=True) as desk:
                return bool(desk.dossier.all(Preuve)) or "importe" in path.name
    except Exception as error:  # noqa: BLE001 - whatever it is, the file is not whole
        print(f"{path.name}: {error!r}")
        return False
    return True


def main(runs: int = 60, seed: int = 1) -> int:
    """Kill, start again, and tell what is left."""
    chance, ended, faults = random.Random(seed), Counter[str](), 0
    with tempfile.TemporaryDirectory() as name:
        place = Place(Path(name))
        for number in range(runs):
            command = chance.choice(place.commands(number))
            how = chance.choice(("kill", "term", "logout"))
            program = place.start(command)
            try:
                program.wait(chance.choice((0.3, 0.8, 2, 4)) * chance.random() + 0.15)
            except subprocess.TimeoutExpired:
                ended[f"{command[0]}, {how}"] += 1
                kill(program, how)
        time.sleep(1)  # the shell beside LibreOffice is still at it
        for command in place.commands(runs):
            place.run(command)
        left = list(place.tmp.rglob("*"))
        own = {"x.docx", "x.pdf", "x-index.pdf", "paquet.zip", "tout.zip"} | place.known
        left += [p for p in place.work.iterdir() if p.name not in own and not p.match("importe*.dpro")]
        left += [p for p in place.home.rglob("*") if ".part" in p.name or p.name.startswith(".")]
        left += [s for folder in place.tmp.iterdir() for s in office_sockets(folder) if s.exists()]
        for path in left:
            print("left:", path.relative_to(name) if path.is_relative_to(name) else path)
        faults = len(left) + sum(not whole(path) for path in place.work.iterdir() if path.is_file())
    print(f"{sum(ended.values())} of {runs} ended before their end: {dict(ended)}; {faults} things left or not whole")
    return 1 if faults else 0


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    sys.exit(main(*map(int, sys.argv[1:])))
