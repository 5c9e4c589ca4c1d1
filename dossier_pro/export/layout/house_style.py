"""The measures of the page: one home for sizes, colours, indents and rules that the Word and the PDF writer share.

Taken from the official model of 11/09/2017 (A4, colours, fonts, widths of its tables and bars), except where its
hand-made spacing cannot give the same pages everywhere: lines have an exact height, no line is held back by widow
control inside an answer, and nothing depends on a font's own line height. Lengths are in twips (1/20 pt), sizes of
type in points, widths of rules in eighths of a point, as Word counts them.
"""

from __future__ import annotations

from dataclasses import field, replace
from typing import Literal

from dossier_pro.domain.records import dataclass

PAGE_LARGEUR, PAGE_HAUTEUR = 11906, 16838
MARGE_HAUT = MARGE_BAS = 1418
MARGE_COTE, RELIURE = 1134, 170
MARGE_COUVERTURE = 1418
MARGE_PAYSAGE, MARGE_HAUT_PAYSAGE, MARGE_BAS_PAYSAGE, PIED_PAYSAGE = 850, 580, 600, 340
"""A page that lies: narrow margins and no header, so that an A3 sheet keeps 60 % of its size on it."""

EN_TETE, EN_TETE_COUVERTURE, PIED = 737, 567, 776
CORPS = PAGE_LARGEUR - 2 * MARGE_COTE - RELIURE
"""Width of the text on pages after the cover."""

CORPS_COUVERTURE = PAGE_LARGEUR - 2 * MARGE_COUVERTURE
DEBORD = 426
"""How far header, bars and boxes stand out into the margins on either side, as in the model."""

LARGE = CORPS + 2 * DEBORD

ACCENT = "accent"
"""Stands for the model's own colour: the DP's magenta, or the neutral dossier's blue."""

TEXTE, GRIS, PALE, FILET = "404040", "595959", "7F7F7F", "BFBFBF"
FILET_CLAIR, FOND, FOND_CLAIR, BLANC = "D9D9D9", "F2F2F2", "F7F7F7", "FFFFFF"


@dataclass(frozen=True, slots=True)
class RuleStyle:
    """A rule: width in eighths of a point, distance from the text in points; ``double`` is thin, gap, thick."""

    epaisseur: int
    couleur: str
    espace: int = 0
    double: bool = False

    @property
    def hauteur(self) -> int:
        """What it takes from the page across its run, in twips, its distance included."""
        width = self.epaisseur * 20 / 8
        return round(width * 2 if self.double else width) + self.espace * 20


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop, from the left edge of the text (of the cell, inside a table)."""

    position: int
    genre: Literal["left", "right"] = "left"
    points: bool = False


@dataclass(frozen=True, slots=True)
class ParaStyle:
    """A paragraph style. ``nom`` is its name in Word; ``niveau`` its outline level, 0 for none."""

    nom: str
    pt: float = 11
    hauteur: int = 300
    gras: bool = False
    italique: bool = False
    capitales: bool = False
    couleur: str = TEXTE
    aligne: Literal["left", "center", "right"] = "left"
    avant: int = 0
    apres: int = 0
    gauche: int = 0
    droite: int = 0
    premiere: int = 0
    tabs: tuple[Tab, ...] = ()
    haut: RuleStyle | None = None
    bas: RuleStyle | None = None
    barre: RuleStyle | None = None
    fond: str = ""
    suivi: bool = False
    saut: bool = False
    niveau: int = 0
    souple: bool = False
    """Whether its lines may stand on two pages."""
    puce: str = ""
    """Its bullet, or ``#`` for numbers."""
    puce_couleur: str = TEXTE
    puce_gras: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """How a stretch differs from its paragraph; None keeps its own. ``releve``: points; ``cadre``: framed."""

    pt: float | None = None
    couleur: str | None = None
    gras: bool | None = None
    italique: bool | None = None
    police: str = ""
    releve: float = 0
    cadre: bool = False


