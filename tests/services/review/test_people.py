"""Who noted what on whose dossier: copies of one starter file, two of one name, two computers, forks, erased words."""

from __future__ import annotations

import io
import itertools
import json
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import reduce
from pathlib import Path

import pytest

from dossier_pro.cli import main
from dossier_pro.domain.avis import VIDE, Avis, Identite, Position, Remarque, Retrait, canonique
from dossier_pro.domain.dossier import Candidat, Declaration, Exemple, Lien, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.guide import AutoEvaluation, DitAuGuide
from dossier_pro.domain.judged import texte_juge
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.text import empreinte
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import NouveauDossier, copier_pour_un_autre, creer, ouvrir
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.review.identity import code_de, devenir, id_du_code
from dossier_pro.services.review.reviewing import Lecteur, Relecture, Revue, lecteur_connu
from dossier_pro.services.review.sending import (
    AutreNomError,
    envoyer,
    exporter_avis,
    fusionner_avis,
    fusionner_dans,
    lire_avis,
    notes_d_un_autre,
    reprendre_notes,
)
from dossier_pro.store.avis import Carnet

TACHES = "J’ai accueilli un groupe de douze visiteurs. J’ai préparé la salle."
MARIE = Lecteur("Marie Dupont", "formateur")
At = Callable[[str], None]


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> At:
    """Go to another computer, by its name: each has a notebook of its own."""

    def go(computer: str) -> None:
        monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / computer))

    go("un ordinateur")
    return go


@pytest.fixture
def starter(tmp_path: Path, at: At) -> Path:
    """A file that a trainer gives to begin with, without a name."""
    path = tmp_path / "Dossier à compléter.dpro"
    with creer(path, NouveauDossier("TP-01285")) as desk:
        activite = desk.dossier.referentiel.activites[0]
        desk.change("Remplir", lambda d: d.put(Exemple("ex1", activite.id, 1, "Un accueil", taches=TACHES)))
        desk.change("Lier", lambda d: d.put(Lien("l1", "exemple", "ex1", cible(desk), "Chaque jour.")))
    return path


def cible(desk: Desk, rank: int = 0) -> str:
    return desk.dossier.referentiel.activites[0].competences[0].criteres[rank].id


def name(path: Path, nom: str, prenom: str) -> None:
    with ouvrir(path) as desk:
        desk.change("Nommer", lambda d: d.put(Candidat(nom_naissance=nom, prenom=prenom)))


def write(path: Path, taches: str) -> None:
    with ouvrir(path) as desk:
        exemple = replace(desk.dossier.all(Exemple)["ex1"], taches=taches)
        desk.change("Écrire", lambda d: d.put(exemple))


def send(path: Path, target: Path) -> Path:
    with ouvrir(path) as desk:
        envoyer(desk, target)
    return target


@contextmanager
def reading(path: Path, qui: Lecteur = MARIE, day: date | None = None) -> Iterator[Relecture]:
    with Relecture(path, qui) as session:
        if day:
            session.revue._jour = lambda: day
        yield session


def json_of(avis: Path) -> bytes:
    with zipfile.ZipFile(io.BytesIO(avis.read_bytes())) as archive:
        return archive.read("avis.json")


# --- whose dossier ---------------------------------------------------------------------------------------------------


def test_each_example_is_another_dossier_with_the_same_content(tmp_path: Path, at: At) -> None:
    found = []
    for n in range(2):
        with creer_exemple(tmp_path / f"{n}.dpro") as desk:
            found.append(desk.dossier)
    assert found[0].id != found[1].id
    assert replace(found[0], id=found[1].id) == found[1]


