"""What a dossier shows and what it lacks: derived, never stored (`model.md`, Readiness).

Two tiers that are never fused: what the candidate declares, and what a trainer confirmed. The rules that block come
from the official model of the DP (version of 11/09/2017) and are in ``regles.py``; everything else is advice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dossier_pro.domain.avis import Position, ResultatEcf, ValeurPosition, positions_courantes
from dossier_pro.domain.dossier import Dossier, Exemple, Lien, Preuve
from dossier_pro.domain.referentiel import Activite, Cible, Competence, Transversale, Unite
from dossier_pro.domain.regles import Lieu, Manque, avertissements, blocages, complements
from dossier_pro.domain.text import empreinte, fold, is_blank, plain, pluriel

EtatPosition = Literal["confirme", "a_revoir", "non_demontre", "non_relu"]
EtatDessine = Literal["absent", "declare", "confirme", "a_revoir", "non_demontre"]


@dataclass(frozen=True, slots=True)
class Comptes:
    """How many items stand in each state.

    ``declares + absents = total``, and the four counts of the trainer sum to ``total`` too.
    """

    total: int = 0
    declares: int = 0
    absents: int = 0
    confirmes: int = 0
    a_revoir: int = 0
    non_demontres: int = 0
    non_relus: int = 0

    def __add__(self, other: Comptes) -> Comptes:
        return Comptes(
            self.total + other.total,
            self.declares + other.declares,
            self.absents + other.absents,
            self.confirmes + other.confirmes,
            self.a_revoir + other.a_revoir,
            self.non_demontres + other.non_demontres,
            self.non_relus + other.non_relus,
        )


@dataclass(frozen=True, slots=True)
class PositionLue:
    """What one reader says of a cible; ``ancienne``: of an earlier version of the text, which counts as à revoir."""

    position: Position
    ancienne: bool

    @property
    def valeur(self) -> ValeurPosition:
        """What counts."""
        return "a_revoir" if self.ancienne else self.position.valeur


@dataclass(frozen=True, slots=True)
class EtatCible:
    """One item: declared or not, why not, what trainers say (``ancienne``: one of an earlier version of the text).

    ``positions`` are those of several readers side by side. They are never averaged: where two readers differ, the
    item is à revoir, because somebody has to look again before a jury does.
    """

    cible: Cible
    declare: bool
    raison: str
    position: EtatPosition
    ancienne: bool
    liens: tuple[Lien, ...]
    positions: tuple[PositionLue, ...] = ()

    @property
    def dessine(self) -> EtatDessine:
        """The one state that is drawn: what a trainer says where there is something, else what is declared."""
        if self.position != "non_relu":
            return self.position
        return "declare" if self.declare else "absent"

    @property
    def comptes(self) -> Comptes:
        """This item as counts of one."""
        return Comptes(
            1,
            int(self.declare),
            int(not self.declare),
            int(self.position == "confirme"),
            int(self.position == "a_revoir"),
            int(self.position == "non_demontre"),
            int(self.position == "non_relu"),
        )


@dataclass(frozen=True, slots=True)
class EtatCompetence:
    """A compétence with its counts."""

    competence: Competence
    comptes: Comptes


@dataclass(frozen=True, slots=True)
class EtatActivite:
    """A CCP or CCS with its counts; ``pret`` when nothing of what blocks stands in it.

    ``ecf`` are the results of évaluations en cours de formation that a trainer noted, on that route only: they are
    told beside the counts, count in none of them and are never printed in the DP.
    """

    activite: Activite
    vise: bool
    obtenu: bool
    pret: bool
    comptes: Comptes
    competences: tuple[EtatCompetence, ...]
    ecf: tuple[ResultatEcf, ...] = ()


@dataclass(frozen=True, slots=True)
class EtatTransversale:
    """A compétence transversale with its counts: apart, and never blocking."""

    transversale: Transversale
    comptes: Comptes


@dataclass(frozen=True)
class Readiness:
    """The answer to « où en suis-je ? »; ``manques`` stand in the order in which to do them."""

    pret: bool
    unite: Unite
    ccp: tuple[EtatActivite, ...]
    transversales: tuple[EtatTransversale, ...]
    manques: tuple[Manque, ...]
    cibles: Mapping[str, EtatCible]

    @property
    def comptes_vises(self) -> Comptes:
        """The sum over the CCP that are visés and not obtained yet; transversales apart."""
        return sum((e.comptes for e in self.ccp if e.vise and not e.obtenu), Comptes())


def evaluate(
    dossier: Dossier,
    *,
    aujourd_hui: date,
    pages: Mapping[str, int] | None = None,
    seulement: Activite | None = None,
) -> Readiness:
    """Return the readiness of a dossier.

    Args:
        dossier: the file at one moment.
        aujourd_hui: today, for what depends on dates.
        pages: number of pages of each exemple in our own layout, by id, where it was counted (rule R7).
        seulement: judge this activité alone, as for the DP of one CCP or CCS.
    """
    activites = (seulement,) if seulement else dossier.referentiel.activites
    liens: dict[str, list[Lien]] = {}
    for lien in dossier.all(Lien).values():
        liens.setdefault(lien.cible_id, []).append(lien)
    positions = positions_courantes(dossier.positions())
    cibles = {
        cible.id: _etat_cible(dossier, cible, liens.get(cible.id, ()), positions.get(cible.id, ()))
        for cible in dossier.referentiel.cibles.values()
        if cible.activite is None or cible.activite in activites
    }
    visees = activites if seulement else dossier.activites_visees()
    bloquants = {a.id: blocages(dossier, a) for a in activites}
    generaux = blocages(dossier, None, visees=visees)
    ccp = tuple(_etat_activite(dossier, a, cibles, not bloquants[a.id], seulement) for a in activites)
    manques = (
        *_absents(cibles.values(), visees),
        *avertissements(dossier, premier=True),
        *generaux,
        *(m for a in visees for m in bloquants[a.id]),
        *complements(dossier, visees, pages or {}),
        *_conseils_liens(dossier, visees),
        *avertissements(dossier, premier=False, aujourd_hui=aujourd_hui),
    )
    return Readiness(
        pret=not any(m.gravite == "bloquant" for m in manques),
        unite=dossier.referentiel.unite,
        ccp=ccp,
        transversales=_etats_transversales(dossier, cibles),
        manques=manques,
        cibles=cibles,
    )


def prochaines_etapes(etat: Readiness, limite: int) -> tuple[Manque, ...]:
    """Return the first things to do as a person would list them, at most ``limite``.

    The critères that nothing shows are told once for each compétence; for a CCP without any exemple the one step is
    to write it.
    """
    vides = {m.lieu.entity_id for m in etat.manques if m.code == "R3" and m.lieu.champ == "aucun"}
    steps: list[Manque] = []
    grouped: dict[str, list[Manque]] = {}
    for manque in etat.manques:
        if manque.code != "ABSENT":
            steps.append(manque)
            continue
        cible = etat.cibles[manque.lieu.entity_id].cible
        if cible.activite and cible.activite.id in vides:
            continue
        if manque.ou not in grouped:
            steps.append(manque)
        grouped.setdefault(manque.ou, []).append(manque)
    merged = [_resume_absents(grouped[m.ou]) if m.code == "ABSENT" else m for m in steps]
    blocking_first = sorted(merged, key=lambda m: 0 if m.lieu.champ == "aucun" else 1)
    return tuple(blocking_first[:limite])


def _resume_absents(group: Sequence[Manque]) -> Manque:
    if len(group) == 1:
        return group[0]
    first = group[0]
    phrase = f"{first.ou} : {pluriel(len(group), 'critère')} que rien ne montre encore, dont {_cite(first.cite)}"
    return Manque(first.code, first.gravite, first.ou, phrase, first.lieu, first.cite)


def texte_juge(dossier: Dossier, cible_id: str, *, confidentielles: bool = True) -> str:
    """Return the text that a position on this cible judges: every phrase tied to it, with the answers of its source.

    Args:
        dossier: the file at one moment.
        cible_id: what is judged.
        confidentielles: False for what a reader saw whose copy came without the preuves that are marked so.
    """
    parts: list[str] = []
    for lien in sorted(dossier.liens_vers(cible_id), key=lambda one: one.id):
        if not confidentielles and lien.source == "preuve":
            shown = dossier.get(Preuve, lien.source_id)
            if shown and shown.confidentielle:
                continue
        parts.append(lien.phrase)
        if lien.source == "exemple":
            exemple = dossier.get(Exemple, lien.source_id)
            if exemple and lien.ancre:
                there = fold(lien.ancre.citation) in fold(plain(exemple.reponse(_champ(lien))))
                parts.append(lien.ancre.citation if there else "")
            elif exemple:
                parts += [exemple.intitule, exemple.taches, exemple.moyens, exemple.equipe, exemple.complements]
        elif preuve := dossier.get(Preuve, lien.source_id):
            parts += [preuve.titre, preuve.description, preuve.sha256 or ""]
    return "\n".join(parts)


def ancienne(dossier: Dossier, position: Position) -> bool:
    """Whether a position was given on another text than the present one, as far as its reader was shown it."""
    return not any(
        position.empreinte == empreinte(texte_juge(dossier, position.cible_id, confidentielles=shown))
        for shown in (True, False)
    )


def _champ(lien: Lien) -> Literal["taches", "moyens", "equipe", "complements"]:
    assert lien.ancre is not None
    return lien.ancre.champ  # type: ignore[return-value]


def _etat_cible(dossier: Dossier, cible: Cible, liens: Sequence[Lien], positions: Sequence[Position]) -> EtatCible:
    with_phrase = [lien for lien in liens if not is_blank(lien.phrase)]
    declare = any(dossier.est_devant_jury(lien.source, lien.source_id) for lien in with_phrase)
    raison = "" if declare else _raison(liens, with_phrase)
    if not positions:
        return EtatCible(cible, declare, raison, "non_relu", False, tuple(liens))
    read = tuple(PositionLue(position, ancienne(dossier, position)) for position in positions)
    values = {one.valeur for one in read}
    said: EtatPosition = values.pop() if len(values) == 1 else "a_revoir"
    return EtatCible(cible, declare, raison, said, any(one.ancienne for one in read), tuple(liens), read)


def _raison(liens: Sequence[Lien], with_phrase: Sequence[Lien]) -> str:
    if not liens:
        return ""
    if not with_phrase:
        return "lien sans phrase"
    if any(lien.source == "preuve" for lien in with_phrase):
        return "preuve liée mais que le jury ne verra pas"
    return "exemple lié dont la question 1 est vide"


def _etat_activite(
    dossier: Dossier, activite: Activite, cibles: Mapping[str, EtatCible], pret: bool, seulement: Activite | None
) -> EtatActivite:
    competences = tuple(
        EtatCompetence(c, _somme(cibles, [k.id for k in c.criteres] or [c.id])) for c in activite.competences
    )
    if competences:
        comptes = sum((c.comptes for c in competences), Comptes())
    else:
        comptes = _somme(cibles, [activite.id])
    vise = activite == seulement or dossier.est_visee(activite)
    obtenu = dossier.est_obtenue(activite)
    # Only a formation has ECF (`parcours.elements_du_jury`); a route that was changed must not show any.
    ecf = dossier.avis.resultats_ecf(activite.id) if dossier.projet.modalite == "formation" else ()
    return EtatActivite(activite, vise, obtenu, obtenu or pret, comptes, competences, ecf)


def _etats_transversales(dossier: Dossier, cibles: Mapping[str, EtatCible]) -> tuple[EtatTransversale, ...]:
    return tuple(
        EtatTransversale(t, _somme(cibles, [c.id for c in t.criteres])) for t in dossier.referentiel.transversales
    )


def _somme(cibles: Mapping[str, EtatCible], ids: Iterable[str]) -> Comptes:
    return sum((cibles[i].comptes for i in ids), Comptes())


_PHRASES_ABSENT = {
    "": "{ou} : aucun exemple ne montre {cite}",
    "lien sans phrase": "{ou} : un lien existe avec {cite}, il manque la phrase qui dit comment vous le montrez",
    "preuve liée mais que le jury ne verra pas": (
        "{ou} : une preuve est liée à {cite}, mais le jury ne la verra pas ; citez-la dans un exemple ou joignez-la"
    ),
    "exemple lié dont la question 1 est vide": "{ou} : l’exemple lié à {cite} attend encore sa réponse à la question 1",
}


def _absents(cibles: Iterable[EtatCible], visees: Sequence[Activite]) -> list[Manque]:
    found = []
    for etat in cibles:
        cible = etat.cible
        if etat.declare or (cible.activite is not None and cible.activite not in visees):
            continue
        ou = _majuscule(cible.lieu)
        phrase = _PHRASES_ABSENT[etat.raison].format(ou=ou, cite=_cite(cible.texte))
        found.append(Manque("ABSENT", "conseil", ou, phrase, Lieu("cible", cible.id), cible.texte))
    return found


def _conseils_liens(dossier: Dossier, visees: Sequence[Activite]) -> list[Manque]:
    """Rule R16: each compétence of a visé CCP has a lien from an exemple (`contracts.md`)."""
    aimed = {lien.cible_id for lien in dossier.all(Lien).values() if lien.source == "exemple"}
    found = []
    for activite in visees:
        for competence in activite.competences:
            ids = {competence.id, *(c.id for c in competence.criteres)}
            if not ids & aimed:
                ou = f"{activite.sigle}, CP {competence.numero}"
                phrase = f"{ou} : aucun exemple n’est lié à « {competence.intitule} »"
                found.append(Manque("R16", "a_completer", ou, phrase, Lieu("competence", competence.id)))
    return found


def _cite(texte: str) -> str:
    return f"«\u00a0{texte}\u00a0»"


def _majuscule(texte: str) -> str:
    return texte[:1].upper() + texte[1:]
