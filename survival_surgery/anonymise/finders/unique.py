"""What fits one person: the only one, our one physio, a rare grade, a role with a name, the lad with the tattoo.

A role alone ("the manager", "HR lead", "the chief exec") is left alone.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from survival_surgery.anonymise.finders.reading import Reading, Rule, Shape, any_of, found, words
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.finders.vocabulary import JOBS, LEADERS, MONTHS, SOMEONE, WEEKDAYS
from survival_surgery.translation import N_

ONLY = N_("there may be one person like this")
GRADE = N_("a grade that few people may have")
ROLE = N_("a role that one person may have")
WITH_NAME = N_("a role with a name")
DESCRIBED = N_("a description that may fit one person")

# fmt: off
_NO_NAME = frozenset({
    "a", "about", "actually", "advert", "after", "again", "ago", "all", "already", "also", "always", "an", "and", "any",
    "are", "as", "at", "away", "back", "band", "be", "because", "been", "before", "being", "but", "by", "came", "can",
    "comes", "could", "cover", "did", "does", "doesnt", "don", "down", "either", "ever", "every", "for", "from", "gets",
    "gives", "goes", "got", "grade", "had", "has", "have", "he", "her", "here", "himself", "herself", "his", "how", "i",
    "if", "in", "instead", "into", "is", "isn", "isnt", "it", "its", "job", "jobs", "just", "keeps", "knows", "last",
    "left", "like", "made", "make", "makes", "may", "me", "meeting", "meetings", "might", "must", "my", "needs",
    "never", "next", "no", "nor", "not", "now", "of", "off", "on", "once", "one", "only", "onto", "or", "our", "out",
    "over", "pay", "post", "posts", "promised", "put", "really", "refuses", "role", "roles", "rota", "said", "saw",
    "saying", "says", "sees", "sent", "shall", "she", "shift", "shifts", "should", "since", "so", "some", "still",
    "such", "takes", "team", "teams", "tells", "than", "that", "the", "their", "them", "themselves", "then", "there",
    "they", "this", "to", "today", "told", "too", "took", "training", "under", "until", "up", "us", "very", "wants",
    "was", "wasn", "we", "well", "went", "were", "what", "when", "where", "which", "while", "who", "whose", "why",
    "will", "with", "within", "without", "won", "would", "writes", "wrote", "yesterday", "yet", "you", "your",
    "through", "each", "both", "more", "most", "side", "level", "staff", "group", "office", "room", "association",
    "support", "assistant", "student", "general", "services", "service", "union", "reps", "rep", "asked", "asks",
    "rang", "cannot", "can't", "wont", "cant", "d", "ll", "s", "t", "re", "ve", "m", "ward", "school", "education",
    *WEEKDAYS, *MONTHS,
})
"""Words after a role that are not somebody's name."""

_HIGH = 7
"""The grade from which few people are on it."""

_THINGS_TOO = words("head lead chief principal guard planner printer buyer boss editor")
"""Roles that are also said of things, or of parts of the body."""

_TEAMS = (
"(?:team|ward|unit|shift|site|floor|rota|crew|department|dept|service|clinic|office|wing|bay|desk|corridor"
"|nights|days)"
)
# fmt: on
_ROLE = any_of(JOBS | LEADERS)
_ANYONE = any_of(JOBS | LEADERS | SOMEONE)
_MANY = any_of({*(f"{each}s?" for each in JOBS | LEADERS | SOMEONE)})
_WHOSE = r"(?:our|my|the|your|their|his|her|a|an)"
_WORDS = r"(?: [\w'-]{1,20})"
_QUALIFIED = r"(?: (?!(?:of|or|and|to|in|on|the|for|is|was|are|were|we|that|not|thing|way)\b)[a-z\d'-]{2,16}){0,3}?"
_IN_A = (
    rf"(?: (?:in|on|at|from|for|of) (?:(?:the|our|this|that|my|their) )?(?:[\w'-]{{2,20}} )?(?:{_TEAMS}"
    r"|[\w'-]{3,20}))"
)
_UNTIL = (
    r"(?:(?: [\w'-]{1,20}){1,9}?(?=\s*(?:$|[.,;:!?()\"\n])| (?:said|says|told|got|is|was|has|wants|left|and|but"
    r"|asked)\b))"
)
_WHOSE_IS = r"(?:(?: [\w'-]{1,20}){1,9}?(?=\s*(?:$|[.,;:!?()\"\n])| (?:said|says|told|got|left|and|but|asked)\b))"
_SPEAKS = re.compile(r"\s{1,3}(?:said|says|told|tells|asked|shouted|shouts|refused|rang|wants|wrote)\b")
_NO_TITLE = (
    "(?:said|says|told|tells|is|was|has|had|does|did|and|who|which|that|will|would|can|could|should|must|may|might|in|on"
    "|at|to|for|from|with|when|where|about|asked|wants|wanted|keeps|kept|never|always|also|just|again|there|here)"
)
"""Words that do not belong to what somebody is the head of."""
_TAIL = rf"(?: (?:who|whose|with|that|which){_UNTIL})"

