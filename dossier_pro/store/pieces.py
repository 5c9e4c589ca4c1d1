"""Attachments inside the file: chunks of 1 MiB under the SHA-256 of the whole, each content once."""

from __future__ import annotations

import hashlib
import io
import uuid
from collections.abc import Collection
from pathlib import Path
from typing import BinaryIO

from dossier_pro import limits
from dossier_pro.domain.errors import AskCopiesError, DamagedError, KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr
from dossier_pro.store import faults, seals
from dossier_pro.store.engine import Database
from dossier_pro.store.tables import PIECE_TEXTE

CHUNK = 1024 * 1024
"""Bytes in one chunk; the last one of a piece may be shorter."""

MAX_BYTES = limits.PIECE_BYTES


@dataclass(frozen=True, slots=True)
class PieceInfo:
    """What a ``Preuve`` says of its bytes: their SHA-256 (64 hex digits) and their number."""

    sha256: str
    taille: int


class _KnownAlreadyError(Exception):
    """The content is in the file already: what was written of it is taken back."""


def add(database: Database, stream: BinaryIO) -> PieceInfo:
    """Copy what ``stream`` holds, from where it stands to its end, into the file.

    Raises:
        KnownError: it is empty, over 100 MB, breaks off while it is read, or does not fit on the disk; nothing is
            kept then.
    """
    digest, size = hashlib.sha256(), 0
    try:
        with database.transaction() as writer:
            # The name is known only at the end; until then the row has one that no content can have.
            piece = writer.insert("piece", {"sha256": uuid.uuid4().hex, "taille": 0})
            numero = 0
            while octets := _read(stream):
                size += len(octets)
                if size > MAX_BYTES:
                    raise _too_big()
                digest.update(octets)
                writer.insert("piece_chunk", {"piece": piece, "numero": numero, "octets": octets})
                numero += 1
            if size == 0:
                raise KnownError(
                    tr("Cette pièce est vide (0 octet) : vérifiez le fichier d’origine, puis ajoutez-le de nouveau.")
                )
            sha256 = digest.hexdigest()
            if _rang(database, sha256) is not None:
                raise _KnownAlreadyError
            named = "UPDATE piece SET sha256 = :sha256, taille = :taille WHERE rang = :rang"
            writer.run(named, sha256=sha256, taille=size, rang=piece)
    except _KnownAlreadyError:
        pass
    return PieceInfo(digest.hexdigest(), size)


def _read(stream: BinaryIO) -> bytes:
    """Return the next whole chunk, shorter only at the end; a pipe or socket gives less at a time."""
    parts, wanted = [], CHUNK
    try:
        while wanted and (part := stream.read(wanted)):
            parts.append(part)
            wanted -= len(part)
    except OSError as error:
        raise KnownError(
            tr(
                "La pièce n’a pas pu être lue jusqu’au bout : vérifiez que le fichier existe "
                "encore et que son disque est branché, puis ajoutez-la de nouveau."
            )
        ) from error
    return b"".join(parts)


def _too_big() -> KnownError:
    return KnownError(
        tr(
            "Cette pièce dépasse {max_bytes} Mo, la limite pour une pièce : réduisez-la, ou ajoutez un lien vers elle.",
            max_bytes=MAX_BYTES // 1_000_000,
        )
    )


def open_reader(database: Database, sha256: str) -> BinaryIO:
    """Return a seekable reader of one piece, on the thread of ``database``.

    Its bytes are compared with their name the first time that they are asked for: a disk may have changed them.

    Raises:
        KnownError: the file holds no such piece, or other bytes than those that were taken in.
    """
    rows = database.execute("SELECT rang, taille FROM piece WHERE sha256 = ?", sha256)
    if not rows:
        raise AskCopiesError(
            tr(
                "Cette pièce n’est plus dans le dossier : ajoutez de nouveau le fichier, ou "
                "reprenez-le dans une copie de sécurité de ce dossier."
            )
        )
    rang, taille = rows[0]
    if not isinstance(taille, int) or not 0 < taille <= MAX_BYTES:
        raise faults.damaged_piece(database.path)
    reader = _ChunkReader(database, rang, taille)
    if sha256 not in database.seen:
        if _digest(reader) != sha256:
            raise faults.damaged_piece(database.path)
        database.seen.add(sha256)
    return io.BufferedReader(reader, 64 * 1024)


def _digest(reader: _ChunkReader) -> str:
    digest = hashlib.sha256()
    try:
        for numero in range(reader.chunks):
            digest.update(reader.chunk(numero))
    except DamagedError as error:
        raise faults.damaged_piece(reader.path) from error
    reader.seek(0)
    return digest.hexdigest()


