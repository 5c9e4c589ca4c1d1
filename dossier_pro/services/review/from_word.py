"""A trainer's comments in Word, made into remarks: on our own Word file, or on the DP that the candidate wrote there.

A comment is known again by who wrote it and what it says, so that one file taken in twice, or a file that we wrote with
the remarks already in it, brings nothing a second time.
"""

from __future__ import annotations

import re
import uuid
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import Final

from dossier_pro.domain.anchors.anchor import ancrer
from dossier_pro.domain.avis import Avis, Etat, Fait, GenreRemarque, Remarque, Reponse
from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import empreinte, fold, plain
from dossier_pro.domain.translation import tr
from dossier_pro.office.comments import WordComment, word_comments
from dossier_pro.office.word_package import WordPackage
from dossier_pro.review.package import MAX_NOM, MAX_TEXTE
from dossier_pro.services.review import quotes
from dossier_pro.services.review.on_paper import lire_note

SUFFIXES: Final = (".docx", ".docm")
_NOBODY: Final = "Lecteur sans nom"
_QUOTED: Final = 400
"""Signs of the passage that a remark without its place says it is about."""
_WORD: Final = re.compile(r"\w+")
_SPACE: Final = uuid.UUID("6f1a8f0e-6a57-4b0e-9d55-1a4f7c3f2b90")
"""Where the ids of what comes from Word are drawn: the same comment has the same id on every computer."""


def is_commented_word(path: Path) -> bool:
    """Return whether a file may hold comments of Word, by its name."""
    return path.suffix.lower() in SUFFIXES


@dataclass(frozen=True, slots=True)
class _Word:
    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer of an exemple, its words, and where they stand in the text of all answers (``_Places``)."""

    exemple: Exemple
    champ: str
    texte: str
    words: tuple[_Word, ...]
    begins: int
    starts: tuple[int, ...]


def read_comments(path: Path, dossier: Dossier) -> Avis:
    """Return what a Word file's comments say about a dossier, without what is there already.

    Args:
        path: a ``.docx``.
        dossier: what it should be about.

    Raises:
        KnownError: it cannot be read, holds no comment, one is too long, or it is not about this dossier.
    """
    package = WordPackage.open_guarded(path, expected=tr("un avis, ou un dossier commenté dans Word"))
    comments, paragraphs = word_comments(package)
    said = [one for one in comments if one.texte]
    if not said:
        raise KnownError(
            tr(
                "« {name} » ne contient aucun commentaire : demandez à la personne qui vous relit "
                "d’écrire ses remarques avec « Nouveau commentaire », puis d’enregistrer le fichier.",
                name=path.name,
            )
        )
    places = _Places(dossier, paragraphs)
    if not places.about_this_dossier:
        raise KnownError(
            tr(
                "« {name} » ne ressemble pas à votre dossier : aucun de vos textes ne s’y trouve. "
                "Ouvrez le dossier qu’il concerne, puis recommencez.",
                name=path.name,
            )
        )
    return Avis.de(_Facts(dossier, places, comments).made())


class _Places:
    """Where words of a Word file stand in the answers of a dossier."""

    def __init__(self, dossier: Dossier, paragraphs: Sequence[str]) -> None:
        exemples = [
            exemple for activite in dossier.referentiel.activites for exemple in dossier.exemples_de(activite.id)
        ]
        self._answers: list[_Answer] = []
        self._all = ""
        """The words of all answers, a space on both sides of each: looked through at once, 5 000 times in a file."""
        for exemple in exemples:
            for champ in CHAMPS:
                if (text := plain(exemple.reponse(champ))).strip():
                    self._add(exemple, champ, text)
        self._begins = [answer.begins for answer in self._answers]
        self._titles = {_key(exemple.intitule): exemple for exemple in exemples if _key(exemple.intitule)}
        self._under: list[Exemple | None] = []
        current: Exemple | None = None
        for paragraph in paragraphs:
            current = self._titled(paragraph) or current
            self._under.append(current)
        self._paragraphs = paragraphs

    def _add(self, exemple: Exemple, champ: str, text: str) -> None:
        words = _words(text)
        begins = len(self._all)
        starts = tuple(accumulate((len(word.folded) + 1 for word in words[:-1]), initial=begins)) if words else ()
        self._answers.append(_Answer(exemple, champ, text, words, begins, starts))
        self._all += f" {' '.join(word.folded for word in words)} \n"

    def _titled(self, paragraph: str) -> Exemple | None:
        """Return the exemple whose title a paragraph ends with: « Exemple n° 2 » may stand before it."""
        key = _key(paragraph)
        found = [title for title in self._titles if key.endswith(title)]
        return self._titles[max(found, key=len)] if found else None

    @property
    def about_this_dossier(self) -> bool:
        """Whether a title or a paragraph of the file is the dossier's own."""
        if any(self._under):
            return True
        return any(
            len(_words(paragraph)) > 5 and self.find(paragraph, rank) for rank, paragraph in enumerate(self._paragraphs)
        )

    def above(self, rank: int) -> Exemple | None:
        """Return the exemple whose title stands last above a paragraph."""
        return self._under[rank] if 0 <= rank < len(self._under) else None

    def find(self, text: str, rank: int, around: str = "") -> tuple[_Answer, int, int] | None:
        """Return where words stand; of several places the one under the right title, then in the right paragraph."""
        wanted = _key(text)
        if not wanted:
            return None
        above, count = self.above(rank), wanted.count(" ") + 1
        found = list(self._occurrences(wanted))
        if not found:
            return None
        whole = _key(around)
        spans = [(at, at + len(whole)) for at in _starts(self._all, whole)] if whole and len(found) > 1 else []

        def worth(one: tuple[_Answer, int, int]) -> tuple[bool, bool]:
            answer, _, place = one
            at = bisect_right(spans, (place, len(self._all))) - 1
            return answer.exemple is above, at >= 0 and place < spans[at][1]

        answer, first, _ = max(found, key=worth)
        return answer, answer.words[first].start, answer.words[first + count - 1].end

    def _occurrences(self, wanted: str) -> Iterator[tuple[_Answer, int, int]]:
        """Yield where words stand: the answer, the rank of the first of them there, and its place among all."""
        for place in _starts(self._all, wanted):
            answer = self._answers[bisect_right(self._begins, place) - 1]
            yield answer, bisect_left(answer.starts, place), place


