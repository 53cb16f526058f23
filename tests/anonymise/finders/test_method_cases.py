"""The method's own list of what must be found and what must be left alone, as people type it."""

import pytest

from survival_surgery.anonymise.finders.any_text import find_all
from survival_surgery.anonymise.finders.suspect import Known


def suspects(text: str) -> dict[str, str]:
    return {text[s.start : s.end]: s.kind for s in find_all(text, Known())}


FOUND = [
    ("our band 6 OT", "unique"),
    ("the only night porter", "unique"),
    ("Ward 7B", "place"),
    ("Ash Ward", "place"),
    ("12/02/2024", "date"),
    ("since Easter", "date"),
    ("14:30", "date"),
    ("room 204", "place"),
    ("NHS number 943 476 5919", "number"),
    ("QQ 12 34 56 C", "number"),
    ("07700 900123", "phone"),
    ("rep@branch.org", "e-mail"),
    ("AB12 CDE", "number"),
    ("employee 88213", "number"),
    ("incident 2231", "number"),
    ("my daughter's school", "third"),
    ("sickle cell", "sensitive"),
    ("I'm in UNISON", "sensitive"),
    ("asylum seeker", "sensitive"),
    ("our manager Karen", "unique"),
    ("34 people", "count"),
    ("3 agency", "count"),
    ("I quote: 'get over it'", "quoted"),
    ("Mill Street clinic", "place"),
    ("the lad with the tattoo", "unique"),
    ("my mum's area", "third"),
    ("our one physio", "unique"),
    ("1403/21", "number"),
]


@pytest.mark.parametrize(("words", "kind"), FOUND)
@pytest.mark.parametrize("text", ["{}", "so we heard it from {}, and no more.", "- {}\n", "**{}**", "> {}"])
def test_what_the_method_lists_is_found_wherever_it_stands(text: str, words: str, kind: str) -> None:
    covering = [k for found, k in suspects(text.format(words)).items() if words.removeprefix("our ") in found]

    assert kind in covering


@pytest.mark.parametrize(("words", "kind"), FOUND)
def test_lower_case_hides_nothing(words: str, kind: str) -> None:
    assert kind in suspects(f"and {words.lower()}").values()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("last Tuesday at 3pm it broke", ["last Tuesday", "Tuesday at 3pm"]),
        ("she is pregnant", ["pregnant"]),
        ("two of us on nights", ["two of us"]),
        ("the Polish cleaners", ["Polish cleaners"]),
    ],
)
def test_only_the_telling_words_are_marked(text: str, words: list[str]) -> None:
    assert list(suspects(text)) == words


@pytest.mark.parametrize(
    "text",
    [
        "Monday meeting", "the Trades Council wrote", "you may take a break, or may not", "it may be late",
        "rose to nine", "Rose to the occasion", "mark the map", "Mark any item you want removed", "Will we go on?",
        "a grace period", "Grace period", "the Trust", "the Board", "sing in unison", "Unison", "Unite and fight",
        "unite the shifts", "Care", "care homes", "the bill", "Union reps can bill the branch for travel.",
        "HR lead", "the chief exec", "our manager", "the manager said no", "the managers", "we",
        "about thirty people", "about 30 people", "thirty or so people", "everyone knows who did it", "Serco guard",
        "the trade unions", "Unit A", "[unit A]", "[senior manager]", "march on the town hall", "we march with you",
        "just a second", "the second meeting", "the first time", "hope is not a plan", "in the spring",
        "The ward was short by two on nights for three weeks.",
        "no one should be asked to restrain a patient alone", "we are in the union",
        "told us not to talk to the union", "the rota is published two weeks late", "our children",
        "the only way to do it", "the only thing is the money", "24/7", "half of us", "one of us", "on the whole",
        "in the meantime", "at the end of the day", "the council", "the ward", "on the ward", "a room",
        "in this room", "down the road", "the whole school", "head of the table", "no 12 hour shifts",
        "polish the floor", "a quarter of the budget", "in hospital", "the disciplinary policy", "sick pay",
        "step 3", "2023/24", "50%", "1-4 people", "25+ people", "page 3", "we need two on nights",
    ],
)  # fmt: skip
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert suspects(text) == {}
