"""Which files of a folder are YAML that a person wrote. It opens none of them."""

from pathlib import Path

ENDINGS = (".yaml", ".yml")


def files_in(folder: Path) -> list[Path]:
    """The YAML files of a folder by their names; none where the folder is not there or may not be read.

    Hidden ones are left out: editors and file managers put them beside a file that is open or was copied.
    """
    try:
        return [path for path in sorted(folder.iterdir()) if path.suffix in ENDINGS and not path.name.startswith(".")]
    except OSError:
        return []
