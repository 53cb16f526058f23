"""What each command does. These modules import Click alone at the top, so that the first screen comes at once."""
