"""Before a dossier is open: the start page, and making a new one."""
