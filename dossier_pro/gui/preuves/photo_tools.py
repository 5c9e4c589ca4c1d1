"""What can be done to a photo: turning, cropping, hiding a part. Each makes a new picture, and can be undone."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, row, tool
from dossier_pro.gui.kit.preview import Preview
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session
from dossier_pro.services.preuves import Retouche

_MASK = tr("Masquer une partie de la photo en noir\u00a0: un nom, un visage, un numéro")
_KEEP, _HIDE = tr("Garder ce cadre"), tr("Masquer ce cadre")


class PhotoTools(QWidget):
    """The tools below the preview of a photo."""

    def __init__(self, session: Session, preview: Preview) -> None:
        super().__init__()
        self._session, self._preview = session, preview
        self._preuve_id = ""
        turn = self._retouch
        self.turn_left = tool("rotate-ccw", tr("Tourner la photo vers la gauche"), lambda: turn(Retouche(quarts=3)))
        self.turn_right = tool("rotate-cw", tr("Tourner la photo vers la droite"), lambda: turn(Retouche(quarts=1)))
        self.crop = tool("crop", tr("Rogner la photo"), self._begin_crop)
        self.black_out = tool("mask", _MASK, self._begin_mask)
        self.keep = button(_KEEP, "link", on_click=self._crop)
        self.give_up = button(tr("Annuler", "un dialogue"), "quiet", on_click=self._end_crop)
        usual = (self.turn_left, self.turn_right, self.crop, self.black_out)
        self.setLayout(row(*usual, self.keep, self.give_up, spacing=px(4)))
        preview.frame.kept.connect(self._crop)
        preview.frame.given_up.connect(self._end_crop)
        self._end_crop()

    def show_preuve(self, preuve: Preuve) -> None:
        """Be for another preuve."""
        self._preuve_id = preuve.id
        self.setVisible(preuve.image and self._session.editable)
        if not self._preview.frame.isVisible():
            self._show_crop(False)

    def _begin_crop(self) -> None:
        if self._preview.has_picture:
            self._preview.frame.begin()
            self._show_crop(True)

    def _begin_mask(self) -> None:
        if self._preview.has_picture:
            self._preview.frame.begin(hides=True)
            self._show_crop(True)

    def _end_crop(self) -> None:
        self._preview.frame.hide()
        self._show_crop(False)

    def _show_crop(self, on: bool) -> None:
        self.keep.setText(_HIDE if self._preview.frame.hides else _KEEP)
        for usual in (self.turn_left, self.turn_right, self.crop, self.black_out):
            usual.setVisible(not on)
        for ending in (self.keep, self.give_up):
            ending.setVisible(on)

    def _crop(self) -> None:
        frame = self._preview.frame
        self._end_crop()
        self._retouch(Retouche(masque=frame.cadre) if frame.hides else Retouche(cadre=frame.cadre))

    def _retouch(self, retouche: Retouche) -> None:
        from dossier_pro.services.preuves import retoucher_photo

        preuve_id = self._preuve_id
        self._session.act(lambda desk: retoucher_photo(desk, preuve_id, retouche))
