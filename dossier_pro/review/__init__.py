"""The trainer's review: what leaves in a file, how files merge, and many dossiers at once."""
