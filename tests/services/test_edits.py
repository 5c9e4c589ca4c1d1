"""What the edits do to a dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Annexe, Citation, Diplome, DocumentIllustrant, Dossier, Exemple, Lien, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.services import mapping, writing
from dossier_pro.services.desk import Desk
from dossier_pro.services.preuves import ajouter_plusieurs
from dossier_pro.services.status import etat_du_dossier
from tests.domain.samples import complet, preuve


def draft() -> Draft:
    return Draft(complet().put(preuve()))


def cibles(dossier: Dossier) -> list[str]:
    return list(dossier.referentiel.cibles)


def test_the_same_lien_twice_only_changes_its_sentence() -> None:
    d = draft()
    cible = cibles(d.dossier)[0]
    first = mapping.lier(d, "exemple", "ex1", cible, "Oui.")
    second = mapping.lier(d, "exemple", "ex1", cible, "Mieux.")
    assert first.id == second.id
    assert [x.phrase for x in d.dossier.all(Lien).values()] == ["Mieux."]


def test_an_exemple_aims_at_its_own_activite_or_a_transversale() -> None:
    d = draft()
    ids = cibles(d.dossier)
    with pytest.raises(KnownError, match="activité-type"):
        mapping.lier(d, "exemple", "ex1", ids[4])
    mapping.lier(d, "exemple", "ex1", ids[-1])
    mapping.lier(d, "preuve", "p1", ids[4])
    exemple = d.dossier.get(Exemple, "ex1")
    assert exemple is not None
    assert [c.id for c in mapping.cibles_offertes(d.dossier, exemple)] == [*ids[:4], ids[-1]]


def test_ties_to_what_is_not_there_are_refused() -> None:
    d = draft()
    for args in (
        ("exemple", "x", cibles(d.dossier)[0]),
        ("preuve", "x", cibles(d.dossier)[0]),
        ("exemple", "ex1", "x"),
    ):
        with pytest.raises(KnownError):
            mapping.lier(d, *args)
    with pytest.raises(KnownError):
        mapping.citer(d, "ex1", "x")


def test_citing_again_leaves_a_citation_where_it_is() -> None:
    d = draft()
    mapping.citer(d, "ex1", "p1", "moyens", "Le registre")
    assert mapping.citer(d, "ex1", "p1").champ == "moyens"
    assert mapping.citer(d, "ex1", "p1", "complements").champ == "complements"
    (only,) = d.dossier.all(Citation).values()
    assert (only.champ, only.legende) == ("complements", "Le registre")


def test_removing_a_preuve_takes_its_ties_and_keeps_the_rows_that_named_it() -> None:
    d = draft()
    mapping.lier(d, "preuve", "p1", cibles(d.dossier)[0], "Oui.")
    mapping.citer(d, "ex1", "p1")
    row = writing.joindre(d, "p1")
    writing.supprimer(d, "preuve", "p1")
    assert not d.dossier.all(Preuve)
    assert not d.dossier.all(Lien)
    assert not d.dossier.all(Citation)
    kept = d.dossier.get(DocumentIllustrant, row.id)
    assert kept is not None
    assert (kept.intitule, kept.preuve_id) == ("Registre des visites", None)


def test_joining_twice_is_one_row_and_annexes_are_apart() -> None:
    d = draft()
    assert writing.joindre(d, "p1").id == writing.joindre(d, "p1").id
    assert isinstance(writing.joindre(d, "p1", annexe=True), Annexe)


def test_order_closes_up_and_moves_stay_inside() -> None:
    d = draft()
    activite = d.dossier.referentiel.activites[0].id
    names = [writing.ajouter_exemple(d, activite).id for _ in range(3)]
    assert [e.ordre for e in d.dossier.exemples_de(activite)] == [1, 2, 3, 4]
    writing.deplacer(d, "exemple", names[2], -99)
    assert [e.id for e in d.dossier.exemples_de(activite)] == [names[2], "ex1", *names[:2]]
    writing.supprimer(d, "exemple", "ex1")
    assert [(e.id, e.ordre) for e in d.dossier.exemples_de(activite)] == [(names[2], 1), (names[0], 2), (names[1], 3)]
    rows = [writing.ajouter(d, Diplome(f"d{n}", intitule=str(n))) for n in range(3)]
    writing.deplacer(d, "diplome", rows[0].id, 1)
    assert [r.intitule for r in d.dossier.ordered(Diplome)] == ["1", "0", "2"]


def test_moving_an_exemple_to_another_activite_drops_the_liens_it_leaves() -> None:
    d = draft()
    ids = cibles(d.dossier)
    mapping.lier(d, "exemple", "ex1", ids[0], "Oui.")
    mapping.lier(d, "exemple", "ex1", ids[-1], "Oui.")
    other = d.dossier.referentiel.activites[1].id
    assert len(writing.liens_perdus(d, "ex1", other)) == 1
    moved = writing.deplacer_vers_activite(d, "ex1", other)
    assert moved.ordre == 2
    assert [x.cible_id for x in d.dossier.liens_de("ex1")] == [ids[-1]]


def test_control_characters_never_enter() -> None:
    d = draft()
    writing.modifier(d, "exemple", "ex1", taches="a\x00b\x1bc\r\nd")
    exemple = d.dossier.get(Exemple, "ex1")
    assert exemple is not None
    assert exemple.taches == "abc\nd"
    with pytest.raises(KnownError):
        writing.modifier(d, "exemple", "parti", taches="x")


def test_short_names() -> None:
    dossier = complet()
    assert mapping.trouver_cible(dossier, "cp 3.2").id == cibles(dossier)[5]
    assert mapping.trouver_cible(dossier, "T1.1").id == cibles(dossier)[-1]
    assert mapping.trouver_cible(dossier, cibles(dossier)[2]).id == cibles(dossier)[2]
    assert mapping.trouver_exemple(dossier, "CCP2.1").id == "ex2"
    for bad in ("CP9.1", "CP1", "", "é"):
        with pytest.raises(KnownError):
            mapping.trouver_cible(dossier, bad)
    with pytest.raises(KnownError):
        mapping.trouver_exemple(dossier, "CCP1.2")


def test_several_files_are_taken_or_none(desk: Desk, tmp_path: Path) -> None:
    good = tmp_path / "a.txt"
    good.write_text("texte")
    empty = tmp_path / "b.txt"
    empty.touch()
    with pytest.raises(KnownError):
        ajouter_plusieurs(desk, [good, empty])
    with pytest.raises(KnownError):
        ajouter_plusieurs(desk, [good], phrase="Sans critère")
    assert not desk.dossier.all(Preuve)
    added = ajouter_plusieurs(desk, [good], criteres=["CP1.1", "T1.1"], phrase="Le registre le montre.")
    assert [p.mime for p in added] == ["text/plain"]
    assert len(desk.dossier.all(Lien)) == 2


def test_files_come_with_what_ties_them_in_one_edit(desk: Desk, tmp_path: Path) -> None:
    """On a disk that fails in between, a preuve was kept without its lien."""
    activite = desk.dossier.referentiel.activites[0].id
    desk.change("Ajouter", lambda d: writing.ajouter_exemple(d, activite))
    before = desk.dossier
    files = [tmp_path / f"{n}.txt" for n in range(3)]
    for file, content in zip(files, ("un", "deux", "un"), strict=True):
        file.write_text(content)
    added = ajouter_plusieurs(desk, files, criteres=["CP1.1"], exemple="CCP1.1")
    assert [p.titre for p in added] == ["0", "1", "0"], "the same content is one preuve"
    assert len(desk.dossier.all(Preuve)) - len(before.all(Preuve)) == 2
    assert len(desk.dossier.all(Lien)) - len(before.all(Lien)) == 2
    assert desk.undo_label == "Ajouter 2\u00a0preuves"
    desk.undo()
    assert desk.dossier == before
    desk.redo()
    again = ajouter_plusieurs(desk, files[:1])
    assert again[0].id == added[0].id
    assert desk.undo_label == "Ajouter 2\u00a0preuves", "nothing was added"


def test_the_pages_of_a_long_exemple_are_counted(desk: Desk) -> None:
    activite = desk.dossier.referentiel.activites[0].id
    exemple = desk.change("Ajouter", lambda d: writing.ajouter_exemple(d, activite)).valeur
    assert isinstance(exemple, Exemple)
    long_text = "\n\n".join("J’ai contrôlé chaque ligne de la commande avant de la saisir. " * 8 for _ in range(40))
    desk.change("Écrire", lambda d: writing.modifier(d, "exemple", exemple.id, taches=long_text))
    found = [m for m in etat_du_dossier(desk).manques if m.code == "R7"]
    assert [m.gravite for m in found] == ["a_completer"]
    assert "pages" in found[0].phrase
