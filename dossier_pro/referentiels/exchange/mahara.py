"""Mahara's SmartEvidence frameworks: a « .matrix » file in JSON, standards, then their elements, parents first."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.referentiels.exchange.tree import (
    ExchangeNode,
    arbre_de,
    classer,
    completer,
    de_html,
    en_html,
    entete_html,
    lire_code,
    lire_entete,
    noeud_de_html,
    parcourir,
    referentiel_de,
    relier,
)

MAX_NOM = 255
_STATUTS = (
    {"begun": "À évaluer"},
    {"incomplete": "Non démontré"},
    {"partialcomplete": "À revoir"},
    {"completed": "Confirmé"},
)
_RE = " (re)"


def ecrire(ref: Referentiel) -> bytes:
    """Return the matrix, UTF-8, each activité and transversale a standard; the same bytes for the same input."""
    standards: list[dict[str, Any]] = []
    elements: list[dict[str, Any]] = []
    numeros: dict[int, int] = {}
    cles: dict[int, str] = {}
    for noeud, parent, rang in parcourir(arbre_de(ref)):
        item: dict[str, Any] = {
            "shortname": noeud.code + (_RE if noeud.genre == "critere-re" else ""),
            "name": f"{noeud.code} - {noeud.texte}"[:MAX_NOM],
            "description": f'<p class="id">{noeud.id}</p>{en_html(noeud)}',
        }
        if parent is None:
            numeros[id(noeud)] = len(standards) + 1
            standards.append({**item, "standardid": numeros[id(noeud)]})
            continue
        numeros[id(noeud)] = numeros[id(parent)]
        cles[id(noeud)] = f"{cles.get(id(parent), str(numeros[id(parent)]))}.{rang}"
        element = {**item, "standardid": numeros[id(noeud)], "elementid": cles[id(noeud)]}
        if id(parent) in cles:
            element["parentelementid"] = cles[id(parent)]
        elements.append(element)
    framework = {
        "institution": "all",
        "name": ref.intitule[:MAX_NOM],
        "description": entete_html(ref),
        "selfassess": False,
        "evidencestatuses": list(_STATUTS),
        "standards": standards,
        "standardelements": elements,
    }
    return (json.dumps({"framework": framework}, ensure_ascii=False, indent=1) + "\n").encode()


def est_mahara(data: Any) -> bool:
    """Whether JSON values look like a matrix."""
    return isinstance(data, dict) and isinstance(data.get("framework"), dict)


def lire(data: Mapping[str, Any], nom: str, sha256: str) -> Referentiel:
    """Return the référentiel of a matrix, ours or another program's.

    Raises:
        KnownError: it has no standard.
    """
    framework = data["framework"]
    paires: list[tuple[ExchangeNode, str | None]] = []
    par_cle: dict[str, ExchangeNode] = {}
    for genre in ("standards", "standardelements"):
        for item in framework.get(genre) or []:
            if not isinstance(item, dict):
                continue
            noeud = _noeud(item)
            standard = f"S {item.get('standardid')}"
            cle = standard if genre == "standards" else f"E {item.get('standardid')} {item.get('elementid')}"
            par_cle.setdefault(cle, noeud)
            paires.append((noeud, None if genre == "standards" else _parent(item, standard)))
    entete = lire_entete(next(iter(de_html(str(framework.get("description") or "")).get("dossier-pro", [])), None))
    racines = relier(paires, par_cle)
    racines = classer(racines) if entete is None else completer(racines)
    return referentiel_de(racines, str(framework.get("name") or nom), entete, nom, sha256)


def _parent(item: Mapping[str, Any], standard: str) -> str:
    above = item.get("parentelementid")
    return f"E {item.get('standardid')} {above}" if above else standard


def _noeud(item: Mapping[str, Any]) -> ExchangeNode:
    court, description = str(item.get("shortname") or ""), str(item.get("description") or "")
    known = lire_code(court.removesuffix(_RE))
    if known is None:
        noeud = noeud_de_html("competence", description, "")
        nom = str(item.get("name") or court)
        noeud.texte, noeud.description = nom, noeud.texte or None
        return noeud
    genre, numero = known
    noeud = noeud_de_html("critere-re" if court.endswith(_RE) else genre, description, str(item.get("name") or court))
    noeud.numero, noeud.code = numero, court.removesuffix(_RE)
    noeud.id = next(iter(de_html(description).get("id", [])), None)
    return noeud
