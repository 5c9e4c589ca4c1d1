"""Which critères a passage seems to show, and which passages could show a critère, with the words that spoke."""
