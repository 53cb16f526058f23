"""A session in memory that stands in its harvest with as many contributions as asked for."""

import sys
import time

from survival_surgery.app import SurgeryApp, Wanted
from survival_surgery.session.events import ContributionHeard, SessionStarted, StepEntered
from survival_surgery.store.live import begin_in_memory
from survival_surgery.template.load import find, load_text


def main() -> None:
    """Open it on the screen."""
    text = find("survival-surgery").read_text(encoding="utf-8")
    template = load_text(text, "survival-surgery.yaml")
    live = begin_in_memory(text)
    started = SessionStarted(
        template=template.id, version=template.version, title=template.title, variant="standard", seed=1
    )
    live.write_down(started)
    for number in range(int(sys.argv[1])):
        live.write_down(ContributionHeard(words=f"thing {number} that wears people down at work"))
    live.write_down(StepEntered(step="s1.harvest", at=int(time.time())))
    SurgeryApp(Wanted(live=live)).run()


if __name__ == "__main__":
    main()
