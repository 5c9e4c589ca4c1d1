"""What making one of two versions of a dossier does: for a terminal, for a program."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.domain.versions.merge import Choice
from dossier_pro.services.copies.making import copier_apres
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.versions.uniting import Comparison, OtherNameError, comparer_versions, reunir_versions

FORMAT: Final = "dossier-pro/reunion/1"
_CHOIX: dict[Choice, str] = {
    "ici": tr_noop("celui de ce dossier"),
    "autre": tr_noop("celui de l’autre version"),
    "deux": tr_noop("les deux"),
}


def reunir_fichiers(
    chemin: Path, autre: Path, garder: Choice | None, *, autre_nom: bool = False, essai: bool = False
) -> Comparison:
    """Open a dossier, take in what another version of it holds, close it.

    Args:
        chemin: the dossier.
        autre: the other version, which is only read.
        garder: what stands of what both wrote; where it is not said, nothing is lost that can stand beside the other.
        autre_nom: take it although it bears another candidate's name.
        essai: write nothing.

    Raises:
        KnownError: as ``reunir_versions``, or the dossier cannot be opened for writing.
    """
    with ouvrir(chemin, lecture_seule=essai) as desk:
        if essai:
            return comparer_versions(desk, autre, pour_tout=garder)
        try:
            done = reunir_versions(desk, autre, pour_tout=garder, autre_nom=autre_nom).comparison
        except OtherNameError as error:
            raise KnownError(
                tr(
                    "{phrase} Si c’est la même personne, recommencez avec --autre-nom\u00a0; sinon, gardez "
                    "les deux dossiers séparés.",
                    phrase=error.phrase,
                )
            ) from error
    copier_apres(chemin)
    return done


def reunion_json(found: Comparison, *, ecrit: bool) -> dict[str, Any]:
    """Return the JSON object of `docs/contracts.md`, dossier-pro/reunion/1."""
    return {
        "format": FORMAT,
        "autre": str(found.autre),
        "ecrit": ecrit,
        "commun": found.connu,
        "modifications": [
            {"titre": m.titre, "genre": m.genre, "champs": [[c.nom, c.avant, c.apres] for c in m.champs]}
            for m in found.apports
        ],
        "conflits": [
            {
                "genre": one.cle[0],
                "id": one.cle[1],
                "champ": one.cle[2],
                "titre": one.titre,
                "ici": one.ici,
                "autre": one.autre,
                "choix": one.choix,
            }
            for one in found.conflits
        ],
        "avis": found.avis,
        "phrases": list(found.phrases),
    }


def reunion_texte(found: Comparison) -> str:
    """Return what making one of two versions does as lines of French for a terminal."""
    if found.rien:
        return tr("L’autre version ne contient rien de plus.")
    lines = list(found.phrases)
    count = len(found.apports)
    lines.append(tr("{elements} dans ce dossier.", elements=pluriel(count, "élément change", "éléments changent")))
    for one in found.conflits:
        lines.append(
            tr(
                "Écrit des deux côtés, {titre}, {champ}\u00a0: gardé, {choix}.",
                titre=one.titre,
                champ=one.champ,
                choix=tr(_CHOIX[one.choix]),
            )
        )
        lines += [tr("  ici\u00a0:   {ici}", ici=one.ici), tr("  autre\u00a0: {autre}", autre=one.autre)]
    return "\n".join(lines)
