"""The rows of the follow-up: which candidates are shown, in which order, under which heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from dossier_pro.domain.dates import Mois, depuis_texte, dernier_jour, ecrire, ecrire_court
from dossier_pro.domain.echeances import dans
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import NBSP, fold, pluriel
from dossier_pro.domain.translation import counted_noop, tr
from dossier_pro.gui.kit.delegates import Index
from dossier_pro.gui.kit.states import ORDRE, Etat, mot
from dossier_pro.gui.kit.tips import plain_tips
from dossier_pro.services.suivi.following import LigneCcp, LigneSuivi, phrase_a_relire, phrase_meme_id

LigneSuiviRole = Qt.ItemDataRole.UserRole + 40
Filtre = Literal["tous", "bientot", "a_relire", "remarques", "incomplets", "illisibles"]
Groupement = Literal["", "titre", "session"]
COLONNES = (tr("Candidat"), tr("Avancement des CCP"), tr("Session"), tr("Remarques"), tr("Où il en est"), tr("Modifié"))
CANDIDAT, CCP, SESSION, REMARQUES, MANQUE, MODIFIE = range(len(COLONNES))
FILTRES: tuple[tuple[Filtre, str], ...] = (
    ("tous", tr("Tous les candidats")),
    ("bientot", tr("Session dans moins de deux mois")),
    ("a_relire", tr("À relire", "par le formateur")),
    ("remarques", tr("Remarques ouvertes")),
    ("incomplets", tr("Pas encore prêts")),
    ("illisibles", tr("Fichiers non lus")),
)
GROUPEMENTS: tuple[tuple[Groupement, str], ...] = (
    ("", tr("Sans regroupement")),
    ("titre", tr("Par titre")),
    ("session", tr("Par session")),
)
_BIENTOT = 61


@dataclass(frozen=True, slots=True)
class Titre:
    """A heading over a group of candidates."""

    texte: str


Rangee = LigneSuivi | Titre


@dataclass(frozen=True, slots=True)
class SuiviLayout:
    """How the rows are shown: words that they must hold, filter, grouping, column and direction of the order.

    ``colonne`` -1 keeps the order of attention: the next session first.
    """

    mots: str = ""
    filtre: Filtre = "tous"
    groupement: Groupement = ""
    colonne: int = -1
    descendant: bool = False


def rangees(lignes: Sequence[LigneSuivi], vue: SuiviLayout, aujourd_hui: date) -> tuple[Rangee, ...]:
    """Return the rows of a view."""
    kept = [une for une in lignes if _garde(une, vue, aujourd_hui)]
    if vue.colonne >= 0:
        kept.sort(key=_ordre(vue.colonne), reverse=vue.descendant)
        kept.sort(key=lambda une: bool(une.erreur))
    if not vue.groupement:
        return tuple(kept)
    groups: dict[tuple[Any, ...], list[LigneSuivi]] = {}
    for une in kept:
        groups.setdefault(_groupe(une, vue.groupement), []).append(une)
    out: list[Rangee] = []
    for key in sorted(groups):
        what = counted_noop("fichier") if key[0] == 2 else counted_noop("candidat")
        out.append(Titre(f"{_nom_groupe(key, vue.groupement)} ({pluriel(len(groups[key]), *what)})"))
        out += groups[key]
    return tuple(out)


def _garde(une: LigneSuivi, vue: SuiviLayout, aujourd_hui: date) -> bool:
    words = fold(vue.mots).split()
    text = fold(f"{une.nom} {une.intitule} {une.sigle} {une.cle} {Path(une.fichier).stem}")
    if not all(word in text for word in words):
        return False
    jours = _jours(une, aujourd_hui)
    return {
        "tous": True,
        "bientot": jours is not None and 0 <= jours <= _BIENTOT,
        "a_relire": une.a_relire > 0,
        "remarques": une.remarques_ouvertes > 0,
        "incomplets": not une.erreur and not une.pret,
        "illisibles": bool(une.erreur),
    }[vue.filtre]


def _jours(une: LigneSuivi, aujourd_hui: date) -> int | None:
    """How many days are left until the session, the first of its month where no more is known; none once it began."""
    jour = une.jour
    if jour is None:
        return None
    return max((jour - aujourd_hui).days, 0) if dernier_jour(jour) >= aujourd_hui else -1


def _part(une: LigneSuivi) -> float:
    comptes = une.comptes
    return comptes.declares / comptes.total if comptes.total else 0.0


def _ordre(colonne: int) -> Callable[[LigneSuivi], Any]:
    keys: dict[int, Callable[[LigneSuivi], Any]] = {
        CANDIDAT: lambda une: (fold(une.nom), une.fichier),
        CCP: lambda une: (_part(une), fold(une.nom)),
        SESSION: lambda une: (une.jour is None, dernier_jour(une.jour or date.max), fold(une.nom)),
        REMARQUES: lambda une: (une.remarques_ouvertes, fold(une.nom)),
        MANQUE: lambda une: (une.comptes.absents, fold(une.nom)),
        MODIFIE: lambda une: (une.dernier_changement, fold(une.nom)),
    }
    return keys[colonne]


def _groupe(une: LigneSuivi, groupement: Groupement) -> tuple[Any, ...]:
    if une.erreur:
        return (2, "", "")
    if groupement == "titre":
        return (0, fold(une.intitule), une.cle, une.intitule)
    return (0, dernier_jour(une.jour).isoformat(), une.session) if une.jour else (1, "", "")


def _nom_groupe(key: tuple[Any, ...], groupement: Groupement) -> str:
    if key[0] == 2:
        return tr("Non lus")
    if groupement == "titre":
        return f"{key[3]} – {key[2]}"
    if key[0] == 1:
        return tr("Sans date de session")
    jour = depuis_texte(key[2])
    if isinstance(jour, Mois):
        return tr("Session de {month}", month=ecrire(jour))
    return tr("Session du {day}", day=ecrire(jour))


# --- words -----------------------------------------------------------------------------------------------------------


def quand_session(une: LigneSuivi, aujourd_hui: date) -> tuple[str, str]:
    """Return the session's day (or month) and how far it is, both in words; empty where there is none."""
    jour = une.jour
    if jour is None:
        return "", ""
    return ecrire(jour), tr("passée") if dernier_jour(jour) < aujourd_hui else dans(jour, aujourd_hui)


