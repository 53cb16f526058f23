"""How long a session may take, where a command is told in minutes."""

from survival_surgery.commands.screen import Variant

STANDARD = "survival-surgery"
"""The template that is taken where none is named."""


def longest_within(minutes: int, name: str | None) -> Variant:
    """The longest variant of a template that fits into so many minutes; the shortest where none does."""
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import find, load

    own = own_templates()
    return load(find(name or STANDARD, own), own).variants.longest_within(minutes)
