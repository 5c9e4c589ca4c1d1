"""Which class makes which screen; each is imported when it is first shown."""

from __future__ import annotations

from importlib import import_module

from dossier_pro.gui.actions import Actions
from dossier_pro.gui.session import Session
from dossier_pro.gui.settings import Settings
from dossier_pro.gui.views.base import Screen

_CLASSES = {
    "accueil": "AccueilView",
    "parcours": "ParcoursView",
    "referentiel": "ReferentielView",
    "preuves": "PreuvesView",
    "exemples": "ExemplesView",
    "couverture": "CouvertureView",
    "remarques": "RemarquesView",
    "echeances": "EcheancesView",
    "exporter": "ExporterView",
    "recherche": "RechercheView",
    "historique": "HistoriqueView",
    "relecture": "RelectureView",
}


def make(name: str, session: Session, actions: Actions, settings: Settings) -> Screen:
    """Return a new screen by its name."""
    module = import_module(f"dossier_pro.gui.views.{name}")
    made = getattr(module, _CLASSES[name])(session, actions, settings)
    assert isinstance(made, Screen)
    return made
