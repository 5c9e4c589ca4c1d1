"""What is noted of each copy of a dossier, beside it: no list is shared, so that two programs never write into one.

A note that is missing is made again from the copy itself.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from dossier_pro.domain import json_text
from dossier_pro.domain.dates import ecrire, heure
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.thinning import CopyContent, contenu
from dossier_pro.domain.translation import tr_noop
from dossier_pro.services.copies.places import Endroit, Genre
from dossier_pro.store import keys
from dossier_pro.store.files import replacing
from dossier_pro.store.repository import Repository

SUFFIXE: Final = ".dpro"
RAISONS: Final = {
    "travail": tr_noop("après votre travail"),
    "en_cours": tr_noop("pendant votre travail"),
    "fusion": tr_noop("avant de recevoir un avis"),
    "report": tr_noop("avant un changement de titre"),
    "reunion": tr_noop("avant de réunir deux versions"),
    "demande": tr_noop("à votre demande"),
    "": tr_noop("raison non notée"),
}
"""Why a copy was made, as a person is told."""

_NOM: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d) (\d\d)h(\d\d)m(\d\d)")
ID: Final = re.compile(r"[\w-]{1,80}")
"""An id that may be the name of a folder."""


@dataclass(frozen=True, slots=True)
class Sauvegarde:
    """One copy, and what its note says.

    Attributes:
        fichier: the copy.
        dossier: the id of its dossier.
        quand: when it was made.
        raison: a key of ``RAISONS``, or one that only a newer version knows.
        taille: in bytes.
        endroit: on this computer, or on the second place.
        contenu: how much it holds.
        source: the file it was made of.
        nom, titre: the two lines that name the dossier.
        abimees: how many files in it were damaged already when it was made; -1 where the copy itself cannot be read.
        cachet: what told then whether the file had changed.
        aussi_cle: whether the same copy lies on the second place too.
    """

    fichier: Path
    dossier: str
    quand: datetime
    raison: str
    taille: int
    endroit: Genre
    contenu: CopyContent
    source: str
    nom: str
    titre: str
    abimees: int
    cachet: tuple[int, int]
    aussi_cle: bool = False

    @property
    def moment(self) -> str:
        """« 12 novembre 2026, 14 h 32 », in the person's own time."""
        at = self.quand.astimezone()
        return f"{ecrire(at.date())}, {heure(at)}"


def nom_de_repertoire(dossier_id: str) -> str:
    """Return the name of the folder of a dossier's copies; an id that is no name of a file gets one."""
    return dossier_id if ID.fullmatch(dossier_id) else hashlib.sha256(dossier_id.encode()).hexdigest()[:32]


def note(fichier: Path) -> Path:
    """Return where the note on a copy is."""
    return fichier.with_suffix(".json")


def sans_noms(sauvegarde: Sauvegarde) -> Sauvegarde:
    """Return what may be noted of a protected copy: its note is in clear."""
    return replace(sauvegarde, nom="", titre="")


def noter(sauvegarde: Sauvegarde) -> None:
    """Write the note on a copy.

    Raises:
        KnownError: it cannot be written.
    """
    data = {
        "dossier": sauvegarde.dossier,
        "quand": sauvegarde.quand.astimezone(UTC).isoformat(),
        "raison": sauvegarde.raison,
        "taille": sauvegarde.taille,
        "exemples": sauvegarde.contenu.exemples,
        "preuves": sauvegarde.contenu.preuves,
        "poids": sauvegarde.contenu.poids,
        "empreinte": sauvegarde.contenu.empreinte,
        "source": sauvegarde.source,
        "nom": sauvegarde.nom,
        "titre": sauvegarde.titre,
        "abimees": sauvegarde.abimees,
        "cachet": list(sauvegarde.cachet),
    }
    with replacing(note(sauvegarde.fichier)) as beside:
        beside.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        with suppress(OSError):
            beside.chmod(0o600)


def _lirenote(fichier: Path, genre: Genre, taille: int) -> Sauvegarde | None:
    try:
        data: dict[str, Any] = json_text.parse(note(fichier).read_bytes())
        quand = datetime.fromisoformat(data["quand"])
        cachet = tuple(data["cachet"])
        if quand.tzinfo is None or len(cachet) != 2:
            return None
        hurt = int(data["abimees"]) if data["taille"] == taille else -1
        return Sauvegarde(
            fichier,
            str(data["dossier"]),
            quand,
            str(data["raison"]),
            taille,
            genre,
            CopyContent(int(data["exemples"]), int(data["preuves"]), int(data["poids"]), str(data["empreinte"])),
            str(data["source"]),
            str(data["nom"]),
            str(data["titre"]),
            hurt,
            (int(cachet[0]), int(cachet[1])),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _relire(fichier: Path, dossier_id: str, genre: Genre, taille: int) -> Sauvegarde:
    """Ask a copy itself what it is, and note that."""
    named = _NOM.match(fichier.name)
    try:
        quand = datetime(*map(int, named.groups())).astimezone() if named else None  # type: ignore[arg-type]
    except ValueError:
        quand = None
    quand = quand or datetime.fromtimestamp(fichier.stat().st_mtime, UTC)
    plain = Sauvegarde(fichier, dossier_id, quand, "", taille, genre, CopyContent(), "", "", "", -1, (0, 0))
    try:
        with Repository.open(fichier, read_only=True) as repository:
            dossier = repository.dossier
    except KnownError:
        return plain
    made = replace(
        plain,
        dossier=dossier.id,
        contenu=contenu(dossier),
        nom=dossier.candidat.nom_complet,
        titre=dossier.referentiel.intitule,
        abimees=0,
    )
    if keys.is_protected(fichier):
        made = sans_noms(made)
    with suppress(OSError, KnownError):
        noter(made)
    return made


def du_repertoire(folder: Path, dossier_id: str, genre: Genre) -> Iterator[Sauvegarde]:
    """Yield the copies of a dossier that lie in a folder; none where it cannot be read."""
    try:
        names = sorted(p for p in folder.iterdir() if p.suffix == SUFFIXE and not p.name.startswith("."))
    except OSError:
        return
    for fichier in names:
        try:
            taille = fichier.stat().st_size
            yield _lirenote(fichier, genre, taille) or _relire(fichier, dossier_id, genre, taille)
        except OSError:
            continue  # thinned by another program meanwhile


def dans(place: Endroit, dossier_id: str) -> Iterator[Sauvegarde]:
    """Yield the copies of a dossier in one place."""
    yield from du_repertoire(place.racine / nom_de_repertoire(dossier_id), dossier_id, place.genre)
