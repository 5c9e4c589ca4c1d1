"""What the palette finds: every action, screen, exemple, compétence and preuve, by a few letters of its words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from PySide6.QtGui import QKeySequence

from dossier_pro.domain.dossier import Dossier, Preuve
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.regles import Lieu, nom_exemple
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.list_model import ListModel
from dossier_pro.gui.kit.preuve_words import GENRES, ICONES
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.also_called import ALSO_CALLED
from dossier_pro.gui.shell.specs import ALLER, MENU, PALETTE, SPECS, TEXT, Spec

Genre = Literal["action", "ecran", "exemple", "competence", "preuve"]
_WORDS: dict[Genre, str] = {
    "action": tr("Action"),
    "ecran": tr("Écran"),
    "exemple": tr("Exemple"),
    "competence": tr("Compétence"),
    "preuve": tr("Preuve"),
}
_LEFT_OUT = {PALETTE, MENU}
MOST = 40
"""How many lines are shown at most."""


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One thing to go to: an action, or a place of the dossier."""

    genre: Genre
    text: str
    under: str
    icon: str
    keys: str = ""
    action: Spec | None = None
    lieu: Lieu | None = None

    @property
    def kind(self) -> str:
        """The kind in a word."""
        return _WORDS[self.genre]

    @property
    def folded(self) -> str:
        """What is searched."""
        others = ALSO_CALLED.get(self.action, "") if self.action is not None else ""
        return fold(f"{self.text} {self.under} {self.kind} {others}")


def entrees(actions: Actions, dossier: Dossier | None) -> list[PaletteEntry]:
    """Return everything that can be reached now: what is greyed is left out."""
    found = [_of_action(actions, spec) for spec in SPECS if spec not in _LEFT_OUT]
    rows = [entry for entry in found if entry is not None]
    rows.sort(key=lambda entry: entry.genre != "ecran")
    return rows + (_of_dossier(dossier) if dossier is not None else [])


def _of_action(actions: Actions, spec: Spec) -> PaletteEntry | None:
    action = actions[spec]
    if not (action.isEnabled() and action.isVisible()) or spec.group == TEXT:
        return None
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    genre: Genre = "ecran" if spec in ALLER.values() else "action"
    return PaletteEntry(genre, action.text().removesuffix("…"), spec.tip, spec.icon or "chevron-right", keys, spec)


def _of_dossier(dossier: Dossier) -> list[PaletteEntry]:
    rows = []
    for activite in dossier.referentiel.activites:
        for exemple in dossier.exemples_de(activite.id):
            name = nom_exemple(dossier, exemple)
            title = exemple.intitule.strip() or name[:1].upper() + name[1:]
            rows.append(PaletteEntry("exemple", title, name, "notebook-pen", lieu=Lieu("exemple", exemple.id)))
        for competence in activite.competences:
            title = f"CP {competence.numero}  {competence.intitule}"
            rows.append(
                PaletteEntry("competence", title, activite.sigle, "list-tree", lieu=Lieu("critere", competence.id)),
            )
    for preuve in dossier.all(Preuve).values():
        under = " · ".join(part for part in (GENRES[preuve.genre], preuve.origine) if part)
        title = preuve.titre or tr("Sans titre")
        rows.append(PaletteEntry("preuve", title, under, ICONES[preuve.genre], lieu=Lieu("preuve", preuve.id)))
    return rows


def score(query: str, text: str) -> int | None:
    """Return how far folded words are from a folded text, 0 the nearest; None where one is not in it.

    A word may begin one of the text's words, stand inside it, or have its letters there in order.
    """
    total = 0
    for word in query.split():
        at = text.find(word)
        if text.startswith(word):
            cost = 0
        elif f" {word}" in text:
            cost = 1
        elif at >= 0:
            cost = 3
        else:
            spread = _spread(word, text) if len(word) > 2 else None
            if spread is None:
                return None
            cost = 6 + spread
        total += cost
    return total


def _spread(word: str, text: str) -> int | None:
    """Return how many letters stand between those of ``word`` in one word of ``text``; None where they do not."""
    best: int | None = None
    for part in text.split():
        at, first = -1, -1
        for letter in word:
            at = part.find(letter, at + 1)
            if at < 0:
                break
            first = at if first < 0 else first
        if at >= 0:
            gap = at - first + 1 - len(word)
            best = gap if best is None else min(best, gap)
    return best


def best(rows: Iterable[PaletteEntry], query: str, limit: int = MOST) -> list[PaletteEntry]:
    """Return the entries that hold every word of a query, the nearest first; all of them for a blank one."""
    words = fold(query)
    scored = [(value, rank, row) for rank, row in enumerate(rows) if (value := score(words, row.folded)) is not None]
    scored.sort(key=lambda found: found[:2])
    return [row for _, _, row in scored[:limit]]


class PaletteModel(ListModel[PaletteEntry]):
    """The lines of the palette's list."""

    def text(self, row: PaletteEntry) -> str:
        return row.text

    def spoken(self, row: PaletteEntry) -> str:
        return f"{row.text}, {row.kind}, {row.under}"

    def tip(self, row: PaletteEntry) -> None:
        return None
