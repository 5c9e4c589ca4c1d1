"""Domain in, bytes out: one neutral tree, several writers; no database, no Qt."""
