"""Two versions of one dossier that were edited apart: where they parted, and what they are together."""
