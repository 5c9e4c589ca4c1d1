"""Sheets under their AT, their headings and numbers, whatever was copied, relabelled or left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.referentiel import Activite, Referentiel
from dossier_pro.dp_import.convert import Importe, activites_lues, vers_dossier
from dossier_pro.dp_import.reader import lire, lire_dp
from dossier_pro.dp_import.verify import juger
from dossier_pro.referentiels import catalogue
from tests.dp_import.conftest import Remplir
from tests.dp_import.filler import Contenu, Modele, W, paragraphe, texte
from tests.dp_import.known import contenu, normal

TITRES = [f"Réaliser les ouvrages de la famille {n}0" for n in (1, 2, 3)]


def _referentiel() -> Referentiel:
    activites = tuple(Activite(f"at{n}", n, titre) for n, titre in enumerate(TITRES, 1))
    return replace(catalogue.trouver("TP-01285:04", ()), activites=activites)


def _importer(modele: Modele) -> Importe:
    return vers_dossier(lire_dp(modele.octets()), _referentiel())


def sheets_of(modele: Modele) -> list[Any]:
    """The tables of the sheets."""
    return [t for t in modele.body if t.tag == f"{W}tbl" and "Décrivez les tâches" in texte(t)]


def row_of(table: Any, label: str) -> Any:
    return next(r for r in table.iter(f"{W}tr") if texte(r).startswith(label))


def cells_of(row: Any) -> list[Any]:
    return [c for c in row if c.tag in (f"{W}tc", f"{W}sdt")]


def write_in(item: Any, text: str) -> None:
    first, *others = list(item.iter(f"{W}t"))
    first.text = text
    for other in others:
        other.text = ""


def number_at(table: Any, text: str) -> None:
    write_in(cells_of(row_of(table, "Activité-type"))[1], text)


def _sous(made: Importe) -> dict[str, list[str]]:
    """The intitulés of the exemples under each activité, in order."""
    ids = ["at1", "at2", "at3", ""]
    found = {i: [e.intitule for e in made.dossier.exemples_de(i)] for i in ids if i}
    found[""] = [e.intitule for e in made.dossier.all(Exemple).values() if not e.activite_id]
    return found


def _voulu(known: Contenu) -> dict[str, list[str]]:
    wanted: dict[str, list[str]] = {"at1": [], "at2": [], "at3": [], "": []}
    for feuille in known.feuilles:
        wanted[f"at{feuille.at}"].append(feuille.intitule)
    return wanted


# --- 5: under the right activité --------------------------------------------------------------------------------------


def test_an_exact_intitule_wins_over_a_number_left_behind(remplir: Remplir) -> None:
    known = contenu(par_at=(1, 2, 3))
    modele = remplir(known)
    for table in sheets_of(modele)[3:]:
        number_at(table, "2")
    made = _importer(modele)
    assert _sous(made) == _voulu(known)
    assert [(e.activite_numero, e.numero) for e in made.lu.exemples] == [(1, 1), (2, 1), (2, 2), (3, 1), (3, 2), (3, 3)]
    moved = [d.ou for d in made.doutes if "porte le numéro 2" in d.phrase]
    assert moved == ["AT 3, exemple 1", "AT 3, exemple 2", "AT 3, exemple 3"]


def test_one_sheet_of_another_activite_is_a_line_of_its_own_on_the_screen(remplir: Remplir) -> None:
    known = contenu(par_at=(1, 2, 2))
    modele = remplir(known)
    number_at(sheets_of(modele)[4], "2")
    lues = activites_lues(lire_dp(modele.octets()))
    assert [(lue.nom, lue.intitule, lue.exemples) for lue in lues] == [
        ("Activité-type 1", TITRES[0], 1),
        ("Activité-type 2", TITRES[1], 2),
        ("Activité-type 3", TITRES[2], 1),
        ("Activité-type 2", TITRES[2], 1),
    ]
    made = _importer(modele)
    assert _sous(made) == _voulu(known)
    assert [d.ou for d in made.doutes if "porte le numéro" in d.phrase] == ["AT 3, exemple 2"]


def test_sheets_without_a_number_are_placed_by_their_intitule(remplir: Remplir) -> None:
    known = contenu(par_at=(2, 2, 1))
    modele = remplir(known)
    for table in sheets_of(modele):
        number_at(table, "")
    made = _importer(modele)
    assert _sous(made) == _voulu(known)
    asked = [d.ou for d in made.doutes if "n’a pas de numéro" in d.phrase]
    assert asked == [f"AT {f.at}, exemple {f.numero}" for f in known.feuilles]


def test_a_sheet_that_is_unsure_is_asked_about_by_its_own_name(remplir: Remplir) -> None:
    known = contenu(par_at=(1, 1))
    known.feuilles[1].at_intitule = "Couper les cheveux"
    known.feuilles[1].at = 4
    made = _importer(remplir(known))
    assert _sous(made)[""] == [known.feuilles[1].intitule]
    assert [(d.ou, "choisissez-la" in d.phrase) for d in made.doutes if d.ou != "Page de garde"] == [
        ("AT 4, exemple 1", True)
    ]


# --- 6: whatever heads the exemple ----------------------------------------------------------------------------------

TETES: dict[str, tuple[str, bool]] = {
    "CP {n} ►": ("CP", True),
    "Compétence {n} ▸": ("Compétence", True),
    "Compétence professionnelle n° {n} :": ("Compétence", True),
    "Exemple :": ("Exemple", False),
    "Situation n° {n} –": ("Situation", True),
    "SITUATION PROFESSIONNELLE {n}": ("Situation", True),
    "Cas pratique {n} ->": ("Cas", True),
    "Ex. {n}": ("Ex", True),
    "Mon intervention {n}": ("Mon", True),
    "CP1.{n} ►": ("CP", True),
}


def _relabel(modele: Modele, tete: str, known: Contenu) -> None:
    for table, feuille in zip(sheets_of(modele), known.feuilles, strict=True):
        write_in(cells_of(row_of(table, "Exemple n"))[0], tete.format(n=feuille.numero))


@pytest.mark.parametrize("tete", TETES)
def test_a_row_where_the_heading_should_be_is_the_heading(remplir: Remplir, tete: str) -> None:
    known = contenu(par_at=(3, 1))
    modele = remplir(known)
    _relabel(modele, tete, known)
    lecture = lire(modele.octets())
    assert [e.intitule for e in lecture.lu.exemples] == [f.intitule for f in known.feuilles]
    assert [e.numero for e in lecture.lu.exemples] == [f.numero for f in known.feuilles]
    if TETES[tete][1]:
        assert [e.numero_imprime for e in lecture.lu.exemples] == [f.numero for f in known.feuilles]
    assert [e.activite_intitule for e in lecture.lu.exemples] == [f.at_intitule for f in known.feuilles]
    assert not [r for r in juger(lecture).de("R4") if r.ok is False]
    assert [r.ou for r in juger(lecture).de("R2") if "l’en-tête" in r.phrase] == [e.nom for e in lecture.lu.exemples]
    assert lecture.lu.restes == ()


@pytest.mark.parametrize("tete", [t for t in TETES if TETES[t][0] not in ("Ex", "Mon")])
def test_the_same_in_one_cell_or_one_line(remplir: Remplir, tete: str) -> None:
    for flat in (False, True):
        known = contenu(par_at=(2, 1))
        modele = remplir(known)
        for table, feuille in zip(sheets_of(modele), known.feuilles, strict=True):
            row = row_of(table, "Exemple n")
            for item in cells_of(row)[1:]:
                row.remove(item)
            sep = "" if tete[-1] in "►▸:–>" else " :"
            write_in(cells_of(row)[0], f"{tete.format(n=feuille.numero)}{sep} {feuille.intitule}")
        if flat:
            _aplatir(modele)
        lu = lire_dp(modele.octets())
        assert [e.intitule for e in lu.exemples] == [f.intitule for f in known.feuilles]
        assert [e.numero for e in lu.exemples] == [f.numero for f in known.feuilles]
        assert [e.activite_intitule for e in lu.exemples] == [f.at_intitule for f in known.feuilles]


def _aplatir(modele: Modele) -> None:
    """No tables: the paragraphs of the sheets' cells, one under the other."""
    from tests.dp_import.mutations import en_paragraphes

    en_paragraphes(modele.root)


