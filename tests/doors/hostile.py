"""Hostile data made out of sound data. Bytes say what is changed, so that a fuzzer and Hypothesis can both choose.

The same bytes always make the same data, which is how a find is kept and tried again.
"""

import json
from collections.abc import Iterator
from typing import Any

PATHS = (
    *(
        "/etc/passwd",
        "../../../etc/passwd",
        "~/.ssh/id_rsa",
        "file:///etc/passwd",
        "..",
        ".",
        "/",
        "~",
        "C:\\x",
        "\\\\h\\s",
    ),
    *(
        "/dev/stdin",
        "/proc/self/environ",
        "groups/../x",
        "silence-check.yaml",
        "../silence-check",
        "a/b",
        "http://x.org/y",
    ),
)
"""Strings that would be a place somewhere, if a program took them for one."""

STRANGE: tuple[Any, ...] = (
    *PATHS,
    *(None, "", " ", "x", "yes", "no", "null", "~", "-1", "0", "1", "99999999999999999999", "9" * 5_000, "1.5", "1e9"),
    *(
        "\u0663",
        "\u00b2",
        "all",
        "full",
        "a" * 700,
        "word " * 1_000,
        "\n",
        "a\n\nb",
        "\t",
        "\u2028",
        "\x85",
        "\x00",
        "\x1b[2J",
    ),
    *(
        "\x1b]52;c;YQ==\x07",
        "\u202e",
        "\ud800",
        "\ufeff",
        "\U0001f480",
        "e\u0301",
        "\u3164",
        "[/]",
        "[@click=app.quit]x[/]",
    ),
    *(
        "{words}",
        "{0.__class__}",
        "{",
        "}",
        "%s",
        "%(x)s",
        "$HOME",
        "`id`",
        "{{ 7*7 }}",
        "<script>",
        "![x](http://x.org/y)",
    ),
    *(
        "a: b",
        "- a",
        "# a",
        "'",
        '"',
        "\\",
        "&a",
        "*a",
        "!!python/object:x",
        "<<",
        "=1+1",
        "@x",
        "--",
        "; DROP TABLE notes",
    ),
    *(
        [],
        {},
        [[]],
        [{}],
        [None],
        [""],
        {"": ""},
        {"a": {"a": {"a": []}}},
        ["x"] * 600,
        {str(n): "x" for n in range(60)},
    ),
)
"""What nobody writes who wants to hold a meeting."""

_MOST_CHANGES = 5


class Bytes:
    """A row of bytes that is read from its beginning; behind its end there are zeros."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def pick(self, most: int) -> int:
        """A number from 0 up to, and without, `most`."""
        size = 1 if most <= 256 else 2
        taken = self._data[self._at : self._at + size]
        self._at += size
        return int.from_bytes(taken) % most

    def one_of(self, choices: Any) -> Any:
        """One of some choices."""
        return choices[self.pick(len(choices))]

    @property
    def rest(self) -> bytes:
        """All that was not read yet."""
        taken, self._at = self._data[self._at :], len(self._data)
        return taken


def mutated(sound: Any, by: Bytes) -> Any:
    """A copy of `sound` with a few things in it changed, at any depth; with none, where there are no bytes."""
    whole = [_copied(sound)]
    for _ in range(by.pick(_MOST_CHANGES)):
        ways = list(_ways(whole))
        *before, last = by.one_of(ways)
        within: Any = whole
        for name in before:
            within = within[name]
        _change(within, last, ways, whole, by)
    return whole[0] if whole else None


def _change(within: Any, last: Any, ways: list[tuple[Any, ...]], whole: list[Any], by: Bytes) -> None:
    here = within[last]
    match by.pick(7):
        case 0:
            within[last] = _copied(by.one_of(STRANGE))
        case 1 if within is not whole:
            del within[last]
        case 2 if isinstance(within, list) and within is not whole:
            within[last:last] = [_copied(here)] * (1 + by.pick(3))
        case 3:
            within[last] = [here] if by.pick(2) else {"a": here}
        case 4 if isinstance(within, dict):
            name = str(by.one_of([*(way[-1] for way in ways), *PATHS, "", "a" * 300]))
            within[name] = within.pop(last)
        case 5:
            elsewhere: Any = whole
            for name in by.one_of(ways):
                elsewhere = elsewhere[name]
            within[last] = _copied(elsewhere)
        case _ if isinstance(here, str):
            within[last] = here + str(by.one_of(STRANGE))
        case _:
            within[last] = _copied(by.one_of(STRANGE))


def as_yaml(data: Any) -> str:
    """Plain data as YAML on one line."""
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()


def _copied(data: Any) -> Any:
    return json.loads(json.dumps(data))


def _ways(data: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if way:
        yield way
    named = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, part in named:
        yield from _ways(part, (*way, name))
