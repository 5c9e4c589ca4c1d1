"""The *Résumé*: the dossier on one page of A4, for a jury that holds it ten minutes.

Who presents what; for each CCP its exemples, with their pages, and how far the critères of its compétences are shown;
the documents and annexes. Page numbers are those of the dossier. It gives no score and no opinion: a critère counts as
shown where the candidate said in a sentence where the dossier shows it, exactly as in the index and the grille.

It is one page whatever the dossier: where a list is too long, its end is « et 4 autres » (``PALIERS``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO, Final

from dossier_pro.domain.dates import Mois, du_au, ecrire_court
from dossier_pro.domain.jury import DossierDuJury
from dossier_pro.domain.presentation import presentation
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite
from dossier_pro.domain.text import NBSP, enumerer, pluriel
from dossier_pro.export.annexes import court
from dossier_pro.export.companions.index import MODES, searcher
from dossier_pro.export.companions.look import COULEUR
from dossier_pro.export.compose import designation
from dossier_pro.export.document import ActiviteImprimee, Contexte, Document
from dossier_pro.export.joined import PieceJointe, jointes
from dossier_pro.export.layout.engine import lay_out
from dossier_pro.export.layout.flow import Cell, Element, Entetes, Flow, Para, Row, Section, Span, Table
from dossier_pro.export.layout.house_style import (
    ACCENT,
    BLANC,
    CELLS,
    DEBORD,
    FILET_CLAIR,
    GRIS,
    LARGE,
    MARGE_BAS,
    MARGE_HAUT,
    PAGE_HAUTEUR,
    STYLES,
    TABLES,
    CellStyle,
    ParaStyle,
    RuleStyle,
    Tab,
    TableStyle,
)
from dossier_pro.export.layout.pages import MiseEnPage
from dossier_pro.export.layout.pagination import Pagination
from dossier_pro.export.layout.typography import ligne
from dossier_pro.export.pdf.writer import draw

TITRE = "Résumé du dossier"
TAILLE_MIN = 8.0
"""The smallest type on it, in points."""

_NATURE = "Document d’accompagnement, distinct du dossier"
_MODE = (
    "Un critère compte comme montré là où le candidat a dit, par une phrase, quel endroit du dossier le montre ; ce "
    "n’est pas une évaluation."
)
_SIGNES, _BANDE, _AILLEURS = 150, 95, 42
"""The most signs of a line of the head, of a band, and of a place."""


@dataclass(frozen=True, slots=True)
class Palier:
    """What of each list is printed, and how close: a palier is taken where those before it take more than a page.

    Attributes:
        signes: the most signs of a title.
        jointes: the most documents and annexes.
        competences: the most compétences of an activité; 0: one line that counts for all.
        exemples: the most exemples of an activité.
        activites: the most activités.
        serre: whether lines stand closer.
    """

    signes: int = 160
    jointes: int = 40
    competences: int = 20
    exemples: int = 20
    activites: int = 20
    serre: bool = False


PALIERS: Final = (
    Palier(),
    Palier(serre=True),
    Palier(95, serre=True),
    Palier(95, jointes=12, serre=True),
    Palier(95, jointes=8, serre=True),
    Palier(95, jointes=5, serre=True),
    Palier(95, jointes=3, serre=True),
    Palier(95, jointes=3, competences=6, exemples=6, serre=True),
    Palier(95, jointes=3, competences=4, exemples=3, serre=True),
    Palier(95, jointes=3, competences=0, exemples=3, activites=10, serre=True),
    Palier(95, jointes=3, competences=0, exemples=1, activites=8, serre=True),
    Palier(60, jointes=3, competences=0, exemples=1, activites=6, serre=True),
    Palier(40, jointes=1, competences=0, exemples=1, activites=3, serre=True),
)
"""From everything to what fits whatever the dossier: exemples are kept longest, annexes go first."""

_TEXTE = ParaStyle("Résumé texte", 9, 215)
STYLES.update(
    {
        "ResNom": ParaStyle(
            "Résumé identité", 10, 250, gauche=1800 - DEBORD, premiere=-1800, droite=-DEBORD, tabs=(Tab(1800 - DEBORD),)
        ),
        "ResChapitre": ParaStyle(
            "Résumé chapitre",
            10,
            290,
            gras=True,
            couleur=BLANC,
            avant=130,
            apres=20,
            fond=ACCENT,
            premiere=90,
            gauche=-DEBORD,
            droite=-DEBORD,
            suivi=True,
            niveau=2,
        ),
        "ResColonne": ParaStyle("Résumé colonne", 8, 200, gras=True, couleur=GRIS),
        "ResColonneDroite": ParaStyle("Résumé colonne droite", 8, 200, gras=True, couleur=GRIS, aligne="right"),
        "ResTexte": _TEXTE,
        "ResTexteSerre": replace(_TEXTE, nom="Résumé texte serré", pt=8.5, hauteur=195),
        "ResDroite": replace(_TEXTE, nom="Résumé droite", aligne="right"),
        "ResDroiteSerre": replace(_TEXTE, nom="Résumé droite serré", pt=8.5, hauteur=195, aligne="right"),
        "ResReste": ParaStyle("Résumé reste", 8.5, 195, italique=True, couleur=GRIS),
        "ResAutres": ParaStyle("Résumé autres", 8.5, 195, italique=True, couleur=GRIS, gauche=90 - DEBORD, avant=80),
        "ResBlanc": ParaStyle("Résumé blanc", 1, 20),
    }
)
STYLES["ResChapitreSerre"] = replace(STYLES["ResChapitre"], nom="Résumé chapitre serré", hauteur=250, avant=80, apres=0)
CELLS.update(
    {
        "resume_entete": CellStyle(bas=RuleStyle(6, ACCENT), vertical="bottom"),
        "resume": CellStyle(bas=RuleStyle(4, FILET_CLAIR)),
    }
)
_PERIODE, _PAGE, _COMPTE, _OU = 3000, 700, 2900, 3700
_COLONNES = {
    "resume_exemples": (LARGE - _PERIODE - _PAGE, _PERIODE, _PAGE),
    "resume_competences": (LARGE - _COMPTE, _COMPTE),
    "resume_jointes": (LARGE - _OU, _OU),
}
for _nom, _colonnes in _COLONNES.items():
    TABLES[_nom] = TableStyle(-DEBORD, _colonnes, (28, 90, 28, 90))
    TABLES[f"{_nom}_serre"] = TableStyle(-DEBORD, _colonnes, (6, 90, 6, 90))

_RANGEES_MAX: Final = (PAGE_HAUTEUR - MARGE_HAUT - MARGE_BAS) // STYLES["ResColonne"].hauteur
"""More rows than that take more than a page, whatever they say."""

_Rangee = tuple[str, ...]
_Compte = tuple[int, int]
"""How many of a compétence's critères are shown, and how many there are; the second is 0 where it has none."""


