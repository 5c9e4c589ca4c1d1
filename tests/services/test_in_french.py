"""Whatever the window speaks, what is printed and handed over is French, and nothing else is written into a dossier."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from dossier_pro.domain import translation
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Exemple, Preuve, Session
from dossier_pro.domain.translation import Phrases, tr
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.echeances import exporter_calendrier
from dossier_pro.services.everything import tout_exporter
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.exporting import DemandeExport, exporter
from dossier_pro.services.faisabilite import ecrire_fiche, texte_a_copier
from dossier_pro.services.package import faire_paquet
from dossier_pro.services.repetition import ecrire_questions
from dossier_pro.services.review import entretien
from dossier_pro.services.review.on_paper import exporter_commente, imprimer_remarques
from dossier_pro.services.review.reviewing import Revue
from dossier_pro.services.suivi.cohorte import exporter_suivi
from dossier_pro.services.suivi.following import suivre

FOREIGN = "Zzyzx"


class _Foreign(dict[str, Any]):
    """A language that says one word for everything."""

    def __init__(self, said: Any) -> None:
        super().__init__()
        self._said = said

    def get(self, key: str, default: Any = None) -> Any:
        return self._said


@pytest.fixture
def foreign() -> Iterator[None]:
    translation.speak(Phrases(_Foreign(FOREIGN), _Foreign((FOREIGN, FOREIGN))))
    yield
    translation.speak(None)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    path = tmp_path / "exemple.dpro"
    with creer_exemple(path):
        pass
    return path


def words(path: Path) -> str:
    """Everything that can be read in a file: the text of a PDF, the parts of a ZIP, else its bytes."""
    if path.is_dir():
        return "".join(f"{one.relative_to(path)} {words(one)}" for one in sorted(path.rglob("*")) if one.is_file())
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(path)
        try:
            return "".join(page.get_textpage().get_text_bounded() for page in document)
        finally:
            document.close()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return "".join(name + archive.read(name).decode("utf-8", "ignore") for name in archive.namelist())
    return path.read_bytes().decode("utf-8", "ignore")


@pytest.mark.usefixtures("foreign")
def test_what_the_jury_gets_is_french(example: Path, tmp_path: Path) -> None:
    assert tr("Annexe") == FOREIGN
    made = {name: tmp_path / name for name in ("dp.docx", "dp.pdf", "index.pdf", "grille.pdf", "resume.pdf")}
    word, pdf, index, grille, resume = made.values()
    demande = DemandeExport(word=word, pdf=pdf, index=index, grille=grille, resume=resume)
    exporter(example, demande)
    faire_paquet(example, tmp_path / "paquet")
    for path in (*made.values(), tmp_path / "paquet"):
        read = words(path)
        assert len(read) > 1_000, path.name
        assert FOREIGN not in read, path.name


@pytest.mark.usefixtures("foreign")
def test_what_trainers_and_candidates_take_away_is_french(example: Path, tmp_path: Path) -> None:
    with ouvrir(example) as desk:
        desk.change("Une session", lambda draft: draft.put(Session("s1", datetime(2031, 5, 4).date(), "Lyon", "")))
        dossier = desk.dossier
        revue = Revue.pour_candidat(desk)
        cibles = list(dossier.referentiel.cibles)
        revue.remarquer("manque", "Le titre ne dit pas le résultat.", "exemple", next(iter(dossier.all(Exemple))))
        revue.positionner(cibles[0], "non_demontre", "Rien ne le montre encore.")
        revue.synthetiser(dossier.referentiel.activites[0].id, "Un dossier solide.")
        dossier = desk.dossier
        imprimer_remarques(dossier, pdf=tmp_path / "remarques.pdf", word=tmp_path / "remarques.docx")
        exporter_commente(desk, dossier, tmp_path / "commente.docx")
        ecrire_fiche(dossier, pdf=tmp_path / "faisabilite.pdf", word=tmp_path / "faisabilite.docx")
        exporter_calendrier(dossier, tmp_path / "dates.ics", datetime(2030, 1, 2))
        assert FOREIGN not in texte_a_copier(dossier)
    entretien.ecrire_fiche(example, tmp_path / "entretien.pdf")
    ecrire_questions(example, tmp_path / "questions.pdf")
    exporter_suivi(suivre(tmp_path), tmp_path / "suivi.xlsx")
    tout_exporter(example, tmp_path / "tout.zip")
    made = [path for path in tmp_path.iterdir() if path != example and not path.name.startswith(".")]
    assert len(made) == 10
    for path in made:
        assert re.findall(f".{{40}}{FOREIGN}.{{40}}", words(path)) == [], path.name


@pytest.mark.usefixtures("foreign")
def test_what_a_dossier_keeps_is_french(desk: Desk, tmp_path: Path) -> None:
    photo = tmp_path / "note.txt"
    photo.write_text("Une note", "utf-8")
    desk.ajouter_preuve(photo)
    desk.change("Un exemple", lambda draft: _cite(draft, next(iter(desk.dossier.all(Preuve)))))
    assert [entry.label for entry in desk.historique() if FOREIGN in entry.label] == []
    assert FOREIGN not in repr(desk.dossier)


def _cite(draft: Draft, preuve_id: str) -> None:
    from dossier_pro.services.mapping import citer

    activite = draft.dossier.referentiel.activites[0].id
    draft.put(Exemple("e1", activite, 1, "Vendre"))
    citer(draft, "e1", preuve_id)
