"""A text with some of it replaced, and the way back from the new text to the old one. It knows nothing of why."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """What stands from `start` up to `end` becomes `put`; nothing stands there where something is only put in."""

    start: int
    end: int
    put: str


class Edited:
    """A text after its edits, which must not overlap."""

    def __init__(self, text: str, edits: Sequence[Edit]) -> None:
        self._old: list[int] = [0]
        self._new: list[int] = [0]
        self._kept: list[bool] = [True]
        pieces: list[str] = []
        done = length = 0
        for edit in sorted(edits):
            pieces += [text[done : edit.start], edit.put]
            length += edit.start - done
            self._mark(edit.start, length, kept=False)
            length += len(edit.put)
            done = edit.end
            self._mark(done, length, kept=True)
        self.text = "".join(pieces) + text[done:]

    def _mark(self, old: int, new: int, *, kept: bool) -> None:
        self._old.append(old)
        self._new.append(new)
        self._kept.append(kept)

    def before(self, start: int, end: int) -> tuple[int, int]:
        """From where to where in the old text a stretch of the new one comes; what was put in counts as a whole."""
        first, last = self._at(start), self._at(max(start, end - 1))
        begins = self._old[first] + (start - self._new[first] if self._kept[first] else 0)
        if self._kept[last]:
            return begins, self._old[last] + end - self._new[last]
        return begins, max(begins, self._old[last + 1])

    def _at(self, place: int) -> int:
        return bisect_right(self._new, place) - 1
