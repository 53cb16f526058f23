"""How hard a text is to follow when it is heard once: sentences that are too long, and words that are.

The figure is Flesch's reading ease: 206.835 - 1.015 x words a sentence - 84.6 x syllables a word (Rudolf Flesch, "A new
readability yardstick", Journal of Applied Psychology 32, 1948, pages 221 to 233). It was made for English and is used
for nothing else. The syllables of a word are its groups of vowels, without an e that nobody hears.
"""

import re
from collections.abc import Iterator

LONGEST = 25
"""Words that a sentence may have and still be followed by somebody who only hears it."""

HARD = 70
"""Flesch put 70 to 80 at what twelve year olds read with ease; below that, some in the room are lost."""

_ENOUGH = 20
"""Words that the figure needs: over fewer, one long word decides it."""

_SENTENCE = re.compile(r"[^.!?:;\n]+")
_WORD = re.compile(r"[A-Za-z]+(?:['\u2019][A-Za-z]+)?")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"[^aeiouy](?:e|es|ed)$")
_SILENT_WITHIN = re.compile(r"^(?:some|every)(?=[^aeiouy])")
_HEARD = re.compile(r"(?:[td]ed|[sxz]es|[cs]hes|[cg]es|[^aeiouy]le)$")


def long_sentences(text: str) -> Iterator[int]:
    """How many words each of the sentences of `text` has that are too long."""
    for sentence in _SENTENCE.findall(text):
        count = len(_WORD.findall(sentence))
        if count > LONGEST:
            yield count


def hard_words(text: str) -> tuple[str, ...]:
    """The words with the most syllables of a text that is hard to follow; none where it is not."""
    words = _WORD.findall(text)
    if len(words) < _ENOUGH or reading_ease(text) >= HARD:
        return ()
    return tuple(sorted({word.lower() for word in words}, key=lambda word: (-syllables(word), word))[:3])


def reading_ease(text: str) -> float:
    """Flesch's reading ease: from about 100, for small children, down to below 0."""
    words = _WORD.findall(text)
    sentences = [sentence for sentence in _SENTENCE.findall(text) if _WORD.search(sentence)]
    if not words:
        return 100.0
    return 206.835 - 1.015 * len(words) / len(sentences) - 84.6 * sum(map(syllables, words)) / len(words)


def syllables(word: str) -> int:
    """The syllables of an English word, as near as its spelling tells."""
    lower = _SILENT_WITHIN.sub("sum", word.lower())
    groups = len(_VOWELS.findall(lower))
    silent = _SILENT.search(lower) and not _HEARD.search(lower)
    return max(1, groups - bool(silent))
