"""The later stages of the invented meeting: understand, and act."""

from tests.meeting.meeting import Meeting
from tests.meeting.room import DEMAND, STATEMENT


def understand(meeting: Meeting) -> None:
    """Why, who decides, what is known, what there is, who stands where, and what could stop us."""
    meeting.next("Why? · small groups")
    meeting.write(("To us, to people who use the service, to safety.", "No breaks on duty days at all."), _FOCUS)
    _turn(meeting, "Ask up to five times.")
    meeting.write(("Ask up to five times.", "vacancies are frozen to save money"), _FOCUS)
    _turn(meeting, "Or what plain decency asks for.")
    meeting.write(("Or what plain decency asks for.", "our own caseload policy"), _FOCUS)

    meeting.next("Who decides? · all together")
    meeting.write(
        ("A role or level, never a name.", "the service director"), ("so far?", "vacancies are frozen"), _FOCUS
    )
    _turn(meeting, "Who gains while it stays as it is? A role")
    meeting.write(("A role or body, never a name.", "whoever holds the budget"), _FOCUS)
    _turn(meeting, "Put fairly, as they would put it.")
    _keep_a_name(meeting, "Dave says that we manage our time badly")

    meeting.next("What we know · all together")
    meeting.write(("Yes, no, or don't know?", "1"), ("A note?", ""))
    meeting.write(("Yes, no, or don't know?", "3"), ("A note?", "a show of hands elsewhere"))
    _turn(meeting, "What it shows; never the document itself.")
    first_hand = ("What it shows; never the document itself.", "several of us saw it, on 3 March, ask eve@example.org")
    meeting.write(first_hand, ("First-hand?", "1"), ("Where is it kept?", ""), _FOCUS)

    meeting.next("What we have · pairs")
    meeting.write(("numbers, past wins.", "goodwill on the duty rota"), ("Do those who decide rely on it?", "y"))
    meeting.next("Who stands where · all together")
    placed = ("Where do they stand today?", "2")
    meeting.write(("A role or body, never a name.", "the carers' group"), placed, ("Who can reach them?", "the reps"))
    meeting.next("What could stop us · pairs")
    answer = ("What would we do about it?", "show the count")
    meeting.write(("Headlines, not details.", "they say there is no money"), answer, ("or live with it?", "1"))


_FOCUS = ("Which theme?", "")
"""No theme is typed: the line is about the focus."""


def _turn(meeting: Meeting, shown: str) -> None:
    meeting.press("tab")
    meeting.wait(shown)


def _keep_a_name(meeting: Meeting, words: str) -> None:
    """Insist on a listed name: the offer is taken back, and the words are written as they were typed."""
    before = meeting.entries
    meeting.answer("Put fairly, as they would put it.", words)
    meeting.wait("[a senior manager] says that")
    meeting.press("ctrl+z")
    meeting.wait("Your words are back.", words)
    assert meeting.entries == before
    meeting.press("enter")
    meeting.answer(*_FOCUS)
    meeting.saved_since(before)


def act(meeting: Meeting) -> None:
    """Statement and demand, what could be done, the decision, one action and one ask."""
    meeting.next("The statement · all together", "d puts a draft into the line, f1 to f4 a frame")
    meeting.write(('Start with "We" where you can.', STATEMENT), _FOCUS)
    _turn(meeting, "Something that can be checked.")
    of, by = ("Which role can grant it?", "the service director"), ("By when?", "the next board meeting")
    best, least = ("What would be best?", "a ceiling of twenty"), ("What is the least", "cover on duty days")
    meeting.write(("Something that can be checked.", DEMAND), of, by, best, least, _FOCUS)

    meeting.next("What we could do · in silence")
    meeting.write(("From tiny to huge.", "count missed breaks"), ("How big is it", "1"), ("lawfully do it?", "1"))
    meeting.next("Decide · all together")
    meeting.write(
        ("The wording that is tested", "we start with a count of missed breaks"),
        ("How many hands for each level?", "5:3 4:6 2:1"),
        ("Which reservations, without names?", "it must not fall on the same few"),
        ("How was it worded before it was changed?", ""),
        ("Did it pass?", "1"),
        ("When do we look at it again?", "after the count"),
    )
    meeting.next("Who does what · all together")
    meeting.write(
        ("What will be done?", "a two-week count of missed breaks"),
        ("Who will do it?", "+"),
        ("By when?", "4 April"),
        ("Do several of us do it together?", "y"),
        ("Who is second?", "+"),
        ("What could get in the way, and what then?", "if the sheet is lost, then we start a new one"),
        ("What help is needed?", ""),
        ("How will we know it is done?", "two weeks of sheets"),
        ("What is it for?", ""),
    )
    meeting.wait("by 4 April · together")
    meeting.next("Who can help · all together")
    meeting.write(
        ("A room, a voice, a reply, an invitation.", "a room for half an hour"), ("Of whom?", "the union branch")
    )
