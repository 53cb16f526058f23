"""The part of docs/file-format.md that is made from the events and items: run this file to write it anew."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from survival_surgery.store.codec import EVENTS, ITEMS

PAGE = Path(__file__).resolve().parents[1] / "docs" / "file-format.md"
BEGINS = "<!-- What follows is made from the program by tests/file_format.py. -->"


def reference() -> str:
    """The generated part, from its mark to the end of the page."""
    rows = [BEGINS, "", *_table(EVENTS), "", "### Items", ""]
    rows += ["What `Noted` and `Amended` hold under `item`, with the name of its sort in the field `type`.", ""]
    return "\n".join([*rows, *_table(ITEMS)]) + "\n"


def _table(classes: Mapping[str, type[Any]]) -> Iterator[str]:
    yield from ("| type | fields | what it says |", "| --- | --- | --- |")
    for name, kind in classes.items():
        told = ", ".join(f"`{field.name}`" for field in fields(kind))
        said = " ".join((kind.__doc__ or "").split("\n\n")[0].split())
        yield f"| `{name}` | {told} | {said} |"


if __name__ == "__main__":
    before = PAGE.read_text("utf-8").partition(BEGINS)[0]
    PAGE.write_text(before + reference(), encoding="utf-8")
