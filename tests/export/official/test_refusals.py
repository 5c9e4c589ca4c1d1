"""What is no model is refused with one sentence, and nothing is written."""

from __future__ import annotations

import io
from typing import Any

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.document import Document
from dossier_pro.export.official.model import fill_model
from tests.export.filling import (
    empaqueter,
    parties,
    refaire,
    remplir,
)
from tests.export.sample import dossier, referentiel


def _autre_docx() -> bytes:
    from docx import Document as Word

    target = io.BytesIO()
    word = Word()
    word.add_paragraph("Dossier de projet")
    word.save(target)
    return target.getvalue()


def _avec_macros(petit: bytes) -> bytes:
    return empaqueter(parties(petit) | {"word/vbaProject.bin": b"\0"})


def _enorme(petit: bytes) -> bytes:
    return empaqueter(parties(petit) | {"word/gros.bin": b"\0" * 90_000_000})


def _bombe(petit: bytes) -> bytes:
    """Under the general limit, but no document shrinks like that."""
    return empaqueter(parties(petit) | {"word/media/x.png": b"\0" * 70_000_000})


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda _: b"%PDF-1.7", "est un PDF"),
        (lambda _: b"", "est vide"),
        (lambda _: b"Bonjour", "n’est pas un fichier Word"),
        (lambda _: OLE + bytes(4000), "ancien format de Word"),
        (lambda _: OLE + bytes(900) + "EncryptedPackage".encode("utf-16-le") + bytes(900), "mot de passe"),
        (lambda _: empaqueter({"mimetype": b"x"}), "n’est pas un document Word"),
        (lambda _: empaqueter({"xl/workbook.xml": b"<a/>"}), "classeur Excel"),
        (lambda petit: petit[: len(petit) // 2], "abîmé"),
        (lambda petit: refaire(petit, word__document=b"<w:document"), "abîmé"),
        (lambda petit: refaire(petit, word__document=b"<a/>"), "n’a pas de texte lisible"),
        (lambda _: _autre_docx(), "modèle officiel"),
        (_avec_macros, "macros"),
        (_enorme, "se décompresserait en 9\\d\u00a0Mo"),
        (_bombe, "se décompresserait en 7\\d\u00a0Mo"),
    ],
)
def test_what_is_no_model_is_refused(petit: bytes, documents: dict[str, Document], make: Any, words: str) -> None:
    target = io.BytesIO()
    with pytest.raises(KnownError, match=words):
        fill_model(make(petit), documents["court"], None, target)
    assert target.getvalue() == b""


def test_another_certifier_has_no_official_model(petit: bytes) -> None:
    document = compose(dossier(referentiel(ministere=False)), Options(), lambda _: io.BytesIO())
    with pytest.raises(KnownError, match="ministère du Travail"):
        remplir(petit, document)


def test_a_part_with_entities_is_refused(petit: bytes, documents: dict[str, Document]) -> None:
    xml = parties(petit)["word/document.xml"].decode()
    start = xml.index("<w:document")
    evil = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + xml[start:].replace("Sommaire", "&x;", 1)
    target = io.BytesIO()
    with pytest.raises(KnownError, match="abîmé"):
        fill_model(refaire(petit, word__document=evil.encode()), documents["court"], None, target)
    assert target.getvalue() == b""
