"""Whatever goes wrong while documents are written, no word of the session is in an error, a log or a file."""

import logging
import os
import traceback
from collections.abc import Callable
from errno import ENOSPC
from pathlib import Path

import pytest

from survival_surgery.document.markdown import Page
from survival_surgery.errors import SurgeryError
from survival_surgery.exports import minutes
from survival_surgery.exports.about import about
from survival_surgery.exports.write import write
from survival_surgery.session import moves, protect
from survival_surgery.session.items import Decision, Parked, Statement
from survival_surgery.session.state import Session
from survival_surgery.template.load import load
from tests.anonymise.example import CARDS, played, started, worked

TEMPLATE = load(Path(__file__).parents[1] / "template" / "small.yaml")
ABOUT = about(TEMPLATE, "standard")

WORDS = ("Zqbadobax", "Agnieszka", "canteen", "thermostat", "07700")

Break = Callable[[pytest.MonkeyPatch, Path], Session]


def somebodys() -> Session:
    log = started()
    return played(
        [
            protect.list_name("Zqbadobax"),
            moves.hear("Agnieszka broke the thermostat in the canteen"),
            moves.note(Parked(words="ask Agnieszka on 07700 900123 about the canteen")),
            moves.note(Decision(proposal="mend the thermostat with Zqbadobax")),
            moves.settle(Statement(words="The canteen is cold.")),
        ],
        log,
    )


def nobody_has_read(monkeypatch: pytest.MonkeyPatch, out: Path) -> Session:
    return somebodys()


def the_disk_is_full(monkeypatch: pytest.MonkeyPatch, out: Path) -> Session:
    def full(handle: int) -> None:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    return worked(about=ABOUT)


def a_file_is_there(monkeypatch: pytest.MonkeyPatch, out: Path) -> Session:
    out.mkdir()
    (out / "action-plan.md").write_text("mine")
    return worked(about=ABOUT)


def a_page_is_careless(monkeypatch: pytest.MonkeyPatch, out: Path) -> Session:
    def careless(record: object) -> Page:
        return Page("# Minutes\n\nPriya had 34 on her list on 07700 900123.\n", ())

    monkeypatch.setattr(minutes, "page", careless)
    return worked(about=ABOUT)


def words_of(text: str) -> list[str]:
    """What in a text is a word of one of the sessions."""
    said = (*WORDS, "Priya", "34", "Dave in Ops", "children's centre", *CARDS)
    return [word for word in said if word in text]


@pytest.mark.parametrize("broken", [nobody_has_read, the_disk_is_full, a_file_is_there, a_page_is_careless])
def test_no_word_of_a_session_is_in_an_error_a_log_or_the_name_of_a_file(
    broken: Break,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    session = broken(monkeypatch, tmp_path / "out")

    with pytest.raises(SurgeryError) as raised:
        write(session, TEMPLATE, tmp_path / "out", group=True, overwrite=False)

    told = "".join(traceback.format_exception(raised.value))
    lying = [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")]
    before = {"out", "out/action-plan.md"} if broken in (a_file_is_there, the_disk_is_full) else set()
    printed = capfd.readouterr()
    assert words_of(told) == []
    assert words_of(caplog.text + printed.out + printed.err) == []
    assert set(lying) <= before


def test_a_fault_in_the_midst_of_a_reading_says_no_word_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours that nobody foresaw: what a terminal would show of it is code and no words."""

    def faulty(record: object) -> Page:
        raise IndexError

    session = worked(about=ABOUT)
    monkeypatch.setattr(minutes, "page", faulty)
    with pytest.raises(IndexError) as raised:
        write(session, TEMPLATE, tmp_path, group=True, overwrite=False)

    assert words_of("".join(traceback.format_exception(raised.value))) == []
    assert list(tmp_path.iterdir()) == []
