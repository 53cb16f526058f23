"""Cards by keys: split, join, those that look alike, a file of them, and everything found by its words."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from survival_surgery.app import SurgeryApp
from survival_surgery.screens.session.entry import LineInput
from survival_surgery.screens.session.keys import KEYS, WITHOUT_KEYS
from survival_surgery.screens.session.palette import commands
from survival_surgery.screens.session.screen import SessionScreen
from survival_surgery.session.items import Parked
from survival_surgery.session.moves import hear, name_theme, note
from survival_surgery.session.protect import list_name
from survival_surgery.store.live import LiveSession
from tests.screens.at_a_step import Program, at
from tests.screens.reading import shown

SAID = ("no cover. no breaks", "short of staff", "we wait in the corridor", "hours in the corridor")
HEARD = tuple(hear(words) for words in SAID)


@asynccontextmanager
async def held(
    program: Program, live: LiveSession, keys: Sequence[str] = (), size: tuple[int, int] = (100, 30)
) -> AsyncIterator[tuple[SurgeryApp, Pilot[int]]]:
    """The session screen after these keys; words are typed letter by letter."""
    app = program(live=live)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        await press(pilot, *keys)
        yield app, pilot


async def press(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        typed = [key] if "+" in key or key in ("enter", "escape", "down", "up", "f3") else list(key)
        await pilot.press(*("space" if letter == " " else letter for letter in typed))
        await pilot.pause()
    await pilot.pause()


def line(app: SurgeryApp) -> str:
    return app.screen.query_one(LineInput).value


def number(live: LiveSession, words: str) -> int:
    return next(n for n, card in enumerate(live.session.shuffled, 1) if card.words == words)


def words(live: LiveSession) -> set[str]:
    return {card.words for card in live.session.contributions}


def on(live: LiveSession, said: str) -> list[str]:
    """The keys that bring the keys of the board to a card of a harvest, from none."""
    return ["down"] * number(live, said)


async def test_a_card_is_split_where_its_sentences_meet_and_undo_makes_it_whole(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest", *HEARD)
    async with held(program, live, [*on(live, SAID[0]), "alt+j"]) as (app, pilot):
        assert line(app) == f"{number(live, SAID[0])} = no cover. | no breaks"
        await press(pilot, "enter")
        assert words(live) == {"no cover.", "no breaks", *SAID[1:]}
        await press(pilot, "ctrl+z")
        assert words(live) == set(SAID)
        assert "Undone: a contribution split in two. Ctrl+Y does it again." in shown(app)


async def test_two_cards_become_one_and_escape_leaves_them(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest", *HEARD)
    other = str(number(live, SAID[3]))
    async with held(program, live, [*on(live, SAID[2]), "ctrl+j", "escape"]) as (app, pilot):
        assert line(app) == ""
        assert words(live) == set(SAID)
        await press(pilot, "ctrl+j", other, "enter")
        assert words(live) == {*SAID[:2], f"{SAID[2]} / {SAID[3]}"}


async def test_cards_that_look_alike_are_put_under_a_theme_by_naming_it(program: Program) -> None:
    live = at("survival-surgery", "s1.cluster", *HEARD)
    async with held(program, live, ["alt+a"]) as (app, pilot):
        assert sorted(line(app).split()) == sorted(str(number(live, said)) for said in SAID[2:])
        assert not live.session.themes
        assert "These look alike" in shown(app)
        await press(pilot, "Waiting", "enter")
        assert [len(theme.contributions) for theme in live.session.themes] == [2]


async def test_what_is_undone_is_said_without_anybodys_words(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest", *HEARD)
    async with held(program, live, ["ctrl+z"]) as (app, pilot):
        assert "Undone: a contribution. Ctrl+Y does it again." in shown(app)
        await press(pilot, "ctrl+y")
        assert "Done again: a contribution." in shown(app)


async def test_cards_from_a_file_are_put_up_one_a_line(program: Program, tmp_path: Path) -> None:
    live = at("survival-surgery", "s1.harvest")
    (tmp_path / "cards.txt").write_text("- no cover\n\n- no breaks\n", encoding="utf-8")
    async with held(program, live) as (app, pilot):
        assert isinstance(app.screen, SessionScreen)
        app.screen.action_tool("bring_cards")
        await pilot.pause()
        await press(pilot, "nowhere.txt", "enter")
        assert "cannot be opened" in shown(app)
        for _ in "nowhere.txt":
            await pilot.press("backspace")
        await press(pilot, str(tmp_path / "cards.txt"), "enter")
        assert words(live) == {"no cover", "no breaks"}
        assert "Written: 2 contributions, shuffled." in shown(app)


async def test_what_was_written_is_found_and_gone_to(program: Program) -> None:
    live = at("survival-surgery", "s3.actions", *HEARD, name_theme("Corridor", [3]), note(Parked(words="the lift")))
    async with held(program, live, ["f3", "corridor"]) as (app, pilot):
        assert "3 lines hold that." in shown(app)
        await press(pilot, "down", "enter")
        assert live.session.clock is not None
        assert live.session.clock.step == "s1.harvest"
        assert isinstance(app.screen, SessionScreen)
        row = app.screen.widget.board.row
        assert row is not None
        assert "corridor" in row.words


async def test_a_listed_name_is_veiled_where_it_is_found(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest", hear("Joanna says no"), list_name("Joanna", "name", "a supervisor"))
    async with held(program, live, ["f3", "says"]) as (app, _pilot):
        assert "[a supervisor] says no" in shown(app)
        assert "Joanna" not in shown(app)


async def test_where_nothing_holds_the_words_that_is_said_and_escape_goes_back(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest", *HEARD)
    async with held(program, live, ["f3", "xyz", "enter"]) as (app, pilot):
        assert "Nothing that was written holds that." in shown(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, SessionScreen)


async def test_the_palette_has_every_key_and_tool_that_does_something_here(program: Program) -> None:
    async with held(program, at("survival-surgery", "s1.cluster", *HEARD)) as (app, _pilot):
        assert isinstance(app.screen, SessionScreen)
        told = {command.title.casefold() for command in commands(app.screen)}

    ours = {binding.description.casefold() for binding in KEYS if not binding.action.startswith("app.")}  # type: ignore[union-attr]  # the table holds bindings alone
    elsewhere = {"open an earlier session", "redo", "let it stand", "cards on the wall"}
    missing = {words for words in ours - told if not words.startswith("list what was noticed")}
    assert missing <= elsewhere
    assert {words for words, _about in WITHOUT_KEYS.values()} <= told