AUTRES = ("AT {n} - ", "A.T. n° {n} : ", "CCP {n} : ", "Activité {n} – ", "Activité type n°{n} : ", "Bloc {n} : ")


@pytest.mark.parametrize("tete", AUTRES)
def test_an_activite_that_a_centre_calls_otherwise(remplir: Remplir, tete: str) -> None:
    known = contenu(par_at=(2, 1))
    modele = remplir(known)
    for table, feuille in zip(sheets_of(modele), known.feuilles, strict=True):
        first, *others = cells_of(row_of(table, "Activité-type"))
        write_in(first, tete.format(n=feuille.at) + feuille.at_intitule)
        for item in others:
            item.getparent().remove(item)
    lecture = lire(modele.octets())
    assert [(e.activite_numero, e.numero, e.activite_intitule, e.intitule) for e in lecture.lu.exemples] == [
        (f.at, f.numero, f.at_intitule, f.intitule) for f in known.feuilles
    ]
    assert not [r for r in juger(lecture).de("R4") if r.ok is False]
    changed = [r.ou for r in juger(lecture).de("R2") if "« Activité-type » du modèle a été changé" in r.phrase]
    assert changed == ([] if "type" in tete else [e.nom for e in lecture.lu.exemples])


def test_a_heading_without_the_activite_above_it(remplir: Remplir) -> None:
    """Only the first sheet of the AT bears it; the others begin with « CP 2 ► »."""
    known = contenu(par_at=(3,))
    modele = remplir(known)
    _relabel(modele, "CP {n} ►", known)
    for table in sheets_of(modele)[1:]:
        row = row_of(table, "Activité-type")
        row.getparent().remove(row)
    lu = lire_dp(modele.octets())
    assert [(e.activite_numero, e.numero, e.intitule) for e in lu.exemples] == [
        (1, f.numero, f.intitule) for f in known.feuilles
    ]
    assert [d.ou for d in lu.doutes] == ["AT 1, exemple 2", "AT 1, exemple 3"]
    assert all("05" in normal(e.reponses[4]) for e in lu.exemples)


