"""The command line: a table of the commands. What each does stands in `commands/`."""

import click

from survival_surgery import __version__
from survival_surgery.commands import papers, schema, screen, sessions, templates
from survival_surgery.commands.program import Program, epilogue

main = Program(
    "survival-surgery",
    help="Guide a workplace meeting from what is wrong to what we will do, offline and with nobody named.",
    epilog=epilogue(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
"""The program. Without a command it shows its help."""

for command in (
    screen.run,
    screen.resume,
    papers.demo,
    papers.write_up,
    sessions.sessions,
    sessions.export,
    sessions.backup,
    sessions.rekey,
    sessions.destroy,
    templates.template,
    schema.schema,
):
    main.add_command(command)

click.version_option(__version__, prog_name="survival-surgery", message="%(prog)s %(version)s")(main)
