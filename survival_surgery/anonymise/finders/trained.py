"""Names by the trained model: what reads like somebody's name, whatever its capitals and wherever it comes from.

The model is loaded at the first text, once for the whole program; where it cannot be, nothing is found here, `missing`
says so, and every other family goes on. Knows neither the lists of other families nor who is who.
"""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.lexicon import first_names, is_ordinary, names_and_words, surnames
from survival_surgery.anonymise.finders.suspect import SOMEBODY, Known, Strength, Suspect
from survival_surgery.anonymise.names.joined import Word, join, remembered
from survival_surgery.anonymise.names.model import FOLDER
from survival_surgery.anonymise.names.once import Once
from survival_surgery.anonymise.stand_ins import own_brackets
from survival_surgery.translation import N_, _

READS_LIKE = N_("it reads like somebody's name")

VEIL = 0.5
"""How sure the model is where a name is veiled without asking: a wrong veil costs the room a word and a look."""
ASK = 0.1
"""How sure it is where it asks: a question costs seconds, a name that leaves may cost somebody their job."""
VEIL_A_WORD = 0.7
ASK_A_WORD = 0.3
"""The same where every word is ordinary English, if a name besides: another family reads these in context too."""
NO_NAME = 0.5
"""How sure it is of a word that is ordinary English and no name that anybody listed, and of a letter alone."""

_OF_PLACES = frozenset({"ward", "wing", "clinic", "house", "hospital", "school", "centre", "street", "road", "unit"})
"""What "Ash Ward" ends with: somebody's name or a place's, which another family knows better."""
_LETTERS_THAT_ARE_WORDS = frozenset("ai")
_POSSESSIVE = re.compile(r"['\u2019][sS]$")
_WORDS = re.compile(r"[^\W\d_]+")
_LONGEST = 40
"""Letters from which on a row of letters is no word that English knows."""

_model = Once(FOLDER)


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every stretch of `text` that reads like a name of a person."""
    own = bytearray(len(text))
    for start, end in own_brackets(text, (name.stand_in for name in known.names if name.stand_in)):
        own[start:end] = b"\x01" * (end - start)
    words = [_read(text, word) for word in _model.words(text) if not own[word.start]]
    for start, end, sure in join(text, remembered(text, words, ASK), ASK):
        said = _POSSESSIVE.sub("", text[start:end])
        strength = _strength(said.lower(), sure)
        if strength:
            yield Suspect(start, start + len(said), "name", READS_LIKE, strength, SOMEBODY)


def _read(text: str, word: Word) -> Word:
    """The word, which is nobody's name where English alone knows it and the model is not sure."""
    if word.person >= NO_NAME:
        return word
    said = text[word.start : word.end].lower()
    named = said in first_names() or said in names_and_words() or said in surnames()
    return word if named or not _ordinary(said) else word._replace(person=0.0)


def _strength(said: str, sure: float) -> Strength | None:
    """Whether the words are veiled, asked about, or let stand."""
    words = _WORDS.findall(said)
    if all(len(word) == 1 for word in words):
        return "ask" if words and sure >= NO_NAME and words[0] not in _LETTERS_THAT_ARE_WORDS else None
    ordinary = all(_ordinary(word) for word in words) and first_names().isdisjoint(words)
    if sure >= (VEIL_A_WORD if ordinary else VEIL):
        return "ask" if ordinary and words[-1] in _OF_PLACES else "veil"
    return "ask" if sure >= (ASK_A_WORD if ordinary else ASK) else None


def _ordinary(word: str) -> bool:
    return len(word) <= _LONGEST and is_ordinary(word)


def missing() -> str:
    """Why names are looked for without the model, in one sentence; empty where it works."""
    return _(_model.missing())


def forget() -> None:
    """Keep nothing of what was read."""
    _model.forget()
