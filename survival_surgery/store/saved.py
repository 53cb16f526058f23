"""When a session was saved last, as it is said to whoever opens it: an older copy in its place is noticed by that.

SQLCipher proves that a file is whole, and nothing proves that it is the newest. Its time can be set by copying it; how
many entries it holds cannot.
"""

from datetime import datetime

from survival_surgery.store.live import LiveSession
from survival_surgery.translation import MONTHS, _, ngettext


def last_saved(live: LiveSession) -> str:
    """One sentence for a session that was just opened; empty for one that begins now or is kept nowhere."""
    if live.last_saved is None:
        return ""
    entries = ngettext("{count} entry", "{count} entries", live.found).format(count=live.found)
    said = _("Saved last on {when}, with {entries}. If there was more, this is an older copy.")
    return said.format(when=_told(live.last_saved), entries=entries)


def _told(when: datetime) -> str:
    month = _(MONTHS[when.month - 1])
    return _("{day} {month} {year} at {time}").format(day=when.day, month=month, year=when.year, time=f"{when:%H:%M}")