_ONLY = Shape(
    f"(?:(?:the|our|their|my|his|her|is|was|as) )?(?:one and )?only(?P<what>{_QUALIFIED} {_MANY}(?: {_MANY})?)"
    f"(?:{_TAIL}|{_IN_A}{{0,2}})"
)
_OUR_ONE = Shape(
    f"(?:our|the|their|my|your) (?:one|sole|lone|single|last remaining){_QUALIFIED} {_ANYONE}|our (?:one|sole"
    "|lone) [a-z]{3,20}"
)
_HEAD_OF = Shape(
    "(?:(?:our|the|their|deputy|assistant|interim|acting|former) )?(?:head|director|chief|clerk|dean|lead"
    "|chair|manager|secretary|president) "
    "(?:of|for) (?!(?:the )?(?:table|queue|list|steam|line|state|day|week|month|that|this|it|us|all|our|my"
    r"|your|his|her|staff|a|an|each|every|them)\b)"
    rf"(?:the )?[a-z]{{2,20}}(?: (?:and |& )?(?!{_NO_TITLE}\b)[a-z]{{3,20}})?"
)
_GRADE = Shape(
    r"(?:(?P<our>our|the|a|my|that|one|only|as|another|acting) )?(?:(?!all\b)[a-z]{2,12} )?(?P<it>(?:band"
    r"|grade|scale|spine point|level) (?P<grade>\d{1,2}[a-d]?)"
    rf"(?: (?:{_ROLE}|{any_of(SOMEONE)}|post))?)(?! ?(?:s\b|-|to \d|and|or above|pay|rates?|staff|jobs|people"
    "|nurses|salary|wages?|posts|upwards?))"
)
_ROLE_NAME = Shape(
    rf"(?:{_WHOSE} )?(?:[a-z]{{2,14}} )?(?P<role>{_ROLE})(?:,| called| named)? (?P<name>[a-z][a-z'-]{{1,20}})"
)
_AGENT = (
    "(?= (?:said|says|told|tells|is|was|has|had|did|does|wont|won't|doesn't|never|always|keeps|kept|wants"
    r"|refused|shouts|shouted|rang|sent|and|who|to|about)\b|\s*(?:$|[.,;:!?)]))"
)
_SENIOR = any_of(LEADERS - {"chief", "boss", "chief exec", "chief executive", "ceo", "head", "lead"})
_OUR_ROLE = Shape(rf"our (?!(?:own|line|new)\b)[a-z]{{2,16}} (?:{_SENIOR}|lead|head)(?! (?:team|office|to|the|us)\b)")
_STATUS = Shape(
    "(?:the|our|my) (?:new|newest|old|former|ex|acting|interim|previous|last|temporary|part[- ]time"
    "|job[- ]share|youngest|oldest|pregnant|blind|deaf)"
    rf"[ -](?:[a-z]{{2,14}} ){{0,2}}?(?:{_ANYONE})(?<!one)(?<!member)(?<!parent)"
)
_ROLE_AT = Shape(
    f"the (?:[a-z]{{2,14}} )?(?P<role>{_ROLE}) (?:at|on|over at|based (?:at|in)|up on|down in) (?!the (?:time"
    r"|moment|day|other|same|phone|basis|grounds)\b|least\b|all\b|this\b|that\b|it\b|a\b|my\b|our\b|their\b"
    rf"|behalf\b)(?:the )?[a-z][\w'-]{{1,20}}(?: {_TEAMS})?"
)
_WHO = r"(?:lad|lass|bloke|guy|chap|lady|fella|girl|boy|woman|man|geezer|gent|old man|young man)"
_LAD = Shape(rf"(?:the|that|this|a) (?:[a-z]{{2,14}} )?{_WHO} (?:(?:with|who|from|in|off){_UNTIL}|whose{_WHOSE_IS})")
_THE_ONE = Shape(
    f"(?:the|that) (?:one|person|{_ROLE}) (?:(?:with (?:the|a|an|his|her|bad|no|one)|who (?:is|was|has|had"
    "|got|went|came|lost|just|used|always|never|keeps|does|did|lives|drives|won|wears)|who's|in the "
    f"(?:wheelchair|turban|hijab|photo|picture)){_UNTIL}|whose{_WHOSE_IS})"
)
_ON_DAYS = Shape(
    f"the (?:[a-z]{{2,14}} )?(?P<role>{_ANYONE}) on (?:{any_of(WEEKDAYS)}s?|nights|days|earlies|lates|weekends"
    "|reception|the desk|the door|the till)"
)


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every phrase in `text` that may fit one person, though it names nobody."""
    yield from found(text, "unique", _RULES)


def _only(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether it is said of a person: "the only one" may be a thing."""
    what = hit["what"].split()
    if what[-1] in _PLURALS and hit.group().startswith("only"):
        # "There were only carers": nobody but them, and not the only one of them.
        return False
    return what[-1] not in ("one", "ones", "head", "lead", "leads") or " who" in hit.group() or " on " in hit.group()


