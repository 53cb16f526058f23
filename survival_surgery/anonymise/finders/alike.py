"""Characters by the plain letters that they look like: other alphabets, ornamental letters, digits in words.

Knows single characters and single words; what a name is, it does not know.
"""

import re
from functools import lru_cache
from unicodedata import name as name_of

_LETTERS = str.maketrans(
    "АВЕКМНОРСТУХІЈЅԌԚԜаеорсухіјѕԁԛԝһӏкмтвнΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοινρτυκεχօոսհ",
    "ABEKMHOPCTYXIJSGQWaeopcyxijsdqwhlkmtbhABEZHIKMNOPTYXaoivptukexonuh",
)
"""Cyrillic, Greek and Armenian letters by the Latin ones that they look like."""

_CYRILLIC = "гГпПиИьЬяЯзЗбБчЧшШ"
_AMONG_LATIN = str.maketrans(_CYRILLIC, "rrnnuubbrreebbyyww")
"""Cyrillic letters that pass for Latin ones only beside some: in a word of their own they are themselves."""

_DIGITS = str.maketrans("013457@$", "oieastas")

# By its Unicode name: small capitals, turned and hooked letters, letters in squares and circles, flags.
_NAMED = re.compile(
    r"(?:LATIN|(?:CROSSED )?NEGATIVE \w+ LATIN|REGIONAL INDICATOR SYMBOL)(?: CAPITAL| SMALL)? LETTER "
    r"(?:(?:SMALL CAPITAL|AFRICAN|INSULAR|OPEN|TURNED|REVERSED|SCRIPT|DOTLESS|STRETCHED|CLOSED|SIDEWAYS) )*"
    r"([A-Z])(?: WITH .+)?"
)

_WORD = re.compile(r"[^\W\d_]+")
_SIGNED = re.compile(r"(?<![^\W_])(?<![@$])(?=[^\W013457_]*+[013457@$])(?:[^\W_]|[@$])+")
"""A row of letters, digits and signs with a disguise among them."""
_LAST_LETTER = re.compile(r"[^\W\d_](?=[\d@$]*+$)")

DISGUISES = frozenset("013457@$")
"""Digits and signs that stand for letters inside a word."""


@lru_cache(maxsize=4096)
def plain_letter(character: str) -> str:
    """The Latin letter that `character` looks like, or else `character` itself."""
    seen = character.translate(_LETTERS)
    named = None if seen.isascii() else _NAMED.fullmatch(name_of(seen, ""))
    return named.group(1) if named else seen


def unmixed(text: str) -> str:
    """`text`, as long as before, with Cyrillic letters in the midst of Latin ones read as Latin."""
    if not any(character in text for character in _CYRILLIC):
        return text
    return _WORD.sub(lambda word: _unmixed(word.group()), text)


def undisguised(text: str) -> str:
    """`text`, as long as before, with the digits and signs inside its words read as letters: "Pr1ya", "D4ve"."""
    return _SIGNED.sub(lambda word: _undisguised(word.group()), text)


def _unmixed(word: str) -> str:
    return word.translate(_AMONG_LATIN) if any(c.isascii() for c in word) else word


def _undisguised(word: str) -> str:
    """A disguise has a letter somewhere after it, or right before it: "21st" is none, nor is "ab21"."""
    last = _LAST_LETTER.search(word)
    return word if last is None or DISGUISES.isdisjoint(word[: last.end() + 1]) else word.translate(_DIGITS)
