"""What an answer of the readback writes down, whichever way it was given."""

from survival_surgery.anonymise import choosing
from survival_surgery.anonymise.finders.suspect import CIRCUMSTANCES
from survival_surgery.anonymise.passages import Question
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session


def veil(question: Question, stand_in: str, session: Session) -> Move:
    """Circumstances are veiled in what others read, and stand in the group's own copy."""
    outward = question.suspect.kind in CIRCUMSTANCES or question.words in session.veiled_outward
    return choosing.veil(question.words, stand_in, outward=outward)


def contribution_of(session: Session, question: Question) -> EntryNumber | None:
    """The contribution whose wording a question is about, unless it was approved or is there no longer."""
    wanted = " ".join(question.words.casefold().split())
    said = (c for c in session.contributions if " ".join(c.words.casefold().split()) in wanted)
    return next((c.number for c in said if not c.approved), None)
