"""The dates: what is to come, next first, the candidate's own reminders, and a file for the calendar."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.echeances import Echeance, a_venir, echeances
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.enonces import enonce, enonces
from dossier_pro.gui.echeances.model import ICONES, RAPPELS, quand
from dossier_pro.gui.kit.basics import Page, button, clear, column, label, paragraph, row, sheet
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.fields import DateLine, bind_date, field_with_label
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import draw_lines, line_height, wrap
from dossier_pro.gui.kit.rows import RowButton
from dossier_pro.gui.kit.table import RowsSection
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.shell.sources import SourceButton

_DAY = 156
"""The width of the column of days, in pixels."""
_STACKED_UNDER = 660
"""The width in pixels under which the two dates of a VAE stand one above the other."""


class EcheancesView(Screen):
    """One calm page."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self.page = Page(measure=980)
        self.page.body.setSpacing(px(28))
        self.export = button(tr("Ajouter à mon calendrier…"), icon="calendar", on_click=self.export_calendar)
        self.export.setToolTip(tr("Écrire les dates à venir dans un fichier que votre agenda sait lire (.ics)"))
        rehearse = self.actions_table[specs.ALLER["entretien"]]
        self.rehearse = button(tr("S’entraîner à l’entretien"), icon="timer", on_click=rehearse.trigger)
        self.rehearse.setToolTip(rehearse.toolTip())
        head = row(label(tr("Échéances"), "title"), self.export, spacing=px(16))
        head.setStretch(0, 1)
        self.page.body.addLayout(head)
        self.page.body.addLayout(row(self.rehearse, 1))
        self.coming, self.coming_rows = sheet()
        self._past, self.past_rows = sheet()
        self.past_head = label(tr("Passées ou faites"), "lead")
        self.nothing = self._blank()
        self.page.body.addWidget(self.nothing)
        self.page.body.addWidget(self.coming)
        self.vae, self.depot, self.recevable = self._dates_of_vae()
        self.page.body.addWidget(self.vae)
        self.reminders = RowsSection(
            session,
            RAPPELS,
            tr("Vos rappels"),
            tr("Ce que vous ne voulez pas oublier : une inscription, une attestation à demander, une relecture."),
            tr("Ajouter un rappel"),
        )
        self.page.body.addWidget(self.reminders)
        self.adjusted = self._adjusted_session()
        self.page.body.addWidget(self.adjusted)
        self.page.body.addLayout(column(self.past_head, self._past))
        self.page.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._vae_fields.setDirection(ways.TopToBottom if self.width() < px(_STACKED_UNDER) else ways.LeftToRight)

    def _blank(self) -> QWidget:
        frame, rows = sheet()
        words = paragraph(
            tr(
                "Notez ici ce qui a une date : la session d’examen, vos démarches, vos propres "
                "rappels. La plus proche vient en tête."
            ),
            "muted",
        )
        start = button(tr("Noter une session"), "primary", on_click=lambda: self.go.emit(Lieu("session")))
        rows.setContentsMargins(px(20), px(18), px(20), px(18))
        rows.setSpacing(px(12))
        rows.addWidget(words)
        rows.addLayout(row(start, 1))
        self.start = start
        lock(self.session, start)
        return frame

    def _dates_of_vae(self) -> tuple[QFrame, DateLine, DateLine]:
        frame = QFrame()
        depot, recevable = DateLine(), DateLine()
        self._vae_fields = fields = QHBoxLayout()
        fields.setSpacing(px(16))
        for words, field in ((tr("Demande de recevabilité déposée le"), depot), (tr("Recevable depuis le"), recevable)):
            field.setFixedWidth(px(280))
            field.day_needed = True
            fields.addLayout(field_with_label(words, field, term="recevabilité" if field is depot else ""))
        fields.addStretch(1)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(label(tr("Votre VAE"), "lead"))
        layout.addWidget(
            paragraph(
                tr("De ces deux dates dépendent la réponse attendue et le temps pour venir à une session."), "muted"
            )
        )
        layout.addLayout(fields)
        self.rules = button(tr("Les règles de la VAE"), "link", on_click=lambda: self.helped.emit("sources"))
        self.rules.setToolTip(tr("Lire ce que disent les textes sur la demande, la réponse et les délais"))
        layout.addLayout(row(self.rules, 1))
        what = tr_noop("les dates de la VAE")
        self._bindings = [
            bind_date(self.session, depot, "echeances", "depot_recevabilite", what),
            bind_date(self.session, recevable, "echeances", "recevable_le", what),
        ]
        return frame, depot, recevable

    def _adjusted_session(self) -> QFrame:
        """Offer a reminder to who has a handicap; it says nothing of one."""
        frame = QFrame()
        self.remind = button(tr("Ajouter un rappel"), on_click=self._remind)
        self.remind.setToolTip(tr("Ajouter à vos rappels\u00a0: en parler à votre centre"))
        self.remind.setAccessibleName(tr("Ajouter un rappel pour une épreuve aménagée"))
        more = button(tr("En savoir plus"), "link", on_click=lambda: self.helped.emit("handicap"))
        more.setAccessibleName(tr("En savoir plus sur l’épreuve aménagée"))
        lock(self.session, self.remind)
        said = paragraph(enonce("handicap-droit").dit, "muted")
        layout = column(label(tr("Une épreuve aménagée"), "lead"), said, row(self.remind, more, 1), spacing=px(8))
        layout.setContentsMargins(0, 0, 0, 0)
        frame.setLayout(layout)
        return frame

    def _remind(self) -> None:
        from dossier_pro.services.echeances import rappeler_amenagement

        self.session.edit(tr_noop("Ajouter un rappel"), lambda draft: rappeler_amenagement(draft, _today()))

    # --- showing -----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present snapshot."""
        now, today = self.session.now, _today()
        coming = a_venir(now.dossier, today, enonces())
        self.export.setEnabled(any(e.jour for e in coming))
        for binding in self._bindings:
            binding.refresh(now.dossier)
        self.vae.setVisible(now.dossier.projet.modalite == "vae")
        self.reminders.refresh()
        self._show_adjusted(now.dossier)
        self._show(self.coming, self.coming_rows, coming, today)
        self.nothing.setVisible(not coming)
        self._show_past(now.dossier, coming, today)

    def _show_adjusted(self, dossier: Dossier) -> None:
        from dossier_pro.services.echeances import amenagement_note

        self.adjusted.setVisible(dossier.referentiel.ministere)
        self.remind.setVisible(not amenagement_note(dossier))

    def _show_past(self, dossier: Dossier, coming: tuple[Echeance, ...], today: date) -> None:
        shown = set(coming)
        past = tuple(reversed([e for e in echeances(dossier, today, enonces()) if e not in shown]))
        self.past_head.setVisible(bool(past))
        self._show(self._past, self.past_rows, past, today)

    def _show(self, frame: QFrame, rows: QVBoxLayout, dates: tuple[Echeance, ...], today: date) -> None:
        clear(rows)
        for rank, echeance in enumerate(dates, 1):
            made = EcheanceRow(echeance, today)
            made.last = rank == len(dates)
            made.clicked.connect(partial(self._lead, echeance))
            rows.addWidget(made)
        frame.setVisible(bool(dates))

    def _lead(self, echeance: Echeance) -> None:
        self.go.emit(echeance.lieu)

    def show_place(self, lieu: Lieu) -> None:
        """Bring a reminder or a date of the VAE into sight."""
        if lieu.kind == "rappel":
            self.page.ensureWidgetVisible(self.reminders)
            QTimer.singleShot(0, self, partial(self.reminders.begin, lieu.entity_id, "texte"))
        elif lieu.kind == "echeances" and not self.vae.isHidden():
            field = self.depot if lieu.champ == "depot_recevabilite" else self.recevable
            self.page.ensureWidgetVisible(field)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_change(self, lieu: Lieu) -> None:
        if lieu.kind == "rappel":
            self.page.ensureWidgetVisible(self.reminders)
            self.reminders.show_row(lieu.entity_id, lieu.champ)
        else:
            self.show_place(lieu)

    # --- the calendar ------------------------------------------------------------------------------------------------

    def export_calendar(self) -> None:
        """Ask where, then write the dates to come as a calendar file."""
        now = self.session.now
        proposal = now.chemin.with_name(f"{now.chemin.stem} – échéances.ics")
        chosen = prompts().save_file(self, tr("Ajouter à mon calendrier"), proposal, tr("Agenda (*.ics)"))
        if chosen is None:
            return
        when = datetime.now().astimezone()

        def job(desk: object) -> int:
            from dossier_pro.services.echeances import exporter_calendrier

            return exporter_calendrier(self.session.dossier, chosen, when).dates

        def done(count: int) -> None:
            if not isValid(self):
                return  # the screen was dropped meanwhile
            self.said.emit(
                tr(
                    "{dates} dans « {name} » : ouvrez ce fichier avec votre agenda.",
                    dates=pluriel(count, "date"),
                    name=chosen.name,
                )
            )

        self.session.run(job, done)


