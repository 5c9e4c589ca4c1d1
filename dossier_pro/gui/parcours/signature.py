"""The signature of the déclaration: in ink, or a picture of it that is printed in its room."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.basics import button, label, paragraph, prose, row
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.session.thumbnails import Thumbnail, thumbnails_of
from dossier_pro.gui.shell.prompts import prompts

_ROOM = (260, 90)
"""The most that the picture takes of the screen, in pixels at 100 %."""
_INK = tr(
    "Le jury demande une signature. Vous pouvez signer à l’encre une fois le dossier imprimé : la place est prévue."
)
_PICTURE = tr("Cette image est imprimée à la place de la signature.")


class SignatureField(QWidget):
    """Says how the déclaration is signed, and takes a picture of the signature or lets it go."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: str | None = None
        self.banners = Banners()
        self.words = paragraph(_INK, "muted")
        self.picture = QLabel()
        self.picture.setAccessibleName(tr("Votre signature"))
        self.choose = button(tr("Choisir une image…"), icon="image", on_click=self._choose)
        self.choose.setToolTip(tr("Choisir une photo ou un scan de votre signature"))
        self.remove = button(tr("Retirer l’image"), "quiet", on_click=self._remove)
        self.remove.setToolTip(tr("Revenir à une signature à l’encre"))
        lock(session, self.choose, self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(label(tr("Signature"), "field"))
        layout.addWidget(self.banners)
        layout.addWidget(self.words)
        layout.addWidget(self.picture)
        layout.addLayout(row(self.choose, self.remove, 1))

    def refresh(self) -> None:
        """Show the present snapshot."""
        signature = self._session.dossier.declaration.signature
        self.words.setText(prose(_PICTURE if signature else _INK))
        self.picture.setVisible(signature is not None)
        self.remove.setVisible(signature is not None)
        if signature and signature != self._shown:
            # Made small in the process that looks into pieces: however large a scan is, nobody waits for it here.
            piece = Preuve("", titre=tr("Signature"), sha256=signature, mime="image/png")
            side = round(px(_ROOM[0]) * self.devicePixelRatioF())
            thumbnails_of(self._session).ask(piece, side, partial(self._show, signature))
        self._shown = signature

    def _show(self, signature: str, made: Thumbnail) -> None:
        if not isValid(self.picture) or signature != self._shown:
            return
        if made.image.isNull():
            self.picture.setText(tr("Cette image ne peut pas être montrée ici."))
            return
        ratio = self.devicePixelRatioF()
        room = QSize(round(px(_ROOM[0]) * ratio), round(px(_ROOM[1]) * ratio))
        small = QPixmap.fromImage(
            made.image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        )
        small.setDevicePixelRatio(ratio)
        self.picture.setPixmap(small)

    def _choose(self) -> None:
        files = prompts().choose_files(self, tr("Image de la signature"))
        if files:
            self._session.act(lambda desk: desk.signer(files[0]), failed=partial(self.banners.say))

    def _remove(self) -> None:
        def remove(draft: Draft) -> None:
            draft.put(replace(draft.dossier.declaration, signature=None))

        self._session.edit(tr_noop("Retirer l’image de la signature"), remove)
