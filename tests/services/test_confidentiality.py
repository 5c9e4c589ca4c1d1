"""Nothing of a preuve marked confidential but its title is in anything that is handed to a jury, whatever field it is.

Every text of ``Preuve``, ``Lien`` and ``Citation`` is walked by introspection, so that a field which is added later is
looked for too: each holds a word of its own, which is then looked for in everything that is written.
"""

from __future__ import annotations

import ast
import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, Literal, get_origin, get_type_hints

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from dossier_pro import export
from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.dossier import Annexe, Citation, DocumentIllustrant, Dossier, Entity, Exemple, Lien, Preuve
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.services.dossiers import creer_rempli
from dossier_pro.services.exporting import DemandeExport, exporter
from dossier_pro.services.live_preview import matiere
from dossier_pro.services.package import faire_paquet
from dossier_pro.services.review.entretien import ecrire_fiche
from dossier_pro.services.review.on_paper import exporter_commente
from tests.domain.samples import complet
from tests.dp_import.petit_modele import Fabrique

WORD = re.compile(rb"Qz\d{4}zQ")
SEEN = frozenset({"Preuve.titre"})
"""The one text that the jury may read."""


class Marks:
    """Gives each text a word of its own and knows whose it is."""

    def __init__(self) -> None:
        self.names: dict[bytes, str] = {}
        self._next = count(1)

    def word(self, name: str) -> str:
        made = f"Qz{next(self._next):04}zQ"
        self.names[made.encode()] = name
        return made

    def value(self, hint: Any, name: str) -> Any:
        """A value of that type in which every text is a word of its own; None where it holds no text."""
        if hint is str:
            return self.word(name)
        if hint == tuple[str, ...]:
            return (self.word(name),)
        if hint == Ancre | None:
            return Ancre("taches", self.word(name), self.word(name), self.word(name), 0)
        return None

    def entity(self, cls: type[Any], ident: str, **given: Any) -> Any:
        """An entity every text of which is a word of its own, those that are given aside."""
        hints = get_type_hints(cls)
        texts = {f.name: self.value(hints[f.name], f"{cls.__name__}.{f.name}") for f in fields(cls)}
        made = {name: value for name, value in texts.items() if value is not None}
        return cls(**(made | {"id": ident} | given))


@dataclass(frozen=True)
class Marked:
    """A dossier of preuves of every kind, and the words in them."""

    dossier: Dossier
    pieces: tuple[bytes, ...]
    names: dict[bytes, str]

    def told(self, octets: bytes) -> set[str]:
        """Whose words are in a file, however it is written there."""
        return {self.names[word] for text in texts(octets) for word in WORD.findall(text.replace(b"\0", b""))}


def picture() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(target, "PNG")
    return target.getvalue()


def marked(*, confidentielle: bool) -> Marked:
    marks = Marks()
    note = f"Le courrier dit {marks.word('what the file holds')}.".encode()
    film = f"....ftypisom {marks.word('what the film holds')}".encode()
    pieces = (picture(), note, film)
    kinds: list[dict[str, Any]] = [
        {"genre": "photo", "mime": "image/png", "sha256": hashlib.sha256(pieces[0]).hexdigest()},
        {"genre": "fichier", "mime": "text/plain", "sha256": hashlib.sha256(pieces[1]).hexdigest()},
        {"genre": "fichier", "mime": "video/mp4", "sha256": hashlib.sha256(pieces[2]).hexdigest()},
        {"genre": "lien", "mime": "", "nom_fichier": ""},
        {"genre": "note", "mime": "", "nom_fichier": ""},
        {"genre": "attestation"},
    ]
    dossier = complet()
    cible = next(iter(dossier.referentiel.cibles))
    entities: list[Entity] = []
    for rank, (kind, where) in enumerate((kind, where) for kind in kinds for where in ("cited", "annexe", "document")):
        ident = f"p{rank}"
        entities.append(marks.entity(Preuve, ident, confidentielle=confidentielle, **kind))
        entities.append(marks.entity(Lien, f"l{rank}", source="preuve", source_id=ident, cible_id=cible))
        entities.append(marks.entity(Citation, f"c{rank}", exemple_id="ex1", preuve_id=ident))
        if where == "annexe":
            entities.append(Annexe(f"a{rank}", rank, "", ident))
        elif where == "document":
            entities.append(DocumentIllustrant(f"d{rank}", rank, "", ident))
    for entity in entities:
        dossier = dossier.put(entity)
    return Marked(dossier, pieces, marks.names)


def texts(octets: bytes) -> Iterator[bytes]:
    """Every text in a file: its bytes, its parts with their names, the words and the objects of a PDF."""
    yield octets
    if octets.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(octets)) as opened:
            for name in opened.namelist():
                yield name.encode()
                yield from texts(opened.read(name))
    elif octets.startswith(b"%PDF"):
        with pypdfium2.PdfDocument(octets) as pages:
            for page in pages:
                yield page.get_textpage().get_text_range().encode()
        with pikepdf.open(io.BytesIO(octets)) as pdf:
            for thing in pdf.objects:
                yield repr(thing).encode()
                if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") != "/Image":
                    yield thing.read_bytes()


