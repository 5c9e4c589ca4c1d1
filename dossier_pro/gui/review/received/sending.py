"""« Envoyer à mon formateur »: says what the copy holds and what it does not, then asks where to write it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from dossier_pro.domain.avis import Remarque
from dossier_pro.domain.dossier import Dossier, Exemple, Preuve, Rappel
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, clear, column, label, paragraph, sheet
from dossier_pro.gui.kit.footed import Footed
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.password import PasswordChoice
from dossier_pro.gui.kit.theme import px, theme

_TO_TELL = tr(
    "Dites-le de vive voix à la personne qui vous suit, ou par un autre chemin que "
    "le fichier. Personne ne peut retrouver un mot de passe oublié\u00a0: notez-le en "
    "lieu sûr, ou écrivez une autre copie."
)
_READABLE = tr(
    "Votre dossier a un mot de passe, mais cette copie n’en aura pas\u00a0: qui a ce "
    "fichier pourra le lire. Cochez la case ci-dessus pour la protéger aussi."
)
_NAMED = 4
"""How many confidential preuves are named."""


class EnvoiView(Footed):
    """One page: two lists, one choice, one button."""

    help_page = "remarques"
    back = Signal()
    chosen = Signal(bool, str)
    """The copy is to be written, with the confidential preuves or without, and with a password or ""."""

    def __init__(self) -> None:
        super().__init__(measure=820, margin=32)
        self.body.addWidget(label(tr("Envoyer à mon formateur"), "title"))
        self.body.addWidget(
            paragraph(
                tr(
                    "Dossier Pro écrit une copie propre de votre dossier, à l’endroit que vous "
                    "choisissez. Envoyez ensuite ce fichier comme vous voulez\u00a0: courriel, clé USB, "
                    "espace partagé. La personne qui vous suit l’ouvre avec «\u00a0Relire le dossier d’un "
                    "candidat\u00a0» et vous renvoie un fichier .avis."
                ),
                "muted",
            )
        )
        self._inside, self._outside = QVBoxLayout(), QVBoxLayout()
        across = QHBoxLayout()
        across.setSpacing(px(16))
        for name, layout in ((tr("La copie contient"), self._inside), (tr("La copie ne contient pas"), self._outside)):
            made, inside = sheet()
            inside.setContentsMargins(px(20), px(16), px(20), px(16))
            inside.setSpacing(px(8))
            inside.addWidget(label(name, "lead"))
            layout.setSpacing(px(8))
            inside.addLayout(layout)
            inside.addStretch(1)
            across.addWidget(made, 1)
        self.body.addLayout(across)
        self.confidential = QCheckBox()
        self.confidential.setToolTip(
            tr("Sans cette coche, la copie ne contient rien de ces preuves, pas même leur titre")
        )
        self.confidential.toggled.connect(lambda _: self._show())
        self.named = label("", "note", wrap=True)
        self.body.addLayout(column(self.confidential, self.named, spacing=px(2)))
        self.password = PasswordChoice(tr("Protéger cette copie par un mot de passe"), _TO_TELL)
        self.password.box.setToolTip(tr("La personne qui vous suit devra taper ce mot de passe pour l’ouvrir"))
        self.readable = label(_READABLE, "note", wrap=True)
        self.password.changed.connect(self._show_readable)
        self.body.addLayout(column(self.password, self.readable, spacing=px(2)))
        self.write = button(tr("Choisir où écrire la copie…"), "primary", on_click=self._choose)
        self.write.setToolTip(tr("Choisir le dossier et le nom de la copie"))
        self.leave = button(tr("Revenir au dossier"), on_click=self.back.emit)
        self.leave.setToolTip(tr("Ne rien écrire et revenir"))
        self.set_foot(self.write, self.leave, 1)
        self._dossier: Dossier | None = None
        self._protected = False
        theme().changed.connect(self._show)

    def start(self, dossier: Dossier, *, protected: bool = False) -> None:
        """Say what a copy of this dossier would hold; ``protected``: the dossier itself has a password."""
        self._dossier, self._protected = dossier, protected
        self.password.start()
        hidden = [p.titre for p in dossier.all(Preuve).values() if p.confidentielle]
        self.confidential.setChecked(False)
        for part in (self.confidential, self.named):
            part.setVisible(bool(hidden))
        counted = pluriel(len(hidden), "preuve confidentielle", "preuves confidentielles")
        self.confidential.setText(tr("Joindre aussi {preuves}", preuves=counted))
        titles = ", ".join(tr("«\u00a0{titre}\u00a0»", titre=one) for one in hidden[:_NAMED])
        more = len(hidden) - _NAMED
        self.named.setText(tr("{titles} et {count} de plus", titles=titles, count=more) if more > 0 else titles)
        self._show()
        self.write.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Leave the page: nothing is written."""
        self.back.emit()

    def _show_readable(self) -> None:
        self.readable.setVisible(self._protected and not self.password.box.isChecked())

    def _choose(self) -> None:
        if not self.password.is_ready():
            return
        self.write.setEnabled(False)
        self.chosen.emit(self.confidential.isChecked(), self.password.word)

    def ready(self) -> None:
        """The copy was written, or was not to be."""
        self.write.setEnabled(True)

    def _show(self) -> None:
        if self._dossier is None:
            return
        inside, outside = contenu(self._dossier, confidential=self.confidential.isChecked())
        _fill(self._inside, inside, "check", "confirme")
        _fill(self._outside, outside, "x", "muted")


def contenu(dossier: Dossier, *, confidential: bool) -> tuple[list[str], list[str]]:
    """Return what a copy holds and what it does not, in plain words."""
    preuves = list(dossier.all(Preuve).values())
    hidden = [one for one in preuves if one.confidentielle]
    shown = len(preuves) if confidential else len(preuves) - len(hidden)
    inside = [
        tr("Vos exemples ({count}) et ce que vous avez lié aux critères", count=len(dossier.all(Exemple))),
        tr("Vos preuves ({count}), avec leurs fichiers", count=shown),
        tr("Votre identité, votre parcours, vos titres et votre déclaration"),
    ]
    threads = len(dossier.avis.tous(Remarque))
    if len(dossier.avis):
        remarks = pluriel(threads, "remarque")
        inside.append(
            tr("Les relectures reçues ({remarks}), avec vos réponses", remarks=remarks)
            if threads
            else tr("Les relectures reçues, avec vos réponses")
        )
    outside = [tr("L’historique\u00a0: ce que vous avez effacé ou récrit n’y est plus, même caché")]
    reminders = len(dossier.all(Rappel))
    outside.append(tr("Vos rappels ({count})", count=reminders) if reminders else tr("Vos rappels"))
    outside.append(tr("Ce que vous avez dit au guide, vos notes pour l’entretien, votre dossier de faisabilité"))
    if hidden and not confidential:
        counted = pluriel(len(hidden), "preuve confidentielle", "preuves confidentielles")
        outside.append(
            tr("{preuves}, avec ses liens et les remarques faites dessus", preuves=counted)
            if len(hidden) == 1
            else tr("{preuves}, avec leurs liens et les remarques faites dessus", preuves=counted)
        )
    return inside, outside


def _fill(layout: QVBoxLayout, lines: Sequence[str], icon: str, color: str) -> None:
    clear(layout)
    for line in lines:
        holder = QFrame()
        picture = QLabel()
        picture.setPixmap(pixmap(icon, color, theme().tokens.px("icon"), holder.devicePixelRatioF()))
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(8))
        across.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(paragraph(line), 1)
        layout.addWidget(holder)
