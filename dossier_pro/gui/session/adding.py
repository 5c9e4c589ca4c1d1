"""Files that are taken in as preuves: the bytes of each on its own, then all of them in one step.

Because: typing goes on between two files, and who added five by one gesture takes back five by one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import enumerer
from dossier_pro.domain.translation import tr

if TYPE_CHECKING:
    from dossier_pro.services.desk import Desk, Fait


@dataclass(frozen=True, slots=True)
class Ajout:
    """What became of files: the ids of the preuves they are now, and a sentence for each that was not taken.

    ``neuves`` of these preuves are new; ``arretes`` files were left out because the person stopped, and ``a_nous``
    because this program made them of a dossier.
    """

    preuves: tuple[str, ...]
    deja_la: int
    refus: tuple[str, ...]
    neuves: int = 0
    arretes: int = 0
    a_nous: tuple[Path, ...] = ()


class _Take(Protocol):
    def __call__(
        self, job: Callable[[Desk], Preuve], then: Callable[[Preuve], None], failed: Callable[[str], None]
    ) -> None: ...


class _Put(Protocol):
    def __call__(
        self, job: Callable[[Desk], Fait], then: Callable[[Any], None], *, failed: Callable[[str], None]
    ) -> None: ...


class Adding:
    """Files being taken in; a file that cannot be taken does not stop the others."""

    def __init__(
        self,
        files: Sequence[Path | Callable[[], Path]],
        known: frozenset[str],
        step: Callable[[int, int], None],
        then: Callable[[Ajout], None],
        exemple_id: str = "",
        quand_meme: bool = False,
    ) -> None:
        """Make one.

        Args:
            files: what is no file yet is made one first, on the way.
            known: the ids of the preuves that are there.
            step: told how many were taken, of how many.
            then: told what became of them.
            exemple_id: the exemple that cites them all, in the same step.
            quand_meme: whether files are taken that this program made of a dossier.
        """
        self._files, self._known, self._step, self._then = files, known, step, then
        self._exemple_id, self._quand_meme = exemple_id, quand_meme
        self._taken: list[Preuve] = []
        self._refus: list[str] = []
        self._a_nous: list[Path] = []

    def ask(self, take: _Take, put: _Put) -> None:
        """Ask for all of them: ``take`` for the bytes of one, which a person can stop, ``put`` for the edit."""
        for rank, file in enumerate(self._files, 1):
            take(partial(self._take, file), partial(self._told, rank), partial(self._missed, rank))
        put(self._put, lambda _: self._last(), failed=self._not_put)

    def _take(self, file: Path | Callable[[], Path], desk: Desk) -> Preuve:
        """Take the bytes of one file; on the dossier's thread."""
        from dossier_pro.services.own_files import OwnDocumentError

        path = file if isinstance(file, Path) else file()
        try:
            preuve = desk.prendre(path, quand_meme=self._quand_meme)
        except OwnDocumentError as error:
            self._a_nous.append(path)
            raise KnownError("") from error
        preuve = next((one for one in self._taken if one.sha256 == preuve.sha256), preuve)
        self._taken.append(preuve)
        return preuve

    def _put(self, desk: Desk) -> Fait:
        from dossier_pro.services.preuves import mettre

        return mettre(desk, self._taken, self._exemple_id)

    def _told(self, rank: int, _: Preuve) -> None:
        self._step(rank, len(self._files))

    def _missed(self, rank: int, phrase: str) -> None:
        if phrase:
            self._refus.append(phrase)
        self._step(rank, len(self._files))

    def _not_put(self, phrase: str) -> None:
        """The edit could not be made: none of the files is there."""
        self._refus += [phrase] * len(self._taken)
        self._taken.clear()
        self._last()

    def _last(self) -> None:
        ids = [one.id for one in self._taken]
        added = tuple(dict.fromkeys(ids))
        new = len([i for i in added if i not in self._known])
        left = len(self._files) - len(ids) - len(self._refus) - len(self._a_nous)
        self._then(Ajout(added, len(ids) - new, tuple(self._refus), new, left, tuple(self._a_nous)))


def offer(files: Sequence[Path]) -> tuple[str, str]:
    """Return what is said of files that this program made of a dossier, and what takes them all the same."""
    names = enumerer(tr("« {texte} »", texte=one.name) for one in files)
    if len(files) == 1:
        said = tr(
            "{noms} a été créé par Dossier Pro à partir d’un dossier, ce n’est pas une preuve : il n’est pas ajouté.",
            noms=names,
        )
        return said, tr("L’ajouter quand même")
    said = tr(
        "{noms} ont été créés par Dossier Pro à partir d’un dossier, ce ne sont pas des "
        "preuves : ils ne sont pas ajoutés.",
        noms=names,
    )
    return said, tr("Les ajouter quand même")
