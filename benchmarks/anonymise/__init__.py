"""How much of what points at people is hidden, by us and by others: one run, one table. See docs/anonymise.md."""
