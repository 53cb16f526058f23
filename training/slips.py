"""Slips of a hurried hand, and chance. Knows no names."""

import random

_SHORTEST = 4  # letters below which a slip would make another word
_SWAPS = str.maketrans(
    dict(zip("aeiyoukcsznmbdtgjrvw", "eiyiuockzsmnvtdjglwv", strict=True)) | {"h": "", "l": "ll", "f": "ph", "x": "ks"}
)


def chance(r: random.Random, share: float) -> bool:
    """True in this share of the times."""
    return r.random() < share


def misspell(r: random.Random, word: str) -> str:
    """One slip of the fingers or of the ear; most often of the ear."""
    if len(word) < _SHORTEST:
        return word
    i = r.randrange(1, len(word) - 1)
    return _slip(r.randrange(5), word, i)


def _slip(kind: int, word: str, i: int) -> str:
    before, letter, after = word[:i], word[i], word[i + 1 :]
    slips = {0: after[:1] + letter + after[1:], 1: after, 2: letter + letter + after}
    return before + slips.get(kind, letter.translate(_SWAPS) + after)


def scrawl(r: random.Random, word: str) -> str:
    """An ordinary word as a hurried hand types it: a misspelt word is not a name."""
    if chance(r, 0.12):
        return f"{word[: r.randint(1, 3)]}- {word}"
    word = misspell(r, word)
    if len(word) >= _SHORTEST and chance(r, 0.25):
        vowelless = word[0] + "".join(c for c in word[1:] if c not in "aeiou")
        return r.choice([misspell(r, word), vowelless, word[1:], word[:-1]])
    return word
