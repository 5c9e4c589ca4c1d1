"""What a trainer reads: the sheet of an exemple or a preuve, with the remarks beside it like a word processor's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QTextEdit, QWidget

from dossier_pro.domain.anchors.anchor import retrouver
from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.dossier import CHAMPS, Champ, Dossier, Exemple, Lien, Preuve
from dossier_pro.domain.text import is_blank, plain
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import clear, label, paragraph, prose, rule, sheet
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.preuve_words import GENRES
from dossier_pro.gui.kit.preview import PreviewPane
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.wording import context_label, question, sheet_heads
from dossier_pro.gui.review.given.criteres import SourceButton
from dossier_pro.gui.review.given.margin import MarginColumn, focused_thread
from dossier_pro.gui.review.given.model import Etude, ReadPiece
from dossier_pro.gui.review.given.notes import Composer, Note, NoteCard, Visee
from dossier_pro.gui.session.session import Session
from dossier_pro.services.review.on_paper import RemarqueSituee

_PAPER, _MARGIN, _LEAST = 700, 250, 226
_STACKED_UNDER, _LOW = 500, 180
"""The width in pixels, at a zoom of 100 %, under which the margin stands below the sheet, and the height under which it
does while a remark is being written: there its field takes the whole width, and its buttons are in sight.
"""
_PREVIEW = 420


class TexteLu(AnswerEdit):
    """An answer that is only read: what the candidate ties and what was remarked on are marked in it."""

    pointed = Signal(int)
    """Where the text was clicked, as an offset in the text without its marks."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "", lines=1)
        self._spans: tuple[tuple[int, int, str], ...] = ()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_spans(self, spans: Iterable[tuple[int, int, str]]) -> None:
        """Mark passages: start, end, and « lien », « remarque » or « traitee »."""
        self._spans = tuple(spans)
        self._mark()

    def chosen(self) -> tuple[int, int] | None:
        """Return the passage that is selected, with the words that stand there in the text without its marks."""
        return self.selected_passage()

    def clear_choice(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            self.pointed.emit(self._to_plain(self.cursorForPosition(event.position().toPoint()).position()))

    def _mark(self) -> None:
        made = []
        look = theme()
        for start, end, kind in self._spans:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._from_plain(start))
            cursor.setPosition(self._from_plain(end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            style = QTextCharFormat()
            if kind == "lien":
                style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                style.setUnderlineColor(look.color("accent"))
                style.setBackground(look.color("soft"))
            else:
                style.setBackground(look.color("declare_fond" if kind == "remarque" else "hover"))
                style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                style.setUnderlineColor(look.color("declare_trait" if kind == "remarque" else "line_strong"))
            selection.format = style
            made.append(selection)
        self.setExtraSelections(made)


class LectureView(QScrollArea):
    """The desk: one piece on its sheet, the margin beside it."""

    show_preuve = Signal(str)
    """The id of a preuve that the exemple shows."""

    def __init__(self, session: Session, note: Note, phrases: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._session, self._note = session, note
        self._etude: Etude | None = None
        self.piece: ReadPiece | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Ce qui est lu"))
        self._holder = QWidget()
        outer = self._outer = QHBoxLayout(self._holder)
        self._stacked = False
        outer.setContentsMargins(px(16), px(14), px(12), px(20))
        outer.setSpacing(px(14))
        self.paper, self._column = sheet()
        self.paper.setMaximumWidth(px(_PAPER))
        self._column.setContentsMargins(px(28), px(22), px(28), px(26))
        self._column.setSpacing(px(6))
        self.marge = MarginColumn()
        self.marge.setFixedWidth(px(_MARGIN))
        outer.addStretch(1)
        outer.addWidget(self.paper, 1000, Qt.AlignmentFlag.AlignTop)
        outer.addWidget(self.marge)
        outer.addStretch(1)
        self.setWidget(self._holder)
        self.composer = Composer(note, phrases, session.drafts)
        self.composer.setParent(self.marge)
        self.composer.hide()
        self.marge.first = self.composer
        self.composer.closed.connect(self._composer_closed)
        self._at = 0
        self.answers: dict[Champ, TexteLu] = {}
        self._texts: dict[str, str] = {}
        self.preview: PreviewPane | None = None

    # --- showing -------------------------------------------------------------------------------------------------

    def show_piece(self, piece: ReadPiece, etude: Etude) -> None:
        """Show a piece; the same one again only takes in what was noted."""
        same = self.piece is not None and self.piece.id == piece.id
        former, self._etude, self.piece = self._etude, etude, piece
        if not (same and former is not None and former.dossier.tables is etude.dossier.tables):
            if not same:
                self.composer.hide()
            self._build(piece, etude.dossier)
            if not same:
                self._take_up_remark()
            if not same:
                self.verticalScrollBar().setValue(0)
        self._show_notes()

    def _build(self, piece: ReadPiece, dossier: Dossier) -> None:
        clear(self._column)
        self.answers, self._texts, self.preview = {}, {}, None
        exemple = dossier.get(Exemple, piece.id)
        preuve = dossier.get(Preuve, piece.id)
        if exemple is not None:
            self._build_exemple(exemple, dossier)
        elif preuve is not None:
            self._build_preuve(preuve)

    def _build_exemple(self, exemple: Exemple, dossier: Dossier) -> None:
        column, ministere = self._column, dossier.referentiel.ministere
        activite = dossier.referentiel.par_activite.get(exemple.activite_id)
        rank = next((n for n, e in enumerate(dossier.exemples_de(exemple.activite_id), 1) if e.id == exemple.id), 1)
        if activite is not None:
            over, head = sheet_heads(activite.numero, rank, ccs=activite.ccs, ministere=ministere)
            column.addWidget(label(f"{over}  {activite.intitule}", "over", wrap=True))
            column.addWidget(label(head, "accent"))
        column.addWidget(label(exemple.intitule or tr("Sans intitulé"), "title", wrap=True))
        column.addSpacing(px(8))
        column.addWidget(rule())
        for champ in CHAMPS[:3]:
            self._add_answer(exemple, champ, dossier)
        self._add_context(exemple, ministere)
        self._add_answer(exemple, CHAMPS[3], dossier)
        column.addStretch(1)

    def _add_answer(self, exemple: Exemple, champ: Champ, dossier: Dossier) -> None:
        column = self._column
        words = question(champ, dossier.referentiel.ministere)
        column.addSpacing(px(14))
        column.addWidget(paragraph(words, "section"))
        text = exemple.reponse(champ)
        self._texts[champ] = plain(text)
        if is_blank(text):
            column.addWidget(label(tr("Pas encore de réponse."), "muted"))
        else:
            field = TexteLu(words)
            field.show_text(text)
            field.pointed.connect(partial(self._pointed, champ))
            self.answers[champ] = field
            column.addWidget(field)
        for citation in dossier.citations_de(exemple.id):
            preuve = dossier.get(Preuve, citation.preuve_id)
            if citation.champ == champ and preuve is not None:
                made = SourceButton(preuve.titre or tr("Preuve"), "paperclip")
                made.setToolTip(tr("Voir cette preuve"))
                made.clicked.connect(partial(self.show_preuve.emit, preuve.id))
                column.addWidget(made)

    def _add_context(self, exemple: Exemple, ministere: bool) -> None:
        column = self._column
        column.addSpacing(px(14))
        column.addWidget(paragraph(question("contexte", ministere), "section"))
        rows = (
            ("entreprise", exemple.entreprise),
            ("service", exemple.service),
            ("debut", ecrire(exemple.debut) if exemple.debut else ""),
            ("fin", ecrire(exemple.fin) if exemple.fin else ""),
        )
        for champ, value in rows:
            column.addWidget(label(context_label(champ, ministere), "note", wrap=True))
            column.addWidget(label(value or tr("non précisé"), "" if value else "muted", wrap=True))

    def _build_preuve(self, preuve: Preuve) -> None:
        column = self._column
        column.addWidget(label(tr("Preuve"), "accent"))
        column.addWidget(label(preuve.titre or tr("Sans titre"), "title", wrap=True))
        day = ecrire(preuve.jour) if preuve.jour else ""
        about = " · ".join(part for part in (GENRES[preuve.genre], day, preuve.origine) if part)
        column.addWidget(label(about, "muted", wrap=True))
        if preuve.confidentielle:
            column.addWidget(label(tr("Marquée confidentielle par le candidat."), "note", wrap=True))
        if not is_blank(preuve.description):
            column.addWidget(paragraph(plain(preuve.description)))
        if preuve.adresse:
            address = QLabel()
            address.setTextFormat(Qt.TextFormat.PlainText)
            address.setText(prose(preuve.adresse))
            address.setWordWrap(True)
            address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(address)
        if preuve.sha256:
            self.preview = PreviewPane(self._session)
            self.preview.setMinimumHeight(px(_PREVIEW))
            self.preview.show_preuve(preuve)
            column.addWidget(self.preview, 1)

    def _take_up_remark(self) -> None:
        """Show the remark that was begun here, or on what has no place of its own; the keyboard stays where it is."""
        begun = self.composer.begun()
        if begun is None or self.piece is None:
            return
        if begun.sur in ("exemple", "preuve", "passage") and begun.sur_id != self.piece.id:
            return
        self.compose([self._found_again(begun, self.piece)], focus=False)

    def _found_again(self, begun: Visee, piece: ReadPiece) -> Visee:
        """Return the passage of a remark where its words stand now, the whole piece where they are gone."""
        text = self._texts.get(begun.champ, "")
        if begun.sur != "passage" or text[begun.debut : begun.fin] == begun.citation:
            return begun
        at = text.find(begun.citation) if begun.citation else -1
        if at < 0:
            return Visee(piece.sorte, piece.id, tr("Cet exemple"))
        return replace(begun, debut=at, fin=at + len(begun.citation))

    # --- the margin ----------------------------------------------------------------------------------------------

    def _show_notes(self) -> None:
        assert self._etude is not None
        assert self.piece is not None
        cards: list[tuple[QWidget, Callable[[], int]]] = [(self.composer, lambda: self._at)]
        shown = not self.composer.isHidden()
        at = focused_thread(self.marge)
        kept = {card.situee.fil.remarque.id: card for card in self.marge.cards()}
        for one in self._etude.fils_de(self.piece):
            card = kept.get(one.fil.remarque.id)
            if card is None or not card.says(one, self._etude):
                card = NoteCard(one, self._etude, self._note, self._session.drafts)
            cards.append((card, partial(self._height_of, one)))
        self.marge.show_cards(cards, keep=self.composer)
        self.composer.setVisible(shown)
        self._make_room()
        for card in self.marge.cards():
            if card.situee.fil.remarque.id == at and kept.get(at) is not card:
                card.take_keyboard()

    def _height_of(self, one: RemarqueSituee) -> int:
        place = one.place.trouve
        if place is None or place.champ not in self.answers:
            return 0
        return self._height_at(self.answers[place.champ], place.debut)

    def _height_at(self, field: TexteLu, offset: int) -> int:
        spot = field.viewport().mapTo(self._holder, QPoint(0, field.top_of(offset)))
        return 0 if self._stacked else max(0, spot.y() - self.marge.y())

    def show_marks(self, cible_id: str) -> None:
        """Mark what the candidate ties to a critère, and every passage with a remark."""
        if self._etude is None or self.piece is None:
            return
        spans: dict[str, list[tuple[int, int, str]]] = {champ: [] for champ in self.answers}
        marks = (*self._tied(self._etude, self.piece, cible_id), *_remarked(self._etude, self.piece))
        for champ, debut, fin, kind in marks:
            if champ in spans:
                spans[champ].append((debut, fin, kind))
        for champ, field in self.answers.items():
            field.show_spans(spans[champ])

    def _tied(self, etude: Etude, piece: ReadPiece, cible_id: str) -> Iterator[tuple[str, int, int, str]]:
        for lien in etude.dossier.liens_de(piece.id):
            found = retrouver(lien.ancre, self._texts) if lien.cible_id == cible_id and lien.ancre else None
            if found is not None:
                yield found.champ, found.debut, found.fin, "lien"

    def show_lien(self, lien: Lien) -> None:
        """Bring the passage of a lien into sight."""
        found = retrouver(lien.ancre, self._texts) if lien.ancre else None
        if found is not None and found.champ in self.answers:
            self._reveal(self.answers[found.champ], found.debut)

    def show_thread(self, one: RemarqueSituee) -> None:
        """Bring a thread into sight with the keyboard on it."""
        place = one.place.trouve
        if place is not None and place.champ in self.answers:
            self._reveal(self.answers[place.champ], place.debut)
        for card in self.marge.cards():
            if card.situee.fil.remarque.id == one.fil.remarque.id:
                card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal(self, field: TexteLu, offset: int) -> None:
        def later() -> None:
            y = field.viewport().mapTo(self._holder, QPoint(0, field.top_of(offset))).y()
            self.ensureVisible(0, y, 0, px(140))

        QTimer.singleShot(0, field, later)

    def _pointed(self, champ: Champ, offset: int) -> None:
        """A remark's passage was clicked: its card takes the keyboard."""
        for card in self.marge.cards():
            place = card.situee.place.trouve
            if place is not None and place.champ == champ and place.debut <= offset < place.fin:
                card.setFocus(Qt.FocusReason.MouseFocusReason)
                return

    # --- remarking -----------------------------------------------------------------------------------------------

    def selected(self) -> Visee | None:
        """Return the passage that is selected, None where nothing is."""
        for champ, field in self.answers.items():
            chosen = field.chosen()
            if chosen is not None and self.piece is not None:
                return Visee(
                    "passage", self.piece.id, tr("Ce passage"), champ, *chosen, self._texts[champ][slice(*chosen)]
                )
        return None

    def compose(self, choices: Sequence[Visee], *, focus: bool = True) -> None:
        """Open the field for a remark beside what it is on."""
        first = choices[0]
        self.composer.open_on(choices, focus=focus)
        self._make_room()
        self._at = 0 if self._stacked else max(0, self.verticalScrollBar().value() - self.marge.y() + px(8))
        if not self._stacked and first.sur == "passage" and first.champ in self.answers:
            self._at = self._height_at(self.answers[first.champ], first.debut)
        self.marge.arrange()
        if focus:
            QTimer.singleShot(0, self, self._reveal_composer)

    def _reveal_composer(self) -> None:
        self.marge.arrange()
        # The scrolled part takes its new height from requests that wait: without it there is nowhere to scroll to.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if self._stacked:
            self.verticalScrollBar().setValue(self.composer.mapTo(self._holder, QPoint(0, -px(12))).y())
        else:
            self.ensureWidgetVisible(self.composer, 0, px(20))

    def close_composer(self) -> None:
        """The remark was noted."""
        self.composer.done()
        self.composer.hide()
        self._make_room()
        for field in self.answers.values():
            field.clear_choice()

    def _make_room(self) -> None:
        """Keep the margin beside a sheet that leaves room for it; a narrow one takes it while nothing stands there."""
        room, writing = self.viewport().width(), not self.composer.isHidden()
        stacked = room < px(_STACKED_UNDER) or (writing and self.viewport().height() < px(_LOW))
        self._outer.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self.marge.setFixedWidth(room - px(28) if stacked else max(px(_LEAST), min(px(_MARGIN), round(room * 0.34))))
        self._stacked = stacked
        self.marge.setVisible(writing or bool(self.marge.cards()) or room >= px(_PAPER + _MARGIN))

    def _composer_closed(self) -> None:
        self._make_room()
        self.marge.arrange()
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._holder.setMaximumWidth(self.viewport().width())
        self._make_room()


def _remarked(etude: Etude, piece: ReadPiece) -> Iterator[tuple[str, int, int, str]]:
    for one in etude.fils_de(piece):
        place = one.place.trouve
        if place is not None:
            yield place.champ, place.debut, place.fin, "traitee" if one.fil.etat == "traite" else "remarque"
