"""Documents in, Referentiel out; no database, no Qt."""
