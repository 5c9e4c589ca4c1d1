"""Every action of the window in one table: word, shortcut, icon, and the sentence of its tooltip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from dossier_pro.gui.kit.icons import dress
from dossier_pro.gui.kit.theme import CHOICES
from dossier_pro.gui.kit.tips import plain_tip


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. ``needs``: "" always, "dossier" an open one, "edition" an open one that may be changed."""

    name: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""
    needs: str = ""
    checkable: bool = False


SCREENS: tuple[tuple[str, str, str], ...] = (
    ("accueil", "Accueil", "house"),
    ("parcours", "Parcours", "user-round"),
    ("referentiel", "Référentiel", "list-tree"),
    ("preuves", "Preuves", "paperclip"),
    ("exemples", "Exemples", "notebook-pen"),
    ("couverture", "Couverture", "table-2"),
    ("remarques", "Relecture", "sticky-note"),
    ("echeances", "Échéances", "calendar"),
    ("exporter", "Exporter", "send"),
    ("recherche", "Recherche", "search"),
    ("historique", "Historique", "history"),
)
"""The screens in the order of the navigation: name, word, icon."""

RELECTURE = ("relecture", "Relire", "pencil")
"""The place that is there only while a candidate's dossier is read by a trainer."""

_TIPS = {
    "accueil": "Voir où en est le dossier et ce qu’il reste à faire",
    "parcours": "Remplir l’identité, le parcours, les expériences et la déclaration",
    "referentiel": "Lire le référentiel et voir l’état de chaque critère",
    "preuves": "Ranger et décrire les preuves",
    "exemples": "Écrire les exemples de pratique professionnelle",
    "couverture": "Voir d’un coup d’œil ce qui montre chaque critère",
    "remarques": "Lire les remarques reçues, y répondre, voir les positions de chaque lecteur",
    "echeances": "Voir les dates à venir et noter vos rappels",
    "exporter": "Créer le dossier pour le jury",
    "recherche": "Chercher dans tout le dossier, même dans les fichiers joints",
    "historique": "Voir ce qui a changé et rouvrir un moment passé, dans une copie",
}

_KEYS = {"recherche": ("Ctrl+F",), "historique": ("Ctrl+Shift+H",)}
"""Shortcuts of screens beside the number of their place."""

