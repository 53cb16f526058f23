"""What is asked before a meeting, one question at a time, each with an answer already in it.

A question turns an answer into moves and knows nothing of screens. The names are one list with no labels: nobody can
read from it who was there, or why a name stands in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import ClassVar

from survival_surgery.session.bands import Present, band_of
from survival_surgery.session.events import Variant
from survival_surgery.session.moves import Move, Refused, choose_variant, count_present, give_label, withdraw
from survival_surgery.session.protect import list_name
from survival_surgery.session.state import ListedName, Session
from survival_surgery.session.words import one_line
from survival_surgery.template.model import VARIANTS, SessionTemplate
from survival_surgery.translation import _
from survival_surgery.widgets.choices import Choice

TAKE_OFF = "-"
"""Typed before a name, it takes the name off the list again."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. One that is `lists` is asked again after every answer, until the answer is empty."""

    template: SessionTemplate

    asks: ClassVar[str] = ""
    lists: ClassVar[bool] = False

    def told(self, session: Session, typed: str) -> str:
        """What is good to know, in the light of what is typed so far."""
        return ""

    def offered(self, session: Session) -> str:
        """The answer that is already there."""
        return ""

    def choices(self, session: Session) -> Sequence[Choice]:
        """What to choose from; a question without choices is answered in words."""
        return ()

    def at(self, session: Session) -> int:
        """Which of the choices is already chosen."""
        return 0

    def moves(self, session: Session, answer: object) -> Sequence[Move]:
        """What an answer writes down. Raises `Refused`."""
        return ()


@dataclass(frozen=True, slots=True)
class Label(Question):
    """What the group calls the session, if anything."""

    asks: ClassVar[str] = "What do you call this session?"

    def told(self, session: Session, typed: str) -> str:
        return _(
            "It stands at the head of the minutes: best a word that only your group understands. It may stay empty."
        )

    def offered(self, session: Session) -> str:
        return session.label

    def moves(self, session: Session, answer: object) -> Sequence[Move]:
        return () if answer == session.label else (give_label(str(answer)),)


@dataclass(frozen=True, slots=True)
class Minutes(Question):
    """How long there is. Any number of minutes takes the longest variant that fits into it."""

    asks: ClassVar[str] = "How many minutes do you have?"

    def told(self, session: Session, typed: str) -> str:
        lengths = ", ".join(f"{_(variant)} {self.template.variants.of(variant)}" for variant in VARIANTS)
        try:
            chosen = self._variant(typed)
        except Refused:
            return _("There are three lengths: {lengths} minutes.").format(lengths=lengths)
        minutes = self.template.variants.of(chosen)
        said = _("That is the {variant} session, {minutes} minutes.")
        if typed.strip().isdigit() and int(typed) < minutes:
            said = _("The shortest is the {variant} session, {minutes} minutes; steps can be left out as you go.")
        fits = said.format(variant=_(chosen), minutes=minutes)
        return f"{fits}\n{_('There are three lengths: {lengths} minutes.').format(lengths=lengths)}"

    def offered(self, session: Session) -> str:
        return str(self.template.variants.of(session.variant))

    def moves(self, session: Session, answer: object) -> Sequence[Move]:
        chosen = self._variant(str(answer))
        return () if chosen == session.variant else (choose_variant(chosen),)

    def _variant(self, typed: str) -> Variant:
        words = typed.strip().casefold()
        named = next((variant for variant in VARIANTS if words in (variant, _(variant).casefold())), None)
        if named:
            return named
        if not words.isdecimal() or not int(words):
            raise Refused("Type the minutes in digits, such as 90, or full, standard or lunch.")
        fitting = [variant for variant in VARIANTS if self.template.variants.of(variant) <= int(words)]
        return fitting[0] if fitting else VARIANTS[-1]


