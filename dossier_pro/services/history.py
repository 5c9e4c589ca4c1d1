"""What changed in a dossier, when and by whom, in plain words; and a copy of it as it was at any moment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any, Literal

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.changes import Change, ConflictError, apply, encode
from dossier_pro.domain.dates import depuis_texte, ecrire, heure
from dossier_pro.domain.dossier import Citation, Dossier, Entity, Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import NBSP, fold, plain
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.domain.versions.common import is_merge
from dossier_pro.services.desk import Desk
from dossier_pro.services.field_words import CHAMPS_NOMMES, ENTITES, VALEURS
from dossier_pro.store.history import HistoryEntry, Step

PAUSE = timedelta(minutes=10)
"""A pause that begins another line of the list, between two edits of the same name."""

_THING = tr_noop("Élément")
_KEPT_AROUND = 12
"""Words of an unchanged stretch that are shown on each side of a change."""


# --- the list ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rafale:
    """Edits of one name in a row, as one line: the newest of them is the moment that it stands for.

    Attributes:
        titre: what was done.
        debut, fin: when the first and the last of them were made, in the person's own time.
        auteur: who, "" for the candidate.
        etapes: the ids of the edits, newest first.
        annulee: whether they were taken back.
        barriere: whether they are from before a change of the file's format: nothing goes back there.
        remplacee: whether something else was done after they were taken back, so that they cannot be done again.
    """

    titre: str
    debut: datetime
    fin: datetime
    auteur: str
    etapes: tuple[str, ...]
    annulee: bool
    barriere: bool
    remplacee: bool = False

    @property
    def heures(self) -> str:
        """« 14 h 05 », « 14 h 05 – 14 h 12 »."""
        first, last = (heure(at) for at in (self.debut, self.fin))
        return first if first == last else f"{first} – {last}"

    @property
    def fois(self) -> str:
        """How many edits it stands for, "" for one: « 4 fois »."""
        return f"{len(self.etapes)}{NBSP}fois" if len(self.etapes) > 1 else ""


@dataclass(frozen=True, slots=True)
class Jour:
    """A day of the history, newest line first."""

    jour: date
    titre: str
    rafales: tuple[Rafale, ...]


def lister(desk: Desk, aujourd_hui: date, fuseau: tzinfo | None = None) -> tuple[Jour, ...]:
    """Return the history that is kept, newest day first.

    Args:
        desk: the open dossier.
        aujourd_hui: where the person is.
        fuseau: the time zone in which days are counted; this computer's by default.
    """
    return grouper(desk.historique(), aujourd_hui, fuseau)


def grouper(etapes: Iterable[HistoryEntry], aujourd_hui: date, fuseau: tzinfo | None = None) -> tuple[Jour, ...]:
    """Return steps, newest first, as days of lines."""
    days: dict[date, list[list[HistoryEntry]]] = {}
    for etape in etapes:
        lines = days.setdefault(etape.at.astimezone(fuseau).date(), [])
        if lines and _continues(lines[-1][-1], etape):
            lines[-1].append(etape)
        else:
            lines.append([etape])
    return tuple(
        Jour(day, _day(day, aujourd_hui), tuple(_rafale(line, fuseau) for line in lines)) for day, lines in days.items()
    )


def _continues(newer: HistoryEntry, older: HistoryEntry) -> bool:
    def same(e: HistoryEntry) -> tuple[object, ...]:
        return (e.label, e.author, e.undone, e.barriere, e.replaced_by)

    return same(newer) == same(older) and abs(newer.at - older.at) < PAUSE


def _rafale(line: Sequence[HistoryEntry], fuseau: tzinfo | None) -> Rafale:
    newest, oldest = line[0], line[-1]
    return Rafale(
        newest.label,
        oldest.at.astimezone(fuseau),
        newest.at.astimezone(fuseau),
        newest.author,
        tuple(e.id for e in line),
        newest.undone,
        newest.barriere,
        newest.replaced_by > 0,
    )


def _day(day: date, today: date) -> str:
    named = {0: tr("Aujourd’hui"), 1: tr("Hier")}.get((today - day).days)
    return f"{named}, {ecrire(day)}" if named else ecrire(day).capitalize()


# --- what one line changed -----------------------------------------------------------------------------------------

Genre = Literal["ajout", "retrait", "changement"]


@dataclass(frozen=True, slots=True)
class ChampModifie:
    """One field, in words, before and after; "" where there was nothing."""

    nom: str
    avant: str
    apres: str


@dataclass(frozen=True, slots=True)
class Modification:
    """What happened to one thing of the dossier; ``kind`` is that of the thing, "" where it is of no table."""

    titre: str
    genre: Genre
    champs: tuple[ChampModifie, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class DiffPart:
    """A stretch of a text that was compared with another."""

    texte: str
    genre: Literal["meme", "retire", "ajoute", "saut"]


def detailler(desk: Desk, rafale: Rafale) -> tuple[Modification, ...]:
    """Return what a line of the list changed, each thing of the dossier once for each stretch of work.

    A stretch ends where words went that stood: a line tells all that was ever written in it, not only what was left of
    it in the end. Where the texts of that time cannot be had whole (from before a change of format), only the stretches
    of text that changed are given.

    Raises:
        KnownError: the history can no longer be read so far.
    """
    steps = desk.etapes(rafale.etapes[-1])
    mine = [step for step in steps if step.changeset.id in rafale.etapes]
    if mine and all(is_merge(step.changeset.burst) and not step.changeset.changes for step in mine):
        return ()  # what the other version held was here already, or was not chosen
    if mine and not any(step.changeset.changes for step in mine):
        # Reviews are facts beside the dossier's own texts: receiving them changes none of these.
        return (Modification(tr("Remarques et positions d’un relecteur"), "ajout", ()),)
    whole = not rafale.barriere and not any(step.barriere for step in steps)
    if not mine or not whole:
        return _own_words(desk, mine)
    return _stretch_by_stretch(desk, rafale, steps, mine[::-1])


def _stretch_by_stretch(
    desk: Desk, rafale: Rafale, steps: Sequence[Step], mine: Sequence[Step]
) -> tuple[Modification, ...]:
    """Return what the steps of a line changed, oldest first, from the texts of that time."""
    if not rafale.annulee:
        return _told(desk.state_before(steps), mine, forgiven=_FEW)
    try:
        first = apply(desk.state_after(mine[0].changeset.id), mine[0].changeset.inverted().changes)
        return _told(first, mine, forgiven=0)
    except (ConflictError, KnownError):
        return _own_words(desk, mine)


_FEW = 3
"""So many words that went are a correction: undo reaches them, and a line of the history is not cut short there."""


def _told(first: Dossier, steps: Sequence[Step], *, forgiven: int) -> tuple[Modification, ...]:
    """Return what steps changed, oldest first, beginning again where more words went than are forgiven."""
    found: list[Modification] = []
    start = state = first
    leg: list[Step] = []
    for step in steps:
        following = apply(state, step.changeset.changes)
        if leg and _words_gone(state, following, step) > forgiven:
            found += comparer(start, state, _keys(leg))
            start, leg = state, []
        leg.append(step)
        state = following
    return (*found, *comparer(start, state, _keys(leg)))


def _words_gone(before: Dossier, after: Dossier, step: Step) -> int:
    gone = 0
    for key in _keys((step,)):
        sides = [_all_words(dossier.find(*key)) for dossier in (before, after)]
        gone += (sides[0] - sides[1]).total()
    return gone


def _all_words(entity: Entity | None) -> Counter[str]:
    texts = (v for n, v in encode(entity).items() if isinstance(v, str) and n not in _SILENT) if entity else ()
    return Counter(word for text in texts for word in re.findall(r"\w+", text))


def _own_words(desk: Desk, steps: Iterable[Step]) -> tuple[Modification, ...]:
    return tuple(m for s in steps for change in s.changeset.changes if (m := _raw(desk.dossier, change)) is not None)


def _keys(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    return ((c.kind, c.entity_id) for step in steps for c in step.changeset.changes)


def comparer(avant: Dossier, apres: Dossier, touched: Iterable[tuple[str, str]]) -> tuple[Modification, ...]:
    """Return how two states differ in these things, by kind and id."""
    pairs = ((avant.find(*key), apres.find(*key)) for key in dict.fromkeys(touched))
    found = [_modification(avant, old, apres, new) for old, new in pairs if old != new]
    return tuple(m for m in found if m.champs or m.genre != "changement")


def _modification(avant: Dossier, old: Entity | None, apres: Dossier, new: Entity | None) -> Modification:
    subject = new or old
    assert subject is not None
    before = encode(old) if old else {}
    after = encode(new) if new else {}
    fields = []
    for name in _told_names(before, after):
        words = (valeur_en_mots(avant, name, before.get(name)), valeur_en_mots(apres, name, after.get(name)))
        if any(words):
            fields.append(ChampModifie(nom_du_champ(subject.KIND, name), *words))
    title = nommer(apres if new else avant, subject)
    return Modification(title, _genre(old, new), tuple(fields), subject.KIND)


def _genre(old: object, new: object) -> Genre:
    return "changement" if old and new else "ajout" if new else "retrait"


def _told_names(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Return the names of the fields that changed, of those that are told."""
    names = dict.fromkeys((*before, *after))
    return [name for name in names if name not in _SILENT and before.get(name) != after.get(name)]


