"""Times of day, ages and lengths of time: 14:30, half past three on Sunday, a 61 year old, in her fifties, 22 years.

Knows no calendar; days are in `dates`.
"""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.reading import FIGURES, Reading, Rule, Shape, any_of, found, words
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.finders.vocabulary import NUMBER_WORDS, SHORT_WEEKDAYS, TENS, UNITS, WEEKDAYS, value_of
from survival_surgery.translation import N_

TIME = N_("an exact time")
AGE = N_("somebody's age")
LENGTH = N_("an exact length of time that one person may be known by")

_GROWN_UP = 16

_HOURS = UNITS[:12]
_HOUR = any_of(_HOURS)
_WEEKDAY = any_of((*WEEKDAYS, *SHORT_WEEKDAYS)) + r"s?"
_HALF = r"(?:am|pm|a\.m\.?|p\.m\.?)"
_PART = r"(?:in the (?:morning|afternoon|evening)|at night)"
_ON_DAY = rf"(?:,? (?:on |last |this |next )?(?:the )?{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?)?"
_NUMBER = rf"(?:\d{{1,2}}|{any_of(TENS)}(?:[- ]{any_of(UNITS[:9])})?|{any_of(UNITS)})"
_DECADE = r"(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|\d0'?s)"

_CLOCK = (
    rf"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?: ?{_HALF})?|\d{{1,2}}(?:\.[0-5]\d)? ?{_HALF}|(?:[01]\d"
    r"|2[0-4])[0-5]\d ?h(?:rs?|ours)"
    rf"|\d{{1,2}} ?o'?clock|12 (?:noon|midnight|midday)|\d{{1,2}}\.[0-5]\d(?= {_PART})"
)
_DIGITAL = Shape(rf"(?:{_CLOCK})(?: ?(?:-|to|until|till|and) ?(?:{_CLOCK}))?(?: {_PART})?{_ON_DAY}")
_AFTER_DAY = Shape(
    rf"{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?,? (?:at |around |about |@ ?)?(?:{_CLOCK}|(?:[01]?\d"
    r"|2[0-3])\.[0-5]\d)(?![.\d])"
)
_AT = Shape(
    rf"(?:at|from|until|till|by|before|after|around|about) (?P<it>(?:[01]?\d|2[0-4])\.[0-5]\d|(?:0\d|1\d|2[0-3])[0-5]\d"
    rf"|(?:\d{{1,2}}|{_HOUR})(?:[ -](?:thirty|fifteen|forty[- ]five|twenty|ten|forty|fifty))? {_PART}{_ON_DAY})"
    r"(?![\d%.])"
)
_SPELT = Shape(
    rf"(?:half|(?:a )?quarter|five|ten|twenty(?:[- ]five)?|\d{{1,2}}) (?:past|to) (?:{_HOUR}|\d{{1,2}}|midnight"
    "|noon|midday)"
    rf"(?: ?{_HALF}| o'?clock)?(?: {_PART})?{_ON_DAY}|{_HOUR} o'?clock(?: {_PART})?{_ON_DAY}"
    rf"|half (?:{_HOUR})(?=\s*(?:$|[.,;:!?)]|(?:on|in|this|last|when|he|she|they|we)\b)){_ON_DAY}|(?:{_HOUR}) "
    f"(?:am|pm){_ON_DAY}"
    rf"|(?:at|on) {_HOUR} (?:thirty|fifteen|forty[- ]five){_ON_DAY}"
)
_OLD = Shape(
    rf"{_NUMBER}(?: and a half)?[- ]?(?:years?|yrs?|months?)[- ]?(?:old|of age)|{_NUMBER} ?(?:y/o|y\.o\.?|yo|yrs old)"
)
_AGED = Shape(
    f"(?:aged?|age of|ages of|turned|turning|turns|hits|pushing|just gone)(?: of| about|:)? (?P<it>{_NUMBER})"
    r"(?! ?(?:%|people|times|of|-|to))(?:(?: and| or) \d\d)?"
)
_IN_DECADE = Shape(rf"in (?:his|her|their|my|your) (?:early |late |mid[- ]?)?(?P<it>{_DECADE})")
_IS = Shape(
    r"(?:i'?m|i am|he'?s|she'?s|he is|she is|i was|he was|she was) (?:only |just |nearly |almost )?(?P<it>[1-9]\d|"
    rf"{any_of(TENS)}(?:[- ]{any_of(UNITS[:9])})?)(?=\s*(?:$|[.,;!?)]|(?:and|now|but|when|next|this|last|years?"
    r"|in|at)\b))"
)
_LENGTH = Shape(
    "(?:been|worked|here|for|over|after|nearly|almost|served|with|of|did|done|gave|given|in|her|his|my|their)"
    r"(?: \w+){0,2}? "
    rf"(?P<it>(?:\d{{1,2}}|{any_of(TENS)}(?:[- ]{any_of(UNITS[:9])})?|{any_of(frozenset(UNITS) - {'one'})})(?:"
    " and a half)? (?:years|yrs)(?! (?:old|ago|of age)))"
)
_BORN = Shape(
    r"(?:born|birthday|date of birth|dob|d\.o\.b\.)(?: (?:is|was|on|in|the)){0,2}:? (?P<it>[\w/.-]{1,12}(?:"
    r" \w{3,9})?(?: \d{4})?)"
)


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every time of day, age and length of somebody's time in `text`."""
    yield from found(text, "date", _RULES)


def _no_ratio(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether it is a time: not in "5 to 10 people"."""
    said = hit.group().split()
    counted = re.match(
        r"\s{1,3}(?:people|staff|of|men|women|per|or|%|\w{3,20}s\b)", reading.folded.text[hit.end() :][:30]
    )
    return (
        said[1:2] != ["to"] or "quarter" in said or (counted is None and not (said[0].isdigit() and said[2].isdigit()))
    )


def _an_age(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether a number is old enough after a word that is said of more than birthdays."""
    return hit.group().startswith("age") or value_of(hit["it"]) >= _GROWN_UP


def _a_birthday(reading: Reading, hit: re.Match[str]) -> bool:
    return any(c.isdigit() for c in hit["it"])


_RULES = (
    Rule(frozenset({FIGURES}), _DIGITAL, TIME, "a time of day"),
    Rule(frozenset((*WEEKDAYS, *SHORT_WEEKDAYS)), _AFTER_DAY, TIME, "a time of day", "veil"),
    Rule(words("at from until till by before after around about"), _AT, TIME, "a time of day"),
    Rule(
        frozenset({"half", "quarter", "a", "at", "on", FIGURES, *_HOURS, "twenty"}),
        _SPELT,
        TIME,
        "a time of day",
        allowed=_no_ratio,
    ),
    Rule(frozenset({FIGURES, *NUMBER_WORDS}), _OLD, AGE, "age left out"),
    Rule(words("aged age ages turned turning turns hits pushing just"), _AGED, AGE, "age left out", allowed=_an_age),
    Rule(frozenset({"in"}), _IN_DECADE, AGE, "age left out"),
    Rule(words("i im he hes she shes"), _IS, AGE, "age left out"),
    Rule(frozenset({"years", "yrs"}), _LENGTH, LENGTH, "some years", back=5),
    Rule(words("born birthday date dob"), _BORN, AGE, "age left out", allowed=_a_birthday),
)
