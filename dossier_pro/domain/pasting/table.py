"""A table of a page → rows of cells apart by tabs, or the blocks of its cells where it only lays a page out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dossier_pro.domain.pasting.text import rangee
from dossier_pro.domain.text import Block, Run

_PLUS: Final = 60
"""The most columns that one cell may claim to span."""


class PastedTable:
    """Takes cells in the order of the page; merged cells keep the places of the others."""

    def __init__(self) -> None:
        self._rangees: list[list[list[Block]]] = []
        self._prises: dict[int, int] = {}
        self._largeur = 1

    def rangee(self) -> None:
        """Begin a row."""
        self._rangees.append([])

    def cellule(self, attributs: Mapping[str, str]) -> None:
        """Begin a cell, after the places that cells of the rows above take in this one."""
        if not self._rangees:
            self.rangee()
        row = self._rangees[-1]
        while self._prises.get(len(row), 0):
            self._prises[len(row)] -= 1
            row.append([])
        self._largeur = _span(attributs.get("colspan", ""))
        below = _span(attributs.get("rowspan", "")) - 1
        if below:
            for place in range(len(row), len(row) + self._largeur):
                self._prises[place] = below

    def contenu(self, blocs: list[Block]) -> None:
        """Fill the cell that was begun last."""
        if not self._rangees:
            self.rangee()
        self._rangees[-1].append(blocs)
        self._rangees[-1].extend([] for _ in range(self._largeur - 1))
        self._largeur = 1

    def blocs(self) -> list[Block]:
        """Return the table: one paragraph of rows where it has columns of words, else what its cells hold in turn."""
        several = any(sum(map(bool, row)) > 1 for row in self._rangees)
        held = [block for row in self._rangees for cell in row for block in cell]
        if not several or any(block.kind != "paragraphe" for block in held):
            return held
        return [Block("paragraphe", self._en_lignes())]

    def _en_lignes(self) -> tuple[Run, ...]:
        runs: list[Run] = []
        for row in self._rangees:
            while row and not row[-1]:
                row.pop()
            if row:
                runs += [Run("\n")] * bool(runs) + rangee([_a_plat(cell) for cell in row])
        return tuple(runs)


def _a_plat(cell: list[Block]) -> list[Run]:
    runs: list[Run] = []
    for block in cell:
        runs += [Run(" ")] * bool(runs) + list(block.runs)
    return runs


def _span(text: str) -> int:
    return max(1, min(int(text), _PLUS)) if text.isdecimal() and len(text) < 6 else 1
