"""The sheet for an interview: always one page, whatever there is to say."""

from __future__ import annotations

import io
from datetime import date

import pypdfium2
import pytest

from dossier_pro.domain.readiness import evaluate
from dossier_pro.export.companions.entretien import Fiche, RemarqueOuverte, write_entretiens
from tests.export.sample import rich

JOUR = date(2026, 11, 21)


def pages(remarques: int, longueur: int = 60) -> list[str]:
    dossier, _ = rich()
    target = io.BytesIO()
    faites = [
        RemarqueOuverte(f"CCP 1, exemple {n}", "Précisez qui décide. " * (longueur // 20)) for n in range(remarques)
    ]
    etat = evaluate(dossier, aujourd_hui=JOUR)
    write_entretiens([Fiche(dossier, etat, faites, date(2027, 1, 14))], target, aujourd_hui=JOUR)
    texts = []
    with pypdfium2.PdfDocument(target.getvalue()) as pdf:
        for page in pdf:
            textpage = page.get_textpage()
            texts.append(textpage.get_text_range())
            textpage.close()
    return texts


@pytest.mark.parametrize(("remarques", "longueur"), [(0, 0), (3, 60), (30, 60), (8, 4000)])
def test_it_is_one_page(remarques: int, longueur: int) -> None:
    assert len(pages(remarques, longueur)) == 1


def test_what_does_not_fit_is_counted() -> None:
    (text,) = pages(30)
    assert "14 janvier 2027" in text
    assert "et 22" in text.replace("\u00a0", " ")
    assert "Aucune remarque" in pages(0)[0]
