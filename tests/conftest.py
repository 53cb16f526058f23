"""What holds for every test."""

from hypothesis import settings

# A busy machine is no counterexample: how long things take is measured in benchmarks/, by itself.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
