"""The feet of pages in texts, in all the ways in which converters break them up."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from dossier_pro.referentiels.foot_text import semble_pied
from dossier_pro.referentiels.lines import lire_texte
from dossier_pro.referentiels.reac import lire_reac
from tests.referentiels import fabrique
from tests.referentiels.fabrique import Contenu
from tests.referentiels.test_reac import attendu, compare, structure
from tests.referentiels.variantes import Variante

TETES = ["SIGLE", "Type de document", "Code titre", "Millésime", "Date de Validation", "Date de mise à jour", "Page"]
ANCIENNES = ["Libellé réduit", "Code titre", "Type de document", "Version", "Date de validation", "Date de mise à jour"]


def _valeurs(c: Contenu, page: int) -> dict[str, str]:
    return {
        "SIGLE": c.sigle,
        "Libellé réduit": c.sigle,
        "Type de document": "REAC",
        "Code titre": c.code,
        "Millésime": c.millesime,
        "Version": c.millesime,
        "Date de Validation": "03/05/2021",
        "Date de validation": "03/05/2021",
        "Date de mise à jour": "27/04/2021",
        "Page": f"{page}/40",
    }


def _rangee(c: Contenu, page: int) -> list[str]:
    v = _valeurs(c, page)
    return ["   ".join(TETES), "   ".join(v[t] for t in TETES)]


def _deux_lignes(c: Contenu, page: int) -> list[str]:
    v = _valeurs(c, page)
    haut = ("SIGLE", "Millésime", "Date de Validation", "Date de mise à jour", "Page")
    return ["  ".join(TETES), " " + "      ".join(v[t] for t in haut), f"      REAC  {c.code}"]


def _colonne(c: Contenu, page: int) -> list[str]:
    v = _valeurs(c, page)
    return [x for t in TETES for x in (t, v[t], "")]


def _colonne_serree(c: Contenu, page: int) -> list[str]:
    v = _valeurs(c, page)
    return [x for t in TETES for x in (t, v[t])]


def _colonne_sans_total(c: Contenu, page: int) -> list[str]:
    return [*_colonne(c, page)[:-3], "Page", str(page)]


def _tetes_puis_valeurs(c: Contenu, page: int) -> list[str]:
    v = _valeurs(c, page)
    return [*TETES, "", *(v[t] for t in TETES)]


def _tetes_sur_deux_lignes(c: Contenu, page: int) -> list[str]:
    v = _valeurs(c, page)
    return ["SIGLE  Type de document  Code titre", "Millésime  Date de Validation  Date de mise à jour  Page", "",
            "  ".join(v[t] for t in TETES)]  # fmt: skip


def _tableau(c: Contenu, page: int) -> list[str]:
    v = _valeurs(c, page)
    return ["| " + " | ".join(TETES) + " |", "|" + "---|" * 7, "| " + " | ".join(v[t] for t in TETES) + " |"]


def _valeurs_seules(c: Contenu, page: int) -> list[str]:
    v = _valeurs(c, page)
    return ["  ".join(v[t] for t in TETES)]


def _ancien(c: Contenu, page: int) -> list[str]:
    v = _valeurs(c, page)
    return ["  ".join(ANCIENNES), "  ".join(v[t] for t in ANCIENNES), f"Page {page}/40"]


def _paires(c: Contenu, page: int) -> list[str]:
    v = _valeurs(c, page)
    return [f"{t} : {v[t]}" if t != "Page" else f"Page {v[t]}" for t in TETES]


PIEDS = (
    _rangee, _deux_lignes, _colonne, _colonne_serree, _colonne_sans_total, _tetes_puis_valeurs,
    _tetes_sur_deux_lignes, _tableau, _valeurs_seules, _ancien, _paires,
)  # fmt: skip


def _reac_en_texte(c: Contenu, pied, hasard: random.Random, saut: str) -> str:
    """A REAC as a converter writes it: one line a sentence, a foot at times in the midst of a list."""
    page = 0
    lines = ["REFERENTIEL EMPLOI ACTIVITES COMPETENCES", "DU TITRE PROFESSIONNEL", c.intitule, "", "Niveau 4", ""]

    def tourner() -> None:
        nonlocal page
        page += 1
        lines.extend(["", *pied(c, page)])
        lines.append(saut)

    tourner()
    for a in c.activites:
        lines.extend([f"FICHE ACTIVITÉ TYPE N° {a['numero']}", "", a["intitule"], ""])
        lines.extend(["Liste des compétences professionnelles de l'activité type", ""])
        lines.extend([k["intitule"] for k in a["competences"]])
        tourner()
        for k in a["competences"]:
            lines.extend([f"FICHE COMPÉTENCE PROFESSIONNELLE N° {k['numero']}", "", k["intitule"], ""])
            lines.extend(["Critères de performance", ""])
            for rang, critere in enumerate(k["criteres"]):
                lines.append(critere)
                if rang == 1 and hasard.random() < 0.5:
                    tourner()
            lines.extend(["", "Savoir-faire techniques, savoirs", "", "Connaissance du potager", ""])
            tourner()
    lines.extend(["FICHE DES COMPÉTENCES TRANSVERSALES DE L'EMPLOI TYPE", ""])
    for t in c.transversales:
        lines.extend([f"**{t['intitule']}**", "", "**Critères de performance**", "", *t["criteres"]])
        tourner()
    lines.extend(["GLOSSAIRE TECHNIQUE", "", "Semis", "Mettre en terre"])
    return "\n".join(lines)


@pytest.mark.parametrize("saut", ["", "\f"], ids=["suite", "saut"])
@pytest.mark.parametrize("graine", range(2))
@pytest.mark.parametrize("pied", PIEDS, ids=lambda f: f.__name__)
def test_a_foot_in_any_shape_is_read_and_leaves_nothing_behind(pied, graine: int, saut: str) -> None:
    c = fabrique.contenu(random.Random(graine), Variante("texte", police="Helvetica", casse=False))
    notes = lire_reac(lire_texte(_reac_en_texte(c, pied, random.Random(graine), saut)))
    assert structure(notes) == attendu(c)
    assert (notes.code, notes.millesime, notes.sigle) == (c.code, c.millesime, c.sigle)


def test_words_of_a_foot_that_stayed_are_a_doubt_of_their_own() -> None:
    c = fabrique.contenu(
        random.Random(3), Variante("texte", police="Helvetica", casse=False, activites=1, competences=1)
    )
    texte = _reac_en_texte(c, _rangee, random.Random(3), "")
    dernier = c.activites[0]["competences"][0]["criteres"][-1]
    texte = texte.replace(f"\n{dernier}\n", f"\n{dernier}\nImprimé le 03/05/2021 REAC {c.code} Code titre\n", 1)
    notes = lire_reac(lire_texte(texte))
    criteres = notes.activites[0].competences[0].criteres
    assert "Imprimé" in criteres[-1].text
    assert criteres[-1].doute is not None
    assert "pied de page" in criteres[-1].doute
    assert all(k.doute is None or "pied de page" not in k.doute for k in criteres[:-1])


@pytest.mark.parametrize(
    "phrase",
    [
        "La date de validation du devis est vérifiée",
        "Les documents sont classés par type et par date",
        "La page du site est mise à jour",
        "Le type de document demandé est le bon",
        "Millésime et version du vin sont notés sur la fiche",
    ],
)
def test_a_sentence_with_words_of_a_foot_is_a_sentence(phrase: str) -> None:
    assert not semble_pied(phrase, "TP-01281")
    c = fabrique.contenu(random.Random(5), Variante("texte", police="Helvetica", casse=False))
    c.activites[0]["competences"][0]["criteres"].insert(1, phrase)
    notes = lire_reac(lire_texte(_reac_en_texte(c, _colonne, random.Random(5), "")))
    assert structure(notes) == attendu(c)


@pytest.mark.parametrize("nom", ["reac-cda2023-split-footer", "reac-cda2023-pdftotext-default"])
def test_the_texts_that_failed_are_read_letter_for_letter(corpus_path: Path, cases_path: Path, nom: str) -> None:
    truth = json.loads((corpus_path / "reac" / "REAC_CDA_V04_24052023.verite.json").read_text(encoding="utf-8"))
    notes = lire_reac(lire_texte((cases_path / f"{nom}.txt").read_text(encoding="utf-8")))
    compare(notes, truth)
