"""The documents that a session leaves behind, each written from a record."""
