"""Numbers that stand for one person or one case, by what they are called and by their shape.

Never by whether they are valid, since a mistyped number still leads somewhere. Sums of money, years and times of day
are not numbers of this kind.
"""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.reading import FIGURES, MIXED, Reading, Rule, Shape, any_of, found, words
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.translation import N_

A_NUMBER = "a number"
REASON = N_("a number that leads to one person or one case")

# fmt: off
_CALLED = frozenset({
    "nhs", "ni", "nino", "insurance", "employee", "staff", "payroll", "personnel", "worker", "nmc", "hcpc", "gmc",
    "pin", "registration", "incident", "datix", "case", "ref", "reference", "complaint", "grievance", "ticket",
    "claim", "tribunal", "et", "account", "acc", "sort", "policy", "membership", "member", "passport", "licence",
    "license", "badge", "id", "patient", "hospital", "mrn", "asset", "serial", "invoice", "application", "appeal",
    "plot", "card", "iban", "file", "docket", "dbs", "clock", "locker", "security", "utr", "crn", "candidate",
    "student", "pupil", "contract", "order",
})
_LOOSE = frozenset({
    "incident", "datix", "case", "ref", "reference", "ticket", "employee", "payroll", "nmc", "hcpc", "gmc", "pin",
    "complaint", "claim", "account", "iban", "mrn", "nhs", "ni", "passport", "id", "application", "card", "acc",
})
# fmt: on
# fmt: off
_THREE = frozenset({
    "all", "and", "any", "are", "ask", "bed", "bus", "but", "can", "car", "day", "did", "due", "end", "few", "for",
    "get", "got", "had", "has", "her", "him", "his", "how", "its", "job", "law", "led", "let", "lot", "man", "may",
    "men", "met", "new", "not", "now", "off", "old", "one", "our", "out", "own", "pay", "per", "put", "ran", "run",
    "saw", "say", "see", "set", "she", "six", "ten", "the", "too", "top", "two", "use", "van", "via", "was", "way",
    "who", "why", "yes", "yet", "you",
})
# fmt: on
_LINK = r"(?:[ .:#-]{1,3}(?:is|was|of|the|no|nos|number|numbers|num|nr|ref|reference|id|code|pin|card|file))"
_CODE = r"(?:[a-z]{1,4}[ ./-]?)?\d[a-z\d]{0,20}(?:[-/. ]?(?:\d[a-z\d]{0,20}|[a-z](?![a-z]))){0,6}"
_FEWEST = 3
"""Digits that a number has at least, where only the word before it says what it is."""
_MANY = 6
"""Digits from which any number is one of these."""

_YEAR = re.compile(r"(?:19|20)\d\d")

_LABELLED = Shape(
    rf"{any_of(_CALLED)}(?: (?:number|code|ref|insurance|users?|security|registration|case|file|id))?"
    rf"[.]?[:# -]{{0,3}}(?:number|numbers|no|nos|num|nr|ref|id|code|pin|#)[.]?{_LINK}?[ :#=-]{{0,3}}{_CODE}"
)
_ADJACENT = Shape(rf"{any_of(_LOOSE)}(?:{_LINK}){{0,2}}[ :#=-]{{1,3}}(?P<code>{_CODE})")
_NUMBERED = Shape(r"(?:nos?|nr)\. ?\d{1,4}[/.-]?\d[\d/.-]{0,20}\d|(?:nr|number) \d{3,20}(?:/\d{1,8})?")
_LISTED = Shape(r"nos?\. ?\d[\d/]{0,12}(?:(?:, | and |, and )\d[\d/]{0,12}){1,12}")
_SORT_CODE = Shape(r"sort code:? ?\d\d[ -]?\d\d[ -]?\d\d")
_INSURANCE = Shape(r"[a-z]{2}[ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[a-d]?(?=\W|$)")
_CASE = Shape(r"\d{3,8}/\d{2,4}(?:/\d{2,4})?")
_YEAR_FIRST = Shape(r"(?:19|20)\d\d[/:]\d{3,7}|\d{1,4}:\d{3,7}")
_LONG = Shape(r"\d{6,40}[a-z]?")
_GROUPED = Shape(r"(?:\d{2,5}[ -]){1,6}\d{2,5}")
_ADDRESS = Shape(r"\d{1,3}(?:\.\d{1,3}){3}")
_LONG_ADDRESS = Shape(r"(?:[\da-f]{1,4}:){4,7}[\da-f]{1,4}")
_PLATE = Shape(r"[a-z]{2}\d\d ?[a-z]{3}")
_OLD_PLATE = Shape(r"[a-z]\d{1,3} ?[a-z]{3}")
_CALLED_PLATE = Shape(
    r"(?:reg|registration|number plate|plate|plates|vehicle|van|car|lorry|bus|ambulance|minibus)"
    r"(?: (?:number|no|is|was|reg|plate))?[.:]? (?P<it>[a-z]{1,3} ?\d{1,4}(?: ?[a-z]{2,3})?)"
)
_CODED = Shape(r"[a-z]{1,6}[-/_]?\d{4,20}[a-z]?(?:[-/]\d{1,8}){0,3}")
_MIXED_UP = Shape(r"(?=[a-z\d]*\d[a-z]*\d[a-z]*\d[a-z]*\d)[a-z\d]{8,40}")
_LETTERED = Shape(r"[a-z]{1,6}[-/_]\d{4,20}[a-z]?(?:[-/]\d{1,8}){0,3}")
_PRICED = re.compile(r"[$¥₹]\s?$")
_AMOUNT = re.compile(r"(?:,\d{3}|\s?(?:pounds|quid|euros|dollars|hours|words|miles|people|staff|lines|%))")


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every number of a person, a vehicle, an account or a case in `text`."""
    yield from found(text, "number", _RULES)


def _a_code(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether what follows the word directly is long enough, and no year."""
    digits = sum(c.isdigit() for c in hit["code"])
    return digits >= _FEWEST and _YEAR.fullmatch(hit["code"]) is None


