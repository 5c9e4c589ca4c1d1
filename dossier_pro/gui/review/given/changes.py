"""What has changed since this reader read the dossier last: all of it, until they say that it is read."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, label, paragraph, row
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.review.given.model import Etude
from dossier_pro.gui.review.shared.differences import dit, en_ligne, page_des_changements
from dossier_pro.services.review.reviewing import ReadChange

_NOT_KEPT = tr("Le texte que vous aviez jugé n’a pas été gardé sur cet ordinateur\u00a0: relisez-le ci-dessous.")
_SAME_WORDS = tr("Les mots sont les mêmes\u00a0: un fichier ou une adresse lié à ce critère a été remplacé.")
_AGAIN = {
    "confirme": (tr("Confirmer encore  C"), tr("Confirmer ce critère, tel qu’il se lit maintenant (C)")),
    "a_revoir": (tr("Toujours à revoir  V"), tr("Garder ce critère à revoir, tel qu’il se lit maintenant (V)")),
    "non_demontre": (tr("Toujours non démontré  N"), tr("Ce critère n’est toujours pas montré (N)")),
}
"""For each value of a position, what the button says that takes it again, and its tooltip."""


class ChangementsView(QWidget):
    """One text below the other, as it was read and as it is; a link leads there, and one key says that all is read."""

    shown = Signal(str)
    """The id of an exemple or preuve."""
    read = Signal()
    """All of it was read."""

    def __init__(self) -> None:
        super().__init__()
        self._changements: tuple[ReadChange, ...] = ()
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Ce qui a changé depuis votre lecture"))
        self.text.setProperty("role", "changes")
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        self.count = label("", "muted", wrap=True)
        self.all_read = button(tr("J’ai tout lu  L"), "primary", on_click=self.read.emit)
        self.all_read.setAccessibleName(tr("J’ai tout lu"))
        self.all_read.setToolTip(tr("Dire que vous avez lu ces changements : la liste repart d’aujourd’hui (L)"))
        over = row(self.count, self.all_read, spacing=px(12))
        over.setStretch(0, 1)
        over.setContentsMargins(px(16), px(8), px(12), px(8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(over)
        layout.addWidget(self.text, 1)
        theme().changed.connect(self._fill)

    def show_etude(self, etude: Etude) -> None:
        """Show what has changed."""
        if etude.changements != self._changements:
            self._changements = etude.changements
            self._fill()

    def _fill(self) -> None:
        look = theme()
        count = pluriel(len(self._changements), "texte a changé", "textes ont changé")
        self.count.setText(
            tr("{count} depuis votre lecture. La liste reste jusqu’à ce que vous disiez l’avoir lue.", count=count)
        )
        self.text.document().setDefaultFont(look.font("font_text"))
        self.text.setHtml(page_des_changements(self._changements, look.tokens, tr("À votre lecture"), relecture=True))

    def _follow(self, link: QUrl) -> None:
        parts = link.path().split("/")
        if len(parts) > 1:
            self.shown.emit(parts[1])


class EcartView(QWidget):
    """Beside a critère: what this reader's position judged and what stands there now, and the same position again."""

    again = Signal()

    def __init__(self, valeur: str, avant: str | None, apres: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(2), 0, px(4))
        column.setSpacing(px(4))
        words, tip = _AGAIN[valeur]
        self.button = button(words, on_click=self.again.emit)
        self.button.setAccessibleName(words.rsplit("  ", 1)[0])
        self.button.setToolTip(tip)
        column.addLayout(row(self.button, 1))
        told = dit(avant, apres) if avant is not None else ""
        if told:
            legend = tr("Depuis votre position (barré\u00a0: retiré, souligné\u00a0: ajouté)")
            column.addWidget(label(legend, "note", wrap=True))
            self.text = paragraph("")
            self.text.setText(
                f'<p style="line-height:140%; margin:0">{en_ligne(avant or "", apres, theme().tokens)}</p>'
            )
            self.text.setAccessibleName(tr("Ce qui a changé depuis votre position, {told}", told=told))
        else:
            self.text = label(_NOT_KEPT if avant is None else _SAME_WORDS, "note", wrap=True)
        column.addWidget(self.text)
