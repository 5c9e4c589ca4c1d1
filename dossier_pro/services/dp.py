"""A DP in Word: bringing one in, and judging one, or a dossier of ours, by the rules R1–R16 of `contracts.md`."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.regles import Manque
from dossier_pro.dp_import.convert import Importe, json_import, vers_dossier
from dossier_pro.dp_import.lu import DpLu
from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.dp_import.verify import REGLES, Definition, Regle, Verification, verification_json, verifier_docx
from dossier_pro.referentiels import catalogue
from dossier_pro.services.atelier import Atelier, aujourd_hui
from dossier_pro.services.dossiers import SUFFIXE, creer_rempli, ouvrir
from dossier_pro.services.exporting import pages_des_exemples
from dossier_pro.services.referentiels import catalogue_utilisateur

__all__ = ["importer", "importer_json", "verification_json", "verifier"]

_DE_LA_MISE_EN_PAGE = frozenset({"R2", "R9", "R10", "R11"})
"""What our own layout does by construction: fixed texts, sommaire, footers, page format."""
_DU_MODELE_OFFICIEL = frozenset({"R2", "R10"})
"""What is asked of the ministry's DP only: unknown for the neutral « Dossier de preuves » (`model.md`, Référentiel)."""


def importer(source: Path, cible: Path, cle: str) -> tuple[DpLu, Importe]:
    """Make a dossier of a DP begun in Word.

    Args:
        source: the .docx.
        cible: the .dpro to make.
        cle: the titre, as for a new dossier.

    Raises:
        KnownError: the file is not a DP that can be read, the titre is unknown, or the place cannot be written to.
    """
    referentiel = catalogue.trouver(cle, (catalogue_utilisateur(),))
    lu = lire_dp(source)
    importe = vers_dossier(lu, referentiel)
    octets = (io.BytesIO(piece.octets) for piece in importe.pieces)
    creer_rempli(cible, importe.dossier, octets, "Reprendre un DP en Word").fermer()
    return lu, importe


def importer_json(lu: DpLu) -> dict[str, Any]:
    """Return the JSON object dossier-pro/import-dp/1."""
    return json_import(lu)


def verifier(fichier: Path) -> Verification:
    """Judge a dossier of ours, or any DP in Word.

    Raises:
        KnownError: the file can be neither of the two, or cannot be read.
    """
    if fichier.suffix.lower() != SUFFIXE:
        return verifier_docx(fichier)
    with ouvrir(fichier, lecture_seule=True) as atelier:
        return _verifier_dossier(atelier)


def _verifier_dossier(atelier: Atelier) -> Verification:
    dossier = atelier.dossier
    if not dossier.activites_visees():
        raise KnownError("Il n’y a rien à vérifier : choisissez le titre, des CCP ou un CCS dans l’écran Parcours.")
    etat = evaluate(dossier, aujourd_hui=aujourd_hui(), pages=pages_des_exemples(atelier, None))
    manques: dict[str, list[Manque]] = {}
    for manque in etat.manques:
        manques.setdefault(manque.code, []).append(manque)
    officiel = dossier.referentiel.ministere
    depot = dossier.projet.depot_vae
    regles = tuple(
        r for rule in REGLES for r in _regle(rule, manques.get(rule.code, []), officiel=officiel, depot=depot)
    )
    return Verification("2017-09-11" if officiel else "inconnu", regles)


_TENUES = {
    "R15": "Les fichiers joints respectent les limites du dépôt en ligne",
    "R16": "Chaque compétence visée est liée à un exemple",
}


def _regle(rule: Definition, found: list[Manque], *, officiel: bool, depot: bool) -> Iterator[Regle]:
    for manque in found:
        yield Regle(rule.code, False, manque.gravite, manque.ou, manque.phrase)
    if found:
        return
    if rule.code in _DU_MODELE_OFFICIEL and not officiel:
        yield Regle(rule.code, None, rule.gravite, "Dossier", "Ce certificateur n’a pas de modèle officiel de dossier")
    elif rule.code == "R15" and not depot:
        yield Regle(rule.code, None, rule.gravite, "Dossier", "Le dépôt de VAE en ligne n’est pas choisi")
    else:
        note = " (notre mise en page)" if rule.code in _DE_LA_MISE_EN_PAGE else ""
        yield Regle(rule.code, True, rule.gravite, "Dossier", (rule.tenue or _TENUES[rule.code]) + note)
