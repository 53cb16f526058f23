"""What can happen to contributions and the themes they are put under. `events` has the union of all that can happen."""

from dataclasses import dataclass

from survival_surgery.session.leaving import EntryNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionHeard:
    """One thing said, by nobody in particular."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeNamed:
    """Contributions that belong together were given a name; there may be none of them yet."""

    words: str
    contributions: tuple[EntryNumber, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionsPlaced:
    """Contributions were put under a theme. One may sit under two themes."""

    contributions: tuple[EntryNumber, ...]
    theme: EntryNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionsTakenBack:
    """Contributions were taken from under a theme and are ungrouped unless another theme has them."""

    contributions: tuple[EntryNumber, ...]
    theme: EntryNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionSplit:
    """A contribution held two things. `words` take its place, and `other` is a contribution of its own.

    Both belong to every theme that the whole belonged to.
    """

    what: EntryNumber
    words: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionsJoined:
    """Contributions that say one thing became one in these words: the first of them, under the themes of all."""

    contributions: tuple[EntryNumber, ...]
    words: str
