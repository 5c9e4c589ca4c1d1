"""The rules that a dossier is checked by: what each is called and asks, and how a dossier of ours is looked at."""
