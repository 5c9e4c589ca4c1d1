"""What `dev.py` needs of the machine: the environment, the system libraries, the Word validator.

Standard library only; imported by `dev.py` once it knows that Python is recent enough. What is printed for people is in
French.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "lock.txt"
LOCK_DEV = ROOT / "packaging" / "lock-dev.txt"
NODE = ROOT / "packaging" / "node"

# Shared library → Debian package: what loads Qt at all, and what shows a window under X11 and under Wayland.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
WAYLAND_LIBRARIES = {
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

_LOAD_EACH = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
"""


class SetupError(Exception):
    """Something that the person at the keyboard has to do; the text is French and names the way out."""


def say(text: str) -> None:
    """One line for the person at the keyboard, at once."""
    print(text, flush=True)


# ------------------------------------------------------------------------------------------- the machine


def has_screen(system: str, environ: Mapping[str, str]) -> bool:
    """Windows and macOS always have one; Linux has one where X11 or Wayland says so."""
    return system in {"Windows", "Darwin"} or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def venv_python(venv: Path, system: str) -> Path:
    """The interpreter inside a virtual environment."""
    return venv / "Scripts" / "python.exe" if system == "Windows" else venv / "bin" / "python"


def is_debian_like(os_release: str) -> bool:
    """From the text of /etc/os-release: Debian, Ubuntu or one of their children."""
    fields = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    names = f"{fields.get('ID', '')} {fields.get('ID_LIKE', '')}".replace('"', "").split()
    return bool({"debian", "ubuntu"} & set(names))


def libraries_for(environ: Mapping[str, str], *, screen: bool) -> dict[str, str]:
    """The system libraries that Qt needs on Linux; with a screen, also those of the display that is in use."""
    wanted = dict(QT_LIBRARIES)
    if screen and environ.get("DISPLAY"):
        wanted |= X11_LIBRARIES
    if screen and environ.get("WAYLAND_DISPLAY"):
        wanted |= WAYLAND_LIBRARIES
    return wanted


def apt_command(packages: Sequence[str], *, sudo: bool) -> str:
    """The command a person would type."""
    prefix = "sudo " if sudo else ""
    return f"{prefix}apt-get update && {prefix}apt-get install -y --no-install-recommends {' '.join(packages)}"


def missing_libraries(wanted: Mapping[str, str]) -> dict[str, str]:
    """Which of these libraries the loader cannot find, asked of the loader itself in a process of its own."""
    if platform.system() != "Linux" or not wanted:
        return {}
    done = subprocess.run([sys.executable, "-c", _LOAD_EACH, *wanted], capture_output=True, text=True, check=False)
    return {name: wanted[name] for name in done.stdout.split()}


