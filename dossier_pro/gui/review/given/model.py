"""What the window knows of a review at one moment, and the jobs that note something, run on the dossier's thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from dossier_pro.domain.avis import CANDIDAT, Fait, ResultatEcf, Synthese, ValeurPosition
from dossier_pro.domain.dossier import Dossier, Lien, Preuve
from dossier_pro.domain.readiness import PositionLue, Readiness, evaluate
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Cible
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.states import Etat
from dossier_pro.services.review.on_paper import RemarqueSituee, situer
from dossier_pro.services.review.reviewing import Lecteur, Pas, ReadChange, Revue, marque

if TYPE_CHECKING:
    from dossier_pro.services.desk import Desk

ROLES: tuple[tuple[str, str], ...] = (
    (tr_noop("formateur"), tr("Formateur ou formatrice")),
    (tr_noop("accompagnateur VAE"), tr("Accompagnateur ou accompagnatrice VAE")),
    (tr_noop("tuteur"), tr("Tuteur ou tutrice")),
    (tr_noop("jury blanc"), tr("Jury blanc")),
)
"""As what somebody may read: the word that is kept, and how the form says it."""
MOTS: dict[ValeurPosition, str] = {
    "confirme": tr("Confirmé"),
    "a_revoir": tr("À revoir"),
    "non_demontre": tr("Non démontré"),
}
Sorte = Literal["exemple", "preuve"]


@dataclass(frozen=True, slots=True)
class ReadPiece:
    """Something to read: an exemple or a preuve, its name, and what it stands under."""

    sorte: Sorte
    id: str
    nom: str
    sous: str


@dataclass(frozen=True)
class Etude:
    """The dossier with every fact known, and everything derived from it that the screens show. Immutable.

    Attributes:
        dossier: as in the file, with the facts of the notebook beside those of the file.
        etat: its readiness.
        qui: who reads.
        situees: the threads and where each stands.
        phrases: the reader's own phrases.
        changements: what reads otherwise than when this reader said last that it was read.
        cibles: what a position is asked on, in the référentiel's order.
        autres_noms: under which this reader has noted something on a dossier of the same id; it is not in here.
        pas: what was noted just now, to be taken back.
        aveugle: what the other readers say of a cible or a CCP is not shown before this reader has said something.
        ecarts: by cible, what this reader's position on another text judged, and what stands there now.
    """

    dossier: Dossier
    etat: Readiness
    qui: Lecteur
    situees: tuple[RemarqueSituee, ...]
    phrases: tuple[str, ...]
    cibles: tuple[Cible, ...]
    changements: tuple[ReadChange, ...] = ()
    autres_noms: tuple[str, ...] = ()
    pas: Pas | None = None
    ecarts: Mapping[str, tuple[str | None, str]] = field(default_factory=dict)
    aveugle: bool = False

    # --- critères ----------------------------------------------------------------------------------------------------

    def positions(self, cible_id: str) -> tuple[PositionLue, ...]:
        """Return the present position of every reader on a cible."""
        return self.etat.cibles[cible_id].positions if cible_id in self.etat.cibles else ()

    def mienne(self, cible_id: str) -> PositionLue | None:
        """Return this reader's own present position."""
        return next((one for one in self.positions(cible_id) if self.est_a_moi(one.position)), None)

    def autres(self, cible_id: str) -> tuple[PositionLue, ...]:
        """Return the positions of the other readers, as far as this one is to see them."""
        if self.aveugle and not self.lu(cible_id):
            return ()
        return tuple(one for one in self.positions(cible_id) if not self.est_a_moi(one.position))

    def etat_mien(self, cible_id: str) -> Etat:
        """Return the shape of a cible for this reader: their position, else that nothing was said."""
        mine = self.mienne(cible_id)
        return mine.valeur if mine else "absent"

    def porte_mon_nom(self, fait: Fait) -> bool:
        """Whether a fact bears this reader's name and is not theirs: somebody else's, or from another computer."""
        if self.est_a_moi(fait) or fold(fait.role) == CANDIDAT:
            return False
        avis = self.dossier.avis
        return fold(self.qui.nom) in avis.noms_portes.get(avis.cle(fait), ())

    def nom_de(self, fait: Fait) -> str:
        """Return whose a fact is; one that bears this reader's name and is not theirs says so."""
        return tr("{name} (votre nom, noté ailleurs)", name=fait.auteur) if self.porte_mon_nom(fait) else fait.auteur

    def lu(self, cible_id: str) -> bool:
        """Whether this reader took a position on the cible as its texts are now."""
        mine = self.mienne(cible_id)
        return mine is not None and not mine.ancienne

    @property
    def lus(self) -> int:
        """How many cibles have a position of this reader on their present texts."""
        return sum(self.lu(cible.id) for cible in self.cibles)

    def prochain_non_lu(self, depuis: str) -> str:
        """Return the next cible without such a position, from one on and round; "" where none is left."""
        ids = [cible.id for cible in self.cibles]
        start = ids.index(depuis) + 1 if depuis in ids else 0
        return next((one for one in (*ids[start:], *ids[:start]) if not self.lu(one)), "")

    def a_la_cible(self, cible_id: str) -> bool:
        """Whether a cible is among those of the review."""
        return any(cible.id == cible_id for cible in self.cibles)

    def de_la_piece(self, piece_id: str) -> tuple[str, ...]:
        """Return the ids of the cibles to which the candidate ties an exemple or a preuve, in their order."""
        return tuple(one.id for one in self.cibles if any(lien.source_id == piece_id for lien in self.liens(one.id)))

    @property
    def commence_par(self) -> str:
        """The cible to begin with: the first without such a position, else the first; "" where there is none."""
        return self.prochain_non_lu("") or (self.cibles[0].id if self.cibles else "")

    def liens(self, cible_id: str) -> tuple[Lien, ...]:
        """Return what the candidate ties to a cible, exemples first."""
        return tuple(sorted(self.dossier.liens_vers(cible_id), key=lambda lien: lien.source != "exemple"))

    def a_montrer(self, cible_id: str, montree: str) -> str:
        """Return the id of what to read for a cible: what is shown if it is tied, else the first that is.

        Where nothing is, the first exemple of its activité; "" where one of these is shown, or there is none.
        """
        tied = [lien.source_id for lien in self.liens(cible_id)]
        if tied:
            return montree if montree in tied else tied[0]
        activite = self.dossier.referentiel.cibles[cible_id].activite
        of_it = self.dossier.exemples_de(activite.id) if activite else ()
        if not of_it or montree in {exemple.id for exemple in of_it}:
            return ""
        return of_it[0].id

    # --- threads -----------------------------------------------------------------------------------------------------

    def est_a_moi(self, fait: Fait) -> bool:
        """Whether a fact is this reader's own."""
        return self.dossier.avis.cle(fait) == self.dossier.avis.cle(marque(self.qui))

    def fils_de(self, piece: ReadPiece) -> tuple[RemarqueSituee, ...]:
        """Return the threads that stand on an exemple (its passages included) or on a preuve."""
        if piece.sorte == "exemple":
            return tuple(one for one in self.situees if one.place.exemple_id == piece.id and _sur_exemple(one))
        return tuple(r for r in self.situees if r.fil.remarque.sur == "preuve" and r.fil.remarque.sur_id == piece.id)

    def fils_du_critere(self, cible_id: str) -> tuple[RemarqueSituee, ...]:
        """Return the threads on a cible."""
        found = (one for one in self.situees if one.fil.remarque.sur == "critere")
        return tuple(one for one in found if one.fil.remarque.sur_id == cible_id)

    @property
    def ouvertes(self) -> int:
        """How many threads still ask for something."""
        return sum(one.fil.a_traiter for one in self.situees)

    # --- pieces to read ----------------------------------------------------------------------------------------------

    def pieces(self) -> tuple[ReadPiece, ...]:
        """Return what there is to read: the exemples by CCP, then the preuves."""
        found = []
        for activite in self.dossier.referentiel.activites:
            for rank, exemple in enumerate(self.dossier.exemples_de(activite.id), 1):
                nom = exemple.intitule.strip() or tr("sans intitulé")
                found.append(
                    ReadPiece(
                        "exemple", exemple.id, nom, tr("{ccp}, exemple\u00a0{rank}", ccp=activite.sigle, rank=rank)
                    )
                )
        preuves = self.dossier.all(Preuve).values()
        return (*found, *(ReadPiece("preuve", one.id, one.titre or tr("sans titre"), tr("Preuve")) for one in preuves))

    def activites(self) -> tuple[Activite, ...]:
        """Return the CCP that are read: those aimed at, or all where none was chosen yet."""
        return self.dossier.activites_visees() or self.dossier.referentiel.activites

    def synthese(self, activite_id: str) -> Synthese | None:
        """Return this reader's summary of a CCP."""
        return next((s for s in self.dossier.avis.syntheses(activite_id) if self.est_a_moi(s)), None)

    def autres_syntheses(self, activite_id: str) -> tuple[Synthese, ...]:
        """Return the summaries of the other readers, as far as this one is to see them."""
        if self.aveugle and self.synthese(activite_id) is None:
            return ()
        found = self.dossier.avis.syntheses(activite_id)
        return tuple(one for one in found if one.texte and not self.est_a_moi(one))

    def ecf(self, activite_id: str) -> tuple[ResultatEcf, ...]:
        """Return the ECF results of a CCP."""
        return self.dossier.avis.resultats_ecf(activite_id)


