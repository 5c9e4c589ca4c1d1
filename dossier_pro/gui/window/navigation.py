"""The navigation on the left: seven places, with what each holds; icons only where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dossier_pro.domain.readiness import Readiness, segments
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.announce import announce
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import draw_focus, fill_rounded
from dossier_pro.gui.kit.state_paint import draw_bar
from dossier_pro.gui.kit.states import Etat, phrase_comptes
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.places import RELECTURE, SCREENS, UNDER

WIDE, NARROW, WORDED = 208, 60, 92
"""Widths in pixels at 100 %: icons and words, icons alone, icons with their words below."""
_ROW, _HIGH_ROW, _LOW_ROW = 38, 50, 33
"""Heights of a place in pixels at 100 %: usual, with its word below, and where a low window has not room for all."""


class NavButton(QAbstractButton):
    """One place: icon, word, number. To a screen reader it is one of several to choose from, as it is.

    What is checked follows where the window is, and is never changed by a click alone: ``asked`` is.
    """

    asked = Signal()
    """The place is wanted: by the mouse, the keyboard, or what an assistive tool calls « toggle »."""

    def __init__(self, text: str, icon: str, tip: str) -> None:
        super().__init__()
        self.setText(text)
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.compact = self.worded = self.low = False
        self.count = ""
        self._icon = icon
        self.setAutoExclusive(True)  # told as one of several, where it would be a box to tick
        self.clicked.connect(lambda _: self.asked.emit())
        self.toggled.connect(self._toggled)

    def nextCheckState(self) -> None:
        """A click asks; the window answers by ``mark``."""

    def mark(self) -> None:
        """Show that this is the place one is at, and no other."""
        self.blockSignals(True)
        self.setChecked(True)
        self.blockSignals(False)

    def _toggled(self, on: bool) -> None:
        if on:
            self.asked.emit()

    def sizeHint(self) -> QSize:
        row = px(_LOW_ROW if self.low else _ROW)
        if not self.compact:
            return QSize(px(WIDE), row)
        return QSize(px(WORDED), px(_HIGH_ROW)) if self.worded else QSize(px(NARROW), row)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        box = self.rect().adjusted(px(8), 1, -px(8), -1)
        on = self.isChecked()
        if on or self.underMouse():
            fill_rounded(painter, box, look.color("soft" if on else "hover"))
        if on:
            fill_rounded(
                painter, QRect(box.left(), box.top() + px(8), 3, box.height() - px(16)), look.color("accent"), 1
            )
        size = look.tokens.px("icon")
        picture = pixmap(self._icon, "accent" if on else "muted", size, self.devicePixelRatioF())
        left = (self.width() - size) // 2 if self.compact else box.left() + px(14)
        below = self.compact and self.worded
        painter.drawPixmap(QPoint(left, box.top() + px(6) if below else (self.height() - size) // 2), picture)
        if below:
            painter.setFont(look.font("font_note", strong=on))
            painter.setPen(look.color("accent" if on else "text"))
            words = QRect(0, box.top() + px(6) + size, self.width(), box.bottom() - box.top() - px(8) - size)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        elif not self.compact:
            words = QRect(left + size + px(12), box.top(), box.right() - left - size - px(22), box.height())
            self._paint_words(painter, words, on=on)
        if self.hasFocus():
            draw_focus(painter, box)

    def _paint_words(self, painter: QPainter, words: QRect, *, on: bool) -> None:
        look = theme()
        painter.setFont(look.font("font_text", strong=on))
        painter.setPen(look.color("accent" if on else "text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(look.font("font_note", tabular=True))
        painter.setPen(look.color("accent" if on else "muted"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.count)


class Gauge(QWidget):
    """Where each CCP stands, always in sight at the foot of the navigation."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[tuple[str, str, dict[Etat, int]]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_etat(self, etat: Readiness) -> None:
        """Show the readiness of the CCP that are aimed at."""
        rows, words = [], []
        for ccp in etat.ccp:
            if not ccp.vise or ccp.obtenu:
                continue
            mine = [e for e in etat.cibles.values() if e.cible.activite and e.cible.activite.id == ccp.activite.id]
            rows.append((ccp.activite.sigle, f"{ccp.comptes.declares} / {ccp.comptes.total}", segments(mine)))
            words.append(tr("{nom} : {texte}", nom=ccp.activite.sigle, texte=phrase_comptes(ccp.comptes, etat.unite)))
        before = {sigle: ratio for sigle, ratio, _ in self.rows}
        for sigle, ratio, _ in rows:
            if before.get(sigle, ratio) != ratio:
                shown, _, all_of_it = ratio.partition(" / ")
                announce(self, tr("{nom} : {montres} sur {total}", nom=sigle, montres=shown, total=all_of_it))
        self.rows = rows
        self.setToolTip("\n".join(words))
        self.setAccessibleName(tr("Avancement. {texte}", texte=" ".join(words)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(WIDE), px(40) * len(self.rows[:5]) + px(8) if self.rows else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        font = look.font("font_note", tabular=True)
        painter.setFont(font)
        left, width = px(22), self.width() - px(44)
        for index, (sigle, ratio, counts) in enumerate(self.rows[:5]):
            top = px(40) * index
            words = QRect(left, top, width, QFontMetrics(font).height() + px(4))
            painter.setPen(look.color("muted"))
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, sigle)
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, ratio)
            draw_bar(painter, QRect(left, words.bottom() + px(4), width, px(6)), counts)


