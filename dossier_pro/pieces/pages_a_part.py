"""The pages of files from outside, drawn in a process of its own: one that hangs is ended, one that falls takes
nothing along.

A plain child process with pipes, because an export runs in a process that may have no other children. What goes
through the pipes is a line of JSON with a length, then so many bytes; nothing that comes back is ever run. No file is
written.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import IO, Any, Final

from dossier_pro.pieces.pages import PageDessinee, PagesError, dessiner

MOT: Final = "--pages-a-part"
"""What the frozen program is started with to be this process."""

PATIENCE: Final = 30.0
"""How long one page may take, in seconds; an ordinary one takes a twentieth of one."""

_MEMOIRE: Final = 2_000_000_000
"""The most memory that the process may take, in bytes, where the system can hold it to that."""


class Dessinateur:
    """Draws one PDF at a time; its process starts with the first one, and again after one that had to be ended.

    Belongs to one thread, and is closed at the end (or used in a ``with``).
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        """Make one.

        Args:
            patience: seconds that one page may take.
        """
        self._patience = patience
        self._process: subprocess.Popen[bytes] | None = None
        self._heard: queue.SimpleQueue[tuple[dict[str, Any], bytes] | None] = queue.SimpleQueue()

    def pages(self, octets: bytes, *, dpi: int, qualite: int, limite: int) -> Iterator[PageDessinee]:
        """Yield what ``pages.dessiner`` does.

        Raises:
            PagesError: as for it; « abime » also where drawing takes too long, or brings the process down.
        """
        self._ask({"quoi": "pages", "dpi": dpi, "qualite": qualite, "limite": limite}, octets)
        whole = False
        try:
            while True:
                head, content = self._answer()
                if head["genre"] == "fin":
                    whole = True
                    return
                yield _page(head, content)
        except PagesError:
            whole = True  # it said so itself, or is gone already
            raise
        finally:
            if not whole:
                self.close()  # nobody wants the rest, which is on its way

    def copie(self, octets: bytes, pages: int | None = None) -> bytes | None:
        """Return what ``copie.copier`` does; None also where the process had to be ended."""
        try:
            self._ask({"quoi": "copie", "pages": pages}, octets)
            head, content = self._answer()
        except PagesError:
            return None
        return content if head["genre"] == "copie" else None

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        process.wait()

    def __enter__(self) -> Dessinateur:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask(self, demande: dict[str, Any], octets: bytes) -> None:
        for _ in range(2):
            process = self._started()
            assert process.stdin is not None
            try:
                _ecrire(process.stdin, demande, octets)
            except OSError:
                self.close()  # it fell since the last answer: once more, with a new one
            else:
                return
        raise PagesError("abime")

    def _answer(self) -> tuple[dict[str, Any], bytes]:
        try:
            answer = self._heard.get(timeout=self._patience)
        except queue.Empty:
            answer = None
        if answer is None:
            self.close()
            raise PagesError("abime")
        head = answer[0]
        if head["genre"] == "faute":
            raise PagesError(head["faute"], int(head["pages"]))
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(
                commande(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environnement(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            self._heard = queue.SimpleQueue()
            assert self._process.stdout is not None
            Thread(target=_ecouter, args=(self._process.stdout, self._heard), daemon=True, name="pages").start()
        return self._process


def commande() -> list[str]:
    """Return how the process is started, from a checkout as from the frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, MOT]
    return [sys.executable, "-P", "-m", __name__]


def _environnement() -> dict[str, str]:
    root = str(Path(__file__).resolve().parents[2])
    paths = [root, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def _page(head: dict[str, Any], content: bytes) -> PageDessinee:
    return PageDessinee(
        int(head["rang"]),
        int(head["total"]),
        "PNG" if head["format"] == "PNG" else "JPEG",
        int(head["largeur"]),
        int(head["hauteur"]),
        (int(head["forme"][0]), int(head["forme"][1])),
        content,
        tuple((str(text), float(x0), float(y0), float(x1), float(y1)) for text, x0, y0, x1, y1 in head["mots"]),
    )


def _ecouter(pipe: IO[bytes], heard: queue.SimpleQueue[tuple[dict[str, Any], bytes] | None]) -> None:
    with suppress(OSError, ValueError):
        while (message := _lire(pipe)) is not None:
            heard.put(message)
    heard.put(None)


def _ecrire(pipe: IO[bytes], head: dict[str, Any], content: bytes = b"") -> None:
    pipe.write(json.dumps({**head, "taille": len(content)}).encode() + b"\n")
    pipe.write(content)
    pipe.flush()


def _lire(pipe: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    line = pipe.readline()
    if not line.endswith(b"\n"):
        return None
    head = json.loads(line)
    content = pipe.read(head["taille"])
    return (head, content) if len(content) == head["taille"] else None


# --- the process itself ------------------------------------------------------------------------------------------


def servir() -> None:
    """Answer one request after the other until the pipe is closed."""
    _borner()
    source, target = sys.stdin.buffer, sys.stdout.buffer
    while (message := _lire(source)) is not None:
        _repondre(target, *message)


def _repondre(target: IO[bytes], demande: dict[str, Any], octets: bytes) -> None:
    from dossier_pro.pieces.pdf_copy import copier

    if demande["quoi"] == "copie":
        made = copier(octets, demande.get("pages"))
        _ecrire(target, {"genre": "rien"} if made is None else {"genre": "copie"}, made or b"")
        return
    try:
        for page in dessiner(octets, dpi=demande["dpi"], qualite=demande["qualite"], limite=demande["limite"]):
            head = {"genre": "page", "rang": page.rang, "total": page.total, "format": page.format}
            sides = {"largeur": page.largeur, "hauteur": page.hauteur, "forme": page.forme}
            _ecrire(target, head | sides | {"mots": page.mots}, page.octets)
    except PagesError as error:
        _ecrire(target, {"genre": "faute", "faute": error.faute, "pages": error.pages})
    except (ValueError, MemoryError, OSError, RuntimeError):
        _ecrire(target, {"genre": "faute", "faute": "abime", "pages": 0})
    else:
        _ecrire(target, {"genre": "fin"})


def _borner() -> None:
    """Hold the process to some memory; Windows has no such call, and macOS does not keep to it."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMOIRE, _MEMOIRE))


if __name__ == "__main__":
    servir()
