"""The tables of a RE: which table one is, its columns, what is ticked, how long an épreuve lasts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold
from dossier_pro.referentiels.paragraphs import Vocabulaire, puce, titre
from dossier_pro.referentiels.tables import RuledCell, RuledTable

Genre = Literal["criteres", "transversales", "modalites", "correspondances"]

_COCHE = frozenset("\uf054\uf052\uf053\uf050\uf051\uf0fe\uf0fd\uf0fc☒☑✓✔✗✘■")
_VIDE = frozenset("\uf0a3\uf0a8\uf06f\uf0a4\uf071☐□")
_DUREE = re.compile(
    r"(\d{1,2})\s*h(?:eures?)?\s*(?:(\d{1,2})\s*(?:min|mn|m)?)?|\b(\d{1,3})\s*(?:min|mn)", re.IGNORECASE
)
_ARRETE = re.compile(r"arr[êe]t[ée]\s+du\s+(\d{1,2}/\d{1,2}/\d{4}|\d{1,2}(?:er)? \w+ \d{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RuledFrame:
    """The columns of a table: left edges of the two first, then the columns of ticks with the names of the épreuves."""

    genre: Genre
    page: int
    largeur: float
    gauche: float
    droite: float
    criteres: bool
    colonnes: tuple[tuple[float, float, str], ...]

    def memes_colonnes(self, table: RuledTable) -> bool:
        """Whether the cells of ``table`` stand in these columns."""
        edges = [self.gauche, self.droite, *(x0 for x0, _, _ in self.colonnes)]
        return all(any(abs(cell.x0 - edge) < 3 for edge in edges) for cell in table.cellules)


def _tetes(table: RuledTable) -> str:
    return fold(" | ".join(cell.text for row in table.rangs()[:3] for cell in row))


def genre_de(table: RuledTable) -> Genre | None:
    """Which table this is, by its heads; None for the feet of pages and all the others."""
    heads = _tetes(table)
    if "criteres d'evaluation" in heads and "competences professionnelles" in heads and "transversales" not in heads:
        return "criteres"
    if "competences transversales" in heads and ("concernees" in heads or "criteres d'evaluation" in heads):
        return "transversales"
    if "modalites" in heads and "competences evaluees" in heads:
        return "modalites"
    return None


def cadre_de(table: RuledTable, genre: Genre) -> tuple[RuledFrame | None, int]:
    """The columns of a table with heads, and the index of the first row under every head."""
    nom = "competences professionnelles" if genre == "criteres" else "competences transversales"
    rows = table.rangs()
    heads = [(index, cell) for index, row in enumerate(rows[:4]) for cell in row if _est_tete(cell, row, nom)]
    if not heads:
        return None, 0
    # A head over both columns may begin with the same words: the lowest one is the column's own.
    rang, gauche = max(heads, key=lambda found: found[0])
    droite = min((c for c in rows[rang] if c.x0 > gauche.x0), key=lambda c: c.x0, default=gauche)
    bas = max(gauche.y1, droite.y1)
    debut = next((i for i, row in enumerate(rows) if row[0].y0 >= bas - 2.5), len(rows))
    colonnes = tuple(_colonnes(rows[:debut], droite))
    criteres = "critere" in fold(droite.text)
    return RuledFrame(genre, table.page, table.largeur, gauche.x0, droite.x0, criteres, colonnes), debut


def cellule_a(row: Sequence[RuledCell], x0: float) -> RuledCell | None:
    """The cell of a row that starts at a column's left edge."""
    return next((cell for cell in row if abs(cell.x0 - x0) < 3), None)


def _est_tete(cell: RuledCell, row: Sequence[RuledCell], nom: str) -> bool:
    folded = fold(cell.text)
    return len(row) > 1 and folded.startswith(nom) and len(folded) < len(nom) + 40


def _colonnes(tetes: Sequence[Sequence[RuledCell]], droite: RuledCell) -> list[tuple[float, float, str]]:
    """The columns of ticks: their edges and the name of the épreuve, from the lowest head above them."""
    cells = sorted((c for row in tetes for c in row if c.x0 >= droite.x1 - 3 and c.lines), key=lambda c: -c.y0)
    colonnes: list[tuple[float, float, str]] = []
    for cell in cells:
        if not any(x0 < (cell.x0 + cell.x1) / 2 < x1 or cell.x0 - 3 < x0 < cell.x1 - 3 for x0, x1, _ in colonnes):
            colonnes.append((cell.x0, cell.x1, titre(cell.lines)))
    return sorted(colonnes)


def _signe_a(row: Sequence[RuledCell], x: float) -> str:
    """The sign that stands in a row at an abscissa; a sentence is none."""
    return next((c.text for c in row if c.x0 - 3 <= x <= c.x1 + 3 and len(c.text) <= 4), "").strip()


def coches_de(row: Sequence[RuledCell], colonnes: Sequence[tuple[float, float, str]]) -> tuple[str, ...] | None:
    """The épreuves ticked on a row; None where the row has no box at all."""
    ticked: list[str] = []
    boxes = False
    for x0, x1, nom in colonnes:
        text = _signe_a(row, (x0 + x1) / 2)
        marked = any(char in _COCHE for char in text) or text in ("X", "x")
        boxes = boxes or marked or any(char in _VIDE for char in text)
        if marked:
            ticked.append(nom)
    return tuple(ticked) if boxes else None


def est_entete(cell: RuledCell, nom: str) -> bool:
    """Whether a cell heads the column of that name in a table of épreuves."""
    starts = {"modalites": ("modalites",), "competences": ("competences evaluees",), "duree": ("duree",)}
    return fold(cell.text).startswith(starts.get(nom, ("detail", "observations")))


def sans_puce(text: str) -> str:
    """Return ``text`` without its bullet."""
    return text[len(puce(text)) :].strip()


def est_duree_totale(text: str) -> bool:
    """Whether a text announces how long the whole épreuve lasts."""
    return bool(re.match(r"(?:duree totale de l'epreuve|par candidat, duree)", fold(text)))


def a_droite(table: RuledTable, cell: RuledCell) -> str:
    """Return the text of the cells to the right of ``cell``, on its rows."""
    return " ".join(c.text for c in table.cellules if c.x0 > cell.x0 + 3 and c.cote(cell))


def minutes_de(text: str) -> int | None:
    """Return the minutes of the first duration in ``text``: « 01 h 30 min », « 20 min »; None where there is none."""
    match = _DUREE.search(text)
    if not match:
        return None
    if match.group(3):
        return int(match.group(3))
    return 60 * int(match.group(1)) + int(match.group(2) or 0)


def nom_de(text: str) -> str:
    """Return a title as titles are compared: a full stop at its end is the printer's."""
    return fold(text).rstrip(" .")


def ccp_de(cell: RuledCell, mots: Vocabulaire) -> str | None:
    """The title of a CCP in annexe 2; None for « Aucune correspondance »."""
    text = re.sub(r"^CC[PS]\s*\d*\s*[-–:]?\s*", "", titre(cell.lines, mots))
    return (
        None
        if fold(text).startswith(("aucune correspondance", "sans correspondance", "pas de correspondance"))
        else text
    )
