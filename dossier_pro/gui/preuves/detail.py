"""One preuve: what it is, and where it is used."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Annexe, Citation, DocumentIllustrant, Dossier, Exemple, Lien, Preuve
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.regles import Lieu, nom_exemple
from dossier_pro.gui.kit.basics import Page, button, clear, label, paragraph, prose, row, tool
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.joindre import TIP, joindre
from dossier_pro.gui.kit.preview import PreviewPane
from dossier_pro.gui.kit.rows import StepRow
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.preuves.form import PreuveForm
from dossier_pro.gui.preuves.opened_piece import open_piece
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.services import mapping, writing
from dossier_pro.services.preuves import Retouche

_STACKED_UNDER = 560
"""The width in pixels under which the preview stands below the form."""
_QWIDGETSIZE_MAX = (1 << 24) - 1

_APART = "Jointe, mais un tel fichier ne s’imprime pas : remettez-le à part."


class DetailPreuve(QFrame):
    """The form of one preuve with its preview, its liens and its places."""

    go = Signal(object)
    removed = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._preuve: Preuve | None = None
        self._uses: tuple[object, ...] = ()
        self.setProperty("role", "panel")
        page = Page(measure=760, margin=24)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        self.form = PreuveForm(session)
        self.pane = PreviewPane(session)
        self.preview = self.pane.picture
        self.pane.setMinimumWidth(px(200))
        self._top = QHBoxLayout()
        self._top.setSpacing(px(24))
        left = QVBoxLayout()
        left.setSpacing(px(12))
        left.addWidget(self.form)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(px(6))
        right.addWidget(self._photo_tools())
        right.addWidget(self.pane, 1)
        self._top.addLayout(left, 3)
        self._top.addLayout(right, 2)
        page.body.addLayout(self._top)
        page.body.addSpacing(px(4))
        self._acts = self._buttons()
        page.body.addLayout(self._acts)
        page.body.addSpacing(px(8))
        self._seen = paragraph("", "muted")
        self.join = button("Joindre au dossier", "primary", icon="paperclip", on_click=self._join)
        self.join.setToolTip(TIP)
        page.body.addLayout(row(self._seen, self.join))
        page.body.addWidget(label("Où elle sert", "lead"))
        self._where = QVBoxLayout()
        self._where.setSpacing(0)
        page.body.addLayout(self._where)
        page.body.addStretch(1)

    def _buttons(self) -> QHBoxLayout:
        self.open = button("Ouvrir", icon="external-link", on_click=self._open_outside)
        self.tie = button("Ce qu’elle montre…", icon="link")
        self.place = button("Montrer au jury", icon="plus", on_click=self._show_places)
        self.delete = tool("trash-2", "Supprimer cette preuve", self._remove)
        self.replace = tool("upload", "Remplacer le fichier, en gardant les liens", self._replace)
        lock(self._session, self.tie, self.place, self.delete, self.replace)
        return row(self.open, self.tie, self.place, 1, self.replace, self.delete)

    def _photo_tools(self) -> QWidget:
        """What can be done to a photo: each makes a new picture, and can be undone."""
        self.turn_left = tool(
            "rotate-ccw", "Tourner la photo vers la gauche", lambda: self._retouch(Retouche(quarts=3))
        )
        self.turn_right = tool(
            "rotate-cw", "Tourner la photo vers la droite", lambda: self._retouch(Retouche(quarts=1))
        )
        self.crop = tool("crop", "Rogner la photo", self._begin_crop)
        self.keep = button("Garder ce cadre", "link", on_click=self._crop)
        self.give_up = button("Annuler", "quiet", on_click=self._end_crop)
        made = QWidget()
        made.setLayout(row(1, self.turn_left, self.turn_right, self.crop, self.keep, self.give_up, 1, spacing=4))
        self._photo = made
        self.preview.frame.kept.connect(self._crop)
        self.preview.frame.given_up.connect(self._end_crop)
        self._end_crop()
        return made

    def _begin_crop(self) -> None:
        if self.preview.has_picture:
            self.preview.frame.begin()
            self._show_crop(True)

    def _end_crop(self) -> None:
        self.preview.frame.hide()
        self._show_crop(False)

    def _show_crop(self, on: bool) -> None:
        for usual in (self.turn_left, self.turn_right, self.crop):
            usual.setVisible(not on)
        for ending in (self.keep, self.give_up):
            ending.setVisible(on)

    def _turn(self, quarters: int) -> None:
        self._retouch(Retouche(quarts=quarters))

    def _crop(self) -> None:
        cadre = self.preview.frame.cadre
        self._end_crop()
        self._retouch(Retouche(cadre=cadre))

    def _retouch(self, retouche: Retouche) -> None:
        from dossier_pro.services.preuves import retoucher_photo

        preuve = self._preuve
        if preuve is not None:
            preuve_id = preuve.id
            self._session.act(lambda desk: retoucher_photo(desk, preuve_id, retouche))

    def _replace(self) -> None:
        """Ask for another file; what is tied to the preuve stays tied."""
        from dossier_pro.services.preuves import remplacer

        preuve = self._preuve
        files = prompts().choose_files(self, "Remplacer le fichier") if preuve is not None else []
        if preuve is None or not files:
            return
        preuve_id, file = preuve.id, files[0]
        self._session.act(
            lambda desk: remplacer(desk, preuve_id, file),
            then=lambda _: self._session.told.emit("Le fichier est remplacé, les liens sont gardés"),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(_STACKED_UNDER)
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self.pane.setMaximumHeight(px(260) if narrow else _QWIDGETSIZE_MAX)
        self._acts.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def focus_field(self, champ: str) -> None:
        """Put the keyboard into a field of the preuve, if it is one that is shown."""
        self.form.focus_field(champ)

    def show_preuve(self, preuve: Preuve, dossier: Dossier) -> None:
        """Show a preuve; the same one again only takes in what changed."""
        self._preuve = preuve
        self.form.show_preuve(preuve, dossier)
        self._photo.setVisible(preuve.image and self._session.editable)
        self.replace.setVisible(preuve.sha256 is not None)
        if not self.preview.frame.isVisible():
            self._show_crop(False)
        self.open.setEnabled(bool(preuve.sha256 or preuve.adresse))
        self.pane.show_preuve(preuve)
        self._show_seen(preuve, dossier)
        self._show_uses(preuve, dossier)

    def _show_seen(self, preuve: Preuve, dossier: Dossier) -> None:
        """Say what the jury sees of it, and offer to join it where that is its name or nothing."""
        from dossier_pro.services.annexes import a_des_pages

        jury = Jury(dossier)
        waits = jury.peut_joindre(preuve.id)
        self.join.setVisible(waits and self._session.editable)
        if jury.voit_preuve(preuve.id):
            apart = preuve.sha256 is not None and not a_des_pages(preuve)
            words = (
                "Jointe, mais un tel fichier ne s’imprime pas : remettez-le à part." if apart else "Le jury la voit."
            )
        elif preuve.confidentielle:
            words = "Confidentielle : le jury n’en voit que le titre."
        elif not preuve.lisible:
            words = "Elle est vide : donnez-lui un fichier, une adresse ou, pour une note, un texte."
        elif preuve.id in jury.citees:
            words = "Citée, non jointe : le jury n’en voit que le nom."
        else:
            words = "Ni jointe ni imprimée : le jury ne la voit pas."
        self._seen.setText(prose(words))

    def _join(self) -> None:
        if self._preuve is not None:
            joindre(self._session, self._preuve.id)

    def _show_uses(self, preuve: Preuve, dossier: Dossier) -> None:
        uses: tuple[object, ...] = (
            *dossier.liens_de(preuve.id),
            *(c for c in dossier.all(Citation).values() if c.preuve_id == preuve.id),
            *(r for r in dossier.joints() if r.preuve_id == preuve.id),
            *dossier.all(Exemple).values(),
        )
        if uses == self._uses:
            return
        self._uses = uses
        clear(self._where)
        rows = [
            *(self._citation(dossier, u) for u in uses if isinstance(u, Citation)),
            *(self._joined(u) for u in uses if isinstance(u, DocumentIllustrant | Annexe)),
            *(self._lien(dossier, u) for u in uses if isinstance(u, Lien)),
        ]
        for index, made in enumerate(rows):
            made.last = index == len(rows) - 1
            self._where.addWidget(made)
        if not rows:
            words = "Elle ne sert pas encore : liez-la à un critère, puis citez-la dans un exemple ou joignez-la."
            self._where.addWidget(paragraph(words, "muted"))

    def _citation(self, dossier: Dossier, citation: Citation) -> StepRow:
        exemple = dossier.get(Exemple, citation.exemple_id)
        name = nom_exemple(dossier, exemple) if exemple else "un exemple"
        title = f" «\u00a0{exemple.intitule}\u00a0»" if exemple and exemple.intitule else ""
        return self._row(f"Citée dans {name}{title}", "notebook-pen", Lieu("exemple", citation.exemple_id))

    def _joined(self, found: DocumentIllustrant | Annexe) -> StepRow:
        where = "les annexes" if isinstance(found, Annexe) else "les documents illustrant la pratique"
        return self._row(f"Jointe dans {where}", "paperclip", Lieu(found.KIND, found.id))

    def _lien(self, dossier: Dossier, lien: Lien) -> StepRow:
        cible = dossier.referentiel.cibles.get(lien.cible_id)
        where = f"{cible.lieu[:1].upper()}{cible.lieu[1:]} : {cible.texte}" if cible else "Critère disparu"
        words = f"{where} – {lien.phrase}" if lien.phrase.strip() else f"{where} (sans phrase encore)"
        if cible and not dossier.est_presentee(cible.activite):
            words = f"Non présenté : {words}"
        return self._row(words, "link", Lieu("matrice", lien.cible_id, lien.source_id))

    def _row(self, words: str, mark: str, lieu: Lieu) -> StepRow:
        made = StepRow(words, "Voir", mark=mark, inset=0, most_lines=5)
        made.clicked.connect(lambda: self.go.emit(lieu))
        return made

    # --- acting --------------------------------------------------------------------------------------------------

    def _open_outside(self) -> None:
        preuve = self._preuve
        if preuve is None:
            return
        if preuve.sha256:
            open_piece(self, self._session, preuve)
        elif preuve.adresse:
            prompts().show_link(preuve.adresse)

    def _show_places(self) -> None:
        """Offer what brings the preuve before the jury."""
        preuve = self._preuve
        if preuve is None:
            return
        preuve_id, dossier = preuve.id, self._session.dossier
        menu = QMenu(self)
        for activite in dossier.referentiel.activites:
            for exemple in dossier.exemples_de(activite.id):
                name = f"Citer dans {nom_exemple(dossier, exemple)}  {exemple.intitule}"
                action = menu.addAction(_short(name, 70))
                action.triggered.connect(lambda _=False, one=exemple.id: self.cite_in(one))
        if not menu.isEmpty():
            menu.addSeparator()
        for annexe, words in ((False, "Joindre aux documents illustrant la pratique"), (True, "Joindre en annexe")):
            menu.addAction(words).triggered.connect(
                lambda _=False, where=annexe: self._session.edit(
                    "Joindre une preuve", lambda draft: writing.joindre(draft, preuve_id, annexe=where)
                )
            )
        _popup(menu, self.place)

    def cite_in(self, exemple_id: str) -> None:
        """Cite the preuve in an exemple."""
        preuve = self._preuve
        if preuve is not None:
            preuve_id = preuve.id
            self._session.edit("Citer une preuve", lambda draft: mapping.citer(draft, exemple_id, preuve_id))

    def _remove(self) -> None:
        preuve = self._preuve
        if preuve is None:
            return
        preuve_id, titre = preuve.id, preuve.titre
        self._session.flushing.emit()

        def edit(draft: Draft) -> None:
            writing.supprimer(draft, "preuve", preuve_id)

        done = f"La preuve « {_short(titre, 40)} » est supprimée, avec ses liens et ses citations."
        self._session.edit("Supprimer une preuve", edit, then=lambda _: self.removed.emit(done))


def _popup(menu: QMenu, under: QWidget) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(under.mapToGlobal(QPoint(0, under.height() + 4)))


def _short(text: str, limit: int) -> str:
    text = text.replace("&", "&&")
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