def _rare(reading: Reading, hit: re.Match[str]) -> bool:
    """One of a grade, or a high one; "up to band 3" is no person."""
    number = int("".join(takewhile(str.isdecimal, hit["grade"])))
    level = hit["it"].startswith("level")
    return hit["our"] is not None or (number >= _HIGH and not level)


def _with_name(reading: Reading, hit: re.Match[str]) -> bool:
    """A word after a role that could be a name: it has its capital, or nobody would say it there otherwise."""
    name = hit["name"].removesuffix("'s")
    if name in _NO_NAME or name in JOBS | LEADERS | SOMEONE or re.search(r"(?:ing|ed|ly|s|ment|tion|ness)$", name):
        return (
            reading.has_capital(hit.start("name"))
            and name not in _NO_NAME
            and not reading.has_capital(hit.start("role"))
        )
    whose = re.match(r"(?:our|my|his|her|their)\s", hit.group()) is not None and hit["role"] not in _THINGS_TOO
    speaks = _SPEAKS.match(reading.folded.text, hit.end()) is not None and hit.group().startswith("the ")
    return reading.has_capital(hit.start("name")) or whose or speaks


def _name_for_sure(reading: Reading, hit: re.Match[str]) -> bool:
    return reading.has_capital(hit.start("name"))


_PLURALS = frozenset(f"{word.split()[-1]}s" for word in JOBS | LEADERS | SOMEONE)
_ROLE_WORDS = frozenset(word.split()[-1] for word in JOBS | LEADERS)
_RULES = (
    Rule(frozenset({"only"}), _ONLY, ONLY, "somebody", back=2, allowed=_only),
    Rule(words("one sole lone single last"), _OUR_ONE, ONLY, "somebody", back=1),
    Rule(
        words("head director chief clerk dean lead chair manager secretary president"),
        _HEAD_OF,
        ROLE,
        "a senior manager",
        back=1,
    ),
    Rule(words("band grade scale spine level"), _GRADE, GRADE, "a worker", back=2, allowed=_rare),
    Rule(_ROLE_WORDS, _ROLE_NAME, WITH_NAME, "somebody", back=2, allowed=_with_name, sure=_name_for_sure),
    Rule(frozenset({"our"}), _OUR_ROLE, ROLE, "a manager"),
    Rule(words("the our my"), _STATUS, ROLE, "a worker"),
    Rule(frozenset({"the"}), _ROLE_AT, ROLE, "a worker"),
    Rule(words("the that this a"), _LAD, DESCRIBED, "somebody"),
    Rule(frozenset({"the", "that"}), _THE_ONE, DESCRIBED, "somebody"),
    Rule(frozenset({"the"}), _ON_DAYS, DESCRIBED, "a worker"),
)
