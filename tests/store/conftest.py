"""Places and passphrases for tests of the store. Nothing is written outside a test's own folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from survival_surgery.session.events import ContributionHeard, Entry
from survival_surgery.store.file import SessionFile
from survival_surgery.store.live import LiveSession, begin
from survival_surgery.store.places import HOME_VARIABLE

PASSPHRASE = "correct horse battery staple"
TEMPLATE = "id: test\ntitle: A test\n"
CANARY = "the rota was changed overnight"


def file_with(path: Path, contributions: int) -> bytes:
    """A sound session file at `path`, as it lies on the disk."""
    file = SessionFile.create(path, PASSPHRASE, TEMPLATE)
    for number in range(1, contributions + 1):
        file.append(Entry(number, ContributionHeard(words=f"{CANARY} {number} " * 8)))
    file.close()
    return path.read_bytes()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a session file may be made."""
    folder = tmp_path / "sessions"
    folder.mkdir()
    return folder / "0123456789abcdef.session"


@pytest.fixture
def live(path: Path) -> Iterator[LiveSession]:
    """A session in a new file."""
    session = begin(path, PASSPHRASE, TEMPLATE)
    yield session
    session.close()
