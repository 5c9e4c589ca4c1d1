"""A piece whose bytes changed inside the dossier is neither printed nor certified; the rest of an export goes on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from dossier_pro.domain.dossier import Dossier, Preuve
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


def test_words_are_looked_for_in_the_pieces_that_are_whole(tmp_path: Path) -> None:
    _abimer(tmp_path / "d.dpro")
    with ouvrir(tmp_path / "d.dpro") as desk:
        assert lire_toutes(desk) > 0
        assert not desk.pieces_without_text()