@dataclass(frozen=True, slots=True)
class _Partie:
    """An activité, or the transversales: its exemples (title, period, page) and its compétences with their counts."""

    titre: str
    exemples: tuple[tuple[str, str, str], ...]
    competences: tuple[tuple[str, _Compte], ...]


@dataclass(frozen=True, slots=True)
class _Matiere:
    """What there is to tell, whole."""

    document: Document
    pagination: Pagination
    identite: tuple[tuple[str, str], ...]
    parties: tuple[_Partie, ...]
    jointes: tuple[PieceJointe, ...]


def write_resume(dossier: DossierDuJury, document: Document, pagination: Pagination, target: BinaryIO) -> None:
    """Write the summary of a document as a PDF of one page. The same dossier gives the same bytes.

    Args:
        dossier: the file that ``document`` was composed from.
        document: what the jury reads; only what is in it is named.
        pagination: the pages of that document.
        target: a binary stream; it is not closed.
    """
    draw(lay_out_resume(dossier, document, pagination), target)


def lay_out_resume(dossier: DossierDuJury, document: Document, pagination: Pagination) -> MiseEnPage:
    """Return the one page: by the first palier that it takes."""
    matiere = _matiere(dossier, document, pagination)
    *essais, dernier = (_flow(matiere, palier) for palier in PALIERS)
    for flow in essais:
        # Not even laid out where its rows alone are too many: a dossier of hundreds of annexes costs no more.
        if _rangees(flow) <= _RANGEES_MAX and len((mise_en_page := lay_out(flow)).pages) == 1:
            return mise_en_page
    return lay_out(dernier)


