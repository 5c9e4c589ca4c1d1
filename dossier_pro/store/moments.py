"""The dossier as it was: going back along the history, in memory and in a copy of the file.

A copy keeps the dossier's own id: it is the same dossier at an earlier moment, like any copy of the file, so that a
trainer's review of it still finds its target. What trainers wrote since is kept: reviews are facts, and no edit of the
dossier. Its history ends at that moment, and nothing of what came later is left in its bytes.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier_pro.domain.changes import ConflictError, apply
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr
from dossier_pro.store import pieces, whole
from dossier_pro.store.engine import Database
from dossier_pro.store.history import History, Step


def steps_down_to(history: History, step_id: str) -> tuple[Step, ...]:
    """Return the steps from the newest down to one, that one last; nothing where it is not kept.

    Raises:
        KnownError: steps on the way are written in a way that this version does not read.
    """
    try:
        return history.down_to(step_id)
    except ConflictError as error:
        raise _out_of_reach() from error


def state_before(dossier: Dossier, steps: Sequence[Step]) -> Dossier:
    """Return what a dossier was before some steps, the newest of all first; those that were taken back do not count.

    Raises:
        KnownError: the steps do not lead from where the dossier is, or come from before a change of format.
    """
    if any(step.barriere for step in steps):
        raise _before_migration()
    try:
        for step in steps:
            if not step.undone:
                dossier = apply(dossier, step.changeset.inverted().changes)
    except ConflictError as error:
        raise _out_of_reach() from error
    return dossier


def state_after(dossier: Dossier, history: History, step_id: str) -> Dossier:
    """Return what a dossier was right after a step, be it one that was taken back.

    Raises:
        KnownError: that moment can no longer be had.
    """
    return _moment(dossier, history, step_id)[0]


def _moment(dossier: Dossier, history: History, step_id: str) -> tuple[Dossier, Step, tuple[Step, ...]]:
    """The state right after a step, that step, and the steps that part it from the present."""
    try:
        steps = history.around(step_id)
    except ConflictError as error:
        raise _out_of_reach() from error
    step = next((s for s in steps if s.changeset.id == step_id), None)
    if step is None:
        raise _out_of_reach()
    if step.barriere:
        raise _before_migration()
    if not step.undone:
        later = steps[:-1]
        return state_before(dossier, later), step, later
    # Back to where the two ways part, then on along the one that was left. What had been taken back for good by the
    # time of the step, or came after it, is not on that way.
    following = state_before(dossier, steps)
    led = (s for s in reversed(steps) if s.rang <= step.rang and not 0 < s.replaced_by <= step.rang)
    try:
        for one in led:
            following = apply(following, one.changeset.changes)
    except ConflictError as error:
        raise _out_of_reach() from error
    return following, step, steps


def rewind(copy: Database, dossier: Dossier, step_id: str) -> None:
    """Make a whole copy of a dossier's file what the dossier was right after a step.

    Args:
        copy: the copy, open for writing.
        dossier: what it holds.
        step_id: the step, be it one that was taken back.

    Raises:
        KnownError: that moment can no longer be had.
    """
    history = History(copy)
    following, step, between = _moment(dossier, history, step_id)
    touched = dict.fromkeys((c.kind, c.entity_id) for one in between for c in one.changeset.changes)
    with copy.transaction() as writer:
        whole.write(writer, following, touched)
        history.end_at(step)
        pieces.collect(copy, following.pieces() | history.pieces())
    copy.rebuild()


def _before_migration() -> KnownError:
    return KnownError(
        tr(
            "Ce moment date d’avant une mise à jour du format du dossier : il se lit dans l’historique, mais on ne "
            "peut plus en faire une copie. La copie faite avant la mise à jour se trouve à côté du dossier."
        )
    )


def _out_of_reach() -> KnownError:
    return KnownError(
        tr(
            "Ce moment ne peut plus être retrouvé dans l’historique : choisissez-en un plus récent, ou ouvrez une "
            "sauvegarde."
        )
    )
