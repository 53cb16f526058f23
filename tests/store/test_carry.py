"""The next session gets what is still to be done, and nothing else."""

from dataclasses import fields
from pathlib import Path

from survival_surgery.session.events import ContributionHeard, NameListed, Noted, ThemeChosen, ThemeNamed
from survival_surgery.session.items import Action, Outcome, Parked, Reviewed, Statement
from survival_surgery.store.carry import Handover, from_file
from survival_surgery.store.live import LiveSession
from tests.store.conftest import PASSPHRASE


def test_open_actions_and_parked_matters_are_handed_over_as_words(path: Path, live: LiveSession) -> None:
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
    ):
        live.write_down(event)
    live.close()
    before = path.read_bytes()
    handed = from_file(path, PASSPHRASE)
    assert handed == Handover(actions=("Ask the union", "Count the gaps"), parked=("The canteen", "Parking"))
    assert "SECRET" not in repr(handed)
    assert path.read_bytes() == before


def test_a_handover_has_room_for_nothing_else() -> None:
    assert [field.name for field in fields(Handover)] == ["actions", "parked"]
