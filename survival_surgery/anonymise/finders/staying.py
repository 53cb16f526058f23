"""The name of a theme that stays in the group, inside a text that others would read."""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.folding import fold
from survival_surgery.anonymise.finders.suspect import WORDS_LEFT_OUT, Known, Suspect, own_stand_ins

REASON = "the name of a theme that stays in the group"

_WORD = re.compile(r"\w+")


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every place where `text` names such a theme, whatever the capitals and the punctuation."""
    if not known.staying:
        return
    folded, own = fold(text), own_stand_ins(text)
    words = list(_WORD.finditer(folded.text))
    said = [word.group() for word in words]
    for name in dict.fromkeys(tuple(_WORD.findall(fold(theme).text)) for theme in known.staying):
        for first in range(len(said) - len(name) + 1) if name else ():
            if tuple(said[first : first + len(name)]) == name:
                start = folded.index[words[first].start()]
                end = folded.index[words[first + len(name) - 1].end() - 1] + 1
                if not any(a <= start and end <= b for a, b in own):
                    yield Suspect(start, end, "theme", REASON, "ask", WORDS_LEFT_OUT)
