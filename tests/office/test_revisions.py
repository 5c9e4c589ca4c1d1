"""Tracked changes: what was struck out is gone, what was added stays."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from dossier_pro.office.revisions import accept, accepted
from tests.office.word_files import archive as packed
from tests.office.word_files import with_a_broken_part, written

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WHO = 'w:id="1" w:author="Anne" w:date="2026-01-01T00:00:00Z"'


def words(body: str) -> str:
    root = etree.fromstring(f'<w:body xmlns:w="{W}">{body}</w:body>')
    accept(root)
    assert b"Anne" not in etree.tostring(root)
    return "|".join("".join(p.itertext()) for p in root.iter(f"{{{W}}}p"))


def p(inner: str, properties: str = "") -> str:
    return f"<w:p>{properties}{inner}</w:p>"


def r(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def cell(text: str, mark: str = "") -> str:
    return f"<w:tc><w:tcPr>{mark}</w:tcPr>{p(r(text))}</w:tc>"


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (p(r("a ") + f"<w:del {WHO}><w:r><w:delText>secret</w:delText></w:r></w:del>" + r("b")), "a b"),
        (p(r("a ") + f"<w:ins {WHO}>{r('neuf')}</w:ins>"), "a neuf"),
        (p(f"<w:moveFrom {WHO}>{r('x')}</w:moveFrom>") + p(f"<w:moveTo {WHO}>{r('x')}</w:moveTo>"), "|x"),
        (
            p(r("un "), f"<w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>") + p(r("deux")),
            "un deux",
        ),
        (
            f"<w:tbl><w:tr><w:trPr><w:del {WHO}/></w:trPr>{cell('partie')}</w:tr><w:tr>{cell('reste')}</w:tr></w:tbl>",
            "reste",
        ),
        (f"<w:tbl><w:tr><w:trPr><w:del {WHO}/></w:trPr>{cell('tout')}</w:tr></w:tbl>{p(r('fin'))}", "fin"),
        (f"<w:tbl><w:tr>{cell('non', f'<w:cellDel {WHO}/>')}{cell('oui')}</w:tr></w:tbl>", "oui"),
        (p(f"<w:ins {WHO}><w:del {WHO}><w:r><w:delText>x</w:delText></w:r></w:del></w:ins>" + r("y")), "y"),
        (
            p(r("a"), f"<w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>") * 3 + p(r("z")),
            "aaaz",
        ),
    ],
)
def test_what_was_struck_out_is_gone(body: str, left: str) -> None:
    assert words(body) == left


def _zip(**parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return made.getvalue()


def _part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def test_every_part_of_a_word_file() -> None:
    struck = f'<w:x xmlns:w="{W}">' + p(f"<w:del {WHO}><w:r><w:delText>secret</w:delText></w:r></w:del>") + "</w:x>"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rows = "".join(
        f'<Relationship Id="r{name}" Type="{office}/{name}" Target="{target}.xml"/>'
        for name, target in (("footnotes", "footnotes"), ("header", "header1"))
    )
    rels = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'
    data = _zip(
        word__document_xml=struck,
        word__footnotes_xml=struck,
        word__header1_xml=struck,
        **{"word___rels__document_xml.rels": rels},
    )
    made = accepted(data, ".docx")
    for name in ("document", "footnotes", "header1"):
        assert "secret" not in _part(made, f"word/{name}.xml")


def test_open_document_keeps_the_text_around_its_marks() -> None:
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    content = (
        f'<o xmlns:text="{text}"><text:tracked-changes><text:deletion><text:p>secret</text:p></text:deletion>'
        '</text:tracked-changes><text:p>avant<text:change text:change-id="c"/>après'
        "<text:change-start/>neuf<text:change-end/> fin</text:p></o>"
    )
    made = _part(accepted(_zip(content_xml=content), ".odt"), "content.xml")
    assert "secret" not in made
    assert "avantaprèsneuf fin" in made


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 cut", _zip(word__document_xml="<w:del "), _zip(autre="x")])
@pytest.mark.parametrize("ending", [".docx", ".odt", ".pdf"])
def test_a_damaged_file_comes_back_as_it_is(data: bytes, ending: str) -> None:
    assert accepted(data, ending) == data


def test_a_file_without_changes_is_not_touched() -> None:
    data = _zip(word__document_xml=f'<w:x xmlns:w="{W}">{p(r("a"))}</w:x>')
    assert accepted(data, ".docx") is data


@pytest.mark.parametrize("ending", [".odt", ".docx"])
def test_a_part_that_cannot_be_unpacked(ending: str) -> None:
    whole = written("Un mot") if ending == ".docx" else packed({"content.xml": b"<a>" + b"bc" * 500 + b"</a>"})
    broken = with_a_broken_part(whole, "word/document.xml" if ending == ".docx" else "content.xml")
    assert accepted(broken, ending) == broken
