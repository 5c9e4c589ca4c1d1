"""Makes RE-like PDFs: landscape, ruled tables, boxes to tick, rows cut by the foot of the page. Invented content."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from tests.referentiels import fabrique
from tests.referentiels.phrases import phrases
from tests.referentiels.variantes import Variante

LARGEUR, HAUTEUR = 841.9, 595.3
SANS: frozenset[int] = frozenset()
Boite = list[list[tuple[str, bool]]]
Pied = Callable[[], None]
COCHE, VIDE = "☒", "☐"
Epreuve = tuple[str, str, list[int]]
"""Its name, its duration, and the numbers of the compétences that it judges; « Durée totale … » closes a table."""
EPREUVES = ("Mise en situation professionnelle", "Entretien technique", "Questionnaire professionnel")


@dataclass(frozen=True)
class VarianteRe:
    """One layout of a RE."""

    nom: str
    pied: str = "2018"
    police: str = "Carlito"
    taille: float = 10.0
    colonnes: tuple[float, float] = (230.0, 286.0)
    justifie: bool = False
    ccs: int = 0
    coupe: bool = False
    tournes: bool = True
    repete: bool = True


@dataclass
class ContenuRe:
    """What the RE says, and which épreuves are ticked for each compétence, in order."""

    base: fabrique.Contenu
    coches: list[tuple[str, ...]] = field(default_factory=list)
    transversales: list[tuple[str, list[str]]] = field(default_factory=list)
    anciens: list[tuple[str | None, str | None]] = field(default_factory=list)


class Table:
    """Draws the rows of a ruled table, on as many pages as it takes."""

    def __init__(self, canvas: Canvas, v: VarianteRe, pied: Pied, x: float, largeurs: list[float]) -> None:
        self.canvas, self.v, self.pied = canvas, v, pied
        self.x, self.largeurs = x, largeurs
        self.y = HAUTEUR - 100
        self.bas = 85.0
        self.tete: list[str] = []
        self.tournees: frozenset[int] = frozenset()

    def couper(self, text: str, largeur: float, police: str) -> list[tuple[str, bool]]:
        lignes: list[tuple[str, bool]] = []
        for alinea in text.split("\n"):
            mots, ligne = alinea.split(" "), ""
            for mot in mots:
                essai = f"{ligne} {mot}".strip()
                if pdfmetrics.stringWidth(essai, police, self.v.taille) > largeur - 7 and ligne:
                    lignes.append((ligne, True))
                    ligne = mot
                else:
                    ligne = essai
            lignes.append((ligne, False))
        return lignes

    def rang(
        self, cellules: list[str], *, gras: bool = False, fusion: bool = False, tourner: frozenset[int] = frozenset()
    ) -> None:
        largeurs = [sum(self.largeurs)] if fusion else self.largeurs
        police = fabrique.bold_of(self.v.police) if gras else self.v.police
        pas = 1.15 * self.v.taille
        contenus = [self.couper(text, largeur, police) for text, largeur in zip(cellules, largeurs, strict=True)]
        hauteur = 90.0 if tourner else max(pas * max(map(len, contenus)), pas) + 4
        if self.y - hauteur < self.bas:
            if self.v.coupe and self.y - self.bas > 2.2 * pas and not tourner and not fusion:
                nombre = int((self.y - self.bas - 4) / pas)
                self.boite([c[:nombre] for c in contenus], largeurs, nombre * pas + 4, police, tourner)
                self.page()
                reste = [c[nombre:] for c in contenus]
                self.boite(reste, largeurs, max(pas * max(map(len, reste)), pas) + 4, police, tourner)
                return
            self.page()
        self.boite(contenus, largeurs, hauteur, police, tourner)

    def page(self) -> None:
        self.canvas.showPage()
        self.pied()
        self.y = HAUTEUR - 60
        if self.v.repete and self.tete:
            self.entete()

    def entete(self) -> None:
        self.rang(self.tete, gras=True, tourner=self.tournees)

    def boite(
        self,
        contenus: Boite,
        largeurs: list[float],
        hauteur: float,
        police: str,
        tourner: frozenset[int],
    ) -> None:
        c, x = self.canvas, self.x
        for rang, (lignes, largeur) in enumerate(zip(contenus, largeurs, strict=True)):
            for trait in ((x, self.y, largeur, 0.5), (x, self.y - hauteur, largeur, 0.5)):
                c.rect(*trait, stroke=0, fill=1)
            for bord in (x, x + largeur):
                c.rect(bord, self.y - hauteur, 0.5, hauteur, stroke=0, fill=1)
            if rang in tourner:
                self.tourne(lignes, x, largeur, police)
            else:
                self.ecrire(lignes, x, largeur, police)
            x += largeur
        self.y -= hauteur

    def ecrire(self, lignes: list[tuple[str, bool]], x: float, largeur: float, police: str) -> None:
        y = self.y - 2
        for ligne, suite in lignes:
            y -= 1.15 * self.v.taille
            nom = "DejaVu" if ligne in (COCHE, VIDE) else police
            objet = self.canvas.beginText(x + 3.5, y)
            objet.setFont(nom, self.v.taille)
            etire = suite and self.v.justifie and " " in ligne
            libre = largeur - 7 - pdfmetrics.stringWidth(ligne, nom, self.v.taille)
            objet.setWordSpace(libre / ligne.count(" ") if etire else 0)
            objet.textOut(ligne)
            self.canvas.drawText(objet)

    def tourne(self, lignes: list[tuple[str, bool]], x: float, largeur: float, police: str) -> None:
        self.canvas.saveState()
        self.canvas.translate(x + largeur - 12, self.y - 3)
        self.canvas.rotate(-90)
        for rang, mot in enumerate(w for ligne, _ in lignes for w in [ligne]):
            self.canvas.setFont(police, 8)
            self.canvas.drawString(0, -9.5 * rang, mot)
        self.canvas.restoreState()


def _contenu(hasard: random.Random, v: VarianteRe) -> fabrique.Contenu:
    base = fabrique.contenu(hasard, Variante(v.nom, ccs=v.ccs, transversales=2, puce=""))
    for activite in base.activites:
        for competence in activite["competences"]:
            competence["criteres"] = [t[0].upper() + t[1:] for t in phrases(hasard, hasard.randint(1, 7), (20, 150))]
    return base


def re_pdf(
    v: VarianteRe,
    graine: int,
    base: fabrique.Contenu | None = None,
    epreuves: Mapping[str, Sequence[Epreuve]] | None = None,
) -> tuple[bytes, ContenuRe]:
    """Return a RE of this layout and what it holds: ``base``, or invented content.

    ``epreuves`` are those of the titre, under "", and of CCP, under their intitulé.
    """
    fabrique.load_fonts()
    hasard = random.Random(graine)
    base = base or _contenu(hasard, v)
    contenu = ContenuRe(base)
    sortie = BytesIO()
    canvas = Canvas(sortie, pagesize=(LARGEUR, HAUTEUR), invariant=1)

    def pied() -> None:
        tetes = [
            "SIGLE",
            "Type de document",
            "Code titre",
            "Millésime",
            "Date dernier JO",
            "Date de mise à jour",
            "Page",
        ]
        valeurs = [
            base.sigle,
            "RE",
            base.code,
            base.millesime,
            "02/03/2019",
            "03/04/2019",
            f"{canvas.getPageNumber()}/9",
        ]
        for y, textes in ((58, tetes), (47, valeurs)):
            for rang, text in enumerate(textes):
                canvas.setFont("Helvetica", 8)
                canvas.drawString(150 + 80 * rang, y, text)

    _references(canvas, base)
    pied()
    canvas.showPage()
    pied()
    for ccp, rangs in (epreuves or {}).items():
        _epreuves(canvas, v, pied, contenu, ccp, rangs)
    _criteres(canvas, v, pied, contenu, hasard, ccs=False)
    _transversales(canvas, v, pied, contenu, hasard)
    if v.ccs:
        canvas.showPage()
        pied()
        canvas.setFont("Helvetica", 16)
        canvas.drawString(100, 500, "REFERENTIEL D’EVALUATION")
        canvas.drawString(100, 470, "DES CERTIFICATS COMPLEMENTAIRES DE SPECIALISATION")
        canvas.showPage()
        pied()
        _criteres(canvas, v, pied, contenu, hasard, ccs=True)
    _annexe(canvas, v, pied, contenu)
    canvas.showPage()
    canvas.save()
    return sortie.getvalue(), contenu


def _references(canvas: Canvas, base: fabrique.Contenu) -> None:
    lignes = (
        "REFERENTIEL D’EVALUATION",
        "DU TITRE PROFESSIONNEL",
        base.intitule,
        base.niveau,
        "1. Références de la spécialité",
        f"Intitulé du titre professionnel : {base.intitule}",
        "Niveau : 4 (Cadre national)",
        "Code(s) NSF : 214s - Paysage",
        "Code(s) ROME : A1203, A1402",
        "Date de parution au JO de l’arrêté : 02/03/2019",
    )
    for rang, ligne in enumerate(lignes):
        canvas.setFont("Helvetica", 12)
        canvas.drawString(90, 520 - 30 * rang, ligne)


def _tableau(canvas: Canvas, v: VarianteRe, pied: Pied, titre: str, tetes: list[str], largeurs: list[float]) -> Table:
    canvas.setFont("Helvetica", 13)
    canvas.drawString(60, HAUTEUR - 80, titre)
    table = Table(canvas, v, pied, 60, largeurs)
    tournes = frozenset(range(2, len(tetes))) if v.tournes and len(tetes) > 4 else frozenset()
    table.tete, table.tournees = tetes, tournes
    table.entete()
    return table


def _epreuves(
    canvas: Canvas, v: VarianteRe, pied: Pied, contenu: ContenuRe, ccp: str, epreuves: Sequence[Epreuve]
) -> None:
    """The table of one session: of the titre, or of the CCP of that intitulé."""
    if ccp:
        canvas.setFont("Helvetica", 13)
        canvas.drawString(60, HAUTEUR - 60, f"CCP - {ccp}")
    noms = {c["numero"]: c["intitule"] for a in contenu.base.activites if not a["ccs"] for c in a["competences"]}
    table = _tableau(
        canvas, v, pied, "3.1. Modalités d’évaluation des compétences et organisation de l’épreuve",
        ["Modalités", "Compétences évaluées", "Durée", "Détail de l’organisation de l’épreuve"], [180, 300, 80, 160],
    )  # fmt: skip
    for nom, duree, numeros in epreuves:
        if nom.startswith("Durée totale"):
            table.rang(["", nom, duree, ""])
        else:
            table.rang([nom, "\n".join(noms[n] for n in numeros) or "Sans objet", duree, "Devant le jury."])
    canvas.showPage()
    pied()


def _criteres(
    canvas: Canvas, v: VarianteRe, pied: Pied, contenu: ContenuRe, hasard: random.Random, *, ccs: bool
) -> None:
    table = _tableau(
        canvas, v, pied, "3.2. Critères d’évaluation des compétences professionnelles",
        ["Compétences professionnelles", "Critères d’évaluation", *EPREUVES], [*v.colonnes, 70, 70, 70],
    )  # fmt: skip
    for activite in contenu.base.activites:
        if activite["ccs"] != ccs:
            continue
        table.rang([activite["intitule"]], gras=True, fusion=True)
        for competence in activite["competences"]:
            cochees = tuple(e for e in EPREUVES if hasard.random() < 0.5)
            contenu.coches.append(cochees)
            table.rang(
                [
                    competence["intitule"],
                    "\n".join(competence["criteres"]),
                    *(COCHE if e in cochees else VIDE for e in EPREUVES),
                ]
            )


def _transversales(canvas: Canvas, v: VarianteRe, pied: Pied, contenu: ContenuRe, hasard: random.Random) -> None:
    canvas.showPage()
    pied()
    table = _tableau(
        canvas, v, pied, "3.3. Évaluation des compétences transversales",
        ["Compétences transversales", "Compétences professionnelles concernées"], [300, 400],
    )  # fmt: skip
    noms = [c["intitule"] for a in contenu.base.activites if not a["ccs"] for c in a["competences"]]
    for t in contenu.base.transversales:
        choisis = hasard.sample(noms, 2)
        contenu.transversales.append((t["intitule"], choisis))
        table.rang([t["intitule"], choisis[0]])
        table.rang(["", choisis[1]])


def _annexe(canvas: Canvas, v: VarianteRe, pied: Pied, contenu: ContenuRe) -> None:
    canvas.showPage()
    pied()
    canvas.setFont("Helvetica", 14)
    canvas.drawString(300, HAUTEUR - 45, "ANNEXE 2")
    base = contenu.base
    nouveaux = [a["intitule"] for a in base.activites if not a["ccs"]]
    contenu.anciens = [("Tenir le potager", nouveaux[0]), ("Aucune correspondance", nouveaux[1])]
    table = _tableau(
        canvas, v, pied, "CORRESPONDANCES DU TP",
        ["", f"{base.intitule} Arrêté du 01/02/2014", "", f"{base.intitule} Arrêté du 01/02/2019"], [40, 310, 40, 310],
    )  # fmt: skip
    for ancien, nouveau in contenu.anciens:
        table.rang(["CCP", str(ancien), "CCP", str(nouveau)])
