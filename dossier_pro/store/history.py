"""The steps that were taken, in the file: what undo and redo walk along, and what the history screen shows.

The table is a list in the order of ``rang``. A step that was undone stays, marked, and can be done again until another
edit takes its place; from then on it can only be read, and the dossier be had as it was after it: words that stood are
not lost because they were taken back. Steps that cannot be undone (a merge of reviews, anything from before a
migration) stand in the list and are stepped over.

While the program runs, the changes of a step stand beside it as plain JSON. On closing they are compressed in packs,
because the text that one step replaces is the one that the step before it wrote: together they weigh a fraction of
what they weigh alone.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from dossier_pro.domain.changes import Change, ChangeSet, ConflictError, dump_changes, load_changes
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.thinning import ABSENCE
from dossier_pro.domain.translation import tr
from dossier_pro.domain.versions.common import Recorded
from dossier_pro.store import seals

if TYPE_CHECKING:
    from dossier_pro.store.engine import Database
    from dossier_pro.store.writing import Writer

MAX_STEPS = 500
"""How many steps are kept."""

MAX_AGE = timedelta(days=90)
"""How old a step may be, counted from the newest one: what a person was doing when they last worked on it stays.

A pause of more than ``ABSENCE`` counts for nothing.
"""

BATCH = 50
"""How many steps over the most are let in before the oldest are removed, so that not every edit has to."""

MAX_PACKED_BYTES = 768 * 1024
"""What the compressed history may weigh on closing; beyond it the oldest packs go, never the newest ``MIN_STEPS``."""

MIN_STEPS = 100

_PACK_FROM = 32 * 1024
"""Below this many characters of plain steps, closing leaves them as they are."""

_PACK_SIZE = 128 * 1024
"""About how many characters go into one pack; one pack is read to undo one of its steps."""

_PACK_MOST = 64 * 1024 * 1024
"""Bytes beyond which a pack is none: one step may be heavier than a pack, no file makes 64 MB of one."""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One line of the history.

    Attributes:
        id: the ChangeSet's (for a burst, that of its first edit).
        label: what the edit is called, in French.
        at: when it was made (for a burst, last written), in UTC.
        author: who made it, "" for the candidate.
        undone: whether it was taken back.
        undoable: whether undo and redo may touch it.
        barriere: whether it is from before a change of the file's format: it can be read, nothing goes back there.
        replaced_by: the place of the step that was made after it was taken back, 0 where there is none: from then on
            it cannot be done again.
    """

    id: str
    label: str
    at: datetime
    author: str
    undone: bool
    undoable: bool
    barriere: bool = False
    replaced_by: int = 0


DONE, UNDONE = 0, 1
"""What « undone » is of a step; beyond it is the place of the step that took its place: never 1, as it comes later."""

BEFORE_MIGRATION = -1
"""What « undoable » is of a step from before a change of the file's format."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step and its place in the list; the rest as in ``HistoryEntry``."""

    rang: int
    changeset: ChangeSet
    undone: bool = False
    barriere: bool = False
    replaced_by: int = 0


_LAST_DONE = f"WHERE undone = {DONE} AND undoable = 1 ORDER BY rang DESC LIMIT 1"
_FIRST_UNDONE = f"WHERE undone = {UNDONE} AND undoable = 1 ORDER BY rang LIMIT 1"


class _Row(NamedTuple):
    """A row of the list, its columns by their names."""

    rang: int
    id: Any
    label: Any
    at: Any
    author: Any
    burst: Any
    undoable: Any
    undone: Any
    pack: Any
    place: Any
    sceau: Any

    @property
    def line(self) -> tuple[Any, ...]:
        """What the seal of a step's line is made of."""
        return self.id, self.label, self.at, self.author, self.burst


_ROWS = f"SELECT {', '.join(_Row._fields)} FROM history"


