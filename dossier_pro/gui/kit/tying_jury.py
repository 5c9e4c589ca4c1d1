"""How the jury will see what is tied: said where it is so already, asked where it is not yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import Dossier, Preuve
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.referentiel import Cible
from dossier_pro.domain.regles import nom_exemple
from dossier_pro.domain.text import is_blank
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import label, paragraph, prose, row
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.services.montrer import Devant, Vue, exemples_offerts, vue_du_jury

_SAID: dict[Vue, str] = {
    "vue": tr("Le jury la voit déjà."),
    "a_part": tr("Elle est jointe et compte. Un tel fichier ne s’imprime pas : remettez-le au jury à part."),
    "confidentielle": tr("Confidentielle : le jury n’en voit que le titre, ce lien ne comptera pas."),
    "vide": tr("Elle est vide : donnez-lui un fichier, une adresse ou un texte, sinon ce lien ne comptera pas."),
}
_NO_EXEMPLE = tr("Aucun exemple de ce CCP n’a encore de réponse à la question 1")
_NAMED = tr(
    "L’exemple en dit le nom, et elle est jointe aussi : un document qui n’est pas une image n’y est pas imprimé."
)


class JuryChoice(QWidget):
    """« Le jury la verra : jointe en entier, dans un exemple », or the sentence that says what it sees today."""

    def __init__(self) -> None:
        super().__init__()
        self.said = paragraph("", "muted")
        self._head = label(tr("Le jury la verra"), "field")
        self.whole = QRadioButton(tr("jointe en entier"))
        self.whole.setToolTip(tr("L’ajouter aux documents illustrant la pratique, que le jury reçoit avec le dossier"))
        self.inside = QRadioButton(tr("dans un exemple"))
        group = QButtonGroup(self)
        group.addButton(self.whole)
        group.addButton(self.inside)
        self.exemple = Choice()
        self.exemple.setAccessibleName(tr("Exemple où elle est citée"))
        self.exemple.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._named = paragraph(_NAMED, "note")
        self._asked = QWidget()
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(px(4))
        asked.addLayout(row(self._head, self.whole, self.inside, 1, spacing=px(12)))
        asked.addWidget(self.exemple)
        asked.addWidget(self._named)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.said)
        layout.addWidget(self._asked)
        self._pictures = True
        self.inside.toggled.connect(self._show_exemple)
        self.exemple.activated.connect(lambda _: self._show_exemple())

    def show_preuves(self, dossier: Dossier, preuves: Sequence[Preuve], cible: Cible) -> None:
        """Show what the jury sees of preuves, and ask where that is not all of each."""
        jury = Jury(dossier)
        waiting = [p for p in preuves if jury.peut_joindre(p.id)]
        self._asked.setVisible(bool(waiting))
        words = _SAID.get(vue_du_jury(dossier, preuves[0], jury), "") if len(preuves) == 1 else ""
        self.said.setText(prose(words))
        self.said.setVisible(bool(words))
        self._pictures = all(p.image for p in waiting)
        one = len(preuves) == 1
        self._head.setText(tr("Le jury la verra") if one else tr("Le jury les verra"))
        self.whole.setText(tr("jointe en entier") if one else tr("jointes en entier"))
        self.whole.setAccessibleName(
            tr("Le jury la verra jointe en entier") if one else tr("Le jury les verra jointes en entier")
        )
        self.inside.setAccessibleName(
            tr("Le jury la verra dans un exemple") if one else tr("Le jury les verra dans un exemple")
        )
        self._fill(dossier, cible)
        self.whole.setChecked(True)
        self._show_exemple()

    def devant(self) -> Devant | None:
        """Return what was chosen, None where nothing was asked."""
        if self._asked.isHidden():
            return None
        if self.inside.isChecked():
            return Devant(exemple_id=str(self.exemple.currentData()))
        return Devant(jointe=True)

    def _fill(self, dossier: Dossier, cible: Cible) -> None:
        """Offer the exemples that the jury will read: citing elsewhere would show nothing."""
        self.exemple.clear()
        for exemple in exemples_offerts(dossier, cible):
            if not is_blank(exemple.taches):
                name = nom_exemple(dossier, exemple)
                name, title = name[:1].upper() + name[1:], exemple.intitule.strip()
                self.exemple.addItem(tr("{nom} : {texte}", nom=name, texte=title) if title else name, exemple.id)
        there = self.exemple.count() > 0
        self.inside.setEnabled(there)
        self.inside.setToolTip(tr("La citer à la fin de la question 1 d’un exemple") if there else _NO_EXEMPLE)

    def _show_exemple(self, *_: object) -> None:
        inside = self.inside.isChecked()
        self.exemple.setVisible(inside)
        self.exemple.setToolTip(plain_tip(self.exemple.currentText()))
        self._named.setVisible(inside and not self._pictures)
        self.updateGeometry()
