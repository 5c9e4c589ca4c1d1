"""Word files made for tests, whole and broken."""

from __future__ import annotations

import io
import zipfile

import docx

from dossier_pro.office.word_package import WordPackage

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


def with_a_broken_part(data: bytes, name: str) -> bytes:
    """The same archive, in which what one part was packed into is something else."""
    made = bytearray(data)
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        info = old.getinfo(name)
    names, extra = (int.from_bytes(data[info.header_offset + at :][:2], "little") for at in (26, 28))
    start = info.header_offset + 30 + names + extra
    made[start : start + info.compress_size] = b"\xff" * info.compress_size
    return bytes(made)


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
