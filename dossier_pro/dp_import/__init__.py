"""A DP begun in Word: read into a neutral structure, carried over to a dossier, or judged as it is."""
