"""A review of earlier actions."""
