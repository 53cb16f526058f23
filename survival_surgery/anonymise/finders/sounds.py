"""How a word sounds in English, roughly: two words with one key could be one name, written down by ear.

Folds spellings of one sound together and drops most vowels. Knows the commonest Irish and Welsh spellings, no names.
"""

import re
from functools import lru_cache

_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^wh", "w"),
        (r"^x", "s"),
        (r"^ll", "l"),
        (r"^rh", "r"),
        (r"aoi", "ee"),
        (r"s[ie](?=[aou])", "sh"),
        (r"eagh|eigh|igh(?!t)|ough|agh", "y"),
        (r"[bm]h", "v"),
        (r"dh|gh", ""),
        (r"ph", "f"),
        (r"sz|sch|sh|ci(?=[aou])|ti(?=[ao])|^ch(?=r)", "S"),
        (r"cz|tch|ch", "C"),
        (r"rz", "Z"),
        (r"th", "t"),
        (r"dge|dg|gi|ge|gy", "j"),
        (r"ck|cc|q|c(?![eiy])|kh", "k"),
        (r"c", "s"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"v", "f"),
        (r"w(?![aeiouy])|h(?![aeiouy])", ""),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"(?<!^)[aeiouyw]+")


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """The key of a folded word."""
    for pattern, key in _RULES:
        word = pattern.sub(key, word)
    ends = "y" if word.endswith(("y", "ie", "ee", "i")) else "a" if word.endswith("a") else ""
    first = "a" if word[:1] in set("aeiouy") else word[:1]
    return first + _VOWELS.sub("", word)[1:] + ends
