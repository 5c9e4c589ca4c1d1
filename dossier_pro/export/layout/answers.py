"""Answers as paragraphs and tables: texts, lists, tables of data, cited documents, figures, all in one box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, zip_longest
from typing import Final

from dossier_pro.domain.text import NBSP, Block, Run
from dossier_pro.export.document import Bloc, Figure, Grille, Mention, ReponseImprimee, plain_runs
from dossier_pro.export.layout.flow import Cell, Element, Para, Picture, Row, Span, Table, renvoyer, signet
from dossier_pro.export.layout.house_style import LARGE, STYLES
from dossier_pro.export.layout.picture_sizes import fit_figure

_POIDS: Final = (6, 40)
"""Letters that a column is at least and at most wide for, when the width of a table is shared out."""


class Listes:
    """Numbers the numbered lists of a file, so that each starts anew."""

    def __init__(self, last: int) -> None:
        self._last = last

    def paras(self, blocs: Sequence[Block], style: str = "Reponse") -> list[Para]:
        """Return the paragraphs of an answer."""
        out: list[Para] = []
        previous = ""
        for bloc in blocs:
            spans = tuple(Span(run.text, run.bold, run.italic) for run in bloc.runs)
            if bloc.kind == "numero":
                if previous != "numero" or bloc.rang != out[-1].rang + 1:
                    self._last += 1
                out.append(Para("Numero", spans, rang=bloc.rang, liste=self._last))
            else:
                out.append(Para("Puce" if bloc.kind == "puce" else style, spans))
            previous = bloc.kind
        return [_fin_de_liste(para, suite) for para, suite in zip_longest(out, out[1:])]


def _fin_de_liste(para: Para, suite: Para | None) -> Para:
    """Give the last item of a list the space that follows a paragraph."""
    if para.style not in ("Puce", "Numero") or (suite and (suite.style, suite.liste) == (para.style, para.liste)):
        return para
    return replace(para, apres=STYLES["Reponse"].apres)


def table_reponse(reponse: ReponseImprimee, question: str, listes: Listes) -> Table:
    """Return the box of an answer."""
    mentions = tuple(_mention(m) for m in reponse.mentions)
    rows = _rangees(reponse.blocs, listes, "Reponse", mentions)
    rows += [Row((Cell("", dernier(_figure(figure))),), insecable=True) for figure in reponse.figures]
    if not rows:
        return Table("reponse", (Row((Cell("reponse", (Para("Reponse", apres=0),)),), hauteur=760),), question)
    last = len(rows) - 1
    framed = []
    for rank, row in enumerate(rows):
        name = style_reponse(rank, last)
        framed.append(_cadrer(row, rank) if row.grille else replace(row, cells=(replace(row.cells[0], style=name),)))
    return Table("reponse", tuple(framed), question)


def style_reponse(rank: int, last: int) -> str:
    """Return the style of the cell of a row in the box of an answer, by its rank and that of the last row."""
    return "reponse" if not last else {0: "reponse_debut", last: "reponse_fin"}.get(rank, "reponse_suite")


def elements_texte(blocs: Sequence[Bloc], listes: Listes, titre: str) -> list[Element]:
    """Return a text that stands outside any box: paragraphs, and a table for each of its tables."""
    out: list[Element] = []
    for row in _rangees(blocs, listes, "AnnexeTexte", ()):
        if not row.grille:
            out += row.cells[0].paras
        elif out and isinstance(out[-1], Table):
            out[-1] = replace(out[-1], rows=(*out[-1].rows, _cadrer(row, 1)))
        else:
            # Columns that have names have them on every page.
            entete = all(cell.paras[0].style == "CaseTitre" for cell in row.cells)
            out.append(Table("reponse", (_cadrer(replace(row, entete=entete), 0),), titre))
    return out


def _rangees(blocs: Sequence[Bloc], listes: Listes, style: str, suite: tuple[Para, ...]) -> list[Row]:
    """Return a text as rows, each of one cell but those of tables; ``suite`` is added to the last paragraphs."""
    rows: list[Row] = []
    for est_grille, group in groupby(blocs, key=lambda bloc: isinstance(bloc, Grille)):
        if est_grille:
            for grille in [bloc for bloc in group if isinstance(bloc, Grille)]:
                rows += _grille(grille, 1 + max((row.grille for row in rows), default=0))
        else:
            paras = listes.paras([bloc for bloc in group if isinstance(bloc, Block)], style)
            rows.append(Row((Cell("", tuple(paras)),), insecable=False))
    if suite:
        _ajouter(rows, suite)
    if style == "Reponse":
        rows = [r if r.grille else replace(r, cells=(Cell("", dernier(r.cells[0].paras)),)) for r in rows]
    return rows


def _grille(grille: Grille, numero: int) -> list[Row]:
    widths = largeurs(grille)
    rows = []
    for rank, cells in enumerate(grille.rangees):
        titre = grille.entete and not rank
        style = "CaseTitre" if titre else "Case"
        # Where no row names the columns, the first cell names its row.
        made = tuple(
            Cell("", (_case(style, cell),), titre=titre or not (grille.entete or column))
            for column, cell in enumerate(cells)
        )
        rows.append(Row(made, insecable=True, colonnes=widths, grille=numero))
    return rows


def _case(style: str, cell: tuple[Run, ...]) -> Para:
    return Para(style, tuple(Span(run.text, run.bold, run.italic) for run in cell))


def largeurs(grille: Grille, total: int = LARGE) -> tuple[int, ...]:
    """Share a width out among columns, by the longest text in each."""
    low, high = _POIDS
    longest = [max(len(plain_runs(row[c])) for row in grille.rangees) for c in range(len(grille.rangees[0]))]
    weights = [min(max(length, low), high) for length in longest]
    stops = [round(total * sum(weights[: n + 1]) / sum(weights)) for n in range(len(weights))]
    return tuple(stop - start for start, stop in zip([0, *stops], stops, strict=False))


def _cadrer(row: Row, rank: int) -> Row:
    """Give the cells of a row of data the rules of their place in the box."""
    last = len(row.cells) - 1
    cells = []
    for column, cell in enumerate(row.cells):
        side = "g" if not column else "d" if column == last else "m"
        cells.append(
            replace(cell, style=f"case_{'' if rank else 'h'}{side}{'t' if cell.paras[0].style == 'CaseTitre' else ''}")
        )
    return replace(row, cells=tuple(cells))


def dernier(paras: tuple[Para, ...]) -> tuple[Para, ...]:
    """Take the space after the last paragraph of a cell away: the cell's padding stands there already."""
    last = paras[-1]
    return (*paras[:-1], replace(last, apres=0))


def _mention(mention: Mention) -> Para:
    texte = f"Document cité{NBSP}: {mention.titre}"
    if not mention.renvoi:
        return Para("Mention", (Span(texte),))
    return Para("Mention", (Span(f"{texte} ("), *renvoyer(mention.renvoi, mention.cible), Span(")")))


def _figure(figure: Figure) -> tuple[Para, ...]:
    largeur, hauteur = fit_figure(figure.image, figure.grandeur)
    picture = Picture(figure.image, largeur, hauteur, f"Figure {figure.numero}", figure.grandeur != "auto")
    nom = (Span(f"Figure{NBSP}"), Span(str(figure.numero), signet=signet(figure.ancre)))
    legende = (Span(f" — {figure.legende}"),) if figure.legende else ()
    return Para("Figure", (), (figure.ancre,), picture=picture), Para("Legende", (*nom, *legende))


def _ajouter(rows: list[Row], suite: tuple[Para, ...]) -> None:
    """Add paragraphs to the last row, or under it where that is one of a table."""
    if rows and not rows[-1].grille:
        rows[-1] = replace(rows[-1], cells=(Cell("", (*rows[-1].cells[0].paras, *suite)),))
    else:
        rows.append(Row((Cell("", suite),), insecable=False))
