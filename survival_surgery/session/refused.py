"""The one way to say no: a sentence. It knows nothing of what was asked for."""

from survival_surgery.translation import _


class Refused(Exception):
    """The move is not open now; the sentence says why, and what to do instead.

    A plain sentence is translated here, so that nobody forgets it; one with gaps comes translated and filled.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(_(sentence))
