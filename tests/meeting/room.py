"""What an invented room says in one Survival Surgery, stage by stage, as its facilitator types it in."""

import re

from tests.meeting.meeting import Meeting

HEARD = {
    "34 on her list": "priya had 34 on her list on the 3rd of march and nobody covered when she was off",
    "my notes at home": "I do my notes at home till ten",
    "changed three times": "my worker changed three times since christmas",
    "our time management": "dave in ops says it is our time management",
    "agency don't": "agency don't get supervision",
    "moved the drop-in": "they moved the drop-in to the CHILDREN'S CENTRE, I won't go",
    "told not to tell": "we were told not to tell clients about the review",
    "only male nurse": "I'm the only male nurse so they'd know it was me",
    "no breaks": "no breaks on duty days at all",
    "scared to say": "scared to say it, my contract ends in june",
}
"""Ten contributions, by words that nothing stands in for. Listed names stand in three, in no spelling as listed."""

TOO_MANY, UNPAID, MOVED, QUIET, AGENCY, AFRAID = (
    "Too many people each, no cover",
    "Unpaid hours for records",
    "People lose their worker and their place",
    "Kept in the dark and told to keep quiet",
    "Agency staff left out",
    "Afraid to say it",
)
THEMES = (TOO_MANY, UNPAID, MOVED, QUIET, AGENCY, AFRAID)

STATEMENT = (
    "We, permanent and agency, with two employers, have each carried more than thirty people with no cover. "
    "This breaks our caseload policy and is not safe. The service director can decide otherwise."
)
DEMAND = "a caseload ceiling, cover for absence and protected breaks"


def opening(meeting: Meeting) -> None:
    """Access, agreement, and one action of last time."""
    meeting.wait("What would make it easier for you to take part today?")
    meeting.write(("Yes, no, or don't know?", "1"), ("A note?", ""))
    meeting.write(("Yes, no, or don't know?", "3"), ("A note?", "a loop is to be found"))
    meeting.wait("don't know · a loop is to be found")
    meeting.next("What we agree · all together")
    meeting.write(("nothing leaves but the minutes", "1"))
    meeting.write(("takes the scale of this session", "fist to five"))
    meeting.write(("A name, a place, a project, a case.", "Elm Lodge"), ("What to write instead?", "one of our sites"))
    meeting.next("Since last time · all together")
    last_time = ("Which action?", "a list of who is off, on the wall")
    meeting.write(
        last_time, ("Done, moved or dropped?", "1"), ("Why, in a few words?", ""), ("teach us?", "people looked at it")
    )


def harvest(meeting: Meeting) -> None:
    """Nothing is typed in the swap and while people write; then everything goes up."""
    meeting.next("Listening swap · pairs", "Nothing to type in this step")
    meeting.next("Write · in silence")
    meeting.next("Put it up · all together", "Nothing yet. Type the first thing somebody says.")
    for words in HEARD.values():
        put_up(meeting, words)


def put_up(meeting: Meeting, words: str) -> None:
    """Type one contribution; where a listed name stands in it, take the words that are offered for it."""
    before = meeting.entries
    meeting.answer("What did somebody say?", words)
    if re.search("priya|dave|centre", words, re.IGNORECASE):
        meeting.wait("That held a listed name.")
        assert meeting.entries == before
        meeting.press("enter")
    meeting.saved_since(before)


def cards(meeting: Meeting) -> dict[str, str]:
    """The number of every card, read from the board, with the arrows where the board is longer than its place."""
    found: dict[str, str] = {}
    for _ in range(2 * len(HEARD)):
        for row in meeting.rows:
            card = re.match(r"\s{1,4}(\d{1,2})\s+(.+)", row)
            found |= {words: card[1] for words in HEARD if card and words in card[2]}
        if len(found) == len(HEARD):
            return found
        meeting.press_and_look("up")
    raise AssertionError(f"Not all cards were shown: {found}")


def themes(meeting: Meeting, number: dict[str, str]) -> None:
    """Gather by number, name, rename, and put one contribution under two themes."""
    meeting.next("Find the themes · all together", "10 cards not under one yet")
    grouped = {
        "Too many people each": ("34 on her list", "no breaks"),
        UNPAID: ("my notes at home",),
        MOVED: ("changed three times", "moved the drop-in"),
        QUIET: ("told not to tell",),
        AGENCY: ("agency don't",),
        AFRAID: ("only male nurse", "scared to say", "our time management"),
    }
    for name, contributions in grouped.items():
        called = " ".join(number[words] for words in contributions)
        meeting.write(("What shall we call it, in our own words?", f"{called} {name}"))
    meeting.wait("every card is under one")
    meeting.write(("What shall we call it, in our own words?", f"A = {TOO_MANY}"))
    meeting.write(("What shall we call it, in our own words?", f"{number['no breaks']} B"))


def spread(meeting: Meeting) -> None:
    """Count the first theme in full, the rest as far as somebody knows: Ctrl+S passes over what is left."""
    meeting.next("Who else? · all together", "not counted yet")
    meeting.write(
        ("How many of us?", "2"),
        ("How often?", "2"),
        ("Since when?", "the winter"),
        ("Which jobs?", ""),
        ("Which shifts?", "days, nights"),
        ("How many employers?", "2"),
        ("People who use the service too?", "y"),
        ("To whom is it not happening?", ""),
    )
    for theme, share in zip(THEMES[1:], "34545", strict=True):
        before = meeting.entries
        meeting.wait(f"{theme} How many of us?")
        meeting.type(share)
        meeting.press("ctrl+s")
        meeting.saved_since(before)


def focus(meeting: Meeting) -> None:
    """Dots, scores, and one theme to start with."""
    meeting.next("Choose · all together", "About 2 dots each")
    for short in ("A 5", "C 3", "A 3 3 2 2 3", "A"):
        meeting.write(("Which theme do we start with?", short))
    meeting.wait("focus; 5 dots; widely felt 3, deeply felt 3, winnable 2, visible 2, builds us 3")
