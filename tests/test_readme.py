"""The README keeps its promises: two command lines, commands that exist, and pages that are there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md")]

COMMANDS = sorted(set(re.findall(r"survival-surgery ((?:template |schema )?[a-z][a-z-]*)", README)))


def first_block_under(heading: str) -> list[str]:
    """The lines of the first fenced block under a heading, found as `.ci/run` finds them."""
    section = README.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return section.split("```sh\n")[1].split("```")[0].splitlines()


@pytest.mark.parametrize("heading", ["Install it and see what it leaves", "Run the tests"])
def test_one_command_line_does_all_the_set_up(heading: str) -> None:
    [command] = first_block_under(heading)

    assert command.startswith("python3 -m venv .venv && ")
    assert f'command_under "{heading}"' in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_that_the_readme_names_exists(command: str) -> None:
    asked = [sys.executable, "-m", "survival_surgery", *command.split(), "--help"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert f"{command} " in done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []
