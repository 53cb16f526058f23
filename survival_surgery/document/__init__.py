"""The few shapes that a document is made of, and how they are written as Markdown. Knows no session."""
