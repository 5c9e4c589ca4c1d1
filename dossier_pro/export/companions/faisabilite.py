"""The sheet for the *dossier de faisabilité* on paper: what the candidate says of each bloc and of each compétence.

It follows the parts of the official models (arrêté du 3 juillet 2025) and is none of them: it says so, and France VAE
has a form of its own into which it is copied.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import BinaryIO

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.faisabilite import Bloc, LigneCompetence, mot
from dossier_pro.domain.text import NBSP, Block, parse, plain
from dossier_pro.export.companions.look import COULEUR, tete
from dossier_pro.export.docx.writer import write_flow
from dossier_pro.export.layout.engine import lay_out
from dossier_pro.export.layout.flow import PAGE, Cell, Element, Entetes, Flow, Para, Row, Section, Span, Table
from dossier_pro.export.layout.house_style import (
    ACCENT,
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

TITRE = "Préparer le dossier de faisabilité"
_NATURE = (
    "Fiche de travail pour une VAE, à recopier dans le formulaire officiel ou sur le site France VAE. Elle n’est pas "
    "destinée au jury."
)
_RIEN = "Rien n’est encore écrit pour ce bloc."

STYLES.update(
    {
        "FaisPartie": ParaStyle(
            "Faisabilité partie",
            10,
            260,
            gras=True,
            couleur=GRIS,
            avant=140,
            gauche=-DEBORD,
            droite=-DEBORD,
            suivi=True,
        ),
        "FaisTexte": ParaStyle("Faisabilité texte", 10, 260, gauche=-DEBORD, droite=-DEBORD, apres=40),
        "FaisRien": ParaStyle(
            "Faisabilité rien", 10, 260, italique=True, couleur=GRIS, gauche=-DEBORD, droite=-DEBORD, apres=40
        ),
        "FaisPoint": ParaStyle(
            "Faisabilité point", 10, 260, gauche=260 - DEBORD, premiere=-260, droite=-DEBORD, tabs=(Tab(260 - DEBORD),)
        ),
        "FaisColonne": ParaStyle("Faisabilité colonne", 8, 200, gras=True, couleur=GRIS),
        "FaisCellule": ParaStyle("Faisabilité cellule", 9.5, 240),
        "FaisFait": ParaStyle("Faisabilité fait", 8.5, 210, couleur=GRIS),
        "FaisEntete": ParaStyle("Faisabilité en-tête", 8, 200, couleur=GRIS, gauche=-DEBORD, droite=-DEBORD),
        "FaisPied": ParaStyle(
            "Faisabilité pied",
            8,
            200,
            couleur=GRIS,
            gauche=-DEBORD,
            droite=-DEBORD,
            tabs=(Tab(LARGE - DEBORD, "right"),),
        ),
    }
)
CELLS["faisabilite_entete"] = CellStyle(bas=RuleStyle(6, ACCENT), vertical="bottom")
CELLS["faisabilite"] = CellStyle(bas=RuleStyle(4, FILET_CLAIR))
_REPONSE = 2200
TABLES["faisabilite"] = TableStyle(-DEBORD, (LARGE - _REPONSE, _REPONSE), (50, 60, 50, 60))


def write_pdf(
    nom: str, titre: str, experiences: Sequence[str], blocs: Sequence[Bloc], jour: date, target: BinaryIO
) -> None:
    """Write the sheet as a PDF.

    Args:
        nom: the candidate.
        titre: what is asked for.
        experiences: one line each.
        blocs: the sheet.
        jour: the day it is made.
        target: a binary stream; it is not closed.
    """
    draw(lay_out(_flow(nom, titre, experiences, blocs, jour)), target)


def write_docx(
    nom: str, titre: str, experiences: Sequence[str], blocs: Sequence[Bloc], jour: date, target: BinaryIO
) -> None:
    """Write the same as a Word file; arguments as for ``write_pdf``."""
    write_flow(lay_out(_flow(nom, titre, experiences, blocs, jour)).flow, {}, target)


def _flow(nom: str, titre: str, experiences: Sequence[str], blocs: Sequence[Bloc], jour: date) -> Flow:
    name = ligne(nom) or "Candidat sans nom"
    whole = f"{TITRE} – {name}"
    elements = tete(name, ligne(titre), ligne(f"{TITRE}, {ecrire(jour)}. {_NATURE}"), "faisabilite", whole)
    if experiences:
        elements.append(Para("CompChapitre", (Span("Expériences"),), plan="Expériences"))
        elements += [_point(one) for one in experiences]
    for bloc in blocs:
        elements += _bloc(bloc)
    pied = Para("FaisPied", (Span(ligne(TITRE)), Span("\tPage "), Span(renvoi=PAGE)))
    entetes = Entetes((Para("FaisEntete", (Span(whole),)),), (pied,), (pied,))
    return Flow(whole, "", COULEUR, None, (Section("faisabilite", tuple(elements)),), entetes, entetes)


def _bloc(bloc: Bloc) -> list[Element]:
    head = ligne(f"{bloc.activite.sigle.replace(' ', NBSP)} – {bloc.activite.intitule}")
    elements: list[Element] = [Para("CompChapitre", (Span(head),), plan=head)]
    written = [para for block in parse(bloc.texte) for para in _paras(block)]
    elements += written or [Para("FaisRien", (Span(_RIEN),))]
    told = plain(bloc.texte)
    if facts := [_point(fait) for fait in bloc.faits if fait not in told]:
        elements += [Para("FaisPartie", (Span("Exemples écrits pour ce bloc"),)), *facts]
    if bloc.competences:
        heads = (_cell("faisabilite_entete", "FaisColonne", words) for words in ("Compétence", "Je sais le faire"))
        rows = [Row(tuple(heads), entete=True), *map(_rangee, bloc.competences)]
        elements.append(Para("FaisPartie", (Span("Compétences"),)))
        elements.append(Table("faisabilite", tuple(rows), ligne(f"Compétences, {bloc.activite.sigle}")))
    return elements


def _paras(block: Block) -> list[Para]:
    if block.kind != "paragraphe":
        return [_point(block.text)]
    return [Para("FaisTexte", (Span(ligne(line)),)) for line in block.text.split("\n") if line.strip()]


def _rangee(une: LigneCompetence) -> Row:
    said = Para("FaisCellule", (Span(ligne(une.competence.intitule)),))
    facts = [Para("FaisFait", (Span(ligne(fait)),)) for fait in une.faits]
    answer = mot(une.reponse)
    shown = Para("FaisCellule", (Span(f"{answer[0].upper()}{answer[1:]}", bold=bool(une.reponse)),))
    return Row((Cell("faisabilite", (said, *facts)), Cell("faisabilite", (shown,))), insecable=True)


def _cell(cell: str, style: str, words: str) -> Cell:
    return Cell(cell, (Para(style, (Span(words),)),))


def _point(words: str) -> Para:
    return Para("FaisPoint", (Span("•"), Span("\t"), Span(ligne(words))))
