"""What a dossier shows and what it lacks: derived, never stored (`docs/model.md`, Readiness).

Two tiers that are never fused: what the candidate declares, and what a trainer confirmed. The rules that block come
from the official model of the DP (version of 11/09/2017); everything else is advice. The rules are in
``rules/register.py``; those that need the state of the critères are looked at here, the others in
``rules/in_dossier.py``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, Literal

from dossier_pro.domain.avis import Position, ResultatEcf, ValeurPosition, positions_courantes
from dossier_pro.domain.dossier import Dossier, Lien, Preuve
from dossier_pro.domain.judged import Juge
from dossier_pro.domain.jury import (
    CITEE,
    CONFIDENTIELLE,
    NON_JOINTE,
    NON_PRESENTE,
    Q1_VIDE,
    SANS_PHRASE,
    VIDE,
    Jury,
    raison_absence,
)
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Cible, Competence, Transversale, Unite
from dossier_pro.domain.regles import Constat, Lieu, Manque, manques
from dossier_pro.domain.rules.in_dossier import (
    ADVICE,
    DEPOSIT,
    FIRST,
    SIGNED,
    TO_COMPLETE,
    Examen,
    look,
    look_at_activite,
)
from dossier_pro.domain.text import enumerer, is_blank, pluriel
from dossier_pro.domain.translation import counted_noop, tr, tr_noop

EtatPosition = Literal["confirme", "a_revoir", "non_demontre", "non_relu"]
EtatDessine = Literal["absent", "declare", "confirme", "a_revoir", "non_demontre"]
Etape = Literal["incomplet", "a_renforcer", "pret"]
ORDRE: tuple[EtatDessine, ...] = ("absent", "declare", "confirme", "a_revoir", "non_demontre")
"""The states as they stand in a row of counts."""
UNITES: Mapping[Unite, str] = {
    "critere": counted_noop("critère")[0],
    "competence": counted_noop("compétence")[0],
    "activite": counted_noop("activité")[0],
}
"""The word for what is counted."""
_Held = Literal["absents", "non_demontres", "a_revoir"]
_HELD: Mapping[tuple[_Held, bool], tuple[str, str]] = {
    ("absents", False): (tr_noop("{noms} n’est pas montré"), tr_noop("{noms} ne sont pas montrés")),
    ("absents", True): (tr_noop("{noms} n’est pas montrée"), tr_noop("{noms} ne sont pas montrées")),
    ("non_demontres", False): (tr_noop("{noms} est non démontré"), tr_noop("{noms} sont non démontrés")),
    ("non_demontres", True): (tr_noop("{noms} est non démontrée"), tr_noop("{noms} sont non démontrées")),
    ("a_revoir", False): (tr_noop("{noms} est à revoir"), tr_noop("{noms} sont à revoir")),
    ("a_revoir", True): (tr_noop("{noms} est à revoir"), tr_noop("{noms} sont à revoir")),
}
"""What holds a dossier back, by whether its noun is feminine: of one, of several."""
JOINDRE = "joindre"
"""The ``champ`` of a place where the gesture is to join a preuve to the dossier."""


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

    def par_etat(self) -> dict[EtatDessine, int]:
        """Return the figure under each word: the two of the candidate's tier, then three of the trainer's."""
        values = (self.absents, self.declares, self.confirmes, self.a_revoir, self.non_demontres)
        return dict(zip(ORDRE, values, strict=True))


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
    item is à revoir, because somebody has to look again before a jury does. ``a_joindre``: ids of the preuves that
    would show it if they were joined to the dossier.
    """

    cible: Cible
    declare: bool
    raison: str
    position: EtatPosition
    ancienne: bool
    liens: tuple[Lien, ...]
    positions: tuple[PositionLue, ...] = ()
    a_joindre: tuple[str, ...] = ()

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

    @property
    def comptes_transversales(self) -> Comptes:
        """The sum over the transversales, which are told apart."""
        return sum((t.comptes for t in self.transversales), Comptes())

    @property
    def etape(self) -> Etape:
        """Which of the three words fits the whole (`docs/model.md`, Readiness).

        Nothing blocks and something is not shown, or a trainer did not find it shown, or somebody has to look again
        before a jury does: à renforcer. What nobody has read holds nothing back, because no trainer need be had.
        """
        if not self.pret:
            return "incomplet"
        whole = self.comptes_vises + self.comptes_transversales
        return "a_renforcer" if whole.absents or whole.non_demontres or whole.a_revoir else "pret"

    @property
    def phrase(self) -> str:
        """The étape in one sentence, without a full stop: the same wherever it is said."""
        if self.etape == "incomplet":
            return phrase_incomplet(sum(m.gravite == "bloquant" for m in self.manques))
        if self.etape == "pret":
            return tr("Prêt\u00a0: rien ne bloque et tout est montré")
        vises, transversales = self.comptes_vises, self.comptes_transversales
        counts: tuple[tuple[_Held, int, int], ...] = (
            ("absents", vises.absents, transversales.absents),
            ("non_demontres", vises.non_demontres, transversales.non_demontres),
            ("a_revoir", vises.a_revoir, transversales.a_revoir),
        )
        parts = [
            tr(_HELD[held, self.unite != "critere"][seen + apart > 1], noms=_denombre(seen, apart, self.unite))
            for held, seen, apart in counts
            if seen + apart
        ]
        return tr("Complet selon le modèle, mais {reste}", reste=enumerer(parts))


