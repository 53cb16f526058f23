"""What the library has for a facilitator in the room: every hint card, and the lists to go through before and after.

Nothing that is ticked in them is written down.
"""

from typing import Any

from survival_surgery.library.entries import Hint
from survival_surgery.store.places import own_templates
from survival_surgery.template.load import library_of
from survival_surgery.translation import N_

BEFORE = ("access", "before-safety", "before-confidentiality", "before-device")
AFTER = ("after-care",)

NOTHING_KEPT = N_("Nothing of this is kept, and nothing has to be ticked.")

Checks = tuple[str, tuple[str, ...]]
"""The title of a list, and its questions."""


def cards() -> tuple[Hint, ...]:
    """Every hint card that there is, a person's own among them."""
    return tuple(Hint.model_validate(entry) for entry in library_of(own_templates()).shelf("hints").values())


def checks(called: tuple[str, ...]) -> tuple[Checks, ...]:
    """These checklists, in their order; one that somebody's own library left empty is passed over."""
    shelf = library_of(own_templates()).shelf("checklists")
    lists: list[dict[str, Any]] = [shelf[one] for one in called if one in shelf]
    return tuple((one["title"], tuple(one["questions"])) for one in lists)
