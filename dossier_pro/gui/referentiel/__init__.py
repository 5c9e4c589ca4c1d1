"""*Référentiel*: what the titre asks."""
