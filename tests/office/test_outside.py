"""Nothing that a Word package asks of outside is left in it."""

from __future__ import annotations

import io
import zipfile

import pytest

from dossier_pro.office.outside import cut
from dossier_pro.office.word_package import WordPackage

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


Parts = dict[str, bytes]


def package(body: str, *relations: tuple[str, str]) -> Parts:
    rels = "".join(
        f'<Relationship Id="rId{n}" Type="{KIND}/{kind}" Target="{target}"'
        f"{'' if kind == 'aFChunk' else ' TargetMode=&quot;External&quot;'.replace('&quot;', chr(34))}/>"
        for n, (kind, target) in enumerate(relations, 1)
    )
    return {
        "word/document.xml": f"<w:document {NS}><w:body>{body}</w:body></w:document>".encode(),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rels}</Relationships>'
        ).encode(),
    }


def opened(parts: Parts) -> WordPackage:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, octets in parts.items():
            archive.writestr(name, octets)
    return WordPackage.open_guarded(target.getvalue(), expected="un document")


def written(made: WordPackage) -> Parts:
    with zipfile.ZipFile(io.BytesIO(made.to_bytes())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


def p(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def link(target: str) -> dict[str, bytes]:
    words = '<w:hyperlink r:id="rId1"><w:r><w:t>x</w:t></w:r></w:hyperlink>'
    return package(p(words), ("hyperlink", target))


def field(code: str, shown: str = "montré") -> str:
    code = code.replace('"', "&quot;")
    return (
        run('<w:fldChar w:fldCharType="begin"/>')
        + run(f"<w:instrText>{code}</w:instrText>")
        + run('<w:fldChar w:fldCharType="separate"/>')
        + run(f"<w:t>{shown}</w:t>")
        + run('<w:fldChar w:fldCharType="end"/>')
    )


@pytest.mark.parametrize(
    "parts",
    [
        package('<w:p><w:r><w:drawing><a:blip r:link="rId1"/></w:drawing></w:r></w:p>', ("image", "http://evil/x.png")),
        package('<w:p><w:r><w:pict><v:imagedata r:id="rId1"/></w:pict></w:r></w:p>', ("image", "file:///evil/x.png")),
        package('<w:altChunk r:id="rId1"/>', ("aFChunk", "evil.html")),
        package(
            '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>', ("hyperlink", "\\\\evil\\s")
        ),
        package(
            '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>', ("hyperlink", "file://evil")
        ),
        package("<w:p/>", ("attachedTemplate", "http://evil/t.dotm")),
        package(
            '<w:p><w:r><w:object><w:objectLink r:id="rId1"/></w:object></w:r></w:p>', ("oleObject", "http://evil/o")
        ),
        package('<w:subDoc r:id="rId1"/>', ("subDocument", "evil.docx")),
        package(p(field('INCLUDEPICTURE "http://evil/x.png" \\d'))),
        package(p(field("DDEAUTO cmd evil"))),
        package(p(field("IF x") + field(' includetext "evil.docx"'))),
        package('<w:p><w:fldSimple w:instr="LINK Excel.Sheet evil.xlsx"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'),
        package(p(field('HYPERLINK "\\\\\\\\evil\\\\s"'))),
        package(
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText></w:r>'
            f"{field('INCLUDEPICTURE evil')}"
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        ),
        package(
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r>'
            '<w:r><w:instrText>PICTURE evil</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        ),
        package("<w:p><w:r><w:instrText>DDE cmd evil</w:instrText></w:r></w:p>"),
    ],
)
def test_what_leads_outside_is_cut(parts: dict[str, bytes]) -> None:
    made = opened(parts)
    assert cut(made)
    assert b"evil" not in b"".join(written(made).values())
    assert not cut(opened(written(made))), "there is nothing left to cut"


def test_what_was_shown_stays() -> None:
    parts = package(
        '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>lien</w:t></w:r></w:hyperlink>' + field("INCLUDETEXT x") + "</w:p>",
        ("hyperlink", "file://evil"),
    )
    made = opened(parts)
    cut(made)
    text = written(made)["word/document.xml"]
    assert b"lien" in text
    assert "montré".encode() in text


@pytest.mark.parametrize(
    "parts",
    [
        link("https://example.org/a?b=c"),
        link("mailto:a@example.org"),
        package(p(field('TOC \\o "1-3"') + field("PAGE") + field('HYPERLINK \\l "s"'))),
        package(p(field('HYPERLINK "https://example.org"'))),
        {"word/document.xml": b"<no xml"},
    ],
)
def test_what_asks_nothing_is_not_touched(parts: dict[str, bytes]) -> None:
    made = opened(parts)
    assert not cut(made)
    after = written(made)
    assert {name: after[name] for name in parts} == parts


def test_a_picture_that_is_held_as_well_stays() -> None:
    parts = package(
        '<w:p><w:r><w:drawing><a:blip r:embed="rId9" r:link="rId1"/></w:drawing></w:r></w:p>',
        ("image", "http://evil/x.png"),
    )
    made = opened(parts)
    assert cut(made)
    after = written(made)
    assert b"rId9" in after["word/document.xml"]
    assert b"evil" not in b"".join(after.values())
