"""The same session as a line-by-line conversation, for pipes, simple terminals and screen readers. It draws nothing."""
