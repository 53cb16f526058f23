"""The whole program on a screen in memory, with a data folder of its own and a day that stands still."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from survival_surgery.app import SurgeryApp, Wanted


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program keeps its sessions during one test."""
    monkeypatch.setenv("SURVIVAL_SURGERY_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def program() -> Callable[..., SurgeryApp]:
    """Makes the program, started for what a test wants."""

    def make(**wanted: object) -> SurgeryApp:
        return SurgeryApp(Wanted(**wanted), clock=lambda: 1_800_000_000.0, today=lambda: date(2026, 5, 3))  # type: ignore[arg-type]  # a test names the fields that Wanted has

    return make
