"""Draws the names in a marked text anew, so that no name is learnt by heart. Keeps no list of what stood there."""

import random
from dataclasses import dataclass, field

from training.labels import TITLES, Spans
from training.names import Names
from training.slips import chance

_LONGEST_NAME = 4  # words above which a mention is more than a name
_INITIALS = 2  # letters up to which capitals are initials
_BEFORE = 12  # characters in front of a name where its title would stand
_POSSESSIVE = ("'s", "\u2019s")
_MARKS = str.maketrans("", "", "-'\u2019")


@dataclass
class Renaming:
    """The new names of one text: the same word keeps its new name within it."""

    random: random.Random
    names: Names
    known: dict[str, str] = field(default_factory=dict)

    def mention(self, text: str, start: int, end: int) -> str:
        """Another name of the same form, or the mention itself where it is no plain name."""
        words = text[start:end].split()
        if len(words) > _LONGEST_NAME or not all(word.translate(_MARKS).isalpha() for word in words):
            return text[start:end]
        if all(len(word) <= _INITIALS and word.isupper() for word in words):
            return text[start:end]
        titled = _is_title(text[max(0, start - _BEFORE) : start].split()[-1:])
        origin, out = self.names.origin(self.random), []
        for i, word in enumerate(words):
            if _is_title([word]):
                out.append(word)
                continue
            last = (i == len(words) - 1 and len(words) > 1) or titled or _is_title(out[-1:])
            tail = word[-2:] if word[-2:] in _POSSESSIVE else ""
            out.append(self._word(word.lower().strip("."), origin, last=last) + tail)
        return " ".join(out)

    def _word(self, word: str, origin: str, *, last: bool) -> str:
        if word not in self.known:
            surname = last or chance(self.random, 0.1)
            draw = self.names.surname if surname else self.names.given
            self.known[word] = draw(self.random, origin)
        return self.known[word]


def _is_title(words: list[str]) -> bool:
    return bool(words) and words[0].lower().strip(".") in TITLES


def renamed(r: random.Random, text: str, spans: Spans, names: Names, share: float) -> tuple[str, Spans]:
    """The text with this share of its people under other names, and the spans where they stand now."""
    renaming = Renaming(r, names)
    change = {text[s:e]: chance(r, share) for s, e, kind in spans if kind == "person"}
    out, moved, at = "", [], 0
    for start, end, kind in spans:
        if start < at:
            continue
        out += text[at:start]
        other = kind == "person" and change[text[start:end]]
        word = renaming.mention(text, start, end) if other else text[start:end]
        moved.append((len(out), len(out) + len(word), kind))
        out, at = out + word, end
    return out + text[at:], moved
