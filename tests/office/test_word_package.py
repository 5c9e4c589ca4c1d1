"""A Word file held by python-docx: what comes from outside is not trusted, what is not touched keeps its bytes."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from lxml import etree

from dossier_pro.domain.errors import KnownError
from dossier_pro.office.word_package import WordPackage, contents, drop, size, target, tree

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def archive(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def opened(parts: dict[str, bytes]) -> WordPackage:
    return WordPackage.open_guarded(archive(parts), expected="un document")


def link(parts: dict[str, bytes], *targets: str, of: str = "word/_rels/document.xml.rels") -> dict[str, bytes]:
    """The parts, with one more relationship to each target."""
    rows = "".join(f'<Relationship Id="rX{n}" Type="{OFFICE}/other" Target="{t}"/>' for n, t in enumerate(targets))
    before = parts.get(
        of, b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    )
    return {**parts, of: before.replace(b"</Relationships>", f"{rows}</Relationships>".encode())}


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


def test_the_text_of_the_usual_name_is_taken_where_nothing_leads_to_it(parts):
    package = opened({name: data for name, data in parts.items() if name != "_rels/.rels"})
    assert [p.text for p in docx.Document(io.BytesIO(package.to_bytes())).paragraphs] == ["Bonjour", "Au revoir"]


def test_without_its_types_it_can_be_read(parts):
    package = opened({name: data for name, data in parts.items() if name != "[Content_Types].xml"})
    assert package.damaged == ("[Content_Types].xml",)
    assert tree(package.main) is not None


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
