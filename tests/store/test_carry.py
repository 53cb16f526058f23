"""The next session gets what is still to be done and still to be answered, and nothing else."""

from dataclasses import fields
from pathlib import Path

from survival_surgery.session.events import ContributionHeard, NameListed, Noted, ThemeChosen, ThemeNamed
from survival_surgery.session.items import (
    Action,
    Answered,
    Demand,
    Gain,
    Outcome,
    Parked,
    Promise,
    Result,
    Reviewed,
    Sought,
    Statement,
)
from survival_surgery.store.carry import Handover, from_file
from survival_surgery.store.live import LiveSession
from tests.store.conftest import PASSPHRASE


def test_what_is_still_open_is_handed_over_as_words(path: Path, live: LiveSession) -> None:
    for event in (
        ContributionHeard(words="SECRET contribution"),
        NameListed(words="SECRET name"),
        ThemeNamed(words="Rotas"),
        ThemeNamed(words="Parking"),
        ThemeChosen(theme=3),
        Noted(item=Statement(words="SECRET statement")),
        Noted(item=Parked(words="The canteen")),
        Noted(item=Action(words="Count the gaps", owner="SECRET A", by="SECRET May", why="SECRET why")),
        Noted(item=Reviewed(words="Ask the union", outcome=Outcome.MOVED, reason="SECRET reason")),
        Noted(item=Reviewed(words="SECRET done", outcome=Outcome.DONE)),
        Noted(item=Reviewed(words="SECRET dropped", outcome=Outcome.DROPPED)),
        Noted(item=Demand(words="Two more at night", of="SECRET role", ideal="SECRET ideal", floor="SECRET floor")),
        Noted(item=Promise(words="The rota two weeks ahead", of="SECRET role", check="SECRET June")),
        Noted(item=Gain(words="SECRET gain")),
    ):
        live.write_down(event)
    live.close()
    before = path.read_bytes()
    handed = from_file(path, PASSPHRASE)
    assert handed == Handover(
        actions=("Ask the union", "Count the gaps"),
        parked=("The canteen", "Parking"),
        demands=("Two more at night",),
        promises=("The rota two weeks ahead",),
    )
    assert "SECRET" not in repr(handed)
    assert path.read_bytes() == before


def test_a_demand_or_a_promise_is_asked_about_until_it_is_settled(path: Path, live: LiveSession) -> None:
    for sort, word in ((Sought.DEMAND, "demand"), (Sought.PROMISE, "promise")):
        for result in Result:
            live.write_down(Noted(item=Answered(words=f"{word}: {result}", sort=sort, result=result)))
    won = Answered(words="won, but look again", sort=Sought.PROMISE, result=Result.WON, check="June")
    live.write_down(Noted(item=won))
    live.write_down(Noted(item=Promise(words="promise: no answer yet")))
    live.close()

    handed = from_file(path, PASSPHRASE)

    assert handed.demands == ("demand: promised and taken back", "demand: no answer yet")
    assert handed.promises == ("promise: promised and taken back", "promise: no answer yet", "won, but look again")


def test_a_handover_has_room_for_nothing_else() -> None:
    assert [field.name for field in fields(Handover)] == ["actions", "parked", "demands", "promises"]
