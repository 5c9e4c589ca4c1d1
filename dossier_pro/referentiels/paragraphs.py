"""Lines put together into the items of a list: the sentence that runs on, the sentence that ends.

The lists of a REAC carry no bullets. A justified line that runs on reaches the right margin, its spaces stretched; the
last line of a sentence keeps natural spaces and ends where it ends. Margin and natural space are measured in the
document itself. Where lines are ragged (a cell of a RE, pasted text) the question is whether the next word would
have fitted. Only what neither settles is left to the wording, and then it is said to be a doubt.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property
from itertools import pairwise

from dossier_pro.domain.records import dataclass
from dossier_pro.referentiels.lines import Line, LinedDocument, text_width

# Continuing lines end within 0.2 pt of the margin, the nearest ending line measured stops 2.3 pt short of it.
_AU_BORD = 1.1
# Spaces of a line that is not justified vary by 0.02 pt from rounding in the file.
_ETIRE = 0.03
# Two lines of one paragraph stand one pitch apart; the least space set between two paragraphs is 3 pt on 11.5.
_PAS_NOUVEAU = 1.25
# A line that stops just short of the margin is the end of a sentence that nearly filled it, not a ragged line.
_LIBRE = 5.0

_PUCE = re.compile(
    "^(?:[•·▪■□◦●○►▶▸➢➤✓✔❖◆→⇒\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf02d\uf0e0\uf0a8\uf06e\uf0be]+\\s*|(?:[-–—*§]|[oüØ](?=\\s))\\s+|[-–](?=[A-ZÀ-Ý][a-zà-ÿ'’]))"
)
_LIANTS = (
    "à a au aux avec ce ces cette chez comme d dans de des dont du en entre est et jusqu l la le les leur leurs lors "
    "mais ni notamment ou où par pas plus pour qu que quel quelle qui sa sans se selon ses si sinon son sont sous sur "
    "un une vers y n ne s c j afin ainsi"
)
_MOTS_LIANTS = frozenset(_LIANTS.split())
_ARTICLES = (
    "le la les l un une des du chaque tout toute tous toutes aucun aucune cet cette ces ce il elle ils elles son sa "
    "ses leur leurs"
)
_DEBUTS = frozenset(_ARTICLES.split())
_PREMIER_MOT = re.compile(r"[«\"“(\[]?\s*([\w]+)")
_MAX_MOT = 60
"""No word is longer; a pattern that looks for the end of a text would try each letter of it."""
_DERNIER_MOT = re.compile(r"(\w+)\W*$")


@dataclass(frozen=True, slots=True)
class Mesure:
    """What was measured in one document.

    ``droite`` is the margin that justified lines reach, on odd and on even pages; None where the text is ragged.
    ``bord`` is the farthest that an ordinary line goes, ``pas`` the distance between two lines of one paragraph (0 for
    text), ``corps`` the size of the text, ``espaces`` the natural space by font and size, ``jeu`` how far widths may be
    wrong, ``listes`` whether the lists themselves were seen to be justified.
    """

    droite: tuple[float | None, float | None]
    bord: float
    pas: float = 0.0
    corps: float = 0.0
    espaces: Mapping[tuple[str, int], float] = field(default_factory=dict)
    jeu: float = 0.5
    listes: bool = False

    def pas_de(self, line: Line) -> float:
        """The pitch that goes with the line's size: larger type stands farther apart."""
        return self.pas * max(1.0, line.size / self.corps) if self.corps else 0.0

    def marge(self, line: Line) -> float | None:
        """The margin that a justified line of that page reaches."""
        return self.droite[line.page % 2]

    def naturel(self, line: Line) -> float | None:
        """The natural space in the line's font and size; None where too few lines tell."""
        return self.espaces.get(_style(line))


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its text, the lines it was read from, and what was unsure about its end or start."""

    text: str
    lines: tuple[Line, ...]
    doute: str | None = None


def _style(line: Line) -> tuple[str, int]:
    return line.font, round(line.size * 10)


@dataclass
class Vocabulaire:
    """The words of a document, to tell a cut word from a compound one. Computed when first asked."""

    document: LinedDocument
    _cache: dict[str, bool] = field(default_factory=dict)

    @cached_property
    def mots(self) -> frozenset[str]:
        """Every word printed whole."""
        return frozenset(w for line in self.document.lines for w in re.findall(r"[\w-]+", line.text.casefold()))

    @cached_property
    def coupe(self) -> bool:
        """Whether the document cuts words at the end of lines: several of those words stand whole elsewhere."""
        pairs = pairwise(line.text for line in self.document.lines)
        halves = [h for a, b in pairs if a.endswith("-") and (h := _moities(a, b))]
        return sum(f"{first}{second}" in self.mots for first, second in halves) >= 3

    def sans_trait(self, gauche: str, droite: str) -> bool:
        """Whether the hyphen between two halves only cuts the word at the end of a line."""
        halves = _moities(gauche, droite)
        if halves is None:
            return False
        first, second = halves
        if f"{first}-{second}" in self.mots:
            return False
        return first + second in self.mots or self.coupe


def _moities(gauche: str, droite: str) -> tuple[str, str] | None:
    """The two halves of a word on both sides of a line's end, folded in case."""
    left, right = re.search(r"[\w-]+$", gauche[-_MAX_MOT:-1]), re.match(r"\w+", droite[:_MAX_MOT])
    return (left.group().casefold(), right.group().casefold()) if left and right else None


