"""What comes from a terminal, as text in which a paste can do nothing but be pasted.

It knows neither the program that reads the text nor the terminal, only the two marks that stand around a paste.
"""

import re
import time
from codecs import IncrementalDecoder
from collections.abc import Callable

_STARTS, _ENDS = "\x1b[200~", "\x1b[201~"
"""What stands around a paste."""

_HEELS = 0.01
"""Seconds in which nobody presses a key after a paste, or after what came within them."""

_COMMANDS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""Control signs, but tabs and line ends."""

_KEYS = re.compile(
    r"\x1b(?!\[(?:48;[\d:;]*t|\?\d+;\d\$y|[IO]))(?:\[[0-?]*[ -/]*[@-~]?|O.?)?|(?!\x1b)[\x00-\x1f\x7f-\x9f]", re.DOTALL
)
"""Keys and mouse, but not the window's size, what the terminal answers, and whether it is the one in front."""

_CUT = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|O)?\Z")
"""The beginning of a key."""


class Incoming:
    """Bytes from the terminal, as text in which a paste can do nothing but be pasted.

    Textual reads an escape inside a paste as keys, and so does every program what follows a paste that says it is over
    before it is. Most terminals take such signs out of a paste; where one does not, text from anywhere could type
    commands into a meeting.
    """

    def __init__(self, decoder: IncrementalDecoder, clock: Callable[[], float] = time.monotonic) -> None:
        self._decoder, self._clock = decoder, clock
        self._pasting = False
        self._over = float("-inf")
        """When the last paste said that it is over, or what came on its heels."""
        self._held = self._told = ""

    def decode(self, data: bytes, final: bool = False) -> str:  # noqa: FBT001, FBT002 - as every decoder has it
        """The next of what came."""
        text = self._held + self._decoder.decode(data, final)
        self._held = ""
        read = [self._rest_of_a_mark(text)]
        text = text.removeprefix(read[0])
        while text:
            part, mark, text = text.partition(_ENDS if self._pasting else _STARTS)
            if not mark and not final:
                part = self._without_a_beginning(part)
            read.append(_COMMANDS.sub("\ufffd", part) if self._pasting else self._typed(part))
            if mark:
                read.append(mark)
                self._turn()
        told = "".join(read)
        self._told = (self._told + told)[-len(_STARTS) :]
        return told

    def _turn(self) -> None:
        self._pasting = not self._pasting
        self._over = float("-inf") if self._pasting else self._clock()

    def _rest_of_a_mark(self, text: str) -> str:
        """The rest of a mark whose first signs were told already, because they might have been a key."""
        for told in range(1, len(_STARTS)):
            if not self._pasting and self._told.endswith(_STARTS[:told]) and text.startswith(_STARTS[told:]):
                self._turn()
                return _STARTS[told:]
        return ""

    def _without_a_beginning(self, text: str) -> str:
        """A mark that is cut in two waits for the rest of it, unless what there is of it may be a key."""
        if self._on_its_heels and not self._pasting:
            cut = _CUT.search(text)
            self._held = cut[0] if cut else ""
        else:
            mark, least = (_ENDS, 1) if self._pasting else (_STARTS, 3)
            sizes = range(len(mark) - 1, least - 1, -1)
            self._held = next((mark[:size] for size in sizes if text.endswith(mark[:size])), "")
        return text[: len(text) - len(self._held)]

    @property
    def _on_its_heels(self) -> bool:
        return self._clock() - self._over <= _HEELS

    def _typed(self, text: str) -> str:
        """Letters, and keys unless they come on the heels of a paste: no hand is so fast."""
        if not text or not self._on_its_heels:
            return text
        self._over = self._clock()
        return _KEYS.sub("", text)