def phrase_incomplet(points: int) -> str:
    """Return the sentence of a dossier where that many points block."""
    count = pluriel(points, "point")
    if points > 1:
        return tr("Incomplet\u00a0: {points} bloquent la remise", points=count)
    return tr("Incomplet\u00a0: {points} bloque la remise", points=count)


def _denombre(vises: int, transversales: int, unite: Unite) -> str:
    """« 13 critères », « 2 critères transversaux », « 13 critères et 2 critères transversaux »."""
    apart = pluriel(transversales, "critère transversal", "critères transversaux")
    return enumerer([pluriel(vises, UNITES[unite])] * bool(vises) + [apart] * bool(transversales))


def segments(etats: Iterable[EtatCible]) -> dict[EtatDessine, int]:
    """Return the lengths of a bar that stands beside « déclarés / total »: they sum to the number of items.

    What is declared is cut up by what trainers say of it; what is absent is the empty rest, whatever they say.
    """
    counts = Counter(e.dessine if e.declare else "absent" for e in etats)
    return {state: counts[state] for state in ORDRE}


def _activites(dossier: Dossier, seulement: Activite | None) -> tuple[tuple[Activite, ...], tuple[Activite, ...]]:
    """Return the activités that are judged, and those of them that the dossier aims at."""
    if seulement:
        return (seulement,), (seulement,)
    return dossier.referentiel.activites, tuple(dossier.activites_visees())


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
    activites, visees = _activites(dossier, seulement)
    jury = Jury(dossier, [a.id for a in visees])
    cibles = _etats_cibles(dossier, activites, jury)
    examen = Examen(dossier, visees, pages or {}, aujourd_hui)
    bloquants = {a.id: look_at_activite(dossier, a) for a in activites}
    ccp = tuple(_etat_activite(dossier, a, cibles, not bloquants[a.id], seulement) for a in activites)
    judged = [etat for etat in cibles.values() if _est_de(etat.cible, visees)]
    found = (
        # What blocks comes first, always; an activité without any exemple before what one of its exemples lacks.
        *look(FIRST, examen),
        *sorted((m for a in visees for m in bloquants[a.id]), key=lambda m: not m.sans_exemple),
        *look(SIGNED, examen),
        *_look_at_cibles(ABSENTS, dossier, jury, judged),
        *_look_at_cibles(HELD_BACK, dossier, jury, judged),
        *look(DEPOSIT, examen),
        *look(TO_COMPLETE, examen),
        *look(ADVICE, examen),
    )
    return Readiness(
        pret=not any(m.gravite == "bloquant" for m in found),
        unite=dossier.referentiel.unite,
        ccp=ccp,
        transversales=_etats_transversales(dossier, cibles),
        manques=found,
        cibles=cibles,
    )


def _etats_cibles(dossier: Dossier, activites: Sequence[Activite], jury: Jury) -> dict[str, EtatCible]:
    """Return the state of each cible of some activités, and of the transversales, by its id."""
    liens: dict[str, list[Lien]] = {}
    for lien in dossier.all(Lien).values():
        liens.setdefault(lien.cible_id, []).append(lien)
    positions = positions_lues(dossier)
    return {
        cible.id: _etat_cible(dossier, cible, liens.get(cible.id, ()), positions.get(cible.id, ()), jury)
        for cible in dossier.referentiel.cibles.values()
        if _est_de(cible, activites)
    }


def _est_de(cible: Cible, activites: Sequence[Activite]) -> bool:
    """Whether a cible belongs to one of some activités; a transversale belongs to all."""
    return cible.activite is None or cible.activite in activites


def positions_lues(dossier: Dossier) -> dict[str, tuple[PositionLue, ...]]:
    """Return for each cible the position of every reader that counts for the texts as they are now."""
    juge = Juge(dossier)
    counting = positions_courantes(dossier.positions(), dossier.avis.cle, lambda one: not juge.ancienne(one))
    return {
        cible_id: tuple(PositionLue(position, juge.ancienne(position)) for position in positions)
        for cible_id, positions in counting.items()
    }


