"""How the word list and the name model that the package carries are made. Not a part of the package."""
