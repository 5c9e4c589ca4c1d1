"""Makes REAC-like PDFs of several vintages and layouts, with invented content, and says what they hold.

The words are drawn from lists of our own; nothing comes from a real REAC. The layout imitates a word processor: greedy
lines, justified by stretching the spaces, sheets that run on over pages, a foot on each page.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from dossier_pro.resources import resource
from tests.referentiels.phrases import COMPLEMENTS, INFINITIFS, phrase, phrases
from tests.referentiels.variantes import Variante

A4 = (595.3, 841.9)


@dataclass
class Contenu:
    """What the document says, in the shape of the corpus's truth files."""

    code: str
    millesime: str
    sigle: str
    intitule: str
    niveau: str
    activites: list[dict[str, Any]] = field(default_factory=list)
    transversales: list[dict[str, Any]] = field(default_factory=list)


@lru_cache(maxsize=1)
def load_fonts() -> None:
    for name, file in (
        ("Carlito", "Carlito-Regular.ttf"),
        ("Carlito-Bold", "Carlito-Bold.ttf"),
        ("DejaVu", "DejaVuSans.ttf"),
    ):
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts") / file)))


def bold_of(police: str) -> str:
    return {"Carlito": "Carlito-Bold", "DejaVu": "Carlito-Bold", "Times-Roman": "Times-Bold"}.get(
        police, f"{police}-Bold"
    )


