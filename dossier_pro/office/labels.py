"""The fixed words of the model of the DP, as whoever reads or fills a document looks for them.

The wording is that of ``resources/modeles`` and nothing else: the official one, and what centres, candidates and
converters write in its place (``variantes.toml``). Here it becomes patterns over folded text, which forgive case,
accents, apostrophes, spaces, punctuation and, for the official model, a changed ending.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Final, Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold
from dossier_pro.resources import resource

NomModele = Literal["2017-09-11", "2016-06-01", "inconnu"]
Genre = Literal[
    "nom_naissance", "nom_usage", "prenom", "adresse", "titre", "modalite",
    "presentation", "sommaire", "intercalaire", "activite", "exemple",
    "q1", "q2", "q3", "q4", "q5", "entreprise", "service", "periode",
    "titres", "declaration", "documents", "annexes",
]  # fmt: skip
_IDENTITE: Final[tuple[Genre, ...]] = ("nom_naissance", "nom_usage", "prenom", "adresse")
COUVERTURE: Final[frozenset[Genre]] = frozenset({*_IDENTITE, "titre", "modalite"})
QUESTIONS: Final[tuple[Genre, ...]] = ("q1", "q2", "q3", "q4", "q5")
CONTEXTE: Final[tuple[Genre, ...]] = ("entreprise", "service", "periode")
SECTIONS: Final[tuple[Genre, ...]] = ("titres", "declaration", "documents", "annexes")
_SEULS: Final = frozenset({"presentation", "sommaire", "intercalaire", *SECTIONS})
"""Titles: nothing but their own words may stand in the paragraph."""

_FICHIERS: Final = {"2017-09-11": "dp-2017", "2016-06-01": "dp-2016"}
_NEUTRE: Final = "preuves-neutre"
VUE: Final = 400
"""How many characters of a text are looked at for a label."""
_MAX_AJOUT: Final = 40
_MAX_INVITE: Final = 200
_MAX_FIXE: Final = 1000
_ENTRE: Final = r"[\W_]{0,6}"
_DEBUT: Final = r"^[\W_]*"
_SIGNE: Final = r"(?P<signe>[\W_]{0,4}n[o\W_]{0,4}(?=\d|\W|$))?"
_NOMBRE: Final = r"(?P<ccs>ccs[\W_]{0,4})?(?:(?P<n>\d{1,2})(?!\w|[/.,]\d))?"
_DECOR: Final = re.compile(r"^[\s:?►▸▶➢\u00a0\u202f]+|^\.{4,}|^…{2,}|^_{3,}")
_INVITE: Final = re.compile(r"cliquez ici|entrez votre", re.IGNORECASE)
_TIRET: Final = re.compile(r"^[-–—]\s+")
_NUMERO: Final = re.compile(r"\s*n\s*[°ºo]\s*", re.IGNORECASE)
_POINTILLES: Final = " \t\n\u00a0\u202f.…_"


@cache
def lettre(c: str) -> str:
    """Return one character folded; white space as one space."""
    return " " if c.isspace() else fold(c)


@dataclass(frozen=True, slots=True)
class Plie:
    """A text folded letter by letter: ``places[i]`` is where the i-th folded character stands in the text."""

    texte: str
    places: tuple[int, ...]
    longueur: int

    def place(self, index: int) -> int:
        """Return the place in the text of a folded character, or the text's end."""
        return self.places[index] if index < len(self.places) else self.longueur


@lru_cache(maxsize=4096)
def plier(text: str) -> Plie:
    """Fold ``text`` (see ``domain.text.fold``) and keep where each character came from."""
    chars: list[str] = []
    places: list[int] = []
    for index, c in enumerate(text):
        for folded in lettre(c):
            chars.append(folded)
            places.append(index)
    return Plie("".join(chars), tuple(places), len(text))


@dataclass(frozen=True, slots=True)
class Libelle:
    """A label: its words as printed, the pattern of the whole, and for questions that of its beginning (``cle``)."""

    genre: Genre
    imprime: str
    mots: tuple[str, ...]
    motif: re.Pattern[str]
    cle: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class FoundLabel:
    """A label found at the beginning of a text: where it ends, its number where it has one, and whether it is whole.

    ``nombre`` is where the number stands in the text, or would stand.
    """

    genre: Genre
    fin: int
    numero: int | None = None
    ccs: bool = False
    entier: bool = True
    nombre: tuple[int, int] = (0, 0)


