"""Rewritings of answers with, for each anchor, what it must find afterwards.

The texts of ``_ancres/`` are ours and name nobody: eight trades, half of them with people called by one letter, as
candidates do. A dossier is kept as sentences that know which sentence of the first version they are (``Piece.de``), so
that the truth of an anchor is known whatever was done to the text. Nothing here knows how anchors are found again.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

FOLDER = Path(__file__).with_name("_ancres")
ANSWERS = ("taches", "moyens", "equipe", "complements")
SIZES = ("réponse", "phrase", "5–9 mots", "2–4 mots")
NEIGHBOURS_STAND = ("récrite", "agrandie", "en liste", "étiquette", "mots récrits")
"""The kinds that touch one sentence alone."""

Lieu = tuple[str, str]
"""An exemple and one of its answers."""


@dataclass(frozen=True)
class Piece:
    """A sentence; ``de`` names those of the first version that it was made of."""

    texte: str
    de: frozenset[str] = frozenset()
    avant: str = " "
    """What parts it from the one before."""


Etat = Mapping[Lieu, tuple[Piece, ...]]


@dataclass(frozen=True)
class Metier:
    """A trade: its texts, and what was written anew by hand."""

    nom: str
    part: str
    anonyme: bool
    etat: Etat
    sections: Mapping[str, Mapping[str, str]]
    tout: Mapping[Lieu, tuple[Piece, ...]]

    def lieu(self, ident: str) -> Lieu:
        """Return where a sentence stands."""
        return next(lieu for lieu, pieces in self.etat.items() if any(ident in piece.de for piece in pieces))

    def phrase(self, ident: str) -> str:
        """Return a sentence."""
        return next(p.texte for pieces in self.etat.values() for p in pieces if ident in p.de)


@dataclass(frozen=True)
class Recriture:
    """What was done to a dossier; ``touche`` names the sentences it was done to."""

    genre: str
    metier: Metier
    apres: Etat
    touche: tuple[str, ...]
    mots: tuple[str, str] = ("", "")
    """Words of the one sentence touched, and those that stand in their place."""


@dataclass(frozen=True)
class Repere:
    """An anchor: ``textes[lieu][debut:fin]`` before the rewriting, over the sentences ``de``."""

    taille: str
    lieu: Lieu
    debut: int
    fin: int
    de: frozenset[str]
    voisine: bool = False
    """On a sentence beside those that were touched, which must be found exactly."""


# --- reading ---------------------------------------------------------------------------------------------------------


def lire(path: Path) -> Metier:
    """Read a trade."""
    heads: dict[str, str] = {}
    sections: dict[str, dict[str, str]] = {}
    tout: dict[Lieu, list[Piece]] = {}
    etat: dict[Lieu, list[Piece]] = {}
    name = ""
    for line in path.read_text("utf-8").splitlines():
        key, _, rest = (part.strip() for part in line.partition("|"))
        if line.startswith("["):
            name = line.strip("[]")
        elif not name:
            heads[key] = rest
        elif name[0].isdigit():
            etat.setdefault(_lieu(name), []).append(Piece(rest, frozenset([key])))
        elif name.startswith("tout "):
            de = frozenset() if key == "-" else frozenset([key])
            tout.setdefault(_lieu(name[5:]), []).append(Piece(rest, de))
        else:
            sections.setdefault(name, {})[key] = rest
    return Metier(
        heads["metier"],
        heads["part"],
        heads["anonyme"] == "oui",
        {lieu: tuple(pieces) for lieu, pieces in etat.items()},
        sections,
        {lieu: tuple(pieces) for lieu, pieces in tout.items()},
    )


def _lieu(name: str) -> Lieu:
    exemple, _, champ = name.partition(".")
    return exemple, champ


def metiers(part: str) -> list[Metier]:
    """Return the trades of a half: « developpement » or « reserve »."""
    read = [lire(path) for path in sorted(FOLDER.glob("*.txt"))]
    return [metier for metier in read if metier.part == part]


# --- what is done ----------------------------------------------------------------------------------------------------


def remplacer(etat: Etat, ident: str, *now: Piece) -> Etat:
    """Put pieces where the sentence ``ident`` stands."""
    return {
        lieu: tuple(made for piece in pieces for made in (now if ident in piece.de else (piece,)))
        for lieu, pieces in etat.items()
    }


def poser(etat: Etat, lieu: Lieu, rang: int, piece: Piece) -> Etat:
    """Put a piece in among those of an answer."""
    pieces = list(etat.get(lieu, ()))
    pieces.insert(rang, piece)
    return {**etat, lieu: tuple(pieces)}


def sans_accents(texte: str) -> str:
    """Return a text typed without accents and with straight apostrophes."""
    bare = "".join(c for c in unicodedata.normalize("NFD", texte) if not unicodedata.combining(c))
    return bare.replace("’", "'").replace("œ", "oe")


def faute(texte: str) -> str:
    """Return a text with a letter forgotten in its longest word."""
    word = max(re.findall(r"[^\W\d_]+", texte), key=len)
    return texte.replace(word, word[:3] + word[4:], 1)


FORMES: Mapping[str, Callable[[str], str]] = {
    "accents": sans_accents,
    "espaces": lambda s: re.sub(r" (?=[:;!?])", "\u00a0", s).replace(", ", " , ").replace("’", "'") + " ",
    "capitales": str.upper,
    "faute": faute,
}


def recritures(metier: Metier) -> Iterator[Recriture]:
    """Yield every rewriting of a trade."""
    yield from _par_phrase(metier)
    yield from _a_la_main(metier)
    yield from _deplacees(metier)
    yield from _jumelles(metier)


def _par_phrase(metier: Metier) -> Iterator[Recriture]:
    named = {"récrite": "recrit", "agrandie": "elargi", "en liste": "liste"}
    for genre, section in named.items():
        for ident, words in metier.sections[section].items():
            lines = [line.strip() for line in words.split(" / ")]
            now = "\n".join(lines)
            yield Recriture(genre, metier, remplacer(metier.etat, ident, Piece(now, frozenset([ident]))), (ident,))
    for ident, change in zip(("t2", "m2", "t8", "e1"), FORMES.values(), strict=True):
        piece = Piece(change(metier.phrase(ident)), frozenset([ident]))
        yield Recriture("forme", metier, remplacer(metier.etat, ident, piece), (ident,))
    for ident in ("t2", "t4", "m1", "u3", "e2"):
        yield Recriture("retirée", metier, remplacer(metier.etat, ident), (ident,))
    for ident, words in (("t3", "tout autrement cette fois"), ("u2", "ce que l’on m’avait montré")):
        old = metier.phrase(ident).split(" ")
        cut = " ".join(old[3:10]), " ".join(old[10:])
        piece = Piece(" ".join([*old[:3], words]) + " " + cut[1], frozenset([ident]))
        yield Recriture("mots récrits", metier, remplacer(metier.etat, ident, piece), (ident,), (cut[0].strip(), words))


def _a_la_main(metier: Metier) -> Iterator[Recriture]:
    for ident, words in metier.sections["coupe"].items():
        parts = [Piece(part.strip(), frozenset([ident])) for part in words.split("||")]
        yield Recriture("coupée", metier, remplacer(metier.etat, ident, *parts), (ident,))
    for idents, words in metier.sections["joint"].items():
        one, other = idents.split("+")
        now = remplacer(remplacer(metier.etat, other), one, Piece(words, frozenset([one, other])))
        yield Recriture("jointes", metier, now, (one, other))
    for lieu, pieces in metier.tout.items():
        touched = tuple(sorted(i for p in metier.etat[lieu] for i in p.de))
        yield Recriture("réponse récrite", metier, {**metier.etat, lieu: pieces}, touched)
    lines = tuple(replace(p, texte=p.texte.rstrip("."), avant="\n") for p in metier.etat["1", "moyens"])
    touched = tuple(sorted(i for p in lines for i in p.de))
    yield Recriture("en liste", metier, {**metier.etat, ("1", "moyens"): lines}, touched)


def _deplacees(metier: Metier) -> Iterator[Recriture]:
    def moved(genre: str, ident: str, to: Lieu, rang: int) -> Recriture:
        piece = Piece(metier.phrase(ident), frozenset([ident]))
        return Recriture(genre, metier, poser(remplacer(metier.etat, ident), to, rang, piece), (ident,))

    for ident, to, rang in (("t1", "taches", 5), ("t4", "taches", 0), ("t8", "taches", 1), ("m3", "moyens", 0)):
        yield moved("déplacée dans la réponse", ident, ("1", to), rang)
    for ident, to, rang in (("t2", "moyens", 1), ("m2", "taches", 3), ("e1", "complements", 0), ("t8", "moyens", 9)):
        yield moved("déplacée, autre question", ident, ("1", to), rang)
    for ident, to, rang in (("t3", "taches", 2), ("m1", "moyens", 0), ("t1", "taches", 9), ("c1", "complements", 0)):
        yield moved("déplacée, autre exemple", ident, ("2", to), rang)


def _jumelles(metier: Metier) -> Iterator[Recriture]:
    one, two, three = next(iter(metier.sections["jumeaux"])).split()
    text = {ident: Piece(metier.phrase(ident), frozenset([ident])) for ident in (one, two, three)}
    for ident in (one, two):
        yield Recriture("jumelle retirée", metier, remplacer(metier.etat, ident), (ident,))
    swapped = remplacer(remplacer(metier.etat, one, text[two]), three, text[one])
    first = swapped["1", "taches"].index(text[two])
    order = list(swapped["1", "taches"])
    del order[first + 1]
    order.insert(first + 1, text[three])
    yield Recriture("jumelles permutées", metier, {**swapped, ("1", "taches"): tuple(order)}, (one, two, three))
    away = poser(remplacer(metier.etat, two), ("2", "taches"), 1, text[two])
    yield Recriture("jumelle, autre exemple", metier, away, (two,))
    for ident, change in metier.sections["etiquette"].items():
        old, new = (part.strip() for part in change.split(">"))
        now = Piece(metier.phrase(ident).replace(old, new), frozenset([ident]))
        yield Recriture("étiquette", metier, remplacer(metier.etat, ident, now), (ident,), (old, new))


# --- texts, anchors and their truth ----------------------------------------------------------------------------------


def textes(etat: Etat) -> dict[Lieu, str]:
    """Return the answers as texts."""
    return {
        lieu: "".join((piece.avant if rang else "") + piece.texte for rang, piece in enumerate(pieces))
        for lieu, pieces in etat.items()
    }


def places(etat: Etat) -> Iterator[tuple[Lieu, int, int, Piece]]:
    """Yield every piece with where it stands."""
    for lieu, pieces in etat.items():
        at = 0
        for rang, piece in enumerate(pieces):
            at += len(piece.avant) if rang else 0
            yield lieu, at, at + len(piece.texte), piece
            at += len(piece.texte)


def reperes(etat: Etat, ident: str, dice: random.Random, *, whole: bool = True) -> Iterator[Repere]:
    """Yield anchors of every size on a sentence; ``whole``: one on its answer too."""
    lieu, start, end, piece = next(row for row in places(etat) if ident in row[3].de)
    text = textes(etat)[lieu]
    if whole:
        every = frozenset(i for p in etat[lieu] for i in p.de)
        yield Repere(SIZES[0], lieu, 0, len(text), every)
    yield Repere(SIZES[1], lieu, start, end, piece.de)
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"\w[\w’-]*", piece.texte)]
    for taille, least, most in ((SIZES[2], 5, 9), (SIZES[3], 2, 4)):
        for _ in range(2):
            size = min(dice.randint(least, most), len(words))
            spots = [n for n in range(len(words) - size + 1) if any(b - a > 3 for a, b in words[n : n + size])] or [0]
            first = dice.choice(spots)
            yield Repere(taille, lieu, words[first][0], words[first + size - 1][1], piece.de)


@dataclass(frozen=True)
class Verite:
    """What an anchor must find: a stretch of an answer, one in it that is still the quoted words, or nothing."""

    lieu: Lieu | None = None
    debut: int = 0
    fin: int = 0
    coeur: tuple[int, int] | None = None


def verite(recriture: Recriture, repere: Repere) -> Verite:
    """Return where an anchor's passage is after a rewriting."""
    quoted = textes(recriture.metier.etat)[repere.lieu][repere.debut : repere.fin]
    now = textes(recriture.apres)
    if repere.taille == SIZES[0]:
        text = now.get(repere.lieu, "")
        if text.strip():
            return Verite(repere.lieu, 0, len(text))
    rows = [row for row in places(recriture.apres) if repere.de & row[3].de]
    if not rows:
        return Verite()
    lieu, start, end = rows[0][0], rows[0][1], rows[-1][2]
    text = now[lieu][start:end]
    found = _ou(quoted, text)
    if found is None and recriture.mots[1] and _ou(recriture.mots[0], quoted) == (0, len(quoted)):
        found = _ou(recriture.mots[1], text)
    core = (start + found[0], start + found[1]) if found and repere.taille != SIZES[1] else None
    return Verite(lieu, start, end, core)


def mots(texte: str) -> list[str]:
    """Return the words of a text, without case or accents."""
    return re.findall(r"\w+", sans_accents(texte).lower())


def _ou(quoted: str, text: str) -> tuple[int, int] | None:
    """Return where words stand in a text, None where they do not, or twice."""
    spans = [(m.start(), m.end()) for m in re.finditer(r"\w+", text)]
    words = ["".join(mots(text[a:b])) for a, b in spans]
    wanted = mots(quoted)
    size = len(wanted)
    found = [n for n in range(len(words) - size + 1) if words[n : n + size] == wanted]
    if len(found) != 1 or not size:
        return None
    return spans[found[0]][0], spans[found[0] + size - 1][1]
