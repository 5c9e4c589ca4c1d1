"""The sheet of one exemple, as the jury reads it: five questions in one column of text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import CHAMPS, Champ, Dossier, Exemple
from dossier_pro.domain.regles import QUESTIONS as NUMBERS
from dossier_pro.gui.binding import Binding
from dossier_pro.gui.editor import AnswerEdit, PhraseEdit
from dossier_pro.gui.session import Session
from dossier_pro.gui.widgets.basics import label, paragraph, rule, sheet
from dossier_pro.gui.widgets.fields import DateLine, TextLine, bind_date, bind_line, bind_text
from dossier_pro.gui.wording import context_label, model, question

PAPER = 760
"""The widest that the paper gets: about 75 characters of text."""
_HINTS: dict[Champ, str] = {
    "taches": "Racontez ce que vous avez fait, étape par étape : « je »…",
    "moyens": "Outils, logiciels, documents, matériel…",
    "equipe": "Collègues, responsables, clients, fournisseurs : leur rôle, sans leurs noms…",
    "complements": "Ce que vous voulez ajouter…",
}
_LINES: dict[Champ, int] = {"taches": 8, "moyens": 3, "equipe": 3, "complements": 2}


class FicheView(QScrollArea):
    """A white sheet on the desk. Every field is bound to the exemple that ``show_exemple`` names."""

    def __init__(self, session: Session, on_typed: Callable[[], None]) -> None:
        super().__init__()
        self._session = session
        self._bindings: list[Binding] = []
        self._exemple_id = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._holder = QWidget()
        outer = QHBoxLayout(self._holder)
        outer.setContentsMargins(20, 16, 20, 24)
        self.paper, column = sheet()
        self.paper.setMaximumWidth(PAPER)
        column.setContentsMargins(32, 26, 32, 32)
        column.setSpacing(6)
        outer.addStretch(1)
        outer.addWidget(self.paper, 1000, Qt.AlignmentFlag.AlignTop)
        outer.addStretch(1)
        self.setWidget(self._holder)
        self.fields: dict[str, QWidget] = {}
        self._build(column, on_typed)

    def _build(self, column: QVBoxLayout, on_typed: Callable[[], None]) -> None:
        self._activite = label("", "over", wrap=True)
        column.addWidget(self._activite)
        self._rank = label("", "accent")
        column.addWidget(self._rank)
        self.intitule = PhraseEdit(name="Intitulé de l’exemple", look="heading-text")
        self.intitule.setPlaceholderText("Donnez un intitulé à cet exemple")
        self.fields["intitule"] = self.intitule
        self._bind(bind_text(self._session, self.intitule, "exemple", "intitule", "Modifier l’intitulé", ""))
        column.addWidget(self.intitule)
        column.addSpacing(10)
        column.addWidget(rule())
        for champ in CHAMPS[:3]:
            self._add_answer(column, champ, on_typed)
        self._add_context(column)
        self._add_answer(column, CHAMPS[3], on_typed)
        self.intitule.entered.connect(self.fields["taches"].setFocus)

    def _bind(self, binding: Binding) -> None:
        self._bindings.append(binding)

    def _add_answer(self, column: QVBoxLayout, champ: Champ, on_typed: Callable[[], None]) -> None:
        column.addSpacing(16)
        head = paragraph(question(champ), "section")
        column.addWidget(head)
        field = AnswerEdit(question(champ), _HINTS[champ], lines=_LINES[champ])
        head.setBuddy(field)
        self.fields[champ] = field
        history = f"Écrire la question {NUMBERS[champ][0]}"
        self._bind(bind_text(self._session, field, "exemple", champ, history, ""))
        field.textChanged.connect(on_typed)
        field.cursorPositionChanged.connect(lambda: self._follow(field))
        column.addWidget(field)

    def _add_context(self, column: QVBoxLayout) -> None:
        column.addSpacing(16)
        column.addWidget(label(question("contexte"), "section"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._add_line(grid, 0, "entreprise", context_label("entreprise"), "l’entreprise")
        self._add_line(grid, 2, "service", context_label("service"), "le service")
        periode = model()["exemples"]["periode"]
        for place, champ in enumerate(("debut", "fin")):
            text = f"{periode} – {context_label(champ)}" if champ == "debut" else context_label(champ)
            field = DateLine(name=f"{periode}, {'début' if champ == 'debut' else 'fin'}", fin=champ == "fin")
            self.fields[champ] = field
            self._bind(bind_date(self._session, field, "exemple", champ, "la période", ""))
            grid.addWidget(_small(text, field), 4, place)
            grid.addWidget(field, 5, place, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)

    def _add_line(self, grid: QGridLayout, at: int, champ: str, text: str, what: str) -> None:
        field = TextLine(name=text)
        self.fields[champ] = field
        self._bind(bind_line(self._session, field, "exemple", champ, what, ""))
        grid.addWidget(_small(text, field), at, 0, 1, 2)
        grid.addWidget(field, at + 1, 0, 1, 2)

    # --- showing -------------------------------------------------------------------------------------------------

    def show_exemple(self, exemple: Exemple, dossier: Dossier, *, editable: bool) -> None:
        """Show an exemple; the same one again only takes in what changed."""
        activite = dossier.referentiel.par_activite.get(exemple.activite_id)
        rank = next((n for n, e in enumerate(dossier.exemples_de(exemple.activite_id), 1) if e.id == exemple.id), 1)
        if activite is not None:
            genre = "CCS" if activite.ccs else "Activité-type"
            self._activite.setText(f"{genre} {activite.numero}  {activite.intitule}")
        self._rank.setText(f"Exemple n°\u00a0{rank}")
        for binding in self._bindings:
            binding.aim(exemple.id, dossier)
        if exemple.id != self._exemple_id:
            self._exemple_id = exemple.id
            self.verticalScrollBar().setValue(0)
        for field in self.fields.values():
            if isinstance(field, AnswerEdit | PhraseEdit | TextLine):
                field.setReadOnly(not editable)
            elif isinstance(field, DateLine):
                field.line.setReadOnly(not editable)

    def words(self) -> dict[Champ, str]:
        """Return the four answers as they stand in the editors, saved or not."""
        return {champ: field.markdown() for champ in CHAMPS if isinstance(field := self.fields[champ], AnswerEdit)}

    def focus_field(self, champ: str) -> None:
        """Bring a field into sight with the keyboard in it."""
        field = self.fields.get(champ)
        if field is None:
            return
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(field, 0, 120))

    def _follow(self, field: AnswerEdit) -> None:
        """Keep the line that is being written in sight: the fields themselves never scroll."""
        if not field.hasFocus():
            return
        caret = field.cursorRect()
        spot = field.viewport().mapTo(self._holder, caret.center())
        self.ensureVisible(spot.x(), spot.y(), 0, 60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._holder.setMaximumWidth(self.viewport().width())


def _small(text: str, field: QWidget) -> QLabel:
    made = label(text, "note")
    made.setBuddy(field.focusProxy() or field)
    return made
