"""Wards, rooms, clinics, sites, schools, streets and houses, by what they are called or numbered.

An institution as such ("the trust", "the council", "Unison") is left alone, and so is a stand-in such as "unit A".
A town that nothing but its name gives away is not known here.
"""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.lexicon import is_common
from survival_surgery.anonymise.finders.reading import FIGURES, MIXED, Reading, Rule, Shape, any_of, found, words
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.finders.vocabulary import NUMBER_WORDS, ORDINALS
from survival_surgery.translation import N_

NAMED = N_("a place that people may know by its name")
NUMBERED = N_("a place that people may know by its number")
HOME = N_("where somebody lives or comes from")
HOUSE = N_("a house with its number")

# fmt: off
_CLOSE = frozenset({"ward", "clinic", "wing"})
"""Places that are as good as named by any word before them."""

_BUILT = frozenset({
    "site", "school", "academy", "college", "centre", "center", "hospital", "hospice", "house", "lodge", "unit",
    "building", "block", "office", "depot", "warehouse", "surgery", "nursery", "library", "station", "home", "suite",
    "theatre", "floor", "campus", "hostel", "kitchen", "store", "factory", "plant", "yard", "estate", "prison",
    "reception", "pharmacy", "practice", "infirmary", "villa", "hall", "mosque", "church", "chapel", "temple",
    "kindergarten", "base", "hub", "branch",
})
_ROADS = frozenset({
    "street", "road", "avenue", "lane", "close", "drive", "crescent", "terrace", "gardens", "grove", "mews", "parade",
    "square", "rd", "ave", "ln",
})
_SMALL = frozenset({
    "ward", "room", "bay", "bed", "floor", "theatre", "wing", "block", "flat", "building", "suite", "platform", "gate",
    "bus", "depot", "apartment", "locker", "desk", "classroom", "lab", "hut", "shed", "zone", "corridor", "unit",
    "clinic", "cell", "house", "studio", "office", "site", "warehouse", "station",
})
"""Places that go by a number."""

_NO_NAME = frozenset({
    "a", "an", "the", "our", "my", "your", "his", "her", "their", "its", "this", "that", "these", "those", "each",
    "every", "any", "some", "no", "one", "two", "three", "both", "all", "whole", "own", "same", "other", "another",
    "next", "last", "first", "second", "third", "which", "what", "whose", "of", "on", "in", "at", "to", "from", "for",
    "by", "off", "near", "with", "per", "and", "or", "but", "is", "was", "as", "if", "so", "new", "old", "main",
    "big", "small", "busy", "busiest", "empty", "full", "closed", "locked", "open", "short", "noisy", "dirty", "clean",
    "cold", "right", "wrong", "home", "different", "single", "shared", "staff", "hospital", "school", "office", "ward",
    "post", "head", "box", "back", "front", "side", "top", "bottom", "ground", "upper", "lower", "entire", "local",
    "nearest", "private", "public", "primary", "secondary", "high", "special", "night", "day", "care", "nursing",
    "health", "community", "shopping", "training", "call", "job", "work", "business", "data", "medical", "general",
    "district", "boarding", "grammar", "infant", "junior", "nursery", "comprehensive", "state", "free", "bus", "train",
    "railway", "police", "fire", "petrol", "polling", "power", "coffee", "internet", "web", "test", "building", "shop",
    "factory", "production", "dance", "town", "village", "city", "church", "council", "art", "sixth", "law", "summer",
    "sunday", "driving", "full-time", "going", "leave", "left", "after", "before", "during", "between",
    "through", "across", "around", "against", "into", "onto", "up", "down", "out", "over", "long", "drop-in", "sales",
    "operating", "control", "central", "detention", "leisure", "sports", "visitor", "research", "resource",
    "learning", "drug", "best", "bad", "good", "more", "most", "only", "also", "just", "then", "when",
    "where", "who", "we", "i", "you", "he", "she", "they", "it", "us", "them", "me", "not", "be", "are", "were", "has",
    "have", "had", "do", "does", "did", "will", "would", "can", "could", "should", "may", "might", "must", "left-hand",
    "right-hand", "common", "regional", "branch", "survival", "intensive", "specialist", "cross", "square",
    "client", "project", "partner", "demo", "pilot", "like", "about", "than", "because", "how", "quite", "very",
    "get", "got", "go", "said", "see", "want", "need", "use", "using", "called", "well", "maybe", "there", "here",
    "minor", "major", "base", "standard", "whatever", "such", "store", "back-end", "via",
    "middle", "trade", "trades", "union", "welsh", "english", "british", "european", "national", "international",
    "usual", "normal", "real", "certain", "particular", "several", "many", "few", "much", "half", "three-way",
    "independent", "residential", "mainstream", "pre", "multi", "inpatient", "outpatient", "acute", "tier",
})
"""Words before "ward", "school" or "road" that make no name of it."""

