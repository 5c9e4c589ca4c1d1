"""The same dossier on another titre, or on another millésime of it: a file of its own; the first one stays as it is.

What has the same words is carried over. What is only near is carried over where the person said so, marked « à
revérifier », in one step of the new dossier's history that can be undone. Everything else is listed in a note.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from dossier_pro import notices
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import CcpObtenu, Dossier, Exemple, Lien, Position, Preuve, Projet, new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Referentiel
from dossier_pro.domain.text import NBSP, fold, pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.guidance.suggest.suggestions import suggest
from dossier_pro.services.carry_proposals import Proposition, proposer
from dossier_pro.services.copies.making import copier_avant
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import creer_rempli, ouvrir, titres_disponibles
from dossier_pro.store.rescue import without_pieces

A_REPLACER = "À replacer (titre précédent)"
"""The title of the note that keeps what has no place in the new titre."""


@dataclass(frozen=True, slots=True)
class CarryOver:
    """A dossier on another référentiel, and what became of what hangs on the first one.

    Attributes:
        dossier: the new one, with an id of its own; what is to be looked at again is not in it yet.
        a_revoir: liens to be looked at again, as they will be aimed.
        propositions: what stands for each cible that a lien aims at, in the order of the first référentiel.
        reportes: how many liens go to a critère of the same words.
        a_replacer: one line for each lien without a critère, with its sentence.
        ranges: exemples whose activité was found again.
        non_ranges: exemples that wait to be put under an activité (rule R4 names them).
        avis: whether remarks or positions of a trainer stay with the first dossier.
        objet_perdu: whether the CCP or CCS that were presented have no counterpart; the whole titre is then presented.
        obtenus: one line for each CCP that was obtained and that the official correspondances speak of.
    """

    dossier: Dossier
    a_revoir: tuple[Lien, ...]
    propositions: tuple[Proposition, ...]
    reportes: int
    a_replacer: tuple[str, ...]
    ranges: int
    non_ranges: int
    avis: bool
    objet_perdu: bool
    obtenus: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """What is carried over and what is not, for the person who decides."""
        exemples = pluriel(self.ranges, "exemple")
        told = [
            tr("Gardés tels quels\u00a0: identité, parcours, preuves, documents joints, textes des exemples."),
            tr(
                "{exemples} dans l’activité qui correspond, {count} à ranger vous-même dans l’écran Exemples.",
                exemples=exemples,
                count=self.non_ranges,
            )
            if self.non_ranges
            else tr("{exemples} dans l’activité qui correspond.", exemples=exemples),
        ]
        if self.reportes or not self.a_revoir:
            told.append(tr("{liens} vers un critère aux mêmes mots.", liens=pluriel(self.reportes, "lien")))
        if self.a_revoir:
            liens = pluriel(len(self.a_revoir), "lien")
            told.append(
                tr(
                    "{liens} vers un critère voisin, à revérifier\u00a0: Ctrl+Z les enlève dans le nouveau dossier.",
                    liens=liens,
                )
                if len(self.a_revoir) > 1
                else tr(
                    "{liens} vers un critère voisin, à revérifier\u00a0: Ctrl+Z l’enlève dans le nouveau dossier.",
                    liens=liens,
                )
            )
        if self.a_replacer:
            told.append(
                tr(
                    "{liens} sans critère correspondant\u00a0: leurs phrases vont dans la note "
                    "«\u00a0{note}\u00a0», parmi les preuves.",
                    liens=pluriel(len(self.a_replacer), "lien"),
                    note=A_REPLACER,
                )
            )
        told.extend(self.obtenus)
        if self.objet_perdu:
            told.append(tr("Ce que vous présentiez n’y existe pas sous le même intitulé : le titre entier est choisi."))
        if self.avis:
            told.append(tr("Les avis et remarques de formateurs portent sur l’ancien titre : ils y restent."))
        told.append(tr("Le dossier actuel reste tel quel, dans son fichier : vous pouvez toujours y revenir."))
        return tuple(told)


def preparer(dossier: Dossier, vers: Referentiel, acceptes: Collection[str] | None = None) -> CarryOver:
    """Return the dossier on another référentiel. Nothing is written.

    A CCP that was obtained keeps the key of the titre it belongs to, unless the official correspondances of the new
    référentiel name it.

    Args:
        acceptes: the ids of the cibles whose « reformulé » or « proche » is accepted; None for all that are reworded
            and no others.
    """
    aimed = {lien.cible_id for lien in dossier.all(Lien).values()}
    propositions = tuple(p for p in proposer(dossier.referentiel, vers) if p.ancien.id in aimed)
    if acceptes is None:
        acceptes = [p.ancien.id for p in propositions if p.etat == "reformule"]
    aims = _aims(dossier, vers, [p for p in propositions if p.etat == "meme" or p.ancien.id in acceptes])
    activites = _activites(dossier, vers, aims)
    new = replace(dossier, id=new_id(), referentiel=vers, avis=type(dossier.avis)())
    had = len(dossier.avis.faits) + len(dossier.all(Position))
    for position in dossier.all(Position):
        new = new.drop(Position.KIND, position)
    ranges = 0
    for exemple in dossier.all(Exemple).values():
        if (activite := activites.get(exemple.id)) is not None:
            new, ranges = new.put(replace(exemple, activite_id=activite.id)), ranges + 1
    new, obtenus = _obtenus(dossier, new)
    same = {p.ancien.id for p in propositions if p.etat == "meme"}
    new, kept, again, lost = _liens(dossier, new, aims, same)
    new, objet_perdu = _objet(dossier, new)
    # What is to be looked at again stands in the note too, until the step that ties it: undone, no sentence is lost.
    aside = {one.id for one in again}
    waiting_words = tuple(_en_mots(dossier, one) for one in dossier.all(Lien).values() if one.id in aside)
    if lost or again:
        new = new.put(Preuve(new_id(), "note", A_REPLACER, description=_note((*lost, *waiting_words))))
    waiting = len(dossier.all(Exemple)) - ranges
    return CarryOver(new, again, propositions, kept, lost, ranges, waiting, bool(had), objet_perdu, obtenus)


def reporter(draft: Draft, report: CarryOver) -> None:
    """Tie what is to be looked at again, and take its lines out of the note."""
    draft.put(*report.a_revoir)
    for note in list(draft.dossier.all(Preuve).values()):
        if note.genre == "note" and note.titre == A_REPLACER and not report.a_replacer:
            draft.drop(note)
        elif note.genre == "note" and note.titre == A_REPLACER:
            draft.put(replace(note, description=_note(report.a_replacer)))


def _note(lines: Sequence[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def changer_titre(chemin: Path, cle: str, cible: Path, acceptes: Collection[str] | None = None) -> Desk:
    """Write the dossier of ``chemin`` on another titre into a new file, and open that.

    Liens that are to be looked at again are one step of its history: undone, they are out of it.
    A file of a preuve that is damaged stays behind, and is told: the preuve and its words come along.

    Raises:
        KnownError: the titre is unknown or is the one that the dossier is on, the dossier cannot be read, or a file
            stands at ``cible``; nothing is left there then.
    """
    vers = next((ref for ref in titres_disponibles() if ref.cle == cle), None)
    if vers is None:
        raise KnownError(tr("Ce titre n’est plus dans votre catalogue : choisissez-en un autre."))
    with ouvrir(chemin, lecture_seule=True) as source:
        if source.dossier.referentiel.cle == cle:
            raise KnownError(tr("Le dossier est déjà sur ce titre : choisissez-en un autre."))
        copier_avant(chemin, "report")
        report = preparer(source.dossier, vers, acceptes)
        made = report.dossier
        abimees = [sha for sha in sorted(made.pieces()) if not _est_entiere(source, sha)]
        made, titres = without_pieces(made, abimees)
        desk = creer_rempli(cible, made, (_lire(source, sha) for sha in sorted(made.pieces())), source)
    if report.a_revoir:
        desk.change(_label(report.a_revoir), lambda draft: reporter(draft, report))
    for titre in titres:
        notices.tell(
            tr(
                "Le fichier de «\u00a0{titre}\u00a0» est abîmé et n’a pas été repris dans «\u00a0{name}\u00a0»"
                "\u00a0: ajoutez-y de nouveau le fichier d’origine, ou celui d’une copie de sécurité.",
                titre=titre,
                name=cible.name,
            )
        )
    return desk


def _label(liens: Sequence[Lien]) -> str:
    return f"Reporter {pluriel(len(liens), 'lien')} à revérifier"


def verifier(draft: Draft, lien_id: str) -> None:
    """Say that a lien that was carried over has been looked at: it shows what it says.

    Raises:
        KnownError: it is gone by now.
    """
    lien = draft.dossier.get(Lien, lien_id)
    if lien is None:
        raise KnownError(tr("Ce lien n’est plus dans le dossier."))
    draft.put(replace(lien, a_reverifier=False))


def _est_entiere(source: Desk, sha256: str) -> bool:
    try:
        source.read_piece(sha256).close()
    except KnownError:
        return False
    return True


def _lire(source: Desk, sha256: str) -> BinaryIO:
    with source.read_piece(sha256) as flux:
        return io.BytesIO(flux.read())


def _activites(dossier: Dossier, vers: Referentiel, aims: Mapping[str, str]) -> dict[str, Activite]:
    """The new activité of each exemple: that of the same name, else the one that most of its liens go to."""
    old = dossier.referentiel.activites
    named = {(fold(a.intitule), a.ccs): a for a in vers.activites}
    same = {a.id: named[key] for a in old if (key := (fold(a.intitule), a.ccs)) in named}
    found: dict[str, Activite] = {}
    for exemple in dossier.all(Exemple).values():
        where = same.get(exemple.activite_id)
        if where is None:
            cibles = [vers.cibles[aims[one.id]] for one in dossier.liens_de(exemple.id) if one.id in aims]
            counted = Counter(c.activite.id for c in cibles if c.activite is not None).most_common(1)
            most, votes = counted[0] if counted else ("", 0)
            where = next((a for a in vers.activites if a.id == most and 2 * votes > len(cibles)), None)
        if where is not None:
            found[exemple.id] = where
    return found


def _aims(dossier: Dossier, vers: Referentiel, accepted: Sequence[Proposition]) -> dict[str, str]:
    """The id of the new cible of each lien, where there is one.

    Where the other référentiel judges more finely, the words of the lien choose among the critères that are near.
    """
    by_old = {p.ancien.id: p for p in accepted}
    found: dict[str, str] = {}
    for lien in dossier.all(Lien).values():
        proposition = by_old.get(lien.cible_id)
        if proposition is not None and proposition.nouveau is not None:
            found[lien.id] = proposition.nouveau.id
        elif proposition is not None and proposition.parmi:
            said = f"{lien.phrase} {lien.ancre.citation if lien.ancre else ''}"
            among = [c.id for c in proposition.parmi]
            best = suggest(vers, said, among=among, most=1)
            if best:
                found[lien.id] = best[0].cible.id
    return found


def _liens(
    dossier: Dossier, new: Dossier, aims: Mapping[str, str], same: Collection[str]
) -> tuple[Dossier, int, tuple[Lien, ...], tuple[str, ...]]:
    """Aim each lien anew: the same words in the dossier, the others to be looked at again, the rest in lines."""
    kept, again, lost = 0, [], []
    taken: set[tuple[str, str, object]] = set()
    for lien in dossier.all(Lien).values():
        aim = new.referentiel.cibles.get(aims.get(lien.id, ""))
        exemple = new.get(Exemple, lien.source_id) if lien.source == "exemple" else None
        outside = exemple is not None and aim is not None and aim.activite is not None
        key = (lien.source_id, aim.id if aim else "", lien.ancre)
        if aim is None or key in taken or (outside and aim.activite.id != exemple.activite_id):  # type: ignore[union-attr]
            new = new.drop(Lien.KIND, lien.id)
            lost.append(_en_mots(dossier, lien))
            continue
        taken.add(key)
        if lien.cible_id in same:
            new, kept = new.put(replace(lien, cible_id=aim.id)), kept + 1
        else:
            new = new.drop(Lien.KIND, lien.id)
            again.append(replace(lien, cible_id=aim.id, a_reverifier=True))
    return new, kept, tuple(again), tuple(lost)


def _obtenus(dossier: Dossier, new: Dossier) -> tuple[Dossier, tuple[str, ...]]:
    """Carry over what a jury has awarded: by the official correspondances where they name it, else as it was."""
    told: list[str] = []
    code, vers = dossier.referentiel.code, new.referentiel
    for held in dossier.all(CcpObtenu).values():
        own = held.code or dossier.referentiel.cle
        asked = () if held.ccs or held.code else vers.correspondances
        rows = [c for c in asked if _of(c.ancien_code, code) and c.ancien_ccp == held.numero]
        shared = [c for c in vers.correspondances if len(rows) == 1 and c.nouveau_ccp == rows[0].nouveau_ccp]
        if len(rows) == 1 and rows[0].nouveau_ccp is not None and len(shared) == 1:
            new = new.put(replace(held, numero=rows[0].nouveau_ccp))
            told.append(
                tr(
                    "Votre CCP\u00a0{old} devient le CCP\u00a0{new}\u00a0: c’est la correspondance du texte officiel.",
                    old=held.numero,
                    new=rows[0].nouveau_ccp,
                )
            )
            continue
        new = new.put(replace(held, code=own))
        if rows:
            none = len(rows) == 1 and rows[0].nouveau_ccp is None
            told.append(
                tr(
                    "Votre CCP\u00a0{number} n’a pas de correspondance dans le texte officiel\u00a0: demandez au "
                    "centre ou à la DDETS.",
                    number=held.numero,
                )
                if none
                else tr(
                    "Votre CCP\u00a0{number} n’a pas une seule correspondance dans le texte officiel\u00a0: demandez "
                    "au centre ou à la DDETS.",
                    number=held.numero,
                )
            )
    return new, tuple(told)


def _of(code: str, own: str | None) -> bool:
    return own is not None and fold(code).replace("-", "") == fold(own).replace("-", "")


def _en_mots(dossier: Dossier, lien: Lien) -> str:
    cible = dossier.referentiel.cibles.get(lien.cible_id)
    source = dossier.get(Exemple, lien.source_id) or dossier.get(Preuve, lien.source_id)
    name = source.intitule if isinstance(source, Exemple) else source.titre if source else ""
    where = f"{cible.lieu}, «{NBSP}{cible.texte}{NBSP}»" if cible else "un critère disparu"
    return f"{where} – {name or 'sans titre'}{NBSP}: {lien.phrase.strip() or '(sans phrase)'}".replace("\n", " ")


def _objet(dossier: Dossier, new: Dossier) -> tuple[Dossier, bool]:
    projet = dossier.projet
    if projet.objet == "titre":
        return new, False
    named = {(fold(a.intitule), a.ccs): a for a in new.referentiel.activites}
    aimed = [a for a in dossier.referentiel.activites if dossier.est_visee(a)]
    found = tuple(sorted(named[key].numero for a in aimed if (key := (fold(a.intitule), a.ccs)) in named))
    if len(found) == len(aimed):
        return new.put(replace(projet, numeros=found)), False
    return new.put(Projet(projet.id, projet.modalite, "titre", (), projet.depot_vae)), True
