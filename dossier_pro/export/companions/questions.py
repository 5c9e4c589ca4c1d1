"""The questions of a rehearsal on paper: each with its notes, or room to write. Never the jury's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import BinaryIO

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.records import dataclass
from dossier_pro.export.companions.look import COULEUR, tete
from dossier_pro.export.layout.engine import lay_out
from dossier_pro.export.layout.flow import Cell, Element, Entetes, Flow, Para, Row, Section, Span, Table
from dossier_pro.export.layout.house_style import (
    ACCENT,
    CELLS,
    DEBORD,
    FILET,
    GRIS,
    LARGE,
    STYLES,
    TABLES,
    CellStyle,
    ParaStyle,
    RuleStyle,
    TableStyle,
)
from dossier_pro.export.layout.typography import ligne
from dossier_pro.export.pdf.writer import draw

TITRE = "Préparer mon entretien"
_NATURE = "Ces questions sont un conseil : le jury pose les siennes. Cette feuille est à vous, pas au jury."
_LIBRE = 2000
"""How high a question is where nothing was noted: there is room to write, in twentieths of a point."""

_LONG = 1500
"""So many signs of a note may go on over the end of a page."""

STYLES.update(
    {
        "QuestLieu": ParaStyle("Question lieu", 8, 200, gras=True, couleur=GRIS, suivi=True),
        "QuestTexte": ParaStyle("Question", 11, 290, gras=True, suivi=True),
        "QuestPourquoi": ParaStyle("Question pourquoi", 9, 230, italique=True, couleur=GRIS, suivi=True),
        "QuestNote": ParaStyle("Question note", 10.5, 280),
        "QuestRevoir": ParaStyle("Question à retravailler", 9, 230, gras=True, couleur=ACCENT, suivi=True),
        "QuestLibre": ParaStyle("Question libre", 9.5, 240, gauche=-DEBORD, droite=-DEBORD, couleur=GRIS),
    }
)
CELLS.update({"question": CellStyle(bas=RuleStyle(4, FILET))})
TABLES["question"] = TableStyle(-DEBORD, (LARGE,), (60, 60, 60, 60))


@dataclass(frozen=True, slots=True)
class Preparee:
    """A question: what it is about, its words, why it is asked, what was noted, whether to work at it again."""

    lieu: str
    texte: str
    pourquoi: str
    note: str
    a_retravailler: bool


def write_questions(
    questions: Sequence[Preparee],
    target: BinaryIO,
    *,
    candidat: str,
    titre: str,
    durees: Sequence[str],
    aujourd_hui: date,
) -> None:
    """Write the questions in their order.

    Args:
        questions: at least one.
        target: a binary stream; it is not closed.
        candidat, titre: whose they are, and the titre that is aimed at.
        durees: « Entretien final : 20 min », where a RE or the candidate gave any.
        aujourd_hui: the day it is made.
    """
    nom = ligne(candidat) or "Candidat sans nom"
    told = ", ".join(ligne(one) for one in durees) or "voyez votre convocation"
    elements: list[Element] = [
        *tete(nom, ligne(titre), ligne(f"{TITRE}, le {ecrire(aujourd_hui)}. {_NATURE}"), "questions", TITRE),
        Para("QuestLibre", (Span(ligne(f"Durée : {told}.")),)),
        Table("question", tuple(_row(n, one) for n, one in enumerate(questions, 1)), TITRE),
    ]
    entetes = Entetes((), (), ())
    draw(lay_out(Flow(TITRE, "", COULEUR, None, (Section("questions", tuple(elements)),), entetes, entetes)), target)


def _row(rank: int, one: Preparee) -> Row:
    """Return the row of a question, with room to write where nothing was noted."""
    lieu = f"{rank}. {one.lieu}" if one.lieu else f"{rank}."
    paras = [Para("QuestLieu", (Span(ligne(lieu)),)), Para("QuestTexte", (Span(ligne(one.texte)),))]
    paras.append(Para("QuestPourquoi", (Span(ligne(one.pourquoi)),)))
    if one.a_retravailler:
        paras.append(Para("QuestRevoir", (Span("À retravailler"),)))
    noted = [ligne(line) for line in one.note.split("\n") if line.strip()]
    paras += [Para("QuestNote", (Span(line),)) for line in noted]
    return Row((Cell("question", tuple(paras)),), insecable=len(one.note) < _LONG, hauteur=0 if noted else _LIBRE)
