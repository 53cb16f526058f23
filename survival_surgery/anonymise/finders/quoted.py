"""Somebody's own words: in quotation marks, announced ("I quote"), or told in the first person ("I was pregnant when").

Knows nothing of who spoke. Titles and words held up with tongs ("so-called") are shorter than what is asked about.
"""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.reading import Reading, Rule, Shape, Sign, found, words
from survival_surgery.anonymise.finders.suspect import WORDS_LEFT_OUT, Known, Suspect
from survival_surgery.translation import N_

QUOTED = N_("a quotation: has the room agreed to print these words?")
FIRST = N_("one person's own story, in their words")

_FEWEST = 3
"""Words in quotation marks from which they are asked about."""

_DOUBLE = Sign(r"\"(?P<said>[^\"\n]{3,600})\"")
_SINGLE = Sign(r"'(?<![\w.,!?]')(?=\S)(?P<said>[^\n]{3,240}?)(?<=\S)'(?!\w)")
_ANNOUNCED = Shape(
    "(?:i quote|quote unquote|and i quote|(?:his|her|their|my|the) (?:exact|actual|own|very) words(?: were|"
    " was)?|in (?:his|her) (?:own )?words"
    r"|word for word|verbatim)(?:(?:[:,]|(?<=were)|(?<=was)|(?<=quote)) ?[^.\n!?]{1,200})?"
)
_SAYS = Shape(
    r"(?:he|she|i|[a-z]{2,16}) (?:was like|went|goes|said to me|told me|says)(?:[:,]) ?(?P<it>[^.\n!?]{8,200})"
)
_STORY = Shape(
    "i (?:was|had|got|went|lost|came|had been|have been|'ve been|told|asked|had to|fell)"
    r" [^.\n!?;]{2,80}? (?:when|after|because|since|while|and then|as a result|so i)"
    r"[^.!?;\n]{0,160}"
)


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every stretch of `text` that seems to be somebody's own words."""
    yield from found(text, "quoted", _RULES)


def _long_enough(reading: Reading, hit: re.Match[str]) -> bool:
    return len(hit["said"].split()) >= _FEWEST


_RULES = (
    Rule(frozenset(), _DOUBLE, QUOTED, WORDS_LEFT_OUT, allowed=_long_enough),
    Rule(frozenset(), _SINGLE, QUOTED, WORDS_LEFT_OUT, allowed=_long_enough),
    Rule(words("i quote and his her their the in word verbatim my"), _ANNOUNCED, QUOTED, WORDS_LEFT_OUT),
    Rule(frozenset({"i"}), _STORY, FIRST, WORDS_LEFT_OUT),
)
