"""The day that is meant by words such as `4 April` or `4 de abril`. What is no day, such as `next week`, stays."""

import re
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_SPANISH = {"ene": "jan", "abr": "apr", "ago": "aug", "dic": "dec"}
"""The other months begin alike. Both languages are read, whichever the screen speaks: notes come from paper too."""

_NAMED = rf"(?P<month>{'|'.join((*_MONTHS, *_IN_SPANISH))})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?:del?\s+)?(?P<year>\d{4}))?"
_WEEKDAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_WEEKDAYS_IN_SPANISH = "lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo"
_WEEKDAY = rf"(?:(?:{_WEEKDAYS}|{_WEEKDAYS_IN_SPANISH}),?\s+)?"
_BEFORE = r"(?:by(?:\s+on)?|on|antes\s+del?|(?:para\s+)?el)"
_SHAPES = tuple(
    re.compile(rf"(?:{_BEFORE}\s+)?{_WEEKDAY}(?:the\s+)?{shape}\.?", re.IGNORECASE)
    for shape in (
        rf"{_DAY}\s+(?:(?:of|de)\s+)?{_NAMED}{_YEAR}",
        rf"{_NAMED}\s+{_DAY}{_YEAR}",
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})(?:[/.](?P<year>\d{4}))?",
    )
)

_JUST_OVER = timedelta(days=60)
"""A day that was over for longer is taken to be the next one of its name: nobody plans for last winter."""


def day_meant(words: str, today: date) -> date | None:
    """The day, or None where the words name none. Without a year, it is the next such day, or one just over."""
    found = next((match for shape in _SHAPES if (match := shape.fullmatch(words.strip()))), None)
    if found is None:
        return None
    named = found["month"].lower()
    named = _IN_SPANISH.get(named, named)
    month = int(named) if named.isdecimal() else _MONTHS.index(named) + 1
    if found["year"]:
        return _day(int(found["year"]), month, int(found["day"]))
    days = (_day(year, month, int(found["day"])) for year in (today.year - 1, today.year, today.year + 1))
    return next((day for day in days if day and day >= today - _JUST_OVER), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
