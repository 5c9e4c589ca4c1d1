"""The copy for a reader carries its own password, whatever the dossier's is, and is read again like any other."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.errors import KnownError, PasswordNeededError, WrongPasswordError
from dossier_pro.services import password
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.review.reviewing import Lecteur, Relecture
from dossier_pro.services.review.sending import OptionsEnvoi, envoyer, fusionner_dans

pytestmark = pytest.mark.usefixtures("quick_passwords")

WORDS = "Le quai était désert à l’aube."
MINE, ITS_OWN = "celui du dossier", "celui de la copie"


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "donnees"))
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    return tmp_path


@pytest.fixture
def candidat(desk: Desk) -> Desk:
    activite = desk.dossier.referentiel.activites[0]
    desk.change("Remplir", lambda draft: draft.put(Exemple("ex1", activite.id, 1, "Un quai", taches=WORDS)))
    return desk


@pytest.mark.parametrize("mine", ["", MINE])
@pytest.mark.parametrize("its_own", ["", ITS_OWN])
def test_the_copy_has_its_own_password_or_none_and_comes_back_twice(
    candidat: Desk, tmp_path: Path, mine: str, its_own: str
) -> None:
    """Written, read by a reader, whose avis is merged; sent again, read again."""
    if mine:
        password.proteger(candidat, mine)
    for turn in ("un", "deux"):
        copy = tmp_path / f"pour relecture {turn}.dpro"
        options = OptionsEnvoi(mot_de_passe=its_own)
        assert its_own not in repr(options) or not its_own
        envoyer(candidat, copy, options)
        assert password.est_protege(copy) is bool(its_own)
        assert (WORDS.encode() in copy.read_bytes()) is not bool(its_own)
        password.tout_verrouiller()
        if its_own:
            with pytest.raises(PasswordNeededError):
                ouvrir(copy, lecture_seule=True)
            for wrong in (MINE, "autre"):
                with pytest.raises(WrongPasswordError):
                    password.deverrouiller(copy, wrong)
            password.deverrouiller(copy, its_own)
        avis = tmp_path / f"{turn}.avis"
        with Relecture(copy, Lecteur("Ana Roux")) as relecture:
            assert relecture.revue.dossier.all(Exemple)["ex1"].taches == WORDS
            relecture.revue.remarquer("precision", f"Qui décide {turn} ?", "dossier")
            relecture.exporter(avis)
        candidat.close()
        if mine:
            password.deverrouiller(candidat.chemin, mine)
        assert fusionner_dans(candidat.chemin, [avis]).ajoutes
        candidat = ouvrir(candidat.chemin)
    assert len(candidat.dossier.avis.fils()) == 2
    candidat.close()
    assert not list((tmp_path / "tmp").rglob("*.dpro"))


def test_what_is_refused_leaves_nothing(candidat: Desk, tmp_path: Path) -> None:
    options = OptionsEnvoi(mot_de_passe=ITS_OWN)
    before = candidat.chemin.read_bytes()
    with pytest.raises(KnownError, match="dossier ouvert lui-même"):
        envoyer(candidat, candidat.chemin, options)
    with pytest.raises(KnownError):
        envoyer(candidat, tmp_path / "ailleurs" / "copie.dpro", options)
    assert candidat.chemin.read_bytes() == before
    candidat.close()
    before = candidat.chemin.read_bytes()
    with ouvrir(candidat.chemin, lecture_seule=True) as reading, pytest.raises(KnownError, match="lui-même"):
        envoyer(reading, candidat.chemin, options)
    assert candidat.chemin.read_bytes() == before
    assert not list((tmp_path / "tmp").rglob("*.dpro"))
