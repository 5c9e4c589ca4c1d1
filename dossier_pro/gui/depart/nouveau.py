"""One question a page (which titre, which route, what is presented, whose it is), and the dossier exists."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier_pro.domain.dossier import GenreObjet, Modalite
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.translation import tr
from dossier_pro.enonces import enonce
from dossier_pro.gui.depart.choices import ChoiceRow
from dossier_pro.gui.depart.titres import TitreLine, found, lines
from dossier_pro.gui.kit.announce import Problem
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.basics import Elided, Page, button, clear, column, label, paragraph, row, sheet
from dossier_pro.gui.kit.fields import TextLine
from dossier_pro.gui.kit.names import default_folder, short_path
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.kit.terms import TermsRow
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.drafts import Drafts, Keeper
from dossier_pro.gui.shell.prompts import free_place, prompts
from dossier_pro.gui.shell.sources import SourceButton

Question = Literal["titre", "modalite", "objet", "qui"]
QUESTIONS: tuple[Question, ...] = get_args(Question)
_ASKED: dict[Question, tuple[str, str]] = {
    "titre": (
        tr("Quel titre préparez-vous ?"),
        tr("Son référentiel est copié dans le dossier : il reste le même si une autre version paraît."),
    ),
    "modalite": (tr("Par quel chemin ?"), tr("La page de garde du dossier le dit au jury.")),
    "objet": (tr("Que présentez-vous à cette session ?"), tr("Cela se change ensuite dans « Parcours ».")),
    "qui": (tr("Comment vous appelez-vous ?"), tr("Votre nom est imprimé sur la page de garde.")),
}
_CHEMINS: tuple[tuple[Modalite, str, str], ...] = (
    ("formation", tr("Parcours de formation"), tr("Vous suivez, ou avez suivi, une formation qui prépare ce titre.")),
    (
        "vae",
        tr("Validation des acquis de l’expérience (VAE)"),
        tr("Vous présentez ce que votre travail, salarié ou bénévole, vous a appris."),
    ),
)
_DRAFT = "nouveau/"
_CHOSEN = ("titre", "modalite", "objet", "numeros")
"""What is chosen, and kept like what is typed."""


@dataclass(frozen=True, slots=True)
class NouveauRequest:
    """What was answered: everything to make a dossier with, and where."""

    chemin: Path
    cle: str
    nom: str
    prenom: str
    modalite: Modalite
    objet: GenreObjet
    numeros: tuple[int, ...]


class NouveauView(QWidget):
    """The questions. ``created`` carries a ``NouveauRequest``; ``back`` leaves them."""

    created = Signal(object)
    back = Signal()
    missing = Signal()
    """The titre is not in the list: its référentiel is to be imported."""

    def __init__(self, drafts: Drafts) -> None:
        super().__init__()
        self._drafts = drafts
        self._refs: dict[str, Referentiel] = {}
        self._lines: tuple[TitreLine, ...] = ()
        self._place: Path | None = None
        self._last = ""
        self.question: Question = "titre"
        self.titres: list[ChoiceRow] = []
        self.numeros: list[ChoiceRow] = []
        self.page = Page(measure=760)
        self.page.body.setSpacing(px(10))
        self.over = label("", "over")
        self.asked = label("", "title", wrap=True)
        self.help = paragraph("", "muted")
        self.banners = Banners()
        self._build()
        self._keepers = (Keeper(drafts, self.prenom, f"{_DRAFT}prenom"), Keeper(drafts, self.nom, f"{_DRAFT}nom"))

    # --- building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        body = self.page.body
        self.parts = (self._titre_page(), self._modalite_page(), self._objet_page(), self._qui_page())
        for part in (self.over, self.asked, self.help, *self.parts, self.banners):
            body.addWidget(part)
        body.addStretch(1)
        self.retour = button(tr("Retour"), "quiet", on_click=self.go_back)
        self.lacking = Problem()
        self.lacking.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.submit = button(tr("Continuer"), "primary", on_click=self.go_on)
        """The button that Enter presses from a line."""
        foot = QWidget()
        foot.setMaximumWidth(px(760))
        inside = row(self.retour, self.lacking, self.submit, spacing=px(16))
        inside.setStretch(1, 1)
        foot.setLayout(inside)
        edge = px(24)
        across = row(1, foot, 1)
        across.setStretch(1, 1000)
        across.setContentsMargins(edge, px(8), edge, px(16))
        self._foot = across
        outer = column(self.page, across, 1, spacing=0)
        outer.setStretch(0, 1000)
        self.setLayout(outer)
        for watched in (self.page, self.page.holder):
            watched.installEventFilter(self)

    def _titre_page(self) -> QWidget:
        self.search = SearchLine(tr("Chercher un titre, un code ou l’organisme qui le délivre"))
        self.search.textChanged.connect(lambda _: self._list_titres())
        self.absent = button(tr("Mon titre n’est pas dans la liste"), "link", on_click=self.missing.emit)
        self._none = paragraph(tr("Aucun titre ne porte ces mots : effacez-les, ou importez son référentiel."), "muted")
        self._titres_place = QVBoxLayout()
        self._titres_place.setContentsMargins(0, 0, 0, 0)
        self._titres_place.setSpacing(px(8))
        words = TermsRow("titre professionnel", "référentiel", "millésime")
        return _page(self.search, self._titres_place, self._none, row(self.absent, 1), words)

    def _modalite_page(self) -> QWidget:
        self.modalites = [ChoiceRow(key, name, sentence) for key, name, sentence in _CHEMINS]
        paper, inside = sheet()
        for made in self.modalites:
            self._add(inside, made, last=made is self.modalites[-1])
        told = paragraph(enonce("vae-duree").dit, "muted")
        return _page(paper, told, SourceButton("vae-duree", about="(VAE)"))

    def _objet_page(self) -> QWidget:
        self._objets_place = QVBoxLayout()
        self._objets_place.setContentsMargins(0, 0, 0, 0)
        self.objets: list[ChoiceRow] = []
        self._numeros_sheet, self._numeros_place = sheet()
        self.source = SourceButton("titre-valable", "ccs-acces", about=tr("(CCP et CCS)"))
        return _page(self._objets_place, self._numeros_sheet, self.source)

    def _qui_page(self) -> QWidget:
        self.prenom, self.nom = TextLine(name=tr("Prénom")), TextLine(name=tr("Nom de naissance"))
        self.emplacement = Elided(look="muted")
        self.changer = button(tr("Changer…"), on_click=self._choose_place)
        self.changer.setAccessibleName(tr("Changer l’emplacement du fichier"))
        for line in (self.prenom, self.nom):
            line.textChanged.connect(lambda _: self._show_place())
        where = row(self.emplacement, self.changer, spacing=px(12))
        where.setStretch(0, 1)
        paper, inside = sheet()
        inside.setContentsMargins(px(20), px(16), px(20), px(16))
        inside.setSpacing(px(4))
        for words, field in ((tr("Prénom"), self.prenom), (tr("Nom de naissance"), self.nom)):
            head = label(words, "field")
            head.setBuddy(field)
            inside.addWidget(head)
            inside.addWidget(field)
            inside.addSpacing(px(8))
        inside.addWidget(label(tr("Le fichier du dossier"), "field"))
        inside.addLayout(where)
        return _page(paper)

    def _add(self, place: QVBoxLayout, made: ChoiceRow, *, last: bool) -> None:
        made.last = last
        made.toggled.connect(lambda _: self._answered())
        made.gone_on.connect(self.go_on)
        place.addWidget(made)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.page.holder and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        if watched is self.page and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._walk(event)  # else the page would scroll
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the buttons follow the question, and stay in sight where it is higher than the window."""
        inside = self.page.holder.layout()
        assert inside is not None
        wanted = inside.totalHeightForWidth(self.page.viewport().width())
        wanted = max(1, wanted, self.page.holder.minimumSizeHint().height())
        self.page.setMaximumHeight(wanted)
        bar = self.page.width() - self.page.viewport().width()
        self._foot.setContentsMargins(px(24), px(8), px(24) + bar, px(16))

    def _walk(self, event: QKeyEvent) -> bool:
        """Give the keyboard to the next of the search and the titres under it; False where there is none.

        These are the arrows that neither the search nor a sheet has a use for: to a person there is one list.
        """
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or self.question != "titre":
            return False
        stops: list[QWidget] = [self.search, *self.titres]
        here = self.focusWidget()
        at = stops.index(here) + step if here in stops else -1
        if not 0 <= at < len(stops):
            return False
        chosen = [made for made in self.titres if made.isChecked()]
        target = chosen[0] if chosen and here is self.search else stops[at]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.ensureWidgetVisible(target)
        return True

    # --- beginning -----------------------------------------------------------------------------------------------

    def start(self, refs: Sequence[Referentiel]) -> None:
        """Show the first question that is not answered, over the titres that are known."""
        self._place = None
        self.banners.wipe()
        self.search.clear()
        self._know(refs)
        kept = {name: self._drafts.text(_DRAFT + name) for name in _CHOSEN}
        self._last = kept["titre"]
        self.titres = []
        self._list_titres()
        for made in self.modalites:
            made.blank()
        _take(self.modalites, kept["modalite"])
        self._list_objets(kept["objet"] or "titre")
        for made in self.numeros:
            made.setChecked(str(made.key) in kept["numeros"].split())
        self.prenom.clear()
        self.nom.clear()
        for keeper in self._keepers:
            keeper.restore()
        self._show_place()
        self.show_question("titre" if self._ref() is None else "objet" if _taken(self.modalites) else "modalite")

    def choose(self, refs: Sequence[Referentiel], cle: str) -> None:
        """List the titres that are known now and take one; what was answered otherwise stays."""
        previous = self._cle()
        self._know(refs)
        self.search.clear()
        self._list_titres(cle or previous)
        self._list_objets(self._objet())
        self._remember()
        self.show_question("titre")

    def made(self) -> None:
        """The dossier exists: the next form is a blank one."""
        for keeper in self._keepers:
            keeper.done()
        for name in _CHOSEN:
            self._drafts.forget(_DRAFT + name)

    def _know(self, refs: Sequence[Referentiel]) -> None:
        self._refs = {ref.cle: ref for ref in refs}
        self._lines = lines(refs)

    def _list_titres(self, taken: str = "") -> None:
        """Show the titres that the search finds, under their certifier."""
        taken = taken or self._cle() or self._last  # what a search hid is taken again when it is shown again
        clear(self._titres_place)
        self.titres = []
        shown = found(self._lines, self.search.text())
        for groupe in dict.fromkeys(one.groupe for one in shown):
            mine = [one for one in shown if one.groupe == groupe]
            paper, inside = sheet()
            for one in mine:
                made = ChoiceRow(one.cle, one.intitule, one.details)
                # Each sheet is a parent of its own, and Qt makes choices exclusive within a parent only.
                made.toggled.connect(lambda on, me=made: self._only(me) if on else None)
                self._add(inside, made, last=one is mine[-1])
                self.titres.append(made)
            self._titres_place.addWidget(label(groupe, "section", wrap=True))
            self._titres_place.addWidget(paper)
        self._none.setVisible(not shown)
        _take(self.titres, taken)

    def _only(self, chosen: ChoiceRow) -> None:
        self._last = str(chosen.key)
        for made in self.titres:
            if made is not chosen and made.isChecked():
                made.blank()
        self._list_objets(self._objet())

    def _list_objets(self, taken: str) -> None:
        """Show what may be presented of the titre that was chosen: no CCS where it has none."""
        ref = self._ref()
        clear(self._objets_place)
        self.source.setVisible(ref is None or ref.ministere)
        paper, inside = sheet()
        self.objets = [ChoiceRow(key, name, sentence) for key, name, sentence in _objets(ref)]
        for made in self.objets:
            made.toggled.connect(lambda on: self._list_numeros() if on else None)
            self._add(inside, made, last=made is self.objets[-1])
        self._objets_place.addWidget(paper)
        _take(self.objets, taken) or _take(self.objets, "titre")
        self._list_numeros()

    def _list_numeros(self) -> None:
        """Show the CCP or CCS to choose among."""
        ref, objet = self._ref(), self._objet()
        clear(self._numeros_place)
        activites = [a for a in ref.activites if a.ccs == (objet == "ccs")] if ref and objet != "titre" else []
        self.numeros = [ChoiceRow(a.numero, f"{a.sigle}  {a.intitule}", many=objet == "ccp") for a in activites]
        for made in self.numeros:
            self._add(self._numeros_place, made, last=made is self.numeros[-1])
        self._numeros_sheet.setVisible(bool(activites))

    # --- answers -------------------------------------------------------------------------------------------------

    def _cle(self) -> str:
        return str(_taken(self.titres) or "")

    def _ref(self) -> Referentiel | None:
        return self._refs.get(self._cle())

    def _objet(self) -> GenreObjet:
        return _taken(self.objets) or "titre"  # type: ignore[return-value]

    def _answered(self) -> None:
        self._remember()
        if self.lacking.text():
            self._say_lacking()

    def _remember(self) -> None:
        """Keep what is chosen as what is typed is kept."""
        numeros = " ".join(map(str, self._numeros()))
        chosen = (self._cle(), str(_taken(self.modalites) or ""), self._objet(), numeros)
        for name, value in zip(_CHOSEN, chosen, strict=True):
            self._drafts.keep(_DRAFT + name, value)  # a blank one is none

    def place(self) -> Path:
        """Return where the file will be: the place that was chosen, else one named after the candidate."""
        if self._place is not None:
            return self._place
        name = f"{self.prenom.text().strip()} {self.nom.text().strip()}".strip()
        return free_place(default_folder(), name or tr("Mon dossier"))

    def _show_place(self) -> None:
        self.emplacement.show_text(short_path(self.place()))
        if self.lacking.text():
            self._say_lacking()

    def _choose_place(self) -> None:
        chosen = prompts().save_dossier(self, tr("Où ranger le dossier ?"), self.place(), new=True)
        if chosen is not None:
            self._place = chosen
            self._show_place()

    # --- going on ------------------------------------------------------------------------------------------------

    def show_question(self, question: Question) -> None:
        """Show one question, the keyboard where it is answered."""
        self.question = question
        rank = QUESTIONS.index(question)
        asked, more = _ASKED[question]
        self.over.setText(tr("Nouveau dossier, question {rang} sur {nombre}", rang=rank + 1, nombre=len(QUESTIONS)))
        self.asked.setText(asked)
        self.help.setText(more)
        self.lacking.clear()
        for part in self.parts:
            part.setVisible(part is self.parts[rank])
        self.parts[rank].setAccessibleName(asked)
        self.submit.setText(tr("Créer le dossier") if question == QUESTIONS[-1] else tr("Continuer"))
        self.submit.setAccessibleName(self.submit.text())
        self.page.verticalScrollBar().setValue(0)
        self._first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_field(self) -> QWidget:
        if self.question == "qui":
            return self.prenom if not self.prenom.text().strip() or self.nom.text().strip() else self.nom
        group = {"titre": self.titres, "modalite": self.modalites, "objet": self.objets}[self.question]
        chosen = [made for made in group if made.isChecked()]
        if self.question == "titre" and not chosen:
            return self.search
        return (chosen or group)[0]

    def go_back(self) -> None:
        """Show the question before, as it was answered; before the first, leave."""
        rank = QUESTIONS.index(self.question)
        if rank:
            self.show_question(QUESTIONS[rank - 1])
        else:
            self.back.emit()

    def go_on(self) -> None:
        """Show the next question, or say what this one lacks; after the last, make the dossier."""
        self.banners.wipe()
        if self.question == "titre" and self._ref() is None and self.search.text().strip() and len(self.titres) == 1:
            self.titres[0].setChecked(True)  # of several nobody but the candidate knows which
        if (field := self._say_lacking()) is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.page.ensureWidgetVisible(field)
        elif self.question != QUESTIONS[-1]:
            self.show_question(QUESTIONS[QUESTIONS.index(self.question) + 1])
        else:
            self._create()

    def _say_lacking(self) -> QWidget | None:
        """Say what the question in sight lacks, beside the button, and return where it is given."""
        phrase, field = self._lacking()
        self.lacking.setText(phrase)
        return field

    def _lacking(self) -> tuple[str, QWidget | None]:
        if self.question == "titre" and self._ref() is None:
            phrase = tr("Choisissez votre titre dans la liste.") if self.titres else tr("Choisissez votre titre.")
            return phrase, self.titres[0] if self.titres else self.search
        if self.question == "modalite" and not _taken(self.modalites):
            return tr("Choisissez un chemin."), self.modalites[0]
        if self.question == "objet" and self.numeros and not self._numeros():
            sigle = self.numeros[0].text().split()[0]
            return tr("Choisissez au moins un {sigle}.", sigle=sigle), self.numeros[0]
        if self.question == "qui":
            for line, phrase in ((self.prenom, tr("Écrivez votre prénom.")), (self.nom, tr("Écrivez votre nom."))):
                if not line.text().strip():
                    return phrase, line
        return "", None

    def _numeros(self) -> tuple[int, ...]:
        return tuple(int(str(made.key)) for made in self.numeros if made.isChecked())

    def _create(self) -> None:
        """Ask for the dossier; a question that lost its answer meanwhile is shown again."""
        for question in QUESTIONS:
            self.question = question
            if self._lacking()[1] is not None:
                self.show_question(question)
                self._say_lacking()
                return
        modalite: Modalite = "vae" if _taken(self.modalites) == "vae" else "formation"
        self.created.emit(
            NouveauRequest(
                self.place(), self._cle(), self.nom.text(), self.prenom.text(), modalite, self._objet(), self._numeros()
            )
        )


