"""The review on paper: remarks with their threads, positions and summaries, as a PDF or a Word file.

For those who read on paper. It is no part of the dossier and says so; nothing of it is ever printed in the DP.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import BinaryIO

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import NBSP, pluriel
from dossier_pro.export.annexes import court
from dossier_pro.export.companions.look import COULEUR, tete
from dossier_pro.export.docx.writer import write_flow
from dossier_pro.export.layout.engine import lay_out
from dossier_pro.export.layout.flow import PAGE, Cell, Element, Entetes, Flow, Para, Row, Section, Span, Table
from dossier_pro.export.layout.house_style import (
    CELLS,
    DEBORD,
    FILET_CLAIR,
    GRIS,
    LARGE,
    STYLES,
    TABLES,
    CellStyle,
    ParaStyle,
    RuleStyle,
    Tab,
    TableStyle,
)
from dossier_pro.export.layout.typography import ligne
from dossier_pro.export.pdf.writer import draw

TITRE = "Remarques et positions"
_NATURE = "Document de travail entre le candidat et ses relecteurs : il n’est pas destiné au jury."

_CITATION = 400
"""The most signs that are quoted of a passage."""

STYLES.update(
    {
        "RemPositions": ParaStyle(
            "Remarques positions",
            10,
            260,
            gras=True,
            couleur=GRIS,
            avant=160,
            gauche=-DEBORD,
            droite=-DEBORD,
            suivi=True,
        ),
        "RemTete": ParaStyle("Remarques tête", 9, 230, couleur=GRIS),
        "RemCitation": ParaStyle("Remarques citation", 9.5, 240, italique=True, gauche=240),
        "RemTexte": ParaStyle("Remarques texte", 10, 260),
        "RemReponse": ParaStyle("Remarques réponse", 9.5, 240, gauche=240),
        "RemEntete": ParaStyle("Remarques en-tête", 8, 200, couleur=GRIS, gauche=-DEBORD, droite=-DEBORD),
        "RemPied": ParaStyle(
            "Remarques pied",
            8,
            200,
            couleur=GRIS,
            gauche=-DEBORD,
            droite=-DEBORD,
            tabs=(Tab(LARGE - DEBORD, "right"),),
        ),
    }
)
CELLS["remarque"] = CellStyle(bas=RuleStyle(4, FILET_CLAIR))
TABLES["remarques"] = TableStyle(-DEBORD, (LARGE,), (70, 60, 70, 60))
_CRITERE, _LECTEUR, _POSITION = 4600, 2000, LARGE - 6600
TABLES["rem_positions"] = TableStyle(-DEBORD, (_CRITERE, _LECTEUR, _POSITION), (40, 60, 40, 60))


@dataclass(frozen=True, slots=True)
class RemarqueImprimee:
    """A thread: what kind of remark, on what, by whom, and what was answered. ``citation`` is empty off a passage."""

    genre: str
    lieu: str
    auteur: str
    jour: date | None
    citation: str
    texte: str
    etat: str
    reponses: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PositionImprimee:
    """One reader's position on a critère, and the word why."""

    cible: str
    auteur: str
    position: str
    motif: str


@dataclass(frozen=True, slots=True)
class Chapitre:
    """A part of the dossier with what was said of it; what is empty is not printed."""

    titre: str
    syntheses: tuple[tuple[str, str], ...] = ()
    remarques: tuple[RemarqueImprimee, ...] = ()
    positions: tuple[PositionImprimee, ...] = ()


def write_pdf(nom: str, titre: str, chapitres: Sequence[Chapitre], jour: date, target: BinaryIO) -> None:
    """Write the review as a PDF.

    Args:
        nom: the candidate.
        titre: what the dossier is for.
        chapitres: what was said, in order.
        jour: the day it is printed.
        target: a binary stream; it is not closed.
    """
    draw(lay_out(_flow(nom, titre, chapitres, jour)), target)


def write_docx(nom: str, titre: str, chapitres: Sequence[Chapitre], jour: date, target: BinaryIO) -> None:
    """Write the same as a Word file; arguments as for ``write_pdf``."""
    made = lay_out(_flow(nom, titre, chapitres, jour))
    write_flow(made.flow, {}, target)


def _flow(nom: str, titre: str, chapitres: Sequence[Chapitre], jour: date) -> Flow:
    name = ligne(nom) or "Candidat sans nom"
    whole = f"{TITRE} – {name}"
    remarks = sum(len(c.remarques) for c in chapitres)
    said = sum(len(c.positions) for c in chapitres)
    counts = f"{pluriel(remarks, 'remarque')} et {pluriel(said, 'position')} au {ecrire(jour)}."
    elements = tete(name, ligne(titre), ligne(f"{counts} {_NATURE}"), "remarques", whole)
    for chapitre in chapitres:
        elements += _chapitre(chapitre)
    pied = Para("RemPied", (Span(ligne(TITRE)), Span("\tPage "), Span(renvoi=PAGE)))
    entetes = Entetes((Para("RemEntete", (Span(whole),)),), (pied,), (pied,))
    return Flow(whole, "", COULEUR, None, (Section("remarques", tuple(elements)),), entetes, entetes)


def _chapitre(chapitre: Chapitre) -> list[Element]:
    elements: list[Element] = [Para("CompChapitre", (Span(ligne(chapitre.titre)),), plan=ligne(chapitre.titre))]
    rows = [
        Row((Cell("remarque", (Para("RemTete", (Span(ligne(f"Synthèse de {who}")),)), *_paras("RemTexte", said))),))
        for who, said in chapitre.syntheses
    ]
    rows += [_remarque(remarque) for remarque in chapitre.remarques]
    if rows:
        elements.append(Table("remarques", tuple(rows), ligne(f"Remarques sur {chapitre.titre}")))
    if chapitre.positions:
        elements.append(Para("RemPositions", (Span("Positions sur les critères"),)))
        heads = ("Critère", "Relecteur", "Position")
        table = [Row(tuple(_cell(head, bold=True) for head in heads), entete=True)]
        for one in chapitre.positions:
            why = f"{one.position}. {one.motif}" if one.motif else one.position
            table.append(Row((_cell(one.cible), _cell(one.auteur), _cell(why))))
        elements.append(Table("rem_positions", tuple(table), ligne(f"Positions sur {chapitre.titre}")))
    return elements


def _cell(texte: str, *, bold: bool = False) -> Cell:
    return Cell("remarque", (Para("RemTexte", (Span(ligne(texte), bold=bold),)),))


def _remarque(remarque: RemarqueImprimee) -> Row:
    head = f"{remarque.genre} – {remarque.lieu}"
    when = f", {ecrire(remarque.jour)}" if remarque.jour else ""
    paras = [
        Para("RemTete", (Span(ligne(head), bold=True), Span(f" – {ligne(remarque.auteur + when + remarque.etat)}")))
    ]
    if remarque.citation:
        paras.append(Para("RemCitation", (Span(f"«{NBSP}{ligne(court(remarque.citation, _CITATION))}{NBSP}»"),)))
    paras += _paras("RemTexte", remarque.texte)
    for who, said in remarque.reponses:
        paras += _paras("RemReponse", f"{who} : {said}")
    return Row((Cell("remarque", tuple(paras)),), insecable=len(remarque.texte) < 1200)


def _paras(style: str, texte: str) -> list[Para]:
    return [Para(style, (Span(ligne(line)),)) for line in texte.split("\n") if line.strip()]
