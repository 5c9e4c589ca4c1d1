"""The summary: one page whatever the dossier, and nothing on it that the dossier does not say."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from page import validate_pdf_bytes

from dossier_pro.domain.dossier import (
    Annexe,
    Candidat,
    CcpObtenu,
    DocumentIllustrant,
    Exemple,
    Lien,
    Preuve,
    Projet,
)
from dossier_pro.domain.jury import DossierDuJury
from dossier_pro.domain.referentiel import Activite, Competence, Critere
from dossier_pro.export.companions.resume import TAILLE_MIN, lay_out_resume, write_resume
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.layout.flow import Entetes, Flow
from dossier_pro.export.layout.house_style import STYLES
from dossier_pro.export.layout.pages import MiseEnPage, Texte
from dossier_pro.export.layout.pagination import Pagination
from tests.export.conftest import write
from tests.export.reading import pdf_pages
from tests.export.sample import Pieces, dossier, referentiel, rich

PAGE = 7
VIDES = Entetes((), (), ())
RIEN = MiseEnPage(Flow("", "", "", None, (), VIDES, VIDES), (), {}, {}, True)


def laid_out(
    base: DossierDuJury, options: Options | None = None, compte="dossier", pieces: Pieces | None = None
) -> MiseEnPage:
    """The summary of a dossier whose every place is on page 7: nothing of the dossier itself is laid out."""
    pagination = Pagination(
        defaultdict(lambda: PAGE),
        PAGE,
        {},
        MiseEnPage(Flow("", "", "", None, (), VIDES, VIDES), (), {}, {}, True),
        compte,
    )
    return lay_out_resume(base, compose(base, options or Options(), (pieces or Pieces()).lire), pagination)


def lines(mise_en_page: MiseEnPage) -> list[str]:
    """The lines of the one page, those of a row joined, with plain spaces."""
    (page,) = mise_en_page.pages
    rows: dict[float, list[str]] = defaultdict(list)
    for item in page.items:
        if isinstance(item, Texte) and item.ligne.frags:
            rows[item.base].append("".join(f.original or f.piece.text for f in item.ligne.frags))
    return [" | ".join(row).replace("\u00a0", " ").replace(" |  | ", " | ") for _, row in sorted(rows.items())]


def titre(activites: int, competences: int, texte: str = "Suivre les ventes"):
    """A titre of a given size; its last compétence has one critère, the others two."""
    made = []
    for a in range(1, activites + 1):
        cps = tuple(
            Competence(
                f"c{a}-{c}",
                c,
                texte,
                criteres=tuple(Critere(f"k{a}-{c}-{k}", f"Critère {k}") for k in range(2 if c < competences else 1)),
            )
            for c in range(1, competences + 1)
        )
        made.append(Activite(f"at-{a}", a, texte, competences=cps))
    return replace(referentiel(), activites=tuple(made), transversales=())


def test_it_says_what_the_dossier_says_and_counts_what_the_jury_is_shown():
    said = lines(
        laid_out(
            dossier(
                titre(1, 3),
                Candidat(nom_naissance="Essai", prenom="Aléa"),
                Projet(modalite="vae"),
                Exemple("e", "at-1", 1, "Vendre", "J’ai vendu.", debut=date(2025, 3, 1), fin=date(2025, 6, 2)),
                Exemple("f", "at-1", 2, "Suivre", "J’ai suivi.", debut=date(2025, 3, 1)),
                Preuve("p", titre="Devis", confidentielle=True, description="secret"),
                Annexe("a", 1, "", "p"),
                DocumentIllustrant("d", 1, "Le plan"),
                Lien("l1", "exemple", "e", "k1-1-0", "Ici."),
                Lien("l2", "exemple", "e", "k1-2-0", "Ici."),
                Lien("l3", "exemple", "e", "k1-2-1", "Là."),
                Lien("l4", "exemple", "e", "k1-3-0", " "),
            )
        )
    )
    text = "\n".join(said)
    for line in (
        "Candidat :Aléa Essai",
        "Code du titre :TP-99999, millésime 01",
        "Présenté :le titre entier",
        "Voie d’accès :validation des acquis de l’expérience (VAE)",
        "CCP 1 – Suivre les ventes",
        "Exemple n° 1 – Vendre | du 01/03/2025 au 02/06/2025 | 7",
        "Exemple n° 2 – Suivre | début : 01/03/2025 | 7",
        "CP 1 – Suivre les ventes | 1 critère sur 2",
        "CP 2 – Suivre les ventes | les 2 critères",
        "CP 3 – Suivre les ventes | aucun",
    ):
        assert line in said, text
    assert "Les numéros de page sont ceux du dossier." in text
    assert "Annexe 1 – Devis | Document confidentiel, non reproduit ici" in said, text
    assert "Document 1 – Le plan | —" in said, text
    assert "secret" not in text


def test_a_part_alone_and_what_was_obtained_before_are_said():
    base, pieces = rich()
    alone = lines(laid_out(base, Options(ccp=2), pieces=pieces))
    assert "Présenté :CCP 2" in alone
    assert not any(line.startswith("CCP 1") for line in alone)
    two = dossier(titre(3, 1), CcpObtenu("a", 2), Exemple("e", "at-1", 1, "Vendre", "J’ai vendu."))
    assert "Déjà obtenu :CCP 2" in lines(laid_out(two))


@pytest.mark.parametrize(
    ("compte", "phrase", "page"), [("pdf", "ceux du dossier en PDF", "7"), ("rien", "les pages dépendent", "—")]
)
def test_it_says_which_pages_it_counts(compte, phrase, page):
    base = dossier(titre(1, 1), Exemple("e", "at-1", 1, "Vendre", "J’ai vendu."), Annexe("a", 1, "Plan"))
    said = lines(laid_out(base, compte=compte))
    assert phrase in " ".join(said)
    assert f"Exemple n° 1 – Vendre | — | {page}" in said


TEXTES = st.sampled_from(("Suivre", "Suivre les ventes et les achats de l’atelier " * 6, "W" * 300, "mot " * 80, ""))


@settings(max_examples=15, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
@given(
    activites=st.sampled_from((1, 3, 5, 12, 25)),
    competences=st.sampled_from((0, 1, 5, 9)),
    exemples=st.integers(0, 3),
    annexes=st.sampled_from((0, 1, 8, 60)),
    texte=TEXTES,
    nom=TEXTES,
)
def test_it_is_one_page_whatever_the_dossier_and_no_list_loses_a_row(
    activites, competences, exemples, annexes, texte, nom
):
    base = dossier(
        titre(activites, competences, texte or "x"),
        Candidat(nom_naissance=nom, prenom=nom),
        *(
            Exemple(f"e{a}-{n}", f"at-{a}", n, texte, "J’ai vendu.")
            for a in range(1, activites + 1)
            for n in range(1, exemples + 1)
        ),
        *(Annexe(f"a{n}", n, texte or "Plan") for n in range(1, annexes + 1)),
    )
    said = lines(laid_out(base))
    bands = [i for i, line in enumerate(said) if re.match(r"CCP \d+( –|…)", line)]
    tail = next((i for i, line in enumerate(said) if line == "Documents et annexes"), len(said))
    last = [line for line in said[bands[-1] : tail] if line.startswith("et ")]
    hidden = activites - len(bands)
    assert not hidden or last[-1] in (f"et {hidden} autres", "et 1 autre")
    shown = sum(line.startswith("Annexe ") for line in said)
    rest = [int(m[1]) for line in said[tail:] if (m := re.match(r"et (\d+) autre", line))]
    assert shown + sum(rest) == annexes


def test_the_same_bytes_twice_to_the_standards_on_one_page(sample):
    made = []
    for _ in range(2):
        target = io.BytesIO()
        write_resume(sample.dossier, sample.document, sample.pagination, target)
        made.append(target.getvalue())
    assert made[0] == made[1]
    assert len(pdf_pages(made[0])) == 1
    for profile in ("ua1", "2a"):
        assert validate_pdf_bytes(made[0], profile=profile).is_compliant
    assert min(s.pt for name, s in STYLES.items() if name.startswith("Res") and name != "ResBlanc") == TAILLE_MIN


def test_its_pages_are_those_of_the_file():
    written = write(dossier(titre(2, 1), *(Exemple(f"e{n}", f"at-{n}", 1, f"Vendre {n}", "Oui.") for n in (1, 2))))
    said = lines(lay_out_resume(written.dossier, written.document, written.pagination))
    pages = pdf_pages(written.pdf)
    for n in (1, 2):
        (row,) = (line for line in said if line.startswith(f"Exemple n° 1 – Vendre {n} |"))
        page = int(row.rpartition("| ")[2])
        assert page == written.pagination.pages[f"at{n}_ex1"]
        assert f"Vendre {n}" in pages[page - 1].replace("\u00a0", " ")
