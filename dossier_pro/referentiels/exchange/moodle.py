"""Moodle's competency frameworks as CSV: 14 columns, parents before children.

Moodle cuts short names and id numbers at 100 characters: the code goes into the short name, the sentence into the
description, where an item's context and savoirs stand too.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.text import fold
from dossier_pro.referentiels.exchange.arbre import (
    Noeud,
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
    writer.writerow([*cadre, _TAXONOMIE])
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
        writer.writerow(row)
    return stream.getvalue().encode()


def est_moodle(text: str) -> bool:
    """Whether a text is the CSV of a competency framework, by its first line."""
    head = fold(text.lstrip("\ufeff\r\n ")[:600].split("\n")[0])
    return "id number" in head and "shortname" in head.replace(" ", "") and "framework" in head


def lire(text: str, nom: str, sha256: str) -> Referentiel:
    """Return the référentiel of a CSV, ours or another program's, whatever its separator and column order.

    Raises:
        KnownError: it has no competency, or is no CSV.
    """
    entete = None
    titre = nom
    cadre = ""
    paires: list[tuple[Noeud, str | None]] = []
    par_cle: dict[str, Noeud] = {}
    for row in _lignes(text):
        cle, parent = row.get("idnumber", "").strip(), row.get("parentidnumber", "").strip()
        description = row.get("description", "")
        if row.get("isframework", "").strip() in ("1", "true", "yes"):
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


def _noeud(court: str, description: str) -> Noeud:
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


def _lignes(text: str) -> list[Mapping[str, str]]:
    """The rows by the folded names of their columns."""
    text = text.lstrip("\ufeff\r\n ")
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise KnownError("Ce fichier CSV est abîmé : exportez de nouveau le référentiel depuis Moodle.") from error
    names = [fold(name).replace(" ", "").replace("(optional)", "") for name in rows[0]]
    return [dict(zip(names, row, strict=False)) for row in rows[1:] if any(cell.strip() for cell in row)]