def _raw_fields(
    dossier: Dossier, change: Change, before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[ChampModifie]:
    for name in _told_names(before, after):
        was, became = valeur_en_mots(dossier, name, before.get(name)), valeur_en_mots(dossier, name, after.get(name))
        yield ChampModifie(nom_du_champ(change.kind, name), was, became)
    for name, splice in change.splices.items():
        yield ChampModifie(nom_du_champ(change.kind, name), f"… {splice.old} …", f"… {splice.new} …")


def _raw(dossier: Dossier, change: Change) -> Modification | None:
    """Return what a change says by itself."""
    before, after = change.before or {}, change.after or {}
    fields = [field for field in _raw_fields(dossier, change, before, after) if field.avant or field.apres]
    genre: Genre = "ajout" if change.before is None else "retrait" if change.after is None else "changement"
    titre = _named(dossier, change, after or before)
    return Modification(titre, genre, tuple(fields), change.kind) if fields or genre != "changement" else None


def _named(dossier: Dossier, change: Change, values: Mapping[str, Any]) -> str:
    """Return what the thing of a change is called: in the dossier where it is there, else by the change itself."""
    entity = dossier.find(change.kind, change.entity_id)
    if entity:
        return nommer(dossier, entity)
    said = next((str(values[name]) for name in ("intitule", "titre", "texte") if values.get(name)), "")
    return _title(tr(ENTITES.get(change.kind, _THING)), said)


_SILENT = frozenset({"id", "sha256", "taille", "mime", "ordre", "empreinte", "extrait", "compteur", "signature"})
"""Fields that say nothing to a person."""

_TEXTS = frozenset({"taches", "moyens", "equipe", "complements"})
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:/mois)?")


