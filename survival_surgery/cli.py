"""The command line: a table of the commands. What each does stands in `commands/`, imported when it is called."""

import click

from survival_surgery import __version__
from survival_surgery.commands.program import Program, epilogue

TABLE = {
    "run": "screen:run",
    "resume": "screen:resume",
    "demo": "papers:demo",
    "write-up": "papers:write_up",
    "anonymise": "anonymise:anonymise",
    "sessions": "sessions:sessions",
    "export": "sessions:export",
    "backup": "sessions:backup",
    "rekey": "sessions:rekey",
    "destroy": "sessions:destroy",
    "template": "template:template",
    "schema": "schema:schema",
}
"""Each command with the module of `commands/` and the name in it, in the order of use."""

main = Program(
    "survival-surgery",
    table=TABLE,
    help="Guide a workplace meeting from what is wrong to what we will do, offline and with nobody named.",
    epilog=epilogue(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
"""The program. Without a command it shows its help."""

click.version_option(__version__, prog_name="survival-surgery", message="%(prog)s %(version)s")(main)
