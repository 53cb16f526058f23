"""Templates: a session before anybody has walked in."""