class Libelles:
    """The labels of one wording, and the texts that belong to it."""

    def __init__(self, tables: Mapping[str, Any], invites: tuple[str, ...] = ()) -> None:
        self.tables = tables
        self.officiel: bool = tables["identite"]["officiel"]
        self.libelles = tuple(_libelles(tables))
        self._premiers: dict[str, list[Libelle]] = {}
        for libelle in self.libelles:
            self._premiers.setdefault(libelle.mots[0], []).append(libelle)
        self._invites = frozenset(fold(text).rstrip(" .") for text in invites)
        self._longues = tuple(sorted((i for i in self._invites if len(i) > 14), key=len, reverse=True))
        self.fixes = frozenset(_sobre(text) for text in _fixes(tables))
        self.presentation = " ".join(_suivis(t) for t in textes_presentation(tables))
        count = _variantes()["debuts"]["case"]
        self.cases = {
            name: re.compile(r"\W+".join(map(re.escape, _mots(tables["couverture"][name])[:count])))
            for name in ("formation", "vae")
        }
        """The boxes of « Modalité d’accès »: a pattern of their labels over folded text, wherever it stands."""
        declaration = tables.get("declaration") or {}
        self.declaration = " ".join(_suivis(declaration[k]) for k in ("texte", "fait", "le", "fin") if k in declaration)

    @property
    def invites(self) -> frozenset[str]:
        """The folded prompts, without a final full stop."""
        return self._invites

    def est_invite(self, text: str) -> bool:
        """Whether ``text`` is nothing but a prompt of the model."""
        return len(text) <= _MAX_INVITE and fold(text).rstrip(" .") in self._invites

    def sans_invite(self, text: str) -> tuple[str, str]:
        """Return ``text`` without a prompt at its beginning or end, and that prompt (empty where there is none)."""
        if not _INVITE.search(text):
            return text, ""
        if self.est_invite(text):
            return "", text.strip()
        plie = plier(text)
        for invite in self._longues:
            start = plie.texte.find(invite)
            if start < 0:
                continue
            before, after = text[: plie.place(start)], text[plie.place(start + len(invite)) :].lstrip(".")
            if not before.strip() or not after.strip():
                return (before + after).strip(), text[plie.place(start) : plie.place(start + len(invite))]
        return text, ""

    def est_fixe(self, text: str) -> bool:
        """Whether ``text`` is the model's own and not the candidate's."""
        if len(text) > _MAX_FIXE:
            return False
        sobre = _sobre(text)
        return not sobre or sobre in self.fixes

    def de_presentation(self, text: str) -> bool:
        """Whether ``text`` is a part of « Présentation du dossier »."""
        words = _suivis(text)
        return len(words) > 3 and words in self.presentation

    def de_declaration(self, text: str) -> bool:
        """Whether ``text`` is a part of the déclaration's own sentence, as the lines of a PDF cut it."""
        words = _suivis(text)
        return len(words) > 12 and words in self.declaration

    def chercher(self, text: str) -> FoundLabel | None:
        """Return the label that ``text`` begins with, or None."""
        plie = plier(text[:VUE])
        first = re.match(rf"[\W_]*(?:{_question()}\d[\W_]{{0,4}})?([^\W\d_]+)", plie.texte)
        if first is None:
            return None
        for libelle in self._candidats(first.group(1)):
            if found := _essayer(libelle, text, plie):
                return found
        return None

    def _candidats(self, word: str) -> Iterator[Libelle]:
        for start, libelles in self._premiers.items():
            if word.startswith(start) or start.startswith(word):
                yield from libelles

    def commence(self, text: str) -> bool:
        """Whether ``text`` is the first words (three at least) of a label that goes on in the next paragraph."""
        if len(text) > 300:
            return False
        words = tuple(re.findall(r"\w+", fold(text)))
        if len(words) < 3 or len(words) > 20:
            return False
        bare = words[1:] if words[0].isdigit() else words
        return any(len(bare) < len(label.mots) and label.mots[: len(bare)] == bare for label in self.libelles)

    def debute(self, genre: Genre, text: str) -> bool:
        """Whether ``text`` begins with a label, whatever follows it: a line of the sommaire goes on with its page."""
        folded = plier(text[:VUE]).texte
        return any(label.genre == genre and label.motif.match(folded) for label in self.libelles)

    def nomme_les_colonnes(self, cells: Sequence[str]) -> bool:
        """Whether the cells of a row are the heads of the titres' or the documents' columns, by the first of them."""
        wanted = fold(self.tables["documents"]["colonne"])
        first = fold(cells[0]) if cells else ""
        return first.startswith(wanted) and (len(cells) > 1 or first == wanted)

    def question(self, numero: int) -> str:
        """Return a question as printed, without its hint « (facultatif) »."""
        return str(self.tables["exemples"]["questions"][numero - 1])


