"""What the settings of Exporter ask for, and under which names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.regles import OCTETS_DEPOT_VISES
from dossier_pro.domain.translation import tr
from dossier_pro.services.exporting import DemandeExport

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCheckBox

    from dossier_pro.gui.forms.ui_exporter import Ui_ExporterForm

FORMES = (
    (tr("Des fichiers séparés"), ""),
    (tr("Un ZIP pour le jury"), "zip"),
    (tr("Un dossier pour le jury"), "dossier"),
)
NAMES = {"": tr("Nom des fichiers"), "zip": tr("Nom du ZIP"), "dossier": tr("Nom du dossier")}
MAX_MO = OCTETS_DEPOT_VISES // 1_000_000
_INDEX, _GRILLE, _RESUME = " - index des preuves", " - grille de lecture", " - résumé"
_ENDINGS = {"zip": ".zip", "dossier": ""}


def demande_de(
    form: Ui_ExporterForm,
    dossier: Dossier,
    modele: Path | None,
    stem: str = "",
    folder: Path | None = None,
    mot_de_passe: str = "",
) -> DemandeExport:
    """Return what is asked for, with its places where there is a name and a folder for them."""
    activite = dossier.referentiel.par_activite.get(form.portee.currentData() or "")
    together = form.forme.currentData()

    def place(box: QCheckBox, ending: str) -> Path | None:
        return _place(folder, stem, ending) if box.isChecked() and not together else None

    return DemandeExport(
        word=place(form.word, ".docx"),
        pdf=place(form.pdf, ".pdf"),
        index=place(form.index, f"{_INDEX}.pdf"),
        ccp=activite.numero if activite and not activite.ccs else None,
        ccs=activite.numero if activite and activite.ccs else None,
        modele=modele,
        grille=place(form.grille, f"{_GRILLE}.pdf"),
        resume=place(form.page_resume, f"{_RESUME}.pdf"),
        resume_au_paquet=bool(together) and form.page_resume.isChecked(),
        paquet=_place(folder, stem, _ENDINGS[together]) if together else None,
        annexes="legeres" if form.legeres.isChecked() else "conformes",
        nom_sur_pages=form.nom_pages.isChecked() and modele is None,
        max_mo=_most_mo(form) if form.limiter.isChecked() else None,
        mot_de_passe=mot_de_passe,
    )


def _most_mo(form: Ui_ExporterForm) -> int:
    """How many Mo the files may weigh: what the deposit takes, unless another figure than 0 is there."""
    return int(form.max_mo.text() or MAX_MO) or MAX_MO


def _place(folder: Path | None, stem: str, ending: str) -> Path | None:
    return folder / f"{stem}{ending}" if stem and folder is not None else None
