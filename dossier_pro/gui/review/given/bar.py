"""At the foot of the review: the present critère, and the keys that take a position on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPushButton, QWidget

from dossier_pro.domain.avis import ValeurPosition
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import Elided, button, label, role, row, tool
from dossier_pro.gui.kit.fields import TextLine
from dossier_pro.gui.kit.state_mark import StateMark
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.review.given.criteres import position_words
from dossier_pro.gui.review.given.model import MOTS, Etude
from dossier_pro.gui.review.given.notes import PhraseMenu, put_phrase
from dossier_pro.gui.session.drafts import Drafts, Keeper
from dossier_pro.gui.shell.prompts import prompts

KEYS: tuple[tuple[ValeurPosition, str, str, str], ...] = (
    ("confirme", tr("Confirmer"), "C", tr("Le critère est montré")),
    ("a_revoir", tr("À revoir"), "V", tr("Le critère est à revoir")),
    ("non_demontre", tr("Non démontré"), "N", tr("Le critère n’est pas montré")),
)
"""Value, word of the button, key, tooltip."""
_LETTERS = frozenset("CVNJKURMEB")
"""The keys of a review: one of them alone in the field is a key that was meant, and no word."""
_WHY = tr("Pourquoi (M)")
_REMARK = "\u00a0" + tr("Remarque  R")
_WRITING = tr("Dites pourquoi, puis Entrée\u00a0; Échap rend les touches C, V, N")
_TWO_LINES_UNDER = 1180
"""The width in pixels, at a zoom of 100 %, under which the critère stands over what is said of it."""
_NARROWEST = 460
"""The same at which the buttons alone have room beside each other."""
_TIGHT_UNDER, _STACKED_UNDER = 760, 570
"""The widths in pixels, at a zoom of 100 %, under which « Remarque » is an icon, and the buttons stand below the word
why.
"""


class Motif(TextLine):
    """A word why; Enter keeps it, and Escape too: it leaves the field as it is."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setPlaceholderText(_WRITING)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.setPlaceholderText(_WHY)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            QLineEdit.focusOutEvent(self, event)
        else:
            super().focusOutEvent(event)


