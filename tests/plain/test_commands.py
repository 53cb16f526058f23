"""What the screen does with its keys, done with a word in the real program; and every word that there is."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from survival_surgery.opening import begun as begin
from survival_surgery.plain.commands import COMMANDS, GROUPS
from survival_surgery.session.events import NameListed, Noted
from survival_surgery.session.items import Action, Outcome, Parked, Promise, Reviewed, Statement
from survival_surgery.session.moves import enter
from survival_surgery.store.live import pick_up
from survival_surgery.store.places import HOME_VARIABLE, stored_sessions
from survival_surgery.template.load import available
from tests.cli.calling import PASSPHRASE
from tests.plain.talking import TEMPLATE, at_step

ROOT = Path(__file__).resolve().parents[2]
SET_UP = ["duty desk", "90", "2", "Priya", "", "", ""]
HEARD = ["no cover at night", "nobody covers nights here", "Dave never answers", "/list", "Priya is late", "/mine"]
MEETING = [
    *("/ready", "/help", "/help rest", "/steps", "/next", "/skip 2.3", "/go open.review", "/earlier", "/go 1.3"),
    *(
        *HEARD,
        "Kasia Nowak was late",
        "/stand",
        "my colleague never helps",
        "/other",
        "nobody has time to sit down",
        "/undo",
        "/redo",
        "/reword 1",
        "",
        "/takeback 1",
        "l",
    ),
    *(
        "/go 1.4",
        "?",
        "Nights",
        "/alike 1",
        "",
        "/where night",
        "/search answers",
        "/cards cards.txt",
        "/undo",
        "/go 1.6",
        "A",
        "/lamps",
    ),
    *("/rest 20", "yes", "/undo"),
    *("/go 3.5", "count the breaks", "/back", "/drop", "count the breaks", "/write [A]", "/board"),
    *("/more 3", "/less", "/pause", "/time", "/pause", "/tips silence", "/care"),
    *("/setup", "", "", "", "", "", "", "/finish", "back", "/leave"),
]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def piped(*arguments: str, typed: list[str]) -> str:
    command = [sys.executable, "-m", "survival_surgery", *arguments]
    done = subprocess.run(command, input="\n".join([*typed, ""]), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    return done.stdout


def in_order(told: str, *parts: str) -> None:
    """Whether all of these were said, one after the other."""
    at = 0
    for part in parts:
        found = told.find(part, at)
        assert found >= 0, f"{part}\n---\n{told[at:]}"
        at = found


def test_every_command_does_its_part_in_a_meeting_through_a_pipe(home: Path) -> None:
    (home / "cards.txt").write_text("- Priya waits\n\n2. the lift is broken\n", encoding="utf-8")
    typed = {line[1:].partition(" ")[0] for line in MEETING if line.startswith("/")}
    assert typed == set(COMMANDS), "each is tried"

    told = piped("run", "--plain", "--in-memory", "--template", TEMPLATE, typed=[*SET_UP, *MEETING])

    assert "There is no command like that" not in told
    assert not set("·→●○◉") & set(told), "a voice passes over these, or reads them out"
    in_order(
        told,
        "Before people come. Nothing of this is kept, and nothing has to be ticked.",
        "Going on: /next, /go, /steps, /skip.",
        "/rest MINUTES: plan the rest anew in so many minutes, such as /rest 25.",
        "0.1 Arrive, 3 minutes, here",
        "That step is left out.",
        "There is no earlier session on this machine.",
        "It is on the list now and never leaves.",
        "«Kasia Nowak» may stand",
        "Somebody is blamed. Ask: what about the work makes this likely? /other offers other words;",
        "Such as: ",
        "What are better words? Enter leaves it as it is.\nWritten down.",
        "Undone: better words. /redo does it again.",
        "Done again: better words.",
        "What are better words? Enter leaves it as it is.",
        "Take this back? Enter alone takes l: Leave it where it is.",
        "These look alike:\nCard ",
        "What is their name? Enter leaves them; ? tells others.\nWritten down.",
        "Theme A, Nights.",
        "1 line holds that:\nCard ",
        "Written: 2 contributions, shuffled. /undo takes them back.",
        "Undone: 2 contributions.",
        "Theme A, Nights. Lamps: 0 of 7 lit.",
        "Widely felt: not yet. Who else? In which jobs, shifts and employers? Step 1.5: Who else?",
        "Left out: ",
        "Take this plan? Type yes to take it; Enter leaves all as it is.",
        "The rest is planned anew. /undo takes it all back.",
        "Undone: the plan for the rest of the time.",
        "What will be done? Now: count the breaks. Enter keeps it.",
        "That line is left; nothing of it is written.",
        "count the breaks",
        "8 minutes left of this step",
        "7 minutes left of this step",
        "The clock stands. /pause starts it again",
        "the clock stands; it is",
        "The clock runs again.",
        "If the room is silent: ",
        "After-care.",
        "Set-up: Survival Surgery",
        "2 are on the list; ? tells them aloud.",
        "Before anything leaves: what stays in the group.",
        "Step 3.5: Who does what.",
        "Nothing of this session was kept.",
    )


def test_an_earlier_session_is_opened_with_its_passphrase_and_asked_about(home: Path) -> None:
    earlier = begin(available()[TEMPLATE], None, "its own passphrase", date(2026, 4, 3))
    for item in (Action(words="Count the gaps"), Promise(words="A rota in time"), Parked(words="The canteen")):
        earlier.write_down(Noted(item=item))
    earlier.write_down(NameListed(words="Dave", sort="name", stand_in="a manager"))
    earlier.close()
    now = begin(available()[TEMPLATE], None, PASSPHRASE, date(2026, 5, 3))
    now.write_down(enter("open.review", 0)(now.session))
    now.close()

    wrong = ["/earlier", "1", "not its passphrase"]
    right = ["/earlier", "1", "its own passphrase", "all of it"]
    told = piped(
        "resume", "--plain", typed=[PASSPHRASE, *wrong, *right, "done", "", "it helped", "/go 1.3", "Dave", ""]
    )

    assert "passphrase is wrong" in told
    in_order(
        told,
        "1 parked matter is parked here too.",
        "2 things were left open, and are asked about now.",
        "That session kept 1 name or word from leaving. Shall the same hold here? Enter alone takes n: None of it.",
        "Count the gaps: Done, moved or dropped?",
        "A rota in time",
        "Enter takes it like this: [a manager]",
    )
    assert "Dave" not in told
    live = pick_up(stored_sessions()[0].path, PASSPHRASE)
    assert live.session.items(Reviewed) == (
        Reviewed(words="Count the gaps", outcome=Outcome.DONE, learned="it helped"),
    )
    assert live.session.items(Parked) == (Parked(words="The canteen"),)
    live.close()


def test_what_was_written_together_is_undone_together(home: Path) -> None:
    (home / "cards.txt").write_text("one\ntwo\n\n- three\n", encoding="utf-8")

    told, session = at_step("s1.harvest", "zero", "/cards cards.txt", "/undo", "/redo", "/undo", "/cards nothing.txt")

    assert [card.words for card in session.contributions] == ["zero"]
    assert "Undone: 3 contributions." in told
    assert "Done again: 3 contributions." in told
    assert "nothing.txt cannot be opened." in told
    assert at_step("s1.harvest", "zero", "/cards cards.txt", "/undo", "/redo")[1].contributions[1:] != ()


def test_wording_is_noticed_as_on_the_screen_and_nothing_is_changed_without_an_answer() -> None:
    told, session = at_step("s1.harvest", "my colleague never helps", "/other", "", "/list", "/stand", "/other")
    assert "No name was noticed there, but how it is worded." in told
    assert "It may stand as it is." in told
    assert "Nothing was noticed in how the last line is worded." in told
    assert [card.words for card in session.contributions] == ["my colleague never helps"]

    told, session = at_step(
        "s3.statement", "I am left alone at night", "/write", "/other", "We are left alone at night", "/write"
    )
    assert "One person speaks here. Can the room say it as we?" in told
    assert [item.words for item in session.items(Statement)] == ["We are left alone at night"]


def test_an_earlier_session_is_left_alone_where_nobody_looks_back() -> None:
    told, _session = at_step("s1.harvest", "/earlier")

    assert "An earlier session is opened in the step that looks back at it." in told


def test_cards_that_look_alike_are_put_together_only_by_a_name_or_a_yes() -> None:
    cards = ("no cover at night", "nobody covers nights here", "the bins are full", "night cover was cut")
    told, session = at_step("s1.harvest", *cards, "/go 1.4", "?", "", "?", "/time", "/board")
    assert session.themes == ()
    assert "They stay where they are." in told
    assert "Next: 1.5 Who else?" in told, "a command is done where a name was asked for"

    told, session = at_step(
        "s1.harvest", *cards[:3], "/go 1.4", "?", "Nights", "/go 1.3", cards[3], "/go 1.4", "?", "yes"
    )
    assert "It looks like theme A, Nights." in told
    assert [(theme.words, len(theme.contributions)) for theme in session.themes] == [("Nights", 3)]


def test_the_rest_is_planned_only_with_a_yes() -> None:
    told, before = at_step("s1.cluster", "/rest 25", "")
    assert "All is as it was." in told
    assert (before.skipped, before.extra) == ((), {})

    told, after = at_step("s1.cluster", "/rest", "25", "yes")
    assert "How many minutes do we have from now?" in told
    assert after.skipped == ("s2.know", "s2.have", "s2.risk")
    assert "Type the minutes that are left in digits" in at_step("s1.cluster", "/rest soon")[0]


@pytest.mark.parametrize("name", COMMANDS)
def test_whatever_a_command_says_a_question_is_heard_last(name: str) -> None:
    typed = (f"/{name}",) if name != "leave" else ()
    told, _session = at_step("s1.harvest", "one", *typed)

    assert "mistake" not in told
    assert "?" in told.splitlines()[-2]


def test_a_question_is_explained_once_in_a_step_and_again_when_that_is_asked_for() -> None:
    explained = "What did somebody say? In their words"

    assert at_step("s1.harvest", "one", "two", "/time")[0].count(explained) == 1
    assert at_step("s1.harvest", "one", "two", "?")[0].count(explained) == 2


def test_every_command_has_its_group_and_a_beginning_that_fits_several_is_asked_about() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(COMMANDS)

    told, _session = at_step("s1.harvest", "/s", "/help all")
    assert "That may be /steps, /skip, /search, /stand, /setup. Type more of it." in told
    assert [name for name in COMMANDS if f"/{name} " not in told and f"/{name}: " not in told] == []
