"""Where somebody can be found in writing: web addresses, account names, postcodes whole and partial.

E-mail addresses have a family of their own, and streets and buildings belong to the places.
"""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.reading import MIXED, Reading, Rule, Shape, Sign, any_of, found, words
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.translation import N_

A_WEB_ADDRESS = "a web address"
AN_ACCOUNT = "an account name"
AN_AREA = "an area"
WEB = N_("a web address, which may lead to a person or a workplace")
ACCOUNT = N_("what looks like somebody's account name")
POSTCODE = N_("a postcode or a part of one")

# fmt: off
_ENDINGS = frozenset({
    "com", "org", "net", "uk", "edu", "gov", "info", "biz", "eu", "ie", "scot", "wales", "cymru", "london", "social",
    "app", "io", "tv", "coop", "ly", "gl", "de", "fr", "pl", "nl",
})
_WORDS_TOO = frozenset({"it", "is", "in", "to", "at", "be", "no", "so", "am", "us", "my", "me", "dev", "co", "page"})
_NO_ACCOUNT = frozenset({
    "the", "a", "an", "my", "our", "your", "his", "her", "their", "home", "work", "this", "that", "about", "least",
    "all", "night", "noon", "midday", "midnight", "lunch", "it", "me", "you", "us", "and", "in", "on",
})
_NO_POSTCODE = re.compile(r"q[1-4]|p45|p60|p11|p\d\d?d|[at]\d|m\d{1,2}|covid19|b12|s\d{1,3}")
# fmt: on
_SEEN = frozenset({"http", "https", "www", "ftp"})
_HOST = r"(?:[a-z\d-]{1,63}\.){1,5}"
_PATH = r"(?::\d{1,5})?(?:[/?#][^\s<>\"')\]]{0,400})?"

_WHOLE = Shape(r"(?:(?:https?|ftp)://|www\.)[^\s<>\"')\]]{0,499}[^\s<>\"')\].,;:!?]")
_BARE = Shape(rf"(?<![@\w.]){_HOST}{any_of(_ENDINGS)}(?!\w|\.\w){_PATH}")
_WITH_PATH = Shape(rf"(?<![@\w.]){_HOST}{any_of(_WORDS_TOO)}/[^\s<>\"')\]]{{1,400}}")
_SPOKEN = Shape(
    r"(?:\w{2,40} dot )(?:\w{2,40} dot ){0,2}(?:com|org|net|uk|info|social)(?: (?:forward )?slash \w{1,40}){0,4}"
)
_HANDLE = Sign(r"@[a-z\d_][\w.-]{1,60}(?<![.-])(?:@[\w.-]{3,60})?")
_SPACED = Sign(r"@(?<!@[ ]@)[ ]{1,2}(?P<name>[a-z_]\w{1,40})")
_CALLED = Shape(
    r"(?:insta|instagram|twitter|tiktok|snapchat|discord|telegram|username|user name|reddit)"
    r"(?: (?:handle|name|account|is|as)){0,2}:? (?P<it>[a-z]\w{0,40}[\d_]\w{0,40})"
)
_POSTCODE = Shape(r"[a-z]{1,2}\d[a-z\d]?[ -]?\d(?!st|nd|rd|th)[a-z]{2}")
_PART = r"[a-z]{1,2}\d{1,2}[a-z]?"
_AROUND = Shape(
    "(?:in|from|near|around|over in|out in|postcode|post code|postcodes|lives? in|live in)(?: is| of)?:? "
    f"(?P<it>{_PART})"
)
_CODE = Shape(r"(?:zip|postal|post|area) ?(?:code)?(?: is)?:? (?P<it>\d{3,5}(?:[ -]?(?:\d{2,4}|[a-z]{2}))?)")
_AREA = Shape(rf"(?P<it>{_PART}) (?:area|postcode|end|bit)")


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every web address, account name and postcode in `text`."""
    yield from found(text, "address", _RULES)


def _an_account(reading: Reading, hit: re.Match[str]) -> bool:
    """Not the end of an e-mail address."""
    return hit.start() == 0 or not (reading.folded.text[hit.start() - 1].isalnum())


def _a_spaced_account(reading: Reading, hit: re.Match[str]) -> bool:
    return hit["name"] not in _NO_ACCOUNT and _an_account(reading, hit)


def _a_part(reading: Reading, hit: re.Match[str]) -> bool:
    """A code that looks like the first half of a postcode is one where it stands for an area."""
    if re.search(r"live[sd]?\s{1,3}$", reading.folded.text[max(0, hit.start() - 8) : hit.start()]):
        return True
    return _NO_POSTCODE.fullmatch(hit["it"]) is None or hit.re is _AREA.pattern or "postcode" in hit.group()


_RULES = (
    Rule(_SEEN, _WHOLE, WEB, A_WEB_ADDRESS, "veil"),
    Rule(_ENDINGS, _BARE, WEB, A_WEB_ADDRESS, "veil", back=5),
    Rule(_WORDS_TOO, _WITH_PATH, WEB, A_WEB_ADDRESS, "veil", back=4),
    Rule(frozenset({"dot"}), _SPOKEN, WEB, A_WEB_ADDRESS, back=1),
    Rule(frozenset(), _HANDLE, ACCOUNT, AN_ACCOUNT, "veil", allowed=_an_account),
    Rule(frozenset(), _SPACED, ACCOUNT, AN_ACCOUNT, allowed=_a_spaced_account),
    Rule(
        words("insta instagram twitter tiktok snapchat discord telegram username reddit"),
        _CALLED,
        ACCOUNT,
        AN_ACCOUNT,
        "veil",
    ),
    Rule(frozenset({MIXED}), _POSTCODE, POSTCODE, AN_AREA, "veil"),
    Rule(words("in from near around postcode postcodes"), _AROUND, POSTCODE, AN_AREA, allowed=_a_part),
    Rule(words("zip postal post area postcode"), _CODE, POSTCODE, AN_AREA),
    Rule(frozenset({MIXED}), _AREA, POSTCODE, AN_AREA, allowed=_a_part),
)
