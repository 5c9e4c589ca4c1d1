"""« Ce que ceci montre »: one small panel for a passage, a preuve, an exemple, or from the critère's end.

A few letters and Enter choose the other end, a sentence and Enter tie both. It never blocks the window; Esc puts it
away, and what was begun stands there again the next time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.dossier import Exemple, Lien, Preuve
from dossier_pro.domain.text import is_blank
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.announce import Problem, announce
from dossier_pro.gui.kit.basics import button, label, paragraph, prose, row
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.delegates import Index, quiet_list
from dossier_pro.gui.kit.floating import EDGE, Floating
from dossier_pro.gui.kit.growing import PhraseEdit
from dossier_pro.gui.kit.led_list import lead, say_current
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tying_guide import REFUSE, REFUSE_TIP, Guide
from dossier_pro.gui.kit.tying_jury import JuryChoice
from dossier_pro.gui.kit.tying_list import CandidateDelegate
from dossier_pro.gui.kit.tying_model import (
    Candidate,
    TyingModel,
    cible_line,
    cibles_pour,
    exemple_line,
    found,
    preuve_line,
)
from dossier_pro.gui.kit.tying_passages import found_in, offered_for, phrases
from dossier_pro.gui.kit.tying_tie import Tie, outcome, quoted, shortened, step_name
from dossier_pro.gui.kit.underlines import Underlines
from dossier_pro.gui.session.drafts import Keeper
from dossier_pro.gui.session.session import Session
from dossier_pro.services import mapping
from dossier_pro.services.montrer import deja, exemples_offerts, montrer

_WIDTH, _LIST, _LEAST = 480, 232, 68
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHOOSING, _REFUSING = tr("Entrée : choisir · Échap : fermer"), tr("Suppr : pas celui-ci")
_NO_PHRASE = tr("Dites-le en une phrase : sans elle, le critère reste absent.")


class TyingPanel(Floating):
    """The floating panel of one screen, which it is a child of."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self._key = self._near = self._nothing = ""
        self._begun = self._tie = Tie("exemple")
        self._rows: list[Candidate] = []
        self.guide = Guide(session, self)
        self.guide.came.connect(self._show_proposed)
        self._sentences: list[Candidate] | None = None
        self.elsewhere: Callable[[Lien], bool] = lambda _: False
        """Leads to the sentence of a lien where the screen has a place of its own for it: there are never two."""
        self._build()
        self._keeper = Keeper(session.drafts, self.phrase)
        Underlines(session, self.phrase)
        lock(session, self.phrase, self.jury.whole, self.jury.inside, self.jury.exemple, self.tie)
        session.changed.connect(self._follow)
        session.closed.connect(self.put_away)

    # --- building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), px(12))
        layout.setSpacing(px(8))
        self.head = label("", "section")
        self.quote = paragraph("", "muted")
        self.tie = button(tr("Lier"), "primary", on_click=self._done)
        self.take = button(tr("Choisir"), "primary", on_click=lambda: self._take(self.list.currentIndex()))
        self.refuse = button(REFUSE, "quiet", on_click=self._refuse)
        self.refuse.setToolTip(REFUSE_TIP)
        self._hint = label("", "note")
        for part in (self.head, self.quote, self._finder(), self._teller()):
            layout.addWidget(part)
        self.cancel = button(tr("Annuler", "un dialogue"), "quiet", on_click=self.put_away)
        layout.addLayout(row(self._hint, 1, self.refuse, self.cancel, self.take, self.tie))
        for field in (self.search, self.list, self.phrase, self.jury.whole, self.jury.inside):
            field.installEventFilter(self)

    def _finder(self) -> QWidget:
        """What chooses the other end."""
        self.search = SearchLine(tr("Chercher"))
        self.model = TyingModel()
        self.list = QListView()
        quiet_list(self.list, "", self.model)
        # The heights of the lines follow from the width: a bar that comes once they are laid out makes them overlap.
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.list.setItemDelegate(CandidateDelegate(self.list))
        self.list.clicked.connect(self._take)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_refuse())
        self.maybe = label("", "field")
        self._none = paragraph("", "muted")
        self.search.textChanged.connect(self._find)
        self.finder = QWidget()
        layout = QVBoxLayout(self.finder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        for part in (self.search, self.maybe, self._none, self.list):
            layout.addWidget(part)
        return self.finder

    def _teller(self) -> QWidget:
        """What says how, once both ends are there."""
        self.chosen = paragraph("", "section")
        self.change = button(tr("Changer"), "link", on_click=self._choose_again)
        self._under = label("", "note", wrap=True)
        self.phrase = PhraseEdit(name=tr("Comment"), lines=2)
        self.phrase.setPlaceholderText(tr("Dites en une phrase comment"))
        self.phrase.textChanged.connect(lambda: self._say(""))
        self.phrase.document().documentLayout().documentSizeChanged.connect(lambda _: self.fit())
        self.jury = JuryChoice()
        self.jury.inside.toggled.connect(lambda _: self.fit())
        self.note = Problem()
        self.teller = QWidget()
        layout = QVBoxLayout(self.teller)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.chosen, 1)
        head.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        for part in (self._under, self.phrase, self.note, self.jury):
            layout.addWidget(part)
        return self.teller

    # --- opening -------------------------------------------------------------------------------------------------

    def for_passage(self, exemple: Exemple, ancre: Ancre, at: QRect | QWidget) -> None:
        """Ask what a passage of an exemple shows.

        Args:
            exemple: whose passage it is.
            ancre: the passage.
            at: the place beside which the panel stands: a widget, or a rectangle of the parent's.
        """
        begun = Tie("exemple", (exemple.id,), ancre=ancre)
        self._open(begun, tr("Ce que ce passage montre"), quoted(ancre.citation), at)

    def for_exemple(self, exemple: Exemple, at: QRect | QWidget) -> None:
        """Ask what an exemple as a whole shows."""
        about = exemple_line(self._session.dossier, exemple).text
        self._open(Tie("exemple", (exemple.id,)), tr("Ce que cet exemple montre"), quoted(about), at)

    def for_preuves(self, preuve_ids: Sequence[str], at: QRect | QWidget) -> None:
        """Ask what preuves show."""
        dossier = self._session.dossier
        preuves = [p for i in preuve_ids if (p := dossier.get(Preuve, i)) is not None]
        if not preuves:
            return
        one = len(preuves) == 1
        several = tr("Ce que ces {nombre}\u00a0preuves montrent", nombre=len(preuves))
        head = tr("Ce que cette preuve montre") if one else several
        about = " ".join(quoted(preuve_line(p).text) for p in preuves[:3]) + (" …" if len(preuves) > 3 else "")
        self._open(Tie("preuve", tuple(p.id for p in preuves)), head, about, at)

    def for_cible(self, cible_id: str, at: QRect | QWidget, source_id: str = "", near: str = "") -> None:
        """Ask what shows a critère.

        Args:
            cible_id: the critère.
            at: the place beside which the panel stands.
            source_id: an exemple or a preuve that is chosen already: only how is asked.
            near: the one that Enter takes where nothing is typed.
        """
        dossier = self._session.dossier
        cible = dossier.referentiel.cibles.get(cible_id)
        if cible is None:
            return
        line = cible_line(dossier, self._session.etat, cible, mapping.noms_courts(dossier))
        about = shortened(f"{line.code}  {line.text}" if line.code else line.text)
        begun = Tie("exemple", cible_id=cible_id)
        self._open(begun, tr("Ce qui montre ce critère"), about, at, chosen_id=source_id, near=near)

    def _open(
        self,
        begun: Tie,
        head: str,
        about: str,
        at: QRect | QWidget,
        *,
        chosen_id: str = "",
        near: str = "",
    ) -> None:
        if not self._session.editable:
            return
        self._near = near
        self.come(at)
        self._session.flushing.emit()
        self._begun = begun
        self._offer()
        end = "/".join(begun.source_ids[:1]) or begun.cible_id
        self._key = f"lier/{end}" if len(begun.source_ids) < 2 else f"lier/{end}+{len(begun.source_ids)}"
        self._keeper.aim("")
        self._keeper.quietly(lambda: self.phrase.show_text(""))
        self.head.setText(head)
        self.setAccessibleName(head)
        self.quote.setText(prose(about))
        self._word_finder(to_sources=bool(begun.cible_id))
        self.search.clear()
        self._find("")
        # A sentence that was begun and not tied waits with the end that it was about.
        kept = self._session.drafts.text(f"{self._key}/choix") if self._session.drafts.text(self._key) else ""
        wanted = chosen_id or kept
        offered = [*self._rows, *self._phrases()] if "/" in wanted else self._rows
        chosen = next((one for one in offered if one.mark == wanted), None)
        if chosen is not None:
            self._choose(chosen)
        else:
            self._choose_again()
        self.show()
        self.raise_()
        self.fit()
        (self.search if chosen is None else self.phrase).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _offer(self) -> None:
        """Find what may be chosen as the other end, and what of it the guide proposes."""
        dossier, begun, self._sentences = self._session.dossier, self._begun, None
        cible = dossier.referentiel.cibles.get(begun.cible_id)
        if cible is not None:
            self._rows = offered_for(dossier, cible)
            self.guide.for_cible(cible)
            return
        kind: type[Exemple | Preuve] = Exemple if begun.source == "exemple" else Preuve
        sources = [one for i in begun.source_ids if (one := dossier.get(kind, i)) is not None]
        self._rows = self._cibles(sources) if sources else []
        self.guide.for_sources(sources, begun.ancre, self._rows)

    def _cibles(self, sources: Sequence[Exemple | Preuve]) -> list[Candidate]:
        dossier, begun = self._session.dossier, self._begun
        by_ancre = begun.source == "exemple"
        tied = [
            {x.cible_id for x in dossier.liens_de(one.id) if not by_ancre or x.ancre == begun.ancre} for one in sources
        ]
        return cibles_pour(dossier, self._session.etat, sources[0], set.intersection(*tied))

    def _follow(self, *_: object) -> None:
        """Offer what is there by now: the words typed until the panel was opened reach the dossier a moment later."""
        if self.isHidden():
            return
        self._offer()
        self._show_proposed()

    def _show_proposed(self) -> None:
        """Show the lines anew; what Enter takes stays the same line."""
        if self.isHidden():
            return
        before = self.list.currentIndex().data(RowRole)
        self._find(self.search.text())
        marks = [one.mark for one in self.model.rows]
        if isinstance(before, Candidate) and before.mark in marks:
            self.list.setCurrentIndex(self.model.index(marks.index(before.mark)))
        self.fit()
        if not self.maybe.isHidden():
            self.list.scrollToTop()

    def _word_finder(self, *, to_sources: bool) -> None:
        what = (
            tr("Chercher un exemple, une phrase ou une preuve")
            if to_sources
            else tr("Chercher un critère : ses mots ou son numéro")
        )
        self.search.setPlaceholderText(what)
        self.search.setAccessibleName(what)
        self.list.setAccessibleName(tr("Exemples, phrases et preuves") if to_sources else tr("Critères"))
        if to_sources and not self._rows:
            words = tr("Rien ne peut encore le montrer : écrivez un exemple de ce CCP, ou ajoutez une preuve.")
        elif to_sources:
            words = tr("Aucun exemple, aucune phrase et aucune preuve ne contient ces mots.")
        else:
            words = tr("Aucun critère ne contient ces mots.")
        self._nothing = words
        self._none.setText(prose(words))

    # --- choosing ------------------------------------------------------------------------------------------------

    def _find(self, text: str) -> None:
        sentences = found_in(self._phrases(), self._rows, text) if self._begun.cible_id and text.strip() else []
        rows = [*found(self._rows, text), *sentences] if text.strip() else self.guide.first(self._rows)
        self.model.show_rows(rows)
        there = self.model.rowCount() > 0
        self.maybe.setText(self.guide.head)
        proposed = any(one.mots for one in rows)
        self.maybe.setVisible(proposed)
        self.search.setAccessibleDescription(self.guide.head if proposed else "")
        self.list.setVisible(there)
        self._none.setVisible(not there)
        self.take.setEnabled(there)
        self.list.scrollToTop()
        if there:
            self.list.setCurrentIndex(self.model.index(self._proposed(text)))
        if text and there:
            say_current(self.list)
        elif text:
            announce(self, self._nothing)

    def _phrases(self) -> list[Candidate]:
        """The sentences that may show the critère, cut once for each time that the panel is opened."""
        if self._sentences is None:
            dossier = self._session.dossier
            cible = dossier.referentiel.cibles.get(self._begun.cible_id)
            self._sentences = phrases(dossier, exemples_offerts(dossier, cible)) if cible is not None else []
        return self._sentences

    def _proposed(self, text: str) -> int:
        """Return the line that Enter takes: what was found first; where nothing was typed, what is not tied yet."""
        if text.strip():
            return 0
        rows = [(at, one) for at, one in enumerate(self.model.rows) if not one.heading]
        near = [at for at, one in rows if one.id == self._near]
        return next(iter((*near, *(at for at, one in rows if not one.tied))), 0)

    def _show_refuse(self) -> None:
        """What the guide proposes can be refused, while it is chosen from."""
        here = self.list.currentIndex().data(RowRole)
        proposed = self.finder.isVisibleTo(self) and isinstance(here, Candidate) and bool(here.mots)
        self.refuse.setVisible(proposed)
        if self.finder.isVisibleTo(self):
            self._hint.setText(_REFUSING if proposed else _CHOOSING)

    def _refuse(self) -> None:
        here = self.list.currentIndex().data(RowRole)
        if isinstance(here, Candidate) and here.mots:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.guide.refuse(here)

    def _take(self, index: Index) -> None:
        row_ = index.data(RowRole) if index.isValid() else None
        if isinstance(row_, Candidate) and not row_.heading:
            there = self._begun.with_end(row_)
            known = deja(self._session.dossier, there.source_ids[0], there.cible_id, there.ancre)
            if known is not None and self._begun.cible_id and self.elsewhere(known):
                self.put_away()
                return
            self._choose(row_)
            self.fit()
            self.phrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, chosen: Candidate) -> None:
        """Show the other end, its sentence where there is one, and how the jury will see it."""
        dossier = self._session.dossier
        self._tie = self._begun.with_end(chosen)
        words = chosen.text if chosen.ancre is None else quoted(chosen.text)
        self.chosen.setText(prose(f"{chosen.code}  {words}" if chosen.code else words))
        self._under.setText(chosen.under)
        self._under.setVisible(bool(chosen.under))
        self.change.setAccessibleName(tr("Changer de critère") if chosen.genre == "cible" else tr("Changer de source"))
        preuves = [p for i in self._tie.source_ids if (p := dossier.get(Preuve, i)) is not None]
        cible = dossier.referentiel.cibles.get(self._tie.cible_id)
        self.jury.setVisible(bool(preuves))
        if preuves and cible is not None:
            self.jury.show_preuves(dossier, preuves, cible)
        self._show_phrase(chosen.mark)
        self._finding(False)
        self._hint.setText(tr("Entrée : lier · Échap : fermer"))

    def _show_phrase(self, mark: str) -> None:
        """Show what was begun, else the sentence that is there already; writing over that one is never silent."""
        self._keeper.aim(self._key)
        known = [deja(self._session.dossier, i, self._tie.cible_id, self._tie.ancre) for i in self._tie.source_ids]
        there = [lien for lien in known if lien is not None and not is_blank(lien.phrase)]
        alone = there[0] if there and len(self._tie.source_ids) == 1 else None
        if not self._keeper.kept:
            self._keeper.quietly(lambda: self.phrase.show_text(alone.phrase if alone is not None else ""))
        cursor = self.phrase.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.phrase.setTextCursor(cursor)
        self._say("")
        if alone is not None and alone.phrase != self.phrase.text():
            self._say(tr("Déjà lié : votre phrase remplacera «\u00a0{phrase}\u00a0»", phrase=alone.phrase))
        elif there and alone is None:
            self._say(tr("Celles qui y sont déjà liées gardent leur phrase."))
        self._session.drafts.keep(f"{self._key}/choix", mark)

    def _choose_again(self) -> None:
        """Go back to the list; the sentence stays for what is chosen next."""
        self._tie = self._begun
        self._finding(True)
        self.fit()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finding(self, on: bool) -> None:
        for part in (self.finder, self.take):
            part.setVisible(on)
        for part in (self.teller, self.tie):
            part.setVisible(not on)
        self._show_refuse()

    def _say(self, words: str) -> None:
        if words != self.note.text() or self.note.isHidden() == bool(words):
            self.note.setText(words)
            self.note.setVisible(bool(words))
            self.fit()

    # --- ending --------------------------------------------------------------------------------------------------

    def _done(self) -> None:
        tie, phrase, session = self._tie, self.phrase.text().strip(), self._session
        if not tie.whole:
            return
        if is_blank(phrase):
            self._say(_NO_PHRASE)
            self.phrase.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        devant = None if self.jury.isHidden() else self.jury.devant()
        lieu = session.dossier.referentiel.cibles[tie.cible_id].lieu
        label = step_name(tie, lieu)
        key = self._key
        self.put_away()

        def tied(_: object) -> None:
            for kept in (key, f"{key}/choix"):
                session.drafts.forget(kept)
            session.told.emit(outcome(session, tie.cible_id))

        session.edit(
            label,
            lambda draft: montrer(draft, tie.source, tie.source_ids, tie.cible_id, phrase, tie.ancre, devant),
            then=tied,
        )

    def put_away(self) -> None:
        """Go away; what was written is kept."""
        self._keeper.aim("")
        super().put_away()

    # --- keys and place ------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What it lies over is watched too: while it is away, that keeps its keys.
        if self.isHidden() or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return True
        if event.key() == Qt.Key.Key_Delete and self.refuse.isVisible() and not self.search.text():
            self._refuse()
            return True
        if watched in (self.search, self.list) and event.key() in _ENTER:
            self._take(self.list.currentIndex())
            return True
        if watched is self.search and lead(self.list, event):
            return True
        if watched in (self.phrase, self.jury.whole, self.jury.inside) and event.key() in _ENTER:
            self._done()
            return True
        return False

    def round(self) -> Sequence[QWidget]:
        asked = (self.jury.whole, self.jury.inside, self.jury.exemple)
        ends = (self.refuse, self.cancel, self.take, self.tie, self.change)
        return (self.search, self.list, self.phrase, *asked, *ends)

    def fit(self) -> None:
        """Take the size there is: the list gives way first, then what only explains."""
        if self.isHidden():
            return
        over = self.over
        room = over.height() - 2 * px(EDGE)
        self.setFixedWidth(min(px(_WIDTH), over.width() - 2 * px(EDGE)))
        self.list.setFixedHeight(px(_LIST))
        explaining: list[QWidget] = [self._under, self.quote, self._hint, self.head]
        for part in explaining[1:]:
            part.show()
        self._under.setVisible(bool(self._under.text()))
        while True:
            self.settle()
            beyond = self.height() - room
            if beyond <= 0:
                break
            if (self.finder.isVisibleTo(self) and px(_LIST) - beyond >= px(_LEAST)) or not explaining:
                self.list.setFixedHeight(max(px(_LEAST), px(_LIST) - beyond))
                self.settle()
                break
            explaining.pop(0).hide()
        self.list.scheduleDelayedItemsLayout()  # the heights of its lines follow from its width
        self.place()
