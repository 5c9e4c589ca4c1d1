"""What a person does with files, as functions of a folder, and what each file says once it is done."""

from __future__ import annotations

import re
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pikepdf

from dossier_pro import cli
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Dossier, Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.review.package import lire
from dossier_pro.services import carry_over
from dossier_pro.services.copies import places
from dossier_pro.services.copies.making import sauvegarder
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.review.reviewing import Lecteur, Relecture
from dossier_pro.store.repository import Repository
from tests.fixtures import make_schema_1

FIXTURES = Path(make_schema_1.__file__).parent
TAKEN_BACK, DONE_AGAIN = "repris", "refait"
"""What ``éditer`` says before it takes a step back, and after it has done it again."""
OLD = b"Ce fichier \xc3\xa9tait l\xc3\xa0 avant.\n"


@dataclass(frozen=True, slots=True)
class Work:
    """One thing that is done.

    Attributes:
        name: what it is called.
        do: does it in a folder; what it makes is called ``{}/sortie{}…`` with a number in it.
        makes: the names of what it makes, with ``{}`` for that number.
        changes: the dossier that it writes into, "" where it only reads.
        replaces: whether a file that stands there is replaced.
    """

    name: str
    do: Callable[[Path, int], int]
    makes: tuple[str, ...] = ()
    changes: str = ""
    replaces: bool = False


def _cli(*words: str) -> Callable[[Path, int], int]:
    def do(place: Path, number: int) -> int:
        return cli.main([word.format(number, w=place / "work") for word in words])

    return do


def _edit(place: Path, number: int) -> int:
    """Edits of all sorts; each is said once it is committed."""
    with ouvrir(place / "work" / "d.dpro") as desk:
        done = count_of(desk.dossier)
        for _ in range(6):
            one = next(iter(desk.dossier.all(Exemple).values()))
            made = replace(one, intitule=f"fois {done + 1}", taches=f"Ma tâche {done + 1}. " * 200)
            desk.change("Écrire", partial(_put, made), burst="e" if done % 3 else "")
            done += 1
            print(done, flush=True)
        print(TAKEN_BACK, flush=True)
        desk.undo()
        desk.redo()
        print(DONE_AGAIN, flush=True)
        with tempfile.NamedTemporaryFile(dir="/tmp", suffix=".txt") as piece:  # on a disk that is well
            piece.write(f"{number} {done}".encode() * 30_000)
            piece.flush()
            desk.ajouter_preuve(Path(piece.name), titre="Encore une")
    return 0


def _put(one: Exemple, draft: Draft) -> None:
    draft.put(one)


def count_of(dossier: Dossier) -> int:
    """How many edits ``éditer`` has done in a dossier."""
    found = re.fullmatch(r"fois (\d+)", next(iter(dossier.all(Exemple).values())).intitule)
    return int(found[1]) if found else 0


def _copy(place: Path, number: int) -> int:
    phrases = sauvegarder(place / "work" / "d.dpro", "demande").phrases
    if phrases:
        raise KnownError(" ".join(phrases))
    return 0


def _whole_copy(place: Path, number: int) -> int:
    with ouvrir(place / "work" / "d.dpro") as desk:
        desk.copie(place / "work" / f"sortie{number}.dpro")
    return 0


def _to_send(place: Path, number: int) -> int:
    with ouvrir(place / "work" / "d.dpro", lecture_seule=True) as desk:
        desk.copy_without_history(place / "work" / f"sortie{number}.dpro")
    return 0


def _other_titre(place: Path, number: int) -> int:
    target = place / "work" / f"sortie{number}.dpro"
    carry_over.changer_titre(place / "work" / "d.dpro", "RNCP6568", target).close()
    return 0


def _note(place: Path, number: int) -> int:
    with Relecture(place / "work" / "autre.dpro", Lecteur("Ana Roux")) as relecture:
        relecture.revue.remarquer("precision", f"Une remarque de plus, {number}.", "dossier")
    return 0


