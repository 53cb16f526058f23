"""Measures an exported model: `python -m training.measure MODEL_FOLDER DEV_FOLDER`.

The share of people hidden whole, by set and by origin of the name, at several thresholds, and false alarms per thousand
words. Measures the model alone, without the other finders and without anybody who decides.
"""

import argparse
import random
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from survival_surgery.anonymise.names.joined import join, remembered
from survival_surgery.anonymise.names.model import NameModel
from training.corpus import Record, is_held, read
from training.lines import Lines, read as read_lines
from training.names import WORDS, Names

THRESHOLDS = (0.05, 0.1, 0.2, 0.3, 0.5)
# Words of a mention that tell nobody who is meant, and may stay.
_SMALL = "a an the of in on at to for from by with about and or nr mr mrs ms dr miss sir s"
_OPTIONAL = frozenset(_SMALL.split())
_WORD = re.compile(r"\w+(?:['\u2019]\w+)?")
_LINES_TOGETHER = 4

Places = list[tuple[int, int]]


class Text(NamedTuple):
    """A text, its people, and marks that count neither as hidden nor as false alarms."""

    text: str
    people: Places
    ignored: Places


def hidden(text: str, start: int, end: int, spans: Iterable[tuple[int, int, float]]) -> bool:
    """Whether every word of the mention that matters lies inside spans."""
    cover = bytearray(len(text))
    for s, e, _ in spans:
        cover[s:e] = b"\x01" * (e - s)
    words = [(start + m.start(), start + m.end()) for m in _WORD.finditer(text[start:end])]
    core = [(s, e) for s, e in words if text[s:e].lower() not in _OPTIONAL] or words or [(start, end)]
    return all(all(cover[s:e]) for s, e in core)


def row(name: str, model: NameModel, texts: list[Text]) -> str:
    """One line of figures."""
    hits, alarms = (dict.fromkeys(THRESHOLDS, 0) for _ in range(2))
    for text, people, ignored in texts:
        found = model.words(text)
        for threshold in THRESHOLDS:
            spans = join(text, remembered(text, found, threshold), threshold)
            hits[threshold] += sum(hidden(text, s, e, spans) for s, e in people)
            known = [*people, *ignored]
            alarms[threshold] += sum(not any(a < e and s < b for a, b in known) for s, e, _ in spans)
    people = sum(len(one.people) for one in texts)
    words = sum(len(one.text.split()) for one in texts)
    figures = (
        f"{t}: {100 * hits[t] / max(1, people):5.1f}% {1000 * alarms[t] / max(1, words):5.1f}" for t in THRESHOLDS
    )
    return f"{name:22s} {people:5d} people {words:6d} words  {'  '.join(figures)}\n"


def text_of(record: Record, *, lower: bool = False) -> Text:
    """A record of a set; whoever is marked as not to be hidden, or in doubt, is left out of the count."""
    text = record["text"]
    if lower:
        text = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    people: Places = []
    ignored: Places = []
    for s in record["spans"]:
        person = s["label"] == "PERSON"
        if s.get("ignore") or (person and s["type"] == "NO_MASK"):
            ignored.append((s["start"], s["end"]))
        elif person:
            people.append((s["start"], s["end"]))
    return Text(text, people, ignored)


def words_as_names(names: Names, count: int) -> list[Text]:
    """Names that are words too, all of them seen in training, in frames that were not."""
    r = random.Random("words")  # noqa: S311 - a fixed seed is the point
    frames, texts = read_lines("heldout_frames"), []
    for _ in range(count):
        before, *parts = r.choice(frames).split("{n}")
        name = names.pick(r, "given", WORDS)
        text, people = before, []
        for part in parts:
            people.append((len(text), len(text) + len(name)))
            text += name + part
        texts.append(Text(text, people, []))
    return texts


def unseen(lines: Lines, origin: str, count: int) -> list[Text]:
    """Names of an origin and frames that were both kept from training."""
    r = random.Random(origin)  # noqa: S311 - as above
    texts = []
    for _ in range(count // _LINES_TOGETHER):
        text = ""
        people: Places = []
        for _ in range(_LINES_TOGETHER):
            line, spans = lines.fill(r, r.choice(lines.frames), origin)
            people += [(len(text) + s, len(text) + e) for s, e, kind in spans if kind == "person"]
            text += line + "\n"
        texts.append(Text(text, people, []))
    return texts


def _ask() -> argparse.Namespace:
    ask = argparse.ArgumentParser(prog="python -m training.measure", description=__doc__)
    ask.add_argument("model", type=Path, metavar="MODEL_FOLDER", help="as training.export wrote it")
    ask.add_argument("dev", type=Path, metavar="DEV_FOLDER", help="the development sets")
    ask.add_argument("--held", action="store_true", help="only the records kept out of stages 1 and 2")
    ask.add_argument("--lower", action="store_true", help="with every capital made small")
    ask.add_argument("--sets", default="all", help="only these, with commas between them; 'none' leaves all out")
    ask.add_argument("--origins", type=int, default=400, help="lines for each origin; 0 leaves them out")
    return ask.parse_args()


def main() -> None:
    """Print the figures, a row at a time."""
    asked = _ask()
    model = NameModel.load(asked.model)
    seen = set()
    for name, records in read(asked.dev).items():
        texts = [text_of(record) for record in records]
        seen |= {w.lower() for t in texts for s, e in t.people for w in re.split(r"\W+", t.text[s:e])}
        if asked.sets == "all" or name in asked.sets.split(","):
            kept = [record for i, record in enumerate(records) if not asked.held or is_held(name, i, record)]
            sys.stdout.write(row(name, model, [text_of(record, lower=asked.lower) for record in kept]))
    if asked.origins:
        sys.stdout.write(row("words as names", model, words_as_names(Names(kept=False), asked.origins)))
        lines = Lines(kept=True, avoid=frozenset(seen))
        for origin in lines.names.origins:
            sys.stdout.write(row(origin, model, unseen(lines, origin, asked.origins)))


if __name__ == "__main__":
    main()
