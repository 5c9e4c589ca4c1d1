"""The coverage as a table that leaves the window: for a spreadsheet, for a text, for paper.

Whoever makes it does so ``in_french``.
"""

from __future__ import annotations

import html
from collections.abc import Sequence

from dossier_pro.domain.records import dataclass
from dossier_pro.gui.couverture.model import CouvertureModel
from dossier_pro.gui.kit.states import ORDRE, Etat, etat_visuel, mot

SIGNES: dict[Etat, str] = {"absent": "○", "declare": "◐", "confirme": "●", "a_revoir": "▲", "non_demontre": "✕"}
"""The shapes of the states as characters; the word always stands beside them somewhere."""
PAR_BANDE = 20
"""How many columns of sources stand side by side on a sheet of A4 that lies."""
_NARROW = 3
"""The width of one of them, in percent."""


@dataclass(frozen=True, slots=True)
class CouvertureRow:
    """One row: a heading (``etat`` ""), or a critère with its state in a word and a sign for each source."""

    titre: str
    etat: str
    signes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CouvertureTable:
    """The table: the sources by their short name and title, and the rows."""

    sources: tuple[tuple[str, str], ...]
    rangees: tuple[CouvertureRow, ...]


def tableau(model: CouvertureModel) -> CouvertureTable:
    """Return what the matrix shows."""
    rows = []
    for at, entree in enumerate(model.entrees):
        if entree.etat is None:
            rows.append(CouvertureRow(entree.titre, "", ()))
            continue
        signs = []
        for column in range(len(model.origines)):
            case = model.case_at(model.index(at, column))
            signs.append(SIGNES[case.etat] if case is not None and case.etat is not None else "")
        rows.append(CouvertureRow(entree.titre, mot(etat_visuel(entree.etat)), tuple(signs)))
    return CouvertureTable(tuple((o.court, o.titre) for o in model.origines), tuple(rows))


def en_tsv(table: CouvertureTable) -> str:
    """Return the table for a spreadsheet: tabs between cells, a line a row."""
    lines = ["\t".join(["Critère", "État", *(_cell(f"{short} {title}") for short, title in table.sources)])]
    lines += ["\t".join([_cell(row.titre), row.etat, *row.signes]) for row in table.rangees]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split())


def en_html(table: CouvertureTable) -> str:
    """Return the table for a word processor, whole, with the titles of the sources over their columns."""
    heads = "".join(f"<th>{html.escape(f'{short} {title}')}</th>" for short, title in table.sources)
    body = "".join(_html_row(row, len(table.sources), row.signes) for row in table.rangees)
    return f'<table border="1" cellspacing="0"><tr><th>Critère</th><th>État</th>{heads}</tr>{body}</table>'


def en_pages(table: CouvertureTable, titre: str) -> str:
    """Return HTML for paper: bands of columns under their short names, then what the names stand for."""
    bands = [table.sources[i : i + PAR_BANDE] for i in range(0, len(table.sources), PAR_BANDE)] or [()]
    parts = [f"<h2>{html.escape(titre)}</h2><p>{_legend()}</p>"]
    for number, band in enumerate(bands):
        start = number * PAR_BANDE
        heads = "".join(f'<th width="{_NARROW}%">{html.escape(short)}</th>' for short, _ in band)
        rows = "".join(_page_row(r, len(band), r.signes[start : start + PAR_BANDE]) for r in table.rangees)
        after = ' style="page-break-before: always"' if number else ""
        parts.append(
            f"<div{after}></div>"
            '<table border="1" style="border-collapse:collapse; border-color:#999999" cellpadding="2"><thead><tr>'
            f'<th align="left" width="{100 - _NARROW * PAR_BANDE}%">Critère</th>{heads}</tr></thead>{rows}</table>'
        )
    parts.append("<h3>Exemples et preuves</h3><p>" + _names(table.sources) + "</p>")
    return "".join(parts)


def _html_row(row: CouvertureRow, width: int, signs: Sequence[str]) -> str:
    title = html.escape(row.titre)
    if not row.etat:
        return f'<tr><td colspan="{width + 2}" bgcolor="#EEEEEE"><b>{title}</b></td></tr>'
    cells = "".join(f'<td align="center">{sign}</td>' for sign in signs)
    return f"<tr><td>{title}</td><td>{row.etat}</td>{cells}</tr>"


def _page_row(row: CouvertureRow, width: int, signs: Sequence[str]) -> str:
    title = html.escape(row.titre)
    if not row.etat:
        return f'<tr><td colspan="{width + 1}" bgcolor="#EEEEEE"><b>{title}</b></td></tr>'
    cells = "".join(f'<td align="center">{sign}</td>' for sign in signs)
    return f'<tr><td>{title} <span style="color:#565D6B">({row.etat})</span></td>{cells}</tr>'


def _legend() -> str:
    return " &nbsp; ".join(f"{SIGNES[state]} {mot(state)}" for state in ORDRE)


def _names(sources: Sequence[tuple[str, str]]) -> str:
    return "<br>".join(f"<b>{html.escape(short)}</b> &nbsp;{html.escape(title)}" for short, title in sources)
