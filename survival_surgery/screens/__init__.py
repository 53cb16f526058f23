"""One module for each screen. What the screens share is in widgets; what they do is in moves."""
