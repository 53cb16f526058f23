"""People who are not in the room and belong to somebody: my daughter's school, her husband, a friend of mine.

"Our children" and "their families" are everybody's, and are left alone.
"""

from collections.abc import Iterator

from survival_surgery.anonymise.finders.reading import Rule, Shape, any_of, found, words
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.translation import N_

REASON = N_("somebody's family or friends, who are not here to be asked")

# fmt: off
_KIN = frozenset({
    "mum", "mam", "mom", "mummy", "mother", "dad", "daddy", "father", "husband", "wife", "partner",
    "fiance", "fiancee", "boyfriend", "girlfriend", "ex", "ex-husband", "ex-wife", "ex-partner", "daughter", "son",
    "daughters", "sons", "kid", "child", "baby", "brother", "brothers", "sister", "sisters", "twin", "aunt", "auntie",
    "aunty", "uncle", "nan", "nana", "gran", "grandma", "granny", "grandad", "granddad", "grandfather", "grandmother",
    "grandson", "granddaughter", "cousin", "cousins", "niece", "nephew", "stepson", "stepdaughter", "stepdad",
    "stepmum", "mother-in-law", "father-in-law", "brother-in-law", "sister-in-law", "son-in-law", "daughter-in-law",
    "in-laws", "neighbour", "neighbours", "landlord", "landlady", "flatmate", "housemate", "lodger", "missus", "hubby",
    "little one", "eldest", "youngest", "best friend", "best mate", "godson", "goddaughter", "widow", "widower",
})
# fmt: on
_WHOSE = r"(?:my|his|her|their|your|[a-z]{2,20}'s)"
_AGE = (
    "(?: (?:little|older|elder|younger|big|late|oldest|youngest|eldest|own|poor|disabled|sick"
    r"|\w{2,6}[- ]year[- ]old))?"
)
_THEIRS = Shape(
    f"{_WHOSE}{_AGE} {any_of(_KIN)}(?:(?:'s|s'|(?<!s)s) (?!(?:a|an|the|not|in|at|on|got|been|just|very|so|too"
    r"|from|to|and)\b)[a-z]{3,20}|'s|s')?"
)
_OF_MINE = Shape(r"(?:a|this|that|some) (?:friend|mate|pal|cousin|neighbour|relative) of (?:mine|his|hers|theirs|ours)")
_PARENTS = Shape(
    r"(?:my|his|her) (?:parents|family|kids|children|folks)(?:'s?)?(?: (?!(?:and|or|is|was|are|were)\b)(?:home"
    "|house|school|illness|business|visa|country))?"
)
_FRIENDS = Shape(r"(?:my|his|her) (?:friend|mate|pal)'?s (?!(?:a|an|the|not|in|at|on|got|been|said)\b)[a-z]{3,20}")
_NAMED = Shape(
    "(?:mother|father|sister|brother|wife|husband|son|daughter|widow|child|children) of (?:one of|a|the|our)"
    " [a-z]{3,20}"
)


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every mention in `text` of somebody's family or friends."""
    yield from found(text, "third", _RULES)


_LAST = frozenset(kin.replace("-", " ").split()[-1] for kin in _KIN)
_RULES = (
    Rule(_LAST | {f"{kin}s" for kin in _LAST}, _THEIRS, REASON, "somebody close to one of us", back=5),
    Rule(words("a this that some"), _OF_MINE, REASON, "somebody close to one of us"),
    Rule(words("my his her"), _PARENTS, REASON, "somebody close to one of us"),
    Rule(words("my his her"), _FRIENDS, REASON, "somebody close to one of us"),
    Rule(
        words("mother father sister brother wife husband son daughter widow child"),
        _NAMED,
        REASON,
        "somebody close to one of us",
    ),
)
