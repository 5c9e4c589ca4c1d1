"""Our own Word file, exported, read back and exported again: the same dossier, however often; an edit in Word wins."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from dossier_pro.domain.dossier import CHAMPS, Annexe, Citation, DocumentIllustrant, Dossier, Exemple, Preuve, Projet
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.domain.return_marks import Marque, accorder, attributs, empreinte, lire_attributs
from dossier_pro.domain.text import plain
from dossier_pro.dp_import.convert import Importe, json_import, vers_dossier
from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.pdf.writer import write_pdf
from dossier_pro.services.dp_source import lire_source
from tests.export.joints import joined_dossier
from tests.export.reading import docx_words
from tests.export.sample import Lire, Pieces, nasty_dossier, random_dossier, rich
from tests.support import libreoffice
from tests.support.tours import ecarts, imprimer, tours

Fabrique = Callable[[int], tuple[Dossier, Pieces]]


def meuble() -> tuple[Dossier, Pieces]:
    """The dossier with everything in it, its PDF a file that cannot be printed, its ids as those of the window."""
    dossier, pieces = rich()
    pieces.contents["1" * 64] = b"pas un PDF"
    made = Dossier("d", dossier.referentiel)
    for table in dossier.tables.values():
        for entity in table.values():
            known = {
                name: _uuid(value)
                for name in ("id", "exemple_id", "preuve_id", "source_id")
                if isinstance(value := getattr(entity, name, None), str) and value != "unique"
            }
            made = made.put(replace(entity, **known))  # type: ignore[arg-type]
    return made, pieces


def _uuid(text: str) -> str:
    digits = text.encode().hex().ljust(32, "0")[:32]
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


@pytest.mark.parametrize("seed", [0, 5, 14, 59, "random", "nasty", "rich"])
def test_three_rounds_are_a_fixed_point_from_the_first(seed: int | str) -> None:
    options = Options()
    if isinstance(seed, int):
        dossier, pieces, options = joined_dossier(seed)
    else:
        dossier, pieces = {"random": lambda: random_dossier(3), "nasty": lambda: nasty_dossier(10), "rich": meuble}[
            seed
        ]()
    first, *others = tours(dossier, pieces.lire, 3, options)
    assert (first.importe.note, first.importe.doutes) == (None, ())
    for other in others:
        assert ecarts(first.document, other.document) == []
        assert other.pages == first.pages
        assert docx_words(other.word) == docx_words(first.word)


def test_five_rounds_through_our_pdf_neither_lose_nor_add_a_word(tmp_path: Path) -> None:
    """A PDF holds no marks, but our own says that it is ours: legends are legends there too."""
    dossier, pieces = random_dossier(3)
    lire: Lire = pieces.lire
    seen: list[list[str]] = []
    for rank in range(5):
        path = tmp_path / f"{rank}.pdf"
        with path.open("wb") as target:
            write_pdf(compose(dossier, Options(), lire), target)
        made = vers_dossier(lire_source(path).lu, dossier.referentiel)
        answers = [e.reponse(champ) for e in made.dossier.all(Exemple).values() for champ in CHAMPS]
        seen.append(" ".join(plain(answer) for answer in answers).split())
        assert "Figure" not in seen[-1]
        dossier, lire = devant_le_jury(made.dossier), _lecteur(made)
    assert seen[1:] == [seen[0]] * 4


def _lecteur(made: Importe) -> Lire:
    contents = {piece.sha256: piece.octets for piece in made.pieces}
    return lambda sha: io.BytesIO(contents[sha])


# --- what is hidden ---------------------------------------------------------------------------------------------------


def test_what_is_hidden_holds_no_word_of_anybody() -> None:
    dossier, pieces = meuble()
    _, _, word = imprimer(dossier, pieces.lire)
    with zipfile.ZipFile(io.BytesIO(word)) as package:
        hidden = etree.fromstring(package.read("customXml/item1.xml"))
    values = [(name, value) for node in hidden for name, value in node.attrib.items()]
    assert len(values) > 50
    genres = "objet|exemple|valeur|mention|figure|document|annexe|support|pages|texte"
    kinds = "titre|ccp|ccs|fichier|photo|lien|note|attestation|image|adresse|secret|petite|moyenne|pleine"
    known = re.compile(rf"{genres}|{kinds}|[0-9a-f]{{8}}|[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}|\d{{1,4}}")
    assert [pair for pair in values if not known.fullmatch(pair[1])] == []
    # Not even a trace of the names and the address.
    traces = {empreinte(text) for text in (dossier.candidat.nom_naissance, dossier.candidat.prenom)}
    assert traces.isdisjoint(value for _, value in values)


def test_an_id_that_could_say_something_is_not_written() -> None:
    dossier, pieces = rich()
    pieces.contents["1" * 64] = b""
    _, _, word = imprimer(dossier, pieces.lire)
    with zipfile.ZipFile(io.BytesIO(word)) as package:
        assert b"p-photo" not in package.read("customXml/item1.xml")


def test_ids_come_back() -> None:
    dossier, pieces = meuble()
    (tour,) = tours(dossier, pieces.lire, 1)
    for cls in (Exemple, DocumentIllustrant, Annexe):
        assert set(tour.dossier.all(cls)) == set(dossier.all(cls))
    assert set(tour.dossier.all(Preuve)) == set(dossier.all(Preuve))
    assert tour.dossier.id != dossier.id  # a copy made for somebody else gets its own


def test_what_is_aimed_at_comes_back() -> None:
    dossier, pieces = meuble()
    (tour,) = tours(dossier, pieces.lire, 1, Options(ccp=2))
    assert (tour.dossier.projet.objet, tour.dossier.projet.numeros) == ("ccp", (2,))
    (tour,) = tours(dossier.put(Projet(modalite="vae", objet="ccs", numeros=(1,))), pieces.lire, 1)
    assert (tour.dossier.projet.objet, tour.dossier.projet.numeros) == ("ccs", (1,))


@pytest.mark.skipif(libreoffice.skip_reason() is not None, reason=str(libreoffice.skip_reason()))
def test_a_file_that_another_program_saved_again_is_read_back_too(tmp_path: Path) -> None:
    """LibreOffice keeps what is hidden and gives our styles other names: words and marks are enough."""
    dossier, pieces = meuble()
    document, pages, word = imprimer(dossier, pieces.lire)
    (tmp_path / "dp.docx").write_bytes(word)
    saved = libreoffice.convert(tmp_path / "dp.docx", "docx", tmp_path / "lo")
    made = vers_dossier(lire_dp(saved), dossier.referentiel)
    again, pages_again, _ = imprimer(made.dossier, _lecteur(made))
    assert (ecarts(document, again), pages_again, made.note) == ([], pages, None)


# --- an edit in Word --------------------------------------------------------------------------------------------------


def modifie(word: bytes, avant: str, apres: str, *, partout: bool = False) -> bytes:
    """A Word file in which a person changed some words."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word)) as package, zipfile.ZipFile(out, "w") as copy:
        for name in package.namelist():
            content = package.read(name)
            if name == "word/document.xml":
                assert avant in content.decode()
                content = content.decode().replace(avant, apres, -1 if partout else 1).encode()
            copy.writestr(name, content)
    return out.getvalue()


