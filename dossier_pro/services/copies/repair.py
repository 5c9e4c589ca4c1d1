"""A damaged dossier repaired into a copy: what is whole, what was saved, what is lost. The file itself is only read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal

from dossier_pro.domain.errors import DamagedError, KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import counted_noop, tr
from dossier_pro.pieces.kinds import recognise
from dossier_pro.referentiels import catalogue
from dossier_pro.services.referentiels import catalogue_utilisateur
from dossier_pro.store import faults, keys, verified
from dossier_pro.store.opening import check_file
from dossier_pro.store.repository import Repository
from dossier_pro.store.salvage.readings import readings
from dossier_pro.store.salvage.rebuild import Account, rebuild

FORMAT: Final = "dossier-pro/reparation/1"
Etat = Literal["sain", "repare", "partiel", "perdu"]

_NOMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "candidat": "candidat",
        "projet": "parcours",
        "declaration": "declaration",
        "echeances": "echeances",
        "rappel": "rappels",
        "session": "sessions",
        "ccp_obtenu": "ccp_obtenus",
        "experience": "experiences",
        "exemple": "exemples",
        "preuve": "preuves",
        "lien": "liens",
        "citation": "citations",
        "diplome": "diplomes",
        "document_illustrant": "documents_illustrants",
        "annexe": "annexes",
        "position": "positions",
        "dit_au_guide": "dits_au_guide",
        "reponse_recit": "reponses_racontees",
        "question_preparee": "questions_preparees",
        "auto_evaluation": "auto_evaluations",
    }
)
_MONTRES: Final = (
    ("exemples", counted_noop("exemple", "exemples")),
    ("preuves", counted_noop("preuve", "preuves")),
    ("pieces", counted_noop("fichier joint", "fichiers joints")),
    ("liens", counted_noop("lien", "liens")),
    ("avis", counted_noop("note de relecture", "notes de relecture")),
    ("etapes", counted_noop("étape de l’historique", "étapes de l’historique")),
)


@dataclass(frozen=True, slots=True)
class Reparation:
    """What came of it.

    Attributes:
        etat: ``sain`` (nothing was wrong), ``repare`` (all of it is in the copy), ``partiel`` or ``perdu``.
        sauve: how many of each thing are in the copy.
        perdu: what is lost or doubtful: the kind of thing, and a sentence.
        fichier: the copy, None where nothing could be saved.
    """

    etat: Etat
    sauve: Mapping[str, int]
    perdu: tuple[tuple[str, str], ...]
    fichier: Path | None


def reparer(chemin: Path, cible: Path) -> Reparation:
    """Write what can be saved of a dossier to a new file.

    A file with which nothing is wrong is copied as it is. The copy of a protected one has the same password.

    Raises:
        PasswordNeededError: its password is not known.
        KnownError: there is no such file, something stands at ``cible``, or nothing can be written there.
    """
    check_file(chemin)
    if cible.exists() or cible.is_symlink():
        raise faults.exists_already(cible)
    whole = _sain(chemin, cible)
    if whole is not None:
        return whole
    with readings(chemin) as ways:
        account = rebuild(ways, cible, _referentiel, recognise, keys.of(chemin))
    if account is None:
        return Reparation("perdu", MappingProxyType({}), (("dossier", _rien(chemin)),), None)
    sauve = {_NOMS.get(kind, kind): number for kind, number in sorted(account.saved.items())}
    return Reparation("partiel" if account.lost else "repare", sauve, _une_fois(account), cible)


def _une_fois(account: Account) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(account.lost))


def _rien(chemin: Path) -> str:
    return tr(
        "Rien d’un dossier n’a pu être retrouvé dans «\u00a0{name}\u00a0»\u00a0: restaurez sa dernière "
        "copie de sécurité.",
        name=chemin.name,
    )


def _sain(chemin: Path, cible: Path) -> Reparation | None:
    """Copy a dossier with which nothing is wrong; None where something is, and nothing is written then."""
    try:
        with Repository.open(chemin, read_only=True) as repository:
            dossier = repository.dossier
            steps = repository.history()
            if steps:
                repository.etapes(steps[-1].id)
        found = verified.copy(chemin, cible, private=False)
    except KnownError as error:
        if isinstance(error, DamagedError) or not cible.exists():
            return None
        raise
    if found.damaged:
        cible.unlink()
        return None
    sauve = {_NOMS.get(kind, kind): len(table) for kind, table in dossier.tables.items()}
    sauve |= {"pieces": len(dossier.pieces()), "avis": len(dossier.avis), "etapes": len(steps)}
    return Reparation("sain", {k: v for k, v in sauve.items() if v}, (), cible)


def _referentiel(cle: str, ids: frozenset[str]) -> Referentiel | None:
    """Return the référentiel of that key, or the one that most of the ids belong to; None where none is it."""
    known = catalogue.lister((catalogue_utilisateur(),))
    best, hits = None, 0
    for one in known:
        of = set(one.cibles) | {activite.id for activite in one.activites}
        count = len(of & ids)
        if one.cle == cle and (count or not ids):
            return one
        if count > hits:
            best, hits = one, count
    return best


def reparation_json(reparation: Reparation) -> dict[str, Any]:
    """Return it as ``dossier-pro/reparation/1`` of the contracts."""
    return {
        "format": FORMAT,
        "etat": reparation.etat,
        "sauve": dict(reparation.sauve),
        "perdu": [{"quoi": quoi, "phrase": phrase} for quoi, phrase in reparation.perdu],
    }


def reparation_texte(reparation: Reparation) -> str:
    """Return it for a person, a sentence a line."""
    return "\n".join(reparation_lignes(reparation))


def reparation_lignes(reparation: Reparation) -> tuple[str, ...]:
    """Return what there is to say: the whole in a sentence, what is in the copy, and each thing that is lost."""
    if reparation.fichier is None:
        return tuple(phrase for _, phrase in reparation.perdu)
    nom = tr("«\u00a0{name}\u00a0»", name=reparation.fichier.name)
    first = {
        "sain": tr("Rien n’est abîmé\u00a0: {nom} est une copie entière.", nom=nom),
        "repare": tr("Tout a été retrouvé\u00a0: {nom} est entier.", nom=nom),
    }.get(
        reparation.etat,
        tr("Une partie a été retrouvée\u00a0: elle est dans {nom}. L’original n’a pas été touché.", nom=nom),
    )
    there = [pluriel(n, *noun) for key, noun in _MONTRES if (n := reparation.sauve.get(key, 0))]
    lines = [first]
    if there:
        lines.append(tr("Dans la copie\u00a0: {liste}.", liste=", ".join(there)))
    return (*lines, *(phrase for _, phrase in reparation.perdu))
