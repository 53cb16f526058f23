"""`template new`: a template of one's own from a few answers, in a file that a non-programmer can read."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from survival_surgery.commands.template.beginning import LONGEST, SHORTEST, Wishes, scalar, short_session
from survival_surgery.commands.template.new import slugged
from survival_surgery.guard import read_text
from survival_surgery.session.words import clean
from survival_surgery.template.lint import advice
from survival_surgery.template.load import available, load, load_text
from survival_surgery.template.model import SessionTemplate
from tests.cli.calling import called

NOW = 20.0
"""Seconds that the program may take to ask something."""


def own(home: Path, name: str) -> Path:
    return home / "templates" / f"{name}.yaml"


def test_a_new_template_lies_among_ones_own_and_has_nothing_to_mend_or_to_look_at(home: Path) -> None:
    told = called("template", "new", "Night Shift!")

    assert told.exit_code == 0, told.output
    assert load(own(home, "night-shift")).title == "Night Shift!"
    assert "survival-surgery template check night-shift" in told.stdout
    assert called("template", "check", "--strict", "night-shift").exit_code == 0
    assert called("template", "list").stdout.startswith("night-shift  ")


def test_every_flag_is_an_answer(home: Path) -> None:
    words = ("--title", "Nights: who?", "--for", "Porters, and who else?", "--minutes", "90", "--people", "5-12")
    told = called("template", "new", "nights", *words, "--language", "es")
    made = load(own(home, "nights"))

    assert told.exit_code == 0, told.output
    assert (made.title, made.who_for, made.language) == ("Nights: who?", "Porters, and who else?", "es")
    assert (made.variants.full, made.group.min, made.group.max) == (90, 5, 12)


def test_every_field_of_a_new_template_has_its_remark(home: Path) -> None:
    called("template", "new", "nights")
    lines = own(home, "nights").read_text("utf-8").splitlines()
    top = [n for n, line in enumerate(lines) if re.match(r"[a-z_]+:", line)]

    assert lines[0] == "# yaml-language-server: $schema=template.schema.json"
    assert [lines[n] for n in top if not lines[n - 1].startswith("#")] == []
    assert sum(line.lstrip().startswith("- kind:") for line in lines) == 7


def test_the_description_for_editors_lies_beside_it_and_is_made_anew(home: Path) -> None:
    schema = own(home, "x").with_name("template.schema.json")
    called("template", "new", "one")
    schema.write_text('{"title": "a template", "$defs": {}}', encoding="utf-8")
    called("template", "new", "two")

    assert schema.read_text("utf-8") == called("schema", "template").stdout


def test_a_file_of_somebody_elses_where_the_description_would_lie_stays_as_it_is(tmp_path: Path) -> None:
    theirs, target = tmp_path / "template.schema.json", tmp_path / "elsewhere.txt"
    theirs.write_text('{"title": "of another program"}', "utf-8")
    assert called("template", "new", "one", "--out", str(tmp_path / "one.yaml")).exit_code == 0
    assert theirs.read_text("utf-8") == '{"title": "of another program"}'

    target.write_text("theirs", "utf-8")
    theirs.unlink()
    theirs.symlink_to(target)
    assert called("template", "new", "two", "--out", str(tmp_path / "two.yaml")).exit_code == 0
    assert target.read_text("utf-8") == "theirs"


def test_a_copy_keeps_its_remarks_and_says_truly_where_it_comes_from(home: Path) -> None:
    told = called("template", "new", "ours", "--from", "survival-surgery", "--people", "6-20", "--for", "Our ward.")
    text, made = own(home, "ours").read_text("utf-8"), load(own(home, "ours"))
    original = load(available()["survival-surgery"])

    assert told.exit_code == 0, told.output
    remarks = [line for line in available()["survival-surgery"].read_text("utf-8").splitlines() if line[:1] == "#"]
    assert [remark for remark in remarks if remark not in text] == []
    assert (made.id, made.title, made.version, made.group.max, made.who_for) == ("ours", "Ours", "1.0", 20, "Our ward.")
    assert made.provenance.source.startswith('After the template "Survival Surgery", version ')
    assert made.provenance.method == original.provenance.method
    assert made.provenance.reconstruction
    assert made.stages == original.stages


@pytest.mark.parametrize("name", sorted(available()))
def test_each_of_ours_can_be_copied(name: str) -> None:
    assert called("template", "new", "ours", "--from", name).exit_code == 0
    assert called("template", "check", "ours").exit_code == 0


def test_a_copy_keeps_its_minutes() -> None:
    told = called("template", "new", "ours", "--from", "survival-surgery", "--minutes", "50")

    assert told.exit_code == 2
    assert "A copy keeps its minutes" in told.stderr


def test_no_file_is_ever_written_over(home: Path) -> None:
    called("template", "new", "nights")
    own(home, "nights").write_text("mine", encoding="utf-8")
    Path("there.yaml").write_text("mine too", encoding="utf-8")
    again = called("template", "new", "nights")

    assert again.exit_code == 2
    assert "Choose another name" in again.stderr
    assert called("template", "new", "nights", "--out", "there.yaml").exit_code == 2
    assert (own(home, "nights").read_text("utf-8"), Path("there.yaml").read_text("utf-8")) == ("mine", "mine too")


def test_another_file_can_be_named(home: Path) -> None:
    assert called("template", "new", "nights", "--out", "elsewhere/mine.yaml").exit_code == 0
    assert load(Path("elsewhere/mine.yaml")).id == "nights"
    assert Path("elsewhere/template.schema.json").exists()
    assert not own(home, "nights").exists()


@pytest.mark.parametrize("name", ["con", "../../etc/passwd", "a/b", "..", "x" * 200, "Nächte", "日本", "\x1b[2J"])
def test_a_name_never_leads_out_of_the_folder(name: str, home: Path, tmp_path: Path) -> None:
    told = called("template", "new", name)

    made = [path for path in tmp_path.rglob("*.yaml") if path.is_file()]
    assert all(path.parent == home / "templates" for path in made)
    assert (told.exit_code == 0) is bool(made)
    assert told.exit_code in (0, 1, 2)
    assert "\x1b" not in told.output


@pytest.mark.parametrize(
    "flags",
    [
        (), ("nights", "--people", "12-5"), ("nights", "--people", "many"), ("nights", "--minutes", "5"),
        ("nights", "--from", "nowhere"), ("nights", "--minutes", "999"),
    ],
)  # fmt: skip
def test_a_call_that_cannot_be_followed_writes_nothing(flags: tuple[str, ...], tmp_path: Path) -> None:
    told = called("template", "new", *flags)

    assert told.exit_code == 2
    assert list(tmp_path.rglob("*.yaml")) == []


def test_words_that_a_field_cannot_hold_are_told_and_nothing_is_written(tmp_path: Path) -> None:
    told = called("template", "new", "nights", "--title", "x" * 61)

    assert told.exit_code == 1
    assert "'title' is too long" in told.stderr
    assert list(tmp_path.rglob("*.yaml")) == []


@given(minutes=st.integers(SHORTEST, LONGEST), title=st.text(min_size=1, max_size=60))
def test_any_length_and_any_title_make_a_template_without_advice(minutes: int, title: str) -> None:
    clean = "".join(c for c in title if c.isprintable()).strip() or "x"
    text = short_session(Wishes("nights", clean[:30], minutes=minutes))
    made = load_text(text, "nights.yaml")

    assert sum(step.minutes.full for step in made.steps) == minutes
    assert advice(read_text(text, "nights.yaml"), made, available()) == ()


@given(st.text(alphabet=st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=40))
def test_any_words_may_stand_after_a_colon(words: str) -> None:
    assert read_text(f"a: {scalar(words)}\n", "x").data == {"a": clean(words)}


def test_a_name_becomes_small_letters_numbers_and_hyphens() -> None:
    assert slugged("  Night Shift, 2026!") == "night-shift-2026"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminal for a test to type into")
def test_in_a_terminal_it_asks_and_takes_what_it_offers(home: Path) -> None:
    made = asked(home, "new", ["nights", "", "", "3-9", "1", "45"])

    assert (made.id, made.title, made.group.min, made.group.max) == ("nights", "Nights", 3, 9)
    assert made.variants.full == 45


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminal for a test to type into")
def test_in_a_terminal_a_copy_is_a_number_of_the_list(home: Path) -> None:
    number = 2 + sorted(available()).index("survival-surgery")
    made = asked(home, "new nights --title Ours", ["", "", str(number)])

    assert made.title == "Ours"
    assert made.variants.full == 150


def asked(home: Path, command: str, answers: list[str]) -> SessionTemplate:
    """The template that comes of typing these answers in a terminal."""
    ours, theirs = os.openpty()
    program = [sys.executable, "-m", "survival_surgery", "template", *command.split()]
    running = subprocess.Popen(program, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
    os.close(theirs)
    shown, ends = "", time.monotonic() + NOW
    try:
        for answer in [*answers, None]:
            # Each answer is given when its question stands there, as people do.
            while not (shown.endswith(": ") if answer is not None else "rehearse" in shown):
                assert time.monotonic() < ends, shown
                shown += os.read(ours, 1000).decode()
            if answer is not None:
                shown += "\n"
                os.write(ours, f"{answer}\n".encode())
    finally:
        running.kill()
        running.wait()
        os.close(ours)
    return load(own(home, "nights"))
