"""The words for the parts of a session and for how people work in a step, wherever they are said."""

from survival_surgery.translation import MONTHS, N_, _

STAGES = {
    "opening": N_("Opening"),
    "listen": N_("Problem identification"),
    "understand": N_("Information and resources"),
    "act": N_("Concrete next steps"),
    "closing": N_("Closing"),
}
"""The parts of a session as they are shown."""

TOGETHER = {
    "plenary": N_("all together"),
    "pairs": N_("pairs"),
    "trios": N_("trios"),
    "small groups": N_("small groups"),
    "silent": N_("in silence"),
}
"""How people work in a step, in words that everybody uses."""


def month_of(month: str) -> str:
    """A month as people say it: `2026-03` is March 2026."""
    year, number = month.split("-")
    return _("{month} {year}").format(month=_(MONTHS[int(number) - 1]), year=year)
