"""The places of an open dossier: those of the navigation, the reader's desk, and those of the guide."""

from __future__ import annotations

from collections.abc import Mapping

from dossier_pro.domain.translation import tr

SCREENS: tuple[tuple[str, str, str], ...] = (
    ("accueil", tr("Accueil"), "house"),
    ("parcours", tr("Parcours"), "user-round"),
    ("referentiel", tr("Référentiel"), "list-tree"),
    ("preuves", tr("Preuves"), "paperclip"),
    ("exemples", tr("Exemples"), "notebook-pen"),
    ("couverture", tr("Couverture"), "table-2"),
    ("remarques", tr("Relecture"), "sticky-note"),
    ("echeances", tr("Échéances"), "calendar"),
    ("a_relire", tr("À relire"), "spell-check"),
    ("exporter", tr("Exporter"), "send"),
    ("recherche", tr("Recherche"), "search"),
    ("historique", tr("Historique"), "history"),
)
"""The screens in the order of the navigation: name, word, icon."""

RELECTURE = ("relecture", tr("Relire"), "glasses")
"""The place that is there only while a candidate's dossier is read by a trainer."""

GUIDE: tuple[tuple[str, str, str], ...] = (
    ("raconter", tr("Raconter un exemple"), "speech-bubble"),
    ("entretien", tr("S’entraîner à l’entretien"), "timer"),
    ("faisabilite", tr("Dossier de faisabilité"), "clipboard"),
)
"""The places of the guide: reached from where they help, from the menu and by a key, and not from the navigation."""

UNDER: Mapping[str, str] = {"raconter": "exemples", "entretien": "echeances", "faisabilite": "parcours"}
"""The place of the navigation that one of the guide belongs to."""

PLACES = (*SCREENS, *GUIDE)
"""Every place that any open dossier has."""

TIPS = {
    "accueil": tr("Voir où en est le dossier et ce qu’il reste à faire"),
    "parcours": tr("Remplir l’identité, le parcours, les expériences et la déclaration"),
    "referentiel": tr("Lire le référentiel et voir l’état de chaque critère"),
    "preuves": tr("Ranger et décrire les preuves"),
    "exemples": tr("Écrire les exemples de pratique professionnelle"),
    "couverture": tr("Voir d’un coup d’œil ce qui montre chaque critère"),
    "remarques": tr("Lire les remarques reçues, y répondre, voir les positions de chaque lecteur"),
    "echeances": tr("Voir les dates à venir et noter vos rappels"),
    "a_relire": tr("Voir les mots et les passages à reprendre avant l’envoi, et ce que vous avez ignoré"),
    "exporter": tr("Créer le dossier pour le jury"),
    "recherche": tr("Chercher dans tout le dossier, même dans les fichiers joints"),
    "historique": tr("Voir ce qui a changé et rouvrir un moment passé, dans une copie"),
    "entretien": tr("Préparer des réponses à des questions que le jury pourrait poser"),
    "faisabilite": tr("Préparer le dossier du début d’une VAE\u00a0: un texte par bloc, une réponse par compétence"),
    "raconter": tr("Répondre à des questions courtes pour commencer un exemple"),
}

KEYS = {
    "a_relire": ("Ctrl+F7",),
    "recherche": ("Ctrl+F",),
    "historique": ("Ctrl+Shift+H",),
    "raconter": ("F4",),
    "entretien": ("F6",),
    "faisabilite": ("Ctrl+F4",),
}
"""Shortcuts of the places that have no number."""
NUMBERS = {name: rank for rank, name in enumerate((name for name, _, _ in SCREENS if name not in KEYS), 1)}
"""The numbers of the others: they stay what people know, whatever comes between."""
