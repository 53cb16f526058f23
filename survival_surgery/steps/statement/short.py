"""The short ways of typing of a statement: a draft from the room's own words, and the frames that reword a trouble.

Both are put into the line, to be finished in the room's words.
"""

import re
from collections.abc import Mapping, Sequence

from survival_surgery.session.collective import Frame, frames
from survival_surgery.session.draft import draft
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Short
from survival_surgery.translation import _


def short(words: str, session: Session) -> Short:
    """What `f1` or `d2` puts into the line; None for any other words."""
    if drafted := re.fullmatch(r"d\s*(\d)?", words, re.IGNORECASE):
        return _draft(session, int(drafted[1] or 1))
    if wanted := re.fullmatch(r"f\s*(\d)", words, re.IGNORECASE):
        number, shown = int(wanted[1]), frames_of(session)
        if not 1 <= number <= len(shown):
            most = _("The frames go from f1 to f{most}.").format(most=len(shown))
            raise Refused(most if shown else _("Choose a focus first."))
        return shown[number - 1].words
    return None


def _draft(session: Session, number: int) -> str | Mapping[str, str]:
    """The draft for a focus theme; where there are several, the theme is answered with it."""
    focus = session.focus
    if not 1 <= number <= len(focus):
        most = _("There is no draft {number}. They go from d1 to d{most}.").format(number=number, most=len(focus))
        raise Refused(most if focus else _("Choose a focus first."))
    theme = focus[number - 1]
    words = draft(session, theme)
    return {"words": words, "theme": theme.words} if len(focus) > 1 else words


def frames_of(session: Session) -> Sequence[Frame]:
    """The frames that reword a trouble into a demand, filled as far as the room has come."""
    return frames(session, session.focus[0]) if session.focus else ()
