"""The example dossier: a fictitious candidate, from ``resources/exemple``."""

from __future__ import annotations

import hashlib
import tomllib
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from dossier_pro.domain.anchors.anchor import Ancre, ancrer
from dossier_pro.domain.dossier import (
    Annexe,
    Candidat,
    Citation,
    Declaration,
    Diplome,
    DocumentIllustrant,
    Dossier,
    Entity,
    Exemple,
    Experience,
    Lien,
    Preuve,
    Projet,
    Session,
    new_id,
)
from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.domain.text import plain
from dossier_pro.referentiels import catalogue
from dossier_pro.resources import resource
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import creer_rempli
from dossier_pro.services.mapping import trouver_cible

_NAMESPACE = uuid.UUID("0a4a5b0e-6f0c-5c0e-8f2e-e3e6b1c0de01")


def creer_exemple(chemin: Path) -> Desk:
    """Write the example dossier and open it. The same version of the program always writes the same content.

    Only its id is new each time: a review of one copy must not find its way into another.

    Raises:
        KnownError: a file stands there already, or the place cannot be written to.
    """
    dossier = replace(dossier_exemple(), id=new_id())
    return creer_rempli(chemin, dossier, _octets(dossier))


def _octets(dossier: Dossier) -> Iterator[BinaryIO]:
    for preuve in dossier.all(Preuve).values():
        if preuve.sha256:
            with _piece(preuve.nom_fichier).open("rb") as stream:
                yield stream


def dossier_exemple() -> Dossier:
    """Return the example in memory, without the bytes of its pieces."""
    data = tomllib.loads(resource("exemple", "exemple.toml").read_text(encoding="utf-8"))
    dossier = Dossier(_id("dossier"), catalogue.trouver(data["titre"]))
    for entity in _identite(data):
        dossier = dossier.put(entity)
    for row in data["preuves"]:
        dossier = dossier.put(_preuve(row))
    ordres: dict[int, int] = {}
    for row in data["exemples"]:
        numero = row["activite"]
        ordres[numero] = ordres.get(numero, 0) + 1
        fields = _fields(row, "cle", "activite")
        fields |= {name: fields[name].strip() for name in ("taches", "moyens", "equipe", "complements")}
        activite = dossier.referentiel.activite(numero)
        dossier = dossier.put(Exemple(_id("exemple", row["cle"]), activite.id, ordres[numero], **fields))
    for rank, row in enumerate(data["citations"], 1):
        dossier = dossier.put(_citation(rank, row))
    for row in data["liens"]:
        dossier = dossier.put(_lien(dossier, row))
    for entity in _tables(data):
        dossier = dossier.put(entity)
    for mot in data["dictionnaire"]:
        dossier = dossier.put(DitAuGuide.neuf("mot", mot))
    return dossier


def _identite(data: Mapping[str, Any]) -> list[Entity]:
    projet = data["projet"]
    return [
        Candidat(**data["candidat"]),
        Projet(**_fields(projet, "numeros"), numeros=tuple(projet["numeros"])),
        Declaration(**data["declaration"]),
        *(Session(_id("session", str(n)), **row) for n, row in enumerate(data["sessions"])),
        *(Experience(_id("experience", str(n)), **row) for n, row in enumerate(data["experiences"])),
    ]


def _tables(data: Mapping[str, Any]) -> list[Entity]:
    rows: list[Entity] = [Diplome(_id("diplome", str(n)), n, **row) for n, row in enumerate(data["diplomes"], 1)]
    for n, row in enumerate(data["documents_illustrants"], 1):
        preuve_id = _id("preuve", row["preuve"])
        rows.append(DocumentIllustrant(_id("document", str(n)), n, row["intitule"], preuve_id))
    for n, row in enumerate(data["annexes"], 1):
        rows.append(Annexe(_id("annexe", str(n)), n, row["intitule"], _id("preuve", row["preuve"])))
    return rows


def _preuve(row: Mapping[str, Any]) -> Preuve:
    fields = _fields(row, "cle")
    if "nom_fichier" in row:
        octets = _piece(row["nom_fichier"]).read_bytes()
        fields |= {"taille": len(octets), "sha256": hashlib.sha256(octets).hexdigest()}
    return Preuve(_id("preuve", row["cle"]), **fields)


def _citation(rank: int, row: Mapping[str, Any]) -> Citation:
    exemple_id, preuve_id = _id("exemple", row["exemple"]), _id("preuve", row["preuve"])
    return Citation(_id("citation", exemple_id, preuve_id), exemple_id, preuve_id, row["champ"], row["legende"], rank)


def _lien(dossier: Dossier, row: Mapping[str, Any]) -> Lien:
    place = f"CP{row['cp']}" if "cp" in row else f"T{row['transversale']}"
    cible = trouver_cible(dossier, f"{place}.{row['critere']}")
    if "exemple" in row:
        source_id = _id("exemple", row["exemple"])
        return Lien(
            _id("lien", source_id, cible.id),
            "exemple",
            source_id,
            cible.id,
            row["phrase"],
            _ancre(dossier, source_id, row),
        )
    source_id = _id("preuve", row["preuve"])
    return Lien(_id("lien", source_id, cible.id), "preuve", source_id, cible.id, row["phrase"])


def _ancre(dossier: Dossier, exemple_id: str, row: Mapping[str, Any]) -> Ancre | None:
    exemple = dossier.get(Exemple, exemple_id)
    if "passage" not in row or exemple is None:
        return None
    texte = plain(exemple.reponse(row["champ"]))
    start = texte.index(row["passage"])
    return ancrer(row["champ"], texte, start, start + len(row["passage"]))


def _id(*parts: str) -> str:
    return str(uuid.uuid5(_NAMESPACE, "/".join(parts)))


def _piece(name: str) -> Path:
    return resource("exemple", "pieces", name)


def _fields(row: Mapping[str, Any], *without: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in without}
