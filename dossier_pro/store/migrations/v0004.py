"""Schema 4: a seal for each row that holds something a person wrote, so that a change that nobody made is noticed.

The seals themselves are calculated by ``seals.seal_everything`` once the statements have run.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE sceau (
        rang INTEGER NOT NULL PRIMARY KEY,
        cle TEXT NOT NULL UNIQUE,
        octets BLOB NOT NULL
    )
    """,
    "ALTER TABLE history ADD COLUMN sceau BLOB",
)