def missing_venv() -> dict[str, str]:
    """The parts of the standard library that Debian ships apart from Python, where they are needed and absent."""
    if _venv_works() or (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        return {}
    return {"venv": f"python{sys.version_info.major}.{sys.version_info.minor}-venv"}


def _is_debian() -> bool:
    release = Path("/etc/os-release")
    return shutil.which("apt-get") is not None and release.is_file() and is_debian_like(release.read_text("utf-8"))


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _apt_install(packages: Sequence[str], purpose: str) -> None:
    """Install Debian packages where that is ours to do, else say which command does it."""
    if not _is_root():
        typed = apt_command(packages, sudo=True)
        raise SetupError(f"Il manque {purpose}. Tapez cette commande, puis relancez :\n  {typed}")
    say(f"Il manque {purpose} : installation de {', '.join(packages)}…")
    environ = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-qq"], install):
        done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
        if done.returncode:
            detail = (done.stderr or done.stdout).strip().splitlines()[-1:]
            raise SetupError(
                f"L’installation a échoué ({' '.join(detail) or 'sans message'}). Tapez vous-même :\n"
                f"  {apt_command(packages, sudo=False)}"
            )


def ensure_machine(libraries: Mapping[str, str]) -> None:
    """What pip cannot install is there, or a sentence says how to get it."""
    missing = missing_libraries(libraries)
    venv = missing_venv()
    if not missing and not venv:
        return
    purposes = (["des bibliothèques du système dont Qt a besoin"] if missing else []) + (
        ["le module « venv » de Python"] if venv else []
    )
    if not _is_debian():
        raise SetupError(
            f"Il manque {' et '.join(purposes)} : {', '.join(missing | venv)}.\n"
            "Installez-les avec le gestionnaire de paquets de votre système, puis relancez."
        )
    _apt_install([*missing.values(), *venv.values()], " et ".join(purposes))


def ensure_programs(wanted: Mapping[str, str]) -> None:
    """Programs that a bundle is made or proved with are there, or a sentence says how to get them.

    Args:
        wanted: the name of each, or a file that stands for it, and the Debian package that has it.
    """
    missing = {
        name: p for name, p in wanted.items() if not (Path(name).exists() if "/" in name else shutil.which(name))
    }
    if not missing:
        return
    if not _is_debian():
        raise SetupError(
            f"Il manque des programmes : {', '.join(missing)}. Un paquet se fait sur une machine Debian 12 ; "
            "là, cette commande les installe elle-même."
        )
    _apt_install(sorted(set(missing.values())), "des programmes")


# --------------------------------------------------------------------------------------- the environment


def python() -> Path:
    """The interpreter of the project's environment."""
    return venv_python(VENV, platform.system())


def stamp_of(parts: Sequence[bytes], *, version: str) -> str:
    """What an installation is worth: the hash of the files it came from and of the Python it was made for."""
    digest = hashlib.sha256(version.encode())
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def fresh(stamp: Path, value: str) -> bool:
    """Whether the stamp file says that this very installation was finished."""
    return stamp.is_file() and stamp.read_text("ascii").strip() == value


def _stamp(lock: Path) -> tuple[Path, str]:
    # Line endings are those of the checkout: they must not count.
    parts = [path.read_bytes().replace(b"\r\n", b"\n") for path in (lock, ROOT / "pyproject.toml")]
    return VENV / f"{lock.stem}.stamp", stamp_of(parts, version=f"{sys.version_info[:2]} {ROOT}")


def _venv_works() -> bool:
    if not python().is_file():
        return False
    ask = f"import sys, pip; raise SystemExit(sys.version_info[:2] != {sys.version_info[:2]!r})"
    return subprocess.run([python(), "-c", ask], capture_output=True, check=False).returncode == 0


def ensure_venv() -> None:
    """`.venv` exists and its Python and pip answer."""
    if _venv_works():
        return
    say("Création de l’environnement .venv…")
    done = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SetupError(f"L’environnement .venv n’a pas pu être créé :\n{(done.stderr or done.stdout).strip()}")


def pip_install(*arguments: str) -> None:
    """Run pip in the environment; its own words are shown only when it fails."""
    options = ["--quiet", "--no-input", "--disable-pip-version-check"]
    command = [str(python()), "-m", "pip", "install", *options, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetupError(
            "Les dépendances n’ont pas pu être installées : vérifiez la connexion, puis relancez.\n"
            + "\n".join((done.stderr or done.stdout).strip().splitlines()[-8:])
        )


def ensure_environment(*, dev: bool) -> None:
    """`.venv` holds what the lock file says and the project itself, editable."""
    wanted = [LOCK_DEV] if dev else [LOCK_DEV, LOCK]  # the larger lock holds the smaller one
    if _venv_works() and any(fresh(*_stamp(lock)) for lock in wanted):
        return
    ensure_venv()
    lock = wanted[-1]
    stamp, value = _stamp(lock)
    say("Installation des dépendances (une à deux minutes la première fois)…")
    pip_install("--require-hashes", "--no-deps", "-r", str(lock))
    pip_install("--no-deps", "--no-build-isolation", "-e", str(ROOT))
    stamp.write_text(value + "\n", "ascii")


# ------------------------------------------------------------------------------------ the Word validator


def ensure_word_validator() -> str | None:
    """Install the npm package that checks Word files; a French reason where that cannot be."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "node et npm sont absents"
    lock = (NODE / "package-lock.json").read_bytes().replace(b"\r\n", b"\n")
    stamp, value = NODE / "node_modules" / "dossier-pro.stamp", stamp_of([lock], version=platform.machine())
    if fresh(stamp, value):
        return None
    say("Installation du validateur de fichiers Word…")
    # Not `npm ci`: the lock holds the binary of one platform, and `ci` refuses what `install` completes.
    command = [npm, "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    try:
        done = subprocess.run(command, cwd=NODE, capture_output=True, text=True, check=False, timeout=300)
    except subprocess.TimeoutExpired:
        return "npm n’a pas répondu en cinq minutes"
    if done.returncode:
        return "npm a échoué : " + " ".join((done.stderr or done.stdout).split())[:200]
    stamp.write_text(value + "\n", "ascii")
    return None


# ------------------------------------------------------------------------------------------------ forms


def stale_forms(source: Path, target: Path, compile_form: Callable[[Path], str]) -> tuple[dict[Path, str], list[Path]]:
    """What the compiled forms should be where they are not, and the compiled forms that have no source any more."""
    wanted: dict[Path, str] = {}
    for form in sorted(source.rglob("*.ui")):
        place = target / form.relative_to(source).with_name(f"ui_{form.stem}.py")
        wanted[place] = compile_form(form)
        for folder in place.parents:
            if folder == target.parent:
                break
            wanted.setdefault(folder / "__init__.py", '"""Compiled from ui/ by pyside6-uic; never edited by hand."""\n')
    if not wanted and not target.exists():
        return {}, []
    changed = {path: text for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text}
    present = [path for path in target.rglob("*.py") if "__pycache__" not in path.parts]
    return changed, sorted(set(present) - set(wanted))
