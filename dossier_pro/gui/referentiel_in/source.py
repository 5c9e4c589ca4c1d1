"""Where the référentiel comes from: a document, a text, one fiche among many; and the page that says it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QProgressBar,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.pasting.pasting import en_lignes
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.text import fold, pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.basics import Page, button, label, paragraph, row, rule, sheet, wait_in
from dossier_pro.gui.kit.delegates import Index, draw_ground, quiet_list
from dossier_pro.gui.kit.drop import DropZone
from dossier_pro.gui.kit.footed import Footed
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import draw_lines, line_height, wrap
from dossier_pro.gui.kit.pasting import collage_of, has_words
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.gui.referentiel_in.model import counted
from dossier_pro.gui.session.rich_text import raw_text
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.services.reader_jobs import Choix
from dossier_pro.services.source_view import FicheBreve

QUIET_MS = 250
"""A reading that is shorter than this shows no progress: nothing blinks."""
_PAUSE_MS = 350
_FicheRole = Qt.ItemDataRole.UserRole + 1


class PasteEdit(QPlainTextEdit):
    """A place to paste a text; files dropped on it are the page's."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Texte du référentiel"))
        self.setPlaceholderText(
            tr("Collez ici le texte d’un REAC, d’une fiche de titre, d’un arrêté ou d’une fiche RNCP.")
        )
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setMinimumHeight(px(96))
        self.setMaximumHeight(px(150))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return has_words(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasFormat("text/plain"):
            super().insertFromMimeData(source)  # as it is: the blanks of a référentiel say something
        else:
            self.insertPlainText(en_lignes(collage_of(source)))

    def text(self) -> str:
        """Return what was pasted, no-break spaces included."""
        return raw_text(self.document())


class SourceView(Page):
    """Choose, drop or paste. ``read`` carries a path or a text."""

    read = Signal(object)
    cancelled = Signal()
    late = Signal()
    """A reading takes long enough for its progress to be shown."""
    back = Signal()

    def __init__(self) -> None:
        super().__init__(measure=760)
        self.banners = Banners()
        self._states = QStackedWidget()
        self._states.addWidget(self._build_idle())
        self._states.addWidget(self._build_busy())
        paper, layout = sheet()
        layout.setContentsMargins(px(36), px(30), px(36), px(26))
        layout.setSpacing(8)
        layout.addWidget(label(tr("Importer un référentiel"), "title"))
        layout.addWidget(
            paragraph(
                tr(
                    "Donnez le REAC de votre titre : ses CCP, ses compétences et ses critères "
                    "entrent dans votre catalogue, mot pour mot. Vous vérifiez d’un coup d’œil, rien "
                    "n’est gardé avant."
                ),
                "muted",
            )
        )
        layout.addSpacing(px(10))
        layout.addWidget(self._states)
        self.body.addStretch(1)
        self.body.addWidget(self.banners)
        self.body.addWidget(paper)
        self.body.addStretch(2)
        self._late = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._late.timeout.connect(self._show_progress)
        self.drop = DropZone(self, tr("Déposez le document ici"), self._dropped)

    def _build_idle(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(label(tr("Un document"), "section"))
        self.choose = button(tr("Choisir un document…"), "primary", icon="take-in", on_click=self._choose)
        self.choose.setToolTip(tr("Choisir un fichier PDF, texte, XML ou ZIP"))
        column.addLayout(row(self.choose, label(tr("ou déposez-le sur cette page"), "muted"), 1, spacing=12))
        column.addWidget(
            paragraph(
                tr(
                    "REAC, RE, fiche de titre, arrêté ou fiche RNCP, en PDF, texte, XML ou ZIP. "
                    "Votre organisme de formation l’a ; sinon, cherchez « REAC » et le nom de votre "
                    "titre."
                ),
                "note",
            )
        )
        column.addSpacing(4)
        column.addWidget(rule())
        column.addSpacing(4)
        column.addWidget(label(tr("Ou son texte"), "section"))
        self.text = PasteEdit()
        self.read_text = button(tr("Lire ce texte"), on_click=self._read_text)
        self.read_text.setEnabled(False)
        self.text.textChanged.connect(lambda: self.read_text.setEnabled(bool(self.text.text().strip())))
        column.addWidget(self.text)
        column.addLayout(
            row(button(tr("Retour"), "quiet", icon="arrow-left", on_click=self.back.emit), 1, self.read_text)
        )
        return made

    def _build_busy(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self.doing = label("", "section", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Avancement de la lecture"))
        self.cancel = button(tr("Arrêter"), on_click=self.cancelled.emit)
        column.addSpacing(px(16))
        column.addWidget(self.doing)
        column.addWidget(self.bar)
        column.addLayout(row(1, self.cancel))
        column.addStretch(1)
        return made

    def show_busy(self, name: str) -> None:
        """Say what is being read, after a moment; nothing else can be asked meanwhile."""
        self.banners.wipe()
        self.doing.setText(tr("Lecture de « {name} »…", name=name))
        wait_in(self.bar)
        self.choose.setEnabled(False)
        self.read_text.setEnabled(False)
        self.drop.enabled = False
        self._late.start()

    def _show_progress(self) -> None:
        self._states.setCurrentIndex(1)
        self.cancel.setFocus()
        self.late.emit()

    def show_step(self, done: int, total: int) -> None:
        """Say how many pages of a scan are read."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.doing.setText(
            tr(
                "Les pages sont des images : lecture de la page {done} sur {total}…",
                done=min(done + 1, total),
                total=total,
            )
        )

    def show_idle(self, phrase: str = "") -> None:
        """Be ready for another source; what was pasted is still there."""
        self._late.stop()
        self._states.setCurrentIndex(0)
        self.choose.setEnabled(True)
        self.read_text.setEnabled(bool(self.text.text().strip()))
        self.drop.enabled = True
        if phrase:
            self.banners.say(phrase)

    @property
    def busy_shown(self) -> bool:
        """Whether the progress is on the screen."""
        return self._states.currentIndex() == 1

    def take(self, files: Sequence[Path]) -> None:
        """Read the one file that was given."""
        self.banners.wipe()
        if len(files) > 1:
            self.banners.say(tr("Un document à la fois : donnez d’abord le REAC."))
        elif files:
            self.read.emit(files[0])

    def _choose(self) -> None:
        self.take(prompts().choose_files(self, tr("Choisir le référentiel")))

    def _dropped(self, files: list[Path]) -> None:
        self.take(files)

    def _read_text(self) -> None:
        self.read.emit(self.text.text())


class FicheDelegate(QStyledItemDelegate):
    """A fiche: its intitulé, and under it its code, level, certifier and validity."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        fiche = index.data(_FicheRole)
        if not isinstance(fiche, FicheBreve):
            return QSize(200, 56)
        text, note = theme().font("font_text"), theme().font("font_note")
        lines = wrap(fiche.intitule, text, _width(option) - 40, 2)
        return QSize(200, len(lines) * line_height(text) + line_height(note) + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        fiche = index.data(_FicheRole)
        if not isinstance(fiche, FicheBreve):
            return
        look = theme()
        area: QRect = option.rect
        draw_ground(painter, option, area.adjusted(4, 1, -4, -1))
        text, note = look.font("font_text"), look.font("font_note")
        room = area.width() - 40
        below = draw_lines(
            painter, area.left() + 20, area.top() + 8, wrap(fiche.intitule, text, room, 2), text, look.color("text")
        )
        lines = wrap(under(fiche), note, room, 1)
        draw_lines(painter, area.left() + 20, below, lines, note, look.color("muted" if fiche.active else "a_revoir"))


class FichesView(Footed):
    """One fiche among those of an export. ``chosen`` carries its code, ``searched`` words to look for."""

    chosen = Signal(str)
    searched = Signal(str)
    other = Signal()

    def __init__(self) -> None:
        super().__init__(measure=820, margin=24, filling=True)
        self.banners = Banners()
        self._all: tuple[FicheBreve, ...] = ()
        self._complete = True
        self.search = SearchLine(tr("Code RNCP ou mots de l’intitulé"))
        self.count = label("", "note")
        self.list = QListWidget()
        quiet_list(self.list, tr("Fiches de l’export"))
        self.list.setItemDelegate(FicheDelegate(self.list))
        self.list.setMinimumHeight(px(300))
        self.use = button(tr("Lire cette fiche"), "primary", on_click=self._read)
        self.use.setEnabled(False)
        self.list.itemActivated.connect(lambda _: self._read())
        self.list.currentItemChanged.connect(lambda *_: self.use.setEnabled(self.list.currentItem() is not None))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.search.textChanged.connect(self._typed)
        self.search.leads(self.list, self._read)
        paper, layout = sheet()
        layout.setContentsMargins(px(24), px(24), px(24), px(20))
        layout.setSpacing(px(10))
        layout.addWidget(label(tr("Quelle fiche ?"), "title"))
        layout.addWidget(
            paragraph(tr("Ce fichier contient plusieurs fiches : choisissez celle de votre titre."), "muted")
        )
        layout.addWidget(self.search)
        layout.addWidget(self.count)
        layout.addWidget(self.list, 1)
        self.set_foot(button(tr("Autre document"), "quiet", icon="arrow-left", on_click=self.other.emit), 1, self.use)
        self.body.addWidget(self.banners)
        self.body.addWidget(paper, 1)

    def open(self, choice: Choix) -> None:
        """Show the fiches of another file."""
        self._all, self._complete = choice.fiches, choice.complet
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.banners.wipe()
        self.show_found(choice)
        self.search.setFocus()

    def show_found(self, choice: Choix) -> None:
        """Show what was found."""
        self.list.clear()
        for fiche in choice.fiches:
            item = QListWidgetItem()
            item.setData(_FicheRole, fiche)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{fiche.intitule}. {under(fiche)}")
            item.setToolTip(plain_tip(fiche.intitule))
            self.list.addItem(item)
        if len(choice.fiches) == 1:
            self.list.setCurrentRow(0)
        self.count.setText(_found(len(choice.fiches), choice.complet))

    def codes(self) -> list[str]:
        """Return the codes that are shown."""
        return [self._fiche(row).code for row in range(self.list.count())]

    def _fiche(self, row: int) -> FicheBreve:
        found = self.list.item(row).data(_FicheRole)
        assert isinstance(found, FicheBreve)
        return found

    def _typed(self) -> None:
        if self._complete:
            self._search()
        else:
            self._pause.start()

    def _search(self) -> None:
        words = self.search.text()
        if not self._complete:
            self.count.setText(tr("Recherche dans tout le fichier…"))
            self.searched.emit(words)
            return
        wanted = fold(words).split()
        found = [f for f in self._all if all(w in fold(f"{f.code} {f.intitule} {f.abrege or ''}") for w in wanted)]
        self.show_found(Choix(tuple(found), complet=True))

    def _read(self) -> None:
        if self.list.currentRow() < 0:
            self.list.setFocus()
        else:
            self.chosen.emit(self._fiche(self.list.currentRow()).code)


class FinView(Page):
    """The référentiel is kept: what next."""

    begin = Signal()
    again = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__(measure=640)
        self._icon = QLabel()
        self.title = label("", "title", wrap=True)
        self.under = paragraph("", "muted")
        self.start = button(tr("Commencer un dossier"), "primary", on_click=self.begin.emit)
        more = button(tr("Importer un autre document"), on_click=self.again.emit)
        paper, layout = sheet()
        layout.setContentsMargins(px(36), px(32), px(36), px(28))
        layout.setSpacing(px(10))
        layout.addWidget(self._icon)
        layout.addWidget(self.title)
        layout.addWidget(self.under)
        layout.addSpacing(px(12))
        layout.addLayout(row(button(tr("Retour"), "quiet", on_click=self.back.emit), 1, more, self.start))
        self.body.addStretch(2)
        self.body.addWidget(paper)
        self.body.addStretch(3)
        theme().changed.connect(self._paint)
        self._paint()

    def open(self, ref: Referentiel) -> None:
        """Say which référentiel is kept."""
        self.title.setText(tr("Ce référentiel est dans votre catalogue"))
        self.under.setText(tr("« {title} » : {contents}.", title=ref.intitule, contents=counted(ref)))
        self.start.setFocus()

    def _paint(self) -> None:
        self._icon.setPixmap(pixmap("check", "confirme", 32, self.devicePixelRatioF()))


def under(fiche: FicheBreve) -> str:
    """Return the second line of a fiche."""
    parts = [fiche.code]
    if fiche.niveau:
        parts.append(tr("niveau {number}", number=fiche.niveau))
    if fiche.fin_validite:
        parts.append(tr("jusqu’au {day}", day=ecrire(fiche.fin_validite)))
    if not fiche.active:
        parts.append(tr("fiche inactive"))
    parts.extend(fiche.certificateurs[:2])
    return " · ".join(parts)


def _found(count: int, complete: bool) -> str:
    if not count:
        return tr("Aucune fiche ne contient ces mots.")
    if complete:
        return pluriel(count, "fiche")
    return tr("Les {count} premières fiches : tapez un code ou des mots pour trouver la vôtre.", count=count)


def _width(option: QStyleOptionViewItem) -> int:
    widget = getattr(option, "widget", None)
    return widget.viewport().width() if isinstance(widget, QListWidget) else 600