def nom_du_champ(kind: str, name: str) -> str:
    """Return what a field is called."""
    if kind == "citation" and name == "champ":
        return tr("Placée dans")
    return tr(CHAMPS_NOMMES.get(name, name.replace("_", " ").capitalize()))


def valeur_en_mots(dossier: Dossier, name: str, value: Any) -> str:
    """Return a field's encoded value as a person reads it."""
    if value in (None, "", [], False):
        return ""
    if value is True:
        return tr("oui")
    if name == "ancre":
        return str(Ancre(*value).citation)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    text = str(value)
    if name.endswith("_id"):
        return _referred(dossier, name, text)
    if _ISO.fullmatch(text):
        return ecrire(depuis_texte(text))
    if name in _TEXTS:
        return plain(text)
    if name == "question":
        from dossier_pro.services import recit  # few dossiers have one

        return recit.dire(text)
    if name == "cle":
        from dossier_pro.services import repetition

        return repetition.nommer_cle(dossier, text)
    return tr(VALEURS[name, text]) if (name, text) in VALEURS else text


def _referred(dossier: Dossier, name: str, entity_id: str) -> str:
    """Return the name of what a field refers to."""
    if name == "activite_id":
        activite = dossier.referentiel.par_activite.get(entity_id)
        return f"{activite.sigle} {activite.intitule}" if activite else ""
    if name == "cible_id":
        cible = dossier.referentiel.cibles.get(entity_id)
        return f"{cible.lieu}{NBSP}: {cible.texte}" if cible else ""
    found = dossier.get(Exemple, entity_id) or dossier.get(Preuve, entity_id)
    return nommer(dossier, found) if found else ""


def nommer(dossier: Dossier, entity: Entity) -> str:
    """Return what a thing of the dossier is called: « Exemple « Préparer un devis » »."""
    kind = tr(ENTITES.get(entity.KIND, _THING))
    if isinstance(entity, Citation):
        preuve = dossier.get(Preuve, entity.preuve_id)
        return _title(kind, preuve.titre if preuve else "")
    cible = dossier.referentiel.cibles.get(getattr(entity, "cible_id", ""))
    if cible is not None:
        return f"{kind}, {cible.lieu}"
    names = ("intitule", "titre", "texte", "fonction", "employeur", "lieu")
    return _title(kind, next((v for n in names if isinstance(v := getattr(entity, n, ""), str) and v), ""))


def _title(kind: str, name: str) -> str:
    short = name if len(name) <= 80 else f"{name[:79].rstrip()}…"
    return tr("{kind} «\u00a0{name}\u00a0»", kind=kind, name=short) if short else kind


