"""A référentiel is read in a child that the system holds to its limits: whatever the document, a person gets what is in
it, or one sentence.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from dossier_pro.cli import main
from dossier_pro.domain.errors import KnownError
from dossier_pro.services import reader_jobs, referentiels
from dossier_pro.services.reader_jobs import lire_a_part, longer
from dossier_pro.workers.worker import BugError
from tests.referentiels import fabrique
from tests.referentiels.variantes import Variante
from tests.support import hostile_pdf
from tests.support.processes import children, wait_until_gone
from tests.support.worker_jobs import break_over

ROOT = Path(__file__).resolve().parents[2]
GIGABYTE = 1_000_000_000
SECONDS = 10.0
HEAVY = {
    "calls_itself_under_another_name",
    "doubles_in_secret",
    "flate_bomb_of_text",
    "many_pages",
}
"""Those that only the limits end."""
DAMAGED = "« REAC.pdf » demande plus de temps ou de mémoire qu’un référentiel"


def test_it_reads_what_is_read_in_this_process(tmp_path: Path) -> None:
    path = tmp_path / "reac.pdf"
    path.write_bytes(fabrique.reac(Variante("essai", police="Helvetica"), 5)[0])
    assert lire_a_part(path) == referentiels.lire(path)


def test_a_pasted_text_is_read_there_too() -> None:
    texte = "# Jardinier de terroir\n\nCCP 1 : Entretenir\n- Tailler les haies\n- Semer\n"
    assert lire_a_part(texte) == referentiels.lire(texte)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.slow] if name in HEAVY else []) for name in hostile_pdf.ALL]
)
def test_a_hostile_pdf_is_one_sentence_in_time_and_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / "REAC.pdf"
    path.write_bytes(hostile_pdf.ALL[name]())
    before, held = children()
    with pytest.raises(KnownError) as refused:
        lire_a_part(path)
    seconds, memory = children()
    assert refused.value.phrase.count(". ") == 0
    assert seconds - before < SECONDS
    assert memory <= max(held, GIGABYTE)  # of all children so far: an earlier one may have held more
    if name in HEAVY - {"many_pages"}:
        assert refused.value.phrase.startswith(DAMAGED)


def test_the_command_line_says_it_and_leaves_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "REAC.pdf"
    path.write_bytes(hostile_pdf.nested_pages())
    assert main(["referentiel", "importer", str(path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(DAMAGED)
    assert said.err.count("\n") == 1


def _at_work(pid: int) -> bool:
    """Whether a child has the document: earlier, its parent may still be importing, where Ctrl+C ends Python itself."""
    spent = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[11:13]
    return sum(map(int, spent)) / os.sysconf("SC_CLK_TCK") > 0.3


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_ctrl_c_ends_the_command_and_its_child(tmp_path: Path) -> None:
    path = tmp_path / "REAC.pdf"
    path.write_bytes(hostile_pdf.many_pages())  # four seconds: the signal comes before the answer
    command = [sys.executable, "-m", "dossier_pro", "referentiel", "importer", str(path)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    pause = threading.Event()

    def heard() -> None:
        """Because: who starts the tests in the background of a shell has them, and all below them, deaf to Ctrl+C."""
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    with subprocess.Popen(
        command, cwd=ROOT, env=environ, stderr=subprocess.PIPE, text=True, preexec_fn=heard
    ) as program:
        children = Path(f"/proc/{program.pid}/task/{program.pid}/children")
        while not (found := children.read_text("ascii").split()) or not _at_work(int(found[0])):
            pause.wait(0.01)
        program.send_signal(signal.SIGINT)
        _, said = program.communicate()
    assert (program.returncode, said) == (130, "Interrompu.\n")
    wait_until_gone(*map(int, found))


def test_a_bug_of_ours_stays_a_bug(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path))
    monkeypatch.setattr(reader_jobs, "read_alone", break_over)
    with pytest.raises(BugError):
        lire_a_part("CCP 1 : Entretenir")
    assert (tmp_path / "dossier-pro.log").is_file()


def test_a_large_export_is_given_longer(tmp_path: Path) -> None:
    assert longer("x" * 5_000_000) == pytest.approx(1.0)
    assert longer(tmp_path / "gone.xml") == 0.0
