"""What a file says of who made it is gone; what it holds is there."""

from __future__ import annotations

import io
import struct
import zipfile

import docx
import openpyxl
import pikepdf
import pytest
from docx.opc.constants import CONTENT_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from lxml import etree

from dossier_pro.pieces.metadata import nettoyer

NOM, LIEU = "Zoé Quelquun", "+48.8566+002.3522/"


def classeur() -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"] = "Devis"
    book.properties.creator = book.properties.lastModifiedBy = NOM
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def boites_emboitees() -> bytes:
    """Three thousand boxes, one inside the other."""
    octets = b""
    for _ in range(3000):
        octets = struct.pack(">I4s", len(octets) + 8, b"moov") + octets
    return b"\0\0\0\x10ftypmp42\0\0\0\0" + octets


def pdf(*, signe: bool = False, protege: bool = False) -> bytes:
    target = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.docinfo["/Author"] = NOM
        with made.open_metadata() as meta:
            meta["dc:creator"] = [NOM]
        made.pages[0].PieceInfo = pikepdf.Dictionary(Essai=pikepdf.Dictionary(Qui=NOM))
        if signe:
            made.Root.AcroForm = pikepdf.Dictionary(SigFlags=3, Fields=pikepdf.Array())
        secret = pikepdf.Encryption(user="secret", owner="secret") if protege else False
        made.save(target, compress_streams=False, encryption=secret)
    return target.getvalue()


def boite(genre: bytes, content: bytes) -> bytes:
    return struct.pack(">I", 8 + len(content)) + genre + content


def film() -> bytes:
    udta = boite(b"udta", boite(b"\xa9xyz", LIEU.encode()))
    return (
        boite(b"ftyp", b"qt  ")
        + boite(b"moov", boite(b"mvhd", b"combien".ljust(12)) + boite(b"trak", udta) + boite(b"meta", NOM.encode()))
        + boite(b"mdat", b"images et sons")
    )


def opendocument() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as out:
        out.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        out.writestr("meta.xml", f"<m><dc:creator>{NOM}</dc:creator><a:initial-creator>{NOM}</a:initial-creator></m>")
        out.writestr("content.xml", "<c>Devis</c>")
    return target.getvalue()


def relu() -> bytes:
    """A Word file that somebody corrected under revision marks, with a remark."""
    document = docx.Document()
    document.core_properties.author = document.core_properties.comments = NOM
    document.add_comment(document.add_paragraph("Pour ").runs, text=NOM, author=NOM, initials="ZQ")
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document.element.body.insert(
        0,
        etree.fromstring(
            f'<w:p {w}><w:ins w:author="{NOM}"><w:r><w:t>Devis</w:t></w:r></w:ins>'
            f'<w:del w:author="x"><w:r><w:delText>{NOM}</w:delText></w:r></w:del></w:p>'
        ),
    )
    people = XmlPart(
        PackURI("/word/people.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml",
        etree.fromstring(f'<w:people {w}><w:person w:author="{NOM}"/></w:people>'),
        document.part.package,
    )
    document.part.relate_to(people, "http://schemas.microsoft.com/office/2011/relationships/people")
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def everything(donnees: bytes) -> bytes:
    """The bytes, and those of the entries where it is a ZIP."""
    if not donnees.startswith(b"PK"):
        return donnees
    with zipfile.ZipFile(io.BytesIO(donnees)) as opened:
        return b"".join([donnees, *(opened.read(name) for name in opened.namelist())])


@pytest.mark.parametrize("made", [classeur, pdf, film, opendocument, relu])
def test_who_and_where_are_gone(made) -> None:
    before = made()
    told = [NOM.encode(), LIEU.encode(), NOM.encode("utf-16-be")]
    assert any(one in everything(before) for one in told)
    after = nettoyer(before)
    assert after is not None
    assert not any(one in everything(after) for one in told)
    assert nettoyer(after) == after


def test_a_word_file_with_a_program_is_cleaned_and_keeps_it() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(relu())) as source, zipfile.ZipFile(target, "w") as out:
        for name in source.namelist():
            content = source.read(name)
            if name == "[Content_Types].xml":
                plain = CONTENT_TYPE.WML_DOCUMENT_MAIN.encode()
                content = content.replace(plain, b"application/vnd.ms-word.document.macroEnabled.main+xml")
            if name == "word/_rels/document.xml.rels":
                kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
                link = f'<Relationship Id="rIdV" Type="{kind}" Target="vbaProject.bin"/></Relationships>'
                content = content.replace(b"</Relationships>", link.encode())
            out.writestr(name, content)
        out.writestr("word/vbaProject.bin", b"program")
    with zipfile.ZipFile(io.BytesIO(nettoyer(target.getvalue()) or b"")) as opened:
        assert opened.read("word/vbaProject.bin") == b"program"
        assert b"macroEnabled.main+xml" in opened.read("[Content_Types].xml")
        assert NOM.encode() not in b"".join(opened.read(name) for name in opened.namelist())


def test_what_it_holds_stays() -> None:
    book = openpyxl.load_workbook(io.BytesIO(nettoyer(classeur()) or b""))
    assert book.active["A1"].value == "Devis"
    with pikepdf.open(io.BytesIO(nettoyer(pdf()) or b"")) as opened:
        assert len(opened.pages) == 1
    words = docx.Document(io.BytesIO(nettoyer(relu()) or b""))
    assert [paragraph.text for paragraph in words.paragraphs] == ["Devis", "Pour "]
    before, after = film(), nettoyer(film()) or b""
    assert len(after) == len(before)
    assert after.endswith(b"images et sons")
    assert after.index(b"mvhd") == before.index(b"mvhd")


@pytest.mark.parametrize(
    "donnees",
    [
        b"",
        b"PK\3\4 presque",
        b"%PDF-1.7 presque",
        b"ID3 du son",
        pdf(signe=True),
        pdf(protege=True),
        film()[:60],
        b"\0\0\0\1ftypqt  ",
        boites_emboitees(),
    ],
)
def test_what_cannot_be_cleaned_is_told(donnees: bytes) -> None:
    assert nettoyer(donnees) is None