class EcheanceRow(RowButton):
    """A date: the day, what it is, how far it is."""

    def __init__(self, echeance: Echeance, today: date) -> None:
        super().__init__()
        self.echeance, self._far = echeance, "" if echeance.fait else echeance.dans(today)
        late = echeance.jour is not None and echeance.jour < today
        self._ink = (
            "muted" if echeance.fait or (late and echeance.genre != "rappel") else "a_revoir" if late else "accent"
        )
        self._far = tr("fait") if echeance.fait and echeance.genre == "rappel" else self._far
        parts = (quand(echeance), echeance.titre, echeance.phrase, self._far)
        self.setAccessibleName(". ".join(part.rstrip(".") for part in parts if part))
        self.setToolTip(plain_tip(echeance.titre))
        self.source: SourceButton | None = None
        if echeance.enonces:
            self.source = SourceButton(*echeance.enonces, about=f"({echeance.titre})")
            self.source.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.source is not None:
            self.source.adjustSize()
            top = self.height() - self.source.height() - px(8)
            self.source.move(px(20 + 30 + _DAY) - self.source.contentsMargins().left(), top)

    def _room(self, width: int) -> int:
        far = QFontMetrics(theme().font("font_text", strong=True)).horizontalAdvance(self._far)
        return width - px(20 + 30 + _DAY) - far - px(20 + 24)

    def _lines(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        look, room = theme(), self._room(width)
        titre = wrap(self.echeance.titre, look.font("font_text", strong=True), room, 3)
        return titre, wrap(self.echeance.phrase, look.font("font_text"), room, 16) if self.echeance.phrase else ()

    def heightForWidth(self, width: int) -> int:
        titre, phrase = self._lines(width)
        below = self.source.sizeHint().height() if self.source is not None else 0
        return max(px(48), (len(titre) + len(phrase)) * line_height(theme().font("font_text")) + px(24) + below)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        self._ground(painter)
        quiet = self.echeance.fait or self._ink == "muted"
        font, strong = look.font("font_text", tabular=True), look.font("font_text", strong=True)
        size = look.tokens.px("icon")
        icon = "check" if self.echeance.fait else ICONES[self.echeance.genre]
        painter.drawPixmap(px(20), px(13), pixmap(icon, "muted", size, self.devicePixelRatioF()))
        left = px(20 + 30)
        draw_lines(painter, left, px(12), [quand(self.echeance)], font, look.color("muted" if quiet else "text"))
        titre, phrase = self._lines(self.width())
        below = draw_lines(painter, left + px(_DAY), px(12), titre, strong, look.color("muted" if quiet else "text"))
        draw_lines(painter, left + px(_DAY), below, phrase, look.font("font_text"), look.color("muted"))
        painter.setFont(strong)
        painter.setPen(look.color(self._ink))
        area = QRect(0, px(12), self.width() - px(20), line_height(strong))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._far)


def _today() -> date:
    return datetime.now().astimezone().date()
