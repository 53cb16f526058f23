"""Every door through which something from outside comes in, as a function of bytes.

A door takes any bytes, makes of them what might come in there, and lets it in as the program would. What the program
refuses in words of its own is good; whatever else comes out of a door is a find.
"""

import atexit
import contextlib
import io
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Literal

from survival_surgery.anonymise import review
from survival_surgery.anonymise.protect import listed as protected
from survival_surgery.anonymise.text import veiled
from survival_surgery.commands.lines import answer
from survival_surgery.commands.template.agenda import printed_agenda
from survival_surgery.commands.template.check import findings_in
from survival_surgery.errors import SurgeryError
from survival_surgery.guard import read_text, read_yaml
from survival_surgery.library.shelves import check_library
from survival_surgery.session.listing import dealt, heard_all, listed
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session
from survival_surgery.session.words import clean
from survival_surgery.store.places import data_folder, find_session, looks_synced, settings_file
from survival_surgery.store.settings import keep_settings, read_settings
from survival_surgery.template.load import find, load, load_group, load_text, shipped, whole
from survival_surgery.writeup.notes import read_notes, template_of
from survival_surgery.writeup.writeup import WORKED_EXAMPLE, write_up
from tests.doors.hostile import Bytes, as_yaml, mutated
from tests.plain.talking import begun, said

Door = Callable[[bytes], None]

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "template" / "small.yaml"
MEETINGS = ROOT / "tests" / "template" / "meetings"
PASTED = "# To do\n- [ ] no breaks\n* nobody covers\n1. moved the drop-in\n---\n\u2022 agency\n\ta) left out\n"
ANY_TEXT = (
    "# Minutes\n\nPriya Shah said on 3 March that [the ward](http://x.org) is closed: ring 07700 900123.\n\n| a | b |\n"
)
TYPED = (
    "desk\n90\n2\nPriya = a worker\n\n\n\n/go 1.3\nno cover\n/board\n/reword 1\n/undo\n/redo\n/time\n/tips\n/leave\n"
)


AS_IT_COMES = 2
"""What asks for bytes as they come; not nothing, because behind the end of its bytes a door picks nothing but that."""

LONGEST = 40_000
"""Characters of what is said at once: twenty mistakes, each of some lines."""


class Leaked(AssertionError):
    """A sentence of the program's own holds what would steer a terminal, or goes on for pages."""


@contextmanager
def refusing() -> Iterator[None]:
    """What the program refuses in its own words is no find, unless those words are unfit to be shown."""
    try:
        yield
    except (SurgeryError, Refused) as refused:
        told = str(refused)
        if not told or clean(told) != told or len(told) > LONGEST:
            raise Leaked(told[:200]) from refused


@cache
def _folder() -> Path:
    """A folder that goes when Python ends."""
    held = Path(tempfile.mkdtemp(prefix="doors-"))
    atexit.register(shutil.rmtree, held, ignore_errors=True)
    return held


@cache
def _sound(path: Path) -> Any:
    return read_yaml(path).data


def _text(by: Bytes, sound: Any) -> str:
    """As it comes, or `sound` with changes."""
    if by.pick(3) == AS_IT_COMES:
        return by.rest.decode("utf-8", "surrogateescape")
    return as_yaml(mutated(sound, by))


def _put(name: str, text: str) -> Path:
    path = _folder() / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogateescape" if max(text, default="") >= "\udc80" else "replace"))
    return path


def templates(data: bytes) -> None:
    """A template: checked, printed, kept for a session, and talked through by somebody who answers anything."""
    by = Bytes(data)
    talked = by.pick(4) == 1
    text = _text(by, _sound(SMALL))
    with refusing():
        template = load_text(text, "my.yaml")
        printed_agenda(template, variant=None, people=None, who=None, prompts=True)
        path = _put("my.yaml", text)
        list(findings_in(path, None))
        whole(path)
        if talked:
            said(begun(template), template, *TYPED.splitlines(), *["/next", "x", "yes", "/tips"] * 12)


def libraries(data: bytes) -> None:
    """A step group, a file of the library, and a template that takes from both."""
    by = Bytes(data)
    shelf = by.one_of(("scales", "vocabulary", "pooled", "hints", "tactics", "obstacles", "checklists"))
    own = _folder() / "home" / "templates"
    library = _put("home/library/own.yaml", _text(by, _library(shelf)))
    group = _put(
        "home/templates/groups/silence-check.yaml", _text(by, _sound(shipped() / "groups" / "silence-check.yaml"))
    )
    for read in (lambda: check_library(library), lambda: load_group(group, own), lambda: load(_taking(), own)):
        with refusing():
            read()
    for path in (library, group):
        with refusing():
            list(findings_in(path, own))


def _library(shelf: str) -> Any:
    """A few entries of a shelf of ours."""
    return {
        name: entries[:3] for name, entries in _sound(ROOT / "survival_surgery" / "library" / f"{shelf}.yaml").items()
    }


@cache
def _taking() -> Path:
    text = SMALL.read_text("utf-8").replace(
        "  - id: understand\n", "      - include: silence-check\n  - id: understand\n"
    )
    return _put("home/templates/taking.yaml", text)


def notes(data: bytes) -> None:
    """A notes file, played to the end and written up."""
    by = Bytes(data)
    sound = _short(by.one_of([WORKED_EXAMPLE, *sorted(MEETINGS.glob("*.yaml"))]), by)
    text = _text(by, sound)
    with refusing():
        source = read_text(text, "notes.yaml")
        read_notes(source, template_of(source))
        write_up(_put("notes.yaml", text), _folder() / "out", group=True, overwrite=True)


