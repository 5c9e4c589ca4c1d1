"""HTML of the clipboard → blocks of our subset of Markdown.

Read are pages as Word, Outlook, Google Docs, LibreOffice, Excel, Calc, browsers and chats write them. Kept are words,
bold, italic, items of lists, columns of tables (apart by tabs) and the addresses of links; headings become bold.
Dropped are programs, styles, what is hidden, what a revision deleted and the margin's comments. Pictures are counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import field, replace
from functools import lru_cache
from typing import Final, Literal

from dossier_pro.domain.html_tags import Balise, lire
from dossier_pro.domain.pasting.table import PastedTable
from dossier_pro.domain.pasting.text import item
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import Block, Run, clean

_BLOCS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul"
})  # fmt: skip
_VIDES: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905
_CACHES: Final = frozenset("head script style title template del annotation xml object audio video comment".split())  # noqa: SIM905
_GRAS: Final = frozenset("b strong h1 h2 h3 h4 h5 h6 th".split())  # noqa: SIM905
_ITALIQUE: Final = frozenset("i em cite var dfn".split())  # noqa: SIM905
_TITRES: Final = frozenset("h1 h2 h3 h4 h5 h6".split())  # noqa: SIM905
_CELLULES: Final = frozenset({"td", "th"})
_LISTES: Final = frozenset({"ul", "ol", "menu", "dir"})
_FERMES: Final[Mapping[str, tuple[frozenset[str], frozenset[str]]]] = {
    "li": (frozenset({"li"}), _LISTES | {"table"}),
    "td": (_CELLULES, frozenset({"table"})),
    "th": (_CELLULES, frozenset({"table"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
}
"""What a tag ends without saying so, and what it does not look beyond."""
_PROFONDEUR: Final = 512
"""Elements inside each other beyond this keep their words, no style."""
_BLANC: Final = re.compile(r"[ \t\r\n]+")
_SAUT: Final = re.compile("[\x0b\x0c\u2028\u2029]")
_NUMERO: Final = re.compile(r"\(?(\d{1,3})[.)]?\)?$")
_LETTRE: Final = re.compile(r"\(?(?:[a-zA-Z]|[ivxIVX]{1,5})[.)]+$")
_VERSION: Final = re.compile(r"\s*Version:\d")
_CLASSE: Final = re.compile(r"\.([\w-]+)\s*(?:,[^{}]*)?\{([^{}]*)\}")
_IGNORES: Final = frozenset({"!supportannotations"})


@dataclass(frozen=True, slots=True)
class _Style:
    """What an element does to the words in it."""

    nom: str = ""
    gras: bool = False
    italique: bool = False
    cache: bool = False
    pre: bool = False
    titre: bool = False
    marque: bool = False
    """Its words are a bullet or number that Word writes before an item."""
    adresse: str = ""
    depuis: int = 0
    """How many runs of the paragraph stand before a link."""


@dataclass(slots=True)
class _Liste:
    kind: Literal["puce", "numero", "paragraphe"]
    rang: int = 1


@dataclass(slots=True)
class _Paragraphe:
    runs: list[Run] = field(default_factory=list)
    kind: Literal["paragraphe", "puce", "numero"] = "paragraphe"
    rang: int = 0
    mso: str = ""
    marque: str = ""


NOTRE = '<meta name="generator" content="dossier-pro">'
"""What the pages say that we put on the clipboard: in them a list is a list, and « 1. » that was typed is words."""


def lire_html(page: str) -> tuple[list[Block], int]:
    """Return the blocks of a page and how many pictures stand in it; any text at all is accepted."""
    if _VERSION.match(page):
        page = page[max(0, page.find("<")) :]
    fragment = "<!--StartFragment" in page and "<!--EndFragment" in page
    lecteur = _Lecteur(fragment=fragment, notre=page.find(NOTRE, 0, 2000) >= 0)
    for jeton in lire(page):
        if isinstance(jeton, str):
            lecteur.mots(jeton)
        else:
            lecteur.balise(jeton)
    return lecteur.fin(), lecteur.images


class _Lecteur:
    def __init__(self, *, fragment: bool, notre: bool = False) -> None:
        self.images = 0
        self._notre = notre
        self._dehors = fragment
        self._pile: list[_Style] = []
        self._ouverts: Counter[str] = Counter()
        self._trop: Counter[str] = Counter()
        self._base = _Style()
        self._listes: list[_Liste] = []
        self._tables: list[PastedTable] = []
        self._puits: list[list[Block]] = [[]]
        self._para = _Paragraphe()
        self._dernier = "\n"
        self._classes: dict[str, Mapping[str, str]] = {}
        self._conditions: list[bool] = []
        self._numero = 0

    # --- words ---------------------------------------------------------------------------------------------------

    def mots(self, text: str) -> None:
        """Add words in the style of the elements that are open."""
        style = self._style
        if self._dehors or style.cache or any(self._conditions):
            return
        if style.marque:
            self._para.marque += text
            return
        for index, part in enumerate(_SAUT.split(text)):
            if index:
                self._a_la_ligne()
            if style.pre:
                self._ecrire(part.replace("\r\n", "\n").replace("\r", "\n"), style)
                continue
            words = _BLANC.sub(" ", part)
            if words.startswith(" ") and self._dernier in " \n\t":
                words = words[1:]
            self._ecrire(words, style)

    @property
    def _style(self) -> _Style:
        return self._pile[-1] if self._pile else self._base

    def _ecrire(self, words: str, style: _Style) -> None:
        words = clean(words)
        if words:
            self._para.runs.append(Run(words, style.gras or style.titre, style.italique))
            self._dernier = words[-1]

    def _a_la_ligne(self) -> None:
        self._ecrire("\n", self._style)

    # --- tags ----------------------------------------------------------------------------------------------------

    def balise(self, balise: Balise) -> None:
        """Open or close an element."""
        nom = balise.nom
        if nom.startswith("!"):
            self._marque(balise)
        elif nom == "style":
            self._feuille(balise.attributs.get("contenu", ""))
        elif not balise.ouvre:
            self._ferme(nom)
        elif nom in _VIDES:
            self._seule(balise)
        elif nom == "html":
            return
        else:
            self._ouvre(balise)
            if balise.vide:
                self._ferme(nom)

    def _marque(self, balise: Balise) -> None:
        if balise.nom == "!debut":
            self._dehors = False
        elif balise.nom == "!fin":
            self._dehors = True
        elif balise.nom == "!if":
            self._conditions.append(balise.attributs["si"] in _IGNORES)
        elif self._conditions:
            self._conditions.pop()

    def _feuille(self, contenu: str) -> None:
        for match in _CLASSE.finditer(contenu):
            known = self._classes.get(match[1], {})
            self._classes[match[1]] = {**known, **_declarations(match[2])}

    def _seule(self, balise: Balise) -> None:
        style = self._style
        if self._dehors or style.cache:
            return
        if balise.nom == "br":
            self._a_la_ligne()
        elif balise.nom == "hr":
            self._finir()
        elif balise.nom == "img" and not _cache(_declarations(balise.attributs.get("style", "")), balise):
            self._image(balise, style)

    def _image(self, balise: Balise, style: _Style) -> None:
        signe = balise.attributs.get("alt", "")
        if 0 < len(signe) <= 8 and not any(c.isalnum() or c.isspace() for c in signe):
            self._ecrire(signe, style)  # an emoji is a picture in some pages
        elif balise.attributs.get("width") not in ("0", "1"):
            self.images += 1

    def _ouvre(self, balise: Balise) -> None:
        nom = balise.nom
        if nom in _FERMES:
            self._fermer_avant(*_FERMES[nom])
        elif nom in _BLOCS:
            self._fermer_avant(frozenset({"p"}), _BLOCS - {"p"})
        if len(self._pile) >= _PROFONDEUR:
            self._trop[nom] += 1
            if nom in _BLOCS:
                self._finir()
            return
        declares = self._declares(balise)
        style = _style(self._style, balise, declares)
        if nom in _BLOCS:
            self._finir()
            self._commencer(balise, declares, style)
        elif nom == "a":
            style = replace(style, adresse=balise.attributs.get("href", ""), depuis=len(self._para.runs))
        if not style.cache and "mso-tab-count" in declares:
            if self._dernier != "\n":  # at the start of a line it only sets the words in
                self._ecrire("\t", style)
            style = replace(style, cache=True)
        self._pile.append(style)
        self._ouverts[nom] += 1

    def _declares(self, balise: Balise) -> Mapping[str, str]:
        own = _declarations(balise.attributs.get("style", ""))
        classes = balise.attributs.get("class", "")
        if not classes or not self._classes:
            return own
        found: dict[str, str] = {}
        for name in classes.split()[:8]:
            found.update(self._classes.get(name, {}))
        return {**found, **own} if found else own

    def _commencer(self, balise: Balise, declares: Mapping[str, str], style: _Style) -> None:
        """Begin a list, an item, a table or a cell; a paragraph of Word may say that it is an item."""
        nom = balise.nom
        if nom in _LISTES:
            self._liste(balise, declares)
        elif nom == "li":
            self._item(balise)
        elif nom == "table":
            self._tables.append(PastedTable())
        elif nom == "tr":
            self._table().rangee()
        elif nom in _CELLULES:
            self._table().cellule(balise.attributs)
            self._puits.append([])
        elif not style.cache:
            mso = declares.get("mso-list", "").strip().lower()
            if mso and not mso.startswith(("none", "ignore", "skip")):
                self._para.mso = mso

    def _table(self) -> PastedTable:
        if not self._tables:
            self._tables.append(PastedTable())  # what is copied may begin inside a table
        return self._tables[-1]

    def _liste(self, balise: Balise, declares: Mapping[str, str]) -> None:
        inside = any(liste.kind == "numero" for liste in self._listes)
        sans = declares.get("list-style-type", declares.get("list-style", "")) == "none"
        if sans:
            self._listes.append(_Liste("paragraphe"))
        elif balise.nom == "ol" and not inside:
            self._listes.append(_Liste("numero", _entier(balise.attributs.get("start", ""), 1)))
        else:
            self._listes.append(_Liste("puce"))

    def _item(self, balise: Balise) -> None:
        liste = self._listes[-1] if self._listes else _Liste("puce")
        self._para.kind = liste.kind
        if liste.kind == "numero":
            liste.rang = _entier(balise.attributs.get("value", ""), liste.rang)
            self._para.rang = liste.rang
            liste.rang += 1

    def _fermer_avant(self, noms: frozenset[str], limite: frozenset[str]) -> None:
        if not any(self._ouverts[nom] for nom in noms):
            return
        for at in range(len(self._pile) - 1, -1, -1):
            if self._pile[at].nom in noms:
                self._depiler(at)
                return
            if self._pile[at].nom in limite:
                return

    def _ferme(self, nom: str) -> None:
        if self._trop[nom]:
            self._trop[nom] -= 1
            if nom in _BLOCS:
                self._finir()
        elif self._ouverts[nom]:
            at = len(self._pile) - 1
            while self._pile[at].nom != nom:
                at -= 1
            self._depiler(at)
        elif nom in _BLOCS or nom == "br":
            self._finir()

    def _depiler(self, at: int) -> None:
        while len(self._pile) > at:
            style = self._pile.pop()
            self._ouverts[style.nom] -= 1
            self._ferme_un(style)

    def _ferme_un(self, style: _Style) -> None:
        nom = style.nom
        if nom == "a" and not style.cache:
            self._adresse(style)
        if nom in _BLOCS:
            self._finir()
            self._ferme_bloc(nom)

    def _ferme_bloc(self, nom: str) -> None:
        if nom in ("li", "p"):
            self._para = _Paragraphe() if nom == "li" else replace(self._para, mso="")
        elif nom in _LISTES and self._listes:
            self._listes.pop()
        elif nom in _CELLULES and len(self._puits) > 1:
            self._table().contenu(self._puits.pop())
        elif nom == "table" and self._tables:
            self._puits[-1].extend(self._tables.pop().blocs())

    def _adresse(self, style: _Style) -> None:
        """Write the address of a link after its words, where the words do not say it."""
        address = style.adresse.strip().removeprefix("mailto:")
        if not address or (address == style.adresse.strip() and not address.startswith(("http://", "https://"))):
            return
        words = "".join(run.text for run in self._para.runs[style.depuis :])
        if not words.strip() or _nue(address) in _nue(words):
            return
        last = self._para.runs[-1]
        bare = last.text.rstrip(" \n")
        self._para.runs[-1] = replace(last, text=f"{bare} ({clean(address)}){last.text[len(bare) :]}")

    # --- paragraphs ----------------------------------------------------------------------------------------------

    def _finir(self) -> None:
        """End the paragraph; where it holds no word the next one takes its bullet."""
        para = self._para
        self._dernier = "\n"
        if not any(run.text.strip() for run in para.runs):
            para.runs.clear()
            return
        self._para = _Paragraphe()
        kind, rang, avant = self._nature(para)
        for index, runs in enumerate(_paragraphes(_devant(avant, para.runs))):
            now = kind if not index else "paragraphe"
            if now == "paragraphe" and not self._notre and (typed := _tape(runs)) is not None:
                now, rang, runs = typed
            if now != "paragraphe":
                runs = _d_une_ligne(runs)
            self._puits[-1].append(Block(now, tuple(runs), rang if now == "numero" else 0))

    def _nature(self, para: _Paragraphe) -> tuple[Literal["paragraphe", "puce", "numero"], int, str]:
        """Return what a paragraph is: kind, number, and what of Word's marker is words (« 1.2 »)."""
        marker = para.marque.replace("\u00a0", " ").strip()
        if not para.mso and not marker:
            return para.kind, para.rang, ""
        number = _NUMERO.match(marker)
        deep = _est_profonde(para.mso)
        if number or _LETTRE.match(marker):
            if deep and self._numero:
                return "puce", 0, ""
            self._numero = int(number[1]) if number else self._numero + 1
            return "numero", self._numero, ""
        if _est_un_mot(marker):
            return "paragraphe", 0, marker + " "
        if not deep:
            self._numero = 0
        return "puce", 0, ""

    def fin(self) -> list[Block]:
        """Close what is open and return everything."""
        self._depiler(0)
        self._finir()
        while self._tables or len(self._puits) > 1:
            if len(self._puits) > 1:
                self._table().contenu(self._puits.pop())
            self._puits[-1].extend(self._tables.pop().blocs() if self._tables else ())
        return self._puits[0]


