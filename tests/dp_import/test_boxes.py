"""The boxes of « Modalité d'accès », read by what is printed."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from dossier_pro.dp_import.reader import lire
from dossier_pro.dp_import.verify import juger
from tests.dp_import.conftest import Remplir
from tests.dp_import.filler import W14, Modele, W, paragraphe, texte
from tests.dp_import.known import contenu

Geste = Callable[[Any, Any], None]
"""What is done to the row of « Parcours de formation » (to be ticked), and to that of the VAE."""


def _sdt(row: Any) -> Any:
    return next(row.iter(f"{W}sdt"))


def _glyphe(row: Any) -> Any:
    return next(t for t in row.iter(f"{W}t") if (t.text or "").strip() in ("☐", "☒"))


def _remplacer(sign: str) -> Geste:
    def change(row: Any, _other: Any) -> None:
        _sans_controle(row)
        _glyphe(row).text = sign

    return change


def _sans_controle(row: Any) -> None:
    for sdt in list(row.iter(f"{W}sdt")):
        content, parent = sdt.find(f"{W}sdtContent"), sdt.getparent()
        at = parent.index(sdt)
        for rank, child in enumerate(list(content)):
            parent.insert(at + rank, child)
        parent.remove(sdt)


def etat_contraire(row: Any, other: Any) -> None:
    """The state of both boxes says the contrary of what they print."""
    for one, state in ((row, "0"), (other, "1")):
        next(one.iter(f"{W14}checked")).set(f"{W14}val", state)


def etat_vide(row: Any, other: Any) -> None:
    """A converter's ``<w14:checked w:val=""/>``."""
    for one in (row, other):
        checked = next(one.iter(f"{W14}checked"))
        checked.attrib.clear()
        checked.set(f"{W}val", "")


def etat_absent(row: Any, other: Any) -> None:
    """The blank box has no state: by the format it would be ticked."""
    for checked in list(other.iter(f"{W14}checked")):
        checked.attrib.clear()


def symbole(row: Any, _other: Any) -> None:
    """Insertion, Symbole: Wingdings."""
    node = _glyphe(row)
    sym = etree.Element(f"{W}sym")
    sym.set(f"{W}font", "Wingdings")
    sym.set(f"{W}char", "F0FE")
    node.getparent().replace(node, sym)


def symbole_croix(row: Any, other: Any) -> None:
    """Crossed and blank boxes of Wingdings, no control."""
    for one, code in ((row, "F078"), (other, "F06F")):
        _sans_controle(one)
        node = _glyphe(one)
        sym = etree.Element(f"{W}sym")
        sym.set(f"{W}font", "Wingdings")
        sym.set(f"{W}char", code)
        node.getparent().replace(node, sym)


def police(row: Any, other: Any) -> None:
    """Letters in the font Wingdings: « þ » and « o »."""
    for one, letter in ((row, "þ"), (other, "o")):
        _sans_controle(one)
        node = _glyphe(one)
        node.text = letter
        run = node.getparent()
        properties = run.find(f"{W}rPr")
        if properties is None:
            properties = etree.Element(f"{W}rPr")
            run.insert(0, properties)
        for old in properties.findall(f"{W}rFonts"):
            properties.remove(old)
        etree.SubElement(properties, f"{W}rFonts").set(f"{W}ascii", "Wingdings")


def x_a_cote(row: Any, _other: Any) -> None:
    """The box stays blank, a cross is typed beside it."""
    _glyphe(row).text = "☐"
    next(row.iter(f"{W14}checked")).set(f"{W14}val", "0")
    node = _glyphe(row).getparent().getparent()
    node.append(deepcopy(_glyphe(row).getparent()))
    list(node.iter(f"{W}t"))[-1].text = " X"


def x_apres_le_libelle(row: Any, _other: Any) -> None:
    """The box stays blank, a cross is typed after the label."""
    _sans_controle(row)
    _glyphe(row).text = "☐"
    label = next(t for t in row.iter(f"{W}t") if "formation" in (t.text or ""))
    label.text = f"{label.text}  x"


