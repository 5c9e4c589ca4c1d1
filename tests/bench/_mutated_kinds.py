"""What ``mutated_inputs`` tries: each kind of file, how it is spoilt, and what a person's file of it reaches."""

from __future__ import annotations

import functools
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSettings

from dossier_pro.domain.errors import KnownError
from dossier_pro.export.images import prepare
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.office import revisions
from dossier_pro.pieces import kinds, metadata, pages, pdf_copy, printable, retouch, sheet_titles, text, thumbnails
from dossier_pro.referentiels import catalogue
from dossier_pro.resources import user_folder
from dossier_pro.services import dp, drafts, official_model, reader_jobs, referentiels
from dossier_pro.services.copies import making, notes, places
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.review.sending import fusionner_avis, ouvrir_carnet
from dossier_pro.services.suivi.following import suivi_texte, suivre
from tests.bench import _mutated_origins as made
from tests.support import mutating

CLE: Final = "TP-01285-04"
DOSSIER: Final = "0" * 32
PASSWORD: Final = "mot de passe"


@functools.cache
def example() -> tuple[bytes, Desk]:
    """The example's file, and it open for reading: what an ``.avis`` is about."""
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="mutated-"))
    creer_exemple(folder / "e.dpro").close()
    data = (folder / "e.dpro").read_bytes()
    desk = ouvrir(folder / "e.dpro", lecture_seule=True)
    shutil.rmtree(folder)
    return data, desk


class Place:
    """Where the cases of one batch stand: a folder, and a dossier that is opened when it is asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        """The open dossier: the example."""
        if self._desk is None:
            target = self.folder / "e.dpro"
            target.write_bytes(example()[0])
            self._desk = ouvrir(target)
        return self._desk

    def file(self, data: bytes, name: str) -> Path:
        """Write a file."""
        path = self.folder / name
        path.write_bytes(data)
        return path

    def close(self) -> None:
        """Close the dossier."""
        if self._desk is not None:
            self._desk.close()


Take = Callable[[bytes, Place, int], None]


@dataclass(frozen=True)
class Kind:
    """One kind of file."""

    name: str
    ending: str
    origins: Callable[[], list[bytes]]
    mutate: mutating.Mutator
    take: Take
    weight: float = 1.0


class _Silent:
    def __call__(self, *_step: Any) -> None:
        """Nobody listens."""

    def show(self, _value: Any) -> None:
        """Nobody looks."""


def referentiel(ending: str) -> Take:
    """Read as the window does, kept in the catalogue; pasted where there is no ending."""

    def take(data: bytes, place: Place, number: int) -> None:
        source: Path | str = place.file(data, f"s{ending}") if ending else data.decode("utf-8", "replace")
        found = reader_jobs.read(_Silent(), source)
        if isinstance(found, reader_jobs.Choix):
            if not found.fiches:
                return
            found = reader_jobs.read(_Silent(), source, found.fiches[0].code)
        assert isinstance(found, reader_jobs.Ouverture)
        referentiels.resume_texte(found.lecture)
        if isinstance(source, Path):
            reader_jobs.draw(source, 1, 300)
        if number % 4 == 0:
            referentiels.enregistrer(referentiels.reunir(found.lecture).lecture.referentiel)
            catalogue.charger((referentiels.catalogue_utilisateur(),))

    return take


def dp_in(ending: str) -> Take:
    """Read, matched and made into a dossier; verified."""

    def take(data: bytes, place: Place, number: int) -> None:
        source = place.file(data, f"dp{ending}")
        target = place.folder / "neuf.dpro"
        lecture = dp.lire(source)
        dp.importer_json(lecture.lu)
        if number % 3 == 0:
            target.unlink(missing_ok=True)
            dp.importer_avec(lecture, {}, target, CLE)
        elif ending == ".docx" and number % 3 == 1:
            dp.verifier(source)

    return take


def piece(name: str) -> Take:
    """Added as a preuve, shown, read, made clean and ready for the printer."""

    def take(data: bytes, place: Place, number: int) -> None:
        path = place.file(data, name)
        if number % 8 == 0:
            place.desk.ajouter_preuve(path)
        mime = kinds.recognise(name, data[: kinds.HEAD_SIZE])
        metadata.nettoyer(data)
        if name.endswith((".xlsx", ".ods", ".docx", ".odt")):
            sheet_titles.avec_titres(revisions.accepted(data, path.suffix), path.suffix)
        refused: list[KnownError] = []
        for step in (_shown, _read, _printed):
            try:
                step(data, name, mime, path)
            except KnownError as error:
                refused.append(error)
        if refused:
            raise refused[0]

    return take


def _shown(data: bytes, name: str, mime: str, path: Path) -> None:
    if thumbnails.visible(mime):
        thumbnails.vue(data, name, mime, cote=300)
    if mime.startswith("image/"):
        with path.open("rb") as stream:
            prepare(stream, titre="t", lieu="l", alternative="")
        retouch.retoucher(data, name, retouch.Retouche(quarts=1))


def _read(data: bytes, name: str, mime: str, _path: Path) -> None:
    if text.lisible(mime):
        text.texte_de(data, name, mime)


def _printed(data: bytes, name: str, mime: str, _path: Path) -> None:
    if mime in kinds.PRINTED_TEXTS:
        printable.texte_imprimable(data, name, mime)
    if mime == "application/pdf":
        pdf_copy.copier(data)
        try:
            list(pages.dessiner(data, dpi=60, qualite=70, limite=10))
        except pages.PagesError as error:
            raise KnownError(f"{error.faute}.") from error


def avis(data: bytes, place: Place, _number: int) -> None:
    """Merged into the dossier it is about, and taken back."""
    merged = fusionner_avis(place.desk, [place.file(data, "r.avis")], PASSWORD)
    if merged.ajoutes:
        place.desk.undo()


def model(data: bytes, place: Place, _number: int) -> None:
    """Looked at, kept, and read again."""
    official_model.retenir(place.file(data, "modele.docx"))
    official_model.modele_retenu()


# --- the person's own folder ----------------------------------------------------------------------------------------


def own(*parts: str) -> Take:
    """One file of the person's own folder: whatever reads it goes on without."""

    def take(data: bytes, place: Place, _number: int) -> None:
        home = user_folder()
        shutil.rmtree(home, ignore_errors=True)
        target = home.joinpath(*parts)
        target.parent.mkdir(parents=True)
        target.write_bytes(data)
        if "sauvegardes" in parts:
            copy = target.parent / "c.dpro"
            copy.write_bytes(b"x")
            target.replace(notes.note(copy))
        drafts.lire(DOSSIER)
        places.reglages()
        places.tous()
        making.lister(DOSSIER)
        making.connus()
        making.rappel(place.folder / "e.dpro")
        official_model.modele_retenu()
        catalogue.charger((referentiels.catalogue_utilisateur(),))
        settings = Settings()
        settings.recents()
        settings.last_screen(DOSSIER)
        assert settings.zoom
        assert settings.theme

    return take


