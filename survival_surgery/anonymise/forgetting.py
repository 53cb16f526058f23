"""What was read is remembered so that a screen need not read it again; when a session closes, none of it stays."""

import sys
from functools import _lru_cache_wrapper
from types import ModuleType

_OF_ONE = 1
"""A cache of one answer holds data that the package carries, and no words of anybody."""


def forget() -> None:
    """Remember no text any more. Modules that were never loaded have nothing to forget, and are not loaded for this."""
    for name, module in list(sys.modules.items()):
        if name.startswith("survival_surgery.anonymise"):
            _forget(module)


def _forget(module: ModuleType) -> None:
    for value in vars(module).values():
        if isinstance(value, _lru_cache_wrapper) and value.cache_parameters()["maxsize"] != _OF_ONE:
            value.cache_clear()
    own = vars(module).get("forget")
    if own and own is not forget:
        own()
