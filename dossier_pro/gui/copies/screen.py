"""The copies of a dossier: where they go, when each was made, what opening one would give; and opening one beside."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from dossier_pro.domain.text import en_octets, pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.basics import Elided, button, clear, column, held, label, paragraph, row, rule, sheet
from dossier_pro.gui.kit.change_page import page
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.footed import Footed
from dossier_pro.gui.kit.names import short_path
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.kit.rows import TwoLineRow
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.services.copies.differences import Ecarts
from dossier_pro.services.copies.listing import CopyListing, details
from dossier_pro.services.copies.notes import Sauvegarde

INTRO = tr(
    "Dossier Pro copie un dossier de lui-même quand vous le fermez, avant de "
    "recevoir un avis et avant un changement de titre. Chaque copie est vérifiée "
    "avant d’être gardée. Toutes celles des dernières heures restent, puis une ou "
    "deux par jour, puis par semaine."
)


class SauvegardesView(QWidget):
    """Two pages: the copies of one dossier, and one of them."""

    help_page = "sauvegardes"
    back = Signal()
    dossier_chosen = Signal(str)
    """The id of another dossier that has copies."""
    copy_now = Signal()
    choose_folder = Signal()
    default_folder = Signal()
    choose_key = Signal()
    forget_key = Signal()
    show_folder = Signal(object)
    open_file = Signal(object)
    compare = Signal(object)
    restore = Signal(object)
    erase = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._liste: CopyListing | None = None
        self._shown: Sauvegarde | None = None
        self._ecarts: Ecarts | None = None
        self.banners = Banners()
        self.pages = RoomPages()
        self.pages.addWidget(self._first())
        self.pages.addWidget(self._second())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        theme().changed.connect(self._show_words)

    # --- building ------------------------------------------------------------------------------------------------

    def _first(self) -> QWidget:
        self.list_page = Footed(measure=860, margin=32)
        body = self.list_page.body
        body.setSpacing(px(8))
        body.addWidget(self.banners)
        body.addWidget(label(tr("Copies de sécurité"), "title"))
        body.addWidget(paragraph(INTRO, "muted"))
        self.which = Choice()
        self.which.setAccessibleName(tr("Dossier"))
        self.which.setToolTip(tr("Choisir de quel dossier montrer les copies"))
        self.which.activated.connect(lambda at: self.dossier_chosen.emit(str(self.which.itemData(at))))
        body.addWidget(self.which)
        body.addSpacing(px(8))
        body.addWidget(label(tr("Où vont les copies"), "lead"))
        body.addWidget(self._places())
        body.addSpacing(px(8))
        self.count = label("", "lead", wrap=True)
        self.now = button(tr("Copier maintenant"), icon="copy", on_click=self.copy_now.emit)
        self.now.setToolTip(tr("Faire tout de suite une copie de ce dossier, s’il a changé depuis la dernière"))
        body.addLayout(row(self.count, 1, self.now))
        self._sheet, self._rows = sheet()
        body.addWidget(self._sheet)
        self.nothing = paragraph("", "muted")
        body.addWidget(self.nothing)
        self._others_head = label(tr("Le même dossier dans un autre fichier"), "lead")
        self._others_sheet, self._others = sheet()
        body.addWidget(self._others_head)
        body.addWidget(self._others_sheet)
        self.leave = button(tr("Revenir"), icon="arrow-left", on_click=self.back.emit)
        self.leave.setToolTip(tr("Quitter cette page"))
        self.gone = button(tr("Effacer ce dossier de cet ordinateur…"), icon="trash-2", on_click=self.erase.emit)
        self.gone.setToolTip(tr("Voir tout ce que cet ordinateur garde de ce dossier, et choisir ce qui part"))
        self.list_page.set_foot(self.leave, 1, self.gone)
        return self.list_page

    def _places(self) -> QWidget:
        made, inside = sheet()
        inside.setContentsMargins(px(20), px(12), px(20), px(12))
        inside.setSpacing(px(10))
        self.folder, self.key = Elided(look="muted", middle=True), label("", "muted", wrap=True)
        self.open_folder = button(tr("Ouvrir"), on_click=self._open_folder)
        self.open_folder.setToolTip(tr("Montrer l’emplacement des copies"))
        self.other_folder = button(tr("Changer…"), on_click=self.choose_folder.emit)
        self.other_folder.setToolTip(tr("Choisir un autre dossier de fichiers pour les copies"))
        self.first_folder = button(tr("Remettre"), on_click=self.default_folder.emit)
        self.first_folder.setToolTip(tr("Revenir à l’emplacement que Dossier Pro prend de lui-même"))
        self.other_key = button(tr("Choisir…"), on_click=self.choose_key.emit)
        self.other_key.setToolTip(tr("Choisir une clé USB ou un autre disque, où chaque copie est aussi portée"))
        self.no_key = button(tr("Ne plus y copier"), on_click=self.forget_key.emit)
        self.no_key.setToolTip(tr("Ne plus porter de copie sur cette clé ; celles qui s’y trouvent restent"))
        here = column(label(tr("Sur cet ordinateur")), self.folder, spacing=px(2))
        there = column(label(tr("Sur une clé USB ou un autre disque")), self.key, spacing=px(2))
        first = row(here, self.open_folder, self.other_folder, self.first_folder)
        second = row(there, self.other_key, self.no_key)
        for across in (first, second):
            across.setStretch(0, 1)
        inside.addLayout(first)
        inside.addWidget(rule())
        inside.addLayout(second)
        return made

    def _second(self) -> QWidget:
        self.title = label("", "title", wrap=True)
        self.under = label("", "muted", wrap=True)
        self.words = paragraph("", "section")
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Ce qui diffère de votre dossier"))
        self.text.setOpenLinks(False)
        self.text.setProperty("role", "plain")
        self.text.setStyleSheet("QTextBrowser { background: transparent; border: none; padding: 0; }")
        self.again = button(tr("Restaurer dans un nouveau fichier…"), "primary", icon="history", on_click=self._restore)
        self.again.setToolTip(
            tr("Écrire cette copie dans un nouveau fichier, puis l’ouvrir ; votre dossier ne change pas")
        )
        self.to_list = button(tr("Revenir aux copies"), icon="arrow-left", on_click=self.show_list)
        self.to_list.setToolTip(tr("Revenir à la liste des copies"))
        made, inner = QWidget(), QWidget()
        inner.setMaximumWidth(px(860))
        across = QHBoxLayout(made)
        across.setContentsMargins(px(32), px(24), px(32), px(16))
        across.addStretch(1)
        across.addWidget(inner, 1000)
        across.addStretch(1)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        self.detail_banners = Banners()
        for part in (self.detail_banners, self.title, self.under):
            layout.addWidget(part)
        layout.addSpacing(px(4))
        layout.addLayout(row(self.again, self.to_list, 1))
        layout.addSpacing(px(8))
        layout.addWidget(self.words)
        layout.addWidget(self.text, 1)
        return made

    # --- the list ------------------------------------------------------------------------------------------------

    def show_choices(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer the dossiers that have copies, by id and name."""
        self.which.clear()
        for dossier_id, name in choices:
            self.which.addItem(name, dossier_id)
        self.which.setCurrentIndex(max(0, self.which.findData(chosen)))
        self.which.setVisible(len(choices) > 1)

    def show_liste(self, found: CopyListing | None) -> None:
        """Show the copies of one dossier; None where no dossier has any and none is open."""
        self._liste = found
        clear(self._rows)
        clear(self._others)
        copies, others = (found.sauvegardes, found.autres) if found else ((), ())
        for rank, one in enumerate(copies):
            self._rows.addWidget(self._row(one, last=rank == len(copies) - 1))
        for rank, path in enumerate(others):
            other = TwoLineRow("file-text", path.name, short_path(path), tr("Ouvrir"))
            other.last = rank == len(others) - 1
            other.clicked.connect(lambda _=False, one=path: self.open_file.emit(one))
            self._others.addWidget(other)
        self._sheet.setVisible(bool(copies))
        for part in (self._others_head, self._others_sheet):
            part.setVisible(bool(others))
        self.nothing.setVisible(not copies)
        self.nothing.setText(
            tr("Il n’y a pas encore de copie de ce dossier\u00a0: la première se fera quand vous le fermerez.")
            if found
            else tr(
                "Il n’y a pas encore de copie\u00a0: ouvrez un dossier, la première se fera quand vous le fermerez."
            )
        )
        total = (
            tr("{copies}, {size} en tout", copies=pluriel(len(copies), "copie"), size=en_octets(found.taille))
            if found and copies
            else tr("Copies")
        )
        self.count.setText(total)
        self.now.setEnabled(found is not None and found.lisible)
        self.gone.setEnabled(found is not None)

    def show_places(self, folder: Path, *, chosen: bool, key: str) -> None:
        """Say where copies go; ``key`` says it of the second place, "" where there is none."""
        self.folder.show_text(str(folder))
        self.first_folder.setVisible(chosen)
        self.key.setText(key or tr("Aucune. Une copie ailleurs que sur cet ordinateur survit à sa panne ou à son vol."))
        self.no_key.setVisible(bool(key))
        self.other_key.setText(tr("Changer…") if key else tr("Choisir…"))
        self._folder = folder

    def _row(self, one: Sauvegarde, *, last: bool) -> TwoLineRow:
        second = self._liste.second if self._liste else None
        made = TwoLineRow("strongbox", one.moment, " · ".join(details(one, second)), en_octets(one.taille))
        made.last = last
        made.setEnabled(one.abimees >= 0)
        made.setToolTip(tr("Voir ce qui diffère de votre dossier, et restaurer cette copie"))
        made.clicked.connect(lambda: self.show_copy(one))
        return made

    def _open_folder(self) -> None:
        self.show_folder.emit(self._folder)

    def go_back(self) -> None:
        """Leave the page in sight: one copy leads to the list, and that to where one came from."""
        if self.pages.currentIndex():
            self.show_list()
        else:
            self.back.emit()

    def show_list(self) -> None:
        """Show the list again, the keyboard on the copy that was in sight."""
        last, self._shown = self._shown, None
        self.pages.setCurrentIndex(0)
        rows = dict(zip(self._liste.sauvegardes if self._liste else (), held(self._rows), strict=False))
        target = rows.get(last, self.open_folder) if last is not None else self.open_folder
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if last is None:
            self.list_page.page.verticalScrollBar().setValue(0)

    # --- one copy ------------------------------------------------------------------------------------------------

    def show_copy(self, one: Sauvegarde) -> None:
        """Show one copy, and ask how it differs from the dossier."""
        self._shown, self._ecarts = one, None
        second = self._liste.second if self._liste else None
        self.detail_banners.wipe()
        self.title.setText(tr("Copie du {moment}", moment=one.moment))
        self.under.setText(" · ".join((*details(one, second), en_octets(one.taille))))
        self.words.setText(tr("Comparaison en cours…"))
        self.text.clear()
        self.again.setEnabled(True)
        self.pages.setCurrentIndex(1)
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        self.compare.emit(one)

    def show_ecarts(self, one: Sauvegarde, found: Ecarts) -> None:
        """Show how a copy differs, where it is still the one in sight."""
        if one == self._shown:
            self._ecarts = found
            self._show_words()

    def show_refusal(self, one: Sauvegarde, phrase: str) -> None:
        """Say why a copy cannot be compared or opened, where it is still the one in sight."""
        if one == self._shown:
            self.words.setText("")
            self.detail_banners.say(phrase)
            self.again.setEnabled(True)

    def _show_words(self) -> None:
        found = self._ecarts
        if found is None:
            return
        self.words.setText(found.phrase)
        self.text.setVisible(bool(found.modifications))
        if found.modifications:
            legend = tr(
                "De votre dossier à cette copie\u00a0: ce qui manquerait est barré, ce qui reviendrait est souligné."
            )
            self.text.setHtml(f"<p>{legend}</p>" + page(found.modifications, theme().tokens))

    def _restore(self) -> None:
        if self._shown is not None:
            self.restore.emit(self._shown)
