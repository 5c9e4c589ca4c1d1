"""LibreOffice prints our Word on the same pages as our PDF, and its sommaire's numbers are those of that printing."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest

from dossier_pro.domain.dossier import Exemple
from dossier_pro.export.document import sommaire
from dossier_pro.export.fonts.widths import largeurs
from dossier_pro.export.layout.house_style import STYLES, TABLES
from tests.export.conftest import write
from tests.export.reading import letters, pdf_pages, words
from tests.export.sample import Pieces, dossier, nasty_dossier, phrase, random_dossier, referentiel, rich
from tests.support import libreoffice

pytestmark = pytest.mark.skipif(libreoffice.skip_reason() is not None, reason=str(libreoffice.skip_reason()))


def neutral():
    base, pieces = rich()
    return type(base)(base.id, referentiel(ministere=False), base.tables), pieces


def long_cover():
    base, pieces = rich()
    return base.put(replace(base.candidat, adresse="\n".join(["Bâtiment, escalier, étage et porte"] * 22))), pieces


def leaning():
    """Lines in italics that fill the column to less than a point: LibreOffice sends their last word down."""
    rng = random.Random(5)
    style = STYLES["Reponse"]
    room = TABLES["reponse"].colonnes[0] - sum(TABLES["reponse"].marges[1::2]) - style.gauche - style.droite
    texts: list[str] = []
    while len(texts) < 40:
        text = f"{phrase(rng)} {phrase(rng)}"[: rng.randint(80, 160)].rstrip(" -–'’") + "il"
        width = largeurs(text, False, True).maxi * style.pt * 20
        if room - 20 < width < room - 9:
            texts.append(f"*{text}*")
    return dossier(referentiel(activites=1), Exemple("e", "at-1", 1, "Vendre", "\n\n".join(texts), "x", "y")), Pieces()


CASES = {
    "rich": rich,
    "italics": leaning,
    "cover of two pages": long_cover,
    "neutral": neutral,
    "random 1": lambda: random_dossier(1),
    "nasty 3": lambda: nasty_dossier(3),
}


@pytest.mark.parametrize("case", CASES)
def test_libreoffice_prints_our_word_on_the_pages_of_our_pdf(case, tmp_path):
    written = write(*CASES[case]())
    path = tmp_path / "dossier.docx"
    path.write_bytes(written.docx)
    printed = pdf_pages(libreoffice.to_pdf(path, tmp_path).read_bytes())
    ours = pdf_pages(written.pdf)
    assert len(printed) == len(ours) == written.pagination.total
    for number, (their, our) in enumerate(zip(printed, ours, strict=True), start=1):
        assert letters(their) == letters(our), f"page {number}"
    assert_numbers_are_true(written, printed)


def assert_numbers_are_true(written, printed):
    """Read the numbers of the printed sommaire, and look for each title on the page that it names."""
    # Leaders, full stops and hyphens (soft in a PDF of LibreOffice) are left out on both sides.
    drop = str.maketrans("", "", ".-\u00ad\u2011")
    flat = ["".join(words(text)).translate(drop).casefold() for text in printed]
    start, stop = written.pagination.pages["sommaire"], written.pagination.pages["exemples"]
    whole = "".join(flat[start - 1 : stop - 1])
    for entree in sommaire(written.document):
        if not entree.ancre:
            continue
        title = "".join(words(entree.texte)).translate(drop).casefold()
        found = re.search(re.escape(title) + r"(?:\([^)]*\))?p(\d+)", whole)
        assert found, entree.texte
        assert int(found[1]) == written.pagination.pages[entree.ancre]
        alone = "".join(words(entree.texte.partition(" – ")[2] or entree.texte)).translate(drop).casefold()
        assert alone in flat[int(found[1]) - 1]
