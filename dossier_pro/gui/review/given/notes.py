"""Remarks as they stand in a margin: the threads with their answers, and the field in which one is written."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from typing import Any, get_args

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QLineEdit, QMenu, QVBoxLayout, QWidget
from shiboken6 import isValid

from dossier_pro.domain import json_text
from dossier_pro.domain.avis import GENRES, Fait, Fil, GenreRemarque, Remarque, Sur
from dossier_pro.domain.dates import ecrire_court
from dossier_pro.domain.dossier import Champ
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, label, paragraph, role, row, tool
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.growing import GrowingEdit
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.threads import role_said
from dossier_pro.gui.review.given.model import Etude, Noter
from dossier_pro.gui.session.drafts import Drafts, Keeper
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.services.review.on_paper import RemarqueSituee

Note = Callable[[Noter], None]
_REMARK, _REMARK_ON = "relecture/remarque/texte", "relecture/remarque/sur"
"""Under which the words of a remark that is not noted yet are kept, and what it is on."""
_GAP = 8
_ABREAST_FROM = 255
"""The width in pixels, at a zoom of 100 %, from which both boxes of a remark stand beside each other."""
_ONE_ROW_FROM = 500
"""The same from which the buttons stand beside them, over the words: such a width is that of a low screen."""


@dataclass(frozen=True, slots=True)
class Visee:
    """What a remark is made on; ``debut`` and ``fin`` are offsets in the answer ``champ`` for a passage."""

    sur: Sur
    sur_id: str
    nom: str
    champ: Champ = "taches"
    debut: int = 0
    fin: int = 0
    citation: str = ""
    """The words of a passage or of a critère."""

    def noter(self, genre: GenreRemarque, texte: str) -> Noter:
        """Return what notes a remark here."""
        if self.sur == "passage":
            return lambda revue: revue.remarquer_passage(genre, texte, self.sur_id, self.champ, self.debut, self.fin)
        return lambda revue: revue.remarquer(genre, texte, self.sur, self.sur_id)


class PhraseMenu(QMenu):
    """The reader's own phrases: their number is their key."""

    def __init__(self, parent: QWidget, phrases: Sequence[str], take: Callable[[str], None]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Mes phrases"))
        for rank, phrase in enumerate(phrases, 1):
            short = phrase if len(phrase) <= 90 else phrase[:88].rstrip() + " …"
            key = f"&{rank}  " if rank < 10 else ""
            action = QAction(f"{key}{short.replace('&', '&&')}", self)
            action.setToolTip(phrase)
            action.triggered.connect(partial(take, phrase))
            self.addAction(action)
        if not phrases:
            empty = QAction(tr("Écrivez d’abord vos phrases dans l’onglet « Mes phrases »"), self)
            empty.setEnabled(False)
            self.addAction(empty)


def put_phrase(field: QLineEdit | GrowingEdit, phrase: str) -> None:
    """Put a phrase in where the cursor is."""
    if not isValid(field):
        return
    if isinstance(field, QLineEdit):
        before = field.text()[: field.cursorPosition()]
        field.insert(f" {phrase}" if before and not before.endswith(" ") else phrase)
        field.setFocus()
        return
    cursor = field.textCursor()
    before = field.toPlainText()[: cursor.position()]
    cursor.insertText(f" {phrase}" if before and not before[-1].isspace() else phrase)
    field.setTextCursor(cursor)
    field.setFocus()


class NoteCard(QFrame):
    """One thread: who said what, the answers, and what one does with it."""

    shown = Signal(str)
    """The id of the remark whose place is asked for."""

    def __init__(
        self, situee: RemarqueSituee, etude: Etude, note: Note, drafts: Drafts, *, where: bool = False
    ) -> None:
        """Make the card.

        Args:
            situee: the thread.
            etude: the review.
            note: notes what is done with the thread.
            drafts: keep an answer that is not sent yet.
            where: whether it says where it stands, for a list away from the text.
        """
        super().__init__()
        self.situee, self.etude, self._note, self._drafts = situee, etude, note, drafts
        fil = situee.fil
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        role(self, _look(fil))
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(px(12), px(8), px(8), px(8))
        self._body.setSpacing(px(4))
        self.reply: GrowingEdit | None = None
        self._build(fil, where)
        near = f" ({situee.mention.rstrip('.')})" if situee.mention else ""
        words = tr(
            "{kind}, {who} : {text}",
            kind=tr(GENRES[fil.remarque.genre]),
            who=etude.nom_de(fil.remarque),
            text=fil.remarque.texte,
        )
        self.setAccessibleName(words + near)
        self._take_up_draft(fil)

    def _take_up_draft(self, fil: Fil) -> None:
        """Show an answer that was begun, unless it has been sent meanwhile."""
        kept = self._drafts.text(self._key).strip()
        if kept and kept in [one.texte.strip() for one in fil.reponses if self.etude.est_a_moi(one)]:
            self._drafts.forget(self._key)
        elif kept:
            self._make_reply()

    @property
    def _key(self) -> str:
        return f"relecture/reponse/{self.situee.fil.remarque.id}"

    def take_keyboard(self) -> None:
        """Take the keyboard, into the answer where one is being written."""
        (self.reply or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, fil: Fil, where: bool) -> None:
        remarque = fil.remarque
        mine = self.etude.est_a_moi(remarque)
        head = row(label(tr(GENRES[remarque.genre]), "section"), 1, spacing=px(6))
        if fil.etat == "traite":
            head.addWidget(label(tr("traitée, à vérifier") if fil.a_verifier else tr("vérifiée"), "note"))
        if mine:
            head.addWidget(tool("trash-2", tr("Retirer cette remarque"), partial(self._withdraw, remarque)))
        self._body.addLayout(head)
        day = f", {ecrire_court(remarque.jour)}" if remarque.jour else ""
        self._body.addWidget(label(f"{self._who(remarque)}{day}", "note", wrap=True))
        self._build_place(remarque, where)
        if remarque.texte:
            self._body.addWidget(paragraph(remarque.texte))
        for one in fil.reponses:
            self._body.addWidget(label(f"↳ {self._who(one)}", "over", wrap=True))
            self._body.addWidget(paragraph(one.texte))
        self._actions(fil, where)

    def _who(self, fait: Fait) -> str:
        return tr("Vous") if self.etude.est_a_moi(fait) else who_of(fait, self.etude)

    def _build_place(self, remarque: Remarque, where: bool) -> None:
        """Say where a remark stands, as far as it does not stand beside it, and what became of its passage."""
        if where:
            self._body.addWidget(label(self.situee.lieu, "note", wrap=True))
        lost = self.situee.place.trouve is None
        if remarque.ancre is not None and (where or lost or self.situee.a_peu_pres):
            text = _short(remarque.ancre.citation)
            quoted = (
                tr("«\u00a0{text}\u00a0» (ce passage a été récrit ou retiré)", text=text)
                if lost
                else tr("«\u00a0{text}\u00a0»", text=text)
            )
            self._body.addWidget(paragraph(quoted, "muted"))
        if self.situee.mention:
            self._body.addWidget(label(self.situee.mention, "note", wrap=True))

    def _actions(self, fil: Fil, where: bool) -> None:
        self.answer = button(tr("Répondre"), "link", on_click=self.open_reply)
        self.answer.setToolTip(tr("Répondre dans ce fil"))
        done = fil.etat == "traite"
        self.state = button(tr("Rouvrir") if done else tr("Traitée"), "link", on_click=partial(self._turn, not done))
        self.state.setToolTip(tr("Rouvrir cette remarque") if done else tr("Marquer cette remarque comme traitée"))
        across = row(self.answer, spacing=px(2))
        if fil.a_verifier:
            self.verified = button(tr("Vérifiée"), "link", on_click=partial(self._turn, True))
            self.verified.setToolTip(tr("Le candidat dit l’avoir traitée : noter que vous l’avez vérifié"))
            across.addWidget(self.verified)
        if fil.remarque.genre != "bravo" or done:
            across.addWidget(self.state)
        across.addStretch(1)
        if where:
            see = button(tr("Voir"), "link", on_click=lambda: self.shown.emit(fil.remarque.id))
            see.setToolTip(tr("Aller à cet endroit du dossier"))
            across.addWidget(see)
        self._body.addLayout(across)

    def says(self, situee: RemarqueSituee, etude: Etude) -> bool:
        """Whether the card already says that, to that reader: it is not made anew then."""
        return situee == self.situee and etude.qui == self.etude.qui

    def open_reply(self) -> None:
        """Make room for an answer."""
        if self.reply is None:
            self._make_reply()
        self.take_keyboard()

    def _make_reply(self) -> None:
        self.reply = WordsEdit(tr("Votre réponse"))
        Keeper(self._drafts, self.reply, self._key)
        self.reply.kept.connect(self._send)
        self.reply.given_up.connect(self._close_reply)
        self._send_button = button(tr("Envoyer la réponse"), "link", on_click=self._send)
        self._send_button.setToolTip(tr("Noter votre réponse (Ctrl+Entrée)"))
        self._body.addWidget(self.reply)
        self._body.addWidget(self._send_button)

    def _close_reply(self) -> None:
        field, self.reply = self.reply, None
        if field is not None:
            for made in (field, self._send_button):
                made.hide()
                made.deleteLater()
        self.setFocus()

    def _send(self) -> None:
        if self.reply is None:
            return
        remark, words = self.situee.fil.remarque.id, self.reply.raw_text()
        self._note(lambda revue: revue.repondre(remark, words))

    def _turn(self, done: bool) -> None:
        remark = self.situee.fil.remarque.id
        self._note(lambda revue: revue.changer_etat(remark, "traite" if done else "rouvert"))

    def _withdraw(self, fait: Fait) -> None:
        detail = tr("Elle ne sera plus montrée à personne, ses réponses non plus.")
        if prompts().confirm(self, tr("Retirer cette remarque ?"), detail, tr("Retirer")):
            self._note(lambda revue: revue.retirer(fait))


class WordsEdit(GrowingEdit):
    """Plain words of several lines; Ctrl+Enter keeps them, Escape gives up."""

    kept = Signal()
    given_up = Signal()

    def __init__(self, name: str, placeholder: str = "", *, lines: int = 2) -> None:
        super().__init__(name=name, look="", lines=lines)
        self.setAcceptRichText(False)
        if placeholder:
            self.setPlaceholderText(placeholder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class Composer(QFrame):
    """Where a remark is written: on what, of which kind, the words."""

    closed = Signal()

    def __init__(self, note: Note, phrases: Callable[[], Sequence[str]], drafts: Drafts) -> None:
        super().__init__()
        self._note, self._phrases, self._drafts = note, phrases, drafts
        self._filling = False
        role(self, "floating")
        self.setAccessibleName(tr("Écrire une remarque"))
        self.target = Choice()
        self.target.setAccessibleName(tr("Sur quoi porte la remarque"))
        self.target.setToolTip(tr("Sur quoi porte la remarque"))
        self.target.setMinimumContentsLength(8)
        self.target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind = Choice()
        self.kind.setAccessibleName(tr("Genre de la remarque"))
        self.kind.setToolTip(tr("Genre de la remarque (Alt+1 à Alt+6)"))
        for rank, (genre, word) in enumerate(GENRES.items()):
            self.kind.addItem(tr(word), genre)
            keys = QShortcut(QKeySequence(f"Alt+{rank + 1}"), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(partial(self.kind.setCurrentIndex, rank))
        self.kind.setCurrentIndex(list(GENRES).index("precision"))
        self.words = WordsEdit(tr("Votre remarque"), tr("Votre remarque…"), lines=3)
        self.words.kept.connect(self.keep)
        self.words.given_up.connect(self.close_up)
        self._words = Keeper(drafts, self.words)
        self._words.aim(_REMARK)
        self.words.textChanged.connect(self._keep_target)
        for box in (self.target, self.kind):
            box.currentIndexChanged.connect(self._keep_target)
        self.keeper = button(tr("Noter"), "primary", on_click=self.keep)
        self.keeper.setToolTip(tr("Noter cette remarque (Ctrl+Entrée)"))
        self.away = button(tr("Fermer"), on_click=self.close_up)
        self.away.setToolTip(tr("Fermer sans noter\u00a0: ce qui est écrit vous attend (Échap)"))
        self.mine = tool("guillemets", tr("Insérer une de mes phrases (F4)"), self.open_phrases)
        keys = QShortcut(QKeySequence("F4"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.open_phrases)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(10), px(10), px(10), px(10))
        layout.setSpacing(px(6))
        self._boxes: QBoxLayout = QVBoxLayout()
        self._boxes.setSpacing(px(6))
        for box, share in ((self.target, 7), (self.kind, 6)):
            self._boxes.addWidget(box, share)
        self._over = row(spacing=px(6))
        self._over.addLayout(self._boxes, 1)
        self._deeds = QWidget()
        deeds = row(self.keeper, self.away, 1, self.mine, spacing=px(6))
        deeds.setContentsMargins(0, 0, 0, 0)
        self._deeds.setLayout(deeds)
        layout.addLayout(self._over)
        layout.addWidget(self.words)
        layout.addWidget(self._deeds)
        self._column = layout
        QWidget.setTabOrder(self.target, self.kind)
        QWidget.setTabOrder(self.kind, self.words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._boxes.setDirection(ways.LeftToRight if self.width() >= px(_ABREAST_FROM) else ways.TopToBottom)
        above = self.width() >= px(_ONE_ROW_FROM)
        if above != (self._over.indexOf(self._deeds) >= 0):
            (self._over if above else self._column).addWidget(self._deeds)

    def _take_up(self, begun: Visee, *, offered: bool, chosen: bool) -> None:
        """Offer what a remark was begun on, and turn to it where no passage is chosen now."""
        if not offered:
            quoted = tr("Comme commencé : « {text} »", text=_short(begun.citation, 60)) if begun.citation else begun.nom
            self.target.addItem(quoted, begun)
        if not chosen:
            at = (n for n in range(self.target.count()) if _same_place(begun, self.target.itemData(n)))
            self.target.setCurrentIndex(next(at, 0))
        self.kind.setCurrentIndex(max(0, self.kind.findData(self._target().get("genre"))))

    def open_on(self, choices: Sequence[Visee], *, focus: bool = True) -> None:
        """Begin a remark, or take up the one that was begun.

        The first choice is what it is on, unless it was begun on something else and no passage is chosen now.
        """
        begun = self.begun()
        known = begun is not None and any(_same_place(begun, one) for one in choices)
        self._filling = True
        self.target.clear()
        for choice in choices:
            self.target.addItem(choice.nom, choice)
        if begun is not None:
            self._take_up(begun, offered=known, chosen=choices[0].sur == "passage")
        self._words.quietly(self.words.clear)
        self._words.restore()
        self._filling = False
        self.show()
        if focus:
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def begun(self) -> Visee | None:
        """Return what a remark that was begun and not noted is on, None where there is none."""
        kept = self._target()
        if not self._words.kept or kept.get("sur") not in get_args(Sur) or kept.get("champ") not in get_args(Champ):
            return None
        try:
            return Visee(**{name: value for name, value in kept.items() if name != "genre"})
        except TypeError:
            return None

    def done(self) -> None:
        """The remark is noted."""
        self._words.done()
        self._drafts.forget(_REMARK_ON)

    def _target(self) -> dict[str, Any]:
        try:
            found = json_text.parse(self._drafts.text(_REMARK_ON) or "{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def _keep_target(self) -> None:
        choice = self.target.currentData()
        if not self._filling and isinstance(choice, Visee):
            held = {**asdict(choice), "genre": self.kind.currentData()} if self._words.kept else {}
            self._drafts.keep(_REMARK_ON, json.dumps(held, ensure_ascii=False) if held else "")

    def keep(self) -> None:
        """Note what is written."""
        choice = self.target.currentData()
        if isinstance(choice, Visee):
            self._note(choice.noter(self.kind.currentData(), self.words.raw_text()))

    def close_up(self) -> None:
        """Take the field away; the words stay for the next time."""
        self.hide()
        self.closed.emit()

    def open_phrases(self) -> None:
        """Show the phrases at hand."""
        menu = PhraseMenu(self, self._phrases(), partial(put_phrase, self.words))
        menu.popup(self.mine.mapToGlobal(QPoint(0, self.mine.height())))


def _same_place(one: Visee, other: Visee) -> bool:
    return (one.sur, one.sur_id, one.champ, one.debut, one.fin) == (
        other.sur,
        other.sur_id,
        other.champ,
        other.debut,
        other.fin,
    )


def _look(fil: Fil) -> str:
    if fil.verifiee:
        return "remark-done"
    return "remark-bravo" if fil.remarque.genre == "bravo" else "remark"


def who_of(fait: Fait, etude: Etude) -> str:
    """Return whose a fact is (``Etude.nom_de``), and as what they noted it."""
    as_what = role_said(fait.role)
    return f"{etude.nom_de(fait)}, {as_what}" if as_what else etude.nom_de(fait)


def _short(text: str, most: int = 160) -> str:
    return text if len(text) <= most else text[: most - 2].rstrip() + " …"
