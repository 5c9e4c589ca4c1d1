"""Beside the questions: what the answers make of the sheet, before anything of it is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from dossier_pro.domain.dates import ecrire_court
from dossier_pro.domain.dossier import CHAMPS, Exemple
from dossier_pro.domain.text import is_blank, parse
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import Page, button, label, paragraph, prose, row
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.wording import context_label, question
from dossier_pro.services.recit import Brouillon

WIDTH = 320
"""The least width of the panel, in pixels."""
_OURS = tr("Fait de vos mots. Le programme n’ajoute que de petits mots de liaison\u00a0: d’abord, ensuite, alors…")
_NOTHING = tr("Répondez à une question\u00a0: vos mots viennent ici.")
_AFTER = tr("La fiche a déjà du texte. Il reste\u00a0: le brouillon vient après.")
_PARTS = ("intitule", "taches", "moyens", "equipe", "contexte")


class DraftPanel(QFrame):
    """The draft, question by question of the sheet, and the button that puts it there."""

    def __init__(self, pour: Callable[[], object], back: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setMinimumWidth(px(WIDTH))
        self.setAccessibleName(tr("Brouillon"))
        self.page = Page(measure=560, margin=16)
        self.page.body.setSpacing(px(10))
        self.back = button(tr("Revenir aux questions"), "link", icon="arrow-left", on_click=back)
        self.back.hide()
        self.note = paragraph(_NOTHING, "muted")
        self.after = paragraph(_AFTER, "note")
        for part in (self.back, label(tr("Votre brouillon"), "lead"), self.note, self.after):
            self.page.body.addWidget(part)
        self._shown: dict[str, tuple[str, bool]] = {}
        self._heads: dict[str, QLabel] = {}
        self._texts: dict[str, QLabel] = {}
        for name in _PARTS:
            self._heads[name], self._texts[name] = paragraph("", "section"), paragraph("")
            self.page.body.addWidget(self._heads[name])
            self.page.body.addWidget(self._texts[name])
        self.page.body.addStretch(1)
        self.pour = button(tr("Ajouter à la fiche"), "primary", on_click=pour)
        self.pour.setToolTip(
            tr("Mettre ce brouillon dans la fiche, après ce qui y est déjà. Ctrl+Z l’enlève d’un coup.")
        )
        foot = QWidget()
        line = row(self.pour, 1)
        line.setContentsMargins(px(16), px(8), px(16), px(12))
        foot.setLayout(line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.page, 1)
        layout.addWidget(foot)

    def show_draft(self, draft: Brouillon, exemple: Exemple, *, ministere: bool, editable: bool) -> None:
        """Show what the answers make."""
        blank = draft.vide
        self.note.setText(prose(_NOTHING if blank else _OURS))
        written = any(not is_blank(exemple.reponse(champ)) for champ in CHAMPS[:3])
        self.after.setVisible(written and not blank)
        self.pour.setEnabled(editable and not blank)
        said = {
            "intitule": draft.intitule,
            "taches": _shown(draft.taches),
            "moyens": _shown(draft.moyens),
            "equipe": _shown(draft.equipe),
            "contexte": _context(draft, ministere=ministere),
        }
        for name, text in said.items():
            if self._shown.get(name) == (text, ministere):
                continue  # laying out a paragraph anew is what takes long
            self._shown[name] = (text, ministere)
            head = tr("Intitulé") if name == "intitule" else question(name, ministere)
            self._heads[name].setText(prose(head))
            self._texts[name].setText(prose(text))
            self._heads[name].setVisible(bool(text))
            self._texts[name].setVisible(bool(text))

    def text(self) -> str:
        """Return the draft as it is read here."""
        return "\n".join(w.text() for w in self._texts.values() if not w.isHidden())


def _shown(markdown: str) -> str:
    return "\n".join(f"•\u00a0{block.text}" if block.kind == "puce" else block.text for block in parse(markdown))


def _context(draft: Brouillon, *, ministere: bool) -> str:
    values = (
        ("entreprise", draft.entreprise),
        ("service", draft.service),
        ("debut", ecrire_court(draft.debut)),
        ("fin", ecrire_court(draft.fin)),
    )
    heads = {name: context_label(name, ministere).rstrip(" \u00a0:") for name, _ in values}
    return "\n".join(f"{heads[name]}\u00a0: {value}" for name, value in values if value)
