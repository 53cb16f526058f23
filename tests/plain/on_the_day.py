"""The program as a conversation on the day of the invented meeting, so that its documents say the month they must.

python -m tests.plain.on_the_day SESSION PASSPHRASE
"""

import sys
from datetime import date
from pathlib import Path

from survival_surgery.opening import picked_up, template_of_session
from survival_surgery.plain.conversation import Conversation
from survival_surgery.plain.hold import hold

THE_DAY = date(1, 3, 1)
"""A day in March of a year that nobody prints."""


def main(path: Path, passphrase: str) -> None:
    """Go on with a session on that day."""
    live = picked_up(path, passphrase, THE_DAY)
    hold(live, template_of_session(live), Conversation(sys.stdin.buffer, sys.stdout.buffer), lambda: 1_000_000)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
