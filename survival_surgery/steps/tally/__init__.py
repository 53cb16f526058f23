"""Pooled questions, and maps of areas and kinds."""
