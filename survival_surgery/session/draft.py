"""The statement as it grows: one text put together from what the room has written so far, with nothing added.

It is offered and never applied by itself. Numbers of people stand in it as bands, and whoever decides as a role.
"""

from collections.abc import Iterable, Iterator

from survival_surgery.session.bands import HowMany
from survival_surgery.session.collective import bare_role, demands_of
from survival_surgery.session.events import SpreadCounted
from survival_surgery.session.items import Cause, Decider, Effect, Standard
from survival_surgery.session.state import Session, Theme
from survival_surgery.translation import N_, _

_EMPLOYERS = {HowMany.TWO: N_("with two employers"), HowMany.SEVERAL: N_("with several employers")}
"""One employer is no news: it is left out."""

_MOST = 2
"""Of each sort, what was said first and what was said last: causes grow deeper the longer a room asks why."""


def draft(session: Session, theme: Theme) -> str:
    """What the room has said of a theme, as sentences that start with "We"; what is not said yet is left out."""
    return " ".join(_sentences(session, theme))


def _sentences(session: Session, theme: Theme) -> Iterator[str]:
    yield _ended(_("We live with this: {theme}").format(theme=_inside(theme.words)))
    if theme.spread:
        yield from _spread(theme.spread)
    of_it = (theme.number, None)
    effects = _two(item.words for item in session.items(Effect) if item.theme in of_it)
    if effects:
        yield _ended(_("It does this: {effects}").format(effects=effects))
    standards = _two(item.words for item in session.items(Standard) if item.theme in of_it)
    if standards:
        yield _ended(_("It goes against this: {standards}").format(standards=standards))
    causes = _two(item.words for item in session.items(Cause) if item.theme in of_it)
    if causes:
        yield _ended(_("It comes from this: {causes}").format(causes=causes))
    deciders = [_role(item.role) for item in session.items(Decider) if item.theme in of_it]
    if deciders:
        yield _ended(_("What could be decided otherwise lies with {roles}").format(roles=_all(deciders)))
    for demand in demands_of(session, theme)[:1]:
        of, by = (_role(demand.of) if demand.of else ""), demand.by
        asked = _("We ask {role} for this by {day}: {demand}") if of and by else _("We ask for this: {demand}")
        asked = _("We ask {role} for this: {demand}") if of and not by else asked
        yield _ended(asked.format(role=of, day=by, demand=_inside(demand.words)))


def _spread(spread: SpreadCounted) -> Iterator[str]:
    """How far it reaches, in the bands and words of the room."""
    whom = [
        _(spread.share or ""),
        _all((*spread.jobs, *spread.shifts)),
        _(_EMPLOYERS[spread.employers]) if spread.employers in _EMPLOYERS else "",
        _("and people who use the service too") if spread.service_users else "",
    ]
    when = [_(spread.often or ""), _("since {when}").format(when=spread.since) if spread.since else ""]
    if any(whom):
        yield _ended(_("It touches {whom}").format(whom=", ".join(filter(None, whom))))
    if any(when):
        yield _ended(_("It happens {when}").format(when=", ".join(filter(None, when))))


def _two(words: Iterable[str]) -> str:
    said = list(dict.fromkeys(words))
    kept = said if len(said) <= _MOST else [said[0], said[-1]]
    return "; ".join(_inside(one).rstrip(".!; ") for one in kept)


def _all(words: Iterable[str]) -> str:
    """A list as somebody says it."""
    said = [word for word in dict.fromkeys(words) if word]
    if len(said) <= 1:
        return "".join(said)
    return _("{some} and {last}").format(some=", ".join(said[:-1]), last=said[-1])


def _role(role: str) -> str:
    return _("the {role}").format(role=bare_role(role))


def _ended(sentence: str) -> str:
    """A sentence with one full stop, however the room ended what it said."""
    return sentence if sentence[-1:] in "?!" else f"{sentence.rstrip('.; ')}."


def _inside(words: str) -> str:
    """Words as they stand inside a sentence: without the capital of the first, unless it is "I" or all capitals."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words