def _old(place: Path, number: int) -> int:
    Repository.open(place / "work" / "ancien.dpro").close()
    return 0


W = "{w}/"
EXPORT = ("exporter", W + "d.dpro")
WORKS = (
    Work("éditer", _edit, changes="d.dpro"),
    Work(
        "preuve",
        _cli("preuve", "ajouter", W + "d.dpro", W + "piece.txt", "--critere", "CP1.1", "--exemple", "CCP1.1"),
        changes="d.dpro",
    ),
    Work("fusionner", _cli("relecture", "fusionner", W + "d.dpro", W + "a.avis"), changes="d.dpro"),
    Work("copier", _copy),
    Work(
        "restaurer",
        _cli("sauvegardes", W + "d.dpro", "--restaurer", "1", "-o", W + "sortie{}.dpro"),
        ("work/sortie{}.dpro",),
    ),
    Work("copie", _whole_copy, ("work/sortie{}.dpro",)),
    Work("envoyer", _to_send, ("work/sortie{}.dpro",)),
    Work("migrer", _old, ("work/ancien (avant mise à jour, format 2).dpro",), changes="ancien.dpro"),
    Work("titre", _other_titre, ("work/sortie{}.dpro",)),
    Work("word", _cli(*EXPORT, "--word", W + "sortie{}.docx"), ("work/sortie{}.docx",), replaces=True),
    Work(
        "pdf",
        _cli(*EXPORT, "--pdf", W + "sortie{}.pdf", "--index", W + "index{}.pdf"),
        ("work/sortie{}.pdf", "work/index{}.pdf"),
        replaces=True,
    ),
    Work("paquet zip", _cli(*EXPORT, "--paquet", W + "sortie{}.zip"), ("work/sortie{}.zip",), replaces=True),
    Work("paquet", _cli(*EXPORT, "--paquet", W + "sortie{}"), ("work/sortie{}",)),
    Work(
        "avis",
        _cli("relecture", "exporter", W + "autre.dpro", "-o", W + "sortie{}.avis"),
        ("work/sortie{}.avis",),
        "",
        True,
    ),
    Work("noter", _note),
    Work(
        "suivi xlsx", _cli("suivi", W + ".", "--tableau", W + "sortie{}.xlsx"), ("work/sortie{}.xlsx",), replaces=True
    ),
    Work("suivi csv", _cli("suivi", W + ".", "--tableau", W + "sortie{}.csv"), ("work/sortie{}.csv",), replaces=True),
    Work("tout", _cli("tout-exporter", W + "d.dpro", "-o", W + "sortie{}.zip"), ("work/sortie{}.zip",), replaces=True),
    Work("réparer", _cli("reparer", W + "abime.txt", "-o", W + "sortie{}.dpro"), ("work/sortie{}.dpro",)),
    Work("nouveau", _cli("nouveau", W + "sortie{}.dpro", "--titre", "TP-01285"), ("work/sortie{}.dpro",)),
    Work("depuis", _cli("nouveau", W + "sortie{}.dpro", "--depuis", W + "d.dpro"), ("work/sortie{}.dpro",)),
    Work("exemple", _cli("exemple", W + "sortie{}.dpro"), ("work/sortie{}.dpro",)),
    Work(
        "importer-dp",
        _cli("importer-dp", W + "dp.md", "-o", W + "sortie{}.dpro", "--titre", "TP-01285"),
        ("work/sortie{}.dpro",),
    ),
    Work(
        "référentiel",
        _cli("referentiel", "importer", W + "reac.md", "--enregistrer"),
    ),
    Work(
        "référentiel json",
        _cli("referentiel", "exporter", "TP-01285:04", "--format", "json", "-o", W + "sortie{}.json"),
        ("work/sortie{}.json",),
        replaces=True,
    ),
)


