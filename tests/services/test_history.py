"""The history in plain words: days, lines, what changed, word by word, and a copy of a moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.avis import Avis, Remarque
from dossier_pro.domain.dossier import KINDS, Candidat, Declaration, Exemple, Lien, Preuve, Projet, entity_fields
from dossier_pro.services import field_words, history, mapping, writing
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import NouveauDossier, creer, ouvrir
from dossier_pro.services.history import (
    ChampModifie,
    DiffPart,
    Rafale,
    chercher,
    copier_moment,
    detailler,
    grouper,
    lister,
    mot_a_mot,
    nom_de_copie,
)
from dossier_pro.store.history import HistoryEntry

PARIS = timezone(timedelta(hours=1))


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 10, 13, 5, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, **kwargs: float) -> None:
        self.now += timedelta(**kwargs)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timed(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    creer(tmp_path / "essai.dpro", NouveauDossier("TP-01285", "Durand", "Camille", "vae")).close()
    opened = ouvrir(tmp_path / "essai.dpro")
    opened._clock = clock
    with opened:
        yield opened


def _exemple(desk: Desk, intitule: str = "Relancer un client") -> Exemple:
    activite = desk.dossier.referentiel.activites[0].id
    made = desk.change("Ajouter un exemple", lambda d: writing.ajouter_exemple(d, activite, intitule)).valeur
    assert isinstance(made, Exemple)
    return made


def _lines(desk: Desk) -> list[Rafale]:
    return [r for jour in lister(desk, date(2026, 3, 11), PARIS) for r in jour.rafales]


def _write(desk: Desk, exemple: Exemple, text: str) -> None:
    label = "Modifier la question 1"
    desk.change(label, lambda d: writing.modifier(d, "exemple", exemple.id, taches=text), burst=f"{exemple.id}/taches")


def test_days_and_lines(timed: Desk, clock: Clock) -> None:
    exemple = _exemple(timed)
    for minute, text in enumerate(("Je", "Je relance", "Je relance un client")):
        clock.wait(minutes=minute)
        _write(timed, exemple, text)
    clock.wait(minutes=10)
    _write(timed, exemple, "Je relance deux clients")
    clock.wait(days=1)
    timed.change("Modifier le prénom", lambda d: writing.modifier(d, "candidat", "unique", prenom="Zoé"))
    days = lister(timed, date(2026, 3, 11), PARIS)
    assert [d.titre for d in days] == ["Aujourd’hui, 11 mars 2026", "Hier, 10 mars 2026"]
    told = [(r.titre, r.heures, r.fois) for r in days[1].rafales]
    assert told == [
        ("Modifier la question 1", "14\u00a0h\u00a018", ""),
        ("Modifier la question 1", "14\u00a0h\u00a005 – 14\u00a0h\u00a008", "3\u00a0fois"),
        ("Ajouter un exemple", "14\u00a0h\u00a005", ""),
    ]


def test_the_day_is_that_of_the_person() -> None:
    entry = HistoryEntry("1", "Écrire", datetime(2026, 3, 10, 23, 30, tzinfo=UTC), "", False, True)
    (jour,) = grouper([entry], date(2026, 4, 1), PARIS)
    assert (jour.jour, jour.titre) == (date(2026, 3, 11), "11 mars 2026")


def test_different_authors_and_what_was_taken_back_stand_apart() -> None:
    when = datetime(2026, 3, 10, 12, tzinfo=UTC)
    entries = [
        HistoryEntry("4", "Écrire", when, "", True, True),
        HistoryEntry("3", "Écrire", when, "", False, True),
        HistoryEntry("2", "Écrire", when, "Mme Petit", False, False),
        HistoryEntry("1", "Écrire", when, "", False, False, barriere=True),
    ]
    (jour,) = grouper(entries, date(2026, 3, 10), PARIS)
    assert [(r.auteur, r.annulee, r.barriere) for r in jour.rafales] == [
        ("", True, False),
        ("", False, False),
        ("Mme Petit", False, False),
        ("", False, True),
    ]


def test_what_a_line_changed_in_words(timed: Desk, clock: Clock) -> None:
    exemple = _exemple(timed)
    long = "Je relance un client qui ne paie pas sa facture, par téléphone puis par écrit. "
    for text in (long, long + "Je note sa réponse.", long + "Je note sa **réponse**."):
        clock.wait(minutes=1)
        _write(timed, exemple, text)
    clock.wait(hours=1)
    _write(timed, exemple, "Tout autre chose.")
    newest, line = _lines(timed)[:2]
    (change,) = detailler(timed, line)
    assert (change.titre, change.genre) == ("Exemple «\u00a0Relancer un client\u00a0»", "changement")
    assert change.champs == (ChampModifie("1. Tâches ou opérations", "", f"{long}Je note sa réponse."),)
    (last,) = detailler(timed, newest)
    assert last.champs[0].apres == "Tout autre chose."
    assert last.champs[0].avant == f"{long}Je note sa réponse."


def test_added_and_removed_things(timed: Desk) -> None:
    exemple = _exemple(timed)
    (added,) = detailler(timed, _lines(timed)[0])
    assert added.genre == "ajout"
    assert [c.nom for c in added.champs] == ["Activité-type", "Intitulé"]
    cible = next(iter(timed.dossier.referentiel.cibles.values()))
    timed.change("Lier", lambda d: mapping.lier(d, "exemple", exemple.id, cible.id, "Je le montre."))
    (tied,) = detailler(timed, _lines(timed)[0])
    assert tied.titre == "Lien vers un critère, CP 1"
    words = {c.nom: c.apres for c in tied.champs}
    assert words["Montré par"] == "Exemple «\u00a0Relancer un client\u00a0»"
    assert words["Critère"].endswith(cible.texte)
    timed.change("Retirer", lambda d: d.drop(*d.dossier.all(Lien).values(), exemple))
    removed = detailler(timed, _lines(timed)[0])
    assert [m.genre for m in removed] == ["retrait", "retrait"]
    assert {c.nom: (c.avant, c.apres) for c in removed[1].champs}["Intitulé"] == ("Relancer un client", "")


def test_values_in_words(timed: Desk) -> None:
    timed.change("Choisir", lambda d: d.put(Projet(modalite="formation", objet="ccp", numeros=(1, 2))))
    (change,) = detailler(timed, _lines(timed)[0])
    assert {c.nom: (c.avant, c.apres) for c in change.champs} == {
        "Modalité d’accès": ("VAE", "Parcours de formation"),
        "Ce qui est présenté": ("Titre entier", "CCP"),
        "Numéros": ("", "1, 2"),
    }
    timed.change("Dater", lambda d: d.put(Declaration(lieu="Lyon", jour=date(2026, 3, 1))))
    (dated,) = detailler(timed, _lines(timed)[0])
    assert {c.nom: c.apres for c in dated.champs} == {"Lieu": "Lyon", "Date": "1er mars 2026"}


def test_every_kind_has_a_name() -> None:
    assert set(field_words.ENTITES) >= set(KINDS)
    odd = [n for cls in KINDS.values() for n in entity_fields(cls) if "_" in n and n not in field_words.CHAMPS_NOMMES]
    assert [n for n in odd if n not in history._SILENT] == []


def test_what_was_taken_back_is_told_by_its_own_words(timed: Desk) -> None:
    exemple = _exemple(timed)
    _write(timed, exemple, "Je relance.")
    timed.undo()
    line = _lines(timed)[0]
    assert line.annulee
    (change,) = detailler(timed, line)
    assert change.champs == (ChampModifie("1. Tâches ou opérations", "", "Je relance."),)


def test_reviews_that_came_in_are_told_as_such(timed: Desk, clock: Clock) -> None:
    fait = Remarque("r", "Mme Petit", 1, "precision", "Précisez.")
    timed._repository.add_avis(Avis.de([fait]), "Recevoir un avis", clock(), author="Mme Petit")
    line = _lines(timed)[0]
    assert (line.titre, line.auteur) == ("Recevoir un avis", "Mme Petit")
    (told,) = detailler(timed, line)
    assert told.titre == "Remarques et positions d’un relecteur"


def test_a_copy_of_a_moment(timed: Desk, clock: Clock, tmp_path: Path) -> None:
    exemple = _exemple(timed)
    _write(timed, exemple, "Avant")
    clock.wait(hours=1)
    _write(timed, exemple, "Après")
    line = _lines(timed)[1]
    target = tmp_path / nom_de_copie(timed.chemin, line.fin)
    assert target.name == "essai (au 10 mars 2026, 14 h 05).dpro"
    copier_moment(timed, line, target)
    with ouvrir(target) as copy:
        assert copy.dossier.all(Exemple)[exemple.id].taches == "Avant"
        assert copy.dossier.id == timed.dossier.id
    assert timed.dossier.all(Exemple)[exemple.id].taches == "Après"


def test_searching_the_list(timed: Desk) -> None:
    _exemple(timed)
    timed.change("Modifier le prénom", lambda d: d.put(replace(d.dossier.candidat, prenom="Zoé")))
    days = lister(timed, date(2026, 3, 11), PARIS)
    assert [r.titre for j in chercher(days, "prenom") for r in j.rafales] == ["Modifier le prénom"]
    assert chercher(days, "girafe") == ()


def test_names_of_things(timed: Desk) -> None:
    assert history.nommer(timed.dossier, Candidat(prenom="Zoé")) == "Votre identité"
    name = history.nommer(timed.dossier, Preuve("p", titre="Une très longue preuve " * 9))
    assert name.endswith("…\u00a0»")
    assert len(name) < 100


def test_word_by_word() -> None:
    found = [(m.texte, m.genre) for m in mot_a_mot("Je relance un client.", "Je relance deux clients.")]
    assert ("Je relance ", "meme") in found
    assert [t for t, g in found if g == "retire"] == ["un client"]
    assert [t for t, g in found if g == "ajoute"] == ["deux clients"]
    long = "mot " * 400
    shortened = mot_a_mot(f"{long}avant{long}", f"{long}après{long}")
    assert [m.genre for m in shortened] == ["saut", "meme", "retire", "ajoute", "meme", "saut"]
    huge = mot_a_mot("a " * 9000 + "a", "b " * 9000 + "b")
    assert [m.genre for m in huge] == ["retire", "ajoute"]


def test_what_is_shown_around_a_change_begins_and_ends_with_a_whole_word() -> None:
    """Seen: « … ’ordre », since the token before it was counted for a space."""
    for shift in range(4):
        long = "mot " * shift + "de l’ordre, " * 200
        parts = [m.texte for m in mot_a_mot(f"{long}avant {long}", f"{long}après {long}") if m.genre == "meme"]
        assert parts[0].split()[0] in ("de", "l’ordre,", "mot")
        assert parts[-1].split()[-1] in ("de", "l’ordre,")


def test_one_word_in_a_text_that_says_the_same_again_and_again() -> None:
    """It took seconds: every repeated word was compared with each of its fellows, for every piece that stayed."""
    phrase = "J’ai contrôlé le camion, j’ai vérifié les freins et j’ai rempli le carnet. "
    apres = (phrase * 150 + phrase.replace("freins", "feux") + phrase * 150).replace("J’ai contrôlé", "Je contrôle", 1)
    found = mot_a_mot(phrase * 301, apres)
    assert sum(len(m.texte) for m in found if m.genre == "retire") < 3 * len(phrase)
    assert "feux" in "".join(m.texte for m in found if m.genre == "ajoute")


@given(st.text("ab c.\n", max_size=60), st.text("ab c.\n", max_size=60))
def test_both_texts_are_whole_in_the_comparison(avant: str, apres: str) -> None:
    """Where a long stretch that stayed is cut short, what is shown still stands in the text, in its order."""
    found = mot_a_mot(avant, apres)
    cut = any(m.genre == "saut" for m in found)
    for text, kinds in ((avant, ("meme", "retire")), (apres, ("meme", "ajoute"))):
        shown = [m.texte for m in found if m.genre in kinds]
        if not cut:
            assert "".join(shown) == text
        at = 0
        for part in shown:
            at = text.index(part, at) + len(part)


def test_texts_that_are_the_same_are_shown_whole() -> None:
    text = "a..a.a.a..a.a..a.a.a.a.a." * 9
    assert mot_a_mot(text, text) == (DiffPart(text, "meme"),)