class History:
    """The steps of one file. Every writing method belongs inside the caller's transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def _writer(self) -> Writer:
        return self._database.writer

    def _rows(self, rest: str, *parameters: Any) -> list[_Row]:
        return list(map(_Row._make, self._database.execute(f"{_ROWS} {rest}", *parameters)))

    def _one(self, sql: str, *parameters: Any) -> Any:
        """Return the first value of the first row, None where there is none."""
        return next((row[0] for row in self._database.execute(sql, *parameters)), None)

    # --- writing ---------------------------------------------------------------------------------------------------

    def push(self, changeset: ChangeSet, pieces: Iterable[str], *, undoable: bool) -> int:
        """Add a step at the end and return its place. ``pieces`` are the SHA-256 that its states name."""
        line = {
            "id": changeset.id,
            "label": changeset.label,
            "at": _to_text(changeset.at),
            "author": changeset.author,
            "burst": changeset.burst,
        }
        changes = dump_changes(changeset.changes)
        seal = seals.of_step(tuple(line.values()), changes)
        named = " ".join(sorted(pieces))
        row = {**line, "undoable": int(undoable), "undone": DONE, "pieces": named, "sceau": seal}
        rang = self._writer.insert("history", row)
        self._writer.insert("history_changes", {"rang": rang, "json": changes})
        return rang

    def rewrite(self, rang: int, changes: tuple[Change, ...], pieces: Iterable[str], at: datetime) -> None:
        """Give a step, the newest one, other changes."""
        (row,) = self._rows("WHERE rang = ?", rang)
        text, moment = dump_changes(changes), _to_text(at)
        seal, named = seals.of_step(row._replace(at=moment).line, text), " ".join(sorted(pieces))
        line = "UPDATE history SET pieces = :named, at = :moment, sceau = :seal WHERE rang = :rang"
        self._writer.run(line, named=named, moment=moment, seal=seal, rang=rang)
        self._writer.run("UPDATE history_changes SET json = :text WHERE rang = :rang", text=text, rang=rang)

    def abandon_undone(self, rang: int) -> None:
        """Note of the steps that were undone that the one at ``rang`` has taken their place."""
        self._writer.run(f"UPDATE history SET undone = :rang WHERE undone = {UNDONE}", rang=rang)

    def mark(self, rang: int, *, undone: bool) -> None:
        """Say of a step whether it is undone."""
        self._writer.run("UPDATE history SET undone = :undone WHERE rang = :rang", undone=int(undone), rang=rang)

    def purge(self) -> None:
        """Remove everything."""
        self._writer.run("DELETE FROM history")
        self._writer.run("DELETE FROM history_pack")

    # --- reading ---------------------------------------------------------------------------------------------------

    def undo_label(self) -> str | None:
        """Return the label of what ``last_done`` gives."""
        return self._label(_LAST_DONE)

    def redo_label(self) -> str | None:
        """Return the label of what ``first_undone`` gives."""
        return self._label(_FIRST_UNDONE)

    def _label(self, which: str) -> str | None:
        label: str | None = self._one(f"SELECT label FROM history {which}")
        return label

    def last_done(self) -> Step | None:
        """Return the step that undo takes back, None where there is none.

        Raises:
            ConflictError: its changes are of another format.
        """
        return self._step(_LAST_DONE)

    def first_undone(self) -> Step | None:
        """Return the step that redo does again, None where there is none.

        Raises:
            ConflictError: its changes are of another format.
        """
        return self._step(_FIRST_UNDONE)

    def _step(self, which: str) -> Step | None:
        rows = self._rows(which)
        return self._read(rows[0], self._changes_text(rows[0])) if rows else None

    def _read(self, row: _Row, changes: str) -> Step:
        if not seals.is_step(row.sceau, row.line, changes):
            raise HistoryDamagedError
        try:
            loaded = load_changes(changes)
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise HistoryDamagedError from error
        made = ChangeSet(row.id, row.label, _from_text(row.at), loaded, row.author, row.burst)
        return Step(row.rang, made, bool(row.undone), row.undoable == BEFORE_MIGRATION, _replaced_by(row.undone))

    def down_to(self, step_id: str) -> tuple[Step, ...]:
        """Return the steps from the newest down to one, that one last; nothing where it is not kept.

        Raises:
            ConflictError: the changes of one of them are of another format.
        """
        found = self._one("SELECT rang FROM history WHERE id = ?", step_id)
        return self._from(found) if found is not None else ()

    def around(self, step_id: str) -> tuple[Step, ...]:
        """Return the steps, newest first, that part the present from the moment right after one of them.

        For a step that was taken back, these reach down to the oldest that was taken back and led to it.

        Raises:
            ConflictError: the changes of one of them are of another format.
        """
        rows = self._rows("WHERE id = ?", step_id)
        if not rows:
            return ()
        rang = rows[0].rang
        led = f"SELECT min(rang) FROM history WHERE rang <= ? AND (undone = {UNDONE} OR undone > ?)"
        return self._from(self._one(led, rang, rang) if rows[0].undone else rang)

    def recorded(self) -> tuple[Recorded, ...]:
        """Return the steps, newest first, down to the first that cannot be read or taken back."""
        found = []
        try:
            for step in self._read_down(0):
                found.append(Recorded(step.changeset, step.undone, not step.barriere))
                if step.barriere:
                    break
        except (HistoryDamagedError, ConflictError):
            pass  # what is before it is not known
        return tuple(found)

    def _from(self, rang: int) -> tuple[Step, ...]:
        return tuple(self._read_down(rang))

    def _read_down(self, rang: int) -> Iterator[Step]:
        """Read the steps from the newest down to a place, each pack once."""
        packs: dict[int, list[str]] = {}
        for row in self._rows("WHERE rang >= ? ORDER BY rang DESC", rang):
            if row.pack is None:
                yield self._read(row, self._changes_text(row))
                continue
            if row.pack not in packs:
                packs[row.pack] = self._pack(row.pack)
            yield self._read(row, _in_pack(packs[row.pack], row.place))

    def end_at(self, step: Step) -> None:
        """Make the list what it was right after a step: what follows is removed, what led to it is done."""
        self._writer.run("DELETE FROM history WHERE rang > :rang", rang=step.rang)
        following = DONE if step.undone else UNDONE
        taken_back = f"UPDATE history SET undone = {following} WHERE undone = {UNDONE} OR undone > :rang"
        self._writer.run(taken_back, rang=step.rang)
        self._drop_unused_packs()

    def _changes_text(self, row: _Row) -> str:
        if row.pack is not None:
            return _in_pack(self._pack(row.pack), row.place)
        text = self._one("SELECT json FROM history_changes WHERE rang = ?", row.rang)
        if not isinstance(text, str):
            raise HistoryDamagedError
        return text

    def _pack(self, rang: int) -> list[str]:
        return unpack(self._one("SELECT octets FROM history_pack WHERE rang = ?", rang))

    def entries(self, limit: int) -> tuple[HistoryEntry, ...]:
        """Return at most ``limit`` lines, newest first."""
        return tuple(map(_entry, self._rows("ORDER BY rang DESC LIMIT ?", limit)))

    def pieces(self) -> frozenset[str]:
        """Return the SHA-256 of all the pieces that kept steps name."""
        rows = self._database.execute("SELECT pieces FROM history WHERE pieces <> ''")
        return frozenset(sha for (named,) in rows if isinstance(named, str) for sha in named.split())

    # --- keeping it small ------------------------------------------------------------------------------------------

    def prune_if_long(self) -> None:
        """Remove the oldest steps when a batch over the most has gathered."""
        # Places are given one after the other: both ends tell the length without counting.
        length = self._one("SELECT (SELECT max(rang) FROM history) - (SELECT min(rang) FROM history) + 1")
        if length is not None and length >= MAX_STEPS + BATCH:
            self.prune()

    def prune(self) -> None:
        """Remove the steps beyond the most that is kept, and those that are too old."""
        # Only from the oldest end on: a hole in the list would stop undo.
        lines = self._database.execute("SELECT rang, at FROM history ORDER BY rang DESC")
        beyond = [rang for rang, _ in lines[MAX_STEPS:]] + _too_old(lines)
        if beyond:
            self._writer.run("DELETE FROM history WHERE rang <= :newest", newest=max(beyond))
        self._drop_unused_packs()

    def pack(self) -> None:
        """Compress the steps that are not yet, and keep what they weigh within bounds."""
        rows = self._database.execute("SELECT rang, json FROM history_changes ORDER BY rang")
        if sum(len(changes) for _, changes in rows) >= _PACK_FROM:
            group: dict[int, str] = {}
            size = 0
            for rang, changes in rows:
                group[rang] = changes
                size += len(changes)
                if size >= _PACK_SIZE:
                    self._write_pack(group)
                    group, size = {}, 0
            if group:
                self._write_pack(group)
        self._drop_heavy_packs()

    def _write_pack(self, group: dict[int, str]) -> None:
        # No line end stands in compact JSON: it can part one step's from the next.
        octets = zlib.compress("\n".join(group.values()).encode(), 9)
        pack = self._writer.insert("history_pack", {"octets": octets})
        places = [{"pack": pack, "place": place, "rang": rang} for place, rang in enumerate(group)]
        self._writer.run_all("UPDATE history SET pack = :pack, place = :place WHERE rang = :rang", places)
        moved = "DELETE FROM history_changes WHERE rang BETWEEN :first AND :last"
        self._writer.run(moved, first=min(group), last=max(group))

    def _drop_heavy_packs(self) -> None:
        packs = (
            "SELECT length(octets), max(history.rang) AS last FROM history_pack "
            "JOIN history ON history.pack = history_pack.rang GROUP BY history_pack.rang ORDER BY last DESC"
        )
        weight, beyond = 0, 0
        for size, last in self._database.execute(packs):
            weight += size
            if weight > MAX_PACKED_BYTES:
                beyond = last
                break
        if beyond:
            newest_free = f"SELECT rang FROM history ORDER BY rang DESC LIMIT 1 OFFSET {MIN_STEPS}"
            old = f"DELETE FROM history WHERE rang <= :beyond AND rang <= ({newest_free})"
            self._writer.run(old, beyond=beyond)
            self._drop_unused_packs()

    def _drop_unused_packs(self) -> None:
        used = "SELECT pack FROM history WHERE pack IS NOT NULL"
        self._writer.run(f"DELETE FROM history_pack WHERE rang NOT IN ({used})")


class HistoryDamagedError(KnownError):
    """A step of the history cannot be read; the dossier itself can."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "L’historique de ce dossier est abîmé à cet endroit, mais pas le dossier "
                "lui-même : continuez sans revenir plus loin en arrière, ou réparez le dossier "
                "dans une copie."
            )
        )


