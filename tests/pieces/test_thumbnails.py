"""What a piece looks like, small and in place; hostile files end in one sentence."""

from __future__ import annotations

import io
import struct
import threading
import time
import zlib

import pytest
from PIL import Image

from dossier_pro.domain.errors import KnownError
from dossier_pro.pieces.confined import Viewer
from dossier_pro.pieces.retouch import Retouche, retoucher
from dossier_pro.pieces.thumbnails import vue
from dossier_pro.resources import resource
from dossier_pro.workers.call import call
from dossier_pro.workers.worker import refused_with


def _picture(width: int, height: int, format: str = "JPEG", **options) -> bytes:
    made = Image.new("RGB", (width, height), "white")
    made.paste("red", (0, 0, width // 2, height // 2))
    target = io.BytesIO()
    made.save(target, format, **options)
    return target.getvalue()


def _open(octets: bytes) -> Image.Image:
    return Image.open(io.BytesIO(octets))


def _bomb() -> bytes:
    """A PNG of a few bytes that claims 30 000 × 30 000 points."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 30000, 30000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def test_a_photo_is_upright_and_small() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    made = vue(_picture(800, 400, exif=exif), "photo.jpg", "image/jpeg", cote=200)
    assert _open(made.octets).size == (100, 200)
    assert b"Exif" not in made.octets
    assert made.pages == 1


def test_what_is_clear_is_shown_on_white() -> None:
    target = io.BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(target, "PNG")
    assert _open(vue(target.getvalue(), "a.png", "image/png", cote=40).octets).getpixel((20, 20)) == (255, 255, 255)


def test_a_page_of_a_pdf() -> None:
    pdf = next(resource("exemple", "pieces").glob("*.pdf")).read_bytes()
    made = vue(pdf, "devis.pdf", "application/pdf", cote=300)
    assert max(_open(made.octets).size) in (299, 300, 301)
    assert made.pages >= 1
    with pytest.raises(KnownError, match="n’a pas de page 99"):
        vue(pdf, "devis.pdf", "application/pdf", cote=300, page=99)


@pytest.mark.parametrize(
    ("octets", "mime", "words"),
    [
        (_bomb(), "image/png", "trop de points"),
        (b"\xff\xd8\xff rien", "image/jpeg", "ne peut pas être lue"),
        (_picture(400, 400)[:900], "image/jpeg", "ne peut pas être lue"),
        (b"%PDF-1.7 rien", "application/pdf", "abîmé"),
        (b"", "application/pdf", "abîmé"),
        (b"PK", "application/zip", "logiciel"),
    ],
)
def test_what_cannot_be_shown_is_said(octets: bytes, mime: str, words: str) -> None:
    with pytest.raises(KnownError, match=words):
        vue(octets, "reçu", mime, cote=200)


def test_the_process_answers_and_survives_what_it_is_given() -> None:
    viewer = Viewer()
    try:
        assert _open(viewer.vue(_picture(300, 200), "a.jpg", "image/jpeg", cote=90).octets).size == (90, 60)
        assert viewer.texte("Reçu de mars".encode(), "a.txt", "text/plain") == "Reçu de mars"
        with pytest.raises(KnownError, match="trop de points"):
            viewer.vue(_bomb(), "bombe.png", "image/png", cote=90)
        # While it is at work: ended between two requests, it may be found dead and begun anew before the next is sent.
        interruption = threading.Timer(0.1, viewer.interrupt)
        interruption.start()
        with pytest.raises(KnownError, match="interrompu"), refused_with("interrompu"):
            viewer.run(call(time.sleep, 60))
        interruption.join()
        assert viewer.vue(_picture(30, 20), "a.jpg", "image/jpeg", cote=90).octets
    finally:
        viewer.close()
        viewer.close()


def test_turning_and_cropping() -> None:
    turned = retoucher(_picture(80, 40), "a.jpg", Retouche(quarts=1))
    assert _open(turned.octets).size == (40, 80)
    assert _open(turned.octets).convert("RGB").crop((35, 5, 36, 6)).tobytes() > b"\xc8\x00\x00"
    assert _open(turned.octets).convert("RGB").crop((5, 75, 6, 76)).tobytes() > b"\xf0\xf0\xf0"
    cropped = retoucher(_picture(80, 40, "PNG"), "a.png", Retouche(cadre=(0.5, 0, 1, 1)))
    assert (_open(cropped.octets).size, cropped.mime, cropped.fin) == ((40, 40), "image/png", ".png")
    with pytest.raises(KnownError, match="trop petit"):
        retoucher(_picture(80, 40), "a.jpg", Retouche(cadre=(0.5, 0, 0.5, 1)))


def test_what_is_hidden_is_black_in_the_whole_of_the_new_picture_and_nothing_else_is() -> None:
    """The edges too: half a letter may still be read."""
    hidden = _open(retoucher(_picture(80, 40, "PNG"), "a.png", Retouche(masque=(0.11, 0.26, 0.39, 0.74))).octets)
    black = [(x, y) for x in range(80) for y in range(40) if hidden.getpixel((x, y)) == (0, 0, 0)]
    assert black == [(x, y) for x in range(8, 32) for y in range(10, 30)]
    assert hidden.size == (80, 40)
    assert not hidden.info.get("exif"), "a small picture inside the file would show what was hidden"
    turned = _open(retoucher(_picture(80, 40, "PNG"), "a.png", Retouche(quarts=1, masque=(0, 0, 1, 0.5))).octets)
    assert [turned.getpixel((5, y)) for y in (0, 39)] == [(0, 0, 0)] * 2, "what is hidden is that of the turned picture"
