"""The session of the method's worked example, played by hand through moves, and the facts of its template."""

from collections.abc import Iterable

from survival_surgery.anonymise.anonymiser import fingerprint, full_fingerprint
from survival_surgery.anonymise.record import About
from survival_surgery.session import events as e, moves, protect
from survival_surgery.session.bands import HowMany, Present, Share
from survival_surgery.session.fold import replay
from survival_surgery.session.items import (
    Action,
    Ally,
    Answer,
    Argument,
    Cause,
    Check,
    Decider,
    Decision,
    Demand,
    Effect,
    Evidence,
    Grade,
    NextSession,
    Obstacle,
    Parked,
    Resource,
    Segment,
    Standard,
    Statement,
    Tactic,
)
from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session

ABOUT = About(
    template="survival-surgery",
    title="Survival Surgery",
    minutes=90,
    scale="fist to five",
    scales={"fist_to_five": "fist to five"},
    questions=("Do we know our caseload policy?", "Is there a door we can all use?"),
    checklists={"s2.check": "What we know"},
)

CARDS = (
    "Priya had 34 on her list on the 3rd of March and nobody covered when she was off",
    "I do my notes at home till ten",
    "my worker changed three times since Christmas",
    "Dave in Ops says it is our time management",
    "agency don't get supervision",
    "they moved the drop-in to the children's centre, I won't go",
    "we were told not to tell clients about the review",
    "I'm the only male nurse so they'd know it was me",
    "no breaks on duty days",
    "scared to say it, my contract ends in June",
)

STATEMENT = (
    "In the last few months most of us, permanent and agency, with two employers, have each carried more than thirty "
    "people with no cover for absence and no breaks on duty days. People who use the service lose their worker again "
    "and again. This breaks our caseload policy and is not safe. The service director can decide otherwise. We ask for "
    "a caseload ceiling, cover for absence and protected breaks, in writing before the next board meeting."
)

OUTWARD = f"""\
# Survival Surgery - anonymised minutes (agreed by the room)

Month: March    Present: 10-14    Length: 90 minutes    Template: survival-surgery (standard)

What may leave the room: these minutes only. Who said what was not recorded.

## 1. What we heard, in our words

- Too many people each, no cover - most of us, two employers, since the winter
- Unpaid hours for records - about half of us
- People lose their worker and their place - people who use the service and staff
- Agency staff left out - some of us

## 2. Who can change it

Vacancies are frozen. Decided at service-director level.

## 3. Our collective issue

{STATEMENT}

## 4. Decision

Start here. By fist to five. Passed after one change, with reservations.

## 5. Actions we make known

- A two-week count of missed breaks, by 4 April.

## 6. Parked for another day

- The drop-in venue, with people who use it leading.
- Supervision for agency staff.

## 7. Next

After the count.

Working notes are kept encrypted and will be destroyed by the end of April.
"""


def played(moves: Iterable[Move], log: list[e.Entry] | None = None) -> Session:
    """The session after some moves, from the start or from `log`, to which their entries are added."""
    log = [] if log is None else log
    session = replay(log)
    for move in moves:
        log.append(e.Entry(session.last + 1, move(session)))
        session = replay(log)
    return session


def started(opened: str = "2025-03-17") -> list[e.Entry]:
    return [
        e.Entry(
            1,
            e.SessionStarted(
                template="survival-surgery",
                version="1.0",
                title="Survival Surgery",
                variant="standard",
                seed=7,
                roles=("nurses", "porters"),
            ),
        ),
        e.Entry(2, e.SessionOpened(on=opened)),
    ]


def number(session: Session, words: str) -> int:
    """The entry that created a contribution, a theme or an item with those words."""
    things = [(c.number, c.words) for c in session.contributions] + [(t.number, t.words) for t in session.themes]
    things += [(w.number, getattr(w.item, "words", getattr(w.item, "proposal", ""))) for w in session.written]
    return next(number for number, said in things if said == words)


def read(log: list[e.Entry], about: About = ABOUT) -> Session:
    """The session after a facilitator's pass of the text as it stands, which is added to `log`."""
    return played([protect.make_pass("facilitator", full_fingerprint(replay(log), about))], log)


