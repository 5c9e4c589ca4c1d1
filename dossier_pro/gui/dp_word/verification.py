"""Any DP in Word, judged by the rules: what is wrong, where, and how it is mended. The file is not changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QVBoxLayout, QWidget

from dossier_pro.domain.translation import tr
from dossier_pro.gui.dp_word.source import WordSource
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.basics import Elided, Page, clear, label, row, rule, sheet
from dossier_pro.gui.kit.checklist import CheckMark, Folded, line, push
from dossier_pro.gui.kit.checklist_model import (
    EN_ORDRE,
    GENRES,
    MODELES,
    Bloc,
    Genre,
    blocs,
    compte_rendu,
    inconnues,
    tenues,
    verdict,
)
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.services.jobs import verify_dp

if TYPE_CHECKING:
    from dossier_pro.services.dp import Verification

_STACKED_UNDER = 860
"""Width in pixels, at 100 %, under which the buttons of the foot take two rows."""
A_VOIR = Genre(tr("À vérifier vous-même"), "eye", "muted")


class VerificationView(QWidget):
    """Two pages: the file, the result."""

    help_page = "verifier"
    back = Signal()
    bring_in = Signal(object)
    """The path of a DP to make a dossier of."""
    bug = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.source = WordSource(
            verify_dp,
            tr("Vérifier un DP en Word"),
            tr(
                "Donnez un dossier professionnel fait dans Word, le vôtre ou celui d’un candidat "
                ": Dossier Pro le compare au modèle officiel et dit ce qui manque, où, et "
                "comment le corriger."
            ),
            (tr("Votre fichier est seulement lu : il n’est ni modifié, ni copié, ni envoyé."),),
        )
        self.result = ResultView()
        self.pages = RoomPages()
        self.pages.addWidget(self.source)
        self.pages.addWidget(self.result)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.source.read.connect(self._read)
        self.source.back.connect(self.back)
        self.source.bug.connect(self.bug)
        self.result.other.connect(self.start)
        self.result.again.connect(self.read)
        self.result.bring_in.connect(self.bring_in)

    def start(self) -> None:
        """Show where the file is chosen."""
        self.source.stop()
        self.source.banners.wipe()
        self.pages.setCurrentWidget(self.source)
        self.source.choose.setFocus()

    def go_back(self) -> None:
        """Leave the page in sight: the result leads to another file, and that to where one came from."""
        if self.pages.currentWidget() is self.result:
            self.start()
        else:
            self.back.emit()

    def read(self, path: Path) -> None:
        """Judge a file."""
        self.pages.setCurrentWidget(self.source)
        self.source.start(path)

    def _read(self, path: Path, verification: Verification) -> None:
        self.result.open(path, verification)
        self.pages.setCurrentWidget(self.result)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.source.stop()


class ResultView(QWidget):
    """What the rules say of one file."""

    other = Signal()
    again = Signal(object)
    bring_in = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._path = Path()
        self._verification: Verification | None = None
        self.title = label("", "title", wrap=True)
        self.name = Elided(look="section", middle=True)
        self.under = line("", "muted")
        self.banners = Banners()
        page = Page(measure=px(860))
        page.body.setSpacing(px(6))
        for part in (self.banners, self.name, self.title, self.under):
            page.body.addWidget(part)
        page.body.addSpacing(px(10))
        self._groups = QVBoxLayout()
        self._groups.setSpacing(px(10))
        page.body.addLayout(self._groups)
        page.body.addStretch(1)
        self._page = page
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page, 1)
        layout.addWidget(rule())
        self._foot = self._build_foot()
        layout.addLayout(self._foot)

    def _build_foot(self) -> QBoxLayout:
        foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(10))
        leave = push(tr("Autre fichier"), tr("Choisir un autre DP"), "quiet", "arrow-left", self.other.emit)
        self.once_more = push(
            tr("Vérifier de nouveau"),
            tr("Vérifier de nouveau ce fichier, une fois corrigé et enregistré dans Word"),
            "",
            "again",
            lambda: self.again.emit(self._path),
        )
        self.copy = push(
            tr("Copier le compte rendu"),
            tr("Copier tout ceci en texte, pour un message ou une note"),
            "",
            "copy",
            self._copy,
        )
        self.use = push(
            tr("Reprendre ce DP…"),
            tr("Faire de ce fichier un dossier de Dossier Pro"),
            "primary",
            "file-plus",
            lambda: self.bring_in.emit(self._path),
        )
        foot.addLayout(row(leave, 1, self.once_more, spacing=px(10)), 1)
        ends = row(self.copy, self.use, spacing=px(10))
        ends.setAlignment(Qt.AlignmentFlag.AlignRight)
        foot.addLayout(ends)
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < _STACKED_UNDER * theme().zoom / 100
        self._foot.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)

    def open(self, path: Path, verification: Verification) -> None:
        """Show what the rules say of a file."""
        self._path, self._verification = path, verification
        self.banners.wipe()
        self.name.show_text(path.name)
        self.title.setText(verdict(verification))
        self.under.setText(tr("{model}. Votre fichier n’a pas été modifié.", model=MODELES[verification.modele]))
        clear(self._groups)
        found = blocs(verification.regles)
        for gravite, genre in GENRES.items():
            self._group(genre, [bloc for bloc in found if bloc.gravite == gravite])
        for genre, phrases, open_ in (
            (A_VOIR, inconnues(verification.regles), True),
            (EN_ORDRE, tenues(verification.regles), not found),
        ):
            if phrases:
                self._groups.addWidget(Folded(genre, phrases, open_=open_))
        self._page.verticalScrollBar().setValue(0)
        self.use.setFocus()

    def _group(self, genre: Genre, found: Sequence[Bloc]) -> None:
        if not found:
            return
        self._groups.addWidget(label(f"{genre.titre}  ({sum(len(bloc.constats) for bloc in found)})", "lead"))
        paper, layout = sheet()
        for bloc in found:
            layout.addWidget(block(bloc, genre))
            if bloc is not found[-1]:
                layout.addWidget(rule())
        self._groups.addWidget(paper)
        self._groups.addSpacing(px(8))

    def _copy(self) -> None:
        if self._verification is not None:
            QGuiApplication.clipboard().setText(compte_rendu(self._path.name, self._verification))
            self.banners.say(tr("Le compte rendu est copié : collez-le où vous voulez."), info=True, seconds=8)


def block(bloc: Bloc, genre: Genre) -> QWidget:
    """Return one rule that fails: its title, each place with what is wrong there, and the remedy."""
    made = QFrame()
    grid = QGridLayout(made)
    grid.setContentsMargins(px(20), px(14), px(20), px(14))
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(px(6))
    grid.setColumnStretch(1, 1)
    grid.addWidget(CheckMark(genre.icone, genre.couleur), 0, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(label(bloc.titre, "section"), 0, 1)
    code = label(bloc.code, "note")
    code.setToolTip(tr("Règle {code}", code=bloc.code))
    grid.addWidget(code, 0, 2, Qt.AlignmentFlag.AlignRight)
    several = {ou for ou, _ in bloc.constats} != {"Dossier"}
    for rank, (ou, phrase) in enumerate(bloc.constats, 1):
        grid.addWidget(line(tr("{head}\u00a0: {text}", head=ou, text=phrase) if several else phrase), rank, 1, 1, 2)
    grid.addWidget(line(f"→ {bloc.remede}", "muted"), len(bloc.constats) + 1, 1, 1, 2)
    return made
