"""Random walks beside plain models: ``python -m tests.bench.stateful [steps] [walks]``.

Undo and redo, copies (thinning, damage, restoring), and files of every schema (migrated, edited, put back), each in
walks of that many steps. The first difference is shown with the steps that lead to it; exit 1 then.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
import traceback
from collections import Counter

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, run_state_machine_as_test

from tests.services.copies.walks import Copies, Versions
from tests.store.test_undo import Walking

MACHINES = (Walking, Copies, Versions)
walked: Counter[int] = Counter()
"""How many steps each walk went: Hypothesis ends one where it has drawn too much."""


def counted(machine: type[RuleBasedStateMachine]) -> type[RuleBasedStateMachine]:
    """A machine whose steps are counted."""

    class Counted(machine):  # type: ignore[valid-type, misc]
        @invariant()
        def count(self) -> None:
            walked[id(self)] += 1

    return Counted


def main(steps: int = 500, walks: int = 3) -> None:
    """Walk, and say how far."""
    wrong = 0
    chosen = settings(
        max_examples=walks,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
        database=None,
    )
    with tempfile.TemporaryDirectory() as home:
        os.environ["DOSSIER_PRO_HOME"] = home
        for machine in MACHINES:
            started = time.perf_counter()
            try:
                walked.clear()
                run_state_machine_as_test(counted(machine), settings=chosen)
                said = f"{sum(walked.values())} steps, the longest walk {max(walked.values())}, no difference"
            except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
                wrong += 1
                said = traceback.format_exc()
            print(f"{machine.__name__}: {walks} walks, {time.perf_counter() - started:.0f} s: {said}", flush=True)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(*map(int, sys.argv[1:]))
