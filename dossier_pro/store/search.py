"""Full-text search: an index in memory (SQLite's FTS5) over what a dossier says, never in the dossier's own file.

It has a connection of its own, so that a search never stands in the way of a write. Accents, capitals and ligatures are
forgiven on both sides; plurals and common endings too, by way of the index's own vocabulary: a word of the question
stands for every word of the dossier that has the same stem.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from threading import Lock
from typing import Final

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold

OPEN, CLOSE = "\x02", "\x03"
"""What stands around a match in the texts that FTS5 gives back; no text of a dossier holds them (``text.clean``)."""

_WORD = re.compile(r"([^\W_]+)('?)")
_TERM = re.compile(r"[^\W_]+")
_ELIDED = frozenset({"l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"})
_SMALL = frozenset(
    """le la les un une des de du au aux ce se sa son ses a en et ou ne pas par pour sur dans avec que qui""".split()  # noqa: SIM905
)
"""Words that say nothing about what is looked for; they count only where there is no other."""

_MAX_WORDS = 12
_MANY = 60
"""Fiches from which on the index is asked for its words, instead of looking at those of each."""
_LONGEST = 40
"""Of one word of the question, in characters: nothing longer is a word."""


@dataclass(frozen=True, slots=True)
class IndexCard:
    """One thing that can be found.

    Attributes:
        cle: names it among all.
        groupe: the heading that it is found under.
        titre: its name; a match here counts most.
        corps: what it says.
        fond: a long text behind it, such as the words inside a file; a match here counts least.
        autour: words that help a question of several words but are never shown, such as the titre it belongs to.
    """

    cle: str
    groupe: str
    titre: str = ""
    corps: str = ""
    fond: str = ""
    autour: str = ""


@dataclass(frozen=True, slots=True)
class Touche:
    """A fiche that was found; ``titre`` is whole, ``extrait`` a stretch around a match, both with marks (``OPEN``)."""

    cle: str
    titre: str
    extrait: str


@dataclass(frozen=True, slots=True)
class ResultGroup:
    """What was found under one heading: how many in all, and the best ones, best first."""

    nom: str
    total: int
    touches: tuple[Touche, ...]


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What a question found; ``partiel`` where nothing holds all its words and these hold some of them."""

    groupes: tuple[ResultGroup, ...] = ()
    partiel: bool = False


@lru_cache(maxsize=65_536)
def racine(mot: str) -> str:
    """Return what a French word has in common with its plural, its feminine and its commonest verb endings.

    Args:
        mot: folded (``text.fold``): no case, no accents.

    Returns:
        « travail » and « travaux » give the same, « gérer », « gère » and « gérées » too. Not always a word.
    """
    if len(mot) <= 3 or not mot.isalpha():
        return mot
    if mot.endswith(("eaux", "eux", "oux")):
        mot = mot[:-1]
    elif mot.endswith("aux"):
        mot = mot[:-2] + "l"
    elif mot.endswith("s") and not mot.endswith("ss"):
        mot = mot[:-1]
    for ending in ("aient", "ait", "ai"):
        if mot.endswith(ending) and len(mot) >= len(ending) + 3:
            mot = mot[: -len(ending)]
            break
    return _without_endings(mot)


def _without_endings(mot: str) -> str:
    while len(mot) > 3:
        if mot.endswith("e"):
            mot = mot[:-1]
        elif mot.endswith(("er", "ez")) and len(mot) > 4:
            mot = mot[:-2]
        elif mot[-1] == mot[-2]:
            mot = mot[:-1]
        else:
            break
    for ending, other in (("ail", "al"), ("eus", "eu"), ("eur", "eu"), ("if", "iv")):
        if mot.endswith(ending) and len(mot) > len(ending) + 1:
            return mot[: -len(ending)] + other
    return mot


@dataclass(frozen=True, slots=True)
class _Mot:
    """A word of the question; ``ouvert`` where it may be the beginning of one."""

    texte: str
    ouvert: bool


def mots(question: str) -> tuple[_Mot, ...]:
    """Return the words that a question asks for: all must be there. No character of it has another meaning."""
    folded = fold(question)
    found = [m for m in _WORD.finditer(folded) if not (m[2] and m[1] in _ELIDED)]
    typing = bool(found) and not question[-1:].isspace() and folded.endswith(found[-1][1])
    words = [_Mot(m[1][:_LONGEST], typing and m is found[-1]) for m in found]
    telling = [w for w in words if w.texte not in _SMALL or w.ouvert]
    # A small word at the end may be the beginning of another, but not the whole of a question beside others.
    if len(telling) > 1 and telling[-1].texte in _SMALL:
        telling.pop()
    return tuple(dict.fromkeys(telling or words))[:_MAX_WORDS]


