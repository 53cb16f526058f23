"""The readback as questions, texts and moves, whoever shows them: what is asked, in which order, and what follows."""
