"""Names by the trained model: what reads like somebody's name, whatever its capitals and wherever it comes from.

The model is loaded at the first text, once for the whole program; where it cannot be, nothing is found here, `missing`
says so, and every other family goes on. Knows neither the lists of other families nor who is who.
"""

import re
from collections.abc import Iterator
from threading import Lock

from survival_surgery.anonymise.finders.lexicon import first_names, is_ordinary, names_and_words, surnames
from survival_surgery.anonymise.finders.suspect import SOMEBODY, Known, Strength, Suspect
from survival_surgery.anonymise.names.joined import Word, join, remembered
from survival_surgery.anonymise.names.model import FOLDER, ModelMissing, NameModel
from survival_surgery.anonymise.stand_ins import own_brackets
from survival_surgery.translation import N_, _

READS_LIKE = N_("it reads like somebody's name")
STOPPED = N_(
    "The name model stopped working on this computer. Names are still looked for by form and by your list of names."
)

VEIL = 0.5
"""How sure the model is where a name is veiled without asking: a wrong veil costs the room a word and a look."""
ASK = 0.1
"""How sure it is where it asks: a question costs seconds, a name that leaves may cost somebody their job."""
VEIL_A_WORD = 0.9
ASK_A_WORD = 0.5
"""The same where every word is ordinary English: names that are words too are read in context by another family."""

_LETTERS_THAT_ARE_WORDS = frozenset("ai")
_POSSESSIVE = re.compile(r"['\u2019][sS]$")
_WORDS = re.compile(r"[^\W\d_]+")


class _Model:
    """The one model of the program, or why there is none."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._tried = False
        self._read: NameModel | None = None
        self.why = ""

    def get(self) -> NameModel | None:
        """The model; None where it cannot be used."""
        with self._lock:
            if not self._tried:
                self._tried = True
                try:
                    self._read = NameModel.load(FOLDER)
                except ModelMissing as missing:
                    self.why = str(missing)
            return self._read

    def stop(self) -> None:
        """Go on without it."""
        with self._lock:
            self._read, self.why = None, STOPPED

    def forget(self) -> None:
        """Keep nothing of what was read."""
        with self._lock:
            if self._read:
                self._read.forget()


_model = _Model()


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every stretch of `text` that reads like a name of a person."""
    own = bytearray(len(text))
    for start, end in own_brackets(text, (name.stand_in for name in known.names if name.stand_in)):
        own[start:end] = b"\x01" * (end - start)
    words = [_read(text, word) for word in _words(text) if not own[word.start]]
    for start, end, sure in join(text, remembered(text, words, ASK), ASK):
        said = _POSSESSIVE.sub("", text[start:end])
        strength = _strength(said.lower(), sure)
        if strength:
            yield Suspect(start, start + len(said), "name", READS_LIKE, strength, SOMEBODY)


def _read(text: str, word: Word) -> Word:
    """The word, which is nobody's name where English alone knows it and the model is not sure."""
    if word.person >= ASK_A_WORD:
        return word
    said = text[word.start : word.end].lower()
    named = said in first_names() or said in names_and_words() or said in surnames()
    return word if named or not is_ordinary(said) else word._replace(person=0.0)


def _strength(said: str, sure: float) -> Strength | None:
    """Whether the words are veiled, asked about, or let stand."""
    words = _WORDS.findall(said)
    if all(len(word) == 1 for word in words):
        return "ask" if sure >= ASK_A_WORD and said not in _LETTERS_THAT_ARE_WORDS else None
    ordinary = all(is_ordinary(word) for word in words)
    if sure >= (VEIL_A_WORD if ordinary else VEIL):
        return "veil"
    return "ask" if sure >= (ASK_A_WORD if ordinary else ASK) else None


def missing() -> str:
    """Why names are looked for without the model, in one sentence; empty where it works."""
    _model.get()
    return _(_model.why)


def forget() -> None:
    """Keep nothing of what was read."""
    _model.forget()


def _words(text: str) -> list[Word]:
    model = _model.get()
    if model is None:
        return []
    try:
        return model.words(text)
    except Exception:  # noqa: BLE001 - onnxruntime raises its own classes; what it cannot read must not stop a meeting
        _model.stop()
        return []
