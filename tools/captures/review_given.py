"""The scenes of `captures` in which a trainer reads a candidate's dossier: fictitious people, the example dossier."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier_pro.domain.dossier import Exemple
    from dossier_pro.gui.review.given.screen import RelectureView
    from dossier_pro.gui.window.window import MainWindow

Scene = Callable[["MainWindow"], object]


def scenes(place: Path) -> tuple[tuple[str, Scene], ...]:
    """Return the scenes; ``place`` is a folder of their own."""
    return (
        ("30-relecture-qui", lambda window: _who(window, place)),
        ("31-relecture", lambda window: _read(window, place)),
        ("40-relecture-ecart", lambda window: _gap(window, place)),
        ("32-relecture-remarque", lambda window: _remark(window, place)),
        ("33-relecture-preuve", lambda window: _preuve(window, place)),
        ("39-relecture-changements", lambda window: _tab(window, place, 1)),
        ("34-relecture-remarques", lambda window: _tab(window, place, 2)),
        ("35-relecture-syntheses", lambda window: _tab(window, place, 3)),
        ("36-relecture-ecf", lambda window: _tab(window, place, 4)),
        ("37-relecture-phrases", lambda window: _tab(window, place, 5)),
        ("38-relecture-envoi", lambda window: _send(window, place)),
    )


def make_reviewed(place: Path) -> Path:
    """Make the example dossier with the remarks of a mock jury in it, answered by the candidate."""
    from dossier_pro.services.dossiers import ouvrir
    from dossier_pro.services.exemple import creer_exemple
    from dossier_pro.services.review.reviewing import Lecteur, Relecture, Revue
    from dossier_pro.services.review.sending import exporter_avis, fusionner_dans
    from dossier_pro.services.writing import modifier

    path = place / "Dossier d’une candidate.dpro"
    if path.exists():
        return path
    place.mkdir(parents=True, exist_ok=True)
    creer_exemple(path).close()
    with Relecture(path, Lecteur("Paul Girard", "jury blanc")) as relecture:
        revue = relecture.revue
        dossier = revue.dossier
        exemple = dossier.exemples_de(dossier.referentiel.activites[0].id)[0]
        revue.remarquer_passage("question", "Qui prend la décision ?", exemple.id, "taches", *_span(exemple, 9, 21))
        revue.remarquer("bravo", "Récit clair et daté.", "exemple", exemple.id)
        cibles = list(dossier.referentiel.cibles)
        revue.positionner(cibles[0], "confirme")
        revue.positionner(cibles[1], "a_revoir", "La source des chiffres n’est pas dite.")
    exporter_avis(path, place / "jury.avis")
    fusionner_dans(path, [place / "jury.avis"])
    rank = next(n for n, one in enumerate(cibles) if n > 3 and dossier.liens_vers(one))
    tied = dossier.liens_vers(cibles[rank])[0]
    with Relecture(path, Lecteur("Sophie Martin", "formateur")) as relecture:
        relecture.revue.positionner(cibles[rank], "confirme", "Bien expliqué.")
    with ouvrir(path) as desk:
        candidat = Revue.pour_candidat(desk)
        asked = next(fil.remarque.id for fil in candidat.fils() if fil.remarque.auteur == "Paul Girard")
        candidat.repondre(asked, "Ma responsable : je l’ai ajouté au paragraphe suivant.")
        moyens = exemple.moyens.replace("ERP", "ERP et le tableau de suivi") + "\n\nUn chariot élévateur, prêté."
        words = tied.phrase.rsplit(" ", 2)
        phrase = f"{words[0]} chaque semaine {words[-1]}"
        desk.change("Récrire", lambda draft: modifier(draft, "lien", tied.id, phrase=phrase))
        desk.change("Récrire", lambda draft: modifier(draft, "exemple", exemple.id, moyens=moyens))
    return path


def _span(exemple: Exemple, first: int, last: int) -> tuple[int, int]:
    """Return where some words of the first answer stand."""
    from dossier_pro.domain.text import plain

    found = [match.span() for match in re.finditer(r"\S+", plain(exemple.taches))]
    return found[first][0], found[last][1]


def _view(window: MainWindow, place: Path) -> RelectureView:
    from dossier_pro.gui.review.given.screen import RelectureView
    from tools.captures.imports import wait

    path = make_reviewed(place)
    if not (window.session.is_open and window.session.now.chemin == path):
        window.files.relecture.open(path)
        wait(lambda: window.session.is_open and window.session.now.chemin == path)
    window.show_screen("relecture")
    view = window.screen_named("relecture")
    assert isinstance(view, RelectureView)
    return view


def _who(window: MainWindow, place: Path) -> None:
    from tools.captures.imports import wait

    view = _view(window, place)
    wait(lambda: view.stack.currentIndex() > 0)
    view.ask_reader()


def _read(window: MainWindow, place: Path) -> RelectureView:
    from dossier_pro.services.review.reviewing import Lecteur
    from tools.captures.imports import wait

    view = _view(window, place)
    view.begin(Lecteur("Sophie Martin", "formateur"))
    wait(lambda: view.etude is not None and view.stack.currentWidget() is view.desk)
    assert view.etude is not None
    view.envoi.hide()
    view.lecture.composer.close_up()
    view.tabs.setCurrentIndex(0)
    if not view.etude.lu(view.etude.cibles[0].id):
        _note(view)
        wait(lambda: view.etude is not None and view.etude.lus > 0)
    view.cible = ""
    view.choose(view.etude.cibles[1].id)
    return view


def _gap(window: MainWindow, place: Path) -> None:
    """A critère whose position was taken on another text."""
    view = _read(window, place)
    assert view.etude is not None
    view.choose(next(iter(view.etude.ecarts)))


def _note(view: RelectureView) -> None:
    """What a trainer would have noted by then."""
    from dossier_pro.domain.avis import ValeurPosition
    from dossier_pro.services.review.reviewing import Revue

    assert view.etude is not None
    cibles, activites = view.etude.cibles, view.etude.activites()
    said: tuple[tuple[ValeurPosition, str], ...] = (
        ("confirme", ""),
        ("a_revoir", "Dites d’où viennent vos chiffres."),
        ("confirme", ""),
        ("non_demontre", "Aucun document ne le montre."),
    )

    def note(revue: Revue) -> None:
        for cible, (value, motif) in zip(cibles, said, strict=False):
            revue.positionner(cible.id, value, motif)
        exemple = revue.dossier.exemples_de(activites[0].id)[0]
        revue.remarquer_passage(
            "precision",
            "Dites ce que vous avez fait vous-même, et avec quel outil.",
            exemple.id,
            "taches",
            *_span(exemple, 42, 52),
        )
        revue.remarquer("manque", "Un exemple sur le recouvrement manque encore.", "dossier")
        revue.synthetiser(activites[0].id, "Un CCP solide. Il reste à dire vos sources et à nommer vos outils.")

    view.note(note)


def _remark(window: MainWindow, place: Path) -> None:
    from dossier_pro.domain.dossier import Exemple

    view = _read(window, place)
    assert view.piece is not None
    exemple = view.session.dossier.all(Exemple)[view.piece.id]
    view.lecture.answers["taches"].select_passage(*_span(exemple, 68, 76))
    view.remark()
    view.lecture.composer.words.setPlainText("Combien de clients, sur quelle période ?")


def _preuve(window: MainWindow, place: Path) -> None:
    from tools.captures.imports import wait

    view = _read(window, place)
    assert view.etude is not None
    preuves = [one for one in view.etude.pieces() if one.sorte == "preuve"]
    view.show_piece(preuves[0].id)
    preview = view.lecture.preview
    assert preview is not None
    wait(lambda: preview.picture.has_picture)


def _tab(window: MainWindow, place: Path, tab: int) -> None:
    _read(window, place).tabs.setCurrentIndex(tab)


def _send(window: MainWindow, place: Path) -> None:
    _read(window, place).prepare_sending()
