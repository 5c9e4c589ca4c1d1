"""A piece that is a PDF made to harm takes a moment and little memory wherever it is looked into."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from contextlib import suppress

import pikepdf
import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.pieces import text, thumbnails
from dossier_pro.pieces.confined import Cleaner, PageDrawer, TextReader, Viewer
from dossier_pro.pieces.metadata import nettoyer
from dossier_pro.pieces.pages import PagesError
from tests.support import hostile_pdf
from tests.support.processes import children
from tests.support.worker_jobs import address_space, fall

GIGABYTE = 1_000_000_000
SECONDS = 10.0
PDF = "application/pdf"
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")


def shown(octets: bytes) -> None:
    with Viewer() as viewer:
        viewer.vue(octets, "preuve.pdf", PDF, cote=1600)


def read_quickly(octets: bytes) -> None:
    with Viewer() as viewer:
        viewer.texte(octets, "preuve.pdf", PDF)


def read(octets: bytes) -> None:
    with TextReader() as reader:
        reader.texte(octets, "preuve.pdf")


def printed(octets: bytes) -> None:
    with PageDrawer() as drawer:
        list(drawer.pages(octets, dpi=150, qualite=84, limite=60))


def copied(octets: bytes) -> None:
    with PageDrawer() as drawer:
        drawer.copie(octets)


def cleaned(octets: bytes) -> None:
    with Cleaner() as cleaner:
        cleaner.nettoyer(octets)


WAYS = {
    shown: ("doubles_in_secret", "flate_bomb_of_text", "picture_bomb", "flate_in_flate"),
    read_quickly: ("doubles_in_secret",),
    read: ("doubles_in_secret", "flate_bomb_of_text", "many_pages"),
    printed: ("doubles_in_secret", "pattern_in_itself"),
    copied: ("flate_in_flate",),
    cleaned: ("flate_in_flate", "nested_dictionaries"),
}


@linux
@pytest.mark.parametrize(("way", "name"), [(way, name) for way, names in WAYS.items() for name in names])
def test_a_hostile_pdf_takes_a_moment_and_little_memory(way: Callable[[bytes], None], name: str) -> None:
    before, held = children()
    with suppress(KnownError, PagesError):  # which of them end in a picture after all is for the reader to say
        way(hostile_pdf.ALL[name]())
    seconds, memory = children()
    assert seconds - before < SECONDS
    assert memory <= max(held, GIGABYTE)  # of all children so far: an earlier one may have held more


@linux
def test_a_picture_keeps_what_it_may_take(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thumbnails, "vue", asked)
    given: list[object]
    with Viewer() as viewer:
        given = [viewer.vue(b"", "preuve", mime, cote=90) for mime in ("image/png", PDF, "image/png")]
    assert given == [2 * GIGABYTE, GIGABYTE, 2 * GIGABYTE]


@linux
def test_a_pdf_is_known_by_what_it_is_where_nobody_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "texte_de", asked)
    given: list[object]
    with Viewer() as viewer:
        given = [viewer.texte(octets, "preuve", "") for octets in (b"%PDF-1.7", b"mots")]
    assert given == [GIGABYTE, 2 * GIGABYTE]


def asked(*arguments: object, **options: object) -> int:
    """Return the address space that a child is given in the place of what it was asked for."""
    return address_space(lifted=False)


def broken(octets: bytes) -> None:
    fall()


def test_the_names_in_a_file_are_taken_out_in_a_child_as_here() -> None:
    target = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.docinfo["/Author"] = "Auteur Secret"
        made.save(target)
    with Cleaner() as cleaner:
        after = cleaner.nettoyer(target.getvalue())
        assert cleaner.nettoyer(b"%PDF-1.7 rien") is None
    assert after is not None
    assert after == nettoyer(target.getvalue())
    assert b"Secret" not in after


def test_a_file_that_brings_down_what_cleans_it_is_not_cleaned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_pro.pieces.metadata.nettoyer", broken)
    with Cleaner() as cleaner:
        assert cleaner.nettoyer(b"%PDF-1.7") is None
