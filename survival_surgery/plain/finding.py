"""What is looked for by command: words that were written, where a card is now, and how far each theme has come."""

from typing import TYPE_CHECKING

from survival_surgery.meeting.lamps import called, count_lit, stop_of_line
from survival_surgery.meeting.search import everything, holding
from survival_surgery.meeting.shared import Made, turns_of
from survival_surgery.meeting.went import Found, found
from survival_surgery.plain import telling
from survival_surgery.session.draft import draft
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Theme
from survival_surgery.template.agenda import Stop
from survival_surgery.translation import _, ngettext

if TYPE_CHECKING:
    from survival_surgery.plain.talk import Talk

MOST = 20
"""Lines that are said at once: who has more listens to none of them, and types another word."""


def search(talk: "Talk", rest: str) -> None:
    """Say every line that holds these words, and the step in which it stands."""
    wanted = rest or talk.asked(_("Which words are looked for?"))
    held = holding(wanted, everything(talk.template, talk.session, talk.stop))
    if not held:
        raise Refused(_("Nothing that was written holds that."))
    talk.say(ngettext("{count} line holds that:", "{count} lines hold that:", len(held)).format(count=len(held)))
    for one in held[:MOST]:
        talk.say(f"{telling.one_row(one.row, talk.session, one.row.mark)}. {_step(talk, one.stop)}")
    _more(talk, len(held))


def where(talk: "Talk", rest: str) -> None:
    """Say where the cards have gone that a number or words fit. It says nothing about whose they are."""
    wanted = rest or talk.asked(_("Which card? Its number, or some of its words."))
    there = found(talk.session, wanted)
    if not talk.session.contributions:
        raise Refused(_("Nothing was put up yet."))
    if not there:
        raise Refused(_("No card fits that."))
    for one in there[:MOST]:
        talk.say(f"{_card(one)}: {one.words}", *(f"{place[:1].upper()}{place[1:]}." for place in one.places))
    _more(talk, len(there))


def tell_lamps(talk: "Talk", _rest: str) -> None:
    """Say how far each focus theme has come from private to shared, and what would take it further."""
    session = talk.session
    if not session.focus:
        stop = stop_of_line(talk.template, session, "focus")
        talk.say(_("No focus is chosen yet: the lamps belong to the themes that the room works on."))
        talk.say(_step(talk, stop) if stop else "")
    for theme in session.focus:
        _tell_theme(talk, theme)


def _tell_theme(talk: "Talk", theme: Theme) -> None:
    session = talk.session
    named = _("Theme {letter}").format(letter=called(session, theme))
    talk.say(f"{named}, {telling.ended(theme.words)} {_('Lamps: {count}.').format(count=count_lit(session, theme))}")
    for made in turns_of(talk.template, session, theme):
        talk.say(_turn(talk, made))
    talk.say(_("So far: {words}").format(words=draft(session, theme)))


def _turn(talk: "Talk", made: Made) -> str:
    words = f"{made.words[:1].upper()}{made.words[1:]}"
    if made.lit:
        return f"{words}: {_('yes')}."
    if made.stop is None:
        no_step = _("No step of this session asks for that. It can be said in the statement.")
        return f"{words}: {_('not yet')}. {made.question} {no_step}"
    return f"{words}: {_('not yet')}. {made.question} {_step(talk, made.stop)}"


def _step(talk: "Talk", stop: Stop) -> str:
    number = telling.number_of(stop, talk.template, talk.session)
    return telling.ended(_("Step {number}: {title}").format(number=number, title=stop.step.title))


def _card(one: Found) -> str:
    return _("Parked") if one.card is None else _("Card {number}").format(number=one.card)


def _more(talk: "Talk", count: int) -> None:
    more = count - MOST
    told = ngettext("{count} more: type more words.", "{count} more: type more words.", more)
    talk.say(told.format(count=more) if more > 0 else "")