def worked(cards: Iterable[str] = CARDS, *, agreed: bool = True, about: About = ABOUT) -> Session:
    """The whole example; `cards` in another order is another telling of the same session."""
    log = started()
    session = played(
        [
            moves.count_present(Present.TEN),
            moves.agree_confidentiality("minutes_only"),
            moves.agree_deciding("fist_to_five"),
            protect.list_name("Priya", "name", "a worker"),
            protect.list_name("Dave in Ops", "name", "a senior manager"),
            protect.list_name("children's centre", "word", "another building"),
            *(moves.hear(card) for card in cards),
        ],
        log,
    )

    def under(*cards: int) -> tuple[int, ...]:
        return tuple(number(session, CARDS[card - 1]) for card in cards)

    session = played(
        [
            moves.name_theme("Agency staff left out", under(5)),
            moves.name_theme("Too many people each, no cover", under(1, 9)),
            moves.name_theme("Unpaid hours for records", under(2)),
            moves.name_theme("People lose their worker and their place", under(3, 6)),
            moves.name_theme("Kept in the dark and told to keep quiet", under(7)),
            moves.name_theme("Afraid to say it", under(8, 10, 4)),
        ],
        log,
    )
    agency, many, unpaid, lose, dark, _ = (theme.number for theme in session.themes)
    session = played(
        [
            moves.count_spread(
                e.SpreadCounted(
                    theme=many,
                    share=Share.MOST,
                    employers=HowMany.TWO,
                    since="the winter",
                    jobs=("nurses", "support workers"),
                    not_to="the project team",
                )
            ),
            moves.count_spread(e.SpreadCounted(theme=unpaid, share=Share.HALF)),
            moves.count_spread(e.SpreadCounted(theme=lose, service_users=True)),
            moves.count_spread(e.SpreadCounted(theme=agency, share=Share.SOME)),
            moves.count_spread(e.SpreadCounted(theme=dark, share=Share.SEVERAL)),
            moves.choose(many),
            moves.note(Evidence(words="first-hand, several", theme=many, grade=Grade.FIRST_HAND)),
            moves.note(Effect(words="nobody is safe on a duty day", theme=many)),
            moves.note(Cause(words="vacancies are not filled", theme=many)),
            moves.note(Cause(words="a freeze on vacancies to save money", theme=many)),
            moves.note(Standard(words="the team's own caseload policy", theme=many)),
            moves.note(Decider(role="service director", words="Vacancies are frozen", theme=many)),
            moves.note(Decider(role="head of care", words="The review is confidential", theme=dark)),
            moves.note(Argument(words="it is our time management", theme=many)),
            moves.note(Resource(words="duty rota goodwill", relied_on=True)),
            moves.note(
                Ally(who="the carers' group", segment=Segment.PASSIVE_ALLY, reached_by="people who use the service")
            ),
            moves.note(Obstacle(words="fear of being singled out", counter="nobody signs alone")),
            moves.note(Check(checklist="s2.check", question=ABOUT.questions[0], answer=Answer.UNKNOWN)),
            moves.note(
                Check(checklist="s0.access", question=ABOUT.questions[1], answer=Answer.NO, note="a wheelchair")
            ),
            moves.settle(Statement(words=STATEMENT, theme=many)),
            moves.settle(
                Demand(
                    words="a caseload ceiling, cover for absence and protected breaks, in writing",
                    of="service director",
                    by="the next board meeting",
                    floor="cover for absence",
                    theme=many,
                )
            ),
            moves.note(Tactic(words="count missed breaks for two weeks", rung=0)),
            moves.note(
                Decision(
                    proposal="start here",
                    hands=(("5", 4), ("4", 5), ("2", 2)),
                    reservations=("it may take too long", "agency staff may pay for it"),
                    before="start with everything",
                    passed=True,
                )
            ),
            moves.note(
                Action(
                    words="A two-week count of missed breaks",
                    owner="[A]",
                    buddy="[B]",
                    by="4 April",
                    if_then="if a duty day is too full to count, then the next shift counts",
                    help="a tally sheet from the branch",
                    proof="two full weeks on one sheet",
                    together=True,
                )
            ),
            moves.note(Action(words="Ask for the caseload policy", owner="[C]", by="28 March")),
            moves.note(Parked(words="supervision for agency staff")),
            moves.note(Parked(words="the drop-in venue, with people who use it leading")),
            moves.note(Parked(words="the review")),
        ],
        log,
    )
    outward = (
        *(t.words for t in session.themes if t.number not in (dark, session.themes[-1].number)),
        "A two-week count of missed breaks",
        "supervision for agency staff",
        "the drop-in venue, with people who use it leading",
    )
    session = played(
        [
            *(protect.decide_stay(number(session, words), stays=False) for words in outward),
            protect.approve(number(session, "no breaks on duty days")),
        ],
        log,
    )
    session = read(log, about)
    if agreed:
        session = played([protect.make_pass("room", fingerprint(session, about))], log)
    played(
        [
            moves.settle(NextSession(when="after the count", invites="the reps")),
            protect.promise_destruction("the end of April"),
        ],
        log,
    )
    return read(log, about)
