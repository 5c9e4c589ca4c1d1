"""The tree of a référentiel being confirmed: what its lines say, and where a line may be dropped."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from dossier_pro.gui.referentiel_in.model import GROUPE, ArbreModel, LigneRole, counted
from dossier_pro.referentiels import confirmation as edits
from dossier_pro.referentiels.confirmation import TITRE, Confirmation
from tests.gui.import_docs import TEXTE, opened, reac


@pytest.fixture(scope="module")
def texte() -> Confirmation:
    return edits.debuter(opened(TEXTE).lecture)


@pytest.fixture(scope="module")
def pdf(tmp_path_factory) -> Confirmation:
    return edits.debuter(opened(reac(tmp_path_factory.mktemp("reac"), doubts=True)).lecture)


def model(etat: Confirmation, faites=None) -> ArbreModel:
    made = ArbreModel()
    made.show_etat(etat, faites or {})
    return made


def by_text(made: ArbreModel, text: str) -> QModelIndex:
    def find(parent: QModelIndex) -> QModelIndex:
        for row in range(made.rowCount(parent)):
            index = made.index(row, 0, parent)
            if index.data(LigneRole).texte == text:
                return index
            below = find(index)
            if below.isValid():
                return below
        return QModelIndex()

    found = find(QModelIndex())
    assert found.isValid(), text
    return found


def asked(made: ArbreModel, item: str, row: int, parent: str | None) -> tuple[str, str, int] | None:
    """What a drop asks for, None where it is refused."""
    found: list[tuple[str, str, int]] = []
    made.moved.connect(lambda *move: found.append(move))
    mime: QMimeData = made.mimeData([by_text(made, item)])
    where = by_text(made, parent) if parent else QModelIndex()
    allowed = made.canDropMimeData(mime, Qt.DropAction.MoveAction, row, 0, where)
    assert made.dropMimeData(mime, Qt.DropAction.MoveAction, row, 0, where) is False
    assert allowed == bool(found)
    return found[0] if found else None


def test_qts_own_checks(qtmodeltester, pdf: Confirmation) -> None:
    made = model(pdf)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtmodeltester.check(made)


def test_the_lines_in_order(texte: Confirmation) -> None:
    made = model(texte)
    top = made.index(1, 0)
    assert top.data() == "CCP 2  Vendre la récolte"
    assert made.index(0, 0, top).data() == "CP 3  Tenir un étal"
    assert made.index(1, 0, made.index(0, 0, top)).data() == "2  La monnaie est rendue"
    assert top.data(LigneRole).criteres == 2


def test_transversales_stand_under_a_line_of_their_own(pdf: Confirmation) -> None:
    made = model(pdf)
    group = made.index(made.rowCount() - 1, 0)
    assert group.data(LigneRole).id == GROUPE
    assert not group.flags() & Qt.ItemFlag.ItemIsEditable
    assert made.rowCount(group) == len(pdf.referentiel.transversales)


def test_doubts_are_on_their_lines_and_counted_above(pdf: Confirmation) -> None:
    made = model(pdf)
    point = next(p for p in pdf.points if p.item_id)
    index = made.index_of(point.item_id or "")
    assert point.phrase in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "À vérifier" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    roots = [made.index(row, 0).data(LigneRole) for row in range(made.rowCount())]
    assert sum(r.points_dessous + len(r.points) for r in roots) == sum(p.item_id is not None for p in pdf.points)


def test_what_was_done_by_hand_is_said(texte: Confirmation) -> None:
    first = texte.referentiel.activites[0].competences[0].criteres[0].id
    made = model(texte, {first: "corrige"})
    assert made.index_of(first).data(Qt.ItemDataRole.ToolTipRole) == "Corrigé par vous"


def test_a_line_without_a_text_says_so(texte: Confirmation) -> None:
    after, neuf = edits.ajouter(texte, "critere", texte.referentiel.activites[0].competences[0].criteres[0].id)
    made = model(after)
    assert made.index_of(neuf).data() == "2  Critère sans texte"
    assert made.index_of(neuf).data(Qt.ItemDataRole.EditRole) == ""


@pytest.mark.parametrize(
    ("item", "row", "parent", "rank"),
    [
        ("La haie est droite", 0, "Tenir un étal", 0),
        ("La haie est droite", 2, "Tenir un étal", 2),
        ("La haie est droite", -1, "Tenir un étal", 2),
        ("La haie est droite", -1, "Les prix sont affichés", 1),
        ("La haie est droite", 2, "Tailler les haies", 1),
        ("La monnaie est rendue", 0, "Tenir un étal", 0),
        ("Arroser", 1, "Vendre la récolte", 1),
        ("Arroser", -1, "Vendre la récolte", 1),
        ("Vendre la récolte", 0, None, 0),
        ("Entretenir un jardin", 2, None, 1),
    ],
)
def test_a_drop_asks_for_a_move(texte: Confirmation, item: str, row: int, parent: str | None, rank: int) -> None:
    move = asked(model(texte), item, row, parent)
    assert move is not None
    item_id, parent_id, at = move
    assert at == rank
    assert parent_id == TITRE or texte.noeud(parent_id).enfants
    after = edits.deplacer(texte, item_id, parent_id, at)
    assert after.noeud(parent_id).enfants[at].id == item_id


@pytest.mark.parametrize(
    ("item", "row", "parent"),
    [
        ("La haie est droite", 0, None),
        ("La haie est droite", 0, "Vendre la récolte"),
        ("Arroser", 0, None),
        ("Arroser", 0, "Tenir un étal"),
        ("Vendre la récolte", 0, "Entretenir un jardin"),
    ],
)
def test_a_drop_that_makes_no_sense_is_refused(texte: Confirmation, item: str, row: int, parent: str | None) -> None:
    assert asked(model(texte), item, row, parent) is None


def test_a_transversale_moves_among_its_own(pdf: Confirmation) -> None:
    made = model(pdf)
    first, second = pdf.referentiel.transversales[:2]
    mime = made.mimeData([made.index_of(second.id)])
    found: list[tuple[str, str, int]] = []
    made.moved.connect(lambda *move: found.append(move))
    made.dropMimeData(mime, Qt.DropAction.MoveAction, 0, 0, made.index_of(GROUPE))
    after = edits.deplacer(pdf, *found[0])
    assert [t.id for t in after.referentiel.transversales[:2]] == [second.id, first.id]


def test_something_else_that_is_dropped_is_left_alone(texte: Confirmation) -> None:
    made = model(texte)
    mime = QMimeData()
    mime.setText("La haie est droite")
    assert not made.canDropMimeData(mime, Qt.DropAction.MoveAction, 0, 0, made.index(0, 0))


def test_what_a_referentiel_holds_is_counted_with_its_ccs_apart(pdf: Confirmation) -> None:
    ref = pdf.referentiel
    one = replace(ref, activites=(*ref.activites, replace(ref.activites[0], id="ccs", ccs=True, competences=())))
    assert counted(one) == counted(ref).replace("CCP,", "CCP, 1\u00a0CCS,", 1)
    assert counted(ref).startswith(f"{len(ref.activites)}\u00a0CCP, ")
