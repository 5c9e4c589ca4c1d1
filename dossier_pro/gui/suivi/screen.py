"""The trainer's start: where each candidate of a folder stands. Opens to read, never writes into a candidate's file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.basics import Elided, button, label, tool
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.empty import Empty
from dossier_pro.gui.kit.names import default_folder
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.workers import Task
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.suivi.cohorte_model import CohorteModel
from dossier_pro.gui.suivi.model import FILTRES, GROUPEMENTS, SuiviLayout, SuiviModel
from dossier_pro.gui.suivi.parts import combo, ends, invitation, opens, push, today
from dossier_pro.gui.suivi.table import CohorteTable, SuiviTable
from dossier_pro.resources import is_folder
from dossier_pro.services.jobs import follow_group
from dossier_pro.services.suivi.cohorte import Groupe, RangCohorte, mal_compris, par_titre, rangs
from dossier_pro.services.suivi.following import LigneSuivi, Suivi
from dossier_pro.workers.call import telling

_CLE = "suivi"
_BAR = 200
_SEARCH = tr("Chercher un candidat ou un titre")
_SHORT = 14
"""How many letters of a choice are seen where it has little room."""
_WIDE, _ROOMY, _LOW = 1120, 760, 480
"""From which width on the choices stand beside the search, and the height under which the list needs their room."""


class SuiviView(QWidget):
    """A folder of dossiers: the candidates, or what the group has not understood."""

    help_page = "suivi"
    back = Signal()
    open_file = Signal(object)
    """The path of a dossier to read."""
    interview = Signal(object)
    erase = Signal(object)
    """The paths of the dossiers whose sheets for an interview are asked for."""
    bug = Signal(object)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.task: Task | None = None
        self._reading: Path | None = None
        self._growing = False
        self._vue = SuiviLayout()
        self.suivi: Suivi | None = None
        self.model = SuiviModel(self)
        self.cohorte_model = CohorteModel(self)
        self._chosen_group: str | None = None
        self.banners = Banners()
        self.table = SuiviTable(self.model)
        self.cohorte = CohorteTable(self.cohorte_model)
        self.empty = invitation(self.choose)
        self.nothing = Empty("search", tr("Personne ici"), tr("Aucun candidat ne correspond à ce que vous demandez."))
        self.tables = RoomPages()
        for part in (self.empty, self.nothing, self.table, self.cohorte):
            self.tables.addWidget(part)
        self._build()
        self._wire()
        self._enable()

    # --- building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        layout = self._lines = QVBoxLayout(self)
        layout.setSpacing(px(10))
        head = self._head = QHBoxLayout()
        head.setSpacing(px(8))
        names = QVBoxLayout()
        names.setSpacing(px(2))
        self.title = Elided(text=tr("Suivi des candidats"), look="title")
        self.place = Elided(look="note", middle=True)
        names.addWidget(self.title)
        names.addWidget(self.place)
        head.addLayout(names, 1)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(tr("Lecture des dossiers"))
        self.progress.setFixedWidth(px(_BAR))
        self.progress.setRange(0, 1000)
        self.progress.hide()
        head.addWidget(self.progress)
        self.halt = push(
            tr("Arrêter"), tr("Arrêter la lecture : ce qui a été lu reste dans la liste (Échap)"), "x", self.give_up
        )
        self.halt.hide()
        head.addWidget(self.halt)
        self.leave = push(tr("Revenir"), tr("Revenir au départ"), "arrow-left", self.back.emit)
        self.other = push(
            tr("Autre emplacement…"), tr("Suivre les dossiers d’un autre endroit"), "folder-open", self.choose
        )
        self.again = push(tr("Actualiser"), tr("Lire de nouveau les dossiers qui ont changé (F5)"), "again", self.read)
        self.again.setShortcut("F5")
        for made in (self.leave, self.other, self.again):
            head.addWidget(made)
        layout.addLayout(head)
        layout.addWidget(self.banners)
        layout.addLayout(self._build_filters())
        layout.addWidget(self.tables, 1)
        layout.addLayout(self._build_foot())

    def _build_filters(self) -> QVBoxLayout:
        self.search = SearchLine(_SEARCH)
        self.search.leads(self.table)
        self.filter = combo(tr("Quels candidats"), FILTRES)
        self.grouping = combo(tr("Regrouper"), GROUPEMENTS)
        self.group = combo(tr("Titre du groupe"), ())
        self.order = combo(
            tr("Ordre des critères"), ((False, tr("Ordre du référentiel")), (True, tr("Les moins montrés d’abord")))
        )
        self.mode = combo(
            tr("Ce qui est montré"), ((False, tr("Un candidat par ligne")), (True, tr("Critères du groupe")))
        )
        self.count = label("", "note")
        self._across, self._under = QHBoxLayout(), QHBoxLayout()
        rows = QVBoxLayout()
        rows.setSpacing(px(8))
        for row in (self._across, self._under):
            row.setSpacing(px(8))
            rows.addLayout(row)
        self._across.addWidget(self.mode)
        self._across.addWidget(self.search, 1)
        self._across.addStretch(0)
        self._across.addWidget(self.count)
        self._stack_filters(narrow=False)
        return rows

    def _stack_filters(self, *, narrow: bool) -> None:
        """Put the choices beside the search, or under it where they would leave it no room."""
        for at, made in enumerate((self.filter, self.grouping, self.group, self.order)):
            self._across.removeWidget(made)
            self._under.removeWidget(made)
            if narrow:
                self._under.addWidget(made, 1)
            else:
                self._across.insertWidget(2 + at, made)

    def _lie_low(self, *, low: bool) -> None:
        """Give the list the room of what can do with less: one line of choices, a head without the folder's path."""
        edge = px(8 if low else 16)
        self._lines.setContentsMargins(px(24), edge, px(24), edge)
        self.place.setVisible(not low)
        self.title.hint = self.place.full_text() if low else ""
        for made in (self.mode, self.count):
            self._head.removeWidget(made)
            self._across.removeWidget(made)
        if low:
            self._head.insertWidget(1, self.count)
            self._head.insertWidget(2, self.mode)
        else:
            self._across.insertWidget(0, self.mode)
            self._across.addWidget(self.count)
        self.search.setPlaceholderText(tr("Chercher") if low else _SEARCH)
        for choice in (self.filter, self.grouping, self.group, self.order):
            # As wide as the words of most choices: the list that opens is as wide as its widest.
            policy = Choice.SizeAdjustPolicy
            choice.setSizeAdjustPolicy(policy.AdjustToMinimumContentsLengthWithIcon if low else policy.AdjustToContents)
            choice.setMinimumContentsLength(_SHORT if low else 0)
        for choice in (self.group, self.order):
            self._across.setStretchFactor(choice, int(low))
        for pushed in (self.other, self.again):
            pushed.setText("" if low else f"\u00a0{pushed.accessibleName()}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = event.size()
        low = size.height() < px(_LOW)
        self.title.setText(tr("Suivi des candidats") if size.width() >= px(_ROOMY) and not low else tr("Suivi"))
        self._stack_filters(narrow=size.width() < px(_WIDE) and not low)
        self._lie_low(low=low)

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        self.save = push(
            tr("Exporter en tableau…"), tr("Écrire ce suivi pour un tableur (xlsx ou csv)"), "upload", self.export
        )
        self.sheet = push(
            tr("Fiche d’entretien…"),
            tr("Écrire une page sur chaque candidat choisi, en un PDF (Ctrl ou Maj pour en choisir plusieurs)"),
            "file-text",
            self._ask_interview,
        )
        self.read_dossier = self.submit = button(tr("Ouvrir le dossier"), "primary", on_click=self._open_current)
        self.read_dossier.setToolTip(tr("Lire le dossier de ce candidat, sans pouvoir le modifier (Entrée)"))
        self.gone = tool("trash-2", tr("Effacer ce candidat de cet ordinateur… (Suppr)"), self._ask_erase)
        foot.addWidget(self.save)
        foot.addStretch(1)
        foot.addWidget(self.gone)
        foot.addWidget(self.sheet)
        foot.addWidget(self.read_dossier)
        return foot

    def _wire(self) -> None:
        self.search.textChanged.connect(lambda text: self.look(mots=text))
        self.filter.activated.connect(lambda _: self.look(filtre=self.filter.currentData()))
        self.grouping.activated.connect(lambda _: self.look(groupement=self.grouping.currentData()))
        self.mode.activated.connect(lambda _: self.refresh())
        self.group.activated.connect(lambda _: self._choose_group())
        self.order.activated.connect(lambda _: self._show_cohorte())
        self.table.order.connect(self._sort)
        self.table.chosen.connect(lambda _: self._open_current())
        self._build_menu()
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())

    def _build_menu(self) -> None:
        """The acts of the foot, under the right button and the key of menus too."""
        self.acts: list[QAction] = []
        for words, key, act in (
            (tr("Ouvrir le dossier"), "", self._open_current),
            (tr("Fiche d’entretien…"), "", self._ask_interview),
            (tr("Effacer ce candidat de cet ordinateur…"), "Del", self._ask_erase),
        ):
            made = QAction(words, self.table)
            made.setShortcut(key)
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            made.triggered.connect(lambda _=False, one=act: one())
            self.table.addAction(made)
            self.acts.append(made)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    # --- reading -----------------------------------------------------------------------------------------------------

    @property
    def folder(self) -> Path | None:
        """The folder that is followed, remembered from one day to the next."""
        kept = self._settings.text(_CLE)
        return Path(kept) if kept else None

    @property
    def is_read(self) -> bool:
        """Whether every dossier of the folder is in sight, and not a part of them."""
        return self.suivi is not None and not self.suivi.reste

    def start(self) -> None:
        """Show the folder of the last time, read anew where something has changed."""
        if self.folder is not None:
            self.read()
        else:
            self.refresh()
        begin = self.empty.button
        (begin if begin and self.folder is None else self.search).setFocus()

    def go_back(self) -> None:
        """Leave the page."""
        self.back.emit()

    def come_back(self) -> None:
        """The dossier that was opened from here is closed: the keyboard is on its line again."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self) -> None:
        """Ask for the folder."""
        start = self.folder if self.folder is not None and is_folder(self.folder) else default_folder()
        chosen = prompts().choose_folder(self, tr("Là où sont rangés les dossiers des candidats"), start)
        if chosen is not None:
            self.follow(chosen)

    def follow(self, folder: Path) -> None:
        """Follow a folder."""
        self._settings.keep_text(_CLE, str(folder))
        self.suivi = None
        self.read()

    def read(self) -> None:
        """Read the folder in a process of its own; what is known stays in sight meanwhile."""
        folder = self.folder
        if folder is None or (self.task is not None and self._reading == folder):
            return
        self.stop()
        task = Task(telling(follow_group, folder), self)
        self.task, self._reading = task, folder
        task.progressed.connect(self._progressed)
        task.shown.connect(self.so_far)
        task.finished.connect(self._read)
        task.refused.connect(self._refused)
        task.bug.connect(self.bug)
        task.stopped.connect(self._stopped)
        for signal in ends(task):
            signal.connect(self._over)
        self.place.show_text(str(folder))
        task.start()

    def stop(self) -> None:
        """Give a reading up, with nothing said: what it has read is kept for the next."""
        task, self.task = self.task, None
        if task is not None:
            for signal in (task.progressed, task.shown, *ends(task)):
                signal.disconnect()
            for signal in ends(task):
                signal.connect(task.deleteLater)
            task.stop()
        self._show_progress(shown=False)

    def give_up(self) -> None:
        """Stop reading because the person asked for it; what came by then stays in the list."""
        if self.task is not None:
            self.task.stop()

    def _show_progress(self, *, shown: bool) -> None:
        if self.halt.hasFocus() and not shown:
            self.search.setFocus()
        self.progress.setVisible(shown)
        self.halt.setVisible(shown)

    def _progressed(self, _phrase: str, part: float) -> None:
        self._show_progress(shown=True)
        self.progress.setValue(round(part * 1000))

    def so_far(self, suivi: Suivi) -> None:
        """Show what has been read by now; a whole list from before is not replaced by a part of the new one."""
        if self.suivi is None or self.suivi.reste:
            self.suivi = suivi
            self.refresh()

    def _over(self, *_: object) -> None:
        self._show_progress(shown=False)
        task, self.task = self.task, None
        if isinstance(task, QObject):
            task.deleteLater()

    def _read(self, suivi: Suivi) -> None:
        self.suivi = suivi
        self.banners.wipe()
        self.refresh()

    def _stopped(self) -> None:
        read, left = (len(self.suivi.lignes), self.suivi.reste) if self.suivi else (0, 0)
        if read and not left:
            phrase = tr("Lecture arrêtée\u00a0: la liste est celle de la lecture d’avant.")
        else:
            there = pluriel(read, "dossier")
            phrase = tr("Lecture arrêtée\u00a0: {dossiers} dans la liste, les autres restent à lire.", dossiers=there)
        self.banners.say(phrase, info=True, action=(tr("Reprendre"), self.read))

    def _refused(self, phrase: str) -> None:
        self.suivi = None
        self.refresh()
        self.banners.say(phrase)

    # --- showing -----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what was read."""
        lignes = self.suivi.lignes if self.suivi else ()
        with self.table.staying(growing=self._growing):
            self.model.show(lignes, self._vue, today())
        self._growing = bool(self.suivi and self.suivi.reste)
        anew = sum(une.a_relire > 0 for une in lignes)
        words = tr("À relire ({count})", count=anew) if anew else dict(FILTRES)["a_relire"]
        self.filter.setItemText(self.filter.findData("a_relire"), words)
        self._fill_groups()
        self._show_cohorte()
        cohorte = bool(self.mode.currentData())
        for made in (self.search, self.filter, self.grouping):
            made.setVisible(not cohorte)
        self.order.setVisible(cohorte)
        self.group.setVisible(cohorte and self.group.count() > 1)
        shown = sum(1 for row in self.model.rangees if row in lignes)
        self.count.setText(self._count(shown, lignes))
        if self.suivi is None or not lignes:
            self.tables.setCurrentWidget(self.empty)
        elif cohorte:
            self.tables.setCurrentWidget(self.cohorte)
        else:
            self.tables.setCurrentWidget(self.table if shown else self.nothing)
        self._enable()

    def _count(self, shown: int, lignes: Sequence[LigneSuivi]) -> str:
        total = len(lignes)
        text = pluriel(total, "dossier") if shown == total else tr("{count} sur {total}", count=shown, total=total)
        left = self.suivi.reste if self.suivi else 0
        return tr("{read}, encore {left} à lire", read=text, left=left) if left else text

    def look(self, **changes: Any) -> None:
        """Change some of how the candidates are shown (fields of ``SuiviLayout``)."""
        self._vue = replace(self._vue, **changes)
        self.refresh()

    def _sort(self, column: int) -> None:
        """Order by a column; again: the other way; a third time: as it was."""
        vue = self._vue
        if vue.colonne != column:
            self.look(colonne=column, descendant=False)
        elif not vue.descendant:
            self.look(descendant=True)
        else:
            self.look(colonne=-1, descendant=False)
        head = self.table.horizontalHeader()
        head.setSortIndicatorShown(self._vue.colonne >= 0)
        order = Qt.SortOrder.DescendingOrder if self._vue.descendant else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(self._vue.colonne, order)

    def _groups(self) -> tuple[Groupe, ...]:
        return par_titre(self.suivi.lignes) if self.suivi else ()

    def _fill_groups(self) -> None:
        self.group.clear()
        for groupe in self._groups():
            self.group.addItem(f"{groupe.libelle} ({len(groupe.lignes)})", groupe.cle)
        # Lines come while they are read: the first one is no choice.
        self.group.setCurrentIndex(max(0, self.group.findData(self._chosen_group)))

    def _choose_group(self) -> None:
        self._chosen_group = self.group.currentData()
        self._show_cohorte()

    def _show_cohorte(self) -> None:
        groupe = next((g for g in self._groups() if g.cle == self.group.currentData()), None)
        rows: tuple[RangCohorte, ...] = ()
        if self.suivi is not None and groupe is not None:
            rows = rangs(self.suivi, groupe)
            if self.order.currentData():
                low = mal_compris(rows, len(rows))
                rows = (*low, *(r for r in rows if r not in low))
        self.cohorte_model.show(groupe, rows)

    def _enable(self) -> None:
        row = self.table.current()
        usable = row is not None and not row.erreur and self.tables.currentWidget() is self.table
        able = opens(row) and self.tables.currentWidget() is self.table
        self.read_dossier.setEnabled(able)
        self.gone.setEnabled(usable)
        for act in self.acts:
            act.setEnabled(able if act is self.acts[0] else usable)
        several = sum(not row.erreur for row in self.table.chosen_lines())
        self.sheet.setEnabled(usable or several > 0)
        words = tr("Fiches d’entretien ({count})…", count=several) if several > 1 else tr("Fiche d’entretien…")
        self.sheet.setText(f"\u00a0{words}")
        self.save.setEnabled(bool(self.suivi and self.suivi.lignes and not self.suivi.reste))
        self.again.setEnabled(self.folder is not None)

    # --- acting ------------------------------------------------------------------------------------------------------

    def _open_current(self) -> None:
        row = self.table.current()
        if row is not None and opens(row):
            self.open_file.emit(Path(row.fichier))

    def _ask_interview(self) -> None:
        chosen = tuple(Path(row.fichier) for row in self.table.chosen_lines() if not row.erreur)
        if chosen:
            self.interview.emit(chosen)

    def _ask_erase(self) -> None:
        row = self.table.current()
        if row is not None and not row.erreur:
            self.erase.emit(Path(row.fichier))

    def export(self) -> None:
        """Write the follow-up for a spreadsheet."""
        if self.suivi is None:
            return
        start = self.suivi.repertoire.parent / f"Suivi du {today().isoformat()}.xlsx"
        chosen = prompts().save_file(self, tr("Exporter le suivi"), start, tr("Tableau (*.xlsx *.csv)"))
        if chosen is None:
            return
        from dossier_pro.services.suivi.cohorte import exporter_suivi

        try:
            exporter_suivi(self.suivi, chosen)
        except KnownError as error:
            self.banners.say(error.phrase)
            return
        self.banners.say(
            tr("Le suivi est écrit : {name}.", name=chosen.name),
            info=True,
            action=(tr("Ouvrir"), lambda: prompts().show_file(chosen)),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.halt.isVisible():
            self.give_up()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and self.suivi is not None:
            self.read()
