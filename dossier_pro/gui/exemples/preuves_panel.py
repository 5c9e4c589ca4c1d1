"""Beside the sheet: the preuves that the exemple shows. Drop a file here and it is added and cited at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import CHAMPS, Citation, Dossier, Exemple, Grandeur, Preuve
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.regles import QUESTIONS
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.basics import Page, button, clear, label, paragraph, rule, tool
from dossier_pro.gui.kit.binding import Binding, lock
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.drop import DropZone
from dossier_pro.gui.kit.fields import bind_text, select_data
from dossier_pro.gui.kit.growing import PhraseEdit
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.joindre import TIP, joindre
from dossier_pro.gui.kit.preuve_words import ICONES
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.gui.session.adding import Ajout
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.services import mapping

TAILLES: Final[Mapping[Grandeur, str]] = {
    "auto": tr("Taille automatique"),
    "petite": tr("Petite image"),
    "moyenne": tr("Image moyenne"),
    "pleine": tr("Image en pleine page"),
}
_TAILLE_TIP = tr(
    "La taille de l’image dans le dossier imprimé.\n"
    "Automatique : elle se lit, et se réduit un peu si cela évite une page presque vide.\n"
    "Petite : 8\u00a0cm au plus. Moyenne : 12\u00a0cm au plus. Pleine page : toute la place d’une page."
)


class CitationRow(QWidget):
    """One cited preuve: its name, the answer at whose end it stands; where it is a picture, its caption and size."""

    def __init__(self, session: Session, citation: Citation) -> None:
        super().__init__()
        self._session, self.citation = session, citation
        self._icon = QLabel()
        self._icon.setFixedSize(px(20), px(32))
        self._title = label("", "section", wrap=True)
        self._title.setMinimumHeight(px(32))
        self.champ = Choice()
        self.champ.setAccessibleName(tr("Question à la fin de laquelle la preuve est citée"))
        for champ in CHAMPS:
            self.champ.addItem(tr("Question {numero}", numero=QUESTIONS[champ][0]), champ)
        self.champ.activated.connect(self._move)
        self.taille = Choice()
        self.taille.setAccessibleName(tr("Taille de l’image dans le dossier imprimé"))
        self.taille.setToolTip(_TAILLE_TIP)
        for grandeur, words in TAILLES.items():
            self.taille.addItem(words, grandeur)
        self.taille.activated.connect(self._resize)
        self._remove = tool("x", tr("Ne plus citer cette preuve"), self._uncite)
        lock(session, self.champ, self.taille, self._remove)
        self.legende = PhraseEdit(name=tr("Légende de l’image"))
        self.legende.setPlaceholderText(tr("Légende de l’image"))
        self._binding: Binding = bind_text(
            session, self.legende, "citation", "legende", tr_noop("Écrire la légende d’une preuve"), citation.id
        )
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, px(8))
        layout.setSpacing(px(6))
        layout.addLayout(head)
        inner = QVBoxLayout()
        inner.setContentsMargins(px(28), 0, 0, 0)
        inner.setSpacing(px(6))
        inner.addWidget(self.champ, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self.legende)
        inner.addWidget(self.taille, 0, Qt.AlignmentFlag.AlignLeft)
        self.unseen = paragraph(tr("Non jointe : le jury n’en voit que le nom."), "note")
        self.join = button(tr("Joindre au dossier"), "link", icon="pile", on_click=self._join)
        self.join.setToolTip(TIP)
        inner.addWidget(self.unseen)
        inner.addWidget(self.join, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(inner)

    def show_citation(self, citation: Citation, preuve: Preuve, dossier: Dossier, *, editable: bool) -> None:
        """Show the citation as it is now."""
        self.citation = citation
        self._title.setText(preuve.titre)
        picture = pixmap(ICONES[preuve.genre], "muted", theme().tokens.px("icon"), self.devicePixelRatioF())
        self._icon.setPixmap(picture)
        select_data(self.champ, citation.champ)
        select_data(self.taille, citation.grandeur)
        self.legende.setVisible(preuve.image)
        self.taille.setVisible(preuve.image)
        self._binding.refresh(dossier)
        waits = not preuve.image and Jury(dossier).peut_joindre(preuve.id)
        self.unseen.setVisible(waits)
        self.join.setVisible(waits and editable)

    @property
    def preuve_id(self) -> str:
        """The preuve that is cited."""
        return self.citation.preuve_id

    def let_go(self) -> None:
        """The row is about to die."""
        self._binding.flush()
        self._binding.drop()

    def _join(self) -> None:
        joindre(self._session, self.citation.preuve_id)

    def _move(self) -> None:
        citation, champ = self.citation, self.champ.currentData()
        self._session.edit(
            tr_noop("Déplacer une preuve citée"),
            lambda draft: mapping.citer(draft, citation.exemple_id, citation.preuve_id, champ),
        )

    def _resize(self) -> None:
        citation, grandeur = self.citation, self.taille.currentData()
        if grandeur != citation.grandeur:
            self._session.edit(
                tr_noop("Choisir la taille d’une image"),
                lambda draft: mapping.citer(draft, citation.exemple_id, citation.preuve_id, grandeur=grandeur),
            )

    def _uncite(self) -> None:
        citation_id = self.citation.id
        self._session.edit(
            tr_noop("Ne plus citer une preuve"), lambda draft: mapping.retirer_citation(draft, citation_id)
        )


class CitationsPanel(Page):
    """The list of cited preuves, and what adds one."""

    def __init__(self, session: Session) -> None:
        super().__init__(measure=560, margin=16)
        self._session = session
        self._exemple_id = ""
        self._rows: dict[str, CitationRow] = {}
        self.body.setSpacing(0)
        self._words = paragraph(
            tr(
                "Les preuves citées ici sont imprimées à la fin de la question choisie : une "
                "image en entier, un autre document par son nom ; le jury ne le voit que si vous "
                "le joignez au dossier."
            ),
            "muted",
        )
        self.add = button(tr("Citer une preuve"), "", icon="plus", on_click=self._choose)
        lock(session, self.add)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addWidget(self._words)
        self.body.addSpacing(px(12))
        self.body.addWidget(self.add)
        self.body.addSpacing(px(8))
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self._drop = DropZone(self, tr("Déposez ici pour ajouter et citer"), self.take_files)

    def show_exemple(self, exemple: Exemple, dossier: Dossier, *, editable: bool) -> None:
        """Show what this exemple cites."""
        citations = dossier.citations_de(exemple.id)
        if exemple.id != self._exemple_id or [c.id for c in citations] != list(self._rows):
            self._exemple_id = exemple.id
            for made in self._rows.values():
                made.let_go()
            clear(self._list)
            self._rows = {c.id: CitationRow(self._session, c) for c in citations}
            for index, made in enumerate(self._rows.values()):
                if index:
                    self._list.addWidget(rule())
                self._list.addWidget(made)
        for citation in citations:
            preuve = dossier.get(Preuve, citation.preuve_id)
            if preuve is not None:
                self._rows[citation.id].show_citation(citation, preuve, dossier, editable=editable)
        self._drop.enabled = editable

    @property
    def rows(self) -> dict[str, CitationRow]:
        """The rows by the id of their citation."""
        return self._rows

    def show_preuve(self, preuve_id: str) -> None:
        """Bring a cited preuve into sight; where it is cited no more, what cites one."""
        row = next((row for row in self._rows.values() if row.preuve_id == preuve_id), None)
        (row.legende if row is not None and row.legende.isVisibleTo(row) else self.add).setFocus(
            Qt.FocusReason.OtherFocusReason
        )
        self.ensureWidgetVisible(row if row is not None else self.add)

    def choices(self) -> list[Preuve]:
        """Return the preuves that the exemple does not cite yet."""
        dossier = self._session.dossier
        cited = {c.preuve_id for c in dossier.citations_de(self._exemple_id)}
        return [p for p in dossier.all(Preuve).values() if p.id not in cited]

    def cite(self, preuve_id: str) -> None:
        """Cite a preuve at the end of question 1."""
        exemple_id = self._exemple_id
        self._session.edit(tr_noop("Citer une preuve"), lambda draft: mapping.citer(draft, exemple_id, preuve_id))

    def take_files(self, files: list[Path]) -> None:
        """Add files as preuves and cite them."""

        def told(added: Ajout) -> None:
            for phrase in added.refus:
                self._session.refused.emit(phrase)

        self._session.add_preuves(files, told, exemple_id=self._exemple_id)

    def _choose(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for preuve in self.choices():
            action = menu.addAction(_short(preuve.titre))
            action.setToolTip(plain_tip(preuve.titre))
            action.triggered.connect(lambda _=False, one=preuve.id: self.cite(one))
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(tr("Ajouter des fichiers…")).triggered.connect(self._choose_files)
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 4)))

    def _choose_files(self) -> None:
        files = prompts().choose_files(self, tr("Ajouter et citer des preuves"))
        if files:
            self.take_files(files)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"
