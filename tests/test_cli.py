"""The command line: what it prints, where, and its exit codes."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from dossier_pro import __version__, last_word
from dossier_pro.cli import _run, main
from dossier_pro.domain.avis import Remarque
from dossier_pro.domain.dossier import Citation, Preuve
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.review.identity import code_de
from dossier_pro.services.review.reviewing import Lecteur, Relecture, lecteur_connu

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "essai.dpro"
    assert main(["nouveau", str(path), "--titre", "TP-01285:04", "--nom", "Durand", "--modalite", "vae"]) == 0
    return path


def run(*words: str, out: str | None = None, home: str | None = None) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, its output into ``out`` where one is given."""
    env = os.environ | ({"DOSSIER_PRO_HOME": home} if home else {})
    command = [sys.executable, "-m", "dossier_pro", *words]
    with Path(out or os.devnull).open("w") as target:
        return subprocess.run(
            command, env=env, stdout=target, stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False
        )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("words", [["etat", "{}", "--json"], ["etat", "{}"], ["referentiel", "lister", "--json"]])
def test_an_output_without_room_is_one_sentence(dossier: Path, words: list[str]) -> None:
    done = run(*(word.format(dossier) for word in words), out="/dev/full")
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1
    assert "libérez de l’espace" in done.stderr


@pytest.mark.parametrize(("words", "code"), [(["referentiel", "lister"], 0), (["etat", "absent.dpro"], 2)])
def test_without_a_console_nothing_falls_and_a_refusal_is_shown(
    monkeypatch: pytest.MonkeyPatch, words: list[str], code: int
) -> None:
    """``pythonw.exe`` has no streams: every end of the program was taken for a bug."""
    shown: list[str] = []
    monkeypatch.setattr(last_word, "is_unread", lambda *, console, chosen: not console)  # as on Windows
    monkeypatch.setattr(last_word, "show", shown.append)
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(words) == code
    assert len(shown) == (code == 2)
    for stream in (sys.stdout, sys.stderr):
        stream.close()


