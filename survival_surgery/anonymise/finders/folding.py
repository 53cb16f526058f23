"""A text folded, so that every way of writing the same letters becomes one, with the way back to the offsets.

Compatibility forms, capitals, accents and invisible characters are folded away; where asked, so are the Cyrillic and
Greek letters that look like Latin ones. Knows nothing of names.
"""

from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category, normalize

REPLACEMENT = "\ufffd"
"""What stands where a control or invisible character was typed."""

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŋ": "n", "ŧ": "t", "ð": "d"})
_LETTERS |= str.maketrans({"\u0131": "i", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters that no decomposition takes apart."""

_LOOK_ALIKES = str.maketrans(
    "АВЕКМНОРСТУХІЈЅԌԚԜаеорсухіјѕԁԛԝһӏкмтвнΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοινρτυκεχ",
    "ABEKMHOPCTYXIJSGQWaeopcyxijsdqwhlkmtbhABEZHIKMNOPTYXaoivptukex",
)
"""Cyrillic and Greek letters by the Latin ones that they look like."""


@dataclass(frozen=True, slots=True)
class Folded:
    """The folded text. `index` holds, for each of its characters, the offset of the character it came from."""

    text: str
    index: tuple[int, ...]


def fold(text: str, *, look_alikes: bool = False) -> Folded:
    """`text` folded. Punctuation and spaces stay, so that offsets can be compared with neighbours."""
    letters: list[str] = []
    index: list[int] = []
    for offset, character in enumerate(text):
        for letter in _folded(character, look_alikes):
            letters.append(letter)
            index.append(offset)
    return Folded("".join(letters), tuple(index))


def folded(text: str) -> str:
    """`text` folded, where the way back does not matter."""
    return fold(text).text


@lru_cache(maxsize=4096)
def _folded(character: str, look_alikes: bool) -> str:  # noqa: FBT001 - a cache key, not a choice at the call
    if character.isascii():
        return character.lower()
    seen = character.translate(_LOOK_ALIKES) if look_alikes else character
    apart = normalize("NFKD", seen)
    if look_alikes:
        apart = apart.translate(_LOOK_ALIKES)
    lower = normalize("NFKD", apart.casefold()).translate(_LETTERS)
    return "".join(c for c in lower if c != REPLACEMENT and category(c) not in ("Mn", "Me", "Cf"))
