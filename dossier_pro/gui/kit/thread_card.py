"""One thread as the candidate reads it: the remark, the passage it quotes, the answers, and what one does with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from dossier_pro.domain.avis import GENRES, Fil
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, clear, label, paragraph, role, row
from dossier_pro.gui.kit.growing import GrowingEdit
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.threads import signature
from dossier_pro.gui.kit.underlines import Underlines
from dossier_pro.gui.session.drafts import Keeper
from dossier_pro.gui.session.session import Session
from dossier_pro.services.review.on_paper import RemarqueSituee

_QUOTED = 280
"""The most characters of a passage that a card quotes."""
_PASSAGE = tr("Voir le passage")
_STATES = {"ouvert": "", "traite": tr("✓ traitée"), "rouvert": tr("rouverte")}


class AnswerBox(GrowingEdit):
    """The words of an answer; Ctrl+Enter sends them, Escape gives up."""

    sent = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__(name=tr("Votre réponse"), look="", lines=2)
        self.setAcceptRichText(False)
        self.setPlaceholderText(tr("Votre réponse…"))
        self.setToolTip(tr("Ctrl+Entrée envoie, Échap referme"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class FilCard(QFrame):
    """A thread. The keys j, k, Enter, r and t do what the buttons do."""

    go = Signal(str)
    """The id of the remark whose place is asked for."""
    answered = Signal(str, str)
    """The id of the remark and the words of an answer."""
    turned = Signal(str, bool)
    """The id of the remark, and whether it is done."""
    stepped = Signal(int)
    """To the next thread, or the one before."""

    def __init__(self, session: Session, *, place: str = _PASSAGE, quoting: bool = True, beside: bool = False) -> None:
        """Make an empty card.

        Args:
            session: keeps an answer that is not sent yet, and looks at its words.
            place: what the button is called that leads to the place; "" for none.
            quoting: whether the passage is quoted.
            beside: whether it stands beside its passage, in a narrow margin: quoted is only what is gone, and a click
                leads to the rest.
        """
        super().__init__()
        self._place, self._quoting, self._beside = place, quoting, beside
        self._reachable = False
        self.situee: RemarqueSituee | None = None
        self._editable = False
        self._shown: tuple[object, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        role(self, "card")
        layout = QVBoxLayout(self)
        edges = (px(8), px(6), px(6), px(2)) if beside else (px(14), px(10), px(10), px(8))
        layout.setContentsMargins(*edges)
        layout.setSpacing(px(4))
        self._body = QVBoxLayout()
        self._body.setSpacing(px(4))
        layout.addLayout(self._body)
        self.reply = AnswerBox()
        self.reply.sent.connect(self._send)
        self.reply.given_up.connect(self.close_reply)
        self._keeper = Keeper(session.drafts, self.reply)
        Underlines(session, self.reply)
        self.send = button(tr("Répondre"), "primary", on_click=self._send)
        self.send.setAccessibleName(tr("Envoyer la réponse"))
        self.send.setToolTip(tr("Ajouter votre réponse au fil (Ctrl+Entrée)"))
        self.give_up = button(tr("Annuler", "un dialogue"), on_click=self.close_reply)
        self.give_up.setToolTip(tr("Refermer sans répondre (Échap)"))
        layout.addWidget(self.reply)
        layout.addLayout(row(self.send, self.give_up, 1))
        self._acts = QVBoxLayout()
        layout.addLayout(self._acts)
        self._make_acts()
        for made in (self.reply, self.send, self.give_up):
            made.hide()

    def _make_acts(self) -> None:
        self.see = button(self._place, "link", on_click=self._go)
        self.see.setToolTip(tr("Aller à cet endroit du dossier (Entrée)"))
        self.answer = button(tr("Répondre"), "link", on_click=self.open_reply)
        self.answer.setToolTip(tr("Répondre à cette remarque (R)"))
        self.state = button(tr("Marquer comme traitée"), "link", on_click=self.turn)
        self._acts.addLayout(row(self.see, 1, self.answer, self.state, spacing=px(2)))
        if self._beside:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(tr("Aller au passage (Entrée)"))

    # --- showing -----------------------------------------------------------------------------------------------------

    def show_thread(self, situee: RemarqueSituee, *, editable: bool, reachable: bool = True) -> None:
        """Show a thread; the same one again keeps what is being typed.

        Args:
            situee: the thread.
            editable: whether the dossier may be changed.
            reachable: whether the place it is about is still there.
        """
        shown = self.situee.fil.remarque.id if self.situee is not None else ""
        other = situee.fil.remarque.id != shown
        self._take_reply(situee, other=other)
        if self._shown == (situee, editable, reachable):
            return
        self.situee, self._editable = situee, editable
        self._shown = (situee, editable, reachable)
        fil = situee.fil
        clear(self._body)
        self._write(fil)
        self._reachable = reachable
        self.see.setVisible(bool(self._place) and reachable and not self._is_plain(situee))
        self.answer.setVisible(editable and self.reply.isHidden())
        self._show_state(fil)
        self.see.setText(self._where(situee))
        said = (f"{tr(GENRES[fil.remarque.genre])}, {signature(fil.remarque)}.", situee.mention, fil.remarque.texte)
        self.setAccessibleName(" ".join(part for part in said if part))
        if other and editable and self._keeper.kept:
            self._unfold_reply()

    def _take_reply(self, situee: RemarqueSituee, *, other: bool) -> None:
        """Take up what is being answered to a thread."""
        if other:
            self.close_reply()
            self._keeper.quietly(self.reply.clear)
            self._keeper.aim(f"reponse/{situee.fil.remarque.id}")
        elif not self.reply.hasFocus() and not self._keeper.restore():
            self._keeper.quietly(self.reply.clear)  # the same thread was answered at its other place

    def _show_state(self, fil: Fil) -> None:
        done = fil.etat == "traite"
        self.state.setVisible(self._editable and (done or fil.remarque.genre != "bravo"))
        self.state.setText(tr("Rouvrir") if done else tr("Traitée"))
        self.state.setAccessibleName(tr("Rouvrir") if done else tr("Marquer comme traitée"))
        self.state.setToolTip(
            tr("Rouvrir cette remarque (T)") if done else tr("Marquer cette remarque comme traitée (T)")
        )

    def _where(self, situee: RemarqueSituee) -> str:
        near = situee.a_peu_pres and self._place == _PASSAGE
        # « Voir le passage » would be cut beside the sheet at 150 %: who hears the button has its whole name.
        return tr("Voir l’endroit") if near else tr("Voir") if self._place == _PASSAGE else self._place

    def _write(self, fil: Fil) -> None:
        remarque = fil.remarque
        state = label(tr("✓ vérifiée") if fil.verifiee else _STATES[fil.etat], "note")
        self._body.addLayout(row(label(tr(GENRES[remarque.genre]), "section"), 1, state))
        self._body.addWidget(label(signature(remarque, role=True), "note", wrap=True))
        assert self.situee is not None
        gone = self.situee.place.trouve is None
        if remarque.ancre is not None and self._quoting and not self._is_plain(self.situee):
            quote = tr("«\u00a0{texte}\u00a0»", texte=_short(remarque.ancre.citation))
            self._body.addSpacing(px(2))
            self._body.addWidget(paragraph(quote, "quote"))
            self._body.addSpacing(px(2))
            if gone:
                self._body.addWidget(label(tr("Ce passage n’est plus dans le texte."), "problem", wrap=True))
            elif self.situee.mention:
                self._body.addWidget(label(self.situee.mention, "note", wrap=True))
        if remarque.texte.strip():
            self._body.addWidget(paragraph(remarque.texte.strip()))
        for one in fil.reponses:
            self._body.addSpacing(px(4))
            self._body.addWidget(label(f"↳ {signature(one, role=True)}", "note", wrap=True))
            words = paragraph(one.texte.strip())
            words.setContentsMargins(px(14), 0, 0, 0)
            self._body.addWidget(words)

    # --- acting ------------------------------------------------------------------------------------------------------

    def open_reply(self) -> None:
        """Make room for an answer, the keyboard in it."""
        if not self._editable:
            return
        self._unfold_reply()
        self.reply.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unfold_reply(self) -> None:
        for made in (self.reply, self.send, self.give_up):
            made.show()
        self.answer.hide()

    def close_reply(self) -> None:
        """Fold the field of the answer away; what stands in it stays."""
        had = self.reply.hasFocus()
        for made in (self.reply, self.send, self.give_up):
            made.hide()
        self.answer.setVisible(self._editable)
        if had:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer_taken(self) -> None:
        """The answer is in the dossier."""
        self.close_reply()
        self.reply.clear()

    def turn(self) -> None:
        """Say that it is done, or open it again."""
        if self.situee is not None and self._editable and not self.state.isHidden():
            self.turned.emit(self.situee.fil.remarque.id, self.situee.fil.etat != "traite")

    def _send(self) -> None:
        if self.situee is not None:
            self.answered.emit(self.situee.fil.remarque.id, self.reply.raw_text())

    def _go(self) -> None:
        if self.situee is not None:
            self.go.emit(self.situee.fil.remarque.id)

    def _is_plain(self, situee: RemarqueSituee) -> bool:
        """Whether one sees what it is about, the passage standing beside it word for word."""
        return self._beside and situee.place.trouve is not None and not situee.mention

    def _leads(self) -> bool:
        """Whether there is a place to go to."""
        return not self.see.isHidden() or (self._beside and self._reachable)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._beside and self._reachable and event.button() == Qt.MouseButton.LeftButton:
            self._go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_J, Qt.Key.Key_Down):
            self.stepped.emit(1)
        elif key in (Qt.Key.Key_K, Qt.Key.Key_Up):
            self.stepped.emit(-1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._leads():
            self._go()
        elif key == Qt.Key.Key_R:
            self.open_reply()
        elif key == Qt.Key.Key_T:
            self.turn()
        else:
            super().keyPressEvent(event)

    def mark(self, on: bool) -> None:
        """Show that this is the thread that is being looked at."""
        wanted = "card-on" if on else "card"
        if self.property("role") != wanted:
            role(self, wanted)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _QUOTED else text[: _QUOTED - 2].rstrip() + " …"
