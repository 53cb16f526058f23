"""What a facilitator chose for this machine: colours, and when the screen rests by itself. Nothing of any session.

A small plain file that anybody may read, change or delete; what cannot be read counts as not chosen.
"""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields

from survival_surgery.errors import CannotWrite
from survival_surgery.store.places import data_folder, settings_file
from survival_surgery.translation import _


@dataclass(frozen=True, slots=True)
class Settings:
    """`blank_after` and `lock_after` are minutes without a key; 0 is never."""

    colours: str = ""
    blank_after: int = 0
    lock_after: int = 0


def read_settings() -> Settings:
    """The settings as they were kept; each that is missing or unreadable as it is at first."""
    # Brackets by the thousand are no settings either.
    with suppress(OSError, ValueError, RecursionError):
        kept = json.loads(settings_file().read_text("utf-8"))
        if isinstance(kept, dict):
            return Settings(**{field.name: kept[field.name] for field in fields(Settings) if _fits(field.name, kept)})
    return Settings()


def keep_settings(settings: Settings) -> None:
    """Keep the settings, the whole file at once."""
    data_folder()
    path = settings_file()
    new = path.with_suffix(".new")
    try:
        new.write_text(json.dumps(asdict(settings), indent=2) + "\n", "utf-8")
        new.replace(path)
    except OSError as error:
        raise CannotWrite(_("The settings cannot be kept: {why}.").format(why=error.strerror)) from None


def _fits(name: str, kept: dict[str, object]) -> bool:
    value = kept.get(name)
    return isinstance(value, str) if name == "colours" else type(value) is int and value >= 0
