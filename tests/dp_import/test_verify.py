"""Each rule on a filled model that holds it, and on the same model with the one fault that breaks it."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from dossier_pro.domain.rules.register import REGLES, VERIFIEES
from dossier_pro.dp_import.verify import Regle, Verification, verification_json, verifier_docx
from tests.dp_import.conftest import Remplir
from tests.dp_import.filler import W14, Contenu, Modele, Remplisseur, W, image, paragraphe, texte
from tests.dp_import.known import contenu, feuille, png

BLOQUANTES = {"R1", "R3", "R4", "R5", "R6", "R8", "R12", "R14"}


def fill(path: Path, known: Contenu) -> Modele:
    return Remplisseur(path, png()).remplir(known)


def para(root: Any, start: str, rank: int = 0) -> Any:
    """The paragraph that begins with these words."""
    return [p for p in root.iter(f"{W}p") if texte(p).strip().startswith(start)][rank]


def ecrire(node: Any, text: str) -> None:
    """Replace the words of a paragraph."""
    first, *others = list(node.iter(f"{W}t"))
    first.text = text
    for other in others:
        other.text = ""


def rangee(root: Any, start: str, rank: int = 0) -> Any:
    return [r for r in root.iter(f"{W}tr") if texte(r).strip().startswith(start)][rank]


def retirer(node: Any) -> None:
    node.getparent().remove(node)


def tableau(root: Any, words: str, rank: int = 0) -> Any:
    return [t for t in root.find(f"{W}body") if t.tag == f"{W}tbl" and words in texte(t)][rank]


# --- a file that holds every rule -----------------------------------------------------------------------------------


def test_filled_model_is_conform(vierge: Path) -> None:
    found = verifier_docx(fill(vierge, contenu(par_at=(3, 1, 2), riche=True)).octets())
    assert [r for r in found.regles if r.ok is False] == []
    assert found.conforme
    assert {r.code for r in found.regles if r.ok is None} == {"R7", "R9", "R15", "R16"}
    assert found.modele == ("2016-06-01" if "2016" in vierge.name else "2017-09-11")


def test_blank_model_is_not_conform(vierge: Path) -> None:
    found = verifier_docx(vierge)
    assert not found.conforme
    assert {r.code for r in found.regles if r.ok is False and r.gravite == "bloquant"} == {
        "R1",
        "R3",
        "R8",
        "R12",
        "R14",
    }
    assert all(found.de(code)[0].ok for code in ("R2", "R10", "R11"))


def test_every_rule_once_and_in_order(remplir: Remplir) -> None:
    found = verifier_docx(remplir(contenu()).octets())
    assert [(r.code, r.gravite) for r in found.regles] == [(rule.code, rule.gravite) for rule in VERIFIEES]
    assert {r.code for r in found.regles if r.gravite == "bloquant"} == BLOQUANTES


def test_json_follows_the_contract(remplir: Remplir) -> None:
    data = verification_json(verifier_docx(remplir(contenu()).octets()))
    assert data["format"] == "dossier-pro/verification/1"
    assert data["conforme"] is True
    assert data["modele"] == "2017-09-11"
    assert all(set(r) == {"code", "ok", "gravite", "ou", "phrase"} for r in data["regles"])


# --- one fault each --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Faute:
    """A fault: what it does to a filled model, the rule that it breaks, whether that blocks, words of the sentence."""

    code: str
    bloque: bool
    mots: str
    faire: Callable[[Any], None]


def _copier_fiche(root: Any) -> None:
    sheet = tableau(root, "Décrivez")
    for _ in range(2):
        sheet.addnext(deepcopy(sheet))


def _question_apres(root: Any) -> None:
    rows = list(tableau(root, "Décrivez").iter(f"{W}tr"))
    start = rows.index(rangee(root, "2. Précisez"))
    for row in reversed(rows[start : start + 4]):
        rows[start + 7].addnext(row)


def _vider_case(root: Any, label: str) -> None:
    row = rangee(root, label)
    for node in row.iter(f"{W}t"):
        if node.text in ("☒", "☐"):
            node.text = "☐"
    for box in row.iter(f"{W14}checked"):
        box.set(f"{W14}val", "0")


def _cocher_tout(root: Any) -> None:
    next(t for t in root.iter(f"{W}t") if t.text == "☐").text = "☒"


def _marges(root: Any, **sides: str) -> None:
    for margins in root.iter(f"{W}pgMar"):
        for name, value in sides.items():
            margins.set(f"{W}{name}", value)


def _taille(root: Any) -> None:
    for size in root.iter(f"{W}pgSz"):
        size.set(f"{W}w", "12240")
        size.set(f"{W}h", "15840")


def _annexe_en_premier(root: Any) -> None:
    body = root.find(f"{W}body")
    moved = tableau(root, "Déclaration sur l’honneur", -1)
    body.insert(body.index(tableau(root, "Sommaire")), moved)


def _boite(root: Any, rank: int, text: str = "") -> None:
    for box in list(root.iter(f"{W}txbxContent"))[2 * rank : 2 * rank + 2]:
        ecrire(box, text)


FAUTES = {
    "sommaire absent": Faute("R1", True, "« Sommaire » manque", lambda r: retirer(tableau(r, "Sommaire"))),
    "section déplacée": Faute("R1", True, "dans l’ordre", _annexe_en_premier),
    "prénom absent": Faute("R1", True, "votre prénom", lambda r: ecrire(para(r, "Zoé Aïcha"), "")),
    "présentation changée": Faute(
        "R2", False, "Le DP appartient", lambda r: ecrire(para(r, "Le DP appartient"), "Le DP est au candidat.")
    ),
    "présentation allongée": Faute(
        "R2", False, "n’est pas du modèle", lambda r: para(r, "Il est consulté").addnext(paragraphe("Bonne lecture !"))
    ),
    "libellé changé": Faute(
        "R2",
        False,
        "Chantier, atelier, service",
        lambda r: ecrire(para(r, "Chantier, atelier"), "Chantier, atelier ou site"),
    ),
    "déclaration changée": Faute(
        "R2", False, "pour faire valoir", lambda r: ecrire(para(r, "pour faire valoir"), "Pour servir.")
    ),
    "quatre exemples": Faute("R3", True, "4 exemples", _copier_fiche),
    "AT sans fiche": Faute("R3", True, "AT 2 est au sommaire", lambda r: retirer(tableau(r, "Décrivez", 2))),
    "AT sans intitulé": Faute(
        "R4",
        True,
        "l’intitulé de l’activité-type",
        lambda r: ecrire(para(r, "Réaliser les ouvrages de la famille 20"), ""),
    ),
    "AT absente": Faute("R4", True, "le numéro", lambda r: retirer(rangee(tableau(r, "Décrivez"), "Activité-type"))),
    "exemple sans intitulé": Faute(
        "R4",
        True,
        "l’intitulé de l’exemple",
        lambda r: ecrire(para(r, "Pose d’un escalier tournant, chantier 1122"), ""),
    ),
    "deux noms pour une AT": Faute(
        "R4", False, "s’appelle", lambda r: ecrire(para(tableau(r, "Décrivez", 1), "Réaliser"), "Poser des portes")
    ),
    "question sans réponse": Faute("R5", True, "question 2 attend", lambda r: ecrire(para(r, "Niveau laser"), "")),
    "question enlevée": Faute("R5", True, "question 3 du modèle", lambda r: retirer(rangee(r, "3. Avec qui"))),
    "question changée": Faute(
        "R5",
        False,
        "texte du modèle",
        lambda r: ecrire(para(r, "3. Avec qui"), "3. Avec qui avez-vous travaillé là-bas ?"),
    ),
    "questions en désordre": Faute("R5", False, "dans l’ordre", _question_apres),
    "service absent": Faute("R6", True, "le service", lambda r: ecrire(para(r, "Service rénovation"), "")),
    "période à l’envers": Faute(
        "R6",
        True,
        "avant d’avoir commencé",
        lambda r: ecrire(next(s for s in r.iter(f"{W}sdt") if texte(s) == "01/01/2023"), "01/01/2025"),
    ),
    "aucune modalité": Faute("R8", True, "Aucune modalité", lambda r: _vider_case(r, "☒")),
    "deux modalités": Faute("R8", True, "Les deux", _cocher_tout),
    "titre changé au sommaire": Faute(
        "R9", False, "ne nomme pas", lambda r: ecrire(para(r, "Exemple n° 1 – Pose"), "Exemple n° 1 – Autre chose")
    ),
    "page absente": Faute(
        "R9", False, "ne donne pas la page", lambda r: ecrire(list(rangee(r, "Exemple n° 1 – Pose"))[-1], "")
    ),
    "pages en désordre": Faute(
        "R9", False, "vient avant", lambda r: ecrire(list(rangee(r, "Exemple n° 1 – Pose"))[-1], "30")
    ),
    "format Letter": Faute("R11", False, "A4", _taille),
    "marges étroites": Faute("R11", False, "marges", lambda r: _marges(r, left="567")),
    "lieu absent": Faute("R12", True, "le lieu", lambda r: _boite(r, 1)),
    "signature enlevée": Faute("R12", True, "signature", lambda r: retirer(para(r, "Signature"))),
    "titres absents du sommaire": Faute(
        "R13", False, "n’est pas au sommaire", lambda r: retirer(rangee(tableau(r, "Sommaire"), "Titres, dipl"))
    ),
    "documents au sommaire seulement": Faute(
        "R13", False, "mais pas dans le dossier", lambda r: retirer(tableau(r, "Documents illustrant", -1))
    ),
    "diplôme sans date": Faute("R13", False, "la date", lambda r: ecrire(para(r, "06/07/2019"), "")),
    "invite restée": Faute(
        "R14",
        True,
        "Cliquez ici pour taper",
        lambda r: ecrire(para(r, "Plan coté"), "Cliquez ici pour taper du texte."),
    ),
    "ligne du sommaire restée": Faute(
        "R14",
        True,
        "Intitulé de l’exemple",
        lambda r: ecrire(para(r, "Exemple n° 1 – Pose"), "► Intitulé de l’exemple n° 1"),
    ),
    "même intitulé deux fois": Faute(
        "R17",
        False,
        "même intitulé",
        lambda r: ecrire(para(r, "Pose", 1), "Pose d’un escalier tournant, chantier 1122"),
    ),
    "nom de la déclaration resté": Faute("R14", True, "[prénom et nom]", lambda r: _boite(r, 0)),
}


def test_each_rule_that_word_is_judged_by_is_broken_by_a_fault() -> None:
    elsewhere = {"R7": test_exemple_of_four_pages, "R10": test_footer_of_no_version}
    broken = {faute.code for faute in FAUTES.values()} | set(elsewhere)
    assert broken == {rule.code for rule in REGLES if rule.word == "examined"}


@pytest.mark.parametrize("faute", FAUTES.values(), ids=FAUTES)
def test_one_fault_breaks_its_rule(remplir: Remplir, faute: Faute) -> None:
    modele = remplir(contenu(par_at=(2, 1)))
    faute.faire(modele.root)
    found = verifier_docx(modele.octets())
    broken = [r for r in found.de(faute.code) if r.ok is False]
    assert any(faute.mots in r.phrase for r in broken), [r.phrase for r in found.regles if r.ok is False]
    assert all(r.ou for r in broken)
    assert found.conforme != faute.bloque


def test_footer_of_no_version(remplir: Remplir) -> None:
    modele = remplir(contenu())
    name = next(n for n in modele.parts if n.startswith("word/footer"))
    modele.parts[name] = modele.parts[name].replace(b"11/09/2017", b"11/09/2027")
    found = verifier_docx(modele.octets())
    assert found.modele == "inconnu"
    assert found.de("R10")[0].ok is False
    assert found.conforme


def test_name_in_its_box_is_enough(remplir: Remplir) -> None:
    """The model prints « [prénom et nom] » under the box: it is a prompt only where the box is empty."""
    found = verifier_docx(remplir(contenu()).octets())
    assert found.de("R14")[0].ok is True


def test_answer_that_is_a_picture_counts(remplir: Remplir) -> None:
    known = contenu(par_at=(1,))
    known.feuilles[0].reponses[2] = [("img", "Mes outils")]
    assert verifier_docx(remplir(known).octets()).de("R5")[0].ok is True


def test_dates_that_cannot_be_compared_are_not_a_fault(remplir: Remplir) -> None:
    known = contenu(par_at=(1,))
    known.feuilles[0].fin = "à ce jour"
    (rule,) = verifier_docx(remplir(known).octets()).de("R6")
    assert rule.ok is None


def test_annexes_may_lie_on_their_side(remplir: Remplir) -> None:
    modele = remplir(contenu(par_at=(1,)))
    sections = list(modele.root.iter(f"{W}sectPr"))
    title = tableau(modele.root, "Annexes", -1)
    wrapper = paragraphe("")
    wrapper.find(f"{W}pPr").append(deepcopy(sections[-1]))
    title.addnext(wrapper)
    last = sections[-1].find(f"{W}pgSz")
    last.set(f"{W}w", "16838")
    last.set(f"{W}h", "11906")
    assert verifier_docx(modele.octets()).de("R11")[0].ok is True


def test_annexes_hold_a_picture_only(remplir: Remplir) -> None:
    known = contenu(par_at=(1,))
    known.annexes = []
    modele = remplir(known)
    assert [r.ou for r in verifier_docx(modele.octets()).de("R13")] == ["Annexes"]
    modele.body.insert(len(modele.body) - 1, image(modele.ajouter_image(png()), "Plan"))
    assert verifier_docx(modele.octets()).de("R13")[0].ok is True


# --- pages ------------------------------------------------------------------------------------------------------------


def pages_de_word(modele: Modele, breaks: dict[str, int]) -> None:
    """Mark pages as Word does on saving: ``breaks`` says how many begin before a paragraph; note their number."""
    from dossier_pro.dp_import.reader import lire

    for start, count in breaks.items():
        node = para(modele.root, start)
        for _ in range(count):
            run = etree.Element(f"{W}r")
            etree.SubElement(run, f"{W}lastRenderedPageBreak")
            etree.SubElement(run, f"{W}t").text = "."
            node.append(run)
    total = lire(modele.octets()).flux.pages
    root = etree.fromstring(modele.parts["docProps/app.xml"])
    pages = root.find("{*}Pages")
    pages.text = str(total)
    modele.parts["docProps/app.xml"] = etree.tostring(root)


def regle(found: Verification, code: str) -> Regle:
    (only,) = found.de(code)
    return only


def test_exemple_of_four_pages(remplir: Remplir) -> None:
    modele = remplir(contenu(par_at=(1, 1)))
    pages_de_word(modele, {"J’ai préparé l’intervention n° 1101": 3})
    rule = regle(verifier_docx(modele.octets()), "R7")
    assert (rule.ok, rule.ou, rule.gravite) == (False, "AT 1, exemple 1", "a_completer")
    assert "4 pages" in rule.phrase


def test_exemples_of_three_pages(remplir: Remplir) -> None:
    modele = remplir(contenu(par_at=(1, 1)))
    pages_de_word(modele, {"J’ai préparé l’intervention n° 1101": 2})
    assert regle(verifier_docx(modele.octets()), "R7").ok is True


def test_page_of_the_sommaire_is_compared_with_words(remplir: Remplir) -> None:
    modele = remplir(contenu(par_at=(1,)))
    pages_de_word(modele, {})
    rules = verifier_docx(modele.octets()).de("R9")
    assert "Word le met page" in rules[0].phrase
    for row, page in (("Titres, dipl", "9"), ("Déclaration sur", "10"), ("Documents ill", "11"), ("Annexes", "12")):
        ecrire(list(rangee(tableau(modele.root, "Sommaire"), row))[-1], page)
    assert regle(verifier_docx(modele.octets()), "R9").ok is True


def sommaire_automatique(modele: Modele, numbers: tuple[str, ...]) -> None:
    """Make each number of the sommaire a field that points at its own title."""
    targets = {
        "Activité-type 1 –": para(tableau(modele.root, "Décrivez"), "Activité-type"),
        "Exemple n° 1 –": para(tableau(modele.root, "Décrivez"), "Exemple n°1"),
        "Exemple n° 2 –": para(tableau(modele.root, "Décrivez", 1), "Exemple n°2"),
        "Titres, dipl": para(tableau(modele.root, "Titres, dipl", -1), "Titres"),
        "Déclaration": para(tableau(modele.root, "Déclaration", -1), "Déclaration"),
        "Documents": para(tableau(modele.root, "Documents ill", -1), "Documents"),
        "Annexes": para(tableau(modele.root, "Annexes", -1), "Annexes"),
    }
    for rank, ((line, target), number) in enumerate(zip(targets.items(), numbers, strict=True)):
        mark = etree.Element(f"{W}bookmarkStart")
        mark.set(f"{W}name", f"_m{rank}")
        target.insert(0, mark)
        cell = list(rangee(tableau(modele.root, "Sommaire"), line))[-1]
        paragraph = next(cell.iter(f"{W}p"))
        for run in paragraph.findall(f"{W}r"):
            paragraph.remove(run)
        field = etree.SubElement(paragraph, f"{W}fldSimple")
        field.set(f"{W}instr", f" PAGEREF _m{rank} \\h ")
        etree.SubElement(etree.SubElement(field, f"{W}r"), f"{W}t").text = number


def test_automatic_sommaire_tells_pages(remplir: Remplir) -> None:
    """Numbers that are fields pointing at their own titles are true, and give the length of each exemple."""
    modele = remplir(contenu(par_at=(2,)))
    sommaire_automatique(modele, ("5", "5", "8", "12", "13", "14", "15"))
    found = verifier_docx(modele.octets())
    assert regle(found, "R9").ok is True
    assert regle(found, "R7").ou == "AT 1, exemple 2"
    assert "4 pages" in regle(found, "R7").phrase


def test_automatic_sommaire_that_was_never_counted(remplir: Remplir) -> None:
    modele = remplir(contenu(par_at=(2,)))
    sommaire_automatique(modele, ("?",) * 7)
    found = verifier_docx(modele.octets())
    assert regle(found, "R9").ok is None
    assert regle(found, "R7").ok is None
    assert regle(found, "R13").ok is True


def test_automatic_number_that_points_elsewhere_proves_nothing(remplir: Remplir) -> None:
    modele = remplir(contenu(par_at=(2,)))
    sommaire_automatique(modele, ("5", "5", "8", "10", "11", "12", "13"))
    marks = [m for m in modele.root.iter(f"{W}bookmarkStart") if m.get(f"{W}name") in ("_m1", "_m4")]
    marks[0].set(f"{W}name", "_m4")
    marks[1].set(f"{W}name", "_m1")
    assert regle(verifier_docx(modele.octets()), "R9").ok is None


def test_two_sheets_of_one_name_are_two_lines(remplir: Remplir) -> None:
    known = contenu(par_at=(1,))
    known.feuilles.append(feuille(1, 2))
    known.feuilles[1].intitule = known.feuilles[0].intitule
    modele = remplir(known)
    assert all(r.ok is not False for r in verifier_docx(modele.octets()).de("R9"))
    retirer(rangee(tableau(modele.root, "Sommaire"), "Exemple n° 2"))
    assert verifier_docx(modele.octets()).de("R9")[0].ok is False
