"""What a question of the readback looks like: its texts with their marks, and how each would read after the answer."""

from textual.content import Content

from survival_surgery.anonymise.passages import Question
from survival_surgery.meeting.readback import view
from survival_surgery.screens.readback.marks import drawn
from survival_surgery.session.moves import Move
from survival_surgery.translation import _
from survival_surgery.widgets.plain import plain


def texts(seen: view.View, question: Question, at: int, answer: Move, *, narrow: bool) -> Content:
    """The texts of a question, the one that the verbs work on first. `answer` is what Enter would write."""
    rows = [_text(shown) for shown in seen.shown(question, at, answer, narrow=narrow)]
    more = view.more_texts(question)
    return Content("\n\n").join([*rows, *([plain(more, "$text-muted")] if more else [])])


def _text(shown: view.Shown) -> Content:
    read = plain(_("will read:"), "$accent") + plain(f" {shown.leaves}")
    return Content("\n").join([plain(shown.told, "$text-muted"), drawn(shown.marked), read])


def reason(question: Question) -> Content:
    """What the words are, and why they are asked about."""
    return plain(f"«{question.words}»", "bold") + plain(f"  {view.why(question)}", "$text-muted")


def outcome(question: Question, stand_in: str) -> Content:
    """What became of the words, or what Enter does."""
    return plain(view.outcome(question, stand_in))


def at_the_end(count: int) -> Content:
    """What stands where nothing is left to answer."""
    on = _("F goes on. Nothing is written yet: you read everything once more before it is.")
    back = _("P goes back to what you answered, U takes it back.")
    return plain(view.all_answered(count), "bold") + plain(f"\n\n{on}\n{back}")