def _style(parent: _Style, balise: Balise, declares: Mapping[str, str]) -> _Style:
    nom = balise.nom
    weight, slant = declares.get("font-weight", ""), declares.get("font-style", "")
    space = declares.get("white-space", "")
    return _Style(
        nom,
        _est_gras(weight) if weight else parent.gras or nom in _GRAS,
        slant in ("italic", "oblique") if slant and slant != "inherit" else parent.italique or nom in _ITALIQUE,
        parent.cache or nom in _CACHES or _cache(declares, balise),
        space.startswith("pre") if space else parent.pre or nom in ("pre", "textarea"),
        parent.titre or nom in _TITRES,
        parent.marque or declares.get("mso-list", "").strip().lower() == "ignore",
    )


def _est_gras(weight: str) -> bool:
    return int(weight) >= 600 if weight.isdecimal() and len(weight) < 5 else weight in ("bold", "bolder")


def _cache(declares: Mapping[str, str], balise: Balise) -> bool:
    return (
        declares.get("display") == "none"
        or declares.get("visibility") == "hidden"
        or declares.get("mso-hide") == "all"
        or declares.get("mso-special-character") == "comment"
        or declares.get("mso-element", "").startswith("comment")
        or "hidden" in balise.attributs
        or "msodel" in balise.attributs.get("class", "").lower().split()
    )


