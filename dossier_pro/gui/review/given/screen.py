"""Reading a candidate's dossier as a trainer: the text with its remarks, the critères, positions, and what leaves.

The dossier is open to read only. What is noted goes into the reader's own notebook, on the dossier's thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QVBoxLayout, QWidget
from shiboken6 import isValid

from dossier_pro.domain.avis import ValeurPosition
from dossier_pro.domain.dossier import Lien
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import row, tool
from dossier_pro.gui.kit.choosing import Choice, TabBar
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.review.given.band import Bande, EnvoiPanel, LecteurForm
from dossier_pro.gui.review.given.bar import ReviewBar, window_key
from dossier_pro.gui.review.given.changes import ChangementsView
from dossier_pro.gui.review.given.criteres import CriteresView
from dossier_pro.gui.review.given.desk_split import DeskSplit
from dossier_pro.gui.review.given.listing import ListeView
from dossier_pro.gui.review.given.model import Etude, Noter, ReadPiece, job, keep_phrases
from dossier_pro.gui.review.given.notes import Visee
from dossier_pro.gui.review.given.piece_alone import PieceAlone
from dossier_pro.gui.review.given.reader import QuiLit, Read
from dossier_pro.gui.review.given.sheet import LectureView
from dossier_pro.gui.review.given.synthese import EcfView, PhrasesView, SynthesesView
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.services.review.reviewing import Lecteur

LIRE, CHANGEMENTS, REMARQUES, SYNTHESES, ECF, PHRASES = range(6)
BEGUN = ("relecture/remarque/texte", "relecture/motif/", "relecture/reponse/")
"""Under what a reader's words are kept that are not noted yet, and so do not leave."""
TABS = (tr("Lire"), tr("Ce qui a changé"), tr("Remarques"), tr("Synthèses"), "ECF", tr("Mes phrases"))


