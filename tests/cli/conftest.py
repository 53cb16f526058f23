"""A data folder and a session for tests of the command line. Nothing is written outside a test's own folder."""

from pathlib import Path

import pytest

from survival_surgery.guard import file_text
from survival_surgery.session.events import ContributionHeard
from survival_surgery.store.live import begin
from survival_surgery.store.places import HOME_VARIABLE, new_session_path
from survival_surgery.template.load import available
from tests.cli.calling import PASSPHRASE


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, and a folder to work in."""
    folder = tmp_path / "home"
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def session() -> Path:
    """A session on this machine with one contribution."""
    path = new_session_path()
    live = begin(path, PASSPHRASE, file_text(available()["survival-surgery"]))
    live.write_down(ContributionHeard(words="no breaks on duty days"))
    live.close()
    return path
