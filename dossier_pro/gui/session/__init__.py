"""The open dossier, as the window sees it: no widget here, only what works for them off their thread."""
