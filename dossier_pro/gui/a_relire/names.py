"""The candidate's own list of names to hide: added, taken off, and hidden everywhere from there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.basics import button, clear, label, row
from dossier_pro.gui.kit.delegates import quiet_list
from dossier_pro.gui.kit.dialog import Dialog
from dossier_pro.gui.kit.fields import TextLine
from dossier_pro.gui.kit.hiding import ask_to_hide
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session
from dossier_pro.services import anonymiser

OFFERED = 4
"""How many names of the texts are offered at once."""


class NamesDialog(Dialog):
    """A field, what the texts offer, and the list."""

    said = Signal(str)
    """What was done, for the person."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent, tr("Noms à cacher"), wide=560)
        self.setWindowTitle(tr("Noms à cacher"))
        self._session = session
        self.inside.addWidget(
            label(
                tr(
                    "Les personnes que le jury n’a pas besoin de connaître\u00a0: une cliente, un "
                    "patient, un collègue. «\u00a0À relire\u00a0» montre où leur nom est écrit. Cette liste "
                    "reste chez vous."
                ),
                "muted",
                wrap=True,
            )
        )
        self.field = TextLine(name=tr("Un nom à cacher"), placeholder=tr("Un nom, puis Entrée"))
        self.add = button(tr("Ajouter"), on_click=lambda: self._add(self.field.text()))
        self.add.setToolTip(tr("Ajouter ce nom à la liste (Entrée)"))
        self.inside.addLayout(row(self.field, self.add))
        self.offered = QWidget()
        self._offers = QVBoxLayout(self.offered)
        self._offers.setContentsMargins(0, 0, 0, 0)
        self._offers.setSpacing(px(2))
        self.inside.addWidget(self.offered)
        self.list = QListWidget()
        quiet_list(self.list, tr("Noms à cacher"))
        self.list.setMinimumHeight(px(96))
        self.inside.addWidget(self.list, 1)
        self.remove = button(tr("Retirer"), on_click=self._remove)
        self.remove.setToolTip(tr("Retirer ce nom de la liste\u00a0; vos textes ne changent pas"))
        self.hide_all = button(tr("Cacher partout…"), on_click=self._hide)
        self.hide_all.setToolTip(tr("Voir où ce nom est écrit, et mettre autre chose à la place"))
        close = button(tr("Fermer"), on_click=self.accept)
        self.set_foot(close, aside=[self.remove, self.hide_all])
        self.add.setDefault(True)  # Enter in the field adds, and never closes
        for one in (self.remove, self.hide_all, close):
            one.setAutoDefault(False)
        self.list.currentRowChanged.connect(lambda _: self._allow())
        session.changed.connect(self._fill)
        self._fill()
        self.field.setFocus()

    def _fill(self, *_: object) -> None:
        dossier, at = self._session.dossier, max(0, self.list.currentRow())
        self.list.clear()
        for one in anonymiser.noms_a_cacher(dossier):
            count = len(anonymiser.endroits(dossier, anonymiser.a_cacher(dossier, "nom", one.texte)))
            where = pluriel(count, "endroit") if count else tr("nulle part")
            item = QListWidgetItem(tr("{nom}\u00a0: {texte}", nom=one.texte, texte=where))
            item.setData(Qt.ItemDataRole.UserRole, (one.id, one.texte))
            self.list.addItem(item)
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        clear(self._offers)
        names = anonymiser.proposes(dossier)[:OFFERED] if self._session.editable else ()
        if names:
            self._offers.addWidget(label(tr("Noms écrits dans vos textes\u00a0:"), "note"))
        for name in names:
            made = button(tr("Ajouter «\u00a0{nom}\u00a0»", nom=name).replace("&", "&&"), "link")
            made.clicked.connect(lambda _=False, name=name: self._add(name))
            made.setToolTip(tr("Mettre ce nom dans la liste"))
            made.setAutoDefault(False)
            self._offers.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        self.offered.setVisible(bool(names))
        self._allow()
        if self.isVisible():
            self.fit()

    def _allow(self) -> None:
        able = self.list.currentRow() >= 0 and self._session.editable
        self.remove.setEnabled(able)
        self.hide_all.setEnabled(able)
        self.field.setEnabled(self._session.editable)
        self.add.setEnabled(self._session.editable)

    def _add(self, name: str) -> None:
        self.field.clear()
        self.field.setFocus()
        if name.strip():
            self._session.edit(tr_noop("Ajouter un nom à cacher"), lambda draft: anonymiser.ajouter_nom(draft, name))

    @property
    def _chosen(self) -> tuple[str, str] | None:
        item: QListWidgetItem | None = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def _remove(self) -> None:
        if (chosen := self._chosen) is not None:
            self._session.edit(
                tr_noop("Retirer un nom à cacher"), lambda draft: anonymiser.retirer_nom(draft, chosen[0])
            )

    def _hide(self) -> None:
        if (chosen := self._chosen) is not None:
            dialog = ask_to_hide(self, self._session, "nom", chosen[1])
            if dialog is not None:
                dialog.hidden.connect(self.said)