def _sur_exemple(one: RemarqueSituee) -> bool:
    return one.fil.remarque.sur in ("passage", "exemple")


def etudier(revue: Revue, phrases: Iterable[str]) -> Etude:
    """Return what the window shows of a review."""
    from dossier_pro.services.clock import aujourd_hui

    dossier = revue.dossier
    etat = evaluate(dossier, aujourd_hui=aujourd_hui())
    visees = {a.id for a in dossier.activites_visees() or dossier.referentiel.activites}
    cibles = tuple(c for c in dossier.referentiel.cibles.values() if c.activite is None or c.activite.id in visees)
    etude = Etude(
        dossier,
        etat,
        revue.qui,
        situer(dossier),
        tuple(phrases),
        cibles,
        revue.changements(),
        revue.autres_noms(),
        revue.dernier_pas,
    )
    mine = (etude.mienne(cible.id) for cible in cibles)
    old = [one.position for one in mine if one is not None and one.ancienne]
    return replace(etude, ecarts={one.cible_id: revue.depuis_la_position(one) for one in old})


Noter = Callable[[Revue], object]
"""What is to be noted."""


def job(qui: Lecteur, note: Noter | None = None) -> Callable[[Desk], Etude]:
    """Return what notes something in the reader's notebook and looks again; the notebook is closed between two notes.

    The candidate's file is open to read only: nothing of this can reach it.
    """

    def work(desk: Desk) -> Etude:
        from dossier_pro.services.review.sending import ouvrir_carnet

        with ouvrir_carnet() as carnet:
            revue = Revue(desk, qui, carnet) if note else Revue.pour_lecteur(desk, qui, carnet)
            if note is not None:
                note(revue)
            return etudier(revue, carnet.phrases())

    return work


def keep_phrases(qui: Lecteur, textes: Iterable[str]) -> Callable[[Desk], Etude]:
    """Return what keeps the reader's own phrases and looks again."""
    kept = tuple(textes)

    def work(desk: Desk) -> Etude:
        from dossier_pro.services.review.reviewing import noter_phrases

        noter_phrases(kept)
        return job(qui)(desk)

    return work


def write_avis(qui: Lecteur, target: Path, password: str) -> Callable[[Desk], Etude]:
    """Return what writes the ``.avis``, with which version was read."""

    def work(desk: Desk) -> Etude:
        from dossier_pro.services.review.sending import ecrire_avis, ouvrir_carnet

        with ouvrir_carnet() as carnet:
            revue = Revue(desk, qui, carnet)
            revue.noter_envoi()
            ecrire_avis(desk.dossier, revue.avis, target, password, carnet)
            return etudier(revue, carnet.phrases())

    return work
