"""What of a piece the computer may open, and under which name."""

from __future__ import annotations

import pytest

from dossier_pro.services.opening import copie_a_montrer

PDF, EXE, ZIP = b"%PDF-1.7\n", b"MZ\x90\x00\x03\x00", b"PK\x03\x04\x14\x00"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(56)


@pytest.mark.parametrize(
    ("name", "data", "shown"),
    [
        ("Facture.pdf", PDF, "Facture.pdf"),
        ("facture.pdf.exe", EXE, None),
        ("photo.jpg", EXE, None),
        ("facture.pdf.exe", PDF, "facture.pdf.exe.pdf"),
        ("devis\u202efdp.exe", PDF, "devis fdp.exe.pdf"),
        ("ouvrir.desktop", b"[Desktop Entry]\nExec=rm\n", "ouvrir.desktop.txt"),
        ("lancer.bat", b"@echo off\r\n", "lancer.bat.txt"),
        ("pilote.msi", OLE, "pilote.msi.doc"),
        ("vieux.DOC", OLE, "vieux.doc"),
        ("archive.zip", ZIP, None),
        ("macros.xlsm", ZIP, None),
        ("page.html", b"<html><script>alert(1)</script>", None),
        ("lien.lnk", b"L\x00\x00\x00\x01\x14\x02\x00", None),
        ("..", PDF, "Fichier.pdf"),
        ("/", PDF, "Fichier.pdf"),
        ("../../etc/passwd", b"root\n", "etc passwd.txt"),
        ("a" * 400 + ".pdf", PDF, "a" * 80 + ".pdf"),
        ("", PDF, "Fichier.pdf"),
        ("CON.pdf", PDF, "Fichier CON.pdf"),
    ],
)
def test_only_documents_open_under_a_name_of_ours(name: str, data: bytes, shown: str | None) -> None:
    place = copie_a_montrer(name, data)
    assert (place.name if place else None) == shown
    if place:
        assert place.read_bytes() == data
        assert place.stat().st_mode & 0o777 == 0o400
