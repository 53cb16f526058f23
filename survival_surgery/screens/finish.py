"""Finish: what is written and where, by when the working notes are destroyed, and what comes next.

It writes through the exports and decides nothing itself: what may not be written yet is said by them.
"""

from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from survival_surgery.anonymise.anonymiser import ready
from survival_surgery.anonymise.record import Kept
from survival_surgery.errors import SurgeryError
from survival_surgery.exports.about import about
from survival_surgery.exports.write import AlreadyThere, Written, write
from survival_surgery.screens.ask import AskScreen
from survival_surgery.screens.confirm import ConfirmScreen
from survival_surgery.screens.page import Page, asked
from survival_surgery.session.items import NextSession
from survival_surgery.session.moves import Refused
from survival_surgery.session.protect import promise_destruction
from survival_surgery.store.destroy import NAMES_GONE, NOT_ERASURE, destroy
from survival_surgery.store.live import LiveSession
from survival_surgery.store.places import own_templates, sessions_folder
from survival_surgery.template.headings import offered
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import N_, _, ngettext
from survival_surgery.widgets.choices import Choice, Choices
from survival_surgery.widgets.messages import SessionOver
from survival_surgery.widgets.plain import plain

NOT_ENCRYPTED = N_("These files are not encrypted: move them off this machine.")
KIND = N_("You made room for people to be heard. That was work; rest now.")
NOTHING_KEPT = N_("This session was kept in memory alone, and is gone.")
_SURE = N_("destroy")


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
        self.query_one(Choices).focus()

    @property
    def _kept(self) -> Kept:
        return "nowhere" if self._live.in_memory else "encrypted"

    def _missing(self) -> tuple[str, ...]:
        session = self._live.session
        return ready(session, about(self._template, session.variant, kept=self._kept))

    def _show(self, done: str) -> None:
        """Draw the page again, with what has just been done or is still missing above what can be done."""
        self.query_one(".done", Static).update(plain(f"{done}\n{_(NOT_ENCRYPTED)}".strip()))
        self.query_one(Choices).offer(self._choices())
        self.query_one(".next", Static).update(plain(what_next(self._live, self._template)))

    def _choices(self) -> tuple[Choice, ...]:
        by = self._live.session.destroyed_by
        what = _("Write the plan as a draft") if self._missing() else self._all()
        return (
            Choice("1", what, "write"),
            Choice("2", _("{what}, and the group's own minutes").format(what=what), "write group"),
            Choice("3", _("Choose the folder"), "folder", str(self._folder)),
            Choice("4", _("Say when the working notes are destroyed"), "promise", by or _("not said yet")),
            Choice("5", _("Destroy the working notes now"), "destroy"),
            Choice("6", _("Destroy the table of names"), "names", _("the notes stay")),
            Choice("7", _("Leave this session"), "over"),
        )

    def _all(self) -> str:
        if "letter" in self._template.documents:
            return _("Write the outward minutes, the draft of the letter and the plan")
        return _("Write the outward minutes and the plan")

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
            _be_sure(typed)
            path = self._live.path
            self._live.close()
            if path:
                destroy(path)

        def destroyed(answer: str | None) -> None:
            if answer is not None:
                said = _(NOT_ERASURE) if self._live.path else _(NOTHING_KEPT)
                self.app.push_screen(ConfirmScreen(said, (("1", _("Leave"), None),)), lambda answer: self._leave())

        words = _("Everything that was written down goes, and nobody can bring it back. Documents that you wrote stay.")
        question = _("Type {word} to destroy this session.").format(word=_(_SURE))
        self.app.push_screen(AskScreen(_(self.where), question, words, accept), destroyed)

    def _destroy_names(self) -> None:
        def accept(typed: str) -> None:
            _be_sure(typed)
            self._live.destroy_names()

        def destroyed(answer: str | None) -> None:
            if answer is not None:
                self._show(_(NAMES_GONE))

        words = _(
            "Every name that was listed, veiled or cleared goes, and nobody can bring it back. The notes stay as they "
            "were typed, and documents that you wrote stay. Write them first: nothing more is written before the whole "
            "text was read back again, without the list."
        )
        question = _("Type {word} to destroy the table of names.").format(word=_(_SURE))
        self.app.push_screen(AskScreen(_(self.where), question, words, accept), destroyed)

    def _leave(self) -> None:
        self.post_message(SessionOver())
        self.dismiss(None)


def _be_sure(typed: str) -> None:
    """Raise `Refused` unless the word was typed that goes before something that cannot be taken back."""
    if typed.casefold() != _(_SURE):
        raise Refused(_("Type {word} to go through with it, or press Escape to keep it.").format(word=_(_SURE)))


def free_folder(within: Path) -> Path:
    """A folder in `within` that is not there yet."""
    names = ("minutes", *(f"minutes-{number}" for number in range(2, 1_000)))
    return next((within / name for name in names if not (within / name).exists()), within / "minutes")


def folder_for(typed: str) -> Path:
    """The folder that somebody typed. Refuses the one that the program keeps its sessions in."""
    if not typed:
        raise Refused("Type a folder, such as: minutes.")
    folder = Path(typed).expanduser().absolute()
    kept = sessions_folder().absolute()
    if folder == kept or kept in folder.parents:
        raise Refused("The program keeps its encrypted sessions there. Choose another folder.")
    return folder


def what_next(live: LiveSession, template: SessionTemplate) -> str:
    """What the facilitator can do from here, and one kind sentence."""
    meets = [
        _("Next session: {when}.").format(when=" · ".join(filter(None, (n.when, n.invites))))
        for n in live.session.items(NextSession)
    ]
    return "\n".join(
        (
            *_leads_to(template),
            *(meets or [_("No next session is agreed yet. Two people could agree on one before they go.")]),
            _("Who is [A] and who is [B] stands on paper only: check that somebody has the paper."),
            _(KIND),
        )
    )


def _leads_to(template: SessionTemplate) -> list[str]:
    """The templates that can come next, as their author has it, in one line."""
    titles = {one.id: one.title for one in offered(own_templates())} if template.leads_to else {}
    named = []
    for after in template.leads_to:
        days = ngettext("after {count} day", "after {count} days", after.after_days or 0).format(count=after.after_days)
        title = f"“{titles.get(after.template, after.template)}”"
        named.append(f"{title} {days}" if after.after_days else title)
    return [_("What can come next: {templates}.").format(templates=", ".join(named))] if named else []
