"""What an import keeps of an answer's looks, and what it makes of the odd things that files hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from dossier_pro.dp_import.convert import json_import
from dossier_pro.dp_import.lu import DpLu
from dossier_pro.dp_import.reader import lire_dp
from tests.dp_import.conftest import Remplir
from tests.dp_import.filler import W14, W, paragraphe, tableau, texte
from tests.dp_import.helpers import modifie, question_de, relier
from tests.dp_import.known import contenu, feuille, mesurer, png

DECLARE = (
    "Je soussigné(e) Léa Petit, déclare sur l’honneur que les renseignements fournis dans ce dossier sont exacts et "
    "que je suis l’auteur(e) des réalisations jointes."
)


def une(remplir: Remplir, blocs: list[tuple[str, Any]], question: int = 1) -> str:
    """The answer read back from one sheet in which these blocks were typed."""
    known = contenu(par_at=(1,))
    known.feuilles[0].reponses[question] = blocs
    return lire_dp(remplir(known).octets()).exemples[0].reponses[question - 1]


# --- looks ---------------------------------------------------------------------------------------------------------


def test_paragraphs_lists_and_styles_become_markdown(remplir: Remplir) -> None:
    blocs = [
        ("p", "Un début."),
        ("g", "Important"),
        ("ul", "clé de 13"),
        ("ul", "mètre"),
        ("p", "Ensuite :"),
        ("ol", "tracer"),
        ("ol", "couper"),
        ("i", "Fin."),
    ]
    expected = "Un début.\n\n**Important**\n\n- clé de 13\n- mètre\n\nEnsuite :\n\n1. tracer\n2. couper\n\n*Fin.*"
    assert une(remplir, blocs) == expected


def test_cells_of_a_row_stand_on_one_line(remplir: Remplir) -> None:
    blocs = [("p", "Voici :"), ("t", [["Outil", "Usage"], ["Scie", "Découpe"]]), ("p", "Voilà.")]
    assert une(remplir, blocs) == "Voici :\n\nOutil\tUsage\nScie\tDécoupe\n\nVoilà."


def test_marks_in_the_text_stay_text(remplir: Remplir) -> None:
    typed = "Un * étoilé, du **gras** tapé, un \\ et 3 * 4 = 12"
    answer = une(remplir, [("p", typed)])
    assert answer == "Un \\* étoilé, du \\*\\*gras\\*\\* tapé, un \\\\ et 3 \\* 4 = 12"


@pytest.mark.parametrize("bullet", ["- ", "• ", "– ", "▪\t", "\uf0b7 "])
def test_bullets_typed_by_hand_are_items(remplir: Remplir, bullet: str) -> None:
    assert une(remplir, [("p", f"{bullet}premier"), ("p", f"{bullet}second")]) == "- premier\n- second"


def test_numbers_typed_by_hand_keep_their_value(remplir: Remplir) -> None:
    assert une(remplir, [("p", "1. un"), ("p", "2) deux"), ("p", "7. sept")]) == "1. un\n2. deux\n7. sept"


def test_french_typography_is_untouched(remplir: Remplir) -> None:
    typed = "L’été\u00a0: «\u00a0cœur\u00a0», 1\u202f200\u00a0€… à l'« ancienne » – Noël"
    assert une(remplir, [("p", typed)]) == typed


def test_line_ends_stay_and_blank_lines_part_paragraphs(remplir: Remplir) -> None:
    assert une(remplir, [("p", "un\ndeux\n\ntrois")]) == "un\ndeux\n\ntrois"


def test_bold_across_a_blank_line(remplir: Remplir) -> None:
    assert une(remplir, [("g", "un\n\ndeux")]) == "**un**\n\n**deux**"


# --- controls and boxes ---------------------------------------------------------------------------------------------


def test_date_control_that_shows_its_prompt_is_empty(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    control = next(s for s in root.iter(f"{W}sdt") if s.find(f"{W}sdtPr/{W}date") is not None)
    etree.SubElement(control.find(f"{W}sdtPr"), f"{W}showingPlcHdr")
    control.find(f"{W}sdtPr/{W}date").set(f"{W}fullDate", "2017-02-15T00:00:00Z")
    next(control.iter(f"{W}t")).text = "Cliquez ici"
    contexte = lire_dp(modele.octets()).exemples[0].contexte
    assert (contexte.debut_texte, contexte.debut) == ("", None)
    assert contexte.fin == date(2024, 1, 11)


def test_text_typed_in_a_control_that_claims_to_show_its_prompt_is_kept(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    control = next(s for s in root.iter(f"{W}sdt") if texte(s) == "Zoé Aïcha")
    etree.SubElement(control.find(f"{W}sdtPr"), f"{W}showingPlcHdr")
    assert lire_dp(modele.octets()).champs["prenom"] == "Zoé Aïcha"


def test_prompt_of_the_file_itself_is_not_text(remplir: Remplir) -> None:
    """A centre changed the prompt: the file's own placeholder part says so."""
    modele, root = modifie(remplir)
    control = next(s for s in root.iter(f"{W}sdt") if texte(s) == "Zoé Aïcha")
    etree.SubElement(control.find(f"{W}sdtPr"), f"{W}showingPlcHdr")
    next(control.iter(f"{W}t")).text = "Tapez ici votre prénom d’usage"
    modele.parts["word/glossary/document.xml"] = (
        f'<w:glossaryDocument xmlns:w="{W[1:-1]}"><w:docParts><w:docPart><w:docPartBody><w:p><w:r>'
        "<w:t>Tapez ici votre prénom d’usage</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts>"
        "</w:glossaryDocument>"
    ).encode()
    relier(modele, "glossaryDocument", "glossary/document.xml")
    assert lire_dp(modele.octets()).champs["prenom"] == ""


