"""A trainer's comments in Word come back as remarks: once, on their words, whoever wrote the Word file."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as DocumentType
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from dossier_pro.cli import main
from dossier_pro.domain.avis import Avis, Etat, Remarque, Reponse
from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import plain
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import NouveauDossier, creer
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.review.on_paper import exporter_commente, situer
from dossier_pro.services.review.reviewing import Revue
from dossier_pro.services.review.sending import fusionner_avis, lire_avis


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with creer_exemple(tmp_path / "e.dpro") as desk:
        yield desk


def exported(desk: Desk, target: Path) -> Path:
    """Return the DP in Word, as a candidate hands it over."""
    desk_path = desk.chemin.with_name("handed.dpro")
    shutil.copy(desk.chemin, desk_path)
    assert main(["exporter", str(desk_path), "--word", str(target)]) == 0
    return target


def with_words(document: DocumentType, words: str) -> Run:
    """Return the run that holds some words, wherever in the document."""
    for element in document.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):
        for run in Paragraph(element, document.paragraphs[0]).runs:
            if words in run.text:
                return run
    raise AssertionError(words)


def comment(path: Path, said: dict[str, str], author: str = "Sophie Martin") -> Path:
    """Comment runs that hold some words, by Word's own way, and save under another name, as people do."""
    document = Document(str(path))
    for words, text in said.items():
        run = with_words(document, words)
        document.add_comment(run, text=text, author=author, initials="SM")
    made = path.with_name(f"{path.stem} - relu {author}.docx")
    document.save(str(made))
    return made


def passages(desk: Desk) -> list[str]:
    """Words that stand in one answer each, in one run."""
    found = []
    for exemple in desk.dossier.all(Exemple).values():
        found.append(plain(exemple.taches).split("\n")[0][:40])
    return found


def remarks(avis: Avis) -> list[Remarque]:
    return [fait for fait in avis if isinstance(fait, Remarque)]


def test_comments_on_the_word_that_was_handed_over_stand_on_their_words(desk: Desk, tmp_path: Path) -> None:
    first, second = passages(desk)[:2]
    made = comment(exported(desk, tmp_path / "dp.docx"), {first: "Combien de temps ?", second: "Précisez l’outil."})
    fusion = fusionner_avis(desk, [made])
    assert fusion.ajoutes == 2
    found = {one.fil.remarque.texte: one for one in situer(desk.dossier)}
    assert set(found) == {"Combien de temps ?", "Précisez l’outil."}
    assert first in found["Combien de temps ?"].passage
    assert found["Combien de temps ?"].fil.remarque.genre == "question"
    assert {one.fil.remarque.auteur for one in found.values()} == {"Sophie Martin"}
    again = fusionner_avis(desk, [made])
    assert again.ajoutes == 0
    assert len(remarks(desk.dossier.avis)) == 2


def test_the_same_words_on_another_passage_are_another_remark(desk: Desk, tmp_path: Path) -> None:
    """Trainers write « Précisez. » ten times; a second version of their file holds the first ones too."""
    first, second = passages(desk)[:2]
    word = exported(desk, tmp_path / "dp.docx")
    fusionner_avis(desk, [comment(word, {first: "Précisez."})])
    fusion = fusionner_avis(desk, [comment(word, {first: "Précisez.", second: "Précisez."})])
    assert fusion.ajoutes == 1
    assert len({one.ancre.citation for one in remarks(desk.dossier.avis) if one.ancre}) == 2


def test_our_own_commented_word_brings_back_what_is_new_alone(desk: Desk, tmp_path: Path) -> None:
    revue = Revue.pour_candidat(desk)
    exemple = next(iter(desk.dossier.all(Exemple).values()))
    text = plain(exemple.reponse("taches"))
    remark = revue.remarquer_passage("precision", "Avec quel outil ?", exemple.id, "taches", 0, text.index(" ", 20))
    revue.repondre(remark.id, "Un tableur.")
    revue.changer_etat(remark.id, "traite")
    revue.remarquer("question", "Que doit retenir le jury ?", "dossier")
    target = tmp_path / "commente.docx"
    exporter_commente(desk, desk.dossier, target)
    assert len(lire_avis(target, desk.dossier)) == 0
    new = comment(target, {passages(desk)[1]: "Bravo : très clair."})
    fusion = fusionner_avis(desk, [new])
    assert fusion.ajoutes == 1
    added = next(one for one in remarks(desk.dossier.avis) if one.texte == "très clair.")
    assert added.genre == "bravo"