def _rangees(flow: Flow) -> int:
    return sum(len(e.rows) for section in flow.sections for e in section.elements if isinstance(e, Table))


# --- what there is to tell ---------------------------------------------------------------------------------------


def _matiere(dossier: DossierDuJury, document: Document, pagination: Pagination) -> _Matiere:
    montre = searcher(dossier, document, pagination)

    def compte(*ids: str) -> _Compte:
        return sum(bool(montre(i)) for i in ids), len(ids)

    def competences(activite: Activite) -> Iterator[tuple[str, _Compte]]:
        if not activite.competences:
            yield "Ensemble de l’activité", (compte(activite.id)[0], 0)
        for c in activite.competences:
            nom = f"CP{NBSP}{c.numero} – {ligne(c.intitule)}"
            yield nom, compte(*(k.id for k in c.criteres)) if c.criteres else (compte(c.id)[0], 0)

    parties = []
    for printed in document.activites:
        activite = dossier.referentiel.par_activite[printed.activite_id]
        titre = f"{designation(activite)} – {ligne(activite.intitule)}"
        parties.append(_Partie(titre, tuple(_exemples(printed, document, pagination)), tuple(competences(activite))))
    transversales = tuple(
        (ligne(t.intitule), compte(*(k.id for k in t.criteres)))
        for t in dossier.referentiel.transversales
        if t.criteres
    )
    if transversales:
        parties.append(_Partie("Compétences transversales", (), transversales))
    return _Matiere(
        document, pagination, tuple(_identite(dossier, document)), tuple(parties), jointes(document, pagination)
    )


def _identite(dossier: DossierDuJury, document: Document) -> Iterator[tuple[str, str]]:
    """The head; the CCP that are presented alone are named once, their titles stand below."""
    dit = False
    for nom, valeur in presentation(dossier):
        if nom != "Présenté":
            yield nom, ligne(valeur)
        elif not dit:
            dit = True
            yield nom, _presente(dossier, document) if document.couverture.precision else valeur


def _presente(dossier: DossierDuJury, document: Document) -> str:
    return enumerer(designation(dossier.referentiel.par_activite[a.activite_id]) for a in document.activites)


def _exemples(printed: ActiviteImprimee, document: Document, pagination: Pagination) -> Iterator[tuple[str, str, str]]:
    for fiche in printed.fiches:
        titre = f"{document.modele.exemples.exemple.replace(' ', NBSP)}{NBSP}{fiche.numero}"
        titre += f" – {fiche.intitule}" if fiche.intitule else ""
        page = "—" if pagination.compte == "rien" else str(pagination.pages[fiche.ancre])
        yield titre, _periode(fiche.contexte), page


def _periode(contexte: Contexte) -> str:
    debut, fin = contexte.debut, contexte.fin
    if debut and fin:
        if debut == fin:
            return ecrire_court(debut)
        # As the sheet itself has it; two days in full would take two lines.
        mois = isinstance(debut, Mois) or isinstance(fin, Mois)
        return du_au(debut, fin) if mois else f"du {ecrire_court(debut)} au {ecrire_court(fin)}"
    if seul := debut or fin:
        return f"{'début' if debut else 'fin'}{NBSP}: {ecrire_court(seul)}"
    return "—"


# --- laid out ----------------------------------------------------------------------------------------------------


def _flow(matiere: _Matiere, palier: Palier) -> Flow:
    document = matiere.document
    elements: list[Element] = [Para("CompTitre", (Span(TITRE),), ("resume",), plan=TITRE)]
    for nom, valeur in matiere.identite:
        texte = Span(court(valeur, min(_SIGNES, 2 * palier.signes)), bold=nom == "Candidat")
        elements.append(Para("ResNom", (Span(f"{nom}{NBSP}:", look="gris"), Span("\t"), texte)))
    note = ligne(f"{MODES[matiere.pagination.compte]} {_MODE}")
    elements.append(Para("CompNote", (Span(note),), avant=80, apres=0))
    for rang, partie in enumerate(matiere.parties[: palier.activites], start=1):
        elements += _chapitre(partie.titre, f"resume{rang}", palier)
        elements += _partie(partie, palier)
    if (reste := len(matiere.parties) - palier.activites) > 0:
        elements.append(Para("ResAutres", (Span(_autres(reste)),)))
    if matiere.jointes:
        elements += _chapitre("Documents et annexes", "resume_jointes", palier)
        rows = [(court(f"{j.nom} – {ligne(j.intitule)}", palier.signes), _ou(j)) for j in matiere.jointes]
        titres = ("Titre", "Où le trouver")
        elements.append(_table("resume_jointes", titres, _borner(rows, palier.jointes), palier))
    pied = (Para("IdxPied", (Span(_NATURE),)),)
    entetes = Entetes((Para("ResBlanc"),), pied, pied)
    section = Section("resume", tuple(elements))
    return Flow(f"{TITRE} – {document.titre}", document.auteur, COULEUR, None, (section,), entetes, entetes)


