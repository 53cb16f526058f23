"""Names by the trained model: what reads like somebody's name, whatever its capitals and wherever it comes from.

The model is loaded at the first text, once for the whole program; where it cannot be, nothing is found here, `missing`
says so, and every other family goes on. Knows neither the lists of other families nor who is who.
"""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.lexicon import first_names, is_common, is_ordinary, names_and_words, surnames
from survival_surgery.anonymise.finders.suspect import SOMEBODY, Known, Strength, Suspect
from survival_surgery.anonymise.finders.vocabulary import GROUPS, JOBS, LEADERS, SOMEONE
from survival_surgery.anonymise.names.joined import Word, join, remembered
from survival_surgery.anonymise.names.model import FOLDER
from survival_surgery.anonymise.names.once import Once
from survival_surgery.anonymise.stand_ins import own_brackets
from survival_surgery.translation import N_, _

READS_LIKE = N_("it reads like somebody's name")

VEIL = 0.75
"""How sure the model is where a name is veiled without asking: a wrong veil costs the room a word and a look."""
ASK = 0.01
"""How sure it is where it asks: a question costs seconds, a name that leaves may cost somebody their job."""
VEIL_A_WORD = 0.85
"""The same where every word is ordinary English."""
ASK_A_WORD = 0.1
"""The same of a name that is a word too, which another family reads in context."""
ASK_A_ROLE = 0.3
"""The same of what people do, and of a letter alone."""
ASK_COMMON = 0.05
"""The same of words that everybody uses every week."""
ASK_NO_NAME = 0.015
"""The same of other ordinary English that no list knows for a name: nothing else would ask about it."""
ASK_IN_A_MEETING = 0.5
"""The same of both where a room lists names and is asked at every turn: there a silly question costs its patience."""
WHOLE = 0.1
"""How sure it is of words that make one name together; below that each is asked about by itself."""
WHOLE_A_WORD = 0.5
"""The same of a word that is ordinary English and that no list knows for a name."""

_OF_PLACES = frozenset({"ward", "wing", "clinic", "house", "hospital", "school", "centre", "street", "road", "unit"})
"""What "Ash Ward" ends with: somebody's name or a place's, which another family knows better."""
_ROLES = frozenset(word for role in JOBS | LEADERS | SOMEONE | GROUPS for word in (role, f"{role}s"))
_LETTERS_THAT_ARE_WORDS = frozenset("ai")
_POSSESSIVE = re.compile(r"['\u2019][sS]$")
_BEFORE = re.compile(r"(?:(?:e\.g|i\.e|n\.b|cf|viz|vs)\.?\s*)?[^\w]*", re.IGNORECASE)
"""What stands before a name and is none of it: "e.g. Priya", "- Priya"."""
_WORDS = re.compile(r"[^\W\d_]+")
_SAYING = re.compile(r"(?:hope\s+is\s+not\s+a|grace\s+period)\b", re.IGNORECASE)
"""What people say of nobody, with a word in it that is a name."""
_LONGEST = 40
"""Letters from which on a row of letters is no word that English knows."""

_model = Once(FOLDER)


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every stretch of `text` that reads like a name of a person; in a meeting's text, less of ordinary English."""
    own = bytearray(len(text))
    for start, end in own_brackets(text, (name.stand_in for name in known.names if name.stand_in)):
        own[start:end] = b"\x01" * (end - start)
    words = [word for word in _model.words(text) if not own[word.start]]
    for first, end, sure in _together(text, words):
        start = end - len(_BEFORE.sub("", text[first:end], count=1))
        said = _POSSESSIVE.sub("", text[start:end])
        if _SAYING.match(text, start):
            continue
        strength = _strength(said.lower(), sure, meeting=known.themes is not None)
        if strength:
            yield Suspect(start, start + len(said), "name", READS_LIKE, strength, SOMEBODY)


def _together(text: str, words: list[Word]) -> list[tuple[int, int, float]]:
    """Names as wholes, and beside them each word that the model does not rule out."""
    whole = bytearray(len(text))
    found = join(text, remembered(text, [_read(text, word) for word in words], WHOLE), WHOLE)
    for start, end, _sure in found:
        whole[start:end] = b"\x01" * (end - start)
    for word in words:
        if word.person >= ASK and text[word.start].isalpha() and not any(whole[word.start : word.end]):
            found.append((word.start, word.end, word.person))
    return sorted(found)


def _read(text: str, word: Word) -> Word:
    """The word, which is no part of a name where English alone knows it and the model is not sure."""
    said = text[word.start : word.end].lower()
    named = word.person >= WHOLE_A_WORD or _a_name(said) or not _ordinary(said)
    return word if named else word._replace(person=0.0)


def _strength(said: str, sure: float, *, meeting: bool) -> Strength | None:
    """Whether the words are veiled, asked about, or let stand."""
    words = _WORDS.findall(said)
    if all(len(word) == 1 for word in words):
        return "ask" if words and sure >= ASK_A_ROLE and words[0] not in _LETTERS_THAT_ARE_WORDS else None
    if not all(map(_ordinary, words)) or not first_names().isdisjoint(words):
        return "veil" if sure >= VEIL else "ask" if sure >= ASK else None
    if sure >= VEIL_A_WORD:
        return "ask" if words[-1] in _OF_PLACES else "veil"
    if not _ROLES.isdisjoint(words):
        return "ask" if sure >= ASK_A_ROLE else None
    if any(map(_a_name, words)):
        return "ask" if sure >= ASK_A_WORD else None
    least = ASK_COMMON if all(map(is_common, words)) else ASK_NO_NAME
    return "ask" if sure >= (ASK_IN_A_MEETING if meeting else least) else None


def _a_name(word: str) -> bool:
    return word in first_names() or word in names_and_words() or word in surnames()


def _ordinary(word: str) -> bool:
    return len(word) <= _LONGEST and is_ordinary(word)


def missing() -> str:
    """Why names are looked for without the model, in one sentence; empty where it works."""
    return _(_model.missing())


def forget() -> None:
    """Keep nothing of what was read."""
    _model.forget()
