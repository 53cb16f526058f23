"""A list that the room gathers."""
