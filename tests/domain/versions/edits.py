"""Random edits of a small dossier, for what is merged."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Annexe, Candidat, Citation, Dossier, Exemple, Lien, Preuve
from dossier_pro.services.writing import deplacer, modifier, supprimer
from tests.domain.samples import referentiel

REF = referentiel()
AT1 = REF.activites[0].id
C1 = REF.activites[0].competences[0].criteres[0].id

NAMES = st.sampled_from(["u", "v", "w"])
EDITS = st.tuples(
    st.sampled_from(["taches", "moyens", "intitule", "nom", "preuve", "lier", "citer", "joindre", "retirer", "monter"]),
    NAMES,
    st.integers(0, 99),
)
"""What is done, on which thing, and a number that makes its words new."""


def do(draft: Draft, what: tuple[str, str, int], side: str) -> None:
    """Do one edit; every word of it names its side, and is like no other."""
    kind, name, number = what
    words = f"{side}{kind}{number}x"
    dossier = draft.dossier
    if kind in ("taches", "moyens", "intitule"):
        if dossier.get(Exemple, name) is None:
            draft.put(Exemple(name, AT1, ordre=1 + len(dossier.exemples_de(AT1))))
        modifier(draft, "exemple", name, **{kind: words})
    elif kind == "nom":
        draft.put(replace(dossier.candidat, prenom=words) if name == "u" else replace(dossier.candidat, adresse=words))
    elif kind == "preuve":
        known = dossier.get(Preuve, f"p{name}") or Preuve(f"p{name}", "note")
        draft.put(replace(known, description=words, etiquettes=(*known.etiquettes, words)[-3:]))
    elif kind == "retirer":
        supprimer(draft, "exemple" if number % 2 else "preuve", name if number % 2 else f"p{name}")
    elif kind == "monter":
        deplacer(draft, "exemple", name, -1)
    else:
        _tie(draft, kind, name, words, side)


def _tie(draft: Draft, kind: str, name: str, words: str, side: str) -> None:
    dossier: Any = draft.dossier
    exemple, preuve = dossier.get(Exemple, name), dossier.get(Preuve, f"p{name}")
    if kind == "lier" and exemple is not None:
        known = next((x for x in dossier.liens_de(name) if x.cible_id == C1), None)
        draft.put(replace(known, phrase=words) if known else Lien(f"l{name}{side}", "exemple", name, C1, words))
    elif kind == "citer" and exemple is not None and preuve is not None:
        known = next((c for c in dossier.citations_de(name) if c.preuve_id == preuve.id), None)
        made = known or Citation(f"c{name}{side}", name, preuve.id)
        draft.put(replace(made, legende=words))
    elif kind == "joindre" and preuve is not None:
        known = next((r for r in dossier.all(Annexe).values() if r.preuve_id == preuve.id), None)
        ordre = 1 + len(dossier.all(Annexe))
        draft.put(replace(known, intitule=words) if known else Annexe(f"a{name}{side}", ordre, words, preuve.id))


def edited(dossier: Dossier, steps: list[tuple[str, str, int]], side: str) -> Dossier:
    """Return a dossier after edits."""
    draft = Draft(dossier)
    for what in steps:
        do(draft, what, side)
    return draft.dossier


def begun() -> Dossier:
    """What both sides come from."""
    return edited(
        Dossier("d0", REF).put(Candidat()),
        [(k, n, i) for i, n in enumerate("uv") for k in ("taches", "intitule", "preuve", "lier", "citer", "joindre")],
        "base",
    )
