"""The four formats by name: write one, know which one a file is, read it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Literal

from dossier_pro.domain import json_text
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import FORMAT, Referentiel, est_plus_recent, from_json, to_json
from dossier_pro.domain.translation import tr
from dossier_pro.referentiels.exchange import case, mahara, moodle

Format = Literal["json", "case", "moodle", "mahara"]
SUFFIXES: Mapping[Format, str] = {"json": ".json", "case": ".case.json", "moodle": ".csv", "mahara": ".matrix"}


def _ecrire_json(ref: Referentiel) -> bytes:
    return (json.dumps(to_json(ref), ensure_ascii=False, indent=1) + "\n").encode()


_ECRIRE: Mapping[Format, Callable[[Referentiel], bytes]] = {
    "json": _ecrire_json,
    "case": case.ecrire,
    "moodle": moodle.ecrire,
    "mahara": mahara.ecrire,
}


def exporter(ref: Referentiel, format: Format) -> bytes:
    """Return a référentiel in one of the four formats, UTF-8; the same bytes each time.

    Raises:
        KnownError: a format by another name.
    """
    ecrire = _ECRIRE.get(format)
    if ecrire is None:
        raise KnownError(
            tr("Le format « {format} » n’existe pas : choisissez json, case, moodle ou mahara.", format=format)
        )
    return ecrire(ref)


def lire_json(text: str, nom: str, sha256: str) -> Referentiel:
    """Return the référentiel of a JSON text: ours, a CASE package or a Mahara matrix.

    Raises:
        KnownError: it is none of them, or damaged.
    """
    try:
        data: Any = json_text.parse(text)
    except ValueError as error:
        raise KnownError(tr("Ce fichier JSON est abîmé ou incomplet : exportez de nouveau le référentiel.")) from error
    try:
        if case.est_case(data):
            return case.lire(data, nom, sha256)
        if mahara.est_mahara(data):
            return mahara.lire(data, nom, sha256)
        if isinstance(data, dict) and (data.get("format") == FORMAT or est_plus_recent(data)):
            return from_json(data)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise KnownError(
            tr("Ce référentiel est incomplet ou abîmé : exportez-le de nouveau, puis importez-le.")
        ) from error
    raise KnownError(
        tr(
            "Ce fichier JSON n’est pas un référentiel : importez un export de Dossier Pro, "
            "un paquet CASE ou une matrice Mahara."
        )
    )