def x_dans_une_zone(row: Any, _other: Any) -> None:
    """A text box with a cross lies over the blank box."""
    _sans_controle(row)
    _glyphe(row).text = "☐"
    pict = etree.fromstring(
        f'<w:r xmlns:w="{W[1:-1]}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox>'
        "<w:txbxContent><w:p><w:r><w:t>X</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    _glyphe(row).getparent().addnext(pict)


def ancien_champ(row: Any, other: Any) -> None:
    """FORMCHECKBOX, as before content controls existed."""
    for one, state in ((row, "1"), (other, "0")):
        _sans_controle(one)
        run = _glyphe(one).getparent()
        field = etree.fromstring(
            f'<w:r xmlns:w="{W[1:-1]}"><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>'
            f'<w:checked w:val="{state}"/></w:checkBox></w:ffData></w:fldChar></w:r>'
        )
        end = etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}"><w:fldChar w:fldCharType="end"/></w:r>')
        run.addnext(end)
        run.addnext(field)
        run.getparent().remove(run)


def sur_une_ligne(row: Any, other: Any) -> None:
    """Both labels typed on one line."""
    cells = list(row.iter(f"{W}tc"))
    for cell in cells:
        for para in list(cell.iter(f"{W}p")):
            para.getparent().remove(para)
        cell.append(paragraphe(""))
    cells[-1].append(paragraphe("[X] Parcours de formation      [ ] Validation des Acquis de l’Expérience (VAE)"))
    other.getparent().remove(other)


def croix_sur_une_ligne(row: Any, other: Any) -> None:
    """Both on one line, blank boxes, a cross beside the first."""
    sur_une_ligne(row, other)
    node = next(t for t in row.iter(f"{W}t") if "formation" in (t.text or ""))
    node.text = "☐ × Parcours de formation      ☐ Validation des Acquis de l’Expérience (VAE)"


GESTES: dict[str, Geste] = {
    g.__name__: g
    for g in (
        etat_contraire,
        etat_vide,
        etat_absent,
        symbole,
        symbole_croix,
        police,
        x_a_cote,
        x_apres_le_libelle,
        x_dans_une_zone,
        ancien_champ,
        sur_une_ligne,
        croix_sur_une_ligne,
    )
}
SIGNES = ("⊠", "×", "x", "X", "☑", "✓", "✔", "✗", "■", "[x]", "(X)", "[ x ]", "\u2611\ufe0f", "☐X", "X☐")
GESTES |= {f"signe {sign}": _remplacer(sign) for sign in SIGNES}

DE_FORMATION = ("sur_une_ligne", "croix_sur_une_ligne", "x_apres_le_libelle")
"""What is typed in the words of the first label."""


@pytest.mark.parametrize(
    ("geste", "modalite"),
    [(g, m) for g in GESTES for m in ("formation", "vae") if m == "formation" or g not in DE_FORMATION],
)
def test_a_box_is_what_it_prints(remplir: Remplir, geste: str, modalite: str) -> None:
    modele = remplir(contenu(par_at=(1,), modalite=modalite))
    rows = rows_of(modele)
    first, second = rows if modalite == "formation" else reversed(rows)
    GESTES[geste](first, second)
    lecture = lire(modele.octets())
    other = {"formation": "vae", "vae": "formation"}[modalite]
    assert lecture.modalites == {modalite: True, other: False}
    assert lecture.lu.champs["modalite"] == modalite
    assert not [r for r in juger(lecture).de("R8") if r.ok is False]


def rows_of(modele: Modele) -> tuple[Any, Any]:
    rows = [r for r in modele.body.iter(f"{W}tr") if {"☐", "☒"} & set(texte(r))]
    return next(r for r in rows if "Parcours" in texte(r)), next(r for r in rows if "Validation" in texte(r))


@pytest.mark.parametrize("sign", ["☐", "o", "[ ]", "( )", "○", ""])
def test_a_blank_box_stays_blank(remplir: Remplir, sign: str) -> None:
    modele = remplir(contenu(par_at=(1,)))
    first, second = rows_of(modele)
    for row in (first, second):
        _sans_controle(row)
        _glyphe(row).text = sign if sign != "o" else "☐"
    lecture = lire(modele.octets())
    assert not any(lecture.modalites.values())
    assert lecture.lu.champs["modalite"] == ""


def test_the_state_counts_where_nothing_is_printed(remplir: Remplir) -> None:
    modele = remplir(contenu(par_at=(1,)))
    for row in rows_of(modele):
        _glyphe(row).text = "\u2042"  # a sign that nobody knows
    assert lire(modele.octets()).modalites == {"formation": True, "vae": False}


def test_the_case_that_was_seen(corpus_path: Path) -> None:
    path = corpus_path.parent / "cases" / "box-empty-val.docx"
    if not path.is_file():
        pytest.skip("the case is not at hand")
    assert not any(lire(path).modalites.values())
