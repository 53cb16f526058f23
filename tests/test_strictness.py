"""The checks that read the code, as tests, so that one command checks everything."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

CHECKS = {
    "the linter has nothing to say": ["-m", "ruff", "check"],
    "every file is formatted": ["-m", "ruff", "format", "--check"],
    "every type holds": ["-m", "mypy"],
    "the architecture stands": ["-c", "from importlinter.cli import lint_imports_command as check; check()"],
}


@pytest.mark.parametrize("check", CHECKS)
def test_the_code_is_strict(check: str) -> None:
    done = subprocess.run([sys.executable, *CHECKS[check]], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