def test_answers_and_what_is_done_in_word(desk: Desk, tmp_path: Path) -> None:
    """Word keeps threads beside the comments: a reply, and « Résolu »."""
    first = passages(desk)[0]
    made = comment(exported(desk, tmp_path / "dp.docx"), {first: "Pourquoi ?"})
    threaded = tmp_path / "fils.docx"
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(threaded, "w") as copy:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/comments.xml":
                text = data.decode()
                start = text.index("<w:p", text.index("<w:comment "))
                text = text[:start] + text[start:].replace("<w:p>", f'<w:p xmlns:w14="{w14}" w14:paraId="11111111">', 1)
                one = text[text.index("<w:comment ") : text.index("</w:comment>") + 12]
                reply = one.replace("11111111", "22222222").replace("Pourquoi ?", "Parce que le client attend.")
                reply = reply.replace('w:id="0"', 'w:id="7"')
                data = text.replace("</w:comments>", f"{reply}</w:comments>").encode()
            elif name == "word/_rels/document.xml.rels":
                kind = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
                link = f'<Relationship Id="rIdX" Type="{kind}" Target="commentsExtended.xml"/></Relationships>'
                data = data.decode().replace("</Relationships>", link).encode()
            elif name == "[Content_Types].xml":
                part = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
                more = f'<Override PartName="/word/commentsExtended.xml" ContentType="{part}"/></Types>'
                data = data.decode().replace("</Types>", more).encode()
            copy.writestr(name, data)
        w15 = "http://schemas.microsoft.com/office/word/2012/wordml"
        copy.writestr(
            "word/commentsExtended.xml",
            f'<w15:commentsEx xmlns:w15="{w15}"><w15:commentEx w15:paraId="11111111" w15:done="1"/>'
            '<w15:commentEx w15:paraId="22222222" w15:paraIdParent="11111111" w15:done="0"/></w15:commentsEx>',
        )
    fusionner_avis(desk, [threaded])
    (fil,) = desk.dossier.avis.fils()
    assert [reponse.texte for reponse in fil.reponses] == ["Parce que le client attend."]
    assert fil.etat == "traite"
    assert fusionner_avis(desk, [threaded]).ajoutes == 0
    kinds = [type(fait) for fait in desk.dossier.avis]
    assert sorted(kind.__name__ for kind in kinds) == sorted(k.__name__ for k in (Remarque, Reponse, Etat))


