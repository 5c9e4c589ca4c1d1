"""What was read in a DP, beside what the référentiel has: one screen to match them before the dossier is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.text import plain, pluriel, typographie
from dossier_pro.domain.translation import tr
from dossier_pro.gui.dp_word.model import (
    PHRASES,
    Confiance,
    LigneActivite,
    champs,
    comptes,
    confiance,
    ensemble,
    lignes,
    nom_activite,
)
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.basics import Elided, Page, clear, label, rule, sheet
from dossier_pro.gui.kit.checklist import CheckMark, line, push, said
from dossier_pro.gui.kit.checklist_model import GENRES, MODELES
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.names import name_of
from dossier_pro.gui.kit.terms import TermLabel
from dossier_pro.gui.kit.theme import px, theme

if TYPE_CHECKING:
    from dossier_pro.services.dp import ActiviteLue, LectureDp

_ICONS: Mapping[Confiance, tuple[str, str]] = {
    "sure": ("check", "confirme"),
    "probable": ("circle-alert", "declare"),
    "numero": ("circle-alert", "declare"),
    "choisie": ("check", "confirme"),
    "aucune": ("triangle-alert", "a_revoir"),
}
_STACKED_UNDER = 980
_SHOWN = 600
"""Characters of a text without a place that are shown; all of it is kept."""


class MatchLine(QWidget):
    """One AT of the file: its exemples, and the activité of the référentiel they go to."""

    changed = Signal()

    def __init__(self, ligne: LigneActivite, ref: Referentiel) -> None:
        super().__init__()
        self.ligne, self._ref = ligne, ref
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(16))
        layout.setSpacing(px(6))
        lue = ligne.lue
        head = f"{lue.nom} · {lue.intitule}" if lue.intitule else lue.nom
        layout.addWidget(line(tr("Dans votre fichier : {activity}", activity=head), "section"))
        for exemple in ligne.exemples:
            layout.addWidget(line(f"{exemple.titre} · {exemple.note}" if exemple.note else exemple.titre))
            if exemple.debut:
                words = Elided(text=exemple.debut, look="note")
                layout.addWidget(words)
        layout.addSpacing(px(6))
        self.choice = Choice()
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.setMinimumContentsLength(20)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setAccessibleName(tr("Activité du référentiel pour : {activity}", activity=lue.nom))
        self.choice.setToolTip(tr("Choisir où vont ces exemples"))
        for activite in ref.activites:
            self.choice.addItem(nom_activite(activite), activite.id)
        self.choice.addItem(tr("Aucune : je les rangerai plus tard"), None)
        name = label(tr("Dans le référentiel"), "field")
        name.setBuddy(self.choice)
        layout.addWidget(name)
        layout.addWidget(self.choice)
        self._mark, self.words = CheckMark("check", "confirme"), line("", "muted")
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self._mark)
        below.addWidget(self.words, 1)
        layout.addLayout(below)
        self.choice.setCurrentIndex(max(0, self.choice.findData(ligne.proposee)) if ligne.proposee else self._last)
        self.choice.currentIndexChanged.connect(self._chosen)
        self._show_confidence()

    @property
    def _last(self) -> int:
        return self.choice.count() - 1

    def value(self) -> str | None:
        """Return the id of the activité that is chosen, None for none."""
        chosen = self.choice.currentData()
        return str(chosen) if chosen else None

    def _chosen(self) -> None:
        self._show_confidence()
        self.changed.emit()

    def _show_confidence(self) -> None:
        how = confiance(self.ligne, self.value(), self._ref)
        icon, color = _ICONS[how]
        self._mark.show_icon(icon, color)
        self.words.setText(typographie(PHRASES[how]))
        self.choice.setAccessibleDescription(PHRASES[how])


class MatchView(QWidget):
    """Titre, activités-types, and on the right everything else that was read."""

    other = Signal()
    back = Signal()
    missing = Signal()
    check = Signal()
    titre_changed = Signal(str)
    create_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lecture: LectureDp | None = None
        self._refs: tuple[Referentiel, ...] = ()
        self.lines: list[MatchLine] = []
        self.banners = Banners()
        self.name = Elided(look="title", middle=True)
        self.under = line("", "muted")
        page = Page(measure=px(1180))
        page.body.setSpacing(px(6))
        for part in (self.banners, self.name, self.under):
            page.body.addWidget(part)
        page.body.addSpacing(px(8))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(24))
        self._columns.addLayout(self._build_match(), 5)
        self._rest = QVBoxLayout()
        self._rest.setSpacing(px(8))
        self._columns.addLayout(self._rest, 3)
        page.body.addLayout(self._columns)
        page.body.addStretch(1)
        self._page = page
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page, 1)
        layout.addWidget(rule())
        layout.addLayout(self._build_foot())

    def _build_match(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(8))
        paper, inside = sheet()
        inside.setContentsMargins(px(20), px(16), px(20), px(14))
        inside.setSpacing(px(6))
        self.titre = Choice()
        self.titre.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.titre.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.titre.setMinimumContentsLength(20)
        self.titre.setAccessibleName(tr("Titre professionnel"))
        self.titre.setToolTip(tr("Choisir le titre que ce DP prépare"))
        self.titre.currentIndexChanged.connect(lambda _: self._titre_chosen())
        name = TermLabel(tr("Le titre"), "titre professionnel", "lead", word=tr("titre", "dans « Le titre »"))
        name.setBuddy(self.titre)
        column.addWidget(name)
        self.titre_note = line("", "muted")
        self.absent = push(
            tr("Mon titre n’est pas dans la liste"),
            tr("Importer son référentiel, puis revenir ici : ce qui a été lu vous attend"),
            "link",
            "take-in",
            self.missing.emit,
        )
        for part in (self.titre, self.titre_note, self.absent):
            inside.addWidget(part)
        column.addWidget(paper)
        column.addSpacing(px(8))
        column.addWidget(TermLabel(tr("Ses activités-types"), "activité-type", "lead", word=tr("activités-types")))
        self._together = line("", "muted")
        column.addWidget(self._together)
        self._matches, self._match_layout = sheet()
        column.addWidget(self._matches)
        column.addStretch(1)
        return column

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(10))
        foot.addWidget(push(tr("Autre fichier"), tr("Choisir un autre DP"), "quiet", "arrow-left", self.other.emit))
        foot.addWidget(push(tr("Annuler", "un dialogue"), tr("Ne rien créer et revenir"), "quiet", "x", self.back.emit))
        foot.addStretch(1)
        foot.addWidget(
            push(
                tr("Vérifier seulement"),
                tr("Comparer ce fichier au modèle officiel"),
                "",
                "sheet-checked",
                self.check.emit,
            )
        )
        self.create_dossier = push(
            tr("Créer le dossier…"),
            tr("Choisir où ranger le dossier, puis l’ouvrir"),
            "primary",
            "file-plus",
            self.create_asked.emit,
        )
        foot.addWidget(self.create_dossier)
        return foot

    # --- showing -------------------------------------------------------------------------------------------------

    @property
    def ref(self) -> Referentiel | None:
        """The référentiel that is chosen."""
        index = self.titre.currentIndex() - 1
        return self._refs[index] if 0 <= index < len(self._refs) else None

    def choices(self) -> dict[ActiviteLue, str | None]:
        """Return the activité (its id) that is chosen for each AT of the file."""
        return {made.ligne.lue: made.value() for made in self.lines}

    def open(self, path: Path, lecture: LectureDp, refs: Sequence[Referentiel], cle: str) -> None:
        """Show what was read, the titre that is proposed chosen."""
        self._lecture = lecture
        self.banners.wipe()
        self.name.show_text(typographie(tr("Reprendre « {name} »", name=path.name)))
        self.under.setText(
            typographie(
                tr(
                    "{model} · {contents}. Rien n’est créé avant « Créer le dossier » ; votre fichier "
                    "reste comme il est.",
                    model=MODELES[lecture.lu.modele],
                    contents=comptes(lecture),
                )
            )
        )
        self._list(refs, cle)
        self._show_rest(lecture)
        self._titre_chosen()
        self._page.verticalScrollBar().setValue(0)
        (self.create_dossier if self.ref else self.titre).setFocus()

    def list_titres(self, refs: Sequence[Referentiel]) -> None:
        """List the titres that are known now; what is chosen stays."""
        if [r.cle for r in refs] != [r.cle for r in self._refs]:
            self._list(refs, self.titre.currentData() or "")

    def _list(self, refs: Sequence[Referentiel], cle: str) -> None:
        self._refs = tuple(refs)
        with QSignalBlocker(self.titre):
            self.titre.clear()
            self.titre.addItem(tr("Choisissez le titre"), "")
            for ref in self._refs:
                self.titre.addItem(name_of(ref), ref.cle)
            self.titre.setCurrentIndex(max(0, self.titre.findData(cle)))

    def _titre_chosen(self) -> None:
        lecture = self._lecture
        if lecture is None:
            return
        cle = str(self.titre.currentData() or "")
        if not lecture.titre:
            said_ = tr("La page de garde ne nomme pas de titre : choisissez le vôtre.")
        elif cle and cle == lecture.cle:
            said_ = tr("Lu sur la page de garde : « {titre} ».", titre=lecture.titre)
        else:
            said_ = tr("La page de garde dit « {titre} » : vérifiez le titre choisi.", titre=lecture.titre)
        self.titre_note.setText(typographie(said_))
        self.create_dossier.setEnabled(bool(cle))
        self.titre_changed.emit(cle)

    def show_lines(self, proposed: Mapping[ActiviteLue, str | None]) -> None:
        """Show the AT of the file with what is proposed for each."""
        clear(self._match_layout)
        self.lines = []
        lecture, ref = self._lecture, self.ref
        if lecture is None or ref is None or not lecture.activites:
            words = (
                tr("Choisissez d’abord le titre.")
                if lecture is not None and lecture.activites
                else tr("Aucun exemple rempli n’a été trouvé dans ce fichier : le dossier aura le reste.")
            )
            self._match_layout.addLayout(_padded(words))
            self._show_together()
            return
        found = lignes(lecture, proposed)
        for ligne in found:
            made = MatchLine(ligne, ref)
            made.changed.connect(self._show_together)
            self.lines.append(made)
            self._match_layout.addWidget(made)
            if ligne is not found[-1]:
                self._match_layout.addWidget(rule())
        self._show_together()

    def _show_together(self) -> None:
        words = ensemble([made.value() for made in self.lines], self.ref) if self.ref else ""
        self._together.setText(typographie(words))
        self._together.setVisible(bool(words))

    def _show_rest(self, lecture: LectureDp) -> None:
        """Show all that is not an exemple: the cover, what has no place, what was not sure."""
        clear(self._rest)
        lu = lecture.lu
        read = champs(lecture)
        if read:
            self._rest.addWidget(label(tr("Lu sur la page de garde"), "lead"))
            paper, inside = sheet()
            inside.setContentsMargins(px(16), px(12), px(16), px(12))
            inside.setSpacing(px(6))
            for name, text in read:
                inside.addWidget(label(name, "note"))
                inside.addWidget(line(text))
            self._rest.addWidget(paper)
            self._rest.addSpacing(px(8))
        if lu.restes:
            self._rest.addWidget(label(tr("À replacer  ({count})", count=len(lu.restes)), "lead"))
            self._rest.addWidget(
                line(
                    tr(
                        "Ces textes n’ont pas de place dans le dossier. Vous les retrouverez tous dans "
                        "la note « À replacer », parmi vos preuves ; le jury ne la voit pas."
                    ),
                    "muted",
                )
            )
            paper, inside = sheet()
            inside.setContentsMargins(px(16), px(12), px(16), px(12))
            inside.setSpacing(px(6))
            for reste in lu.restes:
                inside.addWidget(line(reste.ou, "note"))
                inside.addWidget(line(_short(reste.texte)))
            self._rest.addWidget(paper)
            self._rest.addSpacing(px(8))
        if lu.doutes:
            self._rest.addWidget(
                label(tr("{points} à vérifier ensuite", points=pluriel(len(lu.doutes), "point")), "lead")
            )
            self._rest.addLayout(
                said([tr("{head} : {text}", head=d.ou, text=d.phrase) for d in lu.doutes], GENRES["a_completer"])
            )
        self._rest.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < _STACKED_UNDER * theme().zoom / 100
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)


def _short(text: str) -> str:
    words = plain(text)
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"


def _padded(words: str) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(px(20), px(16), px(20), px(16))
    layout.addWidget(line(words, "muted"))
    return layout
