"""Numbers that lead to one person, and addresses, as they are typed in a hurry."""

import pytest

from survival_surgery.anonymise.finders import addresses, numbers, phone
from survival_surgery.anonymise.finders.suspect import Known


def numbered(text: str) -> list[str]:
    return [text[s.start : s.end] for s in numbers.find(text, Known())]


def addressed(text: str) -> list[str]:
    return [text[s.start : s.end] for s in addresses.find(text, Known())]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("see https://example.org. Then go", "https://example.org"),
        ("at www.example.org\u2026 and so on", "www.example.org"),
        ("(https://example.org/a), no", "https://example.org/a"),
    ],
)
def test_a_web_address_ends_before_what_ends_the_sentence(text: str, address: str) -> None:
    assert [text[s.start : s.end] for s in addresses.find(text, Known())] == [address]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("my payroll no is 00412 and its wrong", "payroll no is 00412"),
        ("payroll number: A1234567", "payroll number: A1234567"),
        ("nmc pin 18A1234E on the form", "nmc pin 18A1234E"),
        ("datix W-118204 was closed", "datix W-118204"),
        ("datix 44120 still open", "datix 44120"),
        ("use sort code 20-00-00 please", "sort code 20-00-00"),
        ("account number 12345678", "account number 12345678"),
        ("card 4929 1234 5678 9012", "card 4929 1234 5678 9012"),
        ("case no. 2301234/2021 in leeds", "case no. 2301234/2021"),
        ("as in 1403/21 they lost", "1403/21"),
        ("applications nos. 29280/95 and 1234/96", "nos. 29280/95 and 1234/96"),
        ("the van reg is ab12 cde", "ab12 cde"),
        ("ab12cde was parked there", "ab12cde"),
        ("blue corsa P123 ABC", "P123 ABC"),
        ("qq123456c", "qq123456c"),
        ("ni number qq 12 34 56 c", "ni number qq 12 34 56 c"),
        ("staff id 7731", "staff id 7731"),
        ("ref: HR/2231/24", "ref: HR/2231/24"),
        ("ticket INC0012345", "ticket INC0012345"),
        ("badge number 88", "badge number 88"),
        ("it says 99887766 on it", "99887766"),
        ("from 41.173.96.26 at night", "41.173.96.26"),
        ("staff number 0048213 was typed in wrong", "staff number 0048213"),
    ],
)
def test_a_number_that_leads_to_somebody_is_found_with_what_it_is_called(text: str, number: str) -> None:
    assert numbered(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "no 12 hour shifts", "no. 7 on the list", "2023/24", "2019/2020", "24/7", "£120000 a year",
        "120,000 people", "12345 steps", "in case 2024 is worse", "step 12", "shift 3", "covid-2019", "p45",
        "q1 2024", "in about 100 days", "the case for it", "staff of 34", "the 12 and the 14", "at 9.30",
        "a band 6", "3 in 4", "bus in 20 minutes", "member of 3 unions", "the order of 2 things", "ot12 the end",
        "12/02/2024",
    ],
)  # fmt: skip
def test_numbers_that_lead_to_nobody_are_left_alone(text: str) -> None:
    assert numbered(text) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("it's all on facebook.com/groups/rowanmoans, look", "facebook.com/groups/rowanmoans,"),
        ("https://merseyvale.example/rota?u=dokafor", "https://merseyvale.example/rota?u=dokafor"),
        ("see www.rowan-ward.example for it", "www.rowan-ward.example"),
        ("see bit.ly/3xYz", "bit.ly/3xYz"),
        ("on facebook dot com slash rowan", "facebook dot com slash rowan"),
        ("she posted it as @gosia_nights", "@gosia_nights"),
        ("insta is gosia_nights", "gosia_nights"),
        ("he lives at CF37 1DL so", "CF37 1DL"),
        ("visits in m14 5tp are single staffed", "m14 5tp"),
        ("she lives in CF37", "CF37"),
        ("she lives in m14", "m14"),
        ("all over the m14 area", "m14"),
    ],
)
def test_an_address_is_found_whole_or_in_part(text: str, address: str) -> None:
    assert addressed(text) == [address]


@pytest.mark.parametrize(
    "text",
    ["in Q3 we ask", "from P45 to P60", "meet @ the hall", "@ 3pm", "at work.it was late", "e.g. this", "on the m62",
     "and/or", "w/c monday", "No.1 thing", "the b12 shots", "the p45 2nd time"],
)  # fmt: skip
def test_what_only_looks_like_an_address_is_left_alone(text: str) -> None:
    assert addressed(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("my number is oh seven seven double-oh nine hundred four six one",
         "oh seven seven double-oh nine hundred four six one"),
        ("ring 07700 nine hundred one two three", "07700 nine hundred one two three"),
        ("zero one six, nine six oh, nine eight three two", "zero one six, nine six oh, nine eight three two"),
    ],
)  # fmt: skip
def test_a_phone_number_that_was_read_out_is_found(text: str, number: str) -> None:
    assert [text[s.start : s.end] for s in phone.find(text, Known())] == [number]


@pytest.mark.parametrize(
    "text", ["one two three four five six seven", "two, three or four of us", "one to one, two to one"]
)
def test_counting_aloud_is_no_phone_number(text: str) -> None:
    assert list(phone.find(text, Known())) == []
