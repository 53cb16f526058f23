"""Words put together as people write them: sentences with a capital and a full stop, lists with an "and".

Adds punctuation of the program's own and changes nothing else in the words of the record.
"""

import re
from collections.abc import Iterable, Sequence

from survival_surgery.document.blocks import Own, Text
from survival_surgery.translation import _

_STAND_IN = re.compile(r"\s*\[(?=(?:an? )?[^\W\d_]{2})")
"""The bracket before a stand-in: never before a letter that was dealt to somebody."""

_ENDS = (".", "!", "?", "…", ".”", "!”", "?”", '."', '!"', '?"', ".\u2019", ".'")


def sentence(words: str | Text) -> Text:
    """`words` as a sentence: a capital at its start, a full stop at its end unless it has an end already."""
    runs = [run for run in (words if isinstance(words, tuple) else (words,)) if run.strip()]
    if not runs:
        return ()
    runs[:1] = _capital(runs[0])
    return tuple(runs) if "".join(runs).rstrip().endswith(_ENDS) else (*runs, Own("."))


def sentences(*texts: Text) -> Text:
    """Texts one after another with a space between them; an empty one leaves no gap."""
    return joined([text for text in texts if text], " ")


def clause(words: str) -> str:
    """`words` without the full stop, to stand inside a sentence."""
    return words.strip().removesuffix(".").rstrip()


def joined(texts: Iterable[str | Text], between: str = ", ") -> Text:
    """Texts with the same words between each two of them."""
    runs: list[str] = []
    for text in texts:
        if runs:
            runs.append(Own(between))
        runs.extend(text if isinstance(text, tuple) else (text,))
    return tuple(runs)


def listed(texts: Sequence[str | Text]) -> Text:
    """Texts as people list them: "a, b and c"."""
    if len(texts) < 2:  # noqa: PLR2004 - one thing needs no "and"
        return joined(texts)
    last = texts[-1]
    return (*joined(texts[:-1]), Own(_(" and ")), *(last if isinstance(last, tuple) else (last,)))


def _capital(run: str) -> tuple[str, ...]:
    """A run with a capital. The capital is the program's own, so that the gate knows "Will" for a cleared "will".

    A single letter stays the room's: as a capital it may be somebody's initial. A stand-in has it inside its brackets.
    """
    stand_in = _STAND_IN.match(run)
    if stand_in and not isinstance(run, Own):
        at = stand_in.end()
        return (run[:at].lstrip(), Own(run[at].upper()), run[at + 1 :])
    first, rest = run.lstrip()[0], run.lstrip()[1:]
    if isinstance(run, Own):
        return (Own(first.upper() + rest),)
    if first == first.upper() or not rest[:1].isalpha():
        return (first.upper() + rest,)
    return (Own(first.upper()), rest)
