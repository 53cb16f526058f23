"""Templates read from YAML: those that ship with the program, and those in a folder of the person's own.

A session keeps its own copy of its template's text, so that a template may change or go without harming it.
"""

import re
from difflib import get_close_matches
from pathlib import Path

import survival_surgery
from survival_surgery.errors import SurgeryError, UsageMistake
from survival_surgery.guard import Source, file_text, read_text, validated
from survival_surgery.template.checks import checks
from survival_surgery.template.model import SessionTemplate

ENDINGS = (".yaml", ".yml")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def load(path: Path) -> SessionTemplate:
    """The template in a file. Raises `BadFile` with every mistake, or `UsageMistake` if there is no such file."""
    return load_text(file_text(path), str(path))


def load_text(text: str, name: str) -> SessionTemplate:
    """The template in a text, such as the copy that a session keeps; `name` stands before its mistakes."""
    return _template(read_text(text, name))


def _template(source: Source) -> SessionTemplate:
    return validated(SessionTemplate, source, checks(source.data))


def shipped() -> Path:
    """The folder of the templates that come with the program: in the installed package, or beside it in a checkout."""
    package = Path(survival_surgery.__file__).parent
    inside = package / "session_templates"
    return inside if inside.is_dir() else package.parent / "session_templates"


def available(own: Path | None = None) -> dict[str, Path]:
    """The templates there are, by name; one in the folder `own` stands in place of a shipped one of the same name."""
    folders = [folder for folder in (shipped(), own) if folder is not None and folder.is_dir()]
    files = (path for folder in folders for path in sorted(folder.iterdir()) if path.suffix in ENDINGS)
    return {path.stem: path for path in files}


def find(name_or_path: str, own: Path | None = None) -> Path:
    """The file of the template of that name, or the file at that path. Raises `UsageMistake` if there is neither."""
    known = available(own)
    if name_or_path in known:
        return known[name_or_path]
    path = Path(name_or_path)
    if not _NAME.fullmatch(name_or_path) or path.is_file():
        if path.exists():
            return path
        raise UsageMistake(f"There is no file {name_or_path}. Check the name, or the folder that you are in.")
    near = get_close_matches(name_or_path, known, n=1)
    suggestion = f" Did you mean '{near[0]}'?" if near else f" There are: {', '.join(sorted(known))}."
    raise UsageMistake(f"There is no template '{name_or_path}'.{suggestion}")


def readable(own: Path | None = None) -> dict[str, SessionTemplate]:
    """The available templates that have no mistakes, by name."""
    loaded: dict[str, SessionTemplate] = {}
    for name, path in available(own).items():
        try:
            loaded[name] = load(path)
        except SurgeryError:
            # Its author finds the mistakes with `template check`; the room must not be kept waiting by them.
            continue
    return loaded