@pytest.fixture(scope="module")
def exporte() -> tuple[Dossier, bytes]:
    dossier, pieces = meuble()
    return dossier, imprimer(dossier, pieces.lire)[2]


def reimporte(exporte: tuple[Dossier, bytes], avant: str, apres: str, *, partout: bool = False) -> Importe:
    dossier, word = exporte
    return vers_dossier(lire_dp(modifie(word, avant, apres, partout=partout)), dossier.referentiel)


def citees(made: Importe, rang: int) -> list[tuple[str, str, str]]:
    """What the exemple of that rank cites: in which answer, under which words, which preuve."""
    exemple = list(made.dossier.all(Exemple).values())[rang]
    rows: list[tuple[str, str, str]] = []
    for citation in made.dossier.citations_de(exemple.id):
        preuve = made.dossier.all(Preuve)[citation.preuve_id]
        rows.append((citation.champ, citation.legende or preuve.titre, citation.preuve_id))
    return rows


def test_a_legend_changed_in_word_is_the_new_legend(exporte: tuple[Dossier, bytes]) -> None:
    untouched = vers_dossier(lire_dp(exporte[1]), exporte[0].referentiel)
    made = reimporte(exporte, "Le devis dans le logiciel", "Le devis, vu de près")
    before, after = citees(untouched, 0), citees(made, 0)
    assert [row[:2] for row in after] == [
        (champ, "Le devis, vu de près" if text == "Le devis dans le logiciel" else text) for champ, text, _ in before
    ]
    assert [row[2] == other[2] for row, other in zip(before, after, strict=True)].count(False) == 1  # its id alone
    assert "Figure" not in "".join(e.taches for e in made.dossier.all(Exemple).values())


