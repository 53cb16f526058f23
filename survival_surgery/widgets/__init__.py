"""What more than one screen or step shows."""
