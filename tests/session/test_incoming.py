"""What is pasted can only be pasted, however it is cut on its way from the terminal, and whatever it says it is."""

from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, strategies as st

from survival_surgery.session.incoming import Incoming

STARTS, ENDS = "\x1b[200~", "\x1b[201~"


def read(parts: Iterable[bytes | str], apart: float = 0.0) -> str:
    """What is read of parts that come so many seconds apart."""
    times = iter_of(apart)
    incoming = Incoming(getincrementaldecoder("utf-8")(errors="replace"), lambda: next(times))
    return "".join(incoming.decode(part.encode() if isinstance(part, str) else part) for part in parts)


def iter_of(apart: float) -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += apart


@pytest.mark.parametrize(
    "typed", ["words", "\x1b", "\x1b[A", "\r", "\x04f", "\x1b[2~", "caf\u00e9", "\x1b[<0;5;5M", "\x1b["]
)
def test_what_is_typed_comes_as_it_is(typed: str) -> None:
    assert read([typed]) == typed


def test_a_paste_keeps_its_lines_and_tabs_and_loses_what_would_be_keys() -> None:
    pasted = "one\r\n\ttwo\x1b\x04f\x07\x9b2J\x7f"

    assert read([f"{STARTS}{pasted}{ENDS}"]) == f"{STARTS}one\r\n\ttwo\ufffd\ufffdf\ufffd\ufffd2J\ufffd{ENDS}"


@given(
    st.lists(st.sampled_from([STARTS, ENDS, "\x1b", "[", "2", "0", "\r", "word", "\u00e9", "\x1b[A"]), max_size=8),
    st.data(),
)
def test_it_is_the_same_in_however_many_pieces_it_comes(parts: list[str], data: st.DataObject) -> None:
    whole = "".join(parts).encode()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=4)))
    pieces = [whole[start:end] for start, end in zip([0, *cuts], [*cuts, len(whole)], strict=True)]

    # A beginning that may still become a mark is not told before it is known; one more letter settles it.
    assert read([*pieces, "x"]) == read([whole, "x"])


def test_keys_on_the_heels_of_a_paste_are_nobodys() -> None:
    hostile = f"{STARTS}words{ENDS}\x04f\x1b[21~\x1bOP\x1b[<0;5;5M\r on"

    assert read([hostile]) == f"{STARTS}words{ENDS}f on"


def test_they_are_nobodys_however_many_they_are() -> None:
    parts = [f"{STARTS}words{ENDS}", *["\x04\r"] * 1_000, "\x1b"]

    assert read(parts, apart=0.002) == f"{STARTS}words{ENDS}"


def test_a_hand_that_presses_a_key_after_a_paste_is_obeyed() -> None:
    assert read([f"{STARTS}words{ENDS}", "\r"], apart=0.02) == f"{STARTS}words{ENDS}\r"


@pytest.mark.parametrize("said", ["\x1b[48;24;80;480;800t", "\x1b[?2026;2$y", "\x1b[I"])
def test_what_the_terminal_says_of_itself_is_heard_all_the_same(said: str) -> None:
    assert read([f"{STARTS}words{ENDS}{said}"]) == f"{STARTS}words{ENDS}{said}"


def test_a_second_paste_right_behind_the_first_is_one_too() -> None:
    assert read([f"{STARTS}a{ENDS}{STARTS}b\x04{ENDS}"]) == f"{STARTS}a{ENDS}{STARTS}b\ufffd{ENDS}"


def test_bytes_that_are_no_text_are_seen_as_such() -> None:
    assert read([b"caf\xff", b"\xc3", b"\xa9"]) == "caf\ufffd\u00e9"
