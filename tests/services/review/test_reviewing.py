"""The review from both sides: a reader's session, the file that travels, the candidate's answers."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier_pro.domain.avis import Avis, Remarque
from dossier_pro.domain.dossier import Annexe, Citation, Exemple, Lien, Position, Preuve, Rappel, new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.guide import KINDS_DU_GUIDE, AutoEvaluation, DitAuGuide, QuestionPreparee, ReponseRecit
from dossier_pro.domain.readiness import evaluate
from dossier_pro.review.package import MAX_COMPTEUR, MotDePasseRequisError
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import NouveauDossier, creer, ouvrir
from dossier_pro.services.review.reviewing import Lecteur, Relecture, Revue, lecteur_connu, noter_phrases, phrases
from dossier_pro.services.review.sending import (
    OptionsEnvoi,
    envoyer,
    exporter_avis,
    fusion_json,
    fusion_texte,
    fusionner_avis,
    fusionner_dans,
    lire_avis,
)

TACHES = "J’ai accueilli un groupe de douze visiteurs. J’ai préparé la salle."
FORMATRICE = Lecteur("Une  formatrice ", "formateur")
JURE = Lecteur("Un juré", "jury blanc")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own."""
    folder = tmp_path / "donnees"
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(folder))
    return folder


@pytest.fixture
def candidat(desk: Desk) -> Desk:
    """A dossier with an exemple and a lien."""
    activite = desk.dossier.referentiel.activites[0]
    desk.change("Remplir", lambda d: d.put(Exemple("ex1", activite.id, 1, "Un accueil", taches=TACHES)))
    desk.change("Lier", lambda d: d.put(Lien("l1", "exemple", "ex1", cible(desk), "Je le fais chaque jour.")))
    return desk


def cible(desk: Desk, rank: int = 0) -> str:
    """A cible of the first activité."""
    return desk.dossier.referentiel.activites[0].competences[0].criteres[rank].id


def write(desk: Desk, taches: str) -> None:
    exemple = replace(desk.dossier.all(Exemple)["ex1"], taches=taches)
    desk.change("Écrire la question 1", lambda d: d.put(exemple))


@pytest.fixture
def envoye(candidat: Desk, tmp_path: Path) -> Path:
    """The copy that a reader has got."""
    path = tmp_path / "pour ma formatrice.dpro"
    envoyer(candidat, path)
    return path


def reviewed(envoye: Path, tmp_path: Path, qui: Lecteur = FORMATRICE, mot_de_passe: str = "") -> Path:
    """The ``.avis`` of a reader who noted a remark on a passage and a position."""
    target = tmp_path / f"{qui.nom.strip()}.avis"
    with Relecture(envoye, qui) as session:
        start = TACHES.index("un groupe")
        session.revue.remarquer_passage("precision", "Quel groupe ?", "ex1", "taches", start, start + 28)
        session.revue.positionner(cible(session.desk), "confirme", "Bien vu.")
        session.exporter(target, mot_de_passe)
    return target


def state(desk: Desk) -> tuple[str, bool]:
    etat = evaluate(desk.dossier, aujourd_hui=date(2026, 11, 21)).cibles[cible(desk)]
    return etat.position, etat.ancienne


def test_a_reader_never_writes_into_the_file(envoye: Path, tmp_path: Path) -> None:
    before = envoye.read_bytes()
    reviewed(envoye, tmp_path)
    assert envoye.read_bytes() == before
    assert sorted(p.name for p in envoye.parent.iterdir() if "-journal" in p.name) == []
    with Relecture(envoye, FORMATRICE) as session:
        (fil,) = session.revue.fils()
        assert fil.remarque.ancre is not None
        assert fil.remarque.ancre.citation == "un groupe de douze visiteurs"
        assert fil.remarque.extrait == TACHES
        assert session.revue.dossier.avis == session.revue.avis
        assert session.desk.dossier.avis.faits == {}
    known = lecteur_connu()
    assert known is not None
    assert (known.nom, known.role) == ("Une formatrice", "formateur")


