"""A folder listing shows random names and months, to the owner alone."""

import os
import re
from pathlib import Path

import pytest

from survival_surgery.errors import CannotOpen, CannotWrite, UsageMistake
from survival_surgery.store import places


def _mode(path: Path) -> str:
    return oct(path.stat().st_mode & 0o777)


def test_the_folders_are_their_owners_alone(home: Path) -> None:
    path = places.new_session_path()
    assert path.parent == home / "sessions"
    assert (_mode(home), _mode(path.parent)) == ("0o700", "0o700")


def test_the_sessions_folder_is_closed_to_others_and_a_folder_that_was_there_keeps_its_mode(home: Path) -> None:
    (home / "sessions").mkdir(parents=True)
    home.chmod(0o755)
    (home / "sessions").chmod(0o755)
    places.new_session_path()
    assert (_mode(home), _mode(home / "sessions")) == ("0o755", "0o700")


def test_without_an_override_sessions_are_kept_in_the_users_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(places.HOME_VARIABLE, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert places.sessions_folder().is_relative_to(tmp_path)
    assert "survival-surgery" in places.sessions_folder().parts


def test_a_file_name_says_nothing(home: Path) -> None:
    names = {places.new_session_path().name for _ in range(50)}
    assert len(names) == 50
    assert all(re.fullmatch(r"[0-9a-f]{16}\.session", name) for name in names)


def _stored(home: Path, name: str, when: int) -> Path:
    path = home / "sessions" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    os.utime(path, (when, when))
    return path


def test_sessions_are_listed_by_month_with_the_newest_first(home: Path) -> None:
    march = _stored(home, "aaaaaabbbbbbcccc.session", 1_773_576_000)
    june = _stored(home, "ddddddeeeeeeffff.session", 1_781_524_800)
    _stored(home, "ddddddeeeeeeffff.session-journal", 1_781_524_800)
    _stored(home, "notes.txt", 1_781_524_800)
    assert places.stored_sessions() == [
        places.StoredSession(path=june, month="2026-06", handle="dddddd"),
        places.StoredSession(path=march, month="2026-03", handle="aaaaaa"),
    ]


def test_listing_sessions_makes_no_folder(home: Path) -> None:
    assert places.stored_sessions() == []
    assert not home.exists()


def test_a_session_is_found_by_its_handle_or_its_path(home: Path, tmp_path: Path) -> None:
    first = _stored(home, "aaaaaabbbbbbcccc.session", 1)
    second = _stored(home, "aaaaaacccccccccc.session", 2)
    elsewhere = tmp_path / "copy.session"
    elsewhere.write_bytes(b"x")
    assert places.find_session("aaaaaab") == first
    assert places.find_session(str(second)) == second
    assert places.find_session(str(elsewhere)) == elsewhere
    with pytest.raises(UsageMistake, match="More than one"):
        places.find_session("aaaaaa")
    for nothing in ("", "ffffff", str(tmp_path)):
        with pytest.raises(CannotOpen):
            places.find_session(nothing)


def test_a_folder_that_cannot_be_made_is_a_plain_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv(places.HOME_VARIABLE, str(tmp_path / "file" / "home"))
    with pytest.raises(CannotWrite, match=places.HOME_VARIABLE):
        places.new_session_path()


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Work)/notes", "Dropbox"),
        ("OneDrive - Trust", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Library/CloudStorage/GoogleDrive-me@example.org", "Google Drive"),
        ("Google Drive", "Google Drive"),
        ("Nextcloud/sessions", "Nextcloud"),
        ("Syncthing", "Syncthing"),
        ("documents", None),
        ("my dropbox notes", None),
    ],
)
def test_a_folder_that_looks_synced_is_noticed(tmp_path: Path, folder: str, service: str | None) -> None:
    assert places.looks_synced(tmp_path / folder / "a.session") == service


@pytest.mark.parametrize(("mark", "service"), [(".stfolder", "Syncthing"), (".git", "Git"), (".dropbox", "Dropbox")])
def test_a_folder_inside_one_that_is_carried_elsewhere_is_noticed(tmp_path: Path, mark: str, service: str) -> None:
    (tmp_path / mark).mkdir()
    assert places.looks_synced(tmp_path / "sessions" / "a.session") == service