class ReviewBar(QWidget):
    """The present critère, its place among all, and what one does."""

    positioned = Signal(str, str)
    """A value, and the word why."""
    withdrawn = Signal()
    """The position that stands is taken back."""
    replaced = Signal(str)
    """A position took the place of another one: the sentence that says so."""
    moved = Signal(int)
    """-1 or 1."""
    remark = Signal()
    left = Signal()
    """The keyboard goes back to the text."""

    def __init__(self, phrases: Callable[[], Sequence[str]], drafts: Drafts) -> None:
        super().__init__()
        self._phrases = phrases
        self._cible = ""
        self._value: ValeurPosition | None = None
        self._kept = ""
        self._tied = False
        self._kept_now = self._by_leaving = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "review-bar")
        self.mark = StateMark()
        self.state = label("", "section")
        self.where = label("", "note")
        self.text = Elided()
        self.before = tool("chevron-left", tr("Critère précédent (K)"), partial(self.moved.emit, -1))
        self.after = tool("chevron-right", tr("Critère suivant (J)"), partial(self.moved.emit, 1))
        self.motif = Motif(name=tr("Pourquoi, en quelques mots"), placeholder=_WHY)
        self.motif.setToolTip(
            tr("Dire pourquoi : Entrée garde, F4 insère une de vos phrases, Échap revient au texte (M)")
        )
        self.motif.returnPressed.connect(self._keep_motif)
        self.motif.given_up.connect(self._keep_motif)
        self._keeper = Keeper(drafts, self.motif)
        self.motif.left.connect(self._keep_if_changed)
        self.mine = tool("guillemets", tr("Insérer une de mes phrases (F4)"), self.open_phrases)
        keys = QShortcut(QKeySequence("F4"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.open_phrases)
        self.buttons: dict[ValeurPosition, QPushButton] = {}
        for value, word, key, tip in KEYS:
            made = button(f"{word}  {key}", on_click=partial(self._clicked, value))
            made.pressed.connect(self._pressed)
            made.setAccessibleName(word)
            made.setToolTip(tr("{tip} ({key})\u00a0; la même touche retire la position", tip=tip, key=key))
            made.setCheckable(True)
            role(made, f"position-{value}")
            self.buttons[value] = made
        self.remarker = button(tr("Remarque  R"), icon="sticky-note", on_click=self.remark.emit)
        self.remarker.setAccessibleName(tr("Faire une remarque"))
        self.remarker.setToolTip(tr("Faire une remarque sur le passage choisi, ou sur ce qui est montré (R)"))
        head = row(self.mark, self.state, self.where, spacing=px(8))
        head.addWidget(self.text, 1)
        head.addWidget(self.before)
        head.addWidget(self.after)
        why = row(self.motif, self.mine, spacing=px(8))
        why.setStretch(0, 1)
        deeds = row(*self.buttons.values(), self.remarker, spacing=px(8))
        self._foot = row(why, deeds, spacing=px(8))
        self._foot.setStretch(0, 1)
        self._lines = layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        layout.setContentsMargins(px(16), px(6), px(12), px(6))
        layout.setSpacing(px(6))
        layout.addLayout(head, 1)
        layout.addLayout(self._foot, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.remarker.setText("" if self.width() < px(_TIGHT_UNDER) else _REMARK)
        self._foot.setDirection(down if self.width() < px(_STACKED_UNDER) else across)
        self._lines.setDirection(down if self.width() < px(_TWO_LINES_UNDER) else across)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of its narrowest form: the words that a width leaves out must not widen the desk."""
        least = super().minimumSizeHint()
        return QSize(min(px(_NARROWEST), least.width()), least.height())

    def show_etude(self, etude: Etude, cible_id: str) -> None:
        """Show where a cible stands."""
        cible = etude.dossier.referentiel.cibles.get(cible_id)
        usable = cible is not None
        for made in (*self.buttons.values(), self.motif, self.mine, self.remarker, self.before, self.after):
            made.setEnabled(usable)
        if cible is None:
            return
        mine = etude.mienne(cible_id)
        ids = [one.id for one in etude.cibles]
        words = position_words(mine) if mine else tr("pas encore lu")
        self.mark.show_state(etude.etat_mien(cible_id), words)
        self.state.setText(words[:1].upper() + words[1:])
        at = (
            tr("{place}, {rank} sur {total}", place=cible.lieu, rank=ids.index(cible_id) + 1, total=len(ids))
            if cible_id in ids
            else cible.lieu
        )
        self.where.setText(at)
        self.text.show_text(cible.texte)
        # What was chosen on an earlier version is chosen no more: a word why must not confirm what nobody looked at.
        self._value = mine.position.valeur if mine and not mine.ancienne else None
        self._tied = bool(etude.liens(cible_id))
        self._check_buttons()
        self._show_motif(cible_id, mine.position.motif if mine else "")

    def _show_motif(self, cible_id: str, kept: str) -> None:
        """Show the word why that was noted, unless another is being typed for the same cible."""
        if cible_id != self._cible or kept != self._kept:
            self.motif.show_text(kept)
        self._cible, self._kept = cible_id, kept
        self._keeper.aim(f"relecture/motif/{cible_id}")
        if self._keeper.kept.strip() == kept:
            self._keeper.done()
        elif self._value is None and self._keeper.kept.strip():
            self.state.setText(tr("{text}\u00a0: votre mot attend une position", text=self.state.text()))

    def take(self, value: ValeurPosition) -> None:
        """Take a position with the word that stands in the field; what is not confirmed asks why.

        The key of the position that stands takes it back.
        """
        if value == self._value:
            self._value = None
            self.withdrawn.emit()
            self.replaced.emit(tr("«\u00a0{position}\u00a0» est retiré (Ctrl+Z y revient)", position=MOTS[value]))
            return
        if not self._may_take(value):
            self._check_buttons()
            return
        before, self._value = self._value, value
        self._send(value)
        if before is not None:
            # The keys are beside each other, and the one that was pressed before may have been the one that was meant.
            words = tr(
                "«\u00a0{before}\u00a0» devient «\u00a0{after}\u00a0» (Ctrl+Z y revient)",
                before=MOTS[before],
                after=MOTS[value],
            )
            self.replaced.emit(words)
        if value != "confirme":
            # Why is what the candidate needs: the keyboard goes there, and the field says that keys write in it.
            self.motif.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pressed(self) -> None:
        self._by_leaving = self._kept_now

    def _clicked(self, value: ValeurPosition) -> None:
        """A click that has just left the word why keeps that word: it must not take the position back with it."""
        if value == self._value and self._by_leaving:
            self._by_leaving = False
            self._check_buttons()
        else:
            self.take(value)

    def _may_take(self, value: ValeurPosition) -> bool:
        """Confirming what nothing shows is asked about: the keys are beside each other."""
        if value != "confirme" or self._tied:
            return True
        question = tr("Confirmer ce critère, auquel rien n’est lié\u00a0?")
        detail = tr("Le candidat n’y lie ni exemple ni preuve. Vous pouvez le confirmer si vous l’avez vu autrement.")
        return prompts().confirm(self, question, detail, tr("Confirmer"))

    def _check_buttons(self) -> None:
        for value, made in self.buttons.items():
            made.setChecked(value == self._value)

    def _send(self, value: ValeurPosition) -> None:
        self._kept = self.motif.text().strip()
        self.positioned.emit(value, self._kept)

    def _keep_motif(self) -> None:
        self._keep_if_changed()
        self.left.emit()

    def _keep_if_changed(self) -> None:
        """A word why is kept when the field is left: it is never lost on the way to the next critère."""
        typed = self.motif.text().strip()
        if typed == self._kept:
            return
        if typed.upper() in _LETTERS:
            self.motif.show_text(self._kept)
            self._keeper.done()
            self.state.setText(
                tr("«\u00a0{typed}\u00a0» n’est pas gardé\u00a0: hors de ce champ, cette touche agit", typed=typed)
            )
            return
        if self._value is not None:
            self._send(self._value)
            self._kept_now = True
            QTimer.singleShot(0, self, self._kept_long_ago)

    def _kept_long_ago(self) -> None:
        self._kept_now = False

    def flush(self) -> None:
        """Keep what is typed before another critère is shown."""
        self._keep_if_changed()

    def forget(self) -> None:
        """The position on the present critère will be another one: the word in the field is shown anew with it."""
        self._cible = ""

    def open_phrases(self) -> None:
        """Show the phrases at hand."""
        if not self.motif.isEnabled():
            return
        menu = PhraseMenu(self, self._phrases(), partial(put_phrase, self.motif))
        menu.popup(self.mine.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


def window_key(text: str, page: QWidget, act: Callable[[], object]) -> None:
    """Let a key act while a page is in sight, wherever the focus is in the window.

    Qt lets a shortcut sleep while its page is out of sight, and a field that takes letters has them first.
    """
    keys = QShortcut(QKeySequence(text), page)
    keys.setContext(Qt.ShortcutContext.WindowShortcut)
    keys.activated.connect(act)
