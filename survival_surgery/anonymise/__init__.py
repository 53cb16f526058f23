"""The only door out: from a session to a record with nobody in it, and from finished pages to the disk."""