@dataclass(frozen=True, slots=True)
class CellStyle:
    """The rules around a cell, its fill, and where its text stands."""

    haut: RuleStyle | None = None
    bas: RuleStyle | None = None
    gauche: RuleStyle | None = None
    droite: RuleStyle | None = None
    fond: str = ""
    vertical: Literal["top", "center", "bottom"] = "top"


@dataclass(frozen=True, slots=True)
class TableStyle:
    """A table's place and columns; paddings are those of every cell (top, left, bottom, right)."""

    gauche: int
    colonnes: tuple[int, ...]
    marges: tuple[int, int, int, int] = (0, 108, 0, 108)
    couverture: bool = field(default=False)


SYMBOLES = "Segoe UI Symbol"
"""Names a font with the arrow and the boxes in Word; each machine puts its own in its place."""

LOOKS: dict[str, Look] = {
    "accent": Look(couleur=ACCENT),
    "grande_fleche": Look(couleur=ACCENT, pt=18, gras=False, police=SYMBOLES),
    "fleche": Look(couleur=ACCENT, pt=8, gras=False, italique=False, police=SYMBOLES),
    "case": Look(pt=14, police="MS Gothic"),
    "sigle": Look(pt=14, gras=False, releve=3),
    "sigle_couverture": Look(pt=22, gras=False, releve=3),
    "at_titre": Look(pt=12, couleur=TEXTE),
    "ex_label": Look(couleur=TEXTE),
    "hint": Look(pt=10, gras=False, italique=True),
    "hint11": Look(gras=False, italique=True),
    "libelle": Look(couleur=GRIS),
    "annexe_page": Look(pt=11, couleur=GRIS, gras=False),
    "points": Look(couleur=PALE),
    "numero": Look(pt=11),
    "pied": Look(cadre=True),
    "pied_numero": Look(pt=11, cadre=True),
    "gris": Look(couleur=GRIS),
    "fort": Look(gras=True),
}


def large(style: ParaStyle, debord: int = DEBORD) -> ParaStyle:
    """The style, standing out into both margins."""
    return replace(style, gauche=-debord, droite=-debord)


def _bande(style: ParaStyle) -> ParaStyle:
    """The style, as wide as the model's bands: 175 mm, a little further out on the right."""
    return replace(style, gauche=-142, droite=-312)


def _couv(style: ParaStyle) -> ParaStyle:
    return large(style, 284)


_BANDEAU = _bande(
    ParaStyle(
        "heading 1", 20, 545, gras=True, couleur=BLANC, aligne="center", avant=540, fond=ACCENT, suivi=True, niveau=1
    )
)
_TITRE_SOMMAIRE = ParaStyle(
    "TOC Heading", 24, 600, gras=True, couleur=ACCENT, bas=RuleStyle(24, ACCENT, 1), saut=True, suivi=True
)
_FACULTATIF = ParaStyle("DP Facultatif", 14, 400, italique=True, aligne="center", apres=600, suivi=True)
_ACTIVITE = ParaStyle(
    "heading 2",
    18,
    400,
    gras=True,
    couleur=ACCENT,
    avant=57,
    gauche=2640,
    droite=-DEBORD + 200,
    premiere=-2640 - DEBORD,
    tabs=(Tab(2130, "right"), Tab(2640)),
    suivi=True,
    saut=True,
    niveau=2,
)
_REPONSE = ParaStyle("DP Réponse", apres=90, souple=True)
_PRESENTATION = ParaStyle("DP Présentation", 11, 269, apres=120, gauche=460, droite=176)
_SOMMAIRE = ParaStyle("DP Sommaire exemple", 11, 280, avant=93, apres=73)
_TDM = ParaStyle(
    "toc 1", 11, 280, avant=70, apres=50, droite=-RELIURE, tabs=(Tab(CORPS, "right", points=True),), souple=True
)
"""Wider than the text by the gutter, because LibreOffice sets page numbers there."""