# --- 7: numbers, and boxes anchored in a heading ---------------------------------------------------------------------


def test_every_sheet_is_exemple_1(remplir: Remplir) -> None:
    known = contenu(par_at=(3, 2))
    modele = remplir(known)
    for table in sheets_of(modele):
        label = cells_of(row_of(table, "Exemple n"))[0]
        write_in(label, "Exemple n°1 ►")
    lecture = lire(modele.octets())
    lu = lecture.lu
    assert [(e.activite_numero, e.numero) for e in lu.exemples] == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]
    assert [d.ou for d in lu.doutes] == ["AT 1, exemple 2", "AT 1, exemple 3", "AT 2, exemple 2"]
    found = [r for r in juger(lecture).de("R4") if r.ok is False]
    assert [(r.ou, r.gravite) for r in found] == [("AT 1", "a_completer"), ("AT 2", "a_completer")]
    assert "3 fiches portent « Exemple n° 1 »" in found[0].phrase
    assert len({e.nom for e in lu.exemples}) == 5


def test_every_sentence_names_one_sheet(remplir: Remplir) -> None:
    """Four sheets « AT 1, exemple 1 », each with a fault of its own: four names."""
    known = contenu(par_at=(4,))
    modele = remplir(known)
    for table in sheets_of(modele):
        write_in(cells_of(row_of(table, "Exemple n"))[0], "Exemple n°1 ►")
    for feuille in known.feuilles:
        feuille.reponses[2] = [("p", "")]
    modele = remplir(known)
    for table in sheets_of(modele):
        write_in(cells_of(row_of(table, "Exemple n"))[0], "Exemple n°1 ►")
    faults = [r.ou for r in juger(lire(modele.octets())).de("R5") if r.ok is False]
    assert faults == [f"AT 1, exemple {n}" for n in (1, 2, 3, 4)]


def test_a_blank_sheet_that_was_left_takes_no_number_away(remplir: Remplir) -> None:
    known = contenu(par_at=(2,))
    modele = remplir(known)
    from copy import deepcopy

    first = sheets_of(modele)[0]
    blank = deepcopy(first)
    for row in list(blank.iter(f"{W}tr")):
        if not texte(row).startswith(("Activité", "Exemple n", "1.", "2.", "3.", "4.", "5.", "Nom", "Chantier", "Pér")):
            for node in row.iter(f"{W}t"):
                node.text = ""
    write_in(cells_of(row_of(blank, "Exemple n"))[1], "")
    write_in(cells_of(row_of(blank, "Nom"))[-1], "")
    write_in(cells_of(row_of(blank, "Chantier"))[-1], "")
    write_in(row_of(blank, "Période"), "Période d’exercice ► Du : au :")
    first.addprevious(blank)
    first.addprevious(paragraphe(""))
    lu = lire_dp(modele.octets())
    assert [e.numero for e in lu.exemples] == [1, 2]
    assert [d for d in lu.doutes if "renumérotée" in d.phrase] == []


def _boite(text: str) -> Any:
    return etree.fromstring(
        f'<w:r xmlns:w="{W[1:-1]}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox>'
        f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


ENDROITS: dict[str, Callable[[Any], Iterator[Any]]] = {
    "activité": lambda table: row_of(table, "Activité-type").iter(f"{W}p"),
    "exemple": lambda table: row_of(table, "Exemple n").iter(f"{W}p"),
    "entreprise": lambda table: row_of(table, "Nom de l").iter(f"{W}p"),
    "service": lambda table: row_of(table, "Chantier").iter(f"{W}p"),
}


@pytest.mark.parametrize("endroit", ENDROITS)
@pytest.mark.parametrize("cellule", [0, -1])
def test_a_text_box_anchored_in_a_heading_is_not_glued_to_it(remplir: Remplir, endroit: str, cellule: int) -> None:
    known = contenu(par_at=(1,))
    modele = remplir(known)
    list(ENDROITS[endroit](sheets_of(modele)[0]))[cellule].append(_boite("Vu par le formateur"))
    lu = lire_dp(modele.octets())
    exemple, feuille = lu.exemples[0], known.feuilles[0]
    assert exemple.activite_intitule == feuille.at_intitule
    assert exemple.intitule == feuille.intitule
    assert (exemple.contexte.entreprise, exemple.contexte.service) == (feuille.entreprise, feuille.service)
    assert lu.a_replacer == ("Vu par le formateur",)


def test_an_intitule_typed_in_a_text_box_is_read_where_nothing_else_is(remplir: Remplir) -> None:
    known = contenu(par_at=(1,))
    modele = remplir(known)
    items = cells_of(row_of(sheets_of(modele)[0], "Exemple n"))
    write_in(items[1], "")
    next(items[1].iter(f"{W}p")).append(_boite("Pose d’un plancher"))
    assert lire_dp(modele.octets()).exemples[0].intitule == "Pose d’un plancher"
