"""Wording that keeps a trouble private: a colleague blamed, one person speaking, somebody named. For English only.

What is noticed is a reason to ask, never an error, and nobody is stopped by it. The word lists would rather miss a
sentence than interrupt a room for nothing.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from survival_surgery.translation import N_

Sort = Literal["blame", "alone", "named"]
"""A colleague is blamed; it is said as one person; somebody is named."""

ASKS: dict[Sort, str] = {
    "blame": N_("Somebody is blamed. Ask: what about the work makes this likely?"),
    "alone": N_("One person speaks here. Can the room say it as we?"),
    "named": N_("Somebody is named here. Which role or rule is it about?"),
}

GAP = "…"
"""Stands for what is still to be said, as in the frames."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """What was noticed in a sentence, and the words that are offered instead; `…` is left for the room to fill."""

    sort: Sort
    offered: str


_GRADE = r"(?:very |so |too |just |really |always |simply |such an? |an? |bone |completely |totally |pretty )*"
_TRAIT = (
    r"(?:lazy|idle|useless|hopeless|incompetent|rude|nasty|selfish|unprofessional|unreliable|disorgani[sz]ed|stupid|"
    r"thick|arrogant|bossy|two-faced|bitchy|moody|difficult|toxic|careless|sloppy|slapdash|slow|bull(?:y|ies)|liar|"
    r"control freak|nightmare|gossip|waste of space|skiver|shirker|snob|know-all|to blame|at fault|the problem|"
    r"the worst|no help|no good|out of (?:her|his|their) depth|a disgrace|a joke|not up to (?:it|the job))"
)
_DOES = (
    r"(?:(?:never|hardly ever|rarely) (?:helps?|listens?|answers?|does (?:any|her|his|a thing)|do (?:any|their)|"
    r"pulls?|turns? up|shows? up|cleans?|tidies|washes|replies|says? (?:hello|thank)|lifts?|bothers?|shares?|"
    r"finish(?:es)?|takes? (?:her|his|their) turn|covers?|checks?|knows?|thinks?|stays?)|"
    r"(?:is|are|'s|'re) (?:always|never|forever|constantly|often) (?:late|off sick|off|on (?:the|her|his|their) phone|"
    r"moaning|complaining|gossiping|shouting|sick|in a mood|on time|there)|"
    r"(?:always|constantly|just|only) (?:leaves?|shouts?|moans?|complains?|gossips?|interrupts?|snaps?|blames?|"
    r"dumps?|takes? over|takes? the (?:best|easy)|picks? (?:the|her|his|their) (?:own|best|favou?rite)|sits? (?:around|"
    r"there|about)|cares? about (?:her|him|them)sel(?:f|ves)|talks? over|swears?|lets? us down|gets? (?:her|his|their) "
    r"(?:own )?way)|"
    r"(?:does(?: not|n't)|do(?: not|n't)|won't|can't|could(?: not|n't)|would(?: not|n't)|refuses? to|can not|cannot|"
    r"will not) (?:even )?(?:be bothered|care|pull (?:her|his|their) (?:own )?weight|do (?:her|his|their) (?:job|share|"
    r"bit|work)|lift a finger|help(?: out)?|listen|work hard|(?:make|take) (?:an|any) (?:effort|responsibility))|"
    r"(?:leaves?|left|dumps?|dumped) (?:it|everything|all of it|all the \w+|the \w+|the mess|her \w+|his \w+|their "
    r"\w+) (?:all )?(?:to|for|on) (?:us|me|others|everybody else|the rest)|"
    r"(?:keeps?|kept) (?:on )?(?:moaning|complaining|shouting|gossiping|interrupting|snapping|swearing|calling in "
    r"sick|going off sick|leaving (?:early|things|the)|messing|making mistakes|getting it wrong|dumping|forgetting|"
    r"turning up late|coming in late|picking on)|"
    r"(?:skives?|slacks?|swings? the lead|talks? down to|picks? on|bull(?:y|ies)|bullied|undermines?|"
    r"shouts? at|shouted at|yells? at|snaps? at|swears? at|gossips?|stabs?|stirs|sucks? up|stabbed|messes? up|"
    r"messed (?:up|it up)|screws? up|screwed up|made a mess|has no idea|have no idea|hasn't a clue|"
    r"haven't a clue|gets? away with|got away with|hides? (?:in|behind|from)|lets? us down|let us down)(?! the phone))"
)
_COLLEAGUE = (
    r"(?:(?:(?:my|our|a|an|one|that|this|some|certain|two|another|other|the other|the new|the old|the same|a few|"
    r"lazy|older|younger) )+"
    r"(?:\w+ ){0,2}?"
    r"(?:colleagues?|co-?workers?|workmates?|nurses?|porters?|carers?|cleaners?|doctors?|drivers?|cooks?|chefs?|"
    r"waiters?|teachers?|tutors?|assistants?|starters?|trainees?|students?|apprentices?|temps?|receptionists?|"
    r"secretar(?:y|ies)|workers?|team ?mates?|lads?|girls?|guys?|men|man|wom[ae]n|ones?|person|people|someone|"
    r"shift leaders?|supervisors?|team leaders?|member of staff|members of staff|staff|shift|team|bank staff)"
    r"|colleagues|co-?workers|somebody here|someone here|some of us|some of them|"
    r"(?:the )?(?:night|day|late|early|agency|bank|temp|weekend|new|young|older|other) (?:staff|shift|people|ones|lot)"
    r"|she|he|that lot|half of them)"
)
_BETWEEN = r"(?: (?:on|from|in|at|of|who|with|there|here|just|really|simply|also|still) ?(?:\w+ ){0,3}?| |'s |'re )"
_IS = r"(?:is|are|was|were|'s|'re|can be|gets?|acts?|being)"
_FAULT = re.compile(
    r"\b(?:it(?:'s| is| was) (?!not )(?:all )?(?:\w+ )?(?:\w+'s|her|his|their) (?:own )?fault|"
    r"if (?:\w+ )?(?:she|he) (?:just|only) (?:did|worked|pulled)\b)",
    re.IGNORECASE,
)

_ONE = re.compile(r"(?<![\w'.-])(?:[Ii](?:'(?:m|ve|d|ll))?|[Mm](?:e|y|ine|yself))(?![\w-])(?!\.\w)")
_LABEL = re.compile(r"(?:part|grade|band|level|type|class|category|stage|phase|tier|war|act|annex)\s+$", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_WE = {
    "i": "we", "i'm": "we are", "i've": "we have", "i'd": "we would", "i'll": "we will",
    "me": "us", "my": "our", "mine": "ours", "myself": "ourselves",
}  # fmt: skip
_AGREES = {"am": "are", "was": "were", "wasn't": "weren't"}


def blamed(words: str, people: Collection[str] = ()) -> bool:
    """Whether a sentence finds the fault with somebody at work. `people` are words that are known to be somebody."""
    text = _plain(words)
    who = "|".join([_COLLEAGUE, *(re.escape(_plain(person)) for person in people if person.strip())])
    blames = rf"(?<!\w)(?:{who}){_BETWEEN}(?:{_IS} {_GRADE}{_TRAIT}|{_DOES})(?!\w)"
    short = rf"(?<!\w)(?:{who})(?:{_IS}) {_GRADE}{_TRAIT}(?!\w)"
    found = (re.search(pattern, text, re.IGNORECASE) for pattern in (blames, short))
    return any(found) or _FAULT.search(text) is not None


def alone(words: str) -> bool:
    """Whether a sentence speaks as one person, outside what it quotes."""
    return any(not _LABEL.search(words[: one.start()]) for one in _ONE.finditer(_unquoted(words)))


def together(words: str) -> str:
    """A sentence of one person said by all of us, as far as plain rules can tell; what is quoted stays as it is."""
    unquoted = _unquoted(words)
    said, end = "", 0
    for one in _ONE.finditer(unquoted):
        if _LABEL.search(words[: one.start()]):
            continue
        between = words[end : one.start()]
        we = _WE[one.group().casefold()]
        starts = not said + between or re.search(r"[.!?]\s+$", said + between) is not None
        said += between + (we.capitalize() if starts else we)
        end = one.end()
        verb = re.match(r" (am|was|wasn't)\b", unquoted[end:])
        if verb and we == "we":
            said += f" {_AGREES[verb[1]]}"
            end += verb.end()
    return said + words[end:]


def unnamed(words: str, people: Collection[str]) -> str:
    """A sentence with a gap wherever somebody is named."""
    for person in sorted(people, key=len, reverse=True):
        words = re.sub(rf"(?<!\w){re.escape(person)}(?!\w)", GAP, words, flags=re.IGNORECASE)
    return words


def noticed(words: str, people: Collection[str] = (), *, heard: bool = False) -> Noticed | None:
    """What keeps these words private, if anything does: first blame, then a name, then one person speaking.

    `heard`: they are a contribution, in which one person may speak and a name is asked about elsewhere.
    """
    if blamed(words, people):
        return Noticed("blame", N_("People here are made to …, because …"))
    if heard:
        return None
    if (without := unnamed(words, people)) != words:
        return Noticed("named", together(without) if alone(without) else without)
    return Noticed("alone", together(words)) if alone(words) else None


def _plain(words: str) -> str:
    return " ".join(_straight(words).split())


def _straight(words: str) -> str:
    """The same text, letter for letter, with every apostrophe straight."""
    return words.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def _unquoted(words: str) -> str:
    """The same text with what it quotes blanked out, letter for letter."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted.group()), _straight(words))