STYLES: dict[str, ParaStyle] = {
    # header and footers
    "EnTeteFilet": large(ParaStyle("DP En-tête filet", 1, 115, fond=FOND_CLAIR, bas=RuleStyle(4, FILET))),
    "EnTeteTitre": large(
        ParaStyle("header", 24, 640, gras=True, capitales=True, couleur=GRIS, aligne="center", bas=RuleStyle(18, FILET))
    ),
    "EnTeteAccent": large(ParaStyle("DP En-tête accent", 1, 365, bas=RuleStyle(18, ACCENT))),
    "EnTeteBlanc": ParaStyle("DP En-tête blanc", 1, 230),
    "CouvFilet": _couv(ParaStyle("DP Couverture filet", 1, 280, fond=FOND_CLAIR, bas=RuleStyle(4, FILET))),
    "CouvTitre": _couv(
        ParaStyle(
            "DP Couverture titre",
            36,
            900,
            gras=True,
            capitales=True,
            couleur=GRIS,
            aligne="center",
            bas=RuleStyle(18, FILET),
        )
    ),
    "CouvBande": _couv(ParaStyle("DP Couverture bande", 1, 680, fond=FOND)),
    "CouvAccent": _couv(ParaStyle("DP Couverture accent", 1, 100, bas=RuleStyle(18, ACCENT))),
    "CouvBlanc": ParaStyle("DP Couverture blanc", 1, 1230),
    "PiedCorps": large(ParaStyle("footer", 9, 280, couleur=PALE, tabs=(Tab(CORPS + DEBORD, "right"),))),
    "PiedCouv": _couv(
        ParaStyle("DP Pied couverture", 9, 280, couleur=PALE, tabs=(Tab(CORPS_COUVERTURE + 284, "right"),))
    ),
    "PiedNom": large(ParaStyle("DP Pied nom", 9, 230, couleur=PALE, aligne="center")),
    "PiedPaysage": ParaStyle(
        "DP Pied paysage", 9, 240, couleur=PALE, tabs=(Tab(PAGE_HAUTEUR - 2 * MARGE_PAYSAGE, "right"),)
    ),
    # cover
    "CouvLibelle": ParaStyle("DP Couverture libellé", 12, 320, italique=True, couleur=ACCENT),
    "CouvNom": ParaStyle("DP Couverture nom", 14, 320),
    "CouvValeur": ParaStyle("DP Couverture valeur", 12, 320),
    "CouvValeurFine": ParaStyle("DP Couverture adresse", 11, 320),
    "CouvFleche": ParaStyle("DP Couverture flèche", 8, 320, couleur=ACCENT, aligne="right"),
    "CouvBandeau": _couv(
        ParaStyle(
            "DP Couverture bandeau",
            20,
            520,
            gras=True,
            couleur=BLANC,
            aligne="center",
            avant=1155,
            fond=ACCENT,
            suivi=True,
        )
    ),
    "CouvTrait": _couv(ParaStyle("DP Couverture trait", 1, 70, bas=RuleStyle(18, ACCENT), suivi=True)),
    "CouvIntitule": _couv(ParaStyle("DP Couverture intitulé", 16, 420, aligne="center", avant=40, suivi=True)),
    "CouvPrecision": _couv(ParaStyle("DP Couverture précision", 12, 320, aligne="center", avant=40, suivi=True)),
    "CouvTraitFin": _couv(ParaStyle("DP Couverture trait fin", 1, 120, bas=RuleStyle(12, ACCENT), apres=1240)),
    "CouvModalite": ParaStyle("DP Couverture modalité", 18, 480, gras=True, capitales=True, avant=40, apres=240),
    "CouvCase": ParaStyle("DP Couverture case", 16, 440, gauche=754, premiere=-414, tabs=(Tab(754),)),
    "Mini": ParaStyle("DP Mini", 1, 20),
    "Saut": ParaStyle("DP Saut de page", 1, 20, saut=True),
    # titles of sections
    "Bandeau": replace(_BANDEAU, saut=True),
    "BandeauAnnexes": large(replace(_BANDEAU, nom="DP Titre annexes", saut=True, capitales=True)),
    "BandeauDocuments": replace(_BANDEAU, nom="DP Titre documents", saut=True, avant=590),
    "BandeauTitres": replace(_BANDEAU, nom="DP Titre titres", saut=True, avant=1100, gauche=0, droite=-170),
    "FiletTitres": ParaStyle(
        "DP Filet titres", 1, 70, bas=RuleStyle(18, ACCENT), apres=60, suivi=True, gauche=0, droite=-170
    ),
    "FiletSerre": _bande(ParaStyle("DP Filet serré", 1, 70, bas=RuleStyle(18, ACCENT), apres=60, suivi=True)),
    "FiletAnnexes": large(ParaStyle("DP Filet annexes", 1, 70, bas=RuleStyle(18, ACCENT), apres=60, suivi=True)),
    "Filet": _bande(ParaStyle("DP Filet", 1, 70, bas=RuleStyle(18, ACCENT), apres=360, suivi=True)),
    "FiletNu": _bande(ParaStyle("DP Filet nu", 1, 70, bas=RuleStyle(18, ACCENT), suivi=True)),
    "Facultatif": _bande(_FACULTATIF),
    "FacultatifAnnexes": replace(_FACULTATIF, nom="DP Facultatif annexes"),
    # présentation du dossier
    "PrTexte": _PRESENTATION,
    "PrTitre": replace(
        _PRESENTATION, nom="DP Présentation titre", pt=14, hauteur=360, gras=True, gauche=0, avant=480, apres=109
    ),
    "PrNumero": replace(
        _PRESENTATION,
        nom="DP Présentation numéro",
        pt=10,
        hauteur=244,
        apres=198,
        gauche=714,
        premiere=-357,
        puce="#",
        puce_couleur=ACCENT,
        puce_gras=True,
    ),
    "PrPuce": replace(
        _PRESENTATION,
        nom="DP Présentation puce",
        pt=10,
        hauteur=244,
        apres=120,
        gauche=714,
        premiere=-357,
        puce="▸",
        puce_couleur=ACCENT,
    ),
    "PrReference": ParaStyle(
        "DP Présentation référence", 9, 220, italique=True, couleur=PALE, aligne="right", droite=176
    ),
    "PrSite": ParaStyle(
        "DP Présentation site", 10, 260, italique=True, aligne="right", avant=460, apres=187, droite=-29
    ),
    "PrAdresse": large(
        ParaStyle(
            "DP Présentation adresse", 14, 400, gras=True, premiere=3153, avant=0, haut=RuleStyle(4, FILET_CLAIR, 6)
        )
    ),
    # sommaire
    "TitreSommaire": replace(_TITRE_SOMMAIRE, apres=373, gauche=-96, droite=-153, premiere=62),
    "SousTitreSommaire": ParaStyle("DP Sommaire sous-titre", 14, 360, gras=True, apres=311, suivi=True),
    "SomActivite": replace(
        _SOMMAIRE, nom="DP Sommaire activité", pt=12, hauteur=300, gras=True, avant=83, apres=83, droite=120
    ),
    "SomExemple": replace(
        _SOMMAIRE, gauche=500, premiere=-220, droite=120, tabs=(Tab(500), Tab(8789 - 216, "right", points=True))
    ),
    "SomSection": replace(_SOMMAIRE, nom="DP Sommaire section", pt=12, hauteur=300, gras=True, avant=85, apres=85),
    "SomPageActivite": replace(
        _SOMMAIRE, nom="DP Sommaire page activité", pt=12, hauteur=300, gras=True, avant=83, apres=83, aligne="right"
    ),
    "SomPageExemple": replace(_SOMMAIRE, nom="DP Sommaire page exemple", aligne="right"),
    "SomPageSection": replace(
        _SOMMAIRE, nom="DP Sommaire page section", pt=12, hauteur=300, gras=True, avant=85, apres=85, aligne="right"
    ),
    # what Word and LibreOffice set the sommaire in when its field is updated; the latter counts levels from 2
    "TdM1": replace(_TDM, nom="toc 1", gras=True, avant=120),
    "TdM2": replace(_TDM, nom="toc 2", gauche=340),
    "TdM3": replace(_TDM, nom="toc 3", gauche=680),
    "SomBlanc": ParaStyle("DP Sommaire blanc", 1, 96),
    # divider and sheets
    "Intercalaire": large(
        ParaStyle(
            "DP Intercalaire", 48, 1349, gras=True, capitales=True, aligne="center", avant=3090, saut=True, niveau=1
        )
    ),
    "Activite": _ACTIVITE,
    "ActiviteSuite": replace(_ACTIVITE, nom="DP Activité (suite)", niveau=0),
    "Exemple": ParaStyle(
        "heading 3",
        11,
        340,
        gras=True,
        italique=True,
        couleur="000000",
        gauche=2640,
        droite=-DEBORD + 200,
        premiere=-2640 - DEBORD,
        tabs=(Tab(2420, "right"), Tab(2640)),
        avant=128,
        apres=40,
        suivi=True,
        niveau=3,
    ),
    "ExempleFilet": large(
        ParaStyle("DP Exemple filet", 1, 60, bas=RuleStyle(24, ACCENT, double=True), apres=0, suivi=True)
    ),
    "Question": ParaStyle(
        "heading 4",
        11,
        300,
        gras=True,
        avant=300,
        apres=20,
        gauche=-DEBORD + 150,
        barre=RuleStyle(24, ACCENT, 4),
        suivi=True,
        niveau=4,
    ),
    "Reponse": _REPONSE,
    "Puce": replace(_REPONSE, nom="DP Puce", apres=50, gauche=380, premiere=-230, puce="•", puce_couleur=ACCENT),
    "Numero": replace(_REPONSE, nom="DP Numéro", apres=50, gauche=480, premiere=-360, puce="#"),
    "Case": ParaStyle("DP Réponse tableau", 10, 260, souple=True),
    "CaseTitre": ParaStyle("DP Réponse tableau titre", 10, 260, souple=True),
    "Mention": ParaStyle("DP Document cité", 10, 260, italique=True, couleur=GRIS, apres=40, souple=True),
    "Figure": ParaStyle("DP Figure", 1, 20, avant=60, apres=40, aligne="center"),
    "Legende": ParaStyle("caption", 10, 260, italique=True, couleur=GRIS, aligne="center"),
    "Contexte": ParaStyle("DP Contexte", 11, 300, apres=100, gauche=4750, premiere=-4750, tabs=(Tab(4750), Tab(6900))),
    # closing sections
    "TabEntete": ParaStyle("DP Tableau en-tête", 14, 360, gras=True, aligne="center"),
    "TabEnteteGauche": ParaStyle("DP Tableau en-tête gauche", 14, 360, gras=True),
    "TabTexte": ParaStyle("DP Tableau texte", 11, 280, souple=True),
    "TabCentre": ParaStyle("DP Tableau centré", 11, 280, aligne="center", souple=True),
    "TabNumero": ParaStyle("DP Tableau numéroté", 11, 280, gauche=480, premiere=-480, tabs=(Tab(480),), souple=True),
    "DeclTexte": ParaStyle("DP Déclaration", 12, 584, tabs=(Tab(9200, "right", points=True),)),
    "DeclDebut": ParaStyle("DP Déclaration début", 12, 584, avant=1693, tabs=(Tab(9200, "right", points=True),)),
    "DeclFait": ParaStyle(
        "DP Déclaration lieu",
        12,
        584,
        avant=1281,
        apres=40,
        tabs=(Tab(5529, "right", points=True), Tab(9200, "right", points=True)),
    ),
    "DeclSignature": ParaStyle("DP Déclaration signature", 12, 584, avant=708),
    "DeclImage": ParaStyle("DP Déclaration image", 1, 20, avant=60),
    "AnnexeLigne": ParaStyle(
        "DP Annexe ligne", 12, 340, gauche=1500, premiere=-1500, tabs=(Tab(1500),), apres=20, suivi=True
    ),
    "TabSupport": ParaStyle("DP Tableau support", 9.5, 250, italique=True, couleur=GRIS, gauche=480),
    "AnnexeSupport": ParaStyle("DP Annexe support", 10, 260, italique=True, couleur=GRIS, gauche=1500, apres=160),
    "AnnexeTitre": large(
        ParaStyle(
            "DP Annexe titre",
            14,
            380,
            gras=True,
            couleur=ACCENT,
            bas=RuleStyle(12, ACCENT, 3),
            apres=160,
            suivi=True,
            saut=True,
            niveau=2,
        )
    ),
    "AnnexeSuite": large(
        ParaStyle(
            "DP Annexe suite",
            11,
            300,
            gras=True,
            couleur=ACCENT,
            bas=RuleStyle(6, ACCENT, 3),
            apres=140,
            suivi=True,
            saut=True,
        )
    ),
    "AnnexePaysage": ParaStyle(
        "DP Annexe paysage",
        11,
        280,
        gras=True,
        couleur=ACCENT,
        bas=RuleStyle(6, ACCENT, 2),
        apres=80,
        suivi=True,
        saut=True,
    ),
    "AnnexeTexte": replace(_REPONSE, nom="DP Annexe texte"),
}

