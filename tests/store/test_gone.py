"""Gone is gone: what was redacted is in no page of the file, not even in the space that no entry uses.

The pages are decrypted by hand with openssl, independently of SQLCipher, because SQLCipher shows only what is in use.
"""

from pathlib import Path

from survival_surgery.session.events import ContributionHeard, NameListed, Noted, Reworded
from survival_surgery.session.items import Action
from survival_surgery.store.copies import rekey
from survival_surgery.store.live import LiveSession, pick_up
from tests.store.conftest import PASSPHRASE
from tests.store.decrypted import PAGE, needs_openssl, pages, sealed_with

pytestmark = needs_openssl

FILLER = "nothing to see here " * 10
NEW = "another six words for this file"


def _journals(path: Path) -> int:
    return sum(found.stat().st_size for found in path.parent.iterdir() if found != path)


def test_the_words_of_a_redacted_entry_are_in_no_page(path: Path, live: LiveSession) -> None:
    for number in range(1, 41):
        # One contribution is longer than a page, and so are its other wordings: they spill into pages of their own.
        live.write_down(ContributionHeard(words="SECRET " * 700 if number == 20 else f"{number} {FILLER}"))
    live.write_down(Reworded(what=20, words="SECRET again"))
    live.write_down(Noted(item=Action(words="kept " + FILLER)))
    assert b"SECRET" in pages(path, PASSPHRASE)
    live.redact(20)
    assert b"SECRET" not in pages(path, PASSPHRASE)
    assert FILLER.encode() in pages(path, PASSPHRASE)
    # The journal, kept open under the lock, would hold the pages as they were.
    assert _journals(path) == 0


def test_destroyed_names_are_in_no_page(path: Path, live: LiveSession) -> None:
    for number in range(1, 30):
        live.write_down(NameListed(words=f"JOANNA {number}"))
        live.write_down(ContributionHeard(words=FILLER))
    live.write_down(NameListed(words="JOANNA at the end"))
    assert b"JOANNA" in pages(path, PASSPHRASE)
    live.destroy_names()
    assert b"JOANNA" not in pages(path, PASSPHRASE)
    assert _journals(path) == 0


def test_gone_stays_gone_when_the_session_goes_on(path: Path, live: LiveSession) -> None:
    live.write_down(ContributionHeard(words="SECRET"))
    live.redact(1)
    live.write_down(ContributionHeard(words=FILLER))
    live.close()
    again = pick_up(path, PASSPHRASE)
    again.write_down(ContributionHeard(words=FILLER))
    again.close()
    assert b"SECRET" not in pages(path, PASSPHRASE)


def test_a_new_passphrase_seals_every_page_and_the_old_one_decrypts_none(path: Path, live: LiveSession) -> None:
    for number in range(1, 13):
        live.write_down(ContributionHeard(words=f"{number} SECRET {FILLER}"))
    live.close()
    count = path.stat().st_size // PAGE
    assert (sealed_with(path, PASSPHRASE), sealed_with(path, NEW)) == (count, 0)
    assert b"SECRET" in pages(path, PASSPHRASE)
    rekey(path, PASSPHRASE, NEW)
    assert (sealed_with(path, PASSPHRASE), sealed_with(path, NEW)) == (0, path.stat().st_size // PAGE)
    assert b"SECRET" in pages(path, NEW)
    assert b"SECRET" not in pages(path, PASSPHRASE)
    assert _journals(path) == 0
