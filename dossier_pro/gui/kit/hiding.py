"""« Cacher partout »: every place where a person or a number stands, what will stand there, and one step for all.

Asked for from « À relire », from the list of names, and from the menu of a word in any text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.dialog import Dialog
from dossier_pro.gui.session.session import Session

if TYPE_CHECKING:
    from dossier_pro.domain.changes import Draft
    from dossier_pro.gui.kit.growing import GrowingEdit
    from dossier_pro.services.anonymiser import ACacher

HIDE = tr("Cacher ce nom partout…")
MOST_SHOWN = 60
"""How many places have a line; those after them go with the rest."""
MOST_WORDS = 4
"""A selection of more words is no name."""


class HideDialog(Dialog):
    """The places, each with its box and its sentence as it will be; the words that stand instead can be changed."""

    hidden = Signal(str)
    """It is done; what to tell the person."""

    def __init__(self, parent: QWidget, session: Session, what: ACacher) -> None:
        """Make one over the dossier as it is now; a name that is not in the list comes into it with the step."""
        from dossier_pro.domain.text import pluriel
        from dossier_pro.gui.kit.basics import button, column, label, paragraph
        from dossier_pro.gui.kit.fields import TextLine
        from dossier_pro.gui.kit.tick import WrappedBox
        from dossier_pro.services import anonymiser

        super().__init__(parent, tr("Cacher «\u00a0{texte}\u00a0» partout", texte=what.texte), wide=620)
        self.setWindowTitle(tr("Cacher partout"))
        self._session, self._what = session, what
        self._places = anonymiser.endroits(session.dossier, what)
        self.field = TextLine(name=tr("Ce qui sera écrit à la place"))
        self.field.setText(anonymiser.propose(session.dossier, what))
        self.field.setToolTip(tr("Vous pouvez écrire autre chose\u00a0: une cliente, mon responsable"))
        asked = label(tr("Écrire à la place"))
        asked.setBuddy(self.field)
        self.inside.addLayout(column(asked, self.field))
        count = len(self._places)
        said = pluriel(count, "endroit") if count else tr("Ce n’est écrit nulle part dans vos textes.")
        if count > MOST_SHOWN:
            said = tr(
                "{endroits}. Voici les {nombre} premiers\u00a0; les autres changent aussi.",
                endroits=said,
                nombre=MOST_SHOWN,
            )
        self.count = label(said, "lead", wrap=True)
        self.inside.addWidget(self.count)
        self.boxes: list[WrappedBox] = []
        for place in self._places[:MOST_SHOWN]:
            box = WrappedBox("")
            box.setChecked(True)
            box.setToolTip(tr("Décochez pour laisser ce passage comme il est"))
            box.toggled.connect(lambda _: self._allow())
            note = label(place.ou, "note", wrap=True)
            self.boxes.append(box)
            self.inside.addLayout(column(box, note, spacing=0))
        self.inside.addWidget(
            paragraph(
                tr(
                    "L’historique de votre dossier, sur votre ordinateur, garde les anciens mots. Le "
                    "Word, le PDF et la copie pour un lecteur que vous ferez ensuite ne les auront "
                    "pas. Les fichiers joints et les remarques reçues ne changent pas."
                ),
                "muted",
            )
        )
        self.inside.addStretch(1)
        self.yes = button(tr("Cacher"), "primary", on_click=self._hide)
        self.yes.setDefault(True)
        self.no = button(tr("Annuler", "un dialogue"), on_click=self.reject)
        self.set_foot(self.no, self.yes)
        self.field.textChanged.connect(lambda _: self._say())
        self._say()
        self.field.setFocus()
        self.field.selectAll()

    def _say(self) -> None:
        """Show each place as it will be."""
        from dossier_pro.services.anonymiser import sera

        for place, box in zip(self._places, self.boxes, strict=False):
            made = sera(place, self._what, self._words() or "…")
            box.say(made)
            box.setAccessibleName(f"{made}, {place.ou}")
        self._allow()

    def _words(self) -> str:
        return " ".join(self.field.text().split())

    def _allow(self) -> None:
        self.yes.setEnabled(bool(self._words()) and any(box.isChecked() for box in self.boxes))

    def _hide(self) -> None:
        from dossier_pro.domain.text import pluriel
        from dossier_pro.services import anonymiser

        what, words = self._what, self._words()
        kept = [place.cle for place, box in zip(self._places, self.boxes, strict=False) if not box.isChecked()]

        def edit(draft: Draft) -> None:
            if what.genre == "nom":
                anonymiser.ajouter_nom(draft, what.texte)
            anonymiser.cacher_partout(draft, what, words, kept)

        # The name is not in the label: the list of steps is read by others too.
        name = tr_noop("Cacher un nom partout")
        if what.genre != "nom":
            name = tr_noop("Cacher un numéro ou une adresse partout")
        said = tr("Caché à {endroits}", endroits=pluriel(len(self._places) - len(kept), "endroit"))
        self._session.close_burst()
        self._session.edit(name, edit, then=lambda _: self.hidden.emit(said))
        self.accept()


def ask_to_hide(parent: QWidget, session: Session, genre: str, passage: str) -> HideDialog | None:
    """Show the places of a name or a number that was found or chosen; None where nothing may be changed."""
    from dossier_pro.services.anonymiser import a_cacher

    if not session.editable:
        return None
    session.settle()  # what was typed just now is looked at too
    dialog = HideDialog(parent, session, a_cacher(session.dossier, genre, passage))  # type: ignore[arg-type]
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def offer_hiding(session: Session, field: GrowingEdit) -> None:
    """Have the menu of a text offer to hide the name that is selected in it."""

    def fill(menu: QMenu, _position: int) -> None:
        chosen = field.textCursor().selectedText().strip()
        words = chosen.split()
        if field.isReadOnly() or not 0 < len(words) <= MOST_WORDS or not any(word[:1].isupper() for word in words):
            return
        action = QAction(HIDE, menu)
        action.triggered.connect(lambda: _asked(session, field, chosen))
        line = QAction(menu)
        line.setSeparator(True)
        menu.addActions([line, action])

    field.menu_coming.connect(fill)


def _asked(session: Session, field: GrowingEdit, chosen: str) -> None:
    dialog = ask_to_hide(field.window(), session, "nom", chosen)
    if dialog is not None:
        dialog.hidden.connect(session.told)
