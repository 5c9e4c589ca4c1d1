"""The AT of a DP and those of a référentiel: which sheet belongs under which activité, and why.

An intitulé that is exactly an activité's wins over a number that a copied sheet left behind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import partial
from typing import Final

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Doute, Referentiel
from dossier_pro.domain.text import fold, plain
from dossier_pro.dp_import.lu import DpLu, ExempleLu
from dossier_pro.dp_import.sheets import DEJA_PRIS, numeroter

RESSEMBLANCE: Final = 0.8
_EGALES: Final = 0.05
"""Of two activités that an intitulé is about as near to, the one that bears its number is meant."""
_CCS: Final = 100
_AUTRE: Final = 1000


@dataclass(frozen=True, slots=True)
class ActiviteLue:
    """An AT as the file names it: one line of the screen that matches them.

    ``numero`` is that printed, 0 where there is none; those of CCS count from 101. Where sheets bear one number under
    several intitulés, each further intitulé is a line of its own, its number counted from 1000, 2000, ….
    """

    numero: int
    intitule: str
    exemples: int

    @property
    def nom(self) -> str:
        """How it is called in a sentence: « Activité-type 2 », « CCS 1 »."""
        number = self.numero % _AUTRE
        if number > _CCS:
            return f"CCS {number % _CCS}"
        return f"Activité-type {number}" if number else "Sans numéro d’activité-type"


def cles(exemples: Sequence[ExempleLu]) -> list[int]:
    """Return, for each sheet, the number of its ``ActiviteLue``."""
    titles: dict[int, list[str]] = {}
    for exemple in exemples:
        own, title = titles.setdefault(_numero(exemple), []), lettres(exemple.activite_intitule)
        if title and title not in own:
            own.append(title)
    out = []
    for exemple in exemples:
        number, title = _numero(exemple), lettres(exemple.activite_intitule)
        out.append(number + _AUTRE * (titles[number].index(title) if title else 0))
    return out


def _numero(exemple: ExempleLu) -> int:
    return (exemple.activite_numero or 0) + (_CCS if exemple.ccs else 0)


def activites_lues(lu: DpLu) -> tuple[ActiviteLue, ...]:
    """Return the AT that the sheets name, in their order, each number and intitulé once."""
    counts: dict[int, int] = {}
    titles: dict[int, str] = {}
    for number, exemple in zip(cles(lu.exemples), lu.exemples, strict=True):
        counts[number] = counts.get(number, 0) + 1
        titles[number] = titles.get(number) or exemple.activite_intitule
    return tuple(ActiviteLue(number, titles[number], count) for number, count in counts.items())


def proposer(lu: DpLu, referentiel: Referentiel) -> dict[int, str]:
    """Return the activité (its id) proposed for each ``ActiviteLue`` by number; those without a likely one are absent.

    An intitulé that is exactly that of an activité decides; else one that clearly names it; else the number; else
    another line of the file with the same intitulé.
    """
    lues = activites_lues(lu)
    proposed: dict[int, str] = {}
    for lue in lues:
        found = _activite(lue, referentiel)
        if found:
            proposed[lue.numero] = found.id
    by_title = {lettres(lue.intitule): proposed[lue.numero] for lue in lues if lue.intitule and lue.numero in proposed}
    for lue in lues:
        if lue.numero not in proposed and lettres(lue.intitule) in by_title:
            proposed[lue.numero] = by_title[lettres(lue.intitule)]
    return proposed


def _activite(lue: ActiviteLue, referentiel: Referentiel) -> Activite | None:
    number = lue.numero % _AUTRE
    ccs, number = number > _CCS, number % _CCS
    exact = _du_meme_titre(lue, referentiel)
    if exact:
        return next((a for a in exact if (a.ccs, a.numero) == (ccs, number)), exact[0])
    same = [a for a in referentiel.activites if a.ccs == ccs]
    by_number = next((a for a in same if a.numero == number), None)
    best = max(same, key=lambda a: ressemblance(a.intitule, lue.intitule), default=None)
    near = ressemblance(best.intitule, lue.intitule) if best else 0.0
    if best is None or near < RESSEMBLANCE:
        return by_number
    if by_number and ressemblance(by_number.intitule, lue.intitule) >= near - _EGALES:
        return by_number
    return best


def _du_meme_titre(lue: ActiviteLue, referentiel: Referentiel) -> list[Activite]:
    title = lettres(lue.intitule)
    return [a for a in referentiel.activites if title and lettres(a.intitule) == title]


def ranger(lu: DpLu, activites: Sequence[Activite | None]) -> tuple[DpLu, list[Doute]]:
    """Return a DP whose sheets bear the numbers of the activités they go to, and a doute for each that was moved.

    Args:
        lu: what was read.
        activites: for each of its sheets, the activité it goes to; None leaves its number as it is.
    """
    moved: list[ExempleLu] = []
    for exemple, activite in zip(lu.exemples, activites, strict=True):
        if activite is not None:
            exemple = replace(exemple, activite_numero=activite.numero, ccs=activite.ccs)
        moved.append(exemple)
    groups = [(e.activite_numero, e.ccs) for e in moved]
    strangers = [_numero(old) != _numero(new) for old, new in zip(lu.exemples, moved, strict=True)]
    # A sheet that comes from elsewhere takes a number that is left.
    numbers = numeroter([e.numero_imprime for e in moved], groups, last=strangers)
    moved = [replace(e, numero=n) for e, n in zip(moved, numbers, strict=True)]
    names = {old.nom: new.nom for old, new in zip(lu.exemples, moved, strict=True) if old.nom != new.nom}
    named = _renommer(replace(lu, exemples=tuple(moved)), names)
    doutes = _doutes(lu.exemples, moved, activites)
    return replace(named, doutes=tuple(d for d in named.doutes if d.phrase != DEJA_PRIS)), doutes


def _doutes(olds: Sequence[ExempleLu], moved: list[ExempleLu], activites: Sequence[Activite | None]) -> list[Doute]:
    """Say of each sheet that was moved why; of each that has another number than it bears, that this one is taken."""
    doutes = [
        Doute(new.nom, _pourquoi(old, activite))
        for old, new, activite in zip(olds, moved, activites, strict=True)
        if activite is not None and _numero(old) != _numero(new)
    ]
    return doutes + [Doute(e.nom, DEJA_PRIS) for e in moved if e.numero_imprime and e.numero != e.numero_imprime]


def _pourquoi(exemple: ExempleLu, activite: Activite) -> str:
    where = f"{activite.sigle} (« {activite.intitule} »)"
    if exemple.activite_numero is None:
        return f"Cette fiche n’a pas de numéro d’activité-type : son intitulé l’a fait ranger sous {where}, vérifiez"
    number = f"{'CCS ' if exemple.ccs else ''}{exemple.activite_numero}"
    return f"Cette fiche porte le numéro {number}, mais son intitulé l’a fait ranger sous {where} : vérifiez"


def _place(names: dict[str, str], ou: str) -> str:
    name = next((n for n in names if ou == n or ou.startswith(f"{n},") or f"({n}" in ou), None)
    return ou.replace(name, names[name], 1) if name else ou


def _renommer(lu: DpLu, names: dict[str, str]) -> DpLu:
    """Return the same DP with the sheets' new names wherever a place is named."""
    if not names:
        return lu
    place = partial(_place, names)
    images = {id(image): replace(image, ou=place(image.ou)) for image in lu.images}
    exemples = tuple(
        replace(e, images=tuple(images.setdefault(id(i), replace(i, ou=place(i.ou))) for i in e.images))
        for e in lu.exemples
    )
    return replace(
        lu,
        exemples=exemples,
        images=tuple(images[id(image)] for image in lu.images),
        restes=tuple(replace(r, ou=place(r.ou)) for r in lu.restes),
        doutes=tuple(replace(d, ou=place(d.ou)) for d in lu.doutes),
    )


