"""Days of the calendar, in every way of writing them: 14 March, the 22nd, 3/2/25, since Easter, last Tuesday, in 2019.

A month stands for a part of the year. A plan ("by June") is only asked about, a day of the week by itself is not, and
"may" and "march" are dates only beside a number or a word such as "since". Times of day and ages are in `times`.
"""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.reading import FIGURES, Reading, Rule, Shape, any_of, found, words
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.finders.vocabulary import (
    MONTHS,
    NUMBER_WORDS,
    ORDINALS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from survival_surgery.translation import N_

DAY = N_("an exact date")
SOFT = N_("a time that others may remember")
YEAR = N_("an exact year")

# fmt: off
_SEASONS = (
    "winter", "late winter", "early spring", "spring", "late spring", "early summer", "summer", "late summer",
    "early autumn", "autumn", "late autumn", "early winter",
)
_FEASTS = frozenset({
    "easter", "christmas", "xmas", "new year", "new years", "new year's", "ramadan", "eid", "diwali", "divali",
    "hanukkah", "passover", "yom kippur", "vaisakhi", "lent", "pentecost", "whitsun", "hogmanay", "halloween",
    "bonfire night", "half term", "half-term", "bank holiday", "black friday", "pride", "the jubilee", "lockdown",
    "the summer holidays", "the holidays", "mothers day", "mother's day", "fathers day", "father's day",
    "the strike", "the fire", "the flood", "the merger", "the restructure", "the inspection",
})
_FEAST_DAYS = (
    r"(?:christmas|xmas|new year'?s) (?:eve|day)|boxing day|good friday|easter (?:monday|sunday|saturday|weekend)"
    r"|may day|st (?:patrick|david|george|andrew)'?s day|twelfth night|shrove tuesday|ash wednesday|all saints'? day"
    r"|remembrance (?:day|sunday)|(?:spring|august|may) bank holiday|palm sunday|maundy thursday"
)
# fmt: on
_MONTH = any_of((*MONTHS, *SHORT_MONTHS)) + r"\.?"
_CLEAR = any_of(set(MONTHS) - {"march", "may"} | set(SHORT_MONTHS) - {"mar", "jun", "dec", "jan"})
_YEAR = r"(?:1[89]|20)\d\d"
_ANY_YEAR = rf"(?:{_YEAR}|'\d\d)"
_WEEKDAY = any_of((*WEEKDAYS, *SHORT_WEEKDAYS)) + r"s?"
_PART = r"(?:morning|afternoon|evening|night|lunchtime|teatime)s?"
_TENS = r"(?:twenty|thirty)[- ]"
_ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?:{_TENS})?{any_of(ORDINALS)})"
_DAY = rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.(?=\s))?|(?:{_TENS})?{any_of(ORDINALS)})"
_TO = r" ?(?:-|to|and|or|/|,|till|until) ?(?:the )?"
_WITH_YEAR = rf"(?:(?:,| of)? {_ANY_YEAR}|,? \d\d(?=[.,;)]|$))?"

