"""Where things stand on the session screen, by the size of the window. The line to type into is seen in every size."""

WIDTHS = [(0, "-narrow"), (100, "-wide"), (130, "-widest")]
"""Columns from which the road, and then the lamps, stand beside the room's words."""

HIGH = 22
HEIGHTS = [(0, "-tiny"), (13, "-low"), (HIGH, "-high")]
"""Rows below which first empty rows and then all but the essential go."""

LAYOUT = """
SessionScreen {
    #middle { height: 1fr; }
    #work { width: 1fr; }
    #step { height: 1fr; }
    #said { height: auto; min-height: 1; max-height: 3; padding: 0 1; color: $warning; }
    #lamps { height: 1; padding: 0 1; color: $text-muted; }
    &.-wide Steps, &.-widest Steps { display: block; }
    &.-widest Lamps { display: block; }
    &.-widest #lamps { display: none; }
    &.-low, &.-tiny {
        #lamps, #said.-silent { display: none; }
        StepWidget { min-height: 1; }
        PromptPanel { padding: 0 1; max-height: 4; }
        EntryLine .asked { max-height: 3; }
        Keys { max-height: 2; }
    }
    &.-tiny {
        Road, StepWidget .board-title { display: none; }
        PromptPanel { max-height: 2; }
        Keys { max-height: 1; }
    }
}
"""
