"""The insider question for each theme that may be known outside: could a colleague tell who this is.

It is asked with the room, so that it shows what would be printed and never a listed name. What was found fine is not
asked about again as long as it stays as it is.
"""

from hashlib import sha256

from survival_surgery.anonymise.anonymiser import printed
from survival_surgery.anonymise.answers import known_of
from survival_surgery.anonymise.record import Audience
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.session.protect import make_pass
from survival_surgery.session.state import Session, Theme, stays_in_group
from survival_surgery.translation import N_

QUESTION = N_("Could somebody who works here tell who this is?")
_LETTERS = 16
"""Letters of a fingerprint, which only has to be another one for other words."""


class Insider:
    """The themes that are asked about, and which of them were found fine as they stand."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._written_for: Session | None = None
        self._copy: list[str] = []
        self._fine = set(reader.session().passes.get("insider", "").split())

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The themes that may be known outside."""
        session = self._reader.session()
        return tuple(t for t in session.themes if not stays_in_group(t) and t.number not in session.left_out)

    @property
    def open(self) -> list[int]:
        """The places of the themes that nobody found fine as they stand."""
        return [place for place, theme in enumerate(self.themes) if self._print(theme) not in self._fine]

    def fine(self, theme: Theme) -> None:
        """Take a theme for fine as long as it stays as it is."""
        self._fine.add(self._print(theme))

    def remember(self) -> None:
        """Write down what was found fine, so that it is not asked about again."""
        fine = " ".join(sorted(self._fine))
        if fine and fine != self._reader.session().passes.get("insider", ""):
            self._reader.make([make_pass("insider", fine)])

    def words(self, theme: Theme) -> str:
        """The name of a theme as others would read it."""
        session = self._reader.session()
        words = session.softened.get((theme.number, "words"), theme.words)
        return printed(words, session, known_of(session, Audience.OUTWARD))

    def printed(self, theme: Theme) -> str:
        """The lines of the outward copy that speak of the theme: what the room is asked about is what will leave."""
        words = self.words(theme)
        return "\n\n".join(line for line in self._lines() if words.casefold() in line.casefold()) or words

    def _lines(self) -> list[str]:
        """The outward copy, written once for each answer."""
        session = self._reader.session()
        if self._written_for is not session:
            self._written_for = session
            self._copy = self._reader.text(Audience.OUTWARD).replace("\\", "").splitlines()
        return self._copy

    def _print(self, theme: Theme) -> str:
        return sha256(f"{theme.number} {self.printed(theme)}".encode()).hexdigest()[:_LETTERS]
