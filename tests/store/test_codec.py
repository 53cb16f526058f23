"""Every event survives the way into the file and back, and what is not an event is refused."""

import json
import subprocess
import sys
from dataclasses import fields

import pytest
from hypothesis import given, settings, strategies as st

from survival_surgery.errors import Damaged
from survival_surgery.session.events import Amended, ContributionHeard, Event, Noted, Redacted
from survival_surgery.session.items import Item, Resource
from survival_surgery.session.words import clean
from survival_surgery.store.codec import EVENTS, ITEMS, decode, encode

st.register_type_strategy(str, st.text(max_size=40).map(clean))
few = settings(max_examples=20, deadline=None)


@pytest.mark.parametrize("kind", EVENTS)
def test_an_event_is_read_as_it_was_written(kind: str) -> None:
    @few
    @given(st.builds(EVENTS[kind]))
    def check(event: Event) -> None:
        assert decode(*encode(event)) == event

    check()


@pytest.mark.parametrize("kind", ITEMS)
def test_an_item_is_read_as_it_was_written_when_noted_and_when_amended(kind: str) -> None:
    @few
    @given(st.builds(ITEMS[kind]))
    def check(item: Item) -> None:
        assert decode(*encode(Noted(item=item))) == Noted(item=item)
        assert decode(*encode(Amended(what=7, item=item))) == Amended(what=7, item=item)

    check()


def test_no_item_has_a_field_that_its_type_would_overwrite() -> None:
    assert not [kind for kind, item in ITEMS.items() if "type" in {field.name for field in fields(item)}]


def test_no_event_shares_its_name_with_an_item() -> None:
    assert not EVENTS.keys() & ITEMS.keys()


def test_words_are_cleaned_when_they_are_read() -> None:
    body = json.dumps({"item": {"type": "Resource", "words": "a\x1b]52;c;YQ==\x07 room\u202e"}})
    assert decode("Noted", body) == Noted(item=Resource(words="a\ufffd]52;c;YQ==\ufffd room\ufffd"))


def test_a_half_character_can_be_written_down() -> None:
    assert decode(*encode(ContributionHeard(words="half \ud83d"))) == ContributionHeard(words="half \ufffd")


def test_a_body_that_was_taken_out_leaves_its_type() -> None:
    assert decode("ContributionHeard", None) == Redacted(type="ContributionHeard")


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("ContributionWhispered", '{"words": "x"}'),
        ("ContributionWhispered", None),
        ("Resource", '{"words": "x"}'),
        ("ContributionHeard", "not JSON"),
        ("ContributionHeard", "[" * 100_000),
        ("ContributionHeard", "[]"),
        ("ContributionHeard", "null"),
        ("ContributionHeard", "{}"),
        ("ContributionHeard", '{"words": 5}'),
        ("ContributionHeard", '{"words": "secret", "by": "Joan"}'),
        ("PresentCounted", '{"present": "seven"}'),
        ("Noted", "{}"),
        ("Noted", '{"item": "secret"}'),
        ("Noted", '{"item": {"words": "secret"}}'),
        ("Noted", '{"item": {"type": "ContributionHeard", "words": "secret"}}'),
        ("Noted", '{"item": {"type": ["Resource"], "words": "secret"}}'),
        ("Noted", '{"item": {"type": "Resource", "words": "secret", "by": "Joan"}}'),
    ],
)
def test_what_is_not_an_event_is_called_damaged_without_being_quoted(kind: str, body: str | None) -> None:
    with pytest.raises(Damaged) as refused:
        decode(kind, body)
    assert "secret" not in str(refused.value)
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


def test_loading_the_store_loads_neither_pydantic_nor_sqlcipher() -> None:
    loaded = "import sys, survival_surgery.store.live, survival_surgery.store.places; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pydantic", "sqlcipher3", "platformdirs", "textual", "rich"} & set(modules)
