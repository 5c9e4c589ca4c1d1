"""The look that the documents beside the dossier share: grille de lecture, remarks, fiche d'entretien.

They are no part of the official dossier and do not look like one: a colour of their own, and a line that says so.
"""

from __future__ import annotations

from dossier_pro.export.companions.index import COULEUR as COULEUR
from dossier_pro.export.layout.flow import Element, Para, Span
from dossier_pro.export.layout.house_style import ACCENT, DEBORD, GRIS, STYLES, ParaStyle

STYLES.update(
    {
        "CompTitre": ParaStyle(
            "Compagnon titre", 20, 480, gras=True, couleur=ACCENT, gauche=-DEBORD, droite=-DEBORD, suivi=True, niveau=1
        ),
        "CompSousTitre": ParaStyle("Compagnon sous-titre", 11, 290, gauche=-DEBORD, droite=-DEBORD, apres=30),
        "CompNote": ParaStyle(
            "Compagnon note", 9, 220, italique=True, couleur=GRIS, gauche=-DEBORD, droite=-DEBORD, apres=60
        ),
        "CompChapitre": ParaStyle(
            "Compagnon chapitre",
            12,
            320,
            gras=True,
            couleur=ACCENT,
            avant=200,
            apres=60,
            gauche=-DEBORD,
            droite=-DEBORD,
            suivi=True,
            niveau=2,
        ),
    }
)


def tete(titre: str, sous_titre: str, note: str, ancre: str, plan: str = "") -> list[Element]:
    """Return what stands at the head of such a document.

    Args:
        titre: in large type.
        sous_titre: under it.
        note: in italics: what it is, and that it is not the dossier.
        ancre: the title's destination.
        plan: its line of the outline; the title itself by default.
    """
    return [
        Para("CompTitre", (Span(titre),), (ancre,), plan=plan or titre),
        Para("CompSousTitre", (Span(sous_titre),)),
        Para("CompNote", (Span(note),)),
    ]
