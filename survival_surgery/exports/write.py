"""Documents onto the disk: made from records, read once more by the gate, then all of them written or none.

A file appears whole or not at all, for its owner's eyes only, and never in place of another unless that was asked for.
"""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from errno import EDQUOT, ENAMETOOLONG, ENOSPC, EROFS
from pathlib import Path

from survival_surgery.anonymise.anonymiser import agreed_by_room, anonymise, passed, ready
from survival_surgery.anonymise.gate import check
from survival_surgery.anonymise.passages import unsettled
from survival_surgery.anonymise.record import About, Audience, Kept
from survival_surgery.document.markdown import Page
from survival_surgery.errors import CannotWrite, SurgeryError
from survival_surgery.exports.about import about as about_of
from survival_surgery.exports.pages import GROUP, LETTER, OUTWARD, finished, pages
from survival_surgery.session.items import Fact, Statement
from survival_surgery.session.state import Session
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _, ngettext, speaking


class NotReady(SurgeryError):
    """The readback has not come far enough for anything to be written."""


class AlreadyThere(SurgeryError):
    """A file of that name is in the folder, and nobody asked to overwrite it."""


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, and in plain sentences what was not written and why."""

    paths: tuple[Path, ...]
    missing: tuple[str, ...]


def write(
    session: Session,
    template: SessionTemplate,
    folder: Path,
    *,
    group: bool,
    overwrite: bool,
    unsettled_as_draft: bool = False,
    kept: Kept = "encrypted",
) -> Written:
    """Write the documents that may be written now into `folder`, the group's minutes only if `group`.

    Without the facilitator's pass, or with a question of the readback unanswered, nothing is written; unless
    `unsettled_as_draft`, which leaves the words in question out and marks what it writes as a draft. Without the room's
    agreement the outward minutes are not written. `kept` says where the working notes are. Whatever language is in use,
    they are in the template's, where there is a catalogue for it: the room read them so.
    """
    about = about_of(template, session.variant, kept=kept)
    missing = ready(session, about)
    if not unsettled_as_draft and not passed(session, about):
        raise NotReady(" ".join(missing))
    with speaking(template.language):
        agreed = agreed_by_room(session, about) and not unsettled(session, about)
        written = pages(session, about, group=group, outward=agreed)
    check((finished(name, page) for name, page in written.items()), session)
    with _plainly(folder):
        _not_there(folder, written, overwrite=overwrite)
        paths = _put(folder, written)
        return Written(paths, (*missing, *_kept_in(session, about, written), *_older(folder, written)))


def _kept_in(session: Session, about: About, written: Mapping[str, Page]) -> Iterator[str]:
    """What the room worded and nobody outside will read: said, so that it is nobody's slip."""
    worded = OUTWARD in written and bool(session.items(Statement))
    if worded and not anonymise(session, Audience.OUTWARD, about).of(Statement):
        yield _(
            "The outward minutes hold no statement, because it or its theme stays in the group. "
            "If the room agrees, say in the readback that the theme may be known."
        )
    if LETTER in written and not anonymise(session, Audience.LETTER, about).of(Fact):
        yield _("The letter holds no facts. The room lets each one go for it in the readback.")


def _not_there(folder: Path, written: Mapping[str, Page], *, overwrite: bool) -> None:
    taken = next((name for name in written if (folder / name).is_dir()), None)
    if taken:
        said = _("In {folder} there is a folder called {name}. Choose another folder.")
        raise CannotWrite(said.format(folder=folder, name=taken))
    there = [name for name in written if os.path.lexists(folder / name)]
    if there and not overwrite:
        said = ngettext(
            "{names} is already in {folder}. Choose another folder, or say that it may be replaced.",
            "{names} are already in {folder}. Choose another folder, or say that it may be replaced.",
            len(there),
        )
        raise AlreadyThere(said.format(names=_(" and ").join(there), folder=folder))


def _older(folder: Path, written: Mapping[str, Page]) -> Iterator[str]:
    """What lies in the folder from an earlier time and could be taken for one of these documents."""
    for name in (OUTWARD, LETTER, GROUP):
        if name not in written and os.path.lexists(folder / name):
            yield _("An older {name} is still in {folder}: it is not of this text.").format(name=name, folder=folder)


def _put(folder: Path, written: Mapping[str, Page]) -> tuple[Path, ...]:
    """Write every page beside its place first, and only when all are on the disk put them in their places."""
    waiting: dict[Path, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, page in written.items():
            waiting[folder / name] = _beside(folder, page.text)
        for place, beside in waiting.items():
            beside.replace(place)
        _sync(folder)
    finally:
        for beside in waiting.values():
            beside.unlink(missing_ok=True)
    return tuple(waiting)


def _beside(folder: Path, text: str) -> Path:
    """A new file in `folder`, readable by its owner alone, whose text is on the disk."""
    handle, name = tempfile.mkstemp(dir=folder, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _sync(folder: Path) -> None:
    """Make the new names in `folder` last, where a system lets folders be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _plainly(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (ENOSPC, EDQUOT):
            why = _("the disk is full")
        elif error.errno == EROFS:
            why = _("the disk is read-only")
        elif isinstance(error, PermissionError):
            why = _("you may not write in that folder")
        elif error.errno == ENAMETOOLONG:
            why = _("the name of the folder is too long")
        elif isinstance(error, FileExistsError | NotADirectoryError):
            why = _("there is a file where the folder should be")
        else:
            why = (error.strerror or _("the disk refused")).lower()
        said = _("The documents could not be written to {folder}: {why}. Choose another folder.")
        raise CannotWrite(said.format(folder=folder, why=why)) from error
