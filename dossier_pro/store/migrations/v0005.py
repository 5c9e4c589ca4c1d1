"""Schema 5: what the candidate told the guide, and words on their way into the dossier; liens to be looked at again."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE lien_5 (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        source_id TEXT NOT NULL,
        cible_id TEXT NOT NULL,
        phrase TEXT NOT NULL,
        ancre TEXT,
        a_reverifier INTEGER NOT NULL
    )
    """,
    """
    INSERT INTO lien_5
    SELECT rang, id, source, source_id, cible_id, phrase, ancre, 0 FROM lien
    """,
    "DROP TABLE lien",
    "ALTER TABLE lien_5 RENAME TO lien",
    """
    CREATE TABLE dit_au_guide (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        genre TEXT NOT NULL,
        texte TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE reponse_recit (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        exemple_id TEXT NOT NULL,
        question TEXT NOT NULL,
        texte TEXT NOT NULL,
        ordre INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE question_preparee (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        cle TEXT NOT NULL,
        texte TEXT NOT NULL,
        a_retravailler INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE auto_evaluation (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        element_id TEXT NOT NULL,
        reponse TEXT NOT NULL,
        texte TEXT NOT NULL
    )
    """,
)
