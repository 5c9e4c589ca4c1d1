"""« Ce que cette preuve montre »: one row for each lien, its sentence edited in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import Dossier, Lien, Preuve
from dossier_pro.domain.readiness import Readiness
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import is_blank
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.basics import button, held, label, paragraph, prose, row, rule, tool
from dossier_pro.gui.kit.binding import Binding, lock
from dossier_pro.gui.kit.fields import bind_text
from dossier_pro.gui.kit.growing import PhraseEdit
from dossier_pro.gui.kit.reverify import ReverifyLine
from dossier_pro.gui.kit.state_mark import StateMark
from dossier_pro.gui.kit.states import etat_visuel, mot
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session
from dossier_pro.services import mapping

_NOTHING = tr("Rien encore. Dites quel critère elle montre, et comment.")


class LienRow(QWidget):
    """One critère that the preuve is tied to: its state, its words, the sentence that says how."""

    asked = Signal(object)
    """The ``Lieu`` where the lien stands among the others."""

    def __init__(self, session: Session, lien: Lien) -> None:
        super().__init__()
        self._session, self.lien = session, lien
        self._mark = StateMark()
        self.critere = paragraph("", "section")
        self.see = tool("table-2", tr("Voir dans la couverture"), self._see)
        self.remove = tool("x", tr("Retirer ce lien"), self._untie)
        lock(session, self.remove)
        self.phrase = PhraseEdit(name=tr("Comment elle le montre"))
        self.phrase.setPlaceholderText(tr("Dites en une phrase comment : sans elle, le critère reste absent."))
        self._binding: Binding = bind_text(
            session, self.phrase, "lien", "phrase", tr_noop("Écrire la phrase d’un lien"), lien.id
        )
        self._why = label("", "note", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.critere, 1)
        head.addWidget(self.see, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        below = QVBoxLayout()
        below.setContentsMargins(px(26), 0, 0, 0)
        below.setSpacing(px(4))
        self.reverify = ReverifyLine(session)
        below.addWidget(self.phrase)
        below.addWidget(self.reverify)
        below.addWidget(self._why)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(10), 0, px(10))
        layout.setSpacing(px(6))
        layout.addLayout(head)
        layout.addLayout(below)

    def show_lien(self, lien: Lien, dossier: Dossier, etat: Readiness, name: str) -> None:
        """Show the lien as it is now; ``name`` is the critère's short one."""
        self.lien = lien
        self._binding.refresh(dossier)
        self.reverify.show_lien(lien)
        cible = dossier.referentiel.cibles.get(lien.cible_id)
        known = etat.cibles.get(lien.cible_id)
        words = f"{name}  {cible.texte}" if cible is not None else tr("Critère disparu du référentiel")
        self.critere.setText(prose(words))
        self.phrase.setAccessibleName(tr("Comment elle montre : {critere}", critere=words))
        self._mark.setVisible(known is not None)
        why = ""
        if known is not None:
            drawn = etat_visuel(known)
            self._mark.show_state(drawn, mot(drawn).capitalize())
        if cible is not None and not dossier.est_presentee(cible.activite):
            why = tr("Non présenté à cette session.")
        elif known is not None and not known.declare and not is_blank(lien.phrase):
            why = tr("Le critère reste absent : {raison}.", raison=tr(known.raison)) if known.raison else ""
        self._why.setText(why)
        self._why.setVisible(bool(why))

    def let_go(self) -> None:
        """The row is about to die: what stands in it is saved."""
        self._binding.flush()
        self._binding.drop()

    def _see(self) -> None:
        self.asked.emit(Lieu("matrice", self.lien.cible_id, self.lien.source_id))

    def _untie(self) -> None:
        cible = self._session.dossier.referentiel.cibles.get(self.lien.cible_id)
        lien_id = self.lien.id
        label_ = (
            tr_noop("Retirer un lien à {lieu}", lieu=cible.lieu) if cible is not None else tr_noop("Retirer un lien")
        )
        self._session.flushing.emit()
        self._session.edit(label_, lambda draft: mapping.delier(draft, lien_id))


class ShowsBlock(QWidget):
    """The rows under their heading, with the button that adds one."""

    go = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._preuve_id = ""
        self.rows: dict[str, LienRow] = {}
        self.head = label(tr("Ce que cette preuve montre"), "lead", wrap=True)
        self.tie = button(tr("Ajouter un critère…"), icon="link")
        self.tie.setToolTip(tr("Choisir un critère, dire en une phrase comment (Ctrl+L)"))
        lock(session, self.tie)
        self._nothing = paragraph(_NOTHING, "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        head = row(self.head, self.tie)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addWidget(self._nothing)
        layout.addLayout(self._list)

    def show_preuve(self, preuve: Preuve, dossier: Dossier, etat: Readiness) -> None:
        """Show what a preuve shows; the rows that stay keep the keyboard and what is typed in them."""
        order = list(dossier.referentiel.cibles)
        liens = sorted(
            dossier.liens_de(preuve.id), key=lambda x: order.index(x.cible_id) if x.cible_id in order else len(order)
        )
        if preuve.id != self._preuve_id or [x.id for x in liens] != list(self.rows):
            self._preuve_id = preuve.id
            self._lay_out(liens)
        names = mapping.noms_courts(dossier)
        for lien in liens:
            self.rows[lien.id].show_lien(lien, dossier, etat, names.get(lien.cible_id, ""))
        self._nothing.setVisible(not liens)

    def _lay_out(self, liens: list[Lien]) -> None:
        kept = {x.id: self.rows.pop(x.id, None) for x in liens}
        for gone in self.rows.values():
            gone.let_go()
            gone.hide()
            gone.deleteLater()
        for one in held(self._list):
            self._list.removeWidget(one)
            if not isinstance(one, LienRow):
                one.hide()
                one.deleteLater()
        self.rows = {}
        for rank, lien in enumerate(liens):
            made = kept[lien.id]
            if made is None:
                made = LienRow(self._session, lien)
                made.asked.connect(self.go)
            if rank:
                self._list.addWidget(rule())
            self._list.addWidget(made)
            self.rows[lien.id] = made
