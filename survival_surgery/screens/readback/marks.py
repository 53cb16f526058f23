"""A marked text as it is drawn: the marks are known by their shape, and their colour only goes with it."""

from collections.abc import Iterable

from textual.content import Content

from survival_surgery.meeting.readback.marks import Part
from survival_surgery.widgets.plain import plain

_STYLES = {"": "", "now": "bold $warning", "later": "underline", "kind": "$text-muted"}


def drawn(parts: Iterable[Part]) -> Content:
    """The parts of a marked text, one after the other."""
    return Content("").join(plain(words, _STYLES[what]) for words, what in parts if words)
