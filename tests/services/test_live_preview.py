"""The pages of one exemple as pictures: the same ones as in the PDF of the whole dossier."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2
from PIL import Image

from dossier_pro.domain.dossier import Candidat, Dossier, Exemple
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.pdf.writer import write_pdf
from dossier_pro.services.live_preview import Metteur, PreviewRequest, matiere
from tests.export.sample import Pieces, dossier, referentiel

LONG = "J’ai répondu à la mairie, puis j’ai suivi la commande jusqu’à la livraison. " * 120


def two_exemples() -> Dossier:
    exemples = (Exemple(f"e{n}", "at-1", n, f"Vendre {n}", LONG * n, "Un tableur", "Seul") for n in (1, 2))
    return dossier(referentiel(activites=1), Candidat(nom_naissance="Essai"), *exemples)


def test_each_page_left_or_right_is_the_one_of_the_pdf():
    made = two_exemples()
    target = io.BytesIO()
    pagination = write_pdf(compose(devant_le_jury(made), Options(), Pieces().lire), target)
    first, last = pagination.exemples["e2"]
    assert last > first
    metteur, exemple = Metteur(made.referentiel), made.all(Exemple)["e2"]
    with pypdfium2.PdfDocument(target.getvalue()) as whole:
        for rank in range(first, last + 1):
            seen = metteur.page(PreviewRequest(1, matiere(made, exemple), rank - first + 1, 600))
            assert (seen.page, seen.pages) == (rank - first + 1, last - first + 1)
            page = whole[rank - 1]
            expected = page.render(scale=600 / page.get_width()).to_pil()
            assert Image.open(io.BytesIO(seen.octets)).tobytes() == expected.tobytes()
            page.close()


def test_what_is_remembered_of_the_last_page_never_shows_in_the_next():
    made = two_exemples()
    kept = Metteur(made.referentiel)
    first, second = made.all(Exemple).values()
    steps = [
        (first, made),
        (replace(first, taches=first.taches + "Encore un mot."), made),  # its own page
        (replace(first, intitule="Un titre qui prend deux lignes dans le sommaire, car il est bien long"), made),
        (second, made.put(replace(first, taches=LONG * 4))),  # pages before it: every number is another
        (replace(second, complements="- un\n- deux"), made.put(Candidat(nom_naissance="Autre"))),  # and other names
        (first, made),
    ]
    for exemple, entered in steps:
        for page in (1, 9):
            asked = PreviewRequest(1, matiere(entered, exemple), page, 400)
            assert kept.page(asked) == Metteur(made.referentiel).page(asked)
