"""Damaged dossiers through the real commands: ``python -m tests.bench.damaged_dossiers [cases] [seed] [ways…]``.

Each case damages a copy of one of four dossiers in one way (``tests.store.damaging``), runs the commands on it, and
looks at what the store gives out: right, refused with a sentence, a bug (a traceback, exit 70, over 20 s or 3 GB), or
**wrong** (bytes of a piece, or a text, that are not what was written, given out as right). One case in 23 also makes
the files for the jury. Exit 1 where there was a bug or something wrong. Each fault is told at once on stderr, and
Ctrl+C ends with the table of what was tried so far. Posix only.
"""

from __future__ import annotations

import contextlib
import io
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType

from dossier_pro import cli, journal, last_word
from dossier_pro.domain.dossier import Dossier, Exemple
from dossier_pro.domain.errors import KnownError
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.store.repository import Repository
from tests.store import damaging, samples

SECONDS, MEMORY = 20, 3 << 30
PARAGRAPH = "J’ai accueilli les clients, relevé leurs besoins et préparé leurs devis. "


@dataclass(frozen=True)
class Base:
    """A whole dossier: its bytes and what they say."""

    name: str
    octets: bytes
    dossier: Dossier
    pieces: dict[str, bytes]


def bases(folder: Path) -> list[Base]:
    """Make the dossiers that are damaged."""
    exemple, worked, fresh, kinds = (folder / f"{n}.dpro" for n in ("exemple", "worked", "fresh", "kinds"))
    creer_exemple(exemple).close()
    for path, steps in ((worked, 60), (fresh, 6)):
        creer_exemple(path).close()
        with Repository.open(path) as repository:
            for number in range(steps):
                one = list(repository.dossier.all(Exemple).values())[number % 3]
                text = one.taches + "\n\n" + PARAGRAPH * (20 if steps == 60 else 1) + f"({number})"
                samples.edit(repository, replace(one, taches=text), label=f"Écrire {number}", seconds=9 * number)
    with Repository.create(kinds, samples.full()) as repository:
        samples.add_preuve(repository, random.Random(7).randbytes(1_300_000), "gros")
    return [_base(path) for path in (exemple, worked, fresh, kinds)]


def _base(path: Path) -> Base:
    with Repository.open(path, read_only=True) as repository:
        pieces = {sha: repository.read_piece(sha).read() for sha in repository.dossier.pieces()}
        return Base(path.stem, path.read_bytes(), repository.dossier, pieces)


class _TooLongError(BaseException):
    pass


def _alarm(_number: int, _frame: FrameType | None) -> None:
    raise _TooLongError


Outcome = tuple[str, str]
"""« right », « refused », « bug » or « wrong », and what tells one fault from another."""


def _guarded(action: Callable[[], Outcome]) -> Outcome:
    signal.alarm(SECONDS)
    try:
        return action()
    except _TooLongError:
        return "bug", f"over {SECONDS} s"
    except KnownError as error:
        return "refused", error.phrase
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is being counted
        return "bug", _where(error)
    finally:
        signal.alarm(0)


def _where(error: BaseException) -> str:
    frames = [f for f in traceback.extract_tb(error.__traceback__) if "dossier_pro" in f.filename]
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__} at {place}"


def command(*arguments: str) -> Outcome:
    """Run one command in this process."""
    bugs: list[str] = []

    def note(error: BaseException) -> None:
        bugs.append(_where(error))

    def end(error: BaseException, *, unread: bool) -> int:
        note(error)
        return last_word.BUG

    journal.noter_bug, last_word.bug = note, end
    told = io.StringIO()

    def action() -> Outcome:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(told):
            code = cli.main(list(arguments))
        if bugs or code not in (0, 1, 2):
            return "bug", bugs[0] if bugs else f"exit {code}"
        return ("refused", told.getvalue().strip()) if code == 2 else ("right", "")

    return _guarded(action)


