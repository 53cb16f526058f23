"""What holds for every test."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from survival_surgery.translation import ENGLISH, use

# A busy machine is no counterexample: how long things take is measured in benchmarks/, by itself.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

# Tests read English, whatever the machine speaks, and so does what they start.
os.environ["SURVIVAL_SURGERY_LANGUAGE"] = ENGLISH


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """One test's language never reaches the next."""
    yield
    use(ENGLISH)
