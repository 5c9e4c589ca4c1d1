"""The user's own catalogue."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Critere, Source, critere_ids
from dossier_pro.referentiels.lecture import Lecture
from dossier_pro.services import referentiels
from dossier_pro.services.dossiers import NouveauDossier, creer, titres_disponibles
from tests.domain.samples import CLE, referentiel


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))


def test_what_is_kept_can_carry_a_dossier(tmp_path: Path) -> None:
    assert CLE not in {r.cle for r in titres_disponibles()}
    path = referentiels.enregistrer(referentiel())
    assert path.parent == referentiels.catalogue_utilisateur()
    assert {r.cle for r in titres_disponibles()} >= {CLE, "TP-01285:04"}
    with creer(tmp_path / "d.dpro", NouveauDossier(CLE)) as atelier:
        assert atelier.dossier.referentiel == referentiel()
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_catalogue_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "fichier"
    blocked.write_text("x")
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(blocked))
    with pytest.raises(KnownError, match="catalogue"):
        referentiels.enregistrer(referentiel())


def test_a_document_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="n’existe pas"):
        referentiels.lire(tmp_path / "absent.pdf")


def read(kind: str, texts: tuple[str, ...]) -> Lecture:
    ref = referentiel()
    first = ref.activites[0].competences[0]
    ids = critere_ids(CLE, ("AT", 1, "CP", 1), texts)
    criteres = tuple(Critere(i, t, "re" if kind == "re" else "reac") for i, t in zip(ids, texts, strict=True))
    activite = replace(
        ref.activites[0], competences=(replace(first, criteres=criteres), ref.activites[0].competences[1])
    )
    source = Source(f"document {kind}", kind, "1" * 64)  # type: ignore[arg-type]
    return Lecture(replace(ref, source=source, activites=(activite, ref.activites[1])))


def texts_of(lecture: Lecture) -> list[str]:
    return [c.texte for c in lecture.referentiel.activites[0].competences[0].criteres]


def test_a_re_joins_the_reac_that_is_there_and_a_newer_reac_stands_alone() -> None:
    referentiels.enregistrer(referentiel())
    joined = referentiels.reunir(read("re", ("Les résultats 1.1 sont atteints", "Le registre est signé")))
    assert texts_of(joined.lecture) == [
        "Le résultat 1.1 est atteint",
        "Le résultat 1.2 est atteint",
        "Le registre est signé",
    ]
    assert "une seule fois" in joined.phrase
    alone = referentiels.reunir(read("reac", ("Autre chose",)))
    assert texts_of(alone.lecture) == ["Autre chose"]
    assert alone.phrase == ""
