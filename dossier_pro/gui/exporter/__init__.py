"""*Exporter*: the files for the jury."""
