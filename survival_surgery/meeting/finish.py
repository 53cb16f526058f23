"""The end of a session: what can be done with it, into which folder the documents go, and what comes next."""

from pathlib import Path

from survival_surgery.session.items import NextSession
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session
from survival_surgery.store.live import LiveSession
from survival_surgery.store.places import own_templates, sessions_folder
from survival_surgery.template.headings import offered
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import N_, _, ngettext
from survival_surgery.widgets.choice import Choice

NOT_ENCRYPTED = N_("These files are not encrypted: move them off this machine.")
KIND = N_("You made room for people to be heard. That was work; rest now.")
NOTHING_KEPT = N_("This session was kept in memory alone, and is gone.")
SURE = N_("destroy")
"""Typed before something that cannot be taken back."""


def to_do(session: Session, template: SessionTemplate, folder: Path, *, draft: bool) -> tuple[Choice, ...]:
    """What can be done at the end. `draft`: something is missing, so that nothing outward can be written yet."""
    what = _("Write the plan as a draft") if draft else _all(template)
    by = session.destroyed_by or _("not said yet")
    return (
        Choice("1", what, "write"),
        Choice("2", _("{what}, and the group's own minutes").format(what=what), "write group"),
        Choice("3", _("Choose the folder"), "folder", str(folder)),
        Choice("4", _("Say when the working notes are destroyed"), "promise", by),
        Choice("5", _("Destroy the working notes now"), "destroy"),
        Choice("6", _("Destroy the table of names"), "names", _("the notes stay")),
        Choice("7", _("Leave this session"), "over"),
    )


def _all(template: SessionTemplate) -> str:
    if "letter" in template.documents:
        return _("Write the outward minutes, the draft of the letter and the plan")
    return _("Write the outward minutes and the plan")


def be_sure(typed: str) -> None:
    """Raise `Refused` unless the word was typed that goes before something that cannot be taken back."""
    if typed.casefold() != _(SURE):
        raise Refused(_("Type {word} to go through with it, or press Escape to keep it.").format(word=_(SURE)))


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