def jour_de(moment: str) -> date | None:
    """Return the day of a moment where the user is."""
    return datetime.fromisoformat(moment).astimezone().date() if moment else None


def nom(une: LigneSuivi) -> str:
    """Return what a candidate is called: the name, or that of the file."""
    return une.nom or Path(une.fichier).stem


def sous_nom(une: LigneSuivi) -> str:
    """Return the titre, the modalité and what is aimed at, in short."""
    modalite = {"vae": "VAE", "formation": tr("Formation")}.get(une.modalite, "")
    objet = "" if une.objet == "Titre" else une.objet
    copies = tr("{count} copies", count=une.copies) if une.copies > 1 else ""
    same = tr("identifiant en double") if une.meme_id else ""
    anew = tr("à relire", "par le formateur") if une.a_relire else ""
    return " · ".join(part for part in (anew, une.sigle or une.intitule, modalite, objet, copies, same) if part)


def dessin(ccp: LigneCcp) -> dict[Etat, int]:
    """Return the lengths of a CCP’s bar."""
    return dict(zip(ORDRE, ccp.dessin, strict=False))


def sigle(ccp: LigneCcp) -> str:
    """Return « CCP 1 » or « CCS 1 »."""
    return f"{'CCS' if ccp.ccs else 'CCP'}{NBSP}{ccp.numero}"


def visees(une: LigneSuivi) -> tuple[LigneCcp, ...]:
    """Return the CCP that are asked for and not obtained."""
    return tuple(c for c in une.ccp if c.vise and not c.obtenu)


def phrase(une: LigneSuivi, aujourd_hui: date) -> str:
    """Return a whole line in words, for tooltips and screen readers."""
    if une.erreur:
        return tr("{file} : {reason}", file=Path(une.fichier).name, reason=une.erreur)
    parts = [f"{nom(une)}, {sous_nom(une)}"]
    for ccp in visees(une):
        counts = ", ".join(f"{n} {mot(state, n)}" for state, n in ccp.comptes.par_etat().items() if n)
        parts.append(tr("{ccp} : {counts}", ccp=sigle(ccp), counts=counts))
    jour, loin = quand_session(une, aujourd_hui)
    if not jour:
        parts.append(tr("Pas de date de session"))
    elif isinstance(une.jour, Mois):
        parts.append(tr("Session en {month}, {how_far}", month=jour, how_far=loin))
    else:
        parts.append(tr("Session le {day}, {how_far}", day=jour, how_far=loin))
    if une.remarques_ouvertes:
        parts.append(pluriel(une.remarques_ouvertes, "remarque ouverte", "remarques ouvertes"))
    parts += dict.fromkeys((une.bilan, une.manque))
    if une.a_relire:
        parts.append(phrase_a_relire(une))
    if une.copies > 1:
        parts.append(
            tr(
                "{count} copies de ce dossier, la plus récente est montrée\u00a0: {name}",
                count=une.copies,
                name=Path(une.fichier).name,
            )
        )
    if une.meme_id:
        parts.append(phrase_meme_id(une))
    return ". ".join(parts)


# --- the model -------------------------------------------------------------------------------------------------------


class SuiviModel(QAbstractTableModel):
    """Rows of ``rangees``; painted by a delegate, read out through their display text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rangees: tuple[Rangee, ...] = ()
        self.vue = SuiviLayout()
        self.aujourd_hui = date.min
        self._lignes: tuple[LigneSuivi, ...] = ()

    def show(self, lignes: Sequence[LigneSuivi], vue: SuiviLayout, aujourd_hui: date) -> None:
        """Show lines in a view."""
        self.beginResetModel()
        self._lignes, self.vue, self.aujourd_hui = tuple(lignes), vue, aujourd_hui
        self.rangees = rangees(lignes, vue, aujourd_hui)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rangees)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLONNES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLONNES[section]
        return None

    @plain_tips
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rangees[index.row()]
        if role == LigneSuiviRole:
            return row
        if isinstance(row, Titre):
            return row.texte if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texte(row, index.column())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return phrase(row, self.aujourd_hui)
        return None

    def _texte(self, une: LigneSuivi, column: int) -> str:
        if une.erreur:
            return {CANDIDAT: Path(une.fichier).name, MANQUE: une.erreur}.get(column, "")
        bars = ", ".join(f"{sigle(c)} {c.comptes.declares}/{c.comptes.total}" for c in visees(une))
        return {
            CANDIDAT: nom(une),
            CCP: bars,
            SESSION: quand_session(une, self.aujourd_hui)[0],
            REMARQUES: str(une.remarques_ouvertes or ""),
            MANQUE: ". ".join(dict.fromkeys((une.bilan, une.manque))),
            MODIFIE: ecrire_court(jour_de(une.dernier_changement)),
        }[column]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rangees[index.row()], Titre):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