class _ChunkReader(io.RawIOBase):
    """Reads a piece chunk by chunk, as it is asked for; between two reads nothing of the database is held open."""

    def __init__(self, database: Database, piece: int, size: int) -> None:
        super().__init__()
        self._database = database
        self._piece = piece
        self._size = size
        self._at = 0
        self._numero = -1
        self._octets = b""

    @property
    def path(self) -> Path:
        """The dossier's file."""
        return self._database.path

    @property
    def chunks(self) -> int:
        """How many chunks the piece has."""
        return (self._size + CHUNK - 1) // CHUNK

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise ValueError("negative seek position")
        self._at = base + offset
        return self._at

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        if self._at >= self._size:
            return 0
        numero, start = divmod(self._at, CHUNK)
        part = self.chunk(numero)[start : start + len(buffer)]
        buffer[: len(part)] = part
        self._at += len(part)
        return len(part)

    def chunk(self, numero: int) -> bytes:
        """Return one chunk.

        Raises:
            KnownError: it is missing, or has not the bytes that it should.
        """
        if numero != self._numero:
            query = "SELECT octets FROM piece_chunk WHERE piece = ? AND numero = ?"
            octets = next((row[0] for row in self._database.execute(query, self._piece, numero)), None)
            if not isinstance(octets, bytes) or len(octets) != min(CHUNK, self._size - numero * CHUNK):
                raise faults.damaged_piece(self._database.path)
            self._numero, self._octets = numero, octets
        return self._octets


def collect(database: Database, named: Collection[str]) -> None:
    """Remove the pieces whose SHA-256 is not in ``named``; belongs inside a transaction."""
    for rang, sha256 in database.execute("SELECT rang, sha256 FROM piece"):
        if sha256 not in named:
            database.writer.run("DELETE FROM piece WHERE rang = :rang", rang=rang)
            seals.drop(database.writer, seals.key(PIECE_TEXTE, sha256))


def _rang(database: Database, sha256: str) -> int | None:
    """Return the place of a piece, None where the file holds none of that name."""
    return next((row[0] for row in database.execute("SELECT rang FROM piece WHERE sha256 = ?", sha256)), None)


# --- their text ----------------------------------------------------------------------------------------------------


def text_of(database: Database, sha256: str) -> str | None:
    """Return the text kept for a piece, None where there is none, or another than was written: it is read anew then."""
    text, seal = _kept(database, sha256)
    if text is None or seal == seals.of_text(sha256, text):
        return text
    return text if seal is None and _before_seals(database) else None


def _kept(database: Database, sha256: str) -> tuple[str | None, object]:
    """Return what stands for the text of a piece, and its seal."""
    # As bytes: what is no UTF-8 any more is no text, and not the end of reading.
    sql = (
        "SELECT CAST(texte AS BLOB), (SELECT octets FROM sceau WHERE cle = ?) FROM piece_texte "
        "JOIN piece ON piece.rang = piece_texte.piece WHERE piece.sha256 = ?"
    )
    for octets, seal in database.execute(sql, seals.key(PIECE_TEXTE, sha256), sha256):
        try:
            return bytes(octets).decode(), seal
        except (TypeError, UnicodeDecodeError):
            break
    return None, None


def _before_seals(database: Database) -> bool:
    """Whether no text of the file has a seal: it was written before texts had any, and each is sealed when it is."""
    return not database.execute("SELECT 1 FROM sceau WHERE cle LIKE ? LIMIT 1", seals.key(PIECE_TEXTE, "%"))


def write_text(database: Database, sha256: str, text: str) -> None:
    """Keep the text of a piece in the place of what was kept; a piece that is not there is passed over.

    Raises:
        KnownError: the file could not be written.
    """
    with database.transaction() as writer:
        rang = _rang(database, sha256)
        if rang is not None:
            writer.put(PIECE_TEXTE, [{"piece": rang, "texte": text}], key="piece")
            seals.write(writer, {seals.key(PIECE_TEXTE, sha256): seals.of_text(sha256, text)})


def without_text(database: Database) -> tuple[str, ...]:
    """Return the SHA-256 of the pieces that have no text that is known to be the one that was written, oldest first."""
    known = database.execute("SELECT sha256 FROM piece ORDER BY rang")
    return tuple(sha256 for (sha256,) in known if not _has_its_text(database, sha256))


def _has_its_text(database: Database, sha256: str) -> bool:
    text, seal = _kept(database, sha256)
    return text is not None and seal == seals.of_text(sha256, text)
