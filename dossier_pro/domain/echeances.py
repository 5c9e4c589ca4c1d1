"""The dates that matter to a candidate: pure rules from the dossier, today's date and what the texts say.

What is said of a date that follows from a rule, and the delay itself, are those of an énoncé (``domain/enonces.py``).
A day that has passed is never told as a right that is lost: what can be done then is said, and who is to be asked.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from dossier_pro.domain.dates import Mois, dernier_jour, ecrire
from dossier_pro.domain.dossier import CcpObtenu, Dossier, Rappel, Session
from dossier_pro.domain.enonces import Enonces
from dossier_pro.domain.parcours import limite_ccp_manquants
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import NBSP, pluriel
from dossier_pro.domain.translation import tr

Genre = Literal["session", "reponse", "venir", "inactivite", "revenir", "validite", "un_an", "rappel"]
Nature = Literal["vous", "regle", "conseil"]
"""Where a date comes from: what the candidate noted, an official text, or what is usual."""

_What = tuple[str, Genre, date, str]
"""Of a date: its name, what it is, the day, what it is called."""

_VENIR = "vae-commencer"
"""The name of the year to come to a session. Because: calendars made before hold a wrong date under it."""


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
        enonces: the names of the énoncés that it follows from.
    """

    cle: str
    genre: Genre
    jour: date | None
    titre: str
    phrase: str
    nature: Nature
    lieu: Lieu
    fait: bool = False
    enonces: tuple[str, ...] = ()

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
        return tr("ce mois-ci")
    left = ((jour if jour > aujourd_hui else dernier_jour(jour)) - aujourd_hui).days
    known = {0: tr("aujourd’hui"), 1: tr("demain"), -1: tr("hier")}.get(left)
    if known:
        return known
    if left > 0:
        return tr("dans {jours}", jours=pluriel(left, "jour"))
    return tr("il y a {jours}", jours=pluriel(-left, "jour"))


def echeances(dossier: Dossier, aujourd_hui: date, textes: Enonces) -> tuple[Echeance, ...]:
    """Return every date that the dossier knows of: by day, those without one last."""
    found = [
        *_sessions(dossier, aujourd_hui),
        *_vae(dossier, aujourd_hui, textes),
        *_revenir(dossier, aujourd_hui, textes),
        *_titre(dossier, aujourd_hui, textes),
        *_rappels(dossier),
    ]
    return tuple(sorted(found, key=lambda e: (e.jour is None, e.jour or date.min)))


