"""What is asked before a meeting, one question at a time, each with an answer already in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from survival_surgery.meeting.protected import Names, Workplace
from survival_surgery.meeting.question import Question
from survival_surgery.session.bands import Present, band_of
from survival_surgery.session.choices import Who
from survival_surgery.session.events import Variant
from survival_surgery.session.moves import Move, Refused, choose_variant, count_present, give_label
from survival_surgery.session.setting import describe_room
from survival_surgery.session.state import Session
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _
from survival_surgery.widgets.choice import Choice


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
        variants = self.template.variants
        lengths = ", ".join(f"{_(variant)} {variants.of(variant)}" for variant in variants.there)
        try:
            chosen = self._variant(typed)
        except Refused:
            return _("The lengths are: {lengths} minutes.").format(lengths=lengths)
        minutes = self.template.variants.of(chosen)
        said = _("That is the {variant} session, {minutes} minutes.")
        if typed.strip().isdigit() and int(typed) < minutes:
            said = _("The shortest is the {variant} session, {minutes} minutes; steps can be left out as you go.")
        fits = said.format(variant=_(chosen), minutes=minutes)
        return f"{fits}\n{_('The lengths are: {lengths} minutes.').format(lengths=lengths)}"

    def offered(self, session: Session) -> str:
        return str(self.template.variants.of(session.variant))

    def moves(self, session: Session, answer: object) -> Sequence[Move]:
        chosen = self._variant(str(answer))
        return () if chosen == session.variant else (choose_variant(chosen),)

    def _variant(self, typed: str) -> Variant:
        words = typed.strip().casefold()
        there = self.template.variants.there
        named = next((variant for variant in there if words in (variant, _(variant).casefold())), None)
        if named:
            return named
        if not words.isdecimal() or not int(words):
            raise Refused("Type the minutes in digits, such as 90, or full, standard or lunch.")
        return self.template.variants.longest_within(int(words))


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
class Before(Question):
    """What to do before the day, what to bring, and what could go wrong: to be read, with nothing to answer."""

    asks: ClassVar[str] = "Before the day"

    def told(self, session: Session, typed: str) -> str:
        template = self.template
        parts = [
            *(f"- {words}" for words in template.prepare),
            *([_("Bring:"), *(f"- {words}" for words in template.materials)] if template.materials else ()),
            *([_("What could go wrong: {words}").format(words=template.risk.words)] if template.risk else ()),
        ]
        return "\n".join(parts)

    def choices(self, session: Session) -> Sequence[Choice]:
        return (Choice("1", _("Go on"), None),)


@dataclass(frozen=True, slots=True)
class WhoIsThere(Question):
    """Whether those in the room work there or use the service: asked where some steps are for some rooms only."""

    asks: ClassVar[str] = "Who is in the room?"

    def told(self, session: Session, typed: str) -> str:
        return _("One word, never a list. This session has steps that are for some rooms and not for others.")

    def choices(self, session: Session) -> Sequence[Choice]:
        words = {
            Who.STAFF: _("people who work there"),
            Who.SERVICE_USERS: _("people who use the service"),
            Who.MIXED: _("both"),
        }
        return tuple(Choice(str(number), words[who], who) for number, who in enumerate(Who, 1))

    def at(self, session: Session) -> int:
        return list(Who).index(session.who or Who.MIXED)

    def moves(self, session: Session, answer: object) -> Sequence[Move]:
        return () if answer == session.who else (describe_room(Who(str(answer))),)


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
    """All of them, in their order; those that a template has no use for are not asked."""
    to_read = not again and (template.prepare or template.materials or template.risk)
    by_room = any(step.when and step.when.who for step in template.steps)
    asked = (
        *([Before(template)] if to_read else ()),
        Label(template),
        *([Minutes(template)] if len(template.variants.there) > 1 else ()),
        HowMany(template),
        *([WhoIsThere(template)] if by_room else ()),
        Names(template),
        Workplace(template),
    )
    return (*asked, Ready(template, kept=kept, again=again))
