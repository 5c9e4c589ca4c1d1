"""Beside the sheet: the critères that the exemple may show, a line each. Tick one, say in a sentence how."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Dossier, Exemple, Lien
from dossier_pro.domain.readiness import EtatCible, Readiness
from dossier_pro.domain.referentiel import Cible
from dossier_pro.domain.text import is_blank
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.basics import Elided, Page, clear, column, label, paragraph, prose, rule, tool
from dossier_pro.gui.kit.binding import Binding, lock
from dossier_pro.gui.kit.fields import bind_text, show_check
from dossier_pro.gui.kit.growing import PhraseEdit
from dossier_pro.gui.kit.reverify import ReverifyLine
from dossier_pro.gui.kit.state_mark import StateMark
from dossier_pro.gui.kit.states import Etat, etat_visuel, mot
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session
from dossier_pro.services import mapping

_OBTAINED = tr(
    "Le {sigle} est déjà obtenu à cette session : le jury ne lira pas cet exemple. De ses critères, seuls ceux "
    "qui sont déjà liés restent ici ; ce que vous présentez se choisit dans Parcours."
)
_NOT_PRESENTED = tr(
    "Le {sigle} n’est pas présenté à cette session : le jury ne lira pas cet exemple. De ses critères, seuls ceux "
    "qui sont déjà liés restent ici ; ce que vous présentez se choisit dans Parcours."
)
PLACEHOLDER = tr("Dites en une phrase comment cet exemple le montre.")


class CritereLine(Elided):
    """A critère on one line; a click, Enter or the space bar opens it."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class CritereText(QLabel):
    """The whole critère of the line that is open; a click closes it."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class CritereBox(QCheckBox):
    """The box of a line: the arrows go to the boxes above and below."""

    reached = Signal()
    """The keyboard came here, and not by the mouse: what moves under a pressed button would lose the click."""
    stepped = Signal(int)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class CritereTick(QWidget):
    """One critère on a line: its box, its text, its state in the dossier; opened, all of it and the sentence of each
    lien.
    """

    passage = Signal(object)
    """The ``Ancre`` of a lien that is to be shown in the text."""
    turned = Signal(bool)
    """Somebody opens the line, or closes it."""

    def __init__(self, session: Session, cible: Cible) -> None:
        super().__init__()
        self._session, self.cible = session, cible
        self._exemple_id = ""
        self.box = CritereBox()
        self.box.setAccessibleName(cible.texte)
        self.box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.line = CritereLine(text=cible.texte)
        self.line.setMinimumHeight(px(28))
        # In a dossier that is only read the box takes no keyboard: the line does.
        self.line.setFocusPolicy(Qt.FocusPolicy.NoFocus if session.editable else Qt.FocusPolicy.TabFocus)
        self.text = CritereText(prose(cible.texte))
        self.text.setWordWrap(True)
        self.text.setContentsMargins(0, px(3), 0, 0)
        for one in (self.line, self.text):
            one.setCursor(Qt.CursorShape.PointingHandCursor)
        self.mark = StateMark()
        self.phrases: dict[str, tuple[PhraseEdit, Binding, QWidget]] = {}
        self._hint = label("", "note", wrap=True)
        self._hint.hide()
        self.details = QWidget()
        self._below = QVBoxLayout(self.details)
        self._below.setContentsMargins(px(26), 0, 0, px(8))
        self._below.setSpacing(px(4))
        self._below.addWidget(self._hint)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.line, 1)
        head.addWidget(self.text, 1)
        beside = column(self.mark, 1)
        beside.setContentsMargins(0, px(5), 0, 0)
        head.addLayout(beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(1), 0, px(1))
        layout.setSpacing(px(2))
        layout.addLayout(head)
        layout.addWidget(self.details)
        self.open(False)
        self.box.toggled.connect(lambda _: self._toggle())
        lock(session, self.box)
        self.line.clicked.connect(lambda: self.turned.emit(True))
        self.text.clicked.connect(lambda: self.turned.emit(False))
        self.box.reached.connect(lambda: self.turned.emit(True))

    @property
    def opened(self) -> bool:
        """Whether all of it is shown."""
        return self.line.isHidden()

    def open(self, opened: bool) -> None:
        """Show all of it, or one line."""
        self.line.setVisible(not opened)
        self.text.setVisible(opened)
        self.details.setVisible(opened)

    def show_exemple(self, exemple: Exemple, dossier: Dossier, etat: EtatCible | None) -> None:
        """Show the liens of one exemple to this critère."""
        self._exemple_id = exemple.id
        liens = [lien for lien in dossier.liens_de(exemple.id) if lien.cible_id == self.cible.id]
        show_check(self.box, bool(liens))
        self._show_phrases(liens, dossier)
        if etat is not None:
            drawn = etat_visuel(etat)
            self.mark.show_state(drawn, _state_words(etat, drawn))
            self.box.setAccessibleDescription(_state_words(etat, drawn))
        reason = _reason(liens, exemple, declare=etat is not None and etat.declare)
        self._hint.setText(reason)
        self._hint.setVisible(bool(reason))

    def focus_phrase(self) -> None:
        """Put the keyboard into the sentence, or on the box where it is not ticked."""
        self.turned.emit(True)
        first = next(iter(self.phrases.values()), None)
        (first[0] if first else self.box).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_phrases(self, liens: list[Lien], dossier: Dossier) -> None:
        wanted = {lien.id for lien in liens}
        for lien_id in [i for i in self.phrases if i not in wanted]:
            _, binding, holder = self.phrases.pop(lien_id)
            binding.flush()
            binding.drop()
            holder.hide()
            holder.deleteLater()
        for lien in liens:
            if lien.id not in self.phrases:
                self._add_phrase(lien)
            _, binding, holder = self.phrases[lien.id]
            binding.refresh(dossier)
            for line in holder.findChildren(ReverifyLine):
                line.show_lien(lien)

    def _add_phrase(self, lien: Lien) -> None:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(3))
        if lien.ancre is not None:
            anchor = lien.ancre
            seen = tool("text-search", tr("Montrer ce passage dans le texte"), lambda: self.passage.emit(anchor))
            quote = QHBoxLayout()
            quote.setSpacing(px(4))
            quote.addWidget(paragraph(f"« {anchor.citation} »", "note"), 1)
            quote.addWidget(seen, 0, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(quote)
        field = PhraseEdit(name=tr("Comment l’exemple montre : {texte}", texte=self.cible.texte))
        field.setPlaceholderText(PLACEHOLDER)
        binding = bind_text(self._session, field, "lien", "phrase", tr_noop("Écrire la phrase d’un lien"), lien.id)
        field.entered.connect(self.box.setFocus)
        layout.addWidget(field)
        layout.addWidget(ReverifyLine(self._session))
        self._below.insertWidget(self._below.count() - 1, holder)
        holder.show()
        self.phrases[lien.id] = (field, binding, holder)

    def show_nothing(self) -> None:
        """Let go of the liens: the row is about to die."""
        for _, binding, _ in self.phrases.values():
            binding.drop()
        self.phrases.clear()

    def _toggle(self) -> None:
        self.turned.emit(True)
        exemple_id, cible_id = self._exemple_id, self.cible.id
        if self.box.isChecked():
            self._session.edit(
                tr_noop("Lier un exemple à {lieu}", lieu=self.cible.lieu),
                lambda draft: mapping.lier(draft, "exemple", exemple_id, cible_id),
                then=lambda _: self.focus_phrase(),
            )
            return
        ids = list(self.phrases)
        self._session.flushing.emit()

        def remove(draft: Draft) -> None:
            for lien_id in ids:
                mapping.delier(draft, lien_id)

        self._session.edit(tr_noop("Retirer un lien à {lieu}", lieu=self.cible.lieu), remove)


def _state_words(etat: EtatCible, drawn: Etat) -> str:
    words = mot(drawn).capitalize()
    if etat.ancienne:
        return tr("{etat} : l’avis portait sur une version plus ancienne du texte", etat=words)
    return (
        tr("{etat} : {raison}", etat=words, raison=tr(etat.raison))
        if etat.raison
        else tr("{etat} dans le dossier", etat=words)
    )


def _reason(liens: list[Lien], exemple: Exemple, *, declare: bool) -> str:
    """Why the ticked critère is not shown by this exemple; another one may show it."""
    if not liens:
        return ""
    if all(is_blank(lien.phrase) for lien in liens):
        if declare:
            return tr("Sans phrase, ce lien ne compte pas ; un autre montre déjà le critère.")
        return tr("Sans phrase, le critère reste absent.")
    if not is_blank(exemple.taches):
        return ""
    if declare:
        return tr(
            "La question 1 attend sa réponse : d’ici là, ce lien ne compte pas ; un autre montre déjà le critère."
        )
    return tr("La question 1 attend sa réponse : d’ici là, le critère reste absent.")


class CriteresPanel(Page):
    """The critères of the exemple's activité, by CP, then those of the transversales."""

    passage = Signal(object)
    """The ``Ancre`` of a lien that is to be shown in the text."""

    def __init__(self, session: Session) -> None:
        super().__init__(measure=560, margin=16)
        self._session = session
        self.body.setSpacing(0)
        self._ticks: dict[str, CritereTick] = {}
        self.counts: list[tuple[QLabel, str, list[str]]] = []
        self.absent = paragraph("", "muted")

    @property
    def ticks(self) -> dict[str, CritereTick]:
        """The rows by the id of their cible."""
        return self._ticks

    def show_exemple(self, exemple: Exemple, dossier: Dossier, etat: Readiness) -> None:
        """Show what this exemple shows."""
        cibles = mapping.cibles_offertes(dossier, exemple)
        if [c.id for c in cibles] != list(self._ticks):
            self._build(cibles)
        self._show_absent_activite(exemple, dossier)
        for cible_id, tick in self._ticks.items():
            tick.show_exemple(exemple, dossier, etat.cibles.get(cible_id))
        for head, title, ids in self.counts:
            # The same figure as everywhere for this compétence, whichever exemple shows it.
            count = sum(i in etat.cibles and etat.cibles[i].declare for i in ids)
            head.setText(f"{count}\u00a0/\u00a0{len(ids)}")
            head.setToolTip(
                tr("{titre} : {nombre} sur {total} déclarés dans le dossier", titre=title, nombre=count, total=len(ids))
            )
            head.setAccessibleName(head.toolTip())

    def _show_absent_activite(self, exemple: Exemple, dossier: Dossier) -> None:
        """Say that an exemple's activité is not presented: only what is tied already is listed of it."""
        activite = dossier.referentiel.par_activite.get(exemple.activite_id)
        presented = dossier.est_presentee(activite)
        self.absent.setVisible(not presented)
        if activite is not None and not presented:
            words = _OBTAINED if dossier.est_obtenue(activite) else _NOT_PRESENTED
            self.absent.setText(prose(words.format(sigle=activite.sigle)))

    def _build(self, cibles: tuple[Cible, ...]) -> None:
        self._session.flushing.emit()
        self.absent.setParent(None)
        for tick in self._ticks.values():
            tick.show_nothing()
        clear(self.body)
        self.body.addWidget(self.absent)
        self._ticks.clear()
        self.counts.clear()
        groups: dict[str, list[Cible]] = {}
        for cible in cibles:
            groups.setdefault(_group(cible), []).append(cible)
        for index, (head, members) in enumerate(groups.items()):
            if index:
                self.body.addSpacing(px(10))
                self.body.addWidget(rule())
                self.body.addSpacing(px(10))
            count = label("", "note")
            title = label(head, "section", wrap=True)
            line = QHBoxLayout()
            line.setSpacing(px(8))
            line.addWidget(title, 1)
            line.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(line)
            self.body.addSpacing(px(4))
            self.counts.append((count, head, _whole(members[0], self._session.dossier)))
            for cible in members:
                tick = CritereTick(self._session, cible)
                tick.passage.connect(self.passage)
                tick.turned.connect(partial(self._turn, tick))
                tick.box.stepped.connect(partial(self._step, cible.id))
                self._ticks[cible.id] = tick
                self.body.addWidget(tick)
        self.body.addStretch(1)

    def _turn(self, tick: CritereTick, opened: bool) -> None:
        """Open one line, and close the one that was: what is opened stays where it is on the screen."""
        before = tick.mapTo(self.viewport(), QPoint(0, 0)).y()
        for other in self._ticks.values():
            if other.opened and other is not tick:
                other.open(False)
        tick.open(opened)
        QTimer.singleShot(0, tick, lambda: self._hold(tick, before))

    def _hold(self, tick: CritereTick, before: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + tick.mapTo(self.viewport(), QPoint(0, 0)).y() - before)
        self.ensureWidgetVisible(tick, 0, px(8))

    def _step(self, cible_id: str, delta: int) -> None:
        ids = list(self._ticks)
        at = ids.index(cible_id) + delta
        if 0 <= at < len(ids):
            self._ticks[ids[at]].box.setFocus(Qt.FocusReason.TabFocusReason)

    def show_cible(self, cible_id: str) -> None:
        """Bring a critère into sight with the keyboard in it."""
        tick = self._ticks.get(cible_id)
        if tick is not None:
            tick.focus_phrase()
            self.ensureWidgetVisible(tick, 0, 60)


def _whole(cible: Cible, dossier: Dossier) -> list[str]:
    """The ids of all that stands under a cible's heading, offered here or not: the count is the same everywhere."""
    aim = (cible.activite, _group(cible))
    return [c.id for c in dossier.referentiel.cibles.values() if (c.activite, _group(c)) == aim]


def _group(cible: Cible) -> str:
    if cible.competence is not None and cible.genre == "critere":
        return f"CP {cible.competence.numero}  {cible.competence.intitule}"
    if cible.transversale is not None:
        return tr("Transversale  {competence}", competence=cible.transversale.intitule)
    return tr("Compétences") if cible.competence is not None else tr("Activité")
