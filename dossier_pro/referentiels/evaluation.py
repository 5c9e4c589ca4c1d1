"""What a RE (RC before 2017) says beside the critères: épreuves, durations, where transversales are judged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dossier_pro.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Modalite:
    """One épreuve of a session: its name as printed, its length in minutes (None: « Sans objet »), what it judges.

    ``session`` is « TP », « CCP 1 » or « CCS 1 »; ``competences`` are ids of the référentiel read with it.
    """

    session: str
    nom: str
    minutes: int | None
    competences: tuple[str, ...] = ()
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The épreuves, their whole length by session in minutes, and two tables by id of item.

    ``modalites_par_item`` says by which épreuves a compétence or a compétence transversale is judged (the ticks of the
    table of critères), ``transversales`` through which compétences a transversale is judged. ``correspondances`` is
    annexe 2 by titles, old then new, None for « aucune correspondance »; ``arrete_ancien`` and ``arrete_nouveau`` are
    the heads of its two columns, as printed.
    """

    modalites: tuple[Modalite, ...] = ()
    durees: tuple[tuple[str, int], ...] = ()
    modalites_par_item: Mapping[str, tuple[str, ...]] | None = None
    transversales: Mapping[str, tuple[str, ...]] | None = None
    correspondances: tuple[tuple[str | None, str | None], ...] = ()
    arrete_ancien: str | None = None
    arrete_nouveau: str | None = None


def to_json(evaluation: Evaluation) -> dict[str, Any]:
    """Return the evaluation as JSON values."""
    return {
        "modalites": [
            {
                "session": m.session,
                "nom": m.nom,
                "minutes": m.minutes,
                "competences": list(m.competences),
                "detail": m.detail,
            }
            for m in evaluation.modalites
        ],
        "durees": [{"session": session, "minutes": minutes} for session, minutes in evaluation.durees],
        "modalites_par_item": {k: list(v) for k, v in (evaluation.modalites_par_item or {}).items()},
        "transversales": {k: list(v) for k, v in (evaluation.transversales or {}).items()},
        "correspondances": [{"ancien": ancien, "nouveau": nouveau} for ancien, nouveau in evaluation.correspondances],
        "arrete_ancien": evaluation.arrete_ancien,
        "arrete_nouveau": evaluation.arrete_nouveau,
    }
