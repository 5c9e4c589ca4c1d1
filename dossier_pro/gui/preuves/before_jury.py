"""What the jury sees of one preuve, and the acts that change it: joining it, taking it back, citing it."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import Dossier, Preuve
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.regles import nom_exemple
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.basics import button, paragraph, prose, role, row, tool
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.icons import dress
from dossier_pro.gui.kit.joindre import TIP, joindre
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.preuves.badge import Badge
from dossier_pro.gui.session.session import Session
from dossier_pro.services import mapping, writing
from dossier_pro.services.donnees import des_fichiers
from dossier_pro.services.montrer import Vue, retirer_du_dossier, vue_du_jury
from dossier_pro.services.relire import SignalementSitue

JOIN, TAKE_BACK = tr("Joindre au dossier"), tr("Ne plus joindre")
_SAID: dict[Vue, str] = {
    "a_part": tr("Jointe, elle compte. Mais un tel fichier ne s’imprime pas : remettez-le à part, avec le dossier."),
    "nommee": tr("Citée, non jointe : le jury n’en voit que le nom."),
    "confidentielle": tr("Confidentielle : le jury n’en voit que le titre."),
    "vide": tr("Elle est vide : donnez-lui un fichier, une adresse ou, pour une note, un texte."),
    "non": tr("Ni jointe ni imprimée : le jury ne la voit pas."),
}


class BeforeJury(QWidget):
    """The badge with its sentence, and one button that keeps its place: what it does, it takes back."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._preuve: Preuve | None = None
        self._joined = False
        self.badge = Badge()
        self.said = paragraph("", "muted")
        self.personal = paragraph("", "muted")
        self.personal.hide()
        self.join = button(JOIN, icon="pile", on_click=self._toggle)
        self.others = tool(
            "chevron-down", tr("Autres façons de la montrer : en annexe, dans un exemple"), self._show_others
        )
        lock(session, self.join, self.others)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        self._line: QBoxLayout = QHBoxLayout()
        self._line.setSpacing(px(8))
        self._line.addLayout(row(self.badge, 1))
        self._line.addLayout(row(self.join, self.others, 1, spacing=px(4)), 1)
        layout.addLayout(self._line)
        layout.addWidget(self.said)
        layout.addWidget(self.personal)

    def show_preuve(self, preuve: Preuve, dossier: Dossier) -> None:
        """Show what the jury sees of a preuve now."""
        if self._preuve is None or self._preuve.id != preuve.id:
            self.personal.hide()
        self._preuve = preuve
        self._session.ask(lambda desk: des_fichiers(desk, preuve.id), self._tell_personal)
        jury = Jury(dossier)
        vue = vue_du_jury(dossier, preuve, jury)
        self.badge.show_vue(vue)
        self.said.setText(prose(_SAID.get(vue, "")))
        self.said.setVisible(vue in _SAID)
        self._joined = any(r.preuve_id == preuve.id for r in dossier.joints())
        words = TAKE_BACK if self._joined else JOIN
        self.join.setText(f"\u00a0{words}")
        self.join.setAccessibleName(words)
        self.join.setToolTip(tr("La retirer des documents et des annexes ; elle reste ici") if self._joined else TIP)
        look = "primary" if jury.peut_joindre(preuve.id) and not self._joined else ""
        if look != (self.join.property("role") or ""):
            role(self.join, look)
            dress(self.join, "pile", "on_accent" if look else "muted")
        offered = self._joined or vue not in ("confidentielle", "vide")
        self.join.setVisible(offered)
        self.others.setVisible(offered)
        self._arrange()

    def _tell_personal(self, found: tuple[SignalementSitue, ...]) -> None:
        """Say which personal data the words of its file hold, where the jury gets it. Advice: nothing is held up."""
        mine = [one for one in found if self._preuve is not None and one.lieu.entity_id == self._preuve.id]
        words = prose(mine[0].signalement.message) if mine else ""
        self.personal.setText(words)
        self.personal.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the badge before the button, or above it where there is no room."""
        needed = sum(made.sizeHint().width() for made in (self.badge, self.join, self.others)) + px(12)
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if self.width() >= needed else ways.TopToBottom)

    def _toggle(self) -> None:
        preuve = self._preuve
        if preuve is None:
            return
        if self._joined:
            preuve_id = preuve.id
            self._session.edit(
                tr_noop("Ne plus joindre une preuve"), lambda draft: retirer_du_dossier(draft, preuve_id)
            )
        else:
            joindre(self._session, preuve.id)

    def _show_others(self) -> None:
        """Offer the annexes, and each exemple."""
        preuve = self._preuve
        if preuve is None:
            return
        preuve_id, dossier = preuve.id, self._session.dossier
        menu = QMenu(self)
        annexe = menu.addAction(tr("Joindre en annexe"))
        annexe.triggered.connect(
            lambda: self._session.edit(
                tr_noop("Joindre une preuve"), lambda draft: writing.joindre(draft, preuve_id, annexe=True)
            )
        )
        menu.addSeparator()
        cited = Jury(dossier).citees.get(preuve_id, ())
        for activite in dossier.referentiel.activites:
            for exemple in dossier.exemples_de(activite.id):
                words = tr(
                    "Citer dans {exemple}  {titre}",
                    exemple=nom_exemple(dossier, exemple),
                    titre=exemple.intitule,
                )
                action = menu.addAction(short(words, 70))
                action.setEnabled(exemple.id not in cited)
                action.triggered.connect(lambda _=False, one=exemple.id: self.cite_in(one))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.others.mapToGlobal(QPoint(0, self.others.height() + 4)))

    def cite_in(self, exemple_id: str) -> None:
        """Cite the preuve in an exemple."""
        preuve = self._preuve
        if preuve is not None:
            preuve_id = preuve.id
            self._session.edit(tr_noop("Citer une preuve"), lambda draft: mapping.citer(draft, exemple_id, preuve_id))


def short(text: str, limit: int) -> str:
    """Return a text for a menu: cut to a length, its « & » no sign of a key."""
    text = text.replace("&", "&&")
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
