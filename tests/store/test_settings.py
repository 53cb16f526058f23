"""What was chosen for this machine is kept where people can read it, and what cannot be read was not chosen."""

from pathlib import Path

import pytest

from survival_surgery.errors import CannotWrite
from survival_surgery.store import places
from survival_surgery.store.settings import Settings, keep_settings, read_settings


def test_settings_are_kept_in_a_file_that_people_can_read(home: Path) -> None:
    keep_settings(Settings("dusk", 5, 10))

    assert read_settings() == Settings("dusk", 5, 10)
    assert places.settings_file() == home / "settings.json"
    assert places.settings_file().read_text("utf-8") == (
        '{\n  "colours": "dusk",\n  "blank_after": 5,\n  "lock_after": 10\n}\n'
    )
    assert [path.name for path in home.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ('{"blank_after": 3, "other": 1}', Settings(blank_after=3)),
        ('{"blank_after": -1, "lock_after": 0, "colours": 3}', Settings()),
        ('{"blank_after": true, "lock_after": "5"}', Settings()),
        ('{"colours": "dusk"}', Settings(colours="dusk")),
        ("[]", Settings()),
        ("{", Settings()),
        ("[" * 100_000, Settings()),
    ],
)
def test_a_setting_that_does_not_fit_counts_as_not_chosen(home: Path, kept: str, read: Settings) -> None:
    home.mkdir()
    places.settings_file().write_text(kept, "utf-8")

    assert read_settings() == read


def test_settings_that_cannot_be_kept_are_told(home: Path) -> None:
    (home / "settings.json").mkdir(parents=True)

    with pytest.raises(CannotWrite) as refused:
        keep_settings(Settings())

    assert str(refused.value) in {
        f"The settings cannot be kept: {why}." for why in ("Is a directory", "Permission denied", "Access is denied")
    }
