"""What « ceci montre » may be told of: the critères for a source, the sources for a critère, found by a few letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.dossier import Dossier, Exemple, Preuve
from dossier_pro.domain.readiness import Readiness
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Cible
from dossier_pro.domain.regles import nom_exemple
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.list_model import ListModel
from dossier_pro.gui.kit.preuve_words import GENRES, ICONES
from dossier_pro.gui.kit.states import Etat, etat_visuel, mot
from dossier_pro.services import mapping
from dossier_pro.services.montrer import exemples_offerts


@dataclass(frozen=True, slots=True)
class Candidate:
    """One line to choose: a critère with its state, or a source.

    ``code`` is a critère's short name (« CP4.2 »), ``icon`` a source's picture; ``tied`` says that the lien is there;
    ``ancre`` is the passage of an exemple, where it is one; ``mots`` are the words for which the guide proposes it.
    A line without an id is a heading.
    """

    genre: Literal["cible", "exemple", "preuve"]
    id: str
    text: str
    under: str
    code: str = ""
    icon: str = ""
    etat: Etat | None = None
    tied: bool = False
    ancre: Ancre | None = None
    mots: tuple[str, ...] = ()

    @property
    def heading(self) -> bool:
        """Whether it only names the lines below it."""
        return not self.id

    @property
    def why(self) -> str:
        """The words that spoke for it, quoted; empty for a line that is not proposed."""
        return ", ".join(tr("«\u00a0{texte}\u00a0»", texte=mot) for mot in self.mots)

    @property
    def mark(self) -> str:
        """What tells it from the others, from one opening of the list to the next."""
        return self.id if self.ancre is None else f"{self.id}/{self.ancre.champ}/{self.ancre.position}/{self.text}"

    @property
    def spoken(self) -> str:
        """The line in words."""
        state = mot(self.etat) if self.etat is not None else ""
        tied = tr("déjà lié") if self.tied else ""
        why = tr("proposé à cause de {mots}", mots=self.why) if self.mots else ""
        return ", ".join(part for part in (self.code, self.text, why, self.under, state, tied) if part)


def cibles_pour(dossier: Dossier, etat: Readiness, source: Exemple | Preuve, tied: Iterable[str]) -> list[Candidate]:
    """Return the critères that a source may show, in the order of the référentiel."""
    codes, there = mapping.noms_courts(dossier), frozenset(tied)
    return [
        cible_line(dossier, etat, cible, codes, tied=cible.id in there)
        for cible in mapping.cibles_offertes(dossier, source)
        if dossier.est_presentee(cible.activite)
    ]


def cible_line(
    dossier: Dossier, etat: Readiness, cible: Cible, codes: Mapping[str, str], *, tied: bool = False
) -> Candidate:
    """Return the line of a critère."""
    if cible.genre == "critere" and cible.competence is not None:
        under = f"{cible.lieu}  {cible.competence.intitule}"
    elif cible.transversale is not None:
        under = tr("Transversale  {intitule}", intitule=cible.transversale.intitule)
    else:
        under = cible.activite.intitule if cible.activite is not None else ""
    known = etat.cibles.get(cible.id)
    state = etat_visuel(known) if known is not None else None
    return Candidate("cible", cible.id, cible.texte, under, codes.get(cible.id, ""), etat=state, tied=tied)


def sources_pour(dossier: Dossier, cible: Cible) -> list[Candidate]:
    """Return what may show a critère: the exemples of its activité, then every preuve."""
    if not dossier.est_presentee(cible.activite):
        return []
    tied = {x.source_id for x in dossier.liens_vers(cible.id)}
    rows = [exemple_line(dossier, exemple, tied=exemple.id in tied) for exemple in exemples_offerts(dossier, cible)]
    return rows + [preuve_line(preuve, tied=preuve.id in tied) for preuve in dossier.all(Preuve).values()]


def exemple_line(dossier: Dossier, exemple: Exemple, *, tied: bool = False) -> Candidate:
    """Return the line of an exemple."""
    name = nom_exemple(dossier, exemple)
    name = name[:1].upper() + name[1:]
    title = exemple.intitule.strip()
    return Candidate("exemple", exemple.id, title or name, name if title else "", icon="notebook-pen", tied=tied)


def preuve_line(preuve: Preuve, *, tied: bool = False) -> Candidate:
    """Return the line of a preuve."""
    day = ecrire(preuve.jour) if preuve.jour else ""
    under = " · ".join(part for part in (GENRES[preuve.genre], day, preuve.origine) if part)
    return Candidate("preuve", preuve.id, preuve.titre or tr("Sans titre"), under, icon=ICONES[preuve.genre], tied=tied)


def found(rows: Iterable[Candidate], query: str) -> list[Candidate]:
    """Return the lines that a query means, the nearest first; all of them, in their order, for a blank one.

    A code may be typed as one likes: « CP4.2 », « cp 4 », « 4.2 ». Words may stand anywhere, accents are forgiven.
    """
    words = fold(query).split()
    ranked = [(rank, at, row) for at, row in enumerate(rows) if (rank := _rank(words, row)) is not None]
    ranked.sort(key=lambda one: one[:2])
    return [row for _, _, row in ranked]


def _rank(words: list[str], row: Candidate) -> int | None:
    if not words:
        return 0
    typed, code = "".join(words), fold(row.code)
    number = code.lstrip("abcdefghijklmnopqrstuvwxyz")
    if code and typed in (code, number):
        return 0
    if code and any(name.startswith(f"{typed}.") for name in (code, number)):
        return 1
    text = f" {code} {fold(row.text)} {fold(row.under)}"
    if all(f" {word}" in text for word in words):
        return 2
    return 3 if all(word in text for word in words) else None


class TyingModel(ListModel[Candidate]):
    """The lines of the panel's list."""

    def text(self, row: Candidate) -> str:
        return f"{row.code}  {row.text}" if row.code else row.text

    def spoken(self, row: Candidate) -> str:
        return row.spoken

    def can_be_chosen(self, row: Candidate) -> bool:
        return not row.heading

    def key(self, row: Candidate) -> object:
        return row.genre, row.mark
