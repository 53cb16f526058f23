"""Lines of workplace notes written by a machine from our own frames, with the place of every name in them.

The frames and their fillings are in `lines/`. Knows nothing that anybody said.
"""

import random
import re
from collections.abc import Callable
from pathlib import Path

from training.labels import Spans
from training.names import WORDS, Names
from training.slips import chance, scrawl

_FOLDER = Path(__file__).parent / "lines"
_SLOT = re.compile(r"\{(\w+)\}")
_LETTERS = "abcdefghijklmnoprstuw"
_INITIALS = "abcdefghijklmnoprstw"
_TITLES = ["mr", "mrs", "ms", "dr", "miss", "prof", "mr.", "dr."]
_PRONOUNS = {"pr": ["he", "she", "they"], "pp": ["his", "her", "their"], "pm": ["him", "her", "them"]}

Draw = Callable[[random.Random, str], str]


def read(name: str) -> list[str]:
    """The lines of one of the lists, without the empty ones."""
    return [line for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line.strip()]


class Lines:
    """Writes lines; with `kept` from the frames and names left out of training."""

    def __init__(self, *, kept: bool = False, avoid: frozenset[str] = frozenset()) -> None:
        self.names = Names(kept=kept, avoid=avoid)
        self.frames = read("heldout_frames" if kept else "frames")
        self._plain, self._nameless, self._nobody = read("plain"), read("nameless_frames"), read("nobody")
        verbs = [line.split("|") for line in read("verbs")]
        self._fillings = _PRONOUNS | {
            "c": read("clauses"),
            "th": read("things"),
            "role": read("roles"),
            "d": read("dates"),
            "v": [now for now, _ in verbs],
            "vd": [then for _, then in verbs],
            "l": read("places"),
            "o": read("orgs"),
        }
        self._persons = _shares(self.names, kept=kept)

    def _person(self, r: random.Random, origin: str) -> str:
        at = r.random()
        return next(draw for share, draw in self._persons if at < share)(r, origin)

    def _slot(self, r: random.Random, key: str, origin: str) -> tuple[str, str]:
        """Text for a slot and what it is: person, place, body or nothing."""
        draws: dict[str, Draw] = {
            "n": self._person,
            "g": self._given_or_word,
            "s": self.names.surname,
            "f": self.names.full,
            "i": _initials,
            "x": _initial,
        }
        if key in draws:
            return draws[key](r, origin), "person"
        return r.choice(self._fillings[key]), {"l": "place", "o": "body"}.get(key, "")

    def _given_or_word(self, r: random.Random, origin: str) -> str:
        return self.names.pick(r, "given", WORDS) if chance(r, 0.06) else self.names.given(r, origin)

    def fill(self, r: random.Random, frame: str, origin: str | None = None) -> tuple[str, Spans]:
        """A frame with its slots filled; without an origin, each name has its own, and some are nobody's."""
        text, at = "", 0
        spans: Spans = []
        nobody = origin is None and chance(r, 0.17)
        for found in _SLOT.finditer(frame):
            text += _noise(r, frame[at : found.start()])
            word, kind = self._slot(r, found.group(1), origin or self.names.origin(r))
            if nobody and found.group(1) == "n":
                word, kind = r.choice(self._nobody), ""
            if kind:
                spans.append((len(text), len(text) + len(word), kind))
            else:
                word = _noise(r, word)
            text += word
            at = found.end()
        return text + _noise(r, frame[at:]), spans

    def _line(self, r: random.Random) -> tuple[str, Spans]:
        without_slots, nameless = 0.24, 0.30
        at = r.random()
        if at < without_slots:
            text, spans = _noise(r, r.choice(self._plain)), []
        else:
            text, spans = self.fill(r, r.choice(self._nameless if at < nameless else self.frames))
        return text + r.choice(["", "", "", ".", ".", ",", "!", "?"]), spans

    def note(self, r: random.Random) -> tuple[str, Spans]:
        """One to five lines together, as they stand in somebody's notes."""
        text = ""
        spans: Spans = []
        for _ in range(r.choice([1, 1, 2, 3, 4, 5])):
            line, found = self._line(r)
            spans += [(len(text) + s, len(text) + e, k) for s, e, k in found]
            text += line + r.choice(["\n", "\n", " ", " - "])
        return text, spans


def _shares(names: Names, *, kept: bool) -> list[tuple[float, Draw]]:
    """The forms in which notes name somebody, each with the share up to which it is drawn."""

    def word(r: random.Random, origin: str) -> str:
        given = names.pick(r, "given", WORDS)
        return given if chance(r, 0.7) else f"{given} {names.surname(r, origin)}"

    def initial_first(r: random.Random, origin: str) -> str:
        return f"{r.choice(_INITIALS)}{r.choice(['.', '. ', ' '])}{names.surname(r, origin)}"

    def initial_last(r: random.Random, origin: str) -> str:
        return f"{names.given(r, origin)} {r.choice(_INITIALS)}{r.choice(['', '', '.'])}"

    def titled(r: random.Random, origin: str) -> str:
        return f"{r.choice(_TITLES)} {names.surname(r, origin)}"

    def word_last(r: random.Random, origin: str) -> str:
        return f"{names.given(r, origin)} {names.pick(r, 'surname', WORDS)}"

    def cut_off(r: random.Random, origin: str) -> str:
        return names.given(r, origin)[: r.randint(3, 4)]

    usual: list[tuple[float, Draw]] = [
        (0.64, names.given),
        (0.80, names.full),
        (0.87, names.surname),
        (0.90, initial_first),
        (0.93, initial_last),
        (0.96, titled),
    ]
    # Names that are words are all trained on, so lines for measuring hold none of them.
    return [*usual, (1.0, cut_off)] if kept else [(0.11, word), *usual, (0.98, word_last), (1.0, cut_off)]


def _initials(r: random.Random, _: str) -> str:
    dot = r.choice(["", "", ".", "."])
    return dot.join(r.choice(_LETTERS) for _ in range(r.choice([2, 2, 2, 3]))) + dot


def _initial(r: random.Random, _: str) -> str:
    return r.choice(_LETTERS) + r.choice(["", "."])


def _noise(r: random.Random, text: str) -> str:
    if chance(r, 0.3):
        text = text.replace("'", "")
    often = r.choice([0.0, 0.02, 0.12])
    return " ".join(scrawl(r, word) if word.isalpha() and chance(r, often) else word for word in text.split(" "))
