"""The *Fiche d'entretien*: one page about one candidate, for a trainer who is about to meet them.

Where the dossier stands, what to look at together, the remarks still open, and lines to write on. It always fits on
one page: what does not fit is counted, not shrunk.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import BinaryIO

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.jury import DossierDuJury
from dossier_pro.domain.readiness import Comptes, Readiness
from dossier_pro.domain.records import dataclass
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


@dataclass(frozen=True, slots=True)
class Fiche:
    """What one page is about.

    Attributes:
        dossier: the candidate's file.
        etat: its readiness on the day that the page is made.
        remarques: the remarks that are still open, the oldest first.
        session: the session's day, where it is known.
    """

    dossier: DossierDuJury
    etat: Readiness
    remarques: Sequence[RemarqueOuverte]
    session: date | None


def write_entretiens(fiches: Sequence[Fiche], target: BinaryIO, *, aujourd_hui: date) -> None:
    """Write one page for each candidate into one PDF.

    Args:
        fiches: at least one, in their order.
        target: a binary stream; it is not closed.
        aujourd_hui: the day that the pages are made.
    """
    sections = tuple(_section(fiche, aujourd_hui, rank) for rank, fiche in enumerate(fiches, 1))
    titre = f"{TITRE} – {_nom(fiches[0])}" if len(fiches) == 1 else f"{len(fiches)} fiches d’entretien"
    draw(lay_out(_flow(titre, sections)), target)


def _nom(fiche: Fiche) -> str:
    return ligne(fiche.dossier.candidat.nom_complet) or "Candidat sans nom"


def _section(fiche: Fiche, jour: date, rank: int) -> Section:
    """Return one page: as many lines to write on as there is room for, and fewer things listed where there is none."""
    for listed, notes in [*((_MAX, n) for n in range(_NOTES, 3, -1)), *((n, 4) for n in range(_MAX - 1, 0, -1))]:
        made = Section(f"entretien-{rank}", tuple(_elements(fiche, jour, rank, listed, notes)))
        if len(lay_out(_flow(TITRE, (made,))).pages) == 1:
            break
    return made


def _flow(titre: str, sections: tuple[Section, ...]) -> Flow:
    entetes = Entetes((), (), ())
    return Flow(titre, "", COULEUR, None, sections, entetes, entetes)


def _elements(fiche: Fiche, jour: date, rank: int, listed: int, notes: int) -> list[Element]:
    dossier, etat, session, nom = fiche.dossier, fiche.etat, fiche.session, _nom(fiche)
    titre = f"{TITRE} – {nom}"
    quand = f"Session le {ecrire(session)}" if session else "Date de session inconnue"
    steps = prochaines_etapes(etat, 1000)
    return [
        *tete(
            nom,
            ligne(f"{dossier.referentiel.intitule} – {quand}"),
            ligne(f"{TITRE} du {ecrire(jour)}. {_NATURE}"),
            f"entretien-{rank}",
            titre,
        ),
        Para("CompChapitre", (Span("Où en est le dossier"),)),
        Para("EntLibre", (Span(f"{etat.phrase}."),)),
        _comptes(etat),
        Para("CompChapitre", (Span("À voir ensemble"),)),
        _liste([m.phrase for m in steps], listed, "Rien ne manque d’après le dossier.", "À voir ensemble"),
        Para("CompChapitre", (Span("Remarques encore ouvertes"),)),
        _liste(
            [f"{r.lieu} : {r.texte}" for r in fiche.remarques],
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
