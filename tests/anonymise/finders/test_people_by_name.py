"""Names that nobody listed: by title, by initials, as words that English does not know, as words and names at once."""

import pytest
from hypothesis import given, settings, strategies as st

from survival_surgery.anonymise.finders import ambiguous, titled, unknown
from survival_surgery.anonymise.finders.suspect import Known

NOBODY = Known()


def found(text: str) -> list[str]:
    families = (titled.find, unknown.find, ambiguous.find)
    return [text[s.start : s.end] for family in families for s in family(text, NOBODY)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("so Yu - Ching wrote it", "Yu - Ching"),
        ("and then yu - ching wrote it", "yu - ching"),
        ("Dr Okafor said no", "Dr Okafor"),
        ("dr brown said no", "dr brown"),
        ("ask sister mary about it", "sister mary"),
        ("Sister Bernadette runs the ward", "Sister Bernadette"),
        ("Mrs J was moved", "Mrs J"),
        ("mr. smith's hours", "mr. smith"),
        ("A. Patel chaired", "A. Patel"),
        ("given to j.b. smith", "j.b. smith"),
        ("D.O. said he was threatened", "D.O."),
        ("minutes by T. Achterberg", "T. Achterberg"),
        ("Sue told me", "Sue"),
        ("priya was off", "priya"),
        ("krzysztof wiśniewski was suspended", "krzysztof wiśniewski"),
        ("Harpreet Kaur Dhaliwal is acting up", "Harpreet Kaur Dhaliwal"),
        ("Llinos ap Rhys is on call", "Llinos ap Rhys"),
        ("we saw Jonathan M. Hill there", "Jonathan M. Hill"),
        ("temitope adeyinka-bright from agency", "temitope adeyinka-bright"),
        ("jane brown covers", "jane brown"),
        ("kay martin covers", "kay martin"),
        ("ask will about the bank shifts", "will"),
        ("so, mark, can you take it", "mark"),
        ("thanks, rose", "rose"),
        ("grace said the rota was wrong", "grace"),
        ("it was in pat's locker", "pat"),
        ("we met Hope on Monday", "Hope"),
        ("Dawn told everyone", "Dawn"),
        ("jack never gets a break", "jack"),
        ("ask will and hope", "hope"),
        ("joy and beverley were there", "joy"),
        ("spoke to frank about it", "frank"),
        ("spoke to may about it", "may"),
    ],
)
def test_a_name_is_found_however_people_write_it_down(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "lates and earlies, and the café was shut",
        "the Monday meeting of the Trades Council",
        "we may go in May, or by June",
        "Prices rose to the roof",
        "mark the map and bill the branch",
        "We will chase it",
        "the grace period and the Grace Period",
        "Hope is not a plan",
        "Mark any item on the list",
        "the Board, the Trust and Care",
        "Unison and Unite, the words",
        "the Bill was passed",
        "P.S. bring tea, e.g. at 3 p.m. today",
        "my sister was in charge, the nurse said",
        "doctor who was on call",
        "a mister in the miss column",
        "I'm, I've, it's, they'd, couldn't and dont",
        "their prviate meeeting was seperate",
        "sooo tired, hmmm, nooo",
        "we were wor- working on it",
        "timeslots, onboarding and re-engagement",
        "NHS, HR, CQC and the rota on Datix",
        "<b>bold</b> &amp; plain",
        "MINUTES OF THE NIGHT STAFF MEETING",
        "Minutes Of The Night Staff Meeting",
        "[a worker] told [somebody] on [unit A]",
    ],
)
def test_ordinary_words_are_nobodys_name(text: str) -> None:
    assert found(text) == []


def test_a_last_name_that_is_a_word_is_known_once_the_whole_name_was_said() -> None:
    assert found("We saw Christopher Hill. Later Mr and then Hill came back, when Hill left.").count("Hill") == 2


def test_the_strict_way_asks_about_every_capital_in_mid_sentence() -> None:
    text = "we asked the Lighthouse for rooms"

    assert [text[s.start : s.end] for s in unknown.find_strict(text, NOBODY)] == ["Lighthouse"]
    assert list(unknown.find(text, NOBODY)) == []


def test_what_the_workplace_approves_is_not_asked_about() -> None:
    assert list(unknown.find_unknown("the zorbit was down", {"zorbit"})) == []


def test_a_title_that_only_a_name_follows_is_a_veil_and_the_rest_are_questions() -> None:
    [suspect] = titled.find("dr zorbit said no", NOBODY)
    [question] = unknown.find("zorbit said no", NOBODY)

    assert (suspect.strength, question.strength) == ("veil", "ask")


def test_a_name_that_many_people_have_and_that_is_no_word_is_a_veil() -> None:
    assert [s.strength for s in unknown.find("then okafor said no", NOBODY)] == ["veil"]


ORIGINS = {
    "south asian": "priya harpreet mohammed shabnam rajesh sivakumar thiru gurdeep rukhsana nusrat",
    "west african": "chinonso oluwaseun folasade kwabena temitope ifeoma babatunde yaw akosua ngozi",
    "east european": "agnieszka krzysztof malgorzata ionela bogdan svetlana vytautas oksana wojciech mihaela",
    "welsh": "llinos rhys gwenllian dafydd myfanwy heledd carys eleri gethin sioned",
    "irish": "siobhan niamh aoife cillian saoirse fidelma padraig roisin oisin caoimhe",
    "caribbean": "delroy shanice tyrell lashawn keisha deshawn marvalyn kadeem errol shantelle",
    "filipino": "maricel rommel jennylyn reynaldo marites arnel joselito rodrigo lourdes danilo",
    "chinese": "xiaoming yuhan zhang weijie jiahui mingxia xuan zhiwei huang liling",
    "arabic": "abdullah fatima khadija yusuf zainab mustafa ibrahim salma tariq noura",
    "east african": "abdirahman warsame wanjiku otieno tesfaye mulugeta achieng hodan selamawit kiplagat",
    "english": "dave karen tracey steve jane gary linda nigel brian sharon",
}


def test_a_name_that_is_said_of_a_thing_is_only_asked_about() -> None:
    for text in ("the webster kit is lost", "people from Russell Group places"):
        assert {s.strength for s in unknown.find(text, NOBODY)} == {"ask"}


@pytest.mark.parametrize(("origin", "names"), ORIGINS.items())
def test_a_name_of_any_origin_is_found_in_small_letters(origin: str, names: str) -> None:
    missed = [name for name in names.split() if name not in found(f"yesterday {name} said no")]

    assert missed == []


TYPED = """
ask will dr j. smith priya and the ' - . , ap Hope said's 's M. O'Brien <b> &uuml; x- \u0301 \u0130 \ufb01 (
"""
WORDS = st.sampled_from([*TYPED.split(), "\n"])


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map(" ".join)))
@settings(deadline=None)
def test_a_suspect_stands_inside_its_text(text: str) -> None:
    for family in (titled.find, unknown.find, unknown.find_strict, ambiguous.find):
        for suspect in family(text, NOBODY):
            assert 0 <= suspect.start < suspect.end <= len(text)


@pytest.mark.parametrize("letter", ["Æ", "Œ", "Þ", "\u0132", "\ufb01"])
def test_one_letter_that_is_folded_to_two_is_nobody(letter: str) -> None:
    assert found(letter) == []
    assert found(f"and {letter}") == []
