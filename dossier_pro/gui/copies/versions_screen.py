"""Two versions of one dossier side by side: what both wrote otherwise, to be chosen, and what comes from the other."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.domain.versions.fields import PIECE
from dossier_pro.domain.versions.merge import Choice, ConflictKey
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.basics import button, clear, column, label, paragraph, prose, row, sheet
from dossier_pro.gui.kit.change_page import page, sides
from dossier_pro.gui.kit.footed import Footed
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.services.versions.uniting import Comparison, ConflictInWords

_INTRO = tr(
    "Ce dossier et l’autre fichier ont été modifiés chacun de leur côté. Ce qui n’a "
    "changé que d’un côté est pris tel quel ; vous choisissez pour le reste. L’autre "
    "fichier n’est pas modifié."
)
_CHOICES: Mapping[Choice, str] = {
    "ici": tr("Garder celui de ce dossier"),
    "autre": tr("Garder celui de l’autre version"),
    "deux": tr("Garder les deux, l’un après l’autre"),
}


class VersionsView(Footed):
    """One page, made anew for each comparison."""

    help_page = "sauvegardes"
    back = Signal()
    unite = Signal(object)
    """What was chosen, by conflict."""

    def __init__(self) -> None:
        super().__init__(measure=940, margin=32)
        self._found: Comparison | None = None
        self.groups: dict[ConflictKey, QButtonGroup] = {}
        self._sides: list[_Sides] = []
        self.banners = Banners()
        body = self.body
        body.setSpacing(px(8))
        body.addWidget(self.banners)
        body.addWidget(label(tr("Deux versions de ce dossier"), "title"))
        self.under = label("", "muted", wrap=True)
        body.addWidget(self.under)
        self.intro = paragraph(_INTRO, "muted")
        body.addWidget(self.intro)
        self.notes = paragraph("")
        body.addWidget(self.notes)
        self.same_person = QCheckBox(tr("C’est la même personne"))
        self.same_person.setToolTip(tr("Sans cela, les deux versions restent séparées"))
        self.same_person.toggled.connect(self._allow)
        body.addWidget(self.same_person)
        self.unite_both = button(tr("Réunir les deux"), "primary", icon="exchange", on_click=self._unite)
        self.unite_both.setToolTip(tr("Écrire dans ce dossier ce que contient l’autre version ; Ctrl+Z l’annule"))
        self.leave = button(tr("Revenir"), icon="arrow-left", on_click=self.back.emit)
        self.leave.setToolTip(tr("Quitter cette page sans rien changer"))
        self.set_foot(self.unite_both, self.leave, 1)
        self.asked = label("", "lead", wrap=True)
        body.addWidget(self.asked)
        self._conflicts = QVBoxLayout()
        self._conflicts.setSpacing(px(10))
        body.addLayout(self._conflicts)
        body.addSpacing(px(8))
        self.coming = label("", "lead", wrap=True)
        body.addWidget(self.coming)
        self.changes = _words(tr("Ce qui vient de l’autre version"))
        body.addWidget(self.changes)
        theme().changed.connect(self._show_words)

    def go_back(self) -> None:
        """Leave the page: nothing is changed."""
        self.back.emit()

    def start(self, other: Path) -> None:
        """Say that two versions are being compared."""
        self.banners.wipe()
        self.under.setText(tr("Comparaison avec «\u00a0{name}\u00a0» en cours…", name=other.name))
        self._found = None
        self._clear()
        self.page.verticalScrollBar().setValue(0)
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, phrase: str) -> None:
        """Say why they cannot be compared or made one."""
        if self._found is None:
            self.under.setText("")
        self.banners.say(phrase)
        self._allow()

    def show_found(self, found: Comparison, when: str) -> None:
        """Show how two versions differ; ``when`` says when the other one was changed, "" where it does not tell."""
        self._found = found
        self._clear()
        name = found.autre.name
        self.under.setText(
            tr("L’autre version\u00a0: «\u00a0{name}\u00a0» (modifiée le {when})", name=name, when=when)
            if when
            else tr("L’autre version\u00a0: «\u00a0{name}\u00a0»", name=name)
        )
        self.notes.setText(prose("\n".join(found.phrases)))
        self.notes.setVisible(bool(found.phrases))
        self.same_person.setVisible(bool(found.nom))
        for conflict in found.conflits:
            self._conflicts.addWidget(self._sheet(conflict))
        self._show_words()
        self._allow()
        if not found.rien and not found.nom:
            self.unite_both.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.groups, self._sides = {}, []
        clear(self._conflicts)
        self.same_person.setChecked(False)
        for part in (self.notes, self.same_person, self.asked, self.coming, self.changes):
            part.setVisible(False)
        self._allow()

    def _show_words(self) -> None:
        """Show what is told in colours: again with another scheme."""
        found = self._found
        if found is None:
            return
        many = len(found.conflits)
        self.asked.setText(
            tr("Écrit des deux côtés\u00a0: {choices}", choices=pluriel(many, "choix à faire", "choix à faire"))
        )
        self.asked.setVisible(bool(many))
        self.changes.setText(page(found.apports, theme().tokens) if found.apports else "")
        self.changes.setVisible(bool(found.apports))
        self.coming.setText(
            tr("L’autre version ne contient rien de plus\u00a0: il n’y a rien à réunir.")
            if found.rien
            else tr("Ce qui change dans ce dossier, sans avoir à choisir")
        )
        self.coming.setVisible(found.rien or bool(found.apports))
        for conflict, frame in zip(found.conflits, self._sides, strict=True):
            frame.show_words(conflict)

    def _sheet(self, conflict: ConflictInWords) -> QFrame:
        made, inside = sheet()
        inside.setContentsMargins(px(20), px(12), px(20), px(12))
        inside.setSpacing(px(8))
        inside.addLayout(column(label(conflict.titre, wrap=True), label(conflict.champ, "muted", wrap=True), spacing=0))
        both = _Sides()
        self._sides.append(both)
        inside.addWidget(both)
        group = QButtonGroup(made)
        texts = dict(_CHOICES)
        if conflict.cle[2] == PIECE[0]:
            texts["deux"] = tr("Garder les deux, dans deux preuves")
        default: Choice = "deux" if conflict.deux is not None else "ici"
        for choice, text in texts.items():
            if choice == "deux" and conflict.deux is None:
                continue
            box = QRadioButton(text)
            box.setProperty("choix", choice)
            box.setAccessibleName(f"{text}, {conflict.titre}, {conflict.champ}")
            box.setChecked(choice == default)
            group.addButton(box)
            inside.addWidget(box)
        self.groups[conflict.cle] = group
        return made

    def choices(self) -> dict[ConflictKey, Choice]:
        """Return what stands chosen."""
        found: dict[ConflictKey, Choice] = {}
        for key, group in self.groups.items():
            box = group.checkedButton()
            if box is not None:
                found[key] = box.property("choix")
        return found

    def _allow(self) -> None:
        found = self._found
        named = found is None or not found.nom or self.same_person.isChecked()
        self.unite_both.setEnabled(found is not None and not found.rien and named)

    def _unite(self) -> None:
        self.unite_both.setEnabled(False)  # once: the file is written to meanwhile
        self.unite.emit(self.choices())


class _Sides(QWidget):
    """Two texts in two columns, each under whose it is."""

    def __init__(self) -> None:
        super().__init__()
        self._mine, self._theirs = _words(tr("Ce dossier")), _words(tr("L’autre version"))
        left = column(label(tr("Ce dossier"), "muted"), self._mine, 1, spacing=px(2))
        right = column(label(tr("L’autre version"), "muted"), self._theirs, 1, spacing=px(2))
        across = row(left, right, spacing=px(20))
        across.setContentsMargins(0, 0, 0, 0)
        across.setStretch(0, 1)
        across.setStretch(1, 1)
        self.setLayout(across)

    def show_words(self, conflict: ConflictInWords) -> None:
        """Show the texts, what differs in colour and stroke."""
        mine, theirs = sides(conflict.ici, conflict.autre, theme().tokens)
        self._mine.setText(mine)
        self._theirs.setText(theirs)
        self._mine.setAccessibleDescription(conflict.ici)
        self._theirs.setAccessibleDescription(conflict.autre)


def _words(name: str) -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    made.setAccessibleName(name)
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
