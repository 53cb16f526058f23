"""Which contributions resemble each other, by the words they share: the rarer a word, the more it counts.

No model and nothing from outside: the words of this session alone. A likeness is a suggestion, and nothing acts on it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from survival_surgery.session.leaving import EntryNumber
from survival_surgery.session.state import Contribution, Session

LIKE = 0.2
"""How much of their weight two contributions share at least, to be called alike; 1 is the same words."""

MOST = 8
"""Cards that are suggested at once: as many as a room can look at."""

_LOOKED_AT = 6
"""Groups that are looked at for the likeliest one, so that the answer comes at once in the fullest room."""

_EVERYDAY = """
    a about after all also am an and any are as at be because been but by can do does for from get gets had has have
    he her him his how i if in into is it its just like me more most much my no nobody none not nothing of on one only
    or our out over people she so some than that the their them then there they this to too up us very was we well
    were what when where which who why will with would you your
    al algo con como cuando de del donde el ella en es esta este hay la las lo los mas me mi muy nadie ni no nos
    para pero por porque que se ser si sin sobre son su sus también te todo todos un una y ya
"""
"""Words that say nothing of what a contribution is about, in the languages of our templates."""

_COMMON = frozenset(_EVERYDAY.split())

_ENDINGS = ("ing", "ed", "es", "s", "er", "ly", "e", "y")
_SHORTEST = 4
_LONGEST = 6
"""Letters of a word that tell it from others once its ending is off: waiting, waits and waited are one."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Cards that look alike, the one they were compared with first; and the theme that this one looks like, if one."""

    cards: tuple[EntryNumber, ...]
    theme: EntryNumber | None = None


@lru_cache(maxsize=16_384)
def stems(words: str) -> frozenset[str]:
    """What a contribution is about: its words without their endings, without those that everybody uses."""
    found = re.findall(r"[^\W\d_]{3,}", words.casefold())
    return frozenset(_stem(word) for word in found if word not in _COMMON)


@lru_cache(maxsize=16_384)
def _stem(word: str) -> str:
    for _once in range(2):  # answers and answered: first the -s and the -ed, then the -er
        ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= _SHORTEST), "")
        word = word[: len(word) - len(ending)]
    return word[:_LONGEST]


class Likeness:
    """The weights of a session's words, found out once and asked for card after card."""

    def __init__(self, session: Session) -> None:
        self._themes = session.themes
        self._stems = {held.number: stems(held.words) for held in session.contributions}
        counts = Counter(stem for about in self._stems.values() for stem in about)
        self._weight = {stem: log(1 + len(self._stems) / count) for stem, count in counts.items()}
        self._heavy = {number: self._weigh(about) for number, about in self._stems.items()}
        self._loose = dict.fromkeys(held.number for held in session.ungrouped)
        self._under: dict[EntryNumber, list[EntryNumber]] = defaultdict(list)
        for theme in session.themes:
            for number in theme.contributions:
                self._under[number].append(theme.number)
        self._holding: dict[str, list[EntryNumber]] = defaultdict(list)
        for number, about in self._stems.items():
            for stem in about:
                self._holding[stem].append(number)

    def of(self, card: EntryNumber) -> Alike:
        """The cards under no theme that look like this one, the likeliest first, or the theme that does so more."""
        likely = self._likely(card)
        near = sorted((other for other in likely if other in self._loose), key=lambda o: (-likely[o], o))
        theme, how_much = self._theme(card, likely)
        if theme is not None and how_much >= max((likely[other] for other in near), default=0):
            return Alike((card,), theme)
        return Alike((card, *near[: MOST - 1]))

    def next_group(self, passed: Iterable[EntryNumber] = ()) -> Alike | None:
        """The group that looks likeliest among the first cards under no theme; None where nothing looks alike.

        `passed` are the cards whose groups were shown already.
        """
        seen = set(passed)
        found: list[Alike] = []
        for card in self._loose:
            if card not in seen and (len((alike := self.of(card)).cards) > 1 or alike.theme is not None):
                found.append(alike)
            if len(found) == _LOOKED_AT:
                break
        return max(found, key=lambda alike: len(alike.cards), default=None)

    def _likely(self, card: EntryNumber) -> dict[EntryNumber, float]:
        """How much other cards share with this one, where it is enough to be called alike."""
        shared: dict[EntryNumber, float] = defaultdict(float)
        for stem in self._stems.get(card, ()):
            weight = self._weight[stem]
            for other in self._holding[stem]:
                shared[other] += weight
        shared.pop(card, None)
        own = self._heavy.get(card, 0.0)
        parts = {other: weight / (own * self._heavy[other]) ** 0.5 for other, weight in shared.items()}
        return {other: part for other, part in parts.items() if part >= LIKE}

    def _theme(self, card: EntryNumber, likely: Mapping[EntryNumber, float]) -> tuple[EntryNumber | None, float]:
        """The theme whose name or whose cards look most like this card, if it is not under it already."""
        parts: dict[EntryNumber, float] = {}
        for other, part in likely.items():
            for theme in self._under.get(other, ()):
                parts[theme] = max(part, parts.get(theme, 0.0))
        about = self._stems.get(card, frozenset())
        for named in self._themes:
            name = stems(named.words)
            shared = self._weigh(about & name)
            if shared:
                part = shared / (self._weigh(about) * self._weigh(name)) ** 0.5
                parts[named.number] = max(part, parts.get(named.number, 0.0))
        own = self._under.get(card, [])
        fit = {theme: part for theme, part in parts.items() if part >= LIKE and theme not in own}
        best = max(fit, key=lambda theme: fit[theme], default=None)
        return best, fit[best] if best is not None else 0.0

    def _weigh(self, about: Iterable[str]) -> float:
        """What these words weigh; one that no card has, in the name of a theme, counts as much as a common one."""
        return sum(self._weight.get(stem, 1.0) for stem in about)


def as_said(cards: Iterable[Contribution], numbers: Iterable[EntryNumber]) -> tuple[int, ...]:
    """The numbers that people say for these entries: the places of their cards, from 1."""
    places = {card.number: place for place, card in enumerate(cards, 1)}
    return tuple(places[number] for number in numbers if number in places)
