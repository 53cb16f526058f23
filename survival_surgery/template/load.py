"""Templates read from YAML: those that ship with the program, and those in a folder of the person's own.

`own` is everywhere the folder of a person's own templates. Their step groups lie in `groups` inside it, and their
entries of the library in `library` beside it. A session keeps its own copy of its template with everything in it that
the template names, so that a template, a group or an entry may change or go without harming it.
"""

import re
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import survival_surgery
from survival_surgery.errors import SurgeryError, UsageMistake
from survival_surgery.guard import LARGEST, Source, file_text, read_text, read_yaml, validated
from survival_surgery.guard.folder import ENDINGS as ENDINGS, files_in
from survival_surgery.session.words import one_line
from survival_surgery.template.checks import checks, group_checks
from survival_surgery.template.expand import Around, expanded
from survival_surgery.template.groups import StepGroup, step_groups
from survival_surgery.template.model import SessionTemplate

if TYPE_CHECKING:
    from survival_surgery.library.shelves import Shelves

LIBRARY = "library"
"""The folder of a person's own entries of the library, beside their templates."""

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_LONGEST_NAME = 100
"""Characters of the name of a file, from its end, that are said back where there is no such file."""


def load(path: Path, own: Path | None = None) -> SessionTemplate:
    """The template in a file. Raises `BadFile` with every mistake, or `UsageMistake` if there is no such file."""
    return load_text(file_text(path), str(path), own)


def load_text(text: str, name: str, own: Path | None = None) -> SessionTemplate:
    """The template in a text; `name` stands before its mistakes."""
    return _template(read_text(text, name), own)[0]


def load_kept(text: str, name: str) -> SessionTemplate:
    """The template in the copy that a session keeps.

    It was checked when the session began. What is checked only since then must not keep a room from its session.
    """
    return validated(SessionTemplate, expanded(read_text(text, name), _around(None)).source)


def whole(path: Path, own: Path | None = None) -> tuple[SessionTemplate, str]:
    """The template in a file, and its text with everything in it that it names, for a session to keep."""
    text = file_text(path)
    source = read_text(text, str(path))
    template, full = _template(source, own)
    if full.data == source.data:
        return template, text
    told = _dumped(full.data)
    # What a session keeps is read again whenever it is opened; where that cannot be, it is said before it begins.
    read_text(told, f"{path} with all that it takes and includes")
    return template, told


def _dumped(data: Any) -> str:
    """`data` as YAML that the guard reads as the same data."""
    import yaml

    class WrittenOut(yaml.SafeDumper):
        """What stands in several places is written out in each: the guard takes no aliases."""

        def ignore_aliases(self, data: Any) -> bool:
            return True

    return yaml.dump(data, Dumper=WrittenOut, allow_unicode=True, sort_keys=False, width=LARGEST)


def load_group(path: Path, own: Path | None = None) -> StepGroup:
    """The step group in a file. Raises as `load` does."""
    source, missing, _ = expanded(read_yaml(path), _around(own), (path.stem,))
    return validated(StepGroup, source, group_checks(source.data), missing)


def groups(own: Path | None = None) -> dict[str, Path]:
    """The step groups there are, by id; one of the person's own stands in place of a shipped one of the same id."""
    return step_groups(folder for folder in (shipped(), own) if folder is not None)


def _template(source: Source, own: Path | None) -> tuple[SessionTemplate, Source]:
    full, missing, whole = expanded(source, _around(own))
    return validated(SessionTemplate, full, checks(full.data, whole=whole), missing), full


def _around(own: Path | None) -> Around:
    return Around(groups(own), lambda: library_of(own))


def library_of(own: Path | None) -> "Shelves":
    """The library, with a person's own entries on top, which stand beside the folder `own` of their templates."""
    from survival_surgery.library.shelves import own_files, shelves

    folder = own.parent / LIBRARY if own else None
    if folder is None or not own_files(folder):
        return shelves()
    try:
        shelves(folder).shelf("hints")
    except SurgeryError:
        # Its author finds the mistakes with `template check`; no template may be lost to the room because of them.
        return shelves()
    return shelves(folder)


def shipped() -> Path:
    """The folder of the templates that come with the program: in the installed package, or beside it in a checkout."""
    package = Path(survival_surgery.__file__).parent
    inside = package / "session_templates"
    return inside if inside.is_dir() else package.parent / "session_templates"


def available(own: Path | None = None) -> dict[str, Path]:
    """The templates there are, by name; one in the folder `own` stands in place of a shipped one of the same name."""
    folders = [folder for folder in (shipped(), own) if folder is not None]
    return {path.stem: path for folder in folders for path in files_in(folder)}


def find(name_or_path: str, own: Path | None = None) -> Path:
    """The file of the template of that name, or the file at that path. Raises `UsageMistake` if there is neither."""
    known = available(own)
    if name_or_path in known:
        return known[name_or_path]
    path = Path(name_or_path)
    if not _NAME.fullmatch(name_or_path) or path.is_file():
        if path.exists():
            return path
        told = one_line(name_or_path)[-_LONGEST_NAME:]
        raise UsageMistake(f"There is no file {told}. Check the name, or the folder that you are in.")
    near = get_close_matches(name_or_path, known, n=1)
    suggestion = f" Did you mean '{near[0]}'?" if near else f" There are: {', '.join(sorted(known))}."
    raise UsageMistake(f"There is no template '{name_or_path}'.{suggestion}")


def readable(own: Path | None = None) -> dict[str, SessionTemplate]:
    """The available templates that have no mistakes, by name."""
    loaded: dict[str, SessionTemplate] = {}
    for name, path in available(own).items():
        try:
            loaded[name] = load(path, own)
        except SurgeryError:
            # Its author finds the mistakes with `template check`; the room must not be kept waiting by them.
            continue
    return loaded
