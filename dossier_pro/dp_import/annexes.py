"""The annexes of a DP, each with the pictures or the text that it consists of.

People set them down in every way: a caption above its picture or below it, one caption over several pages, a list first
and the pages after it, pages in a table, pictures without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field, replace
from typing import Final, Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold
from dossier_pro.dp_import.docx.images import Images
from dossier_pro.dp_import.docx.markup import rendre
from dossier_pro.dp_import.fields import Releve, une_ligne
from dossier_pro.dp_import.flow import ReadPara
from dossier_pro.dp_import.lu import ImageLue
from dossier_pro.dp_import.sommaire import decouper_ligne
from dossier_pro.dp_import.splitting import Region
from dossier_pro.office.labels import sans_decor

SANS_TITRE: Final = "Annexe sans titre"
_NUMERO: Final = (
    r"[\s\u00a0]*(?:n(?:[°oº.]|um(?:ero)?)*[\s\u00a0]*)?(?P<n>\d{1,3}|[ivx]{1,4}|[a-z](?=\s*(?:[:.)–—-]|$)))(?!\w)"
)
_ANNEXE: Final = re.compile(rf"^\W*annexes?\b{_NUMERO}|^\W*annexe\s*[:–—-]")
_LEGENDE: Final = re.compile(
    rf"^\W*(?:annexe|figure|fig\.?|photo|image|document|doc\.?|piece|illustration|tableau)s?{_NUMERO}"
)
_RANG: Final = re.compile(r"^\W*(?:(?P<n>\d{1,3})[.)]\s+)")
_STYLES_LEGENDE: Final = ("caption", "legende", "lgende")
_PAGE: Final = re.compile(r"page\s*\d+$")
_SUITE: Final = re.compile(r"\(page\s*\d+ sur\s*\d+\)$")
_A_PART: Final = re.compile(r"\W*(?:fichier|document)s? remis a part")
_MAX_TITRE: Final = 160
_MAX_TITRE_SOUS: Final = 80
_ENTAME: Final = re.compile(r"[a-zà-ÿ]")
"""A line that begins so goes on with a sentence: it names nothing."""

Genre = Literal["titre", "image", "texte", "suite"]


@dataclass(slots=True)
class _Jeton:
    """A title, the pictures of a paragraph, or other text, in reading order."""

    index: int
    genre: Genre
    texte: str
    page: int
    saut: bool


@dataclass(slots=True)
class _Annexe:
    titre: str
    images: list[int] = field(default_factory=list)
    textes: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class AnnexesLues:
    """The titles in order, the pictures (their ``annexe`` says of which), and the text of those that are text.

    ``sans_titre``: the ranks, from 1, of those that nothing names.
    """

    titres: tuple[str, ...] = ()
    images: tuple[ImageLue, ...] = ()
    textes: tuple[tuple[int, str], ...] = ()
    sans_titre: tuple[int, ...] = ()


def lire_annexes(releve: Releve, region: Region | None, images: Images) -> AnnexesLues:
    """Return the annexes of a document; takes their titles and what they consist of."""
    if region is None:
        return AnnexesLues()
    releve.titre(region)
    found = _Lecture(releve, _jetons(releve, region)).lire()
    pictures: list[ImageLue] = []
    texts: list[tuple[int, str]] = []
    for rank, annexe in enumerate(found, 1):
        for index in annexe.images:
            pictures += (replace(image, annexe=rank) for image in images.de([index], "annexes", None))
        if annexe.textes and not annexe.images:
            texts.append((rank, rendre([(releve.paras[i], releve.paras[i].runs) for i in annexe.textes])))
            releve.prendre(annexe.textes)
    named = [annexe.titre for annexe in found]
    untitled = tuple(rank for rank, title in enumerate(named, 1) if not title)
    titles = _nommer(named, pictures)
    return AnnexesLues(titles, tuple(pictures), tuple(texts), untitled)


def _nommer(titles: list[str], pictures: list[ImageLue]) -> tuple[str, ...]:
    """Return the titles; where there is none, what is said of its picture."""
    said = {p.annexe: une_ligne(p.alternative) for p in reversed(pictures) if len(p.alternative) <= _MAX_TITRE}
    return tuple(title or said.get(rank) or SANS_TITRE for rank, title in enumerate(titles, 1))


# --- what stands there ------------------------------------------------------------------------------------------------


def _jetons(releve: Releve, region: Region) -> list[_Jeton]:
    """Return what stands in the section, in the order in which it is read."""
    out: list[_Jeton] = []
    for index in _ordre(releve, region):
        para = releve.paras[index]
        kept, _ = releve.libelles.sans_invite(para.texte)
        text = une_ligne(sans_decor(kept))
        page_number = bool(out) and _PAGE.match(fold(text)) is not None
        if _A_PART.match(fold(text)):
            continue  # it says where the annexe is: it is not what it consists of
        if text and not page_number and not releve.libelles.est_fixe(text):
            out.append(_Jeton(index, "titre" if _est_titre(para, text) else "texte", text, para.page, para.saut))
        elif not para.images:
            releve.prendre([index])
        if para.images:
            out.append(_Jeton(index, "image", "", para.page, para.saut))
    return out


def _est_titre(para: ReadPara, text: str) -> bool:
    if len(text) > _MAX_TITRE:
        return False
    folded = fold(text)
    caption = fold(para.style).startswith(_STYLES_LEGENDE)
    return bool(para.titre or para.liste or caption or _ANNEXE.match(folded) or _LEGENDE.match(folded))


def _ordre(releve: Releve, region: Region) -> Iterator[int]:
    """Yield the paragraphs; a row of pictures over a row of their captions column by column."""
    rows = releve.rangees(region.indices)
    done = False
    for (own, _), below in zip(rows, [*rows, ([], [])][1:], strict=True):
        if done:
            done = False
            continue
        above, under = _par_colonne(releve, own), _par_colonne(releve, below[0])
        if _legendes_en_face(releve, above, under):
            done = True
            for column in sorted({*above, *under}):
                yield from (*above.get(column, ()), *under.get(column, ()))
        else:
            yield from own


def _legendes_en_face(releve: Releve, above: dict[int, list[int]], under: dict[int, list[int]]) -> bool:
    """Whether one of two rows holds pictures and the other, in the same columns, their captions."""
    pictures, captions = _avec_images(releve, above), _avec_mots(releve, under)
    swapped, words = _avec_images(releve, under), _avec_mots(releve, above)
    if len(pictures) > 1 and pictures == captions and not swapped:
        return True
    return len(words) > 1 and words == swapped and not pictures


def _avec_images(releve: Releve, columns: dict[int, list[int]]) -> list[int]:
    return [c for c, cell in columns.items() if any(releve.paras[i].images for i in cell)]


def _avec_mots(releve: Releve, columns: dict[int, list[int]]) -> list[int]:
    return [c for c, cell in columns.items() if any(not releve.paras[i].vide for i in cell)]


def _par_colonne(releve: Releve, own: list[int]) -> dict[int, list[int]]:
    columns: dict[int, list[int]] = {}
    for index in own:
        cell = releve.paras[index].cellule
        columns.setdefault(cell.numero if cell else 0, []).append(index)
    return columns


# --- which picture belongs to which title -----------------------------------------------------------------------------


class _Lecture:
    """One walk over the tokens."""

    def __init__(self, releve: Releve, jetons: list[_Jeton]) -> None:
        self.releve = releve
        self.jetons = jetons
        self.annexes: list[_Annexe] = []
        self.connues: dict[str, _Annexe] = {}
        self.attente: list[_Jeton] = []
        self.dans_les_pages = False

    def lire(self) -> list[_Annexe]:
        self._nommer_sous_le_numero()
        self._promouvoir()
        dessous = self._legendes_dessous()
        courante: _Annexe | None = None
        for rank, jeton in enumerate(self.jetons):
            if jeton.genre == "titre" and (annexe := self._titre(jeton)) is not None:
                courante = annexe
                annexe.images += [j.index for j in self.attente]
                self.attente = []
            elif jeton.genre == "suite":
                self.releve.prendre([jeton.index])
            elif jeton.genre != "image":
                if courante is not None and not dessous:
                    courante.textes.append(jeton.index)
            elif dessous:
                self._attendre(rank)
            else:
                self._montrer(jeton, courante)
        return self.annexes

    def _montrer(self, jeton: _Jeton, courante: _Annexe | None) -> None:
        if courante is not None:
            courante.images.append(jeton.index)
        else:
            self._seules([jeton])

    def _attendre(self, rank: int) -> None:
        """Keep a picture for the caption below it, where one comes."""
        self.attente.append(self.jetons[rank])
        if not self._titre_apres(rank):
            self._seules(self.attente)
            self.attente = []

    def _nommer_sous_le_numero(self) -> None:
        """« ANNEXE 1 » alone on its line, its title on the next: both are the title."""
        for first, second, third in zip(self.jetons, self.jetons[1:], self.jetons[2:], strict=False):
            alone = first.genre == "titre" and _ANNEXE.match(fold(first.texte)) and not _cle(first.texte)[0]
            if alone and _peut_nommer(second) and third.genre == "image":
                first.texte, second.genre = f"{first.texte} : {second.texte}", "suite"

    def _promouvoir(self) -> None:
        """Where no title is recognised, a short line of its own next to a picture is one."""
        if any(j.genre == "titre" for j in self.jetons):
            return
        for jeton in self.jetons:
            if _court(jeton) and _RANG.match(jeton.texte):
                jeton.genre = "titre"  # a list that was numbered by hand
        kinds = ["", *(j.genre for j in self.jetons), ""]
        for jeton, *beside in zip(self.jetons, kinds, kinds[2:], strict=False):
            if _court(jeton) and _legende(beside):
                jeton.genre = "titre"

    def _legendes_dessous(self) -> bool:
        """Whether captions stand under their pictures: a picture comes first, and a caption last or no page between."""
        kinds = [j.genre for j in self.jetons if j.genre in ("titre", "image")]
        if "titre" not in kinds or kinds[0] != "image":
            return False
        if kinds[-1] == "titre":
            return True
        # Both ends are pictures: one of them has no caption. What begins a page tells which.
        pairs = [
            (a, b)
            for a, b in zip(self.jetons, self.jetons[1:], strict=False)
            if {a.genre, b.genre} == {"titre", "image"}
        ]
        titles_first = sum(b.saut or b.page > a.page for a, b in pairs if b.genre == "titre")
        pictures_first = sum(b.saut or b.page > a.page for a, b in pairs if b.genre == "image")
        return pictures_first > titles_first

    def _titre_apres(self, rank: int) -> bool:
        return any(j.genre == "titre" for j in self.jetons[rank + 1 :])

    def _seules(self, jetons: list[_Jeton]) -> None:
        """Make an annexe of each paragraph of pictures that nothing names."""
        self.annexes += [_Annexe("", [jeton.index]) for jeton in jetons]

    def _titre(self, jeton: _Jeton) -> _Annexe | None:
        """Return the annexe that a title names: one that a list named already, or a new one; None: it is text."""
        text = decouper_ligne(jeton.texte)[0] or jeton.texte
        named = _ANNEXE.match(fold(text)) is not None
        words, number = _cle(text)
        known = self._connue(words, number)
        if known is not None:
            self.releve.prendre([jeton.index])
            self.dans_les_pages = True
            return known
        if self.dans_les_pages and not named and self.releve.paras[jeton.index].titre is False:
            return None
        annexe = _Annexe(text)
        self.annexes.append(annexe)
        self.releve.prendre([jeton.index])
        self.connues.setdefault(words or f"n° {number}", annexe)
        self.connues.setdefault(f"n° {number or len(self.annexes)}", annexe)
        return annexe

    def _connue(self, words: str, number: str) -> _Annexe | None:
        """Return the annexe that was named in these words; else one of that number that has no picture yet."""
        known = self.connues.get(words) if words else None
        if known is not None or not number:
            return known
        same = self.connues.get(f"n° {number}")
        if same is not None and not same.images and (not words or _voisins(words, _cle(same.titre)[0])):
            return same
        return None


def _court(jeton: _Jeton) -> bool:
    """Whether a text is short enough to be a title."""
    return jeton.genre == "texte" and len(jeton.texte) <= _MAX_TITRE


def _legende(beside: list[str]) -> bool:
    """Whether a line stands beside a picture and not among others: it names the picture."""
    return "image" in beside and "texte" not in beside


def _peut_nommer(jeton: _Jeton) -> bool:
    """Whether a line may be the title under « ANNEXE 1 »: short, no sentence, no annexe of its own."""
    if jeton.genre == "image" or len(jeton.texte) > _MAX_TITRE_SOUS or _ENTAME.match(jeton.texte):
        return False
    return not _ANNEXE.match(fold(jeton.texte)) and not jeton.texte.endswith(".")


def _cle(text: str) -> tuple[str, str]:
    """Return the words of a title without its number, and that number."""
    folded = _SUITE.sub("", fold(text))
    match = _ANNEXE.match(folded) or _RANG.match(folded)
    number = (match["n"] or "").lstrip("0") if match else ""
    rest = folded[match.end() :] if match else folded
    return re.sub(r"\W+", " ", rest).strip(), number


def _voisins(a: str, b: str) -> bool:
    """Whether two titles under one number say the same: one holds the other."""
    return not a or not b or a in b or b in a