_QUALITIES = words(

"care nursing primary secondary high grammar infant junior nursery community health medical children's"
" childrens general"

)
"""Words between the name of a place and what it is."""

_NO_HOME = _NO_NAME | words("nights days earlies lates weekends bank agency area city country village years months") | {
    "fear", "hope", "poverty", "peace", "accordance", "fact", "line", "mind", "different", "terms", "time", "day",
    "work", "evidence", "things",
    "england", "wales", "scotland", "ireland", "britain", "uk", "what", "house", "flat", "home", "somewhere", "real",
}
# fmt: on
_NAME = r"[a-z][a-z'-]{1,25}"
_WHERE = r"(?:on|in|at|from|to|of|off|near|outside|inside|down|up|along|behind|opposite|by|round|around|for|via)"
_SPELT = any_of(NUMBER_WORDS)
_CODE = rf"(?:\d{{1,5}}[a-z]?|[a-z]\d{{1,3}}[a-z]?|{_SPELT}(?: (?:oh|{_SPELT})){{0,3}})(?:[/.]\d{{1,3}})?"

_WARD = Shape(rf"(?P<name>{_NAME}(?: {_NAME})?) (?P<noun>{any_of(_CLOSE)})")
_IN_A = Shape(
    rf"{_WHERE} (?:the )?(?P<it>(?P<name>{_NAME}(?: {_NAME}){{0,2}}) (?P<noun>{any_of((_BUILT | _ROADS) - {'home'})}))"
)
_CALLED = Shape(
    f"(?P<name>{_NAME}(?: (?:of |the )?{_NAME}){{0,3}}) "
    f"(?P<noun>{any_of(_BUILT | _ROADS | {'st', 'park', 'way', 'place'})})"
)
_SAINT = Shape(
    rf"st\.? (?P<name>{_NAME}(?: (?:and |& )?(?:st\.? )?{_NAME}){{0,2}}?) (?P<noun>{any_of(_BUILT | _CLOSE)})"
)
_KIND_OF = Shape(rf"(?P<name>{_NAME}) {any_of(_QUALITIES)} (?P<noun>{any_of(_BUILT)})")
_ROAD = Shape(rf"(?P<name>{_NAME}) (?P<noun>street|road|avenue|crescent|terrace)")
_WITH_NUMBER = Shape(rf"(?P<noun>{any_of(_SMALL)})(?: (?:no\.?|number))?[ -]?(?P<code>{_CODE})")
_LETTER = Shape(
    r"(?P<noun>ward|room|bay|block|wing|theatre|building|flat|clinic) (?P<code>[b-hj-z])(?=\s*(?:$|[.,;:!?)]))"
)
_FLOOR = Shape(rf"(?:the )?(?P<it>(?:\d{{1,2}}(?:st|nd|rd|th)|{any_of(ORDINALS)}) (?P<noun>floor|storey|landing))")
_HOUSE = Shape(
    rf"\d{{1,4}}[a-z]?,? (?P<name>{_NAME}(?: {_NAME}){{0,2}}) "
    f"(?P<noun>{any_of(_ROADS | {'st', 'way', 'place', 'court', 'park', 'hill', 'row', 'walk'})})"
)
_LIVES = Shape(
    "(?:lives?|lived|living|resides?|resident|born|grew up|brought up|based|moved|moving|commut(?:es?|ing)"
    "|deported|returned|travels?|native)"
    f" (?:over |up |out |down |back )?(?:in|at|near|to|from|of|outside) (?:the )?(?P<it>(?P<name>{_NAME})"
    rf"(?:[ -](?!{any_of(_NO_NAME | {'years', 'months'})}\b){_NAME})?)"
)


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every place in `text` that is named or numbered, and where somebody is said to live."""
    yield from found(text, "place", _RULES)


def find_houses(text: str, known: Known) -> Iterator[Suspect]:
    """Every address of a house in `text`: who lives there can be looked up, by anybody."""
    yield from found(text, "address", _HOUSES)


def _named(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether the words just before the place could be its name."""
    return _NO_NAME.isdisjoint(hit["name"].split())


