"""Phone numbers, by their shape and never by whether they are valid: a mistyped number still finds somebody.

Dates, times, years and sums of money are taken off both ends of a run of digits before it is measured; how many digits
are left says whether it is veiled or asked about.
"""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.folding import TAG, folds
from survival_surgery.anonymise.finders.suspect import A_PHONE, Known, Strength, Suspect
from survival_surgery.translation import N_

_BETWEEN = rf"[ .()\[\]/\\_*,:;~|\u2022\u00b7\u2027\u2219\u22c5\u2010-\u2015\u2212{TAG}-]"
# What it begins with comes before the look behind it, so that all other characters are passed over quickly.
_BEGINNING = r"[+(\d](?<!\d[+(\d])(?:(?<=\d)|(?<=[+(])\s?(?:[+(]\s?)?\d)"
_RUN = re.compile(rf"{_BEGINNING}(?:{_BETWEEN}{{0,8}}\d)*(?:\s*(?:ext\.?|x)\s*\d{{1,5}}(?!\d))?")

_DASH = r"[-\u2010-\u2015]"
_DAY, _MONTH, _YEAR = "(?:0?[1-9]|[12]\\d|3[01])", "(?:0?[1-9]|1[0-2])", "(?:19[5-9]|20[0-4])\\d"
_DATE = rf"(?:{_DAY}([./-]){_MONTH}\1(?:{_YEAR}|\d\d)|{_YEAR}([./-]){_MONTH}\2{_DAY}|{_DAY} {_MONTH} {_YEAR})"
_HOUR = r"(?:[01]?\d|2[0-4])"
_TIME = rf"(?:{_HOUR}[:.][0-5]\d|{_HOUR}(?:00|15|30|45)\s?{_DASH}\s?{_HOUR}(?:00|15|30|45))"
_YEARS = rf"(?:{_YEAR}\s?(?:{_DASH}|/)\s?(?:{_YEAR}|\d\d)|{_YEAR}(?: {_YEAR}){{2,}})"
_SUM = r"[1-9]\d{0,2}(?:(?:,\d{3})+(?:\.\d\d?)?|(?: 000)+)"
_ORDINARY = f"(?:{_DATE}|{_TIME}|{_YEARS}|{_SUM})"
_HEAD = re.compile(rf"{_ORDINARY}(?:[,;]? [ (]*(?:{_DASH} )?|{_DASH}|$)")
_TAIL = re.compile(rf"(?:^|(?<=[ (])|(?<= {_DASH})){_ORDINARY}$")
_AFTER_A_YEAR = re.compile(rf"{_YEAR}[ ,;:]+\d{{1,4}}")
_LIST = re.compile(rf"[1-9]\d{{0,3}}(?:{_DASH}\d{{1,2}})?(?:[,;] [1-9]\d{{0,3}}(?:{_DASH}\d{{1,2}})?)+")
_MONEY = re.compile(r"[£$€¥₹]\s?$")
_LONG_GROUP = re.compile(r"\d{5}")
_LETTER_O = re.compile(r"(?<![^\W\d_])o+(?=\d)|(?<=\d)o+(?![^\W\d_])|(?<=\d)o+(?=\d)")
_LETTER_I = re.compile(r"(?<=\d)[il]+(?=\d)")
_BESIDE_A_LETTER = re.compile(r"\d(?:(?<=o\d)|[oil])")

_SPOKEN = "(?:oh|o|zero|nought|naught|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,5})"
_SAID = rf"(?:(?:double|treble|triple)[ -])?{_SPOKEN}(?: hundred| thousand)?"
_IN_WORDS = re.compile(rf"(?<![^\W_]){_SAID}(?:[ ,./-]{{1,3}}(?:and )?{_SAID}){{4,30}}(?!\w)")
_FEWEST_SPELT = 3
"""Words among the digits from which a number is read out."""
_COUNTING = "one two three four five six seven eight nine ten eleven twelve"
_TWICE = {"double": 1, "treble": 2, "triple": 2, "hundred": 2, "thousand": 3}

_FEWEST = 7
"""Digits from which a number may be somebody's."""
_SURE, _SURE_LEADING = 10, 9
"""Digits from which it surely is; fewer of them where it starts with 0 or +."""


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every phone number in `text`."""
    for folded in folds(text):
        digits = _letters_read(folded.text)
        for match in _RUN.finditer(digits):
            first, last = _without_the_ordinary(digits, *match.span())
            strength = _strength(digits[first:last], priced=_MONEY.search(digits[:first]) is not None)
            if not strength and _LONG_GROUP.search(digits[first:last]) and match.span() != (first, last):
                # What went looked like a time, and what stays like the rest of a number.
                first, last = match.span()
                strength = "ask"
            if strength:
                start, end = folded.index[first], folded.ends[last - 1]
                yield Suspect(start, end, "phone", N_("a phone number"), strength, A_PHONE)
        for match in _IN_WORDS.finditer(folded.text):
            if strength := _strength_in_words(match.group()):
                yield Suspect(*folded.span(match), "phone", N_("a phone number"), strength, A_PHONE)


def _letters_read(text: str) -> str:
    """`text` with the letters among its digits read as digits."""
    return _LETTER_I.sub(_ones, _LETTER_O.sub(_noughts, text)) if _BESIDE_A_LETTER.search(text) else text


def _strength(run: str, *, priced: bool) -> Strength | None:
    count = sum(c.isdigit() for c in run.partition("x")[0])
    leading = run.lstrip("([ ")[:1] in ("0", "+")
    if count < _FEWEST or _LIST.fullmatch(run) or _AFTER_A_YEAR.fullmatch(run) or (priced and run.isdigit()):
        return None
    return "veil" if count >= (_SURE_LEADING if leading else _SURE) else "ask"


def _strength_in_words(said: str) -> Strength | None:
    """How sure it is that words read out are a number: "oh seven seven double-oh nine". Counting is none."""
    words = re.findall(r"\w+", said)
    spelt = sum(word.isalpha() for word in words if word != "and")
    if spelt < _FEWEST_SPELT or " ".join(words) in _COUNTING:
        return None
    count = sum(len(w) if w.isdigit() else _TWICE.get(w, 1) for w in words if w != "and")
    if count >= _SURE_LEADING:
        return "veil"
    return "ask" if count >= _FEWEST or words[0] in ("oh", "o", "zero", "nought") else None


def _without_the_ordinary(text: str, first: int, last: int) -> tuple[int, int]:
    """Where the run from `first` to `last` begins and ends without the dates, times and sums at its ends."""
    while head := _HEAD.match(text, first, last):
        first = head.end()
    while tail := _TAIL.search(text[first:last]):
        last = first + len(text[first : first + tail.start()].rstrip(" ,;(-\u2010\u2011\u2012\u2013\u2014\u2015"))
    return first, last


def _noughts(letters: re.Match[str]) -> str:
    return "0" * len(letters.group())


def _ones(letters: re.Match[str]) -> str:
    return "1" * len(letters.group())