@dataclass(frozen=True, slots=True)
class HowMany(Question):
    """How many people there are, never as a number."""

    asks: ClassVar[str] = "About how many people are there?"

    def told(self, session: Session, typed: str) -> str:
        return _("Only this is kept, never a number and never who. It can be changed at any time.")

    def choices(self, session: Session) -> Sequence[Choice]:
        return tuple(Choice(str(number), _band(band), band) for number, band in enumerate(Present, 1))

    def at(self, session: Session) -> int:
        group = self.template.group
        return list(Present).index(session.present or Present(band_of((group.min + group.max) // 2)))

    def moves(self, session: Session, answer: object) -> Sequence[Move]:
        return () if answer == session.present else (count_present(Present(str(answer))),)


@dataclass(frozen=True, slots=True)
class Protected(Question):
    """A list of what must never leave, shown in an order that says nothing."""

    lists: ClassVar[bool] = True
    sort: ClassVar[str] = ""

    def listed(self, session: Session) -> tuple[ListedName, ...]:
        """The list as it is shown."""
        ours = (name for name in session.names if name.sort == self.sort)
        return tuple(sorted(ours, key=lambda n: Random(f"{session.seed}/{n.number}").random()))  # noqa: S311 - a shuffle on a screen, no secret

    def taken_off(self, session: Session, answer: str) -> ListedName | None:
        """The name that an answer such as `-Dave` takes off the list; other answers take none."""
        if not answer.startswith(TAKE_OFF):
            return None
        wanted = one_line(answer.removeprefix(TAKE_OFF)).casefold()
        found = next((name for name in self.listed(session) if name.words.casefold() == wanted), None)
        if found is None:
            raise Refused("That is not on the list. Type it as it stands there, with a - before it.")
        return found

    def moves(self, session: Session, answer: object) -> Sequence[Move]:
        typed = one_line(str(answer))
        if not typed:
            return ()
        gone = self.taken_off(session, typed)
        if gone:
            return (withdraw(gone.number),)
        words, _equals, stand_in = typed.partition("=")
        if any(name.words.casefold() == words.strip().casefold() for name in self.listed(session)):
            raise Refused("That is on the list already.")
        return (list_name(words, self.sort, stand_in),)


@dataclass(frozen=True, slots=True)
class Names(Protected):
    """Names that might come up, of people there or not."""

    asks: ClassVar[str] = "Which names might come up?"
    sort: ClassVar[str] = "name"

    def told(self, session: Session, typed: str) -> str:
        return _(
            "One at a time, of people who are there and people who are not, bosses too. They never leave: each is "
            "replaced. To say by what: Dave = a manager. To take one off: -Dave. Enter on an empty line goes on."
        )


@dataclass(frozen=True, slots=True)
class Workplace(Protected):
    """Words by which anybody would know the workplace."""

    asks: ClassVar[str] = "Which words would give your workplace away?"
    sort: ClassVar[str] = "word"

    def told(self, session: Session, typed: str) -> str:
        return _(
            "Its name, its street, a project, a nickname: one at a time, such as: Elm Road = one of our sites. "
            "To take one off: -Elm Road. Enter on an empty line goes on."
        )


@dataclass(frozen=True, slots=True)
class Ready(Question):
    """Whether the meeting starts now. `again`: it has started, and the set-up was opened once more."""

    kept: bool = True
    again: bool = False

    asks: ClassVar[str] = "That is all."

    def told(self, session: Session, typed: str) -> str:
        if not self.kept:
            return _("Nothing of this session is kept: when you leave the program, it is gone.")
        return _("Everything so far is saved. You can set up at home, and go on in the room with your passphrase.")

    def choices(self, session: Session) -> Sequence[Choice]:
        if self.again:
            return (Choice("1", _("Go back to the session"), "start"),)
        later = Choice("2", _("Keep it for later") if self.kept else _("Leave it"), "later")
        return (Choice("1", _("Start now"), "start"), later)


def _band(band: Present) -> str:
    low, _dash, high = band.value.partition("-")
    return _("{low} to {high}").format(low=low, high=high) if high else _("{low} or more").format(low=low.rstrip("+"))


def questions(template: SessionTemplate, *, kept: bool, again: bool = False) -> tuple[Question, ...]:
    """All of them, in their order."""
    asked = (Label(template), Minutes(template), HowMany(template), Names(template), Workplace(template))
    return (*asked, Ready(template, kept=kept, again=again))