def test_a_mention_changed_in_word_still_names_its_annexe(exporte: tuple[Dossier, bytes]) -> None:
    made = reimporte(exporte, ": Devis signé (", ": Devis accepté (")
    ((_, _, preuve_id),) = [row for row in citees(made, 0) if row[1] == "Devis accepté"]
    assert preuve_id == made.dossier.ordered(Annexe)[0].preuve_id
    assert "Document cité" not in "".join(e.taches for e in made.dossier.all(Exemple).values())


def test_an_annexe_renamed_in_word_keeps_its_pages(exporte: tuple[Dossier, bytes]) -> None:
    made = reimporte(exporte, "Plan du stand", "Plan de salle", partout=True)
    annexe = made.dossier.ordered(Annexe)[1]
    assert annexe.intitule == "Plan de salle"
    assert annexe.preuve_id is not None
    assert made.dossier.all(Preuve)[annexe.preuve_id].image


def test_text_added_in_word_is_an_answer(exporte: tuple[Dossier, bytes]) -> None:
    made = reimporte(exporte, "Devis signé (", "Voir aussi le devis signé (")
    made = reimporte(exporte, "Document cité\u00a0: Devis signé", "J’ajoute ici une phrase. Devis signé")
    assert "J’ajoute ici une phrase. Devis signé" in next(iter(made.dossier.all(Exemple).values())).taches


def test_a_title_changed_in_word_gives_the_exemple_a_new_id(exporte: tuple[Dossier, bytes]) -> None:
    made = reimporte(exporte, "Relancer des clients", "Relancer trois clients", partout=True)
    known = set(exporte[0].all(Exemple))
    titles = {e.intitule: e.id in known for e in made.dossier.all(Exemple).values()}
    assert titles["Relancer trois clients"] is False
    assert list(titles.values()).count(True) == 2


def test_two_paragraphs_that_became_one_are_nobodys() -> None:
    marques = [Marque("mention", empreinte("Devis"), preuve=p) for p in ("a", "b")]
    assert [m.preuve for m in accorder(marques, ["Devis", "", "Devis"]).values()] == ["a", "b"]
    assert accorder(marques, ["Devis"]) == {}
    assert accorder(marques, ["Devis", "Devis", "Devis"]) == {}


def test_marks_from_outside_are_read_without_trust() -> None:
    assert lire_attributs(attributs(m := Marque("figure", "ab", debut=12, muette=True))) == m
    assert lire_attributs({"debut": "-4", "muette": "oui", "preuve": "x" * 999}).preuve == "x" * 200
    assert lire_attributs({"debut": "99999999"}).debut == 0


def test_citation_kept_in_its_answer(exporte: tuple[Dossier, bytes]) -> None:
    untouched = vers_dossier(lire_dp(exporte[1]), exporte[0].referentiel)
    champs = [c.champ for c in untouched.dossier.all(Citation).values()]
    assert sorted(champs) == sorted(c.champ for c in exporte[0].all(Citation).values())


def test_what_is_no_text_of_an_answer_is_in_the_json_still(exporte: tuple[Dossier, bytes]) -> None:
    first = json_import(lire_dp(exporte[1]))["exemples"][0]
    assert first["documents_cites"] == ["Devis signé (annexe\u00a01)"]
    assert first["legendes"] == ["Le devis dans le logiciel", "Les bancs livrés à l’école"]
