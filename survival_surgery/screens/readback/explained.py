"""What the help says on the pages of the readback, and what stands on them where nothing is left to answer."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from survival_surgery.screens.sheet import Section, SheetScreen
from survival_surgery.translation import N_, _
from survival_surgery.widgets.keys import key_name

QUESTIONS: tuple[str, Sequence[Section]] = (
    N_("Help · your pass"),
    (
        (
            N_("What you see"),
            (
                N_("Words that might tell who somebody is, one at a time, in every text that would be printed."),
                N_("«…» stands around what you are asked about now, and the word after it says what it is."),
                N_("\u2039…\u203a stands around what you are asked about later."),
                N_("? after the mark: you decide. Until you do, the words are left out."),
                N_("No ?: the words are replaced unless you keep them."),
                N_("“will read” is how the text leaves once you press Enter."),
            ),
        ),
        (
            N_("What the answers do"),
            (
                N_("As shown, other stand-in, keep: the answer holds everywhere, now and later."),
                N_("Only here, soften, take it out: the answer holds for the text at the top."),
                N_("Softer words are a suggestion. Change them until they sound like you; Enter writes them."),
                N_("Tell apart, only if the room asks: the group's copy says [a worker A], every other copy a worker."),
                N_("Your notes stay as they are; what is printed changes."),
                N_("Previous goes back to what you answered, and every answer can be changed."),
                N_("Nothing is written to any document before you have read to the end."),
            ),
        ),
    ),
)
INSIDER: tuple[str, Sequence[Section]] = (
    N_("Help · the question for each theme"),
    (
        (
            N_("What to ask"),
            (
                N_("Read each theme aloud, and ask: could somebody who works here tell who this is?"),
                N_("Think of those who know the rota, and of those who were there."),
                N_("Fine: it leaves as it stands. Soften: other words, and then you are asked again."),
                N_("Remove: no document has it. Keep in the group: only the group's own copy has it."),
                N_("A theme that stays as it is asked about once."),
            ),
        ),
    ),
)
READING: tuple[str, Sequence[Section]] = (
    N_("Help · reading it"),
    (
        (
            N_("What to do"),
            (
                N_("Read it from the first line to the last: nothing here marks what nobody thought of."),
                N_("What you see is what is written, word for word."),
                N_("Whatever should not be there can be softened, or kept in the group, before anything is written."),
            ),
        ),
    ),
)
STAYS: tuple[str, Sequence[Section]] = (
    N_("Help · what stays in the group"),
    (
        (
            N_("What to do"),
            (
                N_("Each row says whether others may know of it. Enter changes the row that the keys are on."),
                N_("What stays is printed in the group's own copy, and nowhere else."),
            ),
        ),
    ),
)


class Explained(SheetScreen):
    """The help of one page; the same key goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f1,ctrl+e", "dismiss", "back", show=False)]

    def __init__(self, heading: str, sections: Sequence[Section], keys: list[BindingType]) -> None:
        told = [(_(title), [_(sentence) for sentence in sentences]) for title, sentences in sections]
        super().__init__(_(heading), [*told, (_("Keys"), _told(keys))])


def _told(keys: list[BindingType]) -> list[str]:
    verbs: dict[str, list[str]] = {}
    for binding in Binding.make_bindings(keys):
        verbs.setdefault(binding.description, []).append(key_name(binding.key))
    return [f"{_(' or ').join(names)}: {_(verb)}" for verb, names in verbs.items()]