_DAY_MONTH = Shape(rf"{_DAY}(?:{_TO}{_DAY}){{0,3}} ?(?:day )?(?:of )?-?(?P<month>{_MONTH}){_WITH_YEAR}")
_MONTH_DAY = Shape(rf"(?P<month>{_MONTH}) (?:the )?{_DAY}(?:{_TO}{_DAY}){{0,2}}(?!:\d)(?:,? {_ANY_YEAR})?")
_NAMED_DAY = Shape(rf"{_WEEKDAY},? (?:the )?{_DAY}(?: (?:of )?(?P<month>{_MONTH}){_WITH_YEAR}|(?<=[a-z])(?! \w+s?\b))")
_MONTH_YEAR = Shape(
    f"(?:(?:the )?(?:end|start|beginning|middle) of |(?:early|late|mid)[ -])?(?P<month>{_MONTH})[ -]?,? ?(?:of"
    f" )?{_ANY_YEAR}"
)
_FIGURES = Shape(
    r"(?:0?[1-9]|[12]\d|3[01])(?P<mark>[./-])(?P<month>0?[1-9]|1[0-2])(?P=mark)(?:(?:19|20)\d\d|\d\d)(?!\.\d)"
    r"|(?:0?[1-9]|1[0-2])/(?:[12]\d|3[01])/(?:(?:19|20)\d\d|\d\d)"
    r"|(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\3(?:0?[1-9]|[12]\d|3[01])(?:t\d\d:\d\d(?::\d\d)?z?)?"
    r"|(?:0[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) (?:19|20)\d\d"
)
_NO_YEAR = Shape(
    r"(?:on|since|from|until|till|before|after|dated?|the) (?:the )?(?P<it>(?:0?[1-9]|[12]\d|3[01])/"
    "(?P<month>0?[1-9]|1[0-2]))(?!/)"
)
_IN_MONTH = (
    r"(?:in|since|during|until|till|from|before|after|around|between|through|throughout|last|this|next|by|of"
    r"|early(?: in)?|late(?: in)?|mid[- ]?|end of|start of|beginning of|middle of) (?:early |late |mid[- ]?)?"
)
_MONTH_ALONE = Shape(
    rf"{_IN_MONTH}(?P<it>(?P<month>{any_of(MONTHS)}|{_CLEAR}\.?)(?:(?: ?-| to| and| or) {any_of(MONTHS)})?)"
    r"(?! (?:be|have|not|well|also|has|was|is|said|says|told|need|want|on|off|up|to the)\b)(?!['\w])"
)
_SHORT_ALONE = Shape(r"(?:in|since|last|until|till|early|late|mid|end of) (?P<it>(?P<month>jan|mar|jun|dec)\.?)")
_ON_THE = Shape(
    rf"(?:on|since|from|until|till|before|after|by|of|to|between) the (?P<it>{_ORDINAL})(?: and (?:the )?{_ORDINAL})?"
)
_THE = Shape(r"the (?P<it>\d{1,2}(?:st|nd|rd|th))")
_AFTER_A_DAY = re.compile(r"\s*(?:$|[.,;:!?)]|(?:we|i|he|she|they|it|and|when|there|that|at|is|was)\b)")
_SEASON = Shape(
    rf"(?:spring|summer|autumn|winter)(?: (?:and|to|or) (?:spring|summer|autumn|winter))?,? (?:of |in )?{_YEAR}"
)
_YEARS = Shape(rf"(?<![\d.,/:$-])(?P<it>{_YEAR}(?: ?- ?(?:{_YEAR}|\d\d))?)(?!['.,/:]?\d|-\w)")
_NO_YEARS = re.compile(
    r"\s{1,3}(?:people|staff|workers|members|hours|pounds|quid|words|euros|miles|patients|jobs|posts|%)"
)
_DECADES = Shape(rf"(?:early |late |mid[- ]?)?(?P<it>{_YEAR[:-4]}\d0'?s)")
_SOFT_DAY = Shape(
    rf"(?:last|since|on|before|after|from|until|till|the (?:other|following|previous)|that|past|this past) "
    rf"(?:last |the )?{_WEEKDAY}(?: {_PART})?(?! (?:meetings?|club|shift|rota|group|lunch|session|call)\b)"
)
_PART_OF_DAY = Shape(
    rf"(?:(?:last|next|on|this|every|each) )?{any_of(WEEKDAYS)}s? {_PART}(?! (?:meetings?|shifts?|rota|club|group)\b)"
)
_FEAST = Shape(
    "(?:since|before|after|over|during|around|until|till|last|this|at|on|in|the week (?:before|after|of)|by"
    "|just (?:before|after))"
    rf" (?:the |last )?{any_of(_FEASTS)}"
)
_FEAST_DAY = Shape(_FEAST_DAYS)
_AGO = Shape(
    rf"(?:\d{{1,3}}|(?:twenty|thirty|forty|fifty)?[- ]?{any_of(NUMBER_WORDS - {'one'})}|a|an|one) (?:hours?"
    "|days?|weeks?|months?|years?|nights?|"
    rf"{any_of(WEEKDAYS)}s?) (?:ago|earlier|previously|before that)"
)
_RECENT = Shape(
    rf"(?:last night|yesterday {_PART}|the night before(?= (?:the|his|her)\b)"
    "|the other (?:day|night|week))"
)


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every date in `text`, exact or soft."""
    yield from found(text, "date", _RULES)


def season(hit: re.Match[str]) -> str:
    """The part of the year that a month belongs to, where the match has one."""
    month = (hit.groupdict().get("month") or "").rstrip(".")
    if month.isdigit():
        return _SEASONS[int(month) - 1]
    if month in MONTHS:
        return _SEASONS[MONTHS.index(month)]
    return _SEASONS[SHORT_MONTHS[month] - 1] if month in SHORT_MONTHS else "some time ago"


def _clear_month(reading: Reading, hit: re.Match[str]) -> bool:
    """A month that is also a word counts before a number that cannot be counted, after "on", or with its capital."""
    month = hit["month"].rstrip(".")
    if month not in ("may", "march", "mar", "sat", "sun", "dec", "jan", "jun"):
        return True
    before = reading.folded.text[max(0, hit.start() - 8) : hit.start()].split()
    sure = re.search(r"\d(?:st|nd|rd|th)|\d{4}", hit.group()) is not None
    after = before[-1:] and before[-1] in words("on from since until till by before after of and")
    ends = _AFTER_A_DAY.match(reading.folded.text, hit.end()) is not None
    capital = month in ("may", "march") and reading.has_capital(hit.start("month"))
    return sure or bool(after) or (capital and (bool(before) or ends))


def _a_day(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether the month is meant as one: not in "14 may be late", and not in "the second march"."""
    month = hit["month"].rstrip(".")
    after = reading.folded.text[hit.end() : hit.end() + 12].split()
    verb = (
        month == "may"
        and after[:1]
        and after[0] in {"be", "have", "not", "well", "need", "also", "want", "get", "leave"}
    )
    return not verb and not (
        month == "march" and hit.group().startswith(("second ", "third ")) and "of" not in hit.group()
    )