def sans_decor(text: str) -> str:
    """Return a value without the arrow, colon, dash and dotted line that the model prints around it."""
    while (shorter := _DECOR.sub("", text)) != text:
        text = shorter
    bare = text.rstrip(_POINTILLES)
    tail = text[len(bare) :]
    # Three dots are the author's, a line of them was there to write on.
    leaders = tail.count(".") > 4 or tail.count("…") > 2 or tail.count("_") > 2
    return _TIRET.sub("", bare if leaders else text).strip()


@cache
def charger(nom: str) -> Libelles:
    """Return the labels of a wording: « 2017-09-11 », « 2016-06-01 », or anything else for the neutral one."""
    invites = wordings("dp-2016")["invites"]["champs"]
    return Libelles(wordings(_FICHIERS.get(nom, _NEUTRE)), tuple(invites))


def generiques() -> tuple[str, ...]:
    """Return the folded beginnings of the sommaire's lines that were never filled in."""
    return tuple(fold(text) for text in wordings("dp-2016")["invites"]["sommaire"])


def invites() -> tuple[str, ...]:
    """Return the prompts of the model's blank fields, as printed."""
    return tuple(wordings("dp-2016")["invites"]["champs"])


@cache
def wordings(name: str) -> dict[str, Any]:
    """Return a table of wordings: « dp-2017 », « dp-2016 », « preuves-neutre », « variantes »."""
    return tomllib.loads(resource("modeles", f"{name}.toml").read_text(encoding="utf-8"))


def _sobre(text: str) -> str:
    """Return the letters and digits of a text, folded: what is left when decoration and spacing go."""
    return " ".join(re.findall(r"\w+", fold(text).replace("*", "")))


def _suivis(text: str) -> str:
    """Return the words of a text one after the other, without the numbers of a list."""
    return " ".join(re.findall(r"\d{2,}|[^\W\d]\w*", fold(text.replace("**", ""))))