SPECS: tuple[Spec, ...] = (
    Spec("nouveau", "Nouveau dossier…", "Commencer un nouveau dossier", ("Ctrl+N",), "file-plus", "Dossier"),
    Spec("ouvrir", "Ouvrir…", "Ouvrir un dossier existant", ("Ctrl+O",), "folder-open", "Dossier"),
    Spec("exemple", "Voir l’exemple", "Ouvrir un dossier d’exemple, déjà rempli", (), "book-open", "Dossier"),
    Spec(
        "importer",
        "Importer un référentiel…",
        "Lire un REAC et l’ajouter à votre catalogue",
        ("Ctrl+Shift+I",),
        "upload",
        "Dossier",
    ),
    Spec(
        "reprendre_dp",
        "Reprendre un DP commencé en Word…",
        "Faire un dossier d’un DP commencé dans Word",
        ("Ctrl+Shift+R",),
        "notebook-pen",
        "Dossier",
    ),
    Spec(
        "verifier_dp",
        "Vérifier un DP en Word…",
        "Comparer un DP au modèle officiel, sans le modifier",
        ("Ctrl+Shift+D",),
        "list",
        "Dossier",
    ),
    Spec(
        "suivre",
        "Suivre un groupe…",
        "Voir où en sont les candidats d’un groupe",
        ("Ctrl+Shift+G",),
        "table-2",
        "Dossier",
    ),
    Spec(
        "relire",
        "Relire le dossier d’un candidat…",
        "Lire le dossier d’un candidat et noter vos remarques, sans rien y écrire",
        ("Ctrl+R",),
        "pencil",
        "Dossier",
    ),
    Spec(
        "envoyer",
        "Envoyer à mon formateur…",
        "Écrire une copie propre du dossier pour la personne qui vous suit",
        ("Ctrl+Shift+T",),
        "send",
        "Dossier",
        "dossier",
    ),
    Spec(
        "integrer",
        "Intégrer des avis…",
        "Prendre dans le dossier les fichiers .avis reçus",
        ("Ctrl+Shift+A",),
        "merge",
        "Dossier",
        "edition",
    ),
    Spec(
        "copier",
        "Enregistrer une copie…",
        "Écrire une copie du dossier ailleurs",
        ("Ctrl+Shift+S",),
        "copy",
        "Dossier",
        "dossier",
    ),
    Spec(
        "nouveau_depuis",
        "Nouveau dossier à partir de celui-ci…",
        "Écrire un dossier pour une autre personne, avec ce que contient celui-ci, sans nom ni remarques",
        ("Ctrl+Shift+N",),
        "file-plus",
        "Dossier",
        "dossier",
    ),
    Spec(
        "sauvegardes",
        "Copies de sécurité…",
        "Voir les copies gardées de vos dossiers, où elles vont, et en rouvrir une",
        ("Ctrl+Shift+B",),
        "history",
        "Dossier",
    ),
    Spec(
        "tout_exporter",
        "Tout exporter…",
        "Écrire vos textes, vos données et vos fichiers dans un ZIP que d’autres programmes ouvrent",
        (),
        "upload",
        "Dossier",
        "dossier",
    ),
    Spec(
        "effacer",
        "Effacer ce dossier de cet ordinateur…",
        "Voir tout ce que cet ordinateur garde de ce dossier, et choisir ce qui part",
        (),
        "trash-2",
        "Dossier",
        "dossier",
    ),
    Spec("fermer", "Fermer le dossier", "Revenir à la page de départ", ("Ctrl+W",), "x", "Dossier", "dossier"),
    Spec("quitter", "Quitter", "Quitter Dossier Pro", ("Ctrl+Q",), "log-out", "Dossier"),
    Spec("annuler", "Annuler", "Annuler la dernière modification", ("Ctrl+Z",), "undo-2", "Édition", "edition"),
    Spec(
        "retablir",
        "Rétablir",
        "Rétablir ce qui vient d’être annulé",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo-2",
        "Édition",
        "edition",
    ),
    Spec(
        "ajouter_exemple",
        "Ajouter un exemple",
        "Ajouter un exemple de pratique",
        ("Ctrl+Shift+E",),
        "plus",
        "Édition",
        "edition",
    ),
    Spec(
        "ajouter_preuve",
        "Ajouter des preuves…",
        "Choisir des fichiers à ajouter",
        ("Ctrl+Shift+P",),
        "plus",
        "Édition",
        "edition",
    ),
    *(
        Spec(
            f"aller_{name}",
            text,
            _TIPS[name],
            _KEYS.get(name, ()) + ((f"Ctrl+{rank}",) if rank < 10 else ()),
            icon,
            "Affichage",
            "dossier",
            checkable=True,
        )
        for rank, (name, text, icon) in enumerate(SCREENS, 1)
    ),
    Spec(
        "aller_relecture",
        "Relire",
        "Revenir à la relecture du dossier ouvert",
        ("Ctrl+Shift+M",),
        "pencil",
        "Affichage",
        "relecture",
        checkable=True,
    ),
    Spec(
        "panneau",
        "Volet de droite",
        "Montrer ou replier le volet de droite",
        ("F9",),
        "panel-right",
        "Affichage",
        "dossier",
        True,
    ),
    Spec(
        "rechercher",
        "Filtrer l’écran",
        "Aller au champ de recherche de l’écran",
        ("Ctrl+Shift+F",),
        "search",
        "Affichage",
        "dossier",
    ),
    Spec(
        "palette",
        "Aller à…",
        "Trouver une action, un écran, un exemple, une compétence ou une preuve",
        ("Ctrl+K",),
        "search",
        "Affichage",
    ),
    Spec("agrandir", "Agrandir", "Agrandir toute l’interface", ("Ctrl++", "Ctrl+="), "zoom-in", "Taille"),
    Spec("reduire", "Réduire", "Réduire toute l’interface", ("Ctrl+-",), "zoom-out", "Taille"),
    Spec("taille_normale", "Taille normale", "Revenir à la taille normale de l’interface", ("Ctrl+0",), "", "Taille"),
    Spec(
        "lecture_facile",
        "Police de lecture facile",
        "Prendre une police aux lettres faciles à distinguer",
        (),
        "",
        "Taille",
        "",
        True,
    ),
    *(Spec(f"theme_{name}", text, f"Couleurs\u00a0: {text}", (), "", "Couleurs", "", True) for name, text in CHOICES),
    Spec("aide", "Aide", "Lire l’aide de cet écran", ("F1",), "circle-question-mark", "Aide"),
    Spec("raccourcis", "Raccourcis clavier", "Voir tous les raccourcis", ("Ctrl+?",), "", "Aide"),
    Spec("a_propos", "À propos de Dossier Pro", "Voir la version et les licences", (), "info", "Aide"),
    Spec("menu", "Menu", "Ouvrir le menu", ("F10",), "menu"),
    Spec("gras", "Gras", "Mettre en gras", ("Ctrl+B",), "bold", "Texte", "texte", True),
    Spec("italique", "Italique", "Mettre en italique", ("Ctrl+I",), "italic", "Texte", "texte", True),
    Spec("puces", "Liste à puces", "Faire une liste à puces", ("Ctrl+Shift+L",), "list", "Texte", "texte", True),
    Spec(
        "numeros",
        "Liste numérotée",
        "Faire une liste numérotée",
        ("Ctrl+Shift+O",),
        "list-ordered",
        "Texte",
        "texte",
        True,
    ),
    Spec(
        "rejoindre",
        "Rejoindre les lignes",
        "Rejoindre en paragraphes les lignes choisies, ou celles qui viennent d’être collées d’un PDF",
        ("Ctrl+Shift+J",),
        "",
        "Texte",
        "texte",
    ),
    Spec(
        "lier_passage",
        "Lier le passage à un critère",
        "Dire quel critère le passage choisi montre",
        ("Ctrl+L",),
        "link",
        "Texte",
        "texte",
    ),
)

