"""A review on paper and as Word's comments."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from pypdfium2 import PdfDocument

from dossier_pro.domain.dossier import CHAMPS, Exemple, Preuve, Projet
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import fold, plain
from dossier_pro.export.docx.comments import commenter
from dossier_pro.services.desk import Desk
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.review.on_paper import exporter_commente, imprimer_remarques, situer, situer_sur
from dossier_pro.services.review.reviewing import Revue
from tests.support import ooxml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The example dossier with a review of every sort, merged into it."""
    with creer_exemple(tmp_path_factory.mktemp("remarques") / "e.dpro") as desk:
        revue = Revue.pour_candidat(desk)
        dossier = desk.dossier
        for exemple in dossier.all(Exemple).values():
            for champ in CHAMPS:
                text = plain(exemple.reponse(champ))
                if len(text) > 100:
                    start = text.index(" ", 15) + 1
                    end = text.index(" ", start + 30)
                    revue.remarquer_passage("precision", "Avec quel outil ?", exemple.id, champ, start, end)
                    revue.remarquer_passage("bravo", "Clair.", exemple.id, champ, start + 4, end + 20)
        last = list(dossier.all(Exemple).values())[-1]
        remark = revue.remarquer("manque", "Le titre de cet exemple\nne dit pas le résultat.", "exemple", last.id)
        revue.repondre(remark.id, "C’est vrai & noté <ici>.")
        revue.changer_etat(remark.id, "traite")
        revue.remarquer("question", "Que doit retenir le jury ?", "dossier")
        revue.remarquer("question", "Peut-on lire cette pièce ?", "preuve", next(iter(dossier.all(Preuve))))
        cibles = list(dossier.referentiel.cibles)
        revue.remarquer("hors_sujet", "Ce n’est pas ce qui est demandé.", "critere", cibles[0])
        revue.positionner(cibles[0], "non_demontre", "Rien ne le montre encore.")
        revue.positionner(cibles[-1], "confirme")
        revue.synthetiser(dossier.referentiel.activites[0].id, "Un dossier solide.")
        yield desk


