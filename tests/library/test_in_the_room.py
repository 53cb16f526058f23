"""A template names entries, a person has their own, and the room takes one of them up with three keys."""

from datetime import date
from pathlib import Path

import pytest
from textual.app import App

from survival_surgery.opening import begun, template_of_session
from survival_surgery.screens.session.screen import SessionScreen
from survival_surgery.session import moves
from survival_surgery.session.items import MayDo, Tactic
from survival_surgery.store.live import LiveSession

SMALL = (Path(__file__).parents[1] / "template" / "small.yaml").read_text(encoding="utf-8")
TAKING = """\
      - kind: tactics
        id: three.tactics
        title: What could we do?
        purpose: To see more than one way.
        minutes: {full: 0, standard: 0, lunch: 0}
        prompts: ["What could we do?"]
        take: [tea-at-the-gate, press-briefing]
"""
OWN = """\
tactics:
  - id: tea-at-the-gate
    words: Pour tea at the gate.
    may_do: [allies]
    effort: 1
    risk: 1
    needs: Two flasks.
    watch: Rain.
    rung: 1
"""


@pytest.fixture
def live(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LiveSession:
    """A session of a template that takes an entry of ours and one of the facilitator's own."""
    monkeypatch.setenv("SURVIVAL_SURGERY_HOME", str(tmp_path))
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "ours.yaml").write_text(OWN, encoding="utf-8")
    (tmp_path / "small.yaml").write_text(SMALL + TAKING, encoding="utf-8")
    live = begun(tmp_path / "small.yaml", None, None, date(2026, 5, 3))
    live.write_down(moves.enter("three.tactics", 0)(live.session))
    return live


async def typed(live: LiveSession, *keys: str) -> str:
    """What the screen shows after these keys."""
    app: App[None] = App()
    async with app.run_test(size=(120, 40)) as pilot:
        app.push_screen(SessionScreen(live, template_of_session(live), clock=lambda: 1.0))
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        rows = app.screen._compositor.render_strips(app.size)
        return "\n".join("".join(segment.text for segment in row) for row in rows)


async def test_an_option_is_put_into_the_line_and_written_as_it_is(live: LiveSession) -> None:
    asked = await typed(live, "question_mark", "1", "enter")

    assert "Pour tea at the gate." in asked
    assert "Ctrl+S writes it as it is" in asked
    assert live.session.items(Tactic) == ()

    await typed(live, "question_mark", "1", "enter", "ctrl+s")

    assert live.session.items(Tactic) == (Tactic(words="Pour tea at the gate.", rung=1, may_do=MayDo.ALLIES),)


async def test_every_answer_of_an_option_can_be_changed_on_the_way(live: LiveSession) -> None:
    await typed(live, "question_mark", "2", "enter", "enter", "backspace", "4", "enter", "enter")

    [tactic] = live.session.items(Tactic)
    assert (tactic.rung, tactic.may_do) == (4, MayDo.SERVICE_USERS)


async def test_escape_leaves_an_option_and_nothing_is_written(live: LiveSession) -> None:
    shown = await typed(live, "question_mark", "1", "enter", "escape")

    assert "Pour tea" not in shown
    assert live.session.items(Tactic) == ()


async def test_a_number_that_is_not_offered_stays_in_the_line(live: LiveSession) -> None:
    shown = await typed(live, "question_mark", "9", "enter")

    assert "There is no ?9. They go from ?1 to ?2." in shown
    assert shown.count("?9") == 2


async def test_a_session_keeps_what_it_took_when_the_entry_is_gone(live: LiveSession, tmp_path: Path) -> None:
    (tmp_path / "library" / "ours.yaml").unlink()

    await typed(live, "question_mark", "1", "enter", "ctrl+s")

    assert [tactic.words for tactic in live.session.items(Tactic)] == ["Pour tea at the gate."]
