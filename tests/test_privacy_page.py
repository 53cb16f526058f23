"""docs/privacy.md promises nothing that no test shows, and is silent about nothing that nobody can promise."""

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from survival_surgery.screens.protects import SECTIONS

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "privacy.md"
WRITTEN = PAGE.read_text("utf-8")

LEFT_OVER = {
    "taken while it is closed": ("documents that were written", "backups", "court", "how large", "last written"),
    "taken while it runs": ("memory", "cannot wipe", "hibernation", "swap"),
    "an employer's machine": ("record every key", "machine of your own"),
    "eyes": ("photograph", "projector"),
    "words that command the terminal": ("another alphabet",),
    "a paste": ("hands them over as keys",),
    "a crash": ("not entered",),
    "a window that closes": ("closing a console",),
    "two at once": ("NFS", "SMB"),
    "what a terminal keeps": ("Saved Application State", "iTerm2", "tmux"),
    "what a document says without words": ("dots", "e-mail"),
    "the clipboard": ("mark with the mouse",),
    "a synced folder": ("sync services keep old versions",),
    "an older copy": ("opens as if it were the newest",),
    "recognition": ("small team", "style", "nobody listed"),
    "what it is built on": ("OpenSSL 3.6.0", "sqlcipher3"),
    "screenshots": ("own screenshot",),
    "destroying": ("deleting is not erasing", "may be an offence"),
}
"""What stays possible after all that the program does, by threat, in words that must be on the page.

Of templates that are bombs or reach for files, of text that would become a link, of a full disk, of the size of the
window and of the clock nothing stays.
"""


def section(heading: str) -> str:
    return WRITTEN.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def lines(heading: str) -> list[str]:
    return re.findall(r"^- (.+)$", section(heading), re.MULTILINE)


def shown_by(line: str) -> list[tuple[str, str]]:
    """The tests behind a line: the file, and the name as the link says it."""
    told = re.findall(r"\[([^]]+)\]\(\.\./(tests/[^)]+\.py)\)", line.partition("*Shown by*")[2])
    return [(path, "test_" + said.replace(" ", "_")) for said, path in told]


@cache
def names_in(path: str) -> frozenset[str]:
    """The names of the tests in a file, the slow ones among them."""
    found = ast.walk(ast.parse((ROOT / path).read_text("utf-8")))
    return frozenset(one.name for one in found if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.mark.parametrize("line", lines("It protects against"), ids=lambda line: line.split("**")[1])
def test_each_thing_that_it_protects_against_is_shown_by_tests_that_exist(line: str) -> None:
    named = shown_by(line)

    assert named
    assert [f"{path}::{name}" for path, name in named if name not in names_in(path)] == []


def test_no_test_has_to_stand_for_two_promises() -> None:
    named = Counter(test for line in lines("It protects against") for test in shown_by(line))

    assert [test for test, times in named.items() if times > 1] == []


def test_every_link_to_a_test_stands_behind_a_promise() -> None:
    assert WRITTEN.count("](../tests/") == sum(len(shown_by(line)) for line in lines("It protects against"))


@pytest.mark.parametrize("threat", LEFT_OVER)
def test_what_stays_possible_is_said(threat: str) -> None:
    told = " ".join(lines("It does not protect against")) + section("The most careful way to use it")

    assert [words for words in LEFT_OVER[threat] if words.lower() not in told.lower()] == []


def test_each_thing_that_it_does_not_protect_against_comes_with_why_or_what_to_do() -> None:
    told = [line.partition(".**")[2] for line in lines("It does not protect against")]

    assert [words for words in told if len(re.findall(r"[.?](?: |$)", words)) < 2] == []


def test_the_careful_way_is_numbered_from_the_first_step_to_the_last() -> None:
    steps = re.findall(r"^(\d+)\. \*\*", section("The most careful way to use it"), re.MULTILINE)

    assert steps == [str(number) for number in range(1, len(steps) + 1)]
    assert len(steps) >= 12


def test_what_the_program_says_that_it_does_not_protect_against_is_on_the_page() -> None:
    heading = "It does not protect against"
    page = {line.split("**")[1].rstrip(".") for line in lines(heading)}
    [program] = [sentences for said, sentences in SECTIONS if said == heading]

    assert [sentence for sentence in program if sentence.partition(":")[0] not in page] == []


@pytest.mark.parametrize("name", ["docs/privacy.md", "docs/file-format.md", "SECURITY.md"])
def test_every_link_and_heading_that_is_pointed_at_is_there(name: str) -> None:
    page = ROOT / name
    links = re.findall(r"\]\(([^):#]*)(?:#([^)]+))?\)", page.read_text("utf-8"))
    pointed = [((page.parent / to).resolve() if to else page, heading) for to, heading in links]

    assert [str(to) for to, _ in pointed if not to.exists()] == []
    assert [f"{to.name}#{heading}" for to, heading in pointed if heading and heading not in headings(to)] == []


def headings(page: Path) -> set[str]:
    """The headings of a page as links name them."""
    found = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in found}
