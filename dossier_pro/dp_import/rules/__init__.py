"""The rules that a DP in Word is judged by."""
