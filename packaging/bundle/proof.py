"""What each proof on Linux does with a program that was installed: its test, its window, a double click, an export."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import dev_setup
from bundle import content
from bundle.bare import USER, Bare, differences
from bundle.screen import Screen
from dev_setup import ROOT, SetupError, say

CLICKED = "Dossier d’Éloïse, été 2026 (à relire).dpro"
"""A name as people give them: spaces, accents, an apostrophe, brackets."""
_TEXT = """
import pypdfium2, sys
with pypdfium2.PdfDocument(sys.argv[1]) as document:
    print(len(document))
    for page in document:
        print(page.get_textpage().get_text_range())
"""


@dataclass(frozen=True)
class Installed:
    """A program in a bare Debian.

    Attributes:
        system: that Debian.
        exec_line: what the menu entry runs, its field codes as they stand.
        name: of the proof, for the pictures.
    """

    system: Bare
    exec_line: str
    name: str

    def command(self, file: str = "") -> str:
        """What the menu entry runs, on a file where one is clicked."""
        return exec_command(self.exec_line, file)

    def picture(self, what: str) -> Path:
        """Where a picture goes."""
        return content.OUTPUT / "preuves" / f"{self.name}-{what}.png"


def exec_command(line: str, file: str = "") -> str:
    """Turn the Exec line of a menu entry into a command of the shell (desktop entry specification: field codes)."""
    words = []
    for word in shlex.split(line):
        if word in ("%f", "%F", "%u", "%U"):
            words += [file] if file else []
        elif not re.fullmatch(r"%[ick]", word):
            words.append(word.replace("%%", "%"))
    return shlex.join(words)


def exec_of(entry: str) -> str:
    """The Exec line of a menu entry."""
    found = re.search(r"^Exec=(.*)$", entry, re.MULTILINE)
    if not found:
        raise SetupError("L’entrée du menu n’a pas de ligne Exec.")
    return found[1]


def about_voice(said: str, *, wanted: str = "Lecture à voix haute") -> str:
    """What an autotest said of reading aloud.

    Args:
        said: all that it said.
        wanted: words that must be in that line.

    Raises:
        SetupError: it is not in the bundle, or the line is another one.
    """
    found = next((line for line in said.splitlines() if line.startswith("Lecture à voix haute")), "")
    if wanted not in found or "n’est pas dans cette installation" in found:
        raise SetupError(f"La lecture à voix haute n’est pas comme elle devrait :\n{said}")
    return found


def autotest(installed: Installed, *, voice: str = "Lecture à voix haute") -> None:
    """The program finds itself whole.

    Args:
        installed: where.
        voice: words that it must say of reading aloud.
    """
    began = time.monotonic()
    said = installed.system.run(f"{installed.command()} autotest", user=USER)
    if "Tout est en ordre." not in said:
        raise SetupError(f"L’autotest n’est pas bon :\n{said}")
    say(f"  autotest : bon ({time.monotonic() - began:.1f} s) ; {about_voice(said, wanted=voice)}")


def window(installed: Installed, screen: Screen) -> None:
    """The menu entry's command opens the window."""
    with_window(installed, screen, installed.command(), "Dossier Pro", "menu")


def double_click(installed: Installed, screen: Screen, default: Callable[[], str]) -> None:
    """A dossier with an awkward name opens by its type.

    Args:
        installed: the program.
        screen: where its window comes.
        default: which menu entry the desktop would start for the type.
    """
    entry = default()
    if entry != "dossier-pro.desktop":
        raise SetupError(f"Un double clic sur un .dpro n’ouvrirait pas Dossier Pro, mais « {entry} ».")
    system, place = installed.system, f"/home/{USER}/{CLICKED}"
    system.run(f"{installed.command()} exemple {shlex.quote(place)}", user=USER)
    with_window(installed, screen, installed.command(place), Path(CLICKED).stem, "double-clic")


def with_window(installed: Installed, screen: Screen, command: str, title: str, what: str) -> None:
    """Start a command, wait for its window, photograph it, tell what it took, and end it."""
    program = installed.system.start(command, user=USER, environ=[f"DISPLAY={screen.name}"])
    try:
        took = screen.wait_for(title, 90, lambda: program.poll() is None)
        screen.photograph(installed.picture(what), settle=4)
        say(f"  fenêtre ({what}) : {took:.1f} s, {_memory(program.pid)}")
    except SetupError as problem:
        os.killpg(program.pid, signal.SIGKILL)
        said = program.stderr.read().decode("utf-8", "replace") if program.stderr else ""
        raise SetupError(f"{problem}\n{said[-2000:]}") from problem
    finally:
        if program.poll() is None:
            os.killpg(program.pid, signal.SIGTERM)
            program.wait(20)


def _memory(pid: int) -> str:
    """How much memory the program takes, the largest of what was started."""
    found = subprocess.run(["ps", "-o", "rss=", "-g", str(pid)], capture_output=True, text=True, check=False).stdout
    sizes = [int(word) for word in found.split()]
    return f"{max(sizes, default=0) / 1024:.0f} Mo de mémoire"


def export(installed: Installed) -> None:
    """The example's PDF has the pages and the words that it has from the sources."""
    dev_setup.ensure_environment(dev=False)
    system, python = installed.system, str(dev_setup.python())
    began = time.monotonic()
    system.run(f"{installed.command()} exemple exemple.dpro", user=USER)
    system.run(f"{installed.command()} exporter exemple.dpro --pdf exemple.pdf --word exemple.docx", user=USER)
    took = time.monotonic() - began
    ours = content.OUTPUT / "preuves" / "source"
    shutil.rmtree(ours, ignore_errors=True)
    ours.mkdir(parents=True)
    for words in (["exemple", "exemple.dpro"], ["exporter", "exemple.dpro", "--pdf", "exemple.pdf"]):
        # Without LibreOffice, as there: where it is, annexes in its formats are printed page by page.
        environ = {"PYTHONPATH": str(ROOT), "PATH": "/nowhere", "DOSSIER_PRO_HOME": str(ours)}
        subprocess.run([python, "-m", "dossier_pro", *words], cwd=ours, env=environ, check=True, capture_output=True)
    texts = []
    shutil.copyfile(system.root / "home" / USER / "exemple.pdf", ours / f"{installed.name}.pdf")
    for path in (ours / "exemple.pdf", ours / f"{installed.name}.pdf"):
        done = subprocess.run([python, "-c", _TEXT, str(path)], capture_output=True, text=True, check=True)
        texts.append(done.stdout)
    if texts[0] != texts[1]:
        raise SetupError(f"Le PDF de l’exemple n’a pas le même texte que depuis les sources : voyez {ours}")
    say(f"  exemple exporté : {texts[0].splitlines()[0]} pages, le même texte que depuis les sources ({took:.1f} s)")


def removed(before: dict[str, str], after: dict[str, str]) -> None:
    """What stood there before stands there again, and nothing else.

    Raises:
        SetupError: which files are there still, or missing.
    """
    if left := differences(before, after):
        raise SetupError("Après la désinstallation il reste, ou il manque :\n  " + "\n  ".join(left[:40]))


def kept(system: Bare) -> None:
    """The person's dossier outlives the program.

    Raises:
        SetupError: it is gone.
    """
    if not (system.root / "home" / USER / CLICKED).is_file():
        raise SetupError("La désinstallation a emporté un dossier de l’utilisateur.")
