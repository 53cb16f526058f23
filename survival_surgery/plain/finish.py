"""The end: the readback, then what is written and where, by when the notes go, and what comes next."""

from pathlib import Path
from typing import TYPE_CHECKING

from survival_surgery.anonymise.anonymiser import ready
from survival_surgery.anonymise.record import Kept
from survival_surgery.errors import SurgeryError
from survival_surgery.exports.about import about
from survival_surgery.exports.write import AlreadyThere, Written, write
from survival_surgery.meeting.finish import (
    NOT_ENCRYPTED,
    NOTHING_KEPT,
    SURE,
    folder_for,
    free_folder,
    to_do,
    what_next,
)
from survival_surgery.plain.checking import care
from survival_surgery.plain.readback import read_back
from survival_surgery.plain.reading import without_keys
from survival_surgery.session.moves import Refused
from survival_surgery.session.protect import promise_destruction
from survival_surgery.store.destroy import NAMES_GONE, NOT_ERASURE, destroy
from survival_surgery.translation import _
from survival_surgery.widgets.choice import Choice

if TYPE_CHECKING:
    from survival_surgery.plain.talk import Talk


def finish(talk: "Talk") -> bool:
    """True where the session is left for good, False to go back to it."""
    return read_back(talk, _kept(talk)) and _Finish(talk).run()


def _kept(talk: "Talk") -> Kept:
    return "nowhere" if talk.live.in_memory else "encrypted"


class _Finish:
    """What can be done at the end, until somebody leaves or goes back."""

    def __init__(self, talk: "Talk") -> None:
        self._talk = talk
        self._say = talk.conversation.say
        self._folder = free_folder(Path.cwd())
        self._told = False

    def run(self) -> bool:
        self._say(
            *map(without_keys, self._missing()),
            _(NOT_ENCRYPTED),
            *what_next(self._talk.live, self._talk.template).splitlines(),
        )
        while True:
            chosen = self._choose()
            if chosen in ("over", "back"):
                return chosen == "over"
            try:
                if self._do(str(chosen)):
                    return True
            except (Refused, SurgeryError) as error:
                self._say(without_keys(str(error)))

    def _choose(self) -> object:
        self._talk.conversation.pause()
        session, template = self._talk.session, self._talk.template
        choices = to_do(session, template, self._folder, draft=bool(self._missing()))
        choices += (
            Choice("8", _("Go back to the session"), "back"),
            Choice("9", _("Go through what is good to do now"), "care"),
        )
        tell, self._told = not self._told, True
        return self._talk.conversation.choose(_("What is to leave the room?"), choices, at=6, tell=tell)

    def _missing(self) -> tuple[str, ...]:
        session = self._talk.session
        return ready(session, about(self._talk.template, session.variant, kept=_kept(self._talk)))

    def _do(self, wanted: str) -> bool:
        """Do one of them; True where nothing is left of the session to come back to."""
        match wanted:
            case "write" | "write group":
                self._write(group=wanted == "write group")
            case "folder":
                kept = _("Now: {words}. Enter keeps it.").format(words=self._folder)
                self._say(f"{_('Into which folder are the documents written?')} {kept}")
                self._folder = folder_for(self._talk.conversation.hear() or str(self._folder))
            case "promise":
                self._promise()
            case "care":
                care(self._talk.conversation)
            case "destroy":
                return self._destroy()
            case _:
                self._destroy_names()
        return False

    def _promise(self) -> None:
        before = self._talk.session.destroyed_by
        kept = _("Now: {words}. Enter keeps it.").format(words=before) if before else ""
        self._say(f"{_('By when will the working notes be destroyed?')} {kept}".rstrip())
        words = self._talk.conversation.hear() or before
        self._talk.live.write_down(promise_destruction(words)(self._talk.session))
        self._say(_("Written down."))

    def _write(self, *, group: bool) -> None:
        try:
            written = self._written(group=group, overwrite=False)
        except AlreadyThere as there:
            choices = (Choice("k", _("keep them"), False), Choice("r", _("replace them"), True))
            self._say(str(there))
            if not self._talk.conversation.choose(_("Keep the files that are there?"), choices):
                return
            written = self._written(group=group, overwrite=True)
        self._say(_("Written into {folder}:").format(folder=self._folder), *(path.name for path in written.paths))
        self._say(*map(without_keys, written.missing), _(NOT_ENCRYPTED))

    def _written(self, *, group: bool, overwrite: bool) -> Written:
        session, template = self._talk.session, self._talk.template
        return write(session, template, self._folder, group=group, overwrite=overwrite, kept=_kept(self._talk))

    def _destroy(self) -> bool:
        self._say(
            _("Everything that was written down goes, and nobody can bring it back. Documents that you wrote stay.")
        )
        self._say(_("Destroy this session? Type {word} to go through with it; Enter keeps it.").format(word=_(SURE)))
        if not self._is_sure():
            return False
        live, path = self._talk.live, self._talk.live.path
        live.close()
        if path:
            destroy(path)
        self._talk.gone = True
        self._say(_(NOT_ERASURE) if path else _(NOTHING_KEPT))
        return True

    def _is_sure(self) -> bool:
        """Whether the word was typed that goes before something that cannot be taken back."""
        sure = self._talk.conversation.hear().casefold() == _(SURE)
        self._say("" if sure else _("It is kept."))
        return sure

    def _destroy_names(self) -> None:
        self._say(
            _(
                "Every name that was listed, veiled or cleared goes, and nobody can bring it back. The notes stay as "
                "they were typed, and documents that you wrote stay. Write them first: nothing more is written before "
                "the whole text was read back again, without the list."
            ),
            _("Destroy the table of names? Type {word} to go through with it; Enter keeps it.").format(word=_(SURE)),
        )
        if not self._is_sure():
            return
        self._talk.live.destroy_names()
        self._say(_(NAMES_GONE))
