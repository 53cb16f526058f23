"""docs/commands.md holds every command, its options and the exit codes, as they are."""

from pathlib import Path

from survival_surgery.commands.program import EXIT_CODES
from tests.cli.reference import BEGINS, PAGE, reference

README = Path(__file__).resolve().parents[2] / "README.md"


def test_the_reference_is_that_of_the_program() -> None:
    _, mark, written = PAGE.read_text("utf-8").partition(BEGINS)

    assert mark + written == reference(), "run: python -m tests.cli.reference"


def test_the_readme_tells_the_same_exit_codes() -> None:
    readme = README.read_text("utf-8")

    assert [code for code, _ in EXIT_CODES if f"| {code} | " not in readme] == []
