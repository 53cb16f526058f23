"""Where a sentence begins, so that a stand-in that begins one has a capital. It never guesses at an abbreviation."""

import re

_MARKER = re.compile(r"[ \t]*(?:>[ \t]*)*(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+|#{1,6}[ \t]+)?[\"'\u201c\u2018(*_]*")
"""What may stand before the first word of a line."""

_ENDED = re.compile(r"(?P<word>[\w.]*)(?P<sign>[.!?\u2026])[\"'\u201d\u2019)*_]*\s+[\"'\u201c\u2018(*_]*$")
_BLANK = re.compile(r"(?:^|\n)[ \t>]*\n$")
_LOOKED_BACK = 80
"""Characters in which the end of the sentence before is looked for."""

# fmt: off
_SHORT = frozenset({
    "approx", "dept", "dr", "eg", "esp", "etc", "ext", "hon", "ie", "incl", "mr", "mrs", "ms", "mx", "no", "nos",
    "prof", "rev", "sr", "st", "tel", "vs",
})
"""Words that are written with a full stop in the midst of a sentence."""
# fmt: on


def begins_sentence(text: str, place: int) -> bool:
    """Whether a sentence begins at `place`: a paragraph, an entry of a list, a heading, or after a full stop."""
    line = text.rfind("\n", 0, place) + 1
    lead = _MARKER.fullmatch(text, line, place)
    if lead and (any(sign in "#-+*.)" for sign in lead.group()) or line == 0):
        return True
    before = text[max(0, place - _LOOKED_BACK) : place]
    if lead and _BLANK.search(before[: len(before) - len(lead.group())]):
        return True
    ended = _ENDED.search(before)
    if not ended:
        return False
    word = ended["word"]
    return ended["sign"] != "." or not (word.casefold() in _SHORT or len(word) == 1 or "." in word.rstrip("."))


def capital(stand_in: str) -> str:
    """A stand-in as it stands at the beginning of a sentence."""
    return stand_in[:1].upper() + stand_in[1:]


def without_capital(stand_in: str) -> str:
    """A stand-in as it stands inside a sentence; one that begins with a letter that was dealt stays as it is."""
    if re.match(r"[A-Z](?:[a-z]| [a-z])", stand_in):
        return stand_in[0].lower() + stand_in[1:]
    return stand_in


def put(text: str, start: int, end: int, stand_in: str) -> str:
    """What is put in place of a stretch of `text`, without brackets: with a capital, where what goes had a capital.

    Somebody who writes everything in lower case is not corrected.
    """
    return capital(stand_in) if not text[start:end][:1].islower() and begins_sentence(text, start) else stand_in


def put_in_words(text: str, start: int, end: int, stand_in: str) -> str:
    """Like `put`, in words that a document may set into a sentence of its own, unless they are a sentence already."""
    whole = text.rstrip("\"'\u201d\u2019) \t\n").endswith((".", "!", "?", "\u2026"))
    return put(text, start, end, stand_in) if (start > 0 and text[:start].strip()) or whole else stand_in
