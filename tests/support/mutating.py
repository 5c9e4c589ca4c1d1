"""Files spoilt along their own structure: parts of a ZIP, elements of XML, values of JSON, objects of a PDF.

What is spoilt byte by byte seldom gets past the first check of a format; what is spoilt here does.
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
import random
import zipfile
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pikepdf
from lxml import etree

from tests.referentiels.mutations import MANIERES

Mutator = Callable[[bytes, random.Random], bytes]

TEXTS = (
    *("", " ", "0", "-1", "99999999999999999999", "1e999", "NaN", "true", "a" * 3000, "\u202e", "é\u0301" * 50),
    *("=1+1", "../../x", "file:///etc/x", "<b>", "&amp;", "2026-13-45", "31/02/2024", "\ud7ff", "\ufffe", "\u0085"),
)
VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**70,
    1.5,
    float("inf"),
    float("nan"),
    "",
    "é",
    [],
    {},
    [[]],
    {"a": []},
    "x" * 5000,
)
_KEPT_BYTES = 400_000
"""A spoilt XML part is no larger than this times the repeats: what is slow by size alone is another test's."""


def octets(data: bytes, chance: random.Random) -> bytes:
    """Spoil bytes, lines or digits, whatever it is."""
    return chance.choice(MANIERES)(data or b"x", chance) or b"x"


# --- XML -------------------------------------------------------------------------------------------------------------


