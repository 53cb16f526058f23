"""What was noticed in the line that was written last, said at once, and its answers. Nothing waits for them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from survival_surgery.meeting.remarks import Remark, known_as, noticed_in
from survival_surgery.plain.putting_right import amend, better_words
from survival_surgery.session.dealing import list_place
from survival_surgery.session.moves import Refused
from survival_surgery.session.protect import clear, list_name
from survival_surgery.session.wording import ASKS
from survival_surgery.translation import N_, _

if TYPE_CHECKING:
    from survival_surgery.anonymise.noticed import Noticed
    from survival_surgery.plain.talk import Talk

_POINTS = {
    "person": N_("«{words}» may be somebody's name"),
    "place": N_("«{words}» may tell where you work"),
    "number": N_("«{words}» may tell who somebody is"),
}


class Noticing:
    """What is noticed in the last line, the first of which the commands answer. Each is told once in a run."""

    def __init__(self, talk: "Talk") -> None:
        self._talk = talk
        self._open: list[Noticed | Remark] = []
        self._told: set[str] = set()

    def read(self, texts: Iterable[str]) -> None:
        """Read what was just written, and say what is new in it."""
        found = noticed_in(texts, self._talk.session)
        self._open = [each for known, each in found.items() if known not in self._told]
        self._tell()

    def list_it(self) -> None:
        """List what was noticed, so that it never leaves."""
        noticed = self._first()
        if isinstance(noticed, Remark):
            raise Refused(_("No name was noticed there, but how it is worded. /other offers other words."))
        by = list_place(noticed.words) if noticed.points == "place" else None
        if self._talk.make([by or list_name(noticed.words, noticed.sort, _(noticed.stand_in))]):
            self._talk.say(_("It is on the list now and never leaves. /undo takes it off again."))
            self._on()

    def let_stand(self) -> None:
        """Clear what was noticed: nobody is asked about it again in this session."""
        noticed = self._first()
        if isinstance(noticed, Remark):
            self._talk.say(_("It may stand as it is."))
            self._on()
        elif self._talk.make([clear(noticed.words)]):
            said = _("«{words}» may stand: it is not asked about again. /undo takes that back.")
            self._talk.say(said.format(words=noticed.words))
            self._on()

    def in_other_words(self) -> None:
        """Offer other words where the wording was noticed. They are written only when somebody enters them."""
        remark = next((each for each in self._open if isinstance(each, Remark)), None)
        if remark is None:
            raise Refused(_("Nothing was noticed in how the last line is worded."))
        talk, offered = self._talk, self._talk.veiled(remark.offered)
        worded = talk.session.contribution(remark.entry) or talk.session.theme(remark.entry)
        if worded:
            talk.say(_("Now: {words}").format(words=worded.words), _("Such as: {words}").format(words=offered))
            settled = better_words(talk, remark.entry)
        else:
            settled = amend(talk, remark.entry, offered)
        if settled:
            self._open = [each for each in self._open if each != remark]

    def _first(self) -> "Noticed | Remark":
        if not self._open:
            raise Refused(_("Nothing was noticed in the last line."))
        return self._open[0]

    def _on(self) -> None:
        self._open = self._open[1:]
        self._tell()

    def _tell(self) -> None:
        if not self._open:
            return
        noticed = self._open[0]
        self._told.add(known_as(noticed))
        if isinstance(noticed, Remark):
            self._talk.say(f"{_(ASKS[noticed.sort])} {_('/other offers other words; /stand lets it stand.')}")
        else:
            points = _(_POINTS[noticed.points]).format(words=noticed.words)
            self._talk.say(f"{points}. {_('/list lists it, so that it never leaves; /stand lets it stand.')}")
