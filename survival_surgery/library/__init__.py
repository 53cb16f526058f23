"""The library: what rooms have found useful before, as data that templates name and steps offer."""
