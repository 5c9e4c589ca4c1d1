"""*Preuves*: the files that show something."""
