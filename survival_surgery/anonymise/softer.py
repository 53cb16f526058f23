"""A suggestion for softer words: a text said with nobody in it, to be read aloud and changed. It is never applied.

What points at somebody becomes words that read well without brackets, one person's "I" becomes "we", and where nothing
can be suggested there stands … for the room to fill in. It knows no session and no screen. English only.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.anonymise.finders.suspect import SOMEBODY, SOMETHING, WORDS_LEFT_OUT, Suspect
from survival_surgery.anonymise.finders.vocabulary import JOBS, LEADERS, SOMEONE

GAP = "…"
"""What is still to be said, as in the frames for rewording."""

_COLLEAGUE = "a colleague"
_PRIVATE = "a private matter"
_PLAIN = {SOMETHING: "our workplace", WORDS_LEFT_OUT: GAP, "something private": _PRIVATE}
_ROLES = JOBS | LEADERS | SOMEONE
_A_ROLE = "|".join(sorted(map(re.escape, _ROLES), key=len, reverse=True))
_SEASON = re.compile(r"\b(?:spring|summer|autumn|winter|year|month|week)\b")
_DETERMINER = re.compile(r"\b(?:the|an?|our|my|your|his|her|their|this|that)\s+$", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:on|in|at|around|about|since|from|during|by|until|till|before|after)\s+$", re.IGNORECASE)
_BEING = re.compile(r"\b(?:am|is|are|was|were|be|been|being)\s+$", re.IGNORECASE)
_VERB = re.compile(r"\s+(?:is|was|are|were|has|had|does|did)$", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"(?:^|[.!?:]\s+[\"'“\u2018]?|^[\"'“\u2018])$")
_BRACKETS = re.compile(r"\[([a-z][a-z ,'-]+)\]")

# fmt: off
_OURS: tuple[tuple[str, str], ...] = (
    (r"i am", "we are"), (r"am i", "are we"), (r"i was", "we were"), (r"was i", "were we"), (r"i['\u2019]m", "we're"),
    (r"i(?=['\u2019](?:ve|d|ll)\b)", "we"), (r"i(?= [a-z])", "we"),
    (r"myself", "ourselves"), (r"mine", "ours"), (r"my", "our"), (r"me", "us"),
)
# fmt: on


def suggestion(words: str, suspects: Iterable[Suspect], *, english: bool = True) -> str:
    """`words` as the whole room could say them. Nothing at all where they are somebody's own from end to end.

    Without `english` the words come back as they are, for there is nothing that could be said of another language.
    """
    if not english:
        return words
    text, done = "", 0
    for suspect in _apart(suspects):
        text += words[done : suspect.start]
        text = _joined(text, suspect, words[suspect.start : suspect.end], words[suspect.end :])
        done = suspect.end
    softer = _tidy(_we(_BRACKETS.sub(r"\1", text + words[done:])))
    return "" if not re.search(r"\w", softer) else softer


def _apart(suspects: Iterable[Suspect]) -> Sequence[Suspect]:
    """Those that do not overlap, the longest first: what they hold goes with them."""
    chosen: list[Suspect] = []
    for suspect in sorted(suspects, key=lambda s: (s.start - s.end, s.start)):
        if all(suspect.end <= other.start or other.end <= suspect.start for other in chosen):
            chosen.append(suspect)
    return sorted(chosen, key=lambda s: s.start)


def _joined(before: str, suspect: Suspect, words: str, after: str) -> str:
    """The text so far, and what is said in place of a suspect."""
    put = _time if re.match(r"since\b", words, re.IGNORECASE) else _BY_KIND.get(suspect.kind, _other)
    before, said = put(before, suspect.stand_in, words)
    if said[:1].islower() and words[:1].isupper() and _SENTENCE_ENDS.search(before):
        said = said[:1].upper() + said[1:]
    if verb := _VERB.search(words):
        said += verb.group()
    elif re.search(r"['\u2019]s$", words) and not re.match(r"['\u2019]s", after):
        said += "'s"
    return before + said


def _person(before: str, stand_in: str, words: str) -> tuple[str, str]:
    """Somebody by a role, and by no more than the role that stands there already."""
    said = _COLLEAGUE if stand_in == SOMEBODY else stand_in
    role = re.search(r"(?P<article>\b\w+\s+)?(?P<role>[\w-]+)\s+$", before)
    if role and folded(role["role"]) in _ROLES:
        bare = before.rstrip()
        return (bare, "") if role["article"] else (f"{before[: role.start()]}a {role['role']}", "")
    return _without(_DETERMINER, before), said


def _time(before: str, stand_in: str, words: str) -> tuple[str, str]:
    """A season after its "in" or "since"; what says by itself when it was, without."""
    if re.search(r"\d\s*(?:am|pm)\b|\d[:.]\d\d|o.clock", words, re.IGNORECASE):
        return _without(_WHEN, before), ""
    if _SEASON.search(stand_in):
        before = re.sub(r"\bon(\s+)$", r"in\1", _without(_DETERMINER, before))
        return before, stand_in if _WHEN.search(before) or before.endswith("of ") else f"in {stand_in}"
    since = re.match(r"since\b", words, re.IGNORECASE) or re.search(r"\bsince\s+$", before, re.IGNORECASE)
    said = "for some time" if since else "earlier this year" if stand_in.startswith("a ") else stand_in
    return _without(_WHEN, _without(_DETERMINER, before)), said


def _place(before: str, stand_in: str, words: str) -> tuple[str, str]:
    """One of ours, which need not be named."""
    kind = re.fullmatch(r"an? (ward|room|unit|clinic|site|school|team|department|depot|home|shop)", stand_in)
    return _without(_DETERMINER, before), f"one of our {kind.group(1)}s" if kind else _PLAIN.get(stand_in, stand_in)


def _private(before: str, stand_in: str, words: str) -> tuple[str, str]:
    """What is nobody's business, so that the sentence still stands."""
    if stand_in == "something private" and _BEING.search(before):
        return before, "dealing with something private"
    return _other(before, stand_in, words)