def textes_presentation(tables: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the paragraphs of « Présentation du dossier », in order, without marks; empty where there is none."""
    part = tables.get("presentation")
    if not part:
        return ()
    texts = [
        part["titre"], *part["paragraphes"], part["decision"], *part["elements_decision"], *part["reference"],
        part["contenu"], *part["elements_contenu"], part["site"], part["adresse"],
    ]  # fmt: skip
    return tuple(text.replace("**", "") for text in texts)


def _fixes(tables: Mapping[str, Any]) -> Iterator[str]:
    """Yield every text that the model itself prints as a line of its own."""
    yield from textes_presentation(tables)
    for name, table in tables.items():
        if name not in {"identite", "presentation", "invites"}:
            yield from _feuilles(table)
    entete, exemples, sommaire = tables["entete"], tables["exemples"], tables["sommaire"]
    yield f"{entete['titre']} {entete['sigle']}"
    yield from (sommaire["page"].rstrip("."), "N°", exemples["questions"][4] + " " + exemples["facultatif"])
    for name in ("titres", "documents", "annexes"):
        yield f"{tables[name]['titre']} {tables[name]['facultatif']}"
    yield f"{exemples['du']} {exemples['au']}"
    declaration = tables.get("declaration")
    if declaration:
        yield f"{declaration['soussigne']} {declaration['invite']} {declaration['apres_nom']}"
        yield f"{declaration['fait']} {declaration['le']}"


def _feuilles(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _feuilles(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _feuilles(inner)


def _mots(text: str) -> tuple[str, ...]:
    words = tuple(re.findall(r"\w+", fold(text)))
    return words[1:] if len(words) > 1 and words[0].isdigit() else words


def _libelles(tables: Mapping[str, Any]) -> Iterator[Libelle]:
    cover, exemples, officiel = tables["couverture"], tables["exemples"], tables["identite"]["officiel"]
    for champ in _IDENTITE:
        yield _libelle(champ, cover[champ])
    yield _libelle("titre", cover["titre_vise"])
    yield _libelle("modalite", cover["modalite"])
    if "presentation" in tables:
        yield _libelle("presentation", tables["presentation"]["titre"])
    yield _libelle("sommaire", tables["sommaire"]["titre"])
    yield _libelle("intercalaire", " ".join(exemples["intercalaire"]))
    yield Libelle("activite", exemples["activite"], _mots(exemples["activite"]), _numerotee(exemples["activite"]))
    if officiel:
        for word in _premiers(_variantes()["activite"]["mots"]):
            yield Libelle("activite", "", (word,), _sigle())
    yield Libelle("exemple", exemples["exemple"], _mots(exemples["exemple"])[:1], _numerotee(exemples["exemple"]))
    for number, question in enumerate(exemples["questions"], 1):
        yield _libelle(QUESTIONS[number - 1], question, numero=number, cle=officiel, suite=exemples["facultatif"])
    for champ in CONTEXTE:
        yield _libelle(champ, exemples[champ], cle=officiel)
    for section in SECTIONS:
        if section in tables:
            yield _libelle(section, tables[section]["titre"], suite=tables[section].get("facultatif", ""))


def _libelle(genre: Genre, text: str, *, numero: int = 0, cle: bool = False, suite: str = "") -> Libelle:
    words = _mots(text)
    number = rf"(?:{_question()}{numero}[\W_]{{0,4}})?" if numero else ""
    hint = rf"(?:[\W_]{{0,4}}{_ENTRE.join(_mots(suite))}[)\]]?)?" if suite else ""
    pattern = re.compile(rf"{_DEBUT}{number}{_ENTRE.join(map(re.escape, words))}(?!\w){hint}")
    debuts = _variantes()["debuts"]
    longueur = debuts.get(genre, debuts["question"])
    short = words[:longueur] if len(words) > longueur else ()
    key = re.compile(rf"{_DEBUT}{number}{_ENTRE.join(map(re.escape, short))}(?!\w)") if cle and short else None
    return Libelle(genre, text, words, pattern, key)


def _numerotee(text: str) -> re.Pattern[str]:
    """Return the pattern of « Activité-type 1 », « Exemple n° 1 »: the number's sign may be missing."""
    words = [word for word in _mots(text) if word != "n"]
    body = _ENTRE.join(rf"{re.escape(word)}s?" for word in words)
    return re.compile(rf"{_DEBUT}{body}(?!\w)(?P<mots>){_SIGNE}[\W_]{{0,4}}{_NOMBRE}")


@cache
def _variantes() -> dict[str, Any]:
    return wordings("variantes")


@cache
def _question() -> str:
    """Return the pattern of what a centre writes before the number of a question."""
    words = "|".join(sorted((fold(word) for word in _variantes()["question"]["mots"]), key=len, reverse=True))
    return rf"(?:(?:{words})[\W_]{{0,4}}(?:n[o\W_]{{1,4}})?)?"


@cache
def _sigle() -> re.Pattern[str]:
    """Return the pattern of an AT's heading that a centre relabelled: « AT 1 », « CCP n° 2 », « Activité 3 »."""
    known = [word for word in _variantes()["activite"]["mots"] if word != "CCS"]
    # « CCS » is a part of the number.
    words = rf"(?:{_autres(known)}(?![^\W\d_])|(?=ccs(?!\w)))"
    return re.compile(rf"{_DEBUT}{words}(?P<mots>){_SIGNE}[\W_]{{0,4}}{_NOMBRE}")


@cache
def _entete() -> re.Pattern[str]:
    """Return the pattern of a sheet's heading that a centre relabelled: with its number, or the sign that ends it."""
    end = r"[\s\u00a0]*(?:[-=–—]+>|[►▸▶➢➔→⇨>:–—-]|$)"
    sign = r"(?:n(?![^\W\d])[\W_o]{0,3})?(?:\d{1,2}\.)?"
    number = rf"[\W_]{{0,3}}{sign}(?P<n>\d{{1,2}})(?!\w)(?P<fin>{end})?"
    return re.compile(
        rf"^[\W_]*{_autres(_variantes()['exemple']['mots'])}(?![^\W\d])(?P<mots>)(?:{number}|(?P<seul>{end}))"
    )


def _autres(wordings: Iterable[str]) -> str:
    """Return the pattern of wordings: the dots of an abbreviation and a plural are there or not."""
    found = []
    for wording in sorted(wordings, key=len, reverse=True):
        if wording.isupper():
            found.append("".join(rf"{letter}\.?" for letter in fold(wording)))
        else:
            words = re.findall(r"\w+", fold(wording))
            found.append(r"[\W_]+".join(rf"{re.escape(word.removesuffix('s'))}s?" for word in words))
    return f"(?:{'|'.join(found)})"


def _premiers(wordings: Iterable[str]) -> Iterator[str]:
    """Yield how the first words of wordings begin: the first letter of an abbreviation may stand before a dot."""
    seen: dict[str, None] = {}
    for wording in wordings:
        word = fold(wording).split(" ")[0]
        seen |= dict.fromkeys((word, word[0]) if wording.isupper() else (word, f"{word}s"))
    yield from seen


@dataclass(frozen=True, slots=True)
class Entete:
    """A sheet's heading that is no longer the model's: « CP 1 ► », « Situation n° 2 – », « Exemple : ».

    ``fin`` is where it ends in the text, ``nombre`` where its number stands, or would stand; ``signe`` says that a sign
    ends it, ``seul`` that it has no number.
    """

    fin: int
    numero: int | None
    nombre: tuple[int, int]
    signe: bool
    seul: bool


def entete(text: str) -> Entete | None:
    """Return the heading of an exemple that a centre relabelled where a text begins with one, or None."""
    plie = plier(text[:VUE])
    match = _entete().match(plie.texte)
    if match is None:
        return None
    numero = int(match["n"]) if match["n"] else None
    sign, alone = match["fin"] is not None, match["seul"] is not None
    return Entete(plie.place(match.end()), numero, _nombre(match, text, plie), sign, alone)


def _nombre(match: re.Match[str], text: str, plie: Plie) -> tuple[int, int]:
    """Return where the number of a label stands; where it has none, the place after its words and « n° »."""
    if match["n"]:
        # « CCS » goes with its number, where it is not the whole label.
        ccs = match.start("ccs") if "ccs" in match.re.groupindex else -1
        return plie.place(ccs if ccs > match.end("mots") else match.start("n")), plie.place(match.end("n"))
    start = plie.place(match.end("mots"))
    sign = _NUMERO.match(text, start)
    start = sign.end() if sign else start
    return start, start


def _essayer(libelle: Libelle, text: str, plie: Plie) -> FoundLabel | None:
    match = libelle.motif.match(plie.texte)
    if match is None:
        return _par_cle(libelle, text, plie)
    end = plie.place(match.end())
    if mark := re.match(r"[\s\u00a0\u202f]*[:?]", text[end:]):
        end += mark.end()
    if libelle.genre in ("activite", "exemple"):
        return _numerote(libelle, match, text, plie, end)
    rest = text[end:]
    if libelle.genre in _SEULS and not _seul(libelle, sans_decor(rest).strip(" .()")):
        return None
    if libelle.genre in COUVERTURE and len(libelle.mots) == 1 and re.match(r"[ \u00a0]*[,;.]?[ \u00a0]*[a-zà-ÿ]", rest):
        return None  # a sentence that happens to begin with the label's word
    return FoundLabel(libelle.genre, end, int(libelle.genre[1]) if libelle.genre in QUESTIONS else None)


def _numerote(libelle: Libelle, match: re.Match[str], text: str, plie: Plie, end: int) -> FoundLabel | None:
    number = int(match["n"]) if match["n"] else None
    if libelle.genre == "exemple" and number is None and not match["signe"]:
        return None
    own = bool(libelle.imprime)
    if not own and number is None and sans_decor(text[end:]):
        return None
    return FoundLabel(libelle.genre, end, number, bool(match["ccs"]), own, _nombre(match, text, plie))


def _seul(libelle: Libelle, rest: str) -> bool:
    """Whether a title stands alone; a long one may have a few words added, but not the page number of a sommaire."""
    if not rest:
        return True
    long = len(libelle.mots) >= 3 and libelle.genre in SECTIONS
    return long and len(rest) <= _MAX_AJOUT and not re.search(r"\d\s*$|\bp\.?$", rest)


def _par_cle(libelle: Libelle, text: str, plie: Plie) -> FoundLabel | None:
    """A label of which only the first words are the model's: it ends at its colon, question mark, arrow or tab."""
    match = libelle.cle.match(plie.texte) if libelle.cle else None
    if match is None:
        return None
    start = plie.place(match.end())
    question = libelle.genre in QUESTIONS
    stop = re.search(r"[:?]" if question else r"[:?]|(?=[►▸\t])|(?=\bdu\b)", text[start : start + 160])
    if stop is None and len(text) > 2 * len(libelle.imprime):
        return None
    end = start + stop.end() if stop else len(text)
    return FoundLabel(libelle.genre, end, int(libelle.genre[1]) if question else None, entier=False)
