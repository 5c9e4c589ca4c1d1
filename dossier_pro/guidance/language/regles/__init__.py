"""The rules, each with the sentences that test it; the first that speaks of a passage is heard."""
