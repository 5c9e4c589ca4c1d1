"""Spelling and agreement as one writes, with a dictionary that says what each word is."""
