"""Documents for the tests of the import, with invented content, and what reading them in this process gives."""

from __future__ import annotations

from pathlib import Path

from dossier_pro.services.reader_jobs import Ouverture, read
from tests.referentiels import fabrique
from tests.referentiels.variantes import Variante
from tests.support.worker_jobs import nobody_hears

TEXTE = """Jardinier de terroir

CCP 1 : Entretenir un jardin
CP 1 : Tailler les haies
- La haie est droite
- Les déchets sont ramassés Les outils sont propres
CP 2 : Arroser
- L’eau est comptée
CCP 2 : Vendre la récolte
CP 3 : Tenir un étal
- Les prix sont affichés
- La monnaie est rendue
"""
"""Two CCP, three compétences, five critères; the second critère is two that ran together."""

FICHE = (
    "<FICHE><NUMERO_FICHE>RNCP{code}</NUMERO_FICHE><INTITULE>{intitule}</INTITULE><ACTIF>Oui</ACTIF>"
    "<BLOCS_COMPETENCES><BLOC_COMPETENCES><CODE>RNCP{code}BC01</CODE><LIBELLE>Préparer</LIBELLE>"
    "<LISTE_COMPETENCES>Choisir les outils  Ranger les outils</LISTE_COMPETENCES></BLOC_COMPETENCES>"
    "</BLOCS_COMPETENCES></FICHE>"
)


def opened(source: Path | str) -> Ouverture:
    """Read a source in this process."""
    answer = read(nobody_hears(), source)
    assert isinstance(answer, Ouverture)
    return answer


def reac(folder: Path, *, doubts: bool = False) -> Path:
    """Write a REAC-like PDF; with ``doubts`` one whose second compétence has no critères and whose lines are ragged."""
    variant = Variante("essai", police="Helvetica", justifie=not doubts, fiche_vide=doubts)
    path = folder / "reac.pdf"
    path.write_bytes(fabrique.reac(variant, 5)[0])
    return path


def export(folder: Path, *codes: int) -> Path:
    """Write an export of the RNCP with these fiches."""
    path = folder / "export.xml"
    fiches = "".join(FICHE.format(code=code, intitule=f"Métier des outils {code}") for code in codes)
    path.write_text(f'<?xml version="1.0" encoding="UTF-8"?><FICHES>{fiches}</FICHES>', "utf-8")
    return path
