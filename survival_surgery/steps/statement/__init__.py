"""The statement and the demand."""
