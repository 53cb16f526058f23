"""What every screen of the readback needs: the session as it is now, a way to make moves, the text as it will leave."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from survival_surgery.anonymise.anonymiser import anonymise
from survival_surgery.anonymise.passages import Question
from survival_surgery.anonymise.record import About, Audience, Kept, Record
from survival_surgery.exports import letter, minutes
from survival_surgery.exports.about import about
from survival_surgery.exports.left import all_questions
from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session
from survival_surgery.template.model import SessionTemplate


@dataclass(frozen=True, slots=True)
class Reader:
    """Handed from screen to screen. `make` answers whether all the moves were written down.

    The questions of the session as it is are kept until it changes: a screen asks for them several times at every key.
    """

    session: Callable[[], Session]
    make: Callable[[Sequence[Move]], bool]
    template: SessionTemplate
    kept: Kept = "encrypted"
    _asked: list[tuple[Session, tuple[Question, ...]]] = field(default_factory=list, repr=False, compare=False)

    @property
    def about(self) -> About:
        """What documents say of the template."""
        return about(self.template, self.session().variant, kept=self.kept)

    def questions(self) -> tuple[Question, ...]:
        """Every suspect once, those that need an answer first."""
        session = self.session()
        if not self._asked or self._asked[-1][0] is not session:
            self._asked[:] = [(session, all_questions(session, self.about))]
        return self._asked[-1][1]

    @property
    def left(self) -> tuple[Question, ...]:
        """The questions that nobody has answered yet."""
        return tuple(question for question in self.questions() if not question.answered)

    def record(self, audience: Audience) -> Record:
        """The session with nobody in it, as one audience would get it now."""
        return anonymise(self.session(), audience, self.about)

    def text(self, audience: Audience) -> str:
        """The minutes as they would be written now, or the letter."""
        record = self.record(audience)
        return letter.page(record).text if audience is Audience.LETTER else minutes.page(record).text
