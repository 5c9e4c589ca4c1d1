"""The closing sections of a DP: titres and diplômes, déclaration sur l'honneur, documents illustrants, annexes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold
from dossier_pro.dp_import.dates import lire_date, styles
from dossier_pro.dp_import.docx.images import Images
from dossier_pro.dp_import.fields import Releve, une_ligne
from dossier_pro.dp_import.lu import DiplomeLu, ImageLue
from dossier_pro.dp_import.splitting import Region
from dossier_pro.office.label_lines import fait, sans_invite_du_nom, soussigne
from dossier_pro.office.labels import sans_decor

_RANG: Final = re.compile(r"\d{1,3}\.\s")
_PLACE: Final = re.compile(
    r"(?:(?:page|annexe|figure)\s*(?:\d+|[–-])|reproduit dans un exemple|document remis a part"
    r"|(?:fichier remis a part|document confidentiel)\b.*|https?://\S+)$"
)
_FAIT: Final = re.compile(r"\W*fait\s+[àa]\s*:?(?P<lieu>.*?)(?:,?\s*(?<!\w)le\s*:?(?!\w)(?P<jour>.*))?$", re.IGNORECASE)
_LIEU_ET_JOUR: Final = re.compile(r"^(?P<lieu>[^\d]{2,60}?)[,\s]+le\s+(?P<date>.*\d.*)$", re.IGNORECASE)
_COURT: Final = 12
_MAX_VALEUR: Final = 80
"""A name or a place is no longer than this; a sentence that was added is neither."""


def lire_diplomes(releve: Releve, region: Region | None) -> tuple[DiplomeLu, ...]:
    """Return the rows of the table of titres and diplômes; without a table, each line is a row."""
    if region is None:
        return ()
    releve.titre(region)
    rows = _lignes(releve, region)
    in_table = _en_tableau(releve, rows)
    found: list[list[str]] = []
    for own, cells in rows:
        if _sans_propos(releve, cells):
            _passer(releve, own)
            continue
        if in_table and not releve.paras[own[0]].cellule:
            continue
        releve.prendre(own)
        found.append(cells if in_table else re.split(r"\t+| \| ", releve.paras[own[0]].texte))
    return tuple(_diplome(row) for row in (found if in_table else _par_trois(found)))


def _par_trois(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of a table that was lost, because its cells stand one under the other: every third is a date."""
    if len(rows) % 3 or any(len(row) != 1 for row in rows):
        return rows
    triples = [[row[0] for row in rows[i : i + 3]] for i in range(0, len(rows), 3)]
    return triples if all(_date(triple[2]) for triple in triples) else rows


def _lignes(releve: Releve, region: Region) -> list[tuple[list[int], list[str]]]:
    """Return the rows under the heads of the columns; all of them where the heads are gone."""
    rows = releve.rangees(region.indices)
    heads = [k for k, (_, cells) in enumerate(rows) if releve.libelles.nomme_les_colonnes(cells)]
    if not heads:
        return rows
    above, rows = rows[: heads[0] + 1], rows[heads[0] + 1 :]
    for own, _ in above:
        texts = [releve.paras[i].texte for i in own]
        releve.prendre(i for i, text in zip(own, texts, strict=True) if releve.libelles.est_fixe(sans_decor(text)))
    return rows


def _en_tableau(releve: Releve, rows: list[tuple[list[int], list[str]]]) -> bool:
    """Whether a row that says something stands in a table; what stands outside it is then no row."""
    return any(releve.paras[own[0]].cellule for own, cells in rows if not _sans_propos(releve, cells))


def _sans_propos(releve: Releve, cells: list[str]) -> bool:
    """Whether a row says nothing of its own: it is blank, or as the model has it."""
    return not any(cells) or all(releve.libelles.est_fixe(cell) for cell in cells)


def _passer(releve: Releve, own: list[int]) -> None:
    """Take a row that says nothing, but for its pictures: those are somebody's."""
    releve.prendre(i for i in own if not releve.paras[i].images)


