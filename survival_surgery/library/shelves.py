"""The shelves of the library: our entries, with a person's own and a template's own before them.

It hands out entries as plain data, as they stand in their files, to be put into a template before anybody checks it.
Nothing is read before something is taken.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from survival_surgery.errors import SurgeryError
from survival_surgery.guard import Source, near_miss, quoted, read_yaml, validated
from survival_surgery.guard.folder import files_in
from survival_surgery.library.entries import ALL, LibraryFile
from survival_surgery.library.mistakes import mistakes

_YES = frozenset({"yes", "true", "on", "y", "t", "1"})
_HELD_IN = {"pooled_sets": "pooled"}
"""Shelves that share a file of ours with another."""

_LONGEST_LIST = 800
"""Characters of the ids that are told where none of them is near."""

Shelf = dict[str, Any]
"""Plain entries by their ids."""


class Shelves:
    """The library. What stands in `own`, and what a template says itself, comes in place of ours of the same id."""

    def __init__(self, own: Path | None = None, brought: Mapping[str, Shelf] | None = None) -> None:
        self._own = own
        self._brought = brought or {}

    def with_own(self, data: Any) -> "Shelves":
        """The library with a template's own entries on top; what cannot be read of them is passed over."""
        brought = {name: {**self._brought.get(name, {}), **shelf} for name, shelf in _by_id(data).items()}
        return Shelves(self._own, {**self._brought, **brought})

    def shelf(self, name: str) -> Shelf:
        """Every entry of a shelf by its id: ours in their order, then those that are not ours."""
        own = _own_entries(self._own, _stamps(self._own)) if self._own else {}
        return {**_ours(name), **own.get(name, {}), **self._brought.get(name, {})}

    def taken(self, shelf: str, called: str) -> list[Any] | None:
        """What an id, or `all`, stands for on a shelf, as plain data of one's own; None where there is none of that id.

        Of a checklist these are its questions; a set of pooled questions stands for its questions; a set of words is
        its words, to be put together with others, and has no id.
        """
        there = self.shelf(shelf)
        if called == ALL:
            taken = [entry for entry in there.values() if str(entry.get("by_name_only")).lower() not in _YES]
        elif called in there:
            taken = [there[called]]
        elif shelf == "pooled" and called in (sets := self.shelf("pooled_sets")):
            taken = [there[known] for known in _list(sets[called].get("questions")) if known in there]
        else:
            return None
        if shelf == "checklists":
            return list(dict.fromkeys(question for entry in taken for question in _list(entry.get("questions"))))
        if shelf == "vocabulary":
            taken = [{name: words for name, words in entry.items() if name != "id"} for entry in taken]
        return deepcopy(taken)

    def unknown(self, shelf: str, called: str) -> str:
        """The sentence for an id that stands for nothing on a shelf."""
        known = [*self.shelf(shelf), *(self.shelf("pooled_sets") if shelf == "pooled" else ())]
        near = near_miss(called, [*known, ALL]) or f" There are: {', '.join(sorted(known))[:_LONGEST_LIST]}."
        return f"there is no {LibraryFile.called[shelf]} {quoted(called)} in the library.{near}"


def shelves(own: Path | None = None) -> Shelves:
    """The library, with the files of the folder `own` on top, which need not be there. Nothing is read yet.

    Whatever is asked of it later raises `BadFile` where one of those files has mistakes.
    """
    return Shelves(own)


def check_library(path: Path) -> LibraryFile:
    """The entries of one file of the library. Raises `BadFile` with all its mistakes."""
    source = read_yaml(path)
    return _checked(source, _others(path) if "pooled_sets" in (source.data or ()) else ())


def own_files(folder: Path) -> list[Path]:
    """The files of the library in a folder, in the order in which they are read; what is no file is passed over."""
    return [path for path in files_in(folder) if path.is_file()]


def _checked(source: Source, others: Iterable[Mapping[str, Any]] = ()) -> LibraryFile:
    known = {*_ours("pooled"), *(called for other in others for called in _by_id(other).get("pooled", {}))}
    return validated(LibraryFile, source, mistakes(source.data, known))


def _others(path: Path) -> Iterator[Any]:
    """What the other files of the same folder hold: a set may be of questions that stand there."""
    for other in own_files(path.parent):
        with suppress(SurgeryError):
            yield read_yaml(other).data


@cache
def _ours(name: str) -> Shelf:
    file = Path(__file__).with_name(f"{_HELD_IN.get(name, name)}.yaml")
    return _by_id(read_yaml(file).data).get(name, {})


def _stamps(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What changes when somebody edits a file of the folder."""
    stats = [(path.name, path.stat()) for path in own_files(folder)]
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)


@cache
def _own_entries(folder: Path, stamps: tuple[tuple[str, int, int], ...]) -> Mapping[str, Shelf]:
    sources = [read_yaml(folder / name) for name, *_ in stamps]
    held: dict[str, Shelf] = {}
    for source in sources:
        _checked(source, [other.data for other in sources])
        for name, shelf in _by_id(source.data).items():
            held.setdefault(name, {}).update(shelf)
    return held


def _by_id(data: Any) -> dict[str, Shelf]:
    """The shelves of a file by their names, and their entries by their ids; what is neither is left out."""
    named = data.items() if isinstance(data, dict) else ()
    return {
        name: {
            entry["id"]: entry for entry in _list(shelf) if isinstance(entry, dict) and isinstance(entry.get("id"), str)
        }
        for name, shelf in named
        if name in LibraryFile.model_fields
    }


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
