"""The file format of a PDF: numbered objects, streams, and the table that says where each is (ISO 32000-1, 7.5).

Small objects are packed together (7.5.7), which keeps the many parts of a tagged file small. Nothing depends on the
time or the machine: the same objects give the same bytes, and the file's identifier is made of them.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import BinaryIO

PAQUET = 100
"""How many small objects are packed in one stream."""


class PdfFile:
    """A PDF being made: objects are given as the bytes that stand for them, and named by their number."""

    def __init__(self) -> None:
        self._objets: dict[int, bytes] = {}
        self._flux: dict[int, bytes] = {}
        self._dernier = 0

    def reserver(self) -> int:
        """Return the number of an object that will be given later."""
        self._dernier += 1
        return self._dernier

    def mettre(self, numero: int, corps: str) -> None:
        """Give an object; ``corps`` is in Latin-1."""
        self._objets[numero] = corps.encode("latin-1")

    def objet(self, corps: str) -> int:
        """Add an object and return its number."""
        numero = self.reserver()
        self.mettre(numero, corps)
        return numero

    def flux(self, entrees: str, contenu: bytes, *, compresse: bool = True) -> int:
        """Add a stream and return its number.

        Args:
            entrees: what its dictionary says besides its length (and filter, where it is compressed here).
            contenu: its bytes.
            compresse: whether they are packed here; False for what is packed already, or must stay readable.
        """
        numero = self.reserver()
        self._flux[numero] = _flux(entrees, contenu, compresse)
        return numero

    def ecrire(self, cible: BinaryIO, racine: int, infos: int) -> None:
        """Write the file. ``racine`` and ``infos`` are the numbers of its catalog and of its information."""
        self._empaqueter()
        corps = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places: dict[int, tuple[int, int, int]] = dict(self._dans_paquet)
        for numero, octets in sorted(self._flux.items()):
            places[numero] = (1, len(corps), 0)
            corps += b"%d 0 obj\n%b\nendobj\n" % (numero, octets)
        empreinte = hashlib.sha256(corps).hexdigest()[:32]
        table = self.reserver()
        debut = len(corps)
        places[table] = (1, debut, 0)
        rows = [struct.pack(">BLH", 0, 0, 65535)]
        rows += [struct.pack(">BLH", *places.get(n, (0, 0, 65535))) for n in range(1, table + 1)]
        entrees = (
            f"/Type/XRef/Size {table + 1}/W[1 4 2]/Root {racine} 0 R/Info {infos} 0 R/ID[<{empreinte}><{empreinte}>]"
        )
        corps += b"%d 0 obj\n%b\nendobj\n" % (table, _flux(entrees, b"".join(rows), True))
        corps += b"startxref\n%d\n%%%%EOF\n" % debut
        cible.write(corps)

    def _empaqueter(self) -> None:
        self._dans_paquet: dict[int, tuple[int, int, int]] = {}
        numeros = sorted(self._objets)
        for start in range(0, len(numeros), PAQUET):
            part = numeros[start : start + PAQUET]
            index, bodies, at = [], [], 0
            for numero in part:
                index.append(f"{numero} {at}")
                bodies.append(self._objets[numero])
                at += len(bodies[-1]) + 1
            head = (" ".join(index) + "\n").encode("latin-1")
            paquet = self.flux(f"/Type/ObjStm/N {len(part)}/First {len(head)}", head + b"\n".join(bodies))
            for rank, numero in enumerate(part):
                self._dans_paquet[numero] = (2, paquet, rank)


def _flux(entrees: str, contenu: bytes, compresse: bool) -> bytes:
    if compresse:
        contenu = zlib.compress(contenu, 6)
        entrees += "/Filter/FlateDecode"
    return b"<<%b/Length %d>>\nstream\n%b\r\nendstream" % (entrees.encode("latin-1"), len(contenu), contenu)


MAX_CHAINE = 32_000
"""The most bytes of a text string; PDF/A-2 (ISO 19005-2, 6.1.13) takes 32 767."""


def texte(text: str) -> str:
    """Return a text string (ISO 32000-1, 7.9.2.2), in UTF-16 as hexadecimal digits; one that is too long ends in « … ».

    What is printed never comes here: titles, outline and the texts that stand for pictures do.
    """
    octets = text.encode("utf-16-be")
    if len(octets) > MAX_CHAINE:
        octets = f"{octets[:MAX_CHAINE].decode('utf-16-be', 'ignore')}…".encode("utf-16-be")
    return f"<feff{octets.hex()}>"


def nombre(value: float) -> str:
    """Return a number with five decimals at most."""
    text = f"{value:.5f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