def _too_old(lines: Iterable[Any]) -> list[int]:
    """Return the place of the newest step that is too old, given newest first.

    The age of a step is the time between the steps since, as they were made: a clock that was ahead, or behind, or
    stood at another year for a while makes none of them older.
    """
    age = timedelta()
    newer: datetime | None = None
    for rang, moment in lines:
        try:
            at = _from_text(moment)
        except HistoryDamagedError:
            continue
        between = newer - at if newer is not None else timedelta()
        age += between if timedelta() < between <= ABSENCE else timedelta()
        if age > MAX_AGE:
            return [rang]
        newer = at
    return []


def unpack(octets: Any) -> list[str]:
    """Return the changes of the steps of one pack, in their order.

    Raises:
        HistoryDamagedError: it is none.
    """
    try:
        inflated = zlib.decompressobj()
        text = inflated.decompress(octets, _PACK_MOST)
        if not inflated.eof:
            raise HistoryDamagedError
        return text.decode().split("\n")
    except (zlib.error, TypeError, ValueError) as error:
        raise HistoryDamagedError from error


def _in_pack(pack: list[str], place: Any) -> str:
    if not isinstance(place, int) or not 0 <= place < len(pack):
        raise HistoryDamagedError
    return pack[place]


def _entry(row: _Row) -> HistoryEntry:
    if not (all(isinstance(text, str) for text in row.line) and seals.is_line(row.sceau, row.line)):
        raise HistoryDamagedError
    if not (isinstance(row.undone, int) and isinstance(row.undoable, int)):
        raise HistoryDamagedError
    return HistoryEntry(
        row.id,
        row.label,
        _from_text(row.at),
        row.author,
        bool(row.undone),
        row.undoable == 1,
        row.undoable == BEFORE_MIGRATION,
        _replaced_by(row.undone),
    )


def _replaced_by(undone: int) -> int:
    return undone if undone > UNDONE else 0


def _to_text(at: datetime) -> str:
    """A moment as text that sorts as moments do. One without a time zone is taken as this computer's."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _from_text(text: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError) as error:
        raise HistoryDamagedError from error
    if moment.tzinfo is None:
        raise HistoryDamagedError
    return moment
