"""The threads of the dossier as the candidate reads them: filtered, grouped by what they are about, counted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QModelIndex

from dossier_pro.domain.avis import CANDIDAT, GENRES, VIDE, Avis, Fait, Fil, Lecteur, Remarque, lecteur
from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.dossier import CHAMPS, Dossier, Preuve
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import NBSP
from dossier_pro.domain.translation import counted, tr
from dossier_pro.gui.kit.delegates import Index
from dossier_pro.gui.kit.list_model import ListModel

if TYPE_CHECKING:
    from dossier_pro.services.review.on_paper import RemarqueSituee

ChoixEtat = Literal["a_traiter", "traitees", "toutes"]
ETATS: tuple[tuple[ChoixEtat, str], ...] = (
    ("a_traiter", tr("À traiter")),
    ("traitees", tr("Traitées")),
    ("toutes", tr("Toutes")),
)


@dataclass(frozen=True, slots=True)
class Filtre:
    """What is shown; ``lecteur`` None and ``genre`` "" are everybody and every kind."""

    etat: ChoixEtat = "a_traiter"
    lecteur: Lecteur | None = None
    genre: str = ""

    def garde(self, fil: Fil) -> bool:
        """Return whether a thread is shown."""
        if self.lecteur is not None and lecteur(fil.remarque) != self.lecteur:
            return False
        if self.genre and fil.remarque.genre != self.genre:
            return False
        if self.etat == "a_traiter":
            return fil.a_traiter
        return self.etat == "toutes" or fil.etat == "traite"


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """One line of the list: what the threads below are about, or a thread."""

    texte: str
    situee: RemarqueSituee | None = None

    @property
    def sous(self) -> str:
        """Who, when, and what has become of it."""
        if self.situee is None:
            return ""
        fil = self.situee.fil
        state = {"traite": tr("traitée"), "rouvert": tr("rouverte"), "ouvert": ""}[fil.etat]
        answers = len(fil.reponses)
        said = f"{answers} {counted(answers, 'réponse', 'réponses')}" if answers else ""
        return " · ".join(part for part in (signature(fil.remarque), said, state) if part)


def role_said(role: str) -> str:
    """Return a reader's role, which is kept in French, in the language of the window; another stays as it was typed."""
    return tr("candidat") if role == CANDIDAT else tr(role)


def signature(fait: Fait, *, role: bool = False) -> str:
    """Return who wrote a fact and when: « Anne Lefèvre, le 12 mars 2026 », « Vous, le 13 mars 2026 »."""
    who = tr("Vous") if fait.role == CANDIDAT else fait.auteur.strip() or tr("Une personne sans nom")
    if role and fait.role and fait.role != CANDIDAT:
        who = f"{who} ({role_said(fait.role)})"
    jour = getattr(fait, "jour", None)
    return tr("{nom}, le\u00a0{date}", nom=who, date=ecrire(jour).replace(" ", NBSP)) if isinstance(jour, date) else who


_derniers: tuple[Avis, tuple[Fil, ...]] = (VIDE, ())


def fils_de(avis: Avis) -> tuple[Fil, ...]:
    """Return the threads; those of the last set of facts that was asked for are kept, since each edit asks again."""
    global _derniers
    if _derniers[0] is not avis:
        _derniers = (avis, avis.fils())
    return _derniers[1]


def ouvertes(avis: Avis) -> int:
    """Return how many remarks wait for the candidate."""
    return sum(fil.a_traiter for fil in fils_de(avis))


def lecteurs(avis: Avis) -> dict[Lecteur, str]:
    """Return everybody who made a remark, with their name and role in words."""
    found: dict[Lecteur, str] = {}
    for fil in fils_de(avis):
        remarque = fil.remarque
        found.setdefault(lecteur(remarque), signature_sans_date(remarque))
    return found


def signature_sans_date(fait: Fait) -> str:
    """Return a reader's name with their role."""
    if fait.role == CANDIDAT:
        return tr("Vous")
    name = fait.auteur.strip() or tr("Une personne sans nom")
    return f"{name} ({role_said(fait.role)})" if fait.role else name


def situee_de(dossier: Dossier, remarque_id: str) -> RemarqueSituee | None:
    """Return a thread with where it stands now, None where it is not there any more."""
    from dossier_pro.services.review.on_paper import situer_une

    fil = next((fil for fil in fils_de(dossier.avis) if fil.remarque.id == remarque_id), None)
    return situer_une(dossier, fil) if fil else None


def fils_de_l_exemple(dossier: Dossier, exemple_id: str) -> tuple[RemarqueSituee, ...]:
    """Return the threads of one exemple: those on it or on a passage that is gone first, then as the text goes."""
    from dossier_pro.services.review.on_paper import situer_sur

    found = situer_sur(dossier, exemple_id, fils_de(dossier.avis))
    return tuple(sorted(found, key=_dans_le_texte))