OPEN_FIRST = "Ouvrez d’abord un dossier."
READ_ONLY = "Ce dossier est ouvert en lecture seule\u00a0: ouvrez le vôtre pour le modifier."
IN_TEXT_FIRST = "Cliquez d’abord dans une réponse d’un exemple."
NO_PANEL = "Cet écran n’a pas de volet à droite."
NO_FILTER = "Cet écran n’a rien à filtrer."
IN_REVIEW_ONLY = "Ouvrez d’abord le dossier d’un candidat, par «\u00a0Relire le dossier d’un candidat…\u00a0»."
NOT_IN_REVIEW = "Pendant une relecture, vos remarques sont dans «\u00a0Relire\u00a0»."


class Actions(QObject):
    """The actions of ``SPECS`` as ``QAction``s, by name; ``actions["annuler"]``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reasons: dict[str, str] = {}
        self._tips: dict[str, str] = {}
        self._actions = {spec.name: self._make(spec) for spec in SPECS}
        self._group("theme_")
        self._group("aller_")

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def of_group(self, group: str) -> list[QAction]:
        """Return the actions of one group of the menu, in the table's order."""
        return [self._actions[spec.name] for spec in SPECS if spec.group == group]

    def enable(self, *, dossier: bool, editable: bool) -> None:
        """Grey what cannot be done now, and say why."""
        for spec in SPECS:
            if spec.needs == "dossier":
                self.allow(spec.name, "" if dossier else OPEN_FIRST)
            elif spec.needs == "edition":
                self.allow(spec.name, "" if editable else READ_ONLY if dossier else OPEN_FIRST)

    def allow(self, name: str, reason: str = "") -> None:
        """Let an action be done, or grey it: ``reason`` says why in a sentence, in its tooltip and to whoever tries."""
        action = self._actions[name]
        self._reasons[name] = reason
        action.setEnabled(not reason)
        tip = with_keys(self._tips.get(name) or action.statusTip(), action)
        action.setToolTip(plain_tip(f"{tip}\n{reason}" if reason else tip))

    def refusal(self, keys: QKeySequence) -> str:
        """Return why the action of a shortcut cannot be done now; empty where it can, or is none."""
        for name, action in self._actions.items():
            if not action.isEnabled() and keys in action.shortcuts():
                return self._reasons.get(name, "")
        return ""

    def name_step(self, name: str, label: str | None, *, editable: bool) -> None:
        """Say on « Annuler » or « Rétablir » which step it is about; grey it where there is none."""
        spec = next(s for s in SPECS if s.name == name)
        self._actions[name].setText(f"{spec.text}\u00a0: {label}" if label else spec.text)
        self._tips[name] = self._actions[name].text() if label else spec.tip
        nothing = f"Il n’y a rien à {spec.text.lower()}."
        self.allow(name, "" if label and editable else nothing if editable else READ_ONLY)

    def _make(self, spec: Spec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        action.setToolTip(with_keys(spec.tip, action))
        action.setStatusTip(spec.tip)
        if spec.icon:
            dress(action, spec.icon, "text" if spec.group == "Texte" else "muted", on="accent")
        return action

    def _group(self, prefix: str) -> None:
        group = QActionGroup(self)
        for name, action in self._actions.items():
            if name.startswith(prefix):
                group.addAction(action)


def with_keys(tip: str, action: QAction) -> str:
    """Return a tooltip with the action's shortcut behind it."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{tip} ({keys})" if keys else tip