def _not_the_first_time(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether an ordinal is a day: in digits, or in words before a pause, but not "the first time"."""
    return _AFTER_A_DAY.match(reading.folded.text, hit.end()) is not None


def _on_the_day(reading: Reading, hit: re.Match[str]) -> bool:
    spelt = not hit["it"][0].isdigit()
    if spelt and hit["it"] in ("first", "second", "third"):
        return False
    return _not_the_first_time(reading, hit)


def _a_year(reading: Reading, hit: re.Match[str]) -> bool:
    return _NO_YEARS.match(reading.folded.text, hit.end()) is None


_MONTH_WORDS = frozenset((*MONTHS, *SHORT_MONTHS))
_DAY_WORDS = frozenset((*WEEKDAYS, *SHORT_WEEKDAYS))
_DAYS = frozenset({*_DAY_WORDS, *(f"{day}s" for day in WEEKDAYS)})
_BEFORE_A_DAY = words("on since from until till before after by of to between")

_RULES = (
    Rule(frozenset({FIGURES, *ORDINALS}), _DAY_MONTH, DAY, season, "veil", allowed=_a_day),
    Rule(frozenset({"twenty", "thirty"}), _DAY_MONTH, DAY, season, "veil", allowed=_a_day),
    Rule(_MONTH_WORDS, _MONTH_DAY, DAY, season, "veil", allowed=_clear_month),
    Rule(_DAY_WORDS, _NAMED_DAY, DAY, season, "veil"),
    Rule(_MONTH_WORDS, _MONTH_YEAR, DAY, season, "veil", back=3),
    Rule(frozenset({FIGURES}), _FIGURES, DAY, season, "veil"),
    Rule(_BEFORE_A_DAY | {"dated", "date", "the"}, _NO_YEAR, DAY, season),
    Rule(_MONTH_WORDS, _MONTH_ALONE, SOFT, season, back=2),
    Rule(words("jan mar jun dec"), _SHORT_ALONE, SOFT, season, back=2),
    Rule(_BEFORE_A_DAY, _ON_THE, DAY, "some time ago", allowed=_on_the_day),
    Rule(frozenset({"the"}), _THE, DAY, "some time ago", allowed=_not_the_first_time),
    Rule(words("spring summer autumn winter"), _SEASON, YEAR, "some years ago"),
    Rule(frozenset({FIGURES}), _YEARS, YEAR, "some years ago", allowed=_a_year),
    Rule(frozenset({FIGURES}), _DECADES, YEAR, "some years ago"),
    Rule(_DAYS, _SOFT_DAY, SOFT, "recently", back=3),
    Rule(_DAYS, _PART_OF_DAY, SOFT, "recently", back=1),
    Rule(frozenset(feast.split()[-1].split("'")[0] for feast in _FEASTS), _FEAST, SOFT, "some time ago", back=5),
    Rule(
        words("eve day friday monday sunday saturday weekend night tuesday wednesday holiday thursday"),
        _FEAST_DAY,
        SOFT,
        "some time ago",
        back=3,
    ),
    Rule(words("ago earlier previously"), _AGO, SOFT, "some time ago", back=3),
    Rule(words("last yesterday this the"), _RECENT, SOFT, "recently"),
)
