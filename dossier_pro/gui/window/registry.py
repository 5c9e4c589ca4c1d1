"""Which class makes which screen; each is imported when it is first shown."""

from __future__ import annotations

from importlib import import_module

from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings

_SCREENS = {
    "accueil": ("accueil", "AccueilView"),
    "parcours": ("parcours", "ParcoursView"),
    "referentiel": ("referentiel", "ReferentielView"),
    "preuves": ("preuves", "PreuvesView"),
    "exemples": ("exemples", "ExemplesView"),
    "couverture": ("couverture", "CouvertureView"),
    "remarques": ("review.received", "RemarquesView"),
    "echeances": ("echeances", "EcheancesView"),
    "a_relire": ("a_relire", "ARelireView"),
    "exporter": ("exporter", "ExporterView"),
    "recherche": ("recherche", "RechercheView"),
    "historique": ("historique", "HistoriqueView"),
    "relecture": ("review.given", "RelectureView"),
    "faisabilite": ("faisabilite", "FaisabiliteView"),
    "raconter": ("raconter", "RaconterView"),
    "entretien": ("entretien", "EntretienView"),
}


def make(name: str, session: Session, actions: Actions, settings: Settings) -> Screen:
    """Return a new screen by its name."""
    module, class_ = _SCREENS[name]
    made = getattr(import_module(f"dossier_pro.gui.{module}.screen"), class_)(session, actions, settings)
    assert isinstance(made, Screen)
    return made
