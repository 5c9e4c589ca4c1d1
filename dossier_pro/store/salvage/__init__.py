"""What can be saved of a damaged file: its pages read without SQLite, then a whole new file made of what they hold."""
