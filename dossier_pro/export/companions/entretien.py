"""The *Fiche d'entretien*: one page about one candidate, for a trainer who is about to meet them.

Where the dossier stands, what to look at together, the remarks still open, and lines to write on. It always fits on
one page: what does not fit is counted, not shrunk.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.jury import DossierDuJury
from dossier_pro.domain.readiness import Comptes, Readiness
from dossier_pro.domain.steps import prochaines_etapes
from dossier_pro.domain.text import NBSP, pluriel
from dossier_pro.export.annexes import court
from dossier_pro.export.companions.look import COULEUR, tete
from dossier_pro.export.layout.engine import lay_out
from dossier_pro.export.layout.flow import Cell, Element, Entetes, Flow, Para, Row, Section, Span, Table
from dossier_pro.export.layout.house_style import (
    ACCENT,
    CELLS,
    DEBORD,
    FILET,
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
from dossier_pro.export.layout.pages import MiseEnPage
from dossier_pro.export.layout.typography import ligne
from dossier_pro.export.pdf.writer import draw

TITRE = "Fiche d’entretien"
_NATURE = "Pour l’accompagnement : ce document n’est pas destiné au jury."
_MAX = 8
"""The most lines of each list."""
_LIGNE = 220
"""The most signs of one thing of a list."""
_NOTES = 16
"""The most lines to write on."""

STYLES.update(
    {
        "EntColonne": ParaStyle("Entretien colonne", 8, 200, gras=True, couleur=GRIS),
        "EntTexte": ParaStyle("Entretien texte", 9.5, 240),
        "EntCase": ParaStyle("Entretien case", 9.5, 240, gauche=280, premiere=-280, tabs=(Tab(280),)),
        "EntLibre": ParaStyle("Entretien libre", 9.5, 240, gauche=-DEBORD, droite=-DEBORD, couleur=GRIS),
    }
)
CELLS.update(
    {
        "entretien_entete": CellStyle(bas=RuleStyle(6, ACCENT), vertical="bottom"),
        "entretien": CellStyle(bas=RuleStyle(4, FILET_CLAIR)),
        "entretien_ligne": CellStyle(bas=RuleStyle(4, FILET)),
    }
)
_NOMBRE = 880
TABLES["entretien"] = TableStyle(-DEBORD, (LARGE - 6 * _NOMBRE, *[_NOMBRE] * 6), (40, 60, 40, 60))
TABLES["entretien_liste"] = TableStyle(-DEBORD, (LARGE,), (36, 60, 36, 60))


@dataclass(frozen=True, slots=True)
class RemarqueOuverte:
    """A remark that is still open: the place it is about, and what it says."""

    lieu: str
    texte: str


def write_entretien(
    dossier: DossierDuJury,
    etat: Readiness,
    remarques: Sequence[RemarqueOuverte],
    target: BinaryIO,
    *,
    aujourd_hui: date,
    session: date | None,
) -> None:
    """Write the page as a PDF.

    Args:
        dossier: the candidate's file.
        etat: its readiness on that day.
        remarques: the remarks that are still open, the oldest first.
        target: a binary stream; it is not closed.
        aujourd_hui: the day that the sheet is made.
        session: the session's day, where it is known.
    """
    draw(_mise_en_page(dossier, etat, remarques, aujourd_hui, session), target)


def _mise_en_page(
    dossier: DossierDuJury, etat: Readiness, remarques: Sequence[RemarqueOuverte], jour: date, session: date | None
) -> MiseEnPage:
    """Lay out one page: as many lines to write on as there is room for, and fewer things listed where there is none."""
    for listed, notes in [*((_MAX, n) for n in range(_NOTES, 3, -1)), *((n, 4) for n in range(_MAX - 1, 0, -1))]:
        made = lay_out(_flow(dossier, etat, remarques, jour, session, listed, notes))
        if len(made.pages) == 1:
            break
    return made


def _flow(
    dossier: DossierDuJury,
    etat: Readiness,
    remarques: Sequence[RemarqueOuverte],
    jour: date,
    session: date | None,
    listed: int,
    notes: int,
) -> Flow:
    nom = ligne(dossier.candidat.nom_complet) or "Candidat sans nom"
    titre = f"{TITRE} – {nom}"
    quand = f"Session le {ecrire(session)}" if session else "Date de session inconnue"
    steps = prochaines_etapes(etat, 1000)
    elements: list[Element] = [
        *tete(
            nom,
            ligne(f"{dossier.referentiel.intitule} – {quand}"),
            ligne(f"{TITRE} du {ecrire(jour)}. {_NATURE}"),
            "entretien",
            titre,
        ),
        Para("CompChapitre", (Span("Où en est le dossier"),)),
        Para("EntLibre", (Span(f"{etat.phrase}."),)),
        _comptes(etat),
        Para("CompChapitre", (Span("À voir ensemble"),)),
        _liste([m.phrase for m in steps], listed, "Rien ne manque d’après le dossier.", "À voir ensemble"),
        Para("CompChapitre", (Span("Remarques encore ouvertes"),)),
        _liste(
            [f"{r.lieu} : {r.texte}" for r in remarques],
            listed,
            "Aucune remarque n’attend de réponse.",
            "Remarques encore ouvertes",
        ),
        Para("CompChapitre", (Span("Notes, et ce qui est décidé"),)),
        Table(
            "entretien_liste",
            tuple(Row((Cell("entretien_ligne", (Para("EntTexte"),)),), hauteur=480) for _ in range(notes)),
            "Lignes pour écrire",
        ),
    ]
    entetes = Entetes((), (), ())
    section = Section("entretien", tuple(elements))
    return Flow(titre, "", COULEUR, None, (section,), entetes, entetes)


def _comptes(etat: Readiness) -> Table:
    heads = ("", "Total", "Absents", "Déclarés", "Confirmés", "À revoir", "Non démontrés")
    rows = [Row(tuple(Cell("entretien_entete", (Para("EntColonne", (Span(h),)),)) for h in heads), entete=True)]
    rows += [
        _rangee(ligne(f"{ccp.activite.sigle.replace(' ', NBSP)} – {ccp.activite.intitule}"), ccp.comptes)
        for ccp in etat.ccp
        if ccp.vise and not ccp.obtenu
    ]
    if etat.transversales:
        rows.append(_rangee("Compétences transversales", etat.comptes_transversales))
    return Table("entretien", tuple(rows), "Critères de chaque CCP")


def _rangee(nom: str, c: Comptes) -> Row:
    values = (nom, c.total, *c.par_etat().values())
    return Row(tuple(Cell("entretien", (Para("EntTexte", (Span(str(v)),)),)) for v in values))


def _liste(textes: Sequence[str], listed: int, rien: str, titre: str) -> Table | Para:
    if not textes:
        return Para("EntLibre", (Span(rien),))
    paras = [Para("EntCase", (Span("☐"), Span("\t"), Span(court(ligne(texte), _LIGNE)))) for texte in textes[:listed]]
    if left := len(textes) - len(paras):
        paras.append(Para("EntCase", (Span("\t"), Span(f"… et {pluriel(left, 'autre')}, dans le dossier."))))
    return Table("entretien_liste", tuple(Row((Cell("entretien", (para,)),)) for para in paras), titre)