def _dans_le_texte(situee: RemarqueSituee) -> tuple[int, int]:
    trouve = situee.place.trouve
    return (CHAMPS.index(trouve.champ), trouve.debut) if trouve else (-1, 0)


def lignes(situees: Iterable[RemarqueSituee], dossier: Dossier, filtre: Filtre) -> list[ThreadRow]:
    """Return the lines of the list: the whole dossier first, then the exemples, the critères, the preuves."""
    groups: dict[tuple[Any, ...], tuple[str, list[RemarqueSituee]]] = {}
    ranks = _rangs(dossier)
    for situee in situees:
        if filtre.garde(situee.fil):
            key, head = _groupe(situee, dossier, ranks)
            groups.setdefault(key, (head, []))[1].append(situee)
    rows: list[ThreadRow] = []
    for key in sorted(groups):
        head, members = groups[key]
        rows.append(ThreadRow(head))
        rows += [ThreadRow(_titre(one), one) for one in sorted(members, key=_dans_le_texte)]
    return rows


def _rangs(dossier: Dossier) -> dict[str, tuple[int, str]]:
    """Return of each exemple, cible and preuve its order and what its group is called."""
    found: dict[str, tuple[int, str]] = {}
    for activite in dossier.referentiel.activites:
        for rank, exemple in enumerate(dossier.exemples_de(activite.id), 1):
            title = exemple.intitule.strip() or tr("sans intitulé")
            found[exemple.id] = (
                len(found),
                tr("{sigle}, exemple\u00a0{rang}\u00a0: {titre}", sigle=activite.sigle, rang=rank, titre=title),
            )
    for cible in dossier.referentiel.cibles.values():
        found[cible.id] = (len(found), tr("{nom}\u00a0: {texte}", nom=cible.lieu, texte=cible.texte))
    for preuve in dossier.all(Preuve).values():
        found[preuve.id] = (len(found), tr("Preuve «\u00a0{titre}\u00a0»", titre=preuve.titre))
    return found


def _groupe(
    situee: RemarqueSituee, dossier: Dossier, ranks: dict[str, tuple[int, str]]
) -> tuple[tuple[int, int, str], str]:
    remarque = situee.fil.remarque
    if remarque.sur == "dossier":
        return (0, 0, ""), tr("Tout le dossier")
    known = ranks.get(situee.place.exemple_id or remarque.sur_id)
    if known is None:
        gone = {"preuve": tr("Une preuve retirée depuis"), "critere": tr("Un critère d’un autre référentiel")}
        return (2, 0, remarque.sur), gone.get(remarque.sur, tr("Un exemple retiré depuis"))
    return (1, known[0], ""), known[1]


def _titre(situee: RemarqueSituee) -> str:
    remarque = situee.fil.remarque
    words = " ".join(remarque.texte.split())
    genre = tr(GENRES[remarque.genre])
    return tr("{nom}\u00a0: {texte}", nom=genre, texte=words) if words else genre


def lieu_de(remarque: Remarque) -> Lieu | None:
    """Return the place of the dossier that a remark is about, None where it is about the whole of it."""
    if remarque.sur in ("passage", "exemple"):
        return Lieu("remarque_texte", remarque.id)
    if remarque.sur == "preuve":
        return Lieu("preuve", remarque.sur_id)
    return Lieu("cible", remarque.sur_id) if remarque.sur == "critere" else None


def est_la(situee: RemarqueSituee, dossier: Dossier) -> bool:
    """Return whether what a remark is about is still in the dossier."""
    remarque = situee.fil.remarque
    if remarque.sur in ("passage", "exemple"):
        return situee.place.exemple_id is not None
    if remarque.sur == "preuve":
        return dossier.get(Preuve, remarque.sur_id) is not None
    return remarque.sur == "critere" and remarque.sur_id in dossier.referentiel.cibles


class FilsModel(ListModel[ThreadRow]):
    """The lines for a list view; those that say what follows cannot be chosen."""

    def text(self, row: ThreadRow) -> str:
        return row.texte

    def spoken(self, row: ThreadRow) -> str:
        return "\n".join(part for part in (row.texte, row.sous) if part)

    def can_be_chosen(self, row: ThreadRow) -> bool:
        return row.situee is not None

    def next_of(self, index: Index, delta: int) -> QModelIndex:
        """Return the next thread after an index, or before it; the same where there is none."""
        place = index.row() + delta if index.isValid() else 0
        while 0 <= place < len(self.rows):
            if self.rows[place].situee is not None:
                return self.index(place)
            place += delta
        return self.index(index.row()) if index.isValid() else QModelIndex()

    def index_of(self, remarque_id: str) -> QModelIndex:
        """Return where a thread stands; an index that is not valid where it is not shown."""
        return self.first(lambda row: row.situee is not None and row.situee.fil.remarque.id == remarque_id)
