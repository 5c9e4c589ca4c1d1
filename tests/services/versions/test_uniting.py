"""Two files of one dossier that were edited apart, found and made one: real files, copied as programs do."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.services.anonymiser import ajouter_nom
from dossier_pro.services.copies.making import lister
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import NouveauDossier, creer, ouvrir
from dossier_pro.services.history import detailler
from dossier_pro.services.history import lister as jours
from dossier_pro.services.relire import ajouter_mot, ignorer, mots_ajoutes, oublier
from dossier_pro.services.suggestions import refuser
from dossier_pro.services.versions.telling import reunion_json, reunion_texte
from dossier_pro.services.versions.uniting import (
    A_PART,
    ChangedMeanwhileError,
    OtherNameError,
    autres_versions,
    comparer_versions,
    mettre_de_cote,
    reunir_versions,
)
from dossier_pro.services.writing import ajouter_exemple, modifier, supprimer
from dossier_pro.store.repository import Repository
from tests.domain.samples import TODAY
from tests.store import protecting

SET_ASIDE = (
    "essai-PC-DE-CAMILLE.dpro",
    "essai (Camille's conflicted copy 2026-11-29).dpro",
    "essai (copie en conflit de PC-DE-CAMILLE 2026-11-29).dpro",
    "essai (1).dpro",
    "essai.sync-conflict-20261129-101010-ABCDEFG.dpro",
    "essai (conflicted copy 2026-11-29 101010).dpro",
    "essai - Copie.DPRO",
    "tout autre nom.dpro",
)


def begin(folder: Path) -> Path:
    """A dossier with one exemple of two answers, closed."""
    path = folder / "essai.dpro"
    with creer(path, NouveauDossier("TP-01285", "Durand", "Camille", "vae")) as desk:
        activite = desk.dossier.referentiel.activites[0].id
        made = desk.change("Ajouter", lambda draft: ajouter_exemple(draft, activite, "Un devis")).valeur
        assert isinstance(made, Exemple)
        write(desk, "taches", "Au début.")
        write(desk, "moyens", "Un téléphone.")
    return path


def one(desk: Desk) -> Exemple:
    return next(iter(desk.dossier.all(Exemple).values()))


def write(desk: Desk, champ: str, texte: str) -> None:
    desk.close_burst()
    desk.change("Écrire", lambda draft: modifier(draft, "exemple", one(desk).id, **{champ: texte}))


def on(path: Path, *edits: Callable[[Desk], object]) -> None:
    with ouvrir(path) as desk:
        for edit in edits:
            edit(desk)


def apart(folder: Path, here: Callable[[Desk], object], there: Callable[[Desk], object]) -> tuple[Path, Path]:
    """A dossier and a copy of it, each with edits of its own."""
    path = begin(folder)
    other = Path(shutil.copy(path, folder / "essai-PC.dpro"))
    on(path, here)
    on(other, there)
    return path, other


@pytest.mark.parametrize("name", SET_ASIDE)
def test_a_file_that_a_program_set_aside_is_known_by_what_it_is(tmp_path: Path, name: str) -> None:
    path = begin(tmp_path)
    other = Path(shutil.copy(path, tmp_path / name))
    on(other, lambda d: write(d, "taches", "Sur l’autre ordinateur."))
    with ouvrir(path) as desk:
        (found,) = autres_versions(desk.chemin)
        assert found.fichier == other
        assert found.quand is not None
        done = reunir_versions(desk, other).comparison
        assert (done.conflits, one(desk).taches) == ((), "Sur l’autre ordinateur.")
        assert autres_versions(desk.chemin) == ()


def test_copies_that_are_only_older_other_dossiers_and_what_cannot_be_read_are_passed_over(tmp_path: Path) -> None:
    path = begin(tmp_path)
    shutil.copy(path, tmp_path / "essai (copie).dpro")
    on(path, lambda d: write(d, "taches", "Depuis."))
    creer(tmp_path / "autre.dpro", NouveauDossier("TP-01285", "Durand", "Camille", "vae")).close()
    (tmp_path / "abîmé.dpro").write_bytes(path.read_bytes()[:9000])
    (tmp_path / "protégé.dpro").write_bytes(b"\x93" * 8192)
    (tmp_path / "rien.dpro").touch()
    read = Path(shutil.copy(path, tmp_path / "Durand Camille – pour relecture.dpro"))
    on(read, lambda d: write(d, "moyens", "Chez le formateur."))
    (tmp_path / "lien.dpro").symlink_to(path)
    with ouvrir(path) as desk:
        assert autres_versions(desk.chemin) == ()
        with pytest.raises(KnownError, match="lui-même"):
            comparer_versions(desk, tmp_path / "lien.dpro")
        with pytest.raises(KnownError, match="n’est pas une version"):
            comparer_versions(desk, tmp_path / "autre.dpro")


def test_each_side_keeps_what_it_wrote_in_one_step_after_a_copy_and_the_other_file_is_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "reçu.txt").write_bytes(b"la piece " * 300_000)

    def there(desk: Desk) -> None:
        write(desk, "moyens", "Un téléphone et un tableur.")
        desk.ajouter_preuve(tmp_path / "reçu.txt")

    path, other = apart(tmp_path, lambda d: write(d, "taches", "Ici, depuis."), there)
    before = other.read_bytes()
    with ouvrir(path) as desk:
        was = desk.dossier
        done = reunir_versions(desk, other).comparison
        assert done.conflits == ()
        assert (one(desk).taches, one(desk).moyens) == ("Ici, depuis.", "Un téléphone et un tableur.")
        (preuve,) = desk.dossier.all(Preuve).values()
        assert preuve.sha256 is not None
        with desk.read_piece(preuve.sha256) as flux:  # its bytes are compared with their name
            assert flux.read() == (tmp_path / "reçu.txt").read_bytes()
        assert [s.raison for s in lister(was.id) if s.raison == "reunion"] == ["reunion"]
        desk.undo()
        assert desk.dossier == was
        desk.redo()
    assert other.read_bytes() == before
    with ouvrir(path) as desk:
        assert comparer_versions(desk, other).rien
        assert reunion_texte(comparer_versions(desk, other)) == "L’autre version ne contient rien de plus."
    with ouvrir(other) as back:
        reunir_versions(back, path)
        assert back.dossier.tables == ouvrir(path, lecture_seule=True).dossier.tables


def test_a_text_written_on_both_sides_is_asked_and_the_answer_is_asked_once(tmp_path: Path) -> None:
    path, other = apart(tmp_path, lambda d: write(d, "taches", "Ici."), lambda d: write(d, "taches", "Là-bas."))
    with ouvrir(path) as desk:
        found = comparer_versions(desk, other)
        (asked,) = found.conflits
        assert (asked.ici, asked.autre, asked.deux, asked.choix) == ("Ici.", "Là-bas.", "Ici.\nLà-bas.", "deux")
        assert reunion_json(found, ecrit=False)["conflits"][0]["choix"] == "deux"
        write(desk, "moyens", "Entre-temps.")
        with pytest.raises(ChangedMeanwhileError):
            reunir_versions(desk, other, cachet=found.cachet)
        reunir_versions(desk, other, {asked.cle: "ici"})
        assert one(desk).taches == "Ici."
        assert comparer_versions(desk, other).rien
        line = jours(desk, TODAY)[0].rafales[0]
        assert line.titre.startswith("Réunir avec")
        assert detailler(desk, line) == ()
    on(other, lambda d: write(d, "moyens", "Là-bas, plus tard."))
    with ouvrir(path) as desk:
        assert reunir_versions(desk, other).comparison.conflits[0].cle[2] == "moyens"  # both have written since
        assert one(desk).taches == "Ici."


def test_what_was_removed_here_and_rewritten_there_stays_and_is_told(tmp_path: Path) -> None:
    path, other = apart(
        tmp_path,
        lambda d: d.change("Supprimer", lambda draft: supprimer(draft, "exemple", one(d).id)),
        lambda d: write(d, "taches", "Récrit."),
    )
    with ouvrir(path) as desk:
        done = reunir_versions(desk, other).comparison
        assert one(desk).taches == "Récrit."
        assert any("Un devis" in phrase for phrase in done.phrases)


def test_writing_that_went_on_within_a_step_is_no_conflict(tmp_path: Path) -> None:
    path, other = begin(tmp_path), tmp_path / "essai (1).dpro"
    with ouvrir(path) as desk:
        ident = one(desk).id
        for text in ("Au début. Puis", "Au début. Puis encore un mot."):
            desk.change("Écrire", lambda d, t=text: modifier(d, "exemple", ident, taches=t), burst="taches")  # type: ignore[misc]
            if not other.exists():
                shutil.copy(path, other)  # a program that synchronises takes it in the middle of a sentence
    on(other, lambda d: write(d, "moyens", "Là-bas."))
    with ouvrir(path) as desk:
        assert reunir_versions(desk, other).comparison.conflits == ()
        assert (one(desk).taches, one(desk).moyens) == ("Au début. Puis encore un mot.", "Là-bas.")


def test_what_was_undone_on_one_side_only_is_not_lost(tmp_path: Path) -> None:
    path, other = apart(tmp_path, lambda d: d.undo(), lambda d: write(d, "taches", "Là-bas."))
    with ouvrir(path) as desk:
        done = reunir_versions(desk, other).comparison
        # Nobody notes when a step was undone: its words, which stand over there, come back into the blank.
        assert done.conflits == ()
        assert (one(desk).moyens, one(desk).taches) == ("Un téléphone.", "Là-bas.")


def test_without_a_history_the_other_version_is_compared_with_what_this_one_was(tmp_path: Path) -> None:
    path, sent = begin(tmp_path), tmp_path / "envoi.dpro"
    with ouvrir(path) as desk:
        desk.copy_without_history(sent)
        write(desk, "taches", "Ici.")
    on(sent, lambda d: write(d, "moyens", "Là-bas."))
    with ouvrir(path) as desk:
        done = reunir_versions(desk, sent).comparison
        assert (done.connu, done.conflits) == ("etat", ())
        assert (one(desk).taches, one(desk).moyens) == ("Ici.", "Là-bas.")


def test_where_nothing_common_is_kept_all_that_differs_is_shown(tmp_path: Path) -> None:
    path, other = apart(tmp_path, lambda d: write(d, "taches", "Ici."), lambda d: write(d, "moyens", "Là-bas."))
    for file in (path, other):
        with Repository.open(file) as repository:
            repository.purge_history()
    with ouvrir(path) as desk:
        done = reunir_versions(desk, other).comparison
        assert done.connu == "aucun"
        assert any("ne garde plus rien" in phrase for phrase in done.phrases)
        assert [c.cle[2] for c in done.conflits] == ["taches", "moyens"]
        assert one(desk).taches == "Ici.\n\nAu début."


def test_somebody_else_s_dossier_of_the_same_id_is_not_taken_in_unasked(tmp_path: Path) -> None:
    def rename(desk: Desk) -> None:
        desk.change("Nom", lambda draft: modifier(draft, "candidat", "unique", prenom="Sacha"))

    path, other = apart(tmp_path, lambda d: None, rename)
    with ouvrir(path) as desk:
        assert autres_versions(desk.chemin)[0].nom == "Sacha Durand"
        with pytest.raises(OtherNameError):
            reunir_versions(desk, other)
        reunir_versions(desk, other, autre_nom=True)
        assert desk.dossier.candidat.prenom == "Sacha"


def test_a_damaged_piece_over_there_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "reçu.txt").write_bytes(b"la piece " * 3000)
    path, other = apart(tmp_path, lambda d: None, lambda d: d.ajouter_preuve(tmp_path / "reçu.txt"))
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("UPDATE piece_chunk SET octets = zeroblob(length(octets))")
    with ouvrir(path) as desk:
        was = (desk.dossier, desk.historique())
        with pytest.raises(KnownError, match="abîmée"):
            reunir_versions(desk, other)
        assert (desk.dossier, desk.historique()) == was


def test_a_version_goes_aside_only_where_it_is_not_open_and_over_nothing(tmp_path: Path) -> None:
    path, other = apart(tmp_path, lambda d: None, lambda d: write(d, "taches", "Là-bas."))
    with ouvrir(other), pytest.raises(KnownError, match="ouvert"):
        mettre_de_cote(other)
    content = other.read_bytes()
    assert mettre_de_cote(other) == tmp_path / A_PART / "essai-PC.dpro"
    shutil.copy(path, other)
    assert mettre_de_cote(other) == tmp_path / A_PART / "essai-PC 2.dpro"
    assert (tmp_path / A_PART / "essai-PC.dpro").read_bytes() == content
    assert sorted(p.name for p in tmp_path.iterdir()) == [A_PART, "essai.dpro"]


@pytest.mark.usefixtures("quick_passwords")
def test_it_is_told_where_words_leave_a_password_and_nowhere_else(tmp_path: Path) -> None:
    clear = begin(tmp_path)
    other = tmp_path / "essai (1).dpro"
    shutil.copy(clear, other)
    on(other, lambda desk: write(desk, "taches", "Une autre fois."))
    protecting.protect(other)
    with ouvrir(clear) as desk:
        assert "sans mot de passe" in comparer_versions(desk, other).phrases[0]
    with ouvrir(other) as desk:
        assert not comparer_versions(desk, clear).phrases
    protecting.protect(clear, "un autre")
    with ouvrir(clear) as desk:
        done = reunir_versions(desk, other).comparison
        assert not done.phrases
        assert one(desk).taches == "Une autre fois."


def test_what_both_told_the_guide_is_told_once_and_taken_back_once(tmp_path: Path) -> None:
    here = begin(tmp_path)
    there = Path(shutil.copy(here, tmp_path / "autre.dpro"))
    for path in (here, there):
        with ouvrir(path) as desk:
            for tell in (
                lambda draft: ajouter_mot(draft, "facing"),
                lambda draft: ignorer(draft, "cle"),
                lambda draft: ajouter_nom(draft, "Dupont"),
                lambda draft: refuser(draft, "c1", ["Je range."]),
            ):
                desk.change("Dire au guide", tell)
    with ouvrir(here) as desk:
        assert not comparer_versions(desk, there).conflits
        reunir_versions(desk, there)
        told = desk.dossier.all(DitAuGuide)
        assert sorted(one.genre for one in told.values()) == ["ignore", "mot", "nom", "refuse"]
        desk.change("Reprendre", lambda draft: oublier(draft, DitAuGuide.neuf("mot", "facing").id))
        assert not mots_ajoutes(desk.dossier)
