"""What Word and OpenDocument files are made of, for whoever reads, fills or prints them; no database, no Qt."""
