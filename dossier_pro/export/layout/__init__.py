"""The tree onto pages: paragraphs, lines, heights, places."""