def _not_years(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether this is a case number rather than "2023/24" or what a thing costs."""
    first, second = re.split("[/:]", hit.group())[:2]
    following = _YEAR.fullmatch(first) and int(second[-2:]) == (int(first) + 1) % 100
    return not following and not _sum(reading, hit)


def _case_for_sure(reading: Reading, hit: re.Match[str]) -> bool:
    return len(hit.group().split("/")[0]) > _FEWEST


def _no_sum(reading: Reading, hit: re.Match[str]) -> bool:
    return not _sum(reading, hit)


def _sum(reading: Reading, hit: re.Match[str]) -> bool:
    text = reading.folded.text
    before = text[max(0, hit.start() - 2) : hit.start()]
    return bool(_PRICED.search(before) or before.endswith((",", ".")) or _AMOUNT.match(text, hit.end()))


def _groups(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether groups of digits make up a number: six digits at least, and not a row of years."""
    groups = re.findall(r"\d+", hit.group())
    alike = all(_YEAR.fullmatch(group) for group in groups)
    return sum(map(len, groups)) >= _MANY and not alike and not _sum(reading, hit)


def _a_plate(reading: Reading, hit: re.Match[str]) -> bool:
    """Three letters after a space are as often a word, unless they are capitals."""
    written = reading.written[reading.folded.index[hit.start()] : reading.folded.ends[hit.end() - 1]]
    return not hit.group()[-4].isspace() or written.isupper() or hit.group()[-3:] not in _THREE


def _a_called_plate(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether what is called a plate is one, and not "bus in 20 minutes"."""
    return hit["it"][:2] not in ("in", "at", "to", "of", "on", "is", "by", "no") and hit["it"][-3:] not in _THREE


def _not_a_year(reading: Reading, hit: re.Match[str]) -> bool:
    return _YEAR.fullmatch(re.sub(r"^[a-z]+[-/_]?", "", hit.group())) is None


_RULES = (
    Rule(_CALLED, _LABELLED, REASON, A_NUMBER, "veil"),
    Rule(_LOOSE, _ADJACENT, REASON, A_NUMBER, "veil", allowed=_a_code),
    Rule(frozenset({"sort"}), _SORT_CODE, REASON, A_NUMBER, "veil"),
    Rule(words("no nos nr number"), _LISTED, REASON, A_NUMBER, "veil"),
    Rule(words("no nos nr number"), _NUMBERED, REASON, A_NUMBER),
    Rule(frozenset({FIGURES, MIXED}), _INSURANCE, REASON, A_NUMBER, "veil", back=1),
    Rule(frozenset({FIGURES}), _CASE, REASON, A_NUMBER, allowed=_not_years, sure=_case_for_sure),
    Rule(frozenset({FIGURES}), _YEAR_FIRST, REASON, A_NUMBER, allowed=_not_years),
    Rule(frozenset({FIGURES}), _LONG, REASON, A_NUMBER, "veil", allowed=_no_sum),
    Rule(frozenset({FIGURES}), _GROUPED, REASON, A_NUMBER, allowed=_groups),
    Rule(frozenset({FIGURES}), _ADDRESS, REASON, A_NUMBER, "veil"),
    Rule(frozenset({FIGURES, MIXED}), _LONG_ADDRESS, REASON, A_NUMBER, "veil"),
    Rule(frozenset({MIXED}), _PLATE, REASON, A_NUMBER, "veil", allowed=_a_plate),
    Rule(frozenset({MIXED}), _OLD_PLATE, REASON, A_NUMBER, allowed=_a_plate),
    Rule(
        words("reg registration plate plates number vehicle van car lorry bus"),
        _CALLED_PLATE,
        REASON,
        A_NUMBER,
        "veil",
        allowed=_a_called_plate,
    ),
    Rule(frozenset({MIXED}), _CODED, REASON, A_NUMBER, "veil", allowed=_not_a_year),
    Rule(frozenset({MIXED, FIGURES}), _MIXED_UP, REASON, A_NUMBER, "veil"),
    Rule(frozenset({FIGURES}), _LETTERED, REASON, A_NUMBER, "veil", back=1, allowed=_not_a_year),
)