_UTILES: Final = frozenset({
    "font-weight", "font-style", "display", "visibility", "white-space", "list-style", "list-style-type",
    "mso-hide", "mso-list", "mso-tab-count", "mso-element", "mso-special-character"
})  # fmt: skip


@lru_cache(maxsize=2048)
def _declarations(style: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for part in style.split(";"):
        name, colon, value = part.partition(":")
        name = name.strip().lower()
        if colon and name in _UTILES:
            found[name] = value.replace("!important", "").strip().lower()
    return found


def _entier(text: str, sinon: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else sinon


def _nue(address: str) -> str:
    bare = re.sub(r"^https?://(?:www\.)?", "", address.strip().lower().replace("\u00a0", " "))
    return bare.rstrip("/ ")


def _devant(avant: str, runs: list[Run]) -> list[Run]:
    return [replace(runs[0], text=avant), *runs] if avant else runs


def _d_une_ligne(runs: list[Run]) -> list[Run]:
    """Return the words of an item, which is one line."""
    return [replace(run, text=run.text.replace("\n", " ")) for run in runs]


def _est_profonde(mso: str) -> bool:
    """Whether Word's own style says that an item is below another item."""
    return "level" in mso and "level1" not in mso


def _est_un_mot(marker: str) -> bool:
    """Whether the marker that Word wrote out is more than a bullet: « 1.2 », « Art. »."""
    return len(marker) > 1 and any(c.isalnum() for c in marker)


def _paragraphes(runs: list[Run]) -> list[list[Run]]:
    """Return the parts between blank lines, each without white space at its ends."""
    parts: list[list[Run]] = [[]]
    ends = 0
    for run in runs:
        for index, line in enumerate(run.text.split("\n")):
            ends += bool(index)
            if not line.strip(" ") and (ends or not line):
                continue
            if ends and parts[-1]:
                if ends > 1:
                    parts.append([])
                else:
                    parts[-1][-1] = replace(parts[-1][-1], text=parts[-1][-1].text.rstrip(" "))
                    parts[-1].append(Run("\n"))
            ends = 0
            words = line if parts[-1] and parts[-1][-1].text != "\n" else line.lstrip(" ")
            parts[-1].append(Run(words, run.bold, run.italic))
    for part in filter(None, parts):
        part[-1] = replace(part[-1], text=part[-1].text.rstrip(" "))
    return [part for part in parts if any(run.text.strip() for run in part)]


def _tape(runs: list[Run]) -> tuple[Literal["puce", "numero"], int, list[Run]] | None:
    """A paragraph whose bullet is a character of its text, as some mail programs leave it, is an item."""
    found = item(runs[0].text)
    if found is None or not found[3] or "-–*".find(runs[0].text.strip()[:1]) >= 0:
        return None
    kind, rang, start, _ = found
    return kind, rang, [replace(runs[0], text=runs[0].text[start:]), *runs[1:]]