# --- measuring ---------------------------------------------------------------------------------------------------


def mesurer(document: LinedDocument) -> Mesure:
    """Return the margin, the line pitch and the natural spaces of a document."""
    if not document.pdf:
        return _mesurer_texte(document.lines)
    droites = _lignes_droites(document)
    styles = Counter(_style(line) for line in droites if line.weight == 400)
    if not styles:
        return Mesure((None, None), 0.0)
    corps = styles.most_common(1)[0][0]
    lines = [line for line in droites if _style(line) == corps]
    edges = [line.x1 for line in lines]
    bord = _bord(edges)
    commun = _mode(edges, bord)
    droite = [_mode([line.x1 for line in lines if line.page % 2 == parite], bord, commun) for parite in (0, 1)]
    return Mesure(
        (droite[0] or commun, droite[1] or commun), bord, _pas(lines), corps[1] / 10, _espaces(document.lines)
    )


def _lignes_droites(document: LinedDocument) -> list[Line]:
    """The lines of the pages of the common size.

    A wide table may have a page of its own, turned: its lines say nothing of the margins of the text.
    """
    commun = Counter(document.pages[line.page - 1] for line in document.lines).most_common(1)
    return [line for line in document.lines if document.pages[line.page - 1] == commun[0][0]] if commun else []


def mesurer_listes(lines: Sequence[Line], mesure: Mesure) -> Mesure:
    """Return the measure of the lists among ``lines``: whether they are justified, and to a margin of their own."""
    etirees = [line for line in lines if line.x1 > 0.6 * mesure.bord and _etiree(line, mesure)]
    commun = _amas([line.x1 for line in etirees])
    if commun is None:
        return mesure
    droite = list(mesure.droite)
    for parite in (0, 1):
        bords = [line.x1 for line in etirees if line.page % 2 == parite]
        droite[parite] = _marge_de_liste(bords, commun[0]) or droite[parite]
    return replace(mesure, listes=True, droite=(droite[0], droite[1]))


def _marge_de_liste(bords: Sequence[float], commun: float) -> float | None:
    """The margin of the lists on odd or even pages: their own, else that of all pages where a line reaches it."""
    propre = _amas(bords)
    if propre is not None and propre[1] >= 0.6:
        return propre[0]
    return commun if any(abs(x - commun) < 0.5 for x in bords) else None


def _etiree(line: Line, mesure: Mesure) -> bool:
    naturel = mesure.naturel(line)
    return naturel is not None and line.gap - naturel > _ETIRE


