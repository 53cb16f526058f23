"""Which fields of an item say who carries something: a letter dealt for this session or roles, never a name."""

from collections.abc import Iterator

from survival_surgery.session.items import Item

HANDLES = ("owner", "buddy", "carried_by")
"""The names of those fields, in every class of item that has one."""


def handles(item: Item) -> Iterator[str]:
    """What stands in those fields of an item."""
    yield from (str(getattr(item, name)) for name in HANDLES if getattr(item, name, ""))
