"""What happened in the room, and what follows from it. Imports the standard library only."""
