"""`prove windows`: what `bundle windows` made, installed, used, updated and removed under wine, and from a USB key."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import dev_setup
from bundle import content, windows, windows_installer
from bundle.proof import about_voice
from bundle.screen import Screen, screen
from bundle.wine import Wine, build_stubs
from dev_setup import SetupError, say

NEEDED = {
    "wine": "wine",
    "/usr/lib/wine/wine64": "wine64",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "pdftotext": "poppler-utils",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
}
"""What is run, and the Debian package that has it."""
FOLDER = "Dossier d’été – Zoé (à relire)"
"""A name as people give them: spaces, accents, an apostrophe, a dash, brackets."""
PICTURES = content.OUTPUT / "preuves"
_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\DossierPro"
_CLASSES = r"HKCU\Software\Classes"
_COPY = "Un_A.exe"
"""How the copy of itself is called that an uninstaller goes on from, as it cannot remove itself."""
_EVERY_MODULE = """
import importlib, pkgutil, dossier_pro
elsewhere = ("__main__", "workers.posix")
names = [found.name for found in pkgutil.walk_packages(dossier_pro.__path__, "dossier_pro.")]
for name in names:
    if not name.endswith(elsewhere):
        importlib.import_module(name)
print(len(names), "modules")
"""


class Proof:
    """One run through, in one prefix; each step stands on those before it."""

    def __init__(self, wine: Wine, display: Screen, work: Path) -> None:
        """Look where everything is.

        Args:
            wine: the prefix.
            display: where windows come.
            work: a folder for what the proof makes itself.
        """
        version = content.version()
        self.wine, self.display, self.work, self.version = wine, display, work, version
        self.installer = windows.OUTPUT / windows.installer_name(version)
        self.archive = windows.OUTPUT / windows.archive_name(version)
        self.home = wine.user_folder()
        self.place = self.home / "AppData" / "Local" / "Programs" / windows.NAME
        self.data = self.home / "AppData" / "Local" / "dossier-pro"
        self.shortcut = self.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs" / f"{windows.NAME}.lnk"
        self.documents = self.home / "Proof" / FOLDER
        self.stubs: list[Path] = []

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """What is shown, in order."""
        return [
            ("Windows 8.1 est refusé", self.old_windows),
            ("une version plus ancienne s’installe", self.older_version),
            ("installation silencieuse par-dessus", self.install),
            ("chaque module s’importe", self.every_module),
            ("autotest", self.autotest),
            ("le PDF de l’exemple est celui de Linux", self.same_pdf),
            ("la fenêtre s’ouvre par le menu Démarrer", self.start_menu),
            ("rien ne s’installe ni ne s’en va tant qu’elle est ouverte", self.in_use),
            ("un fichier .dpro s’ouvre par association", self.double_click),
            ("un fichier .avis aussi", self.review),
            ("désinstallation silencieuse", self.uninstall),
            ("depuis une clé USB", self.on_a_key),
        ]

    def python(self, *words: str, folder: Path | None = None) -> str:
        """Run Python as it was installed and return what it said; it must end well."""
        code, said = self.wine.run((folder or self.place) / "python.exe", *words)
        if code:
            raise SetupError(f"« {' '.join(words)} » a fini par {code} :\n{said[-1500:]}")
        return said

    # -------------------------------------------------------------------------------- installing, removing

    def old_windows(self) -> str:
        """The installer says no, and writes nothing."""
        self.wine.pretend("win81")
        code, _ = self.wine.run(self.installer, "/S")
        self.wine.pretend("win10")
        _exact(code, 3, "le code de l’installeur")
        _exact(self.place.exists(), False, "un dossier d’installation")
        return "code 3, rien d’écrit"

    def older_version(self) -> str:
        """A small version 0.0.1 with files that no later one has; somebody else's program opens .avis."""
        tree = self.work / "ancienne"
        (tree / "Lib" / "vieux").mkdir(parents=True)
        (tree / "Lib" / "vieux" / "reste é.txt").write_text("0.0.1", "utf-8")
        (tree / "pythonw.exe").write_bytes(b"0.0.1")
        older = self.work / "ancienne.exe"
        windows_installer.make(tree, self.work / "script", older, "0.0.1")
        self.wine.write(rf"{_CLASSES}\.avis", "Autre.avis")
        code, _ = self.wine.run(older, "/S")
        _exact(code, 0, "le code de l’installeur")
        _exact(self.wine.read(_KEY, "DisplayVersion"), "0.0.1", "DisplayVersion")
        (self.place / "à moi.txt").write_text("mon fichier", "utf-8")
        return "0.0.1"

    def install(self) -> str:
        """The installer runs without a question, and what the older version alone had is gone."""
        began = time.monotonic()
        code, _ = self.wine.run(self.installer, "/S")
        took = time.monotonic() - began
        _exact(code, 0, "le code de l’installeur")
        tree = windows.OUTPUT / "programme"
        wanted = _files(tree) | {"uninstall.exe", "à moi.txt"}
        _exact(sorted(_files(self.place) ^ wanted), [], "les fichiers en trop ou en moins")
        _exact(self.wine.read(_KEY, "DisplayVersion"), self.version, "DisplayVersion")
        _exact(self.wine.read(rf"{_CLASSES}\.dpro"), "DossierPro.dossier", ".dpro")
        _exact(self.wine.read(rf"{_CLASSES}\.avis"), "DossierPro.avis", ".avis")
        _exact(self.shortcut.is_file(), True, "l’entrée du menu Démarrer")
        # From here on, what this wine lacks and Windows has.
        self.stubs = [Path(shutil.copy(stub, self.place)) for stub in build_stubs(self.work)]
        size = self.installer.stat().st_size / 1e6
        return f"{size:.1f} Mo, {len(wanted)} fichiers, {took:.0f} s ; plus rien de la version 0.0.1"

    def in_use(self) -> str:
        """Neither a second installation nor the removal touches a program that runs."""
        before = _files(self.place)
        code, _ = self.wine.run(self.installer, "/S")
        _exact(code, 4, "le code de l’installeur")
        self.wine.run(self.place / "uninstall.exe", "/S")
        self.wine.wait_for_end(_COPY)  # it goes on from a copy of itself, whose code nobody hears
        _exact(_files(self.place), before, "les fichiers")
        self.wine.close_windows("pythonw.exe")
        return "code 4, tous les fichiers là"

    def uninstall(self) -> str:
        """What was installed goes; what the person has stays, and .avis opens with what opened it before."""
        for stub in self.stubs:
            stub.unlink()
        self.wine.run(self.place / "uninstall.exe", "/S")
        self.wine.wait_for_end(_COPY)
        _exact(_files(self.place), {"à moi.txt"}, "ce qui reste du dossier d’installation")
        _exact([p.name for p in self.place.iterdir()], ["à moi.txt"], "ce qui reste du dossier d’installation")
        _exact(self.shortcut.exists(), False, "l’entrée du menu Démarrer")
        for key in (_KEY, rf"{_CLASSES}\.dpro", rf"{_CLASSES}\DossierPro.dossier", rf"{_CLASSES}\DossierPro.avis"):
            _exact(self.wine.has_key(key), False, key)
        _exact(self.wine.read(rf"{_CLASSES}\.avis"), "Autre.avis", ".avis")
        _exact((self.documents / "dossier.dpro").is_file(), True, "le dossier de la personne")
        return "reste le fichier de la personne ; le registre est comme avant"

    # ------------------------------------------------------------------------------------------------ using

    def every_module(self) -> str:
        """All that was compiled imports, libraries and their DLLs with it."""
        return self.python("-c", _EVERY_MODULE).strip()

    def autotest(self) -> str:
        """The program finds itself whole."""
        began = time.monotonic()
        said = self.python("-m", "dossier_pro", "autotest")
        if "Tout est en ordre." not in said:
            raise SetupError(said)
        return f"{time.monotonic() - began:.0f} s ; {about_voice(said, wanted='sait la faire')}"

    def same_pdf(self) -> str:
        """The same dossier, exported here and by the sources: the same words on the same pages."""
        self.documents.mkdir(parents=True)
        dossier, pdf = self.documents / "dossier.dpro", self.documents / "dossier.pdf"
        self.python("-m", "dossier_pro", "exemple", self.wine.windows_path(dossier))
        began = time.monotonic()
        words = ("-m", "dossier_pro", "exporter", self.wine.windows_path(dossier), "--pdf", self.wine.windows_path(pdf))
        self.python(*words)
        took = time.monotonic() - began
        ours = self.work / "linux.pdf"
        # Without LibreOffice, which this Windows has not: it would print more annexes.
        environ = os.environ | {"PATH": "/nonexistent", "DOSSIER_PRO_HOME": str(self.work / "linux")}
        command = [str(dev_setup.python()), "-m", "dossier_pro", "exporter", str(dossier), "--pdf", str(ours)]
        done = subprocess.run(command, cwd=dev_setup.ROOT, env=environ, capture_output=True, text=True, check=False)
        _exact(done.returncode, 0, f"le code de l’export sous Linux ({done.stderr[-400:]})")
        here, there = (_pages(path) for path in (pdf, ours))
        _exact(len(here), len(there), "les pages")
        if different := [n for n, (a, b) in enumerate(zip(here, there, strict=True), 1) if a != b]:
            raise SetupError(f"Le texte n’est pas le même, page {different[0]}.")
        return f"{len(here)} pages, le même texte ; {took:.0f} s, chemin « {FOLDER} »"

    def start_menu(self) -> str:
        """The entry of the menu opens the window; it stays open for the next step."""
        return self.opened(self.wine.windows_path(self.shortcut), "Dossier Pro", "menu")

    def double_click(self) -> str:
        """A dossier opens by what its ending says."""
        self.wine.merge_classes()
        said = self.opened(self.wine.windows_path(self.documents / "dossier.dpro"), "dossier", "dpro")
        self.wine.close_windows("pythonw.exe")
        return said

    def review(self) -> str:
        """A review opens the window, which says what to do with it."""
        avis = self.documents / "lu.avis"
        avis.write_bytes(b"")
        said = self.opened(self.wine.windows_path(avis), "Dossier Pro", "avis")
        self.wine.close_windows("pythonw.exe")
        return said

    def on_a_key(self) -> str:
        """The ZIP, unpacked anywhere, opens by its file and keeps its settings beside itself."""
        shutil.rmtree(self.data, ignore_errors=True)
        key = self.home / "Proof" / "Clé de Zoé"
        with zipfile.ZipFile(self.archive) as packed:
            packed.extractall(key)
        program = key / windows.NAME / "programme"
        for stub in build_stubs(self.work):
            shutil.copy(stub, program)
        said = self.opened(self.wine.windows_path(key / windows.NAME / windows.STARTER), "Dossier Pro", "cle")
        self.wine.close_windows("pythonw.exe")
        _exact(bool(_files(key / windows.NAME / "reglages")), True, "les réglages à côté")
        _exact(self.data.exists(), False, "des réglages sur l’ordinateur")
        return f"{said} ; réglages à côté, rien sur l’ordinateur"

    def opened(self, what: str, title: str, picture: str) -> str:
        """Open something as a double click does; wait for the window, photograph it."""
        began = time.monotonic()
        self.wine.start(what)
        self.display.wait_for(title, 180)
        took = time.monotonic() - began
        target = PICTURES / f"windows-{picture}.png"
        self.display.photograph(target, settle=12)
        if target.stat().st_size < 8000:
            raise SetupError(f"La fenêtre est vide : {target.relative_to(dev_setup.ROOT)}")
        return f"{took:.0f} s, {target.relative_to(dev_setup.ROOT)}"


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _exact(found: object, wanted: object, what: str) -> None:
    if found != wanted:
        raise SetupError(f"{what} : {str(found)[:300]} au lieu de {str(wanted)[:300]}")


def _pages(pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")


def prove(arguments: Sequence[str] = ()) -> int:
    """Run every step; each says what it found, and the first that fails ends the proof with 1."""
    if arguments:
        raise SetupError("« prove windows » ne prend pas d’option.")
    dev_setup.ensure_programs(NEEDED)
    for name in (windows.installer_name(content.version()), windows.archive_name(content.version())):
        if not (windows.OUTPUT / name).is_file():
            raise SetupError(f"Il manque {name} : lancez d’abord « python3 packaging/dev.py bundle windows ».")
    dev_setup.ensure_environment(dev=False)
    work = content.OUTPUT / "preuve-windows"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    begun = time.monotonic()
    with screen() as display:
        wine = Wine(work / "wine", display.name)
        try:
            proof = Proof(wine, display, work)
            for name, step in proof.steps():
                try:
                    say(f"  bon    {name} : {step()}")
                except SetupError as problem:
                    display.photograph(PICTURES / "windows-echec.png", settle=0)
                    say(f"  ÉCHEC  {name} : {problem}")
                    return 1
        finally:
            wine.end()
    shutil.rmtree(work)
    say(f"Tout est bon ({time.monotonic() - begun:.0f} s).")
    return 0
