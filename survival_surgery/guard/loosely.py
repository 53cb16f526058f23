"""Data of any shape, read as what it ought to be: what is something else counts as empty, and models report it."""

from collections.abc import Mapping
from typing import Any


def mapping(data: Any) -> Mapping[str, Any]:
    """A mapping, or an empty one where there is something else."""
    return data if isinstance(data, dict) else {}


def listed(data: Any) -> list[Any]:
    """A list, or an empty one where there is something else."""
    return data if isinstance(data, list) else []


def text(data: Any) -> str:
    """A text, or nothing where there is something else."""
    return data.strip() if isinstance(data, str) else ""


def number(data: Any) -> int | None:
    """A whole number as a file has it, if it is one."""
    return int(data) if isinstance(data, str) and data.isdecimal() and len(data) < 10 else None  # noqa: PLR2004 - nine digits are more minutes than anybody has
