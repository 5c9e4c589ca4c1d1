"""Files that are not a DP, or not sound: one French sentence, never a traceback, whatever the bytes."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from docx import Document

from dossier_pro.domain.errors import KnownError
from dossier_pro.dp_import.convert import json_import
from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.dp_import.verify import verification_json, verifier_docx
from tests.dp_import.conftest import Remplir
from tests.dp_import.known import contenu

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refused(source: Path | bytes) -> str:
    """The one sentence that both entries refuse a file with."""
    phrases = set()
    for entry in (lire_dp, verifier_docx):
        with pytest.raises(KnownError) as raised:
            entry(source)
        phrases.add(raised.value.phrase)
    (phrase,) = phrases
    assert phrase[0].isupper() or phrase[0] == "«"
    assert phrase.endswith(".")
    assert "\n" not in phrase
    assert ". " not in phrase.replace("(*.docx)", "")
    return phrase


def archive(entries: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in entries.items():
            made.writestr(name, data)
    return out.getvalue()


def docx(*lines: str) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture
def parts(remplir: Remplir) -> dict[str, bytes]:
    """The parts of a filled DP."""
    modele = remplir(contenu(par_at=(1,), riche=True))
    modele.octets()
    return modele.parts


def test_a_document_that_is_no_dp(tmp_path: Path) -> None:
    path = tmp_path / "cv.docx"
    path.write_bytes(
        docx("Zoé Martin", "Expériences", "Vendeuse, 2019 – 2022", "Annexes", "Contexte", "Adresse : Sens")
    )
    assert refused(path).startswith("« cv.docx » n’est pas un dossier professionnel")
    assert refused(path.read_bytes()).startswith("Ce fichier n’est pas un dossier professionnel")


def test_a_dossier_de_projet_is_no_dp() -> None:
    lines = ["Dossier de projet", "Sommaire", "Présentation de l’entreprise", "Cahier des charges", "Annexes"]
    assert "dossier professionnel" in refused(docx(*lines))


def test_small_file_that_expands_to_300_megabytes(parts: dict[str, bytes]) -> None:
    bomb = archive({**parts, "word/media/essai1.png": bytes(300_000_000)})
    assert len(bomb) < 1_000_000
    assert "300\u00a0Mo" in refused(bomb)


def test_text_that_expands_under_the_general_limit(parts: dict[str, bytes]) -> None:
    document = parts["word/document.xml"].replace(b"</w:body>", b" " * 55_000_000 + b"</w:body>")
    assert "un texte de 55\u00a0Mo" in refused(archive({**parts, "word/document.xml": document}))


def test_macros(parts: dict[str, bytes]) -> None:
    assert "macros" in refused(archive({**parts, "word/vbaProject.bin": b"x"}))
    types = parts["[Content_Types].xml"]
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert plain in types
    docm = types.replace(plain, b"application/vnd.ms-word.document.macroEnabled.main+xml")
    assert "macros" in refused(archive({**parts, "[Content_Types].xml": docm}))


def test_password() -> None:
    assert "mot de passe" in refused(OLE + bytes(900) + "EncryptedPackage".encode("utf-16-le") + bytes(900))


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "vide"),
        (bytes(4000), "vide"),
        (OLE + bytes(4000), ".doc"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"{\\rtf1\\ansi}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "n’est pas un fichier Word"),
        (b"Bonjour", "n’est pas un fichier Word"),
        (archive({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}), "OpenDocument"),
        (archive({"xl/workbook.xml": b"<a/>", "[Content_Types].xml": b"<a/>"}), "Excel"),
        (archive({"ppt/presentation.xml": b"<a/>"}), "PowerPoint"),
        (archive({"photo.jpg": b"x"}), "n’est pas un document Word"),
    ],
)
def test_other_kinds_of_file(data: bytes, word: str) -> None:
    assert word in refused(data)


def test_damaged_archive(parts: dict[str, bytes]) -> None:
    data = archive(parts)
    assert "abîmé" in refused(data[: len(data) // 2])
    assert "abîmé" in refused(archive({**parts, "word/document.xml": b"<w:document"}))
    assert "abîmé" in refused(archive({**parts, "word/document.xml": b""}))


def test_entities_are_never_expanded(parts: dict[str, bytes]) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    document = parts["word/document.xml"]
    start = document.index(b"?>") + 2
    assert "abîmé" in refused(archive({**parts, "word/document.xml": document[:start] + bomb + document[start:]}))


def test_xml_deeper_than_any_document(parts: dict[str, bytes]) -> None:
    deep = b"<w:tbl><w:tr><w:tc>" * 4000
    document = parts["word/document.xml"].replace(b"<w:body>", b"<w:body>" + deep)
    assert "abîmé" in refused(archive({**parts, "word/document.xml": document}))


def test_places_that_are_no_file(tmp_path: Path) -> None:
    assert "n’existe pas" in refused(tmp_path / "absent.docx")
    assert "est un dossier" in refused(tmp_path)


def test_secondary_parts_may_be_missing_or_broken(parts: dict[str, bytes]) -> None:
    """Styles, lists, notes and pictures that cannot be read cost their looks, never the text."""
    kept = {n: d for n, d in parts.items() if "media" not in n and "numbering" not in n}
    kept["word/styles.xml"] = b"<broken"
    read = lire_dp(archive(kept))
    assert read.exemples[0].intitule == "Pose d’un escalier tournant, chantier 1122"
    assert "première puce 1108" in read.exemples[0].reponses[0]


def _meddle(rng: random.Random, parts: dict[str, bytes]) -> bytes:
    """A DP with some of its bytes changed: in its XML, in the archive itself, or with parts that are gone."""
    parts = dict(parts)
    kind = rng.randrange(4)
    if kind == 0:
        name = rng.choice([n for n in parts if n.endswith((".xml", ".rels"))])
        data = bytearray(parts[name])
        for _ in range(rng.randint(1, 6)):
            at = rng.randrange(len(data))
            data[at : at + rng.randrange(8)] = rng.randbytes(rng.randrange(4))
        parts[name] = bytes(data)
    elif kind == 1:
        text = parts["word/document.xml"]
        tags = [b"w:tc", b"w:tr", b"w:p", b"w:sdt", b"w:r", b"w:tbl", b"w:sdtContent", b"w:pPr", b"w:drawing", b"w:t"]
        old, new = rng.sample(tags, 2)
        for form in (b"<%s>", b"<%s ", b"</%s>", b"<%s/>"):
            text = text.replace(form % old, form % new)
        parts["word/document.xml"] = text
    elif kind == 2:
        for name in rng.sample(sorted(parts), 3):
            parts.pop(name)
    data = bytearray(archive(parts))
    if kind == 3:
        for _ in range(rng.randint(1, 20)):
            data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


@pytest.mark.parametrize("seed", range(8))
def test_changed_bytes_never_give_a_traceback(parts: dict[str, bytes], seed: int) -> None:
    rng = random.Random(seed)
    outcomes = set()
    for _ in range(12):
        data = _meddle(rng, parts)
        try:
            json_import(lire_dp(data))
            verification_json(verifier_docx(data))
            outcomes.add("lu")
        except KnownError:
            outcomes.add("refusé")
    assert outcomes == {"lu", "refusé"}