def prepare(place: Path) -> None:
    """Make what everything is done with, below the folder in which the program is at home."""
    work = place / "work"
    for folder in (work, place / "tmp", place / "cle"):
        folder.mkdir(parents=True)
    creer_exemple(work / "d.dpro").close()
    creer_exemple(work / "autre.dpro").close()
    with Relecture(work / "d.dpro", Lecteur("Ana Roux")) as relecture:
        relecture.revue.remarquer("precision", "Une remarque.", "dossier")
    assert cli.main(["relecture", "exporter", str(work / "d.dpro"), "-o", str(work / "a.avis")]) == 0
    with Relecture(work / "autre.dpro", Lecteur("Ana Roux")) as relecture:
        relecture.revue.remarquer("precision", "Une remarque.", "dossier")
    _copy(place, 0)
    (work / "piece.txt").write_text("Une pièce neuve. " * 30_000, "utf-8")
    shutil.copyfile(FIXTURES / "dp-markdown.md", work / "dp.md")
    shutil.copyfile(FIXTURES / "schema-2.dpro", work / "ancien.dpro")
    shutil.copyfile(FIXTURES / "jardinier" / "reac.md", work / "reac.md")
    with closing(sqlite3.connect(work / "d.dpro")) as whole, closing(sqlite3.connect(work / "abime.txt")) as spoilt:
        whole.backup(spoilt)
        spoilt.execute("UPDATE lien SET phrase = 'Autre chose.' WHERE rang = 1")
        spoilt.commit()
    with ouvrir(work / "d.dpro") as desk:
        desk.change("Écrire", lambda draft: _first(draft))
    places.choisir_cle(place / "cle", lambda: ())


def _first(draft: Draft) -> None:
    one = next(iter(draft.dossier.all(Exemple).values()))
    draft.put(replace(one, intitule="fois 0"))


# --- what files say --------------------------------------------------------------------------------------------------


def meaning(path: Path) -> object:
    """What a whole file says, apart from ids and moments; raises where it is not whole."""
    if path.is_dir():
        return sorted((one.name, meaning(one)) for one in path.iterdir() if one.name != "SHA256SUMS.txt")
    if path.suffix == ".dpro":
        return of_dossier(path)
    if path.suffix == ".avis":
        return len(lire(path.read_bytes(), path.name).avis.faits)
    if path.suffix in (".docx", ".xlsx", ".zip"):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            # A group's line may say that one file could not be read.
            return sorted(archive.namelist()) if path.suffix != ".xlsx" else "xl/workbook.xml" in archive.namelist()
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            return len(pdf.pages)
    octets = path.read_bytes()
    if path.suffix == ".csv":
        return octets.count(b"\r\n")
    return len(octets) if path.suffix == ".txt" else octets


def of_dossier(path: Path) -> object:
    """What a dossier holds: how much of each kind, its texts, its pieces whole."""
    with Repository.open(path, read_only=True) as repository:
        dossier = repository.dossier
        for sha256 in dossier.pieces():
            repository.read_piece(sha256).close()
    texts = sorted((one.intitule, one.taches, one.moyens) for one in dossier.all(Exemple).values())
    titles = sorted(one.titre for one in dossier.all(Preuve).values())
    counts = {kind: len(table) for kind, table in sorted(dossier.tables.items())}
    return counts, texts, titles, dossier.referentiel.cle, len(dossier.avis)


def whole(path: Path) -> bool:
    """Whether SQLite finds nothing wrong in a file."""
    with closing(sqlite3.connect(path)) as connection:
        checked = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return checked and not connection.execute("PRAGMA foreign_key_check").fetchall()


def names(place: Path) -> set[str]:
    """The names below a folder, with numbers and ids made alike; two copies of one second have a number too."""
    found = (str(one.relative_to(place)) for one in place.rglob("*"))
    alike = (re.sub(r"\d+", "0", re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "ID", name)) for name in found)
    return {re.sub(r"^(cle|home/sauvegardes)/(.*) 0\.", r"\1/\2.", name) for name in alike}
