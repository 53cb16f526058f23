"""Which file a person means, and what sort of file it is: a template, a step group, or entries of the library."""

from pathlib import Path
from typing import Any, Literal

from survival_surgery.errors import UsageMistake
from survival_surgery.guard.folder import files_in

Sort = Literal["template", "group", "library"]


def found(called: str, own: Path | None = None) -> Path:
    """The file of that template or step group, or the file at that path. Raises `UsageMistake` if there is none."""
    from survival_surgery.template.load import available, find, groups

    by_id = {**groups(own), **available(own)}
    return by_id[called] if called in by_id else find(called, own)


def sort_of(data: Any) -> Sort:
    """What a file is by what it holds; what cannot be told is taken for a template."""
    from survival_surgery.library.entries import LibraryFile

    held = set(data) if isinstance(data, dict) else set()
    if held & {"stages", "variants", "confidentiality"}:
        return "template"
    if "steps" in held:
        return "group"
    return "library" if held and held <= {*LibraryFile.model_fields} else "template"


def refuse_group(path: Path, data: Any, do: str) -> None:
    """Raise `UsageMistake` where a file is a step group, which is no session by itself; `do` is what to do instead."""
    if sort_of(data) == "group":
        raise UsageMistake(f"{path} is a step group. {do} a template that includes it, or print it with 'show'.")


def all_own(own: Path) -> list[Path]:
    """Everything that a person has written: templates, then step groups, then entries of the library."""
    from survival_surgery.template.groups import FOLDER
    from survival_surgery.template.load import LIBRARY

    return [path for folder in (own, own / FOLDER, own.parent / LIBRARY) for path in files_in(folder)]
