"""*Historique*: what changed, when, by whom."""
