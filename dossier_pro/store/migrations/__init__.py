"""The schema, one module per version: plain SQL that takes the version before it to its own.

A released step is never edited: a change of schema is a new module, added to ``STEPS``.
"""

from __future__ import annotations

from collections.abc import Mapping

from dossier_pro.store.migrations import v0001, v0002, v0003, v0004

Steps = Mapping[int, tuple[str, ...]]

STEPS: Steps = {1: v0001.STATEMENTS, 2: v0002.STATEMENTS, 3: v0003.STATEMENTS, 4: v0004.STATEMENTS}
"""The statements of each version, in order, from an empty file on."""
