"""The door for YAML that people write: templates and notes. It refuses what is hostile and points at what is wrong."""

from survival_surgery.guard.compose import LARGEST, Source, Where, file_text, read_text, read_yaml
from survival_surgery.guard.mistakes import MOST_SHOWN, BadFile, Mistake
from survival_surgery.guard.sentences import near_miss, quoted, shortened
from survival_surgery.guard.validate import validated

__all__ = [
    "LARGEST",
    "MOST_SHOWN",
    "BadFile",
    "Mistake",
    "Source",
    "Where",
    "file_text",
    "near_miss",
    "quoted",
    "read_text",
    "read_yaml",
    "shortened",
    "validated",
]