def xml(data: bytes, chance: random.Random) -> bytes:
    """Spoil some elements: gone, twice, elsewhere, of another name, with other texts or attributes."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return octets(data, chance)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        elements = [e for e in root.iter() if isinstance(e.tag, str)]
        with contextlib.suppress(ValueError):  # a text that XML cannot hold, an element put into itself
            chance.choice(_XML)(chance.choice(elements), chance.choice(elements), chance)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _gone(one: Any, _other: Any, _chance: random.Random) -> None:
    if (parent := one.getparent()) is not None:
        parent.remove(one)


def _again(one: Any, _other: Any, chance: random.Random) -> None:
    if one.getparent() is not None and len(etree.tostring(one)) < _KEPT_BYTES // 10:
        for _ in range(chance.choice((1, 3, 30))):
            one.addnext(deepcopy(one))


def _elsewhere(one: Any, other: Any, _chance: random.Random) -> None:
    if one.getparent() is not None and one is not other and one not in other.iterancestors():
        other.append(one)


def _other_name(one: Any, other: Any, _chance: random.Random) -> None:
    one.tag = other.tag


def _other_text(one: Any, _other: Any, chance: random.Random) -> None:
    one.text = chance.choice(TEXTS)


def _other_attribute(one: Any, other: Any, chance: random.Random) -> None:
    names = list(one.keys()) or list(other.keys()) or ["x"]
    one.set(chance.choice(names), chance.choice(TEXTS))


def _no_attribute(one: Any, _other: Any, chance: random.Random) -> None:
    if one.keys():
        del one.attrib[chance.choice(one.keys())]


def _deeper(one: Any, _other: Any, chance: random.Random) -> None:
    if len(one) and len(etree.tostring(one)) < _KEPT_BYTES // 50:
        for _ in range(chance.choice((1, 8, 60))):
            inner = deepcopy(one)
            for child in list(one):
                one.remove(child)
            one.append(inner)


_XML = (_gone, _again, _elsewhere, _other_name, _other_text, _other_attribute, _other_attribute, _no_attribute, _deeper)


# --- ZIP: docx, xlsx, odt… ------------------------------------------------------------------------------------------


def archive(data: bytes, chance: random.Random) -> bytes:
    """Spoil a part of a ZIP along its own kind, take it away, empty it or give it another's content."""
    if chance.random() < 0.15:
        return octets(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    weighted = [name for name in parts for _ in range(6 if name.endswith(("document.xml", "content.xml")) else 1)]
    for _ in range(chance.choice((1, 1, 2, 4))):
        name = chance.choice(weighted)
        if name in parts:
            _spoil_part(parts, name, chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def _spoil_part(parts: dict[str, bytes], name: str, chance: random.Random) -> None:
    way = chance.random()
    if way < 0.06:
        del parts[name]
    elif way < 0.1:
        parts[name] = chance.choice((b"", b"<", parts[chance.choice(list(parts))]))
    elif way < 0.14:
        parts[chance.choice(TEXTS) or "x"] = parts.pop(name)
    elif name.endswith((".xml", ".rels")) and way < 0.9:
        parts[name] = xml(parts[name], chance)
    elif name.endswith(".json"):
        parts[name] = json_text(parts[name], chance)
    else:
        parts[name] = octets(parts[name], chance)


# --- JSON and tables -------------------------------------------------------------------------------------------------


def json_text(data: bytes, chance: random.Random) -> bytes:
    """Spoil some values: gone, twice, of another kind."""
    if chance.random() < 0.1:
        return octets(data, chance)
    if chance.random() < 0.02:
        return chance.choice((b"[" * 100_000, b'{"a":' * 60_000, b"1" * 300_000, b"[1e999]", b"\xff\xfe", b"{}", b"[]"))
    try:
        root = {"": json.loads(data)}
    except ValueError:
        return octets(data, chance)
    for _ in range(chance.choice((1, 1, 2, 6))):
        holders: list[Any] = []
        _holders(root, holders)
        _spoil_value(chance.choice(holders), chance.choice(holders), chance)
    return json.dumps(root.get(""), ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")


def _holders(value: Any, found: list[Any]) -> None:
    if isinstance(value, dict | list) and value:
        found.append(value)
        for one in value.values() if isinstance(value, dict) else value:
            _holders(one, found)


def _spoil_value(holder: Any, other: Any, chance: random.Random) -> None:
    key = chance.choice(list(holder)) if isinstance(holder, dict) else chance.randrange(len(holder))
    way = chance.random()
    if way < 0.2:
        del holder[key]
    elif way < 0.3 and isinstance(holder, list):
        holder.extend([deepcopy(holder[key])] * chance.choice((1, 3, 30)))
    elif way < 0.45:
        holder[key] = deepcopy(chance.choice(list(other.values()) if isinstance(other, dict) else other))
    else:
        holder[key] = deepcopy(chance.choice((*VALUES, *TEXTS, "\ud800")))


def table(data: bytes, chance: random.Random) -> bytes:
    """Spoil the cells and rows of a CSV."""
    if chance.random() < 0.25:
        return octets(data, chance)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig", "replace"))))
    for _ in range(chance.choice((1, 3, 12))):
        row = chance.choice(rows)
        way = chance.random()
        if way < 0.6 and row:
            row[chance.randrange(len(row))] = chance.choice((*TEXTS, *chance.choice(rows)))
        elif way < 0.8:
            rows.insert(chance.randrange(len(rows)), row[: chance.randrange(len(row) + 1)])
        elif len(rows) > 1:
            rows.remove(row)
    out = io.StringIO()
    csv.writer(out, delimiter=chance.choice((",", ",", ",", ";", "\t"))).writerows(rows)
    return out.getvalue().encode("utf-8", "replace")


# --- PDF -------------------------------------------------------------------------------------------------------------


def pdf(data: bytes, chance: random.Random) -> bytes:
    """Spoil the values of some objects, or what a stream holds."""
    if chance.random() < 0.3:
        return octets(data, chance)
    out = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            for _ in range(chance.choice((1, 1, 3, 10))):
                with contextlib.suppress(pikepdf.PdfError, ValueError, TypeError, RuntimeError):
                    _spoil_object(document, chance)
            document.save(out)
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError):
        return octets(data, chance)
    return out.getvalue()


def _spoil_object(document: pikepdf.Pdf, chance: random.Random) -> None:
    one, other = chance.choices(list(document.objects), k=2)
    if isinstance(one, pikepdf.Stream) and chance.random() < 0.4:
        one.write(octets(one.read_bytes()[:_KEPT_BYTES], chance))
    elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        key = chance.choice(list(one.keys()))
        if chance.random() < 0.25:
            del one[key]
        else:
            one[key] = chance.choice((one, other, *_pdf_values()))
    elif isinstance(one, pikepdf.Array) and len(one):
        one[chance.randrange(len(one))] = chance.choice((one, other, *_pdf_values()))


def _pdf_values() -> tuple[Any, ...]:
    return (
        *(0, -1, 10**12, True, pikepdf.String("x" * 300), pikepdf.Name("/Page"), pikepdf.Array([])),
        *(
            pikepdf.Dictionary(),
            pikepdf.Array([0] * 4000),
            pikepdf.Array([0, 0, 1e9, 1e9]),
            pikepdf.Array([1, 1, 1, 1]),
        ),
    )
