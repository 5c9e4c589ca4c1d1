"""Every action of the window in one table: word, shortcut, icon, and the sentence of its tooltip."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dossier_pro.gui.kit.theme import CHOICES
from dossier_pro.gui.session.language import own_name
from dossier_pro.gui.shell.places import GUIDE, KEYS, NUMBERS, PLACES, RELECTURE, SCREENS, TIPS
from dossier_pro.languages import available

__all__ = ["GUIDE", "PLACES", "RELECTURE", "SCREENS"]


class Spec(NamedTuple):
    """One action. ``needs``: "" always, "dossier" an open one, "edition" an open one that may be changed."""

    name: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""
    needs: str = ""
    checkable: bool = False


VIEW, TEXT = "Affichage", "Texte"
"""Groups that are asked for by name."""

NOUVEAU = Spec("nouveau", "Nouveau dossier…", "Commencer un nouveau dossier", ("Ctrl+N",), "file-plus", "Dossier")
OUVRIR = Spec("ouvrir", "Ouvrir…", "Ouvrir un dossier existant", ("Ctrl+O",), "folder-open", "Dossier")
EXEMPLE = Spec("exemple", "Voir l’exemple", "Ouvrir un dossier d’exemple, déjà rempli", (), "book-open", "Dossier")
IMPORTER = Spec(
    "importer",
    "Importer un référentiel…",
    "Lire un REAC et l’ajouter à votre catalogue",
    ("Ctrl+Shift+I",),
    "take-in",
    "Dossier",
)
REPRENDRE_DP = Spec(
    "reprendre_dp",
    "Reprendre un DP commencé dans Word…",
    "Faire un dossier de ce que vous avez écrit dans Word",
    ("Ctrl+Shift+R",),
    "sheet-taken-up",
    "Dossier",
)
VERIFIER_DP = Spec(
    "verifier_dp",
    "Vérifier un DP en Word…",
    "Comparer un DP au modèle officiel, sans le modifier",
    ("Ctrl+Shift+D",),
    "sheet-checked",
    "Dossier",
)
SUIVRE = Spec(
    "suivre",
    "Suivre un groupe…",
    "Voir où en sont les candidats d’un groupe",
    ("Ctrl+Shift+G",),
    "group",
    "Dossier",
)
RELIRE = Spec(
    "relire",
    "Relire le dossier d’un candidat…",
    "Lire le dossier d’un candidat et noter vos remarques, sans rien y écrire",
    ("Ctrl+R",),
    "glasses",
    "Dossier",
)
ENVOYER = Spec(
    "envoyer",
    "Envoyer à mon formateur…",
    "Écrire une copie propre du dossier pour la personne qui vous suit",
    ("Ctrl+Shift+T",),
    "letter",
    "Dossier",
    "dossier",
)
INTEGRER = Spec(
    "integrer",
    "Intégrer des avis…",
    "Prendre dans le dossier les fichiers .avis reçus, ou les commentaires d’un document Word relu",
    ("Ctrl+Shift+A",),
    "merge",
    "Dossier",
    "edition",
)
COPIER = Spec(
    "copier",
    "Enregistrer une copie…",
    "Écrire une copie du dossier ailleurs",
    ("Ctrl+Shift+S",),
    "copy",
    "Dossier",
    "dossier",
)
NOUVEAU_DEPUIS = Spec(
    "nouveau_depuis",
    "Nouveau dossier à partir de celui-ci…",
    "Écrire un dossier pour une autre personne, avec ce que contient celui-ci, sans nom ni remarques",
    ("Ctrl+Shift+N",),
    "person-more",
    "Dossier",
    "dossier",
)
SAUVEGARDES = Spec(
    "sauvegardes",
    "Copies de sécurité…",
    "Voir les copies gardées de vos dossiers, où elles vont, et en rouvrir une",
    ("Ctrl+Shift+B",),
    "strongbox",
    "Dossier",
)
REUNIR = Spec(
    "reunir",
    "Réunir avec une autre version…",
    "Comparer ce dossier avec une autre version de lui-même, et n’en faire qu’un",
    (),
    "exchange",
    "Dossier",
    "edition",
)
MOT_DE_PASSE = Spec(
    "mot_de_passe",
    "Mot de passe…",
    "Protéger ce dossier et ses copies par un mot de passe, le changer ou le retirer",
    (),
    "key",
    "Dossier",
    "edition",
)
TOUT_EXPORTER = Spec(
    "tout_exporter",
    "Tout exporter…",
    "Écrire vos textes, vos données et vos fichiers dans un ZIP que d’autres programmes ouvrent",
    (),
    "upload",
    "Dossier",
    "dossier",
)
EFFACER = Spec(
    "effacer",
    "Effacer ce dossier de cet ordinateur…",
    "Voir tout ce que cet ordinateur garde de ce dossier, et choisir ce qui part",
    (),
    "trash-2",
    "Dossier",
    "dossier",
)
TOUT_EFFACER = Spec(
    "tout_effacer",
    "Tout effacer…",
    "Voir tout ce que Dossier Pro garde sur cet ordinateur, de tous les dossiers, et choisir ce qui part",
    (),
    "",
    "Dossier",
)
IMPRIMER = Spec(
    "imprimer",
    "Imprimer…",
    "Imprimer les pages du dossier telles que le jury les aura",
    ("Ctrl+P",),
    "printer",
    "Dossier",
    "dossier",
)
FERMER = Spec("fermer", "Fermer le dossier", "Revenir à la page de départ", ("Ctrl+W",), "x", "Dossier", "dossier")
QUITTER = Spec("quitter", "Quitter", "Quitter Dossier Pro", ("Ctrl+Q",), "log-out", "Dossier")
ANNULER = Spec("annuler", "Annuler", "Annuler la dernière modification", ("Ctrl+Z",), "undo-2", "Édition", "edition")
RETABLIR = Spec(
    "retablir",
    "Rétablir",
    "Rétablir ce qui vient d’être annulé",
    ("Ctrl+Shift+Z", "Ctrl+Y"),
    "redo-2",
    "Édition",
    "edition",
)
AJOUTER_EXEMPLE = Spec(
    "ajouter_exemple",
    "Ajouter un exemple",
    "Ajouter un exemple de pratique",
    ("Ctrl+Shift+E",),
    "plus",
    "Édition",
    "edition",
)
AJOUTER_PREUVE = Spec(
    "ajouter_preuve",
    "Ajouter des preuves…",
    "Choisir des fichiers à ajouter",
    ("Ctrl+Shift+P",),
    "plus",
    "Édition",
    "edition",
)
LIER = Spec(
    "lier",
    "Ce que ceci montre…",
    "Dire quel critère montre le passage, la preuve ou l’exemple choisi, ou ce qui montre le critère",
    ("Ctrl+L",),
    "link",
    "Édition",
    "edition",
)
ALLER: Mapping[str, Spec] = {
    name: Spec(
        f"aller_{name}",
        text,
        TIPS[name],
        KEYS.get(name) or (f"Ctrl+{NUMBERS[name]}",),
        icon,
        VIEW if rank <= len(SCREENS) else "Guide",
        "edition" if name == "raconter" else "dossier",  # to a reader F4 is a phrase of his own
        checkable=True,
    )
    for rank, (name, text, icon) in enumerate(PLACES, 1)
} | {
    "relecture": Spec(
        "aller_relecture",
        "Relire",
        "Revenir à la relecture du dossier ouvert",
        ("Ctrl+Shift+M",),
        "glasses",
        VIEW,
        "relecture",
        checkable=True,
    )
}
"""By the name of the screen."""
ALLER_RELECTURE = ALLER["relecture"]
PANNEAU = Spec(
    "panneau",
    "Volet de droite",
    "Montrer ou replier le volet de droite",
    ("F9",),
    "panel-right",
    VIEW,
    "dossier",
    True,
)
RECHERCHER = Spec(
    "rechercher",
    "Filtrer l’écran",
    "Aller au champ de recherche de l’écran",
    ("Ctrl+Shift+F",),
    "sieve",
    VIEW,
    "dossier",
)
PALETTE = Spec(
    "palette",
    "Aller à…",
    "Trouver une action, un écran, un exemple, une compétence ou une preuve",
    ("Ctrl+K",),
    "go-to",
    VIEW,
)
RETOUR = Spec(
    "retour",
    "Revenir en arrière",
    "Revenir à l’écran d’avant",
    ("Alt+Left", "Back"),
    "arrow-left",
    VIEW,
    "dossier",
)
SUITE = Spec(
    "suite",
    "Aller en avant",
    "Retourner à l’écran d’où vous êtes revenu",
    ("Alt+Right", "Forward"),
    "arrow-right",
    VIEW,
    "dossier",
)
AGRANDIR = Spec("agrandir", "Agrandir", "Agrandir toute l’interface", ("Ctrl++", "Ctrl+="), "zoom-in", "Taille")
REDUIRE = Spec("reduire", "Réduire", "Réduire toute l’interface", ("Ctrl+-",), "zoom-out", "Taille")
TAILLE_NORMALE = Spec(
    "taille_normale", "Taille normale", "Revenir à la taille normale de l’interface", ("Ctrl+0",), "", "Taille"
)
LECTURE_FACILE = Spec(
    "lecture_facile",
    "Police de lecture facile",
    "Prendre une police aux lettres faciles à distinguer",
    (),
    "",
    "Taille",
    "",
    True,
)
ECOUTER = Spec(
    "ecouter",
    "Écouter",
    "Faire lire à voix haute ce qui est choisi, ou le texte où l’on écrit\u00a0; de nouveau pour arrêter",
    ("F12",),
    "speaker",
    "Taille",
    "",
    True,
)
COULEURS: Mapping[str, Spec] = {
    name: Spec(f"theme_{name}", text, f"Couleurs\u00a0: {text}", (), "", "Couleurs", "", True) for name, text in CHOICES
}
"""By the name of the colours."""
LANGUES: Mapping[str, Spec] = {
    code: Spec(
        f"langue_{code}", own_name(code), f"Langue de la fenêtre\u00a0: {own_name(code)}", (), "", "Langue", "", True
    )
    for code in available()
}
"""By the code of the language."""
PREMIERS_PAS = Spec(
    "premiers_pas", "Premiers pas", "Lire la visite de cinq minutes, à suivre sur l’exemple", (), "", "Aide"
)
AIDE = Spec("aide", "Aide", "Lire l’aide de cet écran", ("F1",), "circle-question-mark", "Aide")
RACCOURCIS = Spec("raccourcis", "Raccourcis clavier", "Voir tous les raccourcis", ("Ctrl+?",), "", "Aide")
A_PROPOS = Spec("a_propos", "À propos de Dossier Pro", "Voir la version et les licences", (), "info", "Aide")
MENU = Spec("menu", "Menu", "Ouvrir le menu", ("F10",), "menu")
GRAS = Spec("gras", "Gras", "Mettre en gras", ("Ctrl+B",), "bold", TEXT, "texte", True)
ITALIQUE = Spec("italique", "Italique", "Mettre en italique", ("Ctrl+I",), "italic", TEXT, "texte", True)
PUCES = Spec("puces", "Liste à puces", "Faire une liste à puces", ("Ctrl+Shift+L",), "list", TEXT, "texte", True)
NUMEROS = Spec(
    "numeros",
    "Liste numérotée",
    "Faire une liste numérotée",
    ("Ctrl+Shift+O",),
    "list-ordered",
    TEXT,
    "texte",
    True,
)
REJOINDRE = Spec(
    "rejoindre",
    "Rejoindre les lignes",
    "Rejoindre en paragraphes les lignes choisies, ou celles qui viennent d’être collées d’un PDF",
    ("Ctrl+Shift+J",),
    "",
    TEXT,
    "texte",
)
_SPELLING = ("", "Orthographe", "edition")
MOT_SUIVANT = Spec("mot_suivant", "Passage souligné suivant", "Y aller, et lire pourquoi il l’est", ("F7",), *_SPELLING)
MOT_PRECEDENT = Spec("mot_precedent", "Passage souligné précédent", "Y revenir", ("Shift+F7",), *_SPELLING)
AJOUTER_MOT = Spec("ajouter_mot", "Ajouter au dictionnaire", "Ne plus souligner ce mot", (), *_SPELLING)
IGNORER_ICI = Spec("ignorer_ici", "Ignorer ici", "Ne plus souligner ces mots pour cette raison", (), *_SPELLING)
SOULIGNER = Spec(
    "souligner", "Souligner pendant que j’écris", "Souligner ou non ce qui est à vérifier", (), *_SPELLING[:2], "", True
)
EXEMPLE_PRECEDENT = Spec(
    "exemple_precedent", "Exemple précédent", "Passer à l’exemple d’avant", ("Ctrl+PgUp",), "chevron-left", "Exemple"
)
EXEMPLE_SUIVANT = Spec(
    "exemple_suivant", "Exemple suivant", "Passer à l’exemple d’après", ("Ctrl+PgDown",), "chevron-right", "Exemple"
)
REMPLACER = Spec(
    "remplacer",
    "Chercher et remplacer…",
    "Chercher des mots dans cet exemple, et les remplacer",
    ("Ctrl+H",),
    "replace",
    "Exemple",
)
APERCU = Spec(
    "apercu",
    "Aperçu de la page",
    "Voir la page de cet exemple telle qu’elle sera imprimée (Échap revient au texte)",
    ("F8",),
    "file-text",
    "Exemple",
    checkable=True,
)
TEXTE_SEUL = Spec(
    "texte_seul",
    "Seulement le texte",
    "Ne garder que le texte à l’écran (Échap revient)",
    ("F11",),
    "maximize",
    "Exemple",
    checkable=True,
)

SPECS: tuple[Spec, ...] = (
    NOUVEAU,
    OUVRIR,
    EXEMPLE,
    IMPORTER,
    REPRENDRE_DP,
    VERIFIER_DP,
    SUIVRE,
    RELIRE,
    ENVOYER,
    INTEGRER,
    COPIER,
    NOUVEAU_DEPUIS,
    SAUVEGARDES,
    REUNIR,
    IMPRIMER,
    MOT_DE_PASSE,
    TOUT_EXPORTER,
    EFFACER,
    TOUT_EFFACER,
    FERMER,
    QUITTER,
    ANNULER,
    RETABLIR,
    AJOUTER_EXEMPLE,
    AJOUTER_PREUVE,
    LIER,
    *ALLER.values(),
    PANNEAU,
    RECHERCHER,
    PALETTE,
    RETOUR,
    SUITE,
    AGRANDIR,
    REDUIRE,
    TAILLE_NORMALE,
    LECTURE_FACILE,
    ECOUTER,
    *COULEURS.values(),
    *LANGUES.values(),
    PREMIERS_PAS,
    AIDE,
    RACCOURCIS,
    A_PROPOS,
    MENU,
    GRAS,
    ITALIQUE,
    PUCES,
    NUMEROS,
    REJOINDRE,
    MOT_SUIVANT,
    MOT_PRECEDENT,
    AJOUTER_MOT,
    IGNORER_ICI,
    SOULIGNER,
    EXEMPLE_PRECEDENT,
    EXEMPLE_SUIVANT,
    REMPLACER,
    APERCU,
    TEXTE_SEUL,
)
"""All of them, in the order of the menu."""

OPEN_FIRST = "Ouvrez d’abord un dossier."
READ_ONLY = "Ce dossier est ouvert en lecture seule\u00a0: ouvrez le vôtre pour le modifier."
IN_TEXT_FIRST = "Cliquez d’abord dans une réponse d’un exemple."
NOTHING_TO_TIE = "Choisissez d’abord un passage d’un exemple, une preuve ou un critère."
NOT_UNDERLINED = "Placez d’abord le curseur dans un passage souligné\u00a0: F7 y va."
IN_EXEMPLE_FIRST = "Ouvrez d’abord un exemple, dans l’écran Exemples."
NO_PANEL = "Cet écran n’a pas de volet à droite."
NO_FILTER = "Cet écran n’a rien à filtrer."
IN_REVIEW_ONLY = "Ouvrez d’abord le dossier d’un candidat, par «\u00a0Relire le dossier d’un candidat…\u00a0»."
NOT_IN_REVIEW = "Pendant une relecture, vos remarques sont dans «\u00a0Relire\u00a0»."