def notebook(data: bytes, place: Place, _number: int) -> None:
    """The reader's notebook, and a group that is followed with it."""
    home = user_folder()
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    (home / "relectures.sqlite").write_bytes(data)
    group = place.folder / "groupe"
    group.mkdir(exist_ok=True)
    (group / "e.dpro").write_bytes(example()[0])
    suivi_texte(suivre(group))
    with ouvrir_carnet() as carnet:
        carnet.avis(example()[1].dossier.id, "x")


def group_index(data: bytes, place: Place, _number: int) -> None:
    """What was kept of a group."""
    group, target = place.folder / "groupe", user_folder("suivi", "index.json")
    if not group.is_dir():
        group.mkdir()
        (group / "e.dpro").write_bytes(example()[0])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    suivi_texte(suivre(group))


def _own_notebook() -> list[bytes]:
    import os
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        os.environ["DOSSIER_PRO_HOME"] = name
        with ouvrir_carnet() as carnet:
            carnet.partir(DOSSIER, example()[1].dossier.avis)
        return [(Path(name) / "relectures.sqlite").read_bytes()]


def _own_index() -> list[bytes]:
    import os
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        os.environ["DOSSIER_PRO_HOME"] = f"{name}/home"
        (Path(name) / "e.dpro").write_bytes(example()[0])
        suivre(Path(name))
        return [user_folder("suivi", "index.json").read_bytes()]


def _json(value: Any) -> Callable[[], list[bytes]]:
    return lambda: [json.dumps(value).encode()]


_NOTE: Final = {
    "dossier": DOSSIER,
    "quand": "2026-03-02T09:00:00+00:00",
    "raison": "seance",
    "taille": 1,
    "exemples": 3,
    "preuves": 4,
    "poids": 1000,
    "empreinte": "a" * 64,
    "source": "/x/e.dpro",
    "nom": "N",
    "titre": "T",
    "abimees": 0,
    "cachet": [1, 2],
}
_PLACES: Final = {"repertoire": "/x", "anciens": ["/y"], "cle": "/media/cle", "etiquette": "CLE"}


def _settings() -> list[bytes]:
    recents = json.dumps([{"chemin": "/x/e.dpro", "nom": "N", "titre": "T", "ouvert": "2026-03-02T09:00+00:00"}])
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        store = QSettings(f"{name}/f.ini", QSettings.Format.IniFormat)
        for key, value in (("recents", recents), ("ecrans", '{"a": "exemples"}'), ("zoom", "120"), ("theme", "sombre")):
            store.setValue(key, value)
        store.sync()
        return [Path(f"{name}/f.ini").read_bytes()]


