"""« Ceci montre cela »: the one edit behind the gesture, whichever end it starts from.

A source is tied to a cible with a sentence, and a preuve comes before the jury in the same step, so that it counts at
once and is taken back at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Dossier, Exemple, Lien, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Cible
from dossier_pro.domain.text import is_blank
from dossier_pro.domain.translation import tr
from dossier_pro.services import mapping, writing


@dataclass(frozen=True, slots=True)
class Devant:
    """How preuves come before the jury: joined whole, or cited in an exemple; neither leaves them where they are."""

    jointe: bool = False
    exemple_id: str = ""


def montrer(
    draft: Draft,
    source: Literal["exemple", "preuve"],
    source_ids: Sequence[str],
    cible_id: str,
    phrase: str,
    ancre: Ancre | None = None,
    devant: Devant | None = None,
) -> tuple[Lien, ...]:
    """Say with one sentence that sources show a cible, and bring preuves before the jury.

    Of several sources, one that says already how it shows the cible keeps its own sentence; a single one takes the new.

    Raises:
        KnownError: the sentence is blank, a source or the cible does not exist, an exemple aims outside its activité.
    """
    if is_blank(phrase):
        raise KnownError(tr("Dites en une phrase comment : sans elle, le critère reste absent."))
    made = []
    for source_id in source_ids:
        known = deja(draft.dossier, source_id, cible_id, ancre)
        keeps = len(source_ids) > 1 and known is not None and not is_blank(known.phrase)
        made.append(mapping.lier(draft, source, source_id, cible_id, "" if keeps else phrase, ancre))
        if source == "preuve" and devant is not None:
            _amener(draft, source_id, devant)
    return tuple(made)


Vue = Literal["vue", "a_part", "nommee", "confidentielle", "vide", "non"]
"""What the jury sees of a preuve: what it holds, a file that is handed over apart, its name, its title, or nothing."""


def vue_du_jury(dossier: Dossier, preuve: Preuve, jury: Jury | None = None) -> Vue:
    """Return what the jury sees of a preuve today."""
    from dossier_pro.services.annexes import a_des_pages

    jury = jury or Jury(dossier)
    if jury.voit_preuve(preuve.id):
        return "vue" if preuve.sha256 is None or a_des_pages(preuve) else "a_part"
    if preuve.confidentielle:
        return "confidentielle"
    if not preuve.lisible:
        return "vide"
    return "nommee" if preuve.id in jury.citees else "non"


def deja(dossier: Dossier, source_id: str, cible_id: str, ancre: Ancre | None = None) -> Lien | None:
    """Return the lien that the gesture would write over, None where it would make one."""
    return next((x for x in dossier.liens_de(source_id) if x.cible_id == cible_id and x.ancre == ancre), None)


def exemples_offerts(dossier: Dossier, cible: Cible) -> tuple[Exemple, ...]:
    """Return the exemples that may show a cible: those of its activité; for a transversale, of all presented."""
    own = [cible.activite] if cible.activite is not None else list(dossier.referentiel.activites)
    return tuple(e for a in own if dossier.est_presentee(a) for e in dossier.exemples_de(a.id))


def _amener(draft: Draft, preuve_id: str, devant: Devant) -> None:
    """Bring a preuve before the jury, where it is not there already.

    What is no picture is only named in an exemple: it is joined as well, or citing it would show nothing.
    """
    if not Jury(draft.dossier).peut_joindre(preuve_id):
        return
    preuve = draft.dossier.get(Preuve, preuve_id)
    if devant.exemple_id:
        mapping.citer(draft, devant.exemple_id, preuve_id)
    if devant.jointe or (devant.exemple_id and preuve is not None and not preuve.image):
        writing.joindre(draft, preuve_id)


def retirer_du_dossier(draft: Draft, preuve_id: str) -> None:
    """Take a preuve off the documents illustrants and the annexes: its rows there go, the preuve stays."""
    for row in draft.dossier.joints():
        if row.preuve_id == preuve_id:
            writing.supprimer(draft, row.KIND, row.id)
