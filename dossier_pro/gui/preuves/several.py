"""Several preuves at once: what can be done to all of them, each act one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Dossier, Preuve
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.text import fold, pluriel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.basics import Page, button, column, label, paragraph, prose, row
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.fields import TextLine
from dossier_pro.gui.kit.joindre import TIP
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.preuves.form import read_tags
from dossier_pro.gui.preuves.removing import remove
from dossier_pro.gui.session.drafts import Keeper
from dossier_pro.gui.session.session import Session
from dossier_pro.services import writing

_NAMED, _NAMED_LOW, _LOW = 8, 4, 400
"""How many are named, and how many in a window under a height, in pixels at 100 %: what can be done stands below."""


class SeveralPreuves(QFrame):
    """Stands in the place of the detail while more than one preuve is chosen."""

    removed = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._preuves: list[Preuve] = []
        self.setProperty("role", "panel")
        page = Page(measure=620, margin=24)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        self.head = label("", "lead")
        self.titles = paragraph("", "muted")
        self.tie = button(tr("Dire ce qu’elles montrent…"), "primary", icon="link")
        self.tie.setToolTip(tr("Choisir un critère, dire en une phrase comment (Ctrl+L)"))
        self.join = button(tr("Joindre au dossier"), icon="pile", on_click=self._join)
        self.tag = TextLine(name=tr("Étiquette à ajouter à toutes"), placeholder=tr("étiquette"))
        self._keeper = Keeper(session.drafts, self.tag, "preuves/etiquette")
        self.tag.returnPressed.connect(self._add_tag)
        self.add_tag = button(tr("Ajouter l’étiquette"), on_click=self._add_tag)
        self.delete = button(tr("Supprimer"), icon="trash-2", on_click=self._remove)
        lock(session, self.tie, self.join, self.tag, self.add_tag, self.delete)
        body = page.body
        body.setSpacing(px(12))
        for part in (self.head, self.titles, self.tie):
            body.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if part is self.tie else Qt.AlignmentFlag(0))
        for part in (self.join, self.delete):
            body.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        body.insertLayout(4, column(self.tag, row(self.add_tag, 1), spacing=px(6)))
        body.addStretch(1)

    def show_preuves(self, preuves: Sequence[Preuve], dossier: Dossier) -> None:
        """Be about these preuves."""
        self._preuves = list(preuves)
        count = len(self._preuves)
        self.head.setText(tr("{nombre}\u00a0preuves choisies", nombre=count))
        most = _NAMED if self.window().height() >= px(_LOW) else _NAMED_LOW
        names = [p.titre or tr("Sans titre") for p in self._preuves[:most]]
        more = [tr("et {autres}", autres=pluriel(count - most, "autre"))] if count > most else []
        self.titles.setText(prose("\n".join((*names, *more))))
        jury = Jury(dossier)
        waiting = sum(jury.peut_joindre(p.id) for p in self._preuves)
        self.join.setEnabled(self._session.editable and waiting > 0)
        self.join.setText(f"\u00a0{tr('Joindre au dossier')}" + (f" ({waiting})" if waiting else ""))
        unseen = tr("{aide} : {vues}", aide=TIP, vues=pluriel(waiting, "pas encore vue"))
        self.join.setToolTip(unseen if waiting else tr("Aucune n’est à joindre"))

    @property
    def ids(self) -> list[str]:
        """The preuves it is about."""
        return [p.id for p in self._preuves]

    def _join(self) -> None:
        """Join those that the jury does not see, in one step."""
        ids = self.ids

        def edit(draft: Draft) -> int:
            waiting = [i for i in ids if Jury(draft.dossier).peut_joindre(i)]
            for preuve_id in waiting:
                writing.joindre(draft, preuve_id)
            return len(waiting)

        jury = Jury(self._session.dossier)
        waiting = sum(jury.peut_joindre(i) for i in ids)
        joined = tr_noop("Joindre {nombre}\u00a0preuves", nombre=waiting)
        self._session.edit(
            joined if waiting > 1 else tr_noop("Joindre {nombre}\u00a0preuve", nombre=waiting),
            edit,
            then=lambda _: self._session.told.emit(
                tr("Elles sont jointes aux documents illustrant la pratique (Parcours)")
            ),
        )

    def _add_tag(self) -> None:
        """Add tags to all of them, in one step; one that has a tag keeps it as it is written."""
        tags, ids = read_tags(self.tag.text()), self.ids
        if not tags:
            self.tag.setFocus(Qt.FocusReason.OtherFocusReason)
            return

        def edit(draft: Draft) -> None:
            for preuve_id in ids:
                preuve = draft.dossier.get(Preuve, preuve_id)
                if preuve is not None:
                    there = {fold(tag) for tag in preuve.etiquettes}
                    new = tuple(tag for tag in tags if fold(tag) not in there)
                    draft.put(replace(preuve, etiquettes=(*preuve.etiquettes, *new)))

        def done(_: object) -> None:
            self._keeper.done()
            self.tag.clear()
            self._session.told.emit(tr("Étiquette ajoutée à {nombre}\u00a0preuves", nombre=len(ids)))

        self._session.edit(tr_noop("Étiqueter {nombre}\u00a0preuves", nombre=len(ids)), edit, then=done)

    def _remove(self) -> None:
        if self._preuves:
            remove(self._session, self._preuves, self.removed.emit)
