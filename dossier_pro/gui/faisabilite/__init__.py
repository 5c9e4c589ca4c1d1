"""*Dossier de faisabilité*: the sheet that prepares it."""
