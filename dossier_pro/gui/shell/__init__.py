"""What every screen is handed: actions, settings, questions to the person, and what a screen is."""
