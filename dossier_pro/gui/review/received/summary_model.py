"""Taking `.avis` files into the dossier, and what that brought, in plain words."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_pro.domain.avis import CANDIDAT, Avis, Fait, Position, Remarque, positions_courantes
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import enumerer, pluriel
from dossier_pro.domain.translation import counted_noop, tr
from dossier_pro.gui.kit.theme import Tokens

if TYPE_CHECKING:
    from dossier_pro.services.desk import Desk
    from dossier_pro.services.review.on_paper import RemarqueSituee

_TOLD = 5
"""How many passages are named one by one."""
_COMPTES: tuple[tuple[str, tuple[str, str]], ...] = (
    ("remarque", counted_noop("remarque")),
    ("reponse", counted_noop("réponse")),
    ("position", counted_noop("position")),
    ("synthese", counted_noop("synthèse")),
    ("resultat_ecf", counted_noop("résultat d’ECF", "résultats d’ECF")),
)
_AUTRES = {"etat": tr("un changement d’état"), "retrait": tr("un retrait"), "lecture": tr("une date de lecture")}


@dataclass(frozen=True, slots=True)
class MergeQuestion:
    """A file asks for its password."""

    fichier: Path


@dataclass(frozen=True, slots=True)
class MergeDoubt:
    """A file was made on a copy that bears another candidate's name; ``phrase`` says so."""

    fichier: Path
    phrase: str


@dataclass(frozen=True, slots=True)
class MergeSummary:
    """What came in.

    Attributes:
        qui: the readers whose facts are new.
        neufs: the new facts.
        deja_la: how many of the received facts were there already.
        situees: where each new remark stands.
        conflits: groups of facts under one id.
    """

    qui: tuple[str, ...]
    neufs: tuple[Fait, ...]
    deja_la: int
    situees: tuple[RemarqueSituee, ...]
    conflits: tuple[tuple[Fait, ...], ...]

    @property
    def retrouvees(self) -> tuple[RemarqueSituee, ...]:
        """The remarks that were found in a text that had been rewritten around them, or moved."""
        found = (one for one in self.situees if one.place.trouve is not None and not one.place.trouve.exacte)
        return tuple(one for one in found if not one.a_peu_pres)

    @property
    def a_peu_pres(self) -> tuple[RemarqueSituee, ...]:
        """The remarks that stand on what is now in the place of their passage."""
        return tuple(one for one in self.situees if one.a_peu_pres)

    @property
    def perdues(self) -> tuple[RemarqueSituee, ...]:
        """The remarks whose passage is gone; they stand on their exemple, or on the whole dossier."""
        return tuple(one for one in self.situees if one.fil.remarque.ancre is not None and one.place.trouve is None)


def integrer(
    desk: Desk, fichiers: Sequence[Path], mots: Mapping[Path, str], admis: Collection[Path] = ()
) -> MergeSummary | MergeQuestion | MergeDoubt:
    """Merge files into the open dossier: all, or none where one is refused. Run on the dossier's thread.

    Args:
        desk: the open dossier.
        fichiers: the `.avis` files.
        mots: the passwords known so far.
        admis: the files that are taken whatever name they were made under.

    Returns:
        What came in, or the first file that asks for a password, or about which nobody knows whose it is; the dossier
        is as it was then.

    Raises:
        KnownError: one cannot be taken; the dossier is as it was.
    """
    from dossier_pro.services.review.sending import AutreNomError, MotDePasseRequisError, fusionner_avis, lire_avis

    before = desk.dossier.avis
    # Each is read once before, so that none is taken where another is refused.
    received: list[Avis] = []
    for fichier in fichiers:
        try:
            known_as = fichier in admis
            received.append(lire_avis(fichier, desk.dossier, mots.get(fichier, ""), autre_nom=known_as))
        except MotDePasseRequisError:
            return MergeQuestion(fichier)
        except AutreNomError as error:
            return MergeDoubt(fichier, error.phrase)
    groups: dict[str, list[Path]] = {}
    for fichier in fichiers:
        groups.setdefault(mots.get(fichier, ""), []).append(fichier)
    for mot, group in groups.items():
        fusionner_avis(desk, group, mot, autre_nom=True)
    return _summary(desk, before, received)


def _summary(desk: Desk, before: Avis, received: Sequence[Avis]) -> MergeSummary:
    """Return what a merge brought, from what was there before and what the files held."""
    from dossier_pro.services.review.on_paper import situer

    after = desk.dossier.avis
    fresh = tuple(fait for sceau, fait in after.faits.items() if sceau not in before.faits)
    ids = {fait.id for fait in fresh if isinstance(fait, Remarque)}
    known = set(before.conflits)
    seen = {sceau for avis in received for sceau in avis.faits}
    return MergeSummary(
        tuple(sorted({fait.auteur for fait in fresh if fait.role != CANDIDAT})),
        fresh,
        len(seen & before.faits.keys()),
        tuple(one for one in situer(desk.dossier) if one.fil.remarque.id in ids),
        tuple(group for fact_id, group in after.conflits.items() if fact_id not in known),
    )


