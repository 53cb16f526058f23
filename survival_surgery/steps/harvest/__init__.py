"""A harvest."""
