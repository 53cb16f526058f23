"""By what short forms a name is said, and which names a short form is short for.

The table is our own, of what people are called at work in Britain, whatever their names' origin. Spellings are folded.
"""

from functools import lru_cache
from pathlib import Path

_TABLE = Path(__file__).parent.parent / "data" / "nicknames.txt"


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    """Each spelling with all the others that the same person may have."""
    found: dict[str, set[str]] = {}
    for line in _TABLE.read_text("utf-8").splitlines():
        names, colon, short = line.partition(":")
        if colon and not line.startswith("#"):
            same = {*names.split(), *short.split()}
            for word in same:
                found.setdefault(word, set()).update(same - {word})
    return {word: frozenset(others) for word, others in found.items()}


def other_forms(name: str) -> frozenset[str]:
    """What else somebody with this name, or with this short form of one, may be called."""
    return _table().get(name, frozenset())