class Nav(QWidget):
    """The column of places. ``chosen`` names the screen."""

    chosen = Signal(str)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "nav")
        self.setAccessibleName(tr("Navigation"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(12), 1, px(12))
        layout.setSpacing(px(2))
        self._compact = self._words = self._at_home = False
        self.buttons: dict[str, NavButton] = {}
        self._absent: set[str] = set()
        holder = QWidget()
        places = QVBoxLayout(holder)
        places.setContentsMargins(0, 0, 0, 0)
        places.setSpacing(px(2))
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        self._scroll = scroll
        layout.addWidget(scroll, 1)
        for name, text, icon in (*SCREENS, RELECTURE):
            action = actions[specs.ALLER[name]]
            made = NavButton(text, icon, action.toolTip())
            made.asked.connect(action.trigger)
            places.addWidget(made)
            self.buttons[name] = made
        places.addStretch(1)
        self.gauge = Gauge()
        self.show_place(RELECTURE[0], False)
        layout.addWidget(self.gauge)
        self.set_compact(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()
        self._fit_gauge()
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """Scroll to the place where the window is: a low window has not room for all of them."""
        for made in self.buttons.values():
            if made.isChecked():
                self._scroll.ensureWidgetVisible(made, 0, px(4))

    def _fit_gauge(self) -> None:
        """The gauge is the first to go where the places need the room."""
        wanted = sum(made.sizeHint().height() + 2 for name, made in self.buttons.items() if name not in self._absent)
        wanted += self.gauge.sizeHint().height()
        # Accueil says the same at large: no figure stands twice in one window.
        self.gauge.setVisible(not (self._compact or self._at_home) and wanted + px(24) <= self.height())

    def show_place(self, name: str, there: bool) -> None:
        """Show a place, or leave it out."""
        (self._absent.discard if there else self._absent.add)(name)
        self.buttons[name].setVisible(there)
        self._fit_gauge()

    def mark(self, name: str) -> None:
        """Show which screen is open, or which one it belongs to."""
        self.buttons[UNDER.get(name, name)].mark()
        self._at_home = name == "accueil"
        self._fit_gauge()
        self._bring_into_sight()
        for made in self.buttons.values():
            made.update()

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Write numbers beside places."""
        for name, count in counts:
            made = self.buttons[name]
            made.count = str(count) if count else ""
            made.setAccessibleName(f"{made.text()} ({count})" if count else made.text())
            made.update()

    def set_compact(self, compact: bool, *, words: bool = False) -> None:
        """Show icons only, or icons and words; ``words`` has them below the icons where the column is high enough."""
        self._compact, self._words = compact, words
        self._fit_words()
        self._fit_gauge()

    def _fit_words(self) -> None:
        there = len(self.buttons) - len(self._absent)
        worded = self._compact and self._words and there * (px(_HIGH_ROW) + 2) + px(24) <= self.height()
        self.setFixedWidth(px(WORDED) if worded else px(NARROW) if self._compact else px(WIDE))
        low = there * (px(_ROW) + 2) + px(24) > self.height()
        for made in self.buttons.values():
            if (made.compact, made.worded, made.low) != (self._compact, worded, low):
                made.compact, made.worded, made.low = self._compact, worded, low
                made.updateGeometry()
                made.update()
