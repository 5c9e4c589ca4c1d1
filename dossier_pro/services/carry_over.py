"""The same dossier on another titre, or on another millésime of it: a file of its own; the first one stays as it is."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from dossier_pro import notices
from dossier_pro.domain.dossier import CcpObtenu, Dossier, Exemple, Lien, Position, Preuve, Projet, new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Cible, Referentiel
from dossier_pro.domain.text import NBSP, fold, pluriel
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
        dossier: the new one, with an id of its own.
        reportes: liens whose critère has the same words in the new titre.
        a_replacer: one line for each lien without such a critère, with its sentence.
        ranges: exemples whose activité was found again.
        non_ranges: exemples that wait to be put under an activité (rule R4 names them).
        avis: whether remarks or positions of a trainer stay with the first dossier.
        objet_perdu: whether the CCP or CCS that were presented have no counterpart; the whole titre is then presented.
    """

    dossier: Dossier
    reportes: int
    a_replacer: tuple[str, ...]
    ranges: int
    non_ranges: int
    avis: bool
    objet_perdu: bool

    @property
    def phrases(self) -> tuple[str, ...]:
        """What is carried over and what is not, for the person who decides."""
        told = [
            f"Gardés tels quels{NBSP}: identité, parcours, preuves, documents joints, textes des exemples.",
            f"{pluriel(self.ranges, 'exemple')} dans l’activité du même intitulé"
            + (f", {self.non_ranges} à ranger vous-même dans l’écran Exemples." if self.non_ranges else "."),
            f"{pluriel(self.reportes, 'lien')} vers un critère aux mêmes mots"
            + (
                f", {len(self.a_replacer)} sans critère correspondant{NBSP}: leurs phrases vont dans la note "
                f"«{NBSP}{A_REPLACER}{NBSP}», parmi les preuves."
                if self.a_replacer
                else "."
            ),
        ]
        if self.objet_perdu:
            told.append("Ce que vous présentiez n’y existe pas sous le même intitulé : le titre entier est choisi.")
        if self.avis:
            told.append("Les avis et remarques de formateurs portent sur l’ancien titre : ils y restent.")
        told.append("Le dossier actuel reste tel quel, dans son fichier : vous pouvez toujours y revenir.")
        return tuple(told)


def preparer(dossier: Dossier, vers: Referentiel) -> CarryOver:
    """Return the dossier on another référentiel. Nothing is written.

    A critère is the same where its folded words are; among several, that of a compétence of the same name. A CCP that
    was obtained keeps the key of the titre it belongs to: whether it still counts, the arrêté says, not its number.
    """
    activites = _activites(dossier.referentiel, vers)
    cibles = {i: found for i, cible in dossier.referentiel.cibles.items() if (found := _meme(cible, vers))}
    new = replace(dossier, id=new_id(), referentiel=vers, avis=type(dossier.avis)())
    had = len(dossier.avis.faits) + len(dossier.all(Position))
    for position in dossier.all(Position):
        new = new.drop(Position.KIND, position)
    ranges = 0
    for exemple in dossier.all(Exemple).values():
        if (activite := activites.get(exemple.activite_id)) is not None:
            new, ranges = new.put(replace(exemple, activite_id=activite.id)), ranges + 1
    for held in dossier.all(CcpObtenu).values():
        new = new.put(replace(held, code=held.code or dossier.referentiel.cle))
    new, kept, lost = _liens(dossier, new, cibles)
    new, objet_perdu = _objet(dossier, new, activites)
    if lost:
        new = new.put(Preuve(new_id(), "note", A_REPLACER, description="\n".join(f"- {line}" for line in lost)))
    return CarryOver(new, kept, lost, ranges, len(dossier.all(Exemple)) - ranges, bool(had), objet_perdu)