_BORD = RuleStyle(8, FILET)
_BORD_FIN = RuleStyle(4, FILET)
_CLAIR = RuleStyle(4, FILET_CLAIR)
_BARRE = RuleStyle(18, ACCENT)

CELLS: dict[str, CellStyle] = {
    "vide": CellStyle(),
    "identite": CellStyle(gauche=RuleStyle(24, ACCENT)),
    "boite": CellStyle(_CLAIR, _CLAIR, _CLAIR, _CLAIR),
    "reponse": CellStyle(RuleStyle(8, ACCENT), _BORD, _BORD, _BORD),
    # Fine rules between text and figures, because a page may end there: the box is closed on both pages.
    "reponse_debut": CellStyle(RuleStyle(8, ACCENT), _BORD_FIN, _BORD, _BORD),
    "reponse_suite": CellStyle(_BORD_FIN, _BORD_FIN, _BORD, _BORD),
    "reponse_fin": CellStyle(_BORD_FIN, _BORD, _BORD, _BORD),
    "som_at": CellStyle(gauche=_BARRE, fond=FOND),
    "som_at_p": CellStyle(fond=FOND, droite=_BORD, vertical="bottom"),
    "som_at_n": CellStyle(_BORD, _BORD, _BORD, _BORD, FOND, "bottom"),
    "som_ex": CellStyle(),
    "som_ex_p": CellStyle(droite=_BORD, vertical="bottom"),
    "som_ex_n": CellStyle(_BORD, _BORD, _BORD, _BORD, vertical="bottom"),
    "som_sec": CellStyle(gauche=_BARRE),
    "tab_entete": CellStyle(_BORD_FIN, _BORD_FIN, _BORD_FIN, _BORD_FIN, FOND, vertical="center"),
    "tab": CellStyle(_CLAIR, _CLAIR, _CLAIR, _CLAIR, vertical="center"),
    "tab_plein": CellStyle(_BORD_FIN, _BORD_FIN, _BORD_FIN, _BORD_FIN, vertical="center"),
}

# Tables of data inside the box of an answer: its own rules at both sides, its own colour where they begin it.
CELLS |= {
    f"case_{haut}{cote}{genre}": CellStyle(
        RuleStyle(8, ACCENT) if haut else _BORD_FIN,
        _BORD_FIN,
        _BORD if cote == "g" else _CLAIR,
        _BORD if cote == "d" else _CLAIR,
        FOND if genre else "",
    )
    for haut in ("", "h")
    for cote in "gmd"
    for genre in ("", "t")
}

TABLES: dict[str, TableStyle] = {
    "identite": TableStyle(1552, (2345, 300, 5150), couverture=True),
    "modalite": TableStyle(-284, (CORPS_COUVERTURE + 568,), (60, 120, 160, 120), couverture=True),
    "presentation": TableStyle(-147, (9923,), (400, 108, 240, 108)),
    "sommaire": TableStyle(-164, (8789, 426, 566), (0, 108, 0, 108)),
    "reponse": TableStyle(-DEBORD, (LARGE,), (90, 150, 90, 150)),
    "diplomes": TableStyle(-5, (2553, 4536, 2550), (100, 108, 100, 108)),
    "documents": TableStyle(-147, (9923,), (120, 108, 120, 108)),
}
