"""From a session and what the room decided to a record: softened, veiled, and cut to its audience.

Whatever must not leave is replaced wherever it stands, always by the same words. A question that nobody answered
leaves its words out.
"""

import json
from dataclasses import asdict, replace
from hashlib import sha256

from survival_surgery.anonymise.answers import found, is_cleared, known_of
from survival_surgery.anonymise.cut import cut
from survival_surgery.anonymise.finders import find
from survival_surgery.anonymise.finders.suspect import SOMEBODY, SOMETHING, Known, Suspect, in_brackets
from survival_surgery.anonymise.passages import unsettled
from survival_surgery.anonymise.record import NO_TEMPLATE, About, Audience, Record
from survival_surgery.anonymise.sentences import put_in_words
from survival_surgery.anonymise.texts import changed, fixed, told
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.few import withheld
from survival_surgery.session.items import CareLine, NextSession
from survival_surgery.session.state import Session
from survival_surgery.translation import N_, _, ngettext

_AFTER_THE_READING = ("month", "status", "useful", "destroyed_by", "about", "copy", "leaving", "privacy")
"""Parts of a record that may still change once the room has read it: the closing, and the program's own words."""


WITHOUT_NAMES = N_(
    "The table of names was destroyed, so names that were veiled may stand in the text again. Nothing is written "
    "before you list those that must not leave and read it all back once more: Ctrl+F."
)


def anonymise(session: Session, audience: Audience, about: About, *, apart: bool = True) -> Record:
    """The record of `session` for one audience. Without `apart` nobody is told apart by a letter, in the group either.

    The plan is written so: it is handed on more easily than the group's minutes.
    """
    agreed = agreed_by_room(session, about)
    return _record(session if apart else replace(session, linked={}), audience, about, agreed=agreed)


def full_fingerprint(session: Session, about: About) -> str:
    """All that any document would print now, as one short text: what the facilitator's pass holds for.

    The month is left aside: it is the calendar's word, and no answer depends on it.
    """
    audiences = [audience for audience in Audience if about.letter or audience is not Audience.LETTER]
    records = [asdict(replace(_record(session, audience, about, agreed=False), month="")) for audience in audiences]
    return sha256(json.dumps(records, sort_keys=True, default=_plainly).encode()).hexdigest()


def fingerprint(session: Session, about: About) -> str:
    """What the room reads, closing apart, as one short text: same words, same fingerprint.

    It reads the outward copy, and the letter where there is one. Nothing else about the template plays a part.
    """
    read = [_read(session, Audience.OUTWARD)]
    if about.letter:
        read.append(_read(session, Audience.LETTER))
    return sha256(json.dumps(read, sort_keys=True).encode()).hexdigest()


def _read(session: Session, audience: Audience) -> dict[str, object]:
    record = _record(session, audience, NO_TEMPLATE, agreed=False)
    held = tuple(h for h in record.held if not isinstance(h.item, NextSession | CareLine))
    return {name: part for name, part in asdict(replace(record, held=held)).items() if name not in _AFTER_THE_READING}


def agreed_by_room(session: Session, about: About) -> bool:
    """Whether the room has read and agreed what others may read, as it stands now. No, where they read nothing."""
    passed_by_both = "facilitator" in session.passes and session.passes.get("room") == fingerprint(session, about)
    return passed_by_both and not withheld(session)


def ready(session: Session, about: About) -> tuple[str, ...]:
    """What is missing before every document can be written, in plain sentences; nothing when all is done."""
    missing = []
    if "facilitator" not in session.passes and session.names_destroyed:
        missing.append(_(WITHOUT_NAMES))
    elif "facilitator" not in session.passes:
        missing.append(_("You have not finished your own pass of the readback, so nothing can be written yet."))
    elif session.passes["facilitator"] != full_fingerprint(session, about):
        missing.append(_("The text has changed since your own pass. Read it again: Ctrl+F."))
    left = len(unsettled(session, about))
    if left:
        said = ngettext(
            "One question of the readback is not answered yet, so nothing can be written yet.",
            "{count} questions of the readback are not answered yet, so nothing can be written yet.",
            left,
        )
        missing.append(said.format(count=left))
    if withheld(session):
        missing.append(
            _(
                "There are fewer than {fewest} of you, so others get nothing to read: only the group's copy and the "
                "plan are written, as drafts. If the room insists on outward minutes, say so in the readback, or in a "
                "notes file with 'the_room_insists: yes'; they then hold the statement, the demand and the decision "
                "alone."
            ).format(fewest=session.fewest)
        )
    elif "room" not in session.passes:
        missing.append(
            _("The room has not read the minutes: only the group's copy and the plan can be written, as drafts.")
        )
    elif not agreed_by_room(session, about):
        missing.append(_("The minutes have changed since the room read them. Read them with the room again."))
    return tuple(missing)


def passed(session: Session, about: About) -> bool:
    """Whether the facilitator has read the whole text as it stands now and answered every question."""
    return session.passes.get("facilitator") == full_fingerprint(session, about) and not unsettled(session, about)


def printed(words: str, session: Session, known: Known) -> str:
    """`words` with all that must not leave replaced by its stand-in."""
    active = [s for s in found(words, session, known) if not is_cleared(session, s, words[s.start : s.end])]
    for start, end, stand_in in reversed(_merged(active, known)):
        words = f"{words[:start]}{in_brackets(put_in_words(words, start, end, stand_in))}{words[end:]}"
    return words


def _record(session: Session, audience: Audience, about: About, *, agreed: bool) -> Record:
    known = known_of(session, audience)
    # Nobody is asked about a handle, and a role or two is nobody's own wording.
    of_handles = replace(known, themes=None)

    def change(what: EntryNumber, part: str, words: str) -> str:
        if fixed(part):
            return printed(words, session, of_handles)
        return printed(session.softened.get((what, part), words), session, known)

    # Questions are printed in the order of the template, which is known by the words that are printed.
    questions = tuple(printed(question, session, known) for question in about.questions)
    of_template = replace(told(session, about, change), questions=questions)
    return cut(changed(session, about, change), audience, of_template, agreed=agreed)


def _merged(active: list[Suspect], known: Known) -> list[tuple[int, int, str]]:
    """Where to put which stand-in, from left to right; those that overlap become one, as the longest."""
    merged: list[tuple[int, int, Suspect]] = []
    for suspect in sorted(active, key=lambda s: (s.start, -s.end)):
        if merged and suspect.start < merged[-1][1]:
            start, end, longest = merged[-1]
            wider = suspect if suspect.end - suspect.start > longest.end - longest.start else longest
            merged[-1] = (start, max(end, suspect.end), wider)
        else:
            merged.append((suspect.start, suspect.end, suspect))
    return [(start, end, _safe(suspect, known)) for start, end, suspect in merged]


def _safe(suspect: Suspect, known: Known) -> str:
    """The stand-in, unless it would itself give away what must not leave."""
    if not find(in_brackets(suspect.stand_in), known):
        return suspect.stand_in
    return SOMEBODY if suspect.kind == "name" else SOMETHING


def _plainly(part: object) -> object:
    """Parts of a record that JSON does not know, the same in every run: a set has an order of its own in each."""
    return sorted(part) if isinstance(part, frozenset) else str(part)
