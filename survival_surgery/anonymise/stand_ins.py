"""What stands in for something in any text, and how it is known again: a closed vocabulary, where nothing can hide.

Only words of this list, a band or a letter can stand in a stand-in of the program's own. Brackets that hold anything
else are somebody's text, and are read like any other.
"""

import re
from collections.abc import Iterable, Iterator
from string import ascii_uppercase

from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.anonymise.finders.suspect import SOMEBODY, SOMETHING, Suspect
from survival_surgery.anonymise.finders.vocabulary import GROUPS, JOBS, LEADERS, SOMEONE, many
from survival_surgery.anonymise.sentences import begins_sentence, capital, without_capital

# fmt: off
_WORDS = frozenset({
    "a", "an", "the", "of", "or", "and", "in", "on", "at", "by", "for", "with", "to", "after", "before", "about",
    "some", "somebody", "someone", "something", "left", "out", "words", "word", "name", "names", "initials",
    "nickname", "person", "people", "worker", "workers", "colleague", "colleagues", "manager", "managers", "senior",
    "junior", "rep", "staff", "member", "members", "patient", "patients", "resident", "residents", "client", "user",
    "users", "service", "family", "relative", "child", "partner", "visitor", "speaker", "official", "lawyer",
    "judge", "doctor", "nurse", "e", "mail", "web", "address", "account", "phone", "number", "numbers", "code",
    "postcode", "reference", "case", "area", "place", "places", "ward", "unit", "room", "clinic", "site", "school",
    "building", "street", "town", "city", "country", "region", "hospital", "home", "house", "shop", "station",
    "department", "office", "floor", "team", "bay", "branch", "section", "depot", "college", "workplace", "body",
    "organisation", "employer", "company", "union", "council", "court", "trust", "agency", "group", "language",
    "nationality", "faith", "event", "product", "date", "day", "days", "week", "weekday", "month", "year", "years",
    "time", "times", "night", "morning", "afternoon", "evening", "weekend", "spring", "summer", "autumn", "winter",
    "early", "mid", "late", "earlier", "later", "recently", "season", "holiday", "past", "future", "this", "last",
    "next", "long", "while", "period", "hours", "age", "ages", "few", "fewer", "several", "many", "most", "more",
    "less", "than", "under", "over", "not", "us", "half", "between", "sum", "money", "amount", "count", "large",
    "small", "health", "personal", "private", "matter", "belief", "job", "role", "description", "detail", "details",
    "thing", "things", "quotation", "quote", "said", "speech", "own", "ago", "road", "reception", "centre",
    "others", "close", "one", "you", "square", "lane", "park", "them", "theirs", "your", "lot", "lots", "round",
    "mealtime", "hour", "minutes", "first", "start", "end", "middle", "decider", "our", "sites",
})
# fmt: on
_KNOWN = _WORDS.union(*(re.findall(r"[a-z]+", word) for word in JOBS | LEADERS | GROUPS | SOMEONE | many(JOBS)))
_PART = r"(?:[a-z]+|\d{1,3}-\d{1,3}|\d{1,3}\+|[A-Z]{1,2})"
_SAID = re.compile(rf"(?=[a-z\d]){_PART}(?:[ -]{_PART}){{0,9}}")
_BEGINS = re.compile(rf"\[(?P<said>(?:[A-Z][a-z]*(?:[ -]{_PART}){{1,9}}|Somebody|Someone|Recently))\]")
_BEFORE = re.compile(r"(?:^|[^\w\s,;])\s*$")
_BRACKETS = re.compile(rf"\[\^?(?P<said>{_SAID.pattern})\]")
_LETTER = re.compile(r"(?P<base>[a-z][a-z -]*) (?P<letter>[A-Z]{1,2})")
_ARTICLE = re.compile(r"(?:an?|the|one) ")
_THE = re.compile(r"\s*(?:the|our|an?)\s+")

LETTERED = frozenset({"place", "body", "organisation", "decider"})
"""Kinds of which one and the same keeps its letter throughout. People never do: letters would link what each said."""


def is_own(words: str) -> bool:
    """Whether `words` could be a stand-in of the program's own."""
    return _SAID.fullmatch(words) is not None and _KNOWN.issuperset(re.findall(r"[a-z]+", words))


def own_brackets(text: str, chosen: Iterable[str] = ()) -> tuple[tuple[int, int], ...]:
    """Where in `text` stand-ins are, brackets included: the program's own, and those in `chosen`.

    One that begins a sentence has a capital; elsewhere a capital in brackets is somebody's.
    """
    places = {match.span() for match in _BRACKETS.finditer(text) if is_own(match["said"])}
    places |= {
        match.span()
        for match in _BEGINS.finditer(text)
        if is_own(without_capital(match["said"])) and _may_begin(text, match.start())
    }
    for stand_in in dict.fromkeys(chosen):
        for written in {stand_in, stand_in.replace(" ", "-"), capital(stand_in)}:
            places |= {match.span() for match in re.finditer(re.escape(f"[{written}]"), text)}
    return tuple(sorted(places))


def _may_begin(text: str, place: int) -> bool:
    return bool(_BEFORE.search(text, max(0, place - 9), place)) or begins_sentence(text, place)


def fitting(suspect: Suspect, chosen: Iterable[str] = ()) -> str:
    """What stands in for a suspect: its own stand-in, if it will be known again, or else a plain one."""
    if suspect.stand_in in chosen or is_own(suspect.stand_in):
        return suspect.stand_in
    return SOMEBODY if suspect.kind == "name" else SOMETHING


class Letters:
    """Deals letters to places and bodies: the same words get the same one, and none that the text has already."""

    def __init__(self, text: str) -> None:
        used = (_LETTER.fullmatch(_as_listed(text[start:end])) for start, end in own_brackets(text))
        self._used = {match.groups() for match in used if match}
        self._dealt: dict[tuple[str, str], str] = {}

    def of(self, stand_in: str, words: str) -> str:
        """`stand_in` with the letter that belongs to `words`: "a ward" becomes "ward A"."""
        base = _ARTICLE.sub("", stand_in, count=1)
        key = (base, _the_same(words))
        if key not in self._dealt:
            letter = next(letter for letter in _letters() if (base, letter) not in self._used)
            self._used.add((base, letter))
            self._dealt[key] = f"{base} {letter}"
        return self._dealt[key]


def _as_listed(brackets: str) -> str:
    return without_capital(brackets[1:-1].replace("-", " "))


def _the_same(words: str) -> str:
    plain = re.sub(r"['\u2019]s?\b", "", folded(words))
    return " ".join(re.findall(r"\w+", _THE.sub("", plain, count=1)))


def _letters() -> Iterator[str]:
    yield from ascii_uppercase
    yield from (first + second for first in ascii_uppercase for second in ascii_uppercase)
    while True:
        # Nobody tells so many places apart.
        yield "ZZ"