def _etat_cible(
    dossier: Dossier,
    cible: Cible,
    liens: Sequence[Lien],
    read: tuple[PositionLue, ...],
    jury: Jury,
) -> EtatCible:
    with_phrase = [lien for lien in liens if not is_blank(lien.phrase)]
    declare = any(map(jury.voit, with_phrase))
    raison, a_joindre = ("", ()) if declare else raison_absence(dossier, jury, liens, with_phrase)
    if not read:
        return EtatCible(cible, declare, raison, "non_relu", False, tuple(liens), (), a_joindre)
    values = {one.valeur for one in read}
    said: EtatPosition = values.pop() if len(values) == 1 else "a_revoir"
    return EtatCible(cible, declare, raison, said, any(one.ancienne for one in read), tuple(liens), read, a_joindre)


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
    "": tr_noop("{ou} : aucun exemple ne montre {cite}"),
    SANS_PHRASE: tr_noop("{ou} : un lien existe avec {cite}, il manque la phrase qui dit comment vous le montrez"),
    CITEE: tr_noop(
        "{preuve} est citée, mais le jury n’en voit que le nom : joignez-la au dossier pour que {cite} soit montré"
    ),
    NON_JOINTE: tr_noop("Le jury ne verra pas {preuve} : joignez-la au dossier pour que {cite} soit montré"),
    CONFIDENTIELLE: tr_noop(
        "{ou} : seule une preuve confidentielle montre {cite}, et le jury n’en voit que "
        "le titre ; montrez-le par un exemple, ou décochez « Confidentielle »"
    ),
    VIDE: tr_noop("{ou} : la preuve liée à {cite} est vide ; donnez-lui un fichier ou une adresse"),
    Q1_VIDE: tr_noop("{ou} : l’exemple lié à {cite} attend encore sa réponse à la question 1"),
    NON_PRESENTE: tr_noop(
        "{ou} : l’exemple lié à {cite} est d’une activité que vous ne présentez pas, il n’est pas imprimé"
    ),
}


def _absent(dossier: Dossier, jury: Jury, etat: EtatCible) -> Iterator[Constat]:
    """What nothing shows, and why."""
    if etat.declare:
        return
    cible, ou = etat.cible, _majuscule(etat.cible.lieu)
    lieu, titre = Lieu("cible", cible.id), ""
    if etat.a_joindre:
        cited = [i for i in etat.a_joindre if i in jury.citees]
        preuve = dossier.get(Preuve, (cited or etat.a_joindre)[0])
        assert preuve is not None
        lieu, titre = Lieu("preuve", preuve.id, JOINDRE), preuve.titre.strip() or preuve.nom_fichier or tr("Une preuve")
    phrase = tr(_PHRASES_ABSENT[etat.raison], ou=ou, cite=_cite(cible.texte), preuve=_cite(titre))
    yield Constat(ou, phrase, lieu, cite=cible.texte)


def _non_demontre(_dossier: Dossier, _jury: Jury, etat: EtatCible) -> Iterator[Constat]:
    """What a trainer did not find shown."""
    if etat.declare and etat.position == "non_demontre":
        ou = _majuscule(etat.cible.lieu)
        phrase = tr("{ou} : votre formateur juge {cite} non démontré", ou=ou, cite=_cite(etat.cible.texte))
        yield Constat(ou, phrase, Lieu("cible", etat.cible.id), cite=etat.cible.texte)


def _a_revoir(_dossier: Dossier, _jury: Jury, etat: EtatCible) -> Iterator[Constat]:
    """What somebody has to look at again."""
    if etat.declare and etat.position == "a_revoir":
        ou, cite = _majuscule(etat.cible.lieu), _cite(etat.cible.texte)
        phrase = tr("{ou} : {cite} est à revoir avec votre formateur", ou=ou, cite=cite)
        if etat.ancienne:
            phrase = tr("{ou} : faites relire {cite}, le texte a changé depuis l’avis", ou=ou, cite=cite)
        yield Constat(ou, phrase, Lieu("cible", etat.cible.id), cite=etat.cible.texte)


_OfCible = Callable[[Dossier, Jury, EtatCible], Iterator[Constat]]
ABSENTS: Final[Mapping[str, _OfCible]] = {"ABSENT": _absent}
HELD_BACK: Final[Mapping[str, _OfCible]] = {"NON_DEMONTRE": _non_demontre, "A_REVOIR": _a_revoir}
"""What else holds a dossier back."""


def _look_at_cibles(
    table: Mapping[str, _OfCible], dossier: Dossier, jury: Jury, etats: Iterable[EtatCible]
) -> Iterator[Manque]:
    for etat in etats:
        for code, examine in table.items():
            yield from manques(code, examine(dossier, jury, etat))


def _cite(texte: str) -> str:
    return tr("«\u00a0{texte}\u00a0»", texte=texte)


def _majuscule(texte: str) -> str:
    return texte[:1].upper() + texte[1:]