def _chapitre(titre: str, ancre: str, palier: Palier) -> list[Element]:
    style = "ResChapitreSerre" if palier.serre else "ResChapitre"
    return [Para(style, (Span(court(titre, _BANDE if palier.signes > 60 else palier.signes)),), (ancre,), plan=titre)]


def _partie(partie: _Partie, palier: Palier) -> Iterator[Element]:
    if partie.exemples:
        rows: list[_Rangee] = [(court(titre, palier.signes), *reste) for titre, *reste in partie.exemples]
        titres = ("Exemples de pratique professionnelle", "Période", "Page")
        yield _table("resume_exemples", titres, _borner(rows, palier.exemples), palier)
    rows = [(court(nom, palier.signes), _dire(compte)) for nom, compte in partie.competences]
    if not palier.competences and len(rows) > 1:
        rows = [(f"{len(rows)}{NBSP}compétences", _dire_ensemble([compte for _, compte in partie.competences]))]
    yield _table("resume_competences", ("Compétences", "Critères montrés"), _borner(rows, palier.competences), palier)


def _dire(compte: _Compte) -> str:
    """« les 4 critères », « 3 critères sur 4 », « aucun des 4 critères »; « montrée » for what has none."""
    montres, total = compte
    if not total:
        return "montrée" if montres else "—"
    if total == 1:
        return "le seul critère" if montres else "aucun"
    if montres == total:
        return f"les {total} critères"
    if not montres:
        return f"aucun des {total} critères"
    return f"{pluriel(montres, 'critère')} sur {total}"


def _dire_ensemble(comptes: Sequence[_Compte]) -> str:
    total = sum(total for _, total in comptes)
    montres = sum(montres for montres, _ in comptes)
    if total:
        return _dire((montres, total))
    return f"{pluriel(montres, 'montrée')} sur {len(comptes)}" if montres else "—"


def _ou(jointe: PieceJointe) -> str:
    if jointe.page is not None:
        return f"p.{NBSP}{jointe.page}"
    return court(ligne(jointe.ailleurs), _AILLEURS) or ("fichier remis à part" if jointe.a_part else "—")


def _autres(nombre: int) -> str:
    return f"et {nombre} autres" if nombre > 1 else "et 1 autre"


def _borner(rows: Sequence[_Rangee], combien: int) -> list[_Rangee]:
    """The first rows, then « et 4 autres »; one more row is printed itself, it takes no more room than its mention."""
    if len(rows) <= combien + 1:
        return list(rows)
    return [*rows[:combien], (_autres(len(rows) - combien),)]


def _table(style: str, titres: _Rangee, rows: Sequence[_Rangee], palier: Palier) -> Table:
    """A table whose last column stands on the right; a row of one text alone says how many more there are."""
    entete = tuple(
        Cell("resume_entete", (Para("ResColonneDroite" if titre is titres[-1] else "ResColonne", (Span(titre),)),))
        for titre in titres
    )
    serre = "Serre" if palier.serre else ""
    made = [Row(entete, entete=True)]
    for row in rows:
        reste = len(row) < len(titres)
        texts = (*row, *[""] * (len(titres) - len(row)))
        looks = ["ResReste" if reste else f"ResTexte{serre}", *[f"ResTexte{serre}"] * (len(titres) - 2)]
        looks.append(f"ResDroite{serre}")
        paras = (Para(look, (Span(text),) if text else ()) for look, text in zip(looks, texts, strict=True))
        made.append(Row(tuple(Cell("resume", (para,), titre=not rang) for rang, para in enumerate(paras))))
    return Table(f"{style}_serre" if palier.serre else style, tuple(made), f"{titres[0]}{NBSP}: {titres[-1].lower()}")
