"""One preuve: what it is, and where it is used."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Annexe, Citation, DocumentIllustrant, Dossier, Exemple, Lien, Preuve
from dossier_pro.domain.regles import Lieu, nom_exemple
from dossier_pro.gui.binding import Binding
from dossier_pro.gui.forms.ui_preuve import Ui_PreuveForm
from dossier_pro.gui.models.preuves import GENRES
from dossier_pro.gui.prompts import prompts
from dossier_pro.gui.session import Session
from dossier_pro.gui.theme import px
from dossier_pro.gui.widgets.basics import Page, button, clear, label, paragraph, row, tool
from dossier_pro.gui.widgets.fields import bind_date, bind_line, bind_text, select_data
from dossier_pro.gui.widgets.preview import Preview
from dossier_pro.gui.widgets.rows import StepRow
from dossier_pro.services import mapping, writing

_STACKED_UNDER = 560
"""The width in pixels under which the preview stands below the form."""
_QWIDGETSIZE_MAX = (1 << 24) - 1


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
        holder = QWidget()
        self.form = Ui_PreuveForm()
        self.form.setupUi(holder)
        self.preview = Preview(session)
        self.preview.setMinimumWidth(px(200))
        self._top = QHBoxLayout()
        self._top.setSpacing(px(24))
        self._top.addWidget(holder, 3)
        self._top.addWidget(self.preview, 2)
        page.body.addLayout(self._top)
        page.body.addSpacing(px(4))
        self._acts = self._buttons()
        page.body.addLayout(self._acts)
        page.body.addSpacing(px(8))
        page.body.addWidget(label("Où elle sert", "lead"))
        self._where = QVBoxLayout()
        self._where.setSpacing(0)
        page.body.addLayout(self._where)
        page.body.addStretch(1)
        self._bindings: list[Binding] = []
        self._bind()

    def _buttons(self) -> QHBoxLayout:
        self.open = button("Ouvrir", icon="external-link", on_click=self._open_outside)
        self.tie = button("Lier à un critère", icon="link", on_click=self._show_ties)
        self.place = button("Montrer au jury", icon="plus", on_click=self._show_places)
        self.delete = tool("trash-2", "Supprimer cette preuve", self._remove)
        return row(self.open, self.tie, self.place, 1, self.delete)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(_STACKED_UNDER)
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self.preview.setMaximumHeight(px(180) if narrow else _QWIDGETSIZE_MAX)
        self._acts.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _bind(self) -> None:
        form, session = self.form, self._session
        form.genre.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value, text in GENRES.items():
            form.genre.addItem(text, value)
        form.description.setAccessibleName("Description")
        form.description.setPlaceholderText("ce qu’elle est, ce qu’on y voit")
        form.description.setMinimumHeight(px(60))
        genre = Binding(
            session,
            "preuve",
            "genre",
            "Changer le genre d’une preuve",
            form.genre.currentData,
            lambda value: select_data(form.genre, value),
            entity_id="",
            widget=form.genre,
        )
        form.genre.activated.connect(genre.set_now)
        secret = Binding(
            session,
            "preuve",
            "confidentielle",
            "Changer la confidentialité d’une preuve",
            form.confidentielle.isChecked,
            form.confidentielle.setChecked,
            entity_id="",
            widget=form.confidentielle,
        )
        form.confidentielle.clicked.connect(secret.set_now)
        self._bindings = [
            bind_line(session, form.titre, "preuve", "titre", "le titre d’une preuve", ""),
            bind_line(session, form.origine, "preuve", "origine", "l’origine d’une preuve", ""),
            bind_line(session, form.adresse, "preuve", "adresse", "l’adresse d’une preuve", ""),
            bind_date(session, form.jour, "preuve", "jour", "la date d’une preuve", ""),
            bind_text(session, form.description, "preuve", "description", "Décrire une preuve", ""),
            genre,
            secret,
        ]

    def show_preuve(self, preuve: Preuve, dossier: Dossier, *, editable: bool) -> None:
        """Show a preuve; the same one again only takes in what changed."""
        self._preuve = preuve
        for binding in self._bindings:
            binding.aim(preuve.id, dossier)
        form = self.form
        form.groupe_adresse.setVisible(preuve.genre == "lien" or bool(preuve.adresse))
        for line in (form.titre, form.origine, form.adresse, form.jour.line, form.description):
            line.setReadOnly(not editable)
        for part in (form.genre, form.confidentielle, self.tie, self.place, self.delete):
            part.setEnabled(editable)
        self.open.setEnabled(bool(preuve.sha256 or preuve.adresse))
        self.preview.show_preuve(preuve)
        self._show_uses(preuve, dossier)

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
        title = f" « {exemple.intitule} »" if exemple and exemple.intitule else ""
        return self._row(f"Citée dans {name}{title}", "notebook-pen", Lieu("exemple", citation.exemple_id))

    def _joined(self, found: DocumentIllustrant | Annexe) -> StepRow:
        where = "les annexes" if isinstance(found, Annexe) else "les documents illustrant la pratique"
        return self._row(f"Jointe dans {where}", "paperclip", Lieu(found.KIND, found.id))

    def _lien(self, dossier: Dossier, lien: Lien) -> StepRow:
        cible = dossier.referentiel.cibles.get(lien.cible_id)
        where = f"{cible.lieu[:1].upper()}{cible.lieu[1:]} : {cible.texte}" if cible else "Critère disparu"
        words = f"{where}\u2002– {lien.phrase}" if lien.phrase.strip() else f"{where} (sans phrase encore)"
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
            name = preuve.nom_fichier or "preuve"
            self._session.read_piece(preuve.sha256, lambda data: _show_copy(name, data))
        elif preuve.adresse:
            prompts().show_link(preuve.adresse)

    def _show_ties(self) -> None:
        """Offer the critères by compétence."""
        preuve = self._preuve
        if preuve is None:
            return
        menu = QMenu(self)
        linked = {lien.cible_id for lien in self._session.dossier.liens_de(preuve.id)}
        groups: dict[str, QMenu] = {}
        for cible in self._session.dossier.referentiel.cibles.values():
            head = f"{cible.lieu}  {cible.competence.intitule}" if cible.competence else cible.lieu
            head = head[:1].upper() + head[1:]
            if head not in groups:
                groups[head] = menu.addMenu(_short(head, 64))
            action = groups[head].addAction(_short(cible.texte, 80))
            action.setCheckable(True)
            action.setChecked(cible.id in linked)
            action.setEnabled(cible.id not in linked)
            action.triggered.connect(lambda _=False, one=cible.id: self.tie_to(one))
        _popup(menu, self.tie)

    def tie_to(self, cible_id: str) -> None:
        """Tie the preuve to a critère, and go to where the sentence is written."""
        preuve = self._preuve
        if preuve is None:
            return
        preuve_id = preuve.id
        self._session.edit(
            "Lier une preuve à un critère",
            lambda draft: mapping.lier(draft, "preuve", preuve_id, cible_id),
            then=lambda _: self.go.emit(Lieu("matrice", cible_id, preuve_id)),
        )

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


def _show_copy(name: str, data: bytes) -> None:
    """Show a copy in the computer's own program: what that program changes never reaches the dossier."""
    place = Path(tempfile.mkdtemp(prefix="dossier-pro-")) / Path(name).name
    place.write_bytes(data)
    place.chmod(0o400)
    prompts().show_file(place)
