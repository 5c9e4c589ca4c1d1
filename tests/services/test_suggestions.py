"""From a dossier: critères for a text, passages and preuves for a critère; refused ones are remembered in it."""

from __future__ import annotations

import json
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from dossier_pro.cli import main
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Dossier, Entity, Exemple, Lien, Preuve
from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.services import mapping, suggestions
from tests.support.suggestion_labels import referentiel

ENCOURS = "J’ai vu que son encours dépassait le plafond de 5 000 euros."
OTHER = "Le soir, j’ai rangé les chaises de la salle."


def dossier() -> Dossier:
    ref = referentiel("TP-01285:04")
    return put(
        Dossier("d", ref),
        Exemple("ex", ref.activites[0].id, 1, "Relances", f"{OTHER} **{ENCOURS}** Ensuite."),
        Exemple("loin", ref.activites[1].id, 1, "Salon", f"{ENCOURS}"),
        Preuve("p", "note", "Balance", description="L’encours et le plafond de chaque client, avant la commande."),
        Preuve("q", "note", "Photo du chat", description="Il dort."),
    )


def put(made: Dossier, *entities: Entity) -> Dossier:
    return Draft(made).put(*entities).dossier


def encours(made: Dossier) -> str:
    return mapping.trouver_cible(made, "CP4.1").id


def test_what_is_there_already_for_a_critere_the_passage_and_the_preuve() -> None:
    made = dossier()
    found = suggestions.pour_cible(made, made.referentiel.cibles[encours(made)])
    assert {(one.source_id, one.ancre.citation if one.ancre else "") for one in found} == {("ex", ENCOURS), ("p", "")}
    assert all(one.mots for one in found), "an exemple of another activité cannot show it, a cat shows nothing"


def test_what_is_tied_already_is_not_there_again() -> None:
    made = dossier()
    cible = made.referentiel.cibles[encours(made)]
    ancre = next(one.ancre for one in suggestions.pour_cible(made, cible) if one.source == "exemple")
    made = put(
        made,
        Lien("l1", "exemple", "ex", cible.id, "Je le vérifie.", ancre=ancre),
        Lien("l2", "preuve", "p", cible.id, "On l’y lit."),
    )
    assert suggestions.pour_cible(made, cible) == ()


def test_a_refusal_is_an_edit_once_and_holds_for_both_ways() -> None:
    made = dossier()
    cible = made.referentiel.cibles[encours(made)]
    assert cible.id in {one.cible.id for one in suggestions.pour_texte(made, ENCOURS, made.referentiel.cibles)}
    draft = Draft(made)
    suggestions.refuser(draft, cible.id, [ENCOURS, ENCOURS])
    suggestions.refuser(draft, cible.id, [ENCOURS])
    assert [one.genre for one in draft.dossier.all(DitAuGuide).values()] == ["refuse"]
    after = draft.dossier
    assert cible.id not in {one.cible.id for one in suggestions.pour_texte(after, ENCOURS, after.referentiel.cibles)}
    assert {one.source for one in suggestions.pour_cible(after, cible)} == {"preuve"}


def test_what_was_tied_teaches_by_its_passage_its_preuve_or_its_sentence() -> None:
    made = dossier()
    cible_id = encours(made)
    made = put(
        made, Lien("l", "exemple", "ex", cible_id, "Je passe par Zorglub."), Lien("m", "preuve", "q", cible_id, "")
    )
    told = {text for text, _ in suggestions.appris(made).accepted}
    assert told == {"Je passe par Zorglub.", "Photo du chat. Il dort."}


# --- on the command line -----------------------------------------------------------------------------------------


def test_the_command_line_reads_a_file_or_standard_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "passage.txt"
    file.write_text(f"\ufeff{ENCOURS}", "utf-8")
    assert main(["suggerer", str(file), "--titre", "TP-01285:04"]) == 0
    assert "encours" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(ENCOURS.encode())))
    assert main(["suggerer", "-", "--titre", "TP-01285:04", "--nombre", "1", "--json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)["suggestions"]
    assert one["cible_id"] == encours(dossier())
    assert one["competence"] == {"activite": 1, "numero": 4, "intitule": "Prévenir et gérer les impayés"}


@pytest.mark.parametrize("words", [["absent.txt"], ["."], ["octets.txt"]])
def test_what_is_no_text_is_one_sentence(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "octets.txt").write_bytes(b"\xff\xfe\x00")
    assert main(["suggerer", *words, "--titre", "TP-01285:04"]) == 2
    assert "n’a pas pu être lu comme un texte" in capsys.readouterr().err
