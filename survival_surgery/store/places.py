"""Where sessions are kept on this machine, and what a folder listing may show of them: a random name and a month."""

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from survival_surgery.errors import CannotOpen, CannotWrite, UsageMistake
from survival_surgery.session.words import one_line
from survival_surgery.translation import _

HOME_VARIABLE = "SURVIVAL_SURGERY_HOME"
"""Names another folder for everything that the program keeps."""

ENDING = ".session"

_HANDLE_LENGTH = 6

_SYNCED_FOLDERS = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "Nextcloud",
    "syncthing": "Syncthing",
}
"""How the folders of sync services begin, in lower case; "Dropbox (Work)" and "OneDrive - Trust" are among them."""

_SYNCED_MARKS = {".stfolder": "Syncthing", ".git": "Git", ".dropbox": "Dropbox"}
"""What lies inside a folder that is carried elsewhere."""


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A session file as the library may show it unopened. `handle` names it on the command line and never changes."""

    path: Path
    month: str
    handle: str


def data_folder() -> Path:
    """The folder for everything that the program keeps, made readable by its owner alone."""
    return _private(_data_folder())


def own_templates() -> Path:
    """The folder in which a person's own templates are looked for by their names. It need not be there."""
    return _data_folder() / "templates"


def settings_file() -> Path:
    """The file of what was chosen for this machine. It need not be there."""
    return _data_folder() / "settings.json"


def sessions_folder() -> Path:
    """The folder of the session files, made readable by its owner alone."""
    folder = _private(data_folder() / "sessions")
    _keep_private(folder)
    return folder


def new_session_path() -> Path:
    """A path for a new session file. The name is random: a label would be readable in a folder listing."""
    return sessions_folder() / f"{secrets.token_hex(8)}{ENDING}"


def stored_sessions() -> list[StoredSession]:
    """The session files on this machine, the one that was written last first."""
    folder = _data_folder() / "sessions"
    files = [path for path in folder.glob(f"*{ENDING}") if path.is_file()] if folder.is_dir() else []
    written = sorted(((path.stat().st_mtime, path) for path in files), reverse=True)
    return [
        StoredSession(
            path=path,
            month=datetime.fromtimestamp(when).astimezone().strftime("%Y-%m"),
            handle=path.name[:_HANDLE_LENGTH],
        )
        for when, path in written
    ]


def find_session(handle: str) -> Path:
    """The stored session whose name begins with `handle`, or the file at that path."""
    matching = [stored.path for stored in stored_sessions() if handle and stored.path.name.startswith(handle)]
    if len(matching) == 1:
        return matching[0]
    if matching:
        raise UsageMistake(f'More than one session begins with "{handle}". Give more of its letters.')
    # A name that no file could have is no session either.
    with suppress(OSError, ValueError):
        if Path(handle).is_file():
            return Path(handle)
    raise CannotOpen(
        f'There is no session "{one_line(handle)[:60]}". List the sessions to see what they are called here.'
    )


def looks_synced(path: Path) -> str | None:
    """The service that seems to copy this place elsewhere, where it keeps old versions; None if none is seen."""
    for folder in (path, *path.absolute().parents):
        name = folder.name.lower()
        for beginning, service in _SYNCED_FOLDERS.items():
            if name.startswith(beginning):
                return service
        for mark, service in _SYNCED_MARKS.items():
            if (folder / mark).exists():
                return service
    return None


def _data_folder() -> Path:
    if chosen := os.environ.get(HOME_VARIABLE):
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("survival-surgery", appauthor=False)


def _private(folder: Path) -> Path:
    """`folder`, made if it is not there. One that was there before is somebody's and keeps its mode."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        said = _("The folder {folder} cannot be made: {why}. Set {variable} to a folder that you may write to.")
        raise CannotWrite(said.format(folder=folder, why=error.strerror, variable=HOME_VARIABLE)) from None
    return folder


def _keep_private(folder: Path) -> None:
    try:
        folder.chmod(0o700)
    except OSError as error:
        said = _("The folder {folder} cannot be closed to others: {why}. Set {variable} to a folder of your own.")
        raise CannotWrite(said.format(folder=folder, why=error.strerror, variable=HOME_VARIABLE)) from None
