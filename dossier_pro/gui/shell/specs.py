"""Every action of the window in one table: word, shortcut, icon, and the sentence of its tooltip."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dossier_pro.domain.translation import tr
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


VIEW, TEXT, FILE, HELP = tr("Affichage"), tr("Texte"), tr("Dossier"), tr("Aide")
"""Groups that more than one action names."""

NOUVEAU = Spec("nouveau", tr("Nouveau dossier…"), tr("Commencer un nouveau dossier"), ("Ctrl+N",), "file-plus", FILE)
OUVRIR = Spec("ouvrir", tr("Ouvrir…"), tr("Ouvrir un dossier existant"), ("Ctrl+O",), "folder-open", FILE)
EXEMPLE = Spec("exemple", tr("Voir l’exemple"), tr("Ouvrir un dossier d’exemple, déjà rempli"), (), "book-open", FILE)
IMPORTER = Spec(
    "importer",
    tr("Importer un référentiel…"),
    tr("Lire un REAC et l’ajouter à votre catalogue"),
    ("Ctrl+Shift+I",),
    "take-in",
    FILE,
)
REPRENDRE_DP = Spec(
    "reprendre_dp",
    tr("Reprendre un DP commencé dans Word…"),
    tr("Faire un dossier de ce que vous avez écrit dans Word"),
    ("Ctrl+Shift+R",),
    "sheet-taken-up",
    FILE,
)
VERIFIER_DP = Spec(
    "verifier_dp",
    tr("Vérifier un DP en Word…"),
    tr("Comparer un DP au modèle officiel, sans le modifier"),
    ("Ctrl+Shift+D",),
    "sheet-checked",
    FILE,
)
SUIVRE = Spec(
    "suivre",
    tr("Suivre un groupe…"),
    tr("Voir où en sont les candidats d’un groupe"),
    ("Ctrl+Shift+G",),
    "group",
    FILE,
)
RELIRE = Spec(
    "relire",
    tr("Relire le dossier d’un candidat…"),
    tr("Lire le dossier d’un candidat et noter vos remarques, sans rien y écrire"),
    ("Ctrl+R",),
    "glasses",
    FILE,
)
ENVOYER = Spec(
    "envoyer",
    tr("Envoyer à mon formateur…"),
    tr("Écrire une copie propre du dossier pour la personne qui vous suit"),
    ("Ctrl+Shift+T",),
    "letter",
    FILE,
    "dossier",
)
INTEGRER = Spec(
    "integrer",
    tr("Intégrer des avis…"),
    tr("Prendre dans le dossier les fichiers .avis reçus, ou les commentaires d’un document Word relu"),
    ("Ctrl+Shift+A",),
    "merge",
    FILE,
    "edition",
)
COPIER = Spec(
    "copier",
    tr("Enregistrer une copie…"),
    tr("Écrire une copie du dossier ailleurs"),
    ("Ctrl+Shift+S",),
    "copy",
    FILE,
    "dossier",
)
NOUVEAU_DEPUIS = Spec(
    "nouveau_depuis",
    tr("Nouveau dossier à partir de celui-ci…"),
    tr("Écrire un dossier pour une autre personne, avec ce que contient celui-ci, sans nom ni remarques"),
    ("Ctrl+Shift+N",),
    "person-more",
    FILE,
    "dossier",
)
SAUVEGARDES = Spec(
    "sauvegardes",
    tr("Copies de sécurité…"),
    tr("Voir les copies gardées de vos dossiers, où elles vont, et en rouvrir une"),
    ("Ctrl+Shift+B",),
    "strongbox",
    FILE,
)
REUNIR = Spec(
    "reunir",
    tr("Réunir avec une autre version…"),
    tr("Comparer ce dossier avec une autre version de lui-même, et n’en faire qu’un"),
    (),
    "exchange",
    FILE,
    "edition",
)
MOT_DE_PASSE = Spec(
    "mot_de_passe",
    tr("Mot de passe…"),
    tr("Protéger ce dossier et ses copies par un mot de passe, le changer ou le retirer"),
    (),
    "key",
    FILE,
    "edition",
)
TOUT_EXPORTER = Spec(
    "tout_exporter",
    tr("Tout exporter…"),
    tr("Écrire vos textes, vos données et vos fichiers dans un ZIP que d’autres programmes ouvrent"),
    (),
    "upload",
    FILE,
    "dossier",
)
EFFACER = Spec(
    "effacer",
    tr("Effacer ce dossier de cet ordinateur…"),
    tr("Voir tout ce que cet ordinateur garde de ce dossier, et choisir ce qui part"),
    (),
    "trash-2",
    FILE,
    "dossier",
)
TOUT_EFFACER = Spec(
    "tout_effacer",
    tr("Tout effacer…"),
    tr("Voir tout ce que Dossier Pro garde sur cet ordinateur, de tous les dossiers, et choisir ce qui part"),
    (),
    "",
    FILE,
)
IMPRIMER = Spec(
    "imprimer",
    tr("Imprimer…"),
    tr("Imprimer les pages du dossier telles que le jury les aura"),
    ("Ctrl+P",),
    "printer",
    FILE,
    "dossier",
)
FERMER = Spec("fermer", tr("Fermer le dossier"), tr("Revenir à la page de départ"), ("Ctrl+W",), "x", FILE, "dossier")
QUITTER = Spec("quitter", tr("Quitter"), tr("Quitter Dossier Pro"), ("Ctrl+Q",), "log-out", FILE)
ANNULER = Spec(
    "annuler", tr("Annuler"), tr("Annuler la dernière modification"), ("Ctrl+Z",), "undo-2", tr("Édition"), "edition"
)
RETABLIR = Spec(
    "retablir",
    tr("Rétablir"),
    tr("Rétablir ce qui vient d’être annulé"),
    ("Ctrl+Shift+Z", "Ctrl+Y"),
    "redo-2",
    tr("Édition"),
    "edition",
)
AJOUTER_EXEMPLE = Spec(
    "ajouter_exemple",
    tr("Ajouter un exemple"),
    tr("Ajouter un exemple de pratique"),
    ("Ctrl+Shift+E",),
    "plus",
    tr("Édition"),
    "edition",
)
AJOUTER_PREUVE = Spec(
    "ajouter_preuve",
    tr("Ajouter des preuves…"),
    tr("Choisir des fichiers à ajouter"),
    ("Ctrl+Shift+P",),
    "plus",
    tr("Édition"),
    "edition",
)
LIER = Spec(
    "lier",
    tr("Ce que ceci montre…"),
    tr("Dire quel critère montre le passage, la preuve ou l’exemple choisi, ou ce qui montre le critère"),
    ("Ctrl+L",),
    "link",
    tr("Édition"),
    "edition",
)
ALLER: Mapping[str, Spec] = {
    name: Spec(
        f"aller_{name}",
        text,
        TIPS[name],
        KEYS.get(name) or (f"Ctrl+{NUMBERS[name]}",),
        icon,
        VIEW if rank <= len(SCREENS) else tr("Guide"),
        "edition" if name == "raconter" else "dossier",  # to a reader F4 is a phrase of his own
        checkable=True,
    )
    for rank, (name, text, icon) in enumerate(PLACES, 1)
} | {
    "relecture": Spec(
        "aller_relecture",
        tr("Relire"),
        tr("Revenir à la relecture du dossier ouvert"),
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
    tr("Volet de droite"),
    tr("Montrer ou replier le volet de droite"),
    ("F9",),
    "panel-right",
    VIEW,
    "dossier",
    True,
)
RECHERCHER = Spec(
    "rechercher",
    tr("Filtrer l’écran"),
    tr("Aller au champ de recherche de l’écran"),
    ("Ctrl+Shift+F",),
    "sieve",
    VIEW,
    "dossier",
)
PALETTE = Spec(
    "palette",
    tr("Aller à…"),
    tr("Trouver une action, un écran, un exemple, une compétence ou une preuve"),
    ("Ctrl+K",),
    "go-to",
    VIEW,
)
RETOUR = Spec(
    "retour",
    tr("Revenir en arrière"),
    tr("Revenir à l’écran d’avant"),
    ("Alt+Left", "Back"),
    "arrow-left",
    VIEW,
    "dossier",
)
SUITE = Spec(
    "suite",
    tr("Aller en avant"),
    tr("Retourner à l’écran d’où vous êtes revenu"),
    ("Alt+Right", "Forward"),
    "arrow-right",
    VIEW,
    "dossier",
)
AGRANDIR = Spec(
    "agrandir", tr("Agrandir"), tr("Agrandir toute l’interface"), ("Ctrl++", "Ctrl+="), "zoom-in", tr("Taille")
)
REDUIRE = Spec("reduire", tr("Réduire"), tr("Réduire toute l’interface"), ("Ctrl+-",), "zoom-out", tr("Taille"))
TAILLE_NORMALE = Spec(
    "taille_normale",
    tr("Taille normale"),
    tr("Revenir à la taille normale de l’interface"),
    ("Ctrl+0",),
    "",
    tr("Taille"),
)
LECTURE_FACILE = Spec(
    "lecture_facile",
    tr("Police de lecture facile"),
    tr("Prendre une police aux lettres faciles à distinguer"),
    (),
    "",
    tr("Taille"),
    "",
    True,
)
ECOUTER = Spec(
    "ecouter",
    tr("Écouter"),
    tr("Faire lire à voix haute ce qui est choisi, ou le texte où l’on écrit\u00a0; de nouveau pour arrêter"),
    ("F12",),
    "speaker",
    tr("Taille"),
    "",
    True,
)
COULEURS: Mapping[str, Spec] = {
    name: Spec(f"theme_{name}", text, tr("Couleurs\u00a0: {nom}", nom=text), (), "", tr("Couleurs"), "", True)
    for name, text in CHOICES
}
"""By the name of the colours."""
LANGUES: Mapping[str, Spec] = {
    code: Spec(
        f"langue_{code}",
        own_name(code),
        tr("Langue de la fenêtre\u00a0: {langue}", langue=own_name(code)),
        (),
        "",
        tr("Langue"),
        "",
        True,
    )
    for code in available()
}
"""By the code of the language."""
PREMIERS_PAS = Spec(
    "premiers_pas", tr("Premiers pas"), tr("Lire la visite de cinq minutes, à suivre sur l’exemple"), (), "", HELP
)
AIDE = Spec("aide", tr("Aide"), tr("Lire l’aide de cet écran"), ("F1",), "circle-question-mark", HELP)
RACCOURCIS = Spec("raccourcis", tr("Raccourcis clavier"), tr("Voir tous les raccourcis"), ("Ctrl+?",), "", HELP)
A_PROPOS = Spec("a_propos", tr("À propos de Dossier Pro"), tr("Voir la version et les licences"), (), "info", HELP)
MENU = Spec("menu", tr("Menu"), tr("Ouvrir le menu"), ("F10",), "menu")
GRAS = Spec("gras", tr("Gras"), tr("Mettre en gras"), ("Ctrl+B",), "bold", TEXT, "texte", True)
ITALIQUE = Spec("italique", tr("Italique"), tr("Mettre en italique"), ("Ctrl+I",), "italic", TEXT, "texte", True)
PUCES = Spec(
    "puces", tr("Liste à puces"), tr("Faire une liste à puces"), ("Ctrl+Shift+L",), "list", TEXT, "texte", True
)
NUMEROS = Spec(
    "numeros",
    tr("Liste numérotée"),
    tr("Faire une liste numérotée"),
    ("Ctrl+Shift+O",),
    "list-ordered",
    TEXT,
    "texte",
    True,
)
REJOINDRE = Spec(
    "rejoindre",
    tr("Rejoindre les lignes"),
    tr("Rejoindre en paragraphes les lignes choisies, ou celles qui viennent d’être collées d’un PDF"),
    ("Ctrl+Shift+J",),
    "",
    TEXT,
    "texte",
)
_SPELLING = ("", tr("Orthographe"), "edition")
MOT_SUIVANT = Spec(
    "mot_suivant", tr("Passage souligné suivant"), tr("Y aller, et lire pourquoi il l’est"), ("F7",), *_SPELLING
)
MOT_PRECEDENT = Spec("mot_precedent", tr("Passage souligné précédent"), tr("Y revenir"), ("Shift+F7",), *_SPELLING)
AJOUTER_MOT = Spec("ajouter_mot", tr("Ajouter au dictionnaire"), tr("Ne plus souligner ce mot"), (), *_SPELLING)
IGNORER_ICI = Spec(
    "ignorer_ici", tr("Ignorer partout"), tr("Ne plus souligner ces mots dans ce dossier"), (), *_SPELLING
)
SOULIGNER = Spec(
    "souligner",
    tr("Souligner pendant que j’écris"),
    tr("Souligner ou non ce qui est à vérifier"),
    (),
    *_SPELLING[:2],
    "",
    True,
)
EXEMPLE_PRECEDENT = Spec(
    "exemple_precedent",
    tr("Exemple précédent"),
    tr("Passer à l’exemple d’avant"),
    ("Ctrl+PgUp",),
    "chevron-left",
    tr("Exemple"),
)
EXEMPLE_SUIVANT = Spec(
    "exemple_suivant",
    tr("Exemple suivant"),
    tr("Passer à l’exemple d’après"),
    ("Ctrl+PgDown",),
    "chevron-right",
    tr("Exemple"),
)
REMPLACER = Spec(
    "remplacer",
    tr("Chercher et remplacer…"),
    tr("Chercher des mots dans cet exemple, et les remplacer"),
    ("Ctrl+H",),
    "replace",
    tr("Exemple"),
)
APERCU = Spec(
    "apercu",
    tr("Aperçu de la page"),
    tr("Voir la page de cet exemple telle qu’elle sera imprimée (Échap revient au texte)"),
    ("F8",),
    "file-text",
    tr("Exemple"),
    checkable=True,
)
TEXTE_SEUL = Spec(
    "texte_seul",
    tr("Seulement le texte"),
    tr("Ne garder que le texte à l’écran (Échap revient)"),
    ("F11",),
    "maximize",
    tr("Exemple"),
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

OPEN_FIRST = tr("Ouvrez d’abord un dossier.")
READ_ONLY = tr("Ce dossier est ouvert en lecture seule\u00a0: ouvrez le vôtre pour le modifier.")
IN_TEXT_FIRST = tr("Cliquez d’abord dans une réponse d’un exemple.")
NOTHING_TO_TIE = tr("Choisissez d’abord un passage d’un exemple, une preuve ou un critère.")
NOT_UNDERLINED = tr("Placez d’abord le curseur dans un passage souligné\u00a0: F7 y va.")
IN_EXEMPLE_FIRST = tr("Ouvrez d’abord un exemple, dans l’écran Exemples.")
NO_PANEL = tr("Cet écran n’a pas de volet à droite.")
NO_FILTER = tr("Cet écran n’a rien à filtrer.")
IN_REVIEW_ONLY = tr("Ouvrez d’abord le dossier d’un candidat, par «\u00a0Relire le dossier d’un candidat…\u00a0».")
NOT_IN_REVIEW = tr("Pendant une relecture, vos remarques sont dans «\u00a0Relire\u00a0».")
