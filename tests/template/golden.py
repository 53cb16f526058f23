"""The invented meetings beside the templates, and the documents that each of them must give, byte for byte.

    python -m tests.template.golden            writes the documents of every meeting anew
    python -m tests.template.golden ID ...     writes those of these templates alone

Read them aloud before you commit them.
"""

import sys
from pathlib import Path

from survival_surgery.exports.pages import GROUP, OUTWARD, PLAN
from survival_surgery.writeup.writeup import WORKED_EXAMPLE, WrittenUp, write_up

DOCUMENTS = (GROUP, OUTWARD, PLAN)
GOLDEN = Path(__file__).resolve().parents[1] / "golden"
FOLDER = Path(__file__).with_name("meetings")

MEETINGS = {"survival-surgery": WORKED_EXAMPLE, **{path.stem: path for path in sorted(FOLDER.glob("*.yaml"))}}
"""The notes of a meeting for each template, by its id. The demo is the one of the Survival Surgery."""


def documents(template: str, out: Path) -> WrittenUp:
    """Write the three documents of that template's meeting into `out`."""
    demo = template == "survival-surgery"
    return write_up(MEETINGS[template], out, group=True, overwrite=True, kept="encrypted" if demo else "paper")


def golden(template: str) -> Path:
    """The folder of the documents that were read and agreed; those of the demo stand in the outermost one."""
    return GOLDEN if template == "survival-surgery" else GOLDEN / template


def main(templates: list[str]) -> None:
    """Write the documents anew and say what stands in the way of any."""
    for template in templates or list(MEETINGS):
        done = documents(template, golden(template))
        for sentence in (*done.open, *done.missing):
            sys.stderr.write(f"{template}: {sentence}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
