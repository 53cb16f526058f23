"""The seven lamps of each focus theme: how far it has come from private to shared. Shown, never blocking."""

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from survival_surgery.anonymise.typed import veil_listed
from survival_surgery.session.collective import lamps, next_question
from survival_surgery.session.state import Session
from survival_surgery.translation import _
from survival_surgery.widgets.plain import plain


class Lamps(Static):
    """The lamps of the focus themes, with the question of each that is out."""

    DEFAULT_CSS = "Lamps { width: 34; height: 100%; padding: 1 2 0 1; color: $text-muted; display: none; }"

    session: reactive[Session] = reactive(Session)

    def __init__(self) -> None:
        super().__init__(markup=False)

    def render(self) -> Content:
        lines: list[Content] = []
        for theme in self.session.focus:
            lines += [
                plain(_("FROM PRIVATE TO SHARED"), "bold"),
                plain(veil_listed(theme.words, self.session.names), "$text"),
                Content(""),
            ]
            for lamp, lit in lamps(self.session, theme):
                lines.append(plain(f"● {_(lamp.words)}", "$text") if lit else plain(f"○ {_(lamp.words)}"))
                if not lit:
                    lines.append(plain(f"    {_(lamp.question)}"))
            lines.append(Content(""))
        return Content("\n").join(lines)


def lamp_line(session: Session) -> str:
    """The lamps of the first focus theme in one line, for a narrow window; nothing before a focus is chosen."""
    if not session.focus:
        return ""
    shown = lamps(session, session.focus[0])
    lit = sum(on for _, on in shown)
    marks = "".join("●" if on else "○" for _, on in shown)
    question = next_question(session, session.focus[0])
    told = _("lamps {marks} {lit} of {all} lit").format(marks=marks, lit=lit, all=len(shown))
    return told + (f" · {_(question)}" if question else "")
