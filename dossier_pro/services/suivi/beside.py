"""The ``.avis`` files that lie among the dossiers of a group: what other readers said counts there too.

They are read at each time and never kept: what they hold is known again by a number in the index.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from dossier_pro import notices
from dossier_pro.domain.avis import Avis
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import fold, pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.review.package import AvisFile, MotDePasseRequisError

SUFFIXE: Final = ".avis"
MAX_AVIS: Final = 2000
"""The most of them that are read; that there are more is told."""


class AvisBeside:
    """Those of one folder, by the id of the dossier that they are about. Read-only once it is made."""

    def __init__(self, paths: Iterable[str]) -> None:
        """Read them; what cannot be read is told in one sentence, and hides nothing else."""
        from dossier_pro.services.review.sending import ouvrir_avis

        self._about: dict[str, list[AvisFile]] = {}
        wanted = sorted(paths)
        closed, broken = 0, list[str]()
        for path in wanted[:MAX_AVIS]:
            try:
                found = ouvrir_avis(Path(path))
            except MotDePasseRequisError:
                closed += 1
            except KnownError as error:
                broken.append(error.phrase)
            else:
                self._about.setdefault(found.dossier_id, []).append(found)
        if closed:
            notices.tell(
                tr(
                    "{count} fichiers .avis sont protégés par un mot de passe : ce qu’il contient n’est pas compté.",
                    count=closed,
                )
                if closed > 1
                else tr("1 fichier .avis est protégé par un mot de passe : ce qu’il contient n’est pas compté.")
            )
        for phrase in broken[:1]:
            more = (
                tr(" {autres} .avis de même.", autres=pluriel(len(broken) - 1, "autre fichier"))
                if len(broken) > 1
                else ""
            )
            notices.tell(f"{phrase}{more}")
        if len(wanted) > MAX_AVIS:
            notices.tell(
                tr(
                    "Il y a plus de {max_avis} fichiers .avis à cet endroit : les derniers ne sont pas lus.",
                    max_avis=MAX_AVIS,
                )
            )

    def mark(self, dossier_id: str) -> int:
        """Return a number that changes with what is said of a dossier, 0 where nothing is."""
        said = sorted(f"{one.avis.empreinte} {one.candidat}" for one in self._about.get(dossier_id, ()))
        return zlib.crc32("\n".join(said).encode()) if said else 0

    def added(self, dossier: Dossier) -> Dossier:
        """Return a dossier with what is said of it; what was said of it under another candidate's name is not."""
        name = fold(dossier.candidat.nom_complet)
        said = Avis()
        for one in self._about.get(dossier.id, ()):
            if one.candidat is None or fold(one.candidat) == name:
                said = said.union(one.avis)
        return replace(dossier, avis=dossier.avis.union(said)) if len(said) else dossier