def content(path: Path, base: Base) -> Outcome:
    """Compare what the store gives out with what was written."""

    def action() -> Outcome:
        with Repository.open(path, read_only=True) as repository:
            if repository.dossier != base.dossier:
                return "wrong", "text"
            for sha, octets in base.pieces.items():
                try:
                    with repository.read_piece(sha) as stream:
                        given = stream.read()
                except KnownError:
                    continue
                if given != octets:
                    return "wrong", "piece"
            repository.history()
        return "right", ""

    return _guarded(action)


def undo(path: Path, base: Base) -> Outcome:
    """Take one step back and do it again, in a file that may be written to."""

    def action() -> Outcome:
        with Repository.open(path) as repository:
            if repository.undo() is not None:
                repository.redo()
            return ("right", "") if repository.dossier == base.dossier else ("wrong", "text after undo and redo")

    return _guarded(action)


def case(folder: Path, base: Base, way: str, number: int, chance: random.Random) -> list[tuple[str, Outcome]]:
    """Damage one copy and try everything on it."""
    path = folder / "d.dpro"
    path.write_bytes(base.octets)
    damaging.damage(path, way, chance)
    if os.environ.get("KEEP"):
        shutil.copyfile(path, Path(os.environ["KEEP"]) / f"{number}-{way}-{base.name}.dpro")
    piece = folder / "neuve.txt"
    piece.write_text("Une pièce neuve.", "utf-8")
    found = [("content", content(path, base)), ("etat", command("etat", str(path)))]
    if number % 23 == 0:
        out = ("--word", str(folder / "d.docx"), "--pdf", str(folder / "d.pdf"))
        found.append(("exporter", command("exporter", str(path), *out)))
        found.append(("verifier", command("verifier", str(path))))
    if number % 46 == 0:
        shutil.rmtree(folder / "paquet", ignore_errors=True)
        extra = ("--annexes", "legeres", "--paquet", str(folder / "paquet"))
        found.append(("paquet", command("exporter", str(path), *extra)))
    if number % 2:
        found.append(("suivi", command("suivi", str(folder))))
    found.append(("undo", undo(path, base)))
    found.append(("preuve", command("preuve", "ajouter", str(path), str(piece))))
    return found


def main(cases: int = 300, seed: int = 1, *only: str) -> None:
    """Run the cases, and print the table of outcomes and each fault once."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, _alarm)
    ways = only or (*damaging.BYTES, *damaging.SQL)
    table: dict[str, Counter[str]] = defaultdict(Counter)
    faults: Counter[tuple[str, ...]] = Counter()
    started = time.perf_counter()
    done = 0
    with tempfile.TemporaryDirectory() as name, contextlib.suppress(KeyboardInterrupt):
        os.environ["DOSSIER_PRO_HOME"] = f"{name}/home"
        made = bases(Path(name))
        place = Path(name) / "group"
        for number in range(cases):
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            way = ways[number % len(ways)]
            chance = random.Random(seed * 1_000_003 + number)
            for step, (outcome, detail) in case(place, chance.choice(made), way, number, chance):
                table[way][outcome] += 1
                table["in all"][outcome] += 1
                if outcome in ("bug", "wrong"):
                    faults[(way, step, outcome, detail)] += 1
                    print(f"case {number}: {way} · {step} · {outcome} · {detail}", file=sys.stderr, flush=True)
            done += 1
    columns = ("right", "refused", "bug", "wrong")
    print(f"{done} files, {time.perf_counter() - started:.0f} s\n{'':20}" + "".join(f"{c:>9}" for c in columns))
    for way, counts in table.items():
        print(f"{way:20}" + "".join(f"{counts[c]:>9}" for c in columns))
    for fault, count in faults.most_common():
        print(f"{count:5}  {' · '.join(fault)}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(int((sys.argv[1:2] or ["300"])[0]), int((sys.argv[2:3] or ["1"])[0]), *sys.argv[3:])