def a_venir(dossier: Dossier, aujourd_hui: date, textes: Enonces) -> tuple[Echeance, ...]:
    """Return what is still to come, next first: not ticked off, today included, and reminders whose day has passed."""
    return tuple(
        e
        for e in echeances(dossier, aujourd_hui, textes)
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
            late = tr(
                "Cette session vient après la fin de validité du titre ({le})\u00a0: demandez à votre "
                "centre d’examen si elle porte sur ce titre ou sur celui qui le remplace.",
                le=_le(end),
            )
        told = " ".join(part for part in (f"{phrase}." if phrase else "", late) if part)
        lieu = Lieu("session", session.id, "jour")
        yield Echeance(f"session-{session.id}", "session", session.jour, tr("Session d’examen"), told, "vous", lieu)


def _vae(dossier: Dossier, aujourd_hui: date, textes: Enonces) -> Iterator[Echeance]:
    if dossier.projet.modalite != "vae":
        return
    noted = dossier.echeances
    if noted.recevable_le is not None:
        if dossier.referentiel.ministere:
            yield _venir(dossier, noted.recevable_le, aujourd_hui, textes)
        if dossier.projet.depot_vae:
            yield _inactivite(noted.recevable_le, aujourd_hui, textes)
    elif noted.depot_recevabilite is not None:
        last = ajouter_mois(noted.depot_recevabilite, textes["vae-silence"].valeurs["mois"])
        said = [tr("Demande déposée le {le}.", le=_le(noted.depot_recevabilite)), textes["vae-silence"].dit]
        if last < aujourd_hui:
            said.append(tr("Cette date est passée\u00a0: si rien n’est venu, notez-la comme jour de la recevabilité."))
        yield _de_regle(
            ("vae-reponse", "reponse", last, tr("Réponse sur la recevabilité")),
            said,
            Lieu("echeances", champ="recevable_le"),
            textes,
            "vae-silence",
        )


def _venir(dossier: Dossier, recevable: date, aujourd_hui: date, textes: Enonces) -> Echeance:
    last = ajouter_mois(recevable, textes["vae-un-an"].valeurs["mois"])
    came = any(
        session.jour is not None and recevable <= session.jour and dernier_jour(session.jour) < aujourd_hui
        for session in dossier.all(Session).values()
    )
    said = [tr("Recevable depuis le {le}.", le=_le(recevable)), textes["vae-un-an"].dit]
    if last < aujourd_hui and not came:
        said.append(tr("Cette date est passée\u00a0: demandez à la DDETS si vous pouvez encore venir."))
    what: _What = (_VENIR, "venir", last, tr("Venir à une session de VAE"))
    return _de_regle(what, said, Lieu("echeances", champ="recevable_le"), textes, "vae-un-an", fait=came)


def _inactivite(recevable: date, aujourd_hui: date, textes: Enonces) -> Echeance:
    day = recevable + timedelta(days=textes["vae-inactivite"].valeurs["jours"])
    said = [textes["vae-inactivite"].dit]
    if day < aujourd_hui:
        said.append(tr("Dossier déjà déposé, ou déjà répondu ? Alors il n’y a rien à faire."))
    what: _What = ("vae-inactivite", "inactivite", day, tr("Répondre à France VAE"))
    return _de_regle(what, said, Lieu("echeances", champ="recevable_le"), textes, "vae-inactivite")


def _revenir(dossier: Dossier, aujourd_hui: date, textes: Enonces) -> Iterator[Echeance]:
    """After the last session of a formation, unless all of the titre is held."""
    ref = dossier.referentiel
    days = {s.id: dernier_jour(s.jour) for s in dossier.all(Session).values() if s.jour is not None}
    over = {one: day for one, day in days.items() if day < aujourd_hui}
    held = all(dossier.est_obtenue(a) for a in ref.activites if not a.ccs)
    if dossier.projet.modalite != "formation" or not ref.ministere or not over or held:
        return
    latest = max(over, key=lambda one: over[one])
    last = ajouter_mois(over[latest], textes["session-un-an"].valeurs["mois"])
    said = [textes["session-un-an"].dit, textes["session-trois"].dit]
    if last < aujourd_hui:
        said = [tr("Cette date est passée\u00a0: demandez à votre centre ce qui reste possible."), *said]
    what: _What = (f"revenir-{latest}", "revenir", last, tr("Revenir à une session, si vous n’avez pas tout obtenu"))
    yield _de_regle(what, said, Lieu("session", latest, "jour"), textes, "session-un-an", "session-trois")


def _titre(dossier: Dossier, aujourd_hui: date, textes: Enonces) -> Iterator[Echeance]:
    ref = dossier.referentiel
    if ref.fin_validite is None:
        return
    said = [tr("Le référentiel «\u00a0{intitule}\u00a0» est valable jusqu’à ce jour.", intitule=ref.intitule)]
    if ref.fin_validite < aujourd_hui:
        said.append(tr("Demandez à votre centre si le titre a été prolongé, révisé ou fermé."))
    of_titre = ("titre-valable", "titre-revise", "titre-clos") if ref.ministere else ()
    what: _What = ("titre-validite", "validite", ref.fin_validite, tr("Fin de validité du titre"))
    yield _de_regle(what, said, Lieu("critere"), textes, *of_titre)
    held = [o for o in dossier.all(CcpObtenu).values() if not o.ccs]
    last = limite_ccp_manquants(ref.fin_validite, cloture=True, ccp_obtenus=bool(held))
    if ref.ministere and held and last is not None and last != ref.fin_validite:
        said = [textes["titre-clos"].dit, textes["titre-revise"].dit]
        what = ("titre-un-an", "un_an", last, tr("Derniers CCP, si le titre est fermé"))
        yield _de_regle(what, said, Lieu("ccp_obtenu", held[0].id), textes, "titre-clos", "titre-revise")


def _de_regle(what: _What, said: list[str], lieu: Lieu, textes: Enonces, *cles: str, fait: bool = False) -> Echeance:
    """Return a date that follows from énoncés: a rule where all of them are official, else advice."""
    cle, genre, jour, titre = what
    nature: Nature = "regle" if all(textes[one].officiel for one in cles) else "conseil"
    return Echeance(cle, genre, jour, titre, " ".join(said), nature, lieu, fait, cles)


def _le(jour: date) -> str:
    """Return a day in words that stay on one line."""
    return ecrire(jour).replace(" ", NBSP)


def _rappels(dossier: Dossier) -> Iterator[Echeance]:
    for rappel in dossier.all(Rappel).values():
        titre = rappel.texte.strip() or tr("Rappel sans texte")
        lieu = Lieu("rappel", rappel.id)
        yield Echeance(f"rappel-{rappel.id}", "rappel", rappel.jour, titre, "", "vous", lieu, rappel.fait)
