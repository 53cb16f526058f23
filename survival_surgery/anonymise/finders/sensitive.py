"""What is private or held against people: health, pregnancy, unions, immigration, discipline, faith, origin.

Some words are asked about wherever they stand, others where they are said of one person. The words are in `private`.
"""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.private import FAITHS, OF_SOMEBODY, ORIGINS, SURELY, UNIONS
from survival_surgery.anonymise.finders.reading import Reading, Rule, Shape, any_of, found, words
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.finders.vocabulary import GROUPS, JOBS, LEADERS, NUMBER_WORDS, SOMEONE, many
from survival_surgery.translation import N_

PRIVATE = N_("something private about a person: is it needed?")
MEMBER = N_("who is in a union, or is not")
ORIGIN = N_("where people come from or what they believe, together with their work")

SOMETHING_PRIVATE = "something private"

_ONE = r"(?:i|he|she|[a-z]{2,16} (?=is|was|has|had|got|went))"
_IS = (
    "(?:'s|'m|s|m| is| am| was| has| had| got| gets| went| goes| came| being| been| have| suffers?| suffered|"
    " takes| took| needs| needed| for)"
)
_SAID_OF = Shape(
    f"(?:i|he|she|who|they)(?:'ve|'d|'re|{_IS})(?: (?:been|being|gone|going|off|on|having|from|with|for|a|an|in"
    "|her|his|my|the|very|really|so|still|back|just|now|again|"
    rf"not|threatened|told|due|under|seen|to|got|given|had|put|some)){{0,4}} (?P<it>{any_of(OF_SOMEBODY)})"
)
_OWN = Shape(
    rf"(?:my|his|her) (?!(?:union|gp)\b)(?:[a-z]{{2,14}} )?(?P<it>{any_of(OF_SOMEBODY)})(?! (?:policy|procedure"
    r"|form|rules)\b)"
)
_JUST_BACK = Shape(
    "(?:back|off|away|returned|return|on|went) (?:on |from |with |to )?(?:long[- ]term )?(?P<it>maternity(?:"
    " leave)?|paternity(?: leave)?|sick(?: leave)?|stress|sickness|bereavement leave|adoption leave)(?! (?:pay"
    r"|policy|rate|cover)\b)"
)
_WAS = Shape(
    "(?:was|were|been|got|being|is|gets|almost|nearly) (?:then |just |also |even )?"
    "(?P<it>suspended|sacked|dismissed|disciplined|arrested|convicted|sentenced|signed off|made redundant"
    "|performance[- ]managed|investigated|evicted|injured)"
)
_SENTENCE = Shape(
    rf"(?:(?:\d{{1,3}}|a|an|{any_of(NUMBER_WORDS)})(?:[ -](?:and a half|(?:year|month)s?'? and"
    f" {any_of(NUMBER_WORDS)}))?"
    r"[ -](?:year|month|week)s?'?|life|suspended)(?: and a half)?(?: of)?'? ?"
    "(?:imprisonment|in prison|sentence|suspension|detention|ban|probation)"
)
_SURELY = Shape(any_of(SURELY))
_TALKED_OF = re.compile(
    r"\s{1,3}(?:policy|policies|procedure|awareness|prevention|research|charity|services?|leads?)\b"
)
_MEMBER = Shape(
    "(?:(?:i'?m|(?:he|she|who)'?s|[a-z]{2,16}(?:'s| is| am| was| isn't| isnt| wasn't| are)|i am)(?: not)?"
    "(?: (?:also|not|already|now|still))? (?:(?:in|with|part of|a member of|members? of|a rep for|a rep in|rep for"
    f"|joining|leaving) (?:the )?{any_of(UNIONS)}|a union member|a union rep"
    f"|(?:a |an )?{any_of(UNIONS)} (?:member|rep))"
    "|(?:i|[a-z]{2,16}) (?:joined|left|rejoined|has joined|has left|belongs to|pays into|has never joined"
    f"|never joined) (?:the )?{any_of(UNIONS)})"
)
_WE = re.compile(
    r"(?:we|you|they|it|that|this|there|everyone|everybody|people|all|which|what|nobody|management|trust|council)\b"
)
_FROM = any_of(ORIGINS | FAITHS)
_NO_ORIGIN = words(
    "one member speaker rep graduate parent others posts vacancies agency members redundancies resignations"
)
_ROLES = JOBS | LEADERS | many(JOBS) | many(LEADERS) | SOMEONE | GROUPS
_WORKERS = any_of(
    _ROLES - _NO_ORIGIN - words("qualified permanents fte ftes wte")
    | words("national nationals origin speaker speakers workers women community")
)
_ORIGIN = Shape(
    rf"(?P<from>{_FROM})(?:[ -](?!(?:the|up|off|and|or|of|language|speaking|medium)\b)[a-z]{{2,12}})? {_WORKERS}"
)
_IS_FROM = Shape(
    "(?:i'm|im|i am|he's|hes|she's|shes|he is|she is|i was|he was|she was|who is|who's)(?: (?:a|an|not|also"
    rf"|half|originally|the only)){{0,2}} (?P<it>(?P<from>{_FROM}))(?! (?:lead|rep|team)\b)"
)


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every mention in `text` of something private."""
    yield from found(text, "sensitive", _RULES)


def _of_a_person(reading: Reading, hit: re.Match[str]) -> bool:
    """A policy or a service for it is nobody's condition."""
    return _TALKED_OF.match(reading.folded.text, hit.end()) is None


def _one_member(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether it is said of one person: not in "we are in the union"."""
    return _WE.match(hit.group()) is None


def _from_somewhere(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether people are meant: "British" is said of nearly everything."""
    return hit["from"] not in ("british", "english", "european", "american") or "national" in hit.group()


_FROM_WORDS = frozenset(word.replace("-", " ").split()[0] for word in ORIGINS | FAITHS)
_FIRST = frozenset(word.replace("-", " ").split()[0] for word in SURELY)
_UNION_WORDS = frozenset(word.split()[-1] for word in UNIONS)

_RULES = (
    Rule(
        _FIRST,
        _SURELY,
        PRIVATE,
        SOMETHING_PRIVATE,
        allowed=_of_a_person,
    ),
    Rule(words("i he she who they hes shes im"), _SAID_OF, PRIVATE, SOMETHING_PRIVATE, allowed=_of_a_person),
    Rule(words("my his her"), _OWN, PRIVATE, SOMETHING_PRIVATE, allowed=_of_a_person),
    Rule(
        words("maternity paternity sick stress sickness bereavement adoption"),
        _JUST_BACK,
        PRIVATE,
        SOMETHING_PRIVATE,
        back=2,
    ),
    Rule(words("was were been got being is gets almost nearly"), _WAS, PRIVATE, SOMETHING_PRIVATE),
    Rule(
        words("imprisonment prison sentence suspension detention ban probation"),
        _SENTENCE,
        PRIVATE,
        SOMETHING_PRIVATE,
        back=7,
    ),
    Rule(_UNION_WORDS | {"union"}, _MEMBER, MEMBER, "one of us", back=7, allowed=_one_member),
    Rule(_FROM_WORDS, _ORIGIN, ORIGIN, "some workers", allowed=_from_somewhere),
    Rule(words("i he she who im hes shes"), _IS_FROM, ORIGIN, SOMETHING_PRIVATE),
)
