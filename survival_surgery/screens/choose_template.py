"""Choosing a template: a person's own first, and beside the one that the keys are on, when it helps."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from textual.app import ComposeResult
from textual.widgets import OptionList, Static

from survival_surgery.screens.page import Page, asked, told
from survival_surgery.template.headings import Offered
from survival_surgery.translation import N_, _
from survival_surgery.widgets.choice import numbered
from survival_surgery.widgets.choices import Choices
from survival_surgery.widgets.plain import plain


class ChooseTemplateScreen(Page[Path]):
    """Answers the file of the template, or None when the facilitator goes back."""

    DEFAULT_CSS = """
    ChooseTemplateScreen .told { margin: 1 0 0 2; }
    """

    where = N_("Start a session")

    def __init__(self, templates: Sequence[Offered]) -> None:
        super().__init__()
        self._templates = tuple(templates)

    def compose_page(self) -> ComposeResult:
        yield asked(_("Which one?"))
        choices = numbered([(one.title, one) for one in self._templates])
        yield Choices([replace(c, note=_note(one)) for c, one in zip(choices, self._templates, strict=True)])
        yield told("")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        self.query_one(".told", Static).update(plain(_told(self._templates[event.option_index])))

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        chosen = event.value
        if isinstance(chosen, Offered) and chosen.heading:
            self.dismiss(chosen.path)
        elif isinstance(chosen, Offered):
            self.say(_("It has mistakes. See them with: survival-surgery template check {id}").format(id=chosen.id))


def _note(one: Offered) -> str:
    if one.heading is None:
        return _("yours, with mistakes") if one.own else _("with mistakes")
    variants = one.heading.variants
    lengths = ", ".join(str(variants.of(variant)) for variant in variants.there)
    minutes = _("{lengths} minutes").format(lengths=lengths)
    language = "" if one.heading.language.startswith("en") else one.heading.language
    return " · ".join(part for part in (minutes, language, _("yours") if one.own else "") if part)


def _told(one: Offered) -> str:
    if one.heading is None:
        return _("See what is to be mended with: survival-surgery template check {id}").format(id=one.id)
    group = one.heading.group
    people = _("For {fewest} to {most} people.").format(fewest=group.min, most=group.max)
    return f"{one.heading.when_to_use}\n{people}"