def changer_titre(chemin: Path, cle: str, cible: Path) -> Desk:
    """Write the dossier of ``chemin`` on another titre into a new file, and open that.

    A file of a preuve that is damaged stays behind, and is told: the preuve and its words come along.

    Raises:
        KnownError: the titre is unknown or is the one that the dossier is on, the dossier cannot be read, or a file
            stands at ``cible``; nothing is left there then.
    """
    vers = next((ref for ref in titres_disponibles() if ref.cle == cle), None)
    if vers is None:
        raise KnownError("Ce titre n’est plus dans votre catalogue : choisissez-en un autre.")
    with ouvrir(chemin, lecture_seule=True) as source:
        if source.dossier.referentiel.cle == cle:
            raise KnownError("Le dossier est déjà sur ce titre : choisissez-en un autre.")
        copier_avant(chemin, "report")
        made = preparer(source.dossier, vers).dossier
        abimees = [sha for sha in sorted(made.pieces()) if not _est_entiere(source, sha)]
        made, titres = without_pieces(made, abimees)
        desk = creer_rempli(cible, made, (_lire(source, sha) for sha in sorted(made.pieces())), source)
    for titre in titres:
        notices.tell(
            f"Le fichier de «{NBSP}{titre}{NBSP}» est abîmé et n’a pas été repris dans «{NBSP}{cible.name}{NBSP}»"
            f"{NBSP}: ajoutez-y de nouveau le fichier d’origine, ou celui d’une copie de sécurité."
        )
    return desk


def _est_entiere(source: Desk, sha256: str) -> bool:
    try:
        source.read_piece(sha256).close()
    except KnownError:
        return False
    return True


def _lire(source: Desk, sha256: str) -> BinaryIO:
    with source.read_piece(sha256) as flux:
        return io.BytesIO(flux.read())


def _activites(old: Referentiel, vers: Referentiel) -> dict[str, Activite]:
    """The new activité of each old one: that of the same name, CCS among CCS."""
    named = {(fold(a.intitule), a.ccs): a for a in vers.activites}
    return {a.id: named[key] for a in old.activites if (key := (fold(a.intitule), a.ccs)) in named}


def _meme(cible: Cible, vers: Referentiel) -> Cible | None:
    """The cible of the same words; among several that under a compétence of the same name, None where none is."""
    words = fold(cible.texte)
    same = [c for c in vers.cibles.values() if c.genre == cible.genre and fold(c.texte) == words]
    if len(same) < 2:
        return same[0] if same else None
    near = [c for c in same if _sous(c) == _sous(cible)]
    return near[0] if near else None


def _sous(cible: Cible) -> str:
    above = cible.competence or cible.transversale
    return fold(above.intitule) if above else ""


def _liens(dossier: Dossier, new: Dossier, cibles: Mapping[str, Cible]) -> tuple[Dossier, int, tuple[str, ...]]:
    """Aim each lien at the cible of the same words; one without is taken out, and told in a line."""
    kept, lost = 0, []
    for lien in dossier.all(Lien).values():
        aim = cibles.get(lien.cible_id)
        exemple = new.get(Exemple, lien.source_id) if lien.source == "exemple" else None
        outside = exemple is not None and aim is not None and aim.activite is not None
        if aim is None or (outside and exemple is not None and aim.activite.id != exemple.activite_id):  # type: ignore[union-attr]
            new = new.drop(Lien.KIND, lien.id)
            lost.append(_en_mots(dossier, lien))
        else:
            new, kept = new.put(replace(lien, cible_id=aim.id)), kept + 1
    return new, kept, tuple(lost)


def _en_mots(dossier: Dossier, lien: Lien) -> str:
    cible = dossier.referentiel.cibles.get(lien.cible_id)
    source = dossier.get(Exemple, lien.source_id) or dossier.get(Preuve, lien.source_id)
    name = source.intitule if isinstance(source, Exemple) else source.titre if source else ""
    where = f"{cible.lieu}, «{NBSP}{cible.texte}{NBSP}»" if cible else "un critère disparu"
    return f"{where} – {name or 'sans titre'}{NBSP}: {lien.phrase.strip() or '(sans phrase)'}".replace("\n", " ")


def _objet(dossier: Dossier, new: Dossier, activites: Mapping[str, Activite]) -> tuple[Dossier, bool]:
    projet = dossier.projet
    if projet.objet == "titre":
        return new, False
    aimed = [a for a in dossier.referentiel.activites if dossier.est_visee(a)]
    found = tuple(sorted(activites[a.id].numero for a in aimed if a.id in activites))
    if len(found) == len(aimed):
        return new.put(replace(projet, numeros=found)), False
    return new.put(Projet(projet.id, projet.modalite, "titre", (), projet.depot_vae)), True
