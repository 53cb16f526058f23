"""The disk: the encrypted session file, the live session over it, and where both are kept. No key is ever stored."""
