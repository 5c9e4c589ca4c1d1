"""What python-docx is told of a Word file from outside: broken lists and odd names are no way in, and no end."""

from __future__ import annotations

import pytest

from dossier_pro.office.word_package import contents, target, tree
from tests.office.word_files import W, link, opened, parts_of, written


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    return parts_of(written("Bonjour", "Au revoir"))


@pytest.mark.parametrize(
    "where",
    ["NULL", "", "..", "../../../../etc/passwd", "a\\b.png", "//server/x", "C:\\x", "#_ftn1", "../[Content_Types].xml"],
)
def test_a_relationship_that_leads_to_nothing_is_kept_and_harmless(parts, where):
    package = opened(link(parts, where))
    rel = package.main.rels["rX0"]
    assert target(rel) is None
    assert contents(target(rel)) is None
    after = parts_of(package.to_bytes())
    assert set(after) == set(parts)
    assert b'Id="rX0"' in after["word/_rels/document.xml.rels"]


def test_a_chain_of_parts_longer_than_any_stack(parts):
    chain = dict(parts)
    for n in range(1500):
        chain[f"word/c{n}.bin"] = b"x"
        name = f"word/_rels/c{n}.bin.rels"
        chain[name] = link({}, f"c{n + 1}.bin", of=name)[name]
    package = opened(link(chain, "c0.bin"))
    assert "word/c1499.bin" in parts_of(package.to_bytes())


@pytest.mark.parametrize(
    "name",
    [
        "_rels/[Content_Types].xml.rels",
        "word/_rels/_rels/document.xml.rels.rels",
        "word/_rels/absent.xml.rels",
        "_rels/.rels.rels",
    ],
)
def test_a_list_of_what_is_no_part_says_nothing(parts, name):
    package = opened(link(parts, "document.xml", of=name))
    assert set(parts_of(package.to_bytes())) == set(parts)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("[Content_Types].xml", b"<broken"),
        ("word/_rels/document.xml.rels", b"<broken"),
        ("word/_rels/document.xml.rels", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        ("word/_rels/document.xml.rels", b"<a>" + b" " * 9_000_000 + b"</a>"),
    ],
)
def test_a_list_that_cannot_be_read_is_told(parts, name, data):
    package = opened({**parts, name: data})
    assert package.damaged == (name,)
    assert tree(package.main) is not None


def test_names_are_found_whatever_their_case(parts):
    odd = {"WORD/Document.XML" if name == "word/document.xml" else name: data for name, data in parts.items()}
    package = opened(odd)
    assert tree(package.main) is not None
    assert package.part("word/document.xml") is package.main


def test_comments_and_instructions_are_no_nodes(parts):
    told = parts["word/document.xml"].replace(b"<w:body>", b"<w:body><!-- a --><?b c?>")
    for data in (told, told.decode().replace("UTF-8", "UTF-16").encode("utf-16")):
        root = tree(opened({**parts, "word/document.xml": data}).main)
        assert root is not None
        assert all(isinstance(node.tag, str) for node in root.iter())


def test_spaces_that_are_text_stay(parts):
    run = b'<w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t>x</w:t></w:r>'
    data = parts["word/document.xml"].replace(b"<w:body>", b"<w:body>\n  <w:p>\n" + run + b"</w:p>")
    root = opened({**parts, "word/document.xml": data}).main.element
    assert [node.text for node in root.iter(f"{W}t")][:2] == [" ", "x"]


def test_without_its_types_it_can_be_read(parts):
    package = opened({name: data for name, data in parts.items() if name != "[Content_Types].xml"})
    assert package.damaged == ("[Content_Types].xml",)
    assert tree(package.main) is not None
