"""Why it happens, who could change it, and what is wrong about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a theme does to us, or to others: the leaves of the tree."""

    words: str
    theme: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """One answer to "but why?"; the answers stand in the order in which they were given, the deepest last."""

    words: str
    theme: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """The rule, promise, duty or plain decency that is broken."""

    words: str
    theme: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """The role with the power to put it right, and how they decided so far. Never a named person."""

    role: str
    words: str = ""
    theme: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beneficiary:
    """Who gains while things stay as they are, as a role or body."""

    role: str
    theme: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """What those who decide would say, put fairly."""

    words: str
    theme: int | None = None