def test_the_whole_loop(candidat: Desk, envoye: Path, tmp_path: Path) -> None:
    avis = reviewed(envoye, tmp_path)
    assert avis.stat().st_size < 2_000
    write(candidat, "Chaque lundi, j’ai accueilli un groupe de douze visiteurs. La salle était prête.")
    tables = candidat.dossier.tables
    fusion = fusionner_avis(candidat, [avis])
    assert (fusion.ajoutes, fusion.deja_la) == (3, 0)
    assert fusion.ancres == {"exactes": 1, "retrouvees": 0, "sur_l_exemple": 0}
    assert candidat.dossier.tables == tables
    assert candidat.historique()[0].label == "Fusionner l’avis de Une formatrice"
    assert candidat.undo_label == "Écrire la question 1"
    # The text has changed since: what was confirmed has to be looked at again.
    assert state(candidat) == ("a_revoir", True)

    mine = Revue.pour_candidat(candidat)
    (fil,) = mine.fils()
    place = mine.places()(fil.remarque)
    assert place.trouve is not None
    assert place.trouve.debut == len("Chaque lundi, j’ai accueilli ")
    mine.repondre(fil.remarque.id, "Celui du lundi.")
    mine.changer_etat(fil.remarque.id, "traite")
    (lecture,) = mine.avis.lectures()
    (change,) = mine.changements_depuis(lecture)
    assert (change.ou, change.avant) == ("CCP 1, Un accueil, question 1", TACHES)
    assert change.apres.startswith("Chaque lundi")

    second = tmp_path / "deuxième envoi.dpro"
    envoyer(candidat, second)
    with Relecture(second, FORMATRICE) as session:
        (fil,) = session.revue.fils()
        assert (fil.etat, [r.texte for r in fil.reponses]) == ("traite", ["Celui du lundi."])
        (change,) = session.revue.changements()
        assert change.avant == TACHES
        session.revue.changer_etat(fil.remarque.id, "rouvert")
        session.revue.positionner(cible(session.desk), "confirme")
        session.exporter(avis)
        assert session.revue.changements() == (change,), "it stays until it is said to be read"
        session.revue.noter_lecture()
        assert session.revue.changements() == ()
        session.exporter(avis)
    again = fusionner_avis(candidat, [avis])
    # The state, the position and the reading are new; the answer and all that came before is here.
    assert (again.ajoutes, again.deja_la) == (3, 5)
    assert state(candidat) == ("confirme", False)
    assert Revue.pour_candidat(candidat).fils()[0].etat == "rouvert"
    with ouvrir(candidat.chemin, lecture_seule=True) as reread:
        assert reread.dossier.avis == candidat.dossier.avis


def test_two_readers_in_any_order_give_the_same_file_of_facts(candidat: Desk, envoye: Path, tmp_path: Path) -> None:
    one, two = reviewed(envoye, tmp_path), reviewed(envoye, tmp_path, JURE)
    first = fusionner_avis(candidat, [two, one, two])
    second = fusionner_avis(candidat, [one, two])
    data = fusion_json(second)
    assert data == {
        "format": "dossier-pro/fusion/1",
        "ajoutes": 0,
        "deja_la": len(lire_avis(one, candidat.dossier)) + len(lire_avis(two, candidat.dossier)),
        "conflits": 0,
        "ancres": {"exactes": 2, "retrouvees": 0, "sur_l_exemple": 0},
        "a_peu_pres": 0,
        "empreinte": first.avis.empreinte,
    }
    assert json.loads(json.dumps(data)) == data
    assert {p.auteur for p in candidat.dossier.avis.tous(Position)} == {"Une formatrice", "Un juré"}


