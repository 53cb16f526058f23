"""docs/plain.md tells every command, and no other."""

import re
from pathlib import Path

from survival_surgery.plain.commands import COMMANDS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "plain.md").read_text(encoding="utf-8")


def test_the_page_tells_every_command_and_no_other() -> None:
    rows = [row.split("|")[1] for row in PAGE.splitlines() if row.startswith("| `/")]

    assert {name for row in rows for name in re.findall(r"`/([a-z]+)", row)} == set(COMMANDS)
