"""docs/file-format.md is true: a session opens by what stands there, with SQLCipher alone and none of our code."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from survival_surgery.session.events import ContributionHeard, Entry, NameListed
from survival_surgery.store.codec import encode
from survival_surgery.store.connection import SETTINGS
from survival_surgery.store.file import FORMAT, SessionFile
from tests.file_format import BEGINS, PAGE, reference

WRITTEN = PAGE.read_text("utf-8")
PASSPHRASE = "it's a café by the lift"
AS_ANOTHER_KEYBOARD_TYPES_IT = "it's a cafe\u0301 by the lift"
ENTRIES = (
    Entry(1, ContributionHeard(words="no cover at night " * 60)),
    Entry(2, NameListed(words="Joan")),
    *(Entry(number, ContributionHeard(words=f"we wait for lift {number} " * 60)) for number in range(3, 13)),
)
ROWS = [(entry.number, *encode(entry.event)) for entry in ENTRIES]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session as the program leaves it."""
    path = tmp_path_factory.mktemp("sessions") / "copy.session"
    file = SessionFile.create(path, PASSPHRASE, "id: test\n")
    file.append(*ENTRIES)
    file.close()
    return path


def blocks(sort: str) -> list[str]:
    return re.findall(rf"```{sort}\n(.*?)```", WRITTEN, re.DOTALL)


def answers(path: Path, statements: str) -> dict[str, list[Any]]:
    """What a bare SQLCipher answers to the page's statements, one after the other."""
    database = dbapi2.connect(str(path), isolation_level=None)
    asked = [line.rstrip(";") for line in statements.splitlines()]
    told = {
        line: database.execute(line.replace("the passphrase", PASSPHRASE.replace("'", "''"))).fetchall()
        for line in asked
    }
    database.close()
    return told


def listed(path: Path, folder: Path, passphrase: str) -> subprocess.CompletedProcess[str]:
    """The page's Python listing, saved and run as it tells."""
    [listing] = blocks("python")
    script = folder / "read_session.py"
    script.write_text(listing, "utf-8")
    command = [sys.executable, str(script), str(path), str(len(ENTRIES))]
    # A session of its own has no terminal, so that the passphrase is read from the pipe.
    return subprocess.run(
        command, input=f"{passphrase}\n", capture_output=True, encoding="utf-8", check=False, start_new_session=True
    )


def test_a_session_opens_by_the_statements_on_the_page_and_nothing_else(made: Path) -> None:
    told = answers(made, next(block for block in blocks("sql") if "PRAGMA key" in block))
    *checks, version, everything = told.values()

    assert checks == [[("NONE",)], [("ok",)], [], [("ok",)]]
    assert version == [(FORMAT,)]
    assert everything == ROWS


def test_the_tables_and_the_settings_are_those_on_the_page(made: Path) -> None:
    asked = ("PRAGMA key = 'the passphrase';", "SELECT sql FROM sqlite_master;", "PRAGMA cipher_settings;")
    told = answers(made, "\n".join(asked))
    tables, settings = list(told.values())[1:]

    assert [f"{statement};" for (statement,) in tables] == next(b for b in blocks("sql") if "CREATE" in b).splitlines()
    settled = {setting.removeprefix("PRAGMA ").rstrip(";") for (setting,) in settings} - {"cipher_use_hmac = 1"}
    assert [setting for setting in (*settled, *SETTINGS) if f"`{setting}`" not in WRITTEN] == []


def test_the_listing_on_the_page_prints_every_entry_for_whoever_has_the_passphrase(made: Path, tmp_path: Path) -> None:
    done = listed(made, tmp_path, AS_ANOTHER_KEYBOARD_TYPES_IT)

    assert done.returncode == 0, done.stderr
    assert [tuple(row.split("\t")) for row in done.stdout.splitlines()] == [(str(n), *rest) for n, *rest in ROWS]
    assert listed(made, tmp_path, "another").returncode


def test_of_a_damaged_file_the_listing_brings_back_what_stands_on_sound_pages(made: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "copy.session"
    whole = bytearray(made.read_bytes())
    whole[len(whole) // 4096 // 2 * 4096 + 100] ^= 0xFF
    damaged.write_bytes(whole)

    came = [tuple(row.split("\t")) for row in listed(damaged, tmp_path, PASSPHRASE).stdout.splitlines()]

    assert 0 < len(came) < len(ROWS)
    assert set(came) <= {(str(number), *rest) for number, *rest in ROWS}
    # What stood behind the bad page is there too.
    assert str(ENTRIES[-1].number) in {number for number, *_ in came}


def test_every_type_of_entry_is_on_the_page() -> None:
    assert WRITTEN.partition(BEGINS)[1:] == (BEGINS, reference().removeprefix(BEGINS)), "python -m tests.file_format"
