"""The library: start a session, go on with one, write a template. Shows no more of a session than its month."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from survival_surgery.meeting.words import month_of
from survival_surgery.screens.choose import ChooseScreen
from survival_surgery.screens.page import Page, asked, told
from survival_surgery.store.places import StoredSession, data_folder, looks_synced, own_templates, stored_sessions
from survival_surgery.translation import N_, _
from survival_surgery.widgets.choice import Choice, numbered
from survival_surgery.widgets.choices import Choices
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.plain import plain

PROMISE = N_(
    "What is shown as saved is on this disk, encrypted, and survives a crash.\n"
    "It does not record who said what, and sends nothing over a network.\n"
    "It cannot shield you from this computer, or the documents that you write."
)
"""The promise of the program and its limits, in three lines. F1 tells the rest."""


ASKED = N_("What do you want to do?")


class LibraryScreen(Page[None]):
    """The first screen. It asks its app to open what was chosen."""

    DEFAULT_CSS = """
    LibraryScreen .told { margin: 1 0; }
    LibraryScreen.-low .asked { margin: 0; }
    LibraryScreen.-low .told { margin: 0; }
    """

    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012 - Textual declares it so

    # `draw` has it done: Textual would scroll a low window to the end of the choices.
    AUTO_FOCUS = ""

    where = "Survival Surgery"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+q", "app.quit", "quit", priority=True),
        Binding("f1,ctrl+e", "protects", "what it protects"),
        Binding("ctrl+p", "app.command_palette", "colours"),
    ]

    @dataclass
    class Start(Message):
        """A session is to be started from the template in a file."""

        path: Path

    @dataclass
    class GoOn(Message):
        """An earlier session is to be opened."""

        path: Path

    class Demo(Message):
        """The worked example is to be opened, in memory."""

    def __init__(self, *, in_memory: bool = False) -> None:
        super().__init__()
        self._in_memory = in_memory

    def told_where(self) -> Content:
        kept = f" · {_('rehearsal: nothing is kept')}" if self._in_memory else ""
        return plain(f"Survival Surgery · {_('nothing leaves this machine')}{kept}")

    def compose_page(self) -> ComposeResult:
        stored = stored_sessions()
        yield asked(_(ASKED))
        yield Choices(_choices(stored))
        yield told(_words())

    def on_screen_resume(self) -> None:
        """Drawn anew each time: a session may have been started or destroyed in the meantime."""
        self.draw()

    def draw(self) -> None:
        """Say everything again, in the language that is in use now."""
        stored = stored_sessions()
        for choices in self.query(Choices):
            choices.offer(_choices(stored))
            choices.focus(scroll_visible=False)
        words = {".where": self.told_where(), ".asked": plain(_(ASKED)), ".told": plain(_words())}
        for place, said in words.items():
            for static in self.query(place).results(Static):
                static.update(said)
        for keys in self.query(Keys):
            keys.refresh_keys()

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        self.say("")
        match event.value:
            case "start":
                self._start()
            case "go on":
                self._go_on()
            case "template":
                self.app.push_screen(_about_templates())
            case _:
                self.post_message(self.Demo())

    def action_protects(self) -> None:
        from survival_surgery.screens.protects import ProtectsScreen

        self.app.push_screen(ProtectsScreen())

    def _start(self) -> None:
        from survival_surgery.screens.choose_template import ChooseTemplateScreen
        from survival_surgery.template.headings import offered

        self.app.push_screen(ChooseTemplateScreen(offered(own_templates())), self._started)

    def _started(self, path: object) -> None:
        if isinstance(path, Path):
            self.post_message(self.Start(path))

    def _go_on(self) -> None:
        stored = stored_sessions()
        if not stored:
            self.say(_("There is no session on this machine yet. 1 starts one."))
            return
        choices = numbered([(month_of(session.month), session.path) for session in stored])
        words = _("The one that was open last comes first. Only its passphrase shows more than the month.")
        self.app.push_screen(
            ChooseScreen(_("Go on with a session"), _("Which session?"), choices, words=words), self._went_on
        )

    def _went_on(self, path: object) -> None:
        if isinstance(path, Path):
            self.post_message(self.GoOn(path))


def _choices(stored: Sequence[StoredSession]) -> tuple[Choice, ...]:
    three = [
        Choice("1", _("Start a session"), "start"),
        Choice("2", _("Go on with one"), "go on", _how_many(len(stored))),
        Choice("3", _("Write or change a template"), "template"),
    ]
    if not stored:
        three.append(Choice("4", _("Look at an invented meeting first"), "demo"))
    return tuple(three)


def _words() -> str:
    service = looks_synced(data_folder())
    synced = (
        _(
            "This machine seems to copy its sessions to {service}, which keeps old versions. "
            "Set SURVIVAL_SURGERY_HOME to a folder outside it."
        ).format(service=service)
        if service
        else ""
    )
    return "\n\n".join(filter(None, (_(PROMISE), synced)))


def _how_many(count: int) -> str:
    return _("none yet") if not count else _("one") if count == 1 else str(count)


def _about_templates() -> ChooseScreen:
    from survival_surgery.template.load import shipped

    words = (
        f"{_('A template is a text file in YAML. In a terminal:')}\n\n"
        "  survival-surgery template new my-session\n"
        "  survival-surgery template check my-session\n"
        "  survival-surgery template rehearse my-session\n\n"
        f"{_('Templates in this folder are yours, and are offered first:')}\n{own_templates()}\n\n"
        f"{_('Those that came with the program, to read and copy:')}\n{shipped()}"
    )
    return ChooseScreen(_("Templates"), _("Write or change a template"), (Choice("1", _("Back"), None),), words=words)