def content(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def commented(document: bytes) -> dict[str, str]:
    """The words that each comment stands on, by its number."""
    found: dict[str, str] = {}
    open_ones: set[str] = set()
    for node in etree.fromstring(document).iter():
        if node.tag == f"{W}commentRangeStart":
            open_ones.add(node.get(f"{W}id"))
        elif node.tag == f"{W}commentRangeEnd":
            open_ones.discard(node.get(f"{W}id"))
        elif node.tag == f"{W}t":
            for number in open_ones:
                found[number] = found.get(number, "") + (node.text or "")
        elif node.tag == f"{W}p":
            for number in open_ones:
                found[number] = found.get(number, "") + " "
    assert not open_ones
    return found


def text_of(document: bytes) -> str:
    return "".join(node.text or "" for node in etree.fromstring(document).iter(f"{W}t"))


def words(text: str) -> str:
    return " ".join(fold(part) for part in "".join(c if c.isalnum() else " " for c in text).split())


def test_comments_stand_on_the_words_they_are_about(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "c.docx"
    number = exporter_commente(desk, desk.dossier, target)
    parts = content(target)
    comments = list(etree.fromstring(parts["word/comments.xml"]))
    assert len(comments) == number == len(desk.dossier.avis.fils()) + 1
    places = commented(parts["word/document.xml"])
    rank = 0
    for situee in situer(desk.dossier):
        comment = comments[rank]
        assert comment.get(f"{W}author") == "Camille Durand"
        if situee.passage:
            stands_on = words(places[str(rank)])
            assert words(situee.passage) in stands_on
            assert len(stands_on) < len(words(situee.passage)) + 24, "whole words, and nothing more"
        assert places[str(rank)].strip()
        rank += 1 + len(situee.fil.reponses)
    whole = "\n".join("".join(comment.itertext()) for comment in comments)
    for said in ("Précision : Avec quel outil ?", "ne dit pas le résultat.", "C’est vrai & noté <ici>.", "– traitée"):
        assert said in whole


def test_the_dossier_itself_reads_as_it_did(desk: Desk, tmp_path: Path) -> None:
    exporter_commente(desk, desk.dossier, tmp_path / "c.docx")
    exporter_commente(desk, replace(desk.dossier, avis=type(desk.dossier.avis)()), tmp_path / "sans.docx")
    with_comments, without = content(tmp_path / "c.docx"), content(tmp_path / "sans.docx")
    assert text_of(with_comments["word/document.xml"]) == text_of(without["word/document.xml"])
    assert "word/comments.xml" not in without
    assert commenter((tmp_path / "sans.docx").read_bytes(), []) == (tmp_path / "sans.docx").read_bytes()


@pytest.mark.skipif(ooxml.skip_reason() is not None, reason=str(ooxml.skip_reason()))
def test_both_word_files_are_valid(desk: Desk, tmp_path: Path) -> None:
    exporter_commente(desk, desk.dossier, tmp_path / "c.docx")
    imprimer_remarques(desk.dossier, word=tmp_path / "r.docx")
    assert ooxml.validate_docx(tmp_path / "c.docx") == []
    assert ooxml.validate_docx(tmp_path / "r.docx") == []


def test_everything_that_was_said_is_on_paper(desk: Desk, tmp_path: Path) -> None:
    imprimer_remarques(desk.dossier, pdf=tmp_path / "r.pdf", word=tmp_path / "r.docx")
    document = PdfDocument(tmp_path / "r.pdf")
    paper = words("\n".join(page.get_textpage().get_text_bounded() for page in document))
    document.close()
    word = words(text_of(content(tmp_path / "r.docx")["word/document.xml"]))
    for said in (
        "Synthèse de Camille Durand",
        "Un dossier solide.",
        "ne dit pas le résultat.",
        "Camille Durand : C’est vrai & noté <ici>.",
        "Non démontré. Rien ne le montre encore.",
        "n’est pas destiné au jury",
        "Peut-on lire cette pièce ?",
        "Positions sur les critères",
    ):
        assert words(said) in paper
    assert words("Un dossier solide.") in word
    for situee in situer(desk.dossier):
        assert words(situee.lieu) in paper


def test_nothing_to_print_or_to_show(tmp_path: Path) -> None:
    with creer_exemple(tmp_path / "e.dpro") as desk:
        with pytest.raises(KnownError, match="rien à imprimer"):
            imprimer_remarques(desk.dossier, pdf=tmp_path / "r.pdf")
        desk.change("Ne rien viser", lambda d: d.put(Projet(objet="ccp")))
        with pytest.raises(KnownError, match="rien à présenter"):
            exporter_commente(desk, desk.dossier, tmp_path / "c.docx")
        revue = Revue.pour_candidat(desk)
        revue.remarquer("bravo", "", "dossier")
        with pytest.raises(KnownError, match="est un dossier"):
            imprimer_remarques(revue.dossier, pdf=tmp_path / "e.dpro")
    assert not (tmp_path / "r.pdf").exists()


def test_a_remark_whose_exemple_is_gone_is_still_told(tmp_path: Path) -> None:
    with creer_exemple(tmp_path / "e.dpro") as desk:
        revue = Revue.pour_candidat(desk)
        exemple = next(iter(desk.dossier.all(Exemple).values()))
        revue.remarquer("manque", "Il manque la fin.", "exemple", exemple.id)
        dossier = desk.dossier.drop("exemple", exemple.id)
        (situee,) = situer(dossier)
        assert situee.lieu == "Un exemple retiré depuis"
        assert exporter_commente(desk, dossier, tmp_path / "c.docx") == 1
    whole = content(tmp_path / "c.docx")["word/comments.xml"].decode()
    assert "(Un exemple retiré depuis)" in whole


def test_a_passage_that_was_rewritten_is_told_as_near_and_one_moved_where_it_is(tmp_path: Path) -> None:
    with creer_exemple(tmp_path / "e.dpro") as desk:
        revue = Revue.pour_candidat(desk)
        exemple = next(e for e in desk.dossier.all(Exemple).values() if "quatre crèches" in e.taches)
        text = plain(exemple.taches)
        end = text.index("Pour nous")
        revue.remarquer_passage("question", "Qui a décidé ?", exemple.id, "taches", 0, end - 1)
        now = "Au printemps, des structures de la petite enfance ont voulu renouveler leur mobilier."
        rewritten = desk.dossier.put(replace(exemple, taches=f"{now} {exemple.taches[end:]}"))
        other = next(e for e in rewritten.all(Exemple).values() if e.id != exemple.id)
        moved = rewritten.put(replace(exemple, taches=exemple.taches[end:]))
        moved = moved.put(replace(other, complements=f"{other.complements} {text[:end]}"))
        (near,), (elsewhere,) = situer(rewritten), situer(moved)
        assert (near.passage, near.a_peu_pres, near.deplacee) == (now[:-1], True, False)
        assert near.lieu.endswith("question 1, à peu près ici")
        assert near.mention == "À peu près ici\u00a0: ce passage a été récrit."
        assert (elsewhere.a_peu_pres, elsewhere.deplacee) == (False, True)
        assert elsewhere.place.exemple_id == other.id
        assert other.intitule in elsewhere.lieu
        assert situer_sur(moved, other.id, moved.avis.fils()) == (elsewhere,)
        assert situer_sur(moved, exemple.id, moved.avis.fils()) == ()
        for dossier, stands_on in ((rewritten, near), (moved, elsewhere)):
            exporter_commente(desk, dossier, tmp_path / "c.docx")
            parts = content(tmp_path / "c.docx")
            (place,) = commented(parts["word/document.xml"]).values()
            assert words(stands_on.passage) in words(place)
            note = "".join(etree.fromstring(parts["word/comments.xml"]).itertext())
            assert ("(à peu près ici)" in note) == ("Au sujet de «" in note) == stands_on.a_peu_pres
        imprimer_remarques(rewritten, pdf=tmp_path / "r.pdf")
        with PdfDocument(tmp_path / "r.pdf") as document:
            assert "à peu près ici" in document[0].get_textpage().get_text_bounded()
