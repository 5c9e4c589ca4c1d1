"""Reading of the draft: remarks of the kind that a good trainer makes. Each says why, and one way to mend it."""
