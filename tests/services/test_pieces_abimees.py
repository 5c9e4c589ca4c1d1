"""A piece whose bytes changed inside the dossier is neither printed nor certified; the rest of an export goes on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from dossier_pro import notices
from dossier_pro.domain.dossier import Dossier, Preuve
from dossier_pro.services.carry_over import changer_titre
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.package import SOMMES, faire_paquet
from dossier_pro.services.search import lire_toutes


def _abimer(path: Path) -> Dossier:
    """Change one byte of each piece of the example."""
    creer_exemple(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        rows = connection.execute("SELECT rang, octets FROM piece_chunk").fetchall()
        for rang, octets in rows:
            changed = octets[:-40] + bytes([octets[-40] ^ 1]) + octets[-39:]
            connection.execute("UPDATE piece_chunk SET octets = ? WHERE rang = ?", (changed, rang))
    with ouvrir(path, lecture_seule=True) as desk:
        return desk.dossier


def test_a_package_certifies_no_changed_piece(tmp_path: Path) -> None:
    dossier = _abimer(tmp_path / "d.dpro")
    resultat = faire_paquet(tmp_path / "d.dpro", tmp_path / "paquet")
    sommes = (tmp_path / "paquet" / SOMMES).read_text("utf-8")
    assert "Dossier professionnel" in sommes
    assert "Annexes/" not in sommes
    joined = {row.preuve_id for row in dossier.joints()}
    files = [p for p in dossier.all(Preuve).values() if p.sha256 and p.id in joined and not p.confidentielle]
    told = [phrase for phrase in resultat.avertissements if "abîmé" in phrase]
    assert len(told) >= len(files) > 0


def test_another_titre_takes_what_is_whole_and_names_what_is_not(tmp_path: Path) -> None:
    """One damaged file refused the whole."""
    path = tmp_path / "d.dpro"
    creer_exemple(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE piece_chunk SET octets = zeroblob(length(octets)) WHERE piece = 2")
        (sha256,) = connection.execute("SELECT sha256 FROM piece WHERE rang = 2").fetchone()
    with notices.heard() as told, changer_titre(path, "RNCP6568", tmp_path / "n.dpro") as desk:
        made = desk.dossier.all(Preuve)
    with ouvrir(path, lecture_seule=True) as desk:
        before = desk.dossier.all(Preuve)
    (hurt,) = [p for p in before.values() if p.sha256 == sha256]
    assert made[hurt.id] == replace(hurt, sha256=None, taille=0)
    assert all(made[ident] == one for ident, one in before.items() if ident != hurt.id)
    (phrase,) = [phrase for phrase in told if "n’a pas été repris" in phrase]
    assert phrase == (
        f"Le fichier de «\u00a0{hurt.titre}\u00a0» est abîmé et n’a pas été repris dans «\u00a0n.dpro\u00a0»\u00a0: "
        "ajoutez-y de nouveau le fichier d’origine, ou celui d’une copie de sécurité."
    )
    with ouvrir(tmp_path / "n.dpro", lecture_seule=True) as desk:
        for one in desk.dossier.all(Preuve).values():
            if one.sha256:
                desk.read_piece(one.sha256).close()


def test_words_are_looked_for_in_the_pieces_that_are_whole(tmp_path: Path) -> None:
    _abimer(tmp_path / "d.dpro")
    with ouvrir(tmp_path / "d.dpro") as desk:
        assert lire_toutes(desk) > 0
        assert not desk.pieces_without_text()
