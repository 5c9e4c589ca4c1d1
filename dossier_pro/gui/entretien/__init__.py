"""« S’entraîner à l’entretien »: questions that a jury could ask, one at a time."""