class SearchIndex:
    """Fiches and the words in them. May be used from any thread, one at a time; the others wait."""

    def __init__(self, groupes: Sequence[str]) -> None:
        """Make an empty index; ``groupes`` is the order of the headings."""
        self._order = {name: rank for rank, name in enumerate(groupes)}
        self._lock = Lock()
        self._stems: dict[str, list[str]] = defaultdict(list)
        self._vocabulary: set[str] = set()
        self._rows: dict[str, int] = {}
        # Beside the table: reading a column of it loads the whole row, with the text of a file in it.
        self._names: dict[int, tuple[str, str]] = {}
        self._next = 1
        self._connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._connection.execute(
            "CREATE VIRTUAL TABLE fiche USING fts5(titre, corps, fond, autour, "
            "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
        )
        self._connection.execute("CREATE VIRTUAL TABLE vocabulaire USING fts5vocab('fiche', 'row')")

    def __len__(self) -> int:
        return len(self._rows)

    def remplacer(self, fiches: Iterable[IndexCard], sans: Iterable[str] = ()) -> None:
        """Put fiches in, each in the place of the one that had its ``cle``, and take out those named in ``sans``."""
        new = tuple(fiches)
        with self._lock:
            self._connection.execute("BEGIN")
            for cle in sans:
                self._take_out(cle)
            for fiche in new:
                self._take_out(fiche.cle)
                texts = (_ready(t) for t in (fiche.titre, fiche.corps, fiche.fond, fiche.autour))
                self._connection.execute(
                    "INSERT INTO fiche (rowid, titre, corps, fond, autour) VALUES (?, ?, ?, ?, ?)",
                    (self._next, *texts),
                )
                self._rows[fiche.cle] = self._next
                self._names[self._next] = (fiche.cle, fiche.groupe)
                self._next += 1
            self._connection.execute("COMMIT")
            self._learn(new)

    def _take_out(self, cle: str) -> None:
        row = self._rows.pop(cle, None)
        if row is not None:
            self._connection.execute("DELETE FROM fiche WHERE rowid = ?", (row,))
            del self._names[row]

    def _learn(self, fiches: Sequence[IndexCard]) -> None:
        """Take new words into the table of stems; those that are gone do no harm there."""
        if len(fiches) > _MANY:
            # A statement that reads the whole vocabulary costs the same whatever was added.
            terms = {term for (term,) in self._connection.execute("SELECT term FROM vocabulaire").fetchall()}
        else:
            terms = {t for f in fiches for text in (f.titre, f.corps, f.fond, f.autour) for t in _terms(text)}
        for term in terms - self._vocabulary:
            self._stems[racine(fold(term))].append(term)
        self._vocabulary |= terms

    def chercher(self, question: str, par_groupe: int = 12) -> SearchAnswer:
        """Return what holds every word of a question, else what holds some of them.

        Args:
            question: as it was typed; the last word may be only begun.
            par_groupe: how many are given of each heading.
        """
        asked = mots(question)
        if not asked:
            return SearchAnswer()
        with self._lock:
            alternatives = [self._alternatives(mot) for mot in asked]
            groupes = self._find(" AND ".join(alternatives), alternatives, par_groupe)
            if groupes or len(asked) == 1:
                return SearchAnswer(groupes)
            return SearchAnswer(self._find(" OR ".join(alternatives), alternatives, par_groupe), partiel=True)

    def _alternatives(self, mot: _Mot) -> str:
        terms = dict.fromkeys((mot.texte, *self._stems.get(racine(mot.texte), ())))
        written = [f'"{term}"' for term in terms]
        if mot.ouvert and len(mot.texte) > 1:
            bound = mot.texte.replace("oe", "œ").replace("ae", "æ")
            written += [f'"{start}"*' for start in dict.fromkeys((mot.texte, bound))]
        return f"({' OR '.join(written)})"

    def _find(self, condition: str, alternatives: Sequence[str], par_groupe: int) -> tuple[ResultGroup, ...]:
        # A fiche is found for what it says itself, not only for what it belongs to.
        query = f"{{titre corps fond}} : ({' OR '.join(alternatives)})"
        if len(alternatives) > 1:
            query = f"({condition}) AND {query}"
        rows = self._connection.execute(
            "SELECT rowid FROM fiche WHERE fiche MATCH ? ORDER BY bm25(fiche, 8.0, 4.0, 1.0, 0.5), rowid",
            (query,),
        ).fetchall()
        by_group: dict[str, list[int]] = defaultdict(list)
        for (row,) in rows:
            by_group[self._names[row][1]].append(row)
        shown = [row for found in by_group.values() for row in found[:par_groupe]]
        touches = self._touches(query, shown)
        names = sorted(by_group, key=lambda name: self._order.get(name, len(self._order)))
        return tuple(
            ResultGroup(name, len(by_group[name]), tuple(touches[row] for row in by_group[name][:par_groupe]))
            for name in names
        )

    def _touches(self, query: str, rows: Sequence[int]) -> dict[int, Touche]:
        marks = f"'{OPEN}', '{CLOSE}'"
        places = ", ".join("?" * len(rows))
        # The plus keeps SQLite from asking the question anew for each row.
        found = self._connection.execute(
            f"SELECT rowid, highlight(fiche, 0, {marks}), snippet(fiche, 1, {marks}, '…', 26), "
            f"snippet(fiche, 2, {marks}, '…', 26) FROM fiche WHERE fiche MATCH ? AND +rowid IN ({places})",
            (query, *rows),
        ).fetchall()
        return {
            row: Touche(self._names[row][0], titre, fond if OPEN in fond and OPEN not in corps else corps)
            for row, titre, corps, fond in found
        }

    def close(self) -> None:
        """Let go of the memory."""
        with self._lock:
            self._connection.close()


def _terms(text: str) -> set[str]:
    """Return the words of a text as FTS5 keeps them: no case, no accents, ligatures as they are."""
    bare = "".join(c for c in unicodedata.normalize("NFD", _ready(text).lower()) if not unicodedata.combining(c))
    return set(_TERM.findall(bare))


def _ready(text: str) -> str:
    """Return a text as it is indexed: letters and their accents in one, no marks of ours, no soft hyphen."""
    return unicodedata.normalize("NFC", text).translate(_TAKEN_OUT)


_TAKEN_OUT: Final = {ord(OPEN): None, ord(CLOSE): None, 0x00AD: None, 0x02BC: "’", 0: None}
