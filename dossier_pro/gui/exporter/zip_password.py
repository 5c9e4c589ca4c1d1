"""The password of the ZIP for the jury: asked for where a ZIP is, and kept nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.password import PasswordChoice

if TYPE_CHECKING:
    from dossier_pro.gui.forms.ui_exporter import Ui_ExporterForm

_NOTE = tr(
    "Il s’ouvre avec 7-Zip (Windows), Keka (macOS) ou WinZip, mais ni avec "
    "l’explorateur de Windows ni avec l’utilitaire de macOS\u00a0: demandez d’abord à qui "
    "le reçoit. Les noms des fichiers restent visibles. Prenez un mot de passe sans "
    "accents, et notez-le\u00a0: personne ne peut le retrouver."
)


class ZipPassword(PasswordChoice):
    """Stands under the form of what is made, while that is a ZIP."""

    def __init__(self, form: Ui_ExporterForm) -> None:
        self._form = form
        super().__init__(tr("Protéger ce ZIP par un mot de passe"), _NOTE)
        self.box.setToolTip(tr("Ce qui est dans le ZIP ne s’ouvre qu’avec ce mot de passe"))
        form.layout_17.insertWidget(form.layout_17.indexOf(form.note_forme) + 1, self)
        form.forme.currentIndexChanged.connect(lambda _: self.setVisible(self._is_asked()))
        self.hide()

    @property
    def word(self) -> str:
        """What protects the ZIP, "" where nothing does or there is none."""
        return super().word if self._is_asked() else ""

    def is_ready(self) -> bool:
        """Whether there is a password where a ZIP wants one."""
        return not self._is_asked() or super().is_ready()

    def _is_asked(self) -> bool:
        return bool(self._form.forme.currentData() == "zip")
