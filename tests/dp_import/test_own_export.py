"""Our own Word file is read and judged like any other: conform, its sommaire true, its text found again."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier_pro.domain.dossier import CHAMPS, Annexe, Candidat, DocumentIllustrant, Dossier, Exemple, Projet
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.domain.referentiel import Activite, Referentiel
from dossier_pro.domain.text import plain
from dossier_pro.dp_import.convert import vers_dossier
from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.dp_import.verify import verifier_docx
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.docx.writer import write_docx
from dossier_pro.export.layout.pagination import paginate
from dossier_pro.services.desk import Desk
from dossier_pro.services.exemple import creer_exemple
from tests.domain.samples import referentiel
from tests.export.sample import rich


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The example dossier."""
    with creer_exemple(tmp_path_factory.mktemp("exemple") / "exemple.dpro") as opened:
        yield opened


def word(dossier: Dossier, desk: Desk) -> bytes:
    document = compose(devant_le_jury(dossier), Options(), desk.read_piece)
    out = io.BytesIO()
    write_docx(document, paginate(document), out)
    return out.getvalue()


@pytest.fixture(scope="module")
def exporte(desk: Desk) -> bytes:
    """Its Word file."""
    return word(desk.dossier, desk)


def test_our_word_file_is_conform(exporte: bytes) -> None:
    found = verifier_docx(exporte)
    assert [r.phrase for r in found.regles if r.ok is False] == []
    assert found.modele == "2017-09-11"
    assert {r.code for r in found.regles if r.ok is None} == {"R15", "R16"}
    assert found.de("R9")[0].ok is True


def test_our_word_file_is_read_back(exporte: bytes, desk: Desk) -> None:
    dossier = desk.dossier
    lu = lire_dp(exporte)
    assert (lu.champs["prenom"], lu.champs["modalite"]) == (dossier.candidat.prenom, dossier.projet.modalite)
    printed = [e for a in dossier.referentiel.activites for e in dossier.exemples_de(a.id)]
    assert [e.intitule for e in lu.exemples] == [e.intitule for e in printed]
    for read, exemple in zip(lu.exemples, printed, strict=True):
        for champ, index in zip(CHAMPS, (0, 1, 2, 4), strict=True):
            wanted = [line.strip() for line in plain(exemple.reponse(champ)).split("\n") if line.strip()]
            assert [line for line in wanted if line not in plain(read.reponses[index])] == []
        assert (read.contexte.debut, read.contexte.fin) == (exemple.debut, exemple.fin)


def test_styles_come_back_word_for_word(exporte: bytes, desk: Desk) -> None:
    first = lire_dp(exporte).exemples[0]
    (activite, *_) = desk.dossier.activites_visees()
    taches = desk.dossier.exemples_de(activite.id)[0].taches
    bold = [part for part in taches.split("**")[1::2] if part]
    assert bold
    assert all(f"**{part}**" in first.reponses[0] for part in bold)


def test_imported_again_it_is_a_dossier_of_the_same_titre(exporte: bytes, desk: Desk) -> None:
    made = vers_dossier(lire_dp(exporte), desk.dossier.referentiel)
    for activite in desk.dossier.referentiel.activites:
        assert len(made.dossier.exemples_de(activite.id)) == len(desk.dossier.exemples_de(activite.id))
    assert made.doutes == ()


@pytest.mark.parametrize("titre", ["Relancer un client.", "Relancer un client…", "Vendre ?", "Livrer (2 fois)"])
def test_a_title_that_ends_in_a_point_is_in_the_sommaire(desk: Desk, titre: str) -> None:
    (activite, *_) = desk.dossier.activites_visees()
    exemple = replace(desk.dossier.exemples_de(activite.id)[0], intitule=titre)
    found = verifier_docx(word(desk.dossier.put(exemple), desk))
    assert [r.ok for r in found.de("R9")] == [True]


def test_lists_with_pages_come_back_as_they_were(desk: Desk) -> None:
    """The page and the place beside each title are ours, and the head of an annexe's pages repeats its title."""
    made, pieces = rich()
    document = compose(made, Options(), lambda sha: pieces.lire(sha) if sha in pieces.contents else io.BytesIO())
    out = io.BytesIO()
    write_docx(document, paginate(document), out)
    lu = lire_dp(out.getvalue())
    back = vers_dossier(lu, desk.dossier.referentiel).dossier
    assert [row.intitule for row in back.ordered(DocumentIllustrant)] == [
        "Lettre d’information du printemps 2024",
        "Ma fiche de questions",
    ]
    assert [row.intitule for row in back.ordered(Annexe)] == [a.intitule for a in document.annexes]
    (text,) = [plain(text) for _, text in lu.textes_annexes]
    assert "Contrat-cadre de la mairie" in text  # an annexe that is a text stays one
    assert "Page" not in text + plain(" ".join(reste.texte for reste in lu.restes))


def test_a_ccp_without_exemple_leaves_no_note(desk: Desk) -> None:
    dossier = desk.dossier
    *_, last = dossier.activites_visees()
    for exemple in dossier.exemples_de(last.id):
        dossier = dossier.drop(Exemple.KIND, exemple.id)
    lu = lire_dp(word(dossier, desk))
    (titre,) = (reste.texte for reste in lu.restes)
    assert titre.startswith(f"Activité-type {last.numero} – ")
    back = vers_dossier(lu, dossier.referentiel)
    assert (back.note, back.lu.restes) == (None, ())
    other = replace(lu, restes=(*lu.restes, replace(lu.restes[0], texte=f"{lu.restes[0].texte} bis")))
    assert [reste.texte[-4:] for reste in vers_dossier(other, dossier.referentiel).lu.restes] == [" bis"]


def test_neutral_dossier_of_another_certifier(desk: Desk) -> None:
    base: Referentiel = referentiel()
    other = replace(base, type="certification-rncp", activites=(Activite("b1", 1, "Tenir un stand"),))
    day = date(2024, 2, 1)
    dossier = Dossier("d", other).put(Candidat(nom_naissance="Petit", prenom="Léa")).put(Projet(modalite="vae"))
    texts = dict.fromkeys(CHAMPS, "J’ai tenu le stand.")
    dossier = dossier.put(
        Exemple("e", "b1", 1, "Salon de mai", entreprise="Roux", service="Stand", debut=day, fin=day, **texts)
    )
    data = word(dossier, desk)
    lu = lire_dp(data)
    assert lu.exemples[0].intitule == "Salon de mai"
    assert lu.restes == ()
    found = verifier_docx(data)
    assert [r.phrase for r in found.regles if r.ok is False] == []
    assert {"R2", "R10", "R12"} <= {r.code for r in found.regles if r.ok is None}


def test_file_on_disk_reads_like_its_bytes(exporte: bytes, tmp_path: Path) -> None:
    path = tmp_path / "dp.docx"
    path.write_bytes(exporte)
    assert lire_dp(path) == lire_dp(exporte)