def test_a_dossier_begun_from_another_has_its_content_and_nothing_of_its_person(tmp_path: Path, at: At) -> None:
    source, target = tmp_path / "exemple.dpro", tmp_path / "pour un autre.dpro"
    with creer_exemple(source) as desk:
        Revue.pour_candidat(desk).remarquer("question", "MotsDeLaRemarque", "dossier")
        desk.change(
            "Dire au guide", lambda d: d.put(DitAuGuide("n", "nom", "NomQueJeCache"), AutoEvaluation("a", "x", "oui"))
        )
        copier_pour_un_autre(desk, target)
        before = desk.dossier
        secret = before.candidat.nom_naissance
    with ouvrir(target) as copy:
        dossier = copy.dossier
        assert dossier.id != before.id
        assert (dossier.candidat, dossier.avis.faits) == (Candidat(), {})
        assert not dossier.all(Declaration)
        assert not dossier.all(DitAuGuide)
        assert not dossier.all(AutoEvaluation)
        for cls in (Exemple, Preuve, Lien):
            assert dossier.all(cls) == before.all(cls)
        assert copy.historique() == ()
        for preuve in dossier.all(Preuve).values():
            if preuve.sha256:
                copy.read_piece(preuve.sha256).close()
        copy.change("Nommer", lambda d: d.put(Candidat(nom_naissance="Autre")))
    assert b"MotsDeLaRemarque" not in target.read_bytes()
    assert b"NomQueJeCache" not in target.read_bytes()
    assert secret.encode() not in target.read_bytes()


PEOPLE = {  # as files are copied and renamed in a file manager
    "Alice Martin": "Dossier à compléter - Copie.dpro",
    "Bruno Petit": "Dossier à compléter (2).dpro",
    "Chloé Roux": "chloé/Dossier à compléter.dpro",
    "Driss Alami": "rendu DRISS définitif.dpro",
}
READERS = {
    "poste 1": MARIE,
    "poste 2": MARIE,  # another person of the same name
    "poste 3": Lecteur("Paul Girard", "jury blanc"),
}
ERASED = ("Brouillon", "SyntheseAvant", "MotifAvant")
"""What a reader wrote and put otherwise before it left."""


def note_a_round(sent: Path, computer: str, who: str, tour: int, target: Path) -> None:
    """One reader reads one candidate's copy: notes, puts otherwise, takes back, and sends what stands in the end."""
    with reading(sent, READERS[computer], date(2026, 11, 20 + tour)) as session:
        revue, dossier = session.revue, session.desk.dossier
        assert dossier.candidat.nom_complet == who
        assert not [f for f in revue.avis for other in PEOPLE if other != who and other in canonique(f)]
        me, activite = f"{who}, {computer}, tour {tour}", dossier.referentiel.activites[0].id
        revue.retirer(revue.remarquer("manque", f"Brouillon de {me}", "exemple", "ex1"))
        for words in ("SyntheseAvant", f"Synthèse de {me}"):
            revue.synthetiser(activite, words)
        revue.positionner(cible(session.desk), "a_revoir", "MotifAvant")
        revue.positionner(cible(session.desk), "confirme", f"Motif de {me}")
        for one in [r for r in revue.avis.tous(Remarque) if r.texte.startswith("Repris") and revue.est_a_moi(r)]:
            revue.retirer(one)
        revue.remarquer("precision", f"{'Repris' if tour == 1 else 'Gardé'}, {me}", "exemple", "ex1")
        session.exporter(target)


