"""Schema 2: facts of reviews, text of pieces, tags, dates of the route, reminders, the picture of a signature.

A table that takes a column which may not be empty is made anew: a column that is added needs a default in SQLite, and
the tables mean none.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE piece_texte (
        piece INTEGER NOT NULL PRIMARY KEY,
        texte TEXT NOT NULL,
        FOREIGN KEY (piece) REFERENCES piece (rang) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE avis (
        rang INTEGER NOT NULL PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        json TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE echeances (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        depot_recevabilite TEXT,
        recevable_le TEXT
    )
    """,
    """
    CREATE TABLE rappel (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        jour TEXT,
        texte TEXT NOT NULL,
        fait INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE declaration_2 (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        nom TEXT NOT NULL,
        lieu TEXT NOT NULL,
        jour TEXT,
        signature TEXT,
        FOREIGN KEY (signature) REFERENCES piece (sha256) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "INSERT INTO declaration_2 SELECT rang, id, nom, lieu, jour, NULL FROM declaration",
    "DROP TABLE declaration",
    "ALTER TABLE declaration_2 RENAME TO declaration",
    """
    CREATE TABLE preuve_2 (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        genre TEXT NOT NULL,
        titre TEXT NOT NULL,
        jour TEXT,
        origine TEXT NOT NULL,
        confidentielle INTEGER NOT NULL,
        description TEXT NOT NULL,
        adresse TEXT NOT NULL,
        nom_fichier TEXT NOT NULL,
        mime TEXT NOT NULL,
        taille INTEGER NOT NULL,
        sha256 TEXT,
        etiquettes TEXT NOT NULL,
        alternative TEXT NOT NULL,
        FOREIGN KEY (sha256) REFERENCES piece (sha256) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    INSERT INTO preuve_2
    SELECT rang, id, genre, titre, jour, origine, confidentielle, description, adresse, nom_fichier, mime, taille,
           sha256, '[]', ''
    FROM preuve
    """,
    "DROP TABLE preuve",
    "ALTER TABLE preuve_2 RENAME TO preuve",
    """
    CREATE TABLE position_2 (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        auteur TEXT NOT NULL,
        cible_id TEXT NOT NULL,
        valeur TEXT NOT NULL,
        empreinte TEXT NOT NULL,
        compteur INTEGER NOT NULL,
        motif TEXT NOT NULL,
        jour TEXT,
        role TEXT NOT NULL,
        extrait TEXT NOT NULL
    )
    """,
    """
    INSERT INTO position_2
    SELECT rang, id, auteur, cible_id, valeur, empreinte, compteur, motif, jour, '', '' FROM position
    """,
    "DROP TABLE position",
    "ALTER TABLE position_2 RENAME TO position",
)
