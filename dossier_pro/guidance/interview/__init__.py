"""The interviewer: short questions about one piece of work, and a draft made of the answers alone."""