def test_a_position_stands_though_its_reader_was_not_shown_the_confidential_preuve(
    candidat: Desk, tmp_path: Path
) -> None:
    secret = Preuve("pc", titre="Un contrat", confidentielle=True)
    candidat.change("Preuve", lambda d: d.put(secret))
    candidat.change("Lier", lambda d: d.put(Lien("l0", "preuve", "pc", cible(candidat), "Le contrat le montre.")))
    for whole in (False, True):
        copy = tmp_path / f"copie {whole}.dpro"
        envoyer(candidat, copy, OptionsEnvoi(confidentielles=whole))
        fusionner_avis(candidat, [reviewed(copy, tmp_path, Lecteur(f"Ana {whole}"))])
        assert state(candidat) == ("confirme", False)
    candidat.change("Photo", lambda d: d.put(replace(secret, titre="Un autre contrat")))
    etat = evaluate(candidat.dossier, aujourd_hui=date(2026, 11, 21)).cibles[cible(candidat)]
    assert [(one.position.auteur, one.ancienne) for one in etat.positions] == [("Ana False", False), ("Ana True", True)]
    write(candidat, TACHES + " Et plus encore.")
    assert state(candidat) == ("a_revoir", True)


def test_what_was_noted_can_always_be_sent(candidat: Desk, tmp_path: Path) -> None:
    poison = Remarque("r0", "Ana", MAX_COMPTEUR, "manque", "Le plus grand des compteurs.")
    candidat.add_avis(Avis.de([poison]), "Fusionner un avis")
    write(candidat, "mot " * 6000)
    copy, target = tmp_path / "copie.dpro", tmp_path / "a.avis"
    envoyer(candidat, copy)
    with Relecture(copy, Lecteur("Ana" * 200, "formateur" * 200)) as session:
        revue = session.revue
        with pytest.raises(KnownError, match="passage dépasse 20000"):
            revue.remarquer_passage("manque", "Trop.", "ex1", "taches", 0, 23_999)
        first = revue.remarquer_passage("manque", "Assez.", "ex1", "taches", 0, 20_000)
        revue.repondre(first.id, "Une suite.")
        session.exporter(target)
    assert fusionner_avis(candidat, [target]).ajoutes == 3
    answer = Revue.pour_candidat(candidat).repondre(first.id, "Voilà.")
    assert answer.compteur == MAX_COMPTEUR


def test_exporting_from_the_command_line_joins_file_and_notebook(envoye: Path, candidat: Desk, tmp_path: Path) -> None:
    fusionner_avis(candidat, [reviewed(envoye, tmp_path)])
    Revue.pour_candidat(candidat).repondre(candidat.dossier.avis.fils()[0].remarque.id, "Oui.")
    second = tmp_path / "b.dpro"
    envoyer(candidat, second)
    with Relecture(second, JURE) as session:
        session.revue.remarquer("bravo", "", "dossier")
    assert exporter_avis(second, tmp_path / "tout.avis") == 6
    assert fusionner_avis(candidat, [tmp_path / "tout.avis"]).ajoutes == 2  # the remark, and which version was read


def test_the_candidate_sees_what_changed_from_the_history_of_the_file(
    candidat: Desk, envoye: Path, tmp_path: Path
) -> None:
    before = candidat.dossier
    (tied,) = before.all(Lien).values()
    fusionner_avis(candidat, [reviewed(envoye, tmp_path)])
    candidat.change("Récrire", lambda d: d.put(replace(tied, phrase="Chaque mois.")))
    candidat.change("Nommer", lambda d: d.put(replace(before.candidat, adresse="2 rue Neuve")))
    candidat.change("Période", lambda d: d.put(replace(before.all(Exemple)["ex1"], service="Caisse")))
    mine = Revue.pour_candidat(candidat)
    (lecture,) = mine.avis.lectures()
    found = {one.place: (one.avant, one.apres) for one in mine.changements_depuis(lecture)}
    assert set(found) == {"exemple/ex1/liens", "exemple/ex1/contexte", "dossier/couverture"}
    assert str(found["exemple/ex1/liens"][0]).endswith(tied.phrase)
    assert found["exemple/ex1/liens"][1].endswith("Chaque mois.")
    assert "Caisse" in found["exemple/ex1/contexte"][1]
    assert "2 rue Neuve" not in str(found["dossier/couverture"][0])


