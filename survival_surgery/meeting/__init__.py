"""What is asked around the steps of a meeting, as words and moves; the screens and the conversation present it."""
