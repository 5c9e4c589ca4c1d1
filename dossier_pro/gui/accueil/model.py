"""What the first screen says of a dossier, in words: the route, the session, each CCP, what a reader said last."""

from __future__ import annotations

from datetime import date

from dossier_pro.domain.avis import Position, Remarque, Synthese
from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.dossier import Session as SessionExamen
from dossier_pro.domain.readiness import UNITES, Comptes, Readiness, segments
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Unite
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import NBSP, enumerer, pluriel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.states import Etat, mot, phrase_comptes

_PLACES = {"exemple": "exemple", "preuve": "preuve", "critere": "cible"}
_AVIS: tuple[Etat, ...] = ("confirme", "a_revoir", "non_demontre")


@dataclass(frozen=True, slots=True)
class Parole:
    """What a reader said last, in one sentence, and the place it is about."""

    phrase: str
    lieu: Lieu


@dataclass(frozen=True, slots=True)
class CcpLine:
    """What is said of a CCP; ``note`` stands in the place of the counts (« déjà obtenu »)."""

    activite_id: str
    sigle: str
    intitule: str
    montre: str
    """What is shown, in words: « 2 critères sur 15 »."""
    avis: tuple[tuple[Etat, str], ...]
    """What trainers said, where one did: « 3 confirmés »."""
    counts: dict[Etat, int]
    bar: dict[Etat, int]
    """The lengths in the bar (``readiness.segments``): its filled part is what is declared."""
    words: str
    """All of it in one sentence, for tooltips and screen readers."""
    note: str = ""


def ccp_lines(etat: Readiness) -> list[CcpLine]:
    """Return a line for each CCP (those not aimed at say so), then one for the transversales."""
    lines = []
    for ccp in etat.ccp:
        mine = [e for e in etat.cibles.values() if e.cible.activite and e.cible.activite.id == ccp.activite.id]
        note = OBTENU if ccp.obtenu else "" if ccp.vise else tr("Non présenté à cette session")
        bar = segments(mine)
        lines.append(
            _line(ccp.activite.id, ccp.activite.sigle, ccp.activite.intitule, ccp.comptes, etat.unite, bar, note)
        )
    if etat.transversales:
        bar = segments([e for e in etat.cibles.values() if e.cible.transversale is not None])
        lines.append(_line("", "", tr("Compétences transversales"), etat.comptes_transversales, "critere", bar))
    return lines


def _line(
    activite_id: str, sigle: str, intitule: str, comptes: Comptes, unite: Unite, bar: dict[Etat, int], note: str = ""
) -> CcpLine:
    counts = comptes.par_etat()
    return CcpLine(
        activite_id,
        sigle,
        intitule,
        montre(comptes, unite),
        tuple((state, f"{counts[state]}{NBSP}{mot(state, counts[state], unite)}") for state in _AVIS if counts[state]),
        counts,
        bar,
        phrase_comptes(comptes, unite),
        note,
    )


OBTENU = tr("Déjà obtenu")
_AUCUN: dict[Unite, str] = {
    "critere": tr_noop("Aucun critère sur {total}"),
    "competence": tr_noop("Aucune compétence sur {total}"),
    "activite": tr_noop("Aucune activité sur {total}"),
}


def montre(comptes: Comptes, unite: Unite) -> str:
    """Return what is shown of how many, in words."""
    if comptes.total == 1:
        shown = tr("Montré") if unite == "critere" else tr("Montrée")
        return shown if comptes.declares else tr("À montrer")
    if not comptes.declares:
        return tr(_AUCUN[unite], total=comptes.total)
    return tr("{unites} sur {total}", unites=pluriel(comptes.declares, UNITES[unite]), total=comptes.total)


def etape_en_mots(etat: Readiness) -> str:
    """Return where the whole stands, in the word that is used everywhere; its figures stand beside each CCP."""
    if etat.etape == "incomplet":
        return tr("Incomplet\u00a0: il reste des points qui bloquent la remise.")
    if etat.etape == "pret":
        return f"{etat.phrase}."
    absents = etat.comptes_vises.absents + etat.comptes_transversales.absents
    if absents:
        return tr("Complet selon le modèle, mais tout n’est pas encore montré.")
    return tr("Complet selon le modèle, mais un avis demande d’y revenir.")


def describe_route(dossier: Dossier) -> str:
    """Return « VAE, titre entier »: the header above says which titre."""
    projet = dossier.projet
    modalite = {"formation": tr("Parcours de formation"), "vae": "VAE", None: tr("Chemin à choisir")}[projet.modalite]
    if projet.objet == "titre":
        objet = tr("titre entier")
    else:
        objet = f"{projet.objet.upper()} {enumerer(map(str, projet.numeros)) or '?'}"
    return f"{modalite}, {objet}"


def next_session(dossier: Dossier, today: date) -> tuple[str, str]:
    """Return the date of the next session in words and the days left; empty texts where none is noted."""
    days = sorted(s.jour for s in dossier.all(SessionExamen).values() if s.jour is not None and s.jour >= today)
    if not days:
        return "", ""
    left = (days[0] - today).days
    words = {0: tr("C’est aujourd’hui"), 1: tr("C’est demain")}.get(
        left, tr("Dans {jours}", jours=pluriel(left, "jour"))
    )
    return ecrire(days[0]).replace(" ", NBSP), words


def last_word(dossier: Dossier) -> Parole | None:
    """Return what a reader said last and is not dealt with: a remark, a position with its reason, a summary."""
    avis = dossier.avis
    remarques = [fil.remarque for fil in avis.fils() if fil.etat != "traite" and fil.remarque.texte.strip()]
    positions = [p for p in dossier.positions() if p.motif.strip()]
    syntheses = [s for s in avis.tous(Synthese) if s.texte.strip()]
    facts: list[Remarque | Position | Synthese] = [*remarques, *positions, *syntheses]
    if not facts:
        return None
    fact = max(facts, key=lambda one: (one.jour or date.min, one.compteur, one.id))
    words = fact.motif if isinstance(fact, Position) else fact.texte
    who = fact.auteur.strip() or tr("Votre formateur")
    said = tr("«\u00a0{texte}\u00a0»", texte=words.strip())
    if fact.jour:
        who = tr("{nom}, le\u00a0{date}", nom=who, date=ecrire(fact.jour).replace(" ", NBSP))
    return Parole(tr("{nom}\u00a0: {texte}", nom=who, texte=said), _about(fact))


def _about(fact: Remarque | Position | Synthese) -> Lieu:
    if isinstance(fact, Position):
        return Lieu("cible", fact.cible_id)
    if isinstance(fact, Synthese):
        return Lieu("couverture", fact.activite_id)
    place = _PLACES.get(fact.sur)
    if fact.sur == "passage":
        return Lieu("remarque_texte", fact.id)
    return Lieu(place, fact.sur_id) if place else Lieu("remarque", fact.id)
