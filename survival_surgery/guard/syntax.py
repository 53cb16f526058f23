"""What a YAML parser complains of, in words for somebody who has never met one."""

import yaml

_PLAINLY = (
    ("escape", "after a backslash within double quotes only a few letters may stand. Use single quotes."),
    ("mapping values are not", "a text with ': ' in it needs quotes round it; or this line is indented wrongly."),
    ("sequence entries are not", "a '-' that starts a list stands on a line of its own."),
    (
        "cannot start any token",
        "a text that starts with this sign needs quotes; and lines begin with spaces, not tabs.",
    ),
    ("expected ':'", "a colon is missing after the name of a field, or a text of several lines needs quotes."),
    ("quoted scalar", "a quote that opens here is never closed."),
    ("flow sequence", "a bracket [ that opens here is never closed, or a comma is missing."),
    ("flow mapping", "a bracket { that opens here is never closed, or a comma is missing."),
    ("node content", "something is missing here, or a sign stands here that needs quotes round it."),
    ("block collection", "this line does not line up with the '-' above it, or a quote or colon is missing above."),
    ("block mapping", "this line does not line up with the fields above it, or a quote or colon is missing above."),
)
_WHERE_IT_OPENED = ("quoted scalar", "flow sequence", "flow mapping")


def plainly(error: yaml.YAMLError) -> tuple[int, int, str]:
    """The line, the column and the sentence of a complaint."""
    problem, context = getattr(error, "problem", None) or "", getattr(error, "context", None) or ""
    sentence = next(
        (words for part, words in _PLAINLY if part in problem or part in context),
        "this cannot be read as YAML. Look for a quote, a colon or a bracket too many or too few, here or just above.",
    )
    opened = any(part in context for part in _WHERE_IT_OPENED) and "escape" not in problem
    places = ("context_mark", "problem_mark") if opened else ("problem_mark", "context_mark")
    marks = (getattr(error, place, None) for place in places)
    mark = next((mark for mark in marks if mark is not None), None)
    return (mark.line + 1, mark.column + 1, sentence) if mark else (1, 1, sentence)
