"""Which action stands in which menu: data, read by the menu bar and by the button ☰ (``window/menus``)."""

from __future__ import annotations

from collections.abc import Iterator

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.specs import Spec


@dataclass(frozen=True, slots=True)
class SubMenu:
    """A menu: its title, with the letter that opens it marked, and what stands in it."""

    title: str
    entries: tuple[Entry, ...]


class Line:
    """Between two groups of a menu."""


class RecentFiles:
    """The dossiers that were open last, as a menu of their own."""


Entry = Spec | SubMenu | Line | RecentFiles
"""What stands in a menu."""

LINE, RECENT_FILES = Line(), RecentFiles()

_COLOURS = SubMenu(tr("Couleurs"), tuple(specs.COULEURS.values()))
_LANGUAGE = SubMenu(tr("Langue de la fenêtre"), tuple(specs.LANGUES.values()))
_SIZE = SubMenu(
    tr("Taille et lecture"),
    (specs.AGRANDIR, specs.REDUIRE, specs.TAILLE_NORMALE, LINE, specs.LECTURE_FACILE, specs.ECOUTER),
)
_TEXT = SubMenu(
    tr("Texte"),
    (specs.GRAS, specs.ITALIQUE, specs.PUCES, specs.NUMEROS, LINE, specs.REJOINDRE),
)
_SPELLING = SubMenu(
    tr("Orthographe"),
    (specs.MOT_SUIVANT, specs.MOT_PRECEDENT, specs.AJOUTER_MOT, specs.IGNORER_ICI, LINE, specs.SOULIGNER),
)
_EXEMPLE = SubMenu(
    tr("Exemple"),
    (specs.EXEMPLE_PRECEDENT, specs.EXEMPLE_SUIVANT, LINE, specs.REMPLACER, specs.APERCU, specs.TEXTE_SEUL),
)
_TRAINER = SubMenu(tr("Formateur"), (specs.ENVOYER, specs.INTEGRER, LINE, specs.RELIRE, specs.SUIVRE))
_WORD = (specs.REPRENDRE_DP, specs.VERIFIER_DP, specs.IMPORTER)
_DATA = (
    specs.SAUVEGARDES,
    specs.REUNIR,
    specs.MOT_DE_PASSE,
    specs.TOUT_EXPORTER,
    specs.EFFACER,
    specs.TOUT_EFFACER,
)
_HELP = (specs.PREMIERS_PAS, specs.AIDE, specs.RACCOURCIS, specs.A_PROPOS)
_SCREENS = tuple(spec for spec in specs.ALLER.values() if spec.group == specs.VIEW)
_GUIDE = tuple(specs.ALLER[name] for name, _, _ in specs.GUIDE)

MENU_BAR: tuple[SubMenu, ...] = (
    SubMenu(
        tr("&Fichier"),
        (
            specs.NOUVEAU,
            specs.NOUVEAU_DEPUIS,
            specs.OUVRIR,
            RECENT_FILES,
            specs.EXEMPLE,
            LINE,
            specs.COPIER,
            specs.SAUVEGARDES,
            specs.IMPRIMER,
            LINE,
            specs.FERMER,
            specs.QUITTER,
        ),
    ),
    SubMenu(
        tr("É&dition"),
        (
            specs.ANNULER,
            specs.RETABLIR,
            LINE,
            specs.AJOUTER_EXEMPLE,
            specs.AJOUTER_PREUVE,
            specs.LIER,
            LINE,
            _TEXT,
            _SPELLING,
            _EXEMPLE,
            LINE,
            specs.RECHERCHER,
        ),
    ),
    SubMenu(
        tr("&Affichage"),
        (specs.RETOUR, specs.SUITE, specs.PALETTE, LINE, *_SCREENS, LINE, specs.PANNEAU, _COLOURS, _SIZE, _LANGUAGE),
    ),
    SubMenu(tr("&Outils"), (*_GUIDE, LINE, _TRAINER, LINE, *_WORD, LINE, *_DATA[1:])),
    SubMenu(tr("A&ide"), _HELP),
)
"""Everything, for whoever looks for it by reading: Alt shows it."""

BUTTON: tuple[Entry, ...] = (
    specs.NOUVEAU,
    specs.OUVRIR,
    RECENT_FILES,
    specs.ALLER["exporter"],
    specs.IMPRIMER,
    specs.FERMER,
    LINE,
    specs.ANNULER,
    specs.RETABLIR,
    specs.AJOUTER_EXEMPLE,
    specs.AJOUTER_PREUVE,
    specs.PALETTE,
    SubMenu(
        tr("Affichage"), (specs.RETOUR, specs.PANNEAU, specs.RECHERCHER, LINE, _EXEMPLE, _COLOURS, _SIZE, _LANGUAGE)
    ),
    LINE,
    SubMenu(tr("Guide"), _GUIDE),
    _TRAINER,
    SubMenu(tr("Word et référentiels"), (*_WORD, LINE, specs.EXEMPLE, specs.NOUVEAU_DEPUIS)),
    SubMenu(tr("Mes données"), (specs.COPIER, *_DATA)),
    SubMenu(tr("Aide"), _HELP),
    specs.QUITTER,
)
"""What is asked for most: three groups of six at most, the rest in menus of their own."""


def actions_in(entries: tuple[Entry, ...]) -> Iterator[Spec]:
    """Give the actions of a menu and of those inside it, in their order."""
    for entry in entries:
        if isinstance(entry, Spec):
            yield entry
        elif isinstance(entry, SubMenu):
            yield from actions_in(entry.entries)