def _short(path: Path, by: Bytes) -> Any:
    """The notes of an invented meeting with a few of its steps, so that many can be tried."""
    held = dict(_sound(path))
    first = by.pick(12)
    held["steps"] = dict(list(held["steps"].items())[first : first + 3])
    return {name: part for name, part in held.items() if name != "readback" or by.pick(2)}


def cards(data: bytes) -> None:
    """A list that was pasted, put up as contributions."""
    text = data.decode("utf-8", "replace")
    with refusing():
        found = listed(text)
        session = Session()
        for move in heard_all(dealt(found.lines, session)):
            move(session)


def texts(data: bytes) -> None:
    """Any text, and a list of what must not leave, as `anonymise` takes them."""
    by = Bytes(data)
    level: Literal["veil", "ask"] = "ask" if by.pick(2) else "veil"
    count = by.pick(200)
    given = by.rest.decode("utf-8", "replace")
    names, text = given[:count].splitlines(), given[count:]
    with refusing():
        done = veiled(text, protected(names), level=level)
        json.loads(review.as_json(done))
        review.as_list(text, done)


def jsonl(data: bytes) -> None:
    """Lines of `anonymise --jsonl`, as they come or as sound JSON with changes. Each gets one answer."""
    by = Bytes(data)
    sound = {"id": "1", "text": "Priya Shah rang Elm Lodge", "meta": {"roster": ["Priya"], "terms": ["Elm Lodge"]}}
    line = by.rest if by.pick(3) == AS_IT_COMES else as_yaml(mutated(sound, by)).encode("utf-8", "replace")
    lines = line.splitlines()
    told = io.StringIO()
    with refusing(), contextlib.redirect_stdout(told), contextlib.redirect_stderr(io.StringIO()):
        answer(lines, (), "veil")
    if len(told.getvalue().splitlines()) != len(lines):
        raise Leaked("a line without its answer, or an answer that is more than a line")


def machine(data: bytes) -> None:
    """The settings file, the name of a session, and the name of a template."""
    by = Bytes(data)
    sort = by.pick(4)
    data_folder()
    if sort < 2:
        sound = {"colours": "dark", "blank_after": 5, "lock_after": 0}
        settings_file().write_bytes(by.rest if sort else as_yaml(mutated(sound, by)).encode("utf-8", "replace"))
        with refusing():
            keep_settings(read_settings())
        return
    called = by.rest.decode("utf-8", "surrogateescape")
    with refusing():
        find_session(called)
    with refusing():
        find(called)
    with contextlib.suppress(ValueError):
        looks_synced(Path(called))


def lines(data: bytes) -> None:
    """What is typed into a conversation, from the set-up on or in the midst of a step."""
    by = Bytes(data)
    template = _template("survival-surgery")
    step = by.one_of([*(step.id for step in template.steps), *[""] * 6])
    with refusing():
        told = said(begun(template, at=step), template, *by.rest.split(b"\n"))
        if clean(told) != told:
            raise Leaked(told[-200:])


@cache
def _template(name: str) -> Any:
    return load(find(name))


def _files(*paths: Path, before: bytes = b"\x00") -> Iterator[bytes]:
    """Bytes that change the sound data, and files as they are. `before` is what a door picks first."""
    yield from CHANGES
    yield from (before + bytes([AS_IT_COMES]) + path.read_bytes() for path in paths)


CHANGES = tuple(bytes((n * k + n // 3) % 256 for k in (1, 1, 7, 31, 1, 5, 3, 11, 13)) for n in range(60))
"""Bytes that change sound data in sixty ways."""

DOORS: dict[str, Door] = {
    "templates": templates,
    "libraries": libraries,
    "notes": notes,
    "cards": cards,
    "texts": texts,
    "jsonl": jsonl,
    "machine": machine,
    "lines": lines,
}
"""Every door that is no file of ours."""

SEEDS: dict[str, Callable[[], Iterator[bytes]]] = {
    "templates": lambda: _files(SMALL, *sorted(shipped().glob("*.yaml"))[:3]),
    "libraries": lambda: _files(shipped() / "groups" / "silence-check.yaml"),
    "notes": lambda: _files(*sorted(MEETINGS.glob("*.yaml"))[:3], before=b"\x00\x00\x00"),
    "cards": lambda: iter((PASTED.encode(), b"a\r\nb\rc", b"- [ ] \n" * 400)),
    "texts": lambda: iter((b"\x00\x05Priya" + ANY_TEXT.encode(), b"\x01\x00" + ANY_TEXT.encode())),
    "jsonl": lambda: iter((b'\x02{"id": 1, "text": "Priya", "meta": {"roster": ["Priya"]}}', *CHANGES)),
    "machine": lambda: iter((b"\x01{}", b"\x03" + b"a" * 6, b"\x02/etc/passwd", *CHANGES)),
    "lines": lambda: iter((b"\xff" + TYPED.encode(), b"\x03no cover\n/board\n", b"\x09yes\n1 2 A\n/finish\n1\n")),
}

FIRST: dict[str, bytes] = {
    "templates": b"\x00\x02",
    "libraries": b"\x00\x02",
    "notes": b"\x00\x00\x00\x02",
    "cards": b"",
    "texts": b"\x00\x00",
    "jsonl": b"\x02",
    "machine": b"\x01",
    "lines": b"\x00",
}
"""What asks each door for all that follows as it comes."""
