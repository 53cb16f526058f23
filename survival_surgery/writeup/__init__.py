"""A meeting that was held on paper: its notes file, played through the same moves as a meeting on screen."""
