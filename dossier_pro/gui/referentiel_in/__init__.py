"""A référentiel read from its document, and confirmed."""
