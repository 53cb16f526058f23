"""What is wrong in a file that somebody wrote, and where: one sentence a mistake, all of them at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from survival_surgery.errors import SurgeryError

MOST_SHOWN = 20
"""Beyond these the file wants rewriting more than listing."""


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One thing to mend. Lines and columns are counted from 1, as editors do."""

    line: int
    column: int
    sentence: str


class BadFile(SurgeryError):
    """A file that its author can mend. Its text is one `file:line:column: sentence` a line, and how many there are."""

    exit_code = 1

    def __init__(self, path: str, mistakes: Iterable[Mistake]) -> None:
        found = sorted(set(mistakes))
        self.path = path
        self.mistakes = tuple(found[:MOST_SHOWN])
        self.more = len(found) > MOST_SHOWN
        super().__init__(path, self.mistakes)

    def __str__(self) -> str:
        told = [f"{self.path}:{m.line}:{m.column}: {m.sentence}" for m in self.mistakes]
        count = len(self.mistakes)
        end = ", and there are more" if self.more else ""
        return "\n".join([*told, f"{count} thing{'' if count == 1 else 's'} to mend{end}."])
