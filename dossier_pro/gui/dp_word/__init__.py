"""A DP begun in Word: brought in, or judged."""
