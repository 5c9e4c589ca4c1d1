"""The schema, one module per version: plain SQL that takes the version before it to its own.

A step is released once a file of its version has left the machine that made it, and is never edited from then on: 1 to
5 are. A change of schema is a new module, added to ``STEPS``. A field that is added to an entity, step by step:

1. The field goes last into its dataclass (``domain/dossier``), with a default: changes that are kept in histories and
   drafts lack it.
2. The step makes the table anew, because a column that may not be empty needs a default in SQLite and the tables
   mean none: the new table under another name, ``INSERT INTO … SELECT`` with the new column's value at the end, the old
   one dropped, the new one renamed (``v0003`` is the shortest). Its ``CREATE TABLE`` is written out, never made from
   the dataclasses: it must say the same in ten years. ``tests.store.test_schema`` says what it should be, where it
   differs.
3. ``STEPS`` gets its line.
4. A script beside ``tests/fixtures/make_schema_5.py`` says what a populated file of the new version holds, and makes
   it: run it once, and keep the file beside it. Every later version must open that file.

A new word in a field of few words (``Literal``) changes no table, and still is a step, an empty one: a program that
does not know the word then says that the file is of a newer version.
"""

from __future__ import annotations

from collections.abc import Mapping

from dossier_pro.store.migrations import v0001, v0002, v0003, v0004, v0005

Steps = Mapping[int, tuple[str, ...]]

STEPS: Steps = {1: v0001.STATEMENTS, 2: v0002.STATEMENTS, 3: v0003.STATEMENTS, 4: v0004.STATEMENTS, 5: v0005.STATEMENTS}
"""The statements of each version, in order, from an empty file on."""
