"""Gone is gone: what was redacted is in no page of the file, not even in the space that no entry uses.

The pages are decrypted by hand with openssl, independently of SQLCipher, because SQLCipher shows only what is in use.
"""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from survival_surgery.session.events import ContributionHeard, NameListed, Noted, Reworded
from survival_surgery.session.items import Action
from survival_surgery.store.live import LiveSession, pick_up
from tests.store.conftest import PASSPHRASE

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="pages are decrypted with the openssl command")

PAGE, RESERVED, VECTOR, SALT = 4096, 80, 16, 16
FILLER = "nothing to see here " * 10


def _pages(path: Path) -> bytes:
    """Every byte of the file, decrypted: SQLCipher 4's layout, AES-256 in CBC under a key from PBKDF2."""
    content = path.read_bytes()
    key = hashlib.pbkdf2_hmac("sha512", PASSPHRASE.encode(), content[:SALT], 256_000, 32).hex()
    return b"".join(_page(content[at : at + PAGE], key, first=at == 0) for at in range(0, len(content), PAGE))


def _page(page: bytes, key: str, *, first: bool) -> bytes:
    end = PAGE - RESERVED
    command = ["openssl", "enc", "-d", "-aes-256-cbc", "-nopad", "-K", key, "-iv", page[end : end + VECTOR].hex()]
    hidden = page[SALT if first else 0 : end]
    return subprocess.run(command, input=hidden, capture_output=True, check=True).stdout


def _journals(path: Path) -> int:
    return sum(found.stat().st_size for found in path.parent.iterdir() if found != path)


def test_the_words_of_a_redacted_entry_are_in_no_page(path: Path, live: LiveSession) -> None:
    for number in range(1, 41):
        # One contribution is longer than a page, and so are its other wordings: they spill into pages of their own.
        live.write_down(ContributionHeard(words="SECRET " * 700 if number == 20 else f"{number} {FILLER}"))
    live.write_down(Reworded(what=20, words="SECRET again"))
    live.write_down(Noted(item=Action(words="kept " + FILLER)))
    assert b"SECRET" in _pages(path)
    live.redact(20)
    assert b"SECRET" not in _pages(path)
    assert FILLER.encode() in _pages(path)
    # The journal, kept open under the lock, would hold the pages as they were.
    assert _journals(path) == 0


def test_destroyed_names_are_in_no_page(path: Path, live: LiveSession) -> None:
    for number in range(1, 30):
        live.write_down(NameListed(words=f"JOANNA {number}"))
        live.write_down(ContributionHeard(words=FILLER))
    live.write_down(NameListed(words="JOANNA at the end"))
    assert b"JOANNA" in _pages(path)
    live.destroy_names()
    assert b"JOANNA" not in _pages(path)
    assert _journals(path) == 0


def test_gone_stays_gone_when_the_session_goes_on(path: Path, live: LiveSession) -> None:
    live.write_down(ContributionHeard(words="SECRET"))
    live.redact(1)
    live.write_down(ContributionHeard(words=FILLER))
    live.close()
    again = pick_up(path, PASSPHRASE)
    again.write_down(ContributionHeard(words=FILLER))
    again.close()
    assert b"SECRET" not in _pages(path)
