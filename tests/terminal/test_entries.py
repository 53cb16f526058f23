"""Every way in which a text comes into the program, and that the one `clean()` stands in each of them.

| what comes in | where it is cleaned |
| --- | --- |
| templates, step groups, a person's own library, notes | `guard/compose.py`, as each value is read |
| the session file, its copy of the template | `store/codec.py`, `store/file.py`, read or written |
| keys, and what was copied | `widgets/one_line.py`, whatever puts words into a line |
| a paste | `session/incoming.py` and `terminal.py`, before anything sees it |
| cards from a file, a list that is pasted | `session/listing.py`, and the move that puts them up |
| what an earlier session hands over, and what is typed | the moves: `session/moves.py`, `session/listing.py` |
| the list of what never leaves | `anonymise/protect.py` |
| a conversation without a screen | `plain/conversation.py`, each line heard and each sentence said |
| arguments, names of files, variables that are shown | where they are said: `commands/`, `widgets/plain.py` |
| a passphrase | nowhere, as it opens the file as it was typed; it is never shown |
| a text to be veiled, read by `anonymise` | on a screen only: between two pipes every sign stays where it was |
"""

import ast
import os
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel
from textual.app import App

from survival_surgery.anonymise.protect import listed as protected
from survival_surgery.guard import read_yaml
from survival_surgery.plain.conversation import Conversation
from survival_surgery.session.events import Entry
from survival_surgery.session.fold import replay
from survival_surgery.session.items import Action, Statement
from survival_surgery.session.listing import listed
from survival_surgery.session.moves import hear, name_theme, note
from survival_surgery.session.protect import list_name
from survival_surgery.session.words import clean
from survival_surgery.store.live import pick_up
from survival_surgery.store.places import HOME_VARIABLE
from survival_surgery.template.load import load, load_kept
from survival_surgery.widgets.one_line import OneLine
from survival_surgery.widgets.plain import plain
from tests.cli.calling import called, handed
from tests.terminal.payloads import ALL, obeyed
from tests.terminal.planted import PASSPHRASE, plant

NAME = "n \x1b]52;c;aGk=\x07\x9b2J\u202e [red]"
"""A name that a file may have on most systems."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="file names are freer on Unix")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the planted template and the planted session in it."""
    folder = tmp_path_factory.mktemp("planted") / NAME
    plant(folder)
    return folder