def _amas(values: Iterable[float]) -> tuple[float, float] | None:
    """The value around which most lie within half a point, and their share; None where they are fewer than three."""
    ordered = sorted(values)
    best, count, start = 0.0, 0, 0
    for end, value in enumerate(ordered):
        while value - ordered[start] > 0.5:
            start += 1
        if end - start + 1 > count:
            best, count = ordered[(start + end) // 2], end - start + 1
    return (best, count / len(ordered)) if count >= 3 else None


def mesurer_cellules(lines: Sequence[Line]) -> Mesure:
    """Return the measure of the cells of a table: ragged, each with an edge of its own (`items`, ``droite``)."""
    corps = Counter(round(line.size * 10) for line in lines).most_common(1)
    # The padding of a cell is only known from its left side.
    return Mesure((None, None), 0.0, _pas(lines), corps[0][0] / 10 if corps else 0.0, _espaces(lines), jeu=2.0)


def _bord(edges: Sequence[float]) -> float:
    """The right edge of the text, without the odd line that sticks out."""
    ordered = sorted(edges)
    return ordered[-1 - len(ordered) // 100] if ordered else 0.0


def _mode(edges: Sequence[float], bord: float, commun: float | None = None) -> float | None:
    """The edge that many long lines share within half a point; None where they are ragged."""
    longs = [x for x in edges if x > 0.75 * bord]
    amas = _amas(longs)
    if amas is None or amas[1] < 0.25 or amas[1] * len(longs) < 5:
        return None
    best = amas[0]
    return commun if commun is not None and abs(best - commun) < 0.5 else best


def _pas(lines: Iterable[Line]) -> float:
    pitches: Counter[int] = Counter()
    previous: Line | None = None
    for line in lines:
        if previous is not None and previous.page == line.page and 0 < line.base - previous.base < 4 * line.size:
            pitches[round((line.base - previous.base) * 5)] += 1
        previous = line
    return pitches.most_common(1)[0][0] / 5 if pitches else 0.0


def _espaces(lines: Iterable[Line]) -> dict[tuple[str, int], float]:
    found: defaultdict[tuple[str, int], list[float]] = defaultdict(list)
    for line in lines:
        if line.gap > 0:
            found[_style(line)].append(line.gap)
    return {style: natural for style, gaps in found.items() if (natural := _commonest(gaps)) is not None}


def _commonest(gaps: Sequence[float]) -> float | None:
    ordered = sorted(gaps)
    best, count, start = 0.0, 0, 0
    for end, value in enumerate(ordered):
        while value - ordered[start] > 2 * _ETIRE:
            start += 1
        if end - start + 1 > count:
            best, count = ordered[(start + end) // 2], end - start + 1
    return best if count >= 3 else None


def _mesurer_texte(lines: Sequence[Line]) -> Mesure:
    """Text wrapped by a viewer has many lines just short of one width; text of a converter has one line a sentence."""
    widths = sorted(line.x1 for line in lines if len(line.text) > 40 and "\t" not in line.text)
    bord = float("inf")
    if len(widths) >= 8:
        edge = widths[-1 - len(widths) // 33]
        if sum(0.9 * edge <= w <= 1.03 * edge for w in widths) >= 0.2 * len(widths) and edge < text_width("n" * 140):
            bord = edge
    return Mesure((None, None), bord, jeu=0.05 * bord if bord < float("inf") else 0.5)


# --- one line and the next -----------------------------------------------------------------------------------------


def continue_(
    line: Line, suivante: Line, mesure: Mesure, droite: float | None = None, *, libre: bool = False
) -> tuple[bool, str | None]:
    """Tell whether ``line`` runs on into ``suivante``, and what is unsure about it (None: nothing).

    A grammar asks ``items``, which asks this of each pair of lines of a list; one that goes line by line, like
    ``text``, asks this itself. What is surest is asked first: a gap between the lines, a word cut by a hyphen, where
    the line stops beside the margin, whether its spaces were stretched to get there, and only then its words. Where
    these leave it open too, the answer comes with a sentence for the person who confirms what was read.

    Args:
        line: a line of a list.
        suivante: the line printed after it.
        mesure: of the document.
        droite: the edge of the cell or column where it is not the document's own; its lines are then taken as ragged.
        libre: whether this one list seems ragged in a document that is otherwise justified.

    Returns:
        ``(True, None)``: one sentence. ``(False, None)``: two. With a text in the place of None, what to look at.
    """
    if suivante.saut or _a_distance(line, suivante, mesure):
        return False, None
    if line.text.endswith("-") and suivante.text[:1].islower():
        return True, None
    if droite is not None:
        return _ragged(line, suivante, mesure, droite)
    marge = mesure.marge(line)
    if marge is None:
        return _ragged(line, suivante, mesure, mesure.bord)
    if line.x1 < marge - _AU_BORD:
        return _courte(line, suivante, marge, mesure.naturel(line), libre)
    return _longue(line, suivante, marge, mesure.naturel(line))


def _a_distance(line: Line, suivante: Line, mesure: Mesure) -> bool:
    """Whether two lines of a page stand farther apart than the lines of one paragraph."""
    return line.page == suivante.page and suivante.base - line.base > _PAS_NOUVEAU * mesure.pas_de(suivante) > 0


def _longue(line: Line, suivante: Line, marge: float, naturel: float | None) -> tuple[bool, str | None]:
    """A line that reaches the margin runs on, unless it is full by chance or a forced line end filled it."""
    if naturel is None or line.gap <= 0:
        return True, None
    etire = line.gap - naturel
    if abs(etire) <= _ETIRE:
        # Full by chance, or by the end of the sentence: the spaces were not stretched to get there.
        return _wording(line, suivante)
    reste = marge - (line.x1 - etire * line.text.count(" "))
    if reste > naturel + suivante.first + 0.3 * line.size and not _inachevee(line):
        return False, "Un retour à la ligne forcé coupe peut-être une phrase ici."
    return True, None


def _courte(line: Line, suivante: Line, marge: float, naturel: float | None, libre: bool) -> tuple[bool, str | None]:
    """A line that stops short of the margin ends, unless its words do not and its paragraph alone is not justified."""
    if _liant_final(line) and suivante.text[:1].islower():
        return True, "Un retour à la ligne coupe cette phrase : vérifiez qu’elle est entière."
    if _aurait_tenu(line, suivante, marge, naturel) or line.text.endswith((".", ";", ":")):
        return False, None
    if _inachevee(line) or _sans_debut(suivante) or (libre and suivante.text[:1].islower()):
        return True, "Cette phrase n’est pas justifiée comme les autres : vérifiez où elle finit."
    return False, None


def _aurait_tenu(line: Line, suivante: Line, marge: float, naturel: float | None) -> bool:
    """Whether the next line's first word had room on this one; that of « / la serre » is a sign: it says nothing."""
    signe = _sans_debut(suivante) and suivante.text[:1] not in "(["
    besoin = (naturel or 0.25 * line.size) + suivante.first
    return besoin <= marge - line.x1 + 0.5 and not signe


def _sans_debut(line: Line) -> bool:
    """Whether a line begins with a sign that no sentence begins with: « ( », « , », « / », « + », « ) ».

    Because: in the REAC CDA of 2018, page 21, « … est comprise » stops short of the margin and « (sans contre-sens, …)
    » stands alone on the next line. A letter, a figure, an opening quotation mark or a bullet may begin one.
    """
    first = line.text[:1]
    return not (first.isalnum() or first in "«“\"'‘’" or puce(line.text))


def _ragged(line: Line, suivante: Line, mesure: Mesure, bord: float) -> tuple[bool, str | None]:
    naturel = mesure.naturel(line)
    if naturel is not None and line.gap - naturel > _ETIRE and abs(bord - line.x1) < 3:
        return True, None  # stretched to the edge: this cell is justified
    besoin = (naturel or line.gap or 0.25 * line.size) + suivante.first
    if besoin < bord - line.x1 - mesure.jeu:
        return False, None
    return _wording(line, suivante)


def _suite_evidente(line: Line, suivante: Line) -> bool:
    """Whether the words alone say that the sentence goes on: a small letter after, a linking word or bracket before."""
    return suivante.text[:1].islower() or _inachevee(line)


def _inachevee(line: Line) -> bool:
    """Whether a line cannot be the end of a sentence: a linking word, a comma, an open bracket."""
    text = line.text
    if text.count("(") > text.count(")") or text.endswith((",", "/", "’", "'")):
        return True
    return _liant_final(line)


def _liant_final(line: Line) -> bool:
    """Whether a line ends with a word that no sentence ends with: « de », « la », « et »."""
    text = line.text
    last = _DERNIER_MOT.search(text)
    return bool(last and last.end() == len(text) and last.group(1) in _MOTS_LIANTS)


def _wording(line: Line, suivante: Line) -> tuple[bool, str | None]:
    """What the words say where the place says nothing."""
    if _suite_evidente(line, suivante):
        return True, None
    if line.text.endswith((".", ";", ":", "!", "?")):
        return False, None
    first = _PREMIER_MOT.match(suivante.text)
    word = first.group(1) if first else ""
    if not word or _acronyme(word) or _sans_debut(suivante):
        return True, "La ligne finit au bord de la page : ces deux lignes pourraient être deux critères."
    if word.casefold() in _DEBUTS:
        return False, None
    return False, "La ligne finit au bord de la page : ce critère pourrait se poursuivre dans le suivant."


def _acronyme(word: str) -> bool:
    """Whether a word's capital says nothing of a new sentence: « TVA », « B2B »."""
    return any(c.isdigit() for c in word) or (len(word) > 1 and word.isupper())


# --- lists ---------------------------------------------------------------------------------------------------------


def puce(text: str) -> str:
    """Return the bullet that starts ``text``, with the spaces after it; empty where there is none."""
    match = _PUCE.match(text)
    return match.group() if match else ""


def items(
    lines: Sequence[Line], mesure: Mesure, mots: Vocabulaire | None = None, droite: float | None = None
) -> list[Item]:
    """Return the items of a list in order; see `continue_` for the arguments."""
    if not lines:
        return []
    puces = _les_puces(lines)
    libre = droite is None and not mesure.listes and _liste_libre(lines, mesure)
    groups: list[list[Line]] = []
    doutes: list[str | None] = []
    for index, line in enumerate(lines):
        suit: bool | None = False
        if groups:
            suit, doute = _puces(lines, puces, groups[-1], index, mesure)
            if suit is None:
                suit, doute = continue_(lines[index - 1], line, mesure, droite, libre=libre)
            doutes[-1] = doute or doutes[-1]
        if suit:
            groups[-1].append(line)
        else:
            groups.append([line])
            doutes.append(None)
    return [Item(joindre(group, mots), tuple(group), doute) for group, doute in zip(groups, doutes, strict=True)]


def _les_puces(lines: Sequence[Line]) -> list[str]:
    """The bullet of each line; a dash that only the first of several has is none."""
    puces = [puce(line.text) for line in lines]
    if puces[0] and sum(map(bool, puces)) == 1 and len(lines) > 1 and puces[0].strip() in "-–—*o":
        puces[0] = ""
    return puces


def pleine(line: Line, mesure: Mesure) -> bool:
    """Whether a line was stretched to the margin: proof that its paragraph is justified and runs on."""
    marge = mesure.marge(line)
    return marge is not None and line.x1 >= marge - _AU_BORD and _etiree(line, mesure)


def _liste_libre(lines: Sequence[Line], mesure: Mesure) -> bool:
    """Whether no line of a list is justified while several break where only a full line breaks."""
    libres = 0
    for line, suivante in pairwise(lines):
        marge, naturel = mesure.marge(line), mesure.naturel(line)
        if marge is None or naturel is None or line.page != suivante.page:
            continue
        if pleine(line, mesure):
            return False
        reste = marge - line.x1
        libres += _LIBRE < reste < naturel + suivante.first - 0.5 and suivante.text[:1].islower()
    return libres >= 2


_SOUS_LISTE = "Une liste à puces suit cette phrase : vérifiez si ce sont des critères à part."


def _puces(
    lines: Sequence[Line], puces: Sequence[str], group: Sequence[Line], index: int, mesure: Mesure
) -> tuple[bool | None, str | None]:
    """What bullets and indents say of line ``index`` after the item begun by ``group``; None where they say nothing."""
    line = lines[index]
    tete = puce(group[0].text)
    if puces[index]:
        sous = _en_retrait(line, puces[index], group[0]) if tete else _sous_une_phrase(puces, index, group[-1])
        return (True, _SOUS_LISTE) if sous else (False, None)
    if tete and mesure.pas and line.x0 > group[0].x0 + 0.3 * line.size and not line.saut:
        return True, None
    return None, None


def _en_retrait(line: Line, signe: str, tete: Line) -> bool:
    """Whether a bullet stands inside the item above it, with another sign."""
    return line.x0 > tete.x0 + 0.8 * line.size and signe.strip() != puce(tete.text).strip()


def _sous_une_phrase(puces: Sequence[str], index: int, last: Line) -> bool:
    """Whether a bullet goes on with a list that a sentence without a bullet announced: « … : »."""
    return puces[0] != puces[index] and (last.text.endswith(":") or bool(puce(last.text)))


def joindre(lines: Sequence[Line], mots: Vocabulaire | None = None) -> str:
    """Return the text of lines that make one sentence, without the bullet of the first."""
    text = lines[0].text[len(puce(lines[0].text)) :]
    for line in lines[1:]:
        if text.endswith("-") and not text.endswith(" -") and not re.match(r"\W|(?:et|ou)\b", line.text):
            if mots and mots.sans_trait(text, line.text):
                text = text[:-1]
            text += line.text
        else:
            text = f"{text} {line.text}"
    return text.strip()


def titre(lines: Sequence[Line], mots: Vocabulaire | None = None) -> str:
    """Return a title printed on one or several lines."""
    return joindre(lines, mots) if lines else ""
