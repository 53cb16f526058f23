"""The development sets: how each is used, which records are kept for measuring, and one pass over them.

A set is a file `NAME.jsonl` in a folder that the caller names. A record has `id`, `text`, `spans` (each with `start`,
`end`, `label`, `type` and perhaps `ignore`) and `meta`. The texts themselves are not a part of this repository.
"""

import collections
import json
import random
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

from survival_surgery.anonymise.names.wordpiece import WordPiece
from training.labels import NO_NAME, NOT_A_PERSON, Example, Spans, Word, labelled, windows
from training.names import Names
from training.renaming import renamed
from training.slips import chance

Record = dict[str, Any]
Sets = dict[str, list[Record]]


class Use(NamedTuple):
    """How one set is used."""

    renamed: float  # share of people who are given another name
    quiet: float  # share of windows without a person that are shown in one pass
    complete: bool = False  # places and bodies are marked too, so that an unmarked word is no name at all
    short: bool = False  # records of a line or two, which are put together
    from_the_first: bool = False  # seen by stage 1, which is measured on the whole of the others
    again: int = 1  # times shown in the last stage; more for what is small or hard
    held: tuple[str, ...] = ()  # parts of the ids that are kept for measuring
    every: int = 5  # without `held`, one record in so many is kept


USES = {
    "adversarial_dev": Use(0.6, 1.0, complete=True, short=True, again=3, every=3),
    "btc_uk_dev": Use(0.4, 0.6, complete=True, short=True, from_the_first=True, again=2),
    "elitr_dev": Use(0.85, 0.2, held=("_003-", "_007-", "_010-")),
    "gum_interview": Use(0.5, 0.5, complete=True, from_the_first=True),
    "meet_icsi_dev": Use(0.6, 0.15, again=2, held=("Bmr014",)),
    "meet_senedd_dev": Use(0.6, 0.2, held=("education_17",)),
    "presidio_synth_dev": Use(0.7, 0.5, complete=True, short=True, from_the_first=True),
    "tab_dev": Use(0.5, 0.15, complete=True),
    "wnut17_dev": Use(0.4, 0.6, complete=True, short=True, from_the_first=True, again=2),
}
_KINDS = {"PERSON": "person", "LOC": "place", "ORG": "body"}
_PEOPLES = re.compile(r"(?i)\w+(ans|abs|nis|lis|qis|ews|ese|ish|ats|ics|ists)$")


def read(folder: Path) -> Sets:
    """Every set in the folder, by name."""
    return {
        path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
        for path in sorted(folder.glob("*.jsonl"))
    }


def is_held(name: str, number: int, record: Record) -> bool:
    """Whether a record is kept for measuring: whole meetings, whole templates, else every third or fifth record."""
    use = USES[name]
    if use.held:
        return any(mark in record["id"] for mark in use.held)
    return (record["meta"]["template"] if name == "presidio_synth_dev" else number) % use.every == 0


def spans_of(name: str, record: Record) -> Spans:
    """The marks of a record in order; what is marked in doubt comes back as "unscored" or "unsure"."""
    text = record["text"]
    spans = [(s["start"], s["end"], _kind(s)) for s in record["spans"]]
    if name == "gum_interview":
        # Offices, parties and peoples are marked as people there, so a single word counts only as part of a whole name.
        mentions = [text[s:e] for (s, e, _), m in zip(spans, record["spans"], strict=True) if m["label"] == "PERSON"]
        full = {word for mention in mentions if " " in mention for word in mention.split()}
        spans = [(s, e, "unscored" if _is_office(text[s:e], kind, full) else kind) for s, e, kind in spans]
    return sorted(spans)


def _kind(mark: Record) -> str:
    return "unscored" if mark.get("ignore") else _KINDS.get(mark["label"], "unsure")


def _is_office(mention: str, kind: str, full: set[str]) -> bool:
    alone = kind == "person" and mention not in full and " " not in mention
    return alone or _PEOPLES.fullmatch(mention) is not None


def examples(r: random.Random, sets: Sets, pieces: WordPiece, names: Names, longest: int) -> list[Example]:
    """One pass over the sets, with people renamed and quiet windows thinned."""
    found: list[tuple[str, Example]] = []
    for name, records in sets.items():
        use = USES[name]
        words: list[Word] = []
        for record in r.sample(records, len(records)):
            text, spans = renamed(r, record["text"], spans_of(name, record), names, use.renamed)
            words += labelled(pieces, text, spans, NO_NAME if use.complete else NOT_A_PERSON)
            if not use.short or chance(r, 0.5):
                found += [(name, window) for window in windows(r, words, longest)]
                words = []
        found += [(name, window) for window in windows(r, words, longest)]
    counts: collections.Counter[str] = collections.Counter()
    kept = []
    for name, (ids, labels) in found:
        if 1 in labels or chance(r, USES[name].quiet):
            counts[name] += len(ids)
            kept.append((ids, labels))
    sys.stdout.write(f"pieces in one pass: {dict(counts)}, {counts.total()} in all\n")
    return kept
