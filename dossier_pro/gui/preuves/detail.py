"""One preuve: what it is, what it looks like, what it shows, and what the jury sees of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import Annexe, Citation, DocumentIllustrant, Dossier, Exemple, Preuve
from dossier_pro.domain.readiness import Readiness
from dossier_pro.domain.regles import Lieu, nom_exemple
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import Page, button, clear, label, row, rule, tool
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.preview import PreviewPane
from dossier_pro.gui.kit.rows import StepRow
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.preuves.before_jury import BeforeJury
from dossier_pro.gui.preuves.form import PreuveForm
from dossier_pro.gui.preuves.opened_piece import open_piece
from dossier_pro.gui.preuves.photo_tools import PhotoTools
from dossier_pro.gui.preuves.removing import remove
from dossier_pro.gui.preuves.shows import ShowsBlock
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.prompts import prompts

PREVIEW = 400
"""The width of the preview beside the form, in pixels at 100 %. Where that is more than half of what is left it is
half, or as many pixels on the screen as at 100 % if the form keeps its least width.
"""
_HIGH, _FORM, _LEAST_FORM = 340, 350, 216
_ANY_SIZE = 16_777_215
"""Qt's « no limit »."""
_STACKED_UNDER = 540
"""The width in pixels under which the preview stands below the form."""


