"""The one table of actions: every constant is in it, no name or key twice, each says what it does."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtGui import QKeySequence

import dossier_pro.gui
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.specs import ALLER, SCREENS, SPECS, Spec
from dossier_pro.resources import resource

ONE_MEANING: Mapping[str, set[str]] = {
    "circle-question-mark": {"Aide", "Aide sur la question {numero}"},
    "pile": {"Joindre au dossier", "Jointe dans les annexes", "Jointe dans les documents illustrant la pratique"},
    "again": {"Actualiser", "Vérifier de nouveau"},
    "arrow-down": {"Descendre", "Descendre la ligne"},
    "arrow-left": {
        "Autre document",
        "Autre fichier",
        "Retour",
        "Revenir",
        "Revenir aux copies",
        "Revenir aux questions",
        "Revenir en arrière",
        "Revenir à la fiche",
    },
    "arrow-up": {"Monter", "Monter la ligne"},
    "calendar": {"Ajouter à mon calendrier", "Échéances"},
    "chevron-down": {
        "Autres façons de la montrer : en annexe, dans un exemple",
        "Déplier ou replier",
        "Passage suivant",
    },
    "chevron-left": {"Critère précédent", "Exemple précédent", "Lire ce qui précède", "Page précédente"},
    "chevron-right": {
        "Critère suivant",
        "Exemple suivant",
        "Je suis formateur",
        "Lire la suite",
        "Page suivante",
        "Plus",
    },
    "copy": {
        "Copier ce bloc",
        "Copier le compte rendu",
        "Copier le tableau",
        "Copier le texte",
        "Copier maintenant",
        "Enregistrer une copie",
        "Tout copier",
    },
    "exchange": {"Réunir avec une autre version", "Réunir les deux"},
    "file-plus": {"Créer le dossier", "Nouveau dossier", "Reprendre ce DP"},
    "file-text": {"Aperçu de la page", "Fiche d’entretien", "Ouvrir"},
    "folder-open": {"Autre emplacement", "Ouvrir"},
    "glasses": {"Relire", "Relire le dossier d’un candidat"},
    "go-to": {"Aller à", "Y aller"},
    "group": {"Suivre un groupe", "Suivre un groupe de candidats"},
    "history": {
        "Historique",
        "Ouvrir une copie de ce moment",
        "Restaurer dans un nouveau fichier",
        "Rien n’a encore été modifié",
    },
    "info": {"Conseils", "Sans objet", "À propos de Dossier Pro"},
    "merge": {"Fusionner", "Intégrer des avis"},
    "notebook-pen": {"Citée dans {exemple}", "Exemples", "Écrivez votre premier exemple"},
    "paperclip": {"Preuves", "Rassemblez vos preuves"},
    "plus": {"Ajouter", "Ajouter des preuves", "Ajouter un exemple", "Citer une preuve"},
    "printer": {
        "Imprimer",
        "Imprimer le tableau dans un PDF",
        "Imprimer les remarques, ou les écrire en Word",
        "Imprimer mes questions",
    },
    "search": {"Personne ici", "Que cherchez-vous ?", "Recherche", "Rien de tel dans ce dossier"},
    "sheet-checked": {"Vérifier seulement", "Vérifier un DP en Word"},
    "speech-bubble": {"Raconter", "Raconter un exemple", "Racontez votre premier exemple"},
    "spell-check": {"Rien à reprendre", "À relire"},
    "sticky-note": {"Lire", "Pas encore de remarques", "Relecture", "Remarque  R", "Remarque sur tout le dossier"},
    "table-2": {"Couverture", "Rien à croiser pour l’instant", "Voir dans la couverture"},
    "take-in": {
        "Choisir un document",
        "Choisir un fichier",
        "Importer un référentiel",
        "Mon titre n’est pas dans la liste",
    },
    "trash-2": {
        "Retirer « {text} »",
        "Effacer ce candidat de cet ordinateur",
        "Effacer ce dossier de cet ordinateur",
        "Retirer cette remarque",
        "Supprimer",
        "Supprimer cette preuve",
        "Supprimer la ligne",
    },
    "upload": {"Exporter en tableau", "Tout exporter"},
    "x": {
        "Retirer « {nom} » de la liste",
        "Annuler",
        "Arrêter",
        "Fermer",
        "Fermer ce bilan",
        "Fermer ce message",
        "Fermer le dossier",
        "Ne plus citer cette preuve",
        "Refermer la recherche",
        "Retirer ce lien",
        "Revenir d’où vous veniez",
    },
}
"""Icons beside several words that are one thing: a word is added here only by who has looked at the others."""


def test_what_is_declared_is_in_the_table_once() -> None:
    declared = {value for value in vars(specs).values() if isinstance(value, Spec)}
    assert declared <= set(SPECS)
    names = [spec.name for spec in SPECS]
    assert len(names) == len(set(names))
    assert {name for name, _, _ in SCREENS} <= ALLER.keys()


def test_no_key_means_two_things() -> None:
    keys = [QKeySequence(key).toString() for spec in SPECS for key in spec.keys]
    assert "" not in keys
    assert len(keys) == len(set(keys))


def test_each_says_what_it_does() -> None:
    for spec in SPECS:
        assert spec.text
        assert spec.tip
        assert not spec.tip.endswith("."), spec.name
        assert spec.needs in ("", "dossier", "edition", "texte", "relecture"), spec.name


def signs() -> Iterator[tuple[str, str]]:
    """Each icon that is named together with words in the window's source, and those words."""
    icons = {path.stem for path in resource("icons").iterdir() if path.suffix == ".svg"}
    for path in Path(dossier_pro.gui.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                parts = [*node.args, *(key.value for key in node.keywords)]
            elif isinstance(node, ast.Tuple):
                parts = list(node.elts)
            else:
                continue
            parts = [
                part.args[0] if isinstance(part, ast.Call) and ast.unparse(part.func) == "tr" else part
                for part in parts
            ]
            texts = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
            words = next((text for text in texts if text[:1].isupper()), "")
            for text in texts:
                role = (
                    text == "link"
                    and isinstance(node, ast.Call)
                    and ast.unparse(node.func).endswith(("button", "push"))
                )
                if text in icons and words and not role:
                    yield text, words.split(" (")[0].removesuffix("…")


def test_one_sign_has_one_meaning() -> None:
    found = defaultdict(set)
    for icon, words in signs():
        found[icon].add(words)
    several = {icon: words for icon, words in found.items() if len(words) > 1}
    assert several == ONE_MEANING
