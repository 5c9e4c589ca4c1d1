"""The *Grille de lecture*: one line for each critère, where the dossier shows it, and room for the reader's notes.

It is what a jury keeps beside the dossier: two pages of A4 for a titre of the usual size (about thirty critères), more
for a longer one, because nothing in it is set smaller than 8 points. Page numbers are those of the dossier. Like the
index it is no official document, and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from dossier_pro.domain.jury import DossierDuJury
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite
from dossier_pro.domain.text import NBSP, enumerer
from dossier_pro.export.companions.index import MODES, IndexPassage, passages
from dossier_pro.export.companions.look import COULEUR, tete
from dossier_pro.export.compose import designation
from dossier_pro.export.document import Document
from dossier_pro.export.layout.engine import lay_out
from dossier_pro.export.layout.flow import PAGE, Cell, Entetes, Flow, Para, Row, Section, Span, Table
from dossier_pro.export.layout.house_style import (
    ACCENT,
    BLANC,
    CELLS,
    CORPS,
    DEBORD,
    FILET,
    FILET_CLAIR,
    FOND,
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
from dossier_pro.export.layout.pagination import Pagination
from dossier_pro.export.layout.typography import ligne
from dossier_pro.export.pdf.writer import draw

TITRE = "Grille de lecture"
TAILLE_MIN = 8.0
"""The smallest type on it, in points."""

_NATURE = "Document d’accompagnement, distinct du dossier"
_MODE = "Pour chaque critère du référentiel, l’endroit du dossier qui le montre. La colonne de droite est libre."
_COLONNES = {"critere": "Critère de performance", "competence": "Compétence"}

_FIN = RuleStyle(4, FILET_CLAIR)
_CADRE = RuleStyle(4, FILET)

# Its own, because the charter is that of the dossier; registered there, because that is where measures are looked up.
STYLES.update(
    {
        "GrilleChapitre": ParaStyle(
            "Grille chapitre",
            10.5,
            300,
            gras=True,
            couleur=BLANC,
            avant=130,
            fond=ACCENT,
            premiere=100,
            gauche=-DEBORD,
            droite=-DEBORD,
            suivi=True,
            niveau=2,
        ),
        "GrilleColonne": ParaStyle("Grille colonne", 8, 200, gras=True, couleur=GRIS),
        "GrillePartie": ParaStyle("Grille partie", 9, 215, gras=True, couleur=ACCENT),
        "GrilleCritere": ParaStyle("Grille critère", 9, 215),
        "GrilleLieu": ParaStyle("Grille lieu", 9, 215),
        "GrilleRien": ParaStyle("Grille rien", 9, 215, couleur=GRIS),
        "GrilleEntete": ParaStyle(
            "Grille en-tête",
            9,
            280,
            couleur=GRIS,
            gauche=-DEBORD,
            droite=-DEBORD,
            tabs=(Tab(CORPS + DEBORD, "right"),),
            bas=RuleStyle(6, ACCENT),
        ),
        "GrilleBlanc": ParaStyle("Grille blanc", 1, 120),
    }
)
CELLS.update(
    {
        "grille_entete": CellStyle(bas=RuleStyle(6, ACCENT), vertical="bottom"),
        "grille_partie": CellStyle(haut=_CADRE, bas=_FIN, fond=FOND),
        "grille": CellStyle(bas=_FIN),
        "grille_notes": CellStyle(bas=_FIN, gauche=_CADRE),
    }
)
_CRITERE, _LIEU = 4900, 2900
TABLES["grille"] = TableStyle(-DEBORD, (_CRITERE, _LIEU, LARGE - _CRITERE - _LIEU), (36, 90, 36, 90))
_HAUTEUR = 400
"""The least height of a line, in twips: what a pen needs (7 mm)."""


_Lieux = Callable[[str, str], str]
"""Tells where a cible is shown, by its id and that of the activité that it is read under (none: empty)."""


@dataclass(frozen=True, slots=True)
class _Bande:
    """A compétence with its critères, each with its text and where it is shown."""

    titre: str
    lignes: tuple[tuple[str, str], ...]


def write_grille(dossier: DossierDuJury, document: Document, pagination: Pagination, target: BinaryIO) -> int:
    """Write the grille of a document as a PDF and return how many pages it has. The same dossier gives the same bytes.

    Args:
        dossier: the file that ``document`` was composed from.
        document: what the jury reads; only what is in it is named.
        pagination: the pages of that document.
        target: a binary stream; it is not closed.
    """
    mise_en_page = lay_out(grille_flow(dossier, document, pagination))
    draw(mise_en_page, target)
    return len(mise_en_page.pages)


def grille_flow(dossier: DossierDuJury, document: Document, pagination: Pagination) -> Flow:
    """Return the paragraphs and tables of the grille, before they are laid out."""
    colonne = _COLONNES.get(dossier.referentiel.unite, document.modele.exemples.activite)
    elements = tete(TITRE, document.titre, ligne(f"{_MODE} {MODES[pagination.compte]} {_NATURE}."), "grille")
    for rang, (titre, bandes) in enumerate(_chapitres(dossier, document, pagination), start=1):
        elements.append(Para("GrilleChapitre", (Span(titre),), (f"grille{rang}",), plan=titre))
        elements.append(_table(titre, colonne, bandes))
    entetes = Entetes(
        (Para("GrilleEntete", (Span(TITRE), Span("\t"), Span(document.auteur))), Para("GrilleBlanc")),
        (Para("IdxPied", (Span(_NATURE), Span("\t"), Span(f"Page{NBSP}"), Span(renvoi=PAGE, look="numero"))),),
        (Para("IdxPied", (Span(f"Page{NBSP}"), Span(renvoi=PAGE, look="numero"), Span("\t"), Span(_NATURE))),),
    )
    section = Section("grille", tuple(elements))
    return Flow(f"{TITRE} – {document.titre}", document.auteur, COULEUR, None, (section,), entetes, entetes)


def _chapitres(
    dossier: DossierDuJury, document: Document, pagination: Pagination
) -> Iterator[tuple[str, tuple[_Bande, ...]]]:
    """Each activité, then the transversales, with its title and its compétences."""

    def lieux(cible_id: str, activite_id: str) -> str:
        return _lieux(dossier, passages(dossier, document, pagination, cible_id), activite_id)

    referentiel = dossier.referentiel
    for printed in document.activites:
        activite = referentiel.par_activite[printed.activite_id]
        titre = f"{designation(activite)} – {ligne(activite.intitule)}"
        yield titre, tuple(_bandes(activite, lieux))
    transversales = tuple(
        _Bande(ligne(t.intitule), tuple((ligne(c.texte), lieux(c.id, "")) for c in t.criteres))
        for t in referentiel.transversales
        if t.criteres
    )
    if transversales:
        yield "Compétences transversales", transversales


def _bandes(activite: Activite, lieux: _Lieux) -> Iterator[_Bande]:
    if not activite.competences:
        yield _Bande("", ((ligne(activite.intitule), lieux(activite.id, activite.id)),))
    for competence in activite.competences:
        nom = f"CP{NBSP}{competence.numero} – {ligne(competence.intitule)}"
        if competence.criteres:
            yield _Bande(nom, tuple((ligne(c.texte), lieux(c.id, activite.id)) for c in competence.criteres))
        else:
            yield _Bande("", ((nom, lieux(competence.id, activite.id)),))


def _lieux(dossier: DossierDuJury, found: Sequence[IndexPassage], activite_id: str) -> str:
    """Return the places in few words: « Exemple n° 2, p. 7 et 8 ; figure 3, p. 8 », empty where there is none."""
    pages: dict[str, list[int]] = {}
    for passage in found:
        bref = passage.bref
        if passage.activite_id and passage.activite_id != activite_id:
            ailleurs = dossier.referentiel.par_activite[passage.activite_id]
            bref += f" ({designation(ailleurs)})"
        known = pages.setdefault(bref, [])
        if passage.page is not None and passage.page not in known:
            known.append(passage.page)
    # No line ends inside a place: a page's number is never alone on the next.
    places = ((bref, f", p. {enumerer(map(str, sorted(n)))}" if n else "") for bref, n in pages.items())
    text = f"{NBSP}; ".join(f"{bref}{page}".replace(" ", NBSP) for bref, page in places)
    return text[:1].upper() + text[1:]


def _table(titre: str, colonne: str, bandes: Sequence[_Bande]) -> Table:
    titles = (colonne, "Où le lire dans le dossier", "Notes")
    rows = [Row(tuple(Cell("grille_entete", (Para("GrilleColonne", (Span(t),)),)) for t in titles), entete=True)]
    for bande in bandes:
        if bande.titre:
            head = Cell("grille_partie", (Para("GrillePartie", (Span(bande.titre),)),), titre=True)
            rest = (Cell("grille_partie", (Para("GrilleLieu"),)),) * 2
            rows.append(Row((head, *rest), suivi=True))
        for texte, lieu in bande.lignes:
            where = Para("GrilleLieu", (Span(lieu),)) if lieu else Para("GrilleRien", (Span("—"),))
            cells = (
                Cell("grille", (Para("GrilleCritere", (Span(texte),)),), titre=True),
                Cell("grille", (where,)),
                Cell("grille_notes", (Para("GrilleLieu"),)),
            )
            rows.append(Row(cells, hauteur=_HAUTEUR))
    return Table("grille", tuple(rows), f"{titre}{NBSP}: où chaque critère est montré, et une colonne pour des notes")
