"""Phone numbers and e-mail addresses in a hurry, in disguise and beside other things; and numbers that are nobody's."""

import pytest

from survival_surgery.anonymise.finders import find
from survival_surgery.anonymise.finders.suspect import Known


def suspects(text: str) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.strength) for s in find(text, Known())]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Tel.07700 900123", "07700 900123"),
        ("_07700 900123_", "07700 900123"),
        ("mob07700900123", "07700900123"),
        ("07700900123Dave", "07700900123"),
        ("020 7946 0000/020 7946 0001", "020 7946 0000/020 7946 0001"),
        ("07700 900123 07700 900124", "07700 900123 07700 900124"),
        ("01632 960000 24/7 365", "01632 960000 24/7 365"),
        ("07700,900,123", "07700,900,123"),
        ("07700, 900123", "07700, 900123"),
        ("07700·900·123", "07700·900·123"),
        ("07700:900:123", "07700:900:123"),
        ("07700-----900123", "07700-----900123"),
        ("07700<b>900</b>123", "07700<b>900</b>123"),
        ("07700\u200b900123", "07700\u200b900123"),
        ("O7700 900123", "O7700 900123"),
        ("077OO 9OO l23", "077OO 9OO"),
        ("0 7 7 0 0 9 0 0 1 2 3", "0 7 7 0 0 9 0 0 1 2 3"),
        ("01.45.23.45.67", "01.45.23.45.67"),
        ("since 12/02/2024 07700 900123", "07700 900123"),
        ("07700 900123, 10:30", "07700 900123"),
        ("1,200,000 times 07700 900123", "07700 900123"),
        ("12345678901234567890", "12345678901234567890"),
    ],
)
def test_a_phone_number_is_found_whatever_stands_in_it_or_beside_it(text: str, number: str) -> None:
    assert number in [words for words, _ in suspects(text)]


@pytest.mark.parametrize("text", ["2356 7890", "555-1234", "600 123 456", "case 1234567"])
def test_a_short_number_is_at_least_asked_about(text: str) -> None:
    assert [strength for _, strength in suspects(text)] == ["ask"]


@pytest.mark.parametrize(
    "text",
    [
        "12/02/2024", "12/02/2024-14/02/2024", "12.02.2024 - 14.02.2024", "2024-02-12", "on 12 02 2024",
        "12/02/2024, 14:30-16:30", "12/02/24 34 people", "between 1/2/2023 and 12/12/2024", "24/7", "24/7/365",
        "09:00-17:00", "9.30-10.30", "07:30 - 19:30", "0900-1700", "shifts 07:00-15:00 15:00-23:00", "2023-24",
        "2019-2024", "2021/22, 2022/23, 2023/24", "2019 2020 2021", "in 2023 1200 shifts", "in 2024, 120 people",
        "£1,200,000", "£1200000", "£ 12,500,000.50", "£10,000 - £15,000", "10,000-15,000", "1 000 000 hours",
        "1, 2, 3, 4, 5, 6, 7, 8, 9", "1-4, 5-9, 10-14, 15-24, 25+", "100, 200, 300", "12% 34% 56% 78%",
    ],
)  # fmt: skip
def test_dates_times_years_sums_and_lists_are_left_alone(text: str) -> None:
    assert suspects(f"so {text} it was") == []


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("john at nhs.net", "ask"),
        ("john.smith AT NHS.NET", "ask"),
        ("john @ nhs . net", "veil"),
        ('"john smith"@nhs.net', "veil"),
        ("\u201cjohn smith\u201d @ nhs.net", "veil"),
        ("john -at- nhs -dot- net", "veil"),
        ("john(at)nhs(dot)net", "veil"),
        ("john[@]nhs[.]net", "veil"),
        ("john_at_nhs.net", "veil"),
        ("john@nhs (dot) net", "veil"),
        ("john at trust dot nhs dot uk", "veil"),
        ("john&#64;nhs.net", "veil"),
        ("john<b>@nhs</b>.net", "veil"),
    ],
)
def test_an_e_mail_address_is_found_whole_in_any_disguise(text: str, strength: str) -> None:
    assert suspects(f"write to {text} today") == [(text, strength)]


@pytest.mark.parametrize(
    "text",
    [
        "we were at work.Then we left",
        "seen at St.Mary's",
        "us at 10.am",
        "meet @ work. then go",
        "we met at home. it was late",
        "stay-at-home parents",
        "either/at/or",
        "look_at_this thing",
        "John at reception said.",
    ],
)
def test_being_at_a_place_is_no_address(text: str) -> None:
    assert suspects(text) == []
