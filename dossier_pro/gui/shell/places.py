"""The places of an open dossier: those of the navigation, the reader's desk, and those of the guide."""

from __future__ import annotations

from collections.abc import Mapping

SCREENS: tuple[tuple[str, str, str], ...] = (
    ("accueil", "Accueil", "house"),
    ("parcours", "Parcours", "user-round"),
    ("referentiel", "Référentiel", "list-tree"),
    ("preuves", "Preuves", "paperclip"),
    ("exemples", "Exemples", "notebook-pen"),
    ("couverture", "Couverture", "table-2"),
    ("remarques", "Relecture", "sticky-note"),
    ("echeances", "Échéances", "calendar"),
    ("a_relire", "À relire", "spell-check"),
    ("exporter", "Exporter", "send"),
    ("recherche", "Recherche", "search"),
    ("historique", "Historique", "history"),
)
"""The screens in the order of the navigation: name, word, icon."""

RELECTURE = ("relecture", "Relire", "glasses")
"""The place that is there only while a candidate's dossier is read by a trainer."""

GUIDE: tuple[tuple[str, str, str], ...] = (
    ("raconter", "Raconter un exemple", "speech-bubble"),
    ("entretien", "S’entraîner à l’entretien", "timer"),
    ("faisabilite", "Dossier de faisabilité", "clipboard"),
)
"""The places of the guide: reached from where they help, from the menu and by a key, and not from the navigation."""

UNDER: Mapping[str, str] = {"raconter": "exemples", "entretien": "echeances", "faisabilite": "parcours"}
"""The place of the navigation that one of the guide belongs to."""

PLACES = (*SCREENS, *GUIDE)
"""Every place that any open dossier has."""

TIPS = {
    "accueil": "Voir où en est le dossier et ce qu’il reste à faire",
    "parcours": "Remplir l’identité, le parcours, les expériences et la déclaration",
    "referentiel": "Lire le référentiel et voir l’état de chaque critère",
    "preuves": "Ranger et décrire les preuves",
    "exemples": "Écrire les exemples de pratique professionnelle",
    "couverture": "Voir d’un coup d’œil ce qui montre chaque critère",
    "remarques": "Lire les remarques reçues, y répondre, voir les positions de chaque lecteur",
    "echeances": "Voir les dates à venir et noter vos rappels",
    "a_relire": "Voir les mots et les passages à reprendre avant l’envoi, et ce que vous avez ignoré",
    "exporter": "Créer le dossier pour le jury",
    "recherche": "Chercher dans tout le dossier, même dans les fichiers joints",
    "historique": "Voir ce qui a changé et rouvrir un moment passé, dans une copie",
    "entretien": "Préparer des réponses à des questions que le jury pourrait poser",
    "faisabilite": "Préparer le dossier du début d’une VAE\u00a0: un texte par bloc, une réponse par compétence",
    "raconter": "Répondre à des questions courtes pour commencer un exemple",
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
