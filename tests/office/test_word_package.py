"""A Word file held by python-docx: what is not touched keeps its bytes, and the same file has the same bytes."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from lxml import etree

from dossier_pro.domain.errors import KnownError
from dossier_pro.office.word_package import WordPackage, drop, size, tree
from tests.office.word_files import W, link, opened, parts_of, written


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    return parts_of(written("Bonjour", "Au revoir"))


def test_the_same_file_has_the_same_bytes_and_no_hour(parts):
    first, second = opened(parts).to_bytes(), opened(parts).to_bytes()
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as made:
        assert {info.date_time for info in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert opened(parts_of(first)).to_bytes() == first
    assert [p.text for p in docx.Document(io.BytesIO(first)).paragraphs] == ["Bonjour", "Au revoir"]


def test_what_is_not_touched_keeps_its_bytes(parts):
    odd = b'<?xml version="1.0"?>\n<a>\n  <b/> <!-- seen -->\n</a>\n'
    types = parts["[Content_Types].xml"].replace(b"</Types>", b'<Default Extension="foo" ContentType="x/y"/></Types>')
    before = link({**parts, "[Content_Types].xml": types, "word/odd.foo": odd, "word/own.xml": odd}, "odd.foo")
    before = link(before, "own.xml", "gone.xml", of="word/_rels/odd.foo.rels")
    package = opened(before)
    package.main.element.find(f".//{W}t").text = "Bonsoir"
    after = parts_of(package.to_bytes())
    assert b"Bonsoir" in after["word/document.xml"]
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"[Content_Types].xml", "word/document.xml"}
    assert b'PartName="/word/odd.foo" ContentType="x/y"' in after["[Content_Types].xml"]


def test_what_no_relationship_leads_to_is_not_written(parts):
    package = opened({**parts, "word/hidden.bin": b"secret", "mimetype": b"x"})
    assert package.part("word/hidden.bin") is not None
    assert set(parts_of(package.to_bytes())) == set(parts)
    drop(package.main.rels, "theme")
    assert "word/theme/theme1.xml" not in parts_of(package.to_bytes())


@pytest.mark.parametrize(
    "evil",
    [
        b'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>',
        b'<!DOCTYPE d SYSTEM "file:///etc/hostname"><d/>',
        b"<d>" * 5000 + b"</d>" * 5000,
        b"<d",
        b"",
    ],
)
def test_a_part_that_is_no_plain_xml_has_no_tree(parts, evil):
    package = opened({**parts, "word/styles.xml": evil})
    (part,) = package.related("styles")
    assert tree(part) is None
    with pytest.raises(KnownError, match="abîmé"):
        _ = part.element


def test_the_text_of_the_usual_name_is_taken_where_nothing_leads_to_it(parts):
    package = opened({name: data for name, data in parts.items() if name != "_rels/.rels"})
    assert [p.text for p in docx.Document(io.BytesIO(package.to_bytes())).paragraphs] == ["Bonjour", "Au revoir"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda p: {"xl/workbook.xml": b"<a/>"}, "classeur Excel"),
        (lambda p: {"mimetype": b"application/vnd.oasis.opendocument.text"}, "OpenDocument"),
        (lambda p: {**p, "word/vbaProject.bin": b"x"}, "macros"),
        (lambda p: {n: d for n, d in p.items() if n != "word/document.xml"}, "abîmé"),
        (lambda p: {**p, "word/x.bin": bytes(300_000_000)}, "se décompresserait"),
    ],
)
def test_what_is_no_word_file_is_refused_with_a_sentence(parts, change, words):
    with pytest.raises(KnownError, match=words):
        _ = opened(change(parts)).main


def test_it_says_what_it_is_and_nothing_of_who_or_when(parts):
    package = opened(parts)
    package.describe("Dossier " * 100, "Aléa Essai")
    after = parts_of(package.to_bytes())
    core = after["docProps/core.xml"].decode()
    assert "Aléa Essai" in core
    assert "python-docx" not in core
    assert not [mark for mark in ("created", "modified", "revision", "lastModifiedBy") if mark in core]
    assert set(after) == set(parts)
    assert parts_of(package.to_bytes())["_rels/.rels"] == parts["_rels/.rels"]


def test_a_new_file_is_opened_by_python_docx():
    package = WordPackage()
    root = etree.fromstring(
        f'<w:document xmlns:w="{W[1:-1]}"><w:body><w:p><w:r><w:t>Bonjour</w:t></w:r></w:p></w:body></w:document>'
    )
    main = package.xml_part("/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, root)
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    package.describe("Titre", "Aléa")
    made = docx.Document(io.BytesIO(package.to_bytes()))
    assert made.paragraphs[0].text == "Bonjour"
    assert (made.core_properties.title, made.core_properties.author) == ("Titre", "Aléa")


def test_what_is_announced_is_what_is_told_before_reading(parts):
    package = opened({**parts, "word/styles.xml": b"<a/>" + b" " * 1000})
    (part,) = package.related("styles")
    assert size(part) == 1004
