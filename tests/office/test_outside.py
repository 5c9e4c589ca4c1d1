"""Nothing that a Word package asks of outside is left in it."""

from __future__ import annotations

import pytest

from dossier_pro.office.outside import cut

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def package(body: str, *relations: tuple[str, str]) -> dict[str, bytes]:
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
    assert cut(parts)
    assert b"evil" not in b"".join(parts.values())
    assert not cut(parts), "there is nothing left to cut"


def test_what_was_shown_stays() -> None:
    parts = package(
        '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>lien</w:t></w:r></w:hyperlink>' + field("INCLUDETEXT x") + "</w:p>",
        ("hyperlink", "file://evil"),
    )
    cut(parts)
    assert b"lien" in parts["word/document.xml"]
    assert "montré".encode() in parts["word/document.xml"]


@pytest.mark.parametrize(
    "parts",
    [
        link("https://example.org/a?b=c"),
        link("mailto:a@example.org"),
        package(p(field('TOC \\o "1-3"') + field("PAGE") + field('HYPERLINK \\l "s"'))),
        package(p(field('HYPERLINK "https://example.org"'))),
        {"word/document.xml": b"<no xml", "word/media/a.png": b"\x89PNG"},
    ],
)
def test_what_asks_nothing_is_not_touched(parts: dict[str, bytes]) -> None:
    before = dict(parts)
    assert not cut(parts)
    assert parts == before


def test_a_picture_that_is_held_as_well_stays() -> None:
    parts = package(
        '<w:p><w:r><w:drawing><a:blip r:embed="rId9" r:link="rId1"/></w:drawing></w:r></w:p>',
        ("image", "http://evil/x.png"),
    )
    assert cut(parts)
    assert b"rId9" in parts["word/document.xml"]
    assert b"evil" not in b"".join(parts.values())