def _date(text: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", text.strip())) or lire_date(text) is not None


def _diplome(cells: list[str]) -> DiplomeLu:
    texts = [une_ligne(cell) for cell in cells]
    if len(texts) == 1:
        return DiplomeLu(texts[0], "", "")
    if len(texts) == 2:
        dated = _date(texts[1])
        return DiplomeLu(texts[0], "" if dated else texts[1], texts[1] if dated else "")
    return DiplomeLu(texts[0], " ".join(filter(None, texts[1:-1])), texts[-1])


def lire_documents(releve: Releve, region: Region | None, images: Images) -> tuple[tuple[str, ...], list[ImageLue]]:
    """Return the lines of « Documents illustrant la pratique professionnelle », and the pictures that show them."""
    if region is None:
        return (), []
    releve.titre(region)
    rows = _lignes(releve, region)
    in_table = _en_tableau(releve, rows)
    found: list[str] = []
    pictures: dict[int, list[int]] = {}
    loose: list[tuple[int, str]] = []
    above = ""
    for own, cells in rows:
        shown = [i for i in own if releve.paras[i].images]
        before = len(found)
        found += _titres(releve, own, cells, in_table=in_table)
        rank = _document_montre(before, len(found), in_table=in_table)
        if rank is None:
            loose += [(i, above) for i in shown]
        elif shown:
            pictures.setdefault(rank, []).extend(shown)
        above = fold(cells[0]) if len(cells) == 1 else ""
    _accorder(found, pictures, loose)
    return tuple(found), [
        replace(image, document=rank + 1)
        for rank, own in sorted(pictures.items())
        for image in images.de(own, "documents illustrant la pratique professionnelle", None)
    ]


def _document_montre(before: int, after: int, *, in_table: bool) -> int | None:
    """Return the document that a row's pictures show: the only one it names; outside a table, the last one above."""
    if after == before + 1:
        return before
    return after - 1 if after and not in_table else None


def _titres(releve: Releve, own: list[int], cells: list[str], *, in_table: bool) -> list[str]:
    """Return the documents that a row names."""
    if _sans_propos(releve, cells):
        _passer(releve, own)
        return []
    if in_table and not releve.paras[own[0]].cellule:
        return []
    return _noms(releve, own, cells, in_table=in_table)


def _noms(releve: Releve, own: list[int], cells: list[str], *, in_table: bool) -> list[str]:
    texts = [une_ligne(text) for _, text in releve.textes(own)]
    numbered = bool(in_table and texts and _RANG.match(texts[0]))
    if in_table:  # what stands under a title says where it is
        texts = [text for rank, text in enumerate(texts) if not rank or not _PLACE.match(fold(text))]
    several = numbered or len([cell for cell in cells if cell]) > 1
    return [" – ".join(texts)] if several else texts


def _accorder(titles: list[str], pictures: dict[int, list[int]], loose: list[tuple[int, str]]) -> None:
    """Give the pictures after the list to the documents: by the line above them, or one to each where all are shown."""
    by_title = {fold(title): rank for rank, title in enumerate(titles)}
    named = [(by_title.get(above), index) for index, above in loose]
    if all(rank is None for rank, _ in named) and len(loose) == len(titles) and not pictures:
        named = [(rank, index) for rank, (index, _) in enumerate(loose)]
    for rank, index in named:
        if rank is not None:
            pictures.setdefault(rank, []).append(index)


@dataclass(frozen=True, slots=True)
class _Valeur:
    """A line or a text box of the déclaration that holds something of its own, and where it stands."""

    index: int
    texte: str
    tag: str
    apres_texte: bool
    apres_fait: bool
    encadree: bool


def _sans_e(text: str) -> str:
    """Return a text without the endings that say « ou la candidate »: auteur(e), auteure, auteur·e."""
    return re.sub(r"auteur\W{0,2}e?\W?(?=\s)", "auteur", text)


def _mots(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def _jour(text: str) -> bool:
    return lire_date(text) is not None or bool(styles(text))


def lire_declaration(releve: Releve, region: Region | None) -> dict[str, str]:
    """Return who declares, where and when: from the text boxes of the model, or from the lines under them."""
    empty = {"declaration_nom": "", "declaration_lieu": "", "declaration_date": ""}
    if region is None or not releve.libelles.tables.get("declaration"):
        return empty
    releve.titre(region)
    return empty | _Declaration(releve, region).lire()


class _Declaration:
    """The lines of the déclaration, walked once; then what stands in boxes or on lines of its own finds its place."""

    def __init__(self, releve: Releve, region: Region) -> None:
        self.releve = releve
        self.region = region
        self.mots = {k: fold(v).rstrip(" :,.") for k, v in releve.libelles.tables["declaration"].items()}
        self.found: dict[str, str] = {}
        self.apres_texte = False
        self.apres_soussigne = False
        self.apres_fait = False
        self.seules: list[_Valeur] = []

    def lire(self) -> dict[str, str]:
        for index in self.region.indices:
            para = self.releve.paras[index]
            folded = fold(para.texte)
            if para.vide:
                self.releve.pris.add(index)
            elif soussigne(para.texte):
                self._soussigne(index)
                self.apres_soussigne = True
            elif fait(para.texte):
                self._fait(index)
                self.apres_texte = self.apres_fait = True
            elif para.boite or para.controle or (self.apres_soussigne and not self._fixe(folded)):
                self._valeur(index)
            if self.mots["texte"][:40] in folded:
                self.apres_texte = True
        self._placer()
        return self.found

    def _fixe(self, folded: str) -> bool:
        """Whether a line is one of the model's own."""
        bare = folded.strip(" ,.:…_")
        if self.mots["texte"][:40] in folded or folded.startswith(self.mots["signature"]):
            return True
        return any(bare == known or (len(bare) > _COURT and bare in known) for known in self.mots.values())

    def _valeur(self, index: int) -> None:
        text = " ".join(une_ligne(text) for _, text in self.releve.textes([index]))
        if not text or self.releve.libelles.est_fixe(text):
            return
        self.releve.pris.discard(index)  # until it has found its place
        para = self.releve.paras[index]
        tag = fold(para.controle.tag) if para.controle else ""
        framed = bool(para.boite or para.controle)
        self.seules.append(_Valeur(index, text, tag, self.apres_texte, self.apres_fait, framed))

    def _placer(self) -> None:
        """Give each value that stands alone its place: by what it says, else by where it stands."""
        left = [v for v in self.seules if not self._placer_lieu_et_jour(v) and not self._placer_jour(v)]
        identity = self._identite()
        for value in [v for v in left if identity and set(_mots(v.texte)) >= identity]:
            if self._prendre("declaration_nom", value, value.texte):
                left.remove(value)
        for value in left:
            if len(value.texte) <= _MAX_VALEUR:
                self._prendre(self._place(value), value, value.texte)

    def _placer_lieu_et_jour(self, value: _Valeur) -> bool:
        """Tell whether a value says where and when in one (« Lyon, le 3 mai 2024 »), and give both their places."""
        both = _LIEU_ET_JOUR.match(value.texte)
        if not both or not _jour(both["date"]) or not value.apres_texte or self.found.get("declaration_lieu"):
            return False
        placed = [self._poser(f"declaration_{name}", both[name].strip(" ,")) for name in ("lieu", "date")]
        self.releve.pris.update([value.index] if all(placed) else [])
        return True

    def _placer_jour(self, value: _Valeur) -> bool:
        """Tell whether a value is a day, and give it its place; « le » before it is no part of it."""
        jour = re.sub(r"^\W*le\W+(?=\w)", "", value.texte, flags=re.IGNORECASE)
        if not value.apres_texte or not _jour(jour):
            jour = value.texte
        if not _jour(jour):
            return False
        self._prendre("declaration_date", value, jour)
        return True

    def _place(self, value: _Valeur) -> str:
        """Return the field that a value belongs to by its place, the text of the déclaration being the divide."""
        if not self.found.get("declaration_nom") and (not value.apres_texte or "denomination" in value.tag):
            return "declaration_nom"
        if not value.encadree and not value.apres_fait:
            return ""
        if not self.found.get("declaration_lieu"):
            return "declaration_lieu"
        return "declaration_date" if not self.found.get("declaration_date") else ""

    def _identite(self) -> set[str]:
        """Return the words of the candidate's first name on the cover: a value that holds them is the name."""
        return set(_mots(self.releve.lus.get("prenom", "")))

    def _prendre(self, name: str, value: _Valeur, text: str) -> bool:
        if not name or not self._poser(name, text):
            return False
        self.releve.pris.add(value.index)
        return True

    def _poser(self, name: str, text: str) -> bool:
        """Put a value where there is none yet; tell whether nothing of it is lost."""
        if not self.found.get(name):
            self.found[name] = text
        return not text or fold(text) in fold(self.found[name])

    def _soussigne(self, index: int) -> None:
        text = re.sub(r"[^\S\n]", " ", self.releve.paras[index].texte)
        body = text[soussigne(text) :]
        declares = re.search(r",?\s*d[ée]clare\b", body, re.IGNORECASE)
        name = body[: declares.start()] if declares else body
        name = sans_invite_du_nom(name)
        name = une_ligne(sans_decor(name).strip(" ,.…_\t"))
        after = fold(body[declares.start() :]).strip(" ,.") if declares else ""
        self.apres_texte = self.apres_texte or bool(declares)
        same = _sans_e(after) in _sans_e(self.mots["texte"])
        if self._poser("declaration_nom", name) and (not after or same):
            self.releve.pris.add(index)

    def _fait(self, index: int) -> None:
        text = re.sub(r"\s+", " ", self.releve.paras[index].texte)
        match = _FAIT.match(text)
        if match is None:
            return
        lieu = sans_decor(match["lieu"]).strip(" ,.…_")
        jour, _, end = (match["jour"] or "").partition("pour faire valoir")
        jour = sans_decor(jour).strip(" ,.…_")
        placed = [self._poser("declaration_lieu", lieu), self._poser("declaration_date", jour)]
        if all(placed) and (not end or fold("pour faire valoir" + end).rstrip(" .") in self.mots["fin"]):
            self.releve.pris.add(index)
