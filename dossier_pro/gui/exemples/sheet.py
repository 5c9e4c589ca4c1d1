"""The sheet of one exemple, as the jury reads it: five questions in one column of text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dossier_pro.domain.anchors.anchor import Ancre, FoundPassage, ancrer, retrouver, retrouver_partout
from dossier_pro.domain.dossier import CHAMPS, Champ, Dossier, Exemple
from dossier_pro.domain.regles import QUESTIONS as NUMBERS
from dossier_pro.domain.text import mots_entiers, plain
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.exemples.experiences import Context, FromParcours, contexts
from dossier_pro.gui.exemples.question_help import QuestionHead, plan_steps
from dossier_pro.gui.exemples.story_card import StoryCard
from dossier_pro.gui.kit.basics import button, label, row, rule, sheet
from dossier_pro.gui.kit.binding import Binding
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.fields import DateLine, TextLine, bind_date, bind_line, bind_text
from dossier_pro.gui.kit.growing import GrowingEdit, PhraseEdit
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.wording import context_label, question, sheet_heads
from dossier_pro.gui.session.session import Session
from dossier_pro.services import writing
from dossier_pro.services.review.on_paper import RemarqueSituee

_NARROW_UNDER = 640
"""The width in pixels under which the margins of the paper shrink."""
PAPER = 760
"""The widest that the paper gets: about 75 characters of text."""
_SHEET, _LEAST_SHEET = 640, 540
"""The width that the paper keeps beside a margin, and the least one, in pixels."""
_MARGIN, _LEAST_MARGIN, _GAP = 240, 180, 8
"""The widest and the narrowest that the margin gets beside it, and what stays free between, in pixels."""
_HINTS: dict[Champ, str] = {
    "taches": tr("Racontez ce que vous avez fait, étape par étape : « je »…"),
    "moyens": tr("Outils, logiciels, documents, matériel…"),
    "equipe": tr("Collègues, responsables, clients, fournisseurs : leur rôle, sans leurs noms…"),
    "complements": tr("Ce que vous voulez ajouter…"),
}
_LINES: dict[Champ, int] = {"taches": 8, "moyens": 3, "equipe": 3, "complements": 2}
_COUPEES = tr("Ce que vous venez de coller semble coupé ligne par ligne, comme dans un PDF.")


class FicheView(QScrollArea):
    """A white sheet on the desk. Every field is bound to the exemple that ``show_exemple`` names."""

    tying = Signal(str)
    """The passage chosen in an answer, named by its champ, is to be tied to a critère."""

    resized = Signal()
    """There is more room, or less."""

    telling = Signal()
    """The person wants to be asked, because the sheet is blank."""

    looked = Signal(str, int)
    """The cursor went to a place of an answer: its champ, and the offset in the text without its marks."""

    def __init__(self, session: Session, on_typed: Callable[[], None]) -> None:
        super().__init__()
        self._session = session
        self._bindings: list[Binding] = []
        self._of_context: list[tuple[Binding, str]] = []
        self._exemple_id = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._holder = QWidget()
        outer = QHBoxLayout(self._holder)
        self.paper, column = sheet()
        self._desk, self._column = outer, column
        self._margin: QWidget | None = None
        outer.setSpacing(px(_GAP))
        self.paper.setMaximumWidth(px(PAPER))
        column.setSpacing(px(6))
        outer.addStretch(1)
        outer.addWidget(self.paper, 1000, Qt.AlignmentFlag.AlignTop)
        outer.addStretch(1)
        self.setWidget(self._holder)
        self.fields: dict[str, QWidget] = {}
        self._heads: dict[str, QuestionHead] = {}
        self._labels: dict[str, QLabel] = {}
        self._ministere = True
        self._set_margins()
        self._build(column, on_typed)

    def _build(self, column: QVBoxLayout, on_typed: Callable[[], None]) -> None:
        self._activite = label("", "over", wrap=True)
        self._rank = label("", "accent")
        head = row(self._rank, self._activite, spacing=px(12))
        head.setStretch(1, 1)
        column.addLayout(head)
        self.intitule = PhraseEdit(name=tr("Intitulé de l’exemple"), look="heading-text")
        self.intitule.setPlaceholderText(tr("Donnez un intitulé à cet exemple"))
        self.fields["intitule"] = self.intitule
        self._bindings.append(
            bind_text(self._session, self.intitule, "exemple", "intitule", tr_noop("Modifier l’intitulé"), "")
        )
        column.addWidget(self.intitule)
        column.addSpacing(px(4))
        column.addWidget(rule())
        self.story: StoryCard = StoryCard(self.telling.emit)
        column.addWidget(self.story)
        for champ in CHAMPS[:3]:
            self._add_answer(column, champ, on_typed)
        self._add_context(column)
        self._add_answer(column, CHAMPS[3], on_typed)
        self.intitule.entered.connect(self.fields["taches"].setFocus)
        for champ in CHAMPS:
            # Tab goes from text to text: the help of a question comes after its answer.
            self.setTabOrder(self.fields[champ], self._heads[champ].ask)
        last = self.fields["fin"]
        # Qt leaves the order as it is after a field that hands its keyboard on to a part of it.
        self.setTabOrder(last.focusProxy() or last, self._heads["contexte"].ask)

    def _add_answer(self, column: QVBoxLayout, champ: Champ, on_typed: Callable[[], None]) -> None:
        column.addSpacing(px(10 if champ == "taches" else 16))
        head = QuestionHead(champ, int(NUMBERS[champ][0]))
        self._heads[champ] = head
        column.addWidget(head)
        field = AnswerEdit(question(champ), _HINTS[champ], lines=_LINES[champ])
        head.words.setBuddy(field)
        self.fields[champ] = field
        history = tr_noop("Écrire la question {numero}", numero=NUMBERS[champ][0])
        self._bindings.append(bind_text(self._session, field, "exemple", champ, history, ""))
        field.textChanged.connect(on_typed)
        field.document().documentLayout().documentSizeChanged.connect(self._arrange_margin)
        field.tying.connect(lambda: self.tying.emit(champ))
        field.cursorPositionChanged.connect(lambda: self._follow(field))
        field.clicked.connect(lambda at: self.looked.emit(champ, at))
        field.looks_cut.connect(
            lambda: self._session.offered.emit(_COUPEES, tr("Rejoindre les lignes"), field.join_lines)
        )
        column.addWidget(field)
        if champ == "taches":
            head.planned.connect(self.start_plan)
            self.plan: QPushButton = button(tr("Partir d’un plan"), "link", on_click=self.start_plan)
            self.plan.setToolTip(tr("Écrire en cinq étapes\u00a0; ce que vous ne remplissez pas n’est jamais imprimé"))
            column.addWidget(self.plan)

    def _add_context(self, column: QVBoxLayout) -> None:
        column.addSpacing(px(16))
        self._heads["contexte"] = QuestionHead("contexte", 4)
        column.addWidget(self._heads["contexte"])
        self.parcours: FromParcours = FromParcours()
        self.parcours.chosen.connect(self._take_context)
        column.addWidget(self.parcours)
        grid = QGridLayout()
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._add_line(grid, 0, "entreprise", tr_noop("l’entreprise"))
        self._add_line(grid, 2, "service", tr_noop("le service"))
        for place, champ in enumerate(("debut", "fin")):
            field = DateLine(name=tr("Période, début") if champ == "debut" else tr("Période, fin"), fin=champ == "fin")
            self.fields[champ] = field
            self._bindings.append(bind_date(self._session, field, "exemple", champ, tr_noop("la période"), ""))
            self._of_context.append((self._bindings[-1], champ))
            self._labels[champ] = _small(context_label(champ), field)
            grid.addWidget(self._labels[champ], 4, place)
            grid.addWidget(field, 5, place, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)

    def _add_line(self, grid: QGridLayout, at: int, champ: str, what: str) -> None:
        field = TextLine(name=context_label(champ))
        self.fields[champ] = field
        self._bindings.append(bind_line(self._session, field, "exemple", champ, what, ""))
        self._labels[champ] = _small(context_label(champ), field)
        grid.addWidget(self._labels[champ], at, 0, 1, 2)
        grid.addWidget(field, at + 1, 0, 1, 2)

    # --- showing -------------------------------------------------------------------------------------------------

    def show_exemple(self, exemple: Exemple, dossier: Dossier) -> None:
        """Show an exemple; the same one again only takes in what changed."""
        activite = dossier.referentiel.par_activite.get(exemple.activite_id)
        rank = next((n for n, e in enumerate(dossier.exemples_de(exemple.activite_id), 1) if e.id == exemple.id), 1)
        ministere = dossier.referentiel.ministere
        self._show_questions(ministere)
        if activite is not None:
            over, head = sheet_heads(activite.numero, rank, ccs=activite.ccs, ministere=ministere)
            self._activite.setText(f"{over}  {activite.intitule}")
            self._rank.setText(head)
        if exemple.id != self._exemple_id:
            for champ in CHAMPS:
                self.answer(champ).leave_plan()
        for binding in self._bindings:
            binding.aim(exemple.id, dossier)
        self.parcours.offer(contexts(dossier) if self._session.editable else [])
        self._offer_plan()
        self.story.offer(exemple, dossier, editable=self._session.editable)
        if exemple.id != self._exemple_id:
            self._exemple_id = exemple.id
            self.verticalScrollBar().setValue(0)

    def _show_questions(self, ministere: bool) -> None:
        """Word the questions as the dossier that will be printed does."""
        if ministere == self._ministere:
            return
        self._ministere = ministere
        for champ, head in self._heads.items():
            head.show_question(question(champ, ministere))
            if champ in self.fields:
                self.fields[champ].setAccessibleName(question(champ, ministere))
        for champ, name in self._labels.items():
            name.setText(context_label(champ, ministere))

    # --- what helps to begin -------------------------------------------------------------------------------------

    def head(self, champ: str) -> QuestionHead:
        """Return the head of a question, « contexte » included."""
        return self._heads[champ]

    def start_plan(self) -> None:
        """Show the steps of a plan in the answer to question 1, the keyboard in the first."""
        if self._session.editable:
            field = self.answer("taches")
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.start_plan(plan_steps())
            self._offer_plan()

    def _offer_plan(self) -> None:
        """Offer the plan over an answer that is blank; later it is behind the « ? »."""
        field = self.answer("taches")
        self.plan.setVisible(self._session.editable and field.document().isEmpty())

    def _take_context(self, chosen: Context) -> None:
        """Fill question 4 with an experience, as one step; a date that was typed and cannot be read gives way."""
        self._session.flushing.emit()
        self._session.close_burst()
        for binding, champ in self._of_context:
            if getattr(chosen, champ) is not None:
                binding.give_up()
        values = {f.name: getattr(chosen, f.name) for f in fields(chosen) if getattr(chosen, f.name)}
        exemple_id = self._exemple_id
        self._session.edit(
            tr_noop("Prendre une expérience du parcours"),
            lambda draft: writing.modifier(draft, "exemple", exemple_id, **values),
            then=lambda _: self._session.told.emit(tr("La question 4 est remplie avec cette expérience")),
        )

    def answer(self, champ: str) -> AnswerEdit:
        """Return the editor of an answer."""
        field = self.fields[champ]
        assert isinstance(field, AnswerEdit)
        return field

    def anchor(self, champ: str) -> Ancre | None:
        """Return the anchor of the passage that is selected in an answer, None where nothing is.

        A passage that begins or ends inside a word takes in the whole word.
        """
        field = self.answer(champ)
        place = field.selected_passage()
        if place is None:
            return None
        text = plain(field.markdown())
        words = field.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n").strip()
        start = _nearest(text, words, place[0])
        if start >= 0:
            place = start, start + len(words)
        return ancrer(champ, text, *mots_entiers(text, *place))

    def mark(self, anchors: Iterable[Ancre]) -> None:
        """Mark the passages that are tied to critères, wherever rewriting has moved them."""
        texts: dict[str, str] = {champ: plain(words) for champ, words in self.words().items()}
        places: dict[str, list[tuple[int, int]]] = {champ: [] for champ in CHAMPS}
        for anchor in anchors:
            found = retrouver(anchor, texts)
            if found is not None:
                places[found.champ].append((found.debut, found.fin))
        for champ, spans in places.items():
            self.answer(champ).mark_passages(tuple(sorted(set(spans))))

    def mark_remarks(self, situees: Iterable[RemarqueSituee]) -> None:
        """Mark the passages that readers remarked on and that still ask for something."""
        places: dict[str, list[tuple[int, int]]] = {champ: [] for champ in CHAMPS}
        for one in situees:
            if one.place.trouve is not None and one.fil.etat != "traite":
                places[one.place.trouve.champ].append((one.place.trouve.debut, one.place.trouve.fin))
        for champ, spans in places.items():
            self.answer(champ).mark_remarks(tuple(sorted(set(spans))))

    def show_passage(self, anchor: Ancre, *, moved: bool = False) -> FoundPassage | None:
        """Select a passage, or what stands in its place, and bring it into sight.

        Args:
            anchor: the passage.
            moved: whether it comes from another exemple.

        Returns:
            Where it stands, None where it is not in the text any more.
        """
        texts: dict[str, str] = {champ: plain(words) for champ, words in self.words().items()}
        place = retrouver_partout(anchor, "", {"ici": texts}) if moved else None
        found = place[1] if place else None if moved else retrouver(anchor, texts)
        if found is None:
            return None
        field = self.answer(found.champ)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.select_passage(found.debut, found.fin)
        return found

    def words(self) -> dict[Champ, str]:
        """Return the four answers as they stand in the editors, saved or not."""
        return {champ: field.markdown() for champ in CHAMPS if isinstance(field := self.fields[champ], AnswerEdit)}

    def focus_field(self, champ: str) -> None:
        """Bring a field into sight with the keyboard in it."""
        field = self.fields.get(champ)
        if field is None:
            return
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._bring(field))

    def _bring(self, field: QWidget) -> None:
        self.ensureWidgetVisible(field, 0, 120)
        if isinstance(field, AnswerEdit):
            self._follow(field)

    def _follow(self, field: AnswerEdit) -> None:
        """Keep the line that is being written in sight: the fields themselves never scroll."""
        if field.hasFocus():
            self.show_line(field)

    def show_line(self, field: GrowingEdit) -> None:
        """Bring the line of a field's cursor into sight."""
        caret = field.cursorRect()
        spot = field.viewport().mapTo(self._holder, caret.center())
        self.ensureVisible(spot.x(), spot.y(), 0, min(60, self.viewport().height() // 14))

    # --- the margin ----------------------------------------------------------------------------------------------

    def has_room(self) -> bool:
        """Tell whether remarks can stand beside the paper."""
        return self._room() >= px(_LEAST_SHEET + _GAP + _LEAST_MARGIN)

    def take_margin(self, margin: QWidget | None) -> None:
        """Have the remarks stand beside the paper, or nothing."""
        if margin is self._margin:
            return
        if self._margin is not None:
            self._desk.removeWidget(self._margin)
        self._margin = margin
        if margin is not None:
            self._desk.insertWidget(2, margin)
            margin.show()
        self._set_margins()

    def top_of(self, situee: RemarqueSituee) -> int:
        """Return how far below the top of the page the passage of a thread stands, in pixels; 0 where it has none."""
        found = situee.place.trouve
        if found is None:
            return 0
        field = self.answer(found.champ)
        return field.viewport().mapTo(self._holder, QPoint(0, field.top_of(found.debut))).y()

    def _arrange_margin(self) -> None:
        """The text became longer or shorter: the remarks follow their passages."""
        if self._margin is not None:
            QApplication.postEvent(self._margin, QEvent(QEvent.Type.LayoutRequest))

    def _room(self) -> int:
        """Return the width that there is for the paper and a margin."""
        return self.width() - self.verticalScrollBar().sizeHint().width() - 2 * px(8)

    # --- room ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()
        self._holder.setMaximumWidth(self.viewport().width())
        self.resized.emit()

    def _set_margins(self) -> None:
        """Leave the width to the words where there is little."""
        narrow = self.width() < px(_NARROW_UNDER)
        beside = self._margin is not None
        desk = px(8) if narrow or beside else px(20)
        paper = px(14) if narrow else px(26)
        self._desk.setContentsMargins(desk, px(8), desk, px(24))
        self._column.setContentsMargins(paper, px(12 if narrow else 16), paper, px(32))
        if self._margin is not None:
            free = self._room() - px(_SHEET + _GAP) - px(4)  # the stretches on both sides take a pixel or two
            self._margin.setFixedWidth(max(px(_LEAST_MARGIN), min(px(_MARGIN), free)))


def _nearest(text: str, words: str, start: int) -> int:
    """Return where ``words`` stand in ``text``, of several places the nearest to ``start``; -1 where they do not."""
    best, at = -1, text.find(words) if words else -1
    while at >= 0:
        if best < 0 or abs(at - start) < abs(best - start):
            best = at
        at = text.find(words, at + 1)
    return best


def _small(text: str, field: QWidget) -> QLabel:
    made = label(text, "note")
    made.setBuddy(field.focusProxy() or field)
    return made
