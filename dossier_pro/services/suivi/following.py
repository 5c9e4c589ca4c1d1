"""Following many candidates: a folder of dossiers read into one line each, without writing into any of them.

What was read is kept in an index in the user's own folder (``index``); a file is opened again only where it has
changed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from dossier_pro import notices
from dossier_pro.domain.dates import Mois, ecrire
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.review.cohort import LigneCcp, LigneSuivi, ordonner, reunir, vers_json
from dossier_pro.services.clock import aujourd_hui
from dossier_pro.services.progress import Progres
from dossier_pro.services.suivi.beside import AvisBeside
from dossier_pro.services.suivi.index import SuiviIndex, oublier
from dossier_pro.services.suivi.reading import MAX_DOSSIERS, chercher, lire

__all__ = [
    "MAX_DOSSIERS",
    "Cibles",
    "LigneCcp",
    "LigneSuivi",
    "Suivi",
    "oublier",
    "phrase_meme_id",
    "relatif",
    "suivi_json",
    "suivi_texte",
    "suivre",
]

FORMAT: Final = "dossier-pro/suivi/1"
_PREMIERES: Final = 0.15
"""After how many seconds of reading the first lines are shown; then each time that there are half as many more."""

Cibles = Mapping[str, tuple[tuple[str, str, str], ...]]
"""For each référentiel's key its cibles in order: id, place, text."""


@dataclass(frozen=True)
class Suivi:
    """The dossiers of a folder, in the order in which they want attention, and the référentiels they are built on.

    Attributes:
        repertoire: the folder.
        lignes: the lines.
        cibles: the référentiels' cibles.
        reste: how many files are still to be read: more than none while it is under way.
    """

    repertoire: Path
    lignes: tuple[LigneSuivi, ...]
    cibles: Cibles
    reste: int = 0


Montrer = Callable[[Suivi], None]
"""Shown what has been read so far."""


def suivre(repertoire: Path, *, progres: Progres | None = None, montrer: Montrer | None = None) -> Suivi:
    """Read every dossier under a folder.

    A file that cannot be read is one line that says so, and so is a folder that is not looked into. Nothing is written
    under ``repertoire``. Of several copies of one dossier there is one line (``cohort.reunir``).

    Args:
        repertoire: the folder; hidden ones in it are passed over.
        progres: told how far it is, from 0 to 1; may raise to stop, what was read by then is kept.
        montrer: shown the lines as they come, now and then; may raise as well.

    Raises:
        KnownError: it is no folder, cannot be read, or holds more than ``MAX_DOSSIERS`` dossiers.
    """
    tell = progres or (lambda _phrase, _part: None)
    jour = aujourd_hui()
    index = SuiviIndex.load(jour)
    index.follow_notebook()
    found = chercher(repertoire)
    avis = AvisBeside(found.avis)
    index.lay_beside(avis.mark)
    lines = list(found.lignes)
    total = len(found.fichiers) + len(found.liens)
    pace = _Allure()
    carnet: set[str] = set()

    def so_far(left: int) -> Suivi:
        return Suivi(repertoire, ordonner(reunir(lines), aujourd_hui=jour), index.cibles, left)

    index.forget(index.under(found.base).difference(found.fichiers, found.liens))
    try:
        with closing(lire(found, index.known, index.noted, jour, avis)) as read:
            for done, lu in enumerate(read, start=1):
                if lu is not None:
                    index.put(lu)
                    lines.append(lu.ligne)
                    if lu.carnet and lu.carnet not in carnet:
                        carnet.add(lu.carnet)
                        notices.tell(lu.carnet)
                tell(tr("Lecture des dossiers ({done} sur {total})", done=done, total=total), done / total)
                if montrer is not None and done < total and pace.due(done):
                    montrer(so_far(total - done))
    finally:
        index.save()
    return so_far(0)


class _Allure:
    """How often lines are shown: soon at first, then less and less, so that showing never costs more than reading."""

    def __init__(self) -> None:
        self._since, self._shown = time.monotonic(), 0

    def due(self, done: int) -> bool:
        """Whether it is time to show, with that many read."""
        now = time.monotonic()
        if now - self._since < _PREMIERES or 2 * done < 3 * self._shown:
            return False
        self._since, self._shown = now, done
        return True


def suivi_json(suivi: Suivi) -> dict[str, Any]:
    """Return the JSON object of `docs/contracts.md`, dossier-pro/suivi/1."""
    return {"format": FORMAT, "dossiers": [_json(une) for une in suivi.lignes]}


def _json(une: LigneSuivi) -> dict[str, Any]:
    data = vers_json(une)
    for own in ("etats", "sessions", "change", "a_relire"):
        del data[own]
    data["dernier_changement"] = une.dernier_changement
    for ccp in data["ccp"]:
        if not ccp["ecf"]:
            del ccp["ecf"]  # as in dossier-pro/etat/1
    jour = une.jour
    if isinstance(jour, Mois):
        data["session"] = jour.strftime("%Y-%m")
    if une.erreur:
        known = ("fichier", "erreur")
        return {name: value if name in known else None for name, value in data.items()} | {"ccp": []}
    return data


def suivi_texte(suivi: Suivi) -> str:
    """Return the follow-up as a page for people."""
    if not suivi.lignes:
        return tr("Il n’y a aucun fichier .dpro à cet endroit.")
    return "\n".join(_texte(relatif(suivi, une)) for une in suivi.lignes)


def _texte(une: LigneSuivi) -> str:
    if une.erreur:
        return f"{une.fichier}\n   {une.erreur}"
    jour = ecrire(une.jour) if une.jour else tr("sans date de session")
    counts = "  ".join(_compte(ccp) for ccp in une.ccp if ccp.vise)
    remarques = f" — {pluriel(une.remarques_ouvertes, 'remarque ouverte', 'remarques ouvertes')}"
    copies = f" ({une.copies} copies)" if une.copies > 1 else ""
    lines = [
        f"{une.nom or une.fichier}{copies} — {une.sigle or une.intitule}, {jour}",
        f"   {counts}{remarques if une.remarques_ouvertes else ''}",
        f"   {une.bilan}",
        *([f"   {une.manque}"] if une.manque != une.bilan else []),
        *([f"   {phrase_a_relire(une)}"] if une.a_relire else []),
        *([f"   {phrase_meme_id(une)}"] if une.meme_id else []),
    ]
    return "\n".join(lines)


def phrase_a_relire(une: LigneSuivi) -> str:
    """Return what is said of a dossier that changed since it was read on this computer."""
    return tr("À relire\u00a0: {changements} depuis votre lecture", changements=pluriel(une.a_relire, "changement"))


def phrase_meme_id(une: LigneSuivi) -> str:
    """Return what is said of a dossier whose id is another candidate's too."""
    return tr(
        "Même identifiant que le dossier de {meme_id}\u00a0: ils sont partis du même fichier. "
        "Avant de fusionner un avis, vérifiez qu’il est pour la bonne personne.",
        meme_id=une.meme_id,
    )


def relatif(suivi: Suivi, une: LigneSuivi) -> LigneSuivi:
    """Return the line with its path as seen from the folder that was asked for."""
    return replace(une, fichier=os.path.relpath(une.fichier, suivi.repertoire))


def _compte(ccp: LigneCcp) -> str:
    return f"{'CCS' if ccp.ccs else 'CCP'}\u00a0{ccp.numero} {ccp.comptes.declares}/{ccp.comptes.total}"
