"""A review for those who want paper or Word: printed remarks, and the dossier with the remarks as Word's comments."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier_pro.domain.avis import GENRES, Fil, GenreRemarque, ValeurPosition
from dossier_pro.domain.dossier import Dossier, Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.domain.readiness import PositionLue, positions_lues
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite
from dossier_pro.domain.text import plain
from dossier_pro.domain.translation import in_french, tr, tr_noop
from dossier_pro.review.merge import MergePlace, Places
from dossier_pro.review.reading import QUESTIONS
from dossier_pro.services.clock import aujourd_hui
from dossier_pro.store.files import protect_dossier, replacing

if TYPE_CHECKING:
    from dossier_pro.export.companions.remarques import Chapitre, PositionImprimee, RemarqueImprimee
    from dossier_pro.export.document import Document
    from dossier_pro.export.docx.comments import Commentaire
    from dossier_pro.services.desk import Desk

POSITIONS: Final[dict[ValeurPosition, str]] = {
    "confirme": tr_noop("Confirmé"),
    "a_revoir": tr_noop("À revoir"),
    "non_demontre": tr_noop("Non démontré"),
}
"""What a position is called."""
_RANGS: Final = {"taches": 1, "moyens": 2, "equipe": 3, "complements": 5}


@dataclass(frozen=True, slots=True)
class RemarqueSituee:
    """A thread and where it stands now.

    Attributes:
        fil: the thread.
        place: the passage or the exemple, where it is about one.
        lieu: the same in words, such as « CCP 1, Accueil d’un groupe, question 1 »; « à peu près ici » where the
            passage was rewritten.
        activite_id: the activité it belongs to, "" where it belongs to none.
        passage: the words of today that it stands on, "" off a passage.
    """

    fil: Fil
    place: MergePlace
    lieu: str
    activite_id: str
    passage: str = ""

    @property
    def a_peu_pres(self) -> bool:
        """Whether other words stand in the place of the passage: it is only near."""
        return self.place.trouve is not None and self.place.trouve.approchee

    @property
    def deplacee(self) -> bool:
        """Whether the passage stands in another exemple now."""
        return self.place.trouve is not None and self.place.exemple_id != self.fil.remarque.sur_id

    @property
    def mention(self) -> str:
        """What is said of the place to whoever reads the remark, "" where the passage stands as it was quoted."""
        if self.a_peu_pres:
            if self.deplacee:
                return tr("À peu près ici\u00a0: ce passage a été récrit et déplacé dans un autre exemple.")
            return tr("À peu près ici\u00a0: ce passage a été récrit.")
        return tr("Ce passage est maintenant dans un autre exemple.") if self.deplacee else ""


def situer(dossier: Dossier) -> tuple[RemarqueSituee, ...]:
    """Return the threads of a dossier with where they stand now, in the order in which they were begun."""
    places = Places(dossier)
    return tuple(_situer(dossier, fil, places.de(fil.remarque)) for fil in dossier.avis.fils())


def situer_une(dossier: Dossier, fil: Fil) -> RemarqueSituee:
    """Return one thread of a dossier with where it stands now."""
    return _situer(dossier, fil, Places(dossier).de(fil.remarque))


def situer_sur(dossier: Dossier, exemple_id: str, fils: Iterable[Fil]) -> tuple[RemarqueSituee, ...]:
    """Return those of the threads that are about one exemple or a passage of it, with where they stand now."""
    places = Places(dossier)
    about = ((fil, places.de(fil.remarque)) for fil in fils if fil.remarque.sur in ("passage", "exemple"))
    return tuple(_situer(dossier, fil, place) for fil, place in about if place.exemple_id == exemple_id)


def _situer(dossier: Dossier, fil: Fil, place: MergePlace) -> RemarqueSituee:
    remarque = fil.remarque
    exemple = dossier.get(Exemple, place.exemple_id or "")
    if exemple is not None:
        return _dans_l_exemple(dossier, fil, place, exemple)
    if remarque.sur == "critere" and (cible := dossier.referentiel.cibles.get(remarque.sur_id)):
        activite_id = cible.activite.id if cible.activite else ""
        return RemarqueSituee(fil, place, tr("{lieu}, « {text} »", lieu=cible.lieu, text=cible.texte), activite_id)
    if remarque.sur == "preuve":
        preuve = dossier.get(Preuve, remarque.sur_id)
        named = tr("Preuve « {titre} »", titre=preuve.titre) if preuve else tr("Une preuve retirée depuis")
        return RemarqueSituee(fil, place, named, "")
    gone = remarque.sur in ("exemple", "passage")
    return RemarqueSituee(fil, place, tr("Un exemple retiré depuis") if gone else tr("Tout le dossier"), "")


def _dans_l_exemple(dossier: Dossier, fil: Fil, place: MergePlace, exemple: Exemple) -> RemarqueSituee:
    activite = next((a for a in dossier.referentiel.activites if a.id == exemple.activite_id), None)
    champ = place.trouve.champ if place.trouve else ""
    question = next((name for key, name in QUESTIONS.items() if key == champ), "")
    named = (activite.sigle if activite else "", exemple.intitule or tr("Exemple sans titre"), question)
    passage = ""
    if place.trouve:
        passage = plain(exemple.reponse(champ))[place.trouve.debut : place.trouve.fin]  # type: ignore[arg-type]
    near = tr("à peu près ici") if place.trouve and place.trouve.approchee else ""
    lieu = ", ".join(part for part in (*named, near) if part)
    return RemarqueSituee(fil, place, lieu, exemple.activite_id, passage)


# --- on paper --------------------------------------------------------------------------------------------------------


@in_french()
def imprimer_remarques(dossier: Dossier, *, pdf: Path | None = None, word: Path | None = None) -> None:
    """Write the whole review as a PDF, a Word file, or both.

    Args:
        dossier: with every fact that is to be printed (``Revue.dossier``).
        pdf: where to write the PDF.
        word: where to write the Word file.

    Raises:
        KnownError: nothing has been noted, or a place cannot be written to.
    """
    from dossier_pro.export.companions.remarques import write_docx, write_pdf

    chapitres = tuple(_chapitres(dossier))
    if not chapitres:
        raise KnownError(tr("Il n’y a encore rien à imprimer : aucune remarque ni position n’a été notée."))
    titre = f"{dossier.referentiel.intitule} ({dossier.referentiel.sigle})"
    for path, write in ((pdf, write_pdf), (word, write_docx)):
        if path is not None:
            target = io.BytesIO()
            write(dossier.candidat.nom_complet, titre, chapitres, aujourd_hui(), target)
            _enregistrer(path, target.getvalue())


def _enregistrer(path: Path, octets: bytes) -> None:
    protect_dossier(path)
    with replacing(path) as beside:
        beside.write_bytes(octets)


def _chapitres(dossier: Dossier) -> Iterator[Chapitre]:
    from dossier_pro.export.companions.remarques import Chapitre

    situees = situer(dossier)
    positions = positions_lues(dossier)
    known = {a.id for a in dossier.referentiel.activites}
    general = tuple(_imprimee(s) for s in situees if s.activite_id not in known)
    chapitre = Chapitre("Tout le dossier", (), general, _positions(dossier, _cibles(dossier, None), positions))
    if chapitre.remarques or chapitre.positions:
        yield chapitre
    for activite in dossier.referentiel.activites:
        cibles = _cibles(dossier, activite)
        syntheses = tuple((s.auteur, s.texte) for s in dossier.avis.syntheses(activite.id) if s.texte)
        remarques = tuple(_imprimee(s) for s in situees if s.activite_id == activite.id)
        chapitre = Chapitre(
            f"{activite.sigle} – {activite.intitule}", syntheses, remarques, _positions(dossier, cibles, positions)
        )
        if any((chapitre.syntheses, chapitre.remarques, chapitre.positions)):
            yield chapitre


def _imprimee(situee: RemarqueSituee) -> RemarqueImprimee:
    from dossier_pro.export.companions.remarques import RemarqueImprimee

    fil, remarque = situee.fil, situee.fil.remarque
    quoted = remarque.ancre.citation if remarque.ancre else ""
    return RemarqueImprimee(
        GENRES[remarque.genre],
        situee.lieu,
        remarque.auteur,
        remarque.jour,
        quoted,
        remarque.texte,
        " – traitée" if fil.etat == "traite" else "",
        tuple((one.auteur, one.texte) for one in fil.reponses),
    )


def _positions(
    dossier: Dossier, cibles: Iterable[str], positions: dict[str, tuple[PositionLue, ...]]
) -> tuple[PositionImprimee, ...]:
    from dossier_pro.export.companions.remarques import PositionImprimee

    rows = []
    for cible_id in cibles:
        for lue in positions.get(cible_id, ()):
            said = POSITIONS[lue.position.valeur] + (" sur une version antérieure" if lue.ancienne else "")
            one = lue.position
            who = f"{one.auteur} ({one.role})" if one.role else one.auteur
            cible = dossier.referentiel.cibles[cible_id]
            rows.append(PositionImprimee(f"{cible.lieu} : {cible.texte}", who, said, one.motif))
    return tuple(rows)


# --- in Word ---------------------------------------------------------------------------------------------------------


@in_french()
def exporter_commente(desk: Desk, dossier: Dossier, cible: Path) -> int:
    """Write the dossier as a Word file of our own layout with its remarks as Word's comments.

    Args:
        desk: the open dossier, for its pieces.
        dossier: its content with every fact that is to be shown (``Revue.dossier``).
        cible: where to write.

    Returns:
        The number of comments.

    Raises:
        KnownError: there is nothing to export, or the place cannot be written to.
    """
    from dossier_pro.export.compose import Options, compose
    from dossier_pro.export.confined import Pictures
    from dossier_pro.export.docx.comments import commenter
    from dossier_pro.export.docx.writer import write_docx
    from dossier_pro.export.layout.pagination import paginate

    if not dossier.activites_visees():
        raise KnownError(
            tr("Il n’y a rien à présenter : choisissez le titre, des CCP ou un CCS dans l’écran Parcours.")
        )
    with Pictures() as pictures:
        document = compose(devant_le_jury(dossier), Options(), desk.read_piece, pictures=pictures)
    target = io.BytesIO()
    write_docx(document, paginate(document), target)
    commentaires = list(_commentaires(dossier, document))
    _enregistrer(cible, commenter(target.getvalue(), commentaires))
    return len(commentaires)


def _commentaires(dossier: Dossier, document: Document) -> Iterator[Commentaire]:
    from dossier_pro.export.docx.comments import Commentaire

    sheets = {fiche.exemple_id: fiche.ancre for _, fiche in document.fiches()}
    for situee in situer(dossier):
        remarque, trouve = situee.fil.remarque, situee.place.trouve
        sheet = sheets.get(situee.place.exemple_id or "", "")
        ancre, passage, occurrence = sheet, "", 0
        if sheet and trouve:
            ancre = f"{sheet}_q{_RANGS[trouve.champ]}"
            exemple = dossier.all(Exemple)[situee.place.exemple_id or ""]
            texte = plain(exemple.reponse(trouve.champ))  # type: ignore[arg-type]
            passage, occurrence = _mots_entiers(texte, trouve.debut, trouve.fin)
        for who, day, said in (
            (remarque.auteur, remarque.jour, _note(situee, printed=bool(sheet))),
            *((one.auteur, one.jour, one.texte) for one in situee.fil.reponses),
        ):
            yield Commentaire(ancre, passage, occurrence, who, day, said)


def _mots_entiers(texte: str, debut: int, fin: int) -> tuple[str, int]:
    """Return a passage widened to whole words, and how many times the same words stand before it."""
    while debut > 0 and texte[debut - 1].isalnum() and texte[debut].isalnum():
        debut -= 1
    while fin < len(texte) and texte[fin].isalnum() and texte[fin - 1].isalnum():
        fin += 1
    return texte[debut:fin], texte[:debut].count(texte[debut:fin])


def _note(situee: RemarqueSituee, *, printed: bool) -> str:
    """Return what the comment of a remark says; ``printed``: whether it stands at its exemple, in the document."""
    remarque, trouve = situee.fil.remarque, situee.place.trouve
    done = " – traitée" if situee.fil.etat == "traite" else ""
    where = "" if printed and (trouve or remarque.ancre is None) else f" ({situee.lieu})"
    where = " (à peu près ici)" if printed and situee.a_peu_pres else where
    elsewhere = not trouve or situee.a_peu_pres
    quoted = f"\nAu sujet de « {remarque.ancre.citation} »" if remarque.ancre and elsewhere else ""
    return f"{GENRES[remarque.genre]}{where}{done} : {remarque.texte}{quoted}"


def lire_note(texte: str) -> tuple[GenreRemarque, str] | None:
    """Return of which kind the remark of a comment is, and its words, from what ``_note`` writes; None for another."""
    found = _NOTE.match(texte)
    if found is None:
        return None
    kind = next(genre for genre, word in GENRES.items() if word == found["genre"])
    return kind, found["texte"].strip() or texte


_NOTE: Final = re.compile(
    rf"^(?P<genre>{'|'.join(GENRES.values())})(?: \([^\n]*?\))?(?: – traitée)?\s?: (?P<texte>.*?)"
    r"(?:\nAu sujet de « .*)?$",
    re.S,
)


def _cibles(dossier: Dossier, activite: Activite | None) -> Iterator[str]:
    """Yield the ids of the cibles of an activité; None: those of the transversales."""
    return (c.id for c in dossier.referentiel.cibles.values() if c.activite is activite)
