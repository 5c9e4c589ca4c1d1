"""The head of the review: whose dossier it is, who reads, how far they are, and what leaves."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QMenu, QProgressBar, QVBoxLayout, QWidget

from dossier_pro.domain.avis import Lecture, Remarque, Reponse
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import enumerer, pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.announce import Problem
from dossier_pro.gui.kit.basics import Elided, Page, button, label, paragraph, row, sheet, tool
from dossier_pro.gui.kit.choosing import Choice, TabBar
from dossier_pro.gui.kit.fields import TextLine, field_with_label, select_data
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.password import PasswordLine
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.threads import role_said
from dossier_pro.gui.review.given.model import ROLES, Etude
from dossier_pro.gui.session.drafts import Drafts, Keeper
from dossier_pro.services.review.identity import code_de, id_du_code
from dossier_pro.services.review.reviewing import Lecteur

_ROOMY, _TIGHT, _LEAST = 1100, 920, 720
"""Widths of the band in pixels, at a zoom of 100 %, under which the bar, the words and the numbers go."""
_OWNED, _OWNED_SHORT = tr("Le dossier appartient au candidat"), tr("Dossier du candidat")


class Bande(QWidget):
    """A tinted line over everything: nothing here is written in the candidate's file."""

    change_reader = Signal()
    next_unread = Signal()
    send = Signal()
    paper = Signal(str)
    """« remarques » or « commentaires »."""

    def __init__(self, tabs: TabBar) -> None:
        """Make it.

        Args:
            tabs: the parts of the review, which stand in this line where it is long enough, else below it.
        """
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "band")
        self._there = False
        self._tabs = tabs
        self._lock = QLabel()
        self.words = Elided(text=_OWNED, look="section")
        self.words.ensurePolished()
        self.words.setToolTip(tr("Vous le lisez : rien de ce que vous notez ne s’écrit dans son fichier."))
        self.reader = Elided(look="muted")
        self.change = button(tr("Changer"), "link", on_click=self.change_reader.emit)
        self.change.setToolTip(tr("Dire qui relit ce dossier"))
        self.progress = QProgressBar(textVisible=False)
        self.progress.setFixedWidth(px(110))
        self.count = label("", "note")
        self.unread = button(tr("Non relu suivant  U"), on_click=self.next_unread.emit)
        self.unread.setAccessibleName(tr("Critère non relu suivant"))
        self.unread.setToolTip(tr("Aller au prochain critère que vous n’avez pas relu (U)"))
        self.save = button(tr("Enregistrer mes avis…"), "primary", on_click=self.send.emit)
        self.save.setToolTip(tr("Écrire vos avis dans un fichier .avis, à envoyer au candidat (Ctrl+S)"))
        self.more = tool("printer", tr("Imprimer les remarques, ou les écrire en Word"), self._open_more)
        self.menu = QMenu(self)
        for what, text, tip in (
            ("remarques", tr("Imprimer les remarques…"), tr("Écrire toutes les remarques en PDF ou en Word")),
            (
                "commentaires",
                tr("Dossier en Word avec commentaires…"),
                tr("Le dossier, vos remarques en commentaires Word"),
            ),
        ):
            action = QAction(text, self)
            action.setToolTip(tip)
            action.triggered.connect(partial(self.paper.emit, what))
            self.menu.addAction(action)
        across = row(self._lock, spacing=px(8))
        across.setContentsMargins(px(16), px(4), px(12), px(4))
        across.addWidget(self.words, 1000)
        across.addWidget(self.reader, 100)
        across.addWidget(self.change)
        across.addStretch(1)
        for made in (self.progress, self.count, self.unread, self.more, self.save):
            across.addWidget(made)
        self._across = across
        self._below = row(tabs, 1)
        self._below.setContentsMargins(px(16), 0, px(12), 0)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(across)
        lines.addLayout(self._below)
        self.save.setAccessibleName(tr("Enregistrer mes avis"))
        theme().changed.connect(self._paint_icon)
        self._paint_icon()

    def _paint_icon(self) -> None:
        self._lock.setPixmap(pixmap("lock", "accent", theme().tokens.px("icon"), self.devicePixelRatioF()))

    def show_etude(self, etude: Etude | None) -> None:
        """Show how far the reading is."""
        self._there = etude is not None
        for made in (self.change, self.unread, self.more, self.save):
            made.setVisible(self._there)
        if etude is not None:
            self._tell(etude)
        self._fit()

    def _tell(self, etude: Etude) -> None:
        reader = tr("Relu par {nom}", nom=etude.qui.nom)
        self.reader.show_text(f"{reader} ({role_said(etude.qui.role)})", reader)
        self.reader.setMaximumWidth(self.reader.sizeHint().width() + px(4))
        total = len(etude.cibles)
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(etude.lus)
        self.count.setText(tr("{read} / {total} relus", read=etude.lus, total=total))
        self.progress.setAccessibleName(tr("{read} relus sur {total}", read=etude.lus, total=total))
        self.unread.setEnabled(etude.lus < total)
        some = any(etude.est_a_moi(fait) for fait in etude.dossier.avis if not isinstance(fait, Lecture))
        self.save.setEnabled(some)
        self.more.setEnabled(bool(etude.dossier.avis.faits))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room, what can be read elsewhere goes first."""
        there, room = self._there, self.width()
        self._tabs.setVisible(there)
        beside = there and room >= self._needed()
        if beside != (self._across.indexOf(self._tabs) >= 0):
            (self._below if beside else self._across).removeWidget(self._tabs)
            (self._across if beside else self._below).insertWidget(1 if beside else 0, self._tabs)
        self.words.setVisible(not beside)
        self.words.setText(_OWNED if room >= px(_LEAST) else _OWNED_SHORT)
        self.words.setMaximumWidth(self.words.sizeHint().width() + px(4))
        self.progress.setVisible(there and not beside and room >= px(_ROOMY))
        self.reader.setVisible(there and room >= px(_TIGHT))
        self.count.setVisible(there and room >= px(_LEAST))
        self.unread.setText(tr("Non relu suivant  U") if room >= px(_TIGHT) else tr("Non relu  U"))
        self.save.setText(tr("Enregistrer mes avis…") if room >= px(_TIGHT) else tr("Mes avis…"))

    def _needed(self) -> int:
        """The width in which the parts of the review stand in this line with everything else."""
        others = (self.reader, self.change, self.count, self.unread, self.more, self.save)
        gaps = px(16) + px(12) + px(8) * (len(others) + 2)
        return gaps + self._lock.sizeHint().width() + sum(made.sizeHint().width() for made in (self._tabs, *others))

    def _open_more(self) -> None:
        corner = self.more.mapToGlobal(QPoint(self.more.width() - self.menu.sizeHint().width(), self.more.height()))
        self.menu.popup(corner)


class LecteurForm(Page):
    """« Qui relit ce dossier ? »: a name and a role, remembered."""

    ready = Signal(object)
    """A ``Lecteur``."""
    given_up = Signal()

    def __init__(self, drafts: Drafts) -> None:
        super().__init__(measure=560, margin=32)
        paper, column = sheet()
        column.setContentsMargins(px(28), px(24), px(28), px(24))
        column.setSpacing(px(12))
        column.addWidget(label(tr("Qui relit ce dossier ?"), "title", wrap=True))
        column.addWidget(
            paragraph(
                tr(
                    "Votre nom et votre rôle signent vos remarques. Ils restent sur cet ordinateur, "
                    "et ne partent qu’avec les avis que vous enregistrez."
                ),
                "muted",
            )
        )
        self.name = TextLine(placeholder=tr("Prénom Nom"))
        column.addLayout(field_with_label(tr("Votre nom"), self.name))
        self.role = Choice()
        self.role.setToolTip(tr("À quel titre vous relisez"))
        for value, word in ROLES:
            self.role.addItem(word, value)
        column.addLayout(field_with_label(tr("Votre rôle"), self.role))
        self.code = TextLine(name=tr("Code d’identité, facultatif"), placeholder=tr("Code d’identité (facultatif)"))
        self.code.setToolTip(tr("Vous relisez aussi sur un autre ordinateur\u00a0? Tapez ici le code qu’il montre."))
        column.addLayout(field_with_label(tr("Déjà lecteur sur un autre ordinateur"), self.code))
        self.own_code = label("", "note", wrap=True)
        self.own_code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column.addWidget(self.own_code)
        self.problem = Problem()
        self.problem.hide()
        column.addWidget(self.problem)
        self.begin = button(tr("Commencer la relecture"), "primary", on_click=self._begin)
        self.begin.setToolTip(tr("Ouvrir le dossier avec vos remarques (Entrée)"))
        self.away = button(tr("Annuler", "un dialogue"), on_click=self.given_up.emit)
        self.away.setToolTip(tr("Revenir sans rien changer"))
        column.addLayout(row(self.begin, self.away, 1))
        self.body.addWidget(paper)
        self.body.addStretch(1)
        self.name.textChanged.connect(self._enable)
        self.name.returnPressed.connect(self._begin)
        self.code.returnPressed.connect(self._begin)
        self._keeper = Keeper(drafts, self.name, "relecture/lecteur")
        self._enable()

    def start(self, known: Lecteur | None, *, leave: bool) -> None:
        """Show who read last; ``leave``: whether there is something to return to."""
        if known is not None:
            self.name.setText(known.nom)
            select_data(self.role, known.role)
        self.code.setText("")
        self.problem.hide()
        self.own_code.setVisible(known is not None and bool(known.id))
        if known is not None and known.id:
            self.own_code.setText(
                tr(
                    "Votre code d’identité sur cet ordinateur\u00a0: {code}. Tapé ici sur un autre "
                    "ordinateur, il dit que c’est vous\u00a0: vos avis des deux se rejoignent.",
                    code=code_de(known.id),
                )
            )
        self._keeper.restore()
        self.away.setVisible(leave)
        self._enable()
        self.name.setFocus()

    def _enable(self) -> None:
        self.begin.setEnabled(bool(self.name.text().strip()))

    def _begin(self) -> None:
        if not self.begin.isEnabled():
            return
        try:
            known = id_du_code(self.code.text()) if self.code.text().strip() else ""
        except KnownError as error:
            self.problem.setText(error.phrase)
            self.problem.show()
            self.code.setFocus()
            return
        self.problem.hide()
        self._keeper.done()
        self.ready.emit(Lecteur(self.name.text(), str(self.role.currentData() or ROLES[0][0]), known))


_STACKED_UNDER = 860
"""The width in pixels, at a zoom of 100 %, under which the password and the buttons stand below the words."""


class EnvoiPanel(QWidget):
    """Between the band and the text: what the file will hold, and a password where one is wanted."""

    asked = Signal(str)
    """The password, empty where there is none."""
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "review-bar")
        self.words = label("", "", wrap=True)
        self.password = PasswordLine(tr("Mot de passe, facultatif"), tr("Mot de passe (facultatif)"))
        self.password.line.setMinimumWidth(px(210))
        self.password.line.setToolTip(tr("Le candidat en aura besoin pour lire vos avis : donnez-le-lui de vive voix."))
        self.save = button(tr("Choisir où enregistrer…"), "primary", on_click=self._ask)
        self.save.setToolTip(tr("Écrire le fichier .avis"))
        self.away = button(tr("Annuler", "un dialogue"), on_click=self.given_up.emit)
        self.away.setToolTip(tr("Ne rien écrire"))
        self.password.line.returnPressed.connect(self._ask)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(8), px(12), px(8))
        deeds = row(self.password, self.save, self.away, spacing=px(8))
        deeds.setStretch(0, 1)
        self._across = row(self.words, deeds, spacing=px(8))
        self._across.setStretch(0, 1)
        layout.addLayout(self._across)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < px(_STACKED_UNDER)
        self._across.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)

    def open_for(self, etude: Etude, begun: int = 0) -> None:
        """Ask for a password, beside what will be in the file."""
        self.tell(etude, begun)
        self.password.empty()
        self.show()
        self.password.setFocus()

    def tell(self, etude: Etude, begun: int) -> None:
        """Say what will be in the file, and that ``begun`` texts which are not noted yet will not."""
        self.words.setText(
            tr(
                "Le fichier portera {contents} de vous, avec les échanges déjà connus. Du texte "
                "du dossier, il ne contient que les passages cités.",
                contents=ce_qui_part(etude),
            )
            + _left_here(begun)
        )

    def _ask(self) -> None:
        self.asked.emit(self.password.text())

    def sizeHint(self) -> QSize:
        return QSize(px(600), super().sizeHint().height())


def ce_qui_part(etude: Etude) -> str:
    """Return what of the reader leaves with the file: « 1 position, 2 remarques et 1 synthèse »."""
    avis, activites = etude.dossier.avis, etude.dossier.referentiel.activites
    positions = sum(etude.mienne(cible_id) is not None for cible_id in etude.etat.cibles)
    remarks = sum(etude.est_a_moi(one) for one in avis.tous(Remarque))
    answers = sum(etude.est_a_moi(one) for one in avis.tous(Reponse))
    summaries = sum(bool((mine := etude.synthese(a.id)) and mine.texte) for a in activites)
    results = sum(etude.est_a_moi(one) for a in activites for one in etude.ecf(a.id))
    more = (
        pluriel(answers, "réponse") if answers else "",
        pluriel(summaries, "synthèse") if summaries else "",
        pluriel(results, "résultat d’ECF", "résultats d’ECF") if results else "",
    )
    return enumerer((pluriel(positions, "position"), pluriel(remarks, "remarque"), *filter(None, more)))


def _left_here(begun: int) -> str:
    """Return the sentence on what is written but not noted: it does not leave with the file."""
    if not begun:
        return ""
    if begun == 1:
        return " " + tr("1\u00a0texte commencé mais pas noté ne part pas.")
    return " " + tr("{count}\u00a0textes commencés mais pas notés ne partent pas.", count=begun)
