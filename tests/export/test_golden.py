"""A small dossier, page by page and paragraph by paragraph, against what was looked at and found right.

After a change that is meant: ``python -m tests.export.test_golden`` writes the files anew; read the difference before
committing it.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from dossier_pro.domain.dossier import (
    Annexe,
    Candidat,
    Citation,
    Declaration,
    Diplome,
    Dossier,
    Exemple,
    Lien,
    Preuve,
    Projet,
)
from dossier_pro.export.companions.index import index_flow
from dossier_pro.export.companions.resume import lay_out_resume
from dossier_pro.export.layout.engine import lay_out
from dossier_pro.export.layout.pages import MiseEnPage, Texte
from tests.export.conftest import Written, write
from tests.export.reading import W, part
from tests.export.sample import COMPLEMENTS, EQUIPE, MOYENS, TACHES, dossier, referentiel

GOLDEN = Path(__file__).resolve().parent.parent / "golden"


def small(*, ministere: bool) -> Dossier:
    """Two exemples, a mention, a diplôme, an annexe: something of everything, without pictures."""
    return dossier(
        referentiel(activites=2, ministere=ministere),
        Candidat(nom_naissance="Essai", prenom="Aléa", adresse="1, rue du Test\n00000 Ville-Exemple"),
        Projet(modalite="formation"),
        Declaration("unique", "Aléa Essai", "Ville-Exemple", date(2026, 3, 1)),
        Exemple(
            "e1", "at-1", 1, "Suivre une commande", TACHES, MOYENS, EQUIPE, COMPLEMENTS, "Ateliers Fictibois", "Ventes"
        ),
        Exemple("e2", "at-2", 1, "Écrire une lettre", "J’écris.", "Un tableur", "Seul", debut=date(2025, 1, 1)),
        Preuve("p", "fichier", "Devis signé", nom_fichier="devis.pdf"),
        Citation("c", "e1", "p"),
        Diplome("d", 1, "Baccalauréat", "Académie de Ville-Exemple", "2015"),
        Annexe("a", 1, "", "p"),
        Lien("l", "exemple", "e1", "at-1-cp1-1", "J’ai répondu dans l’heure."),
    )


def page_lines(mise_en_page: MiseEnPage) -> str:
    out = []
    for number, page in enumerate(mise_en_page.pages, start=1):
        out.append(f"===== page {number}")
        for item in page.items:
            if isinstance(item, Texte) and item.ligne.frags:
                text = "".join(f.original or f.piece.text for f in item.ligne.frags)
                out.append(f"{item.base / 20:7.1f}  {item.para.style:<18} {text}")
    return "\n".join(out) + "\n"


def word_lines(written: Written) -> str:
    out = []
    for node in (
        part(written.docx, "word/document.xml").find(f"{W}body").iter(f"{W}p", f"{W}tbl", f"{W}tr", f"{W}sectPr")
    ):
        name = node.tag.rpartition("}")[2]
        if name != "p":
            out.append(f"<{name}>")
            continue
        style = node.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
        text = "".join(
            {f"{W}t": n.text or "", f"{W}tab": "→", f"{W}br": "↵", f"{W}instrText": f"{{{n.text}}}"}[n.tag]
            for n in node.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}instrText")
            if n.getparent().tag == f"{W}r"
        )
        marks = "".join(f" #{b.get(f'{W}name')}" for b in node.iter(f"{W}bookmarkStart"))
        out.append(f"{style}{marks}: {text}")
    return "\n".join(out) + "\n"


def texts() -> dict[str, str]:
    """Every golden text, by the name of its file."""
    official, neutral = write(small(ministere=True)), write(small(ministere=False))
    index = lay_out(index_flow(official.dossier, official.document, official.pagination))
    return {
        "export-dp-pages.txt": page_lines(official.pagination.mise_en_page),
        "export-dp-word.txt": word_lines(official),
        "export-neutre-pages.txt": page_lines(neutral.pagination.mise_en_page),
        "export-index-pages.txt": page_lines(index),
        "export-resume-pages.txt": page_lines(lay_out_resume(official.dossier, official.document, official.pagination)),
    }


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return texts()


@pytest.mark.parametrize(
    "name",
    [
        "export-dp-pages.txt",
        "export-dp-word.txt",
        "export-neutre-pages.txt",
        "export-index-pages.txt",
        "export-resume-pages.txt",
    ],
)
def test_the_small_dossier_is_printed_as_it_was_found_right(made, name):
    assert made[name] == (GOLDEN / name).read_text(encoding="utf-8")


if __name__ == "__main__":
    for file_name, content in texts().items():
        (GOLDEN / file_name).write_text(content, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{file_name}\n")