@pytest.mark.parametrize(
    ("formation", "vae", "read"), [("☐", "☒", "vae"), ("☑", "☐", "formation"), ("X", "", "formation"), ("☒", "☒", "")]
)
def test_boxes_ticked_by_hand(remplir: Remplir, formation: str, vae: str, read: str) -> None:
    modele, root = modifie(remplir)
    for box in list(root.iter(f"{W14}checkbox")):
        box.getparent().remove(box)
    for label, glyph in (("Parcours de formation", formation), ("Validation des Acquis", vae)):
        row = next(r for r in root.iter(f"{W}tr") if label in texte(r))
        next(row.iter(f"{W}t")).text = glyph
    lu = lire_dp(modele.octets())
    assert lu.champs["modalite"] == read
    assert bool(lu.doutes) == (formation == vae)


def test_form_field_of_an_old_document(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    for box in list(root.iter(f"{W14}checkbox")):
        box.getparent().remove(box)
    for label, state in (("Parcours de formation", "0"), ("Validation des Acquis", "1")):
        run = next(next(r for r in root.iter(f"{W}tr") if label in texte(r)).iter(f"{W}r"))
        run.remove(run.find(f"{W}t"))
        field = etree.SubElement(run, f"{W}fldChar")
        field.set(f"{W}fldCharType", "begin")
        checked = etree.SubElement(
            etree.SubElement(etree.SubElement(field, f"{W}ffData"), f"{W}checkBox"), f"{W}checked"
        )
        checked.set(f"{W}val", state)
    assert lire_dp(modele.octets()).champs["modalite"] == "vae"


def test_text_box_of_which_only_the_older_copy_was_filled(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    first = next(root.iter(f"{W}txbxContent"))
    next(first.iter(f"{W}t")).text = "Cliquez ici pour taper du texte."
    etree.SubElement(first.find(f"{W}sdt/{W}sdtPr"), f"{W}showingPlcHdr")
    assert lire_dp(modele.octets()).champs["declaration_nom"] == "Zoé Aïcha D’Hervé"


def test_declaration_typed_in_its_lines(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    for box in list(root.iter(f"{W}txbxContent")):
        run = next(a for a in box.iterancestors() if a.tag == f"{W}r")
        if run.getparent() is not None:
            run.getparent().remove(run)
    for start, line in (("Je soussigné", "Je soussigné(e) Zoé Martin,"), ("Fait à", "Fait à Sens le 3 mai 2025")):
        paragraph = question_de(root, start)
        for run in list(paragraph):
            paragraph.remove(run)
        paragraph.append(paragraphe(line).find(f"{W}r"))
    lu = lire_dp(modele.octets())
    assert [lu.champs[f"declaration_{n}"] for n in ("nom", "lieu", "date")] == ["Zoé Martin", "Sens", "3 mai 2025"]
    assert lu.restes == ()


# --- labels ---------------------------------------------------------------------------------------------------------


def test_answer_typed_behind_its_question(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    next(
        question_de(root, "3. Avec qui").iter(f"{W}t")
    ).text = "3. Avec qui avez-vous travaillé\u00a0? Avec un plombier."
    assert lire_dp(modele.octets()).exemples[0].reponses[2].startswith("Avec un plombier.")


def test_question_cut_in_three_paragraphs(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    label = question_de(root, "1. Décrivez")
    next(label.iter(f"{W}t")).text = "1. Décrivez les tâches ou opérations"
    label.addnext(paragraphe("et dans quelles conditions\u00a0:"))
    label.addnext(paragraphe("que vous avez effectuées,"))
    lu = lire_dp(modele.octets())
    assert mesurer(lu, contenu(par_at=(1,))).deplaces == []
    assert lu.restes == ()


def test_labels_joined_in_one_paragraph(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    label = question_de(root, "2. Précisez")
    before = label.getparent().getparent().getprevious()
    joined = "Fin de ma réponse.\n2. Précisez les moyens utilisés\u00a0: un ordinateur"
    next(before.iter(f"{W}tc")).append(paragraphe(joined))
    label.getparent().getparent().getparent().remove(label.getparent().getparent())
    answers = lire_dp(modele.octets()).exemples[0].reponses
    assert answers[0].endswith("Fin de ma réponse.")
    assert answers[1].startswith("un ordinateur")


@pytest.mark.parametrize(
    "line",
    [
        "Contexte : un chantier en site occupé.",
        "Annexes",
        "Sommaire",
        "Exemple n° 3 : la réparation d’une fuite",
        "Activité-type 2, j’y reviendrai",
        "Informations complémentaires",
        "Adresse du chantier : 3 rue Haute",
    ],
)
def test_line_of_an_answer_that_looks_like_a_label(remplir: Remplir, line: str) -> None:
    known = contenu(par_at=(2,))
    known.feuilles[0].reponses[1].insert(1, ("p", line))
    lu = lire_dp(remplir(known).octets())
    found = mesurer(lu, known)
    assert (found.perdus, found.deplaces) == ([], [])
    assert len(lu.exemples) == 2


def test_sheet_without_a_heading_follows_the_one_before(remplir: Remplir) -> None:
    known = contenu(par_at=(2,))
    modele = remplir(known)
    rows = [r for r in modele.root.iter(f"{W}tr") if texte(r).startswith("Activité-type") and "Réaliser" in texte(r)]
    rows[-1].getparent().remove(rows[-1])
    lu = lire_dp(modele.octets())
    assert [e.activite_numero for e in lu.exemples] == [1, 1]
    assert [d.ou for d in lu.doutes] == ["AT 1, exemple 2"]


def test_question_deleted_while_its_control_stays(vierges: dict[str, Path]) -> None:
    """The answers' tags of 2016 are used where the question's text is gone."""
    from tests.dp_import.filler import Remplisseur

    known = contenu(par_at=(1,))
    modele = Remplisseur(vierges["petit-2016"], png()).remplir(known)
    row = next(r for r in modele.root.iter(f"{W}tr") if texte(r).startswith("2. Précisez"))
    following = row.getnext()
    next(following.iter(f"{W}tag")).set(f"{W}val", "2.Préciser les moyens utilisés")
    row.getparent().remove(row)
    found = mesurer(lire_dp(modele.octets()), known)
    assert (found.perdus, found.deplaces) == ([], [])


def test_ccs_sheet(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    label = next(p for p in root.iter(f"{W}p") if texte(p) == "Activité-type ")
    next(label.iter(f"{W}t")).text = "Activité-type CCS "
    exemple = lire_dp(modele.octets()).exemples[0]
    assert (exemple.ccs, exemple.activite_numero) == (True, 1)


def test_dates_that_are_not_understood_stay_as_typed(remplir: Remplir) -> None:
    known = contenu(par_at=(1,))
    known.feuilles[0].debut, known.feuilles[0].fin = "printemps 2023", "à ce jour"
    lu = lire_dp(remplir(known).octets())
    contexte = lu.exemples[0].contexte
    assert (contexte.debut_texte, contexte.fin_texte) == ("printemps 2023", "à ce jour")
    assert (contexte.debut, contexte.fin) == (None, None)
    assert len(lu.doutes) == 2


def test_json_follows_the_contract(remplir: Remplir) -> None:
    data = json_import(lire_dp(remplir(contenu(par_at=(1,), riche=True)).octets()))
    assert data["format"] == "dossier-pro/import-dp/1"
    assert data["modele"] == "2017-09-11"
    assert data["images"] == 2
    assert data["a_replacer"] == []
    assert data["champs"]["modalite"] == "formation"
    (exemple,) = data["exemples"]
    assert (exemple["activite"], exemple["numero"]) == (1, 1)
    assert len(exemple["reponses"]) == 5
    assert exemple["reponses"][3] == "\n".join(
        ["SARL L’Étincelle 1123", "Service rénovation 1124", "Du 01/01/2023 au 11/01/2024"]
    )
    assert exemple["contexte"]["debut"] == "01/01/2023"
    assert exemple["contexte"]["fin_date"] == "2024-01-11"


def test_document_typed_without_tables_or_breaks(tmp_path: Path) -> None:
    """Somebody typed the whole DP into a bare document, with the model's words."""
    from docx import Document

    lines = [
        "Nom de naissance : Petit",
        "Prénom : Léa",
        "Titre professionnel visé : Comptable assistant",
        "Modalité d’accès :",
        "☒ Parcours de formation ☐ Validation des Acquis de l’Expérience (VAE)",
        "Sommaire",
        "Activité-type 1 – Tenir la comptabilité\tp. 3",
        "Exemple n° 1 – Saisir les factures\tp. 3",
        "Déclaration sur l’honneur\tp. 5",
        "Exemples de pratique professionnelle",
        "Activité-type 1 : Tenir la comptabilité",
        "Exemple n° 1 : Saisir les factures",
        "1. Décrivez les tâches ou opérations que vous avez effectuées, et dans quelles conditions :",
        "J’ai saisi les factures.",
        "2. Précisez les moyens utilisés :",
        "Un logiciel.",
        "3. Avec qui avez-vous travaillé ?",
        "Le chef.",
        "4. Contexte",
        "Nom de l’entreprise, organisme ou association : Cabinet Roux",
        "Chantier, atelier, service : Comptabilité",
        "Période d’exercice : Du 01/02/2024 au 30/04/2024",
        "5. Informations complémentaires (facultatif)",
        "Rien.",
        "Déclaration sur l’honneur",
        DECLARE,
        "Fait à Nice le 2 mai 2024",
        "pour faire valoir ce que de droit.",
        "Signature :",
    ]
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    path = tmp_path / "nu.docx"
    document.save(str(path))
    lu: DpLu = lire_dp(path)
    (exemple,) = lu.exemples
    assert (lu.champs["nom_naissance"], lu.champs["prenom"], lu.champs["modalite"]) == ("Petit", "Léa", "formation")
    assert lu.champs["titre"] == "Comptable assistant"
    assert (exemple.activite_numero, exemple.activite_intitule) == (1, "Tenir la comptabilité")
    assert exemple.intitule == "Saisir les factures"
    assert [exemple.reponses[k] for k in (0, 1, 2, 4)] == [
        "J’ai saisi les factures.",
        "Un logiciel.",
        "Le chef.",
        "Rien.",
    ]
    assert (exemple.contexte.entreprise, exemple.contexte.service) == ("Cabinet Roux", "Comptabilité")
    assert exemple.contexte.fin == date(2024, 4, 30)
    assert lu.champs["declaration_nom"] == "Léa Petit"
    assert (lu.champs["declaration_lieu"], lu.champs["declaration_date"]) == ("Nice", "2 mai 2024")
    assert lu.modele == "inconnu"
    assert lu.restes == ()


def test_two_sheets_with_the_same_number(remplir: Remplir) -> None:
    known = contenu(par_at=(1,))
    known.feuilles.append(feuille(1, 1))
    lu = lire_dp(remplir(known).octets())
    assert [(e.numero, e.numero_imprime) for e in lu.exemples] == [(1, 1), (2, 1)]
    assert [(d.ou, "renumérotée" in d.phrase) for d in lu.doutes] == [("AT 1, exemple 2", True)]


def test_nested_table_in_a_cell_of_a_row(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    cell = question_de(root, "Niveau laser").getparent()
    outer = tableau([["gauche", "droite"]])
    next(outer.iter(f"{W}tc")).append(tableau([["a", "b"]]))
    cell.insert(len(cell) - 1, outer)
    answer = lire_dp(modele.octets()).exemples[0].reponses[1]
    assert "gauche\tdroite" in answer
    assert "a\tb" in answer