class _Facts:
    """The facts that comments make, each with an id that it will have again."""

    def __init__(self, dossier: Dossier, places: _Places, comments: Sequence[WordComment]) -> None:
        self._dossier, self._places, self._comments = dossier, places, comments
        avis = dossier.avis
        self._known: dict[tuple[str, str], list[Remarque | Reponse]] = {}
        for fait in avis:
            if isinstance(fait, Remarque | Reponse):
                self._known.setdefault((fold(fait.auteur), _key(fait.texte)), []).append(fait)
        self._ids = {fait.id for fait in avis}
        self._remarks: dict[int, str] = {}

    def made(self) -> Iterator[Fait]:
        """Yield what is new."""
        for rank, comment in enumerate(self._comments):
            if comment.texte:
                yield from self._of(rank, comment)

    def _of(self, rank: int, comment: WordComment) -> Iterator[Fait]:
        author = (comment.auteur or _NOBODY)[:MAX_NOM]
        genre, text = _genre(comment.texte)
        parent = self._remarks.get(comment.reponse_a, "")
        known = self._there(author, text, comment, parent)
        if known:
            self._remarks[rank] = known
            return
        me, fact_id, done_id = self._id(author), self._id(author, comment), self._id(author, comment, "fait")
        self._remarks[rank] = parent or fact_id
        if parent and self._is_new(fact_id):
            yield Reponse(fact_id, author, 2, parent, _kept(text), jour=comment.jour, lecteur_id=me)
        elif not parent and self._is_new(fact_id):
            made = Remarque(fact_id, author, 1, genre, text, jour=comment.jour, lecteur_id=me)
            yield self._placed(made, comment)
        if comment.fait and not parent and self._is_new(done_id):
            yield Etat(done_id, author, 3, fact_id, "traite", jour=comment.jour, lecteur_id=me)

    def _there(self, author: str, text: str, comment: WordComment, parent: str) -> str:
        """Return the id of the remark in whose thread a comment is already, "" where it is in none."""
        about = f" {_key(comment.passage)} {_key(comment.texte)} "
        for fait in self._known.get((fold(author), _key(text)), ()):
            if isinstance(fait, Reponse):
                if parent in ("", fait.remarque_id):
                    return fait.remarque_id
            elif not parent and (fait.ancre is None or f" {_key(fait.ancre.citation)} " in about):
                return fait.id
        return ""

    def _is_new(self, fact_id: str) -> bool:
        """Whether a fact is not there yet; it is from now on."""
        new = fact_id not in self._ids
        self._ids.add(fact_id)
        return new

    def _placed(self, made: Remarque, comment: WordComment) -> Remarque:
        """Return a remark on the words that its comment is about, or on the nearest thing that is there."""
        places = self._places
        found = places.find(comment.passage, comment.rang, comment.paragraphe)
        found = found or places.find(comment.paragraphe, comment.rang)
        if found is not None and found[2] - found[1] <= MAX_TEXTE:
            answer, start, end = found
            around = quotes.autour(answer.texte, start, end)
            ancre = ancrer(answer.champ, answer.texte, start, end)
            on = replace(made, sur="passage", sur_id=answer.exemple.id, ancre=ancre, extrait=around)
            return replace(on, texte=_kept(made.texte), empreinte=empreinte(answer.texte))
        above = places.above(comment.rang)
        quoted = f"\nAu sujet de « {_short(comment.passage)} »" if comment.passage else ""
        on = replace(made, sur="exemple", sur_id=above.id) if above else made
        return replace(on, texte=_kept(f"{made.texte}{quoted}"))

    def _id(self, author: str, comment: WordComment | None = None, what: str = "") -> str:
        said = (comment.passage, comment.texte, str(comment.jour)) if comment else ()
        return str(uuid.uuid5(_SPACE, "\0".join((self._dossier.id, fold(author), *said, what))))


def _short(passage: str) -> str:
    """Return the words that a remark quotes: a comment whose end Word lost is about the whole file."""
    words = " ".join(passage.split())
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED].rstrip()}…"


def _kept(text: str) -> str:
    return quotes.texte_note(text, tr("Un commentaire de ce fichier"))


def _genre(text: str) -> tuple[GenreRemarque, str]:
    """Return of which kind a comment is, and its words without the name of that kind."""
    return lire_note(text) or ("question" if text.rstrip().endswith("?") else "precision", text)


def _key(text: str) -> str:
    """What two tellings of one text have in common."""
    return " ".join(word.folded for word in _words(text))


def _words(text: str) -> tuple[_Word, ...]:
    return tuple(_Word(fold(one.group()), *one.span()) for one in _WORD.finditer(text))


def _starts(text: str, words: str) -> Iterator[int]:
    """Yield where words stand in a text that has a space on both sides of each."""
    at = text.find(f" {words} ")
    while at >= 0:
        yield at
        at = text.find(f" {words} ", at + 1)