def _objets(ref: Referentiel | None) -> tuple[tuple[GenreObjet, str, str], ...]:
    if ref is not None and not ref.ministere:
        return (
            ("titre", tr("La certification entière"), tr("Tous ses blocs.")),
            ("ccp", tr("Un ou plusieurs blocs"), tr("Un bloc est une partie de la certification.")),
        )
    rows: tuple[tuple[GenreObjet, str, str], ...] = (
        ("titre", tr("Le titre entier"), tr("Tous ses CCP.")),
        (
            "ccp",
            tr("Un ou plusieurs CCP"),
            tr("Un CCP est une partie du titre. {dit}", dit=enonce("titre-valable").dit),
        ),
    )
    if ref is not None and any(a.ccs for a in ref.activites):
        rows += (("ccs", tr("Un CCS"), tr("Un CCS est une spécialisation en plus, pour qui a déjà le titre.")),)
    return rows


def _page(*parts: QWidget | QVBoxLayout | object) -> QWidget:
    made = QWidget()
    layout = column(*parts, spacing=px(10))  # type: ignore[arg-type]
    made.setLayout(layout)
    return made


def _take(group: Sequence[ChoiceRow], key: str) -> bool:
    """Take the choice of a key where it is there."""
    for made in group:
        if made.key == key:
            made.setChecked(True)
            return True
    return False


def _taken(group: Sequence[ChoiceRow]) -> object:
    return next((made.key for made in group if made.isChecked()), None)
