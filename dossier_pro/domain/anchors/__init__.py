"""The anchor of a passage in an answer."""