# --- word by word --------------------------------------------------------------------------------------------------

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?\n]+\s*|$)")
_MAX_PAIRS = 200_000
"""Equal words of two stretches, each with each: SequenceMatcher takes them all again for every piece it finds."""


def mot_a_mot(avant: str, apres: str) -> tuple[DiffPart, ...]:
    """Return one text that shows both: what stayed, what went, what came; long stretches that stayed are cut short."""
    if avant == apres:
        return (DiffPart(avant, "meme"),) if avant else ()
    steps = list(_steps(avant, apres))
    found: list[DiffPart] = []
    for place, (tag, old, new) in enumerate(steps):
        if tag == "equal":
            found += _shortened(old, first=place == 0, last=place == len(steps) - 1)
        else:
            found += [DiffPart("".join(old), "retire"), DiffPart("".join(new), "ajoute")]
    return tuple(m for m in found if m.texte)


def _steps(avant: str, apres: str) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    """Compare sentence by sentence, and word by word where sentences differ; what stayed is never in two parts."""
    kept: list[str] = []
    for tag, before, after in _compared(_SENTENCE.findall(avant), _SENTENCE.findall(apres)):
        words = _TOKEN.findall("".join(before)), _TOKEN.findall("".join(after))
        for inner, old, new in [("equal", *words)] if tag == "equal" else _compared(*words):
            if inner == "equal":
                kept += old
                continue
            if kept:
                yield "equal", kept, kept
                kept = []
            yield inner, old, new
    if kept:
        yield "equal", kept, kept


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    """Return the steps from one to the other; one single step where they hold too much of the same to tell apart."""
    shorter = min(len(old), len(new))
    head = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    tail = next((n for n in range(shorter - head) if old[-1 - n] != new[-1 - n]), shorter - head)
    yield "equal", old[:head], new[:head]
    yield from _between(old[head : len(old) - tail], new[head : len(new) - tail])
    yield "equal", old[len(old) - tail :], new[len(new) - tail :]


def _between(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    often = Counter(new)
    if sum(often[part] for part in old if not part.isspace()) > _MAX_PAIRS:
        yield "replace", old, new
        return
    from difflib import SequenceMatcher

    for tag, i, j, k, m in SequenceMatcher(str.isspace, old, new, autojunk=False).get_opcodes():
        yield tag, old[i:j], new[k:m]


def _shortened(words: Sequence[str], *, first: bool, last: bool) -> Iterator[DiffPart]:
    around = 2 * _KEPT_AROUND  # about every second token is a space
    head = 0 if first else _to_space(words, around)
    tail = 0 if last else _to_space(words[::-1], around)
    if len(words) <= head + tail + around:
        yield DiffPart("".join(words), "meme")
        return
    yield DiffPart("".join(words[:head]).rstrip(), "meme")
    yield DiffPart(" … " if head and tail else " …" if head else "… ", "saut")
    yield DiffPart("".join(words[len(words) - tail :]).lstrip(), "meme")


def _to_space(words: Sequence[str], least: int) -> int:
    """Return how many tokens reach from the beginning over so many to the next space: « l’ordre » stays one."""
    return next((at for at in range(least, len(words)) if words[at].isspace()), len(words))


# --- going back ----------------------------------------------------------------------------------------------------


def nom_de_copie(chemin: Path, moment: datetime) -> str:
    """Return the file name that a copy of a moment is proposed under, without its folder."""
    return f"{chemin.stem} (au {ecrire(moment.date())}, {moment.hour} h {moment:%M}){chemin.suffix}"


def copier_moment(desk: Desk, rafale: Rafale, cible: Path) -> Path:
    """Write a copy of the dossier as it was right after a line of the list; the open dossier is not touched.

    The copy is the same dossier at an earlier moment: it keeps its id and the reviews received since, its history ends
    there, and nothing that was written later is in it.

    Raises:
        KnownError: that moment can no longer be had (before a change of format), or the place cannot be written to.
    """
    desk.copy_at(rafale.etapes[0], cible)
    return cible


def chercher(jours: Iterable[Jour], mots: str) -> tuple[Jour, ...]:
    """Return the days and lines whose name or author holds every word, accents forgiven."""
    words = fold(mots).split()
    keep: Callable[[Rafale], bool] = lambda r: all(w in fold(f"{r.titre} {r.auteur}") for w in words)  # noqa: E731
    kept = ((jour, tuple(r for r in jour.rafales if keep(r))) for jour in jours)
    return tuple(Jour(jour.jour, jour.titre, rafales) for jour, rafales in kept if rafales)