def test_what_is_noted_for_programmers_does_not_reach_a_terminal() -> None:
    """« The dossier was closed without being compacted » stood there after a failed compaction."""
    program = (
        "import logging, sys, warnings\nfrom dossier_pro.cli import main\nsys.argv = ['dossier-pro', '--version']\n"
        "main()\nlogging.getLogger('dossier_pro.store').warning('English')\nwarnings.warn('English')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_the_folder_at_hand_and_an_empty_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    place = tmp_path / "Mes dossiers"
    place.mkdir()
    monkeypatch.chdir(place)
    assert main(["etat", "."]) == 2
    assert "« Mes dossiers » est un dossier de fichiers" in capsys.readouterr().err
    assert main(["etat", ""]) == 2
    assert "un nom de fichier est vide" in capsys.readouterr().err
    assert main(["etat", "/"]) == 2
    assert "« / » est un dossier de fichiers" in capsys.readouterr().err


def test_a_file_that_is_open_elsewhere_is_no_offer_to_read_it(dossier: Path, capsys: Capture) -> None:
    """A command cannot « open it here read-only »: those that read do so anyway."""
    with ouvrir(dossier):
        assert main(["preuve", "ajouter", str(dossier), __file__]) == 2
        phrase = capsys.readouterr().err
        assert "déjà ouvert dans une autre fenêtre : fermez-y « essai.dpro », puis recommencez." in phrase
        assert main(["etat", str(dossier)]) in (0, 1)


def test_a_log_that_cannot_be_written_is_not_named(tmp_path: Path, capsys: Capture) -> None:
    """A bug is described on the terminal instead, still without a word of the dossier."""
    (tmp_path / "home").write_text("a file where the folder should be")

    def broken(_options: argparse.Namespace) -> int:
        raise ZeroDivisionError("contenu du dossier")

    assert _run(broken, argparse.Namespace()) == 70
    err = capsys.readouterr().err
    assert "dossier-pro.log" not in err
    assert "ZeroDivisionError" in err
    assert "contenu du dossier" not in err


def test_a_ccp_that_is_not_aimed_at_gets_the_same_sentence_from_every_command(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "un.dpro"
    assert main(["nouveau", str(path), "--titre", "TP-01285:04", "--objet", "ccp:1"]) == 0
    said = set()
    for words in (
        ["etat", str(path), "--ccp", "2"],
        ["exporter", str(path), "--pdf", f"{tmp_path}/d.pdf", "--ccp", "2"],
    ):
        capsys.readouterr()
        assert main(words) == 2
        said.add(capsys.readouterr().err)
    assert len(said) == 1
    assert "absent de ce que vous visez" in said.pop()


def test_another_certifier_has_blocs_everywhere(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "rncp.dpro"
    assert main(["nouveau", str(path), "--titre", "RNCP6568"]) == 0
    capsys.readouterr()
    assert main(["etat", str(path)]) == 0
    out = capsys.readouterr().out
    assert main(["etat", str(path), "--json"]) == 0
    out += capsys.readouterr().out
    assert "Bloc 1" in out
    assert "CCP" not in out.replace('"ccp"', "")


def test_choices_are_told_in_french_and_words_are_whole(dossier: Path, capsys: Capture) -> None:
    capsys.readouterr()
    assert main(["nouveau", "x.dpro", "--titre", "TP-01285", "--modalite", "x"]) == 2
    err = capsys.readouterr().err
    assert "(il faut formation ou vae)" in err
    assert main(["etat", str(dossier), "--js"]) == 2
    assert "--js" in capsys.readouterr().err


def test_a_content_that_is_there_already_is_told_as_such(dossier: Path, tmp_path: Path, capsys: Capture) -> None:
    for name in ("devis.txt", "copie.txt"):
        (tmp_path / name).write_text("le même contenu")
    capsys.readouterr()
    assert main(["preuve", "ajouter", str(dossier), str(tmp_path / "devis.txt"), str(tmp_path / "copie.txt")]) == 0
    assert capsys.readouterr().err.splitlines() == ["Preuve ajoutée : « devis »", "Déjà dans le dossier : « devis »"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such files on Windows")
def test_a_pipe_and_a_device_are_no_empty_files(dossier: Path, tmp_path: Path, capsys: Capture) -> None:
    os.mkfifo(tmp_path / "tube")
    for place in (tmp_path / "tube", Path("/dev/zero")):
        capsys.readouterr()
        assert main(["preuve", "ajouter", str(dossier), str(place)]) == 2
        assert "n’est pas un fichier ordinaire" in capsys.readouterr().err


def test_version(capsys: Capture) -> None:
    assert main(["--version"]) == 0
    assert __version__ in capsys.readouterr().out


def test_every_line_of_the_help_is_french(capsys: Capture) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    assert "montre la version" in told
    assert not [word for word in ("show", "exit", "program's") if word in told]


def test_catalogue_as_json_is_alone_on_standard_output(capsys: Capture) -> None:
    assert main(["referentiel", "lister", "--json"]) == 0
    out, err = capsys.readouterr()
    data = json.loads(out)
    assert data["format"] == "dossier-pro/catalogue/1"
    row = next(r for r in data["referentiels"] if r["cle"] == "TP-01285:04")
    assert (row["ccp"], row["competences"], row["criteres"]) == (2, 8, 31)
    assert err == ""


def test_a_new_dossier_has_everything_to_show(dossier: Path, capsys: Capture) -> None:
    capsys.readouterr()
    assert main(["etat", str(dossier), "--json", "--strict"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert data["format"] == "dossier-pro/etat/1"
    assert data["pret"] is False
    assert data["unite"] == "critere"
    assert [c["comptes"]["total"] for c in data["ccp"]] == [15, 16]
    assert sum(t["comptes"]["total"] for t in data["transversales"]) == 5
    assert {m["gravite"] for m in data["manques"]} == {"bloquant", "a_completer", "conseil"}
    assert main(["etat", str(dossier)]) == 0


def test_one_ccp(dossier: Path, capsys: Capture) -> None:
    capsys.readouterr()
    assert main(["etat", str(dossier), "--json", "--ccp", "2"]) == 0
    assert [c["numero"] for c in json.loads(capsys.readouterr().out)["ccp"]] == [2]
    assert main(["etat", str(dossier), "--ccp", "7"]) == 2


def test_a_preuve_tied_from_the_command_line(dossier: Path, tmp_path: Path, capsys: Capture) -> None:
    piece = tmp_path / "mail.eml"
    piece.write_text("Subject: essai\n\nbonjour")
    assert main(["preuve", "ajouter", str(dossier), str(piece), "--critere", "CP4.2", "--phrase", "On y voit…"]) == 0
    capsys.readouterr()
    main(["etat", str(dossier), "--json"])
    phrases = [m["phrase"] for m in json.loads(capsys.readouterr().out)["manques"]]
    assert any("Le jury ne verra pas « mail » : joignez-la" in phrase.replace("\u00a0", " ") for phrase in phrases)


def test_the_name_on_every_page_is_asked_for_on_the_command_line(dossier: Path, tmp_path: Path) -> None:
    made = ["--word", str(tmp_path / "dp.docx"), "--resume", str(tmp_path / "r.pdf")]
    assert main(["exporter", str(dossier), *made, "--nom-sur-chaque-page"]) == 0
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
    with zipfile.ZipFile(tmp_path / "dp.docx") as package:
        said = [package.read(f"word/footer{n}.xml").decode() for n in (1, 2, 3)]
    with ouvrir(dossier, lecture_seule=True) as desk:
        nom = desk.dossier.candidat.nom_complet
    assert [nom in text for text in said] == [False, True, True]


def test_a_picture_is_cited_at_a_size_from_the_command_line(tmp_path: Path) -> None:
    dossier, piece = tmp_path / "exemple.dpro", tmp_path / "plan.png"
    assert main(["exemple", str(dossier)]) == 0
    Image.new("RGB", (600, 900), "white").save(piece)
    asked = ["--exemple", "CCP1.1", "--taille-image", "pleine"]
    assert main(["preuve", "ajouter", str(dossier), str(piece), *asked]) == 0
    with ouvrir(dossier, lecture_seule=True) as desk:
        added = next(p.id for p in desk.dossier.all(Preuve).values() if p.titre == "plan")
        (citation,) = [c for c in desk.dossier.all(Citation).values() if c.preuve_id == added]
    assert citation.grandeur == "pleine"


@pytest.mark.parametrize(("name", "start"), [("json", b"{"), ("case", b"{"), ("moodle", b""), ("mahara", b"{")])
def test_a_referentiel_goes_to_other_programs(name: str, start: bytes, tmp_path: Path, capsys: Capture) -> None:
    target = tmp_path / "sortie"
    assert main(["referentiel", "exporter", "TP-01285:04", "--format", name, "-o", str(target)]) == 0
    assert target.read_bytes().lstrip().startswith(start)
    assert main(["referentiel", "importer", str(target), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    criteres = [k["texte"] for a in data["activites"] for c in a["competences"] for k in c["criteres"]]
    assert len(criteres) == 31


def test_pasted_text_comes_in_by_standard_input(tmp_path: Path, seeds_path: Path) -> None:
    source = next(seeds_path.glob("002*"))
    command = [sys.executable, "-m", "dossier_pro", "referentiel", "importer", "-", "--enregistrer", "--json"]
    done = subprocess.run(command, input=source.read_bytes(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["cle"] == "TP-01285:04"


def test_a_dossier_for_another_person_out_of_one_that_was_reviewed(
    dossier: Path, tmp_path: Path, capsys: Capture
) -> None:
    """Contract of ``nouveau --depuis``: its own id, the name that was given, nothing of the first one's reviews."""
    with Relecture(dossier, Lecteur("Marie Dupont")) as session:
        session.revue.remarquer("manque", "MotsDeLaRemarque", "dossier")
        session.exporter(tmp_path / "marie.avis")
    assert main(["relecture", "fusionner", str(dossier), str(tmp_path / "marie.avis")]) == 0
    before = dossier.read_bytes()
    target = tmp_path / "pour Alice.dpro"
    capsys.readouterr()
    assert main(["nouveau", str(target), "--depuis", str(dossier), "--nom", "Martin", "--prenom", "Alice"]) == 0
    out, err = capsys.readouterr()
    assert (out, "sans les avis" in err) == ("", True)
    assert dossier.read_bytes() == before
    with ouvrir(dossier, lecture_seule=True) as first, ouvrir(target) as second:
        assert second.dossier.id != first.dossier.id
        assert second.dossier.candidat.nom_complet == "Alice Martin"
        assert second.dossier.projet == first.dossier.projet
        assert not second.dossier.avis.faits
        assert first.dossier.avis.faits
    assert not [word for word in (b"MotsDeLaRemarque", b"Durand", b"Dupont") if word in target.read_bytes()]
    assert main(["relecture", "fusionner", str(target), str(tmp_path / "marie.avis")]) == 2
    assert "un autre dossier" in capsys.readouterr().err
    assert main(["nouveau", str(tmp_path / "sans nom.dpro"), "--depuis", str(dossier)]) == 0
    with ouvrir(tmp_path / "sans nom.dpro", lecture_seule=True) as third:
        assert third.dossier.candidat.nom_complet == ""


def test_one_reader_on_two_computers_says_so_by_a_code(
    dossier: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Contract of ``relecture identite``: the code alone goes over; two of one name without it stay two."""

    def at(computer: str) -> None:
        monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / computer))

    def note(computer: str, qui: Lecteur | None = None) -> str:
        at(computer)
        qui = qui or lecteur_connu()
        assert qui is not None
        with Relecture(dossier, qui) as session:
            session.revue.remarquer("bravo", f"Noté : {computer}.", "dossier")
            session.exporter(tmp_path / f"{computer}.avis")
            return session.revue.qui.id

    marie = Lecteur("Marie Dupont")
    ids = [note(computer, marie) for computer in ("bureau", "maison", "autre Marie")]
    assert len(set(ids)) == 3
    at("bureau")
    capsys.readouterr()
    assert main(["relecture", "identite", "--json"]) == 0
    known = json.loads(capsys.readouterr().out)
    assert known == {
        "format": "dossier-pro/identite/1",
        "lecteurs": [{"nom": "Marie Dupont", "role": "formateur", "code": code_de(ids[0])}],
    }
    code = known["lecteurs"][0]["code"]
    assert set(code) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ-"), "no name is in it"
    at("maison")
    assert main(["relecture", "identite", "--code", code.lower()]) == 0
    assert f"{code}  Marie Dupont (formateur)" in capsys.readouterr().out
    assert note("maison") == ids[0]
    for computer in ("autre Marie", "bureau", "maison"):
        assert main(["relecture", "fusionner", str(dossier), str(tmp_path / f"{computer}.avis")]) == 0
    with ouvrir(dossier, lecture_seule=True) as desk:
        avis = desk.dossier.avis
        found = {one.texte: avis.cle(one) for one in avis.tous(Remarque)}
    assert found["Noté : bureau."] == found["Noté : maison."] != found["Noté : autre Marie."]
    at("neuf")
    assert main(["relecture", "identite", "--code", code]) == 2  # whose name should it be?
    assert main(["relecture", "identite", "--code", code, "--nom", " Marie  Dupont "]) == 0
    me = lecteur_connu()
    assert me is not None
    assert (me.nom, me.id) == ("Marie Dupont", ids[0])


@pytest.mark.parametrize(
    "arguments",
    [
        ["etat", "{tmp}/absent.dpro"],
        ["etat", "{text}"],
        ["nouveau", "{tmp}/x.dpro", "--titre", "TP-00000"],
        ["nouveau", "{text}", "--titre", "TP-01285"],
        ["nouveau", "{tmp}/nulle/part/x.dpro", "--titre", "TP-01285"],
        ["nouveau", "{tmp}/x.dpro", "--titre", "TP-01285", "--objet", "ccp:0"],
        ["nouveau", "{tmp}/x.dpro"],
        ["nouveau", "{tmp}/x.dpro", "--depuis", "{tmp}/absent.dpro"],
        ["nouveau", "{tmp}/x.dpro", "--depuis", "{text}"],
        ["nouveau", "{text}", "--depuis", "{dossier}"],
        ["nouveau", "{dossier}", "--depuis", "{dossier}"],
        ["nouveau", "{tmp}/nulle/part/x.dpro", "--depuis", "{dossier}"],
        ["nouveau", "{tmp}/x.dpro", "--depuis", "{dossier}", "--titre", "TP-01285"],
        ["nouveau", "{tmp}/x.dpro", "--depuis", "{dossier}", "--objet", "ccp:1"],
        ["relecture", "identite", "--code", "pas un code"],
        ["nouveau", "{tmp}/x.dpro", "--titre", "TP-01285", "--modalite", "autre"],
        ["inconnue"],
        ["preuve"],
        ["preuve", "ajouter", "{dossier}", "{tmp}/absent.pdf"],
        ["preuve", "ajouter", "{dossier}", "{text}", "--critere", "CP99.1"],
        ["preuve", "ajouter", "{dossier}", "{text}", "--taille-image", "pleine"],
        ["preuve", "ajouter", "{dossier}", "{text}", "--exemple", "CCP1.1", "--taille-image", "enorme"],
        ["exporter", "{dossier}"],
        ["exporter", "{dossier}", "--word", "{tmp}/x.pdf"],
        ["exporter", "{dossier}", "--pdf", "{tmp}/nulle/part/x.pdf"],
        ["exemple", "{text}"],
        ["referentiel", "importer", "{tmp}/absent.pdf"],
        ["referentiel", "importer", "{text}"],
        ["referentiel", "exporter", "TP-00000", "--format", "json", "-o", "{tmp}/x.json"],
        ["referentiel", "exporter", "TP-01285", "--format", "xml", "-o", "{tmp}/x.xml"],
        ["referentiel", "exporter", "TP-01285", "--format", "json", "-o", "{tmp}/nulle/part.json"],
    ],
)
def test_what_cannot_be_done_is_one_french_sentence(
    arguments: list[str], dossier: Path, tmp_path: Path, capsys: Capture
) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("rien d’un dossier")
    before = sorted(p.name for p in tmp_path.iterdir())
    capsys.readouterr()
    words = [a.format(tmp=tmp_path, text=text, dossier=dossier) for a in arguments]
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.strip().splitlines()) == 1
    assert err.strip().endswith((".", "»."))
    assert "Traceback" not in err
    assert sorted(p.name for p in tmp_path.iterdir()) == before
    assert text.read_text() == "rien d’un dossier"


def test_a_bug_names_its_log_and_quotes_nothing(
    dossier: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret du dossier")

    monkeypatch.setattr("dossier_pro.services.status.etat_du_dossier", broken)
    assert main(["etat", str(dossier)]) == 70
    log = tmp_path / "home" / "dossier-pro.log"
    assert str(log) in capsys.readouterr().err
    assert "RuntimeError" in log.read_text()
    assert "secret" not in log.read_text()


ETAT = """
import sys
from dossier_pro.cli import main
status = main(["etat", sys.argv[1]])
from_outside = {name.partition(".")[0] for name in sys.modules} - set(sys.stdlib_module_names)
rooms = {name.split(".")[1] for name in sys.modules if name.startswith("dossier_pro.")}
never = "PySide6 cryptography lxml PIL reportlab docx pikepdf pypdfium2 sqlalchemy".split()
print(*sorted(from_outside & set(never)))
print(*sorted(rooms & {"gui", "export", "dp_import", "review", "workers"}))
sys.exit(status)
"""


def test_etat_loads_no_more_than_it_takes_to_read_a_dossier(dossier: Path) -> None:
    command = [sys.executable, "-c", ETAT, str(dossier)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-2:] == ["", ""]


def test_nothing_is_written_in_the_place_of_a_dossier(dossier: Path, tmp_path: Path, capsys: Capture) -> None:
    before = dossier.read_bytes()
    disguised = tmp_path / "meme.pdf"
    disguised.write_bytes(before)
    assert main(["referentiel", "exporter", "TP-01285:04", "--format", "json", "-o", str(dossier)]) == 2
    assert main(["exporter", str(dossier), "--pdf", str(disguised)]) == 2
    assert main(["exporter", str(dossier), "--pdf", str(tmp_path / ("a" * 252 + ".pdf"))]) == 2
    same = [str(tmp_path / "x.pdf"), str(tmp_path / "sous" / ".." / "x.pdf")]
    assert main(["exporter", str(dossier), "--pdf", same[0], "--index", same[1]]) == 2
    assert dossier.read_bytes() == before
    assert disguised.read_bytes() == before


def test_a_sentence_already_written_is_kept(dossier: Path, tmp_path: Path) -> None:
    from dossier_pro.domain.dossier import Lien
    from dossier_pro.services.dossiers import ouvrir

    piece = tmp_path / "b.txt"
    piece.write_text("texte")
    assert main(["preuve", "ajouter", str(dossier), str(piece), "--critere", "CP1.1", "--phrase", "Ma phrase."]) == 0
    assert main(["preuve", "ajouter", str(dossier), str(piece), "--critere", "CP1.1"]) == 0
    with ouvrir(dossier, lecture_seule=True) as desk:
        assert [lien.phrase for lien in desk.dossier.all(Lien).values()] == ["Ma phrase."]


def test_a_window_without_a_screen_is_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    # A double click gives the file alone, « Ouvrir avec » too.
    for arguments in ([], ["ouvrir", "Mon dossier.dpro"], ["/un endroit/Mon dossier.dpro"], ["Éva.DPRO"], ["a b.avis"]):
        assert main(arguments) == 2
        assert "écran" in capsys.readouterr().err


def test_a_review_goes_out_and_comes_back_twice(dossier: Path, tmp_path: Path, capsys: Capture) -> None:
    avis = tmp_path / "ana.avis"
    assert main(["relecture", "exporter", str(dossier), "-o", str(avis)]) == 2
    assert "avis" in capsys.readouterr().err
    copie = tmp_path / "chez-ana.dpro"
    copie.write_bytes(dossier.read_bytes())
    with Relecture(copie, Lecteur("Ana Roux", "formateur")) as relecture:
        relecture.revue.remarquer("precision", "Dites qui décide.", "dossier")
    assert main(["relecture", "exporter", str(copie), "-o", str(avis)]) == 0
    capsys.readouterr()
    prints = []
    for added in (True, False):
        assert main(["relecture", "fusionner", str(dossier), str(avis), "--json"]) == 0
        data = json.loads(capsys.readouterr().out)
        assert data["format"] == "dossier-pro/fusion/1"
        assert (data["ajoutes"] > 0) is added
        assert data.keys() == {"format", "ajoutes", "deja_la", "conflits", "ancres", "a_peu_pres", "empreinte"}
        assert data["a_peu_pres"] <= data["ancres"]["retrouvees"]
        assert data["ancres"].keys() == {"exactes", "retrouvees", "sur_l_exemple"}
        prints.append(data["empreinte"])
    assert prints[0] == prints[1]
    assert main(["suivi", str(dossier.parent), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["dossiers"]
    assert {row["remarques_ouvertes"] for row in rows} == {1}
