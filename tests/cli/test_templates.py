"""The commands for people who write templates."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from survival_surgery.cli import main
from survival_surgery.commands.templates import longest_within, slugged
from survival_surgery.store.places import HOME_VARIABLE
from survival_surgery.template.load import available, load

SHIPPED = available()["survival-surgery"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def called(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_the_shipped_template_is_listed_with_its_lengths() -> None:
    told = called("template", "list").stdout

    assert "survival-surgery" in told
    assert "150, 90 or 45 minutes" in told


def test_a_template_of_ones_own_is_listed_beside_the_shipped_one_and_can_be_shown(folder: Path) -> None:
    mine = folder / "home" / "templates" / "night-shift.yaml"
    mine.parent.mkdir(parents=True)
    mine.write_text(SHIPPED.read_text("utf-8").replace("title: Survival Surgery", "title: Night shift", 1), "utf-8")

    listed = called("template", "list").stdout.splitlines()

    assert [line.split(":")[0] for line in listed] == ["survival-surgery  Survival Surgery", "night-shift  Night shift"]
    assert called("template", "show", "night-shift").stdout == mine.read_text("utf-8")


def test_a_template_is_shown_as_it_is_written() -> None:
    assert called("template", "show", "survival-surgery").stdout == SHIPPED.read_text("utf-8")


def test_a_good_template_has_nothing_to_mend() -> None:
    told = called("template", "check", str(SHIPPED))

    assert told.exit_code == 0
    assert told.stdout == f"{SHIPPED}: nothing to mend.\n"


def test_every_mistake_of_every_file_is_told(folder: Path) -> None:
    for name in ("one.yaml", "two.yaml"):
        Path(name).write_text(SHIPPED.read_text("utf-8").replace("prompts:", "promts:", 1), encoding="utf-8")
    told = called("template", "check", "one.yaml", str(SHIPPED), "two.yaml")

    assert told.exit_code == 1
    assert "one.yaml:" in told.stderr
    assert "two.yaml:" in told.stderr
    assert told.stderr.count("Did you mean 'prompts'?") == 2
    assert "nothing to mend" in told.stdout


def test_a_file_that_is_not_there_is_said_to_be_missing() -> None:
    told = called("template", "check", "nowhere.yaml")

    assert told.exit_code == 2
    assert "nowhere.yaml cannot be opened" in told.stderr


def test_a_new_template_is_a_copy_under_its_own_name() -> None:
    told = called("template", "new", "Night Shift!")

    assert told.exit_code == 0, told.output
    assert load(Path("night-shift.yaml")).id == "night-shift"
    assert called("template", "check", "night-shift.yaml").exit_code == 0


def test_a_new_template_never_replaces_a_file() -> None:
    Path("night-shift.yaml").write_text("mine", encoding="utf-8")

    assert called("template", "new", "night shift").exit_code == 5
    assert Path("night-shift.yaml").read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["con", "../../etc/passwd", "a/b", "..", "x" * 200, "Nächte", "日本"])
def test_a_name_never_leads_out_of_the_folder(name: str, folder: Path) -> None:
    told = called("template", "new", name)

    made = [path for path in folder.rglob("*") if path.is_file()]
    assert all(path.parent == folder for path in made)
    assert (told.exit_code == 0) is bool(made)
    assert told.exit_code in (0, 1, 2)


def test_an_own_template_is_found_by_its_name(folder: Path) -> None:
    own = folder / "home" / "templates"
    own.mkdir(parents=True)
    called("template", "new", "ours")
    Path("ours.yaml").rename(own / "ours.yaml")

    assert "ours" in called("template", "list").stdout
    assert called("template", "preview", "ours").exit_code == 0


def test_a_preview_tells_the_steps_and_minutes_of_one_variant() -> None:
    told = called("template", "preview", "survival-surgery", "--variant", "lunch").stdout
    minutes = [int(line.split()[0]) for line in told.splitlines() if line.strip()[:1].isdigit()]

    assert "Survival Surgery, lunch: 45 minutes" in told
    assert sum(minutes) == 45


def test_a_preview_tells_all_variants_where_none_is_named() -> None:
    told = called("template", "preview", str(SHIPPED)).stdout

    assert [length in told for length in ("full: 150", "standard: 90", "lunch: 45")] == [True, True, True]


def test_the_longest_variant_that_fits_is_taken() -> None:
    assert [longest_within(minutes, None) for minutes in (200, 150, 149, 90, 60, 10)] == [
        "full",
        "full",
        "standard",
        "standard",
        "lunch",
        "lunch",
    ]


def test_a_name_becomes_small_letters_numbers_and_hyphens() -> None:
    assert slugged("  Night Shift, 2026!") == "night-shift-2026"
