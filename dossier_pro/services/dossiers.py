"""Opening and making dossiers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from dossier_pro.domain.avis import VIDE
from dossier_pro.domain.dossier import Candidat, Declaration, Dossier, GenreObjet, Modalite, Position, Projet, new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.guide import KINDS_DU_GUIDE
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.translation import tr
from dossier_pro.referentiels import catalogue
from dossier_pro.services.desk import Desk
from dossier_pro.services.referentiels import catalogue_utilisateur
from dossier_pro.store.repository import Repository

SUFFIXE = ".dpro"


@dataclass(frozen=True, slots=True)
class NouveauDossier:
    """What is asked before a dossier exists; only the titre must be known."""

    cle: str
    nom: str = ""
    prenom: str = ""
    modalite: Modalite | None = None
    objet: GenreObjet = "titre"
    numeros: tuple[int, ...] = ()


def titres_disponibles() -> tuple[Referentiel, ...]:
    """Return the référentiels that a dossier can be made on: those that ship, and the user's own imports."""
    return catalogue.lister((catalogue_utilisateur(),))


def titres_en_bref() -> list[dict[str, Any]]:
    """Return the same as the lines of ``dossier-pro/catalogue/1`` (`docs/contracts.md`)."""
    return [catalogue.resume(referentiel) for referentiel in titres_disponibles()]


def ouvrir(chemin: Path, *, lecture_seule: bool = False, patience: float | None = None) -> Desk:
    """Open a dossier.

    Args:
        chemin: the file.
        lecture_seule: whether nothing will be written.
        patience: how many seconds another program that uses the file is waited for, each of the few times it is met.

    Raises:
        KnownError: it is missing, is not a dossier, is of a newer version, damaged, or open elsewhere.
    """
    return Desk(Repository.open(chemin, read_only=lecture_seule, patience=patience))


def creer(chemin: Path, demande: NouveauDossier) -> Desk:
    """Make a dossier on a titre of the catalogue.

    Raises:
        KnownError: the titre is unknown, has no such CCP or CCS, or the file cannot be made there.
    """
    referentiel = catalogue.trouver(demande.cle, (catalogue_utilisateur(),))
    if demande.objet != "titre":
        for numero in demande.numeros:
            referentiel.activite(numero, ccs=demande.objet == "ccs")
        if not demande.numeros:
            raise KnownError(tr("Il manque le numéro du CCP ou du CCS : écrivez par exemple ccp:1,2 ou ccs:1."))
    if demande.objet == "ccs" and len(demande.numeros) > 1:
        raise KnownError(tr("Un dossier porte sur un seul CCS : faites un dossier pour chacun."))
    dossier = Dossier(new_id(), referentiel)
    dossier = dossier.put(Candidat(nom_naissance=demande.nom.strip(), prenom=demande.prenom.strip()))
    dossier = dossier.put(
        Projet(modalite=demande.modalite, objet=demande.objet, numeros=tuple(sorted(demande.numeros)))
    )
    return Desk(Repository.create(chemin, dossier))


def creer_rempli(chemin: Path, dossier: Dossier, pieces: Iterable[BinaryIO], comme: Desk | None = None) -> Desk:
    """Make a file that holds a whole dossier from its first moment, with the bytes of its pieces and no history.

    Args:
        chemin: the file to make.
        dossier: every entity; each ``Preuve.sha256`` in it must be that of one of ``pieces``.
        pieces: the pieces' bytes, each stream read to its end.
        comme: a dossier whose password this one has too, where it has one.

    Raises:
        KnownError: a file stands there already, or the place cannot be written to. Nothing stands there before all
            of it does, also where the process is killed.
    """
    return Desk(Repository.create(chemin, dossier, pieces, comme.cle if comme is not None else None))


def copier_pour_un_autre(desk: Desk, cible: Path, candidat: Candidat | None = None) -> None:
    """Write what a dossier holds as the beginning of somebody else's: a new id, no name, no déclaration, no review.

    ``candidat`` is whose it is, where that is known already.

    Whoever gives a file to several people to begin with does it in this way: under one id, what is noted on one
    would find its way into the others.

    Raises:
        KnownError: the place cannot be written to, or ``cible`` is the dossier itself.
    """
    content = replace(desk.dossier, id=new_id(), avis=VIDE)
    for kind in (Candidat.KIND, Declaration.KIND, Position.KIND, *KINDS_DU_GUIDE):
        for entity_id in list(content.tables.get(kind, {})):
            content = content.drop(kind, entity_id)
    desk.copy_without_history(cible, content.put(candidat) if candidat else content)


def creer_depuis(source: Path, cible: Path, nom: str = "", prenom: str = "") -> None:
    """Make a dossier for somebody else out of one that is there, which stays as it is (``copier_pour_un_autre``).

    Raises:
        KnownError: ``source`` cannot be read, a file stands at ``cible`` already, or it cannot be written there.
    """
    if cible.exists():
        raise KnownError(tr("« {name} » existe déjà : donnez un autre nom au nouveau dossier.", name=cible.name))
    with ouvrir(source, lecture_seule=True) as desk:
        named = Candidat(nom_naissance=nom.strip(), prenom=prenom.strip())
        copier_pour_un_autre(desk, cible, named if named.nom_complet else None)


def lire_objet(texte: str) -> tuple[GenreObjet, tuple[int, ...]]:
    """Return the objet that ``titre``, ``ccp:1,2`` or ``ccs:1`` names.

    Raises:
        KnownError: the text is of another form.
    """
    genre, _, rest = texte.strip().lower().partition(":")
    if genre == "titre" and not rest:
        return "titre", ()
    try:
        numeros = tuple(sorted({int(part) for part in rest.split(",")}))
    except ValueError:
        numeros = ()
    if genre in ("ccp", "ccs") and numeros and min(numeros) > 0:
        return ("ccp" if genre == "ccp" else "ccs"), numeros
    raise KnownError(tr("« {texte} » ne dit pas ce que vous présentez : écrivez titre, ccp:1,2 ou ccs:1.", texte=texte))