def test_what_a_reader_wrote_into_the_text_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    """Under revision marks the words that were read are those of the candidate."""
    first = passages(desk)[0]
    made = comment(exported(desk, tmp_path / "dp.docx"), {first: "À revoir."})
    document = Document(str(made))
    run = with_words(document, first)
    run.text = run.text.replace(first[:12], "", 1)
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    struck = run.element.makeelement(f"{w}del", {f"{w}id": "90", f"{w}author": "S"})
    inner = struck.makeelement(f"{w}r", {})
    text = inner.makeelement(f"{w}delText", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    text.text = first[:12]
    inner.append(text)
    struck.append(inner)
    run.element.addprevious(struck)
    written = run.element.makeelement(f"{w}ins", {f"{w}id": "91", f"{w}author": "S"})
    other = written.makeelement(f"{w}r", {})
    words = other.makeelement(f"{w}t", {})
    words.text = "TOUT AUTRE CHOSE"
    other.append(words)
    written.append(other)
    run.element.addprevious(written)
    document.save(str(made))
    before = {e.id: e for e in desk.dossier.all(Exemple).values()}
    fusionner_avis(desk, [made])
    (one,) = situer(desk.dossier)
    assert first in one.passage
    assert "AUTRE" not in one.passage
    assert dict(desk.dossier.all(Exemple)) == before


def test_on_a_text_rewritten_since_it_stands_on_its_exemple_with_the_words_it_was_about(
    desk: Desk, tmp_path: Path
) -> None:
    first = passages(desk)[0]
    made = comment(exported(desk, tmp_path / "dp.docx"), {first: "Pourquoi ?"})
    exemple = next(e for e in desk.dossier.all(Exemple).values() if first in plain(e.reponse("taches")))
    desk.change("Récrire", lambda draft: draft.put(replace(exemple, taches="Autre chose.")))
    fusionner_avis(desk, [made])
    (remark,) = remarks(desk.dossier.avis)
    assert (remark.sur, remark.sur_id) == ("exemple", exemple.id)
    assert first[:30] in remark.texte


def test_bad_files_are_one_sentence_each(desk: Desk, tmp_path: Path) -> None:
    plain_word = exported(desk, tmp_path / "dp.docx")
    with pytest.raises(KnownError, match="aucun commentaire"):
        lire_avis(plain_word, desk.dossier)
    other = Document()
    paragraph = other.add_paragraph("Une lettre qui n’a rien à voir avec ce dossier, écrite par une autre personne.")
    other.add_comment(paragraph.runs[0], text="Bien.", author="X", initials="X")
    other.save(str(tmp_path / "lettre.docx"))
    with pytest.raises(KnownError, match="ne ressemble pas"):
        lire_avis(tmp_path / "lettre.docx", desk.dossier)
    (tmp_path / "faux.docx").write_bytes(b"pas un word")
    with pytest.raises(KnownError, match="faux"):
        lire_avis(tmp_path / "faux.docx", desk.dossier)
    cut = comment(plain_word, {passages(desk)[0]: "Oui ?"}, "X")
    rewritten(cut, tmp_path / "coupe.docx", "word/comments.xml", lambda data: data[: len(data) // 2])
    with pytest.raises(KnownError, match="abîmé"):
        lire_avis(tmp_path / "coupe.docx", desk.dossier)
    assert not len(desk.dossier.avis)
    with creer(tmp_path / "vide.dpro", NouveauDossier(desk.dossier.referentiel.cle)) as empty:
        made = comment(plain_word, {passages(desk)[0]: "Oui ?"})
        with pytest.raises(KnownError, match="ne ressemble pas"):
            lire_avis(made, empty.dossier)


def rewritten(source: Path, target: Path, part: str, change: Callable[[bytes], bytes]) -> None:
    """Write a Word file anew with another part."""
    with zipfile.ZipFile(source) as given, zipfile.ZipFile(target, "w") as made:
        for name in given.namelist():
            data = given.read(name)
            made.writestr(name, change(data) if name == part else data)


@pytest.mark.parametrize("lost", [b"<w:commentRangeEnd[^>]*>", b"<w:comment(RangeStart|RangeEnd|Reference)[^>]*>"])
def test_a_comment_whose_marks_were_lost_is_taken_with_the_others(desk: Desk, tmp_path: Path, lost: bytes) -> None:
    made = comment(exported(desk, tmp_path / "dp.docx"), {passages(desk)[0]: "Précisez l’outil."})
    rewritten(made, tmp_path / "sans.docx", "word/document.xml", lambda data: re.sub(lost, b"", data))
    (remark,) = remarks(lire_avis(tmp_path / "sans.docx", desk.dossier))
    assert remark.texte == "Précisez l’outil."


def test_a_comment_about_the_whole_file_quotes_its_beginning(desk: Desk, tmp_path: Path) -> None:
    path = exported(desk, tmp_path / "dp.docx")
    document = Document(str(path))
    runs = [run for para in document.paragraphs for run in para.runs if run.text.strip()]
    for para in (document.add_paragraph("Encore quelques mots. " * 60) for _ in range(30)):
        runs.append(para.runs[0])
    document.add_comment([runs[0], runs[-1]], text="Relisez tout.", author="Sophie", initials="S")
    document.save(str(path))
    (remark,) = remarks(lire_avis(path, desk.dossier))
    assert remark.texte.startswith("Relisez tout.\nAu sujet de « ")
    assert remark.texte.endswith("… »")
    assert len(remark.texte) < 500
