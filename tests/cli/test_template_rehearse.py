"""`template rehearse`: a template walked through with made-up input, of which nothing is kept."""

from pathlib import Path

import pytest

from survival_surgery.commands.template.rehearse import in_memory
from survival_surgery.session.bands import Present
from survival_surgery.session.choices import Who
from survival_surgery.template.load import available, load, whole
from survival_surgery.writeup.rehearsal import InTheRoom, rehearsed
from tests.cli.calling import called

GROUP, OUTWARD, PLAN = "minutes-group.md", "minutes-outward.md", "action-plan.md"


@pytest.mark.parametrize("name", sorted(available()))
def test_the_documents_of_every_made_up_session_can_be_read(name: str) -> None:
    told = called("template", "rehearse", name, "--out", "made-up")
    minutes = Path("made-up", GROUP).read_text("utf-8")

    assert told.exit_code == 0, told.output
    assert minutes.startswith(f"# Rehearsal with made-up words: {load(available()[name]).title}")
    assert "draft" not in minutes
    assert Path("made-up", OUTWARD).exists()
    assert "Make a sheet for the count" in Path("made-up", PLAN).read_text("utf-8")


def test_made_up_documents_do_not_replace_others() -> None:
    called("template", "rehearse", "lunch-break-pipo", "--out", "made-up")
    Path("made-up", PLAN).write_text("mine", encoding="utf-8")

    assert called("template", "rehearse", "lunch-break-pipo", "--out", "made-up").exit_code == 1
    assert Path("made-up", PLAN).read_text("utf-8") == "mine"
    assert called("template", "rehearse", "lunch-break-pipo", "--out", "made-up", "--overwrite").exit_code == 0


@pytest.mark.parametrize("filled", [True, False])
def test_on_screen_a_rehearsal_stands_in_its_first_step_and_says_what_it_is(*, filled: bool) -> None:
    template, text = whole(available()["survival-surgery"])
    live = in_memory(text, "standard", InTheRoom(), filled=filled)

    assert live.in_memory
    made_up = "Rehearsal with made-up words" if filled else "Rehearsal"
    assert live.session.title == f"{made_up}: Survival Surgery"
    assert live.session.clock is not None
    assert live.session.clock.step == template.steps[0].id
    assert live.session.entered == (template.steps[0].id,)
    assert bool(live.session.contributions) is filled
    assert bool(live.session.written) is filled
    live.close()


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        ((), "needs a terminal"),
        (("--out", "x", "--empty"), "not both"),
        (("--variant", "lunch"), "has no lunch variant"),
    ],
)
def test_a_call_that_cannot_be_followed_is_told(flags: tuple[str, ...], words: str) -> None:
    told = called("template", "rehearse", "lunch-break-pipo", *flags)

    assert told.exit_code == 2
    assert words in told.stderr


def test_a_template_with_mistakes_is_not_rehearsed() -> None:
    Path("bad.yaml").write_text("id: bad\n", encoding="utf-8")

    assert called("template", "rehearse", "bad.yaml", "--out", "x").exit_code == 1


def test_nothing_of_a_rehearsal_is_kept(home: Path) -> None:
    called("template", "rehearse", "survival-surgery", "--out", "made-up")

    assert not home.exists() or [path for path in home.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("command", ["preview", "rehearse"])
def test_a_step_group_is_said_to_be_one(command: str) -> None:
    told = called("template", command, "silence-check")

    assert told.exit_code == 2
    assert "is a step group." in told.stderr
    assert "a template that includes it, or print it with 'show'." in told.stderr


def test_the_made_up_room_has_the_people_that_were_wanted() -> None:
    call = ("template", "rehearse", "praxis-review", "--out")
    few = called(*call, "few", "--people", "6", "--who", "staff")
    many = called(*call, "many", "--people", "12", "--who", "mixed")

    assert [few.exit_code, many.exit_code] == [0, 0]
    assert "5-9" in Path("few", GROUP).read_text("utf-8")
    assert "10-14" in Path("many", GROUP).read_text("utf-8")


@pytest.mark.parametrize("filled", [True, False])
def test_a_step_for_some_rooms_is_on_the_road_of_those(*, filled: bool) -> None:
    template = load(available()["code-and-problem-posing"])

    def entered(who: Who) -> tuple[str, ...]:
        return rehearsed(template, "full", InTheRoom(who=who), filled=filled).session.entered

    assert len(entered(Who.MIXED)) == len(entered(Who.STAFF)) + 1


def test_an_empty_rehearsal_knows_who_is_in_the_room() -> None:
    _, text = whole(available()["survival-surgery"])
    live = in_memory(text, "standard", InTheRoom(Present.FIVE, Who.STAFF), filled=False)

    assert (live.session.present, live.session.who) == (Present.FIVE, Who.STAFF)
    live.close()
