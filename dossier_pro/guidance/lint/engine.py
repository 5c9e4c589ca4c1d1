"""The reading of a draft: every rule over every answer, in reading order."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from dossier_pro.guidance.lint import copies, form, substance, voice, whole
from dossier_pro.guidance.lint.rule import Conseil, Regle, Vue

REGLES: Final[tuple[Regle, ...]] = (
    form.Consigne(),
    copies.Recopie(),
    substance.UnMot(),
    substance.Entreprise(),
    voice.SansJe(),
    voice.NousOn(),
    voice.TempsSaute(),
    substance.RienDeConcret(),
    copies.DeuxFois(),
    form.PhraseLongue(),
    form.Sigle(),
    whole.SansRapport(),
    whole.PreuveNonJointe(),
    whole.PreuveJamaisCitee(),
    whole.Periode(),
    whole.TropLong(),
    whole.LimiteRe(),
)
"""Every rule, the weightiest first."""
PAR_ID: Final = {regle.id: regle for regle in REGLES}
PAR_DEFAUT: Final = frozenset(regle.id for regle in REGLES if regle.par_defaut)
"""Those that speak without being asked."""


def relire(vue: Vue, regles: Collection[str] = PAR_DEFAUT) -> tuple[Conseil, ...]:
    """Return what the rules say of a dossier, place after place.

    Args:
        vue: the dossier; one exemple alone where ``vue.seul`` names it.
        regles: ids of the rules that speak.
    """
    found = [conseil for regle in REGLES if regle.id in regles for conseil in regle.look(vue)]
    places = {(r.exemple.id, r.champ): n for n, r in enumerate(vue.reponses)}
    return tuple(
        sorted(found, key=lambda c: (places.get((c.lieu.entity_id, c.lieu.champ), len(places)), c.signalement.debut))
    )


def sans_les_ignores(conseils: Iterable[Conseil], ignores: Collection[str]) -> tuple[Conseil, ...]:
    """Return what was not told to be left alone; ``ignores`` are keys of ``Signalement``."""
    return tuple(c for c in conseils if c.signalement.cle not in ignores)
