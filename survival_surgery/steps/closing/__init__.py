"""The closing."""
