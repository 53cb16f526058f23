"""Words of a text as pieces of the model's vocabulary, with the place of every word.

Holds no text: it keeps the pieces of the last words until `forget`. Letters are folded to plain lower case before they
are looked up, so a capital, an accent or an invisible character changes nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

_WORD = re.compile(
    "[\u3400-\u9fff\uf900-\ufaff]"  # Chinese characters stand alone, as the vocabulary expects
    "|[^\\W_](?:[^\\W_\u3400-\u9fff]|[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff])*"
    "|\\S"
)
_HIDDEN = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
        "ħ": "h",
        "\u2019": "'",
        "\u2018": "'",
        "\u02bc": "'",
        "\u2013": "-",
        "—": "-",
        "“": '"',
        "”": '"',
    }
)
_LONGEST = 40
_READ = 160
"""Characters of a word that are looked at: putting a million accents in order would take hours."""


def plain(word: str) -> str:
    """The word in lower case without accents or invisible characters."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.translate(_HIDDEN).lower())
    return "".join(c for c in parts if not unicodedata.combining(c)).translate(_LETTERS)


class WordPiece:
    """A vocabulary of word pieces, one a line, in the order of their numbers."""

    def __init__(self, vocabulary: Path) -> None:
        lines = vocabulary.read_text(encoding="utf-8").split("\n")
        self._numbers = {piece: number for number, piece in enumerate(lines) if piece}
        self.unknown = self._numbers["[UNK]"]
        self.start = self._numbers["[CLS]"]
        self.end = self._numbers["[SEP]"]
        self._pieces = lru_cache(maxsize=4096)(self._cut)

    def words(self, text: str) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Start, end and piece numbers of each word or mark, in order."""
        for found in _WORD.finditer(text):
            yield found.start(), found.end(), self._pieces(found.group()[:_READ])

    def forget(self) -> None:
        """Keep no word that was read."""
        self._pieces.cache_clear()

    def _cut(self, word: str) -> tuple[int, ...]:
        word = plain(word)[:_LONGEST]
        numbers = self._numbers
        whole = numbers.get(word)
        if whole is not None:
            return (whole,)
        pieces, at, mark = [], 0, ""
        while at < len(word):
            for end in range(len(word), at, -1):
                number = numbers.get(mark + word[at:end])
                if number is not None:
                    break
            else:
                return (self.unknown,)
            pieces.append(number)
            at, mark = end, "##"
        return tuple(pieces) or (self.unknown,)
