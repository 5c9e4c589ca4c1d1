"""What is made for the project and not shipped with it."""
