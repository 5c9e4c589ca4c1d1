"""Corrections of a référentiel that are not in the catalogue yet: kept on this computer, a second behind at most.

The document is kept by its place alone, a pasted text as it is: when it is read again, its lines know where they stand.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from dossier_pro.domain import json_text
from dossier_pro.domain.records import dataclass
from dossier_pro.gui.session.drafts import Drafts
from dossier_pro.referentiels.confirmation import Confirmation, Pile
from dossier_pro.services.referentiels import corrections_en_texte, reprendre_corrections

_CORRECTIONS, _LINE, _SOURCE = "import/corrections/", "import/ligne/", "import/source/"


@dataclass(frozen=True, slots=True)
class Left:
    """What was being corrected when the program ended: the document, the fiche in it, and what the titre is called."""

    source: Path | str
    choice: str | None
    titre: str


class Unfinished:
    """Keeps what is corrected in one document, and gives it back when that is read again."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._mark = self._about = ""
        self._last: Confirmation | None = None

    def aim(self, source: Path | str, choice: str | None) -> None:
        """Be about another document."""
        self._mark, self._last = _mark(source, choice), None
        self._about = json.dumps([str(source), isinstance(source, Path), choice], ensure_ascii=False)

    def note(self, pile: Pile, item_id: str = "", text: str = "") -> None:
        """Keep the present state, and the line that is being written in it, where something was changed."""
        writes = bool(item_id) and text != pile.etat.noeud(item_id).texte
        if not writes:
            self._drafts.forget(_LINE + self._mark)
        if not writes and not pile.modifie:
            self.done()
            return
        if writes:
            self._drafts.keep(_LINE + self._mark, f"{item_id}\n{text}")
        if pile.etat is not self._last:
            self._last = pile.etat
            self._drafts.keep(_CORRECTIONS + self._mark, corrections_en_texte(pile.etat))
            self._drafts.keep(_SOURCE + self._mark, f"{pile.etat.referentiel.intitule}\n{self._about}")

    def resumed(self, read: Confirmation) -> Confirmation | None:
        """Return the document that was just read as it had been corrected; None where it was not.

        Raises:
            KnownError: what was kept cannot be read.
        """
        kept = self._drafts.text(_CORRECTIONS + self._mark)
        item_id, _, text = self._drafts.text(_LINE + self._mark).partition("\n")
        return reprendre_corrections(read, kept, item_id, text) if kept else None

    def left(self) -> Left | None:
        """Return what was being corrected last and is not finished."""
        for key in reversed(self._drafts.keys(_SOURCE)):
            titre, _, about = self._drafts.text(key).rpartition("\n")
            try:
                source, is_path, choice = json_text.parse(about)
            except ValueError:
                continue
            return Left(Path(source) if is_path else str(source), choice if isinstance(choice, str) else None, titre)
        return None

    def done(self) -> None:
        """The corrections have found their place, or are given up."""
        self._last = None
        for prefix in (_CORRECTIONS, _LINE, _SOURCE):
            self._drafts.forget(prefix + self._mark)


def _mark(source: Path | str, choice: str | None) -> str:
    return hashlib.sha256(f"{choice or ''}\n{source}".encode("utf-8", "replace")).hexdigest()[:12]
