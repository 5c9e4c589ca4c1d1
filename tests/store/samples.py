"""What the store's tests share: a dossier with every kind of entity, edits, and a way to look into a file."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.changes import ChangeSet, Draft
from dossier_pro.domain.dossier import (
    Annexe,
    CcpObtenu,
    Citation,
    Diplome,
    DocumentIllustrant,
    Dossier,
    Echeances,
    Entity,
    Exemple,
    Experience,
    Lien,
    Position,
    Preuve,
    Projet,
    Rappel,
)
from dossier_pro.domain.guide import AutoEvaluation, DitAuGuide, QuestionPreparee, ReponseRecit
from dossier_pro.store import seals
from dossier_pro.store.repository import Repository
from dossier_pro.store.tables import ENTITY_TABLES
from tests.domain.samples import complet

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def full() -> Dossier:
    """A dossier with every kind of entity, and values that need a codec."""
    dossier = complet()
    cible = next(iter(dossier.referentiel.cibles))
    ancre = Ancre("taches", "un « groupe »", "accueilli ", " de douze", 17)
    entities: tuple[Entity, ...] = (
        Projet(modalite="vae", objet="ccp", numeros=(1, 2), depot_vae=True),
        CcpObtenu("o1", 2, ccs=True, jour=date(2024, 2, 29), code="TP-00001"),
        Experience("x1", "Maison", "Accueil", "Agent", date(2020, 1, 1), None, benevole=True, heures_hebdo=17.5),
        Preuve("p1", "note", "Une note", date(2025, 5, 5), confidentielle=True, description="L’été, 5 € à Œuilly 🙂"),
        Lien("l1", "exemple", "ex1", cible, "Je le fais.", ancre),
        Lien("l2", "preuve", "p1", cible),
        Citation("c1", "ex1", "p1", "moyens", "Une légende", 2),
        Diplome("d1", 1, "Baccalauréat", "Académie", "2019"),
        DocumentIllustrant("i1", 1, "Un plan", "p1"),
        Annexe("a1", 1, "Une annexe", None),
        Preuve("p2", "note", "Une autre", etiquettes=("stage", "« à l’accueil », été"), alternative="Un plan au mur"),
        Position("k1", "Une formatrice", cible, "a_revoir", "f" * 64, 3, "à préciser", date(2026, 1, 2)),
        Echeances(depot_recevabilite=date(2025, 9, 1), recevable_le=date(2025, 10, 15)),
        Rappel("r1", date(2026, 4, 1), "Envoyer le dossier", fait=True),
        DitAuGuide("g1", "mot", "sableuse"),
        ReponseRecit("g2", "ex1", "quand", "À l’ouverture.", 2),
        QuestionPreparee("g3", "critere/1", "Parler du plan", a_retravailler=True),
        AutoEvaluation("g4", "cp1", "en_partie", "Avec ma cheffe."),
    )
    for entity in entities:
        dossier = dossier.put(entity)
    return dossier


def at(seconds: float) -> datetime:
    """So many seconds after the start."""
    return START + timedelta(seconds=seconds)


def edit(
    repository: Repository, *entities: Entity, label: str = "Modifier", seconds: float = 0, burst: str = ""
) -> ChangeSet:
    """Put entities in one edit."""
    changeset = Draft(repository.dossier).put(*entities).changeset(label, at(seconds), burst=burst)
    return repository.commit(changeset)


def write(
    repository: Repository, text: str, *, seconds: float = 0, burst: str = "ex1/taches", label: str = ""
) -> ChangeSet:
    """Write the answer to question 1 of the first exemple."""
    exemple = replace(repository.dossier.all(Exemple)["ex1"], taches=text)
    return edit(repository, exemple, label=label or f"Écrire {text}", seconds=seconds, burst=burst)


def answer(repository: Repository) -> str:
    """The answer to question 1 of the first exemple."""
    return repository.dossier.all(Exemple)["ex1"].taches


def add_preuve(repository: Repository, content: bytes, ident: str = "pf") -> Preuve:
    """Take bytes in and commit the preuve that names them."""
    info = repository.add_piece(io.BytesIO(content))
    preuve = Preuve(ident, titre=ident, nom_fichier="f.txt", taille=info.taille, sha256=info.sha256)
    edit(repository, preuve, label=f"Ajouter {ident}")
    return preuve


@contextmanager
def looking_into(path: Path) -> Iterator[sqlite3.Connection]:
    """A plain connection to a file, as another program would make."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


def value(path: Path, sql: str) -> Any:
    """The first value that a query gives."""
    with looking_into(path) as connection:
        return connection.execute(sql).fetchone()[0]


def names_in(folder: Path) -> list[str]:
    """The names in a folder, hidden ones too."""
    return sorted(p.name for p in folder.iterdir())


def seal(connection: sqlite3.Connection) -> None:
    """Seal the rows of a file as they are, as whoever means harm can."""
    connection.execute("DELETE FROM sceau WHERE cle NOT LIKE 'avis/%' AND cle NOT LIKE 'piece_texte/%'")
    for table in ("meta", "referentiel", *ENTITY_TABLES):
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] != "rang"]
        for row in connection.execute(f"SELECT {', '.join(names)} FROM {table}").fetchall():
            cle = seals.key(table, 1 if table in ("meta", "referentiel") else row[0])
            connection.execute("INSERT INTO sceau (cle, octets) VALUES (?, ?)", (cle, seals.of(table, row)))
