"""The review: noted, sent, taken in, printed."""
