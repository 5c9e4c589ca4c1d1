"""Schema 3: how large the picture of a cited preuve is printed."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE citation_3 (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        exemple_id TEXT NOT NULL,
        preuve_id TEXT NOT NULL,
        champ TEXT NOT NULL,
        legende TEXT NOT NULL,
        ordre INTEGER NOT NULL,
        grandeur TEXT NOT NULL,
        FOREIGN KEY (exemple_id) REFERENCES exemple (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (preuve_id) REFERENCES preuve (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    INSERT INTO citation_3
    SELECT rang, id, exemple_id, preuve_id, champ, legende, ordre, 'auto' FROM citation
    """,
    "DROP TABLE citation",
    "ALTER TABLE citation_3 RENAME TO citation",
)
