"""The layouts of made REACs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Variante:
    """One layout. Lengths in points."""

    nom: str
    fiche: str = "2018"  # 2013 | 2018 | 2021 : wording of the headings
    pied: str = "2018"  # 2013 | 2018 | 2025 | haut | aucun
    police: str = "Carlito"
    taille: float = 10.0
    marges: tuple[float, float] = (72.0, 49.4)
    miroir: float = 0.0
    justifie: bool = True
    mots_separes: bool = False
    puce: str = ""
    retrait: float = 0.0
    entre_criteres: float = 0.0
    activites: int = 2
    competences: int = 3
    ccs: int = 0
    transversales: int = 2
    fiche_vide: bool = False
    entete_courant: str = ""
    numero_titre: bool = False
    gras: bool = True
    retour_force: bool = False
    casse: bool = True
    pages_blanches: bool = False
    accents: bool = True
    pied_double: bool = False
    fiche_par_transversale: bool = False
    suite: bool = False
    cesure: bool = False
    critere_gras: bool = False
    entrelace: bool = False
    retrait_listes: float = 0.0
    page_large: bool = False
    ccs_annonce: bool = False


VARIANTES = (
    Variante("2013", fiche="2013", pied="2013", police="Helvetica", transversales=1),
    Variante("2018", police="Helvetica"),
    Variante("2021-ccs", fiche="2021", police="Helvetica", ccs=2, transversales=3),
    Variante("2025", pied="2025"),
    Variante("calibri-large", taille=11.0, marges=(60.0, 40.0)),
    Variante("dejavu", police="DejaVu", taille=9.0, marges=(80.0, 70.0)),
    Variante("mots-separes", police="Helvetica", mots_separes=True),
    Variante("marges-miroir", miroir=17.0),
    Variante("puces-rondes", puce="•", retrait=14.0),
    Variante("puces-tirets", puce="-", retrait=10.0, police="Helvetica"),
    Variante("puces-espacees", puce="•", retrait=18.0, entre_criteres=3.0),
    Variante("espace-6", entre_criteres=6.0),
    Variante("ligne-vide", entre_criteres=11.5, police="Helvetica"),
    Variante("sans-pied", pied="aucun"),
    Variante("pied-en-haut", pied="haut"),
    Variante("entete-courant", entete_courant="Titre professionnel du ministère"),
    Variante("quatre-activites", activites=4, competences=4),
    Variante("fiche-vide", fiche_vide=True),
    Variante("titre-sur-la-ligne", numero_titre=True),
    Variante("sans-transversale", transversales=0),
    Variante("sans-gras", gras=False),
    Variante("fer-a-gauche", justifie=False),
    Variante("fer-a-gauche-espace", justifie=False, entre_criteres=4.0),
    Variante("extension", fiche="extension", ccs=1),
    Variante("pages-blanches", pages_blanches=True),
    Variante("sans-accents", accents=False, pied_double=True),
    Variante("fiche-par-transversale", fiche_par_transversale=True, transversales=3),
    Variante("suite", suite=True),
    Variante("cesure", cesure=True),
    Variante("critere-gras", critere_gras=True),
    Variante("retour-force", retour_force=True, police="Helvetica"),
    Variante("entrelace", entrelace=True, activites=3),
    Variante("listes-en-retrait", retrait_listes=9.0),
    Variante("page-large", page_large=True),
    Variante("ccs-annonce", ccs_annonce=True, ccs=1, fiche="2018"),
    Variante("times", police="Times-Roman", taille=11.0),
)
