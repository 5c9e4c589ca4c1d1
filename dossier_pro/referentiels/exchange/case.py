"""CASE 1.0 of 1EdTech: a CFPackage in JSON, document, items and « isChildOf » associations."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dossier_pro.domain.referentiel import Referentiel, item_id
from dossier_pro.domain.text import fold
from dossier_pro.referentiels.exchange.tree import (
    NOMS,
    ExchangeNode,
    Genre,
    arbre_de,
    classer,
    completer,
    entete_de,
    lire_code,
    lire_entete,
    parcourir,
    referentiel_de,
    relier,
)

_INCONNU = "Certificateur non précisé"
_CONTEXTE, _SAVOIR = "Contexte de mise en œuvre", "Savoir"
_GENRES: dict[str, Genre] = {fold(nom): genre for genre, nom in NOMS.items()}


def ecrire(ref: Referentiel) -> bytes:
    """Return the package: valid against the CASE 1.0 schema, the same bytes for the same référentiel."""
    moment = _moment(ref.source.date or ref.date_jo)
    document = _lien(ref.intitule, item_id(ref.cle, "CASE"))
    items: list[dict[str, Any]] = []
    associations: list[dict[str, Any]] = []

    def ajouter(link: Mapping[str, str], parent: Mapping[str, str], rang: int, item: Mapping[str, Any]) -> None:
        items.append(
            {
                "identifier": link["identifier"],
                "uri": link["uri"],
                "CFDocumentURI": document,
                "lastChangeDateTime": moment,
                "language": "fr",
                **item,
            }
        )
        associations.append(_association(link, parent, rang, document, moment))

    liens: dict[int, dict[str, str]] = {}
    for noeud, parent, rang in parcourir(arbre_de(ref)):
        link = liens[id(noeud)] = _lien(noeud.texte, noeud.id or "")
        above = liens[id(parent)] if parent else document
        item: dict[str, Any] = {
            "fullStatement": noeud.texte,
            "humanCodingScheme": noeud.code,
            "CFItemType": NOMS[noeud.genre],
        }
        if noeud.description is not None:
            item["notes"] = noeud.description
        ajouter(link, above, rang, item)
        for rank, (genre, text) in enumerate(_en_plus(noeud), start=len(noeud.enfants) + 1):
            extra = _lien(text, item_id(ref.cle, "CASE", noeud.id or "", genre, rank))
            ajouter(extra, link, rank, {"fullStatement": text, "CFItemType": genre})
    package = {"CFDocument": _document(ref, document, moment), "CFItems": items, "CFAssociations": associations}
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _document(ref: Referentiel, link: Mapping[str, str], moment: str) -> dict[str, Any]:
    return {
        "identifier": link["identifier"],
        "uri": link["uri"],
        "creator": ref.certificateur or _INCONNU,
        "title": ref.intitule,
        "lastChangeDateTime": moment,
        "language": "fr",
        "version": ref.millesime or "",
        "adoptionStatus": "Adopted",
        "subject": [f"NSF {code}" for code in ref.codes_nsf] + [f"ROME {code}" for code in ref.codes_rome],
        # The schema takes a date or a date-time, exactly one of them: a time makes it the second.
        "statusStartDate": _moment(ref.date_jo) if ref.date_jo else None,
        "statusEndDate": _moment(ref.fin_validite) if ref.fin_validite else None,
        "notes": json.dumps(entete_de(ref), ensure_ascii=False, sort_keys=True),
    }


def _en_plus(noeud: ExchangeNode) -> list[tuple[str, str]]:
    """What a compétence says beside its critères, with its kind: CASE has a place for items only."""
    contexte = [(_CONTEXTE, noeud.contexte)] if noeud.contexte is not None else []
    return contexte + [(_SAVOIR, savoir) for savoir in noeud.savoirs]


def _moment(jour: date | None) -> str:
    return f"{(jour or date(2000, 1, 1)).isoformat()}T00:00:00+00:00"


def _lien(titre: str, identifier: str) -> dict[str, str]:
    key = str(uuid.UUID(identifier))
    return {"title": titre, "identifier": key, "uri": f"urn:uuid:{key}"}


def _association(
    origine: Mapping[str, str], destination: Mapping[str, str], rang: int, document: Mapping[str, str], moment: str
) -> dict[str, Any]:
    key = str(uuid.uuid5(uuid.UUID(document["identifier"]), f"isChildOf {origine['identifier']}"))
    return {
        "identifier": key,
        "uri": f"urn:uuid:{key}",
        "associationType": "isChildOf",
        "sequenceNumber": rang,
        "originNodeURI": dict(origine),
        "destinationNodeURI": dict(destination),
        "CFDocumentURI": dict(document),
        "lastChangeDateTime": moment,
    }


def est_case(data: Any) -> bool:
    """Whether JSON values look like a CASE package."""
    return isinstance(data, dict) and isinstance(data.get("CFDocument"), dict)


def lire(data: Mapping[str, Any], nom: str, sha256: str) -> Referentiel:
    """Return the référentiel of a package, ours or another program's.

    Raises:
        KnownError: it has no item, or is damaged.
    """
    document = data["CFDocument"]
    parents, ordre = _parents(_liste(data.get("CFAssociations")))
    noeuds, genres = _noeuds(_liste(data.get("CFItems")))
    cles = sorted(noeuds, key=lambda key: ordre.get(key, 0))
    for key in cles:
        parent = noeuds.get(parents.get(key, ""))
        if parent is not None:
            _rendre(parent, genres[key], noeuds[key].texte)
    propres = [key for key in cles if genres[key] not in (_CONTEXTE, _SAVOIR)]
    racines = relier([(noeuds[key], parents.get(key)) for key in propres], noeuds)
    entete = lire_entete(document.get("notes") if isinstance(document.get("notes"), str) else None)
    racines = classer(racines) if entete is None else completer(racines)
    return referentiel_de(racines, str(document.get("title") or nom), entete, nom, sha256)


def _liste(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _noeuds(items: Sequence[Mapping[str, Any]]) -> tuple[dict[str, ExchangeNode], dict[str, str]]:
    """The items by their id, and what each says it is; the first one keeps an id that two have."""
    noeuds: dict[str, ExchangeNode] = {}
    genres: dict[str, str] = {}
    for index, item in enumerate(items):
        key = str(item.get("identifier") or index)
        if item.get("fullStatement") is not None and key not in noeuds:
            noeuds[key], genres[key] = _noeud(item), str(item.get("CFItemType") or "")
    return noeuds, genres


def _rendre(parent: ExchangeNode, genre: str, texte: str) -> None:
    """Give a compétence back what was an item of its own in the package."""
    if genre == _CONTEXTE:
        parent.contexte = texte
    elif genre == _SAVOIR:
        parent.savoirs = (*parent.savoirs, texte)


def _noeud(item: Mapping[str, Any]) -> ExchangeNode:
    code = str(item.get("humanCodingScheme") or "")
    known = lire_code(code)
    genre = _GENRES.get(fold(str(item.get("CFItemType") or "")), "competence")
    notes = item.get("notes")
    return ExchangeNode(
        genre,
        str(item["fullStatement"]),
        str(item.get("identifier") or "") or None,
        known[1] if known else 0,
        code,
        str(notes) if notes is not None else None,
    )


def _parents(associations: Sequence[Mapping[str, Any]]) -> tuple[dict[str, str], dict[str, int]]:
    """The parent of each item, and its rank: the order of the associations settles equal ones."""
    parents: dict[str, str] = {}
    ordre: dict[str, int] = {}
    for index, one in enumerate(associations):
        origine, destination = one.get("originNodeURI"), one.get("destinationNodeURI")
        if not isinstance(origine, dict) or not isinstance(destination, dict):
            continue
        if one.get("associationType") != "isChildOf":
            continue
        key = str(origine.get("identifier"))
        if key not in parents:
            parents[key] = str(destination.get("identifier"))
            rang = one.get("sequenceNumber")
            ordre[key] = (rang if isinstance(rang, int) else 0) * 100_000 + index
    return parents, ordre
