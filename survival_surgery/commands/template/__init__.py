"""The commands for people who write templates, a module each. They import what they need when they are called."""

import click

from survival_surgery.commands.program import Commands
from survival_surgery.commands.template.check import check
from survival_surgery.commands.template.listing import list_, show
from survival_surgery.commands.template.new import new
from survival_surgery.commands.template.preview import preview
from survival_surgery.commands.template.rehearse import rehearse


@click.group(cls=Commands)
def template() -> None:
    """Make, check, list and try out templates."""


for command in (new, check, list_, show, preview, rehearse):
    template.add_command(command)
