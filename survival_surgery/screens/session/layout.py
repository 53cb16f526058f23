"""Where things stand on the session screen, by the size of the window. The line to type into is seen in every size."""

WIDTHS = [(0, "-narrow"), (100, "-wide"), (130, "-widest")]
"""Columns from which the road, and then the lamps, stand beside the room's words."""

LOW, HIGH = 13, 22
HEIGHTS = [(0, "-tiny"), (LOW, "-low"), (HIGH, "-high")]
"""Rows below which first empty rows and then all but the essential go."""

ASKED_ROWS, ASKED_LOW = 4, 3
"""Rows of the open question and what was answered before it; the second where there are few. The styles say it too."""


def board_rows(rows: int, *, writes: bool) -> int:
    """Rows that are left to the board and its title in a window of so many, however much there is to say.

    A step in which nothing is written down needs them for a sentence alone.
    """
    if not writes:
        return 2 if rows >= LOW else 0
    return 5 if rows >= HIGH else 3 if rows >= LOW else 1


LAYOUT = """
SessionScreen {
    #middle { height: 1fr; }
    #work { width: 1fr; }
    #step { height: 1fr; }
    #lamps { height: 1; padding: 0 1; color: $text-muted; }
    &.-wide Steps, &.-widest Steps { display: block; }
    &.-widest Lamps { display: block; }
    &.-widest #lamps { display: none; }
    &.-low, &.-tiny {
        #lamps, #said { display: none; }
        StepWidget { min-height: 1; }
        PromptPanel { max-height: 4; }
        EntryLine .asked { max-height: 3; }
        Keys { max-height: 2; }
        &.-saying #said, &.-noticing #said { display: block; }
        &.-noticing #said { max-height: 1; }
    }
    &.-wall {
        TopBar, Road, #middle, #lamps, #said, Sorts, .asked, Keys { display: none !important; }
        &.-saying .wall-said { display: block; }
    }
    &.-tiny {
        Road, StepWidget .board-title { display: none; }
        PromptPanel { max-height: 2; }
        Keys { max-height: 1; }
        &.-saying { PromptPanel, Sorts { display: none; } }
    }
}
"""
