"""The trained model that marks people's names: its file, its vocabulary, and what runs them. Knows no session."""