# --- what is refused -------------------------------------------------------------------------------------------------


def test_one_bad_file_among_several_changes_nothing(candidat: Desk, envoye: Path, tmp_path: Path) -> None:
    good = reviewed(envoye, tmp_path)
    bad = tmp_path / "mauvais.avis"
    bad.write_bytes(good.read_bytes()[:-50])
    before = candidat.dossier
    with pytest.raises(KnownError, match=r"« mauvais\.avis » est abîmé"):
        fusionner_avis(candidat, [good, bad])
    with pytest.raises(KnownError, match="absent"):
        fusionner_avis(candidat, [good, tmp_path / "absent.avis"])
    with pytest.raises(KnownError):
        fusionner_avis(candidat, [good, tmp_path])
    assert candidat.dossier is before
    assert len(candidat.historique()) == 2


def test_the_avis_of_another_dossier(envoye: Path, tmp_path: Path) -> None:
    avis = reviewed(envoye, tmp_path)
    with creer(tmp_path / "autre.dpro", NouveauDossier("TP-01285")) as other:
        with pytest.raises(KnownError, match="autre dossier"):
            fusionner_avis(other, [avis])
        assert other.dossier.avis.faits == {}


def test_a_protected_avis(candidat: Desk, envoye: Path, tmp_path: Path) -> None:
    avis = reviewed(envoye, tmp_path, mot_de_passe="sésame")
    with pytest.raises(MotDePasseRequisError):
        fusionner_avis(candidat, [avis])
    with pytest.raises(KnownError, match="Ce mot de passe n’ouvre pas"):
        fusionner_avis(candidat, [avis], "autre")
    assert fusionner_avis(candidat, [avis], "sésame").ajoutes == 3


def test_nothing_noted_yet_makes_no_file(envoye: Path, tmp_path: Path) -> None:
    target = tmp_path / "vide.avis"
    with Relecture(envoye, FORMATRICE) as session, pytest.raises(KnownError, match="aucun avis"):
        session.exporter(target)
    with pytest.raises(KnownError, match="aucun avis"):
        exporter_avis(envoye, target)
    assert not target.exists()


def test_an_avis_never_takes_a_dossiers_place(envoye: Path, tmp_path: Path) -> None:
    reviewed(envoye, tmp_path)
    with pytest.raises(KnownError, match="est un dossier"):
        exporter_avis(envoye, envoye)


def test_a_reader_without_a_name(envoye: Path) -> None:
    with pytest.raises(KnownError, match="Il manque le nom"):
        Relecture(envoye, Lecteur("  \n"))


def test_what_cannot_be_noted(envoye: Path) -> None:
    with Relecture(envoye, FORMATRICE) as session:
        revue = session.revue
        activite = session.desk.dossier.referentiel.activites[0].id
        refused = [
            ("La remarque est vide", lambda: revue.remarquer("manque", " \n", "dossier")),
            ("dépasse 20000 caractères", lambda: revue.remarquer("manque", "x" * 20_001, "dossier")),
            ("exemple n’est plus", lambda: revue.remarquer("manque", "Ici", "exemple", "ex9")),
            ("preuve n’est plus", lambda: revue.remarquer("manque", "Ici", "preuve", "p9")),
            ("critère n’est pas", lambda: revue.remarquer("manque", "Ici", "critere", "c9")),
            ("critère n’est pas", lambda: revue.positionner("c9", "confirme")),
            ("CCP n’est pas", lambda: revue.synthetiser("a9", "Bien")),
            ("intitulé de l’évaluation est vide", lambda: revue.noter_ecf(activite, "", None, True)),
            ("Aucun texte", lambda: revue.remarquer_passage("manque", "Ici", "ex1", "taches", 5, 5)),
            ("Aucun texte", lambda: revue.remarquer_passage("manque", "Ici", "ex1", "moyens", 0, 4)),
            ("remarque n’existe plus", lambda: revue.repondre("r9", "Oui")),
            ("remarque n’existe plus", lambda: revue.changer_etat("r9", "traite")),
        ]
        for sentence, note in refused:
            with pytest.raises(KnownError, match=sentence):
                note()
        assert revue.avis.faits == {}


