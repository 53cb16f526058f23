"""What goes wrong most often when somebody writes YAML for the first time, told without the words of the trade."""

import pytest

from survival_surgery.guard import BadFile, read_text

SLIPS = {
    "title: Why: and how\n": "1:11: a text with ': ' in it needs quotes round it; or this line is indented wrongly.",
    "a:\n\t- b\n": "2:1: a text that starts with this sign needs quotes; and lines begin with spaces, not tabs.",
    "a: @home\n": "1:4: a text that starts with this sign needs quotes; and lines begin with spaces, not tabs.",
    "a: 'never closed\nb: c\n": "1:4: a quote that opens here is never closed.",
    "a: [b, c\nd: e\n": "1:4: a bracket [ that opens here is never closed, or a comma is missing.",
    "a: {b: 1\nc: d\n": "1:4: a bracket { that opens here is never closed, or a comma is missing.",
    "a:\n  - b\n c: d\n": "3:2: this line does not line up with the fields above it, "
    "or a quote or colon is missing above.",
    "- a\nb: c\n": "2:1: this line does not line up with the '-' above it, or a quote or colon is missing above.",
    "a: ]\n": "1:4: something is missing here, or a sign stands here that needs quotes round it.",
    "a: - b\n": "1:4: a '-' that starts a list stands on a line of its own.",
    "tips:\n  - *Do not* hurry\n": "2:5: a text that starts with & or * needs quotes round it; "
    "anchors and aliases are not used here.",
    "a: !important\n": "1:4: a text that starts with ! needs quotes round it; tags are not used here.",
}


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_of_the_pen_is_told_in_plain_words(text: str) -> None:
    with pytest.raises(BadFile) as refused:
        read_text(text, "my.yaml")

    assert str(refused.value) == f"my.yaml:{SLIPS[text]}\n1 thing to mend."


def test_an_escape_that_yaml_does_not_have_is_told_on_its_line() -> None:
    with pytest.raises(BadFile, match=r"my.yaml:1:\d+: after a backslash within double quotes"):
        read_text('a: "\\q"\n', "my.yaml")
