"""The companion *Index des preuves*: for each critère, the page, the exemple and the sentence that show it.

It is no part of the official dossier and does not look like one: its own colour, its own header, and a line that says
so. Page numbers are those of the dossier; links lead to places inside the index alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO, Final

from dossier_pro.domain.dossier import Lien, Preuve
from dossier_pro.domain.jury import DossierDuJury, Jury
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Competence, Critere
from dossier_pro.domain.text import NBSP, is_blank
from dossier_pro.export.compose import designation
from dossier_pro.export.document import ActiviteImprimee, Document, FicheImprimee
from dossier_pro.export.layout.engine import lay_out
from dossier_pro.export.layout.flow import PAGE, Cell, Element, Entetes, Flow, Para, Row, Section, Span, Table
from dossier_pro.export.layout.house_style import (
    ACCENT,
    BLANC,
    CELLS,
    CORPS,
    DEBORD,
    FILET_CLAIR,
    GRIS,
    LARGE,
    PALE,
    STYLES,
    TABLES,
    TEXTE,
    CellStyle,
    ParaStyle,
    RuleStyle,
    Tab,
    TableStyle,
    large,
)
from dossier_pro.export.layout.pagination import Compte, Pagination
from dossier_pro.export.layout.typography import ligne
from dossier_pro.export.pdf.writer import draw

COULEUR = "1F5673"
TITRE = "Index des preuves"
_NATURE = "Document d’accompagnement, distinct du dossier remis au jury"
MODES: Final[Mapping[Compte, str]] = {
    "dossier": "Les numéros de page sont ceux du dossier.",
    "pdf": "Les numéros de page sont ceux du dossier en PDF ; le document Word peut couper ses pages autrement.",
    "rien": "Chaque passage est nommé par sa fiche : les pages dépendent du programme qui ouvre le document Word.",
}
"""What a companion says of its page numbers."""
_COLONNES = {"critere": "Critère de performance", "competence": "Compétence"}
_RETRAIT: Final = 80
"""How far words stand inside the bands, the titles and the columns, in twips: the same for all, so that they align."""

# Its own looks, registered in the charter, because that is where measures are looked up.
STYLES.update(
    {
        "IdxEntete": large(
            ParaStyle(
                "IDX En-tête", 10, 340, couleur=GRIS, tabs=(Tab(CORPS + DEBORD, "right"),), bas=RuleStyle(6, ACCENT)
            )
        ),
        "IdxPied": large(ParaStyle("IDX Pied", 9, 280, couleur=PALE, tabs=(Tab(CORPS + DEBORD, "right"),))),
        "IdxTitre": large(ParaStyle("IDX Titre", 26, 640, gras=True, couleur=ACCENT, suivi=True, niveau=1)),
        "IdxSousTitre": large(ParaStyle("IDX Sous-titre", 13, 360, couleur=TEXTE, apres=60)),
        "IdxNote": large(ParaStyle("IDX Note", 10, 280, italique=True, couleur=GRIS, apres=260)),
        "IdxSomChapitre": ParaStyle(
            "IDX Sommaire chapitre",
            11,
            300,
            gras=True,
            avant=60,
            gauche=-DEBORD,
            droite=400,
            tabs=(Tab(CORPS + DEBORD, "right", points=True),),
        ),
        "IdxSomPartie": ParaStyle(
            "IDX Sommaire partie",
            10.5,
            280,
            gauche=-DEBORD + 300,
            droite=400,
            tabs=(Tab(CORPS + DEBORD, "right", points=True),),
        ),
        "IdxChapitre": large(
            ParaStyle(
                "IDX Chapitre",
                13,
                400,
                gras=True,
                couleur=BLANC,
                avant=360,
                apres=60,
                fond=ACCENT,
                premiere=_RETRAIT,
                suivi=True,
                niveau=2,
            )
        ),
        "IdxPartie": replace(
            large(
                ParaStyle("IDX Partie", 12, 340, gras=True, couleur=ACCENT, avant=200, apres=60, suivi=True, niveau=3)
            ),
            gauche=_RETRAIT - DEBORD,
        ),
        "IdxColonne": ParaStyle("IDX Colonne", 9, 240, gras=True, couleur=GRIS),
        "IdxColonnePage": ParaStyle("IDX Colonne page", 9, 240, gras=True, couleur=GRIS, aligne="center"),
        "IdxCritere": ParaStyle("IDX Critère", 10.5, 270, souple=True),
        "IdxPage": ParaStyle("IDX Page", 11, 270, gras=True, couleur=ACCENT, aligne="center"),
        "IdxLieu": ParaStyle("IDX Lieu", 9.5, 270, couleur=GRIS, souple=True),
        "IdxPhrase": ParaStyle("IDX Phrase", 10.5, 270, souple=True),
    }
)
CELLS.update(
    {
        "idx_entete": CellStyle(bas=RuleStyle(6, ACCENT), vertical="bottom"),
        "idx": CellStyle(haut=RuleStyle(4, FILET_CLAIR)),
        "idx_suite": CellStyle(),
    }
)
TABLES["index"] = TableStyle(-DEBORD, (4000, 900, LARGE - 4900), (70, _RETRAIT, 70, _RETRAIT))

_RANGS = {"taches": 1, "moyens": 2, "equipe": 3, "complements": 5}


@dataclass(frozen=True, slots=True)
class IndexPassage:
    """Where something is shown: the page of the dossier, what stands there, and the sentence that says how.

    ``page`` is None where pages are not known; ``rang`` orders passages all the same. ``bref`` is what stands there in
    few words (« exemple n° 2 », « figure 3 »); ``activite_id`` is the activité whose sheet it is on, empty where it
    stands in a closing section.
    """

    page: int | None
    lieu: str
    phrase: str
    bref: str = ""
    activite_id: str = ""
    rang: int = 0


def write_index(dossier: DossierDuJury, document: Document, pagination: Pagination, target: BinaryIO) -> None:
    """Write the index of a document as a PDF. The same dossier and document give the same bytes.

    Args:
        dossier: the file that ``document`` was composed from.
        document: what the jury reads; only what is in it is listed.
        pagination: the pages of that document.
        target: a binary stream; it is not closed.
    """
    draw(lay_out(index_flow(dossier, document, pagination)), target)


Shown = Callable[[str], tuple[IndexPassage, ...]]
"""Tells where a cible is shown, by its id."""


def passages(
    dossier: DossierDuJury, document: Document, pagination: Pagination, cible_id: str
) -> tuple[IndexPassage, ...]:
    """Return where the jury finds a cible, by page: the liens with a sentence whose source is in the document."""
    return searcher(dossier, document, pagination)(cible_id)


def searcher(dossier: DossierDuJury, document: Document, pagination: Pagination) -> Shown:
    """Return what ``passages`` tells of any cible of a document, which is gone through once."""
    places = _Places(dossier, document, pagination)

    def shown(cible_id: str) -> tuple[IndexPassage, ...]:
        found = [passage for lien in dossier.liens_vers(cible_id) if (passage := places.passage(lien))]
        return tuple(sorted(found, key=lambda p: (p.rang, p.lieu)))

    return shown


class _Places:
    """Where each exemple and each preuve stands in the document."""

    def __init__(self, dossier: DossierDuJury, document: Document, pagination: Pagination) -> None:
        self.dossier, self.document = dossier, document
        self.pages, self.compte = pagination.pages, pagination.compte
        self.jury = Jury(dossier, [activite.activite_id for activite in document.activites])
        self.fiches = {fiche.exemple_id: (activite, fiche) for activite, fiche in document.fiches()}
        self.preuves = dict(self._preuves())

    def _a_la_fin(self) -> Iterator[tuple[str, tuple[str, str, str, str]]]:
        """The same of the documents illustrants and the annexes."""
        for row in self.document.documents:
            if row.preuve_id:
                lieu = f"document illustrant n°{NBSP}{row.numero}"
                printed = row.feuillet is not None and row.feuillet.imprimee
                yield row.preuve_id, (f"{row.ancre}_pages" if printed else row.ancre, lieu, lieu, "")
        for annexe in self.document.annexes:
            if annexe.preuve_id:
                lieu = f"annexe{NBSP}{annexe.numero}"
                yield annexe.preuve_id, (annexe.ancre, lieu, lieu, "")

    def _preuves(self) -> Iterator[tuple[str, tuple[str, str, str, str]]]:
        """Each preuve with an anchor, the words for it, and the activité if any; the best place comes last and wins."""
        reponses = [(a, fiche, reponse) for a, fiche in self.document.fiches() for reponse in fiche.reponses]
        for activite, fiche, reponse in reponses:
            for mention in reponse.mentions:
                lieu = f"cité dans l’{self._exemple(activite, fiche)}"
                yield mention.preuve_id, (reponse.ancre, lieu, self._bref(fiche), activite.activite_id)
        yield from self._a_la_fin()
        for activite, fiche, reponse in reponses:
            for figure in reponse.figures:
                bref = f"figure{NBSP}{figure.numero}"
                lieu = f"{bref}, {self._exemple(activite, fiche)}"
                yield figure.preuve_id, (figure.ancre, lieu, bref, "")

    def _exemple(self, activite: ActiviteImprimee, fiche: FicheImprimee) -> str:
        modele = self.document.modele.exemples
        return f"{modele.exemple.lower()}{NBSP}{fiche.numero}, {modele.activite.lower()}{NBSP}{activite.numero}"

    def _bref(self, fiche: FicheImprimee) -> str:
        return f"{self.document.modele.exemples.exemple.lower()}{NBSP}{fiche.numero}"

    def passage(self, lien: Lien) -> IndexPassage | None:
        """Return where a lien leads the jury, or None where it leads nowhere in this document."""
        if is_blank(lien.phrase) or not self.jury.voit(lien):
            return None
        if lien.source == "exemple":
            if lien.source_id not in self.fiches:
                return None
            activite, fiche = self.fiches[lien.source_id]
            rang = _RANGS.get(lien.ancre.champ) if lien.ancre else None
            ancre = f"{fiche.ancre}_q{rang}" if rang else fiche.ancre
            lieu = self._exemple(activite, fiche) + (f", question{NBSP}{rang}" if rang else "")
            lieu = lieu[0].upper() + lieu[1:]
            return self._passage(ancre, lieu, lien, self._bref(fiche), activite.activite_id)
        preuve = self.dossier.get(Preuve, lien.source_id)
        if preuve is None or preuve.id not in self.preuves:
            return None
        ancre, lieu, bref, activite_id = self.preuves[preuve.id]
        where = f"{ligne(preuve.titre)} ({lieu})"
        return self._passage(ancre, where, lien, bref, activite_id)

    def _passage(self, ancre: str, lieu: str, lien: Lien, bref: str, activite_id: str) -> IndexPassage:
        rang = self.pages[ancre]
        page = None if self.compte == "rien" else rang
        return IndexPassage(page, lieu, ligne(lien.phrase), bref, activite_id, rang)


# --- laid out ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Partie:
    """A compétence (or what stands for one) with its lines: each a text and where it is shown."""

    ancre: str
    titre: str
    lignes: tuple[tuple[str, tuple[IndexPassage, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Chapitre:
    """An activité, or the transversales, with its parts."""

    ancre: str
    titre: str
    parties: tuple[_Partie, ...]


def index_flow(dossier: DossierDuJury, document: Document, pagination: Pagination) -> Flow:
    """Return the paragraphs and tables of the index, before they are laid out."""
    chapitres = _chapitres(dossier, document, pagination)
    colonne = _COLONNES.get(dossier.referentiel.unite, document.modele.exemples.activite)
    elements: list[Element] = [
        Para("IdxTitre", (Span(TITRE),), ("index",), plan=TITRE),
        Para("IdxSousTitre", (Span(document.titre),)),
        Para("IdxNote", (Span(f"{_NATURE}. {MODES[pagination.compte]}"),)),
        *_table_des_matieres(chapitres),
    ]
    for chapitre in chapitres:
        elements.append(Para("IdxChapitre", (Span(chapitre.titre),), (chapitre.ancre,), plan=chapitre.titre))
        for partie in chapitre.parties:
            if partie.titre:
                elements.append(Para("IdxPartie", (Span(partie.titre),), (partie.ancre,), plan=partie.titre))
            elements.append(_table(partie, colonne))
    entetes = Entetes(
        (Para("IdxEntete", (Span(TITRE), Span("\t"), Span(document.auteur))), Para("EnTeteBlanc")),
        (Para("IdxPied", (Span(_NATURE), Span("\t"), Span(f"Page{NBSP}"), Span(renvoi=PAGE, look="numero"))),),
        (Para("IdxPied", (Span(f"Page{NBSP}"), Span(renvoi=PAGE, look="numero"), Span("\t"), Span(_NATURE))),),
    )
    section = Section("index", tuple(elements))
    return Flow(f"{TITRE} – {document.titre}", document.auteur, COULEUR, None, (section,), entetes, entetes)


def _table_des_matieres(chapitres: tuple[_Chapitre, ...]) -> list[Element]:
    lines: list[Element] = []
    for chapitre in chapitres:
        lines.append(_renvoi("IdxSomChapitre", chapitre.titre, chapitre.ancre))
        lines += [_renvoi("IdxSomPartie", p.titre, p.ancre) for p in chapitre.parties if p.titre]
    return lines


def _renvoi(style: str, titre: str, ancre: str) -> Para:
    lien = f"#{ancre}"
    return Para(style, (Span(titre, lien=lien), Span("\t", look="points"), Span(renvoi=ancre, lien=lien)))


def _table(partie: _Partie, colonne: str) -> Table:
    head = ("IdxColonne", "IdxColonnePage", "IdxColonne")
    titles = (colonne, "Page", "Où, et comment")
    rows = [
        Row(
            tuple(Cell("idx_entete", (Para(s, (Span(t),)),)) for s, t in zip(head, titles, strict=True)),
            entete=True,
        )
    ]
    for texte, found in partie.lignes:
        for rank, passage in enumerate(found or (None,)):
            style = "idx" if not rank and len(rows) > 1 else "idx_suite"
            rows.append(_row(style, texte, passage, suite=rank > 0))
    return Table("index", tuple(rows), partie.titre)


def _row(style: str, texte: str, passage: IndexPassage | None, *, suite: bool) -> Row:
    """One passage of a critère; the first of a page names the critère, also where it is not its first."""
    critere = Para("IdxCritere", (Span(texte),))
    if suite:
        again = Para("IdxCritere", (Span(texte), Span(f"{NBSP}(suite)", italic=True)))
        nom = Cell(style, (Para("IdxCritere"),), titre=True, suite=True, rappel=(again,))
    else:
        nom = Cell(style, (critere,), titre=True)
    page = str(passage.page) if passage and passage.page is not None else "—"
    where = (
        (Para("IdxLieu", (Span(passage.lieu),)), Para("IdxPhrase", (Span(passage.phrase),)))
        if passage
        else (Para("IdxPhrase"),)
    )
    return Row(
        (
            nom,
            Cell(style, (Para("IdxPage", (Span(page),)),)),
            Cell(style, where),
        )
    )


def _chapitres(dossier: DossierDuJury, document: Document, pagination: Pagination) -> tuple[_Chapitre, ...]:
    def shown(ident: str) -> tuple[IndexPassage, ...]:
        return passages(dossier, document, pagination, ident)

    referentiel = dossier.referentiel
    chapitres = []
    for printed in document.activites:
        activite = referentiel.par_activite[printed.activite_id]
        titre = f"{designation(activite)} – {ligne(activite.intitule)}"
        chapitres.append(_Chapitre(printed.ancre, titre, _parties(printed.ancre, activite, shown)))
    transversales = tuple(
        _Partie(f"tr{rank}", ligne(t.intitule), tuple((ligne(c.texte), shown(c.id)) for c in t.criteres))
        for rank, t in enumerate(referentiel.transversales, start=1)
        if t.criteres
    )
    if transversales:
        chapitres.append(_Chapitre("tr", "Compétences transversales", transversales))
    return tuple(chapitres)


def _parties(ancre: str, activite: Activite, shown: Shown) -> tuple[_Partie, ...]:
    if not activite.competences:
        return (_Partie("", "", ((ligne(activite.intitule), shown(activite.id)),)),)
    if not any(c.criteres for c in activite.competences):
        return (_Partie("", "", tuple((_cp(c), shown(c.id)) for c in activite.competences)),)
    return tuple(_Partie(f"{ancre}_cp{c.numero}", _cp(c), _lignes(c, shown)) for c in activite.competences)


def _lignes(competence: Competence, shown: Shown) -> tuple[tuple[str, tuple[IndexPassage, ...]], ...]:
    items: tuple[Critere | Competence, ...] = competence.criteres or (competence,)
    return tuple((ligne(i.texte if isinstance(i, Critere) else i.intitule), shown(i.id)) for i in items)


def _cp(competence: Competence) -> str:
    return f"CP{NBSP}{competence.numero} – {ligne(competence.intitule)}"
