"""Cards that look alike, said to the room: it names what belongs together, and nothing is put together before."""

import re
from typing import TYPE_CHECKING

from survival_surgery.meeting.where import place_of
from survival_surgery.plain.conversation import TELL
from survival_surgery.session.moves import Refused
from survival_surgery.steps.lines import cards_called, theme_called
from survival_surgery.steps.themes.short import short
from survival_surgery.steps.themes.step import Themes
from survival_surgery.steps.themes.suggesting import Suggested
from survival_surgery.translation import _

if TYPE_CHECKING:
    from survival_surgery.plain.talk import Talk

_ASKED = re.compile(r"\?\s*(\d{0,4})")


def is_asked(talk: "Talk", typed: str) -> bool:
    """Whether a line asks which cards look alike: `?`, or `?5` for those that look like card 5."""
    return can_be_asked(talk) and _ASKED.fullmatch(typed) is not None


def can_be_asked(talk: "Talk") -> bool:
    """Whether the room gathers cards here, and no line is half typed."""
    gathers = any(isinstance(step, Themes) for step in talk.stop.steps)
    return gathers and bool(talk.session.contributions) and not (talk.asking and talk.asking.begun)


def suggest(talk: "Talk", rest: str) -> None:
    """Say which cards look alike, and ask for their name or for a yes."""
    if not can_be_asked(talk):
        raise Refused(_("Cards are put together where the themes are found, between two lines. /steps tells where."))
    number = _ASKED.fullmatch(f"?{rest.removeprefix('?')}")
    if number is None:
        raise Refused(_("Type the number of one card, such as /alike 5."))
    place = place_of(talk.template, talk.session)
    card = cards_called(place, [int(number[1])])[0] if number[1] else None
    found = talk.suggesting.of(talk.session, card)
    words = {number: held.words for number, held in enumerate(talk.session.shuffled, 1)}
    cards = [_("Card {number}").format(number=number) + f": {words[number]}" for number in found.numbers]
    if found.theme:
        _one_card(talk, found, cards[0])
    else:
        _several(talk, found, cards)


def _one_card(talk: "Talk", found: Suggested, card: str) -> None:
    theme = theme_called(talk.session, found.theme)
    talk.say(card, _("It looks like theme {letter}, {words}.").format(letter=found.theme, words=theme.words))
    if talk.agrees(_("Put it there? Type yes to put it there; Enter leaves it.")):
        _put(talk, found.typed)
    else:
        talk.say(_("It stays where it is."))


def _several(talk: "Talk", found: Suggested, cards: list[str]) -> None:
    talk.say(_("These look alike:"), *cards)
    name = talk.asked(_("What is their name? Enter leaves them; ? tells others."))
    if name == TELL:
        suggest(talk, "")
    elif name:
        _put(talk, f"{found.typed}{talk.veiled(name)}")
    else:
        talk.say(_("They stay where they are."))


def _put(talk: "Talk", words: str) -> None:
    """Write down what the short way of typing means that puts cards together."""
    if talk.make(short(words, place_of(talk.template, talk.session), talk.session) or ()):
        talk.say(_("Written down."))
        talk.noticing.read([words])
        talk.ask_again()
