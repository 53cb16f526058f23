"""Causes: what a theme does, why it happens, which standard it breaks, and who decides and gains, as roles."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.items import Argument, Beneficiary, Cause, Decider, Effect, Item, Standard
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Step
from survival_surgery.steps.lines import THEME, ItemLine, Line
from survival_surgery.translation import _

THEME_FIELD = Field(
    default=None, title="Which theme?", description="Its letter or name; left out, the focus.", json_schema_extra=THEME
)

DEEPEST = 5
"""How often "but why?" is asked at the most: by then people speak of policy, money and power."""


class EffectLine(ItemLine):
    """What it does to us or to others."""

    key: ClassVar[str] = "effects"
    asks: ClassVar[str] = "What it does"
    item: ClassVar[type[Item]] = Effect

    words: str = Field(title="What does it do to us?", description="To us, to people who use the service, to safety.")
    theme: str | None = THEME_FIELD


class CauseLine(ItemLine):
    """One answer to "but why?"."""

    key: ClassVar[str] = "causes"
    asks: ClassVar[str] = "Why"
    item: ClassVar[type[Item]] = Cause

    words: str = Field(title="But why?", description="What about the work makes this likely? Ask up to five times.")
    theme: str | None = THEME_FIELD


class StandardLine(ItemLine):
    """The standard that is broken."""

    key: ClassVar[str] = "standards"
    asks: ClassVar[str] = "What should happen"
    item: ClassVar[type[Item]] = Standard

    words: str = Field(title="Which rule, promise or duty is broken?", description="Or what plain decency asks for.")
    theme: str | None = THEME_FIELD


class DeciderLine(ItemLine):
    """The role that can decide otherwise."""

    key: ClassVar[str] = "deciders"
    asks: ClassVar[str] = "Who decides"
    item: ClassVar[type[Item]] = Decider

    role: str = Field(title="Who can change it?", description="A role or level, never a name.")
    words: str = Field(default="", title="What have they decided so far?", description="A short sentence, as a fact.")
    theme: str | None = THEME_FIELD


class BeneficiaryLine(ItemLine):
    """Who gains while things stay as they are."""

    key: ClassVar[str] = "beneficiaries"
    asks: ClassVar[str] = "Who benefits"
    item: ClassVar[type[Item]] = Beneficiary

    role: str = Field(title="Who gains while it stays as it is?", description="A role or body, never a name.")
    theme: str | None = THEME_FIELD


class ArgumentLine(ItemLine):
    """What those who decide would say."""

    key: ClassVar[str] = "arguments"
    asks: ClassVar[str] = "What they would say"
    item: ClassVar[type[Item]] = Argument

    words: str = Field(title="What would they say?", description="Put fairly, as they would put it.")
    theme: str | None = THEME_FIELD


SORTS: dict[str, type[ItemLine]] = {
    line.key: line for line in (EffectLine, CauseLine, StandardLine, DeciderLine, BeneficiaryLine, ArgumentLine)
}


class Causes(Step):
    """The room goes from what happens to why, and to who can change it."""

    captures: ClassVar[str] = "effects, causes, the standard that is broken, and who decides and gains, as roles"
    behind: ClassVar[str] = (
        "Asking why again and again leads from people to rules, money and power. What somebody decided, "
        "somebody can decide otherwise: so a trouble becomes an injustice."
    )

    kind: Literal["causes"] = "causes"
    asks: tuple[Literal["effects", "causes", "standards", "deciders", "beneficiaries", "arguments"], ...] = Field(
        default=("effects", "causes", "standards", "deciders", "beneficiaries", "arguments"),
        min_length=1,
        description="What this step writes down.",
    )

    def lines(self) -> tuple[type[Line], ...]:
        return tuple(SORTS[asked] for asked in self.asks)

    def board(self, session: Session) -> Iterator[Row]:
        for line in SORTS.values():
            written = session.on_list(line.item)
            if written:
                yield Row(_(line.asks), heading=True)
            for number, entry in enumerate(written, 1):
                words, told = _shown(entry.item)
                yield Row(words, mark=str(number) if line is CauseLine else "", what=entry.number, note=told)
        if len(session.items(Cause)) >= DEEPEST:
            deep = _("Five times why: if you have reached policy, money or power, that is deep enough.")
            yield Row(deep, heading=True)


def _shown(item: Item) -> tuple[str, str]:
    match item:
        case Decider(role=role, words=words):
            return role, words
        case Beneficiary(role=role):
            return role, ""
        case Effect(words=words) | Cause(words=words) | Standard(words=words) | Argument(words=words):
            return words, ""
        case _:
            raise TypeError(type(item).__name__)
