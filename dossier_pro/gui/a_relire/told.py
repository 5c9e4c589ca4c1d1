"""What the candidate told the guide: words added, passages ignored; each can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.basics import button, label
from dossier_pro.gui.kit.delegates import quiet_list
from dossier_pro.gui.kit.dialog import Dialog
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.gui.session.session import Session
from dossier_pro.services.relire import oublier

_GENRES = {"mot": tr("Mot ajouté"), "ignore": tr("Ignoré")}
_SOME = tr("Ce que vous retirez d’ici sera de nouveau montré.")
_NONE = tr("Vous n’avez encore rien ajouté ni ignoré dans ce dossier.")
_GONE = tr("un passage qui n’est plus dans le dossier")
_READING = tr("un passage (lecture en cours…)")


class ToldDialog(Dialog):
    """The list, and a button that takes one back."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent, tr("Mots ajoutés et passages ignorés"), wide=520)
        self._session = session
        self.words = label("", "muted", wrap=True)
        self.inside.addWidget(self.words)
        self.list = QListWidget()
        quiet_list(self.list, tr("Mots ajoutés et passages ignorés"))
        self.inside.addWidget(self.list, 1)
        self.remove = button(tr("Retirer"), on_click=self._remove)
        self.remove.setToolTip(tr("Montrer de nouveau ce mot ou ce passage"))
        close = button(tr("Fermer"), "primary", on_click=self.accept)
        self.set_foot(close, aside=[self.remove])
        self.list.currentRowChanged.connect(lambda at: self.remove.setEnabled(at >= 0 and session.editable))
        session.changed.connect(self._fill)
        session.proofreader.renewed.connect(self._fill)
        self._fill()

    def _fill(self, *_: object) -> None:
        at = max(0, self.list.currentRow())
        self.list.clear()
        for one in dits(self._session):
            self.list.addItem(self._item(one))
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self.remove.setEnabled(self.list.count() > 0 and self._session.editable)
        self.words.setText(_SOME if self.list.count() else _NONE)

    def _item(self, one: DitAuGuide) -> QListWidgetItem:
        """Return a line: the word, or what was ignored with the reason why it had been shown."""
        proof, why = self._session.proofreader, ""
        words = one.texte
        if one.genre == "ignore":
            found = proof.known_keys().get(one.texte)
            why = found.message if found is not None else ""
            words = (found.passage or why) if found is not None else _READING if proof.pending else _GONE
        item = QListWidgetItem(tr("{nom}\u00a0: {texte}", nom=_GENRES[one.genre], texte=words))
        item.setToolTip(plain_tip(why))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}. {why}" if why else item.text())
        item.setData(Qt.ItemDataRole.UserRole, one.id)
        return item

    def _remove(self) -> None:
        item: QListWidgetItem | None = self.list.currentItem()
        if item is not None:
            dit_id = str(item.data(Qt.ItemDataRole.UserRole))
            self._session.edit(tr_noop("Montrer de nouveau"), lambda draft: oublier(draft, dit_id))


def dits(session: Session) -> list[DitAuGuide]:
    """Return what was added and ignored, words first."""
    found = [one for one in session.dossier.all(DitAuGuide).values() if one.genre in _GENRES]
    return sorted(found, key=lambda one: (one.genre != "mot", one.texte.casefold()))
