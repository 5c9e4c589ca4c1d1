"""The scenes of `captures` in which a candidate reads what fictitious readers said of the example."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier_pro.domain.dossier import Dossier, Exemple
    from dossier_pro.gui.exemples.screen import ExemplesView
    from dossier_pro.gui.review.received.screen import RemarquesView
    from dossier_pro.gui.window.window import MainWindow
    from dossier_pro.services.review.reviewing import Revue

Scene = Callable[["MainWindow"], object]
_JOUR = date(2026, 11, 14)


def scenes(place: Path) -> tuple[tuple[str, Scene], ...]:
    """Return the scenes; ``place`` is a folder of their own."""
    return (
        ("40-envoyer", lambda window: window.files.envoi.show()),
        ("41-relecture-vide", _empty),
        ("42-relecture-bilan", lambda window: _summary(window, place)),
        ("43-relecture", _threads),
        ("44-relecture-positions", lambda window: _page(window, 1)),
        ("45-relecture-changements", lambda window: _page(window, 2)),
        ("46-exemple-remarques", _beside),
        ("47-accueil-relecture", lambda window: window.show_screen("accueil")),
    )


def review(window: MainWindow, place: Path) -> list[Path]:
    """Write what two readers say of the open dossier, each into an ``.avis``; returns the files."""
    from dossier_pro.services.review.reviewing import Lecteur, Relecture
    from dossier_pro.services.review.sending import envoyer

    copy = place / "pour relecture.dpro"
    done: list[bool] = []
    window.session.run(lambda desk: envoyer(desk, copy), lambda _: done.append(True))
    _wait(lambda: bool(done))
    files = []
    for qui, note in (
        (Lecteur("Anne Lefèvre", "formateur"), _note_trainer),
        (Lecteur("Paul Ménard", "jury blanc"), _note_jury),
    ):
        with Relecture(copy, qui) as relecture:
            relecture.revue._jour = lambda: _JOUR
            # The readers' notebook outlives a run of the pictures.
            if not any(relecture.revue.est_a_moi(fait) for fait in relecture.revue.avis):
                note(relecture.revue)
            files.append(place / f"Avis de {qui.nom}.avis")
            relecture.exporter(files[-1])
    return files


def _exemples(dossier: Dossier) -> list[Exemple]:
    return [one for a in dossier.referentiel.activites for one in dossier.exemples_de(a.id)]


def _note_trainer(revue: Revue) -> None:
    from dossier_pro.domain.text import plain

    first, second = _exemples(revue.dossier)[:2]
    words = plain(first.taches)
    sentences = [s for s in words.replace("\n", " ").split(". ") if len(s) > 30]
    for sentence, genre, texte in (
        (sentences[0], "precision", "Qui décide ici, vous ou votre responsable\u00a0? Dites-le en une phrase."),
        (sentences[-1], "question", "Combien de temps cela a-t-il pris\u00a0?"),
    ):
        start = words.find(sentence)
        if start >= 0:
            revue.remarquer_passage(genre, texte, first.id, "taches", start, start + len(sentence))  # type: ignore[arg-type]
    revue.remarquer("manque", "Il manque l’outil que vous utilisez pour suivre les commandes.", "exemple", second.id)
    revue.remarquer("bravo", "Un parcours clair, qui se lit d’une traite.", "dossier")
    cibles = [lien.cible_id for lien in revue.dossier.liens_de(first.id)]
    for cible, valeur, motif in zip(
        cibles,
        ("confirme", "a_revoir", "non_demontre"),
        ("", "Le résultat n’est pas chiffré.", "Rien ne le montre encore."),
        strict=False,
    ):
        revue.positionner(cible, valeur, motif)  # type: ignore[arg-type]
    revue.remarquer("manque", "Une preuve datée rendrait ce point solide.", "critere", cibles[0])
    activite = revue.dossier.referentiel.activites[0].id
    revue.synthetiser(activite, "Deux exemples solides. Reste à dire qui décide, et à chiffrer un résultat.")


def _note_jury(revue: Revue) -> None:
    first = _exemples(revue.dossier)[0]
    cibles = [lien.cible_id for lien in revue.dossier.liens_de(first.id)]
    revue.positionner(cibles[0], "a_revoir", "Je n’entends pas votre part dans ce travail.")
    revue.remarquer("question", "Que feriez-vous autrement aujourd’hui\u00a0?", "exemple", first.id)


# --- scenes --------------------------------------------------------------------------------------------------------


def _wait(there: Callable[[], bool]) -> None:
    from tools.captures.imports import wait

    wait(there)


def _screen(window: MainWindow) -> RemarquesView:
    from dossier_pro.gui.review.received.screen import RemarquesView

    window.show_screen("remarques")
    screen = window.screen_named("remarques")
    assert isinstance(screen, RemarquesView)
    return screen


def _empty(window: MainWindow) -> None:
    _screen(window).tabs.setCurrentIndex(0)


def _summary(window: MainWindow, place: Path) -> None:
    from dossier_pro.services import writing

    if not len(window.session.dossier.avis):
        files = review(window, place)
        first = _exemples(window.session.dossier)[0]
        text = first.taches.replace("J’ai", "Avec ma responsable, j’ai", 1)
        text = text if text != first.taches else f"Avec ma responsable. {text}"
        window.session.edit(
            "Modifier la question 1", lambda draft: writing.modifier(draft, "exemple", first.id, taches=text)
        )
        window.files.envoi.take(files)
        _wait(lambda: len(window.session.dossier.avis) > 0)
    _screen(window).tabs.setCurrentIndex(0)


def _threads(window: MainWindow) -> None:
    from dossier_pro.domain.avis import Remarque

    screen = _screen(window)
    screen.summary.hide()
    remark = next(r for r in window.session.dossier.avis.tous(Remarque) if r.sur == "passage")
    if not any(fil.reponses for fil in window.session.dossier.avis.fils()):
        screen.threads.card.answered.emit(remark.id, "C’est ma responsable qui décide, je l’ai ajouté.")
        _wait(lambda: any(fil.reponses for fil in window.session.dossier.avis.fils()))
    screen.show_thread(remark.id)


def _page(window: MainWindow, index: int) -> None:
    screen = _screen(window)
    screen.summary.hide()
    screen.tabs.setCurrentIndex(index)
    if index == 2:
        _wait(lambda: bool(screen.changes.toPlainText()))
    else:
        screen.positions.verticalScrollBar().setValue(0)


def _beside(window: MainWindow) -> None:
    from dossier_pro.domain.avis import Remarque
    from dossier_pro.domain.regles import Lieu
    from dossier_pro.gui.exemples.screen import ExemplesView

    remark = next(r for r in window.session.dossier.avis.tous(Remarque) if r.sur == "passage")
    window.go_to(Lieu("remarque_texte", remark.id))
    screen: ExemplesView | object = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
