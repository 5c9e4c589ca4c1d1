"""What the guide proposes in the panel: lines on top of its list, with the words that spoke; any can be refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.dossier import Dossier, Exemple, Preuve
from dossier_pro.domain.referentiel import Cible
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.tying_model import Candidate, preuve_line
from dossier_pro.gui.kit.tying_passages import passage_line
from dossier_pro.gui.session.session import Session
from dossier_pro.services.suggestions import Piste, pour_cible, pour_texte, refuser, texte_de

REFUSE = tr("Pas celui-ci")
REFUSE_TIP = tr("Ne plus proposer ceci (Suppr)")
_REFUSED = tr("Cela ne sera plus proposé ici")


class Guide(QObject):
    """The proposals for what the panel is about."""

    came = Signal()
    """What was looked for in the background is there."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._texts: tuple[str, ...] = ()
        self._cible_id = ""
        self.rows: list[Candidate] = []
        self.head = ""

    def for_sources(self, sources: Sequence[Exemple | Preuve], ancre: Ancre | None, rows: Sequence[Candidate]) -> None:
        """Propose critères, of those offered, for a passage, an exemple or preuves."""
        self._cible_id, self._texts = "", tuple(texte_de(one, ancre) for one in sources)
        self.head = _head(sources, ancre) if sources else ""
        free = {row.id: row for row in rows if not row.tied}
        found = pour_texte(self._session.dossier, "\n".join(self._texts), free)
        self.rows = [replace(free[one.cible.id], mots=one.mots) for one in found]

    def for_cible(self, cible: Cible) -> None:
        """Look in the background for what could show a critère; ``came`` says that it is there."""
        if cible.id != self._cible_id:
            self.rows = []
        self._cible_id, self._texts = cible.id, ()
        self.head = tr("Ce que vous avez déjà et qui pourrait le montrer :")
        dossier = self._session.dossier

        def done(found: tuple[Piste, ...]) -> None:
            if self._cible_id == cible.id and self._session.is_open and self._session.dossier is dossier:
                self.rows = pistes_en_lignes(dossier, found)
                self.came.emit()

        self._session.ask(lambda _: pour_cible(dossier, cible), done)

    def first(self, rows: Sequence[Candidate]) -> list[Candidate]:
        """Return what is proposed, then all other lines."""
        proposed = {row.mark for row in self.rows}
        others = [row for row in rows if row.mark not in proposed]
        if not self.rows or not others:
            return [*self.rows, *others]
        # Without it the others would seem to be proposed too.
        rest = Candidate("cible", "", tr("Le reste du dossier") if self._cible_id else tr("Les autres critères"), "")
        return [*self.rows, rest, *others]

    def refuse(self, row: Candidate) -> None:
        """Do not propose a line again: an edit like any other, which can be undone."""
        dossier, cible_id, texts = self._session.dossier, self._cible_id or row.id, self._texts
        if self._cible_id:
            source = dossier.get(Preuve if row.genre == "preuve" else Exemple, row.id)
            texts = (texte_de(source, row.ancre),) if isinstance(source, (Exemple, Preuve)) else ()
        texts = (*texts, "\n".join(texts)) if len(texts) > 1 else texts
        self._session.edit(tr_noop("Refuser une proposition"), lambda draft: refuser(draft, cible_id, texts))
        self._session.told.emit(_REFUSED)


def pistes_en_lignes(dossier: Dossier, pistes: Sequence[Piste]) -> list[Candidate]:
    """Return the lines of what could show a critère."""
    rows = []
    for piste in pistes:
        source = dossier.get(Preuve if piste.source == "preuve" else Exemple, piste.source_id)
        if isinstance(source, Preuve):
            rows.append(replace(preuve_line(source), mots=piste.mots))
        elif isinstance(source, Exemple) and piste.ancre is not None:
            rows.append(replace(passage_line(dossier, source, piste.ancre), mots=piste.mots))
    return rows


def _head(sources: Sequence[Exemple | Preuve], ancre: Ancre | None) -> str:
    if ancre is not None:
        return tr("Ce passage montre peut-être :")
    if len(sources) > 1:
        return tr("Ces preuves montrent peut-être :")
    if isinstance(sources[0], Preuve):
        return tr("Cette preuve montre peut-être :")
    return tr("Cet exemple montre peut-être :")
