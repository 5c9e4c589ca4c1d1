"""Opening, editing, taking files in."""

from __future__ import annotations

import io
import struct
import zlib
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import NouveauDossier, creer, lire_objet, ouvrir, titres_disponibles
from dossier_pro.services.writing import ajouter_exemple, modifier


def first_activite(desk: Desk) -> str:
    return desk.dossier.referentiel.activites[0].id


def test_an_edit_is_kept_told_undone_and_done_again(desk: Desk) -> None:
    done = desk.change("Ajouter un exemple", lambda d: ajouter_exemple(d, first_activite(desk)))
    made = done.valeur
    assert isinstance(made, Exemple)
    assert desk.undo_label == "Ajouter un exemple"
    undone = desk.undo()
    assert undone is not None
    assert not undone.dossier.all(Exemple)
    again = desk.redo()
    assert again is not None
    assert again.dossier.get(Exemple, made.id) == made


def test_an_edit_that_refuses_leaves_nothing(desk: Desk) -> None:
    before = desk.dossier

    def edit(draft: object) -> None:
        ajouter_exemple(draft, first_activite(desk))  # type: ignore[arg-type]
        raise KnownError("Non.")

    with pytest.raises(KnownError):
        desk.change("Rien", edit)
    assert desk.dossier is before


def _write(draft: Draft, exemple_id: str, text: str) -> None:
    modifier(draft, "exemple", exemple_id, taches=text)


def test_writing_in_one_burst_is_one_step(desk: Desk) -> None:
    made = desk.change("Ajouter un exemple", lambda d: ajouter_exemple(d, first_activite(desk))).valeur
    assert isinstance(made, Exemple)
    for text in ("J", "J’ai", "J’ai\u00a0fait"):
        desk.change("Écrire", partial(_write, exemple_id=made.id, text=text), burst="exemple/taches")
    assert len(desk.historique()) == 2
    desk.undo()
    kept = desk.dossier.get(Exemple, made.id)
    assert kept is not None
    assert kept.taches == ""


def test_what_is_written_is_there_after_reopening(desk: Desk) -> None:
    desk.change("Nom", lambda d: modifier(d, "candidat", "unique", nom_usage="N’Guessan\u00a0»"))
    desk.close()
    with ouvrir(desk.chemin) as again:
        assert again.dossier.candidat.nom_usage == "N’Guessan\u00a0»"
        assert again.undo_label == "Nom"


def test_a_file_becomes_a_preuve_once(desk: Desk, tmp_path: Path) -> None:
    piece = tmp_path / "bon de commande.pdf"
    piece.write_bytes(b"%PDF-1.7 essai")
    first = desk.ajouter_preuve(piece, origine="Maison Exemple").valeur
    again = tmp_path / "copie.pdf"
    again.write_bytes(piece.read_bytes())
    second = desk.ajouter_preuve(again)
    assert isinstance(first, Preuve)
    assert second.valeur == first
    assert not second.changeset.changes
    assert (first.titre, first.mime, first.taille) == ("bon de commande", "application/pdf", 14)
    assert first.sha256 is not None
    with desk.read_piece(first.sha256) as stream:
        assert stream.read() == b"%PDF-1.7 essai"


def test_files_that_cannot_be_taken_are_told(desk: Desk, tmp_path: Path) -> None:
    empty = tmp_path / "vide.pdf"
    empty.touch()
    huge = tmp_path / "film.mp4"
    with huge.open("wb") as stream:
        stream.truncate(300_000_000)
    for path, word in (
        (empty, "vide"),
        (huge, "100"),
        (tmp_path / "parti.pdf", "n’existe plus"),
        (tmp_path, "dossier"),
    ):
        with pytest.raises(KnownError, match=word):
            desk.ajouter_preuve(path)
    assert not desk.dossier.all(Preuve)


def test_a_read_only_dossier_refuses(desk: Desk, tmp_path: Path) -> None:
    piece = tmp_path / "a.txt"
    piece.write_text("bonjour")
    with ouvrir(desk.chemin, lecture_seule=True) as reader:
        assert reader.lecture_seule
        with pytest.raises(KnownError, match="lecture seule"):
            reader.ajouter_preuve(piece)
        with pytest.raises(KnownError):
            reader.change("Nom", lambda d: modifier(d, "candidat", "unique", prenom="X"))


def test_the_five_seeds_can_be_chosen() -> None:
    assert {r.cle for r in titres_disponibles()} >= {"TP-01285:04", "TP-00523", "RNCP6568"}


@pytest.mark.parametrize(
    ("text", "objet"),
    [("titre", ("titre", ())), ("ccp:2,1,1", ("ccp", (1, 2))), ("CCS:1", ("ccs", (1,)))],
)
def test_objets(text: str, objet: tuple[str, tuple[int, ...]]) -> None:
    assert lire_objet(text) == objet


@pytest.mark.parametrize("text", ["ccp", "ccp:", "ccp:x", "ccp:0", "tout", "titre:1", ""])
def test_objets_that_say_nothing(text: str) -> None:
    with pytest.raises(KnownError):
        lire_objet(text)


def test_a_new_dossier_refuses_what_the_titre_does_not_have(tmp_path: Path) -> None:
    target = tmp_path / "n.dpro"
    with pytest.raises(KnownError, match="CCP 9"):
        creer(target, NouveauDossier("TP-01285:04", objet="ccp", numeros=(9,)))
    with pytest.raises(KnownError, match="CCS"):
        creer(target, NouveauDossier("TP-01285:04", objet="ccs", numeros=(1,)))
    with pytest.raises(KnownError):
        creer(target, NouveauDossier("TP-00000:99"))
    assert not target.exists()


def _bomb() -> bytes:
    """A few bytes of PNG that announce 30 000 × 30 000 points."""
    target = io.BytesIO()
    Image.new("RGB", (1, 1)).save(target, "PNG")
    content = bytearray(target.getvalue())
    content[16:24] = struct.pack(">II", 30_000, 30_000)
    content[29:33] = struct.pack(">I", zlib.crc32(content[12:29]))
    return bytes(content)


def _photo(kind: str) -> bytes:
    target = io.BytesIO()
    Image.effect_noise((400, 300), 50).convert("RGB").save(target, kind)
    return target.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("bombe.png", _bomb(), "80 millions"),
        ("coupee.jpg", _photo("JPEG")[:3000], "abîmée"),
        ("coupee.png", _photo("PNG")[:3000], "abîmée"),
        ("fausse.heic", b"\0\0\0\x1cftypheic" + b"\0" * 80, "abîmée"),
    ],
)
def test_a_picture_that_could_never_be_shown_is_refused(
    desk: Desk, tmp_path: Path, name: str, content: bytes, word: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(KnownError, match=word):
        desk.ajouter_preuve(path)
    assert not desk.dossier.all(Preuve)


@pytest.mark.parametrize(
    ("kind", "mime"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("BMP", "image/bmp"),
        ("TIFF", "image/tiff"),
        ("AVIF", "image/avif"),
    ],
)
def test_pictures_of_many_kinds_are_taken(desk: Desk, tmp_path: Path, kind: str, mime: str) -> None:
    path = tmp_path / "image.bin"
    path.write_bytes(_photo(kind))
    preuve = desk.ajouter_preuve(path).valeur
    assert isinstance(preuve, Preuve)
    assert preuve.mime == mime


def test_a_text_that_begins_like_a_picture_is_a_text(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("BMW, Renault et d’autres marques", encoding="utf-8")
    preuve = desk.ajouter_preuve(path).valeur
    assert isinstance(preuve, Preuve)
    assert preuve.mime == "text/plain"
