"""A decision."""
