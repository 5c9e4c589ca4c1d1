"""The page that explains a package to the secretary of a jury."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dossier_pro.domain.dates import Mois
from dossier_pro.domain.dossier import Candidat, Dossier, Projet, Session
from dossier_pro.export.joined import PieceJointe
from dossier_pro.services.exporting import DemandeExport
from dossier_pro.services.readme import PackageContent, lisez_moi
from tests.export.sample import dossier, referentiel

JOUR = date(2026, 5, 1)
VIDE = PackageContent("Dossier professionnel - Aléa Essai", (), (), {})


def text(made: Dossier, contenu: PackageContent = VIDE, **demande: Any) -> list[str]:
    found = lisez_moi(made, DemandeExport(**demande), contenu, JOUR)
    return found.replace("\u00a0", " ").split("\n")


def whole(*others: Any) -> Dossier:
    return dossier(
        replace(referentiel(), niveau=5),
        Candidat(nom_naissance="Essai", prenom="Aléa"),
        Projet(modalite="formation"),
        *others,
    )


def test_who_presents_what() -> None:
    assert text(whole())[:7] == [
        VIDE.titre,
        "",
        "Candidat : Aléa Essai",
        "Titre professionnel : Assistant de gestion imaginaire (niveau 5)",
        "Code du titre : TP-99999, millésime 01",
        "Présenté : le titre entier",
        "Voie d’accès : parcours de formation",
    ]


def test_a_ccp_alone_is_named_and_so_are_those_aimed_at() -> None:
    line = "Présenté : CCP 2, Contribuer à faire connaître l’offre de l’entreprise"
    assert line in text(whole(), ccp=2)
    assert line in text(whole().put(Projet(objet="ccp", numeros=(2,))))
    assert not any("titre entier" in line for line in text(whole(), ccp=1))


def test_another_certifier_has_a_sheet_and_no_code() -> None:
    ref = replace(referentiel(ministere=False), rncp="RNCP9999", niveau=None)
    lines = text(dossier(ref, Projet(modalite="vae")))
    assert "Certification : Assistant de gestion imaginaire" in lines
    assert "Fiche : RNCP9999" in lines
    assert "Voie d’accès : validation des acquis de l’expérience (VAE)" in lines
    assert not any(line.startswith(("Code", "Candidat")) for line in lines)


@pytest.mark.parametrize(
    ("jours", "said"),
    [
        ([], None),
        ([date(2026, 4, 30), date(2026, 6, 9)], "9 juin 2026"),
        ([date(2026, 9, 1), date(2026, 5, 1)], "1er mai 2026"),
        ([date(2025, 6, 9), date(2024, 6, 9)], "9 juin 2025"),
        ([Mois(2026, 5, 1)], "mai 2026"),
    ],
)
def test_the_session_is_the_next_one_without_what_the_candidate_noted(jours: list[date], said: str | None) -> None:
    sessions = [Session(f"s{n}", jour, "Centre\nde Brest", "prévoir le train") for n, jour in enumerate(jours)]
    lines = [line for line in text(whole(*sessions)) if line.startswith("Session")]
    assert lines == ([f"Session d’examen : {said}, Centre de Brest"] if said else [])
    assert "train" not in "".join(text(whole(*sessions)))


def test_each_annexe_says_where_it_is() -> None:
    jointes = (
        PieceJointe("Document 1", "Le devis", 12),
        PieceJointe("Document 2", "Le plan", None, "annexe\u00a01"),
        PieceJointe("Annexe 1", "Le\nplan", 14),
        PieceJointe("Annexe 2", "L'essai", None, ""),
        PieceJointe("Annexe 3", "Le film"),
    )
    contenu = replace(
        VIDE,
        fichiers=(("a.pdf", "Le dossier : à lire."),),
        jointes=jointes,
        chemins={"Annexe 2": "Annexes/Annexe 2 - L'essai.mp4"},
    )
    lines = text(whole(), contenu)
    assert lines[lines.index("a.pdf") + 1] == "    Le dossier : à lire."
    start = lines.index("DOCUMENTS ILLUSTRANT LA PRATIQUE PROFESSIONNELLE")
    assert [line for line in lines[start:] if line] == [
        "DOCUMENTS ILLUSTRANT LA PRATIQUE PROFESSIONNELLE",
        "1. Le devis : page 12 du dossier",
        "2. Le plan : annexe 1",
        "ANNEXES",
        "Annexe 1 – Le plan : page 14 du dossier",
        "Annexe 2 – L’essai : Annexes/Annexe 2 - L'essai.mp4",
        "Annexe 3 – Le film",
    ]


def test_without_annexes_there_is_no_list() -> None:
    assert not any("ANNEXES" in line for line in text(whole()))
