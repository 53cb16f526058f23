"""The one boundary that every string crosses before the program keeps it, shows it or prints it.

Terminal control codes, bidirectional overrides and invisible separators are replaced, not dropped, so that a person
sees that something was there. The set of categories is the one measured for Textual 8.2, which passes raw escapes to
the terminal from every widget.
"""

from unicodedata import category, normalize

LONGEST_LINE = 4_000
"""Characters in one typed line; a longer line in an input costs over a second a key on Textual 8.2."""

_KEPT = frozenset("\n\t\u200c\u200d")
"""Line ends, tabs, and the two joiners that Indic scripts and emoji need."""

_REPLACED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Control, format, surrogate, line and paragraph separator. Not Cn: Python 3.11 knows Unicode 14 only."""

BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters by their category that nobody can see: fillers of Hangul, which no text of today needs."""


def clean(text: str) -> str:
    """`text` in NFC with every control, invisible format character and blank letter replaced by U+FFFD."""
    return normalize("NFC", text).translate(_SHOWN)


def one_line(text: str) -> str:
    """`text` cleaned, on one line, without space at its ends."""
    return " ".join(clean(text.replace("\r\n", "\n").replace("\r", "\n")).split())


class _Shown(dict[int, str]):
    """What stands for each character, found out when it is first met, so that a long text costs little."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        unseen = character not in _KEPT and (category(character) in _REPLACED or character in BLANK_LETTERS)
        self[code] = "\ufffd" if unseen else character
        return self[code]


_SHOWN = _Shown()
