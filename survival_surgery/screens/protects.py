"""What the program protects against and what it does not, in as few words as are honest. docs/privacy.md has it all.

Loaded when it is asked for: the first screen waits for no word of it.
"""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from survival_surgery.screens.library import PROMISE
from survival_surgery.screens.sheet import Section, SheetScreen
from survival_surgery.translation import N_, _

SECTIONS: Sequence[Section] = (
    (
        N_("It protects against"),
        (
            N_("A machine that is lost or taken, with the program closed: your passphrase encrypts the session."),
            N_("The question who said what: there is no place in the file to write it."),
            N_("A name that slips into what you write out: you are asked, and the room reads it back."),
            N_("A crash, a flat battery, a full disk: what was shown as saved is there."),
            N_("A template or pasted words made to do harm: they are words and nothing else."),
        ),
    ),
    (
        N_("It does not protect against"),
        (
            N_("This computer itself: one of your employer's can read every key. Use your own."),
            N_("A machine that runs or sleeps: the words are in its memory. End the program and switch it off."),
            N_("Eyes and cameras: Ctrl+B empties the screen; look who is behind you."),
            N_("Documents that were written: they are plain files, open to whoever has them."),
            N_("The fact that you met: that there is a file, how large it is and from which day can be seen."),
            N_("Somebody who knows you all: in a small team the way a thing is put can be enough."),
            N_("Names that nobody listed: the program finds most and not all. Read every line."),
            N_("Copies: backups and synced folders keep old ones, and a deleted file leaves traces."),
            N_("Whoever may demand the passphrase: a court may. What was never written down cannot be handed over."),
            N_("A passphrase that is lost: nobody can open the session again, we included."),
        ),
    ),
    (
        N_("The most careful way to use it"),
        (
            N_("Your own machine, its disk encrypted, nothing synced; six words on paper, kept apart from it."),
            N_("No name into a line: say who it is only where the program asks what must never leave."),
            N_("Take the documents off the machine, and destroy the session on the day that the minutes promise."),
        ),
    ),
    (
        N_("More"),
        (N_("All of it, each line with the test that proves it, is in docs/privacy.md, beside the program's README."),),
    ),
)


class ProtectsScreen(SheetScreen):
    """The honest page; the same key goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f1,ctrl+e", "dismiss", "back", show=False)]

    def __init__(self) -> None:
        told = [(_(heading), [_(sentence) for sentence in sentences]) for heading, sentences in SECTIONS]
        super().__init__(
            _("What it protects against, and what it does not"), [(_("In short"), _(PROMISE).splitlines()), *told]
        )
