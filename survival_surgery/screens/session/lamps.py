"""The seven lamps of each focus theme: how far it has come from private to shared. Shown, never blocking."""

from collections.abc import Iterator

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from survival_surgery.anonymise.typed import veil_listed
from survival_surgery.meeting.lamps import LIT, OUT, called, count_lit, in_one_line, stop_of_line
from survival_surgery.session.collective import lamps, next_lamp, statement_of
from survival_surgery.session.draft import draft
from survival_surgery.session.state import Session, Theme
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _
from survival_surgery.widgets.plain import plain

_INDENT = Content("  ")

_FEWEST = 4
"""Rows of a statement that are worth being shown."""


class Lamps(Static):
    """The lamps of the focus themes, the question that would light the next, and the statement as it grows."""

    DEFAULT_CSS = "Lamps { width: 34; height: 100%; padding: 1 2 0 1; color: $text-muted; display: none; }"

    session: reactive[Session] = reactive(Session)

    def __init__(self, template: SessionTemplate) -> None:
        super().__init__(markup=False)
        self._template = template

    def render(self) -> Content:
        """Every theme with its lamps; the statements follow as far as there is room."""
        session = self.session
        if not session.focus:
            return Content("")
        several = len(session.focus) > 1
        rows = [plain(_("FROM PRIVATE TO SHARED"), "bold")]
        for theme in session.focus:
            rows += [Content(""), *self._theme(theme, several=several)]
        for theme in session.focus:
            grown = list(self._grown(theme, several=several))
            room = self.size.height - len(rows) - 1
            if room < _FEWEST:
                break
            rows += [Content(""), *(grown if len(grown) <= room else [*grown[: room - 1], plain("…")])]
        return Content("\n").join(rows)

    def _theme(self, theme: Theme, *, several: bool) -> Iterator[Content]:
        session = self.session
        name = f"{called(session, theme)}  {theme.words}" if several else theme.words
        yield from self._wrapped(name, "$text")
        yield plain(count_lit(session, theme))
        unlit = next_lamp(session, theme)
        for lamp, lit in lamps(session, theme):
            yield plain(f"{LIT} {_(lamp.words)}", "$text") if lit else plain(f"{OUT} {_(lamp.words)}")
            if lamp is unlit:
                stop = stop_of_line(self._template, session, lamp.line)
                yield from (_INDENT + row for row in self._wrapped(_(lamp.question), "bold $text", indent=2))
                if stop:
                    yield from (_INDENT + row for row in self._wrapped(f"→ {stop.step.title}", indent=2))

    def _grown(self, theme: Theme, *, several: bool) -> Iterator[Content]:
        """What the room has worded, or what could be worded from its own words."""
        worded = statement_of(self.session, theme)
        title = _("OUR STATEMENT") if worded else _("A STATEMENT, SO FAR")
        yield plain(f"{title} · {called(self.session, theme)}" if several else title, "bold")
        yield from self._wrapped(worded.words if worded else draft(self.session, theme), "$text" if worded else "")

    def _wrapped(self, words: str, style: str = "", *, indent: int = 0) -> list[Content]:
        shown = plain(veil_listed(words, self.session.names), style)
        return list(shown.wrap(max(10, self.size.width - indent)))


class LampLine(Static):
    """The lamps in one line, for a window that is not wide enough for them all."""

    session: reactive[Session] = reactive(Session)

    def __init__(self, template: SessionTemplate) -> None:
        super().__init__(id="lamps", markup=False)
        self._template = template

    def render(self) -> Content:
        return plain(in_one_line(self._template, self.session, self.size.width))
