"""What is worth a look in one step: prompts that are no questions, words that are hard to hear, names, turns."""

import re
from collections.abc import Iterator

from survival_surgery.guard import Where, quoted
from survival_surgery.steps import AnyStep
from survival_surgery.template.parts import VARIANTS
from survival_surgery.template.plain_words import LONGEST, hard_words, long_sentences

Found = Iterator[tuple[Where, str]]
"""Where within the step, and the sentence."""

MOST_PROMPTS = 7
SHORTEST_TURN = 2
"""Minutes in which somebody can say what they have to say."""

_ASKS = ("?", "\u061f", "\uff1f", "\u037e")
"""Question marks: of most scripts, Arabic, Chinese and Japanese, and Greek."""

_CLOSING_SIGNS = "\"'\u2019\u201d\u00bb)]"
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Sra?|Srta|Frau|Herr|Mme)\b\.?\s+[A-Z\u00c0-\u00de]\w+"
)
_READ_ALOUD = ("title", "purpose", "prompts", "structuring_lines", "ways_to_join", "tips")
_SIZES = {"pairs": 2, "trios": 3}


def about_step(step: AnyStep, language: str) -> Found:
    """Everything worth a look in a step. Reading ease is reckoned for English alone."""
    yield from _prompts(step)
    yield from _names(step)
    yield from _turns(step)
    if language.partition("-")[0] == "en":
        yield from _hard(step)


def _prompts(step: AnyStep) -> Found:
    for position, prompt in enumerate(step.prompts):
        if not prompt.rstrip(_CLOSING_SIGNS).endswith(_ASKS):
            told = "this prompt is no question. Ask the room something and end with '?', or move it to 'tips'."
            yield ("prompts", position), told
    if len(step.prompts) > MOST_PROMPTS:
        told = (
            f"{len(step.prompts)} prompts are more than a room can answer in one step; {MOST_PROMPTS} are many. "
            "Keep those that matter most, or make two steps of it."
        )
        yield ("prompts",), told


def _texts(step: AnyStep) -> Iterator[tuple[Where, str]]:
    for name in _READ_ALOUD:
        value = getattr(step, name)
        if isinstance(value, str):
            yield (name,), value
        else:
            yield from (((name, position), words) for position, words in enumerate(value))


def _names(step: AnyStep) -> Found:
    for where, words in _texts(step):
        named = _TITLED.search(words)
        if named:
            told = (
                f"{quoted(named.group())} names somebody. A template goes from hand to hand: say which role is meant."
            )
            yield where, told


def _hard(step: AnyStep) -> Found:
    for where, words in _texts(step):
        for count in long_sentences(words):
            yield (
                where,
                f"this sentence has {count} words, and over {LONGEST} are hard to follow by ear. Make two of it.",
            )
    hard = hard_words("\n".join((*step.prompts, *step.structuring_lines)))
    if hard:
        told = f"what is read aloud here is hard to follow by ear. Find shorter words for: {', '.join(hard)}."
        yield ("prompts",), told


def _turns(step: AnyStep) -> Found:
    turns = step.turns if step.kind == "guide" else None
    if turns is None:
        return
    size = _SIZES.get(step.mode)
    if size and size != turns.count:
        told = f"in {step.mode} everybody has a turn with {size} turns, and here are {turns.count}."
        yield ("turns", "count"), told
    for variant in VARIANTS:
        each, whole = turns.minutes.of(variant), step.minutes.of(variant)
        if whole and each < SHORTEST_TURN:
            lasts = "1 minute" if each == 1 else f"{each} minutes"
            told = f"a turn of {lasts} in the {variant} variant is over before anybody has begun. Give it more."
            yield ("turns", "minutes"), told
        elif whole and 2 * turns.count * each < whole:
            told = f"the turns take {turns.count * each} of {whole} minutes in the {variant} variant. Make them longer."
            yield ("turns", "minutes"), told
