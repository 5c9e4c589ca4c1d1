"""Another version of the open dossier: finding it, comparing, making one of both."""
