"""The labelled passages that the reading of the draft is measured with, each made into a dossier that holds it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from dossier_pro.domain.anchors.anchor import ancrer
from dossier_pro.domain.dossier import (
    CHAMPS,
    Citation,
    DocumentIllustrant,
    Dossier,
    Exemple,
    Experience,
    Lien,
    Preuve,
    Projet,
)
from dossier_pro.domain.referentiel import Critere, Referentiel, from_json
from dossier_pro.guidance.lint.engine import PAR_ID, relire
from dossier_pro.guidance.lint.rule import Source, Vue

ROOT = Path(__file__).resolve().parents[2]
AUJOURD_HUI = date(2026, 11, 30)


@dataclass(frozen=True)
class Score:
    """Of one rule: alarms that were right, alarms that were false, faults that were passed over."""

    justes: int
    fausses: int
    manquees: int

    @property
    def precision(self) -> float:
        """The share of alarms that were right; 1 where there were none."""
        return self.justes / (self.justes + self.fausses) if self.justes + self.fausses else 1.0

    @property
    def rappel(self) -> float:
        """The share of faults that were found; 1 where there were none."""
        return self.justes / (self.justes + self.manquees) if self.justes + self.manquees else 1.0


@lru_cache
def assistant_commercial() -> Referentiel:
    """The référentiel of the passages."""
    return from_json(json.loads((ROOT / "resources/referentiels/TP-01285-04.json").read_text("utf-8")))


def passages(half: Literal["a", "b"]) -> list[dict[str, Any]]:
    """The passages of one half; the head of ``passages_a.toml`` says what they hold."""
    found: list[dict[str, Any]] = tomllib.loads(
        (ROOT / f"tests/fixtures/relecture/passages_{half}.toml").read_text("utf-8")
    )["passage"]
    return found


def found_in(passage: Mapping[str, Any], sources: Sequence[Source]) -> frozenset[str]:
    """Return the rules that speak of a passage, those that are off by default too."""
    vue = vue_de(passage, sources)
    return frozenset(c.signalement.regle.split(".", 1)[1] for c in relire(vue, PAR_ID) if c.lieu.entity_id != "autre")


def scores(half: Literal["a", "b"], sources: Sequence[Source]) -> dict[str, Score]:
    """Return how right each rule is on one half."""
    found = [(p, found_in(p, sources)) for p in passages(half)]
    return {
        regle: Score(
            sum(regle in said and regle in p["attendu"] for p, said in found),
            sum(regle in said and regle not in (*p["attendu"], *p.get("admis", ())) for p, said in found),
            sum(regle not in said and regle in p["attendu"] for p, said in found),
        )
        for regle in PAR_ID
    }


def vue_de(passage: Mapping[str, Any], sources: Sequence[Source]) -> Vue:
    """Return the dossier that holds a passage, with what its labels say of it."""
    ref = assistant_commercial()
    if "critere" in passage:
        ref = _with_critere(ref, passage["critere"])
    activite = ref.activites[0]
    dossier = Dossier("d", ref).put(Projet(modalite="vae"))
    exemple = Exemple("e", activite.id, 2, "Un exemple", entreprise=passage.get("entreprise", ""))
    champ, texte = passage["champ"], passage["texte"]
    if champ in CHAMPS:
        exemple = replace(exemple, **{champ: texte})
    elif "du" not in passage:
        exemple = replace(exemple, entreprise=texte)
    if "preuves" in passage and champ != "taches":
        exemple = replace(exemple, taches="J’ai classé les 12 bons de la semaine.")
    exemple = replace(exemple, debut=_jour(passage.get("du")), fin=_jour(passage.get("au")))
    dossier = dossier.put(exemple)
    if "second" in passage:
        contexte = "contexte" in passage["second_ou"]
        autre = Exemple(
            "autre", activite.id, 1, "Un autre", **{"entreprise" if contexte else "taches": passage["second"]}
        )
        dossier = dossier.put(autre)
    for n, x in enumerate(passage.get("experiences", ())):
        dossier = dossier.put(Experience(f"x{n}", x["employeur"], "", "", _jour(x["debut"]), _jour(x["fin"])))
    dossier = _with_preuves(dossier, passage.get("preuves", ()))
    if "critere" in passage:
        ancre = ancrer(champ, texte, 0, len(texte))
        cible = ref.activites[0].competences[0].criteres[0].id
        dossier = dossier.put(Lien("l", "exemple", "e", cible, passage["phrase_lien"], ancre))
    if passage.get("limite", {}).get("quoi") == "exemples":
        for n in range(passage["compte"] - 1):
            dossier = dossier.put(Exemple(f"e{n}", activite.id, n + 3, f"Exemple {n}"))
    pages = {"e": float(passage["pages"])} if "pages" in passage else {}
    return Vue(dossier, AUJOURD_HUI, pages, sources)


def _jour(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _with_critere(ref: Referentiel, texte: str) -> Referentiel:
    """Return a référentiel whose first critère is that one, and whose compétence says no more."""
    activite = ref.activites[0]
    competence = replace(activite.competences[0], intitule="", criteres=(Critere("k", texte),))
    return replace(ref, activites=(replace(activite, competences=(competence,)), *ref.activites[1:]))


def _with_preuves(dossier: Dossier, preuves: Sequence[Mapping[str, Any]]) -> Dossier:
    for n, row in enumerate(preuves):
        preuve = Preuve(
            f"p{n}",
            "fichier",
            row["titre"],
            confidentielle=row.get("confidentielle", False),
            nom_fichier="f.pdf",
            mime="application/pdf",
            sha256="0" * 64,
        )
        dossier = dossier.put(preuve)
        if row.get("citee"):
            dossier = dossier.put(Citation(f"c{n}", "e", preuve.id))
        if row.get("jointe"):
            dossier = dossier.put(DocumentIllustrant(f"j{n}", n + 1, row["titre"], preuve.id))
        if row.get("liee"):
            cible = next(iter(dossier.referentiel.cibles))
            dossier = dossier.put(Lien(f"lp{n}", "preuve", preuve.id, cible, "Elle le montre."))
    return dossier