def written(given: Marked, folder: Path) -> dict[str, bytes]:
    """Everything that is made of a dossier, by what it is."""
    file, made = folder / "dossier.dpro", folder / "faits"
    made.mkdir()
    modele = Fabrique("dp-2017").ecrire(folder / "modele.docx")
    with creer_rempli(file, given.dossier, map(io.BytesIO, given.pieces)) as desk:
        exporter_commente(desk, desk.dossier, made / "commente.docx")
        exemple = desk.dossier.get(Exemple, "ex1")
        assert exemple is not None
        preview = repr(matiere(desk.dossier, exemple)).encode()
    index, grille, resume = (made / f"{name}.pdf" for name in ("index", "grille", "resume"))
    exporter(file, DemandeExport(made / "dp.docx", made / "dp.pdf", index=index, grille=grille, resume=resume))
    exporter(file, DemandeExport(pdf=made / "copies.pdf", annexes="legeres", ccp=1))
    exporter(file, DemandeExport(word=made / "modele rempli.docx", modele=modele))
    faire_paquet(file, made / "paquet.zip", DemandeExport(resume_au_paquet=True))
    ecrire_fiche(file, made / "entretien.pdf")
    return {path.name: path.read_bytes() for path in made.iterdir()} | {"preview": preview}


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> tuple[Marked, dict[str, bytes]]:
    """A dossier all of whose preuves are confidential, and everything that is made of it."""
    given = marked(confidentielle=True)
    return given, written(given, tmp_path_factory.mktemp("secret"))


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Marked, dict[str, bytes]]:
    """The same dossier, nothing in it confidential."""
    given = marked(confidentielle=False)
    return given, written(given, tmp_path_factory.mktemp("montre"))


def test_of_a_confidential_preuve_the_jury_reads_the_title_alone(secret: tuple[Marked, dict[str, bytes]]) -> None:
    given, files = secret
    assert {name: given.told(octets) - SEEN for name, octets in files.items()} == {name: set() for name in files}
    assert "Preuve.titre" in given.told(files["dp.pdf"]) & given.told(files["dp.docx"])


def test_its_bytes_are_in_nothing_either(secret: tuple[Marked, dict[str, bytes]]) -> None:
    given, files = secret
    for octets in given.pieces:
        digest = hashlib.sha256(octets).hexdigest().encode()
        told = [name for name, made in files.items() for text in texts(made) if digest in text or octets in text]
        assert told == []


def test_the_search_finds_what_the_jury_is_shown(shown: tuple[Marked, dict[str, bytes]]) -> None:
    """What is looked for can be found: the same words are there once the box is not ticked."""
    given, files = shown
    told = {name: given.told(octets) for name, octets in files.items()}
    printed = {"Preuve.titre", "Preuve.alternative", "Preuve.description", "Preuve.adresse", "Preuve.nom_fichier"}
    printed |= {"Citation.legende", "what the file holds"}
    assert told["dp.pdf"] >= printed
    assert told["dp.docx"] >= printed
    assert told["modele rempli.docx"] >= printed
    assert "Lien.phrase" in told["index.pdf"]
    assert told["paquet.zip"] >= printed - {"Preuve.nom_fichier"} | {"what the film holds"}, "files bear their titles"
    assert "Preuve.nom_fichier" in told["preview"]


def test_every_text_of_a_preuve_is_walked() -> None:
    """A field of a type that is not known here would not be looked for."""
    known = (str, bool, int, date | None, tuple[str, ...], Ancre | None)
    for cls in (Preuve, Lien, Citation):
        hints = get_type_hints(cls)
        unknown = {
            f.name: hints[f.name]
            for f in fields(cls)
            if hints[f.name] not in known and get_origin(hints[f.name]) is not Literal and f.name != "sha256"
        }
        assert unknown == {}, cls


def test_what_is_put_in_later_is_blank_too() -> None:
    given = marked(confidentielle=True).dossier
    jury = devant_le_jury(marked(confidentielle=False).dossier)
    for entity in given.all(Preuve).values():
        jury = jury.put(entity)
    assert [p for p in jury.all(Preuve).values() if p != Preuve(p.id, p.genre, p.titre, confidentielle=True)] == []
    assert {lien.phrase for lien in jury.all(Lien).values()} == {""}
    plain = marked(confidentielle=False).dossier
    assert devant_le_jury(plain).tables == plain.tables


def test_who_prints_knows_no_other_dossier() -> None:
    """The type is the door: what takes a ``Dossier`` could be given one with everything in it."""
    room = Path(export.__file__).parent
    through_another_door = [
        path.relative_to(room).as_posix()
        for path in room.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and "Dossier" in {alias.name for alias in node.names}
    ]
    assert through_another_door == []
