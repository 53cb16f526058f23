"""A guide: words and a clock."""
