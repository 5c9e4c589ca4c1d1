"""The rules as lists to show: what to do before the dossier is handed over, what can wait, what holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from dossier_pro.domain.dossier import Dossier, Preuve
from dossier_pro.domain.enonces import RANGS
from dossier_pro.domain.guide import ReponseRecit
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.readiness import phrase_incomplet
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.regles import Lieu, Manque, nom_exemple, par_gravite
from dossier_pro.domain.rules.register import PAR_CODE, REGLES, Definition, Gravite
from dossier_pro.domain.translation import in_french, tr
from dossier_pro.enonces import enonce
from dossier_pro.gui.kit.places import verb

if TYPE_CHECKING:
    from dossier_pro.services.dp import Regle, Verification
    from dossier_pro.services.exporting import FichierAPart


@dataclass(frozen=True, slots=True)
class Genre:
    """A group of the checklist: its title, its mark and the mark's colour (tokens)."""

    titre: str
    icone: str
    couleur: str


GENRES: dict[Gravite, Genre] = {
    "bloquant": Genre(tr("À faire avant"), "triangle-alert", "a_revoir"),
    "a_completer": Genre(tr("À compléter"), "circle-alert", "declare"),
    "conseil": Genre(tr("Conseils"), "info", "muted"),
}
EN_ORDRE = Genre(tr("En ordre"), "check", "confirme")


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A line that leads to its place, where it has one."""

    code: str
    gravite: Gravite
    phrase: str
    lieu: Lieu | None = None
    verbe: str = ""


@dataclass(frozen=True, slots=True)
class CheckList:
    """The checklist of the open dossier. ``en_ordre`` and ``sans_objet`` are empty until the rules were run."""

    a_faire: tuple[tuple[Gravite, tuple[CheckLine, ...]], ...]
    en_ordre: tuple[str, ...] = ()
    sans_objet: tuple[str, ...] = ()

    @property
    def bloquants(self) -> int:
        """How many lines must be done before the dossier is handed over."""
        return sum(len(lignes) for gravite, lignes in self.a_faire if gravite == "bloquant")


def liste(
    manques: Sequence[Manque], verification: Verification | None = None, others: Sequence[CheckLine] = ()
) -> CheckList:
    """Return the checklist of a dossier.

    Args:
        manques: what readiness says now, in the order in which to do it.
        verification: what the rules said of the same dossier, None while that is not known. Only what readiness cannot
            tell is taken from it: what holds, what has no object.
        others: lines that no rule says (``a_part``); they are about what is being handed over, and stand before the
            others of their weight.
    """
    lines = [CheckLine(m.code, m.gravite, m.phrase, m.lieu, verb(m)) for m in manques]
    regles = verification.regles if verification else ()
    said = {line.phrase for line in lines}
    lines += [
        CheckLine(r.code, r.gravite, r.phrase, r.adresse) for r in regles if r.ok is False and r.phrase not in said
    ]
    failing = {line.code for line in lines}
    holding = [r for r in regles if r.code not in failing]
    return CheckList(
        par_gravite([*sorted(others, key=lambda one: list(GENRES).index(one.gravite)), *lines]),
        tuple(r.phrase for r in holding if r.ok),
        tuple(r.phrase for r in holding if r.ok is None),
    )


def a_part(dossier: Dossier, found: Iterable[FichierAPart]) -> tuple[CheckLine, ...]:
    """Return a line for each joined file that the pages do not show, as far as it is joined still."""
    jointes = Jury(dossier).jointes
    return tuple(_of_file(dossier, one) for one in found if one.preuve_id in jointes)


def not_in_the_sheet(dossier: Dossier) -> tuple[CheckLine, ...]:
    """Return a line for each exemple of which something was told (« Raconter »), and stands in no sheet yet."""
    told = {one.exemple_id for one in dossier.all(ReponseRecit).values() if one.texte.strip()}
    mine = [e for a in dossier.referentiel.activites for e in dossier.exemples_de(a.id) if e.id in told]
    return tuple(
        CheckLine(
            "",
            "a_completer",
            tr("{exemple} : ce que vous avez raconté n’est pas encore dans la fiche", exemple=nom_exemple(dossier, e)),
            Lieu("recit", e.id),
            tr("Continuer"),
        )
        for e in mine
    )


def _of_file(dossier: Dossier, one: FichierAPart) -> CheckLine:
    preuve = dossier.get(Preuve, one.preuve_id)
    fichier = preuve.nom_fichier if preuve is not None else one.intitule
    said = tr(
        "{nom} (« {fichier} ») ne sera pas dans les pages : {raison}.", nom=one.nom, fichier=fichier, raison=one.raison
    )
    if one.remede:
        said += " " + tr("Le jury ne pourra pas l’ouvrir : {remede}.", remede=one.remede)
    else:
        said += " " + tr("Remettez ce fichier à part, ou joignez-en une copie en PDF.")
    return CheckLine("", "a_completer" if one.remede else "conseil", said, Lieu("preuve", one.preuve_id), tr("Voir"))


@dataclass(frozen=True, slots=True)
class Bloc:
    """One rule that fails in a DP in Word: its title, how it is mended, and what is wrong where."""

    code: str
    gravite: Gravite
    titre: str
    remede: str
    constats: tuple[tuple[str, str], ...]


def blocs(regles: Iterable[Regle]) -> tuple[Bloc, ...]:
    """Return the rules that fail, the blocking ones first, each once with all its places."""
    found: dict[tuple[Gravite, str], list[tuple[str, str]]] = {}
    for regle in regles:
        if regle.ok is False:
            found.setdefault((regle.gravite, regle.code), []).append((regle.ou, _sans_lieu(regle)))
    ordered = sorted(found.items(), key=lambda item: list(GENRES).index(item[0][0]))
    return tuple(Bloc(c, g, tr(PAR_CODE[c].titre), tr(PAR_CODE[c].remede), tuple(seen)) for (g, c), seen in ordered)


def d_ou_vient(code: str) -> str:
    """Return what answers « D’où vient cette règle ? » of a line, by the code of its rule; "" where it is of none."""
    rule = PAR_CODE.get(code)
    if rule is None:
        return ""
    if not rule.enonce:
        return tr("C’est un conseil de Dossier Pro, pas une règle.")
    return tr("D’où vient cette règle\u00a0? {provenance}", provenance=enonce(rule.enonce).provenance)


_RULES = re.compile(r"\{regles:(\w+)\}")


def with_rules(page: str) -> str:
    """Return a page of the help with the rules of one weight in place of each « {regles:…} », French as the page is."""
    with in_french():
        return _RULES.sub(lambda found: "\n".join(_of_help(r) for r in REGLES if r.gravite == found[1]), page)


def _of_help(rule: Definition) -> str:
    code = f" ({rule.code})" if rule.verifiee else ""
    remede = f" → {tr(rule.remede)}" if rule.remede else ""
    weight = tr(RANGS[enonce(rule.enonce).rang]) if rule.enonce else tr("conseil de Dossier Pro")
    return f"- **{tr(rule.titre)}**{code}. {tr(rule.aide)}{remede} *[{weight}]*"


def tenues(regles: Iterable[Regle]) -> tuple[str, ...]:
    """Return what holds, one sentence a rule."""
    return tuple(tr(r.phrase) for r in regles if r.ok)


def inconnues(regles: Iterable[Regle]) -> tuple[str, ...]:
    """Return what the file alone cannot tell, each sentence once."""
    return tuple(dict.fromkeys(tr(r.phrase) for r in regles if r.ok is None))


def verdict(verification: Verification) -> str:
    """Return the one sentence that stands over everything."""
    blocking = [r for r in verification.regles if r.ok is False and r.gravite == "bloquant"]
    if blocking:
        return phrase_incomplet(len(blocking))
    if any(r.ok is False for r in verification.regles):
        return tr("Conforme au modèle ; quelques points l’amélioreraient encore")
    return tr("Tout ce qui peut être vérifié est en ordre")


MODELES = {
    "2017-09-11": tr("Modèle officiel, version du 11 septembre 2017"),
    "2016-06-01": tr("Modèle officiel, version du 1er juin 2016"),
    "inconnu": tr("Version du modèle inconnue"),
}


def compte_rendu(nom: str, verification: Verification) -> str:
    """Return everything as plain text, for a message to a trainer or for a note."""
    lines = [tr("Vérification de « {nom} »", nom=nom), MODELES[verification.modele], verdict(verification)]
    for gravite, genre in GENRES.items():
        mine = [bloc for bloc in blocs(verification.regles) if bloc.gravite == gravite]
        if mine:
            lines += ["", genre.titre.upper()]
        for bloc in mine:
            lines.append(f"{bloc.titre} ({bloc.code})")
            lines += ["  - " + tr("{nom} : {texte}", nom=ou, texte=phrase) for ou, phrase in bloc.constats]
            lines.append(f"  → {bloc.remede}")
    for titre, phrases in (
        (tr("À VÉRIFIER VOUS-MÊME"), inconnues(verification.regles)),
        (EN_ORDRE.titre.upper(), tenues(verification.regles)),
    ):
        if phrases:
            lines += ["", titre, *(f"  - {phrase}" for phrase in phrases)]
    return "\n".join(lines)


def _sans_lieu(regle: Regle) -> str:
    """Return what is wrong without the place that stands beside it already."""
    start = f"{regle.ou} : "
    return regle.phrase.removeprefix(start)
