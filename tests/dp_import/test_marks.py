"""Marks that print nothing, hidden text, and headings that a centre wrote its own way."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from lxml import etree

from dossier_pro.dp_import.docx.glyphs import est_case, lisible
from dossier_pro.dp_import.markdown import flux_de_markdown
from dossier_pro.dp_import.reader import lire_dp
from tests.dp_import.conftest import Remplir
from tests.dp_import.filler import Modele, W, texte
from tests.dp_import.known import contenu, mesurer
from tests.dp_import.test_sheets import cells_of, row_of, sheets_of, write_in

Marque = Callable[[str], str]


def cesures(text: str) -> str:
    """A soft hyphen in every long word, as a paste from the web leaves them."""
    return "".join(c + "\u00ad" if rank % 4 == 3 and c.isalpha() else c for rank, c in enumerate(text))


def sens(text: str) -> str:
    """Marks of direction around everything, as some phones write them."""
    return f"\u200e{text}\u200f" if text.strip() else text


def insecables(text: str) -> str:
    return text.replace(" ", "\u00a0")


def accents_a_part(text: str) -> str:
    """Accents after their letters, as a Mac writes them."""
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize("marque", [cesures, sens, insecables, accents_a_part])
def test_marks_that_print_nothing_hide_no_label(remplir: Remplir, marque: Marque) -> None:
    known = contenu(par_at=(2, 1), riche=True)
    modele = remplir(known)
    for node in modele.root.iter(f"{W}t"):
        node.text = marque(node.text or "")
        node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    found = mesurer(lire_dp(modele.octets()), known)
    assert (found.perdus, found.deplaces) == ([], [])


def test_joiners_of_letters_and_of_signs_stay() -> None:
    assert lisible("\U0001f469\u200d\U0001f527 می\u200cخواهم") == "\U0001f469\u200d\U0001f527 می\u200cخواهم"


def test_hidden_text_is_no_answer_and_is_not_lost(remplir: Remplir) -> None:
    known = contenu(par_at=(2, 1))
    modele = remplir(known)
    for number, paragraph in enumerate(list(modele.root.iter(f"{W}p"))):
        paragraph.append(
            etree.fromstring(
                f'<w:r xmlns:w="{W[1:-1]}"><w:rPr><w:vanish/></w:rPr><w:t>consigne masquée {number}</w:t></w:r>'
            )
        )
    lu = lire_dp(modele.octets())
    found = mesurer(lu, known)
    assert (found.perdus, found.deplaces) == ([], [])
    assert not any("masquée" in text for e in lu.exemples for text in (*e.reponses, e.intitule, e.contexte.debut_texte))
    assert any("Texte masqué : consigne masquée 3" in text for text in lu.a_replacer)


def _questions(modele: Modele, tete: str) -> None:
    for table in sheets_of(modele):
        for paragraph in table.iter(f"{W}p"):
            words = texte(paragraph).strip()
            if words[:3] in ("1. ", "2. ", "3. ", "4. ", "5. ") and words[3:].startswith(
                ("Décrivez", "Précisez", "Avec qui", "Contexte", "Informations")
            ):
                first, *others = list(paragraph.iter(f"{W}t"))
                first.text = tete.format(n=words[0]) + words[3:]
                for node in others:
                    node.text = ""


@pytest.mark.parametrize("tete", ["Question {n} : ", "Question n° {n} – ", "QUESTION {n}. ", "Q{n} : ", "Q{n}. "])
def test_a_question_may_be_called_one(remplir: Remplir, tete: str) -> None:
    known = contenu(par_at=(2, 1), riche=True)
    modele = remplir(known)
    _questions(modele, tete)
    found = mesurer(lire_dp(modele.octets()), known)
    assert (found.perdus, found.deplaces) == ([], [])


@pytest.mark.parametrize("tete", ["BC0{n}", "BC {n} :", "AT{n}", "CCP{n} –", "Bloc{n}"])
def test_the_number_of_an_activite_may_stick_to_its_sign(remplir: Remplir, tete: str) -> None:
    known = contenu(par_at=(2, 1))
    modele = remplir(known)
    for table, feuille in zip(sheets_of(modele), known.feuilles, strict=True):
        cells = cells_of(row_of(table, "Activité-type"))
        write_in(cells[0], tete.format(n=feuille.at))
        write_in(cells[1], "")
    found = mesurer(lire_dp(modele.octets()), known)
    assert (found.perdus, found.deplaces) == ([], [])


@pytest.mark.parametrize("sign", ["√", "╳", "ⓧ", "\uf051", "\uf053"])
def test_more_signs_of_a_ticked_box(sign: str) -> None:
    assert est_case(lisible(sign)) is True


def test_html_inside_markdown_is_no_word() -> None:
    text = '<u>1. Décrivez</u> <span style="color:red">a < b</span><br>\n\n| x<br/>y | <brume> |\n'
    assert [p.texte for p in flux_de_markdown(text).paras] == ["1. Décrivez a < b", "x y", "<brume>"]