def _quoted(before: str, stand_in: str, words: str) -> tuple[str, str]:
    """Somebody's own words, told and not repeated."""
    if re.match(r"[\"'“\u2018«]", words):
        return before, "something that we do not repeat"
    return before, "some of us have lived through this"


def _other(before: str, stand_in: str, words: str) -> tuple[str, str]:
    said = _PLAIN.get(stand_in, stand_in)
    if said == _PLAIN[SOMETHING]:
        before = re.sub(r"\bon(\s+)$", r"at\1", before)
    if re.search(r"\ban?\s+$", before):
        said = re.sub(r"^some (\w+)s$", r"a \1", said)
    return (before if said == GAP else _without(_DETERMINER, before)), said


_BY_KIND: dict[str, Callable[[str, str, str], tuple[str, str]]] = {
    "name": _person,
    "unique": _person,
    "date": _time,
    "place": _place,
    "sensitive": _private,
    "quoted": _quoted,
}


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub("", text)


def _we(text: str) -> str:
    """One person's own "I" as the "we" of the room."""
    for one, many in _OURS:
        text = re.sub(rf"\b{one}(?![\w-])", partial(_ours, many), text, flags=re.IGNORECASE)
    return text


def _ours(many: str, match: re.Match[str]) -> str:
    capital = match.group()[:1].isupper() and _SENTENCE_ENDS.search(match.string[: match.start()])
    return many[:1].upper() + many[1:] if capital else many


def _tidy(text: str) -> str:
    """Several colleagues in a row are colleagues, and what was taken out leaves no hole."""
    text = re.sub(rf"([Aa]){_COLLEAGUE[1:]}(?:, {_COLLEAGUE})* and {_COLLEAGUE}\b", _several, text)
    text = re.sub(rf"({_COLLEAGUE}),? or {_COLLEAGUE}\b", r"\1", text)
    text = re.sub(rf"\b({_A_ROLE}), {_COLLEAGUE},", r"\1", text)
    text = re.sub(rf"[\"'“\u2018]?{GAP}[\"'”\u2019]?(?:\s*{GAP})*", GAP, text)
    text = re.sub(r"\s+([,.;:!?])", r"\1", re.sub(r"\s+", " ", text))
    return text.strip(" ,;")


def _several(match: re.Match[str]) -> str:
    return "Colleagues" if match.group(1) == "A" else "colleagues"