class Plume:
    """Writes paragraphs on pages as a word processor lays them out."""

    def __init__(self, variante: Variante, contenu: Contenu, pages: int = 0) -> None:
        load_fonts()
        self.v = variante
        self.contenu = contenu
        self.pages = pages
        self.page = 0
        self.sortie = BytesIO()
        self.canvas = Canvas(self.sortie, pagesize=A4, invariant=1)
        self.y = 0.0
        self.entete()

    # --- pages

    @property
    def gauche(self) -> float:
        return self.v.marges[0] - (self.v.miroir if self.page % 2 == 0 else 0.0)

    @property
    def droite(self) -> float:
        return A4[0] - self.v.marges[1] - (self.v.miroir if self.page % 2 == 0 else 0.0)

    def entete(self) -> None:
        self.page += 1
        self.y = A4[1] - 70
        if self.v.pied == "haut":
            self.pied(A4[1] - 40)
        elif self.v.pied != "aucun":
            self.pied(55)
        if self.v.entete_courant:
            self.texte(200, A4[1] - 30, self.v.entete_courant, "Helvetica", 8)

    def pied(self, y: float) -> None:
        c = self.contenu
        jour = "03/04/2019"
        colonnes = {
            "2013": [
                ("Libellé réduit", c.sigle),
                ("Code titre", c.code),
                ("Type de document", "REAC"),
                ("Version", c.millesime),
                ("Date de Validation", jour),
                ("Date de mise à jour", jour),
            ],
            "2025": [
                ("SIGLE", c.sigle),
                ("Type de document", "REAC"),
                ("Code titre", c.code),
                ("Millésime", c.millesime),
                ("Date dernier JO", "02/03/2019"),
                ("Date de mise à jour", jour),
            ],
        }.get(
            self.v.pied,
            [
                ("SIGLE", c.sigle),
                ("Type de document", "REAC"),
                ("Code titre", c.code),
                ("Millésime", c.millesime),
                ("Date de Validation", jour),
                ("Date de mise à jour", jour),
            ],
        )
        colonnes.append(("Page", f"{self.page}/{self.pages or 99}"))
        for rang, (tete, valeur) in enumerate(colonnes):
            if self.v.pied_double and " de " in tete:
                haut, _, tete = tete.partition(" de ")
                self.texte(85 + 70 * rang, y + 9, f"{haut} de", "Helvetica", 8)
            self.texte(85 + 70 * rang, y, tete, "Helvetica", 8)
            self.texte(85 + 70 * rang, y - 11, valeur, "Helvetica", 8)

    def saut_de_page(self) -> None:
        self.canvas.showPage()
        if self.v.pages_blanches and self.page % 5 == 0:
            self.canvas.showPage()
            self.page += 1
        self.entete()

    def place(self, hauteur: float) -> None:
        if self.y - hauteur < 75:
            self.saut_de_page()

    # --- text

    def texte(self, x: float, y: float, text: str, police: str, taille: float, mots: float = 0.0) -> None:
        self.canvas.setFont(police, taille)
        if self.v.mots_separes and " " in text:
            blanc = pdfmetrics.stringWidth(" ", police, taille) + mots
            for mot in text.split(" "):
                self.canvas.drawString(x, y, mot)
                x += pdfmetrics.stringWidth(mot, police, taille) + blanc
            return
        objet = self.canvas.beginText(x, y)
        objet.setFont(police, taille)
        objet.setWordSpace(mots)
        objet.textOut(text)
        self.canvas.drawText(objet)

    def couper(self, text: str, police: str, taille: float, largeur: float) -> list[str]:
        """Greedy lines; a word may break after its hyphen, as in a word processor."""
        lignes: list[str] = []
        ligne = ""
        for mot in text.split(" "):
            essai = f"{ligne} {mot}" if ligne else mot
            if pdfmetrics.stringWidth(essai, police, taille) <= largeur:
                ligne = essai
                continue
            if self.v.cesure and len(mot) > 9 and mot.isalpha():
                mot = f"{mot[:5]}\x00{mot[5:]}"
            tete, trait, queue = mot.partition("\x00") if "\x00" in mot else mot.partition("-")
            if (
                self.v.casse
                and trait
                and len(tete) > 2
                and pdfmetrics.stringWidth(f"{ligne} {tete}-", police, taille) <= largeur
            ):
                lignes.append(f"{ligne} {tete}-")
                ligne = queue
            else:
                lignes.append(ligne)
                ligne = mot.replace("\x00", "")
        return [*lignes, ligne]

    def paragraphe(
        self,
        text: str,
        *,
        gras: bool = False,
        taille: float = 0.0,
        centre: bool = False,
        puce: str = "",
        apres: float = 0.0,
        force: bool = False,
        dedans: float = 0.0,
    ) -> None:
        """Write one paragraph; ``force`` stretches its last line too, as a forced line end does in a word processor."""
        police = bold_of(self.v.police) if gras and self.v.gras else self.v.police
        taille = taille or self.v.taille
        retrait = self.v.retrait if puce else dedans
        largeur = self.droite - self.gauche - retrait - dedans
        lignes = self.couper(text, police, taille, largeur)
        for rang, ligne in enumerate(lignes):
            self.place(taille)
            self.y -= 1.15 * taille
            x = self.gauche + retrait
            naturelle = pdfmetrics.stringWidth(ligne, police, taille)
            mots = 0.0
            if centre:
                x = (self.gauche + self.droite - naturelle) / 2
            elif self.v.justifie and " " in ligne and (rang < len(lignes) - 1 or force):
                mots = (self.droite - dedans - x - naturelle) / ligne.count(" ")
            if puce and rang == 0:
                self.texte(self.gauche, self.y, puce, self.v.police, taille)
            self.texte(x, self.y, ligne, police, taille, mots)
        self.y -= apres

    def rubrique(self, text: str) -> None:
        self.place(40)
        self.y -= 10
        self.paragraphe(text, gras=True, taille=self.v.taille + 1, apres=11)

    def liste(self, textes: list[str], apres: float = 0.0) -> None:
        for rang, text in enumerate(textes):
            force = self.v.retour_force and rang < len(textes) - 1
            gras = self.v.critere_gras and rang == 1
            self.paragraphe(text, puce=self.v.puce, apres=apres, force=force, gras=gras, dedans=self.v.retrait_listes)

    def finir(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self.sortie.getvalue()


# --- content -------------------------------------------------------------------------------------------------------


def au_bord(hasard: random.Random, variante: Variante, manque: float) -> str:
    """A sentence of one line that stops ``manque`` points short of the margin, or as near as a few words can."""
    load_fonts()
    largeur = A4[0] - sum(variante.marges) - (variante.retrait if variante.puce else 0) - 2 * variante.retrait_listes
    best, ecart = "", 1e9
    for _ in range(400):
        text = phrase(hasard, hasard.randint(70, 110))
        rest = largeur - pdfmetrics.stringWidth(text, variante.police, variante.taille) - manque
        if 0 <= rest < ecart:
            best, ecart = text, rest
    return best


def contenu(hasard: random.Random, v: Variante) -> Contenu:
    c = Contenu(
        "TP-0" + str(hasard.randint(1000, 9999)),
        f"{hasard.randint(1, 9):02d}",
        "JAR",
        f"{hasard.choice(['Jardinier', 'Maraîcher(ère)'])} de terroir",
        "Niveau 4",
    )
    if v.fiche == "2013":
        c.niveau = "Niveau IV"
    numero = 0
    for rang in range(1, v.activites + v.ccs + 1):
        ccs = rang > v.activites
        if ccs:
            numero = 0
        activite: dict[str, Any] = {
            "numero": rang - v.activites if ccs else rang,
            "intitule": _intitule(hasard, rang),
            "ccs": ccs,
            "competences": [],
        }
        for k in range(v.competences):
            numero += 1
            # A forced line end is only seen where the next word would have fitted.
            criteres = phrases(hasard, hasard.randint(2, 8), (20, 50) if v.retour_force else (20, 230))
            if not v.justifie:
                # Ragged lines say less: a small letter after a full line is then read as the same sentence.
                criteres = [text.removeprefix("GPS : ") for text in criteres]
                criteres = [text[0].upper() + text[1:] for text in criteres]
            if k % 2 == 0 and not v.retour_force:
                criteres.insert(0, au_bord(hasard, v, 2.0))
            if v.fiche_vide and rang == 1 and k == 1:
                criteres = []
            activite["competences"].append(
                {"numero": numero, "intitule": _intitule(hasard, 10 * rang + k), "criteres": criteres}
            )
        c.activites.append(activite)
    for rang in range(v.transversales):
        c.transversales.append(
            {"intitule": _intitule(hasard, 100 + rang), "criteres": phrases(hasard, hasard.randint(1, 5), (20, 50))}
        )
    return c


def _intitule(hasard: random.Random, rang: int) -> str:
    text = f"{hasard.choice(INFINITIFS)} {hasard.choice(COMPLEMENTS)} de la parcelle {rang}"
    while hasard.random() < 0.5 and len(text) < 150:
        text += f" et {hasard.choice(INFINITIFS).lower()} {hasard.choice(COMPLEMENTS)}"
    return text


# --- the document --------------------------------------------------------------------------------------------------


def reac(variante: Variante, graine: int) -> tuple[bytes, Contenu]:
    """Return a REAC of this layout and what it holds."""
    c = contenu(random.Random(graine), variante)
    return ecrire(variante, c, random.Random(graine + 1)), c


def ecrire(variante: Variante, c: Contenu, hasard: random.Random) -> bytes:
    p = Plume(variante, c)
    _couverture(p)
    if variante.page_large:
        p.canvas.showPage()
        _page_large(p, hasard)
    _emploi(p, hasard)
    for a in (a for a in c.activites if not a["ccs"]):
        _activite(p, a, hasard)
        if variante.entrelace:
            _competences(p, a, hasard)
    for a in (a for a in c.activites if not a["ccs"] and not variante.entrelace):
        _competences(p, a, hasard)
    if c.transversales:
        _transversales(p, hasard)
    for a in (a for a in c.activites if a["ccs"]):
        p.saut_de_page()
        p.paragraphe("CERTIFICAT COMPLÉMENTAIRE DE", taille=20, centre=True, gras=True)
        p.paragraphe(f"SPÉCIALISATION N°{a['numero']} DU TITRE", taille=20, centre=True, gras=True, apres=40)
        p.paragraphe(c.intitule, taille=20, centre=True, apres=30)
        p.paragraphe(a["intitule"], taille=18, centre=True)
        _activite(p, a, hasard)
        _competences(p, a, hasard)
    _glossaire(p, hasard)
    return p.finir()


def _couverture(p: Plume) -> None:
    p.y -= 120
    p.paragraphe("REFERENTIEL EMPLOI ACTIVITES COMPETENCES", taille=20, centre=True)
    p.paragraphe("DU TITRE PROFESSIONNEL", taille=20, centre=True, apres=40)
    p.paragraphe(p.contenu.intitule, taille=20, centre=True, apres=80)
    p.paragraphe(p.contenu.niveau, taille=20, centre=True, apres=150)
    p.paragraphe("Site : http://example.org", centre=True)
    p.saut_de_page()
    p.paragraphe("SOMMAIRE", gras=True, taille=14, centre=True, apres=20)
    for nom in (
        "Fiche emploi type",
        "Fiches activités types de l’emploi",
        "Fiches compétences professionnelles de l’emploi",
        "Fiche compétences transversales de l’emploi",
        "Fiche activité type du CCS N° 1",
        "Glossaire technique",
    ):
        p.paragraphe(f"{nom} {'.' * 60}{p.page + 4}")
    p.saut_de_page()


def _page_large(p: Plume, hasard: random.Random) -> None:
    """A table on a page turned on its side, as the « Vue synoptique » may be."""
    p.canvas.setPageSize((A4[1], A4[0]))
    for rang, text in enumerate(phrases(hasard, 30, (60, 90))):
        p.texte(60 + 20 * (rang % 9), 480 - 12 * rang, text + " " + text, p.v.police, p.v.taille)
    p.canvas.showPage()
    p.canvas.setPageSize(A4)
    p.page += 1
    p.entete()


def _emploi(p: Plume, hasard: random.Random) -> None:
    p.paragraphe("FICHE EMPLOI TYPE", gras=True, centre=True, apres=16)
    p.paragraphe(p.contenu.intitule, gras=True, taille=12, centre=True, apres=20)
    p.rubrique("Définition de l’emploi type et des conditions d’exercice")
    for text in phrases(hasard, 5, (250, 600)):
        p.paragraphe(text)
    p.paragraphe("Les ECF évaluent chaque compétence ; les critères de performance figurent sur les fiches.")
    p.rubrique("Niveau et/ou domaine d’activité")
    p.paragraphe(f"{p.contenu.niveau} (Nomenclature)")
    p.paragraphe("Code(s) NSF :")
    p.paragraphe("214 s - Aménagement paysager")
    p.rubrique("Fiche(s) Rome de rattachement")
    p.paragraphe("A1203 Aménagement et entretien des espaces verts")


def _tete(p: Plume, genre: str, numero: int, ccs: bool, titre: str) -> None:
    p.saut_de_page()
    if not p.v.accents:
        genre = genre.replace("É", "E")
    suites = {"extension": (" D'EXTENSION", ""), "2021": (" DU CCS", " DE L'EMPLOI TYPE")}
    suite = suites.get(p.v.fiche, (" DU CCS", ""))[0 if ccs else 1]
    if p.v.ccs_annonce:
        suite = ""  # only the page before says that these are the sheets of a CCS
    if p.v.fiche == "2013":
        p.paragraphe(f"FICHE {genre}{suite}", gras=True, centre=True)
        p.paragraphe(f"N° {numero}", gras=True, centre=True, apres=16)
    elif p.v.numero_titre:
        p.paragraphe(f"FICHE {genre}{suite} N° {numero} : {titre}", gras=True, apres=30)
        return
    else:
        p.paragraphe(f"FICHE {genre}{suite} N° {numero}", gras=True, centre=True, apres=16)
    p.paragraphe(titre, gras=True, taille=p.v.taille + 2, centre=True, apres=30)


def _activite(p: Plume, a: dict[str, Any], hasard: random.Random) -> None:
    _tete(p, "ACTIVITÉ TYPE", a["numero"], a["ccs"], a["intitule"])
    p.rubrique("Définition, description de l’activité type et conditions d’exercice")
    for text in phrases(hasard, hasard.randint(2, 9), (150, 500)):
        p.paragraphe(text)
    p.rubrique("Réglementation d’activités (le cas échéant)")
    p.rubrique("Liste des compétences professionnelles de l’activité type")
    p.liste([c["intitule"] for c in a["competences"]], p.v.entre_criteres)
    p.rubrique("Compétences transversales de l’activité type" + (" (le cas échéant)" if p.v.fiche == "2013" else ""))
    p.liste([t["intitule"] for t in p.contenu.transversales], p.v.entre_criteres)


def _competences(p: Plume, a: dict[str, Any], hasard: random.Random) -> None:
    for c in a["competences"]:
        _tete(p, "COMPÉTENCE PROFESSIONNELLE", c["numero"], a["ccs"], c["intitule"])
        p.rubrique("Description de la compétence – processus de mise en œuvre")
        for text in phrases(hasard, hasard.randint(1, 7), (200, 700)):
            p.paragraphe(text)
        if p.v.suite:
            p.saut_de_page()
            p.paragraphe(f"FICHE COMPÉTENCE PROFESSIONNELLE N° {c['numero']} (suite)", gras=True, centre=True, apres=16)
        p.rubrique("Contexte(s) professionnel(s) de mise en œuvre")
        p.paragraphe(phrase(hasard, 300))
        # Push some lists against the foot, so that they go on after it, sometimes in the middle of a sentence.
        if hasard.random() < 0.5:
            p.y = min(p.y, 75 + 45 + p.v.taille * hasard.uniform(1.2, 9))
        p.rubrique("Critères de performance")
        p.liste(c["criteres"], p.v.entre_criteres)
        p.rubrique(
            "Savoirs, savoir-faire techniques, savoir-faire relationnels, savoir-faire organisationnels"
            if p.v.fiche == "2013"
            else "Savoir-faire techniques, savoir-faire organisationnels, savoir-faire relationnels, savoirs"
        )
        p.liste(phrases(hasard, hasard.randint(3, 30)))


def _transversales(p: Plume, hasard: random.Random) -> None:
    p.saut_de_page()
    p.paragraphe(
        "FICHE COMPÉTENCES TRANSVERSALES DE L’EMPLOI"
        if p.v.fiche == "2013"
        else "FICHE DES COMPÉTENCES TRANSVERSALES DE L’EMPLOI TYPE",
        gras=True,
        centre=True,
        apres=30,
    )
    for rang, t in enumerate(p.contenu.transversales):
        if rang and p.v.fiche_par_transversale:
            p.saut_de_page()
            p.paragraphe("FICHE DES COMPÉTENCES TRANSVERSALES DE L’EMPLOI TYPE", gras=True, centre=True, apres=30)
        p.paragraphe(t["intitule"], gras=True, taille=p.v.taille + 2, apres=6)
        p.rubrique("Description de la compétence – processus de mise en œuvre")
        for text in phrases(hasard, hasard.randint(2, 6), (200, 500)):
            p.paragraphe(text)
        p.rubrique("Critères de performance")
        p.liste(t["criteres"], p.v.entre_criteres)
        p.y -= 25


def _glossaire(p: Plume, hasard: random.Random) -> None:
    p.saut_de_page()
    for tete in ("Glossaire technique", "Glossaire du REAC"):
        p.paragraphe(tete, gras=True, taille=14, apres=12)
        p.rubrique("Critères de performance")
        for text in phrases(hasard, 3, (100, 300)):
            p.paragraphe(text)
        p.rubrique("Compétence professionnelle")
        p.paragraphe(phrase(hasard, 200))
        p.saut_de_page()
