"""How long the questions of the readback take in a long session: 400 contributions, 100 themes, 100 listed names.

`python -m benchmarks.questions [ROUNDS]` prints the first and the median time. The bar is 2 s.
"""

import random
import sys
import time
from statistics import median

from survival_surgery.anonymise.passages import questions
from survival_surgery.anonymise.record import NO_TEMPLATE
from survival_surgery.session import moves, protect
from survival_surgery.session.events import Entry, SessionOpened, SessionStarted
from survival_surgery.session.fold import replay
from survival_surgery.session.items import Parked
from survival_surgery.session.state import Session

CARDS, THEMES, NAMES, NOTES = 400, 100, 100, 200


def a_long_session() -> Session:
    """A session of words made up from one seed, so that every run measures the same."""
    chance = random.Random(7)  # noqa: S311 - made-up words keep no secret
    vowels, others = "aeiou", "bdfgklmnprst"
    words = ["".join(chance.choice(s) for s in (others, vowels, others, vowels)[: 2 + n % 3]) for n in range(600)]

    def said(size: int) -> str:
        return " ".join(chance.choice(words) for _ in range(size))

    started = SessionStarted(template="t", version="1", title="T", variant="standard", seed=7, roles=())
    log = [Entry(1, started), Entry(2, SessionOpened(on="2025-03-17"))]
    made = [moves.hear(said(14)) for _ in range(CARDS)]
    made += [moves.name_theme(f"{said(5)} {place}") for place in range(THEMES)]
    made += [protect.list_name(f"{said(1).title()}x{place}en Müller") for place in range(NAMES)]
    made += [moves.note(Parked(words=f"{said(25)}, and Müller")) for _ in range(NOTES)]
    session = replay(log)
    for move in made:
        log.append(Entry(len(log) + 1, move(session)))
    return replay(log)


def main() -> None:
    """Print the first time, with nothing read before, and the median of the rest."""
    session = a_long_session()
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    times = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        questions(session, NO_TEMPLATE)
        times.append(time.perf_counter() - start)
    print(f"questions: first {times[0]:.2f} s, then {median(times[1:]):.2f} s ({rounds} rounds)")


if __name__ == "__main__":
    main()