def sans_titres_connus(lu: DpLu, referentiel: Referentiel) -> DpLu:
    """Return the same DP without the lines of its sommaire that name an activité and no more: the référentiel has them.

    They are kept apart where a CCP has no exemple yet.
    """
    titles = "|".join(re.escape(lettres(activite.intitule)) for activite in referentiel.activites)
    line = re.compile(rf"(?:activites? types? )?(?:cc[ps] )?(?:\d+ )?(?:{titles})")
    restes = tuple(r for r in lu.restes if not (r.ou == "Sommaire" and line.fullmatch(lettres(r.texte))))
    return replace(lu, restes=restes)


def titre_probable(lu: DpLu, referentiels: Sequence[Referentiel]) -> Referentiel | None:
    """Return the référentiel that the cover names, the newest of those that bear its title; None where none is near.

    Args:
        lu: what ``lire_dp`` returned.
        referentiels: those at hand, the newest of each title first.
    """
    titre = re.sub(r"^\s*(?:titre professionnel|TP)\b\s*(?:d[eu’'])?\s*", "", lu.champs["titre"], flags=re.IGNORECASE)
    near = [(max(ressemblance(titre, r.intitule), _debute(titre, r.intitule)), r) for r in referentiels]
    best = max(near, key=lambda item: item[0], default=None)
    return best[1] if best and best[0] >= RESSEMBLANCE else None


def _debute(text: str, titre: str) -> float:
    """Return 1 where a text begins with a title, or its initials in brackets follow."""
    words, wanted = lettres(text), lettres(titre)
    return 1.0 if wanted and (words == wanted or words.startswith(wanted + " ")) else 0.0


def ressemblance(a: str, b: str) -> float:
    """Return how near two intitulés are, from 0 to 1."""
    return SequenceMatcher(None, fold(a), fold(b)).ratio() if a and b else 0.0


def lettres(text: str) -> str:
    """Return the words of an intitulé, folded, without signs: what two are compared by."""
    return re.sub(r"\W+", " ", fold(plain(text))).strip()
