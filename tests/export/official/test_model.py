"""Filling the official Word model: every text in its place, nothing of the model changed, no prompt left."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from dossier_pro.domain.text import fold
from dossier_pro.dp_import.verify import verifier_docx
from dossier_pro.export.document import Document
from tests.dp_import.petit_modele import Fabrique
from tests.export.filling import (
    DOCUMENTS,
    ECRITES,
    FALLBACK,
    PETITS,
    RELATIONS,
    W14,
    W,
    bien_forme,
    comparer,
    document_plein,
    hors_jumeau,
    lettres,
    pages_du_sommaire,
    pages_supposees,
    parties,
    racine,
    rangee,
    remplir,
    sans_invite,
    texte,
    texte_du_corps,
    textes_de_l_arbre,
)
from tests.support import ooxml


@pytest.mark.parametrize("nom", DOCUMENTS)
def test_official_models_are_filled_whole(officiel: bytes, documents: dict[str, Document], nom: str) -> None:
    document = documents[nom]
    docx, rempli = remplir(officiel, document, pages_supposees(document))
    assert rempli.notes == ()
    comparer(docx, document)
    verification = verifier_docx(docx)
    assert verification.conforme
    # R7 counts the pages from the numbers supposed here.
    assert [regle.phrase for regle in verification.regles if regle.ok is False and regle.code != "R7"] == []
    bien_forme(docx)
    sans_invite(docx)


@pytest.mark.parametrize("nom", DOCUMENTS)
def test_text_of_the_file_is_that_of_the_tree(officiel: bytes, documents: dict[str, Document], nom: str) -> None:
    document = documents[nom]
    words = texte_du_corps(remplir(officiel, document)[0])
    first = document.activites[0]
    sheets = words.index(lettres(f"Activité-type{first.numero}{first.intitule}"))
    place = 0
    for wanted in textes_de_l_arbre(document):
        if wanted == first.intitule:
            place = max(place, sheets)  # past the sommaire
        found = words.find(lettres(wanted), place)
        assert found >= 0, wanted
        place = found + len(lettres(wanted))


@pytest.mark.parametrize("nom", ["exemple", "court"])
def test_nothing_of_the_model_is_changed(officiel: bytes, documents: dict[str, Document], nom: str) -> None:
    docx, _ = remplir(officiel, documents[nom])
    before, after = parties(officiel), parties(docx)
    # Of a header that shows a logo, test_official_acces tells what may change.
    kept = [name for name in before if name not in ECRITES and not name.startswith("docProps/")]
    kept = [name for name in kept if not (name.startswith("word/header") and b"descr=" in before[name])]
    assert {name: _hash(after[name]) for name in kept} == {name: _hash(before[name]) for name in kept}
    added = {name for name in after if name not in before}
    hidden = r"customXml/(item1|itemProps1|_rels/item1)\.xml(\.rels)?"
    assert all(re.fullmatch(rf"word/media/dp\d+\.(png|jpeg)|{hidden}", name) for name in added)
    missing = _textes_fixes(racine(officiel)) - _textes_fixes(racine(docx))
    document = documents[nom]
    gone = {fold(t) for t in ("(Si le RC le prévoit)", "Autorité ou organisme", "Intitulé", "Date", "(facultatif)")}
    gone |= {"annexes", "annexes (si le rc le prevoit)"}
    gone |= {fold(t.titre) for t in (document.modele.titres, document.modele.documents)}
    gone |= {fold(f"{t.titre} (facultatif)") for t in (document.modele.titres, document.modele.documents)}
    # A document without optional sections loses their titles, and nothing else.
    assert missing <= (gone if nom == "court" else set())


def test_validator_finds_nothing(officiel: bytes, documents: dict[str, Document], tmp_path: Path) -> None:
    if ooxml.skip_reason():
        pytest.skip(str(ooxml.skip_reason()))
    blank = tmp_path / "vierge.docx"
    blank.write_bytes(officiel)
    known = Counter(ooxml.validate_docx(blank))
    for nom, document in documents.items():
        path = tmp_path / f"{nom}.docx"
        path.write_bytes(remplir(officiel, document, pages_supposees(document))[0])
        assert Counter(ooxml.validate_docx(path)) - known == Counter()


def test_sections_of_2016_keep_their_headers(corpus_path: Path, documents: dict[str, Document]) -> None:
    modele = (corpus_path / "modeles" / "dp-modele-2016-06-01.docx").read_bytes()
    root = racine(remplir(modele, documents["court"])[0])
    last = root.find(f"{W}body/{W}sectPr")
    blank = racine(modele)
    # Annexes had a section of its own with a blank header; without it, the sheets must not get that header.
    ids = {node.get(f"{{{RELATIONS}}}id") for node in blank.find(f"{W}body/{W}sectPr").iter(f"{W}headerReference")}
    assert ids
    assert not ids & {node.get(f"{{{RELATIONS}}}id") for node in last.iter(f"{W}headerReference")}


def test_boxes_are_ticked_by_their_label(officiel: bytes, documents: dict[str, Document]) -> None:
    for nom, (formation, vae) in {"court": ("☒", "☐"), "trois-par-trois": ("☐", "☒")}.items():
        root = racine(remplir(officiel, documents[nom])[0])
        for label, sign in (("Parcours de formation", formation), ("Validation des Acquis", vae)):
            row = next(r for r in root.iter(f"{W}tr") if label in texte(r) and re.search("[☐☒]", texte(r)))
            assert sign in texte(row)
            for mark in row.iter(f"{W14}checked"):
                assert mark.get(f"{W14}val") == ("1" if sign == "☒" else "0")


def test_text_boxes_and_their_twins_say_the_same(officiel: bytes, documents: dict[str, Document]) -> None:
    root = racine(remplir(officiel, documents["trois-par-trois"])[0])
    boxes = [(next(b.iterancestors(FALLBACK), None) is None, texte(b)) for b in root.iter(f"{W}txbxContent")]
    expected = ["Aléa Essai-Modèle", "Ville-Exemple", "02/01/2026"]
    assert [words for own, words in boxes if own and words.strip()] == expected
    assert [words for own, words in boxes if not own and words.strip()] == expected


@pytest.mark.parametrize("cle", PETITS)
@pytest.mark.parametrize("nom", DOCUMENTS)
def test_small_models_are_filled_whole(
    petits: dict[tuple[str, bool], bytes], documents: dict[str, Document], cle: tuple[str, bool], nom: str
) -> None:
    document = documents[nom]
    docx, rempli = remplir(petits[cle], document, pages_supposees(document))
    assert rempli.notes == ()
    assert rempli.version == {"dp-2017": "2017-09-11", "dp-2016": "2016-06-01"}[cle[0]]
    comparer(docx, document)
    assert verifier_docx(docx).conforme
    bien_forme(docx)
    sans_invite(docx)


@pytest.mark.parametrize("fiches", [1, 2, 5])
def test_any_number_of_sheets_in_the_model(tmp_path: Path, documents: dict[str, Document], fiches: int) -> None:
    modele = Fabrique("dp-2017").ecrire(tmp_path / "m.docx", fiches).read_bytes()
    for nom in ("trois-par-trois", "court"):
        docx, rempli = remplir(modele, documents[nom], pages_supposees(documents[nom]))
        assert rempli.notes == ()
        comparer(docx, documents[nom])
        bien_forme(docx)


def test_same_bytes_for_the_same_input(petit: bytes, documents: dict[str, Document]) -> None:
    document = documents["exemple"]
    assert remplir(petit, document, {"titres": 3})[0] == remplir(petit, document, {"titres": 3})[0]


def lisible(row: Any) -> str:
    """The words of a line of the sommaire without its arrow; what holds its dots is a blank."""
    return texte(row).replace("\uf075", "").replace("\u200b", " ")


def test_sommaire_names_what_is_there(petit: bytes, documents: dict[str, Document]) -> None:
    document = documents["quatre-activites"]
    root = racine(remplir(petit, document, pages_supposees(document))[0])
    table = next(t for t in root.iter(f"{W}tbl") if texte(t).startswith("Sommaire"))
    lines = [
        re.sub(r"\s+", " ", texte(row).replace("\uf075", "").replace("\u200b", " ")).strip()
        for row in table.iter(f"{W}tr")
    ][2:]
    expected = []
    page = 5
    for activite in document.activites:
        expected.append(f"Activité-type {activite.numero} – {activite.intitule}p.{page}")
        for fiche in activite.fiches:
            expected.append(f"Exemple n° {fiche.numero} – {fiche.intitule} p.{page}")
            page += 2
    assert lines[: len(expected)] == expected
    titles = ["Titres, diplômes, CQP", "Déclaration sur", "Documents illustrant", "Annexes"]
    closing = lines[len(expected) :]
    assert [line.startswith(title) for line, title in zip(closing, titles, strict=True)] == [True] * 4
    assert [line.rpartition("p.")[2] for line in closing] == [str(page + 2 * k) for k in range(4)]


def test_sections_that_are_not_given_are_nowhere(petit: bytes, documents: dict[str, Document]) -> None:
    docx, rempli = remplir(petit, documents["court"])
    words = fold(texte(racine(docx)))
    for title in ("titres, diplomes, cqp, attestations de formation (", "autorite ou organisme", "annexes("):
        assert title not in words
    assert set(rempli.signets) == {"at1_ex1", "at2_ex1", "declaration"}


def test_unknown_pages_are_said_to_be_so(petit: bytes, documents: dict[str, Document]) -> None:
    docx, rempli = remplir(petit, documents["court"])
    assert any("Ctrl+A puis F9" in note for note in rempli.notes)
    assert set(pages_du_sommaire(racine(docx)).values()) == {0}


def test_an_activite_without_exemple_has_its_line_and_no_page(petit: bytes) -> None:
    document = document_plein(activites=1)
    assert [len(a.fiches) for a in document.activites] == [3, 0]
    docx, rempli = remplir(petit, document, pages_supposees(document))
    row = rangee(racine(docx), f"Activité-type 2 – {document.activites[1].intitule}")
    assert row.find(f".//{W}instrText") is None
    assert rempli.notes == ()


def _hash(octets: bytes) -> str:
    return hashlib.sha256(octets).hexdigest()


def _textes_fixes(root: Any) -> set[str]:
    """The paragraphs of a file that are the model's own words: no prompts, nor the lines of the sommaire."""
    found = set()
    for paragraph in hors_jumeau(root, f"{W}p"):
        if next(paragraph.iter(f"{W}txbxContent"), None) is not None:
            continue
        words = re.sub(r"[\ue000-\uf8ff]", "", texte(paragraph))
        folded = re.sub(r"\s*[☐☒]\s*", "", fold(words))
        generic = folded.startswith(("intitule de l'", "cliquez ici", "entrez votre")) or len(folded) < 3
        if folded and not generic and not folded.isdecimal():
            # Labels that hold a value in their own line are compared without it.
            folded = re.sub(r"^(exemple n°) ?\d+.*", r"\1", folded)
            folded = re.sub(r"^(periode d'exercice).*", r"\1", folded)
            found.add(folded.replace("[prenom et nom] ", ""))
    return found