# --- the rest of what a reader notes ---------------------------------------------------------------------------------


def test_summaries_results_withdrawals_and_phrases(envoye: Path) -> None:
    with Relecture(envoye, FORMATRICE) as session:
        revue = session.revue
        activite = session.desk.dossier.referentiel.activites[0].id
        revue.synthetiser(activite, "Bon départ.")
        revue.synthetiser(activite, "Très bon départ.")
        revue.noter_ecf(activite, "Mise en situation", date(2026, 10, 2), True)
        remark = revue.remarquer("manque", "La question 2 est vide.", "exemple", "ex1")
        assert (remark.extrait, len(remark.empreinte)) == ("", 64), "nothing of the dossier travels in it"
        revue.remarquer("question", "Comment ?", "critere", cible(session.desk))
        revue.retirer(remark)
        assert [f.remarque.texte for f in revue.fils()] == ["Comment ?"]
        assert [s.texte for s in revue.avis.syntheses(activite)] == ["Très bon départ."]
        (result,) = revue.avis.resultats_ecf(activite)
        assert (result.jour, result.satisfait) == (date(2026, 10, 2), True)
        kept = revue.fils()[0].remarque
        assert len(revue.avis.lectures()) == 1, "the first thing that is noted says which version was read"
        assert revue.noter_lecture() is None
    with Relecture(envoye, JURE) as session, pytest.raises(KnownError, match="une autre personne"):
        session.revue.retirer(kept)
    noter_phrases(["  Dites « je ». ", "", "Avec quel outil ?"])
    assert phrases() == ("Dites « je ».", "Avec quel outil ?")


def test_counters_grow_over_file_and_notebook(candidat: Desk, envoye: Path, tmp_path: Path) -> None:
    fusionner_avis(candidat, [reviewed(envoye, tmp_path)])
    top = candidat.dossier.avis.compteur
    answer = Revue.pour_candidat(candidat).repondre(candidat.dossier.avis.tous(Remarque)[0].id, "Oui.")
    assert answer.compteur == top + 1
    assert (answer.auteur, answer.role) == ("Camille Durand", "candidat")


# --- sending ---------------------------------------------------------------------------------------------------------

SECRET = "MotSecretJamaisEnvoye"


def with_secrets(candidat: Desk) -> Preuve:
    """A confidential preuve that is everywhere, reminders, and a sentence that was taken back."""
    info = candidat._repository.add_piece(io.BytesIO(f"{SECRET}-octets".encode() * 200))
    hidden = Preuve(new_id(), titre=f"{SECRET}-titre", confidentielle=True, sha256=info.sha256, taille=info.taille)
    shown = Preuve("p2", "note", "PreuveMontree")
    rows = (
        hidden,
        shown,
        Citation("c1", "ex1", hidden.id, legende=f"{SECRET}-legende"),
        Citation("c2", "ex1", "p2", legende="LegendeMontree"),
        Lien("l2", "preuve", hidden.id, cible(candidat), f"{SECRET}-phrase"),
        Annexe("a1", 1, f"{SECRET}-annexe", hidden.id),
        Rappel("r1", None, f"{SECRET}-rappel"),
        DitAuGuide("g1", "nom", f"{SECRET}-nom"),
        ReponseRecit("g2", "ex1", "quand", f"{SECRET}-reponse"),
        QuestionPreparee("g3", "q", f"{SECRET}-note"),
        AutoEvaluation("g4", "cp", "non", f"{SECRET}-bloc"),
    )
    candidat.change(f"{SECRET}-label", lambda d: d.put(*rows))
    candidat._repository.write_piece_text(info.sha256, f"{SECRET}-texte")
    write(candidat, f"{TACHES} {SECRET}-brouillon")
    write(candidat, TACHES)
    revue = Revue.pour_candidat(candidat)
    thread = revue.remarquer("question", f"{SECRET}-remarque", "preuve", hidden.id)
    revue.repondre(thread.id, f"{SECRET}-reponse")
    revue.positionner(cible(candidat), "a_revoir")
    revue.remarquer("bravo", "RemarqueMontree", "dossier")
    return hidden