class RelectureView(Read):
    """Form of the reader, then the desk: tabs under one band."""

    loaded = Signal()
    """The review was read, or something was noted in it."""
    moved = Signal()
    """Another critère is the present one."""
    send = Signal(str)
    """Write the ``.avis`` with that password."""
    other_names = Signal(object)
    """The names under which something was noted on a dossier of the same id."""
    paper = Signal(str)
    """« remarques » or « commentaires »."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self.etude: Etude | None = None
        self.qui: Lecteur | None = None
        self.cible = ""
        self._asked = False
        self.lecteur = QuiLit(self)
        self.piece_alone = PieceAlone(self)
        self.form = LecteurForm(session.drafts_anywhere)
        self.envoi = EnvoiPanel()
        self.tabs = TabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("Parties de la relecture"))
        for word in TABS:
            self.tabs.addTab(word)
        self.bande = Bande(self.tabs)
        self.lecture: LectureView = LectureView(session, self.note_remark, self.phrases)
        self.criteres = CriteresView(self.note, session.drafts)
        self.barre = ReviewBar(self.phrases, session.drafts)
        self.changements = ChangementsView()
        self.liste = ListeView(self.note, session.drafts)
        self.syntheses = SynthesesView(self.note, session.drafts)
        self.ecf = EcfView(self.note, session.drafts)
        self.phrases_view = PhrasesView(session.drafts_anywhere)
        self.pieces = Choice()
        self.pieces.setAccessibleName(tr("Ce qui est lu"))
        self.pieces.setToolTip(tr("Choisir l’exemple ou la preuve à lire (Ctrl+Page suivante, Ctrl+Page précédente)"))
        self.pieces.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._build()
        self._wire()

    # --- building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        read = QWidget()
        left = QWidget()
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        chooser = row(
            tool("chevron-left", tr("Lire ce qui précède (Ctrl+Page précédente)"), partial(self.step_piece, -1)),
            self.pieces,
            tool("chevron-right", tr("Lire la suite (Ctrl+Page suivante)"), partial(self.step_piece, 1)),
            spacing=px(6),
        )
        chooser.setStretch(1, 1)
        chooser.setContentsMargins(px(16), px(8), px(12), 0)
        beside.addLayout(chooser)
        beside.addWidget(self.lecture, 1)
        self.split = DeskSplit(left, self.criteres)
        self.split.unfolding.connect(self._unfold)
        self.restore(self.split, "relecture")
        self.panel = self.criteres
        column = QVBoxLayout(read)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.split, 1)
        column.addWidget(self.barre)
        self.read = read
        self.body = RoomPages()
        for page in (read, self.changements, self.liste, self.syntheses, self.ecf, self.phrases_view):
            self.body.addWidget(page)
        self.desk = QWidget()
        desk = QVBoxLayout(self.desk)
        desk.setContentsMargins(0, 0, 0, 0)
        desk.setSpacing(0)
        desk.addWidget(self.envoi)
        desk.addWidget(self.body, 1)
        self.stack = RoomPages()
        waiting = QWidget()
        for page in (waiting, self.form, self.desk):
            self.stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bande)
        layout.addWidget(self.stack, 1)
        self.bande.show_etude(None)

    def _wire(self) -> None:
        self.form.ready.connect(self.lecteur.form_filled)
        self.form.given_up.connect(lambda: self.stack.setCurrentWidget(self.desk))
        self.bande.change_reader.connect(self.ask_reader)
        self.bande.next_unread.connect(self.next_unread)
        self.bande.send.connect(self.prepare_sending)
        self.bande.paper.connect(self.paper)
        self.envoi.asked.connect(self.send)
        self.envoi.given_up.connect(self._close_sending)
        self.tabs.currentChanged.connect(self._turn)
        self.pieces.activated.connect(lambda _: self._piece_chosen())
        self.lecture.show_preuve.connect(self.show_piece)
        self.criteres.chosen.connect(self.choose)
        self.criteres.lien.connect(self.show_lien)
        self.barre.positioned.connect(self._position)
        self.barre.withdrawn.connect(self.lecteur.withdraw)
        self.barre.replaced.connect(self.session.told)
        self.barre.moved.connect(self.step)
        self.barre.remark.connect(self.remark)
        self.barre.left.connect(self.lecture.setFocus)
        self.changements.shown.connect(self._show_changed)
        self.changements.read.connect(self.lecteur.all_read)
        self.criteres.again.connect(self.barre.take)
        self.criteres.here.connect(self.piece_alone.keep_to_it)
        self.criteres.blind.connect(self.lecteur.read_blind)
        self.liste.shown.connect(self.show_thread)
        self.liste.whole.connect(self.remark_on_all)
        self.phrases_view.kept.connect(self._keep_phrases)
        self.session.flushing.connect(self.flush)
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("C", partial(self.barre.take, "confirme")),
            ("V", partial(self.barre.take, "a_revoir")),
            ("N", partial(self.barre.take, "non_demontre")),
            ("R", self.remark),
            ("M", lambda: self.barre.motif.setFocus(Qt.FocusReason.ShortcutFocusReason)),
            ("J", partial(self.step, 1)),
            ("K", partial(self.step, -1)),
            ("E", self.criteres.only_here.click),
            ("B", self.criteres.unseen.click),
            ("Ctrl+PgDown", partial(self.step_piece, 1)),
            ("Ctrl+PgUp", partial(self.step_piece, -1)),
        )
        for text, act in keys:
            window_key(text, self.read, act)
        window_key("L", self.changements, self.lecteur.all_read)
        window_key("U", self.desk, self.next_unread)
        window_key("Ctrl+Z", self.desk, self.lecteur.take_back)
        window_key("Ctrl+S", self, self.prepare_sending)

    def arrive(self) -> None:
        """Put the keyboard where it is needed."""
        current = self.stack.currentWidget()
        if current is self.desk:
            self.lecture.setFocus()
        elif current is self.form:
            self.form.name.setFocus()

    # --- reading the review --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the review of the open dossier, or ask who reads where nobody is known."""
        if not self.session.is_open:
            return
        if self.qui is not None:
            self.ask(job(self.qui))
            return
        if self._asked:
            return
        self._asked = True

        def known(lecteur: Lecteur | None) -> None:
            if isValid(self):
                self.begin(lecteur) if lecteur is not None else self.ask_reader()

        from dossier_pro.services.review.reviewing import lecteur_connu

        self.session.ask(lambda _: lecteur_connu(), known, self.session.refused.emit)

    def begin(self, qui: Lecteur) -> None:
        """Read as somebody."""
        self.qui = qui
        self.ask(job(qui))

    def ask_reader(self) -> None:
        """Ask who reads."""
        self.flush()
        self.form.start(self.qui, leave=self.etude is not None)
        self.stack.setCurrentWidget(self.form)

    def ask(self, work: Callable[..., Etude], then: Callable[[], object] | None = None) -> None:
        def took(etude: Etude) -> None:
            if not isValid(self) or not self.session.is_open or self.session.dossier.id != etude.dossier.id:
                return
            self.take(etude)
            if then is not None:
                then()

        self.session.ask(work, took, self.session.refused.emit)

    def take(self, etude: Etude) -> None:
        """Show a review as it is now."""
        first = self.etude is None
        self.etude = etude = replace(etude, aveugle=self.settings.aveugle)
        self.piece_alone.took(etude)
        self.qui = etude.qui
        self.lecteur.remember(etude.pas)
        shown = self.stack.currentWidget()
        if shown is self.form or (first and shown is not self.desk):
            self.stack.setCurrentWidget(self.desk)
            self.lecture.setFocus()
        known = etude.a_la_cible(self.cible)
        if not known:
            self.cible = etude.commence_par
        if first or not known:
            self._follow()
        self.show_again()
        if self.envoi.isVisible():  # a reason that was being kept when it was asked for is noted by now
            self.envoi.tell(etude, self._begun())
        if first and etude.autres_noms:
            self.other_names.emit(etude.autres_noms)
        self.loaded.emit()

    def show_again(self) -> None:
        """Show what is known by now."""
        etude = self.etude
        if etude is None:
            return
        self._allow_panel()
        self._fill_pieces(etude)
        ouvertes = tr("Remarques ({count})", count=etude.ouvertes)
        self.tabs.setTabText(REMARQUES, ouvertes if etude.ouvertes else TABS[REMARQUES])
        changes = len(etude.changements)
        self.tabs.setTabText(CHANGEMENTS, tr("Ce qui a changé ({count})", count=changes))
        self.tabs.setTabVisible(CHANGEMENTS, bool(changes))
        self.tabs.setTabVisible(ECF, etude.dossier.projet.modalite != "vae")
        self.bande.show_etude(etude)
        piece = self.piece
        if piece is not None:
            self.lecture.show_piece(piece, etude)
            self.lecture.show_marks(self.cible)
        self.criteres.show_etude(etude, self.cible, self.piece_alone.listed)
        self.barre.show_etude(etude, self.cible)
        page = self.body.currentWidget()
        if isinstance(page, ChangementsView | ListeView | SynthesesView | EcfView | PhrasesView):
            page.show_etude(etude)

    def phrases(self) -> tuple[str, ...]:
        """Return the reader's own phrases."""
        return self.etude.phrases if self.etude else ()

    # --- what is read --------------------------------------------------------------------------------------------

    @property
    def piece(self) -> ReadPiece | None:
        """The exemple or preuve that is shown."""
        found = self.pieces.currentData()
        return found if isinstance(found, ReadPiece) else None

    def _fill_pieces(self, etude: Etude) -> None:
        wanted = etude.pieces()
        if [self.pieces.itemData(i) for i in range(self.pieces.count())] == list(wanted):
            return
        kept = self.piece
        self.pieces.clear()
        for one in wanted:
            self.pieces.addItem(tr("{head} : {text}", head=one.sous, text=one.nom), one)
        at = next((i for i, one in enumerate(wanted) if kept is not None and one.id == kept.id), 0)
        self.pieces.setCurrentIndex(at if wanted else -1)

    def step_piece(self, step: int) -> None:
        """Show the piece before or after."""
        at = self.pieces.currentIndex() + step
        if 0 <= at < self.pieces.count():
            self.pieces.setCurrentIndex(at)
            self._piece_chosen()

    def show_piece(self, piece_id: str) -> None:
        """Show an exemple or a preuve by its id."""
        for at in range(self.pieces.count()):
            if self.pieces.itemData(at).id == piece_id:
                self.pieces.setCurrentIndex(at)
                self._piece_chosen()
                return

    def _piece_chosen(self) -> None:
        if self.piece is not None and self.etude is not None:
            self.lecture.show_piece(self.piece, self.etude)
            self.lecture.show_marks(self.cible)
            self.piece_alone.stay()

    def show_lien(self, lien: Lien) -> None:
        """Show what a lien starts from, at its passage."""
        self.show_piece(lien.source_id)
        self.lecture.show_lien(lien)

    def _show_changed(self, piece_id: str) -> None:
        self.tabs.setCurrentIndex(LIRE)
        self.show_piece(piece_id)

    def show_thread(self, remarque_id: str) -> None:
        """Show where a thread stands."""
        etude = self.etude
        one = next((s for s in etude.situees if s.fil.remarque.id == remarque_id), None) if etude else None
        if one is None:
            return
        self.tabs.setCurrentIndex(LIRE)
        remarque = one.fil.remarque
        if remarque.sur == "critere":
            self.piece_alone.end()
            self.choose(remarque.sur_id)
        else:
            self.show_piece(one.place.exemple_id if remarque.sur != "preuve" else remarque.sur_id)  # type: ignore[arg-type]
            QTimer.singleShot(0, self.lecture, partial(self.lecture.show_thread, one))

    # --- critères ------------------------------------------------------------------------------------------------

    def choose(self, cible_id: str) -> None:
        """Make a critère the present one, and show what the candidate ties to it."""
        if cible_id == self.cible or self.etude is None:
            return
        self.barre.flush()
        self.cible = cible_id
        self._follow()
        self.show_again()
        self.moved.emit()

    def _follow(self) -> None:
        """Show the first thing that is tied to the present critère, unless one of them is shown already."""
        etude = self.etude
        if etude is None or not self.cible:
            return
        self._fill_pieces(etude)
        wanted = etude.a_montrer(self.cible, self.piece.id if self.piece else "")
        if not wanted:
            return
        at = next((i for i in range(self.pieces.count()) if self.pieces.itemData(i).id == wanted), -1)
        self.pieces.setCurrentIndex(at if at >= 0 else self.pieces.currentIndex())
        self._piece_chosen()
        for lien in etude.liens(self.cible):
            if lien.source_id == wanted and lien.ancre is not None:
                self.lecture.show_lien(lien)
                break

    def step(self, step: int) -> None:
        """Go to the critère before or after."""
        if self.etude is None:
            return
        ids = self.piece_alone.walked
        at = ids.index(self.cible) + step if self.cible in ids else 0
        if 0 <= at < len(ids):
            self.choose(ids[at])

    def next_unread(self) -> None:
        """Go to the next critère that this reader did not read."""
        if self.etude is None:
            return
        self.tabs.setCurrentIndex(LIRE)
        wanted = self.etude.prochain_non_lu(self.cible)
        if wanted:
            self.piece_alone.end()
            self.choose(wanted)
        self.lecture.setFocus()

    def _position(self, value: ValeurPosition, motif: str) -> None:
        cible_id = self.cible
        if not cible_id:
            return
        self.note(lambda revue: revue.positionner(cible_id, value, motif))
        if value == "confirme":
            self.piece_alone.confirmed(cible_id)

    # --- noting --------------------------------------------------------------------------------------------------

    def note(self, noter: Noter) -> None:
        """Note something in the reader's notebook."""
        if self.qui is not None:
            self.ask(job(self.qui, noter))

    def note_remark(self, noter: Noter) -> None:
        """Note a remark; its field closes once it is kept."""
        if self.qui is not None:
            self.ask(job(self.qui, noter), self._remarked)

    def _remarked(self) -> None:
        if not self.lecture.composer.isHidden():
            self.lecture.close_composer()
            self.lecture.setFocus()

    def remark(self) -> None:
        """Begin a remark on the passage that is selected, else on what the keyboard is on."""
        etude, piece = self.etude, self.piece
        if etude is None:
            return
        chosen = self.lecture.selected()
        whole = tr("Cette preuve") if piece and piece.sorte == "preuve" else tr("Cet exemple")
        on_piece = [Visee(piece.sorte, piece.id, whole)] if piece else []
        known = etude.dossier.referentiel.cibles.get(self.cible)
        on_cible = [Visee("critere", self.cible, tr("Ce critère"), citation=known.texte)] if known else []
        first, second = (on_cible, on_piece) if self._in_criteres() else (on_piece, on_cible)
        choices = [*([chosen] if chosen else []), *first, *second, Visee("dossier", "", tr("Tout le dossier"))]
        self.lecture.compose(choices)

    def _unfold(self, shown: bool) -> None:
        self.show_panel(shown)
        self._allow_panel()

    def _allow_panel(self) -> None:
        if self.isVisible():
            self.actions_table.allow(specs.PANNEAU, "" if self.read.isVisible() else specs.NO_PANEL)
            self.actions_table[specs.PANNEAU].setChecked(not self.criteres.isHidden())

    def _in_criteres(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.criteres.isAncestorOf(focused)

    def remark_on_all(self) -> None:
        """Begin a remark on the whole dossier."""
        self.tabs.setCurrentIndex(LIRE)
        self.lecture.compose([Visee("dossier", "", tr("Tout le dossier"))])

    def _keep_phrases(self, phrases: tuple[str, ...]) -> None:
        if self.qui is not None:
            self.ask(keep_phrases(self.qui, phrases))

    def flush(self) -> None:
        """Keep everything that is being written."""
        if self.etude is not None:
            self.barre.flush()
            self.syntheses.flush()
            self.phrases_view.flush()

    # --- tabs, sending -------------------------------------------------------------------------------------------

    def _turn(self, at: int) -> None:
        self.flush()
        self.body.setCurrentIndex(at)
        self.show_again()
        if at == CHANGEMENTS and not self.tabs.hasFocus():
            self.changements.text.setFocus()  # never on the button, where a stray Enter would say that all is read

    def prepare_sending(self) -> None:
        """Say what the file will hold, and ask for a password where one is wanted."""
        if self.etude is not None and self.bande.save.isEnabled():
            self.flush()
            self.envoi.open_for(self.etude, self._begun())

    def _begun(self) -> int:
        return len([key for what in BEGUN for key in self.session.drafts.keys(what)])

    def _close_sending(self) -> None:
        self.envoi.hide()
        self.lecture.setFocus()

    def sent(self, etude: Etude) -> None:
        """The file was written: the dossier counts as read as it is."""
        if isValid(self):
            self._close_sending()
            self.take(etude)
