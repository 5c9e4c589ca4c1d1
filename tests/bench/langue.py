"""Spelling and agreement against the labelled sentences: faults found and false alarms; Grammalecte beside it.

usage: langue.py [a] [b] [-v] [--grammalecte] : the halves (a unless told), each miss and alarm, the comparison
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dossier_pro.guidance.language.correcteur import Correcteur
from dossier_pro.guidance.language.dictionnaire import francais

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "langue"
_FAULT = re.compile(r"\{([^{}→]*)→([^{}|]*)(?:\|([^{}]*))?\}")

Passage = tuple[int, int, str]
"""Where something was said, and what was proposed first."""
Finder = Callable[[str], Sequence[Passage]]


@dataclass(frozen=True)
class Plantee:
    """A planted fault: where it is, what should stand there, and its kind."""

    debut: int
    fin: int
    juste: str
    genre: str


@dataclass
class Score:
    """What was found of what was planted."""

    plantees: Counter[str] = field(default_factory=Counter)
    trouvees: Counter[str] = field(default_factory=Counter)
    justes: int = 0
    alarmes: int = 0
    fausses: int = 0
    mots: int = 0
    details: list[str] = field(default_factory=list)

    @property
    def rappel(self) -> float:
        """The part of the planted faults that was found."""
        return sum(self.trouvees.values()) / max(1, sum(self.plantees.values()))

    @property
    def precision(self) -> float:
        """The part of what was said that was right."""
        return 1 - self.fausses / max(1, self.alarmes)


def lire(path: Path) -> list[tuple[str, list[Plantee]]]:
    """Return the sentences of a labelled file as they were written, with their planted faults."""
    read = []
    for line in path.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        marked = line.partition(" | ")[2] or line
        text, faults, last = "", [], 0
        for match in _FAULT.finditer(marked):
            text += marked[last : match.start()]
            faults.append(Plantee(len(text), len(text) + len(match[1]), match[2], match[3] or "mot"))
            text += match[1]
            last = match.end()
        read.append((text + marked[last:], faults))
    return read


def juger(sentences: Sequence[tuple[str, list[Plantee]]], find: Finder) -> Score:
    """Score a finder: a fault is found where something said overlaps it; what overlaps none is a false alarm."""
    score = Score()
    for text, faults in sentences:
        score.mots += len(re.findall(r"\w+", text))
        said = find(text)
        score.alarmes += len(said)
        for fault in faults:
            score.plantees[fault.genre] += 1
            over = [one for one in said if one[0] < fault.fin and one[1] > fault.debut]
            score.trouvees[fault.genre] += bool(over)
            if not over:
                score.details.append(f"manque  [{fault.genre}] {text[fault.debut : fault.fin]} | {text}")
            score.justes += any(_repaired(text, fault, one) for one in over)
        for one in said:
            if not any(one[0] < fault.fin and one[1] > fault.debut for fault in faults):
                score.fausses += 1
                score.details.append(f"à tort  {text[one[0] : one[1]]} → {one[2]} | {text}")
    return score


def _repaired(text: str, fault: Plantee, one: Passage) -> bool:
    """Whether the first proposal gives what should stand there."""
    start, end = min(one[0], fault.debut), max(one[1], fault.fin)
    mine = text[start : one[0]] + one[2] + text[one[1] : end]
    right = text[start : fault.debut] + fault.juste + text[fault.fin : end]
    return " ".join(mine.replace("’", "'").split()) == " ".join(right.replace("’", "'").split())


def nous(correcteur: Correcteur) -> Finder:
    """Our own finder."""

    def find(text: str) -> list[Passage]:
        return [(c.debut, c.fin, (c.propositions or ("",))[0]) for c in correcteur.signalements(text)]

    return find


def grammalecte(texts: Sequence[str]) -> Finder:
    """Grammalecte's findings on these texts, its typography left out; it reads them all in one run."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", delete=False) as file:
        file.write("\n".join(texts))
    off = ["typo", "apos", "nbsp", "tab", "esp", "liga", "unit", "num", "poncfin"]
    command = ["grammalecte-cli", "-f", file.name, "-j", "-wss", "-off", *off]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    Path(file.name).unlink()
    found: dict[str, list[Passage]] = {}
    for paragraph in json.loads(done.stdout)["data"]:
        text = texts[paragraph["iParagraph"] - 1]
        errors = [
            e for e in paragraph["lGrammarErrors"] if not e["sRuleId"].startswith(("apostrophe", "typo", "esp", "nbsp"))
        ]
        found[text] = [
            (e["nStart"], e["nEnd"], (e.get("aSuggestions") or [""])[0]) for e in errors + paragraph["lSpellingErrors"]
        ]
    return lambda text: found.get(text, [])


def dire(name: str, score: Score, verbose: bool) -> None:
    """Print one line of figures, one by kind, and each miss where asked."""
    found, planted = sum(score.trouvees.values()), sum(score.plantees.values())
    print(
        f"{name}: {score.mots} words, {planted} planted, {found} found (recall {score.rappel:.3f}), "
        f"{score.justes} rightly mended, {score.fausses} false of {score.alarmes} (precision {score.precision:.3f}), "
        f"{1000 * score.fausses / max(1, score.mots):.2f} false per 1,000 words"
    )
    print("   " + " · ".join(f"{genre} {score.trouvees[genre]}/{n}" for genre, n in sorted(score.plantees.items())))
    if verbose:
        print("\n".join("   " + detail for detail in score.details))


def main() -> None:
    """Score the halves that are named."""
    halves = [word for word in sys.argv[1:] if word in ("a", "b")] or ["a"]
    started = time.perf_counter()
    francais()
    print(f"dictionary: {time.perf_counter() - started:.3f} s")
    correcteur = Correcteur()
    for half in halves:
        for kind in ("phrases", "orthographe", "propre"):
            sentences = lire(FIXTURES / f"{kind}_{half}.txt")
            texts = [text for text, _ in sentences]
            started = time.perf_counter()
            score = juger(sentences, nous(correcteur))
            spent = 1000 * (time.perf_counter() - started) / len(texts)
            dire(f"{kind} {half}", score, "-v" in sys.argv)
            print(f"   {spent:.1f} ms a paragraph")
            if "--grammalecte" in sys.argv and shutil.which("grammalecte-cli"):
                dire(f"{kind} {half}, Grammalecte", juger(sentences, grammalecte(texts)), False)


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main()
