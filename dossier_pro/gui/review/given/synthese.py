"""What a trainer says of a whole CCP: a summary, the ECF results for the formation route; and their phrases."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from dossier_pro.domain.avis import ResultatEcf
from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Activite
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.announce import Problem
from dossier_pro.gui.kit.basics import Page, button, clear, label, paragraph, row, sheet, tool
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.fields import DateLine, TextLine
from dossier_pro.gui.kit.states import phrase_comptes
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.threads import role_said
from dossier_pro.gui.review.given.model import Etude
from dossier_pro.gui.review.given.notes import Note, WordsEdit
from dossier_pro.gui.session.drafts import Drafts, Keeper

_PAUSE_MS = 800
RESULTATS: tuple[tuple[bool | None, str], ...] = (
    (True, tr("Satisfait")),
    (False, tr("Non satisfait")),
    (None, tr("Pas encore passée")),
)


class SyntheseCcp(QWidget):
    """One CCP: what was found, this reader's summary, those of the others."""

    def __init__(self, activite: Activite, note: Note, drafts: Drafts) -> None:
        super().__init__()
        self._note, self._activite = note, activite
        self._kept = ""
        paper, column = sheet()
        column.setContentsMargins(px(24), px(18), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(label(f"{activite.sigle}  {activite.intitule}", "lead", wrap=True))
        self.counts = label("", "muted", wrap=True)
        column.addWidget(self.counts)
        self.words = WordsEdit(
            tr("Synthèse du {sigle}", sigle=activite.sigle),
            tr("Ce qui est solide, ce qui reste à travailler…"),
            lines=4,
        )
        self.words.setToolTip(tr("Votre synthèse s’enregistre à mesure que vous l’écrivez"))
        column.addWidget(self.words)
        self._others = QVBoxLayout()
        self._others.setSpacing(px(4))
        column.addLayout(self._others)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(paper)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        self._keeper = Keeper(drafts, self.words)
        self._keeper.aim(f"relecture/synthese/{activite.id}")
        self.words.textChanged.connect(self._soon)
        self.words.left.connect(self.flush)
        self.words.kept.connect(self.flush)

    def show_etude(self, etude: Etude) -> None:
        """Show what is known."""
        ccp = next((one for one in etude.etat.ccp if one.activite.id == self._activite.id), None)
        if ccp is not None:
            self.counts.setText(phrase_comptes(ccp.comptes, etude.etat.unite))
        mine = etude.synthese(self._activite.id)
        self._show_words(mine.texte if mine else "")
        clear(self._others)
        for one in etude.autres_syntheses(self._activite.id):
            self._others.addWidget(label(f"{etude.nom_de(one)}, {role_said(one.role) or tr('lecteur')}", "over"))
            self._others.addWidget(paragraph(one.texte))

    def _show_words(self, text: str) -> None:
        """Show what was noted, unless it is being written; what was begun and not noted comes back."""
        if not self.words.hasFocus():
            if text != self._kept:
                blocked = self.words.blockSignals(True)
                self.words.setPlainText(text)
                self.words.blockSignals(blocked)
            self._kept = text
        if self._keeper.kept.strip() == text:
            self._keeper.done()
        elif self._keeper.restore():
            self._soon()

    def _soon(self) -> None:
        """Note what is written in a moment, however long the writing goes on."""
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Note what was written, if it is another text."""
        self._timer.stop()
        text = self.words.raw_text().strip()
        if text == self._kept:
            return
        self._kept = text
        activite_id = self._activite.id
        self._note(lambda revue: revue.synthetiser(activite_id, text))


_STACKED_UNDER = 700
"""The width in pixels, at a zoom of 100 %, under which the name of an évaluation has a line of its own."""


class EcfCcp(QWidget):
    """The ECF results of one CCP: an évaluation a line, and the line in which one is added."""

    def __init__(self, activite: Activite, note: Note, drafts: Drafts) -> None:
        super().__init__()
        self._note, self._activite = note, activite
        paper, column = sheet()
        column.setContentsMargins(px(24), px(18), px(24), px(20))
        column.setSpacing(px(10))
        column.addWidget(label(f"{activite.sigle}  {activite.intitule}", "lead", wrap=True))
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(px(12))
        self._rows.setVerticalSpacing(px(4))
        self._rows.setColumnStretch(0, 1)
        column.addLayout(self._rows)
        self.intitule = TextLine(name=tr("Évaluation du {sigle}", sigle=activite.sigle), placeholder=tr("Évaluation"))
        self.jour = DateLine(name=tr("Date de l’évaluation"))
        self.jour.day_needed = True  # a fact of a review holds days alone: a month would come back as its first
        self.jour.setFixedWidth(px(230))
        self.resultat = Choice()
        self.resultat.setAccessibleName(tr("Résultat"))
        self.resultat.setToolTip(tr("Résultat de l’évaluation"))
        for value, word in RESULTATS:
            self.resultat.addItem(word, value)
        self.adder = button(tr("Noter"), on_click=self.add)
        self.adder.setAccessibleName(tr("Noter une évaluation du {sigle}", sigle=activite.sigle))
        self.adder.setToolTip(tr("Noter ce résultat ; le même intitulé remplace le précédent (Entrée)"))
        self.problem = Problem()
        self.problem.hide()
        rest = row(spacing=px(8))
        for made in (self.jour, self.resultat, self.adder):
            rest.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        self._across = row(spacing=px(8))
        self._across.addWidget(self.intitule, 1, Qt.AlignmentFlag.AlignTop)
        self._across.addLayout(rest)
        column.addLayout(self._across)
        column.addWidget(self.problem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(paper)
        self.intitule.returnPressed.connect(self.add)
        self._keepers = (
            Keeper(drafts, self.intitule, f"relecture/ecf/{activite.id}/intitule"),
            Keeper(drafts, self.jour.line, f"relecture/ecf/{activite.id}/jour"),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < px(_STACKED_UNDER)
        self._across.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._across.setAlignment(self.intitule, Qt.AlignmentFlag(0) if stacked else Qt.AlignmentFlag.AlignTop)

    def show_etude(self, etude: Etude) -> None:
        """Show the results that are noted."""
        clear(self._rows)
        results = etude.ecf(self._activite.id)
        for at, one in enumerate(results):
            word = next(text for value, text in RESULTATS if value == one.satisfait)
            self._rows.addWidget(label(one.intitule, "", wrap=True), at, 0)
            self._rows.addWidget(label(ecrire(one.jour) if one.jour else tr("date à noter"), "muted"), at, 1)
            self._rows.addWidget(label(word, "section"), at, 2)
            self._rows.addWidget(label(etude.nom_de(one), "note", wrap=True), at, 3)
            if etude.est_a_moi(one):
                self._rows.addWidget(
                    tool("trash-2", tr("Retirer « {text} »", text=one.intitule), partial(self._withdraw, one)),
                    at,
                    4,
                )
        if not results:
            self._rows.addWidget(label(tr("Aucun résultat noté."), "muted"), 0, 0)

    def add(self) -> None:
        """Note the line that is filled in."""
        text = self.intitule.text().strip()
        try:
            jour = self.jour.value()
        except KnownError:
            return  # the field says it itself
        if not text:
            self.problem.setText(tr("Donnez le nom de l’évaluation, puis notez-la."))
            self.problem.show()
            self.intitule.setFocus()
            return
        self.problem.hide()
        satisfait, activite_id = self.resultat.currentData(), self._activite.id
        self._note(lambda revue: revue.noter_ecf(activite_id, text, jour, satisfait))
        self.intitule.setText("")
        self.jour.show_value(None)
        for keeper in self._keepers:
            keeper.done()
        self.intitule.setFocus()

    def _withdraw(self, one: ResultatEcf) -> None:
        self._note(lambda revue: revue.retirer(one))


class SynthesesView(Page):
    """A sheet for each CCP."""

    def __init__(self, note: Note, drafts: Drafts) -> None:
        super().__init__(measure=820)
        self._note, self._drafts = note, drafts
        self.syntheses: dict[str, SyntheseCcp] = {}

    def show_etude(self, etude: Etude) -> None:
        """Show the summaries."""
        wanted = [one.id for one in etude.activites()]
        if list(self.syntheses) != wanted:
            clear(self.body)
            self.syntheses = {one.id: SyntheseCcp(one, self._note, self._drafts) for one in etude.activites()}
            for made in self.syntheses.values():
                self.body.addWidget(made)
            self.body.addStretch(1)
        for made in self.syntheses.values():
            made.show_etude(etude)

    def flush(self) -> None:
        """Note what is being written."""
        for made in self.syntheses.values():
            made.flush()


class EcfView(Page):
    """The results of the évaluations en cours de formation; the DP never prints them."""

    def __init__(self, note: Note, drafts: Drafts) -> None:
        super().__init__(measure=900)
        self._note, self._drafts = note, drafts
        self.ccp: dict[str, EcfCcp] = {}

    def show_etude(self, etude: Etude) -> None:
        """Show the results."""
        wanted = [one.id for one in etude.activites()]
        if list(self.ccp) != wanted:
            clear(self.body)
            self.body.addWidget(
                paragraph(
                    tr(
                        "Les résultats des évaluations en cours de formation, CCP par CCP. Ils partent "
                        "avec vos avis ; le dossier professionnel ne les imprime jamais."
                    ),
                    "muted",
                )
            )
            self.ccp = {one.id: EcfCcp(one, self._note, self._drafts) for one in etude.activites()}
            for made in self.ccp.values():
                self.body.addWidget(made)
            self.body.addStretch(1)
        for made in self.ccp.values():
            made.show_etude(etude)


class PhrasesView(Page):
    """The sentences that come back from one dossier to the next, one a line."""

    kept = Signal(object)
    """All of them, as a tuple."""

    def __init__(self, drafts: Drafts) -> None:
        super().__init__(measure=820)
        paper, column = sheet()
        column.setContentsMargins(px(24), px(18), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(label(tr("Mes phrases"), "lead"))
        column.addWidget(
            paragraph(
                tr(
                    "Écrivez vos phrases habituelles, une par ligne. Pendant que vous écrivez une "
                    "remarque ou un motif, F4 les montre, et leur numéro les insère."
                ),
                "muted",
            )
        )
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Mes phrases, une par ligne"))
        self.text.setPlaceholderText(tr("Précisez ce que vous avez fait vous-même.\nQuel document le montre ?"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(px(260))
        column.addWidget(self.text)
        self.keeper = button(tr("Garder mes phrases"), "primary", on_click=self.keep)
        self.keeper.setToolTip(tr("Garder ces phrases sur cet ordinateur, pour tous les dossiers"))
        self.state = label("", "note")
        column.addLayout(row(self.keeper, self.state, 1))
        self.body.addWidget(paper)
        self.body.addStretch(1)
        self._known: tuple[str, ...] = ()
        self.text.textChanged.connect(self._changed)
        self._keeper = Keeper(drafts, self.text, "relecture/phrases")

    def show_etude(self, etude: Etude) -> None:
        """Show what is kept; what is being written stays."""
        untouched = self.lines() == self._known or not self.text.toPlainText()
        if untouched and self.lines() != etude.phrases:
            self._keeper.quietly(lambda: self.text.setPlainText("\n".join(etude.phrases)))
        self._known = etude.phrases
        if self.lines() == self._known:
            self._keeper.done()
        self._changed()

    def lines(self) -> tuple[str, ...]:
        """Return the phrases that stand in the field."""
        return tuple(dict.fromkeys(line.strip() for line in self.text.toPlainText().splitlines() if line.strip()))

    def keep(self) -> None:
        """Keep them."""
        self.kept.emit(self.lines())

    def flush(self) -> None:
        """Keep what was written when the page is left."""
        if self.lines() != self._known:
            self.keep()

    def _changed(self) -> None:
        same = self.lines() == self._known
        self.keeper.setEnabled(not same)
        self.state.setText(tr("Gardées") if same and self._known else "")
