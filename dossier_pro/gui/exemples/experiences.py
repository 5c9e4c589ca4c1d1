"""Question 4 from what Parcours already knows: an experience gives its employer, its service and its dates."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from dossier_pro.domain.dates import Mois, du_au, ecrire
from dossier_pro.domain.dossier import Dossier, Experience
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tips import plain_tip

_MOST = 70


@dataclass(frozen=True, slots=True)
class Context:
    """The fields of question 4."""

    entreprise: str
    service: str
    debut: date | None
    fin: date | None


def contexts(dossier: Dossier) -> list[tuple[str, Context]]:
    """Return what may fill question 4, each with its words, in the order of Parcours."""
    found = []
    for one in dossier.all(Experience).values():
        if one.employeur.strip() or one.service.strip():
            made = Context(one.employeur.strip(), one.service.strip(), one.debut, one.fin)
            parts = (made.entreprise, made.service or one.fonction.strip(), _period(one))
            found.append((" · ".join(part for part in parts if part), made))
    return found


def _period(one: Experience) -> str:
    if one.debut is not None and one.fin is not None:
        return du_au(one.debut, one.fin)
    if one.debut is None:
        return ""
    if isinstance(one.debut, Mois):
        return tr("depuis {mois}", mois=ecrire(one.debut))
    return tr("depuis le {jour}", jour=ecrire(one.debut))


class FromParcours(QPushButton):
    """A button that is there where Parcours has an experience and the dossier may be changed."""

    chosen = Signal(object)
    """A ``Context``."""

    def __init__(self) -> None:
        super().__init__(tr("Prendre dans mon parcours"))
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Remplir l’entreprise, le service et la période avec une expérience de Parcours"))
        self.clicked.connect(self._open)
        self.offered: QMenu = QMenu(self)
        self._offered: list[tuple[str, Context]] = []

    def offer(self, offered: list[tuple[str, Context]]) -> None:
        """Offer other experiences."""
        if offered != self._offered:
            self._offered = offered
            self.offered.clear()
            for words, made in offered:
                short = words if len(words) <= _MOST else words[: _MOST - 1].rstrip() + "…"
                action = self.offered.addAction(short.replace("&", "&&"))
                action.setToolTip(plain_tip(words))
                action.triggered.connect(lambda _=False, made=made: self.chosen.emit(made))
        self.setVisible(bool(offered))

    def _open(self) -> None:
        self.offered.popup(self.mapToGlobal(QPoint(0, self.height() + px(2))))
