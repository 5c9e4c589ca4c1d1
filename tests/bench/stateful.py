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

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.services.copies.walks import Copies, Versions
from tests.store.test_undo import Walking

MACHINES = (Walking, Copies, Versions)


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
                run_state_machine_as_test(machine, settings=chosen)
                said = "no difference"
            except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
                wrong += 1
                said = traceback.format_exc()
            print(f"{machine.__name__}: {walks} walks of {steps} steps, {time.perf_counter() - started:.0f} s: {said}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