class DetailPreuve(QFrame):
    """The form of one preuve with its preview, its liens and its places."""

    go = Signal(object)
    removed = Signal(str)
    enlarge = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._preuve: Preuve | None = None
        self._uses: tuple[object, ...] = ()
        self.setProperty("role", "panel")
        page = Page(measure=1000, margin=20)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        self.form = PreuveForm(session)
        self.jury = BeforeJury(session)
        self.shows = ShowsBlock(session)
        self.shows.go.connect(self.go)
        self.tie = self.shows.tie
        self._top = QHBoxLayout()
        self._top.setSpacing(px(24))
        left = QVBoxLayout()
        left.setSpacing(px(16))
        left.addWidget(self.form)
        left.addWidget(self.jury)
        left.addStretch(1)
        self._top.addLayout(left, 1)
        self._top.addWidget(self._looks(), 1)
        page.body.setSpacing(px(16))
        page.body.addLayout(self._top)
        page.body.addWidget(rule())
        page.body.addWidget(self.shows)
        self._body = page.body
        self._where_head = label(tr("Où elle est dans le dossier"), "lead")
        page.body.addWidget(self._where_head)
        self._where = QVBoxLayout()
        self._where.setSpacing(0)
        page.body.addLayout(self._where)
        page.body.addStretch(1)

    def _looks(self) -> QWidget:
        """The preview with what can be done to what it shows."""
        made = QWidget()
        self.pane = PreviewPane(self._session)
        self.preview = self.pane.picture
        self.preview.top_of_page = True
        self.preview.setCursor(Qt.CursorShape.PointingHandCursor)
        self.preview.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.preview.setToolTip(tr("Agrandir (Entrée)"))
        self.preview.clicked.connect(self.enlarge)
        self.pane.setMinimumHeight(px(_HIGH))
        self.photo = PhotoTools(self._session, self.preview)
        self.bigger = button(tr("Agrandir"), "quiet", on_click=self.enlarge.emit)
        self.open = button(tr("Ouvrir"), "quiet", icon="external-link", on_click=self._open_outside)
        self.open.setToolTip(tr("Ouvrir dans le programme de cet ordinateur"))
        self.delete = tool("trash-2", tr("Supprimer cette preuve"), self._remove)
        self.replace = tool("sheet-swapped", tr("Remplacer le fichier, en gardant les liens"), self._replace)
        lock(self._session, self.delete, self.replace)
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(self.pane, 1000)
        layout.addLayout(row(self.bigger, self.open, 1, self.replace, self.delete, spacing=px(4)))
        layout.addLayout(row(self.photo, 1))
        layout.addStretch(1)
        self.preview.ready.connect(self._fit)
        self._pictured = made
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the preview beside the form; below it where there is no file to look at, and where there is little room
        below what the preuve shows: that is what one comes for.
        """
        narrow = self.width() < px(_STACKED_UNDER)
        self.form.save_height(narrow)
        last = self._body.indexOf(self._pictured) >= 0
        if narrow and not last:
            self._top.removeWidget(self._pictured)
            self._body.insertWidget(self._body.indexOf(self.shows) + 1, self._pictured)
        elif last and not narrow:
            self._body.removeWidget(self._pictured)
            self._top.addWidget(self._pictured, 1)
        down = narrow or self.pane.isHidden()
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight)
        room = self.width() - px(64)
        wide = min(px(PREVIEW), max(room // 2, room - px(_FORM), min(PREVIEW, room - px(_LEAST_FORM))))
        self._pictured.setMinimumWidth(0 if down else wide)
        high = self.preview.height_of_picture(room if down else max(wide, self._pictured.width()))
        self.pane.setMinimumHeight(min(px(_HIGH), high) if high else px(_HIGH))
        self.pane.setMaximumHeight(high or _ANY_SIZE)

    def focus_field(self, champ: str) -> None:
        """Put the keyboard into a field of the preuve, if it is one that is shown."""
        self.form.focus_field(champ)

    def show_preuve(self, preuve: Preuve, dossier: Dossier, etat: Readiness) -> None:
        """Show a preuve; the same one again only takes in what changed."""
        self._preuve = preuve
        self.form.show_preuve(preuve, dossier)
        self.jury.show_preuve(preuve, dossier)
        self.photo.show_preuve(preuve)
        self.replace.setVisible(preuve.sha256 is not None)
        self.bigger.setVisible(preuve.sha256 is not None)
        self.open.setVisible(bool(preuve.sha256 or preuve.adresse))
        self.pane.setVisible(preuve.sha256 is not None)
        self.pane.show_preuve(preuve)
        self._fit()
        self.shows.show_preuve(preuve, dossier, etat)
        self._show_uses(preuve, dossier)

    def _show_uses(self, preuve: Preuve, dossier: Dossier) -> None:
        uses: tuple[object, ...] = (
            *(c for c in dossier.all(Citation).values() if c.preuve_id == preuve.id),
            *(r for r in dossier.joints() if r.preuve_id == preuve.id),
        )
        named = (*uses, *dossier.all(Exemple).values())
        if named == self._uses:
            return
        self._uses = named
        clear(self._where)
        rows = [
            *(self._citation(dossier, u) for u in uses if isinstance(u, Citation)),
            *(self._joined(u) for u in uses if isinstance(u, DocumentIllustrant | Annexe)),
        ]
        for index, made in enumerate(rows):
            made.last = index == len(rows) - 1
            self._where.addWidget(made)
        self._where_head.setVisible(bool(rows))

    def _citation(self, dossier: Dossier, citation: Citation) -> StepRow:
        exemple = dossier.get(Exemple, citation.exemple_id)
        name = nom_exemple(dossier, exemple) if exemple else tr("un exemple")
        lieu = Lieu("exemple", citation.exemple_id)
        if exemple and exemple.intitule:
            words = tr("Citée dans {exemple} «\u00a0{titre}\u00a0»", exemple=name, titre=exemple.intitule)
            return self._row(words, "notebook-pen", lieu)
        return self._row(tr("Citée dans {exemple}", exemple=name), "notebook-pen", lieu)

    def _joined(self, found: DocumentIllustrant | Annexe) -> StepRow:
        lieu = Lieu(found.KIND, found.id)
        if isinstance(found, Annexe):
            return self._row(tr("Jointe dans les annexes"), "pile", lieu)
        return self._row(tr("Jointe dans les documents illustrant la pratique"), "pile", lieu)

    def _row(self, words: str, mark: str, lieu: Lieu) -> StepRow:
        made = StepRow(words, tr("Voir"), mark=mark, inset=0, most_lines=5)
        made.clicked.connect(lambda: self.go.emit(lieu))
        return made

    # --- acting --------------------------------------------------------------------------------------------------

    def _open_outside(self) -> None:
        preuve = self._preuve
        if preuve is None:
            return
        if preuve.sha256:
            open_piece(self, self._session, preuve)
        elif preuve.adresse:
            prompts().show_link(preuve.adresse)

    def _replace(self) -> None:
        """Ask for another file; what is tied to the preuve stays tied."""
        from dossier_pro.services.preuves import remplacer

        preuve = self._preuve
        files = prompts().choose_files(self, tr("Remplacer le fichier")) if preuve is not None else []
        if preuve is None or not files:
            return
        preuve_id, file = preuve.id, files[0]
        self._session.act(
            lambda desk: remplacer(desk, preuve_id, file),
            then=lambda _: self._session.told.emit(tr("Le fichier est remplacé, les liens sont gardés")),
        )

    def _remove(self) -> None:
        if self._preuve is not None:
            remove(self._session, [self._preuve], self.removed.emit)
