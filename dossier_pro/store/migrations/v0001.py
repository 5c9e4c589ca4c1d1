"""Schema 1: the first."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE meta (
        rang INTEGER NOT NULL PRIMARY KEY CHECK (rang = 1),
        dossier_id TEXT NOT NULL,
        created TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE referentiel (
        rang INTEGER NOT NULL PRIMARY KEY CHECK (rang = 1),
        cle TEXT NOT NULL,
        json TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE piece (
        rang INTEGER NOT NULL PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        taille INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE piece_chunk (
        rang INTEGER NOT NULL PRIMARY KEY,
        piece INTEGER NOT NULL,
        numero INTEGER NOT NULL,
        octets BLOB NOT NULL,
        UNIQUE (piece, numero),
        FOREIGN KEY (piece) REFERENCES piece (rang) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE history_pack (
        rang INTEGER NOT NULL PRIMARY KEY,
        octets BLOB NOT NULL
    )
    """,
    """
    CREATE TABLE history (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL,
        label TEXT NOT NULL,
        at TEXT NOT NULL,
        author TEXT NOT NULL,
        burst TEXT NOT NULL,
        undoable INTEGER NOT NULL,
        undone INTEGER NOT NULL,
        pieces TEXT NOT NULL,
        pack INTEGER,
        place INTEGER,
        FOREIGN KEY (pack) REFERENCES history_pack (rang)
    )
    """,
    """
    CREATE TABLE history_changes (
        rang INTEGER NOT NULL PRIMARY KEY,
        json TEXT NOT NULL,
        FOREIGN KEY (rang) REFERENCES history (rang) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE candidat (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        nom_naissance TEXT NOT NULL,
        nom_usage TEXT NOT NULL,
        prenom TEXT NOT NULL,
        adresse TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE projet (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        modalite TEXT,
        objet TEXT NOT NULL,
        numeros TEXT NOT NULL,
        depot_vae INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE declaration (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        nom TEXT NOT NULL,
        lieu TEXT NOT NULL,
        jour TEXT
    )
    """,
    """
    CREATE TABLE session (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        jour TEXT,
        lieu TEXT NOT NULL,
        note TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE ccp_obtenu (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        numero INTEGER NOT NULL,
        ccs INTEGER NOT NULL,
        jour TEXT,
        code TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE experience (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        employeur TEXT NOT NULL,
        service TEXT NOT NULL,
        fonction TEXT NOT NULL,
        debut TEXT,
        fin TEXT,
        benevole INTEGER NOT NULL,
        heures_hebdo REAL
    )
    """,
    """
    CREATE TABLE exemple (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        activite_id TEXT NOT NULL,
        ordre INTEGER NOT NULL,
        intitule TEXT NOT NULL,
        taches TEXT NOT NULL,
        moyens TEXT NOT NULL,
        equipe TEXT NOT NULL,
        complements TEXT NOT NULL,
        entreprise TEXT NOT NULL,
        service TEXT NOT NULL,
        debut TEXT,
        fin TEXT
    )
    """,
    """
    CREATE TABLE preuve (
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
        FOREIGN KEY (sha256) REFERENCES piece (sha256) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE lien (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        source_id TEXT NOT NULL,
        cible_id TEXT NOT NULL,
        phrase TEXT NOT NULL,
        ancre TEXT
    )
    """,
    """
    CREATE TABLE citation (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        exemple_id TEXT NOT NULL,
        preuve_id TEXT NOT NULL,
        champ TEXT NOT NULL,
        legende TEXT NOT NULL,
        ordre INTEGER NOT NULL,
        FOREIGN KEY (exemple_id) REFERENCES exemple (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (preuve_id) REFERENCES preuve (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE diplome (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        ordre INTEGER NOT NULL,
        intitule TEXT NOT NULL,
        organisme TEXT NOT NULL,
        jour TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE document_illustrant (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        ordre INTEGER NOT NULL,
        intitule TEXT NOT NULL,
        preuve_id TEXT,
        FOREIGN KEY (preuve_id) REFERENCES preuve (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE annexe (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        ordre INTEGER NOT NULL,
        intitule TEXT NOT NULL,
        preuve_id TEXT,
        FOREIGN KEY (preuve_id) REFERENCES preuve (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE position (
        rang INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        auteur TEXT NOT NULL,
        cible_id TEXT NOT NULL,
        valeur TEXT NOT NULL,
        empreinte TEXT NOT NULL,
        compteur INTEGER NOT NULL,
        motif TEXT NOT NULL,
        jour TEXT
    )
    """,
)
