"""Rehearsal for the entretien: questions that a jury could ask, how long one talks, and what was noted."""
