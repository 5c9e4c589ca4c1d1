"""What one does with a passage of the sheet: tie it, and go where a lien or a remark says that it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QSize, Qt

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.avis import Remarque
from dossier_pro.domain.dossier import CHAMPS, Exemple
from dossier_pro.domain.text import plain
from dossier_pro.domain.translation import tr
from dossier_pro.gui.exemples.folding import Columns
from dossier_pro.gui.exemples.sheet import FicheView

_NEAR = tr("À peu près ici\u00a0: ce passage a été récrit")
Here = Callable[[], str]
"""Tells the id of the exemple on the desk."""


class Passages(QObject):
    """The passages of the exemple on the desk."""

    def __init__(
        self, view: Columns, fiche: FicheView, here: Callable[[], str], show_sheet: Callable[[], None]
    ) -> None:
        """Serve one screen; ``here`` tells the id of its exemple, ``show_sheet`` brings the sheet into sight."""
        super().__init__(view)
        self._view, self._fiche, self._here, self._show_sheet = view, fiche, here, show_sheet
        fiche.tying.connect(self.tie)

    def tie(self, champ: str) -> None:
        """Ask what the passage that is chosen in an answer shows."""
        session, fiche = self._view.session, self._fiche
        exemple = session.dossier.get(Exemple, self._here())
        anchor = fiche.anchor(champ)
        if exemple is None or not session.editable:
            return
        if anchor is None:
            session.told.emit(tr("Choisissez d’abord un passage du texte, puis liez-le"))
            return
        field = fiche.answer(champ)
        at = field.viewport().mapTo(self._view, field.cursorRect().bottomLeft())
        self._view.tie_panel.for_passage(exemple, anchor, QRect(at, QSize(1, 1)))

    def show_tied(self, anchor: Ancre) -> None:
        """Go where the passage of a lien stands."""
        self._show(anchor, tr("Ce passage n’est plus dans le texte, le lien reste sur l’exemple"))

    def show_remark(self, remarque: Remarque) -> None:
        """Go where the passage of a remark stands."""
        if remarque.ancre is not None:
            moved = remarque.sur_id != self._here()
            self._show(
                remarque.ancre, tr("Ce passage n’est plus dans le texte, la remarque reste sur l’exemple"), moved=moved
            )

    def show_words(self, champ: str, debut: int, words: str) -> None:
        """Go where words stand in a field, at that offset or where they were moved to."""
        self._view.tie_panel.put_away()
        self._show_sheet()
        if champ not in CHAMPS:
            self._fiche.focus_field(champ)
            return
        field = self._fiche.answer(champ)
        text = plain(field.markdown())
        start = debut if text.startswith(words, debut) else text.find(words)
        if start < 0:
            self._view.session.told.emit(tr("Ce passage n’est plus dans le texte"))
            return
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.select_passage(start, start + len(words))

    def _show(self, anchor: Ancre, gone: str, *, moved: bool = False) -> None:
        self._view.tie_panel.put_away()
        self._show_sheet()
        found = self._fiche.show_passage(anchor, moved=moved)
        if found is None:
            self._view.session.told.emit(gone)
        elif found.approchee:
            self._view.session.told.emit(_NEAR)
