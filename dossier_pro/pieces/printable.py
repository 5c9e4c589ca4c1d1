"""Files that are text, as the jury reads them: a mail, notes, a table of values, a saved page.

Their words and nothing else: no style, no picture, no address that is asked for.
"""

from __future__ import annotations

from email import message_from_bytes
from email import policy as policies
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Final

from dossier_pro.domain.dates import ecrire_court
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import NBSP, clean
from dossier_pro.domain.translation import tr
from dossier_pro.pieces.text import DAMAGED, decoder, entete, mots_de, texte_de

MAX_SIGNES: Final = 120_000
"""About forty pages; more is handed over as a file."""

_JOINTS: Final = 200
"""How many attachments of a mail are named."""
_EN_TETES: Final = (("from", "De"), ("to", "À"), ("cc", "Copie"), ("date", "Date"), ("subject", "Objet"))


def texte_imprimable(octets: bytes, nom: str, mime: str) -> str:
    """Return the text of a file as it is printed, one line a paragraph.

    Args:
        octets: the file.
        nom: its name, for sentences.
        mime: one of ``kinds.PRINTED_TEXTS``.

    Raises:
        KnownError: it is damaged, over the limits of ``texte_de``, holds no word, or more than ``MAX_SIGNES``.
    """
    if mime == "message/rfc822":
        try:
            text = _courriel(octets, nom)
        except DAMAGED as error:
            raise KnownError(tr("« {nom} » est abîmé et ne peut pas être lu.", nom=nom)) from error
    elif mime == "text/csv":
        text = _tableau(decoder(octets[: 8 * MAX_SIGNES]))
    else:
        text = texte_de(octets, nom, mime)
    lines = [line.rstrip() for line in clean(text).split("\n") if line.strip()]
    if not lines:
        raise KnownError(tr("« {nom} » ne contient aucun texte.", nom=nom))
    whole = "\n".join(lines)
    if len(whole) > MAX_SIGNES:
        raise KnownError(tr("« {nom} » est trop long pour être imprimé.", nom=nom))
    return whole


def _courriel(octets: bytes, nom: str) -> str:
    message = message_from_bytes(octets, policy=policies.default)
    assert isinstance(message, EmailMessage)
    tetes = []
    for header, label in _EN_TETES:
        value = " ".join(entete(message, header).split())
        if header == "date":
            value = _date(value)
        if value:
            tetes.append(f"{label}{NBSP}: {value}")
    joints = [part.get_filename() or "" for part in islice(message.iter_attachments(), _JOINTS)]
    if any(joints):
        tetes.append(tr("Pièces jointes\u00a0: {liste}", liste=", ".join(filter(None, joints))))
    body = message.get_body(("plain", "html"))
    words = ""
    if body is not None:  # a part without headers of its own is false
        kind = "text/html" if body.get_content_subtype() == "html" else "text/plain"
        words = texte_de(mots_de(body).encode(), nom, kind)
    return "\n".join([*tetes, words])


def _date(value: str) -> str:
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError, OverflowError):
        return value
    return f"{ecrire_court(moment.date())} à {moment:%H:%M}" if value else ""


def _tableau(text: str) -> str:
    """Rows whose cells stand apart by a bar; the separator is the one that the first line has most of."""
    import csv
    import io

    head = text.lstrip("\ufeff\r\n ").split("\n", 1)[0]
    separator = max(";,\t|", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=separator))
    except csv.Error:
        return text
    return "\n".join(" | ".join(" ".join(cell.split()) for cell in row) for row in rows)
