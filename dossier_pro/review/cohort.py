"""Many dossiers at once: one line a candidate, and what a whole group has not understood.

A line is plain data, so that it can be kept in an index and read again without opening the dossier.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from typing import Any

from dossier_pro.domain.dates import depuis_texte, dernier_jour, en_texte
from dossier_pro.domain.dossier import Dossier, Session
from dossier_pro.domain.readiness import UNITES, Comptes, EtatActivite, Readiness, segments
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold, pluriel

Jour = date
"""A day, where a field is called ``date``."""


@dataclass(frozen=True, slots=True)
class LigneCompetence:
    """A compétence with its counts."""

    numero: int
    intitule: str
    comptes: Comptes


@dataclass(frozen=True, slots=True)
class LigneEcf:
    """The result of an évaluation en cours de formation; ``date`` as ``dates.en_texte`` writes it."""

    intitule: str
    date: str | None = None
    satisfait: bool | None = None
    auteur: str = ""

    @property
    def jour(self) -> Jour | None:
        """The day of the évaluation; a month where no more is known."""
        return depuis_texte(self.date) if self.date else None


@dataclass(frozen=True, slots=True)
class LigneCcp:
    """A CCP (or CCS) of one candidate with its counts: the same fields as in `docs/contracts.md`, dossier-pro/etat/1.

    ``dessin`` are the lengths of its bar (``readiness.segments``), in the order of ``readiness.ORDRE``.
    """

    numero: int
    ccs: bool
    intitule: str
    vise: bool
    obtenu: bool
    pret: bool
    comptes: Comptes
    competences: tuple[LigneCompetence, ...] = ()
    dessin: tuple[int, ...] = ()
    ecf: tuple[LigneEcf, ...] = ()


@dataclass(frozen=True, slots=True)
class LigneSuivi:
    """One candidate's dossier as a trainer follows it; with ``erreur`` nothing else but ``fichier`` is known.

    Attributes:
        fichier: path of the file, under the folder that was asked for.
        modifie: when the file was last written, ISO 8601 in UTC.
        change: when the dossier was last changed as far as its file tells, ISO 8601 in UTC; copying does not move it.
        sessions: the days of its sessions (``dates.en_texte``), in their order.
        session: the next one of them, or the last where all are past (``au_jour``).
        etape, bilan: which of the three words fits (`docs/model.md`, Readiness), and its sentence.
        manque: what is missing most, in words.
        etats: the state of each cible by its id, for the view of a whole group.
        copies: how many files hold this candidate's one dossier; this line is the newest.
        meme_id: who else has a dossier of this id, in words: their reviews could be taken for each other's.
        a_relire: how many places read otherwise than when the reader of this computer read it last; none before a first
            reading.
    """

    fichier: str
    nom: str = ""
    cle: str = ""
    sigle: str = ""
    intitule: str = ""
    modalite: str = ""
    objet: str = ""
    pret: bool = False
    etape: str = ""
    bilan: str = ""
    ccp: tuple[LigneCcp, ...] = ()
    remarques_ouvertes: int = 0
    session: str | None = None
    sessions: tuple[str, ...] = ()
    modifie: str = ""
    change: str = ""
    manque: str = ""
    dossier_id: str = ""
    etats: Mapping[str, str] = field(default_factory=dict)
    erreur: str | None = None
    copies: int = 1
    meme_id: str = ""
    a_relire: int = 0

    @property
    def comptes(self) -> Comptes:
        """The sum over what is visé and not obtained yet."""
        return sum((c.comptes for c in self.ccp if c.vise and not c.obtenu), Comptes())

    @property
    def jour(self) -> date | None:
        """The day of ``session``; a month where no more is known."""
        return depuis_texte(self.session) if self.session else None

    @property
    def dernier_changement(self) -> str:
        """When the candidate last worked on it: what the file itself tells, else when it was written."""
        return self.change or self.modifie


def ligne(
    fichier: str, dossier: Dossier, etat: Readiness, *, aujourd_hui: date, modifie: str, change: str = ""
) -> LigneSuivi:
    """Return the line of a dossier. But for its session it is the same on any day (``au_jour``).

    Args:
        fichier: the path to show and to open it by.
        dossier: the candidate's file.
        etat: its readiness on that day.
        aujourd_hui: tells a session to come from a past one.
        modifie: when the file was last written, ISO 8601.
        change: when the dossier was last changed, ISO 8601.
    """
    jours = sorted(s.jour for s in dossier.all(Session).values() if s.jour)
    referentiel, projet = dossier.referentiel, dossier.projet
    made = LigneSuivi(
        fichier=fichier,
        nom=dossier.candidat.nom_complet,
        cle=referentiel.cle,
        sigle=referentiel.sigle or "",
        intitule=referentiel.intitule,
        modalite=projet.modalite or "",
        objet=_objet(projet.objet, projet.numeros),
        pret=etat.pret,
        etape=etat.etape,
        bilan=etat.phrase,
        ccp=tuple(_ccp(e, etat) for e in etat.ccp),
        remarques_ouvertes=sum(fil.a_traiter for fil in dossier.avis.fils()),
        sessions=tuple(map(en_texte, jours)),
        modifie=modifie,
        change=change,
        manque=manque_surtout(etat),
        dossier_id=dossier.id,
        etats={cible_id: cible.dessine for cible_id, cible in etat.cibles.items()},
    )
    return au_jour(made, aujourd_hui)


def au_jour(une: LigneSuivi, aujourd_hui: date) -> LigneSuivi:
    """Return a line as it is on a day: the session that comes next is another one once a session is over."""
    jour = _suivie([depuis_texte(jour) for jour in une.sessions], aujourd_hui)
    return replace(une, session=en_texte(jour) if jour else None)


def manque_surtout(etat: Readiness) -> str:
    """Return in words the compétence of a visé CCP that lacks most: « CP 4 : 3 critères sur 5 ne sont pas montrés »."""
    worst = max(
        (
            (c.comptes.absents, -rank, f"{_lieu(e)}CP\u00a0{c.competence.numero}", c.comptes.total)
            for e in etat.ccp
            if e.vise and not e.obtenu
            for rank, c in enumerate(e.competences)
        ),
        default=None,
    )
    if worst is None or worst[0] == 0:
        blocking = next((m.phrase for m in etat.manques if m.gravite == "bloquant"), "")
        return blocking or etat.phrase
    absents, _, lieu, total = worst
    return f"{lieu} : {pluriel(absents, etat_unite(etat))} sur {total} à montrer"


def etat_unite(etat: Readiness) -> str:
    """Return the word for what is counted."""
    return UNITES[etat.unite]


def _lieu(etat: EtatActivite) -> str:
    return f"CCS\u00a0{etat.activite.numero}, " if etat.activite.ccs else ""


def _ccp(etat: EtatActivite, whole: Readiness) -> LigneCcp:
    a = etat.activite
    bar = segments(e for e in whole.cibles.values() if e.cible.activite == a)
    competences = tuple(
        LigneCompetence(c.competence.numero, c.competence.intitule, c.comptes) for c in etat.competences
    )
    dessin = tuple(bar.values())
    ecf = tuple(LigneEcf(n.intitule, en_texte(n.jour) if n.jour else None, n.satisfait, n.auteur) for n in etat.ecf)
    return LigneCcp(
        a.numero, a.ccs, a.intitule, etat.vise, etat.obtenu, etat.pret, etat.comptes, competences, dessin, ecf
    )


def _objet(objet: str, numeros: tuple[int, ...]) -> str:
    if objet == "titre":
        return "Titre"
    return f"{objet.upper()}\u00a0{', '.join(map(str, numeros))}"


def session_suivie(dossier: Dossier, aujourd_hui: date) -> date | None:
    """Return the day of the next session, of the last one where all are past, None where there is none.

    A session of which only the month is known is to come until that month ends.
    """
    return _suivie(sorted(s.jour for s in dossier.all(Session).values() if s.jour), aujourd_hui)


def _suivie(jours: Sequence[date], aujourd_hui: date) -> date | None:
    coming = [jour for jour in jours if dernier_jour(jour) >= aujourd_hui]
    return coming[0] if coming else (jours[-1] if jours else None)


# --- JSON ----------------------------------------------------------------------------------------------------------


def vers_json(une: LigneSuivi) -> dict[str, Any]:
    """Return a line as plain JSON values."""
    # By hand: dataclasses.asdict copies every number of two hundred candidates one by one, which is felt.
    return {**_champs(une), "ccp": tuple(map(_ccp_json, une.ccp)), "etats": dict(une.etats)}


def _ccp_json(ccp: LigneCcp) -> dict[str, Any]:
    competences = tuple({**_champs(c), "comptes": _champs(c.comptes)} for c in ccp.competences)
    own = {"comptes": _champs(ccp.comptes), "competences": competences, "ecf": tuple(map(_champs, ccp.ecf))}
    return {**_champs(ccp), **own}


def _champs(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


def depuis_json(data: Mapping[str, Any]) -> LigneSuivi:
    """Return the line that ``vers_json`` gave.

    Raises:
        TypeError, KeyError: it is of another form.
    """
    own = {"ccp": tuple(map(_ccp_depuis_json, data["ccp"])), "sessions": tuple(data["sessions"])}
    return LigneSuivi(**{**data, **own})


def _ccp_depuis_json(data: Mapping[str, Any]) -> LigneCcp:
    competences = (LigneCompetence(**{**c, "comptes": Comptes(**c["comptes"])}) for c in data["competences"])
    own: dict[str, Any] = {
        "comptes": Comptes(**data["comptes"]),
        "competences": tuple(competences),
        "dessin": tuple(data["dessin"]),
    }
    own["ecf"] = tuple(LigneEcf(**one) for one in data["ecf"])
    return LigneCcp(**{**data, **own})


# --- copies ----------------------------------------------------------------------------------------------------------


def _par_dossier(lines: Iterable[LigneSuivi]) -> dict[str, dict[str, list[LigneSuivi]]]:
    """Return the lines that could be read by the id of their dossier, then by the candidate's name."""
    found: dict[str, dict[str, list[LigneSuivi]]] = {}
    for une in lines:
        if une.dossier_id and not une.erreur:
            found.setdefault(une.dossier_id, {}).setdefault(fold(une.nom), []).append(une)
    return found