_OPEN: Final = ("odt", "ods", "odp")
_PICTURES: Final = ("jpeg", "png", "gif", "webp", "tiff", "bmp", "avif", "heic")


def _one(make: Callable[[], bytes]) -> Callable[[], list[bytes]]:
    return lambda: [make()]


def _piece(name: str, origins: Callable[[], list[bytes]], mutate: mutating.Mutator, weight: float = 1.0) -> Kind:
    return Kind(f"preuve-{Path(name).suffix[1:]}", Path(name).suffix, origins, mutate, piece(name), weight)


def _word_texts() -> list[bytes]:
    return [made.word(), resource_piece("check-list-salon.docx")]


def resource_piece(name: str) -> bytes:
    """A piece of the example."""
    from dossier_pro.resources import resource

    return resource("exemple", "pieces", name).read_bytes()


def _markdown() -> list[bytes]:
    return [(made.ROOT / "tests/fixtures/dp-markdown.md").read_bytes()]


def _avis_files() -> list[bytes]:
    dossier = example()[1].dossier
    return [made.avis(dossier), made.avis(dossier), made.avis(dossier), made.avis(dossier, PASSWORD)]


def _exchanged(kind: str) -> Callable[[], list[bytes]]:
    return functools.partial(made.exchanged, kind)


def _ref(name: str, ending: str, origins: Callable[[], list[bytes]], mutate: mutating.Mutator, weight: float) -> Kind:
    return Kind(f"ref-{name}", ending, origins, mutate, referentiel(ending), weight)


KINDS: Final = (
    _ref("json", ".json", _exchanged("json"), mutating.json_text, 2),
    _ref("case", ".json", _exchanged("case"), mutating.json_text, 2),
    _ref("mahara", ".matrix", _exchanged("mahara"), mutating.json_text, 2),
    _ref("moodle", ".csv", _exchanged("moodle"), mutating.table, 2),
    _ref("rncp", ".xml", made.rncp, mutating.xml, 2),
    _ref("zip", ".zip", made.zipped, mutating.archive, 1),
    _ref("docx", ".docx", made.referentiel_words, mutating.archive, 1),
    _ref("odt", ".odt", _one(functools.partial(made.open_document, "odt")), mutating.archive, 1),
    _ref("text", "", made.referentiel_texts, mutating.octets, 0.5),
    _ref("pdf", ".pdf", made.referentiel_pdfs, mutating.pdf, 0.3),
    Kind("dp-docx", ".docx", made.dp_word, mutating.archive, dp_in(".docx"), 0.5),
    Kind("dp-md", ".md", _markdown, mutating.octets, dp_in(".md"), 1),
    Kind("dp-pdf", ".pdf", made.dp_pdfs, mutating.pdf, dp_in(".pdf"), 1),
    Kind("modele", ".docx", made.models, mutating.archive, model, 0.3),
    _piece("d.docx", _word_texts, mutating.archive, 2),
    _piece("d.xlsx", lambda: [made.sheet(), resource_piece("suivi-des-ventes.xlsx")], mutating.archive, 2),
    _piece("d.pptx", _one(made.slides), mutating.archive, 1),
    *(_piece(f"d.{k}", _one(functools.partial(made.open_document, k)), mutating.archive) for k in _OPEN),
    _piece("d.pdf", made.pdfs, mutating.pdf, 2),
    *(_piece(f"d.{k}", _one(functools.partial(made.picture, k)), mutating.octets, 1.2) for k in _PICTURES),
    _piece("d.eml", _one(made.mail), mutating.octets, 2),
    _piece("d.csv", _exchanged("moodle"), mutating.table, 2),
    _piece(
        "d.html",
        _one(made.page),
        mutating.octets,
    ),
    _piece("d.txt", _markdown, mutating.octets),
    Kind("avis", ".avis", _avis_files, mutating.archive, avis, 1.5),
    Kind("own-brouillons", ".json", _json({"a": "b"}), mutating.json_text, own("brouillons", f"{DOSSIER}.json")),
    Kind("own-copies", ".json", _json(_PLACES), mutating.json_text, own("sauvegardes.json")),
    Kind("own-note", ".json", _json(_NOTE), mutating.json_text, own("sauvegardes", DOSSIER, "carte.json")),
    Kind("own-catalogue", ".json", _exchanged("json"), mutating.json_text, own("referentiels", "r.json")),
    Kind("own-reglages", ".ini", _settings, mutating.octets, own("fenetre.ini")),
    Kind("own-suivi", ".json", _own_index, mutating.octets, group_index, 0.5),
    Kind("own-carnet", ".sqlite", _own_notebook, mutating.octets, notebook, 0.3),
)
