"""What was read, beside where it was read: correct it where needed, then use it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.basics import Elided, button, label
from dossier_pro.gui.kit.fields import TextLine
from dossier_pro.gui.kit.rooms import LowPanel
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.referentiel_in.document import DocumentPane
from dossier_pro.gui.referentiel_in.model import GROUPE, ArbreModel, LigneRole, TreeRow, counted
from dossier_pro.gui.referentiel_in.points import PointsPanel
from dossier_pro.gui.referentiel_in.tools import Outils
from dossier_pro.gui.referentiel_in.tree import ArbreView
from dossier_pro.gui.session.workers import QtWorker
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.referentiels import confirmation as edits
from dossier_pro.referentiels.confirmation import TITRE, Confirmation, Genre, Pile, Point
from dossier_pro.services.reader_jobs import Ouverture

_STACKED_UNDER, _LOW = 900, 460
"""The width under which the document lies over the tree, and the height of a window that has none to give away."""
_TOOLS_WIDTH = 372
"""What the tools over the tree need side by side."""


class ConfirmationView(QWidget):
    """The screen. ``accepted`` carries the référentiel to keep; ``other`` asks for another document."""

    accepted = Signal(object)
    other = Signal()
    changed = Signal(str, str)
    """Something was corrected, or is being: the id of a line that is being written and what stands there, or two ""."""

    def __init__(self, reader: QtWorker, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._kind = ""
        self.pile: Pile | None = None
        self.model = ArbreModel()
        self.tree = ArbreView(self.model)
        self.points = PointsPanel()
        self.banners = Banners()
        self.document = DocumentPane(reader)
        self.tools = Outils()
        self._build()
        self._wire()

    # --- building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        right = QFrame()
        right.setProperty("role", "panel")
        right.setMinimumWidth(px(_TOOLS_WIDTH))
        column = QVBoxLayout(right)
        column.setContentsMargins(px(14), px(12), px(12), 0)
        column.setSpacing(8)
        inset = QVBoxLayout()
        inset.setContentsMargins(6, 0, 8, 0)
        inset.setSpacing(8)
        inset.addWidget(self.banners)
        inset.addWidget(self.points)
        column.addLayout(inset)
        column.addWidget(self.tools)
        self.tree.setMinimumHeight(px(84))
        column.addWidget(self.tree, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.document)
        self.splitter.addWidget(LowPanel(right, self.tree))
        self.splitter.setStretchFactor(0, 10)
        self.splitter.setStretchFactor(1, 13)
        self.splitter.setSizes([590, 760])
        state = self._settings.state("import")
        if state is not None:
            self.splitter.restoreState(state)
        self.splitter.splitterMoved.connect(lambda *_: self._settings.keep_state("import", self.splitter.saveState()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._build_head())
        layout.addWidget(_rule())
        layout.addWidget(self.splitter, 1)
        layout.addWidget(_rule())
        layout.addLayout(self._build_foot())

    def _build_head(self) -> QVBoxLayout:
        self.title = TextLine(name=tr("Intitulé du titre"), look="heading")
        self.title.setToolTip(tr("Intitulé du titre : cliquez pour le corriger"))
        self.identity = Elided(look="muted")
        head = QVBoxLayout()
        head.setContentsMargins(px(16), 8, px(24), px(10))
        head.setSpacing(0)
        head.addWidget(self.title)
        under = QHBoxLayout()
        under.setContentsMargins(px(10), 0, 0, 0)
        under.addWidget(self.identity, 1)
        head.addLayout(under)
        return head

    def _build_foot(self) -> QHBoxLayout:
        self.back = button(tr("Autre document"), "quiet", icon="arrow-left", on_click=self.other.emit)
        self.hint = label("", "note", wrap=True)
        self.hint.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.use = button(tr("Utiliser ce référentiel"), "primary", on_click=self.accept)
        self.use.setToolTip(tr("Ranger ce référentiel dans votre catalogue (Ctrl+Entrée)"))
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(12), px(24), px(12))
        foot.setSpacing(px(16))
        foot.addWidget(self.back)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.use)
        return foot

    def _wire(self) -> None:
        self.tree.asked.connect(self.command)
        self.tree.menu_asked.connect(self.tools.menu_at)
        self.tree.escaped.connect(self._drop_blank)
        self.tree.selectionModel().currentChanged.connect(lambda *_: self._chosen())
        queued = Qt.ConnectionType.QueuedConnection
        # Queued: an editor must be gone before the tree is shown anew.
        self.tree.lines.written.connect(self._written, queued)
        self.tree.lines.cut_at.connect(self._cut_at, queued)
        self.tree.lines.typed.connect(self.changed)
        self.tree.escaped.connect(lambda: self.changed.emit("", ""))
        self.title.textEdited.connect(lambda text: self.changed.emit(TITRE, text))
        self.model.moved.connect(self._moved, queued)
        self.points.chosen.connect(self._show_point)
        self.points.settled.connect(self._settle)
        self.points.all_settled.connect(lambda: self._do(tr_noop("Tout est juste"), edits.tout_admettre))
        self.document.touched.connect(self._choose)
        self.tools.asked.connect(self.command)
        self.tools.add.connect(self.add)
        self.title.left.connect(self._title_left)
        self.title.returnPressed.connect(self._title_left)
        self.title.returnPressed.connect(self.tree.setFocus)

    # --- what is shown -------------------------------------------------------------------------------------------

    @property
    def etat(self) -> Confirmation:
        """The present state."""
        assert self.pile is not None
        return self.pile.etat

    def finish(self) -> None:
        """Take in what is being written in the tree or in the title."""
        self.tree.lines.finish()
        # Its editor is gone by now: what it wrote need not wait for the next turn of the event loop.
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        if self.title.isModified():
            self._title_left()

    @property
    def modified(self) -> bool:
        """Whether something was corrected that is not kept yet."""
        return self.pile is not None and self.pile.modifie

    def open(self, source: Path | str, opened: Ouverture) -> None:
        """Show what was read in a source."""
        self.banners.wipe()
        self.pile = Pile(edits.debuter(opened.lecture))
        self._kind = opened.lecture.reconnu or tr("un document")
        self.document.open(source, opened.apercu, self.etat.referentiel)
        self._refresh()
        self.tree.unfold(doubtful=bool(self.etat.points))
        first = self.model.index(0, 0)
        doubt = next((p.item_id for p in self.etat.points if p.item_id), None)
        self.tree.setCurrentIndex(self.model.index_of(doubt) if doubt else first)
        self.tree.scrollToTop() if not doubt else self._center()
        self.tree.setFocus()

    def resume(self, etat: Confirmation) -> None:
        """Show a state that what was read had been brought to; « Annuler » leads back to what was read."""
        assert self.pile is not None
        if self.pile.change(tr_noop("Reprendre vos corrections"), etat):
            self._refresh()

    def _refresh(self, item_id: str | None = None) -> None:
        """Show the present state; what was open stays open, the present line stays where it was on the screen."""
        assert self.pile is not None
        present = item_id or self._current_id()
        open_ids = self.tree.open_ids()
        bar = self.tree.verticalScrollBar()
        at = bar.value()
        selection = self.tree.selectionModel()
        blocked = selection.blockSignals(True)
        self.model.show_etat(self.etat, edits.traces(self.pile.initial, self.etat))
        for known in open_ids:
            index = self.model.index_of(known)
            if index.isValid():
                self.tree.expand(index)
        selection.blockSignals(blocked)
        bar.setValue(at)
        index = self.model.index_of(present) if present else self.model.index(0, 0)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
        self.title.show_text(self.etat.referentiel.intitule)
        self.identity.show_text(self._identity())
        self.points.show_points(
            [(p, edits.ou_est(self.etat, p.item_id) if p.item_id else p.ou) for p in self.etat.points]
        )
        self._chosen()

    def _current_id(self) -> str:
        one = self.tree.ligne()
        return one.id if one else ""

    def _identity(self) -> str:
        ref = self.etat.referentiel
        codes = [
            ref.code or ref.rncp or tr("code inconnu"),
            tr("millésime {millesime}", millesime=ref.millesime) if ref.millesime else "",
        ]
        codes.append(tr("niveau {number}", number=ref.niveau) if ref.niveau else "")
        kind = self._kind[0].upper() + self._kind[1:]
        return f"{kind} · {' · '.join(c for c in codes if c)}   —   {counted(ref)}"

    # --- the present line ----------------------------------------------------------------------------------------

    def _chosen(self) -> None:
        if self.pile is None:
            return
        one = self.tree.ligne()
        self.tools.show_state(self.pile, one)
        if one is not None:
            self.document.show_place(self.etat, one.id, f"{one.sigle} {one.montre}".strip())

    def _choose(self, item_ids: list[str]) -> None:
        index = next((i for i in map(self.model.index_of, item_ids) if i.isValid()), None)
        if index is not None:
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def _center(self) -> None:
        self.tree.scrollTo(self.tree.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    # --- corrections ---------------------------------------------------------------------------------------------

    def command(self, name: str) -> None:
        """Do what a key, a button or the menu asks for, on the present line."""
        one = self.tree.ligne()
        if name == "couper" and self.tree.writing:
            self.tree.lines.cut()
            return
        if name in ("annuler", "retablir"):
            self.undo() if name == "annuler" else self.redo()
        elif name == "deplier":
            self.tree.fold_or_unfold()
        elif one is None or (one.id == GROUPE and name != "ajouter"):
            return
        elif name in ("renommer", "couper"):
            self._write(one, cut=name == "couper")
        elif name == "ajouter":
            self.add(_like(one))
        elif name == "fusionner":
            self._do(tr_noop("Fusionner"), lambda etat: edits.fusionner(etat, one.id), one.id)
        elif name == "supprimer":
            self._delete(one)
        else:
            self._do(
                tr_noop("Déplacer"), lambda etat: edits.decaler(etat, one.id, -1 if name == "monter" else 1), one.id
            )

    def add(self, genre: Genre) -> None:
        """Add a line after the present one and write in it."""
        one = self.tree.ligne()
        near = TITRE if one is None or one.id == GROUPE else one.id
        made: list[str] = []

        def edit(etat: Confirmation) -> Confirmation:
            etat, neuf = edits.ajouter(etat, genre, near)
            made.append(neuf)
            return etat

        if self._do(tr_noop("Ajouter"), edit, near):
            self._refresh(made[0])
            self.tree.edit(self.tree.currentIndex())

    def undo(self) -> None:
        """Take the last correction back."""
        self._step(lambda pile: pile.undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(lambda pile: pile.redo())

    def accept(self) -> None:
        """Hand the référentiel over, once what is being written is taken in; lead to a line that has no text yet."""
        self.tree.lines.finish()
        QTimer.singleShot(0, self, self._accept)

    def _accept(self) -> None:
        self.banners.wipe()
        self._title_left()
        try:
            ref = edits.resultat(self.etat)
        except KnownError as error:
            self.banners.say(error.phrase)
            blank = edits.premier_vide(self.etat)
            if blank == TITRE:
                self.title.setFocus()
            elif blank:
                self._choose([blank])
            return
        self.accepted.emit(ref)

    def _do(self, name: str, edit: Callable[[Confirmation], Confirmation], item_id: str | None = None) -> bool:
        """Do one correction; where it cannot be done the sentence is shown and everything stays."""
        assert self.pile is not None
        self.banners.wipe()
        try:
            done = self.pile.change(name, edit(self.etat), item_id)
        except KnownError as error:
            self.banners.say(error.phrase)
            return False
        if done:
            self._refresh()
            self.changed.emit("", "")
        return done

    def _step(self, step: Callable[[Pile], str | None]) -> None:
        assert self.pile is not None
        before = self.pile.etat
        item_id = step(self.pile)
        if self.pile.etat is not before:
            self.banners.wipe()
            self._refresh(item_id)
            self.changed.emit("", "")

    def _write(self, one: TreeRow, *, cut: bool) -> None:
        if cut and one.genre != "critere":
            self.banners.say(tr("Seul un critère peut être coupé en deux : choisissez un critère."))
            return
        self.tree.edit(self.tree.currentIndex())
        if cut:
            self.hint.setText(tr("Placez le curseur là où le second critère commence, puis Ctrl+Entrée ou « Couper »."))

    def _written(self, item_id: str, text: str) -> None:
        self.hint.setText("")
        if self.pile is None:
            return  # an editor that closes after its document gives its text back once more
        if not edits.une_ligne(text) and not self.etat.noeud(item_id).texte:
            self._drop_blank()
            return
        self._do(tr_noop("Corriger"), lambda etat: edits.renommer(etat, item_id, text), item_id)

    def _cut_at(self, item_id: str, text: str, at: int) -> None:
        """Cut what was written where the cursor was; Qt counts in halves of wide characters."""
        self.hint.setText("")
        before = text.encode("utf-16-le")[: 2 * at].decode("utf-16-le", errors="ignore")

        def edit(etat: Confirmation) -> Confirmation:
            etat = edits.renommer(etat, item_id, text)
            return edits.couper(etat, item_id, len(edits.une_ligne(before)))[0]

        self._do(tr_noop("Couper"), edit, item_id)

    def _drop_blank(self) -> None:
        """Take back a line that was added and left without a word."""
        assert self.pile is not None
        self.hint.setText("")
        last = edits.premier_vide(self.etat)
        if (
            last is not None
            and self.pile.undo_label == "Ajouter"
            and last not in {n.id for n in self.pile.initial.racine.parcours()}
        ):
            self.undo()

    def _delete(self, one: TreeRow) -> None:
        below = self._neighbour(one)
        if self._do(tr_noop("Supprimer"), lambda etat: edits.supprimer(etat, one.id), one.id):
            self._refresh(below)
            self.banners.say(
                _deleted(one),
                info=True,
                action=(tr("Annuler"), self.undo),
                seconds=10,
            )

    def _neighbour(self, one: TreeRow) -> str:
        """Return the id of the line that takes the keyboard when one goes."""
        index = self.model.index_of(one.id)
        for step in (1, -1):
            beside = index.sibling(index.row() + step, 0).data(LigneRole)
            if isinstance(beside, TreeRow):
                return beside.id
        return one.parent.id if one.parent else ""

    def _moved(self, item_id: str, parent_id: str, rank: int) -> None:
        self._do(tr_noop("Déplacer"), lambda etat: edits.deplacer(etat, item_id, parent_id, rank), item_id)
        self._choose([item_id])

    def _title_left(self) -> None:
        if self.pile is None or self.title.text() == self.etat.referentiel.intitule:
            return
        if not self._do(tr_noop("Corriger"), lambda etat: edits.renommer(etat, TITRE, self.title.text()), TITRE):
            self.title.show_text(self.etat.referentiel.intitule)

    def _show_point(self, point: Point) -> None:
        if point.item_id:
            self._choose([point.item_id])
            self._center()
            self.tree.setFocus()

    def _settle(self, point: Point) -> None:
        self._do(tr_noop("C’est juste"), lambda etat: edits.admettre(etat, point), point.item_id)

    # --- Qt ------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Undo is this screen's own here, not that of a dossier that may be open behind it.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or _ctrl(event, Qt.Key.Key_Y):
            self.redo()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.window().height() < px(_LOW)
        self.identity.setVisible(not low)
        self.points.stay_low(low)
        stacked = self.width() < _STACKED_UNDER and not low
        self.splitter.setOrientation(Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal)


def _rule() -> QFrame:
    made = QFrame()
    made.setProperty("role", "rule")
    return made


def _own(event: QKeyEvent) -> bool:
    undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
    return event.matches(undo) or event.matches(redo) or _ctrl(event, Qt.Key.Key_Y)


def _ctrl(event: QKeyEvent, key: Qt.Key) -> bool:
    return event.key() == key and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _like(one: TreeRow) -> Genre:
    """What « Ajouter » adds by key: one more of the kind of the present line."""
    return "transversale" if one.genre == "groupe" else one.genre


def _deleted(one: TreeRow) -> str:
    """Say what was deleted, with how many critères."""
    if not one.texte:
        return tr("La ligne vide est supprimée.")
    what = tr("« {text} »", text=_short(one.montre))
    if not one.criteres:
        return tr("{what} est supprimé.", what=what)
    return tr("{what} est supprimé, avec {criteres}.", what=what, criteres=pluriel(one.criteres, "critère"))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rstrip() + "…"
