"""The name of a theme that stays in the group, inside a text that others would read."""

import re
from collections.abc import Iterator, Sequence

from survival_surgery.anonymise.finders.folding import fold
from survival_surgery.anonymise.finders.suspect import WORDS_LEFT_OUT, Known, Suspect, own_stand_ins
from survival_surgery.translation import N_

REASON = N_("the name of a theme that stays in the group")

_WORD = re.compile(r"\w+")


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every place where `text` names such a theme, whatever the capitals and the punctuation."""
    own = own_stand_ins(text)
    for start, end in whole(text, known.staying):
        if not any(a <= start and end <= b for a, b in own):
            yield Suspect(start, end, "theme", REASON, "ask", WORDS_LEFT_OUT)


def whole(text: str, phrases: Sequence[str]) -> Iterator[tuple[int, int]]:
    """From where to where `text` says one of `phrases`, word for word; capitals and punctuation do not count."""
    if not phrases:
        return
    folded = fold(text)
    words = list(_WORD.finditer(folded.text))
    said = [word.group() for word in words]
    for phrase in dict.fromkeys(tuple(_WORD.findall(fold(phrase).text)) for phrase in phrases):
        for first in range(len(said) - len(phrase) + 1) if phrase else ():
            if tuple(said[first : first + len(phrase)]) == phrase:
                last = words[first + len(phrase) - 1].end() - 1
                yield folded.index[words[first].start()], folded.index[last] + 1
