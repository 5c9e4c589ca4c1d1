"""The line under a lien that was carried over from another titre, until somebody says that it is right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dossier_pro.domain.dossier import Lien
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.basics import button, label
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session

A_REVERIFIER = tr("À revérifier : ce lien vient d’un autre titre.")
_DONE = tr("C’est vérifié")
_TIP = tr("Dire que ce lien est juste pour ce critère ; Ctrl+Z revient en arrière")


class ReverifyLine(QWidget):
    """Says that a lien is to be looked at again, and takes the answer. Hidden for any other."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lien_id = ""
        self.words = label(A_REVERIFIER, "note", wrap=True)
        self.done = button(_DONE, "link", on_click=self._verify)
        self.done.setToolTip(_TIP)
        lock(session, self.done)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.words, 1)
        layout.addWidget(self.done)
        self.hide()

    def show_lien(self, lien: Lien) -> None:
        """Be for a lien as it is now."""
        self._lien_id = lien.id
        self.setVisible(lien.a_reverifier)

    def _verify(self) -> None:
        from dossier_pro.services.carry_over import verifier

        lien_id = self._lien_id
        self._session.flushing.emit()
        self._session.edit(tr_noop("Vérifier un lien reporté"), lambda draft: verifier(draft, lien_id))