def texts(held: Any) -> Iterator[str]:
    """Every text in something, however deep."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, BaseModel):
        yield from texts([getattr(held, name) for name in type(held).model_fields])
    elif is_dataclass(held):
        yield from texts([getattr(held, field.name) for field in fields(held)])
    elif isinstance(held, dict):
        yield from texts([*held.keys(), *held.values()])
    elif isinstance(held, list | tuple | set | frozenset):
        for part in held:
            yield from texts(part)


def from_a_template(home: Path) -> Any:
    return load(home / "templates" / "planted.yaml")


def from_any_yaml(home: Path) -> Any:
    """Notes, step groups and libraries are read by the same door."""
    file = home / "notes.yaml"
    file.write_text(yaml.safe_dump({"one": [ALL], "two": {ALL: ALL}}, allow_unicode=False), "utf-8")
    return read_yaml(file).data


def from_a_session_file(home: Path) -> Any:
    live = pick_up(next((home / "sessions").iterdir()), PASSPHRASE)
    try:
        return [live.session, live.entries, live.template_text, load_kept(live.template_text, NAME)]
    finally:
        live.close()


def from_a_list(home: Path) -> Any:
    return listed(f"1. {ALL}\n2. {ALL}")


def from_what_is_typed(home: Path) -> Any:
    entries: list[Entry] = []
    for move in (
        hear(ALL),
        name_theme(ALL),
        note(Statement(words=ALL)),
        note(Action(words=ALL, owner=ALL, by=ALL)),
        list_name(ALL, "name", "somebody"),
    ):
        entries.append(Entry(len(entries) + 1, move(replay(entries))))
    return replay(entries)


def from_what_never_leaves(home: Path) -> Any:
    return protected([f"{ALL.replace('=', '')} = a ward"])


def from_a_conversation(home: Path) -> Any:
    said = BytesIO()
    talk = Conversation(BytesIO(ALL.replace("\n", " ").encode() + b"\xff\n"), said)
    heard = talk.hear()
    talk.say(ALL)
    return [heard, said.getvalue().decode()]


def from_any_text_on_a_screen(home: Path) -> Any:
    return plain(ALL).plain


WAYS: tuple[Callable[[Path], Any], ...] = (
    from_a_template,
    from_any_yaml,
    from_a_session_file,
    from_a_list,
    from_what_is_typed,
    from_what_never_leaves,
    from_a_conversation,
    from_any_text_on_a_screen,
)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_what_comes_in_is_clean(way: Callable[[Path], Any], home: Path) -> None:
    held = list(texts(way(home)))

    assert any("\ufffd]52;c;aGk" in text for text in held)
    assert [text for text in held if clean(text) != text] == []


async def test_what_is_put_into_a_line_is_clean() -> None:
    async with App[None]().run_test() as pilot:
        line = OneLine(ALL)
        await pilot.app.mount(line)
        line.insert_text_at_cursor(ALL)

        assert line.value == clean(ALL) * 2


COMMANDS = (
    ("sessions",),
    ("resume", NAME),
    ("run", "--template", NAME),
    (NAME,),
    (f"--{NAME}",),
    ("run", "--variant", NAME),
    ("template", "list"),
    ("template", "list", "--format", "json"),
    ("template", "show", "planted"),
    ("template", "preview", "planted"),
    ("template", "check", "planted", "--format", "json"),
    ("template", "check", NAME, "--format", "github"),
    ("template", "new", "a-session", "--from", NAME),
    ("template", "new", "a-session", "--from", "survival-surgery", "--out", f"{NAME}.yaml"),
    ("schema", "notes", "--template", "planted"),
    ("anonymise", NAME),
    ("backup", "0123456789", f"{NAME}.session"),
    ("write-up", NAME),
)


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: " ".join(arguments).replace(NAME, "NAME"))
def test_no_command_says_what_a_terminal_would_obey(
    arguments: tuple[str, ...], home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    monkeypatch.chdir(tmp_path)
    (home / "sessions" / "\x1b]0;x\x07.session").touch()
    unlocked = ("--passphrase-fd", handed(PASSPHRASE)) if arguments[0] == "backup" else ()
    result = called(*arguments, *unlocked)

    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert obeyed(result.output.encode()) == []


SAID_AS_IT_IS = {
    "commands/lines.py": "the answer to a program, in JSON that has no sign but ASCII",
    "commands/plain_text.py": "a filter: between two pipes nothing is changed, and on a screen it is cleaned",
}
"""Where something else than a sentence of ours goes out, and why it may."""


def test_everything_that_a_command_says_is_cleaned_where_it_is_said() -> None:
    package = Path(__file__).parents[2] / "survival_surgery"
    for file in sorted((package / "commands").rglob("*.py")):
        if file.relative_to(package).as_posix() not in SAID_AS_IT_IS:
            for call in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(call, ast.Call) and ast.unparse(call.func) == "click.echo":
                    assert _is_clean(call.args[0]), f"{file.name}:{call.lineno}"


def _is_clean(said: ast.expr) -> bool:
    """A sentence of ours alone, or one that went through `clean`, on its own or joined."""
    if isinstance(said, ast.Constant):
        return True
    if isinstance(said, ast.JoinedStr):
        return all(_is_clean(part.value) for part in said.values if isinstance(part, ast.FormattedValue))
    if not isinstance(said, ast.Call):
        return False
    called_as = ast.unparse(said.func)
    return called_as == "clean" or (called_as.endswith("n'.join") and "clean(" in ast.unparse(said))