def test_three_readers_two_rounds_in_any_order_on_one_starter_file_let_nothing_cross(
    tmp_path: Path, starter: Path, at: At, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = {who: tmp_path / named for who, named in PEOPLE.items()}
    reviews: dict[tuple[str, int], list[Path]] = {}
    copies = []
    for who, path in paths.items():
        path.parent.mkdir(exist_ok=True)
        shutil.copy(starter, path)
        name(path, who.split()[1], who.split()[0])
    for tour in (1, 2):
        for rank, (who, path) in enumerate(paths.items()):
            copies.append(send(path, tmp_path / f"{who} – pour relecture ({tour}).dpro"))
            reviews[who, tour] = [tmp_path / f"{who} {computer} {tour}.avis" for computer in READERS]
            for computer, target in zip(READERS, reviews[who, tour], strict=True):
                at(computer)
                note_a_round(copies[-1], computer, who, tour, target)
            merged = list(itertools.permutations(reviews[who, tour]))
            fusionner_dans(path, merged[(rank + 2 * tour) % len(merged)])
            write(path, f"{TACHES} Et j’ai récrit ceci, au tour {tour}.")
    others = [(who, other) for who in PEOPLE for other in PEOPLE if other != who]
    for who, other in others:
        with pytest.raises(AutreNomError, match=f"au nom de {other}, et celui-ci est au nom de {who}"):
            fusionner_dans(paths[who], reviews[other, 2][:1])
    who, other = others[0]
    assert main(["relecture", "fusionner", str(paths[who]), str(reviews[other, 1][2])]) == 2
    assert "--autre-nom" in capsys.readouterr().err
    for who, path in paths.items():
        with ouvrir(path) as desk:
            dossier = desk.dossier
            received = [lire_avis(avis, dossier) for tour in (1, 2) for avis in reviews[who, tour]]
            orders = itertools.islice(itertools.permutations(received), 0, None, 31)
            prints = {reduce(Avis.union, order, VIDE).empreinte for order in orders}
            assert prints == {dossier.avis.empreinte}, "in any order, round 2 before round 1 too"
            assert fusionner_avis(desk, reviews[who, 1]).ajoutes == 0, "what comes late changes nothing"
            said = [one.texte for one in dossier.avis.tous(Remarque)]
            assert sorted(said) == [f"Gardé, {who}, {computer}, tour 2" for computer in READERS]
            assert len(dossier.avis.syntheses(dossier.referentiel.activites[0].id)) == 3
            assert not [f for f in dossier.avis for one in PEOPLE if one != who and one in canonique(f)]
            names = {one.auteur for one in dossier.avis.tous(Remarque)}
            assert len(names) == 3, names
        copies.append(send(path, tmp_path / f"{who} – pour relecture.dpro"))
    avis = [one for files in reviews.values() for one in files]
    raw = {one: one.read_bytes() for one in copies} | {one: json_of(one) for one in avis}
    assert not [(one.name, word) for one, data in raw.items() for word in ERASED if word.encode() in data]
    for who in PEOPLE:
        last = raw[tmp_path / f"{who} – pour relecture.dpro"]
        assert b"Repris, " not in last
        assert "récrit ceci, au tour 2".encode() in last
        assert "récrit ceci, au tour 1".encode() not in last, "what the candidate erased goes to no other reader"
        assert not re.search('Synthèse de [^"]*tour 1'.encode(), last)


def test_a_name_that_was_corrected_is_said_to_be_the_same_person(
    tmp_path: Path, starter: Path, at: At, capsys: pytest.CaptureFixture[str]
) -> None:
    name(starter, "Martin", "Alise")
    sent, target = send(starter, tmp_path / "envoi.dpro"), tmp_path / "marie.avis"
    with reading(sent) as session:
        session.revue.remarquer("bravo", "Bien vu.", "exemple", "ex1")
        session.exporter(target)
    name(starter, "Martin", "Alice")
    with pytest.raises(AutreNomError):
        fusionner_dans(starter, [target])
    assert main(["relecture", "fusionner", str(starter), str(target), "--autre-nom"]) == 0
    again = send(starter, tmp_path / "envoi 2.dpro")
    with reading(again) as session:
        session.revue.synthetiser(session.desk.dossier.referentiel.activites[0].id, "Sous le nouveau nom.")
        assert session.revue.autres_noms() == ("Alise Martin",)
    (phrase,) = notes_d_un_autre(again)
    assert "Alise Martin" in phrase
    with ouvrir(again, lecture_seule=True) as desk:
        reprendre_notes(desk.dossier, "Alise Martin")
    with reading(again) as session:
        assert session.revue.autres_noms() == ()
        assert [one.texte for one in session.revue.avis.tous(Remarque)] == ["Bien vu."]


def test_a_review_of_a_nameless_copy_is_asked_about_too(tmp_path: Path, starter: Path, at: At) -> None:
    target = tmp_path / "sans nom.avis"
    with reading(starter) as session:
        session.revue.remarquer("bravo", "Bien vu.", "exemple", "ex1")
        session.exporter(target)
    fusionner_dans(starter, [target])
    copy = tmp_path / "Alice.dpro"
    shutil.copy(starter, copy)
    name(copy, "Martin", "Alice")
    with pytest.raises(AutreNomError, match="encore sans nom"):
        fusionner_dans(copy, [target])


# --- words that leave ------------------------------------------------------------------------------------------------


def test_no_word_leaves_that_was_erased_before(tmp_path: Path, starter: Path, at: At) -> None:
    target = tmp_path / "marie.avis"
    with reading(starter) as session:
        revue, activite = session.revue, session.desk.dossier.referentiel.activites[0].id
        for words in ("Brouillon", "BrouillonUn", "BrouillonUn et encore", "La synthèse."):
            revue.synthetiser(activite, words)
        revue.positionner(cible(session.desk), "a_revoir", "MotifBrouillon")
        revue.positionner(cible(session.desk), "confirme", "Bien montré.")
        revue.positionner(cible(session.desk, 1), "non_demontre", "MotifRetiré")
        revue.retirer_position(cible(session.desk, 1))
        gone = revue.remarquer("manque", "RemarqueBrouillon", "exemple", "ex1")
        revue.repondre(gone.id, "RéponseBrouillon")
        assert revue.retirer(gone) is None
        revue.noter_ecf(activite, "Mise en situation", None, None)
        revue.noter_ecf(activite, "Mise en  Situation", None, satisfait=True)
        kept = revue.remarquer("manque", "Il manque l’outil.", "exemple", "ex1")
        session.exporter(target)
    text = json_of(target).decode()
    for erased in ("Brouillon", "MotifRetiré", "null"):
        assert erased not in text
    for said in ("La synthèse.", "Bien montré.", "Il manque l’outil.", kept.id):
        assert said in text
    assert "retrait" not in text  # nobody got it: nobody needs to hear that it is gone
    home = tmp_path / "un ordinateur"
    raw = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert b"Brouillon" not in raw
    assert b"MotifRetir" not in raw


def test_what_left_is_withdrawn_without_its_words_by_whatever_way_it_goes_on(
    tmp_path: Path, starter: Path, at: At
) -> None:
    name(starter, "Martin", "Alice")
    sent = send(starter, tmp_path / "envoi.dpro")
    first, second = tmp_path / "1.avis", tmp_path / "2.avis"
    with reading(sent) as session:
        revue, activite = session.revue, session.desk.dossier.referentiel.activites[0].id
        said = revue.remarquer("manque", "MotsRetirés", "exemple", "ex1")
        revue.synthetiser(activite, "SynthèseAvant")
        revue.positionner(cible(session.desk), "a_revoir", "MotifAvant")
        revue.positionner(cible(session.desk, 1), "a_revoir", "MotifRepris")
        session.exporter(first)
        assert isinstance(revue.retirer(said), Retrait)
        revue.retirer_position(cible(session.desk, 1))
        revue.synthetiser(activite, "SynthèseAprès")
        revue.positionner(cible(session.desk), "confirme", "MotifAprès")
        session.exporter(second)
    erased = ("MotsRetirés", "SynthèseAvant", "MotifAvant", "MotifRepris")
    assert all(word in json_of(first).decode() for word in erased)
    assert not [word for word in erased if word in json_of(second).decode()]
    prints = set()
    for order in ([first, second], [second, first], [second, first, second]):
        copy = tmp_path / "recu.dpro"
        shutil.copy(starter, copy)
        for avis in order:
            fusionner_dans(copy, [avis])
        with ouvrir(copy) as desk:
            known = desk.dossier.avis
            prints.add(known.empreinte)
            assert [one.texte for one in known.syntheses(activite)] == ["SynthèseAprès"]
            assert known.tous(Remarque) == ()
            assert [one.motif for one in known.tous(Position) if one.motif == "MotifRepris"] == []
            mine = Revue.pour_candidat(desk).remarquer("question", "QuestionReprise", "dossier")
            Revue.pour_candidat(desk).retirer(mine)
        onward = send(copy, tmp_path / "plus loin.dpro")
        passed = tmp_path / "plus loin.avis"
        exporter_avis(onward, passed)
        for word in (*erased, "QuestionReprise"):
            assert word.encode() not in onward.read_bytes()
            assert word not in json_of(passed).decode()
        copy.unlink()
    assert len(prints) == 1


def test_a_remark_that_is_withdrawn_takes_its_answers_along(tmp_path: Path, starter: Path, at: At) -> None:
    name(starter, "Martin", "Alice")
    first, second = tmp_path / "1.avis", tmp_path / "2.avis"
    with reading(starter) as session:
        revue = session.revue
        said = revue.remarquer("manque", "Où est l’outil ?", "exemple", "ex1")
        revue.repondre(said.id, "RéponseDuLecteur")
        kept = revue.remarquer("question", "Combien ?", "exemple", "ex1")
        revue.repondre(kept.id, "RéponseGardée")
        session.exporter(first)
    fusionner_dans(starter, [first])
    with ouvrir(starter) as desk:
        Revue.pour_candidat(desk).repondre(said.id, "RéponseDuCandidat")
    with reading(send(starter, tmp_path / "envoi.dpro")) as session:
        mine = next(one for one in session.revue.avis.tous(Remarque) if one.id == said.id)
        session.revue.retirer(mine)
        session.exporter(second)
    fusionner_dans(starter, [second])
    onward = send(starter, tmp_path / "plus loin.dpro")
    exporter_avis(onward, tmp_path / "plus loin.avis")
    for data in (json_of(second), onward.read_bytes(), json_of(tmp_path / "plus loin.avis")):
        assert "RéponseGardée".encode() in data
        assert "RéponseDu".encode() not in data


def test_a_step_is_taken_back_until_it_has_left(tmp_path: Path, starter: Path, at: At) -> None:
    with reading(starter) as session:
        revue, where = session.revue, cible(session.desk)

        def now() -> list[tuple[str, str]]:
            return [(one.valeur, one.motif) for one in revue.avis.tous(Position)]

        revue.positionner(where, "confirme", "Bien.")
        first = revue.dernier_pas
        revue.positionner(where, "a_revoir", "À dater.")
        second = revue.dernier_pas
        assert first is not None
        assert second is not None
        assert now() == [("a_revoir", "À dater.")]
        revue.undo(second)
        assert now() == [("confirme", "Bien.")]
        revue.undo(first)
        assert now() == []
        revue.positionner(where, "confirme", "Bien.")
        session.exporter(tmp_path / "a.avis")
        left = revue.dernier_pas
        revue.retirer_position(where)
        withdrawn = revue.dernier_pas
        assert now() == []
        assert withdrawn is not None
        revue.undo(withdrawn)
        assert now() == [("confirme", "Bien.")]
        with pytest.raises(KnownError, match="déjà parti"):
            revue.undo(replace(withdrawn, parti=(), venu=(revue.avis.tous(Position)[0],)))
        assert left is not None


# --- who -------------------------------------------------------------------------------------------------------------


def test_two_of_one_name_are_two(tmp_path: Path, starter: Path, at: At) -> None:
    files = []
    for computer, value in (("chez Marie", "confirme"), ("chez l’autre Marie", "non_demontre")):
        at(computer)
        files.append(tmp_path / f"{computer}.avis")
        with reading(starter) as session:
            session.revue.positionner(cible(session.desk), value, computer)  # type: ignore[arg-type]
            session.revue.synthetiser(session.desk.dossier.referentiel.activites[0].id, computer)
            session.exporter(files[-1])
    prints = set()
    for order in itertools.permutations(files):
        copy = tmp_path / "copie.dpro"
        shutil.copy(starter, copy)
        with ouvrir(copy) as desk:
            for avis in order:
                fusionner_avis(desk, [avis])
            dossier = desk.dossier
            read = evaluate(dossier, aujourd_hui=date(2026, 11, 29)).cibles[cible(desk)].positions
            assert sorted(one.position.valeur for one in read) == ["confirme", "non_demontre"]
            names = {one.position.auteur for one in read}
            assert len(names) == 2
            assert all(one.startswith("Marie Dupont") for one in names)
            assert len(dossier.avis.syntheses(dossier.referentiel.activites[0].id)) == 2
            prints.add((dossier.avis.empreinte, tuple(sorted(names))))
        copy.unlink()
    assert len(prints) == 1
    with reading(starter) as session:  # what bears my name is not mine
        received = lire_avis(files[0], session.desk.dossier)
        (other,) = received.tous(Position)
        assert not session.revue.est_a_moi(other)
        with pytest.raises(KnownError, match="une autre personne"):
            session.revue.retirer(other)


def test_one_person_on_two_computers_says_so_once_and_the_newest_counts(tmp_path: Path, starter: Path, at: At) -> None:
    at("bureau")
    office, home, later = (tmp_path / f"{one}.avis" for one in ("bureau", "maison", "maison plus tard"))
    with reading(starter, day=date(2026, 11, 20)) as session:
        for _ in range(5):
            session.revue.remarquer("bravo", "Bien.", "dossier")  # the counter of this computer runs ahead
        session.revue.positionner(cible(session.desk), "confirme", "Au bureau.")
        session.exporter(office)
        where = cible(session.desk)
    known = lecteur_connu()
    assert known is not None
    code = code_de(known.id)
    at("maison")
    with reading(starter, day=date(2026, 11, 21)) as session:
        session.revue.positionner(where, "a_revoir", "À la maison.")
        session.exporter(home)
        session.revue.positionner(cible(session.desk, 1), "confirme", "Pas encore parti.")
    me = lecteur_connu()
    assert me is not None
    assert me.id != known.id
    devenir(me, replace(me, id=id_du_code(code.lower().replace("-", " "))))
    with reading(starter, replace(me, id=known.id), day=date(2026, 11, 22)) as session:
        assert session.revue.qui.id == known.id
        assert all(map(session.revue.est_a_moi, session.revue.avis.tous(Position)))
        assert [one.aussi for one in session.revue.avis.tous(Identite)] == [me.id]
        session.exporter(later)
    prints = set()
    for order in itertools.permutations((office, home, later)):
        copy = tmp_path / "copie.dpro"
        shutil.copy(starter, copy)
        for avis in order:
            fusionner_dans(copy, [avis])
        with ouvrir(copy, lecture_seule=True) as desk:
            cibles = evaluate(desk.dossier, aujourd_hui=date(2026, 11, 29)).cibles
            (read,) = cibles[where].positions
            assert (read.position.motif, read.position.auteur) == ("À la maison.", "Marie Dupont")
            assert [one.position.auteur for one in cibles[cible(desk, 1)].positions] == ["Marie Dupont"]
            prints.add(desk.dossier.avis.empreinte)
        copy.unlink()
    assert len(prints) == 1


@pytest.mark.parametrize("slip", ["", "ABCD", "zzzz-zzzz-zzzz-zzzz-zzzz-zzzz-zzzz"])
def test_a_code_with_a_slip_is_refused(slip: str) -> None:
    code = code_de("bd279fde-bffd-455b-abf3-5b9c4e2b6c01")
    assert id_du_code(code) == "bd279fde-bffd-455b-abf3-5b9c4e2b6c01"
    wrong = slip or code[:5] + ("A" if code[5] != "A" else "B") + code[6:]
    with pytest.raises(KnownError, match="recopiez-le"):
        id_du_code(wrong)


def test_a_name_that_is_corrected_goes_along_with_everything_of_that_reader(
    tmp_path: Path, starter: Path, at: At
) -> None:
    target = tmp_path / "a.avis"
    with reading(starter, Lecteur("Marie Dupond", "tuteur")) as session:
        session.revue.remarquer("bravo", "Bien.", "dossier")
        session.exporter(target)
        session.revue.positionner(cible(session.desk), "confirme")
        me = session.revue.qui
    with reading(starter, replace(me, nom="Marie Dupont", role="formateur")) as session:
        avis = session.revue.avis
        assert {one.auteur for one in avis.tous(Remarque)} == {"Marie Dupont"}
        assert {one.auteur for one in avis.tous(Position)} == {"Marie Dupont"}
        session.exporter(target)
    assert json.loads(json_of(target))["faits"]
    fusionner_dans(starter, [target])
    with ouvrir(starter, lecture_seule=True) as desk:
        assert [(one.auteur, one.role) for one in desk.dossier.avis.tous(Remarque)] == [("Marie Dupont", "formateur")]


def test_a_notebook_of_before_goes_on_and_its_reader_stays_one(tmp_path: Path, starter: Path, at: At) -> None:
    """What an older program noted and sent without an id counts as the same reader's."""
    with ouvrir(starter, lecture_seule=True) as desk:
        dossier, where = desk.dossier, cible(desk)
    path = tmp_path / "un ordinateur" / "relectures.sqlite"
    make_notebook_1(path, dossier.id, Position("p1", "Marie Dupont", where, "confirme", "f" * 64, 7, role="formateur"))
    with Carnet(path) as carnet:
        known = carnet.lecteur()
        assert known is not None
        assert (known.nom, known.role) == ("Marie Dupont", "formateur")
    with reading(starter) as session:
        assert session.revue.qui.id == known.id
        (old,) = session.revue.avis.tous(Position)
        assert session.revue.est_a_moi(old)
        session.revue.positionner(where, "a_revoir", "Après relecture.")
        read = evaluate(session.revue.dossier, aujourd_hui=date(2026, 11, 29)).cibles[where].positions
        assert [one.position.motif for one in read] == ["Après relecture."]
        session.exporter(tmp_path / "a.avis")
    assert '"id": "p1"' in json_of(tmp_path / "a.avis").decode()


def test_a_position_of_before_hashes_of_words_stands_and_leaves_no_words_once_taken_again(
    tmp_path: Path, starter: Path, at: At
) -> None:
    """Its hash is of the folded text, marks and all: it stands on that text, in the notebook and in the dossier."""
    with ouvrir(starter, lecture_seule=True) as desk:
        dossier, where = desk.dossier, cible(desk)
        seen = empreinte(texte_juge(dossier, where))
    old = Position("p1", "Marie Dupont", where, "confirme", seen, 7, "MotifDAvant", role="formateur")
    make_notebook_1(tmp_path / "un ordinateur" / "relectures.sqlite", dossier.id, old)

    def standing(revue: Revue) -> list[tuple[str, bool]]:
        read = evaluate(revue.dossier, aujourd_hui=date(2026, 11, 29)).cibles[where].positions
        return [(one.position.motif, one.ancienne) for one in read]

    with reading(starter) as session:
        assert standing(session.revue) == [("MotifDAvant", False)]
        session.exporter(tmp_path / "1.avis")
        session.revue.positionner(where, "confirme", "Motif d’après.")
        assert standing(session.revue) == [("Motif d’après.", False)]
        session.exporter(tmp_path / "2.avis")
    assert "MotifDAvant" in json_of(tmp_path / "1.avis").decode()
    assert "MotifDAvant" not in json_of(tmp_path / "2.avis").decode()
    for order in ("12", "21"):
        copy = tmp_path / f"{order}.dpro"
        shutil.copy(starter, copy)
        for n in order:
            fusionner_dans(copy, [tmp_path / f"{n}.avis"])
        write(copy, TACHES.replace(". J’ai", ", puis j’ai"))
        with ouvrir(copy, lecture_seule=True) as desk:
            assert standing(Revue.pour_candidat(desk)) == [("Motif d’après.", True)]  # « puis » is a word
        write(copy, TACHES.replace(". J’ai", "\u00a0; **j’ai**").rstrip("."))
        with ouvrir(copy, lecture_seule=True) as desk:
            assert standing(Revue.pour_candidat(desk)) == [("Motif d’après.", False)]


def test_what_a_position_judged_stands_beside_what_is_there_now(tmp_path: Path, starter: Path, at: At) -> None:
    """From the reader's own notebook; of a position from before that was kept, from what it quotes; else it is said."""
    name(starter, "Martin", "Alice")
    with reading(starter) as session:
        where = cible(session.desk)
        session.revue.positionner(where, "confirme", "Bien.")
        session.exporter(tmp_path / "1.avis")
    write(starter, TACHES.replace("douze visiteurs", "dix personnes"))
    with reading(starter) as session:
        revue = session.revue
        (mine,) = revue.avis.tous(Position)
        avant, apres = revue.depuis_la_position(mine)
        assert avant is not None
        assert TACHES in avant
        assert "dix personnes" in apres
        old = replace(mine, empreinte="f" * 64, extrait="Chaque semaine.")
        assert revue.depuis_la_position(old) == ("Chaque semaine.", "Chaque jour.")
        # Without a quotation: what changed in the exemple since the last reading.
        assert revue.depuis_la_position(replace(old, extrait="")) == (
            TACHES,
            TACHES.replace("douze visiteurs", "dix personnes"),
        )
        session.exporter(tmp_path / "2.avis")
    for n in "12":  # the words that were read stay in the notebook
        assert "visiteurs" not in json_of(tmp_path / f"{n}.avis").decode()
    at("un autre ordinateur")
    with reading(starter) as session:
        avant, apres = session.revue.depuis_la_position(replace(old, extrait=""))
        assert (avant, "dix personnes" in apres) == (None, True)


def make_notebook_1(path: Path, dossier_id: str, fait: Position) -> None:
    """A notebook as the first version wrote it."""
    import sqlite3

    from dossier_pro.domain.avis import canonique, sceau
    from dossier_pro.store import avis

    path.parent.mkdir(parents=True)
    connection = sqlite3.connect(path)
    for statement in avis._SCHEMA_1:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id={avis._APPLICATION_ID}")
    connection.execute("PRAGMA user_version=1")
    connection.execute("INSERT INTO lecteur VALUES (1, ?, ?)", (fait.auteur, fait.role))
    text = canonique(fait)
    connection.execute("INSERT INTO fait (dossier, sha256, json) VALUES (?, ?, ?)", (dossier_id, sceau(text), text))
    connection.commit()
    connection.close()


# --- copies edited apart ---------------------------------------------------------------------------------------------


def test_of_a_fork_the_position_on_the_present_text_counts(tmp_path: Path, starter: Path, at: At) -> None:
    """The candidate wrote on at home and at work; the trainer read both, the one at work later."""
    name(starter, "Martin", "Alice")
    home, work = tmp_path / "maison.dpro", tmp_path / "travail.dpro"
    for path, text in ((home, "À la maison, j’ai tout récrit."), (work, "Au travail, autre chose.")):
        shutil.copy(starter, path)
        write(path, text)
    files = []
    for n, (path, value) in enumerate(((home, "confirme"), (work, "non_demontre"))):
        with reading(path, day=date(2026, 11, 20 + n)) as session:
            session.revue.positionner(cible(session.desk), value)  # type: ignore[arg-type]
            files.append(tmp_path / f"{path.stem}.avis")
            session.exporter(files[-1])
            where = cible(session.desk)
    for path, wanted in ((home, "confirme"), (work, "non_demontre")):
        for order in itertools.permutations(files):
            copy = tmp_path / "copie.dpro"
            shutil.copy(path, copy)
            for avis in order:
                fusionner_dans(copy, [avis])
            with ouvrir(copy, lecture_seule=True) as desk:
                (read,) = evaluate(desk.dossier, aujourd_hui=date(2026, 11, 29)).cibles[where].positions
                assert (read.position.valeur, read.ancienne) == (wanted, False)
            copy.unlink()
    write(home, "Encore autre chose.")
    fusionner_dans(home, files)
    with ouvrir(home, lecture_seule=True) as desk:
        (read,) = evaluate(desk.dossier, aujourd_hui=date(2026, 11, 29)).cibles[where].positions
        assert (read.position.valeur, read.ancienne) == ("non_demontre", True)
