"""Moodle's competency frameworks as CSV: 14 columns, parents before children.

Moodle cuts short names and id numbers at 100 characters: the code goes into the short name, the sentence into the
description, where an item's context and savoirs stand too.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from itertools import islice

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.text import de_cellule, fold, inerte
from dossier_pro.domain.translation import tr
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

COLONNES = (
    "Parent id number",
    "Id number",
    "Shortname",
    "Description",
    "Description format",
    "Scale values",
    "Scale configuration",
    "Rule type (optional)",
    "Rule outcome (optional)",
    "Rule config (optional)",
    "Cross referenced competency id numbers",
    "Exported id (optional)",
    "Is framework",
    "Taxonomy",
)
MAX_COURT = 100
_HTML = "1"
_ECHELLE = "Pas encore démontré,Démontré"
_CONFIGURATION = '[{"scaleid":"1"},{"id":2,"scaledefault":1,"proficient":1}]'
_TAXONOMIE = "competency,competency,competency,competency"
_ORIGINE_RE = "re"


def ecrire(ref: Referentiel) -> bytes:
    """Return the CSV, UTF-8; the same bytes for the same référentiel."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLONNES)
    court = ref.intitule[:MAX_COURT]
    cadre = [
        "",
        ref.cle[:MAX_COURT],
        court,
        entete_html(ref),
        _HTML,
        _ECHELLE,
        _CONFIGURATION,
        "",
        "",
        "",
        "",
        "1",
        "1",
    ]
    writer.writerow([inerte(cell) for cell in (*cadre, _TAXONOMIE)])
    for rang, (noeud, parent, _) in enumerate(parcourir(arbre_de(ref)), start=2):
        code = f"{noeud.code} ({_ORIGINE_RE})" if noeud.genre == "critere-re" else noeud.code
        above = (parent.id or "") if parent else ""
        row = [
            above,
            noeud.id or "",
            code[:MAX_COURT],
            en_html(noeud),
            _HTML,
            "",
            "",
            "",
            "0",
            "null",
            "",
            str(rang),
            "",
            "",
        ]
        writer.writerow([inerte(cell) for cell in row])
    return stream.getvalue().encode()


def est_moodle(text: str) -> bool:
    """Whether a text is the CSV of a competency framework: by its English heads, else by its shape.

    Moodle writes the heads in the language of the person who exports, the columns always in the same order; so a head
    of fourteen columns over rows of fourteen, one of which is the framework and whose parents are ids, is one.
    """
    rows = _rangees(text, au_plus=200)
    if not rows:
        return False
    if _par_nom(rows[0]):
        return True
    data = [row for row in rows[1:] if any(cell.strip() for cell in row)]
    if not data or any(len(row) != len(COLONNES) for row in (rows[0], *data)):
        return False
    return _se_tient(data)


def _se_tient(data: Sequence[Sequence[str]]) -> bool:
    """Whether rows are one framework, without a parent, and items whose parents are among them."""
    cadres = [row for row in data if _est_cadre(row[_RANG["isframework"]])]
    known = {row[_RANG["idnumber"]].strip() for row in data}
    parents = [parent for row in data if (parent := row[_RANG["parentidnumber"]].strip())]
    return len(cadres) == 1 and not cadres[0][0].strip() and all(parent in known for parent in parents)


def lire(text: str, nom: str, sha256: str) -> Referentiel:
    """Return the référentiel of a CSV, ours or another program's, whatever its separator and column order.

    Raises:
        KnownError: it has no competency, or is no CSV.
    """
    entete = None
    titre = nom
    cadre = ""
    paires: list[tuple[ExchangeNode, str | None]] = []
    par_cle: dict[str, ExchangeNode] = {}
    for row in _lignes(text):
        cle, parent = row.get("idnumber", "").strip(), row.get("parentidnumber", "").strip()
        description = row.get("description", "")
        if _est_cadre(row.get("isframework", "")):
            titre = row.get("shortname", "").strip() or titre
            entete = lire_entete(next(iter(de_html(description).get("dossier-pro", [])), None))
            cadre = cle
            continue
        court = row.get("shortname", "").strip()
        if not cle and not court and not description:
            continue
        noeud = _noeud(court, description)
        noeud.id = cle or None
        par_cle.setdefault(cle, noeud)
        paires.append((noeud, parent if parent != cadre else None))
    racines = relier(paires, par_cle)
    racines = classer(racines) if entete is None else completer(racines)
    return referentiel_de(racines, titre, entete, nom, sha256)


def _noeud(court: str, description: str) -> ExchangeNode:
    code, _, origine = court.partition(" (")
    known = lire_code(code)
    if known is None:
        noeud = noeud_de_html("competence", description, court)
        # Another program writes the sentence in the short name and an explanation in the description.
        noeud.texte, noeud.description = court or noeud.texte, noeud.texte if court and description else None
        return noeud
    genre, numero = known
    noeud = noeud_de_html("critere-re" if origine.startswith(_ORIGINE_RE) else genre, description, court)
    noeud.numero, noeud.code = numero, code
    return noeud


def _cle(name: str) -> str:
    return fold(name).replace(" ", "").replace("(optional)", "")


_RANG = {_cle(name): rang for rang, name in enumerate(COLONNES)}


def _par_nom(entete: Sequence[str]) -> bool:
    """Whether the heads are the English ones, in whatever order."""
    return {"idnumber", "shortname", "isframework"} <= {_cle(name) for name in entete}


def _est_cadre(cell: str) -> bool:
    return cell.strip().casefold() in ("1", "true", "yes", "oui", "vrai")


def _rangees(text: str, au_plus: int | None = None) -> list[list[str]]:
    """The cells, ``au_plus`` rows of them; the separator is the one that gives the first row most cells.

    Raises:
        KnownError: no CSV. Never with ``au_plus``: there the answer is an empty list.
    """
    text = text.lstrip("\ufeff\r\n ")
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    try:
        return list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), au_plus))
    except csv.Error as error:
        if au_plus is not None:
            return []
        raise KnownError(tr("Ce fichier CSV est abîmé : exportez de nouveau le référentiel depuis Moodle.")) from error


def _lignes(text: str) -> list[Mapping[str, str]]:
    """The rows by the folded English names of their columns, whatever the language of the heads."""
    rows = _rangees(text)
    names = [_cle(name) for name in (rows[0] if _par_nom(rows[0]) else COLONNES)]
    return [
        dict(zip(names, map(de_cellule, row), strict=False)) for row in rows[1:] if any(cell.strip() for cell in row)
    ]
