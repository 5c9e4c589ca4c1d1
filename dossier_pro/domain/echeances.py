"""The dates that matter to a candidate: pure rules from the dossier and today's date.

Sources: `docs/domain.md` §3. Read in a primary document: the validity of the titre; where a titre is closed, a
candidate who already holds CCP has one year from the end of validity. From a secondary source only, and so worded
« en général » and never blocking: recevabilité within two months of a complete file (silence: accepted), then six
months to start.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dossier_pro.domain.dates import Mois, dernier_jour, ecrire
from dossier_pro.domain.dossier import CcpObtenu, Dossier, Rappel, Session
from dossier_pro.domain.parcours import limite_ccp_manquants
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import NBSP, pluriel

MOIS_RECEVABILITE = 2
MOIS_POUR_COMMENCER = 6

Genre = Literal["session", "reponse", "commencer", "validite", "un_an", "rappel"]
Nature = Literal["vous", "regle", "conseil"]
"""Where a date comes from: what the candidate noted, an official rule, or what is usual (« en général »)."""


@dataclass(frozen=True, slots=True)
class Echeance:
    """One date.

    Attributes:
        cle: names it among all, the same from one day to the next; with the dossier's id it is known everywhere.
        genre: what it is.
        jour: the day; None for a reminder without one.
        titre: what it is called.
        phrase: what it means, in a sentence; "" where the title says it all.
        nature: where it comes from.
        fait: whether the candidate has ticked it off, or it has been overtaken.
        lieu: where it is changed.
    """

    cle: str
    genre: Genre
    jour: date | None
    titre: str
    phrase: str
    nature: Nature
    lieu: Lieu
    fait: bool = False

    def dans(self, aujourd_hui: date) -> str:
        """Return how far it is, in words: « aujourd’hui », « dans 12 jours », « il y a 3 jours »; "" without a day."""
        return dans(self.jour, aujourd_hui) if self.jour else ""


def ajouter_mois(jour: date, mois: int) -> date:
    """Return the same day so many months later; where that month has no such day, its last one.

    31 December and two months is 28 February (29 in a leap year), as delays in months are counted in France.
    """
    years, month = divmod(jour.year * 12 + jour.month - 1 + mois, 12)
    return date(years, month + 1, min(jour.day, monthrange(years, month + 1)[1]))


def dans(jour: date, aujourd_hui: date) -> str:
    """Return how far a day is, in words; a month is « ce mois-ci » while it lasts."""
    if isinstance(jour, Mois) and jour.replace(day=1) <= aujourd_hui <= dernier_jour(jour):
        return "ce mois-ci"
    left = ((jour if jour > aujourd_hui else dernier_jour(jour)) - aujourd_hui).days
    known = {0: "aujourd’hui", 1: "demain", -1: "hier"}.get(left)
    if known:
        return known
    return f"dans {pluriel(left, 'jour')}" if left > 0 else f"il y a {pluriel(-left, 'jour')}"


def echeances(dossier: Dossier, aujourd_hui: date) -> tuple[Echeance, ...]:
    """Return every date that the dossier knows of: by day, those without one last."""
    found = [
        *_sessions(dossier, aujourd_hui),
        *_vae(dossier, aujourd_hui),
        *_titre(dossier),
        *_rappels(dossier),
    ]
    return tuple(sorted(found, key=lambda e: (e.jour is None, e.jour or date.min)))


def a_venir(dossier: Dossier, aujourd_hui: date) -> tuple[Echeance, ...]:
    """Return what is still to come, next first: not ticked off, today included, and reminders whose day has passed."""
    return tuple(
        e
        for e in echeances(dossier, aujourd_hui)
        if not e.fait and (e.jour is None or dernier_jour(e.jour) >= aujourd_hui or e.genre == "rappel")
    )


def _sessions(dossier: Dossier, aujourd_hui: date) -> Iterator[Echeance]:
    end = dossier.referentiel.fin_validite
    for session in dossier.all(Session).values():
        if session.jour is None:
            continue
        phrase = ". ".join(part.strip().rstrip(".") for part in (session.lieu, session.note) if part.strip())
        late = ""
        if end is not None and session.jour > end and session.jour >= aujourd_hui:
            late = (
                f"Cette session vient après la fin de validité du titre ({_le(end)}){NBSP}: demandez à votre centre "
                "d’examen si elle porte sur ce titre ou sur celui qui le remplace."
            )
        told = " ".join(part for part in (f"{phrase}." if phrase else "", late) if part)
        lieu = Lieu("session", session.id, "jour")
        yield Echeance(f"session-{session.id}", "session", session.jour, "Session d’examen", told, "vous", lieu)


def _vae(dossier: Dossier, aujourd_hui: date) -> Iterator[Echeance]:
    if dossier.projet.modalite != "vae":
        return
    noted = dossier.echeances
    lieu = Lieu("echeances", champ="recevable_le")
    if noted.recevable_le is not None:
        last = ajouter_mois(noted.recevable_le, MOIS_POUR_COMMENCER)
        phrase = (
            f"En général, on a {MOIS_POUR_COMMENCER}{NBSP}mois pour commencer le parcours à partir de la recevabilité "
            f"(notée le {_le(noted.recevable_le)}){NBSP}; passé ce délai, elle tombe."
        )
        titre = "Avoir commencé le parcours de VAE"
        yield Echeance("vae-commencer", "commencer", last, titre, phrase, "conseil", lieu, last < aujourd_hui)
    elif noted.depot_recevabilite is not None:
        last = ajouter_mois(noted.depot_recevabilite, MOIS_RECEVABILITE)
        passed = "Cette date est passée" if last < aujourd_hui else "Sans réponse à cette date"
        phrase = (
            f"En général, la réponse vient dans les {MOIS_RECEVABILITE}{NBSP}mois qui suivent le dépôt d’un dossier "
            f"complet (déposé le {_le(noted.depot_recevabilite)}). {passed}, la demande est en général acceptée"
            f"{NBSP}: notez alors le jour de la recevabilité."
        )
        yield Echeance("vae-reponse", "reponse", last, "Réponse sur la recevabilité", phrase, "conseil", lieu)


def _titre(dossier: Dossier) -> Iterator[Echeance]:
    ref = dossier.referentiel
    if ref.fin_validite is None:
        return
    lieu = Lieu("critere")
    phrase = f"Le référentiel «{NBSP}{ref.intitule}{NBSP}» est valable jusqu’à ce jour."
    yield Echeance("titre-validite", "validite", ref.fin_validite, "Fin de validité du titre", phrase, "regle", lieu)
    held = [o for o in dossier.all(CcpObtenu).values() if not o.ccs]
    last = limite_ccp_manquants(ref.fin_validite, cloture=True, ccp_obtenus=bool(held))
    if ref.ministere and held and last is not None and last != ref.fin_validite:
        phrase = (
            "Si le titre est clos sans être renouvelé, un candidat qui a déjà un CCP peut présenter ceux qui lui "
            "manquent pendant un an après la fin de validité."
        )
        titre = "Derniers CCP, si le titre est clos"
        yield Echeance("titre-un-an", "un_an", last, titre, phrase, "regle", Lieu("ccp_obtenu", held[0].id))


def _le(jour: date) -> str:
    """Return a day in words that stay on one line."""
    return ecrire(jour).replace(" ", NBSP)


def _rappels(dossier: Dossier) -> Iterator[Echeance]:
    for rappel in dossier.all(Rappel).values():
        titre = rappel.texte.strip() or "Rappel sans texte"
        lieu = Lieu("rappel", rappel.id)
        yield Echeance(f"rappel-{rappel.id}", "rappel", rappel.jour, titre, "", "vous", lieu, rappel.fait)
