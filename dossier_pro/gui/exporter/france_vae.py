"""The choice of France VAE among the settings: its box, what the site takes, and where that comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier_pro.domain.spaces import insecables
from dossier_pro.domain.translation import tr_noop
from dossier_pro.enonces import enonce
from dossier_pro.gui.exporter.asked import MAX_MO
from dossier_pro.gui.kit.fields import show_check
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.sources import SourceButton
from dossier_pro.services import writing

if TYPE_CHECKING:
    from dossier_pro.domain.dossier import Projet
    from dossier_pro.gui.forms.ui_exporter import Ui_ExporterForm


class FranceVae:
    """Shown for a VAE alone."""

    def __init__(self, form: Ui_ExporterForm, session: Session) -> None:
        self._form, self._session = form, session
        form.note_depot.setText(insecables(enonce("vae-depot-limites").dit))
        self.source = SourceButton("vae-depot-en-ligne", "vae-depot-limites", "vae-depot-papier", about="(France VAE)")
        form.layout_13.insertWidget(form.layout_13.indexOf(form.note_depot) + 1, self.source)
        form.depot.toggled.connect(self._choose)

    def show(self, projet: Projet, *, busy: bool) -> None:
        """Show what the dossier says."""
        shown = projet.modalite == "vae" or projet.depot_vae
        for part in (self._form.depot, self._form.note_depot, self.source):
            part.setVisible(shown)
        show_check(self._form.depot, projet.depot_vae)
        self._form.depot.setEnabled(self._session.editable and not busy)

    def _choose(self, on: bool) -> None:
        """Take the limits of France VAE, or leave them: the choice belongs to the dossier (rule R15)."""
        if on:
            self._form.limiter.setChecked(True)
            self._form.max_mo.setText(str(MAX_MO))
        self._session.edit(
            tr_noop("Choisir France VAE"), lambda draft: writing.modifier(draft, "projet", "unique", depot_vae=on)
        )