def reunir(lignes: Iterable[LigneSuivi]) -> tuple[LigneSuivi, ...]:
    """Return one line for each candidate's dossier: of copies of one dossier, the newest, with their number.

    Copies of one starter file have one id under several names: each name keeps its line, which says so. A copy without
    a name belongs to the only name there is, and never stands for it: a starter file that was worked on since would
    hide the candidate.
    """
    lines = list(lignes)
    kept = [une for une in lines if not une.dossier_id or une.erreur]
    for names in _par_dossier(lines).values():
        if len(names) == 2 and "" in names:
            nameless = names.pop("")
            next(iter(names.values())).extend(nameless)
        newest = {name: max(found, key=_fraicheur) for name, found in names.items()}
        for name, found in names.items():
            others = sorted(one.nom or "un dossier sans nom" for key, one in newest.items() if key != name)
            kept.append(replace(newest[name], copies=len(found), meme_id=", ".join(others)))
    return tuple(kept)


def _fraicheur(une: LigneSuivi) -> tuple[bool, str, str, int, str]:
    """What tells the newest copy that bears a name.

    Its last change according to the file itself, because copying a file dates it anew. Of copies of one state, the file
    that was written last; then the one whose name says least of a copy.
    """
    return bool(fold(une.nom)), une.dernier_changement, une.modifie, -len(une.fichier), une.fichier


