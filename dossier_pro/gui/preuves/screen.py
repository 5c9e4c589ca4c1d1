"""The preuves: a list that files can be dropped on, and the chosen one beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QListView,
    QMenu,
    QProgressBar,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dossier_pro.domain.dossier import Preuve, new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.basics import button, label, paragraph, row, tool, wait_in
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.delegates import quiet_list
from dossier_pro.gui.kit.drop import DropZone
from dossier_pro.gui.kit.empty import Empty
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.names import default_folder
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tying import TyingPanel
from dossier_pro.gui.preuves.adding import bilan, refuses
from dossier_pro.gui.preuves.delegates import PreuveDelegate, VignetteDelegate
from dossier_pro.gui.preuves.detail import DetailPreuve
from dossier_pro.gui.preuves.enlarged import Enlarged
from dossier_pro.gui.preuves.model import PreuvesFilter, PreuvesModel, etiquettes, lignes
from dossier_pro.gui.preuves.paste import Incoming, PastedImage, forget_passing, pasted
from dossier_pro.gui.preuves.removing import remove
from dossier_pro.gui.preuves.several import SeveralPreuves
from dossier_pro.gui.session.adding import Ajout
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.resources import is_folder
from dossier_pro.services import writing


class PreuvesView(Screen):
    """List and detail."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self._preuve_id = ""
        self.model = PreuvesModel()
        self.filter = PreuvesFilter()
        self.filter.setSourceModel(self.model)
        self.list = QListView()
        quiet_list(self.list, tr("Preuves"), self.filter)
        self._as_list = PreuveDelegate(self.list)
        self._as_tiles = VignetteDelegate(self.list, session)
        self.list.setItemDelegate(self._as_list)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self._build_detail()
        self.pages = RoomPages()
        self.pages.addWidget(self.nothing_yet())
        self.pages.addWidget(self._columns())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.bar_place)  # below both: the first files are added on the empty page
        self.tying, self.enlarged = TyingPanel(self, session), Enlarged(self, session)
        self.drop = DropZone(self, tr("Déposez vos fichiers ici pour les ajouter aux preuves"), self.take, folders=True)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self._remove)
        self.show_tiles(settings.preuves_en_vignettes)
        session.progressed.connect(self._progress)

    def _build_detail(self) -> None:
        """The chosen preuve, or what can be done to several."""
        self.detail, self.several = DetailPreuve(self.session), SeveralPreuves(self.session)
        for made in (self.detail, self.several):
            made.tie.clicked.connect(lambda: self.tie_here())
            made.removed.connect(self.notice)
        self.detail.go.connect(self.go)
        self.detail.enlarge.connect(self.enlarge)
        self.chosen = RoomPages()
        self.chosen.setMinimumWidth(px(280))
        self.chosen.addWidget(self.detail)
        self.chosen.addWidget(self.several)
        self.panel = self.chosen

    def nothing_yet(self) -> QWidget:
        return Empty(
            "paperclip",
            tr("Rassemblez vos preuves"),
            tr(
                "Une preuve est un document, une photo, un lien ou une attestation qui montre ce "
                "que vous savez faire. Déposez des fichiers sur cette page, ou choisissez-les."
            ),
            tr("Choisir des fichiers"),
            self.choose_files,
        )

    def _columns(self) -> QWidget:
        left = QWidget()
        left.setMinimumWidth(px(240))
        column = QVBoxLayout(left)
        column.setContentsMargins(px(16), px(14), px(8), px(8))
        column.setSpacing(px(8))
        self.search = SearchLine(tr("Rechercher une preuve"))
        self.search.setPlaceholderText(tr("Filtrer"))
        self.search.textChanged.connect(self.filter.search)
        self.search.leads(self.list, self.list.setFocus)
        self.free = QCheckBox(tr("Liées à rien seulement"))
        self.free.toggled.connect(self.filter.only_free)
        self.tag = Choice()
        self.tag.setAccessibleName(tr("Étiquette"))
        self.tag.activated.connect(lambda _: self._only_tag())
        self.tiles = tool("layout-grid", tr("Montrer les preuves en vignettes"), self._toggle_tiles)
        self.tiles.setCheckable(True)
        self.add = button(tr("Ajouter"), "primary", icon="plus")
        lock(self.session, self.add)
        self.add.setMenu(self.add_menu())
        self.nothing_found = paragraph(tr("Aucune preuve ne correspond."), "muted")
        for signal in (self.filter.rowsInserted, self.filter.rowsRemoved, self.filter.modelReset):
            signal.connect(self._show_none)
        self.nothing_found.hide()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Ajout des fichiers"))
        self.bar_words = label("", "note")
        self.bar_place = QWidget()
        bar = QHBoxLayout(self.bar_place)
        bar.setContentsMargins(px(16), px(6), px(16), px(8))
        bar.addWidget(self._bar, 1)
        bar.addWidget(self.bar_words)
        bar.addWidget(button(tr("Arrêter"), "quiet", on_click=self.session.cancel_files))
        self.bar_place.hide()
        column.addLayout(row(self.search, self.add))
        column.addLayout(row(self.free, 1, self.tag, self.tiles))
        column.addWidget(self.nothing_found)
        column.addWidget(self.list, 1)
        self._hint = label(tr("Ctrl + clic : en choisir plusieurs"), "note", wrap=True)
        column.addWidget(self._hint)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(self.chosen)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([320, 838])
        self.restore(splitter, "preuves-2")
        return splitter

    def add_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(tr("Des fichiers…")).triggered.connect(self.choose_files)
        menu.addAction(tr("Un lien vers une page")).triggered.connect(lambda: self._add_blank("lien", "Nouveau lien"))
        menu.addAction(tr("Une note")).triggered.connect(lambda: self._add_blank("note", "Nouvelle note"))
        menu.addSeparator()
        menu.addAction(tr("Tout un dossier de fichiers…")).triggered.connect(self.choose_folder)
        menu.addAction(tr("Ce qui est dans le presse-papiers\tCtrl+V")).triggered.connect(self.paste)
        return menu

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present snapshot."""
        now = self.session.now
        rows = lignes(now.dossier)
        self.model.show_rows(rows)
        self.pages.setCurrentIndex(1 if rows else 0)
        self._hint.setVisible(len(rows) > 1)
        self._fill_tags()
        editable = not now.lecture_seule
        self.drop.enabled = editable
        if now.dossier.get(Preuve, self._preuve_id) is None:
            first = self.filter.index(0, 0)
            ligne = first.data(RowRole) if first.isValid() else None
            self._preuve_id = ligne.preuve.id if ligne else ""
        self._select()
        self._show_detail()

    def _select(self) -> None:
        index = self.filter.mapFromSource(self.model.index_of(self._preuve_id))
        if index.isValid() and index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _chosen(self, index: QModelIndex) -> None:
        ligne = index.data(RowRole)
        if ligne is not None and ligne.preuve.id != self._preuve_id:
            self.tying.put_away()
            self._preuve_id = ligne.preuve.id
            self._show_detail()

    def _show_detail(self) -> None:
        now = self.session.now
        preuve = now.dossier.get(Preuve, self._preuve_id)
        self.detail.setEnabled(preuve is not None)
        if preuve is not None:
            self.detail.show_preuve(preuve, now.dossier, now.etat)
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Show the one that is chosen, or what can be done to several."""
        if not self.session.is_open:
            return
        preuves = self.chosen_preuves()
        if len(preuves) > 1:
            self.tying.put_away()
            self.several.show_preuves(preuves, self.session.dossier)
        self.chosen.setCurrentWidget(self.several if len(preuves) > 1 else self.detail)

    def chosen_preuves(self) -> list[Preuve]:
        """Return the preuves that are chosen in the list, in its order."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        found = [self.filter.index(at, 0).data(RowRole) for at in rows]
        return [ligne.preuve for ligne in found if ligne is not None]

    def _show_none(self, *_: object) -> None:
        """Say that nothing is found for as long as that is so, whatever changed it: a filter, a preuve, an undo."""
        self.nothing_found.setVisible(self.filter.rowCount() == 0)

    def _only_tag(self) -> None:
        self.filter.only_tag(self.tag.currentData() or "")

    def _fill_tags(self) -> None:
        chosen, tags = self.tag.currentData(), etiquettes(self.session.dossier)
        self.tag.setVisible(bool(tags))
        self.tag.clear()
        self.tag.addItem(tr("Toutes les étiquettes"), "")
        for one in tags:
            self.tag.addItem(one, one)
        at = max(0, self.tag.findData(chosen))
        self.tag.setCurrentIndex(at)
        if self.tag.itemData(at) != chosen:
            self._only_tag()

    def _toggle_tiles(self) -> None:
        self.settings.preuves_en_vignettes = self.tiles.isChecked()
        self.show_tiles(self.tiles.isChecked())

    def show_tiles(self, on: bool) -> None:
        """Show the preuves as thumbnails, or as a list."""
        self.tiles.setChecked(on)
        self.list.setItemDelegate(self._as_tiles if on else self._as_list)
        self.list.setFlow(QListView.Flow.LeftToRight if on else QListView.Flow.TopToBottom)
        self.list.setWrapping(on)
        self.list.setUniformItemSizes(on)
        self.list.scrollTo(self.list.currentIndex())

    # --- adding --------------------------------------------------------------------------------------------------

    def add_one(self) -> None:
        """Ask for files and add them."""
        self.choose_files()

    def choose_files(self) -> None:
        """Ask for files and add them."""
        if not self.session.editable:
            return
        files = prompts().choose_files(self, tr("Ajouter des preuves"))
        if files:
            self.add_files(files)

    def add_files(self, files: Sequence[Incoming]) -> None:
        """Add files; what could not be taken is said, the rest is there."""
        self._bar.setRange(0, len(files))
        self._bar.setValue(0)
        self.bar_words.setText(tr("{nombre} sur {total}", nombre=0, total=len(files)))
        self.bar_place.setVisible(len(files) > 1)
        if isinstance(files[0], PastedImage):
            wait_in(self._bar)
            self.bar_words.setText(tr("L’image est enregistrée…"))
            self.bar_place.show()
        self.session.add_preuves(files, lambda added: self._added(added, files))

    def _progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.bar_words.setText(tr("{nombre} sur {total}", nombre=done, total=total))

    def _added(self, added: Ajout, files: Sequence[Incoming]) -> None:
        self.bar_place.hide()
        forget_passing(files)
        if added.refus:
            self.session.refused.emit(refuses(added.refus))
        if said := bilan(added):
            self.session.told.emit(said.rstrip("."))
        if added.preuves:
            self.show_preuve(added.preuves[-1])

    def choose_folder(self) -> None:
        """Ask for a folder and add every file in it."""
        if not self.session.editable:
            return
        folder = prompts().choose_folder(self, tr("Ajouter tout un dossier de fichiers"), default_folder())
        if folder is None:
            return
        self.take([folder])

    def take(self, paths: list[Path]) -> None:
        """Add files, and every file of the folders among them."""
        from dossier_pro.services.preuves import fichiers_de

        files: list[Path] = []
        try:
            for path in paths:
                files += fichiers_de(path) if is_folder(path) else [path]
        except KnownError as error:
            self.session.refused.emit(error.phrase)
            return
        if files:
            self.add_files(files)
        else:
            self.session.refused.emit(
                tr("Il n’y a aucun fichier dans ce dossier de fichiers : choisissez-en un autre.")
            )

    def paste(self) -> None:
        """Add what the clipboard holds: files, a picture, the address of a page, or a text as a note."""
        if not self.session.editable:
            return
        held = pasted(QApplication.clipboard().mimeData())
        if isinstance(held, list):
            self.add_files(held)
        elif isinstance(held, PastedImage):
            self.add_files([held])
        elif isinstance(held, Preuve):
            self._add(held)
        else:
            self.session.refused.emit(
                tr("Il n’y a rien à coller : copiez d’abord un fichier, une image ou un texte, puis recommencez.")
            )

    def _add_blank(self, genre: str, titre: str) -> None:
        self._add(Preuve(new_id(), genre=genre, titre=titre))  # type: ignore[arg-type]

    def _add(self, preuve: Preuve) -> None:
        self.session.edit(
            tr_noop("Ajouter une preuve"),
            lambda draft: writing.ajouter(draft, preuve),
            then=lambda _: self._begin(preuve.id),
        )

    def _begin(self, preuve_id: str) -> None:
        self.show_preuve(preuve_id)
        self.detail.form.titre.setFocus(Qt.FocusReason.OtherFocusReason)
        self.detail.form.titre.selectAll()

    def tie_here(self) -> None:
        several = self.chosen.currentWidget() is self.several
        if not self.model.rows:
            super().tie_here()
        elif several:
            self.tying.for_preuves(self.several.ids, self.several.tie)
        else:
            self.tying.for_preuves([self._preuve_id], self.detail.tie)

    def enlarge(self) -> None:
        """Show the preuve at a size that can be read, over the screen."""
        preuve = self.session.dossier.get(Preuve, self._preuve_id)
        if preuve is not None and preuve.sha256 is not None:
            self.enlarged.open(preuve, self.detail.preview.page)

    def _remove(self) -> None:
        preuves = self.chosen_preuves()
        if preuves and self.session.editable:
            remove(self.session, preuves, self.notice.emit)

    def show_preuve(self, preuve_id: str) -> None:
        """Choose a preuve; a filter that hides it is lifted."""
        self._preuve_id = preuve_id
        if not self.filter.mapFromSource(self.model.index_of(preuve_id)).isValid():
            self.free.setChecked(False)
            self.tag.setCurrentIndex(0)
            self._only_tag()
            if self.search is not None:
                self.search.clear()
        self.refresh()
        index = self.filter.mapFromSource(self.model.index_of(preuve_id))
        if index.isValid():
            self.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_change(self, lieu: Lieu) -> None:
        if lieu.entity_id:
            self.show_preuve(lieu.entity_id)
            self.detail.focus_field(lieu.champ)

    def show_place(self, lieu: Lieu) -> None:
        """Show one preuve, with the keyboard in the field that is named; where it is free, show the free ones."""
        self.show_preuve(lieu.entity_id)
        if lieu.champ:
            self.detail.focus_field(lieu.champ)
            return
        ligne = self.model.row_at(self.model.index_of(lieu.entity_id))
        if ligne is not None and ligne.libre:
            self.detail.tie.setFocus(Qt.FocusReason.OtherFocusReason)
