"""What somebody hostile might put into a text, and how to see on raw bytes whether any of it was obeyed."""

import re
from unicodedata import category, normalize

MARKUP = {
    "a colour": "[red]x[/]",
    "a click": "[@click=app.quit]hi[/]",
    "an end without a beginning": "oops [/]",
    "a tag that is not closed": "[tag=v:",
}
"""What Textual and Rich read as commands, where they are let."""

CONTROLS = {
    "the clipboard": "\x1b]52;c;aGk=\x07",
    "the window's title": "\x1b]0;owned\x07",
    "an empty screen": "\x1b[2J",
    "a command in one sign": "\x9b2J",
    "the clipboard in one sign": "\x9d52;c;aGk=\x9c",
    "a device": "\x90q\x9c",
    "from right to left": "\u202egnp\u202c",
    "an isolate": "\u2066b\u2069\u061c",
    "a bell and a backspace": "\x07\x08\x7f",
}
"""What a terminal obeys."""

PAYLOADS = MARKUP | CONTROLS

ALL = " ".join(PAYLOADS.values())
"""Every payload, one after the other."""

_OURS = re.compile(
    rb"\x1b\[(?:"
    rb"[\d;]*m"  # colours and weights
    rb"|\d+;\d+H"  # the place of the next letter
    rb"|\?(?:7|25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048)[hl]"  # the modes that a screen needs
    rb"|\?(?:2026|2048)\$p"  # what the terminal is asked
    rb"|>\d+u|<u"  # how keys are told
    rb")"
)
"""All that the program has to tell a terminal: a strict list, and whatever is not on it is somebody else's."""

_LINE_ENDS = frozenset("\r\n")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")


def obeyed(raw: bytes) -> list[str]:
    """Every control that reached the terminal and is not the program's own, with a little of what follows it."""
    text = _OURS.sub(b"", raw).decode("utf-8", "backslashreplace")
    return [
        ascii(text[place : place + 12])
        for place, sign in enumerate(text)
        if category(sign) in _UNSEEN and sign not in _LINE_ENDS and sign not in _JOINERS
    ]


def shown(payload: str) -> str:
    """How a payload stands on the screen: letter for letter, with a sign for each thing that cannot be seen."""
    signs = normalize("NFC", payload)
    return "".join("\ufffd" if category(sign) in _UNSEEN else sign for sign in signs)


SET = re.compile(rb"\x1b\[\?(\d+)([hl])")


def left_on(raw: bytes) -> set[int]:
    """The modes of the terminal that are not as they were found; 7 and 25 are on when nobody touched them."""
    modes = {int(number): sign == b"h" for number, sign in SET.findall(raw)}
    usual = {7: True, 25: True}
    return {number for number, on in modes.items() if on != usual.get(number, False)}
