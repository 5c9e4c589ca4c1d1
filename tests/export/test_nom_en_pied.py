"""The candidate's name at the foot of every page, where that is asked for: on the same pages, in Word as in the PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from page import validate_pdf_bytes

from dossier_pro.domain.dossier import CHAMPS, Annexe, Candidat, Exemple, Preuve
from dossier_pro.dp_import.convert import vers_dossier
from dossier_pro.export.compose import Options
from dossier_pro.services.dp_source import lire_source
from tests.export.conftest import Written, write
from tests.export.reading import part, pdf_pages
from tests.export.sample import picture, rich

NOM = "Zoé Quelqu’un-Œuvre"


@pytest.fixture(scope="module")
def both() -> tuple[Written, Written]:
    """A dossier with a page that lies, without the name on its pages and with it."""
    dossier, pieces = rich()
    large = pieces.add(picture(1600, 900))
    for entity in (
        Candidat(nom_naissance="Quelqu’un-Œuvre", prenom="Zoé"),
        Preuve("p-large", "photo", "Une vue", description="Une vue", mime="image/jpeg", sha256=large),
        Annexe("a-large", 9, "Une vue", "p-large"),
    ):
        dossier = dossier.put(entity)
    return write(dossier, pieces), write(dossier, pieces, Options(nom=True))


def names(written: Written) -> list[int]:
    return [text.replace("\n", " ").count(NOM) for text in pdf_pages(written.pdf)]


def test_the_name_is_on_every_page_and_moves_nothing(both: tuple[Written, Written]) -> None:
    without, named = both
    assert [after - before for before, after in zip(names(without), names(named), strict=True)] == [
        0,
        *[1] * (named.pagination.total - 1),
    ]
    assert named.pagination.pages == without.pagination.pages
    assert any(page.format.couche for page in named.pagination.mise_en_page.pages)

    for profile in ("ua1", "2a"):
        assert validate_pdf_bytes(named.pdf, profile=profile).is_compliant
    said = ["".join(part(named.docx, f"word/footer{n}.xml").itertext()) for n in range(1, 6)]
    assert [text.count(NOM) for text in said] == [0, 1, 1, 1, 1]
    assert all("11/09/2017" in text for text in said)


def test_what_is_read_back_knows_no_name_in_its_answers(both: tuple[Written, Written], tmp_path: Path) -> None:
    for ending, octets in ((".pdf", both[1].pdf), (".docx", both[1].docx)):
        path = tmp_path / f"dp{ending}"
        path.write_bytes(octets)
        made = vers_dossier(lire_source(path).lu, both[1].dossier.referentiel)
        answers = [e.reponse(champ) for e in made.dossier.all(Exemple).values() for champ in CHAMPS]
        assert answers
        assert NOM not in " ".join(answers)
        assert made.dossier.candidat.prenom == "Zoé"


def test_a_name_that_never_ends_keeps_to_one_line() -> None:
    dossier, pieces = rich()
    dossier = dossier.put(Candidat(nom_naissance="de la Très-Longue " * 12, prenom="Zoé"))
    written = write(dossier, pieces, Options(nom=True))
    assert len(written.document.nom_en_pied) <= 91
    assert written.pagination.pages == write(dossier, pieces).pagination.pages
