"""What colours reach a terminal: none where NO_COLOR asks for none, and none of ours in the terminal's own theme."""

import json
import os
import re
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import Held

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix")


def coloured(written: bytes) -> set[str]:
    """The parts of what was written that ask for a colour other than the terminal's own two."""
    parts = {part for found in re.findall(rb"\x1b\[([0-9;]*)m", written) for part in found.decode().split(";")}
    return {part for part in parts if re.fullmatch(r"3[0-8]|4[0-8]|9[0-7]|10[0-7]", part)}


def drawn(home: Path, **environment: str) -> bytes:
    """What the program writes until its first screen stands."""
    command = [sys.executable, "-m", "survival_surgery", "run"]
    held = Held(command, {"SURVIVAL_SURGERY_HOME": str(home), "COLORTERM": "truecolor", **environment})
    try:
        held.wait_for(b"Start a session")
        return held.read(0.5)
    finally:
        held.close()


def test_without_a_wish_the_program_has_colours(tmp_path: Path) -> None:
    assert {"38", "48"} <= coloured(drawn(tmp_path))


def test_no_colour_is_written_where_none_is_wanted(tmp_path: Path) -> None:
    assert coloured(drawn(tmp_path, NO_COLOR="1")) == set()


def test_the_terminals_own_theme_writes_no_colour_of_ours(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"colours": "terminal"}))

    assert coloured(drawn(tmp_path)) == set()
