"""Mails, notes, tables of values and saved pages as the jury reads them."""

from __future__ import annotations

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.pieces.kinds import HEAD_SIZE, recognise
from dossier_pro.pieces.printable import MAX_SIGNES, texte_imprimable
from dossier_pro.pieces.text import texte_de

COURRIEL = (
    "From: Léa Martin <lea@exemple.invalid>\r\nTo: Camille <camille@exemple.invalid>\r\n"
    "Subject: =?utf-8?q?Merci_pour_la_livraison?=\r\nDate: Tue, 3 Mar 2026 09:05:00 +0100\r\n"
    "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    "<p>Bonjour,</p><script>espion()</script><p>Tout est arrivé.</p>"
    "\r\n--b\r\nContent-Type: application/pdf\r\n"
    "Content-Disposition: attachment; filename=bon.pdf\r\n\r\nx\r\n--b--\r\n"
).encode()


def imprime(octets: bytes, mime: str) -> list[str]:
    return texte_imprimable(octets, "x", mime).replace("\u00a0", " ").split("\n")


def test_a_mail_says_who_wrote_to_whom_when_and_what() -> None:
    assert imprime(COURRIEL, "message/rfc822") == [
        "De : Léa Martin <lea@exemple.invalid>",
        "À : Camille <camille@exemple.invalid>",
        "Date : 03/03/2026 à 09:05",
        "Objet : Merci pour la livraison",
        "Pièces jointes : bon.pdf",
        "Bonjour,",
        "Tout est arrivé.",
    ]


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_a_table_of_values_keeps_its_cells_apart(mark: str) -> None:
    content = (
        mark.join(["Produit", "Quantité"]) + "\r\n" + mark.join(["", '"12, rue"' if mark == "," else "12"]) + "\r\n"
    )
    wanted = "12, rue" if mark == "," else "12"
    assert imprime(content.encode("cp1252"), "text/csv") == ["Produit | Quantité", f" | {wanted}"]


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("Date: Mon, 0999999999999 Mar 2026 09:05:00 +0100", "Date : Mon, 0999999999999 Mar 2026 09:05:00 +0100"),
        ("Date: Mon, 2 Mar 2026 09:05:00 +010999999999999", "Date : Mon, 2 Mar 2026 09:05:00 +010999999999999"),
        ("From: lea@", "De : lea@"),
    ],
)
def test_a_header_that_no_program_reads_is_as_it_was_written(header: str, line: str) -> None:
    mail = f"{header}\n\nTout est la.\n".encode()
    assert [row.replace("\u00a0", " ") for row in imprime(mail, "message/rfc822")] == [line, "Tout est la."]
    assert "Tout est la." in texte_de(mail, "a.eml", "message/rfc822")


@pytest.mark.parametrize("written", ["utf-8", "cp1252"])
@pytest.mark.parametrize(
    "said",
    [
        "",
        "text/plain",
        "text/html",
        "text/plain; charset=us-ascii",
        "text/plain; charset=iso-8859-1",
        "text/plain; charset=utf-8",
    ],
)
def test_a_mail_is_read_whatever_it_says_of_its_letters(said: str, written: str) -> None:
    kind = f"Content-Type: {said}\r\n" if said else ""
    mail = f"From: Zoé <z@a.fr>\r\nSubject: Reçu\r\n{kind}\r\nL’été à Nîmes.\r\n".encode(written)
    assert imprime(mail, "message/rfc822") == ["De : Zoé <z@a.fr>", "Objet : Reçu", "L’été à Nîmes."]
    assert texte_de(mail, "a.eml", "message/rfc822").split("\n") == ["Reçu", "Zoé <z@a.fr>", "L’été à Nîmes."]


def test_notes_are_as_they_were_written() -> None:
    assert imprime("Relevé\r\n\r\n\r\n\r\n- 12 °C **chaud**\r\n".encode(), "text/plain") == [
        "Relevé",
        "- 12 °C **chaud**",
    ]


def test_nothing_and_too_much_are_refused() -> None:
    with pytest.raises(KnownError, match="aucun texte"):
        texte_imprimable(b"  \r\n", "x", "text/plain")
    with pytest.raises(KnownError, match="trop long"):
        texte_imprimable(b"mot " * MAX_SIGNES, "x", "text/plain")


@pytest.mark.parametrize(
    ("nom", "octets", "mime"),
    [
        ("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "application/octet-stream"),
        ("logo.txt", b'<?xml version="1.0"?><svg/>', "application/octet-stream"),
        ("plan.svg", b"<?xml version='1.0'?><!-- " + b"x" * 99 + b" --><svg/>", "application/octet-stream"),
        ("logo.eps", b"%!PS-Adobe-3.0 EPSF-3.0", "application/octet-stream"),
        ("lettre.rtf", b"{\\rtf1\\ansi Bonjour}", "application/rtf"),
        ("lettre.txt", b"{\\rtf1\\ansi Bonjour}", "application/rtf"),
        ("programme.py", b"print('<p>svg</p>')", "text/plain"),
        ("lettre.svg", b"\x89PNG\r\n\x1a\n", "image/png"),
    ],
)
def test_what_is_written_in_letters_to_be_drawn_is_no_text(nom: str, octets: bytes, mime: str) -> None:
    assert recognise(nom, octets[:HEAD_SIZE]) == mime


def test_a_page_whose_tags_never_end_is_read_in_a_moment() -> None:
    page = "<title>Mon titre</title><p>Début</p>" + "<a b='" * 40_000
    assert texte_de(page.encode(), "a.html", "text/html").startswith("Mon titre\nDébut")
