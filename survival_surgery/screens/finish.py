"""Finish: what is written and where, by when the working notes are destroyed, and what comes next.

It writes through the exports and decides nothing itself: what may not be written yet is said by them.
"""

from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from survival_surgery.anonymise.anonymiser import ready
from survival_surgery.anonymise.record import Kept
from survival_surgery.errors import SurgeryError
from survival_surgery.exports.about import about
from survival_surgery.exports.write import AlreadyThere, Written, write
from survival_surgery.meeting.finish import (
    NOT_ENCRYPTED,
    NOTHING_KEPT,
    SURE,
    be_sure,
    folder_for,
    free_folder,
    to_do,
    what_next,
)
from survival_surgery.screens.ask import AskScreen
from survival_surgery.screens.checks import after
from survival_surgery.screens.confirm import ConfirmScreen
from survival_surgery.screens.page import Page, asked
from survival_surgery.session.protect import promise_destruction
from survival_surgery.store.destroy import NAMES_GONE, NOT_ERASURE, destroy
from survival_surgery.store.live import LiveSession
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _
from survival_surgery.widgets.choice import Choice
from survival_surgery.widgets.choices import Choices
from survival_surgery.widgets.messages import SessionOver
from survival_surgery.widgets.plain import plain


class FinishScreen(Page[None]):
    """The last page. Going back from it leaves the session as it was."""

    where = "Finish"

    DEFAULT_CSS = """
    FinishScreen {
        .done { margin: 0 0 1 0; }
        .next { margin: 1 0; color: $text-muted; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "back to the session")]

    def __init__(self, live: LiveSession, template: SessionTemplate) -> None:
        super().__init__()
        self._live = live
        self._template = template
        self._folder = free_folder(Path.cwd())

    def compose_page(self) -> ComposeResult:
        yield asked(_("What is to leave the room?"))
        yield Static(classes="done", markup=False)
        yield Choices(())
        yield Static(classes="next", markup=False)

    def on_mount(self) -> None:
        self._show("\n".join(self._missing()))
        self.query_one(Choices).focus(scroll_visible=False)
        # What is missing stands at the head of the page: nobody should have to scroll to it.
        self.call_after_refresh(self.query_one(".page", VerticalScroll).scroll_home, animate=False)

    @property
    def _kept(self) -> Kept:
        return "nowhere" if self._live.in_memory else "encrypted"

    def _missing(self) -> tuple[str, ...]:
        session = self._live.session
        return ready(session, about(self._template, session.variant, kept=self._kept))

    def _show(self, done: str) -> None:
        """Draw the page again, with what has just been done or is still missing above what can be done."""
        self.query_one(".done", Static).update(plain(f"{done}\n{_(NOT_ENCRYPTED)}".strip()))
        self.query_one(Choices).offer(self._to_do())
        self.query_one(".next", Static).update(plain(what_next(self._live, self._template)))

    def _to_do(self) -> tuple[Choice, ...]:
        choices = to_do(self._live.session, self._template, self._folder, draft=bool(self._missing()))
        return (*choices, Choice("8", _("Go through what is good to do now"), "care", _("after-care")))

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        match event.value:
            case "write" | "write group":
                self._write(group=event.value == "write group")
            case "folder":
                self._choose_folder()
            case "promise":
                self._promise()
            case "destroy":
                self._destroy()
            case "names":
                self._destroy_names()
            case "care":
                self.app.push_screen(after())
            case _:
                self._leave()

    @work
    async def _write(self, *, group: bool) -> None:
        try:
            written = self._written(group=group, overwrite=False)
        except AlreadyThere as there:
            choices = (("k", _("keep them"), False), ("r", _("replace them"), True))
            if not await self.app.push_screen_wait(ConfirmScreen(str(there), choices)):
                return
            written = self._written(group=group, overwrite=True)
        if written:
            files = "\n".join(f"  {path.name}" for path in written.paths)
            self._show("\n".join((_("Written into {folder}:").format(folder=self._folder), files, *written.missing)))

    def _written(self, *, group: bool, overwrite: bool) -> Written | None:
        try:
            return write(
                self._live.session, self._template, self._folder, group=group, overwrite=overwrite, kept=self._kept
            )
        except AlreadyThere:
            raise
        except SurgeryError as error:
            self._show(str(error))
            return None

    def _choose_folder(self) -> None:
        def accept(typed: str) -> None:
            self._folder = folder_for(typed)

        words = _("A folder that is not there yet is made. A stick that you take with you is better than this machine.")
        question = _("Into which folder are the documents written?")
        self._ask(AskScreen(_(self.where), question, words, accept, offered=str(self._folder)))

    def _promise(self) -> None:
        def accept(typed: str) -> None:
            self._live.write_down(promise_destruction(typed)(self._live.session))

        words = _("A month or a date, such as: June 2026. The minutes say it; nothing here destroys them by itself.")
        question = _("By when will the working notes be destroyed?")
        self._ask(AskScreen(_(self.where), question, words, accept, offered=self._live.session.destroyed_by))

    def _ask(self, screen: AskScreen) -> None:
        def asked_for(answer: str | None) -> None:
            if answer is not None:
                self._show("\n".join(self._missing()))

        self.app.push_screen(screen, asked_for)

    def _destroy(self) -> None:
        def accept(typed: str) -> None:
            be_sure(typed)
            path = self._live.path
            self._live.close()
            if path:
                destroy(path)

        def destroyed(answer: str | None) -> None:
            if answer is not None:
                said = _(NOT_ERASURE) if self._live.path else _(NOTHING_KEPT)
                self.app.push_screen(ConfirmScreen(said, (("1", _("Leave"), None),)), lambda answer: self._leave())

        words = _("Everything that was written down goes, and nobody can bring it back. Documents that you wrote stay.")
        question = _("Type {word} to destroy this session.").format(word=_(SURE))
        self.app.push_screen(AskScreen(_(self.where), question, words, accept), destroyed)

    def _destroy_names(self) -> None:
        def accept(typed: str) -> None:
            be_sure(typed)
            self._live.destroy_names()

        def destroyed(answer: str | None) -> None:
            if answer is not None:
                self._show(_(NAMES_GONE))

        words = _(
            "Every name that was listed, veiled or cleared goes, and nobody can bring it back. The notes stay as they "
            "were typed, and documents that you wrote stay. Write them first: nothing more is written before the whole "
            "text was read back again, without the list."
        )
        question = _("Type {word} to destroy the table of names.").format(word=_(SURE))
        self.app.push_screen(AskScreen(_(self.where), question, words, accept), destroyed)

    def _leave(self) -> None:
        self.post_message(SessionOver())
        self.dismiss(None)