# --- a whole group -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Groupe:
    """The dossiers on one référentiel (``cle``) or for one session, in their order."""

    cle: str
    libelle: str
    lignes: tuple[LigneSuivi, ...]


@dataclass(frozen=True, slots=True)
class RangCohorte:
    """A critère over the group: the state of each candidate that aims at it, "" for who does not."""

    cible_id: str
    lieu: str
    texte: str
    etats: tuple[str, ...]

    @property
    def vises(self) -> int:
        """How many candidates aim at it."""
        return sum(1 for etat in self.etats if etat)

    @property
    def acquis(self) -> int:
        """How many are drawn declared or confirmed."""
        return sum(1 for etat in self.etats if etat in ("declare", "confirme"))


def par_titre(lignes: Iterable[LigneSuivi]) -> tuple[Groupe, ...]:
    """Group what could be read by référentiel, by the titre's name."""
    groups: dict[str, list[LigneSuivi]] = {}
    for une in lignes:
        if not une.erreur:
            groups.setdefault(une.cle, []).append(une)
    made = (Groupe(cle, found[0].intitule, tuple(found)) for cle, found in groups.items())
    return tuple(sorted(made, key=lambda g: (fold(g.libelle), g.cle)))


def par_session(lignes: Iterable[LigneSuivi]) -> tuple[Groupe, ...]:
    """Group what could be read by the session's day, the earliest first, no day last."""
    groups: dict[str, list[LigneSuivi]] = {}
    for une in lignes:
        if not une.erreur:
            groups.setdefault(une.session or "", []).append(une)
    order = sorted(groups, key=lambda day: (not day, day))
    return tuple(Groupe(day, day or "Sans date de session", tuple(groups[day])) for day in order)


def ordonner(lignes: Iterable[LigneSuivi], *, aujourd_hui: date) -> tuple[LigneSuivi, ...]:
    """Return the lines in the order in which they want attention.

    The next session comes first, then who has no session, then past sessions, then what could not be read.
    """

    def key(une: LigneSuivi) -> tuple[int, str, str, str]:
        if une.erreur:
            return 3, "", "", une.fichier
        jour = une.jour
        if jour is None:
            return 1, "", fold(une.nom), une.fichier
        past = dernier_jour(jour) < aujourd_hui
        return (2 if past else 0), dernier_jour(jour).isoformat(), fold(une.nom), une.fichier

    return tuple(sorted(lignes, key=key))


def cohorte(groupe: Groupe, cibles: Mapping[str, tuple[str, str]]) -> tuple[RangCohorte, ...]:
    """Return critères × candidates for the dossiers on one référentiel.

    Args:
        groupe: dossiers of one titre.
        cibles: place and text of each cible by its id, in the référentiel's order.
    """
    return tuple(
        RangCohorte(cible_id, lieu, texte, tuple(une.etats.get(cible_id, "") for une in groupe.lignes))
        for cible_id, (lieu, texte) in cibles.items()
    )


def mal_compris(rangs: Iterable[RangCohorte], limite: int) -> tuple[RangCohorte, ...]:
    """Return the critères that fewest candidates show, at most ``limite``; what everybody shows is left out."""
    low = [r for r in rangs if r.vises and r.acquis < r.vises]
    return tuple(sorted(low, key=lambda r: (r.acquis / r.vises, r.cible_id))[:limite])
