"""An agreement."""
