"""The first screen: three things to do, the promise with its limits, and a month for each session."""

from collections.abc import Callable
from pathlib import Path

import pytest

from survival_surgery.app import SurgeryApp
from survival_surgery.screens.choose_template import ChooseTemplateScreen
from survival_surgery.screens.library import PROMISE
from survival_surgery.screens.passphrase import NewPassphraseScreen
from survival_surgery.screens.protects import SECTIONS
from survival_surgery.store.live import begin
from survival_surgery.store.places import new_session_path
from tests.screens.reading import SMALL, TINY, shown

Program = Callable[..., SurgeryApp]


@pytest.mark.parametrize("size", [SMALL, TINY])
async def test_on_the_first_run_three_things_can_be_done_and_the_demo_is_offered(
    program: Program, size: tuple[int, int]
) -> None:
    app = program()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        words = shown(app)

    for thing in (
        "Start a session",
        "Go on with one",
        "Write or change a template",
        "invented meeting",
        "Esc quit",
        "F1 what it",
    ):
        assert thing in words


async def test_the_promise_and_its_limits_are_three_lines_and_stay_there(program: Program) -> None:
    assert len(PROMISE.splitlines()) == 3
    for _ in ("on the first run", "with a session on the machine"):
        app = program()
        async with app.run_test(size=SMALL) as pilot:
            await pilot.pause()
            assert [line for line in PROMISE.splitlines() if line not in shown(app)] == []
        begin(new_session_path(), "a passphrase of six words", "x").close()


async def test_one_key_tells_what_it_protects_against_and_what_not_to_the_last_line(program: Program) -> None:
    app = program()
    read: list[str] = []
    async with app.run_test(size=TINY) as pilot:
        await pilot.press("f1")
        await pilot.pause()
        while not read or read[-1] != shown(app):
            read.append(shown(app))
            await pilot.press("down", "down")
            await pilot.pause()
        await pilot.press("f1")
        await pilot.pause()
        assert "What do you want to do?" in shown(app)

    seen = {word.strip("▁▂▃▄▅▆▇█") for word in " ".join(read).split()}
    told = [PROMISE, *(words for heading, sentences in SECTIONS for words in (heading, *sentences))]
    assert [words for words in told if not set(words.split()) <= seen] == []


async def test_an_unopened_session_shows_its_month_and_nothing_else(program: Program) -> None:
    path = new_session_path()
    begin(path, "a passphrase of six words", "x").close()
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("2")
        await pilot.pause()
        words = shown(app)

    assert " 20" in words
    assert path.stem[:6] not in words


async def test_with_no_session_to_go_on_with_it_says_what_to_do_instead(program: Program) -> None:
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("2")
        await pilot.pause()
        assert "There is no session on this machine yet. 1 starts one." in shown(app)


async def test_a_template_is_chosen_by_its_key_and_a_passphrase_asked_for(program: Program) -> None:
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("1")
        await pilot.pause()
        assert isinstance(app.screen, ChooseTemplateScreen)
        await pilot.press("1")
        await pilot.pause()
        assert isinstance(app.screen, NewPassphraseScreen)


async def test_the_template_that_the_keys_are_on_says_when_it_helps(program: Program) -> None:
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("1")
        await pilot.pause()
        before = shown(app)
        await pilot.press("down")
        await pilot.pause()
        after = shown(app)

    assert "When the same complaint keeps coming back." in before
    assert "When the same complaint keeps coming back." not in after
    assert "For " in after


async def test_templates_of_ones_own_are_offered_first_and_one_with_mistakes_says_what_to_do(
    program: Program, home: Path
) -> None:
    shipped = Path(__file__).parents[2] / "session_templates" / "survival-surgery.yaml"
    own = shipped.read_text("utf-8").replace("id: survival-surgery", "id: [red]", 1)
    (home / "templates").mkdir(parents=True)
    (home / "templates" / "broken.yaml").write_text(own, "utf-8")
    own = shipped.read_text("utf-8").replace("title: Survival Surgery", 'title: "[@click=app.quit]Ours[/"', 1)
    (home / "templates" / "ours.yaml").write_text(own, "utf-8")
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("1")
        await pilot.pause()
        words = shown(app)
        await pilot.press("2")
        await pilot.pause()
        still = app.screen
        told = shown(app)

    assert "1  [@click=app.quit]Ours[/" in words
    assert "2  broken · yours, with mistakes" in words
    assert "[red]" not in words
    assert isinstance(still, ChooseTemplateScreen)
    assert "survival-surgery template check broken" in told


async def test_a_synced_data_folder_is_warned_of(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SURVIVAL_SURGERY_HOME", str(tmp_path / "Dropbox" / "surgery"))
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        assert "seems to copy its sessions to Dropbox" in shown(app)
