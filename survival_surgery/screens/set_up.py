"""Set-up: one question a screen. Every answer is written down at once, so that the rest may wait until tomorrow."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Input, Static

from survival_surgery.errors import SurgeryError
from survival_surgery.meeting.protected import Protected
from survival_surgery.meeting.question import Question
from survival_surgery.meeting.questions import Ready, questions
from survival_surgery.screens.page import Answer, Field, Page
from survival_surgery.session.moves import Refused
from survival_surgery.store.live import LiveSession
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _
from survival_surgery.widgets.choice import Choice
from survival_surgery.widgets.choices import Choices
from survival_surgery.widgets.plain import plain

_CHECK = "check"


class SetUpScreen(Page[str]):
    """Answers "start", "later", or None when the facilitator went back from the first question.

    `again`: the session has started, and one of the answers is to be changed.
    """

    DEFAULT_CSS = """
    SetUpScreen {
        .answer { height: auto; }
        .listed { margin: 1 2; }
        .told { margin: 1 0 0 0; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "back", priority=True)]

    asked = query_one(".asked", Static)
    told = query_one(".told", Static)
    listed = query_one(".listed", Static)

    def __init__(self, live: LiveSession, template: SessionTemplate, *, again: bool = False) -> None:
        super().__init__()
        self._live = live
        self._template = template
        self._questions = questions(template, kept=not live.in_memory, again=again)
        self._at = 0

    def told_where(self) -> Content:
        place = _("{number} of {all}").format(number=self._at + 1, all=len(self._questions))
        return plain(f"{_('Set-up')} · {self._template.title} · {place}")

    def compose_page(self) -> ComposeResult:
        yield Static(classes="asked", markup=False)
        yield Vertical(classes="answer")
        yield Static(classes="listed", markup=False)
        yield Static(classes="told", markup=False)

    async def on_mount(self) -> None:
        await self._ask()

    @property
    def question(self) -> Question:
        """The question on screen."""
        return self._questions[self._at]

    async def _ask(self) -> None:
        session = self._live.session
        self.query_one(".where", Static).update(self.told_where())
        self.asked.update(plain(_(self.question.asks)))
        answer = self.query_one(".answer", Vertical)
        await answer.remove_children()
        choices = self._choices()
        offered = self.question.offered(session)
        choosing = Choices(choices, at=self.question.at(session)) if choices else None
        field = Field(offered)
        await answer.mount(choosing or Answer(field))
        self._tell(offered)
        (choosing or field).focus(scroll_visible=False)
        if offered and not choosing:
            # What is offered goes when somebody types something else.
            field.select_all()
        # In a small window the page of the question before may have been scrolled.
        self.call_after_refresh(self.query_one(".page", VerticalScroll).scroll_home, animate=False)

    def _choices(self) -> tuple[Choice, ...]:
        """What can be chosen; before the meeting starts, the lists to go through as well."""
        choices = tuple(self.question.choices(self._live.session))
        if isinstance(self.question, Ready) and not self.question.again:
            what = _("the room, safety, what may be said, the machine")
            return (*choices, Choice("3", _("Go through what should be ready"), _CHECK, what))
        return choices

    def _tell(self, typed: str) -> None:
        session = self._live.session
        self.told.update(plain(self.question.told(session, typed)))
        names = self.question.listed(session) if isinstance(self.question, Protected) else ()
        rows = (f"{name.words} = {name.stand_in}" if name.stand_in else name.words for name in names)
        self.listed.update(plain(" · ".join(rows)))
        self.listed.display = bool(names)

    def on_input_changed(self, event: Input.Changed) -> None:
        self._tell(event.value)
        if event.value:
            self.say("")

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        await self._answer(event.value.strip())

    async def on_choices_chosen(self, event: Choices.Chosen) -> None:
        if event.value == _CHECK:
            from survival_surgery.screens.checks import before

            self.app.push_screen(before())
        else:
            await self._answer(event.value)

    async def action_back(self) -> None:
        """One question back; from the first, out of the set-up."""
        if self._at == 0:
            self.dismiss(None)
            return
        self._at -= 1
        self.say("")
        await self._ask()

    async def _answer(self, answer: object) -> None:
        if not self._written(answer):
            for field in self.query(Field):
                field.put_back(str(answer))
            return
        self.say("")
        if self.question.lists and answer:
            self._tell(self.query_one(Field).value)
        elif self._at + 1 < len(self._questions):
            self._at += 1
            await self._ask()
        else:
            self.dismiss(str(answer))

    def _written(self, answer: object) -> bool:
        """Whether the answer is written down; what was typed stays in the line when it is not."""
        question, session = self.question, self._live.session
        try:
            gone = question.taken_off(session, str(answer)) if isinstance(question, Protected) else None
            for move in question.moves(session, answer):
                self._live.write_down(move(self._live.session))
            if gone:
                # A name that is taken off was written in error: its words leave the file at once too.
                self._live.redact(gone.number)
        except Refused as refused:
            self.say(str(refused))
            return False
        except SurgeryError as error:
            self.say(_("Not saved: {why}").format(why=error))
            return False
        return True
