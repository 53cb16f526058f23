"""The words that the workplace lets stand: what somebody looked at and cleared, as finders compare words."""

from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.session.state import Session


def approved_words(session: Session) -> frozenset[str]:
    """What was cleared, folded, but for what was listed or veiled besides: there the very spelling counts."""
    protected = (*session.veiled, *(name.words for name in session.names))
    return frozenset(map(_compared, session.cleared)) - frozenset(map(_compared, protected))


def _compared(words: str) -> str:
    return " ".join(folded(words).split())
