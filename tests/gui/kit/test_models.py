"""The models of lists and tables, without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dates import Mois
from dossier_pro.domain.dossier import (
    Citation,
    Dossier,
    Exemple,
    Experience,
    Lien,
    Position,
    Preuve,
    Projet,
    new_id,
)
from dossier_pro.domain.judged import empreinte_jugee
from dossier_pro.domain.readiness import evaluate, segments
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.text import en_octets
from dossier_pro.gui.couverture.model import CouvertureModel
from dossier_pro.gui.exemples.model import ExemplesModel, rows_of
from dossier_pro.gui.kit.rows_model import TABLEAUX, HintRole, LignesModel
from dossier_pro.gui.kit.states import ORDRE, etat_visuel, mot, phrase_comptes
from dossier_pro.gui.preuves.model import PreuvesFilter, PreuvesModel, lignes
from dossier_pro.gui.referentiel.model import ReferentielFilter, ReferentielModel, etat_en_mots
from dossier_pro.services.dossiers import titres_disponibles
from tests.gui.hands import there

JOUR = date(2026, 3, 1)


@pytest.fixture(scope="session")
def ref() -> Referentiel:
    return next(r for r in titres_disponibles() if r.cle == "TP-01285:04")


@pytest.fixture
def dossier(ref: Referentiel) -> Dossier:
    """Two exemples and two preuves; one critère declared, one tied without effect."""
    at1, at2 = ref.activites[:2]
    c1, c2 = at1.competences[0].criteres[:2]
    made = Dossier("d", ref)
    for entity in (
        Projet(modalite="vae"),
        Exemple("e1", at1.id, 1, "Traiter une commande", taches="J’ai traité la commande."),
        Exemple("e2", at2.id, 1),
        Preuve("p1", titre="Devis signé", genre="fichier", jour=date(2026, 3, 4), origine="Atelier"),
        Preuve("p2", titre="Photo de l’atelier", genre="photo"),
        Lien("l1", "exemple", "e1", c1.id, "J’ai suivi la procédure."),
        Lien("l2", "preuve", "p1", c2.id, "Le devis le montre."),
    ):
        made = made.put(entity)
    return made


def _etat(dossier: Dossier):
    return evaluate(dossier, aujourd_hui=JOUR)


# --- states ----------------------------------------------------------------------------------------------------------


def test_one_shape_per_cible_from_two_tiers(dossier: Dossier, ref: Referentiel) -> None:
    c1, c2, c3 = ref.activites[0].competences[0].criteres[:3]
    judged = Position("x", "F. Ormatrice", c1.id, "confirme", empreinte_jugee(dossier, c1.id), 1)
    missing = Position("y", "F. Ormatrice", c3.id, "non_demontre", empreinte_jugee(dossier, c3.id), 1)
    etat = _etat(dossier.put(judged).put(missing))
    assert [etat_visuel(etat.cibles[c.id]) for c in (c1, c2, c3)] == ["confirme", "absent", "non_demontre"]
    assert etat_visuel(_etat(dossier).cibles[c1.id]) == "declare"


def test_counts_sum_to_the_number_of_cibles_and_agree_with_etat(dossier: Dossier, ref: Referentiel) -> None:
    etat = _etat(dossier)
    for ccp in etat.ccp:
        mine = segments(e for e in etat.cibles.values() if e.cible.activite == ccp.activite)
        assert sum(mine.values()) == ccp.comptes.total
        assert (mine["declare"], mine["absent"]) == (ccp.comptes.declares, ccp.comptes.absents)


def test_words_for_counts(dossier: Dossier) -> None:
    comptes = _etat(dossier).ccp[0].comptes
    assert (
        phrase_comptes(comptes, "critere")
        == "15\u00a0critères : 1 déclaré, 14 absents. Pas encore d’avis de formateur."
    )
    assert mot("declare", 2) == "déclarés"
    assert len({mot(state) for state in ORDRE}) == 5


# --- exemples --------------------------------------------------------------------------------------------------------


def test_the_list_of_exemples(qtbot: QtBot, dossier: Dossier) -> None:
    model = ExemplesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    model.show_rows(rows_of(dossier, _etat(dossier), editable=True))
    kinds = [there(model.row_at(model.index(i))).kind for i in range(model.rowCount())]
    assert kinds == ["activite", "exemple", "ajouter"] * 2
    blank = there(model.row_at(model.index_of("e2")))
    assert blank.text == "Exemple 1, sans intitulé"
    assert "questions 1, 2, 3 à écrire" in blank.under
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_only_what_is_presented_is_listed_with_what_exists(dossier: Dossier) -> None:
    one = dossier.put(replace(dossier.projet, objet="ccp", numeros=(2,)))
    sigles = [r.activite.sigle for r in rows_of(one, _etat(one), editable=False) if r.kind == "activite"]
    assert sigles == ["CCP 1", "CCP 2"]
    bare = one.drop("exemple", "e1")
    assert {r.activite.sigle for r in rows_of(bare, _etat(bare), editable=False)} == {"CCP 2"}


def test_words_that_change_do_not_reset_the_list(qtbot: QtBot, dossier: Dossier) -> None:
    model = ExemplesModel()
    model.show_rows(rows_of(dossier, _etat(dossier), editable=True))
    changed = dossier.put(replace(there(dossier.get(Exemple, "e1")), intitule="Autre"))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_rows(rows_of(changed, _etat(changed), editable=True))
    assert model.data(model.index_of("e1")) == "Autre"


# --- preuves ---------------------------------------------------------------------------------------------------------


def test_where_a_preuve_is_used(dossier: Dossier) -> None:
    used, free = lignes(dossier)
    assert (used.usage, used.libre, used.vue) == ("liée à 1\u00a0critère, aucun montré", False, "vide")
    assert (free.usage, free.libre) == ("liée à rien", True)
    assert used.resume == "Fichier · 4 mars 2026 · Atelier"
    cited = dossier.put(Citation("c", "e1", "p2"))
    assert lignes(cited)[1].usage == "ne montre rien encore"


def test_preuves_are_found_without_accents_and_by_use(qtbot: QtBot, dossier: Dossier) -> None:
    model, proxy = PreuvesModel(), PreuvesFilter()
    proxy.setSourceModel(model)
    model.show_rows(lignes(dossier))
    proxy.search("PHOTO atelier")
    assert [proxy.index(i, 0).data() for i in range(proxy.rowCount())] == ["Photo de l’atelier"]
    proxy.search("signe")
    assert proxy.rowCount() == 1
    proxy.search("")
    proxy.only_free(True)
    assert [proxy.index(0, 0).data(), proxy.rowCount()] == ["Photo de l’atelier", 1]


@pytest.mark.parametrize(("octets", "words"), [(1, "1\u00a0ko"), (842_400, "842\u00a0ko"), (1_440_000, "1,4\u00a0Mo")])
def test_sizes_as_people_read_them(octets: int, words: str) -> None:
    assert en_octets(octets) == words


# --- the matrix ------------------------------------------------------------------------------------------------------


def test_the_matrix(qtbot: QtBot, dossier: Dossier, ref: Referentiel) -> None:
    model = CouvertureModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    model.show_dossier(dossier, _etat(dossier))
    assert [o.court for o in model.origines] == ["1.1", "2.1", "P1", "P2"]
    c1, c2 = ref.activites[0].competences[0].criteres[:2]
    declared = there(model.case_at(model.index(model.row_of(c1.id), 0)))
    without_effect = there(model.case_at(model.index(model.row_of(c2.id), 2)))
    elsewhere = there(model.case_at(model.index(model.row_of(c1.id), 1)))
    assert (declared.etat, without_effect.etat) == ("declare", "absent")
    assert (elsewhere.etat, elsewhere.possible) == (None, False)
    assert model.case_at(model.index(0, 0)) is None
    assert "J’ai suivi la procédure." in model.words_at(model.index(model.row_of(c1.id), 0))
    assert len([e for e in model.entrees if e.etat]) == 36


def test_the_matrix_by_ccp_and_by_state(qtbot: QtBot, dossier: Dossier, ref: Referentiel) -> None:
    model = CouvertureModel()
    model.show_dossier(dossier, _etat(dossier), activite_id=ref.activites[1].id)
    assert len([e for e in model.entrees if e.etat]) == 16
    assert [o.court for o in model.origines] == ["2.1", "P1", "P2"]
    model.show_dossier(dossier, _etat(dossier), activite_id="*")
    assert len([e for e in model.entrees if e.etat]) == 5
    model.show_dossier(dossier, _etat(dossier), filtre="rien")
    assert len([e for e in model.entrees if e.etat]) == 35
    model.show_dossier(dossier, _etat(dossier), filtre="confirme")
    assert model.entrees == []


# --- the tree --------------------------------------------------------------------------------------------------------


def test_the_tree_of_the_referentiel(qtbot: QtBot, dossier: Dossier, ref: Referentiel) -> None:
    model = ReferentielModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    model.show_dossier(dossier, _etat(dossier))
    assert [model.data(model.index(i, 0)).split("  ")[0] for i in range(3)] == [
        "CCP 1",
        "CCP 2",
        "Compétences transversales",
    ]
    assert model.rowCount(model.index(0, 0)) == len(ref.activites[0].competences)
    critere = ref.activites[0].competences[0].criteres[0]
    found = model.index_of(critere.id)
    assert there(model.node(model.parent(found))).competence == ref.activites[0].competences[0]
    assert etat_en_mots(there(model.node(found))) == "Déclaré"
    assert there(model.node(model.index(0, 0))).compte["declare"] == 1


def test_states_change_without_a_reset(qtbot: QtBot, dossier: Dossier, ref: Referentiel) -> None:
    model = ReferentielModel()
    model.show_dossier(dossier, _etat(dossier))
    fewer = dossier.drop("lien", "l1")
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_dossier(fewer, _etat(fewer))
    critere = ref.activites[0].competences[0].criteres[0]
    assert etat_en_mots(there(model.node(model.index_of(critere.id)))) == "Absent"


def test_searching_keeps_the_way_up_to_a_line(qtbot: QtBot, dossier: Dossier, ref: Referentiel) -> None:
    model, proxy = ReferentielModel(), ReferentielFilter()
    proxy.setSourceModel(model)
    model.show_dossier(dossier, _etat(dossier))
    critere = ref.activites[0].competences[0].criteres[2]
    proxy.search(critere.texte.upper())
    assert proxy.rowCount() == 1
    assert proxy.mapFromSource(model.index_of(critere.id)).isValid()
    assert not proxy.mapFromSource(model.index_of(ref.activites[0].competences[0].criteres[0].id)).isValid()
    proxy.search("mots que rien ne contient")
    assert proxy.rowCount() == 0


# --- rows edited in place --------------------------------------------------------------------------------------------


class _Desk:
    """Applies the edits of a model to a dossier."""

    def __init__(self, dossier: Dossier, kind: str) -> None:
        self.model = LignesModel(TABLEAUX[kind], self.edit)
        self.dossier = dossier
        self.labels: list[str] = []
        self.model.show_dossier(dossier, editable=True)

    def edit(self, label: str, edit, then=lambda: None) -> None:
        draft = Draft(self.dossier)
        edit(draft)
        self.labels.append(label)
        self.dossier = draft.dossier
        self.model.show_dossier(self.dossier, editable=True)
        then()


@pytest.fixture
def experiences(dossier: Dossier) -> _Desk:
    return _Desk(dossier.put(Experience("x", "Atelier", debut=date(2024, 1, 1))), "experience")


def _column(desk: _Desk, champ: str) -> int:
    return [c.champ for c in desk.model.tableau.colonnes].index(champ)


def test_cells_show_and_take_french_values(qtbot: QtBot, experiences: _Desk) -> None:
    model = experiences.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    start, end, hours = (model.index(0, _column(experiences, c)) for c in ("debut", "fin", "heures_hebdo"))
    assert model.data(start) == "1er janvier 2024"
    assert (model.data(end), model.data(end, HintRole)) == ("", "en cours")
    assert model.setData(end, "mars 2026")
    assert model.setData(hours, "17,5 h")
    row = there(experiences.dossier.get(Experience, "x"))
    assert (row.fin, row.heures_hebdo) == (Mois(2026, 3, 31), 17.5)
    assert model.data(hours) == "17,5"
    assert experiences.labels == ["Modifier une expérience"] * 2


def test_boxes_toggle(qtbot: QtBot, experiences: _Desk) -> None:
    index = experiences.model.index(0, _column(experiences, "benevole"))
    experiences.model.setData(index, Qt.CheckState.Checked)
    assert there(experiences.dossier.get(Experience, "x")).benevole
    assert not experiences.model.flags(index) & Qt.ItemFlag.ItemIsEditable


@pytest.mark.parametrize(
    ("champ", "text"), [("debut", "30/02/2026"), ("heures_hebdo", "beaucoup"), ("heures_hebdo", "200")]
)
def test_what_cannot_be_is_explained(qtbot: QtBot, experiences: _Desk, champ: str, text: str) -> None:
    before = experiences.dossier
    with qtbot.waitSignal(experiences.model.refused) as refused:
        assert not experiences.model.setData(experiences.model.index(0, _column(experiences, champ)), text)
    assert refused.args[0].endswith(".")
    assert experiences.dossier is before


def test_the_same_value_makes_no_edit(qtbot: QtBot, experiences: _Desk) -> None:
    assert experiences.model.setData(experiences.model.index(0, 0), "Atelier")
    assert experiences.labels == []


def test_a_document_names_its_preuve(qtbot: QtBot, dossier: Dossier) -> None:
    desk = _Desk(dossier, "document_illustrant")
    blank = desk.model.blank(new_id())
    desk.edit("Ajouter", lambda draft: draft.put(blank))
    index = desk.model.index(0, 1)
    assert [text for _, text in desk.model.choices(desk.model.tableau.colonnes[1])][:2] == ["Aucune", "Devis signé"]
    desk.model.setData(index, "p1")
    assert desk.model.data(index) == "Devis signé"


def test_a_ccp_is_chosen_by_name(qtbot: QtBot, dossier: Dossier) -> None:
    desk = _Desk(dossier, "ccp_obtenu")
    desk.edit("Ajouter", lambda draft: draft.put(desk.model.blank("c")))
    desk.model.setData(desk.model.index(0, 0), (2, False))
    assert str(desk.model.data(desk.model.index(0, 0))).startswith("CCP 2")


def test_read_only_rows_cannot_be_changed(qtbot: QtBot, experiences: _Desk) -> None:
    experiences.model.show_dossier(experiences.dossier, editable=False)
    index = experiences.model.index(0, 0)
    assert not experiences.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert not experiences.model.setData(index, "Autre")
