"""How titres are told apart where one is chosen: by certifier, year, code, and what their référentiel holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.text import NBSP, fold, pluriel
from dossier_pro.domain.translation import tr

MINISTERE = tr("Titres professionnels du ministère")


@dataclass(frozen=True, slots=True)
class TitreLine:
    """One titre to choose; ``cherche`` is what a search looks into, ``vide`` that its référentiel has no critères."""

    cle: str
    groupe: str
    intitule: str
    details: str
    cherche: str
    vide: bool = False


def lines(refs: Sequence[Referentiel]) -> tuple[TitreLine, ...]:
    """Return the titres by certifier, the ministry's first; those with critères first, by name, the newest first."""
    codes = Counter(ref.code for ref in refs if ref.code)
    newest = {code: max((r for r in refs if r.code == code), key=_age).cle for code, n in codes.items() if n > 1}
    made = [_line(ref, newest.get(ref.code or "")) for ref in sorted(refs, key=_age, reverse=True)]
    return tuple(
        sorted(made, key=lambda one: (one.groupe != MINISTERE, fold(one.groupe), one.vide, fold(one.intitule)))
    )


def _age(ref: Referentiel) -> tuple[str, str]:
    return (ref.date_jo.isoformat() if ref.date_jo else "", ref.millesime or "")


def _line(ref: Referentiel, newest: str | None) -> TitreLine:
    groupe = MINISTERE if ref.ministere else ref.certificateur or tr("Organisme inconnu")
    details = f"{' · '.join(_details(ref, newest))}"
    asked = (ref.intitule, ref.sigle or "", ref.code or "", ref.rncp or "", ref.certificateur or "", details)
    vide = not any(c.criteres for a in ref.activites for c in a.competences)
    return TitreLine(ref.cle, groupe, ref.intitule, details, fold(" ".join(asked)), vide)


def _details(ref: Referentiel, newest: str | None) -> list[str]:
    year = tr("Version de {annee}", annee=ref.date_jo.year) if ref.date_jo else tr("Année inconnue")
    if newest is not None:
        year = f"{year}, {tr('la plus récente ici') if newest == ref.cle else tr('plus ancienne')}"
    codes = [ref.code or "", tr("millésime\u00a0{millesime}", millesime=ref.millesime) if ref.millesime else ""]
    if ref.rncp:
        codes.append(f"RNCP{NBSP}{ref.rncp.removeprefix('RNCP')}")
    until = tr("valable jusqu’au {date}", date=ecrire(ref.fin_validite)).replace(" ", NBSP) if ref.fin_validite else ""
    level = tr("niveau\u00a0{niveau}", niveau=ref.niveau) if ref.niveau else ""
    return [part for part in (year, until, level, ", ".join(c for c in codes if c), _holds(ref)) if part]


def _holds(ref: Referentiel) -> str:
    """What the référentiel asks to be shown, so that who has two of one name takes the fuller."""
    parts = [a for a in ref.activites if not a.ccs]
    criteres = sum(len(c.criteres) for a in ref.activites for c in a.competences)
    whole = pluriel(len(parts), "CCP", "CCP") if ref.ministere else pluriel(len(parts), "bloc")
    inside = pluriel(criteres, "critère") if criteres else tr("sans critères")
    return f"{whole}, {inside}"


def found(all_lines: Sequence[TitreLine], words: str) -> tuple[TitreLine, ...]:
    """Return the titres in which every word of a search stands, in any order."""
    wanted = fold(words).split()
    return tuple(one for one in all_lines if all(word in one.cherche for word in wanted))
