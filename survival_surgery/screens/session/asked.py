"""What stands above the line: the sorts of line that there are, what was answered already, and the open question."""

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from survival_surgery.session.moves import Refused
from survival_surgery.steps.asking import Asking
from survival_surgery.steps.form import Question, choice
from survival_surgery.translation import _
from survival_surgery.widgets.plain import plain

Veil = Callable[[str], str]
"""Words with every listed name replaced by its stand-in."""


class Sorts(Static):
    """The sorts of line in one row, the one that is asked for among them, and how many stand on either side."""

    DEFAULT_CSS = "Sorts { height: 1; color: $text-muted; }"

    asking: reactive[Asking | None] = reactive(None)

    def render(self) -> Content:
        if self.asking is None:
            return Content("")
        key = plain(f"{_('Tab')}  ", "bold")
        names = [_(line.asks) for line in self.asking.lines]
        return key + one_row(names, self.asking.sort, max(1, self.size.width - key.cell_length))


def one_row(names: Sequence[str], at: int, width: int) -> Content:
    """As many names as fit, from the first if that leaves the one at `at` in sight."""
    shown = [plain(f" {name} ", "reverse" if place == at else "") for place, name in enumerate(names)]
    rows = (_from(shown, first, width) for first in range(at))
    return next((row for row, beyond in rows if at < beyond), _from(shown, at, width)[0])


def _from(names: Sequence[Content], first: int, width: int) -> tuple[Content, int]:
    """The row that begins with the name at `first`, and the place of the first name beyond its end."""
    before = plain(f"+{first} ") if first else Content("")
    for beyond in range(len(names), first + 1, -1):
        row = before + Content(" ").join(names[first:beyond]) + _beyond(len(names) - beyond)
        if row.cell_length <= width:
            return row, beyond
    beyond = first + 1
    after = _beyond(len(names) - beyond)
    name = names[first].truncate(max(1, width - before.cell_length - after.cell_length), ellipsis=True)
    return before + name + after, beyond


def _beyond(count: int) -> Content:
    return plain(f" +{count}") if count else Content("")


def asked(asking: Asking, veil: Veil, width: int = 0, rows: int = 0) -> Content:
    """The open question, below what was answered already, of which so many rows of that width show the end.

    The question is never pushed out of sight. Without a width nothing is cut.
    """
    question = asking.question
    given = [veil(words) for words in _given(asking)]
    parts = [plain(question.asks, "bold")]
    if question.choices:
        parts.append(plain("  ".join(f"{number} {words}" for number, words in enumerate(question.labels, 1))))
    else:
        several = f" {_('Commas between them.')}" if question.sort == "several" else ""
        parts.append(plain(question.hint + several, "$text-muted"))
    if asking.at and not question.needed:
        parts.append(plain(_("Enter passes, Ctrl+S writes it now"), "$text-muted"))
    shown = Content("  ").join(parts)
    if not given:
        return shown
    for_given = max(1, rows - len(shown.wrap(max(1, width)))) if width else 0
    return plain(_end_of(" · ".join(given), width, for_given), "$text-muted") + Content("\n") + shown


def _end_of(words: str, width: int, rows: int) -> str:
    """As much of the end of words as stands in so many rows; all of them where there is no width."""
    if width and len(words) > width * rows:
        words = f"… {words[-width * rows :]}"
    while width and len(plain(words).wrap(width)) > rows:
        # What was answered last is what the question follows, so that it is cut at its front, word by word.
        words = f"… {words.removeprefix('… ').partition(' ')[2]}"
    return words


def _given(asking: Asking) -> list[str]:
    """The answers to the other questions, as somebody reads them: a choice by its words and not by its number."""
    answered = [(other, asking.answers.get(other.name, "")) for other in asking.questions if other != asking.question]
    return [_meant(other, words) for other, words in answered if words]


def _meant(question: Question, words: str) -> str:
    if not question.choices:
        return words
    try:
        value = choice(question, words)
    except Refused:  # an answer that the step offered, and that nobody has confirmed yet
        return words
    return question.labels[question.choices.index(value)]
