"""The readback."""
