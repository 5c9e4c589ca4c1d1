"""Reading of the draft (``guidance/lint``) of an open dossier: what could have been copied, and what is ignored."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from dossier_pro.domain.dossier import CHAMPS, Candidat, Dossier
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.regles import QUESTIONS
from dossier_pro.domain.text import plain, pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.guidance.lint.engine import PAR_DEFAUT, PAR_ID, relire, sans_les_ignores
from dossier_pro.guidance.lint.rule import Conseil as Conseil
from dossier_pro.guidance.lint.rule import Source, Vue
from dossier_pro.resources import resource
from dossier_pro.services.clock import aujourd_hui
from dossier_pro.services.relire import SignalementSitue, ignores, situe

if TYPE_CHECKING:
    from dossier_pro.services.desk import Desk

RANGS: Final = {"regle": "officiel", "conseil": "conseil"}
"""Whether an official text asks for it or a good trainer would, as the contracts say it."""
_LONG: Final = 90


def conseils(
    dossier: Dossier,
    *,
    pages: Mapping[str, float] | None = None,
    exemple_id: str = "",
    regles: Collection[str] = PAR_DEFAUT,
) -> tuple[Conseil, ...]:
    """Return what the reading says of a dossier.

    Args:
        dossier: the file.
        pages: how many pages each exemple fills, by id, where it was counted.
        exemple_id: the only exemple to speak of, "" for all.
        regles: ids of the rules that speak.
    """
    return relire(Vue(dossier, aujourd_hui(), pages or {}, sources_de(dossier), exemple_id), regles)


def a_relire(dossier: Dossier, pages: Mapping[str, float]) -> Iterator[SignalementSitue]:
    """Yield what the reading says, for the list of all that may be looked at (``relire.FOURNISSEURS``)."""
    for said in conseils(dossier, pages=pages):
        if not said.code:  # what a rule of the register tells stands in Exporter
            yield situe("relecture", dossier, said.lieu, said.ou, said.signalement)


@dataclass(frozen=True, slots=True)
class LectureExemple:
    """What the reading says of one exemple.

    Attributes:
        surs: what is right nine times in ten.
        autres: what is less sure, and is shown where it is asked for.
        ignores: what was ignored, with the id of what the candidate told the guide.
    """

    surs: tuple[Conseil, ...] = ()
    autres: tuple[Conseil, ...] = ()
    ignores: tuple[tuple[str, Conseil], ...] = ()


def lire_exemple(dossier: Dossier, exemple_id: str, pages: Mapping[str, float]) -> LectureExemple:
    """Return what the reading says of one exemple; ``pages`` as for ``conseils``."""
    dits = {one.texte: one.id for one in dossier.dits("ignore")}
    surs: list[Conseil] = []
    autres: list[Conseil] = []
    ignores: list[tuple[str, Conseil]] = []
    for one in conseils(dossier, pages=pages, exemple_id=exemple_id, regles=PAR_ID):
        if one.signalement.cle in dits:
            ignores.append((dits[one.signalement.cle], one))
        else:
            (surs if _regle(one) in PAR_DEFAUT else autres).append(one)
    return LectureExemple(tuple(surs), tuple(autres), tuple(ignores))


def _regle(conseil: Conseil) -> str:
    return conseil.signalement.regle.split(".", 1)[1]


def titre(conseil: Conseil) -> str:
    """Return what the rule is called on a screen."""
    return PAR_ID[_regle(conseil)].titre


def sources_de(dossier: Dossier) -> tuple[Source, ...]:
    """Return what a passage of this dossier could have been copied from: its référentiel, and our example."""
    exemple, candidat = _exemple()
    found = [_du_referentiel(dossier.referentiel)]
    if (dossier.candidat.nom_complet, dossier.candidat.adresse) != (candidat.nom_complet, candidat.adresse):
        found.append(exemple)  # in the example itself its words are at home
    return tuple(found)


@lru_cache(maxsize=8)
def _du_referentiel(ref: Referentiel) -> Source:
    return Source(tr("du référentiel de votre titre"), tuple(_phrases(ref)), tuple(_textes(ref)))


def _phrases(ref: Referentiel) -> Iterator[str]:
    """The sentences of a référentiel that stand for themselves."""
    for activite in ref.activites:
        yield activite.intitule
        for competence in activite.competences:
            yield competence.intitule
            yield from (critere.texte for critere in competence.criteres)
            yield from competence.savoirs
    for transversale in ref.transversales:
        yield transversale.intitule
        yield from (critere.texte for critere in transversale.criteres)


def _textes(ref: Referentiel) -> Iterator[str]:
    for activite in ref.activites:
        yield activite.description or ""
        for competence in activite.competences:
            yield competence.description or ""
            yield competence.contexte or ""


@lru_cache(maxsize=1)
def _exemple() -> tuple[Source, Candidat]:
    """Our example dossier as a source, and who it belongs to; its pieces are not read."""
    data = tomllib.loads(resource("exemple", "exemple.toml").read_text("utf-8"))
    textes = [plain(row[champ].strip()) for row in data["exemples"] for champ in CHAMPS]
    return Source(tr("du dossier d’exemple livré avec Dossier Pro"), (), tuple(textes)), Candidat(**data["candidat"])


# --- on the command line -----------------------------------------------------------------------------------------


def du_fichier(desk: Desk, *, tout: bool = False) -> tuple[Conseil, ...]:
    """Return what the reading says of an open dossier, its pages counted; ``tout``: what is less sure too."""
    from dossier_pro.services.exporting import pages_remplies

    try:
        pages = pages_remplies(desk)
    except KnownError:
        pages = {}
    found = conseils(desk.dossier, pages=pages, regles=PAR_ID if tout else PAR_DEFAUT)
    return sans_les_ignores(found, ignores(desk.dossier))


def conseils_json(found: Sequence[Conseil]) -> dict[str, Any]:
    """Return the contract's object, ``dossier-pro/conseils/1``."""
    rows = [
        {
            "regle": _regle(c),
            "rang": RANGS[c.signalement.rang],
            "source": c.signalement.source,
            "ou": place(c),
            "debut": c.signalement.debut,
            "fin": c.signalement.fin,
            "texte": c.signalement.passage,
            "phrase": c.signalement.message,
            "remede": c.signalement.remede,
        }
        for c in found
    ]
    return {"format": "dossier-pro/conseils/1", "conseils": rows}


def conseils_texte(found: Sequence[Conseil]) -> str:
    """Return what was found as a person reads it."""
    if not found:
        return tr("Rien à signaler.")
    lines = [f"{pluriel(len(found), 'remarque')} :"]
    for c in found:
        said = c.signalement
        passage = said.passage if len(said.passage) <= _LONG else f"{said.passage[:_LONG].rstrip()}…"
        rang = tr("règle officielle, {source}", source=said.source) if said.rang == "regle" else "conseil"
        quoted = passage.replace("\n", " ")
        lines.append(f"\n{place(c)} : « {quoted} »\n  {said.message} ({rang})\n  {said.remede}")
    return "\n".join(lines)


def place(conseil: Conseil) -> str:
    """Return where it is said, in words: « CCP 1, exemple 2, question 1 »."""
    lieu = conseil.lieu
    if lieu.kind == "exemple" and lieu.champ in CHAMPS:
        return f"{conseil.ou}, question {QUESTIONS[lieu.champ][0]}"
    return f"{conseil.ou}, question 4" if lieu.champ in ("entreprise", "service", "debut", "fin") else conseil.ou
