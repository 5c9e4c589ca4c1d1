"""An open dossier: the one way in which anything reads or changes it. Confined to the thread that opened it."""

from __future__ import annotations

import io
import stat
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from dossier_pro import limits
from dossier_pro.domain.avis import Avis
from dossier_pro.domain.changes import ChangeSet, Draft
from dossier_pro.domain.dossier import Dossier, GenrePreuve, Preuve, new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.domain.versions.common import Version
from dossier_pro.pieces.kinds import HEAD_SIZE, recognise
from dossier_pro.services import own_files
from dossier_pro.services.writing import EnAttente
from dossier_pro.store.cipher import CipherKey
from dossier_pro.store.history import HistoryEntry, Step
from dossier_pro.store.moments import state_before
from dossier_pro.store.repository import Repository

Edit = Callable[[Draft], object]
"""One edit: works on a draft and may return what it made."""

MAX_PIECE = limits.PIECE_BYTES


@dataclass(frozen=True, slots=True)
class Fait:
    """What an edit did: its ChangeSet, the dossier after it, and what the edit returned."""

    changeset: ChangeSet
    dossier: Dossier
    valeur: object = None


class Desk:
    """An open ``.dpro``. Every change is a transaction: there is nothing to save and nothing to lose."""

    def __init__(self, repository: Repository, clock: Callable[[], datetime] | None = None) -> None:
        self._repository = repository
        self._clock = clock or (lambda: datetime.now(UTC))
        self._examine = ("", 0, 0)
        self._nature: own_files.Nature | None = None

    @property
    def chemin(self) -> Path:
        """The file."""
        return self._repository.path

    @property
    def lecture_seule(self) -> bool:
        """Whether edits are refused."""
        return self._repository.read_only

    @property
    def cle(self) -> CipherKey | None:
        """What the file is protected with, None where it has no password."""
        return self._repository.key

    @property
    def protege(self) -> bool:
        """Whether the dossier has a password."""
        return self._repository.key is not None

    def lacher(self) -> AbstractContextManager[None]:
        """Let go of the file for a block, which may protect it otherwise (``services.password``)."""
        return self._repository.let_go()

    def remplace(self) -> None:
        """Say, inside that block, that another file stands in the dossier's place now; on any thread."""
        self._repository.replaced()

    @property
    def dossier(self) -> Dossier:
        """The file at this moment; immutable."""
        return self._repository.dossier

    @property
    def undo_label(self) -> str | None:
        """What ``undo`` would take back, or None."""
        return self._repository.undo_label

    @property
    def redo_label(self) -> str | None:
        """What ``redo`` would do again, or None."""
        return self._repository.redo_label

    def change(self, label: str, edit: Edit, *, burst: str = "") -> Fait:
        """Do one edit in one transaction.

        Args:
            label: its name in the history, in French.
            edit: works on the draft it is given; where it raises, nothing has changed.
            burst: the field being written, for edits that belong together as one step (`docs/model.md`, Edits).

        Raises:
            KnownError: the edit itself refused, or the file could not be written.
        """
        draft = Draft(self.dossier)
        valeur = edit(draft)
        changeset = self._repository.commit(draft.changeset(label, self._clock(), burst=burst))
        return Fait(changeset, self.dossier, valeur)

    def suivre(self) -> bool:
        """Take in what another window has saved since, where this one only reads (``Repository.follow``)."""
        return self._repository.follow()

    def close_burst(self) -> None:
        """End the burst of writing: the next keystroke is another step."""
        self._repository.close_burst()

    def undo(self) -> Fait | None:
        """Take back the last step; None where there is none."""
        changeset = self._repository.undo()
        return Fait(changeset, self.dossier) if changeset else None

    def redo(self) -> Fait | None:
        """Do again what was taken back; None where there is none."""
        changeset = self._repository.redo()
        return Fait(changeset, self.dossier) if changeset else None

    def dernier_changement(self) -> str:
        """Return when the dossier was last changed as far as its file tells, ISO 8601 in UTC."""
        return self._repository.changed()

    def historique(self) -> tuple[HistoryEntry, ...]:
        """Return the steps that are kept, newest first."""
        return self._repository.history()

    def etapes(self, etape_id: str) -> tuple[Step, ...]:
        """Return the steps of the history from the newest down to one, that one last."""
        return self._repository.etapes(etape_id)

    def state_before(self, etapes: Sequence[Step]) -> Dossier:
        """Return what the dossier was before some steps, the newest of all first.

        Raises:
            KnownError: that moment can no longer be had.
        """
        return state_before(self.dossier, etapes)

    def state_after(self, etape_id: str) -> Dossier:
        """Return what the dossier was right after a step, be it one that was taken back.

        Raises:
            KnownError: that moment can no longer be had.
        """
        return self._repository.state_after(etape_id)

    def copy_at(self, etape_id: str, cible: Path) -> None:
        """Write a copy of the dossier as it was right after a step (``Repository.copy_at``).

        Raises:
            KnownError: that moment can no longer be had, or the place cannot be written to.
        """
        self._repository.copy_at(etape_id, cible)

    def version(self) -> Version:
        """Return the dossier with its history, as far back as that can be read."""
        return self._repository.version()

    def unite(self, label: str, other: Desk, merged: Dossier, burst: str) -> Fait:
        """Take in what another version of this dossier holds: one transaction, one step, its pieces before.

        Args:
            label: the step's name.
            other: the other version; it is only read.
            merged: what both are together.
            burst: what the step is known by (``merge_mark``).

        Raises:
            KnownError: a piece cannot be read there, or the file could not be written; nothing has changed then.
        """
        from dossier_pro.domain.versions.merge import changes_of  # few dossiers ever ask for it

        for sha256 in sorted(merged.pieces() - self.dossier.pieces()):
            with other.read_piece(sha256) as flux:
                self._repository.add_piece(flux)
        changeset = ChangeSet(new_id(), label, self._clock(), changes_of(self.dossier, merged), burst=burst)
        self._repository.close_burst()
        self._repository.commit(changeset, undoable=bool(changeset.changes), faits=other.dossier.avis)
        self._repository.close_burst()
        return Fait(changeset, self.dossier)

    def read_piece(self, sha256: str) -> BinaryIO:
        """Return a seekable reader of a piece's bytes; the caller closes it."""
        return self._repository.read_piece(sha256)

    def piece_text(self, sha256: str) -> str | None:
        """Return the words found inside a piece ("" where there are none), None where nobody has looked yet."""
        return self._repository.piece_text(sha256)

    def write_piece_text(self, sha256: str, texte: str) -> None:
        """Keep the words found inside a piece; no edit, nothing of the history (``Repository``)."""
        self._repository.write_piece_text(sha256, texte)

    def pieces_without_text(self) -> tuple[str, ...]:
        """Return the SHA-256 of the pieces that nobody has looked into yet, oldest first."""
        return self._repository.pieces_without_text()

    def ajouter_preuve(self, fichier: Path, **champs: Any) -> Fait:
        """Take a file into the dossier as a preuve.

        The same content twice is one preuve: the one that is there is returned and nothing is added.

        Args:
            fichier: the file; it is copied, never moved.
            champs: fields of ``Preuve`` to set (titre, jour, origine…); the titre defaults to the file's name.

        Raises:
            KnownError: as ``prendre``.
        """
        preuve = self.prendre(fichier, **champs)
        if self.dossier.get(Preuve, preuve.id) is not None:
            return Fait(
                Draft(self.dossier).changeset(tr_noop("Ajouter une preuve"), self._clock()), self.dossier, preuve
            )
        return self.change(f"Ajouter la preuve « {preuve.titre} »", lambda draft: (draft.put(preuve), preuve)[1])

    def prendre(self, fichier: Path, *, quand_meme: bool = True, **champs: Any) -> Preuve:
        """Take the bytes of a file and return its preuve: the one that has them already, or one that is to be put.

        Bytes that no preuve of the dossier comes to name are gone when it is closed.

        Args:
            fichier: the file.
            quand_meme: whether it is taken where it was made of a dossier by this program.
            champs: as of ``ajouter_preuve``.

        Raises:
            OwnDocumentError: it was, and is not to be taken then.
            KnownError: the file vanished, is a folder, empty, unreadable or over 100 MB.
        """
        if self.check_file(fichier) == "document" and not quand_meme:
            raise own_files.document_refuse(fichier)
        try:
            with fichier.open("rb") as stream:
                mime = recognise(fichier.name, stream.read(HEAD_SIZE))
                stream.seek(0)
                info = self._repository.add_piece(stream)
        except OSError as error:
            raise KnownError(
                tr(
                    "« {name} » n’a pas pu être lu : vérifiez qu’il existe encore et qu’il est accessible.",
                    name=fichier.name,
                )
            ) from error
        known = next((p for p in self.dossier.all(Preuve).values() if p.sha256 == info.sha256), None)
        if known is not None:
            return known
        defaults: dict[str, Any] = {
            "genre": _genre(mime),
            "titre": fichier.stem.replace("_", " ").strip() or fichier.name,
        }
        piece = {"nom_fichier": fichier.name, "mime": mime, "taille": info.taille, "sha256": info.sha256}
        return Preuve(new_id(), **(defaults | champs | piece))

    def replace_piece(self, preuve_id: str, flux: BinaryIO, nom: str, label: str) -> Fait:
        """Give a preuve other bytes; its liens, citations and words stay, and undo brings the old bytes back.

        Args:
            preuve_id: the preuve.
            flux: the new bytes, from where the stream stands.
            nom: their file name.
            label: the edit's name in the history.

        Raises:
            KnownError: there is no such preuve, the bytes are another preuve's, or they cannot be taken.
        """
        preuve = self.dossier.get(Preuve, preuve_id)
        if preuve is None:
            raise KnownError(tr("Cette preuve n’existe plus dans le dossier : rien n’a été remplacé."))
        head = flux.read(HEAD_SIZE)
        flux.seek(-len(head), io.SEEK_CUR)
        info = self._repository.add_piece(flux)
        other = next(
            (p for p in self.dossier.all(Preuve).values() if p.sha256 == info.sha256 and p.id != preuve_id), None
        )
        if other is not None:
            raise KnownError(
                tr("Ce fichier est déjà dans le dossier : c’est la preuve « {titre} ».", titre=other.titre)
            )
        mime = recognise(nom, head)
        genre = preuve.genre if preuve.genre not in ("fichier", "photo") else _genre(mime)
        made = replace(preuve, genre=genre, nom_fichier=nom, mime=mime, taille=info.taille, sha256=info.sha256)
        return self.change(label, lambda draft: (draft.put(made), made)[1])

    def signer(self, fichier: Path) -> Fait:
        """Put a picture of the signature in its room of the déclaration; undo takes it away.

        Raises:
            KnownError: the file cannot be taken (as ``check_file``), or is no picture.
        """
        self.check_file(fichier)
        with fichier.open("rb") as stream:
            if not recognise(fichier.name, stream.read(HEAD_SIZE)).startswith("image/"):
                raise KnownError(
                    tr(
                        "« {name} » n’est pas une image : choisissez une photo ou un scan de votre signature.",
                        name=fichier.name,
                    )
                )
            stream.seek(0)
            info = self._repository.add_piece(stream)
        made = replace(self.dossier.declaration, signature=info.sha256)
        return self.change(tr_noop("Montrer la signature"), lambda draft: draft.put(made))

    def check_file(self, fichier: Path) -> own_files.Nature | None:
        """Look at a file without taking it in; return what it is of this program's own.

        Raises:
            KnownError: the dossier is read-only; the file is missing, a folder, empty or over 100 MB; it is a picture
                that could never be shown; or it is itself a dossier or an avis.
        """
        nom = fichier.name
        if self.lecture_seule:
            raise KnownError(
                tr("Ce dossier est ouvert en lecture seule : copiez-le sur votre ordinateur pour le modifier.")
            )
        try:
            found = fichier.stat()
        except (OSError, ValueError) as error:
            shown = nom if len(nom) <= 80 else f"{nom[:79]}…"
            raise KnownError(
                tr(
                    "« {shown} » n’existe plus à cet endroit : vérifiez où il est rangé, puis ajoutez-le de nouveau.",
                    shown=shown,
                )
            ) from error
        if stat.S_ISDIR(found.st_mode):
            raise KnownError(
                tr("« {nom} » est un dossier de fichiers : choisissez les fichiers qu’il contient.", nom=nom)
            )
        if not stat.S_ISREG(found.st_mode):
            raise KnownError(
                tr("« {nom} » n’est pas un fichier ordinaire : choisissez un document ou une photo.", nom=nom)
            )
        size = found.st_size
        if size == 0:
            raise KnownError(
                tr(
                    "« {nom} » est vide (0\u00a0octet) : vérifiez le fichier d’origine, puis ajoutez-le de nouveau.",
                    nom=nom,
                )
            )
        if size > MAX_PIECE:
            weight = f"{size / 1_000_000:.0f}\u00a0Mo"
            raise KnownError(
                tr(
                    "« {nom} » pèse {weight}, la limite est de 100\u00a0Mo par pièce : réduisez-le ou notez un lien.",
                    nom=nom,
                    weight=weight,
                )
            )
        seen = (str(fichier), found.st_mtime_ns, size)
        if seen != self._examine:
            self._nature = own_files.refuser(fichier)
            _controler_image(fichier)
            self._examine = seen
        return self._nature

    def add_avis(self, faits: Avis, label: str, *, auteur: str = "") -> int:
        """Add facts of a review and return how many are new; told in the history, never undone (``Repository``).

        Raises:
            KnownError: the file is open read-only or could not be written.
        """
        return self._repository.add_avis(faits, label, self._clock(), author=auteur)

    def copy_without_history(self, cible: Path, contenu: Dossier | None = None) -> None:
        """Write a copy that holds the present state alone, or this part of it (``Repository``).

        Raises:
            KnownError: the place cannot be written to.
        """
        self._repository.copy_without_history(cible, contenu)

    def copie(self, cible: Path, en_attente: Sequence[EnAttente] = ()) -> tuple[str, ...]:
        """Write a whole copy of the dossier to ``cible``, also where its own file is lost (``Repository.backup``).

        Args:
            cible: where.
            en_attente: edits that the file could not take; they are in the copy.

        Returns:
            The titres of the preuves whose file could not be read any more.

        Raises:
            KnownError: the place cannot be written to.
        """
        changesets, present = [], self.dossier
        for edit in en_attente:
            draft = Draft(present)
            edit.edit(draft)
            present = draft.dossier
            changesets.append(draft.changeset(edit.label, self._clock()))
        return self._repository.backup(cible, changesets)

    def close(self) -> None:
        """Compact and let go of the file."""
        self._repository.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def _genre(mime: str) -> GenrePreuve:
    return "photo" if mime in ("image/jpeg", "image/heic") else "fichier"


def _controler_image(fichier: Path) -> None:
    """Refuse a picture that no export could print, while the person still has the original at hand."""
    try:
        with fichier.open("rb") as stream:
            head = stream.read(HEAD_SIZE)
            if not recognise(fichier.name, head).startswith("image/"):
                return
            from dossier_pro.export.confined import Pictures

            stream.seek(0)
            with Pictures() as pictures:
                faute = pictures.examiner(stream)
    except OSError:
        return  # said where the file is read
    if faute == "trop grande":
        raise KnownError(
            tr(
                "L’image « {name} » a plus de 80 millions de points : enregistrez-la en JPEG ou "
                "réduisez-la, puis ajoutez-la de nouveau.",
                name=fichier.name,
            )
        )
    if faute:
        raise KnownError(
            tr(
                "L’image « {name} » ne peut pas être lue, elle est sans doute abîmée : "
                "enregistrez-la en JPEG ou en PNG, puis ajoutez-la.",
                name=fichier.name,
            )
        )