def _all_capitals(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether every word of the name has its capital: capitals are proof, their absence is none."""
    begins = [
        hit.start("name") + word.start()
        for word in re.finditer(r"\S+", hit["name"])
        if word.group() not in ("of", "the")
    ]
    return all(map(reading.has_capital, begins))


def _called(reading: Reading, hit: re.Match[str]) -> bool:
    first, *more = hit["name"].split()
    # "Ask the Kitchen" begins with what to do.
    sentence = first in _NO_NAME or (more[:1] == ["the"] and is_common(first))
    return _all_capitals(reading, hit) and not sentence and hit["name"].split()[-1] not in ("trades", "county")


def _numbered(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether a number names the place: in "bed 12", but not in "the floor three times" or "a house 2019"."""
    after = reading.folded.text[hit.end() : hit.end() + 12].split()
    counted = after[:1] and after[0] in {
        "times",
        "people",
        "staff",
        "nurses",
        "of",
        "or",
        "hours",
        "years",
        "weeks",
        "days",
        "minutes",
        "%",
    }
    spelt = not any(c.isdigit() for c in hit["code"])
    year = re.fullmatch(r"(?:19|20)\d\d", hit["code"]) is not None
    return (
        not counted
        and not year
        and not (spelt and hit["noun"] in ("house", "site", "office", "station", "unit", "clinic"))
    )


def _lives(reading: Reading, hit: re.Match[str]) -> bool:
    return hit["name"] not in _NO_HOME and not hit["name"].endswith(("ing", "ly"))


def _stand_in(hit: re.Match[str]) -> str:
    noun = hit["noun"]
    noun = {"st": "street", "rd": "road", "ave": "avenue", "ln": "lane", "center": "centre"}.get(noun, noun)
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"


_RULES = (
    Rule(_CLOSE, _WARD, NAMED, _stand_in, back=1, allowed=_named, sure=_all_capitals),
    Rule(_CLOSE, _WARD, NAMED, _stand_in, back=2, allowed=_called, sure=_all_capitals),
    Rule(_BUILT | _ROADS, _IN_A, NAMED, _stand_in, back=5, allowed=_named, sure=_all_capitals),
    Rule(_BUILT | _ROADS | {"st", "park", "way", "place"}, _CALLED, NAMED, _stand_in, "veil", back=4, allowed=_called),
    Rule(frozenset({"st"}), _SAINT, NAMED, _stand_in, "veil"),
    Rule(_QUALITIES, _KIND_OF, NAMED, _stand_in, back=1, allowed=_named),
    Rule(words("street road avenue crescent terrace"), _ROAD, NAMED, _stand_in, back=1, allowed=_named),
    Rule(_SMALL, _WITH_NUMBER, NUMBERED, _stand_in, "veil", allowed=_numbered),
    Rule(frozenset({MIXED}), _WITH_NUMBER, NUMBERED, _stand_in, "veil", allowed=_numbered),
    Rule(_SMALL, _LETTER, NUMBERED, _stand_in),
    Rule(words("floor storey landing"), _FLOOR, NUMBERED, _stand_in, back=2),
    Rule(
        words(
            "live lives lived living reside resides resident born grew brought based moved moving commute commutes"
            " commuting deported returned travel travels native"
        ),
        _LIVES,
        HOME,
        "a place",
        allowed=_lives,
    ),
)

_HOUSES = (Rule(frozenset({FIGURES}), _HOUSE, HOUSE, "an address", "veil", allowed=_named),)
