"""What a room of very few is asked before anything leaves: whether it insists that others may read of it."""

from survival_surgery.translation import N_

ASK = N_("Does the room insist on outward minutes?")
WHY = N_(
    "There are fewer than {fewest} of you. Whoever reads outward minutes of so few can guess who said what, so none "
    "are written: only the group's own copy and the plan.\n\n"
    "If the room insists, the outward minutes hold the statement, the demand and the decision, and nothing else. "
    "They do not say how many you are, and they name no theme.\n\n"
    "Ask everybody in the room. One who would rather not is enough for a no."
)