def test_what_is_left_out_is_nowhere_in_the_bytes_of_what_is_sent(candidat: Desk, tmp_path: Path) -> None:
    hidden = with_secrets(candidat)
    assert SECRET.encode() in candidat.chemin.read_bytes()
    target = tmp_path / "copie.dpro"
    envoyer(candidat, target)
    content = target.read_bytes()
    for encoded in (SECRET.encode(), SECRET.encode("utf-16-le"), (hidden.sha256 or "").encode()):
        assert encoded not in content
    for shown in ("PreuveMontree", "LegendeMontree", "RemarqueMontree", "douze visiteurs"):
        assert shown.encode() in content
    with ouvrir(target) as copy:
        assert copy.historique() == ()
        assert copy.dossier.id == candidat.dossier.id
        assert [f.remarque.texte for f in copy.dossier.avis.fils()] == ["RemarqueMontree"]
        assert len(copy.dossier.avis.tous(Position)) == 1
    assert hidden.id in candidat.dossier.all(Preuve)


def test_confidential_preuves_and_reminders_go_along_where_that_is_wished(candidat: Desk, tmp_path: Path) -> None:
    hidden = with_secrets(candidat)
    target = tmp_path / "copie.dpro"
    envoyer(candidat, target, OptionsEnvoi(confidentielles=True, rappels=True))
    with ouvrir(target) as copy:
        kept = {kind: table for kind, table in candidat.dossier.tables.items() if kind not in KINDS_DU_GUIDE}
        assert {kind: dict(table) for kind, table in copy.dossier.tables.items() if table} == kept
        assert copy.historique() == ()
        with copy.read_piece(hidden.sha256 or "") as reader:
            assert reader.read().startswith(SECRET.encode())
    assert f"{SECRET}-label".encode() not in target.read_bytes()
    assert f"{SECRET}-brouillon".encode() not in target.read_bytes()


def test_the_candidates_own_note_to_look_at_a_lien_again_stays_at_home(candidat: Desk, tmp_path: Path) -> None:
    lien = Lien("l9", "exemple", "ex1", cible(candidat), "Chaque jour.", a_reverifier=True)
    candidat.change("Lier", lambda d: d.put(lien))
    envoyer(candidat, tmp_path / "copie.dpro")
    with ouvrir(tmp_path / "copie.dpro") as copy:
        assert copy.dossier.all(Lien)["l9"] == replace(lien, a_reverifier=False)


def test_merging_from_the_command_line(candidat: Desk, envoye: Path, tmp_path: Path) -> None:
    avis = reviewed(envoye, tmp_path)
    candidat.close()
    fusion = fusionner_dans(candidat.chemin, [avis])
    assert fusion_texte(fusion) == (
        "3\u00a0notes ajoutées, 0 déjà là.\n"
        "Remarques sur un passage : 1 à leur place, 0 retrouvées dans le texte récrit, 0 rattachées à leur exemple."
    )
    assert fusion_texte(fusionner_dans(candidat.chemin, [])) == "0\u00a0note ajoutée, 0 déjà là."
    (fact,) = fusion.avis.tous(Remarque)
    clash = Avis.de([fact, replace(fact, texte="Autre")])
    assert "deux contenus" in fusion_texte(replace(fusion, conflits=clash.conflits))
