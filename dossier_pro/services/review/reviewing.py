"""The review: what a reader notes on a candidate's file, and what the candidate answers.

A reader never writes into a candidate's file: what they note goes into their own notebook (``store.avis.Carnet``) and
leaves as an ``.avis`` (``sending.py``). A candidate answers in the dossier itself. Confined to the thread that opened
the dossier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, cast

from dossier_pro.domain.anchors.anchor import Ancre, ancrer
from dossier_pro.domain.avis import (
    CANDIDAT,
    VIDE,
    Avis,
    Etat,
    F,
    Fait,
    Fil,
    GenreRemarque,
    Identite,
    Lecture,
    Position,
    Remarque,
    Reponse,
    ResultatEcf,
    Retrait,
    Sur,
    Synthese,
    ValeurEtat,
    ValeurPosition,
    canonique,
    cle_texte,
    lecteur,
    sceau,
)
from dossier_pro.domain.dossier import CHAMPS, Champ, Dossier, Exemple, Preuve, new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.judged import empreinte_jugee, empreintes_d_avant, texte_juge
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import clean, empreinte, fold, plain
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.review.merge import MergePlace, Places
from dossier_pro.review.package import MAX_COMPTEUR, MAX_NOM
from dossier_pro.review.reading import ReadChange as ReadChange
from dossier_pro.review.reading import a_garder, changements, empreintes_lues
from dossier_pro.services.clock import aujourd_hui
from dossier_pro.services.copies.notebook import copier_carnet
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.review import quotes
from dossier_pro.services.review.readers import Lecteur as Lecteur
from dossier_pro.services.review.readers import de_cle
from dossier_pro.services.review.readers import lecteur_connu as lecteur_connu
from dossier_pro.services.review.readers import marque as marque
from dossier_pro.services.review.readers import noter_phrases as noter_phrases
from dossier_pro.services.review.readers import phrases as phrases
from dossier_pro.services.review.sending import ecrire_avis, ouvrir_carnet
from dossier_pro.store.avis import Carnet


@dataclass(frozen=True, slots=True)
class Pas:
    """What noting something did to the notebook, to be taken back: facts that went, and facts that came."""

    parti: tuple[Fait, ...] = ()
    venu: tuple[Fait, ...] = ()


class Revue:
    """The review of one open dossier, by one person: every way of noting something, and what has been noted.

    Where the facts go depends on who writes: ``pour_lecteur`` keeps them in the reader's notebook, ``pour_candidat``
    in the dossier. Every method that notes something returns the fact, which is kept by then.
    """

    def __init__(self, desk: Desk, qui: Lecteur, carnet: Carnet | None, jour: Callable[[], date] = aujourd_hui) -> None:
        nom = " ".join(clean(qui.nom).split())[:MAX_NOM]
        if not nom:
            raise KnownError(tr("Il manque le nom de la personne qui relit : écrivez-le pour signer ses remarques."))
        role = clean(qui.role)[:MAX_NOM]
        self.qui = Lecteur(nom, role, qui.id or carnet.identifier(nom, role) if carnet else "")
        self._atelier = desk
        self._carnet = carnet
        self._jour = jour
        self._propres = VIDE
        self._reunis = (VIDE, VIDE, VIDE)
        self.dernier_pas: Pas | None = None
        self._relire_carnet()

    @classmethod
    def pour_lecteur(cls, desk: Desk, qui: Lecteur, carnet: Carnet) -> Revue:
        """Return the review of a candidate's file by a reader, who is remembered.

        Raises:
            KnownError: the name is empty, or the notebook cannot be read or written.
        """
        revue = cls(desk, qui, carnet)
        carnet.noter_lecteur(revue.qui.id, revue.qui.nom, revue.qui.role)
        revue._relire_carnet()
        revue._rattacher(carnet)
        return revue

    @classmethod
    def pour_candidat(cls, desk: Desk) -> Revue:
        """Return the candidate's own side of the review: answers and states go into the dossier."""
        return cls(desk, Lecteur(desk.dossier.candidat.nom_complet or "Candidat", CANDIDAT), None)

    # --- what has been noted -----------------------------------------------------------------------------------------

    @property
    def dossier(self) -> Dossier:
        """The dossier with every fact known: those in the file and those in the notebook."""
        return replace(self._atelier.dossier, avis=self.avis)

    @property
    def avis(self) -> Avis:
        """Every fact known."""
        in_file = self._atelier.dossier.avis
        if self._reunis[0] is not in_file or self._reunis[1] is not self._propres:
            self._reunis = (in_file, self._propres, in_file.union(self._propres))
        return self._reunis[2]

    def autres_noms(self) -> tuple[str, ...]:
        """Return the other names under which this reader has noted something on a dossier of the same id."""
        dossier = self._atelier.dossier
        return self._carnet.autres_noms(dossier.id, dossier.candidat.nom_complet) if self._carnet else ()

    def fils(self) -> tuple[Fil, ...]:
        """Return the threads with their present states."""
        return self.avis.fils()

    def places(self) -> Callable[[Remarque], MergePlace]:
        """Return what tells where a remark stands in the texts as they are now."""
        return Places(self._atelier.dossier).de

    def est_a_moi(self, fait: Fait) -> bool:
        """Whether a fact is this person's own, and so may be withdrawn."""
        return self.avis.cle(fait) == self.avis.cle(marque(self.qui))

    def changements(self) -> tuple[ReadChange, ...]:
        """Return what has changed since this reader read the dossier last; nothing before a first reading."""
        lecture = self._derniere_lecture()
        return changements(lecture, self._atelier.dossier, self._texte_lu) if lecture else ()

    def changements_depuis(self, lecture: Lecture) -> tuple[ReadChange, ...]:
        """Return what has changed since a reader's reading, with the texts that the dossier's history still has."""
        return changements(lecture, self._atelier.dossier, quotes.anciens_textes(self._atelier).get)

    def depuis_la_position(self, position: Position) -> tuple[str | None, str]:
        """Return what this reader's own position judged, None where nobody kept it, and what stands there now."""
        kept = self._texte_lu(position.empreinte)
        return quotes.avant_et_maintenant(self._atelier.dossier, position, kept, self.changements)

    def _derniere_lecture(self) -> Lecture | None:
        return next((one for one in self.avis.lectures() if self.est_a_moi(one)), None)

    def _texte_lu(self, sha256: str) -> str | None:
        return self._carnet.texte_lu(self._atelier.dossier.id, sha256) if self._carnet else None

    # --- noting ------------------------------------------------------------------------------------------------------

    def remarquer_passage(
        self, genre: GenreRemarque, texte: str, exemple_id: str, champ: Champ, debut: int, fin: int
    ) -> Remarque:
        """Note a remark on ``[debut, fin[`` of an answer as it reads without its marks (``text.plain``).

        A passage that begins or ends inside a word takes in the whole word.

        Raises:
            KnownError: the remark or the passage is empty or too long, or the exemple is not there.
        """
        exemple = self._exemple(exemple_id)
        seen = plain(exemple.reponse(champ))
        debut, fin = quotes.passage(seen, debut, fin)
        ancre = ancrer(champ, seen, debut, fin)
        return self._remarquer(genre, texte, "passage", exemple_id, seen, quotes.autour(seen, debut, fin), ancre)

    def remarquer(self, genre: GenreRemarque, texte: str, sur: Sur, sur_id: str = "") -> Remarque:
        """Note a remark on an exemple, a preuve, a cible, or (without ``sur_id``) the whole dossier.

        It quotes nothing of the dossier: what the candidate erases must not travel on in it.

        Raises:
            KnownError: the remark is empty or too long, or there is no such thing in the dossier.
        """
        dossier = self._atelier.dossier
        if sur == "exemple":
            seen = "\n".join(plain(self._exemple(sur_id).reponse(champ)) for champ in CHAMPS)
        elif sur == "preuve":
            preuve = dossier.get(Preuve, sur_id)
            if preuve is None:
                raise KnownError(tr("Cette preuve n’est plus dans le dossier : rien n’a été noté."))
            seen = "\n".join((preuve.titre, preuve.description))
        elif sur == "critere":
            self._controler_cible(sur_id)
            seen = texte_juge(dossier, sur_id)
        else:
            sur_id = seen = ""
        return self._remarquer(genre, texte, sur, sur_id, seen, "")

    def repondre(self, remarque_id: str, texte: str) -> Reponse:
        """Answer in a thread.

        Raises:
            KnownError: the answer is empty or too long, or there is no such remark.
        """
        self._controler_remarque(remarque_id)
        fait = self._signer(Reponse, remarque_id=remarque_id, texte=quotes.texte_note(texte, tr("La réponse")))
        return self._noter(fait, tr_noop("Répondre à une remarque"))

    def changer_etat(self, remarque_id: str, valeur: ValeurEtat) -> Etat:
        """Say that a remark is done, or open it again.

        Raises:
            KnownError: there is no such remark.
        """
        self._controler_remarque(remarque_id)
        label = tr_noop("Marquer une remarque comme traitée") if valeur == "traite" else tr_noop("Rouvrir une remarque")
        fait = self._signer(Etat, remarque_id=remarque_id, valeur=valeur)
        return self._noter(fait, label, lambda one: one.remarque_id == remarque_id)

    def positionner(self, cible_id: str, valeur: ValeurPosition, motif: str = "") -> Position:
        """Take a position on a cible, on the text that shows it now.

        Raises:
            KnownError: the référentiel has no such cible, or the motif is too long.
        """
        self._controler_cible(cible_id)
        dossier = self._atelier.dossier
        fait = self._signer(
            Position,
            cible_id=cible_id,
            valeur=valeur,
            empreinte=empreinte_jugee(dossier, cible_id),
            motif=quotes.texte_note(motif, tr("Le motif"), facultatif=True),
        )
        if self._carnet:
            self._carnet.garder_textes(dossier.id, {fait.empreinte: quotes.texte_a_relire(dossier, cible_id)})
        before = empreintes_d_avant(dossier, cible_id)
        # A hash of the first kind on this very text: its words make place too, as those of an equal hash do.
        own = (one for one in self.avis.tous(Position) if one.cible_id == cible_id and self.est_a_moi(one))
        left = {one.id for one in own if one.empreinte in before} - {one.id for one in self._brouillons().values()}
        gone = tuple(self._signer(Retrait, fait_id=fait_id) for fait_id in sorted(left))
        same = {fait.empreinte, *before}
        return self._noter(
            fait, tr_noop("Donner une position"), lambda one: one.cible_id == cible_id and one.empreinte in same, gone
        )

    def retirer_position(self, cible_id: str) -> None:
        """Take back every position of one's own on a cible: nothing is said of it any more."""
        own = [one for one in self.avis.tous(Position) if one.cible_id == cible_id and self.est_a_moi(one)]
        self._reprendre(own)

    def synthetiser(self, activite_id: str, texte: str) -> Synthese:
        """Write the summary of a CCP in the place of this reader's former one; an empty text empties it.

        Raises:
            KnownError: the référentiel has no such activité, or the text is too long.
        """
        self._controler_activite(activite_id)
        fait = self._signer(
            Synthese, activite_id=activite_id, texte=quotes.texte_note(texte, tr("La synthèse"), facultatif=True)
        )
        return self._noter(fait, tr_noop("Écrire une synthèse"), lambda one: one.activite_id == activite_id)

    def noter_ecf(self, activite_id: str, intitule: str, jour: date | None, satisfait: bool | None) -> ResultatEcf:
        """Note the result of an évaluation en cours de formation, in the place of a former one of that intitulé.

        Raises:
            KnownError: the référentiel has no such activité, or the intitulé is empty or too long.
        """
        self._controler_activite(activite_id)
        named = quotes.texte_note(intitule, tr("L’intitulé de l’évaluation"), most=MAX_NOM)
        fait = self._signer(ResultatEcf, activite_id=activite_id, intitule=named, satisfait=satisfait)
        return self._noter(
            replace(fait, jour=jour),
            tr_noop("Noter un résultat d’ECF"),
            lambda one: (one.activite_id, fold(one.intitule)) == (activite_id, fold(named)),
        )

    def retirer(self, fait: Fait) -> Retrait | None:
        """Take back a fact of one's own. One that never left this computer is erased: nothing of it will travel.

        Returns:
            What says so to those who have got it, None where nobody has.

        Raises:
            KnownError: it is somebody else's.
        """
        if not self.est_a_moi(fait):
            raise KnownError(tr("Cette note est d’une autre personne : répondez-y, ou demandez-lui de la retirer."))
        return next(iter(self._reprendre([fait])), None)

    def undo(self, pas: Pas) -> None:
        """Make the notebook what it was before something was noted.

        Raises:
            KnownError: it has left this computer by now.
        """
        drafts = self._brouillons()
        came = [sceau(canonique(fait)) for fait in pas.venu]
        if self._carnet is None or not all(sha256 in drafts for sha256 in came):
            raise KnownError(
                tr(
                    "Cet avis est déjà parti\u00a0: il ne peut plus être annulé. Prenez une autre "
                    "position, ou retirez-la."
                )
            )
        self._ecrire(Avis.de(pas.parti), came)

    def noter_lecture(self) -> Lecture | None:
        """Note that the whole dossier was read as it is now; None where that is noted already.

        The reader's notebook keeps the texts, to show the next version beside them.

        Raises:
            KnownError: the notebook or the file could not be written.
        """
        vus = empreintes_lues(self._atelier.dossier)
        if any(self.est_a_moi(one) and one.vus == vus for one in self.avis.lectures()):
            return None
        self._garder_textes()
        return self._noter(self._signer(Lecture, vus=vus), tr_noop("Noter une lecture"), lambda _: True)

    def noter_envoi(self) -> None:
        """Note on leaving which version was read, where nothing waits for the reader to say that it is read.

        Raises:
            KnownError: as ``noter_lecture``.
        """
        if self.avis.faits and not self.changements():
            before = self.dernier_pas
            self.noter_lecture()
            self.dernier_pas = before

    # --- underneath --------------------------------------------------------------------------------------------------

    def _signer(self, cls: type[F], **champs: Any) -> F:
        signed: dict[str, Any] = {"auteur": self.qui.nom, "role": self.qui.role, "lecteur_id": self.qui.id}
        # A file from outside may have brought the greatest counter there is: what comes after it must stay readable.
        signed["compteur"] = min(self.avis.compteur + 1, MAX_COMPTEUR)
        return cast(Any, cls)(id=new_id(), **signed, **({"jour": self._jour()} | champs))  # type: ignore[no-any-return]

    def _noter(self, fait: F, label: str, meme: Callable[[F], bool] | None = None, avec: tuple[Fait, ...] = ()) -> F:
        """Keep a fact, and others with it; own ones on the ``meme`` target that never left make place for it."""
        if self._carnet is None:
            self._atelier.add_avis(Avis.de([fait, *avec]), label)
            return fait
        former = {
            sha256: one
            for sha256, one in self._brouillons().items()
            if meme and isinstance(one, type(fait)) and self.est_a_moi(one) and meme(one)
        }
        self._ecrire(Avis.de([fait, *avec, *self._premiere_lecture(fait)]), former)
        self.dernier_pas = Pas(tuple(former.values()), (fait, *avec))
        return fait

    def _premiere_lecture(self, fait: Fait) -> tuple[Lecture, ...]:
        """Return what says that this version was read, where nothing did before something is noted on it."""
        if isinstance(fait, Lecture | Identite) or self._derniere_lecture():
            return ()
        self._garder_textes()
        return (self._signer(Lecture, vus=empreintes_lues(self._atelier.dossier)),)

    def _garder_textes(self) -> None:
        if self._carnet:
            self._carnet.garder_textes(self._atelier.dossier.id, a_garder(self._atelier.dossier))

    def _reprendre(self, faits: Iterable[Fait]) -> tuple[Retrait, ...]:
        """Erase what never left this computer, with what was noted on it, and withdraw what did."""
        own = list(faits)
        drafts = self._brouillons()
        ids = {fait.id for fait in own}
        erased = {
            sha256: one
            for sha256, one in drafts.items()
            if self.est_a_moi(one) and (one.id in ids or getattr(one, "remarque_id", "") in ids)
        }
        left = ids - {one.id for one in erased.values()}
        made = tuple(self._signer(Retrait, fait_id=fait_id) for fait_id in sorted(left))
        if self._carnet is None:
            self._atelier.add_avis(Avis.de(made), tr_noop("Retirer une note"))
            return made
        self._ecrire(Avis.de(made), erased)
        self.dernier_pas = Pas(tuple(erased.values()), made)
        return made

    def _brouillons(self) -> dict[str, Fait]:
        """Return what this reader noted and what never left this computer, by SHA-256."""
        if self._carnet is None:
            return {}
        in_file = self._atelier.dossier.avis.faits
        drafts = self._carnet.brouillons(self._atelier.dossier.id)
        return {s: fait for s, fait in self._propres.faits.items() if s in drafts and s not in in_file}

    def _ecrire(self, faits: Avis, sans: Iterable[str]) -> None:
        assert self._carnet is not None
        dossier = self._atelier.dossier
        self._carnet.ajouter(dossier.id, faits, dossier.candidat.nom_complet, sans)
        self._relire_carnet()

    def _relire_carnet(self) -> None:
        if self._carnet:
            dossier = self._atelier.dossier
            self._propres = self._carnet.avis(dossier.id, dossier.candidat.nom_complet)

    def _rattacher(self, carnet: Carnet) -> None:
        """Say once, where something was noted under a former key of this reader and has left, that it is theirs."""
        for key in carnet.cles_d_avant(self.qui.id):
            theirs = any(cle_texte(lecteur(fait)) == key for fait in self._propres)
            if theirs and self.avis.cle(marque(self.qui)) != self.avis.cle(de_cle(key)):
                self._noter(self._signer(Identite, aussi=key), "")
        self.dernier_pas = None

    def _remarquer(
        self, genre: GenreRemarque, texte: str, sur: Sur, sur_id: str, vu: str, extrait: str, ancre: Ancre | None = None
    ) -> Remarque:
        fait = self._signer(
            Remarque,
            genre=genre,
            texte=quotes.texte_note(texte, tr("La remarque"), facultatif=genre == "bravo"),
            sur=sur,
            sur_id=sur_id,
            ancre=ancre,
            empreinte=empreinte(vu) if vu else "",
            extrait=extrait,
        )
        return self._noter(fait, tr_noop("Faire une remarque"))

    def _exemple(self, exemple_id: str) -> Exemple:
        exemple = self._atelier.dossier.get(Exemple, exemple_id)
        if exemple is None:
            raise KnownError(tr("Cet exemple n’est plus dans le dossier : rien n’a été noté."))
        return exemple

    def _controler_cible(self, cible_id: str) -> None:
        if cible_id not in self._atelier.dossier.referentiel.cibles:
            raise KnownError(tr("Ce critère n’est pas dans le référentiel du dossier : rien n’a été noté."))

    def _controler_activite(self, activite_id: str) -> None:
        if activite_id not in {a.id for a in self._atelier.dossier.referentiel.activites}:
            raise KnownError(tr("Ce CCP n’est pas dans le référentiel du dossier : rien n’a été noté."))

    def _controler_remarque(self, remarque_id: str) -> None:
        if remarque_id not in {r.id for r in self.avis.tous(Remarque)}:
            raise KnownError(tr("Cette remarque n’existe plus : elle a été retirée par la personne qui l’a faite."))


class Relecture:
    """A reader's session: a candidate's file, opened read-only, with the reader's notebook beside it."""

    def __init__(self, chemin: Path, qui: Lecteur) -> None:
        """Open both.

        Raises:
            KnownError: the file or the notebook cannot be opened, or the name is empty.
        """
        with ExitStack() as stack:
            self.desk = stack.enter_context(ouvrir(chemin, lecture_seule=True))
            carnet = stack.enter_context(ouvrir_carnet())
            copier_carnet(carnet)
            self.revue = Revue.pour_lecteur(self.desk, qui, carnet)
            self._carnet = carnet
            self._stack = stack.pop_all()

    def exporter(self, cible: Path, mot_de_passe: str = "") -> int:
        """Write the ``.avis``, with which version was read; returns the number of facts in it.

        Raises:
            KnownError: there is nothing to send, or the place cannot be written to.
        """
        self.revue.noter_envoi()
        return ecrire_avis(self.desk.dossier, self.revue.avis, cible, mot_de_passe, self._carnet)

    def close(self) -> None:
        """Let go of both files."""
        self._stack.close()

    def __enter__(self) -> Relecture:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
