"""Exact numbers of people and jobs, where a small number is as good as a list of names: "34 people", "two of us".

"About thirty" and "1-4" are not exact. Sums of money are asked about from a thousand on, where they are somebody's.
"""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.reading import FIGURES, Reading, Rule, Shape, Sign, any_of, found, words
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.finders.vocabulary import (
    GROUPS,
    JOBS,
    LEADERS,
    NUMBER_WORDS,
    TENS,
    UNITS,
    many,
    value_of,
)
from survival_surgery.session.bands import Present, band_of
from survival_surgery.translation import N_

EXACT = N_("an exact number of people; in a small group it points at them")
MONEY = N_("an exact sum of money, which may be one person's")

_MOST = 99
"""The largest number that is asked about."""

_LARGE = 4
"""Digits from which a sum of money is large."""

_NOUN = any_of(GROUPS | many(JOBS) | many(LEADERS))
_NUMBER = rf"(?:\d{{1,4}}|{any_of(TENS)}(?:[- ]{any_of(UNITS[:9])})?|{any_of(frozenset(UNITS) - {'one'})})"
_ABOUT = re.compile(
    r"(?:about|around|roughly|some|approximately|approx\.?|circa|c\.|nearly|almost|over|under|up to|at least|at"
    " most|or so"
    r"|more than|less than|fewer than|no more than|upwards of|say|or|a couple of|only band|band|grade|up to|top|"
    r"two or|three or|four or|maybe|perhaps|probably|every|first|last|next|per)\s{1,3}$"
)
_LOOSE = re.compile(
    r"\s{1,3}(?:or so|or more|or fewer|ish|plus)\b|\+|%|\s?(?:-|to|or)\s?(?:\d|two|three|four|five|six|ten)"
)
_QUALIFIED = (
    "(?: (?!of|or|and|to|in|on|the|for|per|was|were|is|are|weeks?|days?|hours?|times?|years?"
    "|months?)[a-z-]{2,14}){0,2}?"
)

_COUNT = Shape(
    f"(?P<count>{_NUMBER})(?:(?P<noun>{_QUALIFIED} {_NOUN}(?: {_NOUN})?)|-(?:person|man|strong|woman) (?:team"
    "|crew|group"
    "|unit|shift|office))"
)
_OF = Shape(
    f"(?:the |all |just |only )?(?P<count>{_NUMBER}|both) of (?P<noun>us|them|you|(?:the|our|my|these|those|his"
    rf"|her|their)(?: \w+)? {_NOUN})"
)
_ALL = Shape(
    rf"(?:all|the|us|only|just) (?P<it>(?P<count>{_NUMBER})(?:(?= who \w)| (?:of us|left|remaining|women"
    "|men|on (?:shift|duty|nights|days|earlies|lates))))"
)
_OUT_OF = Shape(
    rf"(?P<count>{_NUMBER}|one) (?:out of|in every|of) (?:the |every |our )?(?P<whole>{_NUMBER})(?: {_NOUN})?"
)
_RARE = re.compile(
    r"(?:liras?|zlotys?|kronor|schillings|francs|dollars|marks?|gbp|eur|usd|dem|trl|try|ats|pln|sek)\W*$"
)
"""Money of elsewhere: seldom a wage that all have."""
_CODES = "(?:gbp|eur|usd|pln|chf|sek|try|trl|dem|ats|ytl|inr|ngn|php)"
_SUM = Shape(rf"(?:approximately )?{_CODES} \d(?:[\d.,]{{0,24}}\d)?")
_SUM_AFTER = Shape(
    r"(?:approximately )?(?:\d[\d.,]{3,24}|\d{1,4}k?|(?:two|three|four|five|six|seven|eight|nine|ten|twenty"
    "|thirty|fifty) "
    "(?:hundred|thousand)) "
    "(?:[a-z]{2,12} ){0,2}(?:pounds|quid|euros?|dollars|liras?|zlotys?|kronor|schillings|francs|grand|gbp|eur|usd|dem"
    rf"|trl|try|ats|pln|sek|marks?|sterling)(?: ?\({_CODES}\))?"
)


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every exact small number of people in `text`, and larger exact sums of money."""
    yield from found(text, "count", _RULES)


def _exact(reading: Reading, hit: re.Match[str]) -> bool:
    text = reading.folded.text
    before, count = text[max(0, hit.start() - 16) : hit.start()], hit["count"]
    if hit.start() and text[hit.start() - 1] in "-+.,/:$%\u2013" and count[0].isdigit():
        return False
    loose = _LOOSE.match(text, hit.end("count")) or re.match(
        r"\s{1,3}or (?:so|more)\b", text[hit.end() : hit.end() + 10]
    )
    small = count in ("both", "one") or 1 <= value_of(count) <= _MOST
    return small and loose is None and _ABOUT.search(before) is None


def _not_one_in(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether people are meant: not in "one of two things", but in "four out of nineteen"."""
    out_of = "out of" in " ".join(hit.group().split())
    return (
        value_of(hit["whole"]) > value_of(hit["count"]) and (out_of or hit["count"] != "one") and _exact(reading, hit)
    )


def _large(reading: Reading, hit: re.Match[str]) -> bool:
    whole = re.split(r"[.](?=\d\d?(?:\D|$))", hit.group())[0]
    digits = sum(c.isdigit() for c in whole)
    if digits and _RARE.search(hit.group()):
        return True
    return digits >= _LARGE or "k" in hit.group()[-1:] or digits == 0 or "grand" in hit.group()


def _band(hit: re.Match[str]) -> str:
    """The number as a band of the replacement table; "some of us" below the lowest edge."""
    count = {"both": 2, "one": 1}.get(hit["count"]) or value_of(hit["count"])
    noun = " ".join((hit.groupdict().get("noun") or "people").split())
    if hit.re is _OF.pattern and count < Present.FIVE.at_least:
        return f"some of {noun}"
    return f"{band_of(count)} of {noun}" if hit.re is _OF.pattern else f"{band_of(count)} {noun}"


_NUMBERS = frozenset({FIGURES, *NUMBER_WORDS} - {"one"})
_RULES = (
    Rule(_NUMBERS, _COUNT, EXACT, _band, allowed=_exact),
    Rule(_NUMBERS | {"both"}, _OF, EXACT, _band, back=1, allowed=_exact),
    Rule(words("all the us only just"), _ALL, EXACT, _band, allowed=_exact),
    Rule(_NUMBERS | {"one"}, _OUT_OF, EXACT, "some of them", allowed=_not_one_in),
    Rule(
        frozenset(),
        Sign(r"[$¥₹] ?\d[\d.,]{0,24}\d(?:k|m)?(?!\w)|[$] ?\d{2,4}k(?!\w)"),
        MONEY,
        "a sum of money",
        allowed=_large,
    ),
    Rule(words("approximately gbp eur usd pln chf sek try trl dem ats ytl inr ngn php"), _SUM, MONEY, "a sum of money"),
    Rule(_NUMBERS, _SUM_AFTER, MONEY, "a sum of money", allowed=_large),
)
