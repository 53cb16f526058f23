"""What one session may teach the next about names: what it listed, what it veiled, and the words that it let stand.

Read from a session that the facilitator opened, and carried nowhere unless the facilitator says so. Nothing that was
said goes with it: what was veiled or let stand because of its sentence is looked at again in another one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from survival_surgery.anonymise.approved import approved_words
from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.anonymise.finders.lexicon import is_ordinary
from survival_surgery.anonymise.typed import veil_listed
from survival_surgery.session.moves import Move
from survival_surgery.session.protect import clear, list_name, veil
from survival_surgery.session.state import ListedName, Session

_LONGEST_NAME = 3
"""Words from which on what was veiled is more than a name, and may be what somebody said."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The answers of an earlier session that hold in another one too."""

    listed: tuple[ListedName, ...] = ()
    veiled: tuple[tuple[str, str], ...] = ()
    """Words, and what stands in for them."""
    approved: tuple[str, ...] = ()

    @property
    def protected(self) -> int:
        """How many names and words never leave."""
        return len(self.listed) + len(self.veiled)

    @property
    def anything(self) -> bool:
        """Whether there is anything to carry over."""
        return bool(self.protected or self.approved)


def remembered(earlier: Session, now: Session) -> Remembered:
    """What `earlier` knew that `now` does not. What is a listed name in either of them is approved in neither."""
    names = (*now.names, *earlier.names)
    had = {(_same(name.words), name.sort) for name in now.names}
    settled = {_same(words) for words in (*now.veiled, *now.cleared)}
    approved = approved_words(earlier) - settled
    return Remembered(
        listed=tuple(name for name in earlier.names if (_same(name.words), name.sort) not in had),
        veiled=tuple((w, to) for w, to in sorted(earlier.veiled.items()) if _same(w) not in settled and _names(w)),
        approved=tuple(
            words
            for words in sorted(earlier.cleared)
            if _same(words) in approved and words.isalpha() and _names(words) and veil_listed(words, names) == words
        ),
    )


def _names(words: str) -> bool:
    """Whether it is a name or a word of the workplace: English knows it, or a part of it, as nothing else."""
    parts = re.findall(r"\w+", folded(words))
    return len(parts) <= _LONGEST_NAME and not all(map(is_ordinary, parts))


def _same(words: str) -> str:
    return " ".join(folded(words).split())


def moves_of(carried: Remembered) -> Sequence[Move]:
    """The moves that write it all into the names of another session."""
    return (
        *(list_name(name.words, name.sort, name.stand_in) for name in carried.listed),
        *(veil(words, stand_in) for words, stand_in in carried.veiled),
        *(clear(words) for words in carried.approved),
    )
