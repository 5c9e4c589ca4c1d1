"""« Raconter »: the interviewer for the empty sheet."""