def titre(bilan: MergeSummary) -> str:
    """Return the summary in one sentence."""
    if not bilan.neufs:
        return tr("Rien de nouveau\u00a0: tout ce que contiennent ces avis était déjà dans votre dossier.")
    counts = Counter(fait.KIND for fait in bilan.neufs)
    # A position that was corrected before it left is one position, as on the reader's own screen.
    positions = positions_courantes(fait for fait in bilan.neufs if isinstance(fait, Position))
    counts[Position.KIND] = sum(map(len, positions.values()))
    parts = [pluriel(counts[kind], *noun) for kind, noun in _COMPTES if counts[kind]]
    who = enumerer(bilan.qui) or tr("Votre lecteur")
    if not parts:
        return tr(
            "L’avis est dans votre dossier\u00a0: {contents}.",
            contents=enumerer([_AUTRES[kind] for kind in _AUTRES if counts[kind]]),
        )
    return tr("{who}\u00a0: {contents}.", who=who, contents=enumerer(parts))


def detail(bilan: MergeSummary, scheme: Tokens) -> str:
    """Return the rest of the summary as HTML: what was found again and where, what is gone, what does not agree."""
    lines = [*_exactes(bilan), *_situees(bilan, scheme), *_conflits(bilan)]
    if bilan.neufs and bilan.deja_la:
        lines.append(tr("{notes} déjà dans le dossier.", notes=pluriel(bilan.deja_la, "note")))
    if bilan.neufs:
        lines.append(tr("Aucun de vos textes n’a changé."))
    return "".join(f'<p style="margin-top:2px; margin-bottom:2px; line-height:135%">{line}</p>' for line in lines)


def _exactes(bilan: MergeSummary) -> Iterator[str]:
    exact = sum(one.place.trouve is not None and one.place.trouve.exacte for one in bilan.situees)
    if exact > 1:
        yield tr("{remarques} à leur place, sur un passage qui n’a pas changé.", remarques=pluriel(exact, "remarque"))
    elif exact:
        yield tr("1 remarque à sa place, sur un passage qui n’a pas changé.")


def _situees(bilan: MergeSummary, scheme: Tokens) -> Iterator[str]:
    if bilan.retrouvees:
        n = len(bilan.retrouvees)
        head = (
            tr("{n} remarques retrouvées dans un texte récrit ou déplacé\u00a0:", n=n)
            if n > 1
            else tr("1 remarque retrouvée dans un texte récrit ou déplacé\u00a0:")
        )
        yield head + _liste(bilan.retrouvees, scheme)
    if bilan.a_peu_pres:
        n = len(bilan.a_peu_pres)
        head = (
            tr("{n} remarques à peu près à l’endroit où leurs passages ont été récrits\u00a0:", n=n)
            if n > 1
            else tr("1 remarque à peu près à l’endroit où son passage a été récrit\u00a0:")
        )
        yield head + _liste(bilan.a_peu_pres, scheme)
    if bilan.perdues:
        n = len(bilan.perdues)
        head = (
            tr("{n} passages ne sont plus dans le texte, la remarque reste sur l’exemple\u00a0:", n=n)
            if n > 1
            else tr("1 passage n’est plus dans le texte, la remarque reste sur l’exemple\u00a0:")
        )
        yield head + _liste(bilan.perdues, scheme)


def _conflits(bilan: MergeSummary) -> Iterator[str]:
    n = len(bilan.conflits)
    if n > 1:
        yield tr(
            "{n} notes portent un numéro déjà pris avec un autre contenu\u00a0: les deux contenus sont gardés, "
            "comparez-les avec la personne qui les a écrits.",
            n=n,
        )
    elif n:
        yield tr(
            "1 note porte un numéro déjà pris avec un autre contenu\u00a0: les deux contenus sont gardés, "
            "comparez-les avec la personne qui les a écrits."
        )


def _liste(situees: Sequence[RemarqueSituee], scheme: Tokens) -> str:
    accent = scheme.colors["accent"]
    lines = []
    for one in situees[:_TOLD]:
        remarque = one.fil.remarque
        quoted = " ".join((remarque.ancre.citation if remarque.ancre else remarque.texte).split())
        quoted = quoted if len(quoted) <= 70 else quoted[:68].rstrip() + " …"
        link = f'<a href="fil:{html.escape(remarque.id)}" style="color:{accent}">{html.escape(one.lieu)}</a>'
        lines.append(tr("{place}\u00a0: «\u00a0{quote}\u00a0»", place=link, quote=html.escape(quoted)))
    if len(situees) > _TOLD:
        lines.append(tr("et {count} de plus, dans la liste.", count=len(situees) - _TOLD))
    return "".join(f"<br>&nbsp;&nbsp;{line}" for line in lines)
