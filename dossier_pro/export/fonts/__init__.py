"""Fonts: which glyph draws a character, how wide it is, and the fonts of the system."""
