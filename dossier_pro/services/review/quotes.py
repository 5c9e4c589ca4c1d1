"""The words that a fact of a review holds: what was typed, and what it quotes of the dossier its reader saw."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dossier_pro.domain.avis import EXTRAIT, Position
from dossier_pro.domain.changes import ConflictError, apply_one
from dossier_pro.domain.dossier import CHAMPS, Dossier, Entity, Exemple, Lien, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.judged import empreinte_jugee, est_la
from dossier_pro.domain.text import clean, is_blank, mots_entiers, plain
from dossier_pro.domain.translation import tr
from dossier_pro.review.package import MAX_TEXTE
from dossier_pro.review.reading import ReadChange, par_empreinte
from dossier_pro.review.seen import textes_touches
from dossier_pro.services.desk import Desk


def texte_note(texte: str, quoi: str, *, facultatif: bool = False, most: int = MAX_TEXTE) -> str:
    """Return what was typed as a fact keeps it; ``quoi`` is what it is called.

    Raises:
        KnownError: it is empty, unless that may be, or longer than ``most``.
    """
    cleaned = clean(texte).strip()
    if not cleaned and not facultatif:
        raise KnownError(tr("{quoi} est vide\u00a0: écrivez quelques mots, puis validez.", quoi=quoi))
    if len(cleaned) > most:
        raise KnownError(
            tr("{quoi} dépasse {most} caractères\u00a0: coupez ce texte en plusieurs remarques.", quoi=quoi, most=most)
        )
    return cleaned


def passage(texte: str, debut: int, fin: int) -> tuple[int, int]:
    """Return where a passage that was selected stands, in whole words.

    Raises:
        KnownError: there is none, or it is too long to be quoted.
    """
    if not 0 <= debut < fin <= len(texte) or not texte[debut:fin].strip():
        raise KnownError(
            tr("Aucun texte n’est sélectionné : choisissez un passage, ou faites une remarque sur l’exemple entier.")
        )
    debut, fin = mots_entiers(texte, debut, fin)
    if fin - debut > MAX_TEXTE:
        raise KnownError(
            tr(
                "Ce passage dépasse {most} caractères : choisissez-en un plus court, ou faites une remarque sur "
                "l’exemple entier.",
                most=MAX_TEXTE,
            )
        )
    return debut, fin


def autour(texte: str, debut: int, fin: int) -> str:
    """Return the paragraph around a passage, as far as a fact may quote."""
    start = texte.rfind("\n", 0, debut) + 1
    end = texte.find("\n", fin)
    around = texte[start : len(texte) if end < 0 else end]
    return around if len(around) <= EXTRAIT else texte[debut:fin][:EXTRAIT]


def extrait_juge(dossier: Dossier, cible_id: str) -> str:
    """Return what shows a cible, without the words of preuves: those may be left out of a copy one day."""
    parts: list[str] = []
    for lien in dossier.liens_vers(cible_id):
        if lien.source == "exemple" and not is_blank(lien.phrase):
            parts.append(lien.phrase)
            if lien.ancre:
                parts.append(f"« {lien.ancre.citation} »")
    return clean("\n".join(parts))[:EXTRAIT]


def texte_a_relire(dossier: Dossier, cible_id: str) -> str:
    """Return what shows a cible as its reader reads it, to stand beside what it was: for their own notebook alone.

    The order is that of the sources, so that neither a lien made again nor another phrase moves anything.
    """
    ranks = {entity_id: n for n, entity_id in enumerate((*dossier.all(Exemple), *dossier.all(Preuve)))}
    liens = dossier.liens_vers(cible_id)
    ordered = sorted(liens, key=lambda one: (ranks.get(one.source_id, 0), one.ancre.position if one.ancre else -1))
    return "\n\n".join(_a_relire(dossier, lien) for lien in ordered)


def _a_relire(dossier: Dossier, lien: Lien) -> str:
    parts = [plain(lien.phrase)]
    if lien.source == "preuve":
        preuve = dossier.get(Preuve, lien.source_id)
        if preuve is not None and not preuve.confidentielle:
            parts += [preuve.titre, plain(preuve.description), preuve.adresse]
    elif exemple := dossier.get(Exemple, lien.source_id):
        if lien.ancre:
            parts.append(f"«\u00a0{lien.ancre.citation}\u00a0»" if est_la(lien.ancre, exemple) else "")
        else:
            parts += [exemple.intitule, *(plain(exemple.reponse(champ)) for champ in CHAMPS)]
    return clean("\n".join(part for part in parts if part.strip()))


def avant_et_maintenant(
    dossier: Dossier, position: Position, garde: str | None, changes: Callable[[], Sequence[ReadChange]]
) -> tuple[str | None, str]:
    """Return what a reader's own position judged, None where nobody kept it, and what stands there now.

    Args:
        dossier: as it is now.
        position: theirs, on another text.
        garde: what their notebook kept of that text, which never leaves.
        changes: tells what changed since their last reading: what of it is tied to the cible stands for the texts
            of a position from before they were kept.
    """
    now = texte_a_relire(dossier, position.cible_id)
    if garde is not None:
        return garde, now
    quoted = extrait_juge(dossier, position.cible_id)
    if position.extrait and position.extrait != quoted:
        return position.extrait, quoted
    tied = {lien.source_id for lien in dossier.liens_vers(position.cible_id)}
    changed = [(one.avant, one.apres) for one in changes() if one.place.split("/")[1] in tied and one.avant is not None]
    if not changed:
        return None, now
    return "\n\n".join(avant for avant, _ in changed), "\n\n".join(apres for _, apres in changed)


def anciens_textes(desk: Desk) -> dict[str, str]:
    """Return every text that the history still has, by its hash."""
    found: dict[str, str] = {}
    for dossier, touched in _en_arriere(desk):
        found.update(par_empreinte(textes_touches(dossier, touched)))
    return found


def juge_avant(desk: Desk, position: Position) -> str | None:
    """Return the text that a position judged, None where the history no longer has it."""
    for dossier, touched in _en_arriere(desk):
        if not isinstance(touched, Exemple | Lien | Preuve):
            continue
        if empreinte_jugee(dossier, position.cible_id) == position.empreinte:
            return texte_a_relire(dossier, position.cible_id)
    return None


def _en_arriere(desk: Desk) -> Iterator[tuple[Dossier, Entity]]:
    """Yield the dossier before each change of its history, the newest first, with what that change touched."""
    history, dossier = desk.historique(), desk.dossier
    try:
        for step in desk.etapes(history[-1].id) if history else ():
            for change in reversed(() if step.undone else step.changeset.changes):
                now = dossier.find(change.kind, change.entity_id)
                before = apply_one(now, change.inverted())
                dossier = dossier.put(before) if before else dossier.drop(change.kind, change.entity_id)
                if touched := before or now:
                    yield dossier, touched
    except (ConflictError, KnownError):
        return  # what lies further back cannot be told any more
